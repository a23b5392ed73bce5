"""Claims in sentences: who says what, by which cue, in whose words, and what is no claim."""

import pytest

from conflictmodel.model.attributions import Act, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.text._page import page_of
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.claims import claims_on, find_claims
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH
from conflictmodel.text.times import times_in, times_on


def found(body: str) -> tuple[Claim, ...]:
    return find_claims(article_from_text(f"Quiet days in Derna\n\n{body}\n", published="2024-04-30"))


def only(body: str) -> Claim:
    (claim,) = found(body)
    return claim


def speaker(claim: Claim) -> str | None:
    said_by = claim.attribution.speaker
    return None if said_by is None else said_by.words[0].text


def rule(claim: Claim) -> str | None:
    return None if claim.coding is None else claim.coding.record


def parts(claim: Claim) -> tuple[str | None, str, list[str]]:
    assert claim.attribution.cue is not None
    return speaker(claim), claim.attribution.cue.text, [each.text for each in claim.content]


@pytest.mark.parametrize(
    ("body", "who", "cue", "content"),
    [
        pytest.param(
            "The army said the bridge had been destroyed.",
            "The army",
            "said",
            ["the bridge had been destroyed"],
            id="SVC",
        ),
        pytest.param(
            "The army said that the bridge was gone.", "The army", "said", ["the bridge was gone"], id="SVC, that"
        ),
        pytest.param("“The bridge is gone,” the army said.", "the army", "said", ["The bridge is gone"], id="CSV"),
        pytest.param(
            "The bridge was gone, the army said.", "the army", "said", ["The bridge was gone"], id="CSV, own words"
        ),
        pytest.param(
            "“The bridge is gone,” said Colonel Tariq Mansur.",
            "Colonel Tariq Mansur",
            "said",
            ["The bridge is gone"],
            id="CVS",
        ),
        pytest.param(
            "“The bridge,” the mayor said, “is gone.”", "the mayor", "said", ["The bridge", "is gone"], id="CSVC"
        ),
        pytest.param(
            "“The bridge,” the mayor said, referring to the old one, “is gone.”",
            "the mayor",
            "said",
            ["The bridge", "is gone"],
            id="CSVC, with an aside",
        ),
        pytest.param(
            "The bridge, the mayor said, was gone.",
            "the mayor",
            "said",
            ["The bridge", "was gone"],
            id="CSVC, own words",
        ),
        pytest.param(
            "“It is gone,” said the mayor. “Nobody helped us.”",
            "the mayor",
            "said",
            ["It is gone", "Nobody helped us"],
            id="CVSC",
        ),
        pytest.param("She wrote: “We are alive.”", "She", "wrote", ["We are alive"], id="colon"),
    ],
)
def test_speaker_cue_and_content_are_found_in_every_order(body: str, who: str, cue: str, content: list[str]) -> None:
    assert parts(only(body)) == (who, cue, content)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (
            "Tariq Mansur, head of the civil defence in Derna, said two villages were cut off.",
            "Tariq Mansur, head of the civil defence in Derna",
        ),
        ("Tariq Mansur, 41, said two villages were cut off.", "Tariq Mansur, 41"),
        ("A spokesman, Omar Salih, said the road was closed.", "A spokesman, Omar Salih"),
        (
            "The minister of trade, mines and ports, Leila Haddad, said the port would reopen.",
            "The minister of trade, mines and ports, Leila Haddad",
        ),
        ("Union president Leila Haddad said the port would reopen.", "Union president Leila Haddad"),
        ("Lt. Gen. Omar B. Salih Jr. said the road was closed.", "Lt. Gen. Omar B. Salih Jr."),
        ("On Tuesday police said the road was closed.", "police"),
        ("In March, the army said the road was closed.", "the army"),
        ("After the storm Leila Haddad said the port would reopen.", "Leila Haddad"),
        ("The committee on Monday said the port would reopen.", "The committee"),
        ("Leila Haddad, who fled in May, said the port would reopen.", "Leila Haddad"),
        ("Residents who had stayed behind said the port would reopen.", "Residents"),
        (
            "The Harbour Council, a local body, and the dockers’ union said the port would reopen.",
            "The Harbour Council, a local body, and the dockers’ union",
        ),
        ("Khalid “Abu Omar” Hassan said the road was closed.", "Khalid “Abu Omar” Hassan"),
        ("He said the port and the mayor’s office had burned.", "He"),
        ("A group based in Sirte said the port would reopen.", "A group based in Sirte"),
        ("About half of the villagers say they were warned.", "About half of the villagers"),
        ("It's what he's said all along: he's told the court that it was a mistake.", "he"),
        ("Omar Mansur, who speaks for Ali and Leila Haddad, a dealer in Derna, said the port was open.", "Omar Mansur"),
        ("Tariq Mansur, who fled fighting in Sirte, Libya, said the port was open.", "Tariq Mansur"),
        ("Tariq Mansur, in a letter sent by his lawyer on Monday, said the port was open.", "Tariq Mansur"),
        ("An official who asked not to be named said the port was open.", "An official"),
        ("Officials speaking on condition of anonymity said the port was open.", "Officials"),
        ("Villagers interviewed by Gulf Aid and Sahel Relief said the port was open.",
         "Villagers interviewed by Gulf Aid and Sahel Relief"),
        ("A report published on Monday said the port was open.", "A report"),
        ("In a radio interview Leila Haddad said the port was open.", "Leila Haddad"),
        ("“The port is open,” Leila Haddad, 58, told the agency.", "Leila Haddad, 58"),
        ("“The port is open,” says a clerk involved in the talks.", "a clerk"),
        ("“The port is open,” said Leila Haddad, a clerk who heads the union.", "Leila Haddad, a clerk"),
        ("Tariq Mansur, who left on Monday, said Tuesday he was well.", "Tariq Mansur"),
        ("The court tried the case against 27 accused, including a mayor, alleging that they had stolen.", "The court"),
        ("Tariq Mansur, head of the union, ended the strike, saying it was over.", "Tariq Mansur, head of the union"),
        ("The mayor defended “old values,” saying the town was strong.", "The mayor"),
        ("“The port is open,” said Leila Haddad, 58, of Derna, a clerk for a firm that sells nets.",
         "Leila Haddad, 58, of Derna, a clerk for a firm that sells nets"),
        ("Omar Salih, who’s running for mayor, said the port was open.", "Omar Salih"),
        ("Leila Haddad, head of the union, a body that has sent aid to Derna, said the port was open.",
         "Leila Haddad, head of the union, a body that has sent aid to Derna"),
        ("Groups that have backed the mayor say the port was open.", "Groups"),
        ("Two officials and a diplomat, who asked not to be named, said the raid began at dawn.",
         "Two officials and a diplomat"),
        ("The mayor himself has been giving speeches and claiming that the port was open.", "The mayor himself"),
        ("The mayor spoke at the port on Monday, and criticised Salih.", "The mayor"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_whole_noun_phrase_and_no_more(body: str, who: str) -> None:
    assert speaker(found(body)[-1]) == who


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "The ministry denied the report, adding that its planes had not flown.",
            [("The ministry", "denied", ["the report"]), ("The ministry", "adding", ["its planes had not flown"])],
            id="participle",
        ),
        pytest.param(
            "The ministry fined the owner on Friday, saying he had lied.",
            [("The ministry", "saying", ["he had lied"])],
            id="participle of a verb that says nothing",
        ),
        pytest.param(
            "The council condemned the arrest and demanded an inquiry.",
            [("The council", "condemned", ["the arrest"]), ("The council", "demanded", ["an inquiry"])],
            id="joined by and",
        ),
        pytest.param(
            "The police said the fire was out, and the mayor said nobody was hurt.",
            [("The police", "said", ["the fire was out"]), ("the mayor", "said", ["nobody was hurt"])],
            id="two speakers",
        ),
        pytest.param(
            "They marched with banners saying “Bread for all”.",
            [("banners", "saying", ["Bread for all"])],
            id="banners",
        ),
        pytest.param(
            "The town was calm, the mayor said, and the clerk said it was not.",
            [("the mayor", "said", ["The town was calm"]), ("the clerk", "said", ["it was not"])],
            id="another behind and",
        ),
    ],
)
def test_several_claims_share_a_sentence(body: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert [parts(claim) for claim in found(body)] == expected


@pytest.mark.parametrize(
    ("body", "content"),
    [
        pytest.param("She tweeted: “Alive and well.”", ["Alive and well"], id="a quotation without a verb"),
        pytest.param("Said Amal Nur, “We are alive.”", ["We are alive"], id="cue first"),
        pytest.param("She replied, with a smile: “Alive and well.”", ["Alive and well"], id="an aside before it"),
        pytest.param("After the storm, “We are alive,” she said.", ["We are alive"], id="words that lead up"),
        pytest.param("On “Morning Talk,” the mayor said the port was open.", ["the port was open"], id="a title"),
        pytest.param(
            "In his town, the mayor said, the port was open.", ["In his town", "the port was open"], id="around"
        ),
        pytest.param("The nurses asked their pay be raised.", ["their pay be raised"], id="a clause without that"),
        pytest.param("People like these, he said.", ["People like these"], id="no verb at all"),
        pytest.param(
            "To win, they need aid, analysts say; in May they had none.", ["To win, they need aid"], id="before ;"
        ),
        pytest.param("She pledged to “rebuild” the port.", ["to “rebuild” the port"], id="a quoted infinitive"),
        pytest.param("The rebels vowed to do more.", ["to do more"], id="to do"),
        pytest.param("The clerk called that “absurd.”", ["that “absurd.”"], id="a name for that"),
        pytest.param("The clerk said after he was freed that he was well.", ["he was well"], id="after something"),
        pytest.param("The clerk said on “Talk With Salih” that he was well.", ["he was well"], id="on a programme"),
        pytest.param("But, according to the poll, two in ten were well.", ["two in ten were well"], id="but"),
        pytest.param("The aims, according to the poll, include aid.", ["The aims", "include aid"], id="no verb known"),
        pytest.param("The dead (12, according to the mayor) lay there.", ["12"], id="in brackets"),
        pytest.param("According to Salih, who left in May, it was calm.", ["it was calm"], id="behind a clause"),
        pytest.param("There was one aim – “Peace,” the clerk said.", ["Peace"], id="a quotation behind a dash"),
    ],
)
def test_the_content_begins_where_the_speaker_begins(body: str, content: list[str]) -> None:
    assert [each.text for each in only(body).content] == content


def test_the_owner_of_a_claim_makes_it() -> None:
    rejected, claimed = found("Amal Nur rejected the ministry’s claim that the village was empty.")
    assert parts(rejected)[:2] == ("Amal Nur", "rejected")
    assert parts(claimed) == ("the ministry", "claim", ["the village was empty"])
    assert claimed.attribution.act is Act.STATES


def test_a_relative_clause_that_says_who_it_is_stands_beside_the_name() -> None:
    for body in (
        "“We left,” said Amal Nur, who heads the union.",
        "“We left,” said Amal Nur, a nurse who heads the union.",
        "Amal Nur, who heads the union, said they had left.",
    ):
        said_by = only(body).attribution.speaker
        assert said_by is not None
        assert [each.text for each in said_by.words][1:] == ["who heads the union"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param("In an interview with Reuters, the mayor said it was open.", "mayor", id="who was interviewed"),
        pytest.param("I saw them at dawn. He told me to run.", None, id="I am no name"),
        pytest.param("Mali accused Niger of shelling Gao. It denied the charge.", "Niger", id="the accused denies"),
        pytest.param("Omar Nur accused Ali Bell of theft. He denied it.", "Ali Bell", id="the accused, a person"),
        pytest.param("Niger said Mali's army shelled Gao. It denied the claim.", None, id="not who spoke before"),
        pytest.param("Niger accused the farmers of theft. It denied the charge.", None, id="the accused are no it"),
        pytest.param("The army denied the raid. It rejected the allegations.", "army", id="denied twice"),
        pytest.param("Omar Nur met Ali Bell in Gao. He said it was open.", None, id="two of whom either may speak"),
        pytest.param("The ministry shut the road. In a message, it said the road was mined.", "ministry",
                     id="a message speaks for somebody"),
        pytest.param("A statement by the Malian defence ministry said two men died.", "Malian defence ministry",
                     id="whose statement"),
        pytest.param("A letter to the mayor from Amnesty International says two men died.", "Amnesty International",
                     id="whose letter"),
        pytest.param("A letter from Derna says two men died.", "letter", id="a letter from a place"),
        pytest.param("Salim Nur left. Kotb read a statement in which he said the port was open.", None,
                     id="a name of which nothing is known"),
        pytest.param("Gulf Watch met the men. These groups said the port was open.", "groups", id="groups are not one"),
        pytest.param("The union asked BuzzTown for help. He said the port was open.", None, id="a brand is not he"),
        pytest.param("2022 Ann Bell for Dawn Pictures Omar Salih, a clerk, said the port was open.", None,
                     id="a credit run into its caption"),
    ],
)  # fmt: skip
def test_a_speaker_is_named_only_where_it_is_clear_who_it_is(body: str, name: str | None) -> None:
    said_by = found(body)[-1].attribution.speaker
    assert said_by is not None
    assert said_by.words
    assert (None if said_by.value is None else said_by.value.name) == name


