"""Our own JSON: one versioned document, strict on the way in, canonical on the way out."""

from conflictmodel.wire._converter import configure_converter, make_converter
from conflictmodel.wire._documents import dumps, loads
from conflictmodel.wire._faults import Fault, WireError
from conflictmodel.wire._lines import dump, load
from conflictmodel.wire._versions import WIRE_VERSION

__all__ = [
    "WIRE_VERSION",
    "Fault",
    "WireError",
    "configure_converter",
    "dump",
    "dumps",
    "load",
    "loads",
    "make_converter",
]
