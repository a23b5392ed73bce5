"""Whereabouts: whether a place of a draft lies where the draft puts it, by the article and by the gazetteer."""

from collections.abc import Sequence
from typing import Final, NamedTuple, final

from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.exchange.drafts._draft import DraftPlace
from conflictmodel.exchange.drafts._ground import Ground, shown
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.text.gazetteers import World, fold_name
from conflictmodel.text.places import find_places
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

_MOST_SHOWN: Final = 3


class _Region(NamedTuple):
    """In what division and country a place lies."""

    admin1: str | None
    country: str | None

    def __str__(self) -> str:
        """Read as ``Nineveh, Iraq``."""
        return ", ".join(each for each in self if each)


@final
class Whereabouts:
    """The places of an article, as the library reads them, and as the gazetteer has them."""

    def __init__(self, ground: Ground) -> None:
        """Read the places of an article once."""
        self._ground: Final = ground
        self._gazetteer: Final = ground.reader.gazetteer or World()
        found = find_places(ground.article, ground.reader)
        self._read: Final = [(run_of(each.words[0]), each.value) for each in found if each.words and each.value]

    def reading(self, draft: DraftPlace, near: Run, path: str) -> Reading[Place] | None:
        """Give the place of a draft's words, in what country and division the article or the gazetteer bears out."""
        words = self._ground.near(draft.words, near, f"{path}.words")
        if words is None:
            return None
        name = self._ground.name(draft.name, words, f"{path}.name") or words.text
        known = self._known(name, run_of(words))
        country = self._country(draft, path)
        inside = [each for each in known if country is None or each.country == country]
        place = Place(
            name=name,
            admin1=self._borne_out(draft.admin1, known, [each.admin1 for each in inside], f"{path}.admin1"),
            country=self._borne_out(country, known, [each.country for each in inside], f"{path}.country"),
        )
        return Reading(value=place, words=(words,), rule="drafts.proposed")

    def _known(self, name: str, run: Run) -> list[_Region]:
        """Give where a place may lie: as the article is read at its words, else as the gazetteer has its name."""
        read = [each for at, place in self._read if at.overlaps(run) for each in (place, *place.candidates)]
        known = read or self._gazetteer.entries(fold_name(name))
        return [_Region(each.admin1, each.country) for each in known if each.country is not None]

    def _country(self, draft: DraftPlace, path: str) -> str | None:
        country = None if draft.country is None else country_from_name(draft.country)
        if draft.country is not None and country is None:
            message = f"no country is called {shown(draft.country)}"
            self._ground.warn("drafts.unknown-country", message, f"{path}.country")
        return None if country is None else country.name

    def _borne_out(
        self, larger: str | None, known: Sequence[_Region], names: Sequence[str | None], path: str
    ) -> str | None:
        """Give the country or division that a place is put in, if it bears one of these names; else a notice.

        Where nothing is known of the place, it is enough that the article names it.
        """
        if larger is None or any(name is not None and _is_called(name, larger) for name in names):
            return larger
        if not known and self._ground.evidence.runs(larger):
            return larger
        if known:
            lies = " or ".join(dict.fromkeys(map(str, known[:_MOST_SHOWN])))
            self._ground.warn("drafts.other-place", f"it lies in {lies}, not in {shown(larger)}", path)
        else:
            message = f"neither the article nor the gazetteer puts it in {shown(larger)}"
            self._ground.warn("drafts.place-unread", message, path)
        return None


def _is_called(name: str, drafted: str) -> bool:
    """Say whether what is drafted has a name in it: “Homs Governorate” has “Homs”."""
    return set(fold_name(name).split()) <= set(fold_name(drafted).split())
