"""Extraction: one article read whole, and what it says of what it could not read."""

import pytest

from conflictmodel import Corpus, Severity, misquotations
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text

TEXT = (
    "Gunmen killed two men in Homs on Sunday, police said.\n\n"
    "The army said that it had arrested five suspects near Hama. “We will find the rest,” General Omar Saleh said."
)
GERMAN = (
    "Bewaffnete haben am Sonntag in Homs zwei Männer getötet, teilte die Polizei mit. Die Armee erklärte, sie habe "
    "fünf Verdächtige bei Hama festgenommen. Ein Sprecher sagte, die Suche nach weiteren Tätern werde fortgesetzt, "
    "und bat die Bewohner um Geduld. Der Bürgermeister sprach den Angehörigen sein Beileid aus."
)


def read(text: str = TEXT, *, published: str | None = "2024-05-06", language: str | None = None) -> Corpus:
    return extract(article_from_text(text, published=published, outlet="The Delta Post", language=language))


def codes_of(corpus: Corpus) -> list[str]:
    return [notice.code for notice in corpus.notices]


def test_claims_and_events_are_read() -> None:
    corpus = read()
    assert [str(claim.attribution) for claim in corpus.claims] == ["police", "army", "Omar Saleh"]
    assert [event.kind.word for event in corpus.events] == ["killing", "arrest"]
    assert codes_of(corpus) == []


@pytest.mark.parametrize(("text", "language"), [(TEXT, "fr"), (GERMAN, None), (GERMAN, "de-AT")])
def test_another_language_is_laid_out_and_not_read(text: str, language: str | None) -> None:
    corpus = read(text, language=language)
    assert codes_of(corpus) == ["text.other-language"]
    assert (corpus.claims, corpus.events) == ((), ())
    assert corpus.articles[0].paragraphs != ()


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", None])
def test_english_is_read_however_it_is_tagged(language: str | None) -> None:
    assert len(read(language=language).claims) == 3


def test_a_short_text_is_given_the_benefit_of_the_doubt() -> None:
    assert "text.other-language" not in codes_of(read("Bewaffnete haben am Sonntag geschossen."))


def test_without_a_publication_date_a_notice_says_so() -> None:
    (notice,) = read(published=None).notices
    assert (notice.code, notice.severity) == ("text.no-publication-date", Severity.WARNING)
    assert notice.location is not None
    assert notice.location.article == read(published=None).articles[0].id


def test_places_put_elsewhere_are_passed_on_as_notices() -> None:
    text = "Gunmen killed two men in Sinjar, Saladin Governorate, Iraq, on Sunday."
    assert codes_of(read(text)) == ["places.elsewhere"]


def test_the_corpus_is_closed_and_quotes_rightly() -> None:
    corpus = read()
    known = {claim.id for claim in corpus.claims}
    assert all(known.issuperset(event.claims) for event in corpus.events)
    assert misquotations(corpus.articles, *corpus.claims, *corpus.events) == ()


def test_ids_are_stable() -> None:
    one, other = read(), read()
    assert [event.id for event in one.events] == [event.id for event in other.events]
    ids = [*(claim.id for claim in one.claims), *(event.id for event in one.events)]
    assert len(set(ids)) == len(ids)
    moved = read(published="2024-05-13")
    assert [event.id for event in moved.events] == [event.id for event in one.events]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère a déclaré mardi que cinq personnes avaient été tuées à Mossoul. La route est fermée.",
        "Das Ministerium erklärte am Dienstag, dass fünf Menschen in Mossul getötet wurden. Die Straße ist gesperrt.",
        "El ministerio dijo el martes que cinco personas murieron en Mosul. La carretera que va a Homs está cerrada.",
        "Il ministero ha detto martedì che cinque persone sono state uccise a Mosul. La strada per Homs è chiusa.",
        "Het ministerie zei dinsdag dat vijf mensen zijn gedood in Mosul. De weg naar Homs is over de grens dicht.",
        "Ministeriet sa på tirsdag at fem personer ble drept i Mosul. Veien til Homs er stengt for alle.",
        "O ministério disse na terça-feira que cinco pessoas foram mortas em Mossul. A estrada para Homs foi fechada.",
        "Ministerstwo podało we wtorek, że w Mosulu zginęło pięć osób. Droga do Homs jest zamknięta od piątku.",
        "Bakanlık salı günü Musul'da beş kişinin öldürüldüğünü açıkladı. Humus yolu cuma gününden beri kapalı.",
        "Kementerian mengatakan pada hari Selasa lima orang tewas di Mosul. Jalan ke Homs ditutup sejak Jumat.",
        "قالت الوزارة يوم الثلاثاء إن خمسة أشخاص قتلوا في الموصل وإن الطريق ما زال مغلقا حتى إشعار آخر من السلطات",
    ],
)
def test_a_short_text_in_another_language_is_told_from_english(text: str) -> None:
    corpus = extract(article_from_text(text))
    assert [notice.code for notice in corpus.notices] == ["text.other-language"]
    assert not corpus.claims


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 16 people in Qamishli on Sunday, officials said. A second bomb killed 12 in Hama, they said.",
        "HAMA, May 5 (Wire) - Hill Front fighters shelled Saraqib on Sunday, doctors said. The Front denied it.",
        "Gunmen attacked Kafr Nabl, Maarat al-Numan, Khan Shaykhun, Saraqib, Ariha, Binnish on Friday, officials said.",
    ],
)
def test_english_full_of_names_is_english(text: str) -> None:
    assert "text.other-language" not in codes_of(read(text))


def test_news_does_not_go_on_from_what_happened_in_some_year() -> None:
    text = "The army captured Mosul in 2017.\n\nThe army announced the death of a rebel leader on Friday."
    first, *others = extract(article_from_text(text, published="2024-04-30")).events
    assert first.tolls == ()
    assert len(others) == 1
