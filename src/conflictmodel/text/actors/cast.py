"""The cast of an article: its people and parties, each one Actor, whatever words it is spoken of with."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, final

from conflictmodel.model.articles import Article
from conflictmodel.text._page import Page, page_of
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._lexicon import DOCUMENT, ORGAN, PEOPLE, PERSON, TITLE
from conflictmodel.text.actors._memberships import join_members
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._mentions import MentionReader
from conflictmodel.text.actors._parties import Parties
from conflictmodel.text.actors._party import Party
from conflictmodel.text.actors._uses import Use, Uses, clear
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Reading

__all__ = ["Cast", "Use", "cast_of", "cast_to_look_at"]

# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_NOUN, _RUN, _DOCUMENT = Sort.NOUN, Sort.RUN, ActorKind.DOCUMENT
_GROUP_KINDS: Final = frozenset(
    {
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.CRIMINAL_GROUP,
        ActorKind.NGO,
    }
)


@final
class Cast:
    """The parties of one article. Build it with `cast_of`; ask it with `reading`."""

    def __init__(self, page: Page) -> None:
        """Read all mentions, make the parties known by name, then resolve each mention in turn."""
        self._page: Final = page
        self._reader: Final = MentionReader(page)
        self._low: Final = self._reader.items.low
        self._parties: Final = Parties()
        self._uses: Final = Uses(page, self._low)
        self._by_token: Final[dict[tuple[int, int], Use]] = {}
        found = [
            (index, mention)
            for index, sentence in enumerate(page.sentences)
            for mention in self._reader.mentions_of(sentence)
        ]
        speaking = [self._speaks(mention) for _, mention in found]
        by_name = [(mention, speaks) for (_, mention), speaks in zip(found, speaking, strict=True)]
        by_name.sort(key=lambda each: not each[0].is_full)  # a part of a full name is known as such before it too
        for mention, speaks in by_name:
            self._parties.learn(mention, speaks=speaks)
        self._parties.close()
        for (index, mention), speaks in zip(found, speaking, strict=True):
            if (mention.bare, mention.core) not in self._by_token:
                self._resolve_all(mention, index, speaks=speaks)
        join_members(self.items, [(each.mention, each.party) for each in self._uses.all])

    @property
    def items(self) -> ItemReader:
        """The tokens of the page with what casing and tables say of them."""
        return self._reader.items

    @property
    def uses(self) -> tuple[Use, ...]:
        """The uses of all parties in the order of the text; those inside another use follow it."""
        return tuple(self._uses.all)

    def reading(self, start: int, end: int, says: Sequence[tuple[int, int]] = ()) -> Reading[Actor]:
        """Say who a noun phrase speaks of: its words are the given ones; None stands where that is not clear.

        Of a speaker, `says` are the words: whoever he names there is not himself (“Karim, he said, would decide”).
        """
        excerpt = (self._page.excerpt(start, end),)
        first, stop = self._page.token_at(start), self._page.token_at(end)
        while first < stop and not self._page.texts[first][0].isalnum():
            first += 1
        party, rule = self._who(first, stop, says)
        return Reading(value=party.actor() if party else None, words=excerpt, rule=rule)

    def reading_of(self, use: Use) -> Reading[Actor]:
        """Give a use found in the page as a reading; its words begin after article and number."""
        first = use.mention.bare
        excerpt = self._page.excerpt_of(first, max(use.mention.core, first + 1))
        return Reading(value=use.party.actor() if use.party else None, words=(excerpt,), rule=use.rule)

    def _who(self, first: int, stop: int, says: Sequence[tuple[int, int]]) -> tuple[Party | None, str]:
        if first >= stop:
            return None, "actors.unresolved"
        low = self._low
        if stop - first == 1 and (
            low[first] in words_of("actors.pronoun") or low[first] in words_of("actors.pronoun_speaker")
        ):
            return self._uses.pronoun(low[first], first, says)
        sentence = self._page.sentence_at(self._page.token_starts[first])
        cased = sentence is None or self._reader.items.is_cased(sentence)
        mention = self._reader.phrase_at(first, stop, cased=cased)
        named = self._named_behind(first, stop, cased=cased) if mention is None else None
        if named is not None:
            return named
        if mention is None:
            mention = self._described(first, stop, cased=cased)
        if mention is not None and mention.sort is _RUN and mention.counted:
            return None, "actors.unresolved"  # “2022 Ann Bell for Dawn Pictures”: a credit run into its caption
        if mention is None or self._leaves_head_out(mention, stop):
            mention = self._reader.plain_phrase(first, stop)
        if mention is None:
            return None, "actors.unresolved"
        known = self._by_token.get((mention.bare, mention.core))
        if known is not None:
            return known.party, known.rule
        return self._resolve(
            mention, len(self._page.sentences) if sentence is None else self._uses.sentence_of(mention.first)
        )

    def _described(self, first: int, stop: int, *, cased: bool) -> Mention | None:
        # “the outlawed Dawn Front”, “a 40-page report”: a participle or a measure that no table has stands in front.
        low, text = self._reader.items.low, self._reader.items.text
        k = first + (low[first] in words_of("article"))
        if k + 3 < stop and low[k].isdigit() and text[k + 1] == "-":
            return self._reader.phrase_at(k + 3, stop, cased=cased)
        told = k + 1 < stop and text[k].islower() and low[k].endswith("ed") and self._reader.items.cap[k + 1]
        return self._reader.phrase_at(k + 1, stop, cased=cased) if told else None

    def _named_behind(self, first: int, stop: int, *, cased: bool) -> tuple[Party | None, str] | None:
        # “One of them, Maia Kobaladze”: the name behind the comma says who.
        comma = next((k for k in range(first, stop) if self._reader.items.text[k] == ","), stop)
        mention = self._reader.phrase_at(comma + 1, stop, cased=cased) if comma + 1 < stop else None
        return None if mention is None or mention.sort is _NOUN else self._parties.named(mention)

    def _leaves_head_out(self, mention: Mention, stop: int) -> bool:
        # A word in small letters right behind the phrase means that its head is a noun no table has.
        k = mention.last
        word = self._reader.items.text[k] if k < stop else ","
        dated = word.endswith("ed") and (k + 1 >= stop or self._reader.is_bound(k + 1))  # “a report released by”
        return word.islower() and word.isalpha() and not (dated or self._reader.is_bound(k))

    def _speaks(self, mention: Mention) -> bool:
        low, end = self._low, len(self._low)
        after, before = mention.last, mention.first - 1
        if after + 1 < end and low[after] in words_of("actors.before_speech"):
            after += 1
        if mention.sort is _RUN and before >= 0 and low[before] in words_of("actors.place_before"):
            return False
        if after < end and low[after] in words_of("actors.relative"):
            after = next((k + 1 for k in range(after, min(after + 20, end - 1)) if low[k] == ","), after)
        if after < end and low[after] in words_of("actors.speech"):
            return True
        if before >= 1 and low[before] == "to" and low[before - 1] == "according":
            return True
        # “…, said the minister”, but not “the minister said troops had come”
        return before >= 1 and low[before] in words_of("actors.inverted") and not low[before - 1][0].isalnum()

    def _resolve_all(self, mention: Mention, index: int, *, speaks: bool, inside: bool = False) -> None:
        party, rule = self._resolve(mention, index)
        use = Use(mention, party, rule, index, speaks, self._uses.is_quoted(mention.first), inside)
        self._uses.add(use)
        self._by_token.setdefault((mention.bare, mention.core), use)
        inner = mention.owner
        if inner is not None and (inner.bare, inner.core) not in self._by_token:
            counts = mention.noun is not None and mention.noun.lemma in words_of("actors.quantity")
            self._resolve_all(inner, index, speaks=self._speaks(inner), inside=counts)
        for each in mention.apposed:
            self._by_token.setdefault(
                (each.bare, each.core),
                Use(
                    mention=each,
                    party=party,
                    rule="actors.apposition",
                    sentence=index,
                    speaking=False,
                    quoted=use.quoted,
                ),
            )

    def _resolve(self, mention: Mention, index: int) -> tuple[Party | None, str]:
        named = self._parties.named(mention)
        if named is not None:
            return named
        if mention.weak:
            return None, "actors.unresolved"
        noun = mention.noun
        owner = self._owner_of(mention, index)
        if noun is None:
            return self._parties.unnamed(mention, owner), "actors.unnamed"
        if noun.sort == DOCUMENT:
            return self._document(mention, index, owner)
        definite = mention.determiner in words_of("actors.definite") or (
            mention.determiner in words_of("actors.owning") and owner is None
        )
        if mention.determiner in words_of("actors.owning") and noun.sort in (PERSON, PEOPLE, TITLE, ORGAN):
            return self._parties.unnamed(mention, owner), "actors.unnamed"
        if noun.sort == TITLE and not mention.determiner and not noun.plural:
            definite = True
        if definite and not mention.counted:
            party = self._by_role(mention, index, owner)
            if party is not None:
                return party, "actors.role"
        if noun.sort == ORGAN and (not mention.determiner or definite):
            party = self._parties.of_role(mention, owner)
            if party is not None:
                return party, "actors.role"
        return self._parties.unnamed(
            mention, owner, fresh=mention.determiner in words_of("actors.indefinite") or mention.counted
        ), ("actors.nationality" if mention.country and noun.sort == ORGAN else "actors.unnamed")

    def _owner_of(self, mention: Mention, index: int) -> Party | None:
        if mention.owner is not None:
            return self._resolve(mention.owner, index)[0]
        if mention.determiner in words_of("actors.owning"):
            return self._uses.pronoun(mention.determiner, mention.first)[0]
        return None

    def _by_role(self, mention: Mention, index: int, owner: Party | None) -> Party | None:
        """Find the one party that “the ministry”, “the governor”, “the group” can be."""
        noun = mention.noun
        if noun is None:
            return None
        if mention.country or mention.owner is not None or mention.name is not None:
            same = self._parties.same_words(mention, owner)
            return same or (self._parties.only_holder(noun) if noun.sort == TITLE and owner is None else None)
        before = self._uses.before(mention.first, index)
        if noun.lemma in words_of("actors.group_word") and not noun.plural:
            named = [each for each in before if each.party and each.party.named]
            likely = [
                each for each in named if each.party and (each.party.kind in _GROUP_KINDS or each.party.plays(noun))
            ]
            group = clear(
                likely or [each for each in named if each.party and each.party.organised and each.party.kind is None],
                index,
            )
            if group is not None:
                return group
        playing = {party for party in {each.party for each in before} if party is not None and party.plays(noun)}
        fitting = [each for each in before if each.party in playing] if playing else []
        if not fitting:
            return self._parties.only_holder(noun) if noun.sort == TITLE else self._parties.of_role(mention, owner)
        return clear(fitting, index)

    def _document(self, mention: Mention, index: int, owner: Party | None) -> tuple[Party | None, str]:
        noun = mention.noun
        if noun is not None and mention.determiner in words_of("actors.definite") and owner is None:
            for use in reversed(self._uses.before(mention.first, index)):
                if use.party is not None and use.party.kind is _DOCUMENT and use.party.plays(noun):
                    return use.party, "actors.document"
        if owner is None:
            if mention.determiner in words_of("actors.owning"):
                return self._parties.unnamed(mention, None, fresh=True), "actors.document"
            speakers = [
                each for each in self._uses.before(mention.first, index) if each.sentence == index and each.speaking
            ]
            people = [each.party for each in speakers if each.party is not None and each.party.kind is not _DOCUMENT]
            owner = people[-1] if people else None
        return self._parties.unnamed(mention, owner, fresh=True), "actors.document"


def cast_of(page: Page) -> Cast:
    """Read the people and parties of an article."""
    return Cast(page)


def cast_to_look_at(article: Article) -> Cast:
    """Read the cast of an article for whoever takes its uses as they stand and asks for no further reading.

    Actors and places are often sought in one article after the other: the last cast is kept for the second of the two.

    Raises:
        TypeError: if it is no article.

    """
    if not isinstance(article, Article):
        return cast_of(page_of(article))  # what cannot be kept, such as a list of articles, the page refuses
    return _cast_kept(article)


@lru_cache(maxsize=1)
def _cast_kept(article: Article) -> Cast:
    return cast_of(page_of(article))
