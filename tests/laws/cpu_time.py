"""How CPU time grows with the input: measured in turns, without the cyclic collector, which knows the heap."""

import gc
import time
from collections.abc import Callable
from typing import Final

LINEAR: Final = 3.0  # the growth that is let through: it is 2 where the time is linear, 4 where it is quadratic
_PLAINLY_LINEAR: Final = 2.5
_ROUNDS: Final = 6
_TOLD_FROM_NOISE: Final = 0.005


def growth(work_on: Callable[[int], Callable[[], object]], size: int) -> float:
    """Say how many times more CPU time is taken by some work on an input of twice a size.

    Each is measured up to six times, in turns, and the least counts; what is plainly linear is not measured again.
    """
    one, double = work_on(size), work_on(2 * size)
    work_on(size // 50)()  # what is made on first use is no part of the work
    ratio = least_of_one = least_of_double = float("inf")
    gc.collect()
    gc.disable()
    try:
        for _ in range(_ROUNDS):
            least_of_one = min(least_of_one, _cpu_time(one))
            least_of_double = min(least_of_double, _cpu_time(double))
            ratio = least_of_double / max(least_of_one, _TOLD_FROM_NOISE)
            if ratio <= _PLAINLY_LINEAR:
                break
    finally:
        gc.enable()
    return ratio


def _cpu_time(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
