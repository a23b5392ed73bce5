"""The engine `msgspec`: our records made and written natively, as strictly as by the other engine.

Of itself msgspec lets unknown and doubled keys pass, has a spelling of its own for some numbers, and writes bytes,
NaN and the like as something else. So what it has read is written again and held against the very bytes, and what
it is to write passes through structs (`_twins`) that take nothing but what the fields say. Whatever is not just as
it should be, good or bad, is left to the other engine, which accepts it or refuses it with all reasons.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._json import may_have_long_integers
from conflictmodel.wire._twins import is_plain, twin_of
from conflictmodel.wire._versions import WIRE_VERSION, Document


def read(octets: bytes) -> Corpus | None:
    """Read a document that stands as `dumps` writes it, white space around it aside; give None for any other."""
    codec = _codec()
    bare = octets.strip(b" \t\r\n")
    try:
        document = codec.decode(bare)
        again = codec.encode(document) if may_have_long_integers(bare) else codec.spell(document)
    except codec.refusals:
        return None
    return document.corpus if again == bare and document.conflictmodel == WIRE_VERSION else None


def write(document: Document) -> bytes | None:
    """Write a document just as the other engine would, or give None if something in it needs a second look."""
    codec = _codec()
    try:
        return codec.encode(document)
    except codec.refusals:
        return None


class _Codec(NamedTuple):
    decode: Callable[[bytes], Document]
    spell: Callable[[Document], bytes]
    encode: Callable[[Document], bytes]
    refusals: tuple[type[Exception], ...]


@cache
def _codec() -> _Codec:
    import msgspec

    twin = twin_of(Document)
    written = msgspec.json.Encoder().encode
    convert = msgspec.convert

    def encode(document: Document) -> bytes:
        return written(convert(document, twin, from_attributes=True, dec_hook=is_plain))

    refusals = (msgspec.MsgspecError, ValueError, TypeError, RecursionError)
    # What was read natively has its types. Its fields are spelled in alphabetical order, because slots stand so.
    return _Codec(msgspec.json.Decoder(Document).decode, written, encode, refusals)