@pytest.mark.parametrize(
    ("body", "words", "name"),
    [
        ("Two security sources and a local official said it was calm.",
         "Two security sources and a local official", "security sources and local official"),
        ("It was calm, said two security sources and a local official.",
         "two security sources and a local official", "security sources and local official"),
        ("According to residents and a local official, it was calm.",
         "residents and a local official", "residents and local official"),
        ("Police, residents and a doctor said it was calm.", "Police, residents and a doctor",
         "police, residents and doctor"),
        ("Gulf Aid, Sahel Relief and the Red Cross said it was calm.", "Gulf Aid, Sahel Relief and the Red Cross",
         "Gulf Aid, Sahel Relief and International Committee of the Red Cross"),
        ("Leila Haddad, the mayor, and Omar Salih said it was calm.", "Leila Haddad, the mayor, and Omar Salih",
         "Leila Haddad and Omar Salih"),
        ("The foreign minister, Leila Haddad, and the army chief, Omar Salih, said it was calm.",
         "The foreign minister, Leila Haddad, and the army chief, Omar Salih", "foreign minister and Omar Salih"),
        ("The army and police said it was calm.", "The army and police", "army and police"),
        ("He and his wife said it was calm.", "He and his wife", None),
        ("The Ministry of Defence and Security said it was calm.", "The Ministry of Defence and Security",
         "Ministry of Defence and Security"),
        ("Leila Haddad, mayor and head of the union, said it was calm.", "Leila Haddad, mayor and head of the union",
         "Leila Haddad"),
        ("In Gao, police and residents said it was calm.", "police and residents", "police and residents"),
    ],
)  # fmt: skip
def test_those_who_speak_together_are_one_party_with_the_names_of_all(body: str, words: str, name: str | None) -> None:
    who = only(body).attribution.speaker
    assert who is not None
    assert [each.text for each in who.words] == [words]
    assert (None if who.value is None else who.value.name) == name


