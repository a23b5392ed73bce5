"""What the files that people take for text begin with."""

from typing import Final

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, as which word processors and spreadsheets save, too"),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"\xd0\xcf\x11\xe0", "a document of an old word processor or spreadsheet"),
    (b"\x1f\x8b", "a file compressed with gzip"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
)


def what_begins_with(octets: bytes) -> str | None:
    """Say what a file is that begins like this, if it is one of those that are no text.

    >>> what_begins_with(b"%PDF-1.7")
    'a PDF document'
    """
    return next((what for signature, what in _SIGNATURES if octets.startswith(signature)), None)
