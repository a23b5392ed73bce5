"""What is shared holds nothing that was withheld, still points at its words, and stays as it is when done again."""

import json
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictmodel import (
    Corpus,
    Location,
    Notice,
    Severity,
    article_from_text,
    dumps,
    extract,
    loads,
    misquotations,
    schema,
)
from conflictmodel.analysis.redaction import MASK, Policy, redact
from conflictmodel.analysis.withholding import BLANK, publishable, without_text
from conflictmodel.notices import explanations
from conflictmodel.strategies import corpora

SOME = settings(max_examples=40)  # whole corpora
KEY = b"a key for these tests alone"
MEANINGS = " ".join(each.meaning for each in explanations().values())
OUR_WORDS = json.dumps(schema()).casefold() + MEANINGS.casefold() + json.dumps(MASK)


@st.composite
def corpora_with_names(draw: st.DrawFn) -> tuple[Corpus, tuple[str, ...]]:
    """Draw a corpus, and words of its articles that somebody might want withheld."""
    corpus = draw(corpora())
    words = sorted({word for article in corpus.articles for word in article.text.split() if len(word) > 2})
    words = [
        word for word in words if word.casefold() not in OUR_WORDS and word.strip(MASK) == word and word.isprintable()
    ]
    names = st.sampled_from([*words, "Qasim Talib"])
    return corpus, tuple(draw(st.lists(names, min_size=1, max_size=3, unique=True)))


@SOME
@given(corpora_with_names())
def test_no_withheld_string_is_in_what_is_shared(drawn: tuple[Corpus, tuple[str, ...]]) -> None:
    corpus, names = drawn
    octets = dumps(redact(corpus, Policy(names=names, key=KEY)).corpus)
    assert not [name for name in names if json.dumps(name, ensure_ascii=False)[1:-1].encode() in octets]


ALIKE = (
    ("Muhammad Hasan", "Mohammed Hassan", "Mohamad al-Hasan"),
    ("Samir Haddad", "Sameer Hadad", "Samīr Ḥaddād"),
    ("Zelensky", "Zelenskyy", "Zelenskiy"),
    ("Bashar al-Assad", "Bashar Assad", "Bashar el-Asad"),
)
BETWEEN = (". Guards held ", ". ", ", said ", "’s son and Mr ", " in Homs, and ", " – ", "\n\n")


@SOME
@given(st.sampled_from(ALIKE), st.data())
def test_no_transliteration_of_a_withheld_name_is_in_what_is_shared(
    alike: tuple[str, ...], data: st.DataObject
) -> None:
    parts = data.draw(st.lists(st.tuples(st.sampled_from(BETWEEN), st.sampled_from(alike)), min_size=1, max_size=4))
    article = article_from_text("".join(before + name for before, name in parts) + " left.", outlet=alike[-1])
    policy = Policy(names=(data.draw(st.sampled_from(alike)),), key=KEY)
    shared = redact(extract(article), policy).corpus
    octets = dumps(shared).decode()
    assert not [name for name in alike if name in octets]
    assert redact(shared, policy).removals == ()


ABOUT = ("Samir Haddad", "Qasim Talib", "José García", "Олена Коваль", "سمير حداد")
LEAST_TELLING = 4  # letters of a piece of a name


@SOME
@given(st.sampled_from(ABOUT), st.text("ab ", max_size=60), st.integers(1, 60), st.sampled_from(sorted(explanations())))
def test_no_piece_of_a_withheld_name_is_left_where_a_notice_cuts_it(
    name: str, before: str, most: int, code: str
) -> None:
    article = article_from_text(f"{before} {name} left.")
    quoted = f"{article.text[:most]}…"
    path = Location(article=article.id, path=f"$[{quoted!r}]")
    notice = Notice(code=code, severity=Severity.INFO, message=f"no words {quoted!r}", location=path)
    octets = dumps(redact(Corpus(articles=(article,), notices=(notice,)), Policy(names=(name,), key=KEY)).corpus)
    text = octets.decode()
    pieces = {name[at : at + LEAST_TELLING] for at in range(len(name) - LEAST_TELLING + 1)}
    assert not [piece for piece in pieces if piece in text]


