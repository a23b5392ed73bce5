"""Counts in sentences, worked out by hand: the bounds by the literal convention, and what befell the people.

A count is written 12, at least 12 as 12.., at most as ..12, 20 to 30 as 20..30, about 40 as ~40; a word that names no
number as the least it can mean (dozens is 24..). Behind it stands the outcome, where one is said. Sentences are ours.
"""

from collections.abc import Iterator

import pytest

from conflictmodel.text.counts import Headcount, find_counts, find_quantities
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.counts import LITERAL, Count, bounds_of


def with_parts(headcounts: tuple[Headcount, ...]) -> Iterator[Headcount]:
    for each in headcounts:
        yield each
        yield from with_parts(each.including)


def written(count: Count) -> str:
    low, high = bounds_of(count, LITERAL)
    mark = "~" if count.approximate and count.vague is None else ""
    if low == high:
        return f"{mark}{low}"
    return f"{mark}{'' if low is None else low}..{'' if high is None else high}"


def read(text: str) -> str:
    article = article_from_text(text)
    outcomes = {each.count: each.outcome for each in with_parts(find_counts(article))}
    found = []
    for reading in find_quantities(article):
        outcome = outcomes.get(reading)
        assert reading.value is not None
        found.append(written(reading.value) + (f" {outcome.word}" if outcome is not None else ""))
    return "; ".join(found)


WORDS_AND_DIGITS = (
    ("Eleven villagers were killed in the ambush.", "11 killed"),
    ("Thirty-one detainees were freed on Sunday.", "31 released"),
    ("Ninety-nine people drowned off the coast.", "99 killed"),
    ("One hundred and five people were hurt.", "105 injured"),
    ("A hundred and twenty migrants were rescued.", "120 evacuated"),
    ("Three hundred soldiers were captured near the dam.", "300 captured"),
    ("Two thousand five hundred families fled.", "2500"),
    ("Six thousand and forty people have been displaced.", "6040 displaced"),
    ("Two dozen rebels surrendered.", "24 surrendered"),
    ("Five hundred thousand people fled.", "500000 displaced"),
    ("5 hundred thousand people fled.", "500000 displaced"),
    ("Half a dozen guards were wounded.", "6 injured"),
    ("A dozen and a half recruits deserted.", "18"),
    ("A million people have fled the capital.", "1000000 displaced"),
    ("Half a million people marched.", "500000 took_part"),
    ("One and a half million people need food.", "1500000"),
    ("2.4 million people were displaced.", "2400000 displaced"),
    ("The war has uprooted 3.1 million people.", "3100000 displaced"),
    ("Some 1.25 million refugees crossed.", "~1250000 displaced"),
    ("14,300 civilians were killed.", "14300 killed"),
    ("1,204,300 people were registered.", "1204300"),
    ("12 000 troops were deployed.", "12000 took_part"),
    ("The camp shelters 45,000 people.", "45000"),
    ("5 lakh people were evacuated.", "500000 evacuated"),
    ("Two lakh people were evacuated.", "200000 evacuated"),
    ("3k protesters marched.", "3000 took_part"),
    ("20 thousand people fled.", "20000 displaced"),
    ("Forty-two thousand people fled.", "42000 displaced"),
    ("SEVEN POLICEMEN KILLED IN BOMBING", "7 killed"),
    ("8 killed, 20 hurt in market blast", "8 killed; 20 injured"),
    ("One soldier died and two were wounded.", "1 killed; 2 injured"),
    ("The two-hundred-strong unit withdrew.", "200"),
    ("A 400-strong crowd gathered.", "400"),
    ("A force of 1,200 held the town.", "1200"),
    ("A 17-member family was killed.", ""),
)

