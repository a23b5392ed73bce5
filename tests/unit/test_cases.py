"""Fourteen cases that the types must hold naturally, and six questions asked of them, one readable expression each."""

from datetime import date, time

import attrs
import pytest

import conflictmodel as cm
from conflictmodel import (
    Act,
    Actor,
    ActorKind,
    Article,
    Assessment,
    Attribution,
    Bound,
    Capture,
    Citation,
    CivilianStatus,
    Claim,
    Code,
    CoderKind,
    Coding,
    Corpus,
    Count,
    Event,
    EventKind,
    Excerpt,
    Link,
    LinkRelation,
    Moment,
    Occurrence,
    Outcome,
    Participant,
    Period,
    Place,
    Point,
    PointBasis,
    Precision,
    Quotation,
    Reading,
    Responsibility,
    Role,
    Scope,
    Sex,
    Toll,
    VagueNumber,
    exactly,
    parse_edtf,
)  # fmt: skip
from conflictmodel.values.ids import ArticleId, EventId, LinkId
from tests.unit import whole_article as whole

APRIL = parse_edtf("2024-04")


def said(name: str, act: Act = Act.STATES, **more: object) -> Attribution:
    """Make an attribution to a party by name."""
    plain = Attribution(speaker=Reading(value=Actor(name=name)), act=act, quotation=Quotation.INDIRECT)
    return attrs.evolve(plain, **more)  # type: ignore[arg-type]  # any field of an attribution


def words(article: Article, text: str) -> Excerpt:
    """Cut the first occurrence of words out of an article."""
    start = article.text.index(text)
    return article.excerpt(start, start + len(text))


def claim(article: Article, attribution: Attribution, *texts: str, hedges: tuple[Excerpt, ...] = ()) -> Claim:
    """Make a claim of these words of an article."""
    content = tuple(words(article, text) for text in texts)
    return Claim(
        id=cm.claim_id(article.id, content, attribution.cue),
        article=article.id,
        attribution=attribution,
        content=content,
        hedges=hedges,
    )


def killed(count: Count, *sources: Attribution) -> Toll:
    """Make a toll of dead."""
    return Toll(outcome=Outcome.KILLED, count=Reading(value=count), sources=sources)


# 1 ------------------------------------------------------------------------------------------------------------


def test_an_article_with_relays_aliases_and_hedges_is_held_whole() -> None:
    assert [str(each) for each in whole.CORPUS.claims] == [
        (
            "Operations Directorate, in a statement: "
            "“Niger's National Guard killed a commander of the Lake Faction in a raid”"
        ),
        "statement: “the raid was carried out by the directorate's Night Company”",
        "Operations Directorate: “Abu Dounia belonged to the Lake Faction's “al-Nahr” unit”",
        "statement (accuses): “several ambushes on army convoys”",
        "army (announces): “the death of another commander”",
        "the article itself: “nine “bandits” were arrested in Tillabéri”",
        "ANP: “customs officers seized a fuel depot … allegedly supplied the Lake Faction”",
        "Issa Garba: “the foreign mission is no longer needed”",
        "Western officials: “the Lake Faction remains a danger”",
        "Office of Auditors: “the group as “mostly scattered.””",
        "Reuters: “the mission, known as MCET, will close in October”",
        "some of the survivors (condemns): “the closing of MCET”",
    ]
    assert len([each for each in whole.CLAIMS if each.attribution.quotation is not Quotation.OWN]) == 11
    assert [str(each) for each in whole.CORPUS.events] == [
        (
            "14 Mar 2024, Kirta camp, Zinder, Nigeria: raid, 1 killed "
            "— says Operations Directorate, in a statement; statement"
        ),
        "2020: territorial gain — says the article itself",
        "since 2020: attack (ongoing) — says the article itself",
        "by February 2024: killing, 1 killed — says army",
        "14 Mar 2024, Tillabéri, Niger: arrest, 9 arrested — says the article itself",
        "13 Mar 2024, Diffa, Niger: seizure — says ANP",
        "late 2023: talks (ongoing) — says the article itself",
        "October 2024: withdrawal (planned) — says Reuters; the article itself",
        "2015: killing, hundreds killed — says the article itself",
    ]
    assert cm.misquotations(whole.CORPUS.articles, whole.CLAIMS, whole.EVENTS) == ()


