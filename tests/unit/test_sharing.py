"""Sharing: what is masked, coarsened, blanked and left out, and what is said of it."""

from collections.abc import Callable

import attrs
import pytest

from conflictmodel import (
    Actor,
    ActorKind,
    ArticleId,
    Capture,
    Code,
    Coding,
    Corpus,
    Event,
    Excerpt,
    Location,
    Moment,
    Notice,
    Place,
    PlaceKind,
    Point,
    PointBasis,
    Reading,
    Severity,
    Superseded,
    article_from_text,
    dumps,
    explain,
    extract,
    merge,
    misquotations,
    parse_moment,
)
from conflictmodel.analysis.redaction import MASK, Policy, Redacted, Removal, redact
from conflictmodel.analysis.withholding import BLANK, publishable, without_text
from conflictmodel.model.articles import Article
from conflictmodel.model.evidence import excerpts_in

KEY = b"a key for these tests alone"
TEXT = "Colonel Ali Hasan said that the road was open.\n\n“It is safe,” Hasan told reporters in Homs."


def corpus_of(text: str = TEXT, *, rights: str | None = None, captures: tuple[Capture, ...] = ()) -> Corpus:
    return extract(attrs.evolve(article_from_text(text, published="2024-05-02"), rights=rights, captures=captures))


def articles_of(event: Event) -> set[ArticleId]:
    return {excerpt.article for excerpt in excerpts_in(event) if excerpt.article is not None}


def times(redacted: Redacted, rule: str) -> int:
    return sum(removal.times for removal in redacted.removals if removal.rule == rule)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Ali Hasan said it.", f"{MASK} said it."),
        ("ALI HASAN said it.", f"{MASK} said it."),
        ("Ali\n Hasan's men said it.", f"{MASK}'s men said it."),
        ("See #AliHasan, said the army.", f"See #{MASK}, said the army."),
        ("See example.org/2024/ali-hasan-freed, said the army.", f"See example.org/2024/{MASK}-freed, said the army."),
        ("See example.org/ali%20hasan, said the army.", f"See example.org/{MASK}, said the army."),
        ("Ali was there, and so was Hasan.", "Ali was there, and so was Hasan."),
    ],
)
def test_a_name_is_masked_wherever_it_stands(text: str, shared: str) -> None:
    redacted = redact(corpus_of(text), Policy(names=("Ali Hasan",), key=KEY))
    assert redacted.corpus.articles[0].text == shared
    assert misquotations(redacted.corpus.articles, *redacted.corpus.records()) == ()
    assert (times(redacted, "redaction.name") > 0) is (text != shared)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("سمير حداد", "See example.org/%D8%B3%D9%85%D9%8A%D8%B1-%D8%AD%D8%AF%D8%A7%D8%AF now."),
        ("محمد علي", "قال محـمد علي ذلك."),
        ("محمد علي", "قال مُحَمّد عليّ ذلك."),
        ("أحمد", "قال احمد ذلك."),
        ("José García", "Jose Garcia spoke."),
        ("Jose Garcia", "José García spoke."),
        ("Д’Арк", "Она, Д'Арк, сказала."),
        ("Samir Haddad", "Sa\u00admir Had\u200bdad spoke."),
        ("Samir Haddad", "Samir–Haddad spoke."),
        ("Samir Haddad", "By Haddad, Samir, in Homs."),
        ("Samir Haddad", "Guards held Haddad Samir."),
        ("Sameer Hadad", "Guards held Haddad Samir."),
        ("Samir Haddad", "Guards held Samir M. Haddad."),
        ("Samir Haddad", "Guards held Sameer bin Yusuf al-Haddad."),
        ("Samir Haddad", "Guards held Samir Yusuf Omar Haddad."),
        ("Samir Haddad", "See example.org/samir-m-haddad now."),
        ("Samir Haddad", "See #SamirAlHaddad now."),
        ("Samir al-Haddad", "See #SamirHaddad now."),
        ("Samir Haddad", "See example.org/Samir%20Haddad now."),
        ("Samir Haddad", "See example.org/Samir%2520Haddad now."),
        ("Samir Haddad", "See example.org/s%61mir-haddad now."),
        ("Samir Haddad", "See &#83;amir Haddad now."),
        ("Samir Haddad", "See &amp;#x53;amir&nbsp;Haddad now."),
        ("José García", "See example.org/jose%CC%81-garci%CC%81a now."),
        ("José García", "See example.org/jos%E9-garc%EDa now."),
        ("سمير حداد", "قال سمير الحداد ذلك."),
        ("سمير حداد", "قال سمير محمد بن علي حداد ذلك."),
        ("العلي", "قال للعلي ذلك."),
        ("أحمد العلي", "قال أحمد علي ذلك."),
    ],
)
def test_a_name_is_masked_however_it_is_typed(name: str, text: str) -> None:
    shared = redact(corpus_of(text), Policy(names=(name,), key=KEY)).corpus.articles[0].text
    assert shared.count(MASK) == 1
    assert all(part in text for part in shared.split(MASK))


