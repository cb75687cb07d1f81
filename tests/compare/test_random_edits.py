"""Laws of a comparison: an edit of a published trip is reported as just that edit, and reversed as its opposite."""

import re
from functools import cache
from pathlib import Path

import pytest
from command import ROOT
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.compare.comparison import compared
from delegate.compare.draft import Comparison, Draft
from delegate.includes import Library
from delegate.pipeline import work_out

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
LINE = re.compile(r"^    - \w[\w-]*:.*(?:\n      .*)*", re.MULTILINE)


@cache
def draft(path: Path, text: str) -> Draft:
    outcome = work_out("trip.yaml", text.encode(), Library(path.parent).fetch)
    assert outcome.plan is not None
    return Draft("trip.yaml", outcome.plan, outcome.findings)


def typed(comparison: Comparison) -> list[tuple[str, str]]:
    return [(each.kind, each.item) for each in comparison.differences if not each.consequence]


@st.composite
def lines(draw: st.DrawFn) -> tuple[Path, str, re.Match[str]]:
    """A published trip, its text, and one of the lines of its days."""
    path = draw(st.sampled_from(TRIPS))
    text = path.read_text("utf-8")
    days = text.index("\ndays:")
    found = [each for each in LINE.finditer(text) if each.start() > days]
    return path, text, draw(st.sampled_from(found))


def the_id(path: Path, text: str, match: re.Match[str]) -> str:
    """The id of the line that stands there."""
    number = text.count("\n", 0, match.start()) + 1
    plan = draft(path, text).plan
    return next(line.id for line in plan.lines() if line.item.origin_.span.start.line == number)


@pytest.mark.parametrize("path", TRIPS, ids=lambda path: path.stem)
def test_a_published_trip_against_itself_is_empty(path: Path) -> None:
    text = path.read_text("utf-8")

    assert compared(draft(path, text), draft(path, f"# another comment\n{text}")).differences == ()


@some(40)
@given(lines())
def test_a_line_that_is_taken_out_is_removed_and_reversed_it_is_added(chosen: tuple[Path, str, re.Match[str]]) -> None:
    path, text, match = chosen
    id_ = the_id(path, text, match)
    without = text[: match.start()] + text[match.end() :].removeprefix("\n")
    if not re.search(r"\n    - ", without[without.index("\ndays:") :]):
        return
    try:
        other = draft(path, without)
    except AssertionError:
        return

    there = [each for each in typed(compared(draft(path, text), other)) if each[0] != "detail"]
    back = [each for each in typed(compared(other, draft(path, text))) if each[0] != "detail"]

    assert there == [("removed", id_)]
    assert back == [("added", id_)]


EDITS = {
    "notes: Somebody waits at the door.": ("detail", re.compile(r"\n      notes:")),
    "status: tentative": ("status", re.compile(r"\n      status:|\btentative\b")),
    "by: 05:10": ("retimed", re.compile(r"\n      by:")),
    "private: Nobody may read this.": ("detail", re.compile(r"\n      private:")),
}


@some(60)
@given(lines(), st.sampled_from(sorted(EDITS)))
def test_a_field_that_is_written_is_one_change_of_its_line_and_reversed_too(
    chosen: tuple[Path, str, re.Match[str]], edit: str
) -> None:
    path, text, match = chosen
    kind, written = EDITS[edit]
    if written.search(match[0]) or match[0].splitlines()[0].rstrip().endswith("}"):
        return
    id_ = the_id(path, text, match)
    end = match.start() + len(match[0].rstrip())
    new = f"{text[:end]}\n      {edit}{text[end:]}"

    assert typed(compared(draft(path, text), draft(path, new))) == [(kind, id_)]
    assert typed(compared(draft(path, new), draft(path, text))) == [(kind, id_)]
