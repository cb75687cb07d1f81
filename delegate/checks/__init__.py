"""Finds the checks: each is a file of its own in the folder of its family, and nobody writes a list of them.

`index.json` is written from those files and says of each what is known without it, so that it is loaded when it is
first to look at something. A file that is not in it is loaded at once.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from delegate.checking import ABOUT_ACCEPT, CatalogueEntry, Check, Findings, entry_of, entry_of_complaint
from delegate.diagnostics import Severity
from delegate.planning.plan import Plan

HERE = Path(__file__).parent
INDEX = HERE / "index.json"


class _Later:
    """The function of a check, which is loaded when it is first called or asked for its docstring."""

    def __init__(self, family: str, name: str) -> None:
        self.__module__, self.__name__ = f"{__name__}.{family}.{name}", name

    @property
    def loaded(self) -> Callable[[Plan], Findings]:
        """The function itself."""
        return _loaded(self.__module__, self.__name__).function

    def __call__(self, plan: Plan) -> Findings:
        yield from self.loaded(plan)

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]  # as that of a function
        return self.loaded.__doc__


@cache
def every_check() -> tuple[Check, ...]:
    """All checks by code, each found by its file name, which is the name of its function."""
    known = json.loads(INDEX.read_bytes()) if INDEX.is_file() else {}
    found = [_check(family, name, known.get(f"{family}/{name}")) for family, name in _files()]
    return tuple(sorted(found, key=lambda each: each.code))


def _files() -> Iterator[tuple[str, str]]:
    """The family and the name of each check."""
    for family in os.scandir(HERE):
        for file in os.scandir(family) if family.is_dir() else ():
            name, dot, suffix = file.name.partition(".")
            if dot + suffix == ".py" and name[0].islower():
                yield family.name, name


def _check(family: str, name: str, known: Mapping[str, Any] | None) -> Check:
    """A check, to be loaded later where the index has it."""
    if known is None:
        return _loaded(f"{__name__}.{family}.{name}", name)
    said = {**known, "severity": Severity(known["severity"])}
    return Check(name=name.replace("_", "-"), function=_Later(family, name), **said)


def _loaded(module: str, name: str) -> Check:
    found = getattr(import_module(module), name)
    assert isinstance(found, Check), module
    return found


def indexed() -> str:
    """What the index is to say, as JSON: of each check, a line each, all but its name and its function."""
    checks = {f"{family}/{name}": _loaded(f"{__name__}.{family}.{name}", name) for family, name in sorted(_files())}
    left_out = ("name", "function")
    said = {
        path: {field: value for field, value in each._asdict().items() if field not in left_out}
        for path, each in checks.items()
    }
    return "{\n" + ",\n".join(f"  {json.dumps(path)}: {json.dumps(each)}" for path, each in said.items()) + "\n}\n"


def catalogue() -> tuple[CatalogueEntry, ...]:
    """Every check and every complaint by code, with its prose and its examples."""
    from delegate.reading.complaints import catalogue as complaints  # only `explain` and the pages need them

    entries = [*map(entry_of, every_check()), *map(entry_of_complaint, (*complaints(), *ABOUT_ACCEPT))]
    return tuple(sorted(entries, key=lambda entry: entry.code))