def test_its_man_of_two_names_is_one_person_of_a_unit_of_a_group() -> None:
    (victim,) = {each.actor for event in whole.EVENTS for each in event.participants if each.role is Role.VICTIM}
    assert victim.value is not None
    assert victim.value.is_called("M.B.")
    assert victim.value.is_called("abu dounia")
    assert [excerpt.text for excerpt in victim.words] == ["“M.B.,”", "“Abu Dounia.”"]
    assert said("x", speaker=victim).is_by("al-Nahr")
    assert said("x", speaker=victim).is_by("Lake Faction")


def test_its_hedges_soften_what_they_stand_in_and_no_more() -> None:
    hedged = {each.words: [hedge.text for hedge in each.hedges] for each in whole.CLAIMS if each.hedges}
    assert hedged == {
        "customs officers seized a fuel depot … allegedly supplied the Lake Faction": ["allegedly"],
        "nine “bandits” were arrested in Tillabéri": ["“bandits”"],
    }
    assert not whole.SEIZED.content[0].text.startswith("allegedly")


def test_what_was_said_in_a_month_is_of_another_time_than_what_is_to_come() -> None:
    (closing,) = whole.CORPUS.events_of(whole.CLOSING)
    assert str(whole.CLOSING.attribution.when) == "February 2024"
    assert (str(closing.when), closing.occurrence) == ("October 2024", Occurrence.PLANNED)
    (death,) = whole.CORPUS.events_of(whole.DEATH)
    assert (str(death.when), str(death.sources[0].when)) == ("by February 2024", "February 2024")


def test_where_the_tables_know_better_the_words_stand_and_a_notice_says_so() -> None:
    places = [
        each.location.span.of(whole.TEXT) for each in whole.CORPUS.notices if each.location and each.location.span
    ]
    assert places == ["Zinder region", "Agadez"]
    assert whole.CORPUS.notices[0].message == "no Zinder in Nigeria here; the table has it in Niger"
    assert whole.EVENTS[0].is_in("Zinder")
    assert whole.EVENTS[0].is_in("Nigeria")


# 2 ------------------------------------------------------------------------------------------------------------

ACLED_ROW = Coding(
    codebook="acled", release="2024-06-07", record="IRQ24871", coder_kind=CoderKind.ORGANISATION, redistributable=False
)
CLASH = Event(
    id=cm.row_event_id("acled", "IRQ24871"),
    kind=EventKind.ARMED_CLASH,
    when=Reading(value=parse_edtf("[2024-04-29..2024-05-05]")),
    where=(
        Reading(
            value=Place(
                name="Sinjar",
                country="Iraq",
                admin1="Ninewa",
                point=Point(latitude=36.32, longitude=41.86, basis=PointBasis.REPRESENTATIVE),
            )
        ),
    ),
    participants=(
        Participant(actor=Reading(value=Actor(name="Islamic State")), role=Role.SIDE_A),
        Participant(actor=Reading(value=Actor(name="Police Forces of Iraq")), role=Role.SIDE_B),
        Participant(actor=Reading(value=Actor(name="Tribal militia")), role=Role.ASSOCIATE),
    ),
    tolls=(killed(exactly(3)),),
    sources=(said("ACLED", Act.REPORTS),),
    cites=(Citation(outlet="Shafaq News"), Citation(outlet="Twitter")),
    codes=(
        Code(codebook="acled.sub_event_type", value="Armed clash"),
        Code(codebook="acled.time_precision", value="2"),
        Code(codebook="acled.geo_precision", value="2"),
        Code(codebook="acled.tags", value="local administrators"),
    ),
    summary="On 30 April (week of), police and gunmen clashed near Sinjar.",
    coding=ACLED_ROW,
)