def test_what_those_who_speak_together_have_in_common_is_kept() -> None:
    both = only("The Red Cross and Amnesty International said it was calm.").attribution.speaker
    sources = only("Leila Haddad and a nurse said it was calm.").attribution.speaker
    assert both is not None
    assert sources is not None
    assert both.value is not None
    assert sources.value is not None
    assert (both.value.named, sources.value.named, sources.value.kind) == (True, False, None)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Leila Haddad, the mayor, fled. She said it was calm. He said it was not.", None),
        ("Leila Haddad, the mayor, fled. She said it was calm. She said it was not.", "Leila Haddad"),
        ("A spokesman, Omar Salih, said it was calm. She said it was not.", None),
        ("A spokesman, Omar Salih, said it was calm. He said it was not.", "Omar Salih"),
        ("The brother of Queen Noor said it was calm. She said it was not.", "brother of Queen Noor"),
    ],
)
def test_nobody_is_he_in_one_sentence_and_she_in_another(body: str, name: str | None) -> None:
    who = found(body)[-1].attribution.speaker
    assert who is not None
    assert (None if who.value is None else who.value.name) == name


def test_who_said_is_said_by_the_one_before() -> None:
    claim = only("The town was left by Salim Nur, who said he had seen the convoy.")
    assert claim.attribution.speaker is not None
    assert claim.attribution.speaker.words[0].text == "who"
    assert claim.attribution.speaker.value is not None
    assert claim.attribution.speaker.value.name == "Salim Nur"


@pytest.mark.parametrize(
    ("body", "who", "relay"),
    [
        ("Gulf Wire cited a guard as saying that the town had fallen.", "a guard", "Gulf Wire"),
        ("A guard was cited by Gulf Wire as saying that the town had fallen.", "A guard", "Gulf Wire"),
        ("Reuters quoted Salim Nur as saying the town had fallen.", "Salim Nur", "Reuters"),
        ("Salim Nur was quoted by Reuters as saying that the town had fallen.", "Salim Nur", "Reuters"),
        ("Salim Nur was quoted as saying by Reuters that the town had fallen.", "Salim Nur", "Reuters"),
        ("Reuters reported that the town had fallen, citing Salim Nur.", "Salim Nur", "Reuters"),
        ("Salim Nur was quoted as saying that the town had fallen.", "Salim Nur", None),
        ("Reuters quoted Salim Nur, a nurse, saying the town had fallen.", "Salim Nur, a nurse", "Reuters"),
        ("State TV, citing officials, said that the town had fallen.", "officials", "State TV"),
        ("Citing officials, state TV said the town had fallen.", "officials", "state TV"),
        ("Reuters, quoting the ministry, reported the town had fallen.", "the ministry", "Reuters"),
        ("The army said, according to Reuters, that the town had fallen.", "The army", "Reuters"),
    ],
)
def test_who_relays_is_not_who_says(body: str, who: str, relay: str | None) -> None:
    claim = only(body)
    through = claim.attribution.through
    assert (speaker(claim), None if through is None or through.speaker is None else through.speaker.words[0].text) == (
        who,
        relay,
    )
    assert [each.text for each in claim.content] == ["the town had fallen"]


