"""Drafts held against their articles: what is found, what is refused, in which scripts, and with which notices."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, cast

import attrs
import pytest
from jsonschema import Draft202012Validator

from conflictmodel.exchange.drafts import (
    Draft,
    DraftClaim,
    DraftEvent,
    DraftParticipant,
    DraftPlace,
    DraftTime,
    DraftToll,
    draft_from_citron,
    draft_from_spacy,
    draft_from_textacy,
    draft_schema,
    ground,
    parse_draft,
)
from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.exchange.drafts._sentences import ends_in
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Act, Quotation
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH, Mode
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codings import Coding
from conflictmodel.values.counts import Count
from conflictmodel.values.edtf import parse_edtf
from conflictmodel.wire import WireError, as_json, dumps, loads

TEXT = """Raid in Zubair

BASRA, May 2 (Gulf Wire) - Police said on Tuesday that they had arrested seven men in the town of Zubair. “We regret \
nothing,” Colonel Ali Hasan told reporters. The army denied that five people were killed.

Residents said at least 12 people had been killed. Hasan, they said, was not there.

Shops were shut.

The mayor said it was quiet.

Nobody was seen in the streets of Safwan."""
ARTICLE = article_from_text(TEXT, published="2024-05-02", outlet="Gulf Wire")
ARRESTED = DraftClaim(
    key="c1",
    content=("they had arrested seven men in the town of Zubair",),
    act=Act.STATES,
    speaker="Police",
    cue="said",
)
ARREST = DraftEvent(key="e1", kind=EventKind.ARREST, trigger="arrested", claims=("c1",))


def grounded(*claims: DraftClaim, events: Sequence[DraftEvent] = (), article: Article = ARTICLE) -> Corpus:
    return ground(article, Draft(claims=claims, events=tuple(events)))


def codes(corpus: Corpus) -> list[str]:
    return [notice.code.removeprefix("drafts.") for notice in corpus.notices]


def test_a_claim_stands_where_the_article_says_it() -> None:
    corpus = grounded(ARRESTED)
    (claim,) = corpus.claims
    assert claim.content[0].span is not None
    assert claim.content[0].span.of(TEXT) == "they had arrested seven men in the town of Zubair"
    assert claim.attribution.cue == ARTICLE.excerpt(TEXT.index("said"), TEXT.index("said") + 4)
    assert str(claim.attribution) == "Police"
    assert claim.attribution.quotation is Quotation.INDIRECT
    assert corpus.notices == ()
    assert loads(dumps(corpus)) == corpus


def test_an_event_rests_on_the_claims_that_tell_it() -> None:
    event = attrs.evolve(
        ARREST,
        when=DraftTime(words="on Tuesday", edtf="2024-04-30"),
        where=(DraftPlace(words="the town of Zubair", name="Zubair", country="Iraq"),),
        participants=(DraftParticipant(words="Police", role=Role.INITIATOR, kind=ActorKind.POLICE),),
        tolls=(DraftToll(words="seven men", outcome=Outcome.ARRESTED, low=7, high=7),),
        means=("shut",),
    )
    corpus = grounded(ARRESTED, events=[event])
    (made,) = corpus.events
    assert made.claims == (corpus.claims[0].id,)
    assert made.sources == (corpus.claims[0].attribution,)
    assert made.when is not None
    assert made.when.value == parse_edtf("2024-04-30")
    assert [(str(each), each.words[0].text) for each in made.where] == [("Zubair, Iraq", "the town of Zubair")]
    assert [(str(each), each.actor.value.kind) for each in made.participants if each.actor.value] == [
        ("Police (initiator)", ActorKind.POLICE)
    ]
    assert [str(toll) for toll in made.tolls] == ["7 arrested"]
    assert made.means == ()
    assert codes(corpus) == ["words-far-away"]


def test_an_event_without_claims_is_told_by_the_article() -> None:
    (event,) = grounded(events=[attrs.evolve(ARREST, claims=())]).events
    (source,) = event.sources
    assert source.quotation is Quotation.OWN
    assert source.is_by("Gulf Wire")


INVENTED = [
    (attrs.evolve(ARRESTED, content=("they had arrested eight men",)), ["words-not-found"], 0),
    (attrs.evolve(ARRESTED, content=()), ["words-not-found"], 0),
    (attrs.evolve(ARRESTED, content=("it was quiet", "Shops were shut")), ["words-not-found"], 0),  # not in this order
    (attrs.evolve(ARRESTED, speaker="The governor"), ["words-not-found"], 1),
    (attrs.evolve(ARRESTED, cue="alleged"), ["words-not-found"], 1),
    (attrs.evolve(ARRESTED, speaker="The mayor"), ["words-far-away"], 1),
    (attrs.evolve(ARRESTED, speaker_name="Basra Police Command"), ["name-not-found"], 1),
    (attrs.evolve(ARRESTED, speaker="Colonel Ali Hasan", speaker_name="Ali Hasan"), ["other-speaker"], 1),
    (attrs.evolve(ARRESTED, hedges=("allegedly",)), ["words-not-found"], 1),
    (attrs.evolve(ARRESTED, medium="in a statement"), ["words-not-found"], 1),
    (attrs.evolve(ARRESTED, through="state television"), ["words-not-found"], 1),
]


@pytest.mark.parametrize(("claim", "expected", "left"), INVENTED)
def test_what_the_article_does_not_say_of_a_claim_is_noticed(claim: DraftClaim, expected: list[str], left: int) -> None:
    corpus = grounded(claim)
    assert codes(corpus) == expected
    assert len(corpus.claims) == left
    assert all(notice.location is not None for notice in corpus.notices)
    assert all("$.claims[0]" in str(notice.location) for notice in corpus.notices)


@pytest.mark.parametrize("speaker", ["The governor", "The mayor", "Colonel Ali Hasan"])
def test_no_claim_is_put_into_a_doubtful_mouth(speaker: str) -> None:
    (claim,) = grounded(attrs.evolve(ARRESTED, speaker=speaker)).claims
    assert claim.attribution.speaker is not None
    assert claim.attribution.speaker.value is None


TWO_VOICES = """Raid in Homs