def test_a_row_its_later_release_and_its_deletion() -> None:
    later = attrs.evolve(CLASH, tolls=(killed(exactly(4)),))
    amended = Corpus(events=(CLASH,)).amend(
        later, by="ACLED 2024-07", at=Moment(day=date(2024, 7, 1)), why="new release"
    )
    first, second = amended.versions(CLASH.id)
    assert [version.tolls[0].count.value for version in (first, second) if isinstance(version, Event)] == [
        exactly(3),
        exactly(4),
    ]
    assert amended.revisions[0].fields == ("tolls",)
    deleted = Link(
        id=LinkId("deleted"), relation=LinkRelation.RETRACTS, that=(CLASH.id,), coding=Coding(codebook="acled.deleted")
    )
    assert Corpus(links=(deleted,), outside=(CLASH.id,)).links[0].this is None
    assert [cite.outlet for cite in CLASH.cites] == ["Shafaq News", "Twitter"]


# 3 ------------------------------------------------------------------------------------------------------------


def test_a_georeferenced_event_whose_bounds_and_sides_stay_as_coded() -> None:
    source = Attribution(
        speaker=Reading(value=Actor(name="police; witnesses", named=False)),
        act=Act.REPORTS,
        quotation=Quotation.INDIRECT,
    )
    sides = tuple(
        Toll(outcome=Outcome.KILLED, count=Reading(value=exactly(number)), party=Reading(value=Actor(name=side)))
        for side, number in (("side a", 1), ("side b", 1), ("civilians", 1))
    )
    unknown = Toll(outcome=Outcome.KILLED, count=Reading(value=exactly(0)), status=CivilianStatus.UNKNOWN)
    row = Event(
        id=cm.row_event_id("ucdp.ged", "412700"),
        kind=EventKind.ARMED_CLASH,
        when=Reading(value=Period(earliest=date(2014, 3, 3), latest=date(2014, 3, 28), precision=Precision.RANGE)),
        tolls=(
            Toll(
                outcome=Outcome.KILLED, count=Reading(value=Count(low=5, best=3, high=9)), including=(*sides, unknown)
            ),
        ),
        sources=(said("UCDP", Act.REPORTS), source),
        cites=tuple(
            Citation(outlet=name, title="Clashes", published=Moment(day=date(2014, 3, 30)))
            for name in ("AFP", "BBC", "DPA")
        ),
        codes=(Code(codebook="ucdp.date_prec", value="4"), Code(codebook="ucdp.where_prec", value="5")),
    )
    count = row.tolls[0].count.value
    assert count is not None
    assert (count.low, count.best, count.high) == (5, 3, 9)
    assert len(row.tolls_of(Outcome.KILLED)) == 1
    assert [str(toll.party) for toll in row.tolls[0].including] == ["side a", "side b", "civilians", "None"]


# 4 ------------------------------------------------------------------------------------------------------------


def test_a_machine_coded_event_with_its_mentions() -> None:
    mentions = tuple(
        Attribution(
            act=Act.REPORTS,
            quotation=Quotation.INDIRECT,
            cue=Excerpt(text="attacked", article=ArticleId(f"url{number}"), start=offset, end=offset + 8),
            citation=Citation(
                url=f"https://example.org/{number}",
                codes=(
                    Code(codebook="gdelt.sentence", value=sentence),
                    Code(codebook="gdelt.confidence", value=confidence),
                ),
            ),
        )
        for number, (sentence, offset, confidence) in enumerate(
            (("1", 41, "100"), ("3", 388, "60"), ("3", 402, "60"), ("11", 1730, "20"))
        )
    )
    event = Event(
        id=cm.row_event_id("gdelt", "410412347"),
        kind=EventKind.ATTACK,
        sources=mentions,
        codes=(
            Code(codebook="gdelt.goldstein", value="-9.0"),
            Code(codebook="gdelt.tone", value="-3.25"),
            Code(codebook="cameo.event", value="190"),
        ),
    )
    corpus = Corpus(events=(event,), outside=tuple(ArticleId(f"url{number}") for number in range(4)))
    told = [
        (source.cue.article, source.cue.start, *(code.value for code in source.citation.codes))
        for source in corpus.events[0].asserted_by
        if source.cue is not None and source.citation is not None
    ]
    assert told == [
        ("url0", 41, "1", "100"), ("url1", 388, "3", "60"), ("url2", 402, "3", "60"), ("url3", 1730, "11", "20")
    ]  # fmt: skip
    assert [str(code) for code in corpus.events[0].codes] == [
        "gdelt.goldstein:-9.0", "gdelt.tone:-3.25", "cameo.event:190"
    ]  # fmt: skip
    with pytest.raises(ValueError, match="url0, url1, url2, url3"):
        Corpus(events=(event,))


