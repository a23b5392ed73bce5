"""Grounding: a draft is held against its article; what the article does not say comes out as a notice, not a record."""

from typing import Final

from conflictmodel._records import require_type
from conflictmodel.exchange.drafts._claims import ClaimGrounder
from conflictmodel.exchange.drafts._draft import Draft
from conflictmodel.exchange.drafts._events import EventGrounder
from conflictmodel.exchange.drafts._ground import Ground
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.values.codings import CoderKind, Coding, Review
from conflictmodel.values.ids import ClaimId, EventId

PROPOSED: Final = Coding(codebook="conflictmodel.drafts", coder_kind=CoderKind.SOFTWARE, review=Review.PROPOSED)


def ground(article: Article, draft: Draft, *, coding: Coding = PROPOSED, reader: Reader = ENGLISH) -> Corpus:
    """Find every word of a draft in its article, and make records of what the article says; notices tell of the rest.

    Words are found as they are typed, else as they are read: whatever their case, quotation marks, dashes, spaces,
    Arabic vowel points and letter forms. Where they stand more than once, the place in the sentence of the other
    words of the same claim or event is taken, then in the draft's order, then the nearest. A claim with words that
    the article does not print, that are cut out of a number or a negation, and an event whose trigger it does not
    print, are no records; nor are a toll whose number is not in its words, and a place or a party that is not there.
    Number words and times that cannot be read, and numbers that count no people, keep their words without a value. So
    does a speaker that stands far from what was said, whom the library itself reads otherwise, whose words go on into
    what another says, or who has a name that is not that of the words. A country is kept where article or gazetteer
    bear it out.
    `coding` says who drafted it; it is put on every record. Times, numbers and speakers are checked as `reader` reads
    them, so that dates of a history are held against its own narration.

    >>> from conflictmodel.exchange.drafts import DraftClaim
    >>> from conflictmodel.model.attributions import Act
    >>> from conflictmodel.text.layout import article_from_text
    >>> article = article_from_text("The army said shelling had killed 12 people in Homs.", published="2024-05-02")
    >>> killed = DraftClaim(key="c1", content=("shelling had killed 12 people",), act=Act.STATES, speaker="The army")
    >>> invented = DraftClaim(key="c2", content=("we regret it",), act=Act.STATES, speaker="The army")
    >>> corpus = ground(article, Draft(claims=(killed, invented)))
    >>> print(*corpus.claims)
    The army: “shelling had killed 12 people”
    >>> print(corpus.notices[0].code, corpus.notices[0].message, sep=": ")
    drafts.words-not-found: the article does not say 'we regret it'

    Raises:
        TypeError: if an argument is of another type; `parse_draft` makes a draft of JSON.

    """
    require_type(article, Article, "article")
    require_type(draft, Draft, "draft")
    require_type(coding, Coding, "coding")
    require_type(reader, Reader, "reader")
    at = Ground(article, coding, reader)
    claims = ClaimGrounder(at)
    said: dict[str, Claim] = {}
    standing: dict[ClaimId, Claim] = {}
    for index, drafted in enumerate(draft.claims):
        claim = claims.claim(drafted, f"$.claims[{index}]")
        if claim is None:
            continue
        if standing.setdefault(claim.id, claim) == claim:
            said[drafted.key] = claim
        else:
            message = f"another claim stands on the words of {drafted.key!r}"
            at.refuse("drafts.same-words", message, f"$.claims[{index}]")
    grounder = EventGrounder(at, said)
    events: dict[EventId, Event] = {}
    for index, each in enumerate(draft.events):
        event = grounder.event(each, f"$.events[{index}]")
        if event is not None and events.setdefault(event.id, event) != event:
            message = f"another event stands on the trigger of {each.key!r}"
            at.refuse("drafts.same-words", message, f"$.events[{index}]")
    return Corpus(
        articles=(article,),
        claims=tuple(standing.values()),
        events=tuple(events.values()),
        notices=tuple(at.notices),
    )
