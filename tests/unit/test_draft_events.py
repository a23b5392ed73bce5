"""Events of drafts: numbers, days and places stand only where article, digits or gazetteer bear them out."""

import attrs
import pytest

from conflictmodel.exchange.drafts import (
    DraftEvent,
    DraftParticipant,
    DraftPlace,
    DraftTime,
    DraftToll,
)
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.counts import Count
from conflictmodel.values.edtf import parse_edtf
from tests.unit.test_drafts import ARREST, ARRESTED, codes, grounded

TOLLS: list[tuple[DraftToll, Count | None, list[str]]] = [
    (DraftToll(words="seven men", outcome=Outcome.ARRESTED, low=7, high=7), Count(low=7, high=7), []),
    (DraftToll(words="seven men", outcome=Outcome.ARRESTED, low=8, high=8), None, ["other-number"]),
    (DraftToll(words="at least 12", outcome=Outcome.KILLED, low=12), Count(low=12), []),
    (DraftToll(words="at least 12", outcome=Outcome.KILLED, low=12, high=12), Count(low=12), []),
    (DraftToll(words="at least 12", outcome=Outcome.KILLED, low=120), None, ["other-number"]),
    (DraftToll(words="twenty", outcome=Outcome.KILLED, low=20, high=20), None, ["words-not-found"]),
]


@pytest.mark.parametrize(("toll", "count", "expected"), TOLLS)
def test_an_invented_number_is_no_toll(toll: DraftToll, count: Count | None, expected: list[str]) -> None:
    corpus = grounded(events=[DraftEvent(key="e1", kind=EventKind.KILLING, trigger="killed", tolls=(toll,))])
    (event,) = corpus.events
    assert [each.count.value for each in event.tolls] == ([] if count is None else [count])
    assert codes(corpus) == expected


EVENTS = [
    (attrs.evolve(ARREST, trigger="stormed"), ["words-not-found"], 0),
    (attrs.evolve(ARREST, claims=("c1", "c9")), ["no-such-claim"], 1),
    (attrs.evolve(ARREST, when=DraftTime(words="Tuesday", edtf="last week")), ["bad-date"], 1),
    (attrs.evolve(ARREST, when=DraftTime(words="Tuesday", edtf="2023-01-01")), ["other-date"], 1),
    (attrs.evolve(ARREST, when=DraftTime(words="Friday", edtf="2024-05-03")), ["words-not-found"], 1),
    (attrs.evolve(ARREST, when=DraftTime(words="in the town", edtf="2024-04-30")), ["time-unread"], 1),
    (attrs.evolve(ARREST, kind=EventKind.SHELLING), ["other-kind"], 1),
    (
        attrs.evolve(ARREST, tolls=(DraftToll(words="seven men", outcome=Outcome.KILLED, low=7, high=7),)),
        ["other-outcome"],
        1,
    ),
    (attrs.evolve(ARREST, where=(DraftPlace(words="Zubair", country="Atlantis"),)), ["unknown-country"], 1),
    (attrs.evolve(ARREST, where=(DraftPlace(words="Zubair", country="Yemen"),)), ["other-place"], 1),
    (attrs.evolve(ARREST, where=(DraftPlace(words="Zubair", admin1="Anbar", country="Iraq"),)), ["other-place"], 1),
    (
        attrs.evolve(ARREST, where=(DraftPlace(words="Zubair", admin1="Basra Governorate", country="Iraq"),)),
        [],
        1,
    ),
    (attrs.evolve(ARREST, where=(DraftPlace(words="Safwan"),)), ["words-far-away"], 1),
    (attrs.evolve(ARREST, where=(DraftPlace(words="Kirkuk"),)), ["words-not-found"], 1),
    (
        attrs.evolve(ARREST, participants=(DraftParticipant(words="the navy", role=Role.INITIATOR),)),
        ["words-not-found"],
        1,
    ),
    (attrs.evolve(ARREST, means=("with tanks",)), ["words-not-found"], 1),
]


@pytest.mark.parametrize(("event", "expected", "left"), EVENTS)
def test_what_the_article_does_not_say_of_an_event_is_noticed(
    event: DraftEvent, expected: list[str], left: int
) -> None:
    corpus = grounded(ARRESTED, events=[event])
    assert codes(corpus) == expected
    assert len(corpus.events) == left
    assert all(each.when is None or each.when.value is None for each in corpus.events)


