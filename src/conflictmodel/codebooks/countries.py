"""Countries: what eight schemes call each state or territory, and how one leads to another."""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Final, TypeVar, final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_words
from conflictmodel._tables import rows_of, version_of
from conflictmodel.values.codes import Code

_Key = TypeVar("_Key", bound=Hashable)

_FILE: Final = "codebooks/countries.tsv"
COUNTRY_SCHEMES: Final = (
    "iso3166.alpha2",
    "iso3166.alpha3",
    "iso3166.numeric",
    "gw",
    "cow",
    "cow.abbreviation",
    "fips10-4",
    "cameo.country",
)


@final
@attrs.frozen(kw_only=True)
class Country:
    """A state or territory, now or once, with the codes it has in each book; a missing code is None.

    ``part_of`` names the whole where one book alone has a code for the piece (Gaza Strip, in Palestine).
    The days are inclusive; None says that nothing is stated, not that there is no limit in history.

    >>> print(Country(name="Zanzibar", gw="511", valid_from=date(1963, 12, 19), valid_to=date(1964, 4, 26)))
    Zanzibar (1963-1964)

    Raises:
        ValueError: if the name is empty, a list is no tuple, or the days stand in the wrong order.

    """

    name: str
    iso3166_alpha2: str | None = None
    iso3166_alpha3: str | None = None
    iso3166_numeric: str | None = None
    gw: str | None = None
    cow: str | None = None
    cow_abbreviation: str | None = None
    fips10_4: str | None = None
    cameo: str | None = None
    adjectives: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    part_of: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a country without a name, mutable lists, and an end before the beginning."""
        require_words(self, "name")
        require_tuples(self, "adjectives", "other_names")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            message = f"valid_to ({self.valid_to}) is before valid_from ({self.valid_from})"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read aloud: ``Iraq``, ``Soviet Union (1922-1991)``."""
        if self.valid_to is None:
            return self.name
        return f"{self.name} ({self.valid_from.year if self.valid_from else ''}-{self.valid_to.year})"

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the codes stand for this country on a day, as far as limits are stated."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


def countries() -> tuple[Country, ...]:
    """Every country of the codebook, by name: ISO 3166, GW, COW, FIPS 10-4 and CAMEO, as its file states.

    >>> len([each for each in countries() if each.iso3166_numeric and not each.valid_to])
    249
    """
    return _book()


def countries_version() -> str:
    """Say on which day the file of countries was last changed, to be stamped in a ``coding``.

    >>> countries_version() >= "2026-11-23"
    True
    """
    return version_of(_FILE)


def country_from_code(code: Code, *, on: date | None = None) -> Country | None:
    """Find whom a code names, letter by letter, in its own book (sources: head of ``countries.tsv``).

    Where a code named several states over time, ``on`` decides, and where two are valid that day the later
    born (None if nobody held it then); without it, the present holder, or else the last. A code that only
    ever named one state leads to it whatever the day, for data sets use today's codes for the past.

    >>> print(country_from_code(Code(codebook="iso3166.alpha2", value="RS")))
    Serbia
    >>> print(country_from_code(Code(codebook="fips10-4", value="RS")))
    Russia
    >>> print(country_from_code(Code(codebook="gw", value="678"), on=date(1962, 9, 26)))
    North Yemen (1918-1990)

    Raises:
        TypeError: if given a bare string; a code never travels without its scheme.
        ValueError: if the scheme is none of ``COUNTRY_SCHEMES``.

    """
    if not isinstance(code, Code):
        message = f"expected a Code with its codebook, found {code!r}"
        raise TypeError(message)
    _require_scheme(code.codebook)
    holders = _holders().get(code, ())
    if len(holders) == 1:
        return holders[0]
    if on is None:
        return max(holders, key=lambda each: each.valid_to or date.max, default=None)
    then = [each for each in holders if each.is_valid_on(on)]
    return max(then, key=lambda each: each.valid_from or date.min, default=None)


def country_from_name(name: str) -> Country | None:
    """Find a country by its short name or a variant, whatever its case and accents (our own list of variants).

    “&” reads as “and”, “St.” as “Saint”, a hyphen as a space, and a leading “the” is dropped; a variant in
    capitals (US, CAR) is met only as written, for “us” is no country. The country may have ended: see its
    ``valid_to``. Names that belong to one state are its own (Guinea, Sudan, Samoa, Ireland, China for the
    People's Republic, Macedonia for North Macedonia); “Congo”, “Korea” and “Virgin Islands” name two and give None.

    >>> print(country_from_name("CÔTE D’IVOIRE"), country_from_name("the Congo"), sep=", ")
    Ivory Coast, None
    """
    return _named().get(name) or _named().get(_fold(name))