# 5 ------------------------------------------------------------------------------------------------------------

SOURCES = tuple(
    said(name, Act.REPORTS) for name in ("Local Council", "SANA", "White Helmets", "SOHR", "Smart News", "Aleppo Radio")
)
RANGES = (Count(low=4, high=7), exactly(5), Count(low=3), Count(low=4, high=6), exactly(7), Count(low=2, high=9))
COALITION_DENIES = said("Coalition", Act.DENIES)
AIRWARS = said("Airwars", Act.REPORTS)
STRIKE = Event(
    id=EventId("strike"),
    kind=EventKind.AIR_STRIKE,
    tolls=(
        attrs.evolve(
            killed(Count(low=2, high=9)),
            status=CivilianStatus.CIVILIAN,
            including=(Toll(outcome=Outcome.KILLED, count=Reading(value=Count(low=2, high=3)), age=Count(high=17)),),
        ),
        *(killed(count, source) for source, count in zip(SOURCES, RANGES, strict=True)),
    ),
    participants=(
        Participant(
            actor=Reading(value=Actor(name="Coalition")),
            role=Role.ALLEGED_PERPETRATOR,
            responsibility=Responsibility.DISPUTED,
            sources=(*SOURCES[:3], COALITION_DENIES),
        ),
        Participant(
            actor=Reading(value=Actor(name="Russian Air Force")), role=Role.ALLEGED_PERPETRATOR, sources=SOURCES[3:]
        ),
    ),
    sources=(AIRWARS, COALITION_DENIES),
    assessments=(Assessment(scheme="airwars.harm", value="contested"),),
)


def test_deaths_by_source_never_give_the_incidents_total_to_a_source() -> None:
    pairs = STRIKE.tolls_by_source(Outcome.KILLED)
    assert dict(pairs[1:]) == {source: killed(count, source) for source, count in zip(SOURCES, RANGES, strict=True)}
    assert pairs[0] == (AIRWARS, STRIKE.tolls[0])
    assert len(pairs) == 7
    assert STRIKE.denied_by == (COALITION_DENIES,)


# 6 ------------------------------------------------------------------------------------------------------------


def test_an_attack_with_several_types_and_rival_claims_of_responsibility() -> None:
    rivals = [said(name, Act.CLAIMS_RESPONSIBILITY) for name in ("Group A", "Group B")]
    attack = Event(
        id=cm.row_event_id("gtd", "201404300012"),
        kind=EventKind.BOMBING,
        participants=tuple(
            Participant(
                actor=Reading(value=Actor(name=name)),
                role=Role.ALLEGED_PERPETRATOR,
                responsibility=Responsibility.CLAIMED,
                sources=(rival,),
            )
            for name, rival in zip(("Group A", "Group B"), rivals, strict=True)
        ),
        tolls=(
            attrs.evolve(
                killed(Count(low=12, high=13)),
                including=(
                    Toll(
                        outcome=Outcome.KILLED,
                        count=Reading(value=exactly(2)),
                        party=Reading(value=Actor(name="attackers")),
                    ),
                ),
            ),
        ),
        sources=(said("GTD", Act.REPORTS),),
        codes=(
            *(Code(codebook="gtd.attacktype", value=value) for value in ("3", "2", "7")),
            *(Code(codebook="gtd.targtype", value=value) for value in ("14", "3", "19")),
            Code(codebook="gtd.nkill", value="12.5"),
            Code(codebook="gtd.nkillter", value="2"),
            Code(codebook="gtd.doubtterr", value="1"),
        ),
    )
    assert [code.value for code in attack.codes if code.codebook == "gtd.attacktype"] == ["3", "2", "7"]
    assert [str(code) for code in attack.codes[-3:]] == ["gtd.nkill:12.5", "gtd.nkillter:2", "gtd.doubtterr:1"]
    assert str(attack.tolls[0]) == "12 to 13 killed, including 2 killed (attackers)"
    assert {str(each.responsibility) for each in attack.participants} == {"claimed"}