The army said shelling had killed 12 people in Homs. The mayor, Ali Hasan, denied it. “The road was open,” Hasan told \
reporters.

Police said seven men were arrested. Residents said the town was calm. Shops were shut."""


@pytest.mark.parametrize(
    ("speaker", "content", "expected"),
    [
        ("The army", "shelling had killed 12 people in Homs", []),
        ("The army", "shelling had killed 12 people in Homs. The mayor, Ali Hasan, denied it", ["other-speaker"]),
        ("Ali Hasan", "The army said shelling had killed 12 people in Homs. The mayor", ["other-speaker"]),
        ("Police", "seven men were arrested. Residents said the town was calm", ["other-speaker"]),
        ("Residents", "seven men were arrested. Residents said the town was calm", ["other-speaker"]),
        ("Residents", "Police said seven men were arrested. Residents said the town was calm", ["other-speaker"]),
        ("Residents", "the town was calm. Shops were shut", ["several-sentences"]),
        ("Ali Hasan", "The road was open", []),
    ],
)
def test_nobody_is_given_the_words_of_the_next_sentence(speaker: str, content: str, expected: list[str]) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES, speaker=speaker)
    corpus = grounded(claim, article=article_from_text(TWO_VOICES))
    (held,) = [each.attribution.speaker for each in corpus.claims]
    assert held is not None
    assert (held.value is None) is bool(expected)
    assert codes(corpus) == expected


def test_who_passes_words_on_is_told_from_who_says_them() -> None:
    article = article_from_text("The ministry said the governor had warned that the bridge would fall.")
    passed_on = DraftClaim(
        key="c1",
        content=("the governor had warned that the bridge would fall",),
        act=Act.STATES,
        speaker="The ministry",
    )
    own = DraftClaim(key="c2", content=("the bridge would fall",), act=Act.WARNS, speaker="the governor")
    assert codes(grounded(passed_on, own, article=article)) == []
    assert codes(grounded(attrs.evolve(own, speaker="The ministry"), article=article)) == ["other-speaker"]


@pytest.mark.parametrize(
    ("text", "speaker", "content", "expected"),
    [
        ("Армія заявила, що загинули 12 людей. Поліція каже, що тихо.", "Армія", "загинули 12 людей", []),
        (
            "Армія заявила, що загинули 12 людей. Поліція каже, що тихо.",
            "Армія",
            "загинули 12 людей. Поліція каже, що тихо",
            ["several-sentences"],
        ),
        ("قالت الشرطة إن الطريق آمن. ونفى الجيش ذلك.", "الشرطة", "الطريق آمن. ونفى الجيش ذلك", ["several-sentences"]),
        ("警方说，道路开放。军队否认此事。", "警方", "道路开放。军队否认此事", ["several-sentences"]),
        ("警方说：“道路开放。没有人受伤。”", "警方", "道路开放。没有人受伤", []),
        ("ရဲက လမ်းပွင့်သည်ဟု ပြောသည်။ တပ်က ငြင်းသည်။", "ရဲက", "လမ်းပွင့်သည်ဟု ပြောသည်။ တပ်က ငြင်းသည်", ["several-sentences"]),
    ],
)
def test_sentences_are_told_apart_in_every_script(text: str, speaker: str, content: str, expected: list[str]) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES, speaker=speaker)
    corpus = grounded(claim, article=article_from_text(text))
    assert codes(corpus) == expected
    assert [each.attribution.speaker and each.attribution.speaker.value is None for each in corpus.claims] == [
        bool(expected)
    ]


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


@pytest.mark.parametrize(
    ("cue", "act", "expected"),
    [
        ("denied", Act.DENIES, []),
        ("denied", Act.STATES, ["other-act"]),
        ("said", Act.THREATENS, []),  # whoever says it may threaten by it
        ("warned", Act.DENIES, ["other-act"]),
    ],
)
def test_an_act_is_held_against_its_cue(cue: str, act: Act, expected: list[str]) -> None:
    article = article_from_text(f"The army {cue} that the road was open.")
    claim = DraftClaim(key="c1", content=("the road was open",), act=act, speaker="The army", cue=cue)
    corpus = grounded(claim, article=article)
    assert [each.attribution.act for each in corpus.claims] == [act]
    assert codes(corpus) == expected


class Printed(NamedTuple):
    """Words as somebody copies them, and as the article prints them."""

    text: str
    copied: str
    printed: str


SCRIPTS = {
    "straight marks": Printed("He said: “We don’t know.”", '"we don\'t know."', "We don’t know"),
    "two apostrophes": Printed("He said ''it is over'' and left.", '"it is over"', "it is over"),
    "line breaks and spaces": Printed(
        "They\n   fled\u00a0the town.", "they fled the town", "They\n   fled\u00a0the town"
    ),
    "soft hyphens": Printed(
        "The bom\u00adbardment went on.", "The bombardment went on", "The bom\u00adbardment went on"
    ),
    "accents": Printed("Peña Nieto spoke.", "Pena Nieto spoke", "Peña Nieto spoke"),
    "accents apart": Printed("Pen\u0303a Nieto spoke.", "Peña Nieto spoke", "Pen\u0303a Nieto spoke"),
    "dashes": Printed(
        "Kirkuk – in the north – was calm.", "Kirkuk - in the north - was calm", "Kirkuk – in the north – was calm"
    ),
    "arabic points and tatweel": Printed(
        "قالَت الشُّرطة إن الهجـــوم فشل.", "الشرطة إن الهجوم فشل", "الشُّرطة إن الهجـــوم فشل"
    ),
    "arabic alef and clitic": Printed("وأعلن الجيش أنه سيطر على البلدة.", "اعلن الجيش انه سيطر", "أعلن الجيش أنه سيطر"),
    "persian letters": Printed("ارتش گفت که شهر کوچک آرام است.", "شهر كوچك آرام", "شهر کوچک آرام"),
    "ukrainian": Printed(
        "Поліція повідомила, що їх затримали.",
        "ПОЛІЦІЯ ПОВІДОМИЛА, що їх затримали",
        "Поліція повідомила, що їх затримали",
    ),
    "ukrainian, letters apart": Printed("За\u0438\u0306нято міст.", "Зайнято міст", "За\u0438\u0306нято міст"),
    "burmese": Printed("ရဲက လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်ဟု ပြောသည်။", "လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်", "လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်"),
    "chinese": Printed("警方说，他们逮捕了十二人。", "他们逮捕了十二人", "他们逮捕了十二人"),
    "full width": Printed("警方说：ＡＢＣ被捕。", "ABC被捕", "ＡＢＣ被捕"),
    "ellipsis": Printed(
        "The raid, which was short, was carried out at dawn.", "The raid … was carried out", "The raid"
    ),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_words_are_found_however_they_are_typed(name: str) -> None:
    text, copied, printed = SCRIPTS[name]
    article = article_from_text(text)
    corpus = grounded(DraftClaim(key="c1", content=(copied,), act=Act.STATES), article=article)
    assert [claim.content[0].text for claim in corpus.claims] == [printed]
    assert all(article.prints(excerpt) for claim in corpus.claims for excerpt in claim.content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nobody was gone.", "one"),
        ("Eleven were hurt.", "Elev"),
        ("The airstrikes went on.", "airstrike"),
        ("Зайнято міст.", "Заинято"),  # й is a letter of its own
        ("The army left.", "…"),
        ("The army left.", "“”"),
        ("The army left.", " "),
    ],
)
def test_parts_of_words_are_not_words(text: str, words: str) -> None:
    assert (
        grounded(DraftClaim(key="c1", content=(words,), act=Act.STATES), article=article_from_text(text)).claims == ()
    )


NUMBERS = [
    ("قتل ١٢ شخصا في حمص.", "١٢ شخصا", 12, "right"),
    ("قتل ١٢ شخصا في حمص.", "١٢ شخصا", 13, "wrong"),
    ("Загинули 1 250 людей.", "1 250 людей", 1250, "right"),
    ("Загинули семеро людей.", "семеро людей", 7, "unread"),
    ("လူ၇ဦး သေဆုံးခဲ့သည်။", "၇ဦး", 7, "right"),
    ("警方说，二十三人死亡。", "二十三人", 23, "right"),
    ("警方说，二十三人死亡。", "二十三人", 32, "wrong"),
    ("警方说，两万人逃离。", "两万人", 20_000, "right"),
    ("警方说，三万五千人逃离。", "三万五千人", 35_000, "right"),
    ("警方说，三万五千人逃离。", "三万五千人", 30_000, "wrong"),
    ("警方说，三万五千人逃离。", "五千人", 5000, "wrong"),
    ("警方说，1.2万人逃离。", "1.2万人", 12_000, "right"),
    ("警方说，3千人逃离。", "3千人", 3, "wrong"),
    ("警方说，十二人死亡。", "二人死亡", 2, "wrong"),
    ("警方说，百余人死亡。", "百余人", 100, "unread"),
    ("Shelling killed 1,200 people.", "200 people", 200, "wrong"),
    ("It took 2.5 million people.", "2.5 million people", 2, "wrong"),
    ("Ali, 34, was killed.", "Ali, 34", 34, "wrong"),
    ("In 2024 people were killed.", "In 2024", 2024, "wrong"),
    ("They were killed 5 km away.", "5 km", 5, "wrong"),
    ("A 122-mm shell killed them.", "122-mm shell", 122, "wrong"),
]


@pytest.mark.parametrize(("text", "words", "number", "right"), NUMBERS)
def test_numbers_are_held_against_words_in_every_script(text: str, words: str, number: int, right: str) -> None:
    toll = DraftToll(words=words, outcome=Outcome.KILLED, low=number, high=number)
    event = DraftEvent(key="e1", kind=EventKind.KILLING, trigger=words, tolls=(toll,))
    corpus = grounded(events=[event], article=article_from_text(text))
    found = [each.count.value for each in corpus.events[0].tolls]
    assert found == {"right": [Count(low=number, high=number)], "wrong": [], "unread": [None]}[right]
    assert codes(corpus) == {"right": [], "wrong": ["other-number"], "unread": ["number-unread"]}[right]


def test_words_that_stand_twice_are_taken_next_to_what_belongs_to_them() -> None:
    article = article_from_text("One died in Homs, police said.\n\nCalm.\n\nOne died in Hama, the army said.")
    army = DraftClaim(key="c1", content=("One died",), act=Act.STATES, speaker="the army", cue="said")
    (claim,) = grounded(army, article=article).claims
    assert claim.content[0].start == article.text.index("One died in Hama")
    first = DraftClaim(key="c1", content=("One died",), act=Act.STATES)
    hama = DraftClaim(key="c2", content=("One died in Hama",), act=Act.STATES)
    again = DraftClaim(key="c3", content=("One died",), act=Act.STATES)
    starts = [claim.content[0].start for claim in grounded(first, hama, again, article=article).claims]
    assert starts[0] == 0
    assert grounded(hama, again, article=article).claims[-1].content[0].start == article.text.index("One died in Hama")


def test_words_of_a_sentence_are_found_next_to_it_though_others_are_typed_alike() -> None:
    article = article_from_text("“Go home,” the mayor said.\n\nCalm.\n\nShops shut.\n\nThe mayor left.")
    (claim,) = grounded(
        DraftClaim(key="c1", content=("Go home",), act=Act.ORDERS, speaker="The mayor"), article=article
    ).claims
    assert claim.attribution.speaker is not None
    assert [each.text for each in claim.attribution.speaker.words] == ["the mayor"]


def test_words_that_two_said_are_no_words_of_one() -> None:
    text = "The army said the road was open. The mayor said nobody had left.\n\nCalm.\n\nShops shut.\n\nAll was well."
    army = DraftClaim(key="c1", content=("the road … nobody had left",), act=Act.STATES, speaker="The army")
    corpus = grounded(army, article=article_from_text(text))
    assert codes(corpus) == ["other-speaker"]
    assert [str(claim) for claim in corpus.claims] == ["“The army”: “the road … nobody had left”"]
    apart = attrs.evolve(army, content=("the road … All was well",))
    assert codes(grounded(apart, article=article_from_text(text))) == ["words-not-found"]


def test_days_of_a_history_are_held_against_its_own_narration() -> None:
    article = article_from_text("In March 1991 the town fell. In September the siege began.", published="2021-10-04")
    began = DraftEvent(
        key="e1", kind=EventKind.SIEGE, trigger="siege", when=DraftTime(words="September", edtf="1991-09")
    )
    found = [
        codes(ground(article, Draft(events=(began,)), reader=reader))
        for reader in (ENGLISH, attrs.evolve(ENGLISH, mode=Mode.NARRATIVE))
    ]
    assert found == [["other-date"], []]


def test_a_bound_is_not_lost_with_the_words_before_a_number() -> None:
    article = article_from_text("At least 12 people were killed, and up to 50 were injured, police said.")
    tolls = (
        DraftToll(words="12 people", outcome=Outcome.KILLED, low=12, high=12),
        DraftToll(words="50", outcome=Outcome.INJURED, low=50),
    )
    event = DraftEvent(key="e1", kind=EventKind.KILLING, trigger="killed", tolls=tolls)
    (made,) = grounded(events=[event], article=article).events
    assert [each.count.value for each in made.tolls] == [Count(low=12), Count(high=50)]


def test_two_claims_on_the_same_words_are_told_apart() -> None:
    article = article_from_text("The mayor and the army said the road was open.")
    said = DraftClaim(key="c1", content=("the road was open",), act=Act.STATES, speaker="The mayor", cue="said")
    denied = attrs.evolve(said, key="c2", speaker="the army", act=Act.DENIES)
    corpus = grounded(said, denied, article=article)
    assert [claim.attribution.act for claim in corpus.claims] == [Act.STATES]
    assert codes(corpus)[-1] == "same-words"
    dead, hurt = (
        attrs.evolve(ARREST, key=key, claims=(), tolls=(DraftToll(words="seven men", outcome=outcome, low=7, high=7),))
        for key, outcome in (("e1", Outcome.ARRESTED), ("e2", Outcome.INJURED))
    )
    corpus = grounded(events=[dead, hurt])
    assert [toll.outcome for event in corpus.events for toll in event.tolls] == [Outcome.ARRESTED]
    assert codes(corpus) == ["other-outcome", "same-words"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The army said it did not kill 12 people.", ("kill 12 people",)),
        ("The army said it did not kill 12 people.", ("it did", "kill 12 people")),
        ("The army said it did not kill 12 people.", ("it did … kill 12 people",)),
        ("They didn’t leave, she said.", ("leave",)),
        ("Вони не стріляли, сказав він.", ("стріляли",)),
        ("他说军队没有开火。", ("开火",)),
        ("There is no plan to attack the town.", ("attack the town",)),
        ("Nobody was killed.", ("killed",)),
        ("None of the men has been freed.", ("freed",)),
        ("No people were killed.", ("people were killed",)),
        ("It is false that we attacked.", ("we attacked",)),
        ("They refused to leave.", ("leave",)),
        ("Жоден солдат загинув.", ("солдат загинув",)),
        ("Ніхто загинув.", ("загинув",)),
        ("Никто погиб.", ("погиб",)),
        ("الجيش لم يقصف ولا يعترف بذلك.", ("يعترف بذلك",)),
        ("ولم تقتل أحدا.", ("تقتل أحدا",)),
        ("قال إنه ما قصف المدينة.", ("قصف المدينة",)),
        ("الجيش غير مسؤول عن ذلك.", ("مسؤول عن ذلك",)),
        ("军方未袭击该村。", ("袭击该村",)),
        ("并非我方开火。", ("我方开火",)),
        ("此次无人死亡。", ("死亡",)),
        ("他們沒有開槍。", ("開槍",)),
        ("တပ်က မပစ်ခတ်ခဲ့ပါ။", ("ပစ်ခတ်ခဲ့ပါ",)),
    ],
)
def test_a_negation_is_not_left_out(text: str, content: tuple[str, ...]) -> None:
    claim = DraftClaim(key="c1", content=content, act=Act.STATES)
    corpus = grounded(claim, article=article_from_text(text))
    assert corpus.claims == ()
    assert codes(corpus) == ["negation-left-out"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("No, people were killed, she said.", "people were killed"),
        ("They did not leave the town.", "They did not leave the town"),
        ("Вони неподалік стріляли.", "стріляли"),
        ("كما أعلن الجيش ذلك.", "أعلن الجيش ذلك"),
        ("从南非开火。", "开火"),
    ],
)
def test_words_that_are_not_negated_are_quoted(text: str, content: str) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES)
    assert codes(grounded(claim, article=article_from_text(text))) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Colonel Hasan refused to say who fired first.", "say", "who fired first"),
        ("Colonel Hasan did not say who fired first.", "say", "who fired first"),
        ("The army did not deny that it had shelled Homs.", "deny", "it had shelled Homs"),
        ("Поліція не заявила, що в місті тихо.", "заявила", "в місті тихо"),
    ],
)
def test_what_somebody_did_not_say_is_no_claim(text: str, cue: str, content: str) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES, cue=cue)
    corpus = grounded(claim, article=article_from_text(text))
    assert corpus.claims == ()
    assert codes(corpus) == ["negation-left-out"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police said 1,200 people died.", "200 people died"),
        ("Police said 3.5 million people fled.", "5 million people fled"),
        ("Police said one hundred and five people died.", "five people died"),
        ("Police said it was 1,200.", "it was 1"),
        ("Загинули 1 250 людей.", "250 людей"),
        ("Загинули двадцять п’ять людей.", "п’ять людей"),
        ("قتل مئة وخمسة أشخاص.", "خمسة أشخاص"),
        ("警方说十二人死亡。", "二人死亡"),
        ("လူ၁၂ဦး သေဆုံးသည်။", "၂ဦး သေဆုံးသည်"),
    ],
)
def test_a_claim_holds_whole_numbers(text: str, content: str) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES)
    corpus = grounded(claim, article=article_from_text(text))
    assert corpus.claims == ()
    assert set(codes(corpus)) <= {"cut-number", "words-not-found"}
    assert len(corpus.notices) == 1


@pytest.mark.parametrize("content", [".", "the", "of the", "“…”"])
def test_words_that_say_nothing_are_no_claim(content: str) -> None:
    article = article_from_text("The road was, it said, part of the “…” front. No.")
    corpus = grounded(DraftClaim(key="c1", content=(content,), act=Act.STATES), article=article)
    assert corpus.claims == ()
    assert set(codes(corpus)) <= {"no-content", "words-not-found"}
    answer = DraftClaim(key="c1", content=("No",), act=Act.STATES)
    assert len(grounded(answer, article=article).claims) == 1


THINGS = [
    ("Thirty shells fell on 15 houses.", "15 houses", 15),
    ("The army never killed 12 people.", "12 people", 12),
    ("It did not kill at least 12 people.", "12 people", 12),
    ("سقطت ٣٠ قذيفة على ١٥ منزلا.", "٣٠ قذيفة", 30),
    ("سقطت ٣٠ قذيفة على ١٥ منزلا.", "١٥", 15),
    ("Загинули 2 травня.", "2 травня", 2),
    ("Це за 5 км від міста.", "5 км", 5),
    ("30发炮弹落下。", "30发炮弹", 30),
]


@pytest.mark.parametrize(("text", "words", "number"), THINGS)
def test_a_number_of_things_is_no_number_of_people(text: str, words: str, number: int) -> None:
    toll = DraftToll(words=words, outcome=Outcome.KILLED, low=number, high=number)
    event = DraftEvent(key="e1", kind=EventKind.KILLING, trigger=words, tolls=(toll,))
    corpus = grounded(events=[event], article=article_from_text(text))
    assert [(each.count.value, len(each.count.words)) for each in corpus.events[0].tolls] == [(None, 1)]
    assert codes(corpus) == ["no-headcount"]


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The strike killed 12.", "12", 12),
        ("The strike killed not only 12 people.", "12 people", 12),
        ("It killed seven men, including five children.", "five children", 5),
        ("Внаслідок обстрілу поранено 12.", "поранено 12", 12),
        ("Загинули 12 солдатів.", "12 солдатів", 12),
        ("أدى القصف إلى مقتل ١٢ منهم.", "مقتل ١٢", 12),
        ("造成12人死亡。", "12人死亡", 12),
        ("လူ ၇ ဦး သေဆုံးခဲ့သည်။", "၇ ဦး", 7),
    ],
)
def test_a_number_of_people_is_one(text: str, words: str, number: int) -> None:
    toll = DraftToll(words=words, outcome=Outcome.KILLED, low=number, high=number)
    event = DraftEvent(key="e1", kind=EventKind.KILLING, trigger=words, tolls=(toll,))
    corpus = grounded(events=[event], article=article_from_text(text))
    assert [each.count.value is not None for each in corpus.events[0].tolls] == [True]


NAMED = [
    ("The army said it was open. The mayor, Ali Hasan, said it was shut.", "The army", "Ali Hasan", "open", False),
    ("The army said it was open. The mayor, Ali Hasan, said it was shut.", "The army", "shut", "open", False),
    ("The army said it was open. The mayor, Ali Hasan, said it was shut.", "The mayor", "Ali Hasan", "shut", True),
    ("The mayor, Ali Hasan, left. Later the mayor said it was shut.", "the mayor", "Ali Hasan", "shut", True),
    ("Ali Hasan left.\n\nShops shut.\n\nThen he said it was shut.", "he", "Ali Hasan", "it was shut", True),
    (
        "Omar Zaki left.\n\n“It was open,” Ali Hasan said. “Go home,” he said. Then he said it was shut.",
        "he",
        "Omar Zaki",
        "it was shut",
        False,
    ),
    ("Then he said it was shut. Ali Hasan left.", "he", "Ali Hasan", "it was shut", False),
    ("The Harbour Watch met. The report said it was shut.", "The report", "Harbour Watch", "it was shut", True),
    ("A caller who gave his name as Abu Zaid said it was shut.", "A caller", "Abu Zaid", "it was shut", True),
    ("An armed group said it was shut. Ali Hasan left.", "An armed group", "Ali Hasan", "it was shut", False),
    ("Мер Іван Петренко приїхав. Мер сказав, що там тихо.", "Мер", "Іван Петренко", "там тихо", True),
    ("Іван Петренко приїхав. За словами Петренка, там тихо.", "Петренка", "Іван Петренко", "там тихо", True),
    ("Іван Петренко приїхав. Армія каже, що там тихо.", "Армія", "Іван Петренко", "там тихо", False),
    ("وصل أحمد العلي. قال الجيش إن الطريق مفتوح.", "الجيش", "أحمد العلي", "الطريق مفتوح", False),
    ("王明到达。卫生部说医院关闭。", "卫生部", "王明", "医院关闭", False),
    ("部长王明说医院关闭。", "部长", "王明", "医院关闭", True),
]


@pytest.mark.parametrize(("text", "words", "name", "content", "is_given"), NAMED)
def test_a_name_is_given_only_to_whom_the_article_gives_it(
    text: str, words: str, name: str, content: str, *, is_given: bool
) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES, speaker=words, speaker_name=name)
    corpus = grounded(claim, article=article_from_text(text))
    (speaker,) = [each.attribution.speaker for each in corpus.claims]
    assert speaker is not None
    assert (speaker.value is not None) is is_given
    assert [each.text for each in speaker.words] == [words]
    assert codes(corpus) == ([] if is_given else ["other-name"])
    party = DraftParticipant(words=words, name=name, role=Role.INITIATOR)
    event = DraftEvent(key="e1", kind=EventKind.ATTACK, trigger=content, participants=(party,))
    (made,) = grounded(events=[event], article=article_from_text(text)).events
    assert [each.actor.value is not None for each in made.participants] == [is_given]


@pytest.mark.parametrize(
    ("text", "names", "content"),
    [
        ("{0} said {2}. {1} said {2}.", ("Ali Hasan", "Omar Zaki"), "the road was open"),
        ("{0} said {2}.\n\n{1} said {2}.", ("Ali Hasan", "Omar Zaki"), "the road was open"),
        ("{0} сказав, що {2}. {1} сказав, що {2}.", ("Іван Петренко", "Олег Коваль"), "дорога відкрита"),
        ("قال {0} إن {2}. قال {1} إن {2}.", ("أحمد العلي", "عمر زكي"), "الطريق مفتوح"),
        ("{0}说{2}。{1}说{2}。", ("王明", "李华"), "道路开放"),
        ("{0} {2}ဟု ပြောသည်။ {1} {2}ဟု ပြောသည်။", ("ရဲက", "တပ်က"), "လမ်းပွင့်သည်"),
    ],
)
def test_each_is_given_the_words_of_his_own_sentence(text: str, names: tuple[str, str], content: str) -> None:
    article = article_from_text(text.format(*names, content))
    claims = [
        DraftClaim(key=name, content=(content,), act=Act.STATES, speaker=name, speaker_name=name) for name in names
    ]
    places = [article.text.index(content), article.text.rindex(content)]
    for drafted in (claims, claims[::-1], claims[:1], claims[1:]):
        corpus = grounded(*drafted, article=article)
        assert codes(corpus) == []
        found = {str(each.attribution): each.content[0].start for each in corpus.claims}
        assert found == {each.key: places[names.index(each.key)] for each in drafted}


APART = [
    ("قالت وزارة الصحة إن المستشفى مغلق. وصل أحمد العلي أمس.", "أحمد العلي", "قالت", "المستشفى مغلق", True),
    ("قالت وزارة الصحة إن المستشفى مغلق.\n\nوصل الجيش أمس.", "الجيش", "قالت", "المستشفى مغلق", True),
    ("قالت وزارة الصحة إن المستشفى مغلق. وصل أحمد العلي أمس.", "وزارة الصحة", "قالت", "المستشفى مغلق", False),
    ("Генштаб заявив, що ворог відступив. Петренко каже інше.", "Петренко", "каже", "ворог відступив", True),
    ("卫生部说医院关闭。王明昨天到达。", "王明", "说", "医院关闭", True),
    ("«Дорога відкрита». Так сказав мер.", "мер", "сказав", "Дорога відкрита", False),
    ("«Дорога відкрита». Так сказав мер.", "мер", None, "Дорога відкрита", True),
    ("«Дорога відкрита».\n\nТак сказав мер.", "мер", "сказав", "Дорога відкрита", True),
    ("ရဲက ပြောသည်။ တပ်က ငြင်းသည်။", "တပ်က", None, "ပြောသည်", True),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content", "is_apart"), APART)
def test_a_speaker_of_another_sentence_is_not_believed_where_nothing_is_read(
    text: str, speaker: str, cue: str | None, content: str, *, is_apart: bool
) -> None:
    claim = DraftClaim(key="c1", content=(content,), act=Act.STATES, speaker=speaker, cue=cue)
    corpus = grounded(claim, article=article_from_text(text))
    (held,) = [each.attribution.speaker for each in corpus.claims]
    assert held is not None
    assert (held.value is None) is is_apart
    assert codes(corpus) == (["speaker-apart"] if is_apart else [])


def test_a_number_of_others_is_not_given_to_these() -> None:
    toll = DraftToll(words="seven men", outcome=Outcome.KILLED, low=7, high=7)
    (event,) = grounded(events=[attrs.evolve(ARREST, claims=(), tolls=(toll,))]).events
    (made,) = event.tolls
    assert (made.count.value, [each.text for each in made.count.words]) == (None, ["seven men"])


def test_a_draft_is_signed() -> None:
    coding = Coding(codebook="conflictmodel.drafts", coder="some-model-4")
    corpus = ground(ARTICLE, Draft(claims=(ARRESTED,), events=(ARREST,)), coding=coding)
    assert {corpus.claims[0].coding, corpus.events[0].coding} == {coding}


WRONG: list[tuple[Callable[..., object], tuple[object, ...], str]] = [
    (ground, ("text", Draft()), "article must be an Article, found 'text'"),
    (ground, (ARTICLE, {"claims": []}), "draft must be a Draft, found {'claims': "),
    (draft_from_citron, ("x",), "document must be a Mapping, found 'x'"),
    (draft_from_citron, ([],), r"document must be a Mapping, found \[\]"),
    (draft_from_textacy, (None,), "quotations must be an Iterable, found None"),
    (draft_from_textacy, ([5],), "each of quotations must have speaker, cue and content, found an int"),
    (draft_from_spacy, ("x", "quotations"), "doc must have spans, as the Doc of spaCy has, found a str"),
]


@pytest.mark.parametrize(("function", "arguments", "message"), WRONG)
def test_a_wrong_type_is_refused_by_the_name_of_its_parameter(
    function: Callable[..., object], arguments: tuple[object, ...], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        function(*arguments)


def test_coding_and_reader_are_no_words() -> None:
    for wrong in ({"coding": "some-model-4"}, {"reader": "en"}):
        (name,) = wrong
        with pytest.raises(TypeError, match=f"{name} must be a {name.capitalize()}, found"):
            ground(ARTICLE, Draft(), **wrong)  # type: ignore[arg-type]  # which is what is tested


def test_keys_name_one() -> None:
    with pytest.raises(ValueError, match="the key 'c1'"):
        Draft(claims=(ARRESTED, ARRESTED))


# --- as JSON, and from tools


KEYWORDS = frozenset(
    ["type", "description", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"]
)


def assert_plain(schema: Mapping[str, object]) -> None:
    assert set(schema) <= KEYWORDS
    if schema.get("type") == "object":
        assert schema["required"] == list(cast("dict[str, object]", schema["properties"]))
        assert schema["additionalProperties"] is False


def walk(schema: object) -> list[Mapping[str, object]]:
    if isinstance(schema, list):
        return [each for part in schema for each in walk(part)]
    if not isinstance(schema, dict):
        return []
    inside = [schema.get("items"), schema.get("anyOf"), *dict(schema.get("properties", {})).values()]
    return [schema, *(each for part in (*inside, *dict(schema.get("$defs", {})).values()) for each in walk(part))]


@pytest.mark.parametrize("inline", [False, True])
def test_the_schema_keeps_to_what_structured_output_takes(*, inline: bool) -> None:
    schema = draft_schema(inline=inline)
    Draft202012Validator.check_schema(schema)
    parts = walk(schema)
    assert len(parts) > len(attrs.fields(DraftEvent))
    for part in parts:
        assert_plain(part)
    assert inline is not any("$ref" in part for part in parts)


def test_what_fits_the_schema_is_read() -> None:
    event = attrs.evolve(
        ARREST,
        when=DraftTime(words="Tuesday"),
        where=(DraftPlace(words="Zubair"),),
        tolls=(DraftToll(words="seven men", outcome=Outcome.ARRESTED),),
        participants=(DraftParticipant(words="Police", role=Role.INITIATOR),),
    )
    draft = Draft(claims=(ARRESTED,), events=(event,))
    data = as_json(draft)
    for inline in (False, True):
        Draft202012Validator(draft_schema(inline=inline)).validate(data)
    assert parse_draft(json.dumps(data)) == draft


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ('{"claims": [{"key": "c1", "content": "words", "act": "states"}]}', "$.claims[0].content"),
        ('{"claims": [{"key": "c1", "content": [], "act": "shouts"}]}', "$.claims[0].act"),
        ('{"claims": [{"key": 1, "content": [], "act": "states"}]}', "$.claims[0].key"),
        ('{"claims": [], "claims": []}', "$.claims"),
        ('{"notes": []}', "$.notes"),
        ("[]", "$"),
        ("{", "$"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(data: str, place: str) -> None:
    with pytest.raises(WireError) as refused:
        parse_draft(data)
    assert refused.value.faults[0].path == place


def test_every_fault_is_told() -> None:
    with pytest.raises(WireError) as refused:
        parse_draft('{"claims": [{"key": 1, "content": [2], "act": "states"}], "events": null}')
    assert [fault.path for fault in refused.value.faults] == ["$.claims[0].content[0]", "$.claims[0].key", "$.events"]


def test_citron_is_read() -> None:
    span = {"text": "the raid", "start": 3, "end": 11}
    quote = {
        "cue": {"text": "denied"},
        "sources": [{"text": "he"}],
        "contents": [span, {"text": "had failed"}],
        "coreferences": [{"text": "the officer"}, {"text": "Ali Hasan"}],
        "confidence": 0.9,
    }
    (claim,) = draft_from_citron({"text": "…", "quotes": [quote]}).claims
    assert claim == DraftClaim(
        key="c1",
        content=("the raid", "had failed"),
        act=Act.DENIES,
        speaker="he",
        speaker_name="Ali Hasan",
        cue="denied",
    )


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({}, "quotes should be an array, found NoneType"),
        ({"quotes": ["x"]}, "each of quotes should be an object"),
        ({"quotes": [{"sources": [], "contents": ["x"]}]}, "each of contents should be an object with a text"),
        ({"quotes": [{"sources": {}, "contents": []}]}, "sources should be an array"),
    ],
)
def test_what_is_not_citrons_is_refused(document: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        draft_from_citron(document)


class Word(NamedTuple):
    """A word or a run of words, as spaCy has them."""

    text: str
    label_: str = ""
    id_: str = ""

    @property
    def text_with_ws(self) -> str:
        """The word, and the space behind it."""
        return f"{self.text} "


class Triple(NamedTuple):
    """What textacy gives."""

    speaker: list[Word]
    cue: list[Word]
    content: Word


class Doc(NamedTuple):
    """A text with span groups, as spaCy has it."""

    spans: dict[str, list[Word]]


def test_textacy_is_read() -> None:
    triple = Triple([Word("Ali"), Word("Hasan")], [Word("warned")], Word("“Leave now”"))
    (claim,) = draft_from_textacy([triple]).claims
    assert (claim.speaker, claim.speaker_name, claim.cue, claim.act) == ("Ali Hasan", "Ali Hasan", "warned", Act.WARNS)
    assert claim.content == ("“Leave now”",)


def test_a_quotation_of_nobody_is_read() -> None:
    class Bare(NamedTuple):
        speaker: None
        cue: None
        content: Word

    (claim,) = draft_from_textacy([Bare(None, None, Word("“Leave now”"))]).claims
    assert (claim.speaker, claim.cue, claim.act) == (None, None, Act.STATES)


def test_spans_without_an_id_are_refused() -> None:
    group = [Word("the army", "SPEAKER"), Word("the road", "CONTENT"), Word("the mayor", "SPEAKER")]
    with pytest.raises(ValueError, match="'quotations' must have ids, found none on 'the army'"):
        draft_from_spacy(Doc({"quotations": group}), "quotations")


def test_spacy_is_read() -> None:
    group = [
        Word("the army", "SPEAKER", "q1"),
        Word("said", "CUE", "q1"),
        Word("the road", "CONTENT", "q1"),
        Word("was open", "CONTENT", "q1"),
        Word("it fled", "CONTENT", "q2"),
    ]
    first, second = draft_from_spacy(Doc({"quotations": group}), "quotations").claims
    assert (first.speaker, first.speaker_name, first.content) == ("the army", None, ("the road", "was open"))
    assert (second.speaker, second.cue, second.content) == (None, None, ("it fled",))
    with pytest.raises(ValueError, match="no span group 'quotes', only quotations"):
        draft_from_spacy(Doc({"quotations": group}), "quotes")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Capt. Bell left. He wept.", "Capt. Bell left."),
        ("The Govt. Printer and Supt. Ann Bell left. She wept.", "The Govt. Printer and Supt. Ann Bell left."),
        ("Ann left. Col. Bell wept.", "Ann left."),
        ("他离开了。她哭了。", "他离开了。"),
    ],
)
def test_sentences_of_a_draft_do_not_end_at_abbreviations(text: str, first: str) -> None:
    assert text[: ends_in(text, Run(0, len(text)))[0]].strip() == first
