"""Has Typst set a document once in a run of the tests: what any of them asks again, in any worker, is kept.

The same input gives the same document: the tests that say so set it anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple
from unittest import mock

import typst
from kept import kept

SETS, ASKS = typst.compile_with_warnings, typst.query


class _Warning(NamedTuple):
    message: str


@contextmanager
def set_once() -> Iterator[None]:
    """Keep what Typst sets and answers meanwhile, by all that it is given."""
    with mock.patch.object(typst, "compile_with_warnings", _set), mock.patch.object(typst, "query", _told):
        yield


@contextmanager
def set_anew() -> Iterator[None]:
    """Have Typst itself set and answer: for a test of whether it does so twice in one way."""
    with mock.patch.object(typst, "compile_with_warnings", SETS), mock.patch.object(typst, "query", ASKS):
        yield


def _set(*of: Any, **usual: Any) -> tuple[bytes, list[_Warning]]:
    def sets() -> tuple[bytes, list[str]]:
        data, warnings = SETS(*of, **usual)
        assert isinstance(data, bytes)
        return data, [each.message for each in warnings]

    data, messages = kept(("set", *_given(of, usual)), sets)
    return data, [_Warning(each) for each in messages]


def _told(*of: Any, **usual: Any) -> str:
    return kept(("told", *_given(of, usual)), lambda: str(ASKS(*of, **usual)))


def _given(of: tuple[Any, ...], usual: dict[str, Any]) -> tuple[object, ...]:
    by_name = {name: _faces(value) if name == "font_paths" else value for name, value in usual.items()}
    return of, sorted(by_name.items())


@cache
def _faces(fonts: typst.Fonts) -> str:
    """The fonts there are to set with."""
    return repr([(each.family, each.style, each.weight, each.path, each.index) for each in fonts.fonts()])
