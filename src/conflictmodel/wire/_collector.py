"""The cyclic garbage collector, kept from looking through records by the thousand while they are being made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic collector for a while, if it was running, and let it run again whatever happens.

    Records are trees: nothing in them ever needs it, and the more of them are kept, the more often it walks through
    all of them in vain. Whoever paused it lets it run again, so that pauses may nest, and threads may share them.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
