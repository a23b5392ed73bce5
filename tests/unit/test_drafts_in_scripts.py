"""Drafts held against articles of every script: words however they are typed, and numbers."""

import pytest

from conflictmodel.exchange.drafts import (
    DraftClaim,
    DraftEvent,
    DraftToll,
)
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.counts import Count
from tests.unit.test_drafts import Printed, codes, grounded

SCRIPTS = {
    "straight marks": Printed("He said: “We don’t know.”", '"we don\'t know."', "We don’t know"),
    "two apostrophes": Printed("He said ''it is over'' and left.", '"it is over"', "it is over"),
    "line breaks and spaces": Printed(
        "They\n   fled\u00a0the town.", "they fled the town", "They\n   fled\u00a0the town"
    ),
    "soft hyphens": Printed(
        "The bom\u00adbardment went on.", "The bombardment went on", "The bom\u00adbardment went on"
    ),
    "accents": Printed("Peña Nieto spoke.", "Pena Nieto spoke", "Peña Nieto spoke"),
    "accents apart": Printed("Pen\u0303a Nieto spoke.", "Peña Nieto spoke", "Pen\u0303a Nieto spoke"),
    "dashes": Printed(
        "Kirkuk – in the north – was calm.", "Kirkuk - in the north - was calm", "Kirkuk – in the north – was calm"
    ),
    "arabic points and tatweel": Printed(
        "قالَت الشُّرطة إن الهجـــوم فشل.", "الشرطة إن الهجوم فشل", "الشُّرطة إن الهجـــوم فشل"
    ),
    "arabic alef and clitic": Printed("وأعلن الجيش أنه سيطر على البلدة.", "اعلن الجيش انه سيطر", "أعلن الجيش أنه سيطر"),
    "persian letters": Printed("ارتش گفت که شهر کوچک آرام است.", "شهر كوچك آرام", "شهر کوچک آرام"),
    "ukrainian": Printed(
        "Поліція повідомила, що їх затримали.",
        "ПОЛІЦІЯ ПОВІДОМИЛА, що їх затримали",
        "Поліція повідомила, що їх затримали",
    ),
    "ukrainian, letters apart": Printed("За\u0438\u0306нято міст.", "Зайнято міст", "За\u0438\u0306нято міст"),
    "burmese": Printed("ရဲက လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်ဟု ပြောသည်။", "လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်", "လူ၇ဦးကို ဖမ်းဆီးခဲ့သည်"),
    "chinese": Printed("警方说，他们逮捕了十二人。", "他们逮捕了十二人", "他们逮捕了十二人"),
    "full width": Printed("警方说：ＡＢＣ被捕。", "ABC被捕", "ＡＢＣ被捕"),
    "ellipsis": Printed(
        "The raid, which was short, was carried out at dawn.", "The raid … was carried out", "The raid"
    ),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_words_are_found_however_they_are_typed(name: str) -> None:
    text, copied, printed = SCRIPTS[name]
    article = article_from_text(text)
    corpus = grounded(DraftClaim(key="c1", content=(copied,), act=Act.STATES), article=article)
    assert [claim.content[0].text for claim in corpus.claims] == [printed]
    assert all(article.prints(excerpt) for claim in corpus.claims for excerpt in claim.content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nobody was gone.", "one"),
        ("Eleven were hurt.", "Elev"),
        ("The airstrikes went on.", "airstrike"),
        ("Зайнято міст.", "Заинято"),  # й is a letter of its own
        ("The army left.", "…"),
        ("The army left.", "“”"),
        ("The army left.", " "),
    ],
)
def test_parts_of_words_are_not_words(text: str, words: str) -> None:
    assert (
        grounded(DraftClaim(key="c1", content=(words,), act=Act.STATES), article=article_from_text(text)).claims == ()
    )


NUMBERS = [
    ("قتل ١٢ شخصا في حمص.", "١٢ شخصا", 12, "right"),
    ("قتل ١٢ شخصا في حمص.", "١٢ شخصا", 13, "wrong"),
    ("Загинули 1 250 людей.", "1 250 людей", 1250, "right"),
    ("Загинули семеро людей.", "семеро людей", 7, "unread"),
    ("လူ၇ဦး သေဆုံးခဲ့သည်။", "၇ဦး", 7, "right"),
    ("警方说，二十三人死亡。", "二十三人", 23, "right"),
    ("警方说，二十三人死亡。", "二十三人", 32, "wrong"),
    ("警方说，两万人逃离。", "两万人", 20_000, "right"),
    ("警方说，三万五千人逃离。", "三万五千人", 35_000, "right"),
    ("警方说，三万五千人逃离。", "三万五千人", 30_000, "wrong"),
    ("警方说，三万五千人逃离。", "五千人", 5000, "wrong"),
    ("警方说，1.2万人逃离。", "1.2万人", 12_000, "right"),
    ("警方说，3千人逃离。", "3千人", 3, "wrong"),
    ("警方说，十二人死亡。", "二人死亡", 2, "wrong"),
    ("警方说，百余人死亡。", "百余人", 100, "unread"),
    ("Shelling killed 1,200 people.", "200 people", 200, "wrong"),
    ("It took 2.5 million people.", "2.5 million people", 2, "wrong"),
    ("Ali, 34, was killed.", "Ali, 34", 34, "wrong"),
    ("In 2024 people were killed.", "In 2024", 2024, "wrong"),
    ("They were killed 5 km away.", "5 km", 5, "wrong"),
    ("A 122-mm shell killed them.", "122-mm shell", 122, "wrong"),
]


@pytest.mark.parametrize(("text", "words", "number", "right"), NUMBERS)
def test_numbers_are_held_against_words_in_every_script(text: str, words: str, number: int, right: str) -> None:
    toll = DraftToll(words=words, outcome=Outcome.KILLED, low=number, high=number)
    event = DraftEvent(key="e1", kind=EventKind.KILLING, trigger=words, tolls=(toll,))
    corpus = grounded(events=[event], article=article_from_text(text))
    found = [each.count.value for each in corpus.events[0].tolls]
    assert found == {"right": [Count(low=number, high=number)], "wrong": [], "unread": [None]}[right]
    assert codes(corpus) == {"right": [], "wrong": ["other-number"], "unread": ["number-unread"]}[right]
