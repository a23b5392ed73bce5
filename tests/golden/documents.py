"""Corpora that are written to golden documents: nothing, the least, every field of every record, and odd words."""

from datetime import date, time
from typing import Final

import conflictmodel as cm
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codings import Assessment, Citation, CoderKind, Coding, Review
from conflictmodel.values.counts import Count, VagueNumber, exactly

TEXT: Final = (
    "ERBIL, 4 May — Seven men were held near Sinjar on Tuesday, the provincial office said in a statement "
    "carried by Gulf Wire. The local council denies that there was a raid. Dozens have fled. Related: weather"
)
PAPER: Final = cm.ArticleId("a1")
DAY: Final = date(2021, 5, 4)
PUBLISHED: Final = cm.Moment(day=DAY, clock=time(9, 5), offset=180)
SINJAR: Final = cm.Code(codebook="geonames", value="99999")
CODING: Final = Coding(
    codebook="conflictmodel.extract",
    release="0.1.0",
    record="7",
    coder="rules",
    coder_kind=CoderKind.SOFTWARE,
    at=cm.Moment(day=date(2021, 5, 5), clock=time(1, 2, 3, 40)),
    review=Review.PROPOSED,
    licence="CC-BY-4.0",
    redistributable=True,
    accessed=date(2021, 5, 6),
    query="?country=iq&day=4",
)
JUDGED: Final = Assessment(scheme="admiralty.reliability", value="F", coding=CODING)


def words(text: str) -> cm.Excerpt:
    """Point at words of the article."""
    start = TEXT.index(text)
    return cm.Excerpt(text=text, article=PAPER, start=start, end=start + len(text))


