"""Reads what the docstrings of the house say, also where Python was told to throw them away (`python -OO`)."""

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


def doc_of(thing: Any) -> str:
    """The docstring of a function or class at the top of its module, as written there; nothing where it has none.

    Pages, `explain`, `--help` and the schema are made of docstrings: without this they would be empty under `-OO`.
    """
    said: str | None = thing.__doc__
    return said or (_written_in(thing.__module__).get(thing.__name__, "") if sys.flags.optimize > 1 else "")


@cache
def _written_in(module: str) -> Mapping[str, str]:
    """The docstrings in the source of a module by the names of what they stand in."""
    import ast  # no run needs it but those that throw docstrings away

    file = getattr(sys.modules[module], "__file__", None)
    try:
        tree = ast.parse(Path(file or "").read_bytes())
    except OSError:  # compiled code alone
        return {}
    defined = (each for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef))
    return {each.name: ast.get_docstring(each, clean=False) or "" for each in defined}