@pytest.mark.parametrize(
    ("body", "chain"),
    [
        ("State TV said, citing officials, that witnesses told police the bridge had fallen.",
         ["witnesses", "officials", "State TV"]),
        ("Reuters reported that the ministry said the dam was safe.", ["the ministry", "Reuters"]),
        ("Police said the group had claimed responsibility for the raid.", ["the group", "Police"]),
        ("The group claimed responsibility for the raid, police said.", ["The group", "police"]),
        ("The army denied that officers had said the dam was safe.", ["officers"]),
        ("Salim Nur said Salim Nur had warned that the dam could burst.", ["Salim Nur"]),
        ("Citing safety, the mayor said the dam was closed.", ["the mayor"]),
    ],
)  # fmt: skip
def test_everybody_who_passes_a_claim_on_is_kept(body: str, chain: list[str]) -> None:
    attribution = max(found(body), key=lambda claim: claim.content[0].start or 0).attribution
    relays = []
    while attribution is not None:
        relays.append("" if attribution.speaker is None else attribution.speaker.words[0].text)
        attribution = attribution.through  # type: ignore[assignment]  # followed to its end
    assert relays == chain


@pytest.mark.parametrize(
    ("body", "medium", "content"),
    [
        ("The army denied the report in a written reply to the group.", "in a written reply", "the report"),
        ("The envoy condemned the raid in an interview.", "in an interview", "the raid"),
        ("The envoy condemned the raid on a station in Gao.", None, "the raid on a station in Gao"),
        ("The envoy said it was said in a letter.", None, "it was said in a letter"),
    ],
)
def test_a_medium_behind_an_object_is_kept(body: str, medium: str | None, content: str) -> None:
    claim = only(body)
    said_in = claim.attribution.medium
    assert (None if said_in is None else said_in.text, [each.text for each in claim.content]) == (medium, [content])


@pytest.mark.parametrize(
    ("told", "medium"),
    [
        ("the Swedish broadcaster SVT", "the Swedish broadcaster SVT"),
        ("the Gulf Wire (GW)", "the Gulf Wire (GW)"),
        ("a UN panel", "a UN panel"),
        ("the BBC", "the BBC"),
    ],
)
def test_a_medium_is_named_in_full(told: str, medium: str) -> None:
    claim = only(f"The lawyer told {told} that guards had left.")
    assert claim.attribution.medium is not None
    assert (claim.attribution.medium.text, [each.text for each in claim.content]) == (medium, ["guards had left"])


def test_somebody_told_is_the_medium_and_not_the_speaker() -> None:
    claim = only("The mayor told Radio Sahel on Tuesday that the market had burned.")
    assert parts(claim) == ("The mayor", "told", ["the market had burned"])
    assert claim.attribution.medium is not None
    assert claim.attribution.medium.text == "Radio Sahel"
    assert claim.attribution.when is not None
    assert claim.attribution.when.words[0].text == "Tuesday"


def test_the_medium_stands_outside_the_content() -> None:
    claim = only("The army said in a statement on Monday that the border was closed.")
    assert parts(claim) == ("The army", "said", ["the border was closed"])
    assert claim.attribution.medium is not None
    assert claim.attribution.medium.text == "in a statement"


def test_a_medium_that_opens_the_sentence_is_kept() -> None:
    claim = only("In a statement on Monday, the army said the border was closed.")
    assert claim.attribution.medium is not None
    assert claim.attribution.when is not None
    assert (claim.attribution.medium.text, claim.attribution.when.words[0].text) == ("In a statement", "Monday")
    assert [each.text for each in claim.content] == ["the border was closed"]


