"""The drill: a version 2 is made in a copy of the package by following the how-to, and documents of 1 still load."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.shape.syntax import PACKAGE, ROOT
from tests.test_documentation import blocks

PAGE: Final = ROOT / "docs" / "how-to" / "change-the-wire.md"
JAMMED: Final = """
JAMMED = attrs.evolve(EVENT, kind=cm.EventKind.JAMMING)
JAMMING: Final = attrs.evolve(EVERYTHING, events=(JAMMED,))
"""
LOOK: Final = """
import json, pathlib
import conflictmodel as cm
old = pathlib.Path("tests/golden/wire/v1/everything.json").read_bytes()
for engine in cm.Engine:
    new = cm.dumps(cm.loads(old, engine=engine), engine=engine)
    assert cm.loads(new, engine=engine) == cm.loads(old)
    assert new == pathlib.Path("tests/golden/wire/v2/everything.json").read_bytes()
    assert (old.count(b'"tool":'), new.count(b'"tool":'), new.count(b'"program":')) == (2, 0, 2)
    try:
        cm.loads(b'{"conflictmodel":3,"corpus":{}}', engine=engine)
    except cm.WireError as error:
        print(error)
print(cm.schema()["$id"], *(name for name in cm.schema()["$defs"]["Capture"]["properties"]))
"""


def change(path: Path, *pairs: tuple[str, str]) -> None:
    """Put new words in the place of old ones, each of which stands there once."""
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, (path, old)
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def migration() -> str:
    """Give the migration that the page shows."""
    return next(block.text for block in blocks(PAGE.read_text(encoding="utf-8")) if block.text.startswith("def "))


def run(folder: Path, *words: str) -> str:
    """Run Python in the copy, and give what it prints."""
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder / "src"), str(folder)])}
    command = [sys.executable, *words]
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the package and its golden documents, and make version 2 of it as the page says."""
    ignored = shutil.ignore_patterns("__pycache__", ".*_cache")
    shutil.copytree(PACKAGE, tmp_path / "src" / "conflictmodel", ignore=ignored)
    shutil.copytree(ROOT / "tests" / "golden", tmp_path / "tests" / "golden", ignore=ignored)
    package = tmp_path / "src" / "conflictmodel"
    change(package / "model" / "articles.py", ("    tool: str | None = None", "    program: str | None = None"))
    raid = "    RAID = "
    jamming = '    JAMMING = "jamming", "Signals of navigation or communication are disturbed."\n'
    change(package / "model" / "kinds.py", (raid, jamming + raid))
    change(
        package / "wire" / "_versions.py",
        (
            "MIGRATIONS: Final[tuple[Migration, ...]] = ()",
            "MIGRATIONS: Final[tuple[Migration, ...]] = (program_of_captures,)",
        ),
        ("WIRE_VERSION: Final = 1", "WIRE_VERSION: Final = 2"),
        ("# The n-th lifts", f"{migration()}\n\n# The n-th lifts"),
    )
    change(
        tmp_path / "tests" / "golden" / "documents.py",
        ('tool="crawler 1"', 'program="crawler 1"'),
        ('"odd-words": ODD_WORDS}', '"odd-words": ODD_WORDS, "jamming": JAMMING}'),
        ("DOCUMENTS: Final", f"{JAMMED}\nDOCUMENTS: Final"),
        ("import conflictmodel as cm\n", "import attrs\nimport conflictmodel as cm\n"),
    )
    return tmp_path


def test_a_second_version_is_made_as_the_page_says(copy: Path) -> None:
    before = {file.name: file.read_bytes() for file in (copy / "tests" / "golden" / "wire" / "v1").iterdir()}
    run(copy, "-m", "tests.golden.regenerate")
    after = {file.name: file.read_bytes() for file in (copy / "tests" / "golden" / "wire" / "v1").iterdir()}
    assert after == before
    assert len(list((copy / "tests" / "golden" / "wire" / "v2").iterdir())) == len(before) + 1
    golden = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/golden/test_wire_documents.py")
    assert "failed" not in golden
    told = run(copy, "-c", LOOK)
    assert told.count("expected wire version 2 or older, found wire version 3") == len(["cattrs", "msgspec"])
    assert "urn:conflictmodel:wire:2 archive_url at by media_type program sha256" in told