ON_TUESDAY: Final = cm.Reading(
    value=cm.Period(
        earliest=DAY,
        latest=DAY,
        precision=cm.Precision.DAY,
        part=cm.Part.LATE,
        approximate=True,
        uncertain=True,
        bound=cm.Bound.THROUGHOUT,
        direction=cm.Direction.BY,
    ),
    words=(words("on Tuesday"),),
    notation="XXXX-WXX-2",
    rule="en.weekday",
    anchor=cm.Period(latest=DAY, precision=cm.Precision.RANGE),
)
IRAQ: Final = Actor(name="Iraq", kind=ActorKind.STATE, country="Iraq", codes=(cm.Code(codebook="gw", value="645"),))
OFFICE: Final = cm.Reading(
    value=Actor(
        name="the provincial office", named=False, kind=ActorKind.GOVERNMENT, aliases=("the office",), part_of=IRAQ
    ),
    words=(words("the provincial office"),),
)
AGENCY: Final = cm.Attribution(
    speaker=cm.Reading(value=Actor(name="Gulf Wire", kind=ActorKind.MEDIA)),
    act=cm.Act.REPORTS,
    quotation=cm.Quotation.INDIRECT,
    citation=Citation(
        outlet="Gulf Wire", title="Seven held", published=PUBLISHED, url="https://example.org/1", codes=(SINJAR,)
    ),
)
SAYS: Final = cm.Attribution(
    speaker=OFFICE,
    cue=words("said"),
    act=cm.Act.STATES,
    quotation=cm.Quotation.INDIRECT,
    medium=words("in a statement"),
    when=ON_TUESDAY,
    through=AGENCY,
)
DENIES: Final = cm.Attribution(
    speaker=cm.Reading(words=(words("The local council"),)),
    cue=words("denies"),
    act=cm.Act.DENIES,
    quotation=cm.Quotation.INDIRECT,
)
NEAR_SINJAR: Final = cm.Reading(
    value=cm.Place(
        name="Sinjar",
        kind=cm.PlaceKind.SETTLEMENT,
        relation=cm.PlaceRelation.NEAR,
        country="Iraq",
        admin1="Nineveh",
        admin2="Sinjar",
        point=cm.Point(latitude=36.3209, longitude=41.875, basis=cm.PointBasis.GEOCODED),
        precision=cm.PlacePrecision.NEAR,
        codes=(SINJAR,),
        candidates=(cm.Place(name="Sinjar", kind=cm.PlaceKind.REGION, point=cm.Point(latitude=-0.0, longitude=180)),),
    ),
    words=(words("near Sinjar"),),
)
SEVEN: Final = cm.Reading(value=exactly(7), words=(words("Seven"),))
HELD: Final = cm.Toll(
    outcome=cm.Outcome.ARRESTED,
    count=SEVEN,
    status=cm.CivilianStatus.UNKNOWN,
    age=Count(low=18),
    sex=cm.Sex.MALE,
    party=cm.Reading(value=IRAQ),
    scope=cm.Scope.PERIOD,
    including=(
        cm.Toll(outcome=cm.Outcome.ARRESTED, count=cm.Reading(value=Count(low=2, best=3, high=4, approximate=True))),
    ),
    sources=(SAYS,),
)
FLED: Final = cm.Toll(
    outcome=cm.Outcome.DISPLACED, count=cm.Reading(value=Count(vague=VagueNumber.DOZENS), words=(words("Dozens"),))
)
ARTICLE: Final = cm.Article(
    id=PAPER,
    text=TEXT,
    kind=cm.ArticleKind.STATEMENT,
    headline=words("Seven men were held near Sinjar"),
    dateline=words("ERBIL, 4 May"),
    agencies=(words("Gulf Wire"),),
    outlet="Sinjar Post",
    authors=("Staff",),
    published=PUBLISHED,
    modified=cm.Moment(day=DAY),
    url="https://example.org/2",
    language="en",
    paragraphs=(cm.Span(start=0, end=151),),
    furniture=(cm.Span(start=TEXT.index("Related"), end=len(TEXT)),),
    captures=(
        cm.Capture(
            at=PUBLISHED,
            by="an archive",
            tool="crawler 1",
            archive_url="https://example.org/3",
            media_type="text/html",
            sha256="0123456789abcdef" * 4,
        ),
    ),
    rights="all reserved",
    coding=CODING,
)
CLAIM: Final = cm.Claim(
    id=cm.ClaimId("c1"),
    article=PAPER,
    attribution=SAYS,
    content=(words("Seven men"), words("were held")),
    hedges=(words("near"),),
    assessments=(JUDGED,),
    coding=CODING,
)
EVENT: Final = cm.Event(
    id=cm.EventId("e1"),
    kind=cm.EventKind.ARREST,
    occurrence=cm.Occurrence.ONGOING,
    when=ON_TUESDAY,
    where=(NEAR_SINJAR,),
    participants=(
        cm.Participant(
            actor=OFFICE, role=cm.Role.ALLEGED_PERPETRATOR, responsibility=cm.Responsibility.DISPUTED, sources=(DENIES,)
        ),
    ),
    tolls=(HELD, FLED),
    means=(words("raid"),),
    number=cm.Reading(value=exactly(1)),
    sources=(SAYS, DENIES),
    cites=(Citation(outlet="Gulf Wire"),),
    claims=(CLAIM.id,),
    trigger=words("held"),
    summary="Seven men were held.",
    codes=(cm.Code(codebook="cameo.event", value="0173"),),
    assessments=(JUDGED,),
    coding=CODING,
)
LINK: Final = cm.Link(
    id=cm.LinkId("l1"),
    this=EVENT.id,
    relation=cm.LinkRelation.SAME_HAPPENING,
    that=(cm.EventId("e9"), CLAIM.id),
    reasons=(
        cm.Reason(dimension="time", score=0.1, words=(words("on Tuesday"),)),
        cm.Reason(dimension="place", score=1),
    ),
    coding=CODING,
)
NOTICE: Final = cm.Notice(
    code="text.odd-place",
    severity=cm.Severity.WARNING,
    message="no Erbil in Nineveh",
    location=cm.Location(
        article=PAPER, span=cm.Span(start=0, end=5), file="papers.csv", line=2, column="text", path="$.corpus.events[0]"
    ),
)
OLD_CLAIM: Final = cm.Claim(id=CLAIM.id, article=PAPER, attribution=DENIES, content=(words("Seven"),))

EVERYTHING: Final = cm.Corpus(
    articles=(ARTICLE,),
    claims=(CLAIM,),
    events=(EVENT,),
    links=(LINK,),
    notices=(NOTICE,),
    revisions=(cm.Revision(record=CLAIM.id, fields=("attribution", "content"), why="misread", coding=CODING),),
    superseded=cm.Superseded(articles=(ARTICLE,), claims=(OLD_CLAIM,), events=(EVENT,), links=(LINK,)),
    outside=(cm.EventId("e9"),),
)
LEAST: Final = cm.Corpus(articles=(cm.Article(id=PAPER, text="Quiet night in Basra"),))
# What a JSON writer may spell in more than one way: quotation marks, control and line characters, other scripts.
ODD_WORDS: Final = cm.Corpus(
    articles=(
        cm.Article(
            id=PAPER, text='“quoted” "plain" \\ / \b\f\n\r\t\0\x1f\x7f\x85\u2028\u2029\ufeff\ufffd {[]} 🕊️ e\u0301'
        ),
        cm.Article(id=cm.ArticleId("الموصل"), text="قالت مصادر محلية", outlet="\u202eالوكالة\u202c", language="ar"),
    ),
    notices=(cm.Notice(code="x", severity=cm.Severity.INFO, message="123456789012345678901234567890, [1], {}"),),
)
DOCUMENTS: Final = {"empty": cm.Corpus(), "least": LEAST, "everything": EVERYTHING, "odd-words": ODD_WORDS}