def country_from_adjective(word: str) -> Country | None:
    """Find the country an adjective or demonym speaks of (our own list), one of today before one that has ended.

    A word that two countries of today share (Congolese, Dominican) gives None; “Korean” stands with neither Korea.

    >>> print(country_from_adjective("Iraqi"), country_from_adjective("soviet"), sep=", ")
    Iraq, Soviet Union (1922-1991)
    """
    meant = _described().get(_fold(word), ())
    candidates = tuple(each for each in meant if each.valid_to is None) or meant
    return candidates[0] if len(candidates) == 1 else None


def country_codes(country: Country) -> tuple[Code, ...]:
    """List the codes of a country, each with its scheme, in the order of ``COUNTRY_SCHEMES``.

    >>> kosovo = country_from_name("Kosovo")
    >>> print(*country_codes(kosovo))
    iso3166.alpha2:XK iso3166.alpha3:XKX gw:347 cow:347 cow.abbreviation:KOS fips10-4:KV
    """
    values = (
        country.iso3166_alpha2,
        country.iso3166_alpha3,
        country.iso3166_numeric,
        country.gw,
        country.cow,
        country.cow_abbreviation,
        country.fips10_4,
        country.cameo,
    )
    pairs = zip(COUNTRY_SCHEMES, values, strict=True)
    return tuple(Code(codebook=scheme, value=value) for scheme, value in pairs if value)


def translate_country_code(code: Code, to_scheme: str, *, on: date | None = None) -> Code | None:
    """Say a country code in another scheme, or None where that scheme has no code for exactly this country.

    A piece never takes the code of its whole by itself: FIPS GZ has no ISO code, its ``part_of`` has.

    >>> print(translate_country_code(Code(codebook="fips10-4", value="UP"), "iso3166.alpha3"))
    iso3166.alpha3:UKR
    >>> print(translate_country_code(Code(codebook="gw", value="970"), "cow"))
    cow:946

    Raises:
        TypeError: if given a bare string.
        ValueError: if either scheme is none of ``COUNTRY_SCHEMES``.

    """
    _require_scheme(to_scheme)
    country = country_from_code(code, on=on)
    if country is None:
        return None
    return next((each for each in country_codes(country) if each.codebook == to_scheme), None)


def _require_scheme(scheme: str) -> None:
    if scheme not in COUNTRY_SCHEMES:
        message = f"unknown country scheme {scheme!r}, expected one of {', '.join(COUNTRY_SCHEMES)}"
        raise ValueError(message)


@cache
def _book() -> tuple[Country, ...]:
    return tuple(map(_country, rows_of(_FILE)))


def _country(cell: Mapping[str, str]) -> Country:
    return Country(
        name=cell["name"],
        iso3166_alpha2=cell["iso3166_alpha2"] or None,
        iso3166_alpha3=cell["iso3166_alpha3"] or None,
        iso3166_numeric=cell["iso3166_numeric"] or None,
        gw=cell["gw"] or None,
        cow=cell["cow"] or None,
        cow_abbreviation=cell["cow_abbr"] or None,
        fips10_4=cell["fips10_4"] or None,
        cameo=cell["cameo"] or None,
        adjectives=tuple(filter(None, cell["adjective"].split("|"))),
        other_names=tuple(filter(None, cell["other_names"].split("|"))),
        part_of=cell["part_of"] or None,
        valid_from=_day(cell["valid_from"], in_year="01-01"),
        valid_to=_day(cell["valid_to"], in_year="12-31"),
    )


def _day(cell: str, *, in_year: str) -> date | None:
    day = f"{cell}-{in_year}" if len(cell) == len("1991") else cell
    return date.fromisoformat(day) if day else None


@cache
def _holders() -> Mapping[Code, tuple[Country, ...]]:
    return _grouped((code, country) for country in countries() for code in country_codes(country))


@cache
def _described() -> Mapping[str, tuple[Country, ...]]:
    return _grouped((_fold(word), country) for country in countries() for word in country.adjectives)


@cache
def _named() -> Mapping[str, Country]:
    """Index each name folded, but an acronym as written: folded names have no capitals, so none meet."""
    named = ((name, country) for country in countries() for name in (country.name, *country.other_names))
    return {name if name.isascii() and name.isupper() else _fold(name): country for name, country in named}


def _grouped(pairs: Iterable[tuple[_Key, Country]]) -> Mapping[_Key, tuple[Country, ...]]:
    found: dict[_Key, tuple[Country, ...]] = {}
    for key, country in pairs:
        found[key] = (*found.get(key, ()), country)
    return found


def _fold(name: str) -> str:
    """Take away what spellings differ in: case, accents, “&”, “St.”, hyphens, apostrophes, a leading “the”."""
    marks = unicodedata.normalize("NFKD", name.replace("\u2019", "'").replace("&", " and "))
    plain = "".join(each for each in marks if not unicodedata.combining(each)).casefold()
    words = " ".join(plain.replace("-", " ").split())
    return re.sub(r"\bst\.? ", "saint ", words).removeprefix("the ")
