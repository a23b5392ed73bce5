"""Mentions: the noun phrases of a page that name or stand for a party, by casing and tables, not yet resolved."""

from collections.abc import Iterator
from typing import Final, final

from conflictmodel.text._names import abbreviates
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._casing import LINKS
from conflictmodel.text.actors._cores import Cores, Opening
from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._lexicon import ARMS, DOCUMENT, ORGAN, PEOPLE, PERSON, TITLE, Noun
from conflictmodel.text.actors._mention import Mention, fits, is_adjective
from conflictmodel.text.actors._nationals import national_at
from conflictmodel.text.actors._other_names import OtherNames
from conflictmodel.text.actors.items import ItemReader

_CLOSERS: Final = frozenset(',.–—;:)"”?!')
_DEEPEST: Final = 3
_MOST_TAIL: Final = 12
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort
_PROPER: Final = (_RUN, _ORGANISATION, _KNOWN)


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
        self._other_names: Final = OtherNames(self.items)
        self._cores: Final = Cores(self.items, self._other_names)

    def mentions_of(self, sentence: Sentence) -> Iterator[Mention]:
        """Give the noun phrases of a sentence from left to right; those inside another come with it, after it."""
        named, stop = self.items.named, sentence.last
        cased, reached = self.items.is_cased(sentence), sentence.first
        for k in self._beginnings(reached, stop, cased=cased):
            if k < reached:
                continue
            mention = self.phrase_at(k, stop, cased=cased)
            if mention is not None and self._modifies(mention, stop):
                mention = None
            if k in named and (mention is None or mention.sort is _COUNTRY):
                mention = national_at(self.items, k, stop, cased=cased) or mention
            if mention is None:
                continue
            if not is_adjective(mention):
                yield mention
            reached = mention.core

    def _beginnings(self, first: int, stop: int, *, cased: bool) -> list[int]:
        """Give the tokens with which a phrase may begin: an article alone begins none."""
        opens, traits = self.items.opens, self.items.traits
        found = [k for k in range(first, stop) if opens[k] or traits[k].article]
        if cased:
            last = stop - 1
            found = [k for k in found if opens[k] or (k < last and (opens[k + 1] or traits[k + 1].counts))]
        return found

    def phrase_at(self, k: int, stop: int, *, cased: bool = True, depth: int = 0) -> Mention | None:
        """Read the noun phrase that begins at a token, if one does before `stop`."""
        first, bare, determiner, counted = k, k, "", False
        traits = self.items.traits[k]
        if traits.article or traits.counts:
            k, bare, determiner, counted = self._opened(k, stop)
        if k >= stop or (cased and not self.items.opens[k]):
            return None
        found = self.items.items_at(k, stop, cased=cased)
        if not found:
            return None
        mention = self._cores.of(found, Opening(first, found[0].first, determiner, counted))
        if mention is not None and bare < mention.bare and mention.sort is _NOUN:
            mention = mention._replace(bare=bare, words=self.items.printed(bare, mention.core))
        if mention is None or depth > _DEEPEST:
            return mention
        return self._extended(mention, stop, cased=cased, depth=depth)

    def _modifies(self, mention: Mention, stop: int) -> bool:
        """Say whether a noun only describes what is behind it: “the military offensive”, “a drone strike”."""
        noun, k = mention.noun, mention.core
        if noun is None or mention.sort is not _NOUN or noun.plural or self.items.possessive[k - 1] or k >= stop:
            return False
        if noun.sort == ARMS:
            return self.items.low[k] in words_of("actors.deed")
        return noun.lemma in words_of("actors.adjectival") and self.items.text[k] in words_of("actors.matter")

    def _opened(self, k: int, stop: int) -> tuple[int, int, str, bool]:
        """Pass over article, number and age: where the words follow, the bare phrase begins, and the two."""
        low, traits = self.items.low, self.items.traits
        determiner, counted, bare = "", False, k
        if traits[k].article:
            determiner, k = low[k], k + 1
            bare = bare if determiner in self._kept else k
        if k + 2 < stop and low[k + 1] == "-" and low[k + 2] == "year-old":
            return k + 3, k + 3, determiner, False
        start = k
        while k < stop and k < start + 3 and traits[k].counts:
            counted, k = True, k + 1
        if counted and determiner != "the":
            bare = k
        return k, bare, determiner, counted

    def _extended(self, mention: Mention, stop: int, *, cased: bool, depth: int) -> Mention:
        names, text, low = self._other_names, self.items.text, self.items.low
        if mention.last >= stop or not (self.items.traits[mention.last].links or names.may_follow(mention.last)):
            return mention
        mention = names.with_aliases(names.with_acronym(mention, stop), stop)
        if mention.last + 1 < stop and low[mention.last] in self._complements:
            mention = self._with_complement(mention, stop, cased=cased, depth=depth)
            mention = names.with_acronym(mention, stop)
        if depth == 0 and mention.last + 1 < stop and text[mention.last] in LINKS:
            mention = self._spelt_out(mention, stop, cased=cased)
            mention = self._with_apposition(mention, stop, cased=cased)
        return names.with_aliases(mention, stop) if depth == 0 else mention

    def _spelt_out(self, mention: Mention, stop: int, *, cased: bool) -> Mention:
        """Give an acronym the name that stands behind it: “HPF, the Hill People's Front”."""
        k = mention.last
        short = mention.words
        if not (short.isupper() and k + 2 < stop and self.items.text[k] in LINKS):
            return mention
        full = self.phrase_at(k + 1, stop, cased=cased, depth=_DEEPEST + 1)
        if full is None or full.name is None or not abbreviates(short, full.name):
            return mention
        return full._replace(first=mention.first, bare=mention.bare, core=mention.core, acronym=short)

    def _with_complement(self, mention: Mention, stop: int, *, cased: bool, depth: int) -> Mention:
        k = mention.last
        noun = mention.noun
        if mention.sort is _ORGANISATION:
            return self._with_whole(mention, stop, cased=cased)
        if mention.sort is not _NOUN or noun is None:
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
            return mention._replace(owner=inner, last=end, words=self.items.printed(mention.bare, end))
        placed = inner.sort in (_RUN, _COUNTRY) and link in ("of", "in", "at")
        if placed and not (mention.country or mention.name):
            country = inner.country if link == "of" else None
            end = inner.last
            if end < stop and self.items.low[end] in words_of("actors.place_head"):
                end += 1
            return mention._replace(last=end, country=country, words=self.items.printed(mention.bare, end))
        return mention

    def _with_whole(self, mention: Mention, stop: int, *, cased: bool) -> Mention:
        """Read whose part an organisation is: “the Night Cell of the Harbour Guard”."""
        k = mention.last
        if mention.owner is not None or self.items.low[k - 1] not in words_of("actors.part_organ"):
            return mention
        whole = self.phrase_at(k + 1, stop, cased=cased, depth=_DEEPEST + 1) if self.items.low[k] == "of" else None
        if whole is None or not (whole.known is not None or whole.sort is _ORGANISATION):
            return mention
        return mention._replace(owner=whole, last=whole.last)

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
            words=self.items.printed(bare, end),
        )

    def is_bound(self, k: int) -> bool:
        """Say whether a token ends a noun phrase: a mark, a preposition, a relative pronoun."""
        word = self.items.low[k]
        if not (word[0].isalnum() or word in "'\"“”"):
            return True
        return word in self._complements or word in words_of("actors.relative") or word in words_of("actors.phrase_end")