@pytest.mark.parametrize(
    ("name", "text", "shared"),
    [
        ("Haddad", "Mr Haddad’s car. Mr. Haddad left.", f"Mr {MASK}’s car. Mr. {MASK} left."),
        ("Mr Haddad", "Haddad left.", f"{MASK} left."),
        ("Samir Haddad", "Mr Haddad left. Col. Haddad stayed.", f"Mr {MASK} left. Col. {MASK} stayed."),
        ("Samir Haddad", "Spokesman Haddad left.", f"Spokesman {MASK} left."),
        ("Samir Haddad", "Señora Haddad left.", f"Señora {MASK} left."),
        ("Samir Haddad", "S. Haddad left. R. Haddad stayed.", f"S. {MASK} left. R. Haddad stayed."),
        ("Samir Haddad", "By Haddad, S., in Homs.", f"By {MASK}, S., in Homs."),
        ("Samir Haddad", "Guards held Samir Haddad. Haddad’s son left.", f"Guards held {MASK}. {MASK}’s son left."),
        (
            "Samir Haddad",
            "Samir Haddad left. See example.org/haddad-left.",
            f"{MASK} left. See example.org/{MASK}-left.",
        ),
        ("Samir Haddad", "Guards left. Haddad stayed.", "Guards left. Haddad stayed."),  # who this is, nobody says
        ("Ali Said", "Ali Said left. He said that Said left.", f"{MASK} left. He said that {MASK} left."),
        ("Bank of Gaza", "Bank of Gaza shut. Gaza was calm.", f"{MASK} shut. Gaza was calm."),
        ("al-Assad", "Assad spoke. Al Assad’s men left.", f"{MASK} spoke. {MASK}’s men left."),
        ("Assad", "Al-Assad spoke.", f"Al-{MASK} spoke."),
        ("Bashar al-Assad", "Bashar Assad, Bashar el-Asad", f"{MASK}, {MASK}"),
        ("Muhammad Hasan", "Mohammed Hassan spoke.", f"{MASK} spoke."),
        ("Muhammad Hasan", "See example.org/mohamed-hassan-dead.", f"See example.org/{MASK}-dead."),
        ("Zelensky", "Zelenskyy and Zelenskiy spoke.", f"{MASK} and {MASK} spoke."),
        ("Samir Haddad", "Guards told Samir. Omar Haddad left.", "Guards told Samir. Omar Haddad left."),
        ("Samir Haddad", "Samir told Omar Haddad that.", "Samir told Omar Haddad that."),
        (
            "Samir Haddad",
            "Profits rose 5% at A&B; 100%25 &bogus; safe.",
            "Profits rose 5% at A&B; 100%25 &bogus; safe.",
        ),
        ("j", "&fjlig;", f"&f{MASK}lig;"),  # no entity of one character
        ("Noor", "Nur spoke, nor did he wait.", f"{MASK} spoke, nor did he wait."),
    ],
)
def test_a_name_is_masked_however_it_is_transliterated_or_cut_short(name: str, text: str, shared: str) -> None:
    article = article_from_text(text)
    redacted = redact(Corpus(articles=(article,)), Policy(names=(name,), key=KEY))
    assert redacted.corpus.articles[0].text == shared
    assert redact(redacted.corpus, Policy(names=(name,), key=KEY)).removals == ()


