"""The laws of drafts: whatever is quoted of an article, nobody is given the words of another, nor words it lacks."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.exchange.drafts import Draft, DraftClaim, DraftEvent, DraftTime, ground
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind
from conflictmodel.text.layout import article_from_text

SPEAKERS = ("army", "police", "mayor", "ministry", "governor")
CLAUSES = (
    "the road to the port was open",
    "shelling had killed 12 people in Homs",
    "seven men were arrested",
    "shops in the old town had shut",
    "two bridges had been destroyed",
)
ORDERS = st.permutations(range(len(SPEAKERS)))


@given(ORDERS, ORDERS, st.data())
def test_only_who_says_all_of_it_is_given_the_words(
    speakers: list[int], clauses: list[int], data: st.DataObject
) -> None:
    said = [(SPEAKERS[who], CLAUSES[what]) for who, what in zip(speakers, clauses, strict=True)]
    text = " ".join(f"The {who} said {what}." for who, what in said)
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first, len(said) - 1))
    start, end = text.index(said[first][1]), text.index(said[last][1]) + len(said[last][1])
    speaker = data.draw(st.sampled_from(SPEAKERS))
    claim = DraftClaim(key="c1", content=(text[start:end],), act=Act.STATES, speaker=f"The {speaker}")
    corpus = ground(article_from_text(text), Draft(claims=(claim,)))
    (held,) = [each.attribution.speaker for each in corpus.claims]
    assert held is not None
    is_right = first == last and said[first][0] == speaker
    assert (held.value is not None) is is_right
    assert (corpus.notices == ()) is is_right


@given(st.lists(st.sampled_from([*" ".join(CLAUSES).split(), "never", "nobody", "14", "…"]), min_size=1, max_size=6))
def test_every_word_of_a_claim_is_printed(words: list[str]) -> None:
    article = article_from_text(
        ". ".join(f"The {who} said {what}" for who, what in zip(SPEAKERS, CLAUSES, strict=True))
    )
    claim = DraftClaim(key="c1", content=(" ".join(words),), act=Act.STATES)
    corpus = ground(article, Draft(claims=(claim,)))
    assert all(article.prints(excerpt) for each in corpus.claims for excerpt in each.content)
    assert bool(corpus.claims) is not bool(corpus.notices)


DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "၀၁၂၃၄၅၆၇၈၉")
COUNTED = ("Police said {} people died.", "Загинули {} людей.", "قتل {} شخصا.", "警方说{}人死亡。", "လူ{}ဦး သေဆုံးသည်။")


@given(
    st.integers(10, 10**7),
    st.sampled_from(["", ",", ".", "\u00a0"]),
    st.sampled_from(DIGITS),
    st.sampled_from(COUNTED),
    st.data(),
)
def test_no_claim_begins_or_ends_inside_a_number(
    number: int, separator: str, digits: str, sentence: str, data: st.DataObject
) -> None:
    figure = f"{number:,}".replace(",", separator).translate(str.maketrans("0123456789", digits))
    text = sentence.format(figure)
    at = text.index(figure)
    inside = data.draw(st.integers(at + 1, at + len(figure) - 1))
    article = article_from_text(text)
    for cut, whole in ((text[inside:], text[at:]), (text[:inside], text[: at + len(figure)])):
        claims = [
            ground(article, Draft(claims=(DraftClaim(key="c1", content=(words,), act=Act.STATES),))).claims
            for words in (cut, whole)
        ]
        assert list(map(len, claims)) == [0, 1]


DATES = ("{0.day} травня {0.year} року", "{0.year}年5月{0.day}日", "{0.day} مايو {0.year}", "{0.day} мая {0.year}")


@given(st.dates(date(1900, 5, 1), date(2099, 5, 31)), st.integers(1, 31), st.sampled_from(DATES))
def test_a_day_in_figures_is_no_other_day(drafted: date, day: int, words: str) -> None:
    said = words.format(drafted.replace(month=5, day=day))
    when = DraftTime(words=said, edtf=drafted.isoformat())
    event = DraftEvent(key="e1", kind=EventKind.ATTACK, trigger=said, when=when)
    (made,) = ground(article_from_text(f"… {said} …"), Draft(events=(event,))).events
    assert made.when is not None
    assert (made.when.value is not None) is ((drafted.month, drafted.day) == (5, day))


SAID = {
    "{} said {}. ": ("Ali Hasan", "Omar Zaki", "Police", "the road was open"),
    "{} сказав, що {}. ": ("Іван Петренко", "Олег Коваль", "Генштаб", "дорога відкрита"),
    "قال {} إن {}. ": ("أحمد العلي", "عمر زكي", "الجيش", "الطريق مفتوح"),
    "{}说{}。": ("王明", "李华", "卫生部", "道路开放"),
    "{} {}ဟု ပြောသည်။ ": ("ရဲက", "တပ်က", "ဝန်ကြီးက", "လမ်းပွင့်သည်"),
}


@given(st.sampled_from(sorted(SAID)), st.permutations(range(3)), st.permutations(range(3)))
def test_words_that_several_say_are_given_to_each_in_his_own_sentence(
    sentence: str, order: list[int], asked: list[int]
) -> None:
    *names, content = SAID[sentence]
    text = "".join(sentence.format(names[who], content) for who in order)
    drafts = tuple(DraftClaim(key=names[who], content=(content,), act=Act.STATES, speaker=names[who]) for who in asked)
    corpus = ground(article_from_text(text), Draft(claims=drafts))
    found = sorted(corpus.claims, key=lambda each: each.content[0].start or 0)
    assert [each.attribution.speaker.words[0].text for each in found if each.attribution.speaker] == [
        names[who] for who in order
    ]
    assert corpus.notices == ()