BOUNDS = (
    ("At least 31 people were killed.", "31.. killed"),
    ("At the very least, 31 people were killed.", "31.. killed"),
    ("No fewer than six guards were shot dead.", "6.. killed"),
    ("Not less than 40 bandits were killed.", "40.. killed"),
    ("No less than 14 people died.", "14.. killed"),
    ("A minimum of 20 prisoners escaped.", "20.."),
    ("More than 300 people were arrested.", "301.. arrested"),
    ("Over 50 people were injured.", "51.. injured"),
    ("Well over 100 houses burnt.", "101.."),
    ("In excess of 2,000 people fled.", "2001.. displaced"),
    ("Upwards of 70 people were held.", "71.. arrested"),
    ("More than two dozen people were killed.", "25.. killed"),
    ("More than a thousand people were killed.", "1001.. killed"),
    ("More than half a million people fled.", "500001.. displaced"),
    ("60 or more fighters were captured.", "60.. captured"),
    ("30-plus people were wounded.", "30.. injured"),
    ("200+ people were arrested.", "200.. arrested"),
    ("Up to 90 people were aboard.", "..90"),
    ("As many as 60 people may have died.", "..60 killed"),
    ("No more than 10 gunmen took part.", "..10 took_part"),
    ("Not more than five rockets were fired.", "..5"),
    ("A maximum of 12 visitors is allowed.", "..12"),
    ("At most 15 people were inside.", "..15"),
    ("Fewer than 50 defenders remained.", "..49"),
    ("Less than 1,000 people stayed.", "..999"),
    ("Under 200 people voted.", "..199"),
    ("Just under 200 people voted.", "..199"),
    ("20 or fewer people remained.", "..20"),
    ("At least two dozen people were hurt.", "24.. injured"),
    ("At least 1.5 million people fled.", "1500000.. displaced"),
    ("The raid killed at least nine people and wounded more than 20.", "9.. killed; 21.. injured"),
    ("Exactly 12 people were killed.", "12 killed"),
    ("Only three people survived.", "3"),
    ("A total of 84 bodies were found.", "84 killed"),
    ("Another 16 people were wounded.", "16 injured"),
    ("A further 11 people were detained.", "11 arrested"),
    ("An additional 3,000 troops were sent.", "3000"),
)

APPROXIMATIONS = (
    ("About 50 people were hurt.", "~50 injured"),
    ("Around 2,000 people fled.", "~2000 displaced"),
    ("Some 40 fighters were killed.", "~40 killed"),
    ("Nearly 100 people were arrested.", "~100 arrested"),
    ("Almost a dozen people were hurt.", "~12 injured"),
    ("Roughly 700 prisoners escaped.", "~700"),
    ("Approximately 30 shells were fired.", "~30"),
    ("An estimated 9,000 people were displaced.", "~9000 displaced"),
    ("Close to 400 families fled.", "~400"),
    ("In the region of 600 people were held.", "~600 arrested"),
    ("300 or so people gathered.", "~300 took_part"),
    ("Fifty-odd people were inside.", "~50"),
    ("Around a hundred people were killed.", "~100 killed"),
    ("About half a million people fled.", "~500000 displaced"),
    ("About two-thirds of the town is destroyed.", ""),
)

RANGES = (
    ("Between 30 and 40 people were killed.", "30..40 killed"),
    ("Between three and five people were hurt.", "3..5 injured"),
    ("Between two hundred and three hundred people fled.", "200..300 displaced"),
    ("From 10 to 15 gunmen attacked.", "10..15"),
    ("Eight to ten gunmen attacked.", "8..10"),
    ("15-20 gunmen attacked.", "15..20"),
    ("1,500–2,000 people fled.", "1500..2000 displaced"),
    ("Four or five men ran away.", "4..5"),
    ("Two or three shots were heard.", "2..3"),
    ("Some 20 to 25 people were held.", "~20..25 arrested"),
    ("Two to three million people fled.", "2000000..3000000 displaced"),
    ("3 to 4 million people fled.", "3000000..4000000 displaced"),
    ("Sixty to seventy people were killed.", "60..70 killed"),
    ("The death toll rose to 52 from 47.", "52 killed; 47 killed"),
    ("The toll climbed from nine to 13.", "9 killed; 13 killed"),
    ("No fewer than 50 and possibly as many as 80 people were killed.", "50..80 killed"),
    ("At least 50 and possibly 80 people were killed.", "50..80 killed"),
    ("No fewer than 14, perhaps 20, people drowned.", "14..20 killed"),
    ("More than 50 but fewer than 100 people were hurt.", "51..99 injured"),
    ("Between 50 and as many as 80 people died.", "50..80 killed"),
    ("50 to as many as 80 people died.", "50..80 killed"),
    ("The bomb killed at least 12 and up to 80 were wounded.", "12.. killed; ..80 injured"),
    ("At least 12 people were killed and up to 80 wounded.", "12.. killed; ..80 injured"),
)

