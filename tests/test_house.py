"""The style of the house: small files and functions, one meaning for a name, first lines that tell a module's job."""

import ast
import re
from collections import Counter
from pathlib import Path

from every import every
from parsed import statements_of, tree_of

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "delegate"
MODULES = sorted(HOUSE.rglob("*.py"))

LONGEST_FILE = 300
LONGEST_FUNCTION = 45

# Tables are lists in Python's clothes: one entry below the other, looked up one at a time and never read from top to
# bottom. A second file would only hide half of the entries.
TABLES = {
    "reading/complaints_file.py": "every complaint about a file, with its words",
    "reading/complaints_structure.py": "every complaint about what a trip says, with its words",
}

# The tables among the tests, with the lines that each may have: one dated claim below the other.
TABLES_OF_TESTS = {"borders/test_crossings_history.py": 460}

QUESTIONS = {"What", "How", "Who", "Whom", "Whose", "When", "Whether", "Where", "Which", "Why"}

# Names that only their author understood, and what the thing is called now.
PRIVATE = {
    "accounts": "findings_section",
    "apart": "leg_breakdown",
    "ask": "request",
    "cells": "text_width",
    "clockwork": "timetable",
    "company": "cohort",
    "desk": "route_query",
    "forge": "route builder",
    "frontier": "border_times",
    "gate": "opening",
    "how": "ride options",
    "in_hand": "slack",
    "inhand": "slack",
    "inquiry": "route query",
    "loosely": "fuzzy_names",
    "outlook": "summary",
    "spells": "column_groups",
    "standing": "crossing_status",
    "streams": "console",
    "together": "merge_languages",
    "tongue": "language",
    "trouble": "errors",
    "unable": "CommandError",
    "whereabouts": "places",
}
TAKEN_FROM_TESTS = re.compile(r"from\s+[\w.]*test_")

PRIVATE_MODULES = {**PRIVATE, "counter": "geocoder_session"}


def name_of(path):
    """A module as people write it, for messages."""
    return path.relative_to(HOUSE).as_posix()


def definitions(kind):
    """Every definition of a kind in the house, with its module."""
    return [(path, node) for path in MODULES for node in statements_of(path) if isinstance(node, kind)]


def test_no_file_is_too_long_to_be_read_in_one_go():
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE and name not in TABLES} == {}


def test_what_counts_as_a_table_is_there_and_would_be_too_long_otherwise():
    for name in TABLES:
        assert len((HOUSE / name).read_text("utf-8").splitlines()) > LONGEST_FILE, f"{name} needs no exception"


def test_no_file_of_tests_is_too_long_either():
    tests = ROOT / "tests"
    lengths = {
        path.relative_to(tests).as_posix(): len(path.read_text("utf-8").splitlines()) for path in tests.rglob("*.py")
    }
    too_long = {name: length for name, length in lengths.items() if length > LONGEST_FILE}

    assert {name: length for name, length in too_long.items() if length > TABLES_OF_TESTS.get(name, 0)} == {}
    assert TABLES_OF_TESTS.keys() - too_long.keys() == set(), "no exception any more: take it out"


def test_no_line_of_a_template_is_wider_than_one_of_code():
    templates = sorted((HOUSE / "render/typst/templates").glob("*.typ"))
    lines = [(path.name, line) for path in templates for line in path.read_text("utf-8").splitlines()]

    assert lines
    assert [(name, line) for name, line in lines if len(line) > 120] == []


def test_what_several_files_of_tests_need_stands_in_none_of_them():
    taken = [
        f"{path.name} takes it from {node.module}"
        for path in (ROOT / "tests").rglob("test_*.py")
        if TAKEN_FROM_TESTS.search(path.read_text("utf-8"))  # two thirds of all code need not be parsed for one word
        for node in statements_of(path)
        if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith("test_")
    ]

    assert taken == [], "a test that is run twice, or not at all: give what they share a file of its own"


def length_of(function):
    """The lines of a function, its docstring left out: that of a command is the text of its --help."""
    said = function.body[0] if ast.get_docstring(function) else None
    return function.end_lineno - function.lineno + 1 - (said.end_lineno - said.lineno + 1 if said else 0)


def test_no_function_is_too_long_to_be_seen_at_once():
    functions = definitions(ast.FunctionDef | ast.AsyncFunctionDef)
    lengths = {f"{name_of(path)}: {node.name}": length_of(node) for path, node in functions}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_the_name_of_a_class_means_one_thing():
    homes = {}
    for path, node in definitions(ast.ClassDef):
        homes.setdefault(node.name.strip("_"), []).append(name_of(path))

    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}


@every("path", MODULES, ids=name_of)
def test_a_module_says_its_job_in_a_sentence(path):
    first = (ast.get_docstring(tree_of(path)) or "").partition("\n")[0]

    assert first, "a newcomer reads the first line to learn what a module is for"
    assert first.endswith("."), first
    assert first.split()[0].strip("`") not in QUESTIONS, first


def test_a_named_tuple_is_ours_and_costs_nothing_where_it_is_not_used():
    ours = HOUSE / "tuples.py"
    dear = [name_of(path) for path in MODULES if path != ours and _imports_typing_namedtuple(path)]

    assert dear == [], "import NamedTuple from delegate.tuples: that of typing costs 0.1 ms a class at each start"


def _imports_typing_namedtuple(path):
    nodes = [node for node in statements_of(path) if isinstance(node, ast.ImportFrom)]
    return any(node.module == "typing" and "NamedTuple" in {alias.name for alias in node.names} for node in nodes)


def test_no_name_is_a_riddle():
    found = [
        f"{name_of(path)}: {node.name} ({PRIVATE[name]})"
        for path, node in definitions(ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if (name := node.name.strip("_").lower()) in PRIVATE
    ]
    modules = {part: path for path in MODULES for part in (path.stem, path.parent.name)}
    found += [f"{name_of(modules[name])} ({new})" for name, new in PRIVATE_MODULES.items() if name in modules]

    assert found == []


def test_no_two_files_of_tests_have_one_name():
    """A file of tests is a module by its bare name, so pytest collects only the first of two."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))

    assert [name for name, count in names.items() if count > 1] == []
