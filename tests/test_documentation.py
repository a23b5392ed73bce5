"""What the README, the documentation and the docstrings show is what happens.

In Markdown a `python` block is run, as a doctest where it has prompts, and the blocks of a page follow one another.
In a `console` block each line `$ conflictmodel …` is run from the root of the repository; output that is shown is
compared, with `...` for what is left out. Commands that are not ours (setting up, for one) stand in `sh` blocks,
which `.ci/run` runs where they are marked for it.
"""

import doctest
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.shape.syntax import PACKAGE_SOURCES, ROOT
from tests.shape.test_front_door import CHECKED

PAGES: Final = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
FLAGS: Final = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
ALLOWED: Final = frozenset({"python", "console", "sh", "text", "json", "jsonl", "toml", "xml", "csv"})
_DIRECTIVE: Final = re.compile(r"\{[\w-]{1,30}\}.*")
_FENCE: Final = re.compile(r"^(?P<indent> {0,8})(?P<fence>`{3,8})(?P<kind>[^\n`]{0,80})$")


class Block(NamedTuple):
    """A fenced block of a page: what it is, the line it starts on, and its text."""

    kind: str
    line: int
    text: str


class Command(NamedTuple):
    """A command that a console block shows, and the output it shows for it."""

    line: str
    output: str


def blocks(page: str) -> Iterator[Block]:
    """Give the fenced blocks of a Markdown text, in order."""
    opening, start, held = None, 0, list[str]()
    for number, line in enumerate(page.splitlines(), start=1):
        fence = _FENCE.match(line)
        if opening is None:
            opening, start, held = fence, number, []
        elif fence and not fence["kind"] and len(fence["fence"]) >= len(opening["fence"]):
            yield Block(opening["kind"].strip(), start, "".join(f"{each}\n" for each in held))
            opening = None
        else:
            held.append(line.removeprefix(opening["indent"]))


def commands(block: str) -> Iterator[Command]:
    """Give the commands of a console block, each with the output shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(line, output)


def run(line: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader would, with the `conflictmodel` of this very interpreter."""
    script = f'conflictmodel() {{ "{sys.executable}" -m conflictmodel "$@"; }}\n{line}'
    settings = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        ["sh", "-c", script],  # noqa: S607 - any POSIX shell will do
        cwd=ROOT,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )


def complaints(page: str, name: str) -> list[str]:
    """Run all that a page shows, and say what turns out otherwise."""
    found: list[str] = []
    names: dict[str, object] = {"__name__": "__main__"}
    for kind, line, text in blocks(page):
        place = f"{name}:{line}"
        if kind == "python":
            found += _python_complaints(text, names, place)
        elif kind == "console":
            found += _console_complaints(text, place)
        elif kind not in ALLOWED and not _DIRECTIVE.fullmatch(kind):
            found.append(f"{place}: a block of kind {kind!r} is run by nobody")
    return found


def _python_complaints(text: str, names: dict[str, object], place: str) -> list[str]:
    if ">>> " not in text:
        exec(compile(text, place, "exec"), names)  # noqa: S102 - our own documentation
        return []
    printed: list[str] = []
    test = doctest.DocTestParser().get_doctest(text, names, place, place, 0)
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(test, out=printed.append, clear_globs=False)
    names.update(test.globs)
    return ["".join(printed)] if printed else []


def _console_complaints(text: str, place: str) -> list[str]:
    found = []
    for line, output in commands(text):
        if "conflictmodel" not in line:
            found.append(f"{place}: `{line}` is not ours to run; put it into a block of kind sh")
            continue
        done = run(line)
        if output.strip() and not doctest.OutputChecker().check_output(output, done.stdout, FLAGS):
            found.append(f"{place}: $ {line}\n--- shown\n{output}--- printed\n{done.stdout}")
        elif not output.strip() and done.returncode != 0:
            found.append(f"{place}: $ {line}\nexits {done.returncode}\n{done.stdout}")
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_what_happens(page: Path) -> None:
    assert complaints(page.read_text(encoding="utf-8"), page.name) == []


def test_every_public_name_is_in_the_reference() -> None:
    reference = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference").glob("*.md"))
    described = set(re.findall(r"^\.\. automodule:: (\S++)", reference, re.MULTILINE))
    homes = {f"{home}.{name}" if home == "conflictmodel" else home for name, home in CHECKED.items()}
    assert sorted(homes - described) == []


@pytest.mark.parametrize("module", [source.name for source in PACKAGE_SOURCES if ">>> " in source.text])
def test_the_examples_of_docstrings_are_right(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module), optionflags=FLAGS)
    assert result.attempted > 0
    assert result.failed == 0


def test_blocks_are_found_with_kind_line_and_text() -> None:
    page = "a\n```python\n1\n```\n- b\n  ````{note}\n  ```x\n  ````\n"
    assert list(blocks(page)) == [Block("python", 2, "1\n"), Block("{note}", 6, "```x\n")]


def test_commands_are_found_with_their_output() -> None:
    assert list(commands("$ a\n$ b | c\n1\n2\n")) == [Command("a", ""), Command("b | c", "1\n2\n")]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        pytest.param("```python\n>>> 1 + 1\n3\n```", "Expected", id="wrong result"),
        pytest.param("```python\n>>> x = 1\n```\n```python\n>>> x\n2\n```", "Expected", id="wrong in the next block"),
        pytest.param("```console\n$ pip install x\n```", "kind sh", id="not our command"),
        pytest.param("```console\n$ : conflictmodel; echo a\nb\n```", "printed", id="other output"),
        pytest.param("```console\n$ : conflictmodel; exit 3\n```", "exits 3", id="failing command"),
        pytest.param("```pyhton\n1\n```", "run by nobody", id="misspelt kind"),
    ],
)
def test_what_is_shown_wrongly_is_seen(page: str, said: str) -> None:
    (complaint,) = complaints(page, "page.md")
    assert said in complaint


@pytest.mark.parametrize(
    "page",
    [
        "```python\nx = 1\n```\n```python\n>>> x\n1\n```",
        "```console\n$ : conflictmodel; echo a b\na ...\n```",
        "```console\n$ : conflictmodel\n```",
        "```json\n{\n```",
    ],
)
def test_what_is_shown_rightly_passes(page: str) -> None:
    assert complaints(page, "page.md") == []