# 7 ------------------------------------------------------------------------------------------------------------

MONDAY, FRIDAY = (Reading(value=parse_edtf(day)) for day in ("2024-04-22", "2024-04-26"))
ARMY_DENIES = said("army", Act.DENIES, when=MONDAY)
ARMY_ADMITS = said("army", Act.CONFIRMS, when=FRIDAY)
RAID = Event(id=EventId("village-raid"), kind=EventKind.RAID, sources=(said("villagers"), ARMY_DENIES, ARMY_ADMITS))


def test_a_denial_an_admission_and_a_printed_correction() -> None:
    assert RAID.denied_by == (ARMY_DENIES,)
    assert ARMY_ADMITS in RAID.asserted_by
    correction = Article(id=ArticleId("correction"), text="An earlier article misstated the number of dead.")
    link = Link(id=LinkId("l"), this=correction.id, relation=LinkRelation.CORRECTS, that=(PAGES.id,))
    assert str(Corpus(articles=(PAGES, correction), links=(link,)).links[0]) == "correction corrects pages"


# 8 ------------------------------------------------------------------------------------------------------------


def test_a_chain_of_relays() -> None:
    television = said("State TV", Act.REPORTS)
    officials = Attribution(
        speaker=Reading(value=Actor(name="officials", named=False)),
        act=Act.STATES,
        quotation=Quotation.INDIRECT,
        through=television,
    )
    chain = attrs.evolve(officials, speaker=Reading(value=Actor(name="witnesses", named=False)), through=officials)
    assert str(chain) == "witnesses, through officials, through State TV"
    assert not chain.names_speaker


# 9 ------------------------------------------------------------------------------------------------------------

PAGES = Article(
    id=ArticleId("pages"),
    text=(
        "Governor: road is open\n\n“The road is open,” Anna Diaz said.\n\n“Nobody was hurt,” she added. "
        "A source said no. The report found mines."
    ),
)
DIAZ = said("Anna Diaz", quotation=Quotation.DIRECT)
QUOTED = claim(PAGES, DIAZ, "The road is open", "Nobody was hurt")
UNNAMED = claim(
    PAGES,
    Attribution(speaker=Reading(words=(words(PAGES, "A source"),)), act=Act.DENIES, quotation=Quotation.INDIRECT),
    "no",
)
BY_REPORT = claim(
    PAGES, said("report", speaker=Reading(value=Actor(name="report", named=False, kind=ActorKind.DOCUMENT))), "mines"
)
HEADLINE = claim(PAGES, said("Governor"), "road is open")


def test_quotations_over_paragraphs_unnamed_sources_and_documents() -> None:
    assert QUOTED.words == "The road is open … Nobody was hurt"
    assert str(UNNAMED) == "“A source” (denies): “no”"
    assert BY_REPORT.attribution.speaker is not None
    assert not BY_REPORT.attribution.names_speaker
    assert HEADLINE.content[0].start == PAGES.text.index("road is open")


# 10 -----------------------------------------------------------------------------------------------------------


def test_nested_tolls_are_parts_and_never_added() -> None:
    ministry = said("health ministry")
    dead = Toll(
        outcome=Outcome.KILLED,
        count=Reading(value=exactly(17)),
        status=CivilianStatus.UNKNOWN,
        including=(
            Toll(outcome=Outcome.KILLED, count=Reading(value=exactly(5)), age=Count(high=17)),
            Toll(
                outcome=Outcome.KILLED, count=Reading(value=exactly(2)), party=Reading(value=Actor(name="aid workers"))
            ),
        ),
    )
    wounded = Toll(outcome=Outcome.INJURED, count=Reading(value=Count(vague=VagueNumber.DOZENS)))
    event = Event(id=EventId("market"), kind=EventKind.SHELLING, tolls=(dead, wounded), sources=(ministry,))
    assert sum(toll.count.value.exact or 0 for toll in event.tolls_of(Outcome.KILLED) if toll.count.value) == 17
    assert str(dead) == "17 killed (unknown), including 5 killed (children); 2 killed (aid workers)"
    assert str(event) == (
        "shelling, 17 killed (unknown), including 5 killed (children); 2 killed (aid workers), dozens injured"
        " — says health ministry"
    )


