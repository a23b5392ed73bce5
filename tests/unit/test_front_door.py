"""What a user of the front door meets in the first hour: names that lead somewhere, refusals that name the remedy."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import conflictmodel as cm
from conflictmodel.cli import main

CORPUS: Any = cm.extract(cm.article_from_text("Police in Homs said on May 2, 2024 that two men were arrested."))


def test_a_text_is_no_article() -> None:
    text: Any = "Police said no."
    for reading in (
        cm.extract,
        cm.find_claims,
        cm.find_times,
        cm.find_counts,
        cm.find_places,
        cm.find_actors,
        cm.find_events,
    ):
        with pytest.raises(TypeError, match="article_from_text makes one"):
            reading(text)


def test_one_corpus_is_not_some(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"dump\(\[corpus\], file\)"):
        cm.dump(CORPUS, tmp_path / "a.jsonl")
    some: Any = [CORPUS]
    with pytest.raises(TypeError, match=r"merge\(\*corpora\)"):
        cm.merge(some)


def test_a_mode_is_no_word() -> None:
    mode: Any = "narrative"
    with pytest.raises(ValueError, match="mode must be a Mode"):
        cm.Reader(mode=mode)


def test_a_gazetteer_can_be_asked() -> None:
    gazetteer: Any = 42
    with pytest.raises(ValueError, match="gazetteer must have the methods entries and most_words"):
        cm.Reader(gazetteer=gazetteer)


def test_a_day_and_a_notice_are_at_the_front_door() -> None:
    assert str(cm.unit_period(cm.Precision.DAY, date(2024, 4, 30))) == "30 Apr 2024"
    assert cm.explain("text.no-publication-date").code == "text.no-publication-date"
    iraq = cm.country_from_name("Iraq")
    assert iraq is not None
    assert iraq.iso3166_alpha2 == "IQ"
    code = cm.Code(codebook="fips10-4", value="IZ")
    assert cm.translate_country_code(code, "iso3166.alpha3") == cm.Code(codebook="iso3166.alpha3", value="IRQ")


def test_what_is_dumped_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl.gz"
    cm.dump([CORPUS, CORPUS], path)
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out.count("all good") == 2
    path.write_bytes(path.read_bytes()[:-20])
    assert main(["check", str(path)]) == 2
    (tmp_path / "b.json.gz").write_bytes(b"not gzip")
    assert main(["check", str(tmp_path / "b.json.gz")]) == 2
    assert "it cannot be read" in capsys.readouterr().err
