"""Our own JSON: one versioned document, strict on the way in, canonical on the way out."""

from conflictmodel.wire._converter import configure_converter, make_converter
from conflictmodel.wire._documents import as_json, dumps, loads, loads_as, record_or_flaws
from conflictmodel.wire._engines import Engine
from conflictmodel.wire._faults import Fault, Flaw, WireError
from conflictmodel.wire._fields import fields_of, origin_of
from conflictmodel.wire._lines import dump, load, load_all
from conflictmodel.wire._scalars import TypeForm
from conflictmodel.wire._schema import Schema, schema, schema_of
from conflictmodel.wire._versions import WIRE_VERSION

__all__ = [
    "WIRE_VERSION",
    "Engine",
    "Fault",
    "Flaw",
    "Schema",
    "TypeForm",
    "WireError",
    "as_json",
    "configure_converter",
    "dump",
    "dumps",
    "fields_of",
    "load",
    "load_all",
    "loads",
    "loads_as",
    "make_converter",
    "origin_of",
    "record_or_flaws",
    "schema",
    "schema_of",
]
