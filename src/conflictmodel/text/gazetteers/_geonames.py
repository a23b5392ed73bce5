"""A whole GeoNames dump as a gazetteer: a SQLite file, built line by line, and looked into."""

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, require_words
from conflictmodel.text.gazetteers._entries import Entry
from conflictmodel.text.gazetteers._folding import FOLDING_VERSION, fold_name, plain_name
from conflictmodel.text.gazetteers._world import country_name, divisions
from conflictmodel.values.places import PlaceKind, Point, PointBasis

_MOST_KEPT: Final = 65536
_FEWEST_LETTERS: Final = 3
_COLUMNS: Final = 19  # of a line of allCountries.txt, as GeoNames' readme.txt lists them
_KINDS: Final = {"ADM1": PlaceKind.ADMIN1, "ADM2": PlaceKind.ADMIN2, "PPLX": PlaceKind.NEIGHBOURHOOD}
_KINDS_OF_CLASSES: Final = {
    "P": PlaceKind.SETTLEMENT,
    "H": PlaceKind.WATER,
    "L": PlaceKind.REGION,
    "S": PlaceKind.SITE,
    "R": PlaceKind.ROAD,
}
_AREAS: Final = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION, PlaceKind.WATER, PlaceKind.ROAD})
_TABLES: Final = """
    CREATE TABLE places (
        id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, admin1 TEXT, admin2 TEXT, code TEXT,
        latitude REAL, longitude REAL, population INTEGER
    );
    CREATE TABLE divisions (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
    CREATE TABLE names (
        key TEXT, spelling TEXT, place INTEGER, first TEXT, words INTEGER, PRIMARY KEY (key, spelling, place)
    ) WITHOUT ROWID;
"""


@final
@attrs.frozen(kw_only=True)
class GeoNames:
    """A gazetteer in a SQLite file that `build_geonames` made; each answer is kept for the time the program runs.

    Raises:
        ValueError: if the path is empty, no such file can be read, or it was built by other rules of folding.

    """

    path: str

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a file that is none of ours, before anything is sought in it."""
        require_words(self, "path")
        try:
            ((version,),) = _asked(self.path, "PRAGMA user_version", ())
        except sqlite3.Error as error:
            message = f"{self.path} cannot be read as a gazetteer: {error}"
            raise ValueError(message) from error
        if version != FOLDING_VERSION:
            message = f"{self.path} was built with rules of folding {version}, not {FOLDING_VERSION}: build it again"
            raise ValueError(message)

    def most_words(self, first: str) -> int:
        """Say how many words the longest key that begins with this word has; 0 if none does."""
        return _most_words(self.path, first)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Give every place one of whose names has this key, the most populous first."""
        return _entries(self.path, key)


def build_geonames(
    path: str | Path,
    dump: Iterable[str],
    *,
    admin1_codes: Iterable[str] = (),
    admin2_codes: Iterable[str] = (),
    alternate_names: Iterable[str] = (),
) -> GeoNames:
    """Build a gazetteer from the lines of GeoNames' files, in constant memory; a file that is there is written anew.

    `dump` has the layout of allCountries.txt, XX.txt or cities500.txt, the others those of admin1CodesASCII.txt,
    admin2Codes.txt and alternateNamesV2.txt (https://download.geonames.org/export/dump/readme.txt). Names in Latin
    letters are kept: those of the dump, and of the alternate names those in English, or in no stated language.

    Raises:
        ValueError: if a line of the dump has not the 19 columns of GeoNames.

    """
    Path(path).unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(_TABLES)
        database.executemany("INSERT OR REPLACE INTO divisions VALUES (?, ?)", _divisions(admin1_codes, admin2_codes))
        for place, names in _places(database, dump):
            database.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", place)
            database.executemany(_INTO_NAMES, names)
        database.executemany(_INTO_NAMES, _alternates(database, alternate_names))
        database.execute("CREATE INDEX names_first ON names (first, words)")
        database.execute(f"PRAGMA user_version = {FOLDING_VERSION}")
    return GeoNames(path=str(path))


