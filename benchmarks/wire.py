"""How fast documents are read and written, and what they weigh, beside other libraries: ``python -m benchmarks.wire``.

    python -m pip install -e ".[benchmarks]"
    python -m benchmarks.wire [FOLDER]

Measured in one run, in turns, in CPU time, and the median of the rounds is told: ratios hold from machine to machine,
microseconds do not. The documents are what `extract` makes of the example articles and the golden document with every
field, or the documents (``*.json``) of a folder. All peers have the same shape, made from our types. What they leave
out is told in docs/reference/benchmarks-wire.md.
"""

import gc
import platform
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from datetime import time as clock
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path
from statistics import median
from types import GenericAlias, NoneType, UnionType
from typing import Any, Final, NamedTuple, NewType, TypeAlias, Union, get_args

import attrs
import cattrs.preconf.orjson
import msgspec
import orjson
import pydantic

import conflictmodel as cm
from conflictmodel._records import Vocabulary
from conflictmodel.wire._fields import fields_of, origin_of
from conflictmodel.wire._versions import Document

ROOT: Final = Path(__file__).parents[1]
ROUNDS: Final = 21
PACKAGES: Final = ("attrs", "cattrs", "msgspec", "orjson", "pydantic")
KEPT: Final = 20  # copies of each document that are kept while their memory is counted


class Peer(NamedTuple):
    """One way to read and write: `load` from bytes, `dump` to bytes."""

    load: Callable[[bytes], Any]
    dump: Callable[[Any], bytes]


def documents(folder: Path | None) -> Iterator[bytes]:
    """Give the documents to measure by, as they are written."""
    if folder is not None:
        yield from (cm.dumps(cm.loads(path.read_bytes())) for path in sorted(folder.glob("*.json")))
        return
    for path in sorted((ROOT / "examples").glob("*.txt")):
        article = cm.article_from_text(path.read_text(encoding="utf-8"), published="2024-04-30")
        yield cm.dumps(cm.extract(article))
    yield (ROOT / "tests" / "golden" / "wire" / f"v{cm.WIRE_VERSION}" / "everything.json").read_bytes()


TypeForm: TypeAlias = Any  # a type as fields have it, or what another library has for it


@cache
def plain_words(vocabulary: type[Vocabulary]) -> type[Enum]:
    """Make a bare enumeration of the words of a vocabulary."""
    return Enum(vocabulary.__name__, {member.name: member.word for member in vocabulary})


class Shape:
    """Makes classes of another library in the shape of our records, each once.

    With `plain_words` our vocabularies are bare enumerations there, without what they tell pydantic of themselves.
    """

    def __init__(self, make: Callable[[str, list[tuple[Any, ...]]], TypeForm], *, plain_words: bool = False) -> None:
        """Keep what makes a class of a name and its fields: name, type, and default if there is one."""
        self._make = make
        self._plain_words = plain_words
        self.made: dict[str, Any] = {}

    def of(self, type_: TypeForm) -> TypeForm:
        """Give what stands for the type of a field."""
        origin, arguments = origin_of(type_), get_args(type_)
        if isinstance(type_, NewType):
            return self.of(type_.__supertype__)
        if attrs.has(origin):
            return self._record(type_)
        if origin is tuple:
            return GenericAlias(tuple, (self.of(arguments[0]), ...))
        if origin in (Union, UnionType):
            return Union[tuple(self.of(each) for each in arguments)]  # noqa: UP007  made at run time
        if self._plain_words and isinstance(type_, type) and issubclass(type_, Vocabulary):
            return plain_words(type_)
        return None if type_ is NoneType else type_

    def _default(self, default: object) -> object:
        plain = self._plain_words and isinstance(default, Vocabulary)
        return plain_words(type(default))(default.word) if plain else default

    def _record(self, type_: TypeForm) -> TypeForm:
        name = "Of".join(each.__name__ for each in (origin_of(type_), *get_args(type_)))
        if name not in self.made:
            self.made[name] = name  # a record that holds its own kind
            held = {field.name: self.of(held) for field, held in fields_of(type_)}
            fields = attrs.fields(origin_of(type_))  # in the order in which the record has them
            self.made[name] = self._make(
                name,
                [
                    (f.name, held[f.name], *(() if f.default is attrs.NOTHING else (self._default(f.default),)))
                    for f in fields
                ],
            )
        return self.made[name]


def struct_peer() -> Peer:
    """Make `msgspec.Struct(forbid_unknown_fields=True)`, which writes its keys in order."""

    def make(name: str, fields: list[tuple[Any, ...]]) -> TypeForm:
        made = msgspec.defstruct(name, fields, frozen=True, kw_only=True, forbid_unknown_fields=True)
        setattr(made, name, made)
        return made

    decoder = msgspec.json.Decoder(Shape(make).of(Document))
    return Peer(decoder.decode, msgspec.json.Encoder(order="sorted").encode)