def test_ids_of_what_is_not_held_are_keyed_anew_in_notes_too() -> None:
    corpus = corpus_of(rights="CC0")
    coding = Coding(codebook="acled", redistributable=False)
    held = attrs.evolve(corpus, claims=(attrs.evolve(corpus.claims[0], coding=coding), *corpus.claims[1:]))
    shared = redact(publishable(held), Policy(key=KEY)).corpus
    assert corpus.claims[0].id.encode() not in dumps(shared)


@pytest.mark.parametrize(
    ("url", "authors"), [("https://news.example/samir-haddad-freed", ()), (None, ("Samir Haddad",))]
)
def test_a_family_name_alone_is_masked_where_the_whole_stands_anywhere_in_the_corpus(
    url: str | None, authors: tuple[str, ...]
) -> None:
    article = attrs.evolve(article_from_text("Guards freed Haddad."), url=url, authors=authors)
    shared = redact(Corpus(articles=(article,)), Policy(names=("Samir Haddad",), key=KEY)).corpus
    assert shared.articles[0].text == f"Guards freed {MASK}."


def test_a_notice_says_what_its_code_means_and_quotes_no_piece_of_a_name() -> None:
    corpus = corpus_of("Guards freed Samir Haddad.")
    said = Location(article=corpus.articles[0].id, path="$['Guards freed Samir Hadd…']")
    notice = Notice(
        code="drafts.words-not-found", severity=Severity.WARNING, message="no words 'freed Samir Hadd…'", location=said
    )
    redacted = redact(attrs.evolve(corpus, notices=(notice,)), Policy(names=("Samir Haddad",), key=KEY))
    (told,) = redacted.corpus.notices
    assert told.message == explain(notice.code).meaning
    assert b"Hadd" not in dumps(redacted.corpus)
    assert told.location is not None
    assert told.location.article == redacted.corpus.articles[0].id
    assert told.location.path is None
    assert times(redacted, "redaction.message") == 1


def test_ids_in_the_path_of_a_notice_are_keyed_whether_they_are_held_or_not() -> None:
    absent = article_from_text("Guards freed Samir Haddad.").id
    place = Location(article=absent, path=f"$.{absent}.text")
    notice = Notice(code="mine.note", severity=Severity.INFO, message=f"see {absent}", location=place)
    (shared,) = redact(Corpus(notices=(notice,)), Policy(key=KEY)).corpus.notices
    assert shared.location is not None
    assert shared.location.path == f"$.{shared.location.article}.text"
    assert absent not in str(shared)


def test_no_part_of_an_id_is_masked() -> None:
    corpus = publishable(corpus_of(rights="© Gulf Wire"))
    for letter in "abcdefghijklmnopqrstuvwxyz234567":
        policy = Policy(names=(letter,), key=KEY)
        redacted = redact(corpus, policy).corpus
        (notice,) = [each for each in redacted.notices if each.code == "sharing.text-withheld"]
        assert notice.location is not None
        assert notice.location.path == redacted.articles[0].id
        assert redact(redacted, policy).removals == ()


def test_accents_may_stand_apart() -> None:
    redacted = redact(corpus_of("Pen\u0303a spoke."), Policy(names=("Peña",), key=KEY))
    assert redacted.corpus.articles[0].text == f"{MASK} spoke."


def test_persons_are_masked_whole_and_in_parts() -> None:
    redacted = redact(corpus_of(), Policy(persons=True, key=KEY))
    (article,) = redacted.corpus.articles
    assert "Hasan" not in article.text
    assert "Ali" not in article.text
    assert "Homs" in article.text
    assert "Hasan" not in repr(redacted)
    assert [claim.content[0].text for claim in redacted.corpus.claims] == ["the road was open", "It is safe"]


def test_what_would_tell_who_it_is_goes_too() -> None:
    actor = Actor(
        name="Ali Hasan", aliases=("Abu Omar",), codes=(Code(codebook="wikidata", value="Q1"),), kind=ActorKind.PERSON
    )
    corpus = corpus_of()
    said = attrs.evolve(corpus.claims[0].attribution, speaker=Reading(value=actor))
    corpus = attrs.evolve(corpus, claims=(attrs.evolve(corpus.claims[0], attribution=said),), events=())
    redacted = redact(corpus, Policy(names=("Ali Hasan",), key=KEY))
    speaker = redacted.corpus.claims[0].attribution.speaker
    assert speaker is not None
    assert speaker.value == Actor(name=MASK, kind=ActorKind.PERSON)
    assert times(redacted, "redaction.actor") == 1


