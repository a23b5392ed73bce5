"""Heads: the noun phrase that a number counts, and what its words say of the people."""

from collections.abc import Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.codebooks.countries import country_from_adjective
from conflictmodel.model.tolls import CivilianStatus, Outcome, Sex
from conflictmodel.text._grammar import is_adverb
from conflictmodel.text._page import Token
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._figures import number_words
from conflictmodel.text.counts._outcomes import forms
from conflictmodel.values.counts import Count

_MOST_WORDS: Final = 9
_MOST_BRACKETS: Final = 5

Kind = Literal["people", "others", "pronoun", "noun", "nothing"]


class Person(NamedTuple):
    """What a noun for people says of them."""

    plural: bool = True
    status: CivilianStatus | None = None
    age: Count | None = None
    sex: Sex | None = None
    outcome: Outcome | None = None
    part: bool = False


class Head(NamedTuple):
    """The counted noun phrase: its tokens, what sort of noun heads it, and what is said of the people."""

    kind: Kind
    first: int
    end: int
    person: Person = Person()
    outcome: Outcome | None = None  # of a modifier: “wounded”
    partitive: bool = False  # of the, of them


@cache
def people() -> dict[str, Person]:
    """Give what each noun for people says, singular and plural."""
    found: dict[str, Person] = {}
    for one, many, status, low, high, sex, outcome, part, _ in cells_of("text/en/count_people.tsv"):
        person = Person(
            plural=one == many,
            status=CivilianStatus.of(status) if status else None,
            age=Count(low=int(low) if low else None, high=int(high) if high else None) if low or high else None,
            sex=Sex.of(sex) if sex else None,
            outcome=Outcome.of(outcome) if outcome else None,
            part=bool(part),
        )
        found.setdefault(one, person)
        if many:
            found.setdefault(many, person._replace(plural=True, part=person.part and one == many))
    return found


@cache
def _long_names() -> PhraseTable[Person]:
    return phrase_table({tuple(word.split(" ")): person for word, person in people().items() if " " in word})


def person_at(token: Token, word: str) -> Person | None:
    """Say what a word says of people, if it is a noun for them; nationalities and “-men”, “-ists” are made by rule."""
    known = people().get(word)
    if known is not None:
        return known
    if len(word) > 5 and word.endswith(("men", "women")) and word not in words_of("counts.no_men"):  # noqa: PLR2004 (omen)
        return Person(sex=Sex.FEMALE) if word.endswith("women") else Person()
    if len(word) > 7 and word.endswith(("ists", "ians")):  # noqa: PLR2004 (lists, wrists)
        return Person()
    if token.text[0].isupper() and word.endswith("ese") and country_from_adjective(word) is not None:
        return Person(part=True)  # 12 Sudanese, 12 Sudanese soldiers
    if token.text[0].isupper() and word.endswith(("i", "an")) and country_from_adjective(word) is not None:
        return Person(plural=False, part=True)  # one Israeli, an American
    if token.text[0].isupper() and word.endswith("s") and country_from_adjective(word[:-1]) is not None:
        return Person()
    return None


def head_after(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int, *, one: bool) -> Head:
    """Read the noun phrase behind a number, of which it counts one or more."""
    partitive = at < stop and words[at] == "of"
    begin = at + 1 if partitive else at
    if partitive:
        while begin < stop and (
            words[begin] in words_of("counts.of_determiner") or (begin > at + 1 and _is_number(words[begin]))
        ):
            begin += 1
        if begin < stop and words[begin] in words_of("counts.of_pronoun"):
            return Head("pronoun", begin, begin + 1, partitive=True)
        if begin == stop and words[begin - 1] in words_of("counts.of_pronoun"):
            return Head("pronoun", begin - 1, begin, partitive=True)
    reader = _Phrase(tokens, words, begin, stop, one=one and not partitive)
    while reader.goes_on():
        pass
    return reader.head(partitive=partitive)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in number_words()


