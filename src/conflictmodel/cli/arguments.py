"""What can be typed after `conflictmodel`: the subcommands with their arguments, and what each is for."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import distributions
from typing import Final

from conflictmodel.cli.converting import OURS
from conflictmodel.cli.tables import NAMES
from conflictmodel.errors import ParseError
from conflictmodel.text.layout import moment_from_text
from conflictmodel.text.readers import Mode
from conflictmodel.values.moments import Moment

_EXITS: Final = (
    "exit status: 0 all read; 1 notices, with --strict; 2 something cannot be read (reasons on standard error)"
)

_END_OF_OPTIONS: Final = "--"
_IN_AND_OUT: Final = ("IN", "OUT")


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the words of the command line; options and files may come in any order, after ``--`` only files.

    Raises:
        SystemExit: with status 2 and the reason on standard error, or 0 after --help and --version.

    """
    words = sys.argv[1:] if argv is None else list(argv)
    top, commands = _parsers()
    if words and words[0] in commands:
        end = words.index(_END_OF_OPTIONS) if _END_OF_OPTIONS in words else len(words)
        arguments = commands[words[0]].parse_intermixed_args(words[1:end])
        arguments.command = words[0]
        _add_names(commands[words[0]], arguments, words[end + 1 :])
        if words[0] == "convert" and len(arguments.files) != len(_IN_AND_OUT):
            commands["convert"].error(f"say {' and '.join(_IN_AND_OUT)}: a file to read and one to write")
        return arguments
    arguments = top.parse_args(words)
    if arguments.command is None:
        top.error("say what to do: read, convert, check, schema or explain")
    return arguments


def _add_names(parser: argparse.ArgumentParser, arguments: argparse.Namespace, names: Sequence[str]) -> None:
    """Add names that may begin as options do; by itself the parser takes them for options, mark or no mark."""
    if names and "files" not in arguments:
        parser.error(f"no files are asked for: {' '.join(names)}")
    if names:
        arguments.files = [*arguments.files, *names]


def version() -> str:
    """Name the installed release, if one is installed."""
    release = next((each.version for each in distributions(name="conflictmodel")), "(not installed)")
    return f"conflictmodel {release}"


class _Version(argparse.Action):
    """Print the version and end; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"{version()}\n")
        parser.exit()


def _parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    top = argparse.ArgumentParser(prog="conflictmodel", description="Reported conflict: who says that what happened.")
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    made = {
        "read": commands.add_parser(
            "read",
            help="read articles: claims under each speaker, events, times",
            description="Read articles and show who says what, and what happened by whose account.",
            epilog=_EXITS,
        ),
        "convert": commands.add_parser(
            "convert",
            help="turn a file of a data set into documents, or into itself",
            description="Turn a file of a data set into documents of ours, one a line, or, where OUT ends like IN, "
            "into the same data set, byte for byte.",
            epilog="exit status: 0 all converted; 1 rows that cannot be read, with notices; 2 nothing converted "
            "(reason on standard error)",
        ),
        "check": commands.add_parser(
            "check",
            help="check documents (faults, misquotations) and files of data sets (notices)",
            description="Check documents of ours (JSON, or JSON Lines by the ending .jsonl or .ndjson) and files of "
            "data sets, of which the notices are counted by code.",
            epilog="exit status: 0 all good; 1 words that their article does not print, or notices of severity error; "
            "2 something is neither a document nor a file of a data set",
        ),
        "schema": commands.add_parser(
            "schema",
            help="print the JSON Schema of documents",
            description="Print the JSON Schema (2020-12) of the documents that this release writes.",
        ),
        "explain": commands.add_parser(
            "explain",
            help="say what the code of a notice or fault means",
            description="Say what the code of a notice or fault means and what can be done; without one, list them.",
        ),
    }
    _fill_read(made["read"])
    _fill_convert(made["convert"])
    made["check"].add_argument("files", nargs="*", metavar="FILE", help="a file, or - for standard input (default)")
    made["check"].add_argument("--lines", action="store_true", help="each line is a document, whatever the name")
    made["check"].add_argument("--from", dest="source", choices=NAMES, help="the data set that the files are of")
    made["check"].add_argument("--jsonl", action="store_true", help="write each notice and fault as a line of JSON")
    made["explain"].add_argument("code", nargs="?", metavar="CODE", help="such as text.no-publication-date")
    return top, made


def _fill_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="IN OUT", help="the file to read, and the one to write")
    parser.add_argument("--from", dest="source", choices=NAMES, help="the data set of IN (default: it is recognised)")
    parser.add_argument(
        "--to",
        dest="target",
        choices=(OURS, *NAMES),
        help=f"what to write: documents ({OURS}), or the data set of IN again (default if OUT ends like IN)",
    )
    parser.add_argument("--force", action="store_true", help="overwrite OUT")
    parser.add_argument(
        "--restricted", action="store_true", help="write rows whose licence forbids to pass them on; they are marked"
    )


def _fill_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a text in UTF-8, or UTF-16 with its mark; - is standard input (default)",
    )
    parser.add_argument(
        "--published", type=_moment, metavar="DATE", help="day of publication, for articles that do not give it"
    )
    parser.add_argument("--outlet", type=_words, metavar="NAME", help="who published it, likewise")
    parser.add_argument(
        "--articles",
        choices=("text", "jsonl"),
        help="what a file holds: one text, or JSON Lines with text, published, outlet, url, id "
        "(default: jsonl if its name ends in .jsonl or .ndjson)",
    )
    parser.add_argument(
        "--mode",
        choices=tuple(mode.word for mode in Mode),
        default=Mode.NEWS.word,
        help="reckon times from publication (news, default) or from the last date mentioned (narrative)",
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="write one JSON document of all articles together")
    shape.add_argument("--jsonl", action="store_true", help="write one JSON document a line, one for each article")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="show for each reading its rule, anchor and place (documents have them always)",
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 if there are notices")


def _moment(words: str) -> Moment:
    try:
        return moment_from_text(words)
    except ParseError as error:
        raise argparse.ArgumentTypeError(error.message) from error


def _words(words: str) -> str:
    try:
        words.encode()
    except UnicodeEncodeError as error:
        message = f"expected text in the encoding of the terminal, found {words!r}"
        raise argparse.ArgumentTypeError(message) from error
    if not words.strip():
        message = "expected a name, found nothing"
        raise argparse.ArgumentTypeError(message)
    return words