def test_points_are_coarsened() -> None:
    corpus = extract(article_from_text("Shelling killed two people in Homs, police said."))
    place = Place(name="Homs", point=Point(latitude=34.7324, longitude=36.7137, basis=PointBasis.GEOCODED))
    event = attrs.evolve(corpus.events[0], where=(Reading(value=place),))
    redacted = redact(attrs.evolve(corpus, events=(event,)), Policy(decimals=1, key=KEY))
    shared = redacted.corpus.events[0].where[0].value
    assert shared is not None
    assert shared.point == Point(latitude=34.7, longitude=36.7, basis=PointBasis.COARSENED)
    assert Removal(rule="redaction.point", times=1) in redacted.removals


@pytest.mark.parametrize(
    ("kind", "kept"),
    [(PlaceKind.SETTLEMENT, ("gw",)), (None, ("gw",)), (PlaceKind.ADMIN1, ("geonames", "gw"))],
)
def test_what_would_tell_the_exact_point_goes_with_it(kind: PlaceKind | None, kept: tuple[str, ...]) -> None:
    corpus = extract(article_from_text("Shelling killed two people in Homs, police said."))
    codes = (Code(codebook="geonames", value="169577"), Code(codebook="gw", value="652"))
    point = Point(latitude=34.7324, longitude=36.7137)
    place = Place(name=str(point), kind=kind, point=point, codes=codes)
    where = Reading(value=place, notation="34.7324,36.7137")
    held = attrs.evolve(corpus, events=(attrs.evolve(corpus.events[0], where=(where,)),))
    policy = Policy(decimals=1, key=KEY)
    redacted = redact(held, policy)
    (shared,) = redacted.corpus.events[0].where
    assert shared.notation is None
    assert shared.value is not None
    assert tuple(each.codebook for each in shared.value.codes) == kept
    assert shared.value.name == "34.7°N 36.7°E"
    assert times(redacted, "redaction.notation") == 1
    assert times(redacted, "redaction.code") == len(codes) - len(kept)
    assert redact(redacted.corpus, policy).removals == ()
    assert redact(held, Policy(key=KEY)).corpus.events[0].where == (where,)


def test_ids_of_rows_in_public_data_sets_are_keyed_anew() -> None:
    (event,) = extract(article_from_text("Shelling killed two people in Homs, police said.")).events
    coding = Coding(codebook="ucdp.ged", record="236880")
    row = Code(codebook="ucdp.relid", value="SYR-2016-1-1")
    codes = (row, Code(codebook="ucdp.date_prec", value="1"))
    lone = Corpus(
        events=(attrs.evolve(event, coding=coding, codes=codes),), outside=(*event.claims, *articles_of(event))
    )
    (shared,) = redact(lone, Policy(key=KEY)).corpus.events
    assert b"236880" not in dumps(redact(lone, Policy(key=KEY)).corpus)
    assert shared.coding is not None
    assert shared.coding.record not in (None, "236880")
    assert shared.codes[1] == codes[1]
    assert shared.codes[0].value != row.value
    read = corpus_of()
    ours, kept = (each.claims[0].coding for each in (read, redact(read, Policy(key=KEY)).corpus))
    assert kept == ours  # which names the rule


def test_captures_are_removed_unless_they_are_to_stay() -> None:
    capture = Capture(at=parse_moment("2024-05-03"), archive_url="https://archive.example/1")
    corpus = corpus_of(captures=(capture,))
    assert redact(corpus, Policy(key=KEY)).corpus.articles[0].captures == ()
    assert redact(corpus, Policy(key=KEY, captures=False)).corpus.articles[0].captures == (capture,)
    assert times(redact(corpus, Policy(key=KEY)), "redaction.capture") == 1


