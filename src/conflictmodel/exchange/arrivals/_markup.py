"""Markup taken out of words: tags in a name or headline, and a fragment of HTML read as paragraphs."""

import html
import re
from typing import Final

_TAG: Final = re.compile(r"<!--(?:[^-]++|-(?!->))*+(?:-->)?+|</?[A-Za-z][^<>]*+>|<[!?][^<>]*+>")
_UNSEEN: Final = re.compile(
    r"<(script|style)\b[^<>]*+>(?:[^<]++|<(?!/(?:script|style)\b))*+(?:</(?:script|style)\b[^<>]*+>?+)?+", re.IGNORECASE
)
_BREAK: Final = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|figure|figcaption|body|hr|pre)\b[^<>]*+>",
    re.IGNORECASE,
)
_SPACES: Final = re.compile(r"(?<![^\S\n])[^\S\n]++")
# Python reads no number of thousands of digits, and no character has one of eight.
_NUMBER_OF_NO_CHARACTER: Final = re.compile(r"&#[0-9]{8}")


def has_tags(words: str) -> bool:
    """Say whether there is a tag or a comment in some words.

    >>> has_tags("a <b>bold</b> word"), has_tags("2 < 3 and 4 > 3")
    (True, False)
    """
    return _TAG.search(words) is not None


def line_from_markup(words: str) -> str:
    """Take the tags out of a name or a headline, and give it in one line.

    >>> line_from_markup('<a href="/p/jane">Jane Roe</a>, R&amp;D')
    'Jane Roe, R&D'
    """
    return " ".join(unescaped(_TAG.sub("", words)).split())


def text_from_markup(fragment: str) -> str:
    r"""Read a fragment of HTML that is nothing but content as plain text, a blank line between its blocks.

    >>> text_from_markup("<p>It was <b>calm</b>.</p><p>Shops &amp; schools opened.</p>")
    'It was calm.\n\nShops & schools opened.'
    """
    # White space in HTML is a space, however it is written; only what breaks a line gives one.
    words = _BREAK.sub("\n", _UNSEEN.sub(" ", fragment).replace("\n", " "))
    lines = (_SPACES.sub(" ", unescaped(_TAG.sub("", line))).strip() for line in words.split("\n"))
    return "\n\n".join(line for line in lines if line)


def unescaped(words: str) -> str:
    """Read the character references of HTML, unless one of them is of no character.

    >>> unescaped("R&amp;D")
    'R&D'
    """
    return words if _NUMBER_OF_NO_CHARACTER.search(words) else html.unescape(words)
