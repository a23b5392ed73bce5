"""The measure of growth itself: it lets through what is linear, and stops what is quadratic."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.laws.cpu_time import LINEAR, growth


def counting(steps: int) -> Callable[[], object]:
    return partial(sum, range(steps))


@pytest.mark.cpu
def test_linear_work_doubles() -> None:
    assert 1.5 < growth(counting, 2_000_000) <= LINEAR


@pytest.mark.cpu
def test_quadratic_work_is_seen() -> None:
    assert growth(lambda size: counting(size * size), 1_500) > LINEAR