def test_ids_are_keyed_anew_and_still_lead_to_their_records() -> None:
    corpus = corpus_of()
    one, other = (redact(corpus, Policy(key=key)).corpus for key in (KEY, KEY[::-1]))
    ids = [{record.id for record in each.records()} for each in (corpus, one, other)]
    assert not ids[0] & ids[1]
    assert not ids[1] & ids[2]
    assert {claim.article for claim in one.claims} == {one.articles[0].id}
    assert redact(corpus, Policy(key=KEY)).corpus == one
    assert all(len(id_) == 27 for id_ in ids[1])


def test_a_policy_draws_a_key_of_its_own() -> None:
    assert Policy().key != Policy().key
    assert "key=" not in repr(Policy(names=("Ali Hasan",)))


def test_words_of_articles_that_are_not_held_lose_their_place() -> None:
    corpus = corpus_of()
    claim = corpus.claims[0]
    lone = Corpus(claims=(claim,), outside=(claim.article,))
    shared = redact(lone, Policy(names=("the road",), key=KEY)).corpus
    assert shared.claims[0].content == (Excerpt(text=f"{MASK} was open", article=shared.claims[0].article),)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"names": ("",)}, "needs letters"),
        ({"names": (MASK,)}, "needs letters"),
        ({"names": ["Ali"]}, "names must be a tuple"),
        ({"decimals": -1}, "decimals must be 0 or more"),
        ({"decimals": 1.5}, "decimals must be 0 or more, or None, found 1.5"),
        ({"decimals": "1"}, "decimals must be 0 or more, or None, found '1'"),
        ({"names": (5,)}, "needs letters, found 5"),
        ({"persons": "yes"}, "persons and captures must be True or False, found 'yes' and True"),
        ({"captures": None}, "persons and captures must be True or False, found False and None"),
        ({"key": "a key that is only words"}, "the key must be bytes, found a str"),
        ({"key": b"short"}, "at least 16 bytes"),
    ],
)
def test_a_policy_that_cannot_be_kept_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Policy(**fields)  # type: ignore[arg-type]  # which is what is tested


WRONG: list[tuple[Callable[..., object], tuple[object, ...], str]] = [
    (redact, (corpus_of().articles[0], Policy()), "corpus must be a Corpus, found Article"),
    (redact, (Corpus(), "Haddad"), "policy must be a Policy, found 'Haddad'"),
    (without_text, (None,), "corpus must be a Corpus, found None"),
    (publishable, ("x",), "corpus must be a Corpus, found 'x'"),
]


@pytest.mark.parametrize(("function", "arguments", "message"), WRONG)
def test_a_wrong_type_is_refused_by_the_name_of_its_parameter(
    function: Callable[..., object], arguments: tuple[object, ...], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        function(*arguments)


def test_a_policy_is_said_without_its_names() -> None:
    assert str(Policy(names=("Ali Hasan", "Omar"), persons=True, captures=False)) == (
        "2 names masked, persons masked, ids keyed anew"
    )
    assert str(Removal(rule="redaction.name", times=2)) == "redaction.name: 2 times"
    assert str(Redacted(corpus=Corpus())) == "an empty corpus; nothing removed"


def test_without_text_is_refused_an_unknown_word() -> None:
    with pytest.raises(ValueError, match="found 'all'"):
        without_text(Corpus(), "all")  # type: ignore[arg-type]  # which is what is tested


def test_without_any_words_summaries_go_too() -> None:
    corpus = extract(article_from_text("Calm in Homs\n\nHOMS, May 2 (Gulf Wire) - Shelling killed two, police said."))
    event = attrs.evolve(corpus.events[0], summary="Two were killed.")
    shared = without_text(attrs.evolve(corpus, events=(event,)), keep="none")
    assert shared.events[0].summary is None
    assert shared.articles[0].headline is not None
    assert set(shared.articles[0].headline.text) == {"·"}
    assert shared.events[0].trigger is not None
    assert set(shared.events[0].trigger.text) == {"·"}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://news.example/rebels-stormed-palace?id=1#top", "https://news.example/"),
        ("https://news.example", "https://news.example/"),
        ("https://user@news.example/palace", None),
        (None, None),
    ],
)
def test_without_any_words_addresses_end_with_their_host(url: str | None, host: str | None) -> None:
    captures = (Capture(at=parse_moment("2024-05-03"), archive_url=url),)
    corpus = Corpus(articles=(attrs.evolve(article_from_text("It rained."), url=url, captures=captures),))
    (shared,) = without_text(corpus, keep="none").articles
    assert (shared.url, shared.captures[0].archive_url) == (host, host)
    assert without_text(corpus).articles[0].url == url


