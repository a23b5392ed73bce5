"""The tables of the package: the lines, cells and rows of its data files, read on first use.

A file has remarks (lines that begin with ``#``), the names of its columns, and rows whose cells are parted by tabs.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lines_of(path: str) -> tuple[str, ...]:
    """Give the lines of a data file of the package, without empty ones and remarks."""
    return tuple(line for line in _text(path).splitlines() if line and not line.startswith("#"))


@cache
def cells_of(path: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table as their cells, without the names of the columns."""
    return tuple(tuple(line.split("\t")) for line in lines_of(path)[1:])


@cache
def rows_of(path: str) -> tuple[Mapping[str, str], ...]:
    """Give the rows of a table by the names of the columns."""
    header = lines_of(path)[0].split("\t")
    return tuple(dict(zip(header, cells, strict=True)) for cells in cells_of(path))


def version_of(path: str) -> str:
    """Give the day that the first remark of a data file states as its version: ``# DATA_VERSION 2026-11-23``."""
    return _text(path).partition("\n")[0].removeprefix("# DATA_VERSION ")


def _text(path: str) -> str:
    return files("conflictmodel").joinpath(path).read_text("utf-8")
