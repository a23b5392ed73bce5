"""The dialect of pages that an API gives: JSON in which one list holds the rows as objects."""

import json
from collections.abc import Iterable, Iterator, Sequence
from json.decoder import JSONDecodeError
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel.datasets._tables.dialects import MOST_CHARACTERS, Record, RecordError

_BLANK: Final = " \t\r\n"
# Numbers stay as they are written, so that no digit is lost on the way to a cell and back.
_DECODER: Final = json.JSONDecoder(parse_int=str.__str__, parse_float=str.__str__, parse_constant=str.__str__)


@final
@attrs.frozen(kw_only=True)
class Pages:
    r"""Objects in a list, alone or as the first list of objects in an object; the keys of the first are the headers.

    A number is a cell as it is written, null an empty one.

    >>> page = '{"TotalPages": 1, "Result": [{"id": 7, "side_a": "A"}]}'
    >>> [cells for _, cells, _ in Pages().records(iter([page]))]
    [('id', 'side_a'), ('7', 'A')]
    """

    name: str = "json"

    __repr__ = brief_repr

    @property
    def newline(self) -> str:
        """Any line break; each is kept as it is."""
        return ""

    def records(self, lines: Iterator[str]) -> Iterator[Record]:
        """Give the headers, then the objects; one with other keys than the first comes without cells.

        Raises:
            RecordError: if it is not JSON, or there is no list of objects in it.

        """
        text = _whole(lines)
        start = _list_start(text)
        at = _behind_blank(text, start)
        headers: tuple[str, ...] = ()
        if text[at : at + 1] != "{":
            return
        while text[at : at + 1] == "{":
            found, end = _decoded(text, at)
            follows = _behind_blank(text, end)
            if text[follows : follows + 1] == ",":
                follows = _behind_blank(text, follows + 1)
            if not headers:
                headers = tuple(found)
                yield text[:at], headers, 1
            fits = found.keys() == set(headers)
            cells = tuple(_cell(found[header]) for header in headers) if fits else ()
            yield text[at:follows], cells, text.count("\n", 0, at) + 1
            at = follows
        if text[at : at + 1] != "]":
            raise _not_json(text, at)

    def tail(self, lines: Iterator[str]) -> str:
        """Give what stands behind the last object."""
        text = _whole(lines)
        at = _behind_blank(text, _list_start(text))
        while text[at : at + 1] == "{":
            _, end = _decoded(text, at)
            at = _behind_blank(text, end)
            if text[at : at + 1] == ",":
                at = _behind_blank(text, at + 1)
        return text[at:]

    def breaks_off(self, text: str, cells: Sequence[str]) -> bool:  # noqa: ARG002 (dialects are called alike)
        """Say no: a page that breaks off is no JSON, and refused."""
        return False

    def edited(self, text: str, cells: tuple[str, ...], headers: tuple[str, ...]) -> str:
        """Write an object anew: what was a number and still reads as one stays one, an empty cell is null."""
        former, end = _decoded(text, 0)
        literals = {header: _literal(cell, text) for header, cell in zip(headers, cells, strict=True)}
        written = ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {literals[key]}" for key in former)
        return f"{{{written}}}{text[end:]}"

    def joined(self, head: str, texts: Iterable[str], tail: str) -> Iterator[str]:
        """Put objects together, with a comma between any two and none behind the last."""
        yield head
        held = None
        for text in texts:
            if held is not None:
                yield held if "," in _behind(held) else f"{held.rstrip(_BLANK)},\n"
            held = text
        if held is not None:
            behind = _behind(held)
            yield held[: len(held) - len(behind)] + behind.replace(",", "")
        yield tail


def _whole(lines: Iterator[str]) -> str:
    pieces, size = [], 0
    for line in lines:
        pieces.append(line)
        size += len(line)
        if size > MOST_CHARACTERS:
            message = f"expected a page of at most {MOST_CHARACTERS} characters, found a longer one"
            raise RecordError(1, "table.row-too-large", message)
    return "".join(pieces)


def _list_start(text: str) -> int:
    """Find the place behind the bracket that opens the list of rows."""
    at = _behind_blank(text, 0)
    if text[at : at + 1] == "{":
        at = _behind_blank(text, at + 1)
        while text[at : at + 1] == '"':
            _, at = _decoded_any(text, at)
            at = _behind_blank(text, at)
            if text[at : at + 1] != ":":
                break
            at = _behind_blank(text, at + 1)
            if text[at : at + 1] == "[" and text[(first := _behind_blank(text, at + 1)) : first + 1] == "{":
                break
            _, at = _decoded_any(text, at)
            at = _behind_blank(text, at)
            if text[at : at + 1] == ",":
                at = _behind_blank(text, at + 1)
    if text[at : at + 1] != "[":
        raise _not_json(text, at)
    return at + 1


def _decoded_any(text: str, at: int) -> tuple[object, int]:
    try:
        found, end = _DECODER.raw_decode(text, at)
    except (JSONDecodeError, RecursionError) as error:
        raise _not_json(text, getattr(error, "pos", at)) from error
    return found, end


def _decoded(text: str, at: int) -> tuple[dict[str, object], int]:
    found, end = _decoded_any(text, at)
    if not isinstance(found, dict):
        raise _not_json(text, at)
    return found, end


def _behind_blank(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _BLANK:
        at += 1
    return at


def _behind(text: str) -> str:
    return text[text.rindex("}") + 1 :]


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _literal(cell: str, former: str) -> str:
    if not cell:
        return "null"
    quoted = json.dumps(cell, ensure_ascii=False)
    return quoted if quoted in former or not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdecimal() and cell.isascii()


def _not_json(text: str, at: int) -> RecordError:
    line = text.count("\n", 0, at) + 1
    found = text[at : at + 40] or "the end"
    return RecordError(line, code="table.not-json", message=f"expected JSON with a list of objects, found {found!r}")