# 11 -----------------------------------------------------------------------------------------------------------


WITHHOLD = Assessment(
    scheme="house.release", value="withhold the name", coding=Coding(codebook="house.rules", coder="A. Editor")
)
GIRL = Reading(value=Actor(name="Maryam Saleh", kind=ActorKind.PERSON))
WOUNDED = Event(
    id=EventId("girl"),
    kind=EventKind.SHELLING,
    participants=(Participant(actor=GIRL, role=Role.VICTIM),),
    tolls=(
        Toll(outcome=Outcome.DIED_LATER, count=Reading(value=exactly(1)), age=exactly(8), sex=Sex.FEMALE, party=GIRL),
    ),
    sources=(said("hospital"),),
    assessments=(WITHHOLD,),
    coding=Coding(codebook="house.rules", redistributable=False),
)


def test_a_named_victim_who_died_later_and_is_to_be_withheld() -> None:
    assert str(WOUNDED.tolls[0]) == "1 died later (children, female, Maryam Saleh)"
    assert [each.id for each in Corpus(events=(RAID, WOUNDED)).events if WITHHOLD in each.assessments] == ["girl"]
    assert WOUNDED.coding is not None
    assert WOUNDED.coding.redistributable is False
    nameless = Reading(value=Actor(name="a girl", named=False, kind=ActorKind.PERSON))
    released = attrs.evolve(
        WOUNDED,
        participants=(attrs.evolve(WOUNDED.participants[0], actor=nameless),),
        tolls=(attrs.evolve(WOUNDED.tolls[0], party=nameless),),
        assessments=(),
        coding=Coding(codebook="house.rules", redistributable=True),
    )
    assert "Maryam" not in repr(Corpus(events=(RAID, released)))
    assert (released.id, str(released.tolls[0])) == (WOUNDED.id, "1 died later (children, female, a girl)")


# 12 -----------------------------------------------------------------------------------------------------------


def test_a_battle_of_days_with_parts_and_an_aggregate() -> None:
    days = Period(earliest=date(2024, 4, 1), latest=date(2024, 4, 4), precision=Precision.RANGE, bound=Bound.THROUGHOUT)
    battle = Event(id=EventId("battle"), kind=EventKind.ARMED_CLASH, when=Reading(value=days), sources=(said("army"),))
    part = attrs.evolve(
        battle, id=EventId("part"), kind=EventKind.SHELLING, when=Reading(value=parse_edtf("2024-04-02"))
    )
    mission = Event(
        id=EventId("violations"),
        kind=EventKind.CEASEFIRE_VIOLATION,
        number=Reading(value=exactly(134)),
        when=Reading(value=Period(earliest=date(2024, 4, 26), latest=date(2024, 4, 28), precision=Precision.RANGE)),
        sources=(said("mission", Act.REPORTS),),
    )
    standing = Toll(outcome=Outcome.KILLED, count=Reading(value=Count(low=400)), scope=Scope.CUMULATIVE)
    link = Link(id=LinkId("l"), this=part.id, relation=LinkRelation.PART_OF, that=(battle.id,))
    corpus = Corpus(events=(battle, part, mission), links=(link,))
    assert days.contains(parse_edtf("2024-04-02"))
    assert str(corpus.events[2]) == "26 Apr 2024 to 28 Apr 2024: 134 × ceasefire violation — says mission"
    assert str(standing) == "at least 400 killed (cumulative)"


# 13 -----------------------------------------------------------------------------------------------------------


