"""Finds the checks: each is a file of its own in the folder of its family, and nothing lists it."""

from functools import cache
from importlib import import_module
from pathlib import Path

from delegate.checking import ABOUT_ACCEPT, CatalogueEntry, Check, entry_of, entry_of_complaint


@cache
def every_check() -> tuple[Check, ...]:
    """All checks by code, each found by its file name, which is the name of its function."""
    found = []
    for family in Path(__file__).parent.iterdir():
        if family.is_dir():
            for file in family.glob("[a-z]*.py"):
                module = import_module(f"{__name__}.{family.name}.{file.stem}")
                found.append(getattr(module, file.stem))
    return tuple(sorted(found, key=lambda each: each.code))


def catalogue() -> tuple[CatalogueEntry, ...]:
    """Every check and every complaint by code, with its prose and its examples."""
    from delegate.reading.complaints import catalogue as complaints  # only `explain` and the pages need them

    entries = [*map(entry_of, every_check()), *map(entry_of_complaint, (*complaints(), *ABOUT_ACCEPT))]
    return tuple(sorted(entries, key=lambda entry: entry.code))