@pytest.mark.parametrize(
    ("body", "act", "content"),
    [
        ("The raid was condemned by the United Nations.", Act.CONDEMNS, "The raid"),
        ("The bombing was claimed by the Falcons of Dawn.", Act.CLAIMS_RESPONSIBILITY, "The bombing"),
        ("The deaths were first reported by the Derna Observatory.", Act.REPORTS, "The deaths"),
        ("The rebels were blamed by the council for the shortage.", Act.ACCUSES, "for the shortage"),
        ("The army told residents to leave the port.", Act.ORDERS, "to leave the port"),
        ("The army told residents not to leave the port.", Act.ORDERS, "not to leave the port"),
        ("The envoy called the arrests illegal.", Act.STATES, "the arrests illegal"),
        ("Where was the army, asked the mayor.", Act.ASKS, "Where was the army"),
        ("The envoy asked Leila Haddad, the mayor of Derna, to resign.", Act.ASKS, "to resign"),
        ("Witnesses described scenes of horror.", Act.STATES, "scenes of horror"),
        ("The council pledged aid to rebuild the port.", Act.PROMISES, "aid to rebuild the port"),
        ("The army denied that its soldiers had fired.", Act.DENIES, "its soldiers had fired"),
        ("The group denied responsibility for the blast.", Act.DENIES, "for the blast"),
        ("The Falcons of Dawn claimed responsibility for the blast.", Act.CLAIMS_RESPONSIBILITY, "for the blast"),
        ("The opposition accused the police of torturing detainees.", Act.ACCUSES, "of torturing detainees"),
        ("He was accused by prosecutors of taking bribes.", Act.ACCUSES, "of taking bribes"),
        ("The mayor blamed the rebels for the shortage.", Act.ACCUSES, "for the shortage"),
        ("The mayor blamed “remnants” of the militia.", Act.ACCUSES, "“remnants” of the militia"),
        ("The union criticised the arrests.", Act.CONDEMNS, "the arrests"),
        ("The union hit out at the arrests.", Act.CONDEMNS, "the arrests"),
        ("The judge asked whether the witness had seen the gun.", Act.ASKS, "whether the witness had seen the gun"),
        ("The envoy called on Tuesday for a truce.", Act.DEMANDS, "for a truce"),
        ("The envoy called for a truce.", Act.DEMANDS, "for a truce"),
        ("The envoy called the raid “a crime against the city”.", Act.STATES, "the raid “a crime against the city”"),
        ("The envoy described the raid as a crime.", Act.STATES, "the raid as a crime"),
        ("The army warned that the dam could burst.", Act.WARNS, "the dam could burst"),
        ("The ministry announced the death of a commander.", Act.ANNOUNCES, "the death of a commander"),
        ("The rebels threatened to burn the port.", Act.THREATENS, "to burn the port"),
        ("The president vowed to rebuild the port.", Act.PROMISES, "to rebuild the port"),
        ("The Falcons of Dawn claimed the blast in Derna.", Act.CLAIMS_RESPONSIBILITY, "the blast in Derna"),
        ("The Falcons of Dawn have claimed several attacks.", Act.CLAIMS_RESPONSIBILITY, "several attacks"),
        ("The raid, claimed by the Falcons of Dawn, lasted an hour.", Act.CLAIMS_RESPONSIBILITY, "The raid"),
        ("A raid claimed by the Falcons of Dawn lasted an hour.", Act.CLAIMS_RESPONSIBILITY, "A raid"),
        ("The ambush was later claimed by al-Fajr.", Act.CLAIMS_RESPONSIBILITY, "The ambush"),
        ("The Falcons of Dawn took responsibility for the blast.", Act.CLAIMS_RESPONSIBILITY, "for the blast"),
        ("The Falcons of Dawn claimed victory in Derna.", Act.STATES, "victory in Derna"),
        ("The Falcons of Dawn claimed to have shot a guard.", Act.STATES, "to have shot a guard"),
        ("The Falcons of Dawn denied any role in the blast.", Act.DENIES, "any role in the blast"),
        ("The police admitted to beating the student.", Act.CONFIRMS, "to beating the student"),
        ("Aid groups warned of a famine.", Act.WARNS, "a famine"),
        ("Aid groups warned against a new raid.", Act.WARNS, "a new raid"),
        ("The union complained about the arrests.", Act.CONDEMNS, "the arrests"),
        ("“The raid was ours and it was won.” The rebels claimed.", Act.STATES, "The raid was ours and it was won"),
        ("The ministry confirmed at least ten deaths.", Act.CONFIRMS, "at least ten deaths"),
        ("The union criticised Salih and left the hall.", Act.CONDEMNS, "Salih"),
        ("The union criticised old and masked men.", Act.CONDEMNS, "old and masked men"),
        ("The clerk described how they had fled.", Act.STATES, "how they had fled"),
    ],
)
def test_the_act_follows_the_cue(body: str, act: Act, content: str) -> None:
    claim = only(body)
    assert (claim.attribution.act, [each.text for each in claim.content]) == (act, [content])


@pytest.mark.parametrize(
    ("body", "who", "content"),
    [
        ("According to witnesses, the shelling began at dawn.", "witnesses", ["the shelling began at dawn"]),
        (
            "The shelling began at dawn, according to the Derna Observatory, a monitor.",
            "the Derna Observatory, a monitor", ["The shelling began at dawn"],
        ),
        ("The shelling began at dawn, per the Gulf Wire.", "the Gulf Wire", ["The shelling began at dawn"]),
        ("As Al Nour reported, the mayor has left the city.", "Al Nour", ["the mayor has left the city"]),
        ("The mayor has left the city, as Al Nour reported.", "Al Nour", ["The mayor has left the city"]),
        ("A report by the commission said 12 schools were hit.", "A report by the commission", ["12 schools were hit"]),
        ("The general went on to say that the front was quiet.", "The general", ["the front was quiet"]),
    ],
)  # fmt: skip
def test_other_frames_say_it_too(body: str, who: str, content: list[str]) -> None:
    claim = only(body)
    assert (speaker(claim), [each.text for each in claim.content]) == (who, content)


@pytest.mark.parametrize(
    ("body", "cue", "content"),
    [
        ("The rebels reportedly left the town.", "reportedly", ["The rebels", "left the town"]),
        ("It was reported that the ferry had sunk.", "reported", ["the ferry had sunk"]),
        ("Asked whether the talks were over, he smiled.", "Asked", ["whether the talks were over"]),
    ],
)
def test_a_claim_of_nobody_named_has_no_speaker(body: str, cue: str, content: list[str]) -> None:
    assert parts(only(body)) == (None, cue, content)


def test_hedges_inside_a_claim_are_kept() -> None:
    claim = only("The police said the men had allegedly fired first and possibly fled.")
    assert [each.text for each in claim.hedges] == ["allegedly", "possibly"]


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("While the army said the town was calm, residents had fled.", "the town was calm"),
        ("The army said that the road was open, but drivers stayed away.", "the road was open"),
        ("The mayor praised the doctors, who had worked all night.", "the doctors"),
        (
            "The mayor said the doctors, who had worked all night, were tired.",
            "the doctors, who had worked all night, were tired",
        ),
        ("The mayor said the doctors were tired; nobody had slept.", "the doctors were tired"),
        ("Hamas, which says it wants peace, fired rockets.", "it wants peace"),
        ("The mayor said, “We are alive,” when the gate had opened.", "We are alive"),
        ("The mayor said the port – the third this year – was closed.", "the port – the third this year – was closed"),
        ("Police said, the man had fled.", "the man had fled"),
        ("In the newsroom on Friday, the mayor told reporters in Derna that he was well.", "he was well"),
    ],
)  # fmt: skip
def test_the_content_ends_where_the_writer_speaks_again(body: str, content: str) -> None:
    assert [each.text for each in only(body).content] == [content]