VAGUE = (
    ("Dozens of people were killed.", "24.. killed"),
    ("Scores were wounded.", "40.. injured"),
    ("Hundreds of protesters were arrested.", "200.. arrested"),
    ("Thousands fled.", "2000.. displaced"),
    ("Tens of thousands have fled.", "20000.. displaced"),
    ("Hundreds of thousands of people fled.", "200000.. displaced"),
    ("Millions have been displaced.", "2000000.. displaced"),
    ("Several officers were injured.", "3.. injured"),
    ("A few people were hurt.", "3.. injured"),
    ("A handful of fighters surrendered.", "3.. surrendered"),
    ("A number of suspects were arrested.", "2.. arrested"),
    ("A couple of guards were shot dead.", "2 killed"),
    ("Several dozen people were held.", "24.. arrested"),
    ("A few hundred people gathered.", "200.. took_part"),
    ("Several thousand people fled.", "2000.. displaced"),
    ("Many people were killed.", "3.. killed"),
    ("Countless people were killed.", "3.. killed"),
    ("Dozens more were injured.", "24.. injured"),
    ("Dozens killed, scores hurt in clashes", "24.. killed; 40.. injured"),
    ("Several hundred thousand people fled.", "200000.. displaced"),
)

NONE = (
    ("No one was killed.", "0 killed"),
    ("Nobody was injured.", "0 injured"),
    ("None of the passengers was hurt.", "0 injured"),
    ("There were no injuries.", "0 injured"),
    ("No deaths were reported.", "0 killed"),
    ("The drone was shot down without causing casualties.", "0 casualties"),
    ("Zero casualties were reported.", "0 casualties"),
    ("Not one soldier was killed.", "0 killed"),
    ("Not a single soldier was killed.", "0 killed"),
)

PARTS = (
    ("The blast killed 14 people, including three children.", "14 killed; 3 killed"),
    ("Nine people, among them two medics, were killed.", "9 killed; 2 killed"),
    ("Police arrested 40 people, 12 of them women.", "40 arrested; 12 arrested"),
    ("Of the 30 people killed, 18 were women.", "30 killed; 18 killed"),
    ("22 people were wounded, seven of them seriously.", "22 injured; 7 injured"),
    ("22 people were wounded, seven seriously.", "22 injured; 7 injured"),
    ("The shelling wounded 30 people, ten of whom later died.", "30 injured; 10 died_later"),
    ("At least 50 people, most of them civilians, were killed.", "50.. killed"),
    ("Gunmen kidnapped 25 students, including at least four girls.", "25 abducted; 4.. abducted"),
    ("Sixteen soldiers and four civilians died.", "16 killed; 4 killed"),
    ("A policeman, two soldiers and three civilians were killed.", "1 killed; 2 killed; 3 killed"),
    ("Two of the five hostages were released.", "2 released; 5"),
    ("One of the attackers was killed.", "1 killed"),
    ("Two of his five sons were killed.", "2 killed; 5"),
    ("Half of the 40 hikers were freed.", "40"),
    ("Half the 40 hikers were freed.", "40"),
    ("Two men (of the three) were killed.", "2 killed; 3"),
    ("Nine people (five of them children) were killed.", "9 killed; 5 killed"),
    ("Two men - brothers - were killed.", "2 killed"),
    ("Twelve, including three children, were killed.", "12 killed; 3 killed"),
    ("Three more people died of their wounds.", "3 died_later"),
    ("Both suspects were arrested.", "2 arrested"),
    ("A woman and her two children were killed.", "1 killed; 2 killed"),
    ("A man was killed and another was wounded.", "1 killed; 1 injured"),
    ("He killed himself and three others.", "3 killed"),
    ("The shooter wounded himself and two others.", "2 injured"),
    ("Two engineers, their driver and a guard were kidnapped.", "2 abducted; 1 abducted"),
    ("Three children, their mother, the mayor and two neighbours died.", "3 killed; 2 killed"),
    ("Two vans, the mayor and three guards burnt.", "2; 3"),
    ("He shot himself and three others were wounded.", "3 injured"),
    ("Two gendarmes were wounded, one of them fatally.", "2 injured; 1 killed"),
    ("Seven medics - two Britons, an American and four Danes - were killed.", "7 killed; 2 killed; 1 killed; 4 killed"),
    ("Gunmen killed the mayor and two aides.", "2 killed"),
    ("They killed my husband and two sons, she said.", "2 killed"),
    ("Gunmen killed the mayor and two aides were wounded.", "2 injured"),
    ("They arrested the leader and 12 people died.", "12 killed"),
    ("Five people, three men and two women, were arrested.", "5 arrested; 3 arrested; 2 arrested"),
    ("Five people (a man, two women and two boys) died.", "5 killed; 1 killed; 2 killed; 2 killed"),
    ("Five people, two guards and two drivers, were killed.", "5 killed; 2; 2"),
    ("Eighty-one prisoners of war, 19 of them badly wounded, came home.", "81 captured; 19 injured"),
)