_INTO_NAMES: Final = "INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)"
_Name = tuple[str, str, int, str, int]
_Place = tuple[int, str, str, str | None, str | None, str | None, str | None, float, float, int]


def _divisions(*files: Iterable[str]) -> Iterator[tuple[str, str]]:
    for lines in files:
        for line in lines:
            code, name, *_ = line.rstrip("\n").split("\t")
            yield code, name


def _places(database: sqlite3.Connection, dump: Iterable[str]) -> Iterator[tuple[_Place, list[_Name]]]:
    for number, line in enumerate(dump, 1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != _COLUMNS:
            message = f"line {number} of the dump has {len(cells)} columns, expected the {_COLUMNS} of GeoNames"
            raise ValueError(message)
        number_of, name, plain, others, latitude, longitude, group, feature, alpha2, _, first, second = cells[:12]
        kind = _KINDS.get(feature) or _KINDS_OF_CLASSES.get(group)
        if kind is None:
            continue
        admin1, code = divisions().get(f"{alpha2}.{first}", (_division(database, f"{alpha2}.{first}"), None))
        admin2 = name if kind is PlaceKind.ADMIN2 else _division(database, f"{alpha2}.{first}.{second}")
        within = (country_name(alpha2), admin1, admin2, code)
        place = (int(number_of), name, kind.value, *within, float(latitude), float(longitude), int(cells[14] or 0))
        own = (admin1,) if kind is PlaceKind.ADMIN1 and admin1 else ()
        yield place, list(_names((name, plain, *own, *others.split(",")), int(number_of)))


def _division(database: sqlite3.Connection, code: str) -> str | None:
    found = database.execute("SELECT name FROM divisions WHERE code = ?", (code,)).fetchone()
    return found[0] if found else None


def _alternates(database: sqlite3.Connection, lines: Iterable[str]) -> Iterator[_Name]:
    for line in lines:
        _, place, language, name, *_ = line.rstrip("\n").split("\t")
        is_held = database.execute("SELECT 1 FROM places WHERE id = ?", (int(place),)).fetchone()
        if language in ("", "en") and is_held:
            yield from _names((name,), int(place))


def _names(names: Iterable[str], place: int) -> Iterator[_Name]:
    for name in names:
        key = fold_name(name)
        if len(key) >= _FEWEST_LETTERS and _is_latin(name):
            yield key, plain_name(name), place, key.partition(" ")[0], key.count(" ") + 1


def _is_latin(name: str) -> bool:
    return all(unicodedata.name(each, "").startswith("LATIN") for each in name if each.isalpha())


def _asked(path: str, question: str, values: tuple[str, ...]) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as database:
        return database.execute(question, values).fetchall()


@lru_cache(maxsize=_MOST_KEPT)
def _most_words(path: str, first: str) -> int:
    ((most,),) = _asked(path, "SELECT coalesce(max(words), 0) FROM names WHERE first = ?", (first,))
    return int(str(most))


@lru_cache(maxsize=_MOST_KEPT)
def _entries(path: str, key: str) -> tuple[Entry, ...]:
    return tuple(_entry(tuple(map(_cell, row))) for row in _asked(path, _SOUGHT, (key,)))


_SOUGHT: Final = """
    SELECT p.name, p.kind, p.country, p.admin1, p.admin2, p.code, p.latitude, p.longitude, p.population,
        group_concat(n.spelling, '|')
    FROM names AS n JOIN places AS p ON p.id = n.place WHERE n.key = ? GROUP BY p.id ORDER BY p.population DESC, p.id
"""


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _entry(row: tuple[str, ...]) -> Entry:
    name, word, country, admin1, admin2, code, latitude, longitude, population, spellings = row
    kind = PlaceKind.of(word)
    basis = PointBasis.REPRESENTATIVE if kind in _AREAS else PointBasis.GEOCODED
    return Entry(
        name=name,
        kind=kind,
        country=country or None,
        admin1=admin1 or None,
        admin2=admin2 or None,
        code=code or None,
        point=Point(latitude=float(latitude), longitude=float(longitude), basis=basis),
        population=int(population),
        spellings=tuple(spellings.split("|")),
    )
