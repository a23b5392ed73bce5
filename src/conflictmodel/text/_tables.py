"""The tables of a language: the lines, cells and rows of its data files, read on first use."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lines_of(name: str, language: str = "en") -> tuple[str, ...]:
    """Give the lines of a data file, without empty ones and those that begin with ``#``."""
    lines = files("conflictmodel.text").joinpath(language, name).read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def cells_of(name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table as their cells, without the names of the columns."""
    return tuple(tuple(line.split("\t")) for line in lines_of(name, language)[1:])


@cache
def rows_of(name: str, language: str = "en") -> tuple[Mapping[str, str], ...]:
    """Give the rows of a table by the names of the columns."""
    header = lines_of(name, language)[0].split("\t")
    return tuple(dict(zip(header, cells, strict=True)) for cells in cells_of(name, language))
