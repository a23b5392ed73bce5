"""The engine `msgspec`: our records made and written natively, as strictly as by the other engine.

Of itself msgspec lets unknown and doubled keys pass, has a spelling of its own for some numbers, and writes bytes,
NaN and the like as something else. So all goes through structs (`_twins`) that take nothing but what the fields of
our records say, and what was read is written again and held against the very bytes. Whatever is not just as it should
be, good or bad, is left to the other engine, which accepts it or refuses it with all reasons.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._twins import is_plain, twin_to_read, twin_to_write
from conflictmodel.wire._versions import WIRE_VERSION, Document


def read(octets: bytes) -> Corpus | None:
    """Read a document that stands as `dumps` writes it, white space around it aside; give None for any other."""
    codec = _codec()
    try:
        document = codec.decode(octets.strip(b" \t\r\n"))
    except codec.refusals:
        return None
    return document.corpus if document.conflictmodel == WIRE_VERSION else None


def write(document: Document) -> bytes | None:
    """Write a document just as the other engine would, or give None if something in it needs a second look."""
    codec = _codec()
    try:
        return codec.encode(document)
    except codec.refusals:
        return None


class _Codec(NamedTuple):
    decode: Callable[[bytes], Document]
    encode: Callable[[Document], bytes]
    refusals: tuple[type[Exception], ...]


@cache
def _codec() -> _Codec:
    import msgspec

    read_twin = msgspec.json.Decoder(twin_to_read(Document), dec_hook=is_plain).decode
    twin = twin_to_write(Document)
    write_twin = msgspec.json.Encoder().encode
    convert = msgspec.convert

    def decode(octets: bytes) -> Document:
        read = read_twin(octets)
        if write_twin(read) != octets:
            message = "another spelling than ours"
            raise ValueError(message)
        return convert(read, Document, from_attributes=True)

    def encode(document: Document) -> bytes:
        return write_twin(convert(document, twin, from_attributes=True, dec_hook=is_plain))

    return _Codec(decode, encode, (msgspec.MsgspecError, ValueError, TypeError, RecursionError))