class _Phrase:
    """A reader of a noun phrase, word by word."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[str], begin: int, stop: int, *, one: bool) -> None:
        self._tokens = tokens
        self._words = words
        self._begin = begin
        self._at = begin
        self._stop = min(stop, begin + _MOST_WORDS)
        self._end_of_sentence = stop
        self._one = one
        self._person: Person | None = None
        self._end = begin
        self._noun = begin  # the end of the last noun-like word
        self._said = Person(plural=False)  # of modifiers
        self._outcome: Outcome | None = None
        self._kind: Kind = "nothing"

    def head(self, *, partitive: bool) -> Head:
        """Give the head that was found."""
        if self._person is not None and self._kind == "people":
            own = self._person
            person = own._replace(
                status=own.status or self._said.status, age=own.age or self._said.age, sex=own.sex or self._said.sex
            )
            return Head("people", self._begin, self._with_second(), person, self._outcome, partitive)
        if self._kind == "others":
            return Head("others", self._begin, self._end, Person(), self._outcome, partitive)
        if self._noun > self._begin:
            return Head("noun", self._begin, self._noun, Person(), self._outcome, partitive)
        return Head("nothing", self._begin, self._begin, Person(), self._outcome, partitive)

    def goes_on(self) -> bool:
        """Take the next word; False when the phrase has ended."""
        if self._at >= self._stop:
            return False
        word = self._words[self._at]
        if not word[0].isalnum():
            return self._passes_mark(word)
        if word.endswith("'s"):
            self._drop()
            return self._steps()
        if _is_number(word):
            tight = self._at + 1 < self._stop and self._words[self._at + 1] == "-"
            return tight and self._person is None and self._steps()
        if word == "others" or (word in ("other", "more", "another") and self._is_last()):
            self._kind, self._end = "others", self._at + 1
            self._at = self._stop
            return False
        long = _long_names().longest_at(self._words, self._at, self._end_of_sentence)
        if long is not None:
            return self._takes_person(*long)
        person = person_at(self._tokens[self._at], word)
        if person is not None and not (self._person is not None and self._kind == "people" and word in forms()):
            return self._takes_person(person, self._at + 1)
        return self._takes_word(word)

    def _steps(self) -> bool:
        self._at += 1
        return True

    def _drop(self) -> None:
        if self._person is not None:
            self._person = None
            self._kind = "nothing"

    def _is_last(self) -> bool:
        following = self._words[self._at + 1] if self._at + 1 < self._end_of_sentence else "."
        return not following[0].isalnum() or _is_closed(following) or following in forms()

    def _passes_mark(self, mark: str) -> bool:
        if mark in _QUOTES and self._kind != "people":
            if self._at == self._begin:
                self._begin += 1
                self._noun = self._begin
            return self._steps()
        if mark == "'" and self._tokens[self._at].start == self._tokens[self._at - 1].end and self._at > self._begin:
            self._drop()  # the miners' wives
            return self._steps()
        if mark == "-" and self._kind != "people":
            return self._steps()
        if mark == "(" and self._kind != "people":
            for index in range(self._at + 1, min(self._at + _MOST_BRACKETS, self._stop)):
                if self._words[index] == ")":
                    if self._at == self._begin:
                        self._begin = self._noun = index + 1
                    self._at = index + 1
                    return True
        return False

    def _takes_person(self, person: Person, end: int) -> bool:
        fits = self._one or person.plural
        if self._person is not None and self._kind == "people":
            if not (self._person.part or self._one):
                return False
            self._keep(self._person)
        if fits:
            self._person, self._kind, self._end = person, "people", end
        else:
            self._drop()
            self._keep(person)
        self._noun = end
        self._at = end
        return True

    def _keep(self, modifier: Person) -> None:
        """Keep what a modifier says: “civilian deaths”, “women journalists”, “wounded soldiers”."""
        if modifier.status is CivilianStatus.CIVILIAN or modifier.age or modifier.sex:
            self._said = modifier
        if modifier.outcome is not None and modifier.part:
            self._outcome = modifier.outcome

    def _takes_word(self, word: str) -> bool:
        form = forms().get(word)
        if self._person is not None and self._kind == "people":
            joins = word == "and" and self._joins_modifiers()
            if not self._person.part or form is not None or not (joins or _is_open(word)):
                return False
            self._keep(self._person)
            self._drop()
        elif word == "and" and self._at > self._begin:
            return self._joins_modifiers() and self._steps()
        elif _is_closed(word):
            return False
        elif form is not None:
            if not form.is_done or (self._noun > self._begin and self._words[self._noun - 1].endswith("s")):
                return False
            self._outcome = form.outcome
            return self._steps()
        if not is_adverb(word):
            self._noun = self._at + 1
        return self._steps()

    def _joins_modifiers(self) -> bool:
        """Say whether an “and” stands between adjectives: “Sunni and Shiite fighters”."""
        for index in range(self._at + 1, min(self._at + 4, self._stop)):
            word = self._words[index]
            if not word[0].isalpha() or _is_closed(word) or word in forms() or _is_number(word):
                return False
            person = person_at(self._tokens[index], word)
            if person is not None and person.plural and not (person.part and index == self._at + 1):
                return index > self._at + 1
        return False

    def _with_second(self) -> int:
        """Take in a second noun that the number counts as well: “survivors and witnesses”, “women and children”."""
        at = self._end
        if at + 1 < self._end_of_sentence and self._words[at] == "and" and not self._one:
            second = person_at(self._tokens[at + 1], self._words[at + 1])
            if second is not None and second.plural and self._words[at + 1] not in forms():
                return at + 2
        return at


_QUOTES: Final = frozenset("\"“”‘«»'")


@cache
def _closed() -> frozenset[str]:
    classes = (
        "be",
        "have",
        "do",
        "modal",
        "preposition",
        "conjunction",
        "subordinator",
        "pronoun",
        "determiner",
        "irregular",
    )
    words = frozenset[str]().union(*(words_of(name) for name in classes))
    return (words | words_of("counts.ends_phrase") | words_of("counts.weekday") | words_of("counts.month")) - {
        "other",
        "such",
    }


def _is_open(word: str) -> bool:
    """Say whether a word may be a noun that goes on with a phrase."""
    return not _is_closed(word) and not word.endswith(("ed", "ing"))


def _is_closed(word: str) -> bool:
    """Say whether a word cannot stand before a noun inside its phrase."""
    return word in _closed()