@pytest.mark.parametrize(
    ("body", "quotation"),
    [
        ("“The bridge is gone,” the army said.", Quotation.DIRECT),
        ("The army said the bridge was “gone for good”.", Quotation.MIXED),
        ("The army said the bridge was gone.", Quotation.INDIRECT),
        ("‘The bridge is gone,’ the army said.", Quotation.DIRECT),
        ("''The bridge is gone,'' the army said.", Quotation.DIRECT),
        ("«The bridge is gone», the army said.", Quotation.DIRECT),
    ],
)
def test_the_words_are_quoted_in_full_in_part_or_not(body: str, quotation: Quotation) -> None:
    assert only(body).attribution.quotation is quotation


def test_a_quotation_goes_on_in_the_next_sentences_and_paragraphs() -> None:
    claim = only("“We left at night,” she said. “Nobody helped us.”\n\n“We walked for two days.”")
    assert [each.text for each in claim.content] == ["We left at night", "Nobody helped us", "We walked for two days"]


@pytest.mark.parametrize(
    ("below", "quotation"), [("“We left at night.”", Quotation.DIRECT), ("We left at night.", Quotation.INDIRECT)]
)
def test_what_is_said_may_stand_below_a_colon(below: str, quotation: Quotation) -> None:
    claim = only(f"She told the panel:\n\n{below}\n\nThe road was empty.")
    assert parts(claim) == ("She", "told", ["We left at night"])
    assert (claim.attribution.quotation, rule(claim)) == (quotation, "claims.block")
    assert found("The army said:") == ()


def test_an_earlier_quotation_is_not_said_again() -> None:
    claim = only("The plan was called “Peace.” He told guests at the club that it was good.")
    assert [each.text for each in claim.content] == ["it was good"]


def test_claims_by_somebody_are_his() -> None:
    claim = found("Claims by the rebels that the army had fled were reported in Derna.")[0]
    assert parts(claim)[:2] == ("the rebels", "Claims")


def test_a_quotation_of_the_next_speaker_is_his_own() -> None:
    first, second = found("“We left at night,” said Amal Nur.\n\n“Nobody helped us,” said Salim Nur.")
    assert (first.words, second.words) == ("We left at night", "Nobody helped us")


@pytest.mark.parametrize(
    "body",
    [
        "The United States and two other states signed it.",
        "The states that vote first matter most.",
        "No group claimed responsibility for the blast.",
        "The army did not say who had fired.",
        "The army has never said that.",
        "The police may say more on Friday.",
        "There were reports of gunfire.",
        "The company added 200 jobs in July.",
        "Nur reported from Derna.",
        "The 271 pledged delegates left.",
        "The road to the town was closed.",
        "He noted the bridge.",
        "The report states aims.",
        "Seven suspects have been detained so far.",
        "The nurse asked not to be named.",
        "Two men accused of spying were freed.",
        "The nurse was freed and ordered to return in May.",
        "The law covers federal and state taxes on trade.",
        "A group called “Dawn” was formed there.",
        "Voters who say the tax is too high were divided.",
        "The force that he has mentioned will leave.",
        "The mayor said so in May.",
        "The nurse told a story.",
        "The Tamaulipas state Attorney Office was closed.",
        "The forest lies in Katsina, Kaduna and Niger states.",
        "Asked about the raid in Derna, in which eight people died, the minister declined to comment.",
        "Asked to comment on the raid, the minister declined.",
        "It is not known how many people were killed in Derna.",
        "It was not immediately clear whether the rebels had fired first.",
        "The ministry dismissed as false reports that its troops had fled.",
        "No group has claimed the raid.",
        "The case of Omar Salih and others shows that nobody is safe.",
        "The clerk showed his skill at a rally by singing.",
        "She found traces of blood, a dress and a knife.",
        "The court has heard that Salih, who left in May, often cast stones and threatened to return.",
        "The clerk swore and left for the town to rest.",
        "The plan split many Arab states, and it has been dropped.",
        "In the video the guards broke the door, and in a corner Leila Haddad, 94, cried loudly.",
        "The talks raised two main questions that nobody could settle.",
        "The camp is in one of the whiter states the party could lose.",
        "The reserve lies in many Arab states that have been poor.",
        "The mayor won the most pledged delegates.",
        "It was like yelling at people saying “Go” in a hall.",
        "The clerk, like others, left, and anonymously responded.",
        "As the clerk said at the outset, it was late.",
        "On Friday morning, when the vote was over, the clerk told a joke.",
        "The clerk told so many lies that nobody came.",
    ],
)
def test_words_that_only_look_like_cues_claim_nothing(body: str) -> None:
    assert found(body) == ()


def test_headline_of_the_form_speaker_colon_words_is_a_claim() -> None:
    (claim,) = find_claims(article_from_text("Governor: Eleven traders abducted\n\nThe road was empty.\n"))
    assert parts(claim) == ("Governor", ":", ["Eleven traders abducted"])
    assert rule(claim) == "claims.headline"


@pytest.mark.parametrize(
    "headline",
    [
        "Sudan: Two towns change hands",
        "US: Two towns change hands",
        "Derna: Two towns change hands",
    ],
)
def test_a_topic_before_a_colon_says_nothing(headline: str) -> None:
    body = "The constitution of Sudan says that towns are free. Residents of Derna said the road was open."
    claims = find_claims(article_from_text(f"{headline}\n\n{body}\n"))
    assert [rule(each) for each in claims] == ["claims.subject", "claims.subject"]


@pytest.mark.parametrize("headline", ["Sudan: “It was no raid”", "Sudan: We shall answer the raid"])
def test_a_country_before_a_colon_says_what_is_quoted_or_says_we(headline: str) -> None:
    (claim,) = find_claims(article_from_text(f"{headline}\n\nThe road was empty.\n"))
    assert (speaker(claim), rule(claim)) == ("Sudan", "claims.headline")


