"""Golden documents: every document of every version loads for ever, and this version's are written just so."""

from pathlib import Path
from typing import Final

import pytest

import conflictmodel as cm
from tests.golden.documents import DOCUMENTS
from tests.golden.regenerate import WIRE, regenerate

THIS_VERSION: Final = WIRE / f"v{cm.WIRE_VERSION}"
EVERY_DOCUMENT: Final = sorted(WIRE.glob("v*/*.json"))


@pytest.mark.parametrize("file", EVERY_DOCUMENT, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_old_documents_still_load(file: Path) -> None:
    assert cm.loads(file.read_bytes()) == DOCUMENTS[file.stem]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_this_version_is_written_as_its_golden_documents(name: str) -> None:
    written = (THIS_VERSION / f"{name}.json").read_bytes()
    assert cm.dumps(DOCUMENTS[name]) == written, "if it is meant: a new wire version, and its documents"


def test_every_version_has_golden_documents() -> None:
    versions = {file.parent.name for file in EVERY_DOCUMENT}
    assert versions == {f"v{version}" for version in range(1, cm.WIRE_VERSION + 1)}


def test_regenerating_writes_the_same_files(tmp_path: Path) -> None:
    regenerate(tmp_path)
    written = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert written == {file.name: file.read_bytes() for file in THIS_VERSION.iterdir()}
