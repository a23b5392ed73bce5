"""The command `conflictmodel`: articles to read, documents to check, codes to explain."""

from conflictmodel.cli.commands import main

__all__ = ["main"]
