"""The rules of the planner in docs/planner.md, and the places that cite them."""

import ast
import re
from functools import cache
from pathlib import Path

from command import ROOT
from every import every
from parsed import statements_of

PAGE = ROOT / "docs" / "planner.md"

RULE = re.compile(r"^## Rule (\d+): (.+)$", re.MULTILINE)
CITATION = re.compile(r"\brules?\s+(\d+(?:(?:, | and |, and | to | against |-)\d+)*)", re.IGNORECASE)
LISTED = re.compile(r"^- `(tests/[\w/]+\.py)::(test_\w+)`$", re.MULTILINE)
NAMED_AFTER_A_RULE = re.compile(r"test_rule_(\d+)_")


def sections():
    """The text below each heading, by the number of its rule."""
    text = PAGE.read_text("utf-8")
    heads = list(RULE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {int(head[1]): text[head.end() : end] for head, end in zip(heads, ends, strict=True)}


def cited(text):
    """The numbers of the rules that a text cites; a range cites all that lie in it."""
    found = set()
    if "rule" not in text.lower():  # as most files of data, which are long
        return found
    for citation in CITATION.finditer(text):
        numbers = citation[1].replace(" to ", "-")
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", numbers):
            found |= set(range(int(first), int(last or first) + 1))
    return found


@cache
def functions_of(path):
    """The test functions of a file, by their names."""
    statements = statements_of(ROOT / path)
    return {each.name: each for each in statements if isinstance(each, ast.FunctionDef) and each.name[:5] == "test_"}


def rules_of(test):
    """The rules that a test is about, by its name and its docstring."""
    named = {int(number) for number in NAMED_AFTER_A_RULE.findall(test.name)}
    return named | cited(ast.get_docstring(test) or "")


CITING = sorted(
    path
    for folder, suffixes in (("delegate", (".py", ".yaml", ".json")), ("tests", (".py",)), ("docs", (".md",)))
    for path in (ROOT / folder).rglob("*")
    if path.suffix in suffixes and path not in (PAGE, Path(__file__)) and "borders-" not in path.name
)


def test_the_rules_are_numbered_from_one_without_a_gap_and_each_says_something():
    rules = sections()

    assert list(rules) == list(range(1, len(rules) + 1))
    assert [number for number, text in rules.items() if len(text.partition("Tests:")[0].split()) < 40] == []


@every(
    ("text", "numbers"),
    [
        ("of rule 9", {9}),
        ("(rules 1 and 6)", {1, 6}),
        ("rules 8, 9, 12-15", {8, 9, 12, 13, 14, 15}),
        ("Rules 17 to 19 of", {17, 18, 19}),
        ("rule 13 against 14", {13, 14}),
        ("the rules of entry", set()),
    ],
)
def test_a_citation_is_read_as_people_write_it(text, numbers):
    assert cited(text) == numbers


def test_every_rule_that_is_cited_stands_on_the_page():
    rules = set(sections())
    unknown = {
        str(path.relative_to(ROOT)): missing
        for path in CITING
        if (missing := cited(path.read_text("utf-8", "replace")) - rules)
    }

    assert unknown == {}


def test_every_rule_has_tests_and_every_test_it_names_exists():
    for number, text in sections().items():
        listed = LISTED.findall(text)
        assert listed, f"rule {number} names no test"
        assert len(set(listed)) == len(listed), f"rule {number} names a test twice"
        for path, name in listed:
            assert (ROOT / path).is_file(), f"rule {number}: there is no file {path}"
            assert name in functions_of(path), f"rule {number}: {path} has no {name}"


def test_every_test_that_is_about_a_rule_is_listed_at_that_rule():
    rules = {number: set(LISTED.findall(text)) for number, text in sections().items()}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        path = str(file.relative_to(ROOT))
        text = file.read_text("utf-8")
        if file == Path(__file__) or not (CITATION.search(text) or NAMED_AFTER_A_RULE.search(text)):
            continue
        for name, test in functions_of(path).items():
            for number in rules_of(test):
                assert (path, name) in rules.get(number, ()), f"add `{path}::{name}` to rule {number} of {PAGE.name}"


def test_every_bullet_below_tests_is_a_test():
    for number, text in sections().items():
        bullets = [line for line in text.partition("Tests:")[2].splitlines() if line.strip()]
        assert len(bullets) == len(LISTED.findall(text)), f"rule {number} lists something that is no test"
