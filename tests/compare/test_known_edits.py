"""An oracle that knows the edit: what is reported as typed is exactly that, whatever the trip and the line."""

import datetime as dt
import difflib
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from command import ROOT
from hypothesis import assume, given
from hypothesis import strategies as st
from some_examples import some

from delegate.compare.comparison import compared
from delegate.compare.draft import TYPED, Comparison, Draft
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.planning.plan import Plan
from delegate.planning.stop import Line

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
LINE = re.compile(r"^    - \w[\w-]*:.*(?:\n(?:      .*|    #.*|\s*(?=\n      )))*", re.MULTILINE)
TITLE = re.compile(r"(    - (?:meeting|visit|meal|briefing|ceremony|activity|speech|talk): )([^\n]*)")
TIME = re.compile(r"(\n      time: )(\d\d:\d\d)(-\d\d:\d\d)?(?=\n|$)")
VENUE = re.compile(r"(\n      venue: )([\w-]+)(?=\n|$)")
WHO = re.compile(r"(\n      who: )([^\n]*)")


class Edit(NamedTuple):
    """A new text of a trip, and what an oracle says was typed: pairs of kind and item."""

    path: Path
    old: str
    new: str
    typed: frozenset[tuple[str, str]]

    def __repr__(self) -> str:
        lines = difflib.unified_diff(self.old.splitlines(), self.new.splitlines(), n=1, lineterm="")
        return f"{self.path.name}: {sorted(self.typed)}\n" + "\n".join(lines)


@cache
def plan_of(path: Path, text: str) -> tuple[Plan, Draft] | None:
    outcome = work_out("trip.yaml", text.encode(), Library(path.parent).fetch)
    if outcome.plan is None or any(each.code.startswith("DLG0") for each in outcome.findings):
        return None
    return outcome.plan, Draft("trip.yaml", outcome.plan, outcome.findings)


def comparison(edit: Edit) -> Comparison:
    old, new = plan_of(edit.path, edit.old), plan_of(edit.path, edit.new)
    assert old is not None
    assert new is not None
    return compared(old[1], new[1])


def line_at(plan: Plan, text: str, offset: int) -> Line:
    number = text.count("\n", 0, offset) + 1
    return next(line for line in plan.lines() if line.item.origin_.span.start.line == number)


def retitled(draw: st.DrawFn, block: str, line: Line, _plan: Plan) -> tuple[str, str] | None:
    """Another title; the id is written beside it where it was made from the title, so that the line stays the same."""
    match = TITLE.match(block)
    if not match or match[2].startswith("{") or not match[2].strip() or "#" in match[2]:
        return None
    number = draw(st.integers(1, 999))
    own = "" if "\n      id:" in block else f"\n      id: {line.id}"
    return f"{match[1]}Another title {number}{own}{block[match.end() :]}", "renamed"


def retimed(draw: st.DrawFn, block: str, line: Line, _plan: Plan) -> tuple[str, str] | None:
    match = TIME.search(block)
    if not match or line.item.kind in ("flight", "train", "ferry"):
        return None
    minutes = draw(st.sampled_from([1, 3, 5, 10]))
    hour, minute = divmod(int(match[2][:2]) * 60 + int(match[2][3:]) - minutes, 60)
    if hour < 0:
        return None
    return f"{block[: match.start()]}{match[1]}{hour:02d}:{minute:02d}{match[3] or ''}{block[match.end() :]}", "retimed"


def moved_venue(draw: st.DrawFn, block: str, _line: Line, plan: Plan) -> tuple[str, str] | None:
    match = VENUE.search(block)
    others = [each for each in plan.trip.venues or {} if match and each != match[2]]
    if not match or not others:
        return None
    return f"{block[: match.start()]}{match[1]}{draw(st.sampled_from(others))}{block[match.end() :]}", "venue"


def other_people(draw: st.DrawFn, block: str, line: Line, _plan: Plan) -> tuple[str, str] | None:
    """One of several people alone."""
    if len(line.people) < 2 or line.item.status == "cancelled":
        return None
    who = draw(st.sampled_from(line.people))
    without = WHO.sub("", block)
    if "\n      except:" in without:
        return None
    first, _, rest = without.partition("\n")
    return f"{first}\n      who: [{who}]{chr(10) if rest else ''}{rest}", "people"


