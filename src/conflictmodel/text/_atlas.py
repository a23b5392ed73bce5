"""The atlas: the places that English texts name, from the tables of the language and from a gazetteer of the world."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, final

import attrs

from conflictmodel._tables import rows_of
from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.text._names import country_names, nationalities
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text.gazetteers import Entry, Gazetteer, World, fold_name, plain_name
from conflictmodel.text.readers import Reader
from conflictmodel.values.codes import Code
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation

_MOST_CODES: Final = 4096
_MOST_KEPT: Final = 16384
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
_LARGE: Final = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.WATER)


@final
@attrs.frozen(kw_only=True)
class Tables:
    """The places that the tables of a language have, by their names in small letters and by the keys of these.

    `nouns` gives the kind of each noun of places, and whether it is plural.
    """

    names: PhraseTable[tuple[Entry, ...]]
    folded: Mapping[str, tuple[Entry, ...]]
    nouns: PhraseTable[tuple[PlaceKind, bool]]


@final
class Atlas:
    """Looks names up in the tables of the language and in the gazetteer, and says which entries are one place."""

    def __init__(self, language: str, gazetteer: Gazetteer) -> None:
        """Take the tables of a language, and a gazetteer."""
        self.tables: Final = tables(language)
        self._gazetteer: Final = gazetteer
        self._looked_up: Final = lru_cache(maxsize=_MOST_KEPT)(self._entries)
        self.most_words: Final = lru_cache(maxsize=_MOST_KEPT)(self._most_words)
        self.alone: Final = lru_cache(maxsize=_MOST_KEPT)(self._alone)
        self.country_named: Final = lru_cache(maxsize=_MOST_KEPT)(self._country_named)

    def _most_words(self, first: str) -> int:
        """Say how many words the longest name has that begins with a word, or with an article and a word."""
        return self._gazetteer.most_words(fold_name(first).partition(" ")[0])

    def _alone(self, text: str, low: str) -> tuple[Entry, ...] | None:
        """Give the places of the tables whose name is one word, as written or without “al-”; None if there are none."""
        names = self.tables.names.by_words
        return names.get((text,)) or names.get((low.removeprefix("al-"),))

    def _country_named(self, name: str) -> str | None:
        """Give the only country of which a name in small letters speaks: its own, or that of all places so called."""
        nation = nationalities().get(name)
        if nation is not None:
            return nation
        countries = {each.country for each in self.tables.names.by_words.get(tuple(name.split()), ())}
        return countries.pop() if len(countries) == 1 else None

    def entries(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """Give every place that bears a name, cut into its words in small letters; those of the tables first."""
        return self._looked_up(tuple(words))

    def namesake(self, country: Entry) -> Entry | None:
        """Give the first-level division of another country that bears a country's name: Georgia, Niger State."""
        plain = plain_name(country.name)
        found = self._gazetteer.entries(fold_name(country.name))
        return next(
            (
                each
                for each in found
                if each.kind is PlaceKind.ADMIN1 and each.country != country.country and plain in each.spellings
            ),
            None,
        )

    def _entries(self, words: tuple[str, ...]) -> tuple[Entry, ...]:
        key = fold_name(" ".join(words))
        familiar = self.tables.names.by_words.get(words)
        if familiar is None:  # spelt otherwise than the tables have it, it may be another word: “War” and al-Waer
            familiar = tuple(attrs.evolve(each, familiar=False) for each in self.tables.folded.get(key, ()))
        world = self._gazetteer.entries(key)
        if familiar and familiar[0].kind in _LARGE:
            return familiar
        out, held = [], []
        for entry in familiar:
            same = _same(entry, world) or _same(entry, self._gazetteer.entries(fold_name(entry.name)))
            held.append(same)
            out.append(entry if same is None else _joined(entry, same))
        return (*out, *(each for each in world if each not in held))


def atlas_of(reader: Reader) -> Atlas:
    """Give the atlas of a reader; that of the gazetteer in the package is made once."""
    if reader.gazetteer is None:
        return _atlas_of_the_world(reader.language)
    return Atlas(reader.language, reader.gazetteer)


@cache
def _atlas_of_the_world(language: str) -> Atlas:
    return Atlas(language, World())


