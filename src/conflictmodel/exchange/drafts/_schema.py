"""The JSON Schema of a draft, in the subset that structured-output interfaces of language models accept."""

from types import NoneType, UnionType
from typing import TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.exchange.drafts._draft import Draft

Schema: TypeAlias = dict[str, object]

_SCALARS: dict[type, str] = {str: "string", int: "integer", NoneType: "null"}


def draft_schema(*, inline: bool = False) -> Schema:
    """Give the JSON Schema of a draft, to be handed to a program that writes one.

    Every key is required (null says that there is nothing), no other keys are allowed, and no keyword is used that a
    structured-output interface may refuse: there are objects, arrays, strings, integers, null, `enum` and `anyOf`.
    The descriptions say what each part means. `inline` puts every definition where it is used, without ``$ref``.

    >>> schema = draft_schema()
    >>> schema["required"], sorted(schema["$defs"])[:2]
    (['claims', 'events'], ['DraftClaim', 'DraftEvent'])
    >>> "$defs" in draft_schema(inline=True)
    False
    """
    definitions: dict[str, Schema] = {}
    whole = _object(Draft, definitions, inline=inline)
    return whole if inline else {**whole, "$defs": definitions}


def _object(record: type, definitions: dict[str, Schema], *, inline: bool) -> Schema:
    hints = get_type_hints(record)
    names = [field.name for field in attrs.fields(record)]
    return {
        "type": "object",
        "description": " ".join((record.__doc__ or "").split("\n\n    >>>")[0].split()),
        "properties": {name: _described(hints[name], definitions, inline=inline) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _described(hint: type, definitions: dict[str, Schema], *, inline: bool) -> Schema:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _described(get_args(hint)[0], definitions, inline=inline)}
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_described(each, definitions, inline=inline) for each in get_args(hint)]}
    if hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if issubclass(hint, Vocabulary):
        said = " ".join(f"{member.word}: {member.sentence}" for member in hint)
        return {"type": "string", "enum": [member.word for member in hint], "description": said}
    if inline:
        return _object(hint, definitions, inline=True)
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = {}
        definitions[hint.__name__] = _object(hint, definitions, inline=False)
    return {"$ref": f"#/$defs/{hint.__name__}"}
