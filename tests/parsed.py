"""The syntax trees of our own modules, parsed once for all tests that look at them."""

import ast
import gc
from functools import cache
from pathlib import Path


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    tree = ast.parse(path.read_text("utf-8"))
    gc.freeze()  # it lives until the end: to look for garbage in the trees of the house took half of parsing them
    return tree


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of that tree."""
    return tuple(ast.walk(tree_of(path)))


@cache
def statements_of(path: Path) -> tuple[ast.stmt, ...]:
    """Every statement of that tree, those in functions and classes too: imports and definitions, and a tenth of it."""
    found: list[ast.stmt] = []
    parts: list[ast.AST] = [tree_of(path)]
    for part in parts:
        for block in ("body", "orelse", "finalbody", "handlers", "cases"):
            inside = getattr(part, block, ())
            found += (each for each in inside if isinstance(each, ast.stmt))
            parts += inside
    return tuple(found)
