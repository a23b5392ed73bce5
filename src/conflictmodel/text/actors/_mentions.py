"""Mentions: the noun phrases of a page that name or stand for a party, by casing and tables, not yet resolved."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple, final

from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._lexicon import DOCUMENT, ORGAN, PEOPLE, PERSON, TITLE, Noun
from conflictmodel.text.actors._mention import Mention, fits, is_adjective
from conflictmodel.text.actors.items import Item, ItemReader, Sort

_MARKS: Final = frozenset("\"“”'‘’«»,")
_CLOSERS: Final = frozenset(',.–—;:)"”?!')
_LINKS: Final = frozenset("(,–—")
_UNQUOTED: Final = str.maketrans("", "", '"“”«»')
_DEEPEST: Final = 3
_MOST_ACRONYM: Final = 12
_MOST_ALIASES: Final = 6
_MOST_TAIL: Final = 12
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort


class _Opening(NamedTuple):
    """How a phrase opens: its first token, the first of its words after article and number, and these two."""

    first: int
    bare: int
    determiner: str
    counted: bool

    def until(self, end: int) -> tuple[int, int, int, int, str, bool]:
        """Give what a mention begins with, where it ends at a token: `first` to `counted`."""
        return self.first, self.bare, end, end, self.determiner, self.counted


@cache
def _alias_cues() -> PhraseTable[str]:
    """Give the cues of another name."""
    return phrase_table({tuple(cue.split(" ")): cue for cue in words_of("actors.alias_cue")})


@final
class MentionReader:
    """Reads the noun phrases of one page."""

    def __init__(self, page: Page) -> None:
        """Prepare the items of the page."""
        self.page: Final = page
        self.items: Final = ItemReader(page)
        self._determiners: Final = words_of("actors.determiner")
        self._numbers: Final = words_of("actors.number")
        self._complements: Final = words_of("actors.complement")
        self._kept: Final = words_of("actors.kept_determiner")
        opening = _alias_cues().lengths
        self._cues: Final = frozenset(k for k, word in enumerate(self.items.low) if word in opening)
        self._texts: Final[dict[tuple[int, int], str]] = {}

    def mentions_of(self, sentence: Sentence) -> Iterator[Mention]:
        """Give the noun phrases of a sentence from left to right; those inside another come with it, after it."""
        low, stop = self.items.low, sentence.last
        k = sentence.first
        cased = self.items.is_cased(sentence)
        opens, determiners = self.items.opens, self._determiners
        while k < stop:
            if not opens[k] and low[k] not in determiners:
                k += 1
                continue
            mention = self.phrase_at(k, stop, cased=cased)
            if mention is None:
                k += 1
                continue
            if not is_adjective(mention):
                yield mention
            k = max(mention.core, k + 1)

    def phrase_at(self, k: int, stop: int, *, cased: bool = True, depth: int = 0) -> Mention | None:
        """Read the noun phrase that begins at a token, if one does before `stop`."""
        first = k
        k, bare, determiner, counted = self._opened(k, stop)
        if k >= stop or (cased and not self.items.opens[k]):
            return None
        found = self.items.items_at(k, stop, cased=cased)
        if not found:
            return None
        mention = self._interpreted(found, _Opening(first, found[0].first, determiner, counted))
        if mention is not None and bare < mention.bare and mention.sort is _NOUN:
            mention = mention._replace(bare=bare, words=self.text(bare, mention.core))
        if mention is None or depth > _DEEPEST:
            return mention
        return self._extended(mention, stop, cased=cased, depth=depth)

    def _opened(self, k: int, stop: int) -> tuple[int, int, str, bool]:
        """Pass over article, number and age: where the words follow, the bare phrase begins, and the two."""
        low, text = self.items.low, self.items.text
        determiner, counted, bare = "", False, k
        if k < stop and low[k] in self._determiners:
            determiner, k = low[k], k + 1
            bare = bare if determiner in self._kept else k
        if k + 2 < stop and text[k + 1] == "-" and low[k + 2] == "year-old":
            return k + 3, k + 3, determiner, False
        start = k
        while k < stop and (low[k] in self._numbers or text[k][0].isdigit()) and k < start + 3:
            counted, k = True, k + 1
        if counted and determiner != "the":
            bare = k
        return k, bare, determiner, counted

    def _interpreted(self, found: list[Item], opening: _Opening) -> Mention | None:
        cut = len(found) - 1
        while cut >= 0 and found[cut].sort is not _POSSESSIVE:
            cut -= 1
        if cut < 0:
            return self._core(found, opening, owner=None)
        whole = _Opening(opening.first, opening.bare, opening.determiner, counted=False)
        owner = self._interpreted(found[:cut], whole)
        rest = found[cut + 1 :]
        return self._core(rest, whole, owner=owner) if rest else owner

    def _core(self, found: list[Item], opening: _Opening, *, owner: Mention | None) -> Mention | None:
        while found and found[-1].sort in (_MODIFIER, _NATIONALITY) and not found[-1].plural:
            found = found[:-1]
        if not found:
            return None
        last = found[-1]
        before = found[-2] if len(found) > 1 else None
        if (
            before is not None
            and before.sort is _KNOWN
            and last.noun is not None
            and last.noun.lemma in words_of("actors.generic_organ")
        ):
            return Mention(
                *opening.until(last.last),
                noun=last.noun,
                words=self.text(found[0].first, last.last),
                sort=_KNOWN,
                known=before.known,
                name=self.text(before.first, before.last),
            )
        if last.sort is _NOUN or last.plural:
            return self._common(opening, found, owner)
        return self._proper(opening, found, owner)

    def _common(self, opening: _Opening, found: list[Item], owner: Mention | None) -> Mention:
        """Fill in a phrase that ends in a noun: “Iraqi forces”, “ISIS' al-Abra unit”, “a security source”."""
        last = found[-1]
        proper = [item for item in found[:-1] if item.sort in (_RUN, _ORGANISATION, _KNOWN)]
        start = opening.bare if owner is not None and not proper else found[0].first
        return Mention(
            *opening.until(last.last),
            noun=last.noun,
            words=self.text(start, last.last),
            owner=owner or self._modifying_owner(found[:-1], opening.first),
            country=_country_of(found),
            name=self.text(proper[0].first, last.last) if proper else None,
        )

    def _proper(self, opening: _Opening, found: list[Item], owner: Mention | None) -> Mention:
        """Fill in a phrase that ends in a name: “Colonel Hatim al-Dulfi”, “the Iraqi News Agency”."""
        last, country = found[-1], _country_of(found)
        while found[0].sort is _MODIFIER:
            found = found[1:]
        start = found[0].first
        owner = owner or self._modifying_owner(found[:-1], opening.first)
        whole = last.sort is _ORGANISATION and owner is not None and found[0].sort is _KNOWN
        return Mention(
            *_Opening(opening.first, start, opening.determiner, opening.counted).until(last.last),
            noun=next((item.noun for item in reversed(found[:-1]) if item.sort is _NOUN), None),
            words=self.text(start, last.last),
            owner=owner,
            sort=last.sort,
            known=last.known,
            country=country if last.known is None else last.known.country,
            name=self.text(start if whole else last.first, last.last),
            weak=last.weak and len(found) == 1 and last.sort is _RUN,
        )

    def _modifying_owner(self, found: list[Item], first: int) -> Mention | None:
        for item in reversed(found):
            organ = item.sort is _NOUN and item.noun is not None and item.noun.sort == ORGAN
            if organ or item.sort in (_KNOWN, _ORGANISATION):
                opening = _Opening(first, item.first, "", counted=False)
                owner = self._core([item], opening, owner=None)
                return None if owner is None else self._with_acronym(owner, len(self.items.text))
        return None

    def _extended(self, mention: Mention, stop: int, *, cased: bool, depth: int) -> Mention:
        if not self._may_go_on(mention.last, stop):
            return mention
        mention = self._with_acronym(mention, stop)
        mention = self._with_aliases(mention, stop)
        mention = self._with_complement(mention, stop, cased=cased, depth=depth)
        mention = self._with_acronym(mention, stop)
        if depth == 0:
            mention = self._with_apposition(mention, stop, cased=cased)
            mention = self._with_aliases(mention, stop)
        return mention

    def _may_go_on(self, k: int, stop: int) -> bool:
        """Say whether a token can begin an acronym in brackets, an apposition, a complement or another name."""
        if k >= stop:
            return False
        return self.items.text[k] in _LINKS or self.items.low[k] in self._complements or self._has_cue(k)

    def _has_cue(self, k: int) -> bool:
        # up to four marks stand before the cue
        return bool(self._cues) and not self._cues.isdisjoint(range(k, k + 5))

    def _with_acronym(self, mention: Mention, stop: int) -> Mention:
        k, text = mention.last, self.items.text
        if mention.acronym or k + 2 >= stop or text[k] != "(" or text[k + 2] != ")":
            return mention
        word = text[k + 1]
        if 1 < len(word) <= _MOST_ACRONYM and sum(each.isupper() for each in word) >= 2:  # noqa: PLR2004 (two capitals)
            return mention._replace(acronym=word, last=k + 3)
        return mention

    def _with_aliases(self, mention: Mention, stop: int) -> Mention:
        low, text, k = self.items.low, self.items.text, mention.last
        if not self._has_cue(k):
            return mention
        aliases = list(mention.aliases)
        while k < stop and len(aliases) < _MOST_ALIASES:
            j = k
            while j < stop and (text[j] in _MARKS or text[j] in "()" or low[j] in ("or", "and")) and j < k + 4:
                j += 1
            cue = _alias_cues().longest_at(low, j, stop)
            if cue is None:
                break
            j = cue[1]
            while j < stop and (text[j] in _MARKS or low[j] == "the") and j < k + 12:
                j += 1
            end = self.items.name_end(j, stop)
            if end <= j:
                break
            aliases.append(self.text(j, end))
            while end < stop and text[end] in _MARKS and text[end] != ",":
                end += 1
            k = end
        if len(aliases) == len(mention.aliases):
            return mention
        return mention._replace(aliases=tuple(aliases), last=k)

    def _with_complement(self, mention: Mention, stop: int, *, cased: bool, depth: int) -> Mention:
        k = mention.last
        noun = mention.noun
        if mention.sort is not _NOUN or noun is None or k + 1 >= stop or self.items.low[k] not in self._complements:
            return mention
        link = self.items.low[k]
        inner = self.phrase_at(k + 1, stop, cased=cased, depth=depth + 1)
        if inner is None:
            return mention
        takes = noun.sort in (PERSON, TITLE, PEOPLE, DOCUMENT) or link == "of"
        party = inner.known is not None or inner.sort is _ORGANISATION
        party = party or (inner.noun is not None and inner.noun.sort in (ORGAN, PERSON, PEOPLE))
        if party and takes and link in words_of("actors.owner_link") and mention.owner is None:
            named = inner.sort is not _NOUN or inner.name
            end = self._with_small_head(inner.last, stop) if named else inner.last
            return mention._replace(owner=inner, last=end, words=self.text(mention.bare, end))
        placed = inner.sort in (_RUN, _COUNTRY) and link in ("of", "in", "at")
        if placed and not (mention.country or mention.name):
            country = inner.country if link == "of" else None
            end = inner.last
            if end < stop and self.items.low[end] in words_of("actors.place_head"):
                end += 1
            return mention._replace(last=end, country=country, words=self.text(mention.bare, end))
        return mention

    def _with_small_head(self, k: int, stop: int) -> int:
        # “the army's Hamrin sector,”: up to two words in small letters that no table has belong to the name.
        end = k
        text = self.items.text
        while end < min(stop, k + 2) and text[end].isalpha() and text[end].islower() and not self.is_bound(end):
            end += 1
        return end if end < stop and self.items.text[end] == "," else k

    def _with_apposition(self, mention: Mention, stop: int, *, cased: bool) -> Mention:
        k, low = mention.last, self.items.low
        if k + 1 >= stop or self.items.text[k] not in (",", "–", "—"):
            return mention
        before = self.items.low[mention.first - 1] if mention.first else ""
        if mention.sort is _RUN and before in words_of("actors.place_before"):
            return mention
        inner = self.phrase_at(k + 1, stop, cased=cased, depth=1)
        if inner is None or not fits(mention, inner):
            return mention
        end = self._apposition_end(inner, stop)
        if end is None:
            return mention
        listed = end + 1 < stop and low[end + 1] in ("and", "or") and self.items.text[end] == ","
        if listed and not inner.determiner:
            return mention
        return mention._replace(apposed=(*mention.apposed, inner), last=end)

    def _apposition_end(self, inner: Mention, stop: int) -> int | None:
        """Give where an apposition is closed, by a mark, a relative or a verb of speech; None if it is not."""
        end, text, low = inner.last, self.items.text, self.items.low
        most = min(stop, end + (_MOST_TAIL if inner.noun is not None and inner.sort is _NOUN else 1))
        while end < most:
            if inner.determiner == "the" and low[end] in words_of("actors.speech"):
                return None  # “in an interview with Reuters, the mayor said”
            if (
                text[end] in _CLOSERS
                or low[end] in words_of("actors.relative")
                or low[end] in words_of("actors.speech")
            ):
                return end
            end += 1
        return end if end >= stop else None

    def plain_phrase(self, first: int, stop: int) -> Mention | None:
        """Read a phrase whose head no table has: its last word before a preposition or comma is the head."""
        k, bare, determiner, counted = self._opened(first, stop)
        end = k
        while end < stop and not self.is_bound(end):
            end += 1
        if k >= end:
            return None
        head = self.items.low[end - 1]
        noun = Noun(lemma=head, kind=None, sort=PERSON, of="", plural=head.endswith("s") and not head.endswith("ss"))
        return Mention(
            first=first,
            bare=bare,
            last=end,
            core=end,
            determiner=determiner,
            counted=counted,
            noun=noun,
            words=self.text(bare, end),
        )

    def is_bound(self, k: int) -> bool:
        """Say whether a token ends a noun phrase: a mark, a preposition, a relative pronoun."""
        word = self.items.low[k]
        if not (word[0].isalnum() or word in "'\"“”"):
            return True
        return word in self._complements or word in words_of("actors.relative") or word in words_of("actors.phrase_end")

    def text(self, first: int, last: int) -> str:
        """Give the words of some tokens as printed, on one line, without quotation marks and a closing possessive."""
        known = self._texts.get((first, last))
        if known is None:
            known = self._texts[first, last] = self._printed(first, last)
        return known

    def _printed(self, first: int, last: int) -> str:
        start, end = self.page.tokens[first].start, self.page.tokens[last - 1].end
        printed = self.page.article.text[start:end]
        if last - first > 1:
            printed = " ".join(printed.split())
        printed = printed.translate(_UNQUOTED)
        if self.items.possessive[last - 1]:
            printed = printed.removesuffix("'s").removesuffix("’s")
        return printed.strip(" '‘’") or printed


def _country_of(found: list[Item]) -> str | None:
    return next((item.country for item in found if item.country), None)