CHANGES = {"retitle": retitled, "retime": retimed, "venue": moved_venue, "who": other_people}


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """One edit of one line of a published trip."""
    path = draw(st.sampled_from(TRIPS))
    text = path.read_text("utf-8")
    known = plan_of(path, text)
    assert known is not None
    plan = known[0]
    blocks = [each for each in LINE.finditer(text) if each.start() > text.index("\ndays:")]
    chosen = draw(st.sampled_from(blocks))
    block, line = chosen[0], line_at(plan, text, chosen.start())
    alike = [each for each in plan.lines() if (each.item.kind, each.title) == (line.item.kind, line.title)]
    assume(len(alike) == 1)  # of several lines alike nobody can tell which one was taken out
    kind = draw(st.sampled_from([*CHANGES, "remove", "add", "move"]))
    assume("{" not in block.split("\n")[0] or kind in ("venue", "who", "remove", "add", "move"))
    assume(not re.match(r"    - \{", block))
    before, after = text[: chosen.start()], text[chosen.end() :]
    if kind == "remove":
        new, typed = before + after.removeprefix("\n"), {("removed", line.id)}
    elif kind == "add":
        fresh = "    - meeting: A word with the press nobody foresaw\n      id: nobody-foresaw\n"
        new, typed = before + fresh + block + after, {("added", "nobody-foresaw")}
    elif kind == "move":
        new, typed = moved(draw, (before, block, after), line, plan)
    else:
        changed = CHANGES[kind](draw, block, line, plan)
        assume(changed is not None)
        assert changed is not None
        new, typed = before + changed[0] + after, {(changed[1], line.id)}
    assume(plan_of(path, new) is not None)
    return Edit(path, text, new, frozenset(typed))


def moved(draw: st.DrawFn, parts: tuple[str, str, str], line: Line, plan: Plan) -> tuple[str, set[tuple[str, str]]]:
    """The line on another date of the trip, with its id."""
    before, block, after = parts
    assume(line.item.value or line.item.id)  # what has neither a title nor an id is another line on another date
    dates = [day.date for day in plan.days if day.date != line.date]
    assume(dates)
    goal: dt.date = draw(st.sampled_from(dates))
    own = "" if "\n      id:" in block else f"\n      id: {line.id}"
    first, _, rest = block.partition("\n")
    block = f"{first}{own}{chr(10) if rest else ''}{rest}"
    left = before + after.removeprefix("\n")
    key = f"\n  {goal.isoformat()}:\n"
    assume(left.count(key) == 1)
    return left.replace(key, f"{key}{block}\n"), {("moved", line.id)}


def of_lines(found: Comparison) -> frozenset[tuple[str, str]]:
    """What was typed of lines; a definition or an agreement that names a line which is gone may say so."""
    return frozenset((each.kind, each.item) for each in found.differences if each.kind in TYPED and each.line)


@some(120)
@given(edits())
def test_what_is_reported_is_exactly_the_edit_and_its_consequences(edit: Edit) -> None:
    found = comparison(edit)

    assert of_lines(found) == edit.typed
    assert not [each for each in found.differences if each.kind in TYPED and not each.line and each.kind != "detail"]
    rest = [each for each in found.differences if each.kind not in TYPED]
    assert all(each.consequence for each in rest)
    for each in rest:
        if each.kind in ("leg-earlier", "leg-later"):
            (leave,) = each.fields
            assert leave.old != leave.new
            assert each.told.people
        if each.kind.startswith("finding"):
            assert not each.told


@some(30)
@given(edits())
def test_reversed_the_same_lines_are_reported_with_the_opposite(edit: Edit) -> None:
    there, back = comparison(edit), comparison(edit._replace(old=edit.new, new=edit.old))

    opposite = {"added": "removed", "removed": "added"}
    assert {(opposite.get(kind, kind), item) for kind, item in of_lines(there)} == of_lines(back)
    assert there.told.people == back.told.people
    assert there.told.hosts == back.told.hosts
