"""Counts how many functions a piece of work calls: how it grows, whatever else the machine does meanwhile."""

from collections.abc import Callable
from cProfile import Profile
from typing import Any


def calls(work: Callable[[], Any]) -> tuple[Any, int]:
    """What comes out, and how many functions were called meanwhile."""
    with Profile(subcalls=False) as profile:
        found = work()
    return found, sum(each.callcount for each in profile.getstats())
