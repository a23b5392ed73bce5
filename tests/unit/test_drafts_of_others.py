"""Drafts that mix up words and voices: words that stand twice, negations, names, and the sentences of others."""

import attrs
import pytest

from conflictmodel.exchange.drafts import (
    Draft,
    DraftClaim,
    DraftEvent,
    DraftParticipant,
    DraftTime,
    DraftToll,
    ground,
)
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH, Mode
from conflictmodel.values.counts import Count
from tests.unit.test_drafts import ARREST, codes, grounded


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