OUTCOMES = (
    ("Troops shot dead five protesters.", "5 killed"),
    ("A suicide bomber killed at least 11 people.", "11.. killed"),
    ("A GUNMAN WOUNDED NEARLY 20 PEOPLE ON FRIDAY.", "~20 injured"),
    ("Two gunmen killed over 50 people.", "2; 51.. killed"),
    ("Three men killed over 50 years ago were named.", "3 killed"),
    ("All twelve on board died.", "12 killed"),
    ("A family of five was wiped out by a shell.", "5 killed"),
    ("He fatally shot two men.", "2 killed"),
    ("Rebels freed the last 12 hostages.", "12 released"),
    ("Two of those killed were children.", "2 killed"),
    ("The 45 dead include 12 children.", "45; 12 killed"),
    ("Deaths rose from 300 in 2022 to 450 in 2023.", "300 killed; 450 killed"),
    ("Two men were fatally wounded.", "2 killed"),
    ("The dead included five children.", "5 killed"),
    ("In all, 19 Palestinians and one Israeli were killed.", "19 killed; 1 killed"),
    ("An American and two Iraqis were kidnapped.", "1 abducted; 2 abducted"),
    ("An Israeli strike killed three.", "3 killed"),
    ("Casualties: 5 dead, 17 wounded.", "5 killed; 17 injured"),
    ("Police found the bodies of 19 migrants in a lorry.", "19 killed"),
    ("Five hostages remain in captivity.", "5 abducted"),
    ("An estimated 6.9 million Congolese are displaced.", "~6900000 displaced"),
    ("Twelve Sudanese soldiers and nine Burmese died.", "12 killed; 9 killed"),
    ("Twelve Chinese tanks burnt.", "12"),
    ("Twelve Sudanese and Syrian fighters died.", "12 killed"),
    ("Twelve Eritrean and Sudanese asylum seekers died.", "12 killed"),
    ("They found 30 sets of remains of migrants who died in the desert.", "30"),
    ("It has photographs of two other men, both of whom were captured.", "2 captured; 2 captured"),
    ("Police named 27 gay men, 13 women, eight girls and six other women.", "27; 13; 8; 6"),
    ("He killed four in ten days.", "4 killed"),
    ("He spoke to six refugees at the camp who said they had been kidnapped.", "6 abducted"),
    ("Thirty-nine people were rescued from the rubble.", "39 evacuated"),
    ("Troops rescued 39 hostages.", "39 released"),
    ("Soldiers rescued 12 kidnapped girls.", "12 released"),
    ("Divers rescued seven boys from a cave.", "7 evacuated"),
    ("Gunmen abducted 60 villagers.", "60 abducted"),
    ("The army said it had killed 70 militants.", "70 killed"),
    ("Security forces detained 19 activists.", "19 arrested"),
    ("The court freed three journalists.", "3 released"),
    ("The blast left 12 people dead and 40 injured.", "12 killed; 40 injured"),
    ("The fighting displaced 8,000 people.", "8000 displaced"),
    ("The strike wounded two nurses.", "2 injured"),
    ("Ten miners are missing.", "10 missing"),
    ("Eight men were executed.", "8 killed"),
    ("Four men were hanged.", "4 killed"),
    ("Six women were raped.", "6 ill_treated"),
    ("Nine aid workers were taken hostage.", "9 abducted"),
    ("Five bodies were recovered.", "5 killed"),
    ("Militants beheaded 11 farmers.", "11 killed"),
    ("The clashes claimed 23 lives.", "23 killed"),
    ("The death toll stands at 44.", "44 killed"),
    ("Seven people were killed by two gunmen.", "7 killed; 2"),
    ("Eighteen people lost their lives.", "18 killed"),
    ("Eighty people were rounded up.", "80 arrested"),
    ("Two men shot at soldiers.", "2"),
    ("Two men shot and killed near the port were brothers.", "2 killed"),
    ("Three men from the town of Tal were killed.", "3 killed"),
    ("Seven (mostly young) men were killed.", "7 killed"),
    ("Gunmen brutally killed nine people.", "9 killed"),
    ("The death toll is “14”.", "14 killed"),
    ("The death toll was cut because of doubts and 5 officials left.", "5"),
    ("At least 11 reporters imprisoned due to their work wrote.", "11.. arrested"),
    ("Two schoolwomen and three separatists were killed.", "2 killed; 3 killed"),
    ("The 12 dead were buried.", "12 killed"),
    ("Those killed 12 years ago were named.", ""),
    ("Roughly 90 villagers escaped.", "~90"),
    ("Three prisoners escaped.", "3"),
)