def test_plans_plots_releases_and_swaps() -> None:
    by_police = (said("police"),)
    march = Event(id=EventId("march"), kind=EventKind.PROTEST, occurrence=Occurrence.CALLED_OFF, sources=by_police)
    plot = Event(id=EventId("plot"), kind=EventKind.BOMBING, occurrence=Occurrence.FAILED, sources=by_police)
    swap = Event(
        id=EventId("swap"),
        kind=EventKind.RELEASE,
        tolls=tuple(
            Toll(outcome=Outcome.RELEASED, count=Reading(value=exactly(number)), party=Reading(value=Actor(name=side)))
            for side, number in (("Ukraine", 90), ("Russia", 75))
        ),
        sources=by_police,
    )
    assert [str(event) for event in (march, plot)] == [
        "protest (called off) — says police",
        "bombing (failed) — says police",
    ]
    assert str(swap) == "release, 90 released (Ukraine), 75 released (Russia) — says police"


# 14 -----------------------------------------------------------------------------------------------------------


def test_two_articles_that_print_one_agencys_text() -> None:
    text = "(Gulf Wire) - Police said the road was closed."
    one, other = (
        Article(id=cm.article_id(text, outlet=outlet), text=text, outlet=outlet)
        for outlet in ("Morning Post", "Evening Star")
    )
    copied = Link(
        id=cm.link_id(one.id, LinkRelation.COPIES, (other.id,)),
        this=one.id,
        relation=LinkRelation.COPIES,
        that=(other.id,),
    )
    assert one.id != other.id
    assert len(Corpus(articles=(one, other), links=(copied,)).articles) == 2


# The six questions --------------------------------------------------------------------------------------------

ALL = cm.merge(
    whole.CORPUS,
    Corpus(articles=(PAGES,), claims=(QUOTED, UNNAMED, BY_REPORT, HEADLINE)),
    Corpus(events=(CLASH, STRIKE, RAID, WOUNDED)),
)


def test_who_said_it() -> None:
    assert [str(each.attribution) for each in ALL.claims if "will close" in each.words] == ["Reuters"]


def test_all_claims_by_a_party() -> None:
    assert [each.words for each in ALL.claims if each.attribution.is_by("army")] == ["the death of another commander"]
    assert {each for each in ALL.claims if each.attribution.is_by("National Guard")} == {*whole.CLAIMS[:4]}


def test_claims_with_no_named_speaker() -> None:
    assert [str(each.attribution) for each in ALL.claims if not each.attribution.names_speaker] == [
        "statement", "statement", "army", "the article itself", "Western officials", "some of the survivors",
        "“A source”", "report",
    ]  # fmt: skip


def test_deaths_by_source() -> None:
    assert [
        (str(source), str(toll.count))
        for event in ALL.events
        for source, toll in event.tolls_by_source(Outcome.KILLED)
    ] == [
        ("ACLED", "3"), ("Airwars", "2 to 9"), ("Local Council", "4 to 7"), ("SANA", "5"),
        ("White Helmets", "at least 3"), ("SOHR", "4 to 6"), ("Smart News", "7"), ("Aleppo Radio", "2 to 9"),
        ("Operations Directorate, in a statement", "1"), ("statement", "1"), ("army", "1"),
        ("the article itself", "hundreds"),
    ]  # fmt: skip


def test_events_in_a_place_and_a_month() -> None:
    assert [each.id for each in ALL.events if each.is_in("Ninewa") and each.may_fall_in(APRIL)] == [CLASH.id]
    assert [each.kind for each in ALL.events if each.is_in("Niger") and each.may_fall_in(parse_edtf("2024-03"))] == [
        EventKind.ARREST, EventKind.SEIZURE
    ]  # fmt: skip


def test_who_denies_an_account() -> None:
    assert {each.id: [*map(str, each.denied_by)] for each in ALL.events if each.denied_by} == {
        "strike": ["Coalition"], "village-raid": ["army"]
    }  # fmt: skip


def test_a_moment_is_kept_as_it_was_given() -> None:
    capture = Capture(
        at=Moment(day=date(2024, 4, 30), clock=time(6, 30), offset=180), tool="a scraper", sha256="0" * 64
    )
    assert str(attrs.evolve(PAGES, captures=(capture,)).captures[0]) == "captured 30 Apr 2024 06:30+03:00"
