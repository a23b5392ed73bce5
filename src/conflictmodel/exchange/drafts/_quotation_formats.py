"""What quotation tools give, as drafts; nothing of theirs is imported."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from conflictmodel._records import a_or_an, require_type
from conflictmodel.exchange.drafts._draft import Draft, DraftClaim
from conflictmodel.model.attributions import Act
from conflictmodel.text.claims import act_of_cue


class TextSpan(Protocol):
    """A run of words, as spaCy's `Span` and `Token` are."""

    @property
    def text(self) -> str:
        """The words."""


class LabelledSpan(TextSpan, Protocol):
    """A run of words with a label and the id of the quotation that it is of, as spaCy's `Span` in a span group."""

    @property
    def label_(self) -> str:
        """The label."""

    @property
    def id_(self) -> str:
        """The id that the spans of one quotation share."""


class SpacyDoc(Protocol):
    """A text with named groups of spans, as spaCy's `Doc` is."""

    @property
    def spans(self) -> Mapping[str, Iterable[LabelledSpan]]:
        """The groups by their names."""


class TextacyToken(TextSpan, Protocol):
    """A word with its place and the space behind it, as spaCy's `Token` is."""

    @property
    def text_with_ws(self) -> str:
        """The word, and the space behind it."""


class TextacyQuotation(Protocol):
    """A quotation as ``textacy.extract.direct_quotations`` gives it."""

    @property
    def speaker(self) -> Sequence[TextacyToken] | None:
        """The words of the speaker; None where there is none."""

    @property
    def cue(self) -> Sequence[TextacyToken] | None:
        """The words of the cue; None where there is none."""

    @property
    def content(self) -> TextSpan:
        """The quotation, with its marks."""


def draft_from_citron(document: Mapping[str, object]) -> Draft:
    """Make a draft of a document in Citron's annotation format: `quotes`, each with `cue`, `sources` and `contents`.

    Where a source has coreferences, the first of them that is a name is the speaker's name.

    >>> said = {"cue": {"text": "denied"}, "sources": [{"text": "Israel"}], "contents": [{"text": "the raid"}]}
    >>> print(*draft_from_citron({"quotes": [said]}).claims)
    c1: Israel denies: “the raid”

    Raises:
        ValueError: if it is not in that format.
        TypeError: if it is no mapping.

    """
    require_type(document, Mapping, "document")
    claims = []
    for number, quote in enumerate(_list(document.get("quotes"), "quotes"), 1):
        if not isinstance(quote, Mapping):
            message = _mismatch("each of quotes", "an object", quote)
            raise ValueError(message)  # noqa: TRY004 (what is wrong is the document)
        cue = None if quote.get("cue") is None else _text(quote["cue"], "cue")
        sources = [_text(each, "sources") for each in _list(quote.get("sources"), "sources")]
        names = [
            *sources,
            *(_text(each, "coreferences") for each in _list(quote.get("coreferences", []), "coreferences")),
        ]
        claims.append(
            DraftClaim(
                key=f"c{number}",
                content=tuple(_text(each, "contents") for each in _list(quote.get("contents"), "contents")),
                act=_act(cue),
                speaker=sources[0] if sources else None,
                speaker_name=next((name for name in map(_name, names) if name), None),
                cue=cue,
            )
        )
    return Draft(claims=tuple(claims))


def draft_from_textacy(quotations: Iterable[TextacyQuotation]) -> Draft:
    """Make a draft of what ``textacy.extract.direct_quotations(doc)`` gives.

    Raises:
        TypeError: if it is no iterable of quotations with speaker, cue and content.

    """
    require_type(quotations, Iterable, "quotations")
    claims = []
    for number, each in enumerate(quotations, 1):
        if not all(hasattr(each, name) for name in ("speaker", "cue", "content")):
            message = f"each of quotations must have speaker, cue and content, found {a_or_an(type(each))}"
            raise TypeError(message)
        speaker, cue = _joined(each.speaker), _joined(each.cue)
        claims.append(
            DraftClaim(
                key=f"c{number}",
                content=(each.content.text,),
                act=_act(cue),
                speaker=speaker,
                speaker_name=_name(speaker or ""),
                cue=cue,
            )
        )
    return Draft(claims=tuple(claims))


def draft_from_spacy(
    doc: SpacyDoc, group: str, *, speaker: str = "SPEAKER", cue: str = "CUE", content: str = "CONTENT"
) -> Draft:
    """Make a draft of a spaCy `Doc` whose pipeline puts quotations into a span group, the spans of each under one id.

    `group` names the group; `speaker`, `cue` and `content` are the labels of the parts.

    Raises:
        ValueError: if the document has no such group, or one of its spans no id: none says whose speaker it is.
        TypeError: if it is no document with span groups.

    """
    if not hasattr(doc, "spans"):
        message = f"doc must have spans, as the Doc of spaCy has, found {a_or_an(type(doc))}"
        raise TypeError(message)
    if group not in doc.spans:
        message = f"the document has no span group {group!r}, only {', '.join(doc.spans) or 'none'}"
        raise ValueError(message)
    quotations: dict[str, dict[str, list[str]]] = {}
    for span in doc.spans[group]:
        if not span.id_:
            message = f"the spans of {group!r} must have ids, found none on {span.text!r}"
            raise ValueError(message)
        quotations.setdefault(span.id_, {}).setdefault(span.label_, []).append(span.text)
    claims = []
    for number, parts in enumerate(quotations.values(), 1):
        who, how = (next(iter(parts.get(label, ())), None) for label in (speaker, cue))
        said = tuple(parts.get(content, ()))
        claims.append(
            DraftClaim(
                key=f"c{number}", content=said, act=_act(how), speaker=who, speaker_name=_name(who or ""), cue=how
            )
        )
    return Draft(claims=tuple(claims))


def _act(cue: str | None) -> Act:
    return (None if cue is None else act_of_cue(cue)) or Act.STATES


def _name(words: str) -> str | None:
    """Give the words that are a name: from the first capital behind an article on."""
    parts = words.split()
    while parts and parts[0].lower() in ("the", "a", "an"):
        del parts[0]
    return " ".join(parts) if parts and parts[0][0].isupper() and len(parts[0]) > len("He") else None


def _joined(tokens: Sequence[TextacyToken] | None) -> str | None:
    return "".join(token.text_with_ws for token in tokens or ()).strip() or None


def _text(span: object, name: str) -> str:
    text = span.get("text") if isinstance(span, Mapping) else None
    if not isinstance(text, str):
        message = _mismatch(f"each of {name}", "an object with a text", span)
        raise ValueError(message)  # noqa: TRY004 (what is wrong is the document)
    return text


def _list(value: object, name: str) -> list[object]:
    if not isinstance(value, list):
        message = _mismatch(name, "an array", value)
        raise ValueError(message)  # noqa: TRY004 (what is wrong is the document)
    return value


def _mismatch(name: str, expected: str, found: object) -> str:
    return f"{name} should be {expected}, found {type(found).__name__}"