THINGS = (
    ("The battery fired 30 rockets and two missiles.", "30; 2"),
    ("Four schools and a clinic were hit.", "4"),
    ("Air defences downed 41 of 54 drones.", "41; 54"),
    ("Monitors counted 212 violations.", "212"),
    ("Soldiers seized three rifles and 900 rounds.", "3; 900"),
    ("The militia burnt 14 houses.", "14"),
    ("Seventeen airstrikes hit the camp.", "17"),
    ("Two tankers and a tug were damaged.", "2"),
)

NOT_COUNTS = (
    "The raid came on 9 July 2022.",
    "The truce of May 5 held until 6 June.",
    "He was born in 1971 and died in 2003.",
    "The bomb went off at 9:40 pm.",
    "Curfew is from 8 pm to 6 am.",
    "The siege lasted three weeks.",
    "It was the fifth attack in two months.",
    "The mayor, 61, resigned.",
    "The 44-year-old resigned.",
    "He is aged 29.",
    "The 101st Airborne left the base.",
    "The 3rd Battalion held the ridge.",
    "Brigade 22 held the ridge.",
    "The G7 and the P5 met.",
    "The G20 met.",
    "Children under five and people over 60 were moved.",
    "He was one of two in five.",
    "Nine out of ten people fled.",
    "It was one by one.",
    "The top 10 suspects met.",
    "It is 5:2 and #12 and @12.",
    "A T-72 and an Su-25 were seen.",
    "An MI-17 crashed.",
    "The M5 highway was cut.",
    "Highway 4 was cut.",
    "Route 60 was closed.",
    "It lies 35 km south of the capital.",
    "The village lies 12 miles from the border.",
    "They demanded $5 million in ransom.",
    "The fine was 200 euros.",
    "Prices rose 12 percent.",
    "Turnout was 41%.",
    "The rocket has a range of 70 kilometres.",
    "He fired a 9mm pistol.",
    "The shell weighed 43 kg.",
    "Security Council Resolution 2254 was adopted.",
    "Article 14 of the law applies.",
    "Call 112 or +44 20 7946 0000.",
    "Call 0207 946 0958 now.",
    "Flight 752 was shot down.",
    "They won 3-1.",
    "The vote was 15-0.",
    "One in three homes is damaged.",
    "In the 1990s and the 2000s it was calm.",
    "Chapter VII applies.",
    "He was one of the founders of the party.",
    "Page 3 shows a map.",
    "The temperature fell to 4 degrees.",
    "It ran at 80 km/h.",
    "Camp 14 was closed.",
    "Ward 7 was shelled.",
    "Sector 5 was shelled.",
    "Channel 12 reported it.",
    "Many children have lost one or both legs.",
    "Four in ten children are out of school.",
    "Two thirds of the town is destroyed.",
    "The general, 58, resigned.",
)

CASES = (
    *WORDS_AND_DIGITS, *BOUNDS, *APPROXIMATIONS, *RANGES, *VAGUE, *NONE, *PARTS, *OUTCOMES, *THINGS,
    *((text, "") for text in NOT_COUNTS),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_sentence_has_these_counts(text: str, expected: str) -> None:
    assert read(text) == expected