def test_furniture_credit_and_the_headline_printed_twice_are_in_no_claim() -> None:
    text = (
        "Army says bridge is gone\n\nArmy says bridge is gone\n\nNorth Wire/ The army said the bridge was gone.\n\n"
        "Read more: Mayor says market burned\n"
    )
    claims = find_claims(article_from_text(text))
    assert [parts(claim) for claim in claims[-1:]] == [("The army", "said", ["the bridge was gone"])]
    pieces = [text[each.start : each.end] for claim in claims for each in claim.content]
    assert not [piece for piece in pieces if "North Wire" in piece or "market" in piece]
    assert len(claims) <= 2


def test_every_reading_names_its_rule() -> None:
    claims = found("The army said the bridge was gone. “It is,” said Salim Nur. According to him, it fell in May.")
    assert [rule(claim) for claim in claims] == ["claims.subject", "claims.inverted", "claims.according-to"]


def test_claims_on_a_page_are_the_claims_of_its_article() -> None:
    article = article_from_text(
        "Quiet days\n\nThe army said on Monday that the bridge was gone.\n", published="2024-04-30"
    )
    page = page_of(article)
    on_page = claims_on(page, cast_of(page), times_on(page, ENGLISH))
    assert on_page == find_claims(article)
    assert len(on_page) == 1


def test_claims_ask_for_no_time_behind_the_last_words_that_say_when() -> None:
    article = article_from_text(
        "The army said on Monday that the bridge was gone.\n\nIt fell in May 2023.\n\nIn June 2023 all was calm.\n",
        published="2024-04-30",
    )
    page = page_of(article)
    times = times_in(page, ENGLISH)
    claims = claims_on(page, cast_of(page), times)
    assert claims == claims_on(page, cast_of(page), times_on(page, ENGLISH))
    assert [str(each.attribution.when) for each in claims] == ["29 Apr 2024"]
    assert [each.words[0].text for each in times] == ["June 2023"]


def test_claims_without_words_that_say_when_ask_for_no_times() -> None:
    page = page_of(article_from_text("The army said the bridge fell in May 2023.", published="2024-04-30"))
    times = times_in(page, ENGLISH)
    assert len(claims_on(page, cast_of(page), times)) == 1
    assert [each.words[0].text for each in times] == ["May 2023"]


@pytest.mark.parametrize(
    ("body", "who", "content"),
    [
        pytest.param("The mayor said “the port was open. The road was closed.", "The mayor", "the port was open",
                     id="a quotation that stays open"),
        pytest.param('The army said "the port"" was open.', "The army", '"the port"" was open', id="one mark more"),
        pytest.param("''The port is open,'' the army said.", "the army", "The port is open", id="two apostrophes"),
        pytest.param("``The port is open,'' the army said.", "the army", "The port is open", id="backticks"),
        pytest.param("The army said “الجسر” was gone.", "The army", "“الجسر” was gone", id="right to left"),
        pytest.param("\u202bThe army said the port was open.\u202c", "The army", "the port was open", id="bidi marks"),
        pytest.param("🚨🚨 The army said the 𝔭ort 🌉 was open.", "The army", "the 𝔭ort 🌉 was open", id="astral"),
        pytest.param("THE ARMY SAID THE PORT WAS OPEN.", "THE ARMY", "THE PORT WAS OPEN", id="capitals"),
        pytest.param("“THE PORT IS OPEN,” THE ARMY SAID.", "THE ARMY", "THE PORT IS OPEN", id="capitals, quoted"),
        pytest.param("The ar\u00admy sa\u00adid the port was open.", "The ar\u00admy", "the port was open",
                     id="soft hyphens"),
        pytest.param("The army\u200b said\u200b the port was open.", "The army", "the port was open", id="no width"),
        pytest.param("The army said the port was open.\r\n\r\nIt was.", "The army", "the port was open", id="CR LF"),
    ],
)  # fmt: skip
def test_bad_input_is_read_as_far_as_it_can_be(body: str, who: str, content: str) -> None:
    claim = only(body)
    assert (speaker(claim), [each.text for each in claim.content]) == (who, [content])


@pytest.mark.parametrize(
    "body", ["!?…—“”''«»()[]{}…", "\u00ad\u200b\u202b", "said", "“", ": said :", "قال الجيش إن الجسر سقط."]
)
def test_what_holds_no_words_of_anybody_holds_no_claim(body: str) -> None:
    assert found(body) == ()