@SOME
@given(corpora(), st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=1, max_size=3))
def test_a_second_redaction_changes_nothing_however_short_the_name(corpus: Corpus, name: str) -> None:
    policy = Policy(names=(name,), key=KEY)
    once = redact(publishable(corpus), policy).corpus
    assert redact(once, policy).removals == ()
    assert redact(once, policy).corpus == once


CODED: tuple[Callable[[str], str], ...] = (
    str,
    quote,
    lambda name: quote(quote(name)),
    lambda name: "".join(f"%{octet:02x}" for octet in name.encode()),
    lambda name: "".join(f"&#{ord(letter)};" for letter in name),
    lambda name: "".join(f"&#x{ord(letter):x};" for letter in name),
    lambda name: quote(unicodedata.normalize("NFD", name)),
    lambda name: unicodedata.normalize("NFD", name).upper(),
    lambda name: " ".join(reversed(name.split())),
    lambda name: ", ".join(reversed(name.split())),
    lambda name: name.replace(" ", " A. "),
)


@SOME
@given(st.sampled_from(ABOUT), st.sampled_from(CODED), st.sampled_from(["", "See ", "See example.org/"]))
def test_a_withheld_name_is_masked_whole_however_it_is_coded(
    name: str, coded: Callable[[str], str], before: str
) -> None:
    policy = Policy(names=(name,), key=KEY)
    shared = redact(Corpus(articles=(article_from_text(f"{before}{coded(name)} now"),)), policy).corpus
    assert shared.articles[0].text == f"{before}{MASK} now"


@SOME
@given(corpora_with_names(), st.none() | st.integers(0, 3), st.booleans(), st.booleans())
def test_a_second_redaction_changes_nothing(
    drawn: tuple[Corpus, tuple[str, ...]],
    decimals: int | None,
    persons: bool,  # noqa: FBT001 (drawn)
    captures: bool,  # noqa: FBT001 (drawn)
) -> None:
    corpus, names = drawn
    policy = Policy(names=names, decimals=decimals, persons=persons, captures=captures, key=KEY)
    once = redact(corpus, policy)
    again = redact(once.corpus, policy)
    assert again.corpus == once.corpus
    assert again.removals == ()


@SOME
@given(corpora_with_names())
def test_what_is_redacted_still_points_at_its_words(drawn: tuple[Corpus, tuple[str, ...]]) -> None:
    corpus, names = drawn
    shared = redact(corpus, Policy(names=names, key=KEY)).corpus
    assert len(misquotations(shared.articles, *shared.records())) <= len(
        misquotations(corpus.articles, *corpus.records())
    )
    assert loads(dumps(shared)) == shared


@SOME
@given(corpora())
def test_no_id_of_the_original_is_left(corpus: Corpus) -> None:
    shared = redact(corpus, Policy(key=KEY)).corpus
    assert not {record.id for record in corpus.records()} & {record.id for record in shared.records()}
    assert len(list(corpus.records())) == len(list(shared.records()))


@pytest.mark.parametrize("keep", ["excerpts", "none"])
@SOME
@given(corpus=corpora())
def test_without_text_every_offset_stays(keep: str, corpus: Corpus) -> None:
    shared = without_text(corpus, "none" if keep == "none" else "excerpts")
    assert without_text(shared, "none" if keep == "none" else "excerpts") == shared
    assert [len(article.text) for article in shared.articles] == [len(article.text) for article in corpus.articles]
    for new, old in zip(shared.articles, corpus.articles, strict=True):
        assert all(mine in (BLANK, theirs) for mine, theirs in zip(new.text, old.text, strict=True))
        assert keep == "excerpts" or set(new.text) == {BLANK}
    if keep == "excerpts":
        assert shared.claims == corpus.claims
        assert shared.events == corpus.events


@SOME
@given(corpora())
def test_what_is_publishable_is_so_already(corpus: Corpus) -> None:
    shared = publishable(corpus)
    assert publishable(shared) == shared
    assert not [record.id for record in shared.records() if record.coding and record.coding.redistributable is False]
    assert loads(dumps(shared)) == shared
