"""Addresses: what is one of the web, and those that are not whole, read from the page or feed that they stand in."""

import re
from typing import Final
from urllib.parse import urljoin

is_address: Final = re.compile(r"https?://[^\s<>\"]{1,4000}", re.IGNORECASE).fullmatch
_is_relative: Final = re.compile(r"(?:/|\.{1,2}/|[\w-]{1,200}(?:[/.?]|$))[^\s<>\":]{0,4000}").fullmatch


def resolved(address: str, base: str | None) -> str:
    """Give an address whole, if it is not and a whole one is known to read it from.

    >>> resolved("/a/1", "https://gulf.example/feed.xml"), resolved("urn:x", "https://gulf.example/feed.xml")
    ('https://gulf.example/a/1', 'urn:x')
    """
    sought = address.strip()
    if base is None or is_address(base) is None or _is_relative(sought) is None:
        return address
    try:
        return urljoin(base, sought)
    except ValueError:  # a base that only looks like an address; what cannot be read stays as it is, and is noted
        return address