@pytest.mark.parametrize(
    ("body", "who", "content"),
    [
        ("At least 12 people were killed in the raid, the ministry said in a statement.", "the ministry",
         "At least 12 people were killed in the raid"),
        ("At least 14 soldiers were killed near Derna on Monday, two officials told Reuters.", "two officials",
         "At least 14 soldiers were killed near Derna on Monday"),
        ("At least 12 people were killed in Derna, said the army.", "the army",
         "At least 12 people were killed in Derna"),
        ("As many as 30 men were taken, a resident said.", "a resident", "As many as 30 men were taken"),
        ("On Friday two men died in Derna, police said.", "police", "On Friday two men died in Derna"),
        ("Yesterday two men died in Derna, police said.", "police", "Yesterday two men died in Derna"),
        ("Meanwhile two men died in Derna, police said.", "police", "Meanwhile two men died in Derna"),
        ("In Derna two men died, police said.", "police", "In Derna two men died"),
        ("Over a hundred people were killed, the UN said.", "the UN", "Over a hundred people were killed"),
        ("For weeks the road has been closed, police said.", "police", "For weeks the road has been closed"),
        ("After the raid the town fell, the army said.", "the army", "After the raid the town fell"),
        ("Since Monday 30 people have died, a UN spokesman told a news conference in Geneva.", "a UN spokesman",
         "Since Monday 30 people have died"),
    ],
)  # fmt: skip
def test_a_sentence_that_opens_with_a_preposition_is_claimed_by_the_speaker_at_its_end(
    body: str, who: str, content: str
) -> None:
    claim = only(body)
    assert (speaker(claim), [each.text for each in claim.content]) == (who, [content])


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("In March, the army said the town fell.", "the town fell"),
        ("In a letter that came on Monday, the army said that the town fell.", "the town fell"),
    ],
)
def test_words_in_front_only_lead_up_where_something_is_said_behind_the_cue(body: str, content: str) -> None:
    assert [each.text for each in only(body).content] == [content]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        pytest.param("President Lena Blum visited Doha. “I am a parent myself,” she said.", "Lena Blum",
                     id="nobody in the quotation"),
        pytest.param("It was quiet. “I am a parent myself,” he said.", None, id="nobody but in the quotation"),
        pytest.param("Colonel Omar Ba spoke to reporters. President Ali Karim, he said, would decide.", "Omar Ba",
                     id="nobody in his own words"),
        pytest.param("It was quiet. President Ali Karim, he said, would decide.", None, id="nobody but in his words"),
    ],
)  # fmt: skip
def test_whoever_is_named_in_the_words_said_is_not_who_says_them(body: str, who: str | None) -> None:
    said_by = only(body).attribution.speaker
    assert said_by is not None
    assert (said_by.value and said_by.value.name) == who


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Rights groups say – and the army denies – that prisoners were tortured.",
                     [("Rights groups", "say", ["prisoners were tortured"]),
                      ("the army", "denies", ["prisoners were tortured"])], id="an aside between dashes"),
        pytest.param("Rights groups say -- and the army denies -- that prisoners were tortured.",
                     [("Rights groups", "say", ["prisoners were tortured"]),
                      ("the army", "denies", ["prisoners were tortured"])], id="an aside between hyphens"),
        pytest.param("The Red Wolf Brigade claimed responsibility for the raid, according to the Atlas Group, saying "
                     "its men had seized 22 rifles.",
                     [("the Atlas Group", "according to", ["The Red Wolf Brigade claimed responsibility for the raid",
                                                           "saying its men had seized 22 rifles"]),
                      ("The Red Wolf Brigade", "claimed responsibility", ["for the raid"]),
                      ("The Red Wolf Brigade", "saying", ["its men had seized 22 rifles"])],
                     id="whoever claims speaks on, not who passes it on"),
        pytest.param("An official not authorised to speak to the media told Reuters that six men died.",
                     [("An official", "told", ["six men died"])], id="a speaker without leave to speak"),
        pytest.param("An official told AFP on condition of anonymity because he was not authorised to speak to the "
                     "media that six men died.", [("An official", "told", ["six men died"])], id="a reason in between"),
        pytest.param("The claim by the army that it killed 40 fighters was dismissed by residents as a lie.",
                     [("residents", "dismissed", ["claim by the army that it killed 40 fighters"]),
                      ("the army", "claim", ["it killed 40 fighters"])], id="a claim that is spoken of"),
        pytest.param("If rebels say they killed 10 soldiers, the army will respond.", [], id="only supposed"),
        pytest.param(
            "The envoy called a report suggesting it was a plot “absurd.”",
            [("The envoy", "called", ["a report suggesting it was a plot “absurd.”"])],
            id="a report that is spoken of",
        ),
        pytest.param(
            "He says the rebels laughed at her for asking for aid.",
            [("He", "says", ["the rebels laughed at her for asking for aid"])],
            id="what others do within the words said",
        ),
        pytest.param(
            "After the raid on Derna ended, Omar Salih told a crowd in Sirte that he was well.",
            [("Omar Salih", "told", ["he was well"])],
            id="what leads up is not said where that follows",
        ),
        pytest.param(
            "The port was shut, Omar Salih told a UN panel on Monday.",
            [("Omar Salih", "told", ["The port was shut"])],
            id="a panel is told",
        ),
        pytest.param(
            "However, as Omar Salih told the Gulf Wire (GW), “the port was shut.”",
            [("Omar Salih", "told", ["the port was shut"])],
            id="however is not said",
        ),
        pytest.param(
            "Omar Salih, who's called for a truce, left.",
            [("who", "called", ["for a truce"])],
            id="who has called",
        ),
    ],
)  # fmt: skip
def test_every_mouth_has_its_own_words(body: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert [parts(claim) for claim in found(body)] == expected


def test_who_behind_a_name_with_its_office_is_whoever_bears_it() -> None:
    body = "President Omar Ba condemned the raid through his deputy Salif Cisse, who said: “We will answer.”"
    said_by = found(body)[-1].attribution.speaker
    assert said_by is not None
    assert said_by.value is not None
    assert said_by.value.name == "Salif Cisse"


def test_a_comma_joins_what_one_speaker_says_in_a_headline() -> None:
    text = "Army says 20 rebels killed, denies civilian deaths\n\nThe town was quiet on Friday, and nobody was seen.\n"
    assert [parts(claim) for claim in find_claims(article_from_text(text))] == [
        ("Army", "says", ["20 rebels killed"]),
        ("Army", "denies", ["civilian deaths"]),
    ]


@pytest.mark.parametrize(
    ("headline", "who", "content"),
    [
        ("UN: 30,000 flee fighting in Derna", "UN", "30,000 flee fighting in Derna"),
        ("Witness: ‘They shot my brother’", "Witness", "They shot my brother"),
        ("Nine killed in Derna raid, says governor", "governor", "Nine killed in Derna raid"),
    ],
)
def test_a_headline_names_its_speaker_at_either_end(headline: str, who: str, content: str) -> None:
    (claim,) = find_claims(article_from_text(f"{headline}\n\nThe town was quiet on Friday, and nobody was seen.\n"))
    assert (speaker(claim), [each.text for each in claim.content]) == (who, [content])


def test_the_who_is_no_pronoun() -> None:
    claim = only("The WHO said 30 people died in Derna.")
    assert (speaker(claim), [each.text for each in claim.content]) == ("The WHO", ["30 people died in Derna"])
    said_by = claim.attribution.speaker
    assert said_by is not None
    assert said_by.value is not None
    assert said_by.value.name == "World Health Organization"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Officials put the toll at nine.", ("Officials", "put the toll", ["at nine"])),
        ("The governor put the death toll at nine.", ("The governor", "put the death toll", ["at nine"])),
    ],
)
def test_whoever_puts_the_toll_somewhere_claims_it(body: str, expected: tuple[str, str, list[str]]) -> None:
    assert parts(only(body)) == expected
