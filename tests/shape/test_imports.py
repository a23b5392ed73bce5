"""What is imported, where, and what an import costs."""

import ast
import subprocess
import sys
import tomllib
from typing import Final

import pytest

from tests.shape.syntax import PACKAGE_SOURCES, ROOT, imported

AT_HOME: Final = frozenset({"conflictmodel", "attrs", "dateutil"})
HEAVY: Final = frozenset({"hypothesis", "msgspec", "rich", "pandas", "pyarrow", "pydantic", "IPython"})


def guests() -> frozenset[str]:
    """Give the packages that a contract in pyproject.toml keeps in one room."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    return frozenset(package for contract in contracts for package in contract.get("forbidden_modules", ()))


def strangers(tree: ast.AST) -> list[str]:
    """List the imports of a tree that neither the standard library nor pyproject.toml knows."""
    known = sys.stdlib_module_names | AT_HOME | guests()
    return [f"line {line}: {name}" for name, line in imported(tree) if name.partition(".")[0] not in known]


def loaded_by(code: str) -> set[str]:
    """Run code in a fresh interpreter and give the top-level packages it loaded, the standard library's left out."""
    script = f"import sys\nbefore = set(sys.modules)\n{code}\nprint(*(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    packages = {name.partition(".")[0] for name in run.stdout.split()}
    return packages - sys.stdlib_module_names - {"conflictmodel"}


def test_every_import_is_of_a_package_that_is_let_in() -> None:
    assert {source.name: found for source in PACKAGE_SOURCES if (found := strangers(source.tree))} == {}


@pytest.mark.parametrize("code", ["import requests", "from pandas.core import frame", "def f():\n    import yaml"])
def test_a_stranger_is_seen(code: str) -> None:
    assert len(strangers(ast.parse(code))) == 1


def test_importing_the_library_loads_nothing_from_outside() -> None:
    assert loaded_by("import conflictmodel") == set()


def test_touching_a_record_loads_attrs_and_no_other_package() -> None:
    assert loaded_by("import conflictmodel\nconflictmodel.Claim") == {"attr", "attrs"}


def test_touching_every_name_loads_no_package_of_an_extra() -> None:
    loaded = loaded_by("from conflictmodel import *")
    assert "attrs" in loaded
    assert loaded & HEAVY == set()