def _same(entry: Entry, found: Iterable[Entry]) -> Entry | None:
    """Find the place of a table in a gazetteer: of one kind, in one country and division; the largest such."""
    alike = [
        each
        for each in found
        if each.kind is entry.kind and each.country == entry.country and entry.admin1 in (None, each.admin1)
    ]
    return max(alike, key=lambda each: each.population, default=None)


def _joined(entry: Entry, same: Entry) -> Entry:
    """Give a place of a table what the gazetteer knows besides."""
    return attrs.evolve(
        entry, admin1=entry.admin1 or same.admin1, admin2=same.admin2, code=entry.code or same.code, point=same.point,
        population=same.population,
    )  # fmt: skip


@cache
def tables(language: str) -> Tables:
    """Give the places of a language, read on first use."""
    named: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for key, country in country_names().by_words.items():
        named[key] = (Entry(name=country, kind=PlaceKind.COUNTRY, country=country, familiar=True),)
    for row in rows_of(f"text/{language}/regions.tsv"):
        kind = PlaceKind.of(row["kind"])
        entry = Entry(name=row["name"], kind=kind, country=row["country"] or None, familiar=True)
        _enter(named, row, entry, over=kind is not PlaceKind.COUNTRY)
    codes: dict[tuple[str, str], str] = {}
    for row in rows_of(f"text/{language}/admin1.tsv"):
        name, country = row["name"], row["country"]
        code = codes[country, name] = f"{row['country_code']}-{row['iso']}" if row["iso"] else ""
        division = Entry(
            name=name, kind=PlaceKind.ADMIN1, country=country, admin1=name, code=code or None, familiar=True
        )
        if row["city"] == "yes":
            _enter(named, row, attrs.evolve(division, kind=PlaceKind.SETTLEMENT))
        _enter(named, row, division)
    settled = ((row, PlaceKind.SETTLEMENT) for row in rows_of(f"text/{language}/settlements.tsv"))
    parts = ((row, PlaceKind.NEIGHBOURHOOD) for row in rows_of(f"text/{language}/neighbourhoods.tsv"))
    for row, kind in (*settled, *parts):
        admin1, country = row["admin1"] or None, row["country"]
        code = codes.get((country, admin1 or ""), "")
        town = Entry(
            name=row["name"],
            kind=kind,
            country=country,
            admin1=admin1,
            code=code or None,
            familiar=True,
        )
        _enter(named, row, town)
    return Tables(names=phrase_table(named), folded=_folded(named), nouns=phrase_table(_nouns(language)))


def _folded(named: Mapping[tuple[str, ...], tuple[Entry, ...]]) -> Mapping[str, tuple[Entry, ...]]:
    """Give the places of the tables by the keys of their names; countries are sought by their very names alone."""
    found: dict[str, tuple[Entry, ...]] = {}
    for words, entries in named.items():
        if entries[0].kind is not PlaceKind.COUNTRY:
            key = fold_name(" ".join(words))
            held = found.get(key, ())
            found[key] = (*held, *(each for each in entries if each not in held))
    return found


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


@lru_cache(maxsize=_MOST_KEPT)
def is_place(name: str) -> bool:
    """Say whether the tables have a place of this name, in the language of the page."""
    return tuple(name.lower().split()) in tables("en").names.by_words


def countries_of_places(words: Sequence[str]) -> frozenset[str]:
    """Give the countries in which the places of the tables lie that words in small letters name, one or two at a time.

    A name that places of several countries bear tells of none.
    """
    names = tables("en").names.by_words
    found = (names.get(key, ()) for size in (1, 2) for key in zip(*(words[k:] for k in range(size)), strict=False))
    lying = ({each.country for each in entries} for entries in found if entries)
    return frozenset(country for each in lying if len(each) == 1 for country in each if country)


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
    """Make the place of an entry, under the name it has in the text, if one is given.

    The point of the entry is given to the place only where both are of one kind: a road out of a town lies elsewhere.
    """
    kind = kind or entry.kind
    return Place(
        name=entry.name if name is None else name, kind=kind, relation=relation, country=entry.country,
        admin1=entry.admin1 if kind is not PlaceKind.COUNTRY else None,
        admin2=entry.admin2 if kind not in (PlaceKind.COUNTRY, PlaceKind.ADMIN1) else None,
        point=entry.point if kind is entry.kind else None,
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
