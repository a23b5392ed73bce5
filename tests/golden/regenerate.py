"""Write the golden documents and the JSON Schema of this wire version anew: ``python -m tests.golden.regenerate``.

Documents of earlier versions are never written again: they stand for what is in people's files.
"""

from pathlib import Path
from typing import Final

from conflictmodel import wire
from conflictmodel.wire import WIRE_VERSION, dumps
from conflictmodel.wire._schema import generated
from tests.golden.documents import DOCUMENTS

WIRE: Final = Path(__file__).parent / "wire"
SCHEMA: Final = Path(wire.__file__).with_name("schema.json")


def regenerate(folder: Path) -> None:
    """Write each golden corpus to a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, corpus in DOCUMENTS.items():
        (folder / f"{name}.json").write_bytes(dumps(corpus))


if __name__ == "__main__":
    regenerate(WIRE / f"v{WIRE_VERSION}")
    SCHEMA.write_text(generated(), encoding="utf-8")