def test_of_an_article_that_may_not_be_passed_on_no_words_stay_in_other_records() -> None:
    (event,) = (read := extract(article_from_text("Shelling killed two people in Homs, police said."))).events
    forbidden = attrs.evolve(read.articles[0], coding=Coding(codebook="mine", redistributable=False))
    held = attrs.evolve(read, articles=(forbidden,), events=(attrs.evolve(event, summary="Shelling in Homs."),))
    other = corpus_of(rights="CC0")
    shared = publishable(merge(held, other))
    assert b"Shelling" not in dumps(shared)
    assert len(shared.events) == 1
    assert shared.events[0].summary is None
    assert shared.claims[-1 if shared.claims[0].article == forbidden.id else 0] == other.claims[0]
    assert set("".join(each.text for claim in shared.claims_of(forbidden) for each in claim.content)) == {BLANK}
    assert publishable(shared) == shared


OPEN = [
    "CC BY 4.0", "cc-by-4.0", "CC-BY-SA-3.0", "CC BY-SA 4.0 International", "CC BY", "Creative Commons BY 4.0",
    "Creative Commons Attribution 4.0 International", "Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)",
    "Creative Commons Attribution 4.0 International License.",
    "Creative Commons Attribution", "CC BY 3.0 IGO", "CC0", "CC0-1.0", "CC0 1.0 Universal",
    "https://creativecommons.org/licenses/by/4.0/", "http://www.creativecommons.org/licenses/by-sa/3.0/us/",
    "https://creativecommons.org/licenses/by/4.0/deed.en", "https://creativecommons.org/licenses/by/4.0/legalcode",
    "https://creativecommons.org/publicdomain/zero/1.0/", "https://creativecommons.org/publicdomain/mark/1.0/",
    "Public domain", "Public Domain.", "Open Government Licence v3.0", "OGL-UK-3.0", "PDDL-1.0",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
]  # fmt: skip
RESERVED = [
    ("© Gulf Wire", "not the name of an open licence"),
    ("All rights reserved", "not the name of an open licence"),
    ("not CC BY", "not the name of an open licence"),
    ("CC BY does not apply", "not the name of an open licence"),
    ("CC BY 4.0 for pictures only", "not the name of an open licence"),
    ("Text: CC BY 4.0. Photos: all rights reserved", "not the name of an open licence"),
    ("Creative Commons", "not the name of an open licence"),
    ("https://creativecommons.org/", "not the name of an open licence"),
    ("https://creativecommons.org.evil.example/licenses/by/4.0/", "not the name of an open licence"),
    ("https://gulf.example/creativecommons.org/licenses/by/4.0/", "not the name of an open licence"),
    ("CC BY 9.0", "not the name of an open licence"),
    ("CC BY or", "not the name of an open licence"),
    ("Attribution", "not the name of an open licence"),
    ("Attribution License", "not the name of an open licence"),
    ("CC BY 4.0 (all rights reserved)", "not the name of an open licence"),
    ("CC BY-NC 4.0", "no commercial use"),
    ("CC-BY-NC-SA-4.0", "no commercial use"),
    ("Attribution-NonCommercial-ShareAlike 4.0 International", "no commercial use"),
    ("https://creativecommons.org/licenses/by-nc-nd/4.0/", "no commercial use"),
    ("CC BY 4.0 (https://creativecommons.org/licenses/by-nc/4.0/)", "no commercial use"),
    ("CC BY-ND 4.0", "no changed copies"),
    ("Creative Commons Attribution-NoDerivatives 4.0 International", "no changed copies"),
    ("https://creativecommons.org/licenses/by-nd/4.0/", "no changed copies"),
]


@pytest.mark.parametrize("rights", OPEN)
def test_a_text_under_an_open_licence_is_published_whole(rights: str) -> None:
    corpus = corpus_of(rights=rights)
    assert publishable(corpus) == corpus


