"""How functions of the package behave: no failure is swallowed, nothing is imported, read or printed on the side."""

import ast
from collections.abc import Mapping
from typing import Final

import pytest

from tests.shape.syntax import PACKAGE_SOURCES, Source, calls, functions, imported

# What a caller can see of a failure: it is raised again, or something with one of these words in its name is called,
# which makes or collects it (`Notice(…)`, `flaws_in(error)`, `errors.append(error)`).
TELLING: Final = ("error", "notice", "fault", "flaw", "refusal")

# Handlers for which the exception *is* the answer to the question that the function asks. Each with its reason.
ANSWERS: Final[Mapping[str, str]] = {
    "conflictmodel.cli.checking._table": "the error is what is given; JSON of no data set is read as a document",
    "conflictmodel.datasets._tables.columns._Known.__missing__": "a cell not to be read has no value; `flaw` tells",
    "conflictmodel.datasets._tables.delimited.Delimited.records": "a row that is too long for csv is read by hand",
    "conflictmodel.datasets._tables.oddities.is_text": "that it cannot be encoded is the answer",
    "conflictmodel.exchange.arrivals._addresses.resolved": "what cannot be read stays as it is; the intake notes it",
    "conflictmodel.values.periods._is_unit": "a unit that runs past the last day of the calendar is no unit of it",
    "conflictmodel.wire._native.read": "what this engine refuses, the other one reads, or refuses with all reasons",
    "conflictmodel.wire._native.write": "what this engine refuses, the other one writes, or refuses with all reasons",
}

EXTRAS: Final = frozenset({"hypothesis", "msgspec", "pyarrow", "rich"})

# The rooms in which a call may stand, and no other; the front door is the room without a name. The ground has its one
# way up: pydantic asks the class of a record how its fields are validated, and the answer needs the wire.
ONLY_IN: Final[Mapping[str, frozenset[str]]] = {
    "import_module": frozenset({"", "_records"}),
    "__import__": frozenset(),
    "print": frozenset({"cli"}),
    "input": frozenset(),
    "open": frozenset({"cli", "wire", "datasets"}),
    "eval": frozenset(),
    "exec": frozenset(),
    "suppress": frozenset(),  # an `except` that the rule about handlers would not see
}
ITS_MODULES: Final = frozenset({"", "builtins", "contextlib", "importlib", "io"})


def silent_handlers(source: Source) -> set[str]:
    """Name the functions in which an `except` neither raises nor says what happened."""
    inner = {id(node): name for name, function in functions(source.tree) for node in ast.walk(function)}
    return {
        f"{source.name}.{inner.get(id(node), '')}".rstrip(".")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and not _tells(node)
    }


def _tells(handler: ast.ExceptHandler) -> bool:
    if any(isinstance(node, ast.Raise) for node in ast.walk(handler)):
        return True
    # `error.args.index(…)` only looks at what was caught.
    called = [name for name, _ in calls(handler) if name.partition(".")[0] != handler.name]
    return any(word in name.lower() for name in called for word in TELLING)


def hidden_imports(source: Source) -> list[str]:
    """List the imports inside functions, but for the packages of extras."""
    return [
        f"line {line}: {name}"
        for _, function in functions(source.tree)
        for name, line in imported(function)
        if name.partition(".")[0] not in EXTRAS
    ]


def misplaced_calls(source: Source) -> list[str]:
    """List the calls that belong into other rooms than this one."""
    room = (*source.name.split("."), "")[1]
    found = []
    for name, call in calls(source.tree):
        module, _, word = name.rpartition(".")
        if module in ITS_MODULES and word in ONLY_IN and room not in ONLY_IN[word]:
            found.append(f"line {call.lineno}: {name}")
    return found


def of(code: str, name: str = "conflictmodel.text.times") -> Source:
    """Make a source of a few lines."""
    return Source(name, code, ast.parse(code))


def test_every_handler_raises_or_says_what_happened() -> None:
    silent = {name for source in PACKAGE_SOURCES for name in silent_handlers(source)}
    assert silent == set(ANSWERS)


def test_nothing_but_extras_is_imported_inside_a_function() -> None:
    assert {source.name: found for source in PACKAGE_SOURCES if (found := hidden_imports(source))} == {}


def test_files_consoles_and_modules_are_touched_only_where_that_is_the_job() -> None:
    assert {source.name: found for source in PACKAGE_SOURCES if (found := misplaced_calls(source))} == {}


@pytest.mark.parametrize(
    ("reaction", "silent"),
    [
        ("pass", True),
        ("return None", True),
        ("log(error)", True),
        ("return error.args.index(0)", True),
        ("raise", False),
        ("raise ParseError.of(text) from error", False),
        ("yield Notice(code=code)", False),
        ("return (), (_unread_notice(line),)", False),
        ("errors.append(error)", False),
    ],
)
def test_a_silent_handler_is_seen(reaction: str, silent: bool) -> None:  # noqa: FBT001 - a column of the table
    code = f"class A:\n    def f():\n        try: g()\n        except ValueError as error: {reaction}"
    assert silent_handlers(of(code)) == ({"conflictmodel.text.times.A.f"} if silent else set())


@pytest.mark.parametrize("code", ["def f():\n    import json", "class A:\n    def f():\n        from x.y import z"])
def test_a_hidden_import_is_seen(code: str) -> None:
    assert hidden_imports(of(code)) != []


@pytest.mark.parametrize("call", ["importlib.import_module(x)", "print(x)", "open(x)", "contextlib.suppress(x)"])
def test_a_misplaced_call_is_seen(call: str) -> None:
    assert len(misplaced_calls(of(call))) == 1
    assert misplaced_calls(of("print(open(x))", "conflictmodel.cli")) == []