def pydantic_peer() -> Peer:
    """Make strict, frozen models that forbid unknown keys."""
    config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")

    def make(name: str, fields: list[tuple[Any, ...]]) -> TypeForm:
        described: dict[str, Any] = {field: (type_, *(default or (...,))) for field, type_, *default in fields}
        return pydantic.create_model(name, __config__=config, **described)

    shape = Shape(make, plain_words=True)
    model = shape.of(Document)
    for each in shape.made.values():
        each.model_rebuild(_types_namespace=shape.made)
    return Peer(model.model_validate_json, lambda document: document.model_dump_json().encode())


def orjson_peer() -> Peer:
    """Make the orjson converter of cattrs, as it comes but for times, which it does not know."""
    converter = cattrs.preconf.orjson.make_converter()
    converter.register_structure_hook(clock, lambda text, _: clock.fromisoformat(text))
    converter.register_unstructure_hook(clock, clock.isoformat)
    return Peer(lambda data: converter.loads(data, Document), converter.dumps)


def our_peer(engine: cm.Engine) -> Peer:
    """Make ours, by one engine."""
    return Peer(lambda data: cm.loads(data, engine=engine), lambda corpus: cm.dumps(corpus, engine=engine))


def dict_peer() -> Peer:
    """Make plain dicts and lists by orjson."""
    return Peer(orjson.loads, lambda tree: orjson.dumps(tree, option=orjson.OPT_SORT_KEYS))


PEERS: Final[dict[str, Callable[[], Peer]]] = {
    "conflictmodel, msgspec": lambda: our_peer(cm.Engine.MSGSPEC),
    "conflictmodel, cattrs": lambda: our_peer(cm.Engine.CATTRS),
    "msgspec.Struct, forbidding and sorted": struct_peer,
    "pydantic, strict": pydantic_peer,
    "cattrs, its orjson converter": orjson_peer,
    "dicts, orjson": dict_peer,
}
# whose load or dump, against whose, at most how often as long
TARGETS: Final = (
    ("load", "conflictmodel, msgspec", "msgspec.Struct, forbidding and sorted", 3.0),
    ("dump", "conflictmodel, msgspec", "msgspec.Struct, forbidding and sorted", 1.8),
    ("load", "conflictmodel, msgspec", "pydantic, strict", 1 / 1.5),
    ("dump", "conflictmodel, msgspec", "pydantic, strict", 1 / 1.5),
    ("load", "conflictmodel, cattrs", "cattrs, its orjson converter", 1.7),
    ("dump", "conflictmodel, cattrs", "cattrs, its orjson converter", 1.7),
)


def cpu_time(work: Callable[[Any], object], things: list[Any], times: int) -> float:
    """Say how many microseconds one of these takes."""
    started = time.process_time()
    for _ in range(times):
        for thing in things:
            work(thing)
    return (time.process_time() - started) / times / len(things) * 1e6


def measured(peers: dict[str, Peer], data: list[bytes]) -> dict[tuple[str, str], float]:
    """Measure all in turns, and give the medians."""
    loaded = {name: [peer.load(each) for each in data] for name, peer in peers.items()}
    work: dict[tuple[str, str], tuple[Callable[[Any], object], list[Any]]] = {}
    for name, peer in peers.items():
        work["load", name] = (peer.load, data)
        work["dump", name] = (peer.dump, loaded[name])
    took: dict[tuple[str, str], list[float]] = {each: [] for each in work}
    for _ in range(ROUNDS):
        for each, (function, things) in work.items():
            took[each].append(cpu_time(function, things, times=2))
    return {each: median(rounds) for each, rounds in took.items()}


def weight(peer: Peer, data: list[bytes]) -> float:
    """Say how many KiB one document takes when many are kept."""
    [peer.load(each) for each in data]
    gc.collect()
    tracemalloc.start()
    kept = [peer.load(each) for each in data for _ in range(KEPT)]
    size = tracemalloc.get_traced_memory()[0] / len(kept) / 1024
    tracemalloc.stop()
    return size


def main(folder: Path | None) -> None:
    """Measure, and print the tables of the page."""
    data = list(documents(folder))
    peers = {name: make() for name, make in PEERS.items()}
    took = measured(peers, data)
    sizes = {name: weight(peer, data) for name, peer in peers.items()}
    machine = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    print(f"{date.today()}, {machine}, {', '.join(f'{name} {version(name)}' for name in PACKAGES)}")  # noqa: DTZ011 (the day it was run on)
    print(f"{len(data)} documents of {sum(map(len, data)) // len(data)} bytes on average\n")
    print("| | load µs | dump µs | KiB kept |\n|---|---:|---:|---:|")
    for name in peers:
        print(f"| {name} | {took['load', name]:.0f} | {took['dump', name]:.0f} | {sizes[name]:.0f} |")
    print("\n| ratio | is | at most |\n|---|---:|---:|")
    for what, ours, theirs, most in TARGETS:
        print(f"| {what}: {ours} / {theirs} | {took[what, ours] / took[what, theirs]:.2f} | {most:.2f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
