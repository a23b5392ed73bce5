"""What can be typed after `conflictmodel`: the subcommands with their arguments, and what each is for."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import distributions
from typing import Final

from conflictmodel.errors import ParseError
from conflictmodel.text.layout import moment_from_text
from conflictmodel.text.readers import Mode
from conflictmodel.values.moments import Moment

_EXITS: Final = (
    "exit status: 0 all read; 1 notices, with --strict; 2 something cannot be read (reasons on standard error)"
)

_END_OF_OPTIONS: Final = "--"


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
        return arguments
    arguments = top.parse_args(words)
    if arguments.command is None:
        top.error("say what to do: read, check, schema or explain")
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
        "check": commands.add_parser(
            "check",
            help="check documents: faults with their paths, misquotations",
            description="Check documents of ours (JSON, or JSON Lines by the ending .jsonl or .ndjson).",
            epilog="exit status: 0 all good; 1 words that their article does not print; 2 something is no document",
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
    made["check"].add_argument("files", nargs="*", metavar="FILE", help="a file, or - for standard input (default)")
    made["check"].add_argument("--jsonl", action="store_true", help="each line is a document, whatever the name")
    made["explain"].add_argument("code", nargs="?", metavar="CODE", help="such as text.no-publication-date")
    return top, made


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
