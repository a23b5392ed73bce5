"""The public names with their signatures; `python -m tests.shape.public_api` writes the golden list anew."""

import enum
import importlib
import inspect
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Final

from tests.shape.syntax import ROOT

GOLDEN: Final = ROOT / "tests" / "golden" / "public_api.txt"
NAMESPACES: Final = (
    "conflictmodel",
    "conflictmodel.analysis.redaction",
    "conflictmodel.analysis.withholding",
    "conflictmodel.datasets",
    "conflictmodel.datasets.acled",
    "conflictmodel.datasets.gdelt",
    "conflictmodel.datasets.ucdp",
    "conflictmodel.exchange.arrivals",
    "conflictmodel.exchange.drafts",
    "conflictmodel.exchange.frames",
    "conflictmodel.strategies",
)
_PLAIN: Final = (type(None), str, int, float, bool, tuple, enum.Enum)

_STARS: Final[Mapping[object, str]] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}


def listing() -> str:
    """Give the whole list, a line for each name, method, field and word."""
    return "".join(f"{line}\n" for namespace in NAMESPACES for line in _namespace(namespace))


def _namespace(name: str) -> Iterator[str]:
    module = importlib.import_module(name)
    for each in sorted(module.__all__):
        yield from _described(f"{name}.{each}", getattr(module, each))


def _described(name: str, value: object) -> Iterator[str]:
    if isinstance(value, type) and issubclass(value, enum.Enum):
        # How an enum is called is Python's affair and differs between versions; its words are ours.
        yield name
        yield from (f"{name}.{member.name} = {member.value!r}" for member in value)
    elif isinstance(value, type):
        bases = "".join(f" < {base.__name__}" for base in value.__bases__ if base is not object)
        yield f"{name}{_signature(value) if _is_made_our_way(value) else ''}{bases}"
    elif isinstance(value, types.FunctionType):
        yield f"{name}{_signature(value)}"
    else:
        yield f"{name}: {_shown(value) if _is_type(value) else type(value).__name__}"
    if isinstance(value, type):
        yield from _members(name, value)


def _members(name: str, owner: type) -> Iterator[str]:
    for each, value in sorted(vars(owner).items()):
        if each.startswith("_"):
            continue
        inner = getattr(value, "__func__", value)
        if isinstance(inner, types.FunctionType):
            yield f"{name}.{each}{_signature(inner)}"
        elif isinstance(value, property) and value.fget is not None:
            yield f"{name}.{each}: {_shown(inspect.signature(value.fget).return_annotation)}"


def _is_made_our_way(value: type) -> bool:
    ours = [base for base in value.__mro__ if base.__module__.startswith("conflictmodel")]
    return any("__init__" in vars(base) or "__new__" in vars(base) for base in ours)


def _signature(value: type | types.FunctionType) -> str:
    signature = inspect.signature(value)
    parts = [_parameter(each) for each in signature.parameters.values()]
    named_only = [at for at, each in enumerate(signature.parameters.values()) if each.kind is each.KEYWORD_ONLY]
    if named_only and not any(each.kind is each.VAR_POSITIONAL for each in signature.parameters.values()):
        parts.insert(named_only[0], "*")
    result = signature.return_annotation
    given = "" if result is signature.empty or isinstance(value, type) else f" -> {_shown(result)}"
    return f"({', '.join(parts)}){given}"


def _parameter(parameter: inspect.Parameter) -> str:
    star = _STARS.get(parameter.kind, "")
    typed = "" if parameter.annotation is parameter.empty else f": {_shown(parameter.annotation)}"
    default = parameter.default
    shown = "" if default is parameter.empty else f" = {default!r}" if isinstance(default, _PLAIN) else " = ..."
    return f"{star}{parameter.name}{typed}{shown}"


def _is_type(value: object) -> bool:
    return isinstance(value, typing.NewType) or typing.get_origin(value) is not None


def _shown(annotation: object) -> str:
    # Spelt out here because Python spells the same union differently from version to version.
    if annotation is ...:
        return "..."
    if isinstance(annotation, str):
        return annotation
    if isinstance(annotation, list):
        return f"[{', '.join(map(_shown, annotation))}]"
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return " | ".join(map(_shown, arguments))
    if origin is typing.Literal:
        return f"Literal[{', '.join(map(repr, arguments))}]"
    if origin is not None:
        return f"{_shown(origin)}[{', '.join(map(_shown, arguments))}]"
    return "None" if annotation is type(None) else str(getattr(annotation, "__name__", annotation))


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(listing(), encoding="utf-8")
