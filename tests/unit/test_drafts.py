"""Drafts held against their articles: what is found, what is refused, in which scripts, and with which notices."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import attrs
import pytest

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
    ground,
)
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Act, Quotation
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codings import Coding
from conflictmodel.values.edtf import parse_edtf
from conflictmodel.wire import dumps, loads

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
