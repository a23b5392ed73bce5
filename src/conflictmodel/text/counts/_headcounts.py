"""Drafts of headcounts: which numbers count people, whom, what befell them, and which are part of which."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.tolls import Outcome, Scope
from conflictmodel.text._grammar import is_verb
from conflictmodel.text._page import Sentence
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.counts._heads import Head, head_after, person_at
from conflictmodel.text.counts._linked import Draft, coordinate, is_topic, itemise, nest, supply_people
from conflictmodel.text.counts._outcomes import may_tell_outcome, outcome_before, outcome_behind, toll_before
from conflictmodel.text.counts.numbers import Lines, Number

_NEAR: Final = 60  # tokens within which “three of them” finds the people it means
_MOST_SCOPE: Final = 14
_MOST_LINK: Final = 4
_MOST_SHARED: Final = 8
_NEEDS_OUTCOME: Final = frozenset({"counts.article", "counts.none", "counts.both"})
_NEED_VERBS: Final = frozenset({"counts.article", "counts.both"})
_TO_DEATH: Final = frozenset({Outcome.INJURED, Outcome.CASUALTIES, Outcome.ILL_TREATED})
_SURE_OF_PEOPLE: Final = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.DIED_LATER})


def drafts_in(lines: Lines, sentence: Sentence, numbers: Sequence[Number], last: Draft | None) -> list[Draft]:
    """Read the headcounts of a sentence; `last` is the last headcount of the sentence before."""
    if all(number.rule in _NEED_VERBS for number in numbers) and not may_tell_outcome(
        lines.words[sentence.first : sentence.last]
    ):
        return []  # most sentences have an “a” and tell of nobody's end
    drafts: list[Draft] = []
    earlier = last
    for before, number, following in zip((None, *numbers), numbers, (*numbers[1:], None), strict=False):
        if following is not None and following.first <= number.core < following.core:
            continue  # the article of “an estimated 21 people” is one of the words of that number
        draft = _draft(lines, sentence, number)
        if _is_whole_of_part(lines.words, before, number):
            draft = draft._replace(behind=None, outcome=draft.before)
        elif is_topic(lines.words, draft):
            draft = draft._replace(behind=None, outcome=draft.head.outcome or draft.person.outcome)
        if earlier is not None and _is_shared(lines, sentence, draft, earlier):
            draft = draft._replace(counts=True, of=earlier.of, person=earlier.person, outcome=earlier.outcome)
        elif not draft.counts:
            draft = _elliptic(lines, sentence, draft, earlier)
        drafts.append(draft)
        if draft.counts and draft.number.value.low != 0:
            earlier = draft
    coordinate(lines, drafts)
    itemise(lines, drafts)
    nest(lines, drafts)
    supply_people(drafts)
    _free(lines.words[sentence.first : sentence.last], drafts)
    _part(lines.words, drafts)
    return [_scoped(lines, sentence, draft) for draft in drafts]


def _free(words: Sequence[str], drafts: list[Draft]) -> None:
    """Let captives who are rescued be released: to be brought to safety is less."""
    if words_of("counts.rescue").isdisjoint(words) or words_of("captivity").isdisjoint(words):
        return
    for at, draft in enumerate(drafts):
        if draft.outcome is Outcome.EVACUATED:
            drafts[at] = draft._replace(outcome=Outcome.RELEASED)


def _part(words: Sequence[str], drafts: list[Draft]) -> None:
    """Mark parts of a number told before: “17 of the wounded are critical”, which nothing more befell."""
    for at, draft in enumerate(drafts):
        head = draft.head
        of_state = head.partitive and words[head.first - 1] == "the" and _is_state(words[head.end - 1])
        if of_state and draft.parent is None and draft.outcome is head.person.outcome:
            drafts[at] = draft._replace(number=draft.number._replace(rule="counts.part"))


def _is_whole_of_part(words: Sequence[str], before: Number | None, number: Number) -> bool:
    """Say whether only a part of the people is told of: “two of the five were freed”, “half of the 40 were freed”."""
    at = number.first
    if at > 1 and words[at - 1] in words_of("counts.of_determiner"):
        if words[at - 2] != "of":
            return words[at - 2] == "half"
        return (before is not None and before.end == at - 2) or (at > 2 and words[at - 3] in words_of("counts.share"))  # noqa: PLR2004 (how many words or digits stand there)
    return False


def _draft(lines: Lines, sentence: Sentence, number: Number) -> Draft:
    tokens, words = lines
    is_one = number.value.low == number.value.high == 1 or words[number.end - 1] in ("one", "single")
    head = head_after(tokens, words, number.end, sentence.last, one=is_one)
    before = outcome_before(words, number.first, sentence.first)
    after = head.end if head.kind != "nothing" else number.end
    behind = outcome_behind(words, after, sentence.last)
    if behind is Outcome.ARRESTED and head.person.outcome in _HELD:
        behind = head.person.outcome  # hostages in captivity
    if before in _TO_DEATH and words[after : after + 2] == ["to", "death"]:
        before = Outcome.KILLED  # “stabbed two guards to death”
    if before is None and behind is None:
        before = _shared_before(lines, number.first, sentence.first)
    toll = None if before or head.kind == "noun" else toll_before(words, number.first, sentence.first)
    is_state = head.kind == "people" and head.end == head.first + 1 and _is_state(words[head.first])
    if is_state:
        head = head._replace(outcome=head.person.outcome)
        toll = head.outcome or toll  # casualties: 5 dead; a death toll of 54, with 210 wounded
    verbal = before or behind or toll
    counts = _counts(lines, sentence, number, head, (before or toll, behind))
    bare = head.kind == "nothing" or is_state
    bare = bare or (head.kind == "others" and words[head.end - 1] != "others")  # two more
    of = None if (bare and not head.partitive) or head.end == head.first else (head.first, head.end)
    state = (
        None
        if lines.words[after : after + 1] and words[after] in words_of("counts.ends_state")
        else head.person.outcome
    )
    outcome = verbal or head.outcome or state
    return Draft(number, head, of, head.person, before or toll, behind, outcome, counts)


_HELD: Final = frozenset({Outcome.ABDUCTED, Outcome.CAPTURED})


def _shared_before(lines: Lines, at: int, start: int) -> Outcome | None:
    """Read a verb over somebody without a number: “killed himself and three others”, “the mayor and two aides”."""
    words = lines.words
    if words[at - 1] != "and":
        return None
    for opens in range(at - 2, max(start, at - _MOST_SHARED), -1):
        if not words[opens][0].isalpha() or not _LINKING.isdisjoint(classes_of(words[opens])):
            return None
        outcome = outcome_before(words, opens, start)
        if outcome is not None:
            return outcome
    return None


_LINKING: Final = frozenset({"preposition", "conjunction", "subordinator", "be"})


def _is_state(word: str) -> bool:
    """Say whether a word names a state rather than people, “nine injured”: whose it is stands elsewhere."""
    return word in words_of("counts.state")


def _counts(
    lines: Lines, sentence: Sentence, number: Number, head: Head, verbal: tuple[Outcome | None, Outcome | None]
) -> bool:
    before, behind = verbal
    words = lines.words
    if number.rule in _NEEDS_OUTCOME or (number.value.vague is not None and number.doubtful):
        return _counts_weakly(words, number, head, before or behind)
    if head.kind == "people":
        return not (head.partitive and words[head.first - 1] == "such")
    if head.kind == "noun":
        if head.end < sentence.last and words[head.end] in ("who", "whom", "whose"):
            return not number.doubtful and words[head.end - 1] not in words_of("counts.thing")
        return not number.doubtful and _befell_people(words, head, before, behind)
    if head.kind == "pronoun":
        return words[head.first] != "which" and (
            before in _SURE_OF_PEOPLE or behind in _SURE_OF_PEOPLE or _has_people(lines, sentence, number.first)
        )
    if head.kind == "others":
        return before is not None or behind is not None or _has_people(lines, sentence, number.first)
    if list(words[max(number.first - 2, 0) : number.first]) == ["of", "which"]:
        return _has_people(lines, sentence, number.first)  # “48 missiles, of which 39 were shot down”
    return not (number.doubtful and words[number.core] != "one") and (before is not None or behind is not None)


def _counts_weakly(words: Sequence[str], number: Number, head: Head, verbal: Outcome | None) -> bool:
    """Say whether “a”, “no”, “both” or “many” counts people: only with what befell them."""
    if number.rule == "counts.article":
        if list(words[max(number.core - 2, 0) : number.core]) == ["according", "to"]:
            return False  # he speaks; nothing befell him
        if head.kind == "people" and words[head.first - 1] != "of":
            return verbal is not None
        return words[number.core] == "another" and head.kind == "nothing" and verbal is not None
    if number.rule == "counts.none":
        if any(word in words_of("modal") for word in words[number.end : number.end + 4]):
            return False  # “nobody will be released” says nothing of what was
        if words[number.core] == "without" and "".join(words[number.end : number.end + 1]).endswith("ing"):
            return False  # “without mentioning casualties”
        if head.kind == "people" and (verbal or head.person.outcome) is not None:
            return True
        return (
            words[number.core] != "without"
            and words[number.end - 1] != "no"
            and verbal is not None
            and head.kind != "noun"
        )
    return verbal is not None and head.kind != "noun"


def _befell_people(words: Sequence[str], head: Head, before: Outcome | None, behind: Outcome | None) -> bool:
    """Say whether a noun that no list knows must be of people, for they were killed, wounded or arrested."""
    noun = words[head.end - 1]
    if noun in words_of("counts.thing") or not noun.endswith("s") or not noun[0].isalpha():
        return False
    return before in _SURE_OF_PEOPLE or behind in _SURE_OF_PEOPLE or before is Outcome.ARRESTED


def _has_people(lines: Lines, sentence: Sentence, at: int) -> bool:
    """Say whether people in the plural, and no things, are the last that were spoken of."""
    tokens, words = lines
    for index in range(at - 1, max(0, at - _NEAR, sentence.first - _NEAR) - 1, -1):
        if words[index] in words_of("counts.thing") and words[index].endswith("s"):
            return False
        person = person_at(tokens[index], words[index]) if words[index][0].isalpha() else None
        if person is not None and person.plural:
            return True
    return False


def _elliptic(lines: Lines, sentence: Sentence, draft: Draft, earlier: Draft | None) -> Draft:
    """Read a bare number from the headcount before it: “compared with 235 in 2020”, “Turkey had 34 …, Egypt 27”."""
    words = lines.words
    number, head = draft.number, draft.head
    if earlier is None or head.kind != "nothing" or number.rule in _NEEDS_OUTCOME or number.value.vague is not None:
        return draft
    before = words[number.first - 1] if number.first > sentence.first else ""
    following = words[number.end] if number.end < sentence.last else "."
    ends = not following[0].isalnum() or following in words_of("counts.after_bare")
    compared = before in words_of("counts.compares") and not number.doubtful
    if not ends or not (compared or _is_gapped(lines, sentence, number, earlier)):
        return draft
    return draft._replace(counts=True, of=earlier.of, person=earlier.person, outcome=earlier.outcome)


def _is_shared(lines: Lines, sentence: Sentence, draft: Draft, earlier: Draft) -> bool:
    """Say whether a number shares the verb before “and”: “two were killed on Friday and seven others on Saturday”."""
    tokens, words = lines
    at, end = draft.number.first, max(draft.head.end, draft.number.end)
    bare = draft.head.kind in ("nothing", "others") and draft.outcome is None and end < sentence.last
    joined = sentence.first <= earlier.number.first < at and words[at - 1] == "and" and earlier.outcome is not None
    if not (bare and joined) or draft.number.rule in _NEEDS_OUTCOME or draft.number.value.vague is not None:
        return False
    shared = {words[end]} & words_of("counts.when_or_where") & set(words[earlier.number.end : at])
    rest = range(end, min(end + _MOST_LINK, sentence.last))
    return bool(shared) and not any(is_verb(tokens, index) for index in rest)


def _is_gapped(lines: Lines, sentence: Sentence, number: Number, earlier: Draft) -> bool:
    """Say whether a name before the number is the subject of a verb left out: “…, Egypt 27 and Vietnam 21”."""
    tokens, words = lines
    at = number.first
    if (
        earlier.number.first < sentence.first
        or not tokens[at - 1].text[0].isupper()
        or words[at - 1] in words_of("counts.named")
    ):
        return False
    begin = at
    while begin > max(sentence.first, at - _MOST_LINK) and tokens[begin - 1].text[0].isupper():
        begin -= 1
    return words[begin - 1] in (",", "and", "but", "while")


def _scoped(lines: Lines, sentence: Sentence, draft: Draft) -> Draft:
    """Read what the number covers: “since 2017” is a standing total, “last year” a period."""
    if draft.outcome is None or not draft.counts:
        return draft
    if lines.words[sentence.first] == "since":
        return draft._replace(scope=Scope.CUMULATIVE)
    at = max(draft.head.end, draft.number.end)
    words = lines.words[at : min(sentence.last, at + _MOST_SCOPE)]
    for index, word in enumerate(words):
        pair = (word, words[index + 1] if index + 1 < len(words) else "")
        if word in words_of("counts.scope_ends"):
            return draft
        if word == "since":
            return draft._replace(scope=Scope.CUMULATIVE)
        if " ".join(pair) in words_of("counts.period") or (pair[0] == "between" and _is_year(pair[1])):
            return draft._replace(scope=Scope.PERIOD)
    return draft


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()  # noqa: PLR2004 (how many words or digits stand there)
