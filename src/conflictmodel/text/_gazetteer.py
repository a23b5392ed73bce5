"""The gazetteer: countries, divisions, towns, regions and waters by their names, from the tables of the language."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, final

import attrs

from conflictmodel._tables import rows_of
from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.text._names import country_names
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.values.codes import Code
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation

_MOST_CODES: Final = 4096
_PRECISIONS: Final = {
    PlaceKind.COUNTRY: PlacePrecision.COUNTRY,
    PlaceKind.ADMIN1: PlacePrecision.ADMIN1,
    PlaceKind.ADMIN2: PlacePrecision.ADMIN2,
    PlaceKind.SETTLEMENT: PlacePrecision.SETTLEMENT,
    PlaceKind.NEIGHBOURHOOD: PlacePrecision.SETTLEMENT,
    PlaceKind.SITE: PlacePrecision.SITE,
    PlaceKind.REGION: PlacePrecision.AREA,
    PlaceKind.ROAD: PlacePrecision.AREA,
    PlaceKind.WATER: PlacePrecision.AREA,
    PlaceKind.BORDER: PlacePrecision.AREA,
}


@final
@attrs.frozen(kw_only=True)
class Entry:
    """One place of the tables; `code` is its ISO 3166-2 code, `has_city` says that a city bears the name as well."""

    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None
    code: str | None = None
    has_city: bool = False


@final
@attrs.frozen(kw_only=True)
class Gazetteer:
    """The places by their names, and the kind of each noun of places and whether it is plural; in small letters."""

    names: PhraseTable[tuple[Entry, ...]]
    nouns: PhraseTable[tuple[PlaceKind, bool]]


@cache
def gazetteer(language: str) -> Gazetteer:
    """Give the gazetteer of a language, read on first use."""
    entries: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    divisions: dict[tuple[str, str], Entry] = {}
    for key, country in country_names().by_words.items():
        entries[key] = (Entry(name=country, kind=PlaceKind.COUNTRY, country=country),)
    for row in rows_of(f"text/{language}/regions.tsv"):
        kind = PlaceKind.of(row["kind"])
        _enter(
            entries,
            row,
            Entry(name=row["name"], kind=kind, country=row["country"] or None),
            over=kind is not PlaceKind.COUNTRY,
        )
    for row in rows_of(f"text/{language}/admin1.tsv"):
        code = f"{row['country_code']}-{row['iso']}" if row["iso"] else None
        division = Entry(
            name=row["name"],
            kind=PlaceKind.ADMIN1,
            country=row["country"],
            admin1=row["name"],
            code=code,
            has_city=row["city"] == "yes",
        )
        divisions[row["country"], row["name"]] = division
        _enter(entries, row, division)
    for row in rows_of(f"text/{language}/settlements.tsv"):
        admin1 = row["admin1"] or None
        above = divisions.get((row["country"], admin1 or ""))
        code = None if above is None else above.code
        town = Entry(name=row["name"], kind=PlaceKind.SETTLEMENT, country=row["country"], admin1=admin1, code=code)
        _enter(entries, row, town)
    return Gazetteer(names=phrase_table(entries), nouns=phrase_table(_nouns(language)))


def _enter(
    entries: dict[tuple[str, ...], tuple[Entry, ...]], row: Mapping[str, str], entry: Entry, *, over: bool = False
) -> None:
    for name in (row["name"], *filter(None, row["aliases"].split("|"))):
        low = name.lower()
        for key in {tuple(low.split()), tuple(low.removeprefix("al-").split()), tuple(low.replace("-", " ").split())}:
            here = () if over else entries.get(key, ())
            if entry not in here:
                entries[key] = (*here, entry)


def _nouns(language: str) -> Mapping[tuple[str, ...], tuple[PlaceKind, bool]]:
    found: dict[tuple[str, ...], tuple[PlaceKind, bool]] = {}
    for row in rows_of(f"text/{language}/place_nouns.tsv"):
        if row["plural"]:
            found[tuple(row["plural"].split())] = (PlaceKind.of(row["kind"]), True)
        found[tuple(row["noun"].split())] = (PlaceKind.of(row["kind"]), False)
    return found


def is_place(name: str) -> bool:
    """Say whether the tables have a place of this name, in the language of the page."""
    return tuple(name.lower().split()) in gazetteer("en").names.by_words


def precision_of(kind: PlaceKind | None, relation: PlaceRelation) -> PlacePrecision:
    """Say how exactly a place of this kind is known."""
    if relation is not PlaceRelation.AT and kind in (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.NEIGHBOURHOOD):
        return PlacePrecision.NEAR
    return PlacePrecision.UNRESOLVED if kind is None else _PRECISIONS[kind]


def place_of(
    entry: Entry,
    *,
    kind: PlaceKind | None = None,
    relation: PlaceRelation = PlaceRelation.AT,
    name: str | None = None,
) -> Place:
    """Make the place of an entry, under the name it has in the text, if one is given."""
    kind = kind or (PlaceKind.SETTLEMENT if entry.kind is PlaceKind.ADMIN1 and entry.has_city else entry.kind)
    return Place(
        name=entry.name if name is None else name, kind=kind, relation=relation, country=entry.country,
        admin1=entry.admin1 if kind is not PlaceKind.COUNTRY else None,
        precision=precision_of(kind, relation), codes=codes_of(entry.country, entry.code),
    )  # fmt: skip


@lru_cache(maxsize=_MOST_CODES)
def codes_of(country: str | None, division: str | None = None) -> tuple[Code, ...]:
    """Give the ISO codes of a country and a division."""
    known = country_from_name(country) if country else None
    alpha2 = known.iso3166_alpha2 if known else None
    codes = [Code(codebook="iso3166.alpha2", value=alpha2)] if alpha2 else []
    if division:
        codes.append(Code(codebook="iso3166-2", value=division))
    return tuple(codes)
