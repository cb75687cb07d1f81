"""Has Typst set a document once: what any test asks again, in any worker or in a later run, is kept.

The same input gives the same document: the tests that say so set it anew. The input is also the templates, the fonts
and the version of Typst: where one of these is another, all is set again.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from unittest import mock

import typst
from kept import kept

_T = TypeVar("_T")
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

    data, messages = _kept("set", of, usual, sets)
    return data, [_Warning(each) for each in messages]


def _told(*of: Any, **usual: Any) -> str:
    return _kept("told", of, usual, lambda: str(ASKS(*of, **usual)))


def _kept(what: str, of: tuple[Any, ...], usual: dict[str, Any], make: Callable[[], _T]) -> _T:
    given = _given(of, usual)

    def made() -> _T:
        found = make()
        assert _given(of, usual) == given, "a template was changed meanwhile: which one was set, nobody knows"
        return found

    return kept((what, *given), made, lasts=True)


def _given(of: tuple[Any, ...], usual: dict[str, Any]) -> tuple[object, ...]:
    known = {"font_paths": _faces, "root": _inside}
    by_name = {name: known[name](value) if name in known else value for name, value in usual.items()}
    return version("typst"), of, sorted(by_name.items())


@cache
def _faces(fonts: typst.Fonts) -> str:
    """The fonts there are to set with, each file as it is now."""
    return repr([(each.family, each.style, each.weight, each.index, _state(each.path)) for each in fonts.fonts()])


@cache
def _state(file: str | None) -> tuple[object, ...]:
    """A file of megabytes, by its size and when it was written; nothing for the fonts that Typst brings along."""
    return (file, (told := Path(file).stat()).st_size, told.st_mtime_ns) if file else ()


def _inside(root: Path) -> list[tuple[str, str]]:
    """The templates, each with what is in it now: somebody may write one while tests run."""
    files = sorted(each for each in root.rglob("*") if each.is_file())
    return [(str(each), hashlib.sha256(each.read_bytes()).hexdigest()) for each in files]
