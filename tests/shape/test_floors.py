"""The floors and rooms of the house, as the contracts in pyproject.toml draw them."""

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.shape.syntax import ROOT


def test_every_contract_about_imports_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