@pytest.mark.parametrize(("rights", "reason"), RESERVED)
def test_a_text_under_anything_else_is_withheld_and_the_reason_said(rights: str, reason: str) -> None:
    corpus = corpus_of(rights=rights)
    shared = publishable(corpus)
    assert shared.articles[0].text != TEXT
    (notice,) = [each for each in shared.notices if each.code.startswith("sharing.")]
    assert notice.code == "sharing.text-withheld"
    assert reason in notice.message
    assert shared.claims == corpus.claims


@pytest.mark.parametrize("rights", [None, ""])
def test_a_text_of_which_no_rights_are_known_is_withheld_with_a_notice_of_its_own(rights: str | None) -> None:
    corpus = corpus_of(rights=rights)
    shared = publishable(corpus)
    assert shared.articles[0].text == publishable(corpus_of(rights="© Gulf Wire")).articles[0].text
    assert shared.articles[0].text != TEXT
    assert shared.claims == corpus.claims
    (notice,) = [each for each in shared.notices if each.code.startswith("sharing.")]
    assert notice.code == "sharing.rights-unknown"
    assert "nothing says who may pass its text on" in notice.message


def test_a_record_that_may_not_be_passed_on_is_left_out() -> None:
    corpus = extract(article_from_text("Shelling killed two people in Homs, police said."))
    coding = Coding(codebook="acled", redistributable=False)
    held = attrs.evolve(corpus, claims=tuple(attrs.evolve(each, coding=coding) for each in corpus.claims))
    shared = publishable(held)
    assert shared.claims == ()
    assert shared.events == held.events
    assert shared.outside == tuple(sorted(claim.id for claim in held.claims))
    assert "sharing.record-withheld" in [notice.code for notice in shared.notices]


def test_rows_that_stand_for_moments_are_left_as_they_are() -> None:
    article = attrs.evolve(corpus_of().articles[0], published=parse_moment("2024-05-02"))
    shared = redact(Corpus(articles=(article,)), Policy(key=KEY)).corpus
    assert isinstance(shared.articles[0], Article)
    assert isinstance(shared.articles[0].published, Moment)
    assert shared.articles[0].published == article.published


def test_a_notice_quotes_nothing_that_was_withheld() -> None:
    corpus = corpus_of(rights="© Gulf Wire")
    said = Location(article=corpus.articles[0].id)
    notice = Notice(
        code="drafts.words-far-away", severity=Severity.WARNING, message="'Ali Hasan' stands", location=said
    )
    told = attrs.evolve(corpus, notices=(notice,))
    for shared in (without_text(told), without_text(told, keep="none"), publishable(told)):
        assert shared.notices[0].code == notice.code
        assert "Ali Hasan" not in shared.notices[0].message
    free = attrs.evolve(told, articles=corpus_of(rights="CC BY 4.0").articles)
    assert publishable(free).notices == (notice,)
    foreign = attrs.evolve(corpus, notices=(attrs.evolve(notice, code="mine.note"),))
    assert publishable(foreign).notices[0].message == "what it says is withheld"


def test_earlier_versions_are_withheld_as_what_stands_now_is() -> None:
    corpus = corpus_of(rights="© Gulf Wire")
    (article,) = corpus.articles
    at = parse_moment("2024-06-01")
    corrected = corpus.amend(attrs.evolve(article, outlet=None, modified=at), by="Ali", at=at, why="it was changed")
    shared = publishable(corrected)
    assert shared.superseded is not None
    assert {each.text == TEXT for each in (*shared.articles, *shared.superseded.articles)} == {False}
    freed = corpus.amend(attrs.evolve(article, rights="CC BY 4.0"), by="Ali", at=at, why="the agency agreed")
    assert publishable(freed).superseded == freed.superseded


def test_an_earlier_version_that_may_not_be_passed_on_is_left_out() -> None:
    corpus = corpus_of(rights="CC0")
    claim = attrs.evolve(corpus.claims[0], coding=Coding(codebook="acled", redistributable=False))
    held = attrs.evolve(corpus, superseded=Superseded(claims=(claim,)))
    assert publishable(held) == corpus
