"""Keying: ids made anew with a secret, so that nobody can compute them from what was withheld."""

import base64
import hmac
import re
from typing import Final, final

# Ids of ours, computed from what they name.
COMPUTED: Final = re.compile(r"\b[acel][a-z2-7]{26}\b")
_ROW: Final = "r"
_LENGTH: Final = 27
_SIGNED: Final = 18  # characters of a keyed id that the rest of it confirms


@final
class Keying:
    """What becomes of ids by one key: the same id becomes the same, and one that has been keyed stays."""

    def __init__(self, key: bytes) -> None:
        """Keep the key."""
        self._key: Final = key

    def is_keyed(self, id_: str) -> bool:
        """Say whether an id has been made with this key."""
        signed, signature = id_[:_SIGNED], id_[_SIGNED:]
        return len(id_) == _LENGTH and hmac.compare_digest(signature, self._signature(signed))

    def id(self, id_: str) -> str:
        """Key an id of a record anew, unless it has been."""
        return id_ if self.is_keyed(id_) else self._signed(id_[:1] + self._digest("id", id_))

    def row(self, id_: str) -> str:
        """Key the id of a row in somebody's data set, none of whose characters stays, unless it has been."""
        return id_ if self.is_keyed(id_) else self._signed(_ROW + self._digest("row", id_))

    def _signed(self, keyed: str) -> str:
        return keyed[:_SIGNED] + self._signature(keyed[:_SIGNED])

    def _signature(self, signed: str) -> str:
        return self._digest("signed", signed)[: _LENGTH - _SIGNED]

    def _digest(self, use: str, text: str) -> str:
        digest = hmac.digest(self._key, f"{use}:{text}".encode("utf-8", "surrogatepass"), "sha256")
        return base64.b32encode(digest).decode().lower()
