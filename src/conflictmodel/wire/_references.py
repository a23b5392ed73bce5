"""References of a document that lead nowhere, to a record of another kind, or to two: each at its own place."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Final, NamedTuple, NewType, Union, get_args

import attrs

from conflictmodel._records import a_or_an
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId
from conflictmodel.wire._faults import Flaw, Path, shown, spelled
from conflictmodel.wire._fields import fields_of, origin_of
from conflictmodel.wire._scalars import TypeForm

_KINDS: Final[Mapping[TypeForm, type]] = {ArticleId: Article, ClaimId: Claim, EventId: Event, LinkId: Link}
_OWN: Final = "id"
# Earlier versions may refer to what is gone; the words of a claim are of its own article, as the claim sees itself.
_PASSED_OVER: Final = {Corpus: {"superseded", "outside"}, Claim: {"content", "hedges"}}


class _Id(NamedTuple):
    """An id in a document: where it stands, and the kinds of records that it may lead to."""

    path: Path
    id: str
    kinds: tuple[type, ...]


def wrong_references(corpus: object, path: Path) -> Iterator[Flaw]:
    """Say of a corpus, as JSON has it, which ids stand twice and which references lead nowhere or astray."""
    if not isinstance(corpus, dict):
        return
    ids = list(_ids(Corpus, corpus, path))
    outside = set(corpus.get("outside", ()))
    held: dict[str, _Id] = {}
    for each in ids:
        if each.path[-1] == _OWN and held.setdefault(each.id, each) is not each:
            found = f"{shown(each.id)}, which stands at {spelled(held[each.id].path)}, too"
            yield Flaw("wire.wrong-reference", "an id of its own", found, each.path)
    for each in ids:
        leads_to = held.get(each.id)
        if leads_to is None and each.id not in outside:
            expected = f"the id of {_one_of(each.kinds)} that is held, or said to be outside"
            yield Flaw("wire.wrong-reference", expected, shown(each.id), each.path)
        elif leads_to is not None and not set(leads_to.kinds).intersection(each.kinds) and each.path[-1] != _OWN:
            found = f"{shown(each.id)}, the id of {_one_of(leads_to.kinds)}"
            yield Flaw("wire.wrong-reference", f"the id of {_one_of(each.kinds)}", found, each.path)


def _ids(type_: TypeForm, value: object, path: Path) -> Iterator[_Id]:
    """Give every id in a value of this type, those of records themselves and those that refer to records."""
    origin, arguments = origin_of(type_), [each for each in get_args(type_) if each is not NoneType]
    if isinstance(value, str):
        kinds = tuple(_KINDS[each] for each in (arguments or [type_]) if isinstance(each, NewType))
        if kinds:
            yield _Id(path, value, kinds)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _ids(arguments[0], each, (*path, place))
    elif isinstance(value, dict) and origin in (Union, UnionType):
        yield from _ids(arguments[0], value, path)
    elif isinstance(value, dict) and attrs.has(origin):
        for field, held in fields_of(type_):
            if field.name in value and field.name not in _PASSED_OVER.get(origin, ()):
                yield from _ids(held, value[field.name], (*path, field.name))


def _one_of(kinds: tuple[type, ...]) -> str:
    return a_or_an(kinds[0]) if len(kinds) == 1 else "a record"
