"""The account of the facts about borders: every row says what became of it, and nothing it names is missing."""

import re

import pytest
from command import ROOT
from every import every

from delegate.borders.crossings import shipped

pytestmark = pytest.mark.slow

PAGE = ROOT / "docs/borders-facts.md"
ROWS = re.findall(r"^\| (?!row \||---)(.+?) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
NAMED = re.compile(r"`((?:delegate|docs|tests|itineraries)/[\w./-]+)`")
LINKED = re.compile(r"\]\(([^)#:]+)\)")


def test_every_crossing_and_port_is_named_in_the_account() -> None:
    named = set(re.findall(r"`([a-z-]+)`", PAGE.read_text("utf-8")))

    assert [crossing.id for crossing in shipped().all() if crossing.id not in named] == []


@every("row", ROWS, ids=lambda row: row[0])
def test_a_row_is_in_or_out_and_what_is_out_has_a_reason(row: tuple[str, str]) -> None:
    assert re.match(r"in\b|out(:| with)( \S+)+", row[1])


def test_no_row_stands_twice_in_a_section() -> None:
    for section in PAGE.read_text("utf-8").split("\n## "):
        rows = re.findall(r"^\| (?!row \||---)(.+?) \|", section, re.MULTILINE)
        assert len(rows) == len(set(rows))


def test_every_file_that_the_account_names_is_there() -> None:
    text = PAGE.read_text("utf-8")
    named = {ROOT / path for path in NAMED.findall(text)} | {PAGE.parent / path for path in LINKED.findall(text)}

    assert sorted(str(path.relative_to(ROOT)) for path in named if not path.exists()) == []


def test_the_readme_links_the_account() -> None:
    assert "](docs/borders-facts.md)" in (ROOT / "README.md").read_text("utf-8")
