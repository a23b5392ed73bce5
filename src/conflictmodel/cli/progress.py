"""How far long work has come, on a terminal and nowhere else: with rich where it is installed, plainly elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Final, TextIO, TypeAlias

from conflictmodel.cli.printing import put

Told: TypeAlias = Callable[[int, int], None]
EVERY: Final = 1000  # rows between two tellings


@contextmanager
def progress(stream: TextIO | None) -> Iterator[Told]:
    """Give what tells the number of rows and of notices so far, now and then."""
    if stream is None or not stream.isatty():
        yield lambda _rows, _notices: None
    elif find_spec("rich") is not None:
        yield from _richly(stream)
    else:
        yield lambda rows, notices: None if rows % EVERY else put(f"\r{_words(rows, notices)}", stream)
        put("\r", stream)


def counted(number: int, what: str) -> str:
    """Say how many of something there are.

    >>> counted(1, "row"), counted(0, "notice")
    ('1 row', '0 notices')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def _richly(stream: TextIO) -> Iterator[Told]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as shown:
        task = shown.add_task(_words(0, 0), total=None)

        def tell(rows: int, notices: int) -> None:
            if rows % EVERY == 0:
                shown.update(task, description=_words(rows, notices))

        yield tell


def _words(rows: int, notices: int) -> str:
    return f"{counted(rows, 'row')}, {counted(notices, 'notice')}"