DAYS = [
    ("They left soon.", "soon", "2024-05-03", "time-unread"),
    ("They left on Tuesday.", "on Tuesday", "2024-04-30", None),
    ("They left in April.", "in April", "2024-04", None),
    ("They left in April.", "in April", "2024", None),
    ("They left in April.", "in April", "2024-04-17", "other-date"),  # no day is said
    ("They held 5–7 men.", "5–7", "2024-05-05/2024-05-07", "time-unread"),  # no days, for all its dash
    ("Вони пішли 2 травня.", "2 травня", "2024-05-02", None),
    ("Вони пішли 2 травня.", "2 травня", "2024-05-03", "time-unread"),
    ("Вони пішли у вівторок.", "у вівторок", "2024-04-30", "time-unread"),
    ("غادروا في ٢ مايو ٢٠٢٤.", "٢ مايو ٢٠٢٤", "2024-05-02", None),
    ("غادروا قريبا.", "قريبا", "2024-05-03", "time-unread"),
    ("他们5月2日离开。", "5月2日", "2024-05-02", None),
    ("Вони пішли 2 травня.", "2 травня", "2024-02-17", "time-unread"),  # 2 is the day
    ("Вони пішли 2 травня.", "2 травня", "2023-05-02", None),
    ("Вони пішли 2 травня.", "2 травня", "1999-05-02", "time-unread"),
    ("Вони пішли 2 травня 1999 року.", "2 травня", "1999-05-02", None),
    ("Вони пішли 2 травня 1999 року.", "2 травня", "2024-05-02", "time-unread"),  # the year is printed beside it
    ("Вони пішли 2 травня.", "2 травня", "2024-05", "time-unread"),
    ("Вони пішли у травні.", "у травні", "2024-05", None),
    ("Вони пішли у травні.", "у травні", "2024-05-01", "time-unread"),
    ("Вони пішли 2–4 травня.", "2–4 травня", "2024-05-02/2024-05-04", None),
    ("Вони пішли 2–4 травня.", "2–4 травня", "2024-05-02", "time-unread"),
    ("Вони пішли 2 травня о 10 годині.", "2 травня о 10 годині", "2024-05-02", "time-unread"),
    ("Вони пішли 02.05.2024 року.", "02.05.2024 року", "2024-05-02", None),
    ("Вони пішли 02.05.2024 року.", "02.05.2024 року", "2024-02-05", "time-unread"),
    ("Они ушли 2 мая.", "2 мая", "2024-05-02", None),
    ("غادروا في ٢ أيار ٢٠٢٤.", "٢ أيار ٢٠٢٤", "2024-05-02", None),
    ("غادروا في ٢ مايو ٢٠٢٤.", "٢ مايو ٢٠٢٤", "2024-02-05", "time-unread"),
    ("غادروا عام ٢٠٢٤.", "٢٠٢٤", "2024", None),
    ("他们5月3日离开。", "5月3日", "2024-03-05", "time-unread"),
    ("他们5月3日离开。", "5月3日", "1987-05-03", "time-unread"),
    ("他们2024年5月3日离开。", "2024年5月3日", "2024-05-03", None),
    ("他们2023年5月3日离开。", "5月3日", "2024-05-03", "time-unread"),
    ("他们2024/5/3离开。", "2024/5/3离开", "2024-05-03", None),
    ("မေလ ၂ ရက် ထွက်သွားသည်။", "မေလ ၂ ရက်", "2024-02-05", "time-unread"),
    ("မေလ ၂ ရက် ထွက်သွားသည်။", "မေလ ၂ ရက်", "2024-05-02", None),
]


@pytest.mark.parametrize(("text", "words", "edtf", "code"), DAYS)
def test_a_day_that_the_words_do_not_say_is_not_given(text: str, words: str, edtf: str, code: str | None) -> None:
    event = DraftEvent(key="e1", kind=EventKind.ATTACK, trigger=words, when=DraftTime(words=words, edtf=edtf))
    corpus = grounded(events=[event], article=article_from_text(text, published="2024-05-02"))
    (when,) = [each.when for each in corpus.events]
    assert when is not None
    assert [each.text for each in when.words] == [words]
    assert when.value == (None if code else parse_edtf(edtf))
    assert codes(corpus) == ([code] if code else [])


REGIONS = [
    ("Shells fell on Homs.", "Homs", "Homs", "Syria", []),
    ("Shells fell on Homs.", "Homs", None, "Iraq", ["other-place"]),
    ("Shells fell on Homs.", "Homs", "Aleppo Governorate", "Syria", ["other-place"]),
    ("Iraq was calm.", "Iraq", None, "Iraq", []),
    ("Iraq was calm.", "Iraq", None, "Iran", ["other-place"]),
    ("Shells fell on Qwertyville.", "Qwertyville", None, "Syria", ["place-unread"]),
    ("Shells fell on Qwertyville, in the west of Syria.", "Qwertyville", None, "Syria", []),
    ("سقطت القذائف على حمص.", "حمص", None, "Syria", ["place-unread"]),
]


@pytest.mark.parametrize(("text", "words", "admin1", "country", "expected"), REGIONS)
def test_a_place_is_put_where_article_or_gazetteer_have_it(
    text: str, words: str, admin1: str | None, country: str, expected: list[str]
) -> None:
    place = DraftPlace(words=words, admin1=admin1, country=country)
    event = DraftEvent(key="e1", kind=EventKind.SHELLING, trigger=words, where=(place,))
    corpus = grounded(events=[event], article=article_from_text(text))
    (held,) = [each.value for each in corpus.events[0].where]
    assert held is not None
    assert ((held.admin1, held.country) == (admin1, country)) is (not expected)
    assert codes(corpus) == expected
