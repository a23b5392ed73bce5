"""The command itself: which subcommand is run, and with which status it ends, whatever happens to it."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Final, TextIO

from conflictmodel.cli.arguments import parsed
from conflictmodel.cli.blocks import Block, Line, Style, Table
from conflictmodel.cli.checking import check
from conflictmodel.cli.converting import convert
from conflictmodel.cli.printing import put_error, put_octets, show
from conflictmodel.cli.reading import read
from conflictmodel.notices import Explanation, UnknownCodeError, explain, explanations
from conflictmodel.wire import schema

DONE: Final = 0
FAILED: Final = 2
INTERRUPTED: Final = 130  # as shells have it: 128 and the number of the signal


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these words (those of the shell by default), and give its exit status.

    0 done; 1 something to know (see each command); 2 something cannot be read, with the reason on standard error;
    130 interrupted. Whoever reads the output may stop before its end: that is no failure, and nothing is said.

    Raises:
        SystemExit: from --help, --version, and words that are no command.

    """
    arguments = parsed(argv)
    if sys.stdout is None:  # as under pythonw, or after `>&-`
        put_error("there is no standard output to write to")
        return FAILED
    try:
        status = _run(arguments, sys.stdout)
        sys.stdout.flush()
    except KeyboardInterrupt:
        put_error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _leave_after_error(sys.stdout)
        return DONE
    except OSError as error:
        _leave_after_error(sys.stdout)
        put_error(f"the output cannot be written: {error.strerror or error}")
        return FAILED
    return status


def _run(arguments: Namespace, out: TextIO) -> int:
    match arguments.command:
        case "read":
            return read(arguments, out)
        case "check":
            return check(arguments, out)
        case "convert":
            return convert(arguments, out)
        case "schema":
            put_octets((json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode(), out)
            return DONE
        case _:
            return _explain(arguments.code, out)


def _explain(code: str | None, out: TextIO) -> int:
    try:
        show(_catalogue() if code is None else _explained(explain(code)), out)
    except UnknownCodeError as error:
        put_error(error)
        return FAILED
    return DONE


def _catalogue() -> Iterator[Block]:
    yield Table(("code", "meaning"), tuple((each.code, each.meaning) for each in explanations().values()))


def _explained(explanation: Explanation) -> Iterator[Block]:
    yield Line(explanation.code, Style.TITLE)
    yield Line(explanation.meaning, indent=2)
    yield Line(explanation.remedy, indent=2)


def _leave_after_error(out: TextIO) -> None:
    """Let what could not be written go nowhere, so that Python does not try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, out.fileno())
    os.close(nowhere)
