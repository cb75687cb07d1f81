"""Holds the law of advice: who does what the help says is rid of the finding, and gets no other one for it."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programme import CROSSINGS, PLACES, planned, really_planned
from some_examples import some

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3")]
TOLD = {"tight-leg", "late-arrival", "out-of-order"}
CLOCK = r"\d\d:\d\d"
MOVES = re.compile(rf"(?:start|leave with|move) “(L\d)” (?:at|to) ({CLOCK}(?:-{CLOCK})?)(?! on )( and keep its end)?")
ENDS = re.compile(rf"end “(L\d)” at ({CLOCK})(?! on )")
LEAVES = re.compile(rf"leave at ({CLOCK})(?! on )")


def found(plan: Plan) -> list[Finding]:
    return [each for each in examine(plan, CHECKS) if each.severity != Severity.NOTE]


def said_of(finding: Finding, text: str) -> str:
    """The title of the line on which a finding stands."""
    return re.findall(r": (L\d)", "\n".join(text.splitlines()[: line_of(finding, text)]))[-1]


def line_of(finding: Finding, text: str) -> int:
    number = int(re.search(r"days\.[^.\[]*\D(\d+)", finding.where.yaml_path).group(1))
    starts = [at for at, line in enumerate(text.splitlines()) if line.lstrip().startswith("- ")]
    return starts[number] + 1


def edited(text: str, title: str, time: str, *, keep: bool = False, end: bool = False) -> str:
    """The programme with another time at a line; with the old end, or the old start and another end."""
    head, tail = re.search(rf"(?s)(.*: {title}\n +time: )(.*)", text).groups()
    old, rest = tail.split("\n", 1)
    start, _, until = old.partition("-")
    new = f"{start}-{time}" if end else f"{time}-{until}" if keep else time
    return f"{head}{new}\n{rest}"


def followed(text: str, finding: Finding) -> Iterator[str]:
    """The programme as it is after each of the alternatives of a help."""
    for way in (finding.help or "").split(", or "):
        after = text
        for title, time, keeps in MOVES.findall(way):
            after = edited(after, title, time, keep=bool(keeps))
        for title, time in ENDS.findall(way):
            after = edited(after, title, time, end=True)
        if leaves := LEAVES.search(way):
            lines = text.splitlines()
            at = line_of(finding, text)
            moves = [re.search(r": (L\d)", each).group(1) for each in lines[:at] if re.match(r" +- (car|coach)", each)]
            after = edited(after, moves[-1], leaves.group(1))
        if after != text:
            yield after


def assert_the_help_works(text: str, plan_of) -> None:
    before = found(plan_of(text))
    names = {(each.name, said_of(each, text)) for each in before}
    names |= {("tight-leg", title) for name, title in names if name == "late-arrival"}  # which is less
    for finding in before:
        if finding.name not in TOLD:
            continue
        mine = (finding.name, said_of(finding, text))
        for after in followed(text, finding):
            left = {(each.name, said_of(each, after)) for each in found(plan_of(after))}
            assert mine not in left, f"{text}\n{finding.message}\n{finding.help}\n{after}"
            assert left <= names, f"{text}\n{finding.message}\n{finding.help}\n{after}\n{left - names}"


@st.composite
def days(draw) -> str:
    """A day of three to five lines in the order of their starts, often too near to each other."""
    clock = draw(st.integers(6 * 60, 9 * 60))
    text, here, kind = "", "", ""
    for number in range(draw(st.integers(3, 5))):
        driven = kind == "car"
        moves = number > 0 and not driven and draw(st.integers(0, 3)) == 0
        kind = "car" if moves else "meeting"
        length = draw(st.sampled_from([0, 30, 45, 90]))
        until = f"-{said(clock + length)}" if length and not moves else ""
        text += f"    - {kind}: L{number}\n      time: {said(clock)}{until}\n"
        if not moves:  # a car leads to another place than the one it leaves
            here = draw(st.sampled_from([each for each in ("a", "b", "ae", "g") if not driven or each != here]))
            text += f"      venue: {here}\n"
        clock += length + draw(st.integers(0, 110))
    if kind == "car":
        text += f"    - meeting: L9\n      time: {said(clock)}\n      venue: {'a' if here == 'b' else 'b'}\n"
    return text


def said(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def by_the_flat_estimator(text: str) -> Plan:
    return planned(text, places=PLACES + CROSSINGS)


def by_ours(text: str) -> Plan:
    return really_planned(text)


@given(days())
@some(60)
def test_who_follows_the_help_is_rid_of_the_finding_and_gets_no_other(text):
    assert_the_help_works(text, by_the_flat_estimator)


@pytest.mark.slow
@given(days())
@some(60)
def test_so_it_is_with_real_traffic_and_counters(text):
    assert_the_help_works(text, by_ours)


# --- what the lines around leave room for -----------------------------------------------------------------------------

CALL = """
    - meeting: L0
      time: {first}
      venue: b
    - car: L1
      time: {leaves}
    - meeting: L2
      time: {call}
      venue: a
    - meal: L3
      time: {lunch}
      venue: a
"""


def call(first: str, leaves: str, call: str, lunch: str) -> list[Finding]:
    """Talks, a ride of 30 minutes and 45 on a slow day, a call and a lunch where it is."""
    return found(planned(CALL.format(first=first, leaves=leaves, call=call, lunch=lunch)))


@pytest.mark.parametrize(
    ("first", "leaves", "help_"),
    [
        ("08:00", "09:15", "leave at 09:00, or start “L2” at 10:00 and keep its end"),
        ("08:00-09:10", "09:15", "start “L2” at 10:00 and keep its end"),
        ("08:59", "09:15", "leave at 09:00, or start “L2” at 10:00 and keep its end"),
    ],
)
def test_nobody_is_told_to_leave_before_the_line_above_is_over(first, leaves, help_):
    (tight,) = call(first, leaves, "09:45-11:00", "11:00-12:00")

    assert (tight.name, tight.help) == ("tight-leg", help_)


def test_where_no_time_fits_the_help_names_the_lines_that_must_move_together():
    (late,) = call("08:00-09:15", "09:15", "09:30-10:00", "10:00-11:00")

    assert late.help == (
        "no time fits between “L1” and “L3” at 10:00: move “L2” to 10:00-10:30 and start “L3” at 10:30 and "
        "keep its end as well"
    )


def test_a_departure_before_people_are_there_is_one_finding_with_the_time_at_which_they_can_leave():
    (only,) = call("08:00", "07:30", "09:45-11:00", "11:00-12:00")

    assert (only.name, only.help) == ("out-of-order", "leave at 08:00 or later, or correct the time of “L0”")


@pytest.mark.parametrize("start", ["      from: b\n", ""])
def test_who_sets_off_at_the_base_can_leave_earlier_whether_the_line_says_from_where_or_not(start):
    lines = f"""
    - car: L0
      time: 08:30
{start}      to: a
    - meeting: L1
      time: 08:45-10:00
      venue: a
    - meal: L2
      time: 10:00-11:00
      venue: a
"""
    (late,) = [each for each in found(planned(lines, top="base: b")) if each.name == "late-arrival"]

    assert late.help == "leave at 08:00, or start “L1” at 09:15 and keep its end"


def test_nobody_is_told_to_leave_before_the_date_or_in_the_night():
    lines = """
    - car: L0
      time: {}
      from: b
      to: a
    - meeting: L1
      time: {}
      venue: a
"""
    by_day = found(planned(lines.format("06:10", "06:20"), top="base: b"))
    by_night = found(planned(lines.format("06:10", "05:40"), top="base: b"))

    assert [each.help for each in by_day if each.name == "late-arrival"] == ["leave at 05:35, or start “L1” at 06:55"]
    assert not any("leave at 04:" in (each.help or "") for each in by_night)


def test_of_a_venue_known_by_its_city_alone_the_help_first_says_what_to_write():
    lines = """
    - meeting: L0
      time: 08:00-10:00
      venue: b
    - meeting: L1
      time: 11:00-12:00
      venue: hall
"""
    places = PLACES + "  hall: {name: Town Hall, city: Alpha}\n"
    (told,) = [each for each in found(really_planned(lines, places=places)) if each.name in TOLD]

    assert (told.help or "").startswith(
        "write `at` for `hall` (only its city is known, so it is reckoned to the centre); else "
    )


LANDED = """
    - flight: L0
      time: 03:00-06:35
      from: NRT
      to: HKG
    - reception: L1
      time: 06:35
      venue: HKG
    - meeting: L2
      time: 07:50-09:00
      venue: hotel
"""


def test_nobody_is_told_to_be_met_before_they_land():
    places = 'venues:\n  hotel: {name: Hotel, city: Hong Kong, at: "22.2820, 114.1595"}'
    (told,) = [each for each in found(really_planned(LANDED, places=places)) if each.name in TOLD]

    assert "“L1”" not in (told.help or "")
    assert (told.help or "").startswith("move “L2” to ")


@pytest.mark.parametrize("end", ["", "-11:20"])
def test_a_line_at_an_open_place_is_in_the_way_of_one_that_is_to_start_later(end: str) -> None:
    plan = planned(f"""
    - {{meeting: First, time: "10:00-11:00", venue: a}}
    - {{meeting: Second, time: "11:10{end}", venue: b}}
    - {{meeting: Third, time: "11:30-13:00", venue: tbc}}
""")
    (finding,) = (each for each in found(plan) if each.name == "late-arrival")

    assert "“Second”" in str(finding.help)
    assert "“Third”" in str(finding.help)


def late(plan: Plan) -> str:
    """The help of the one line that people come too late for."""
    (finding,) = (each for each in found(plan) if each.name == "late-arrival")
    return str(finding.help)


def test_a_by_that_would_be_kept_to_the_minute_on_the_next_day_is_taken_for_one_of_the_next_day() -> None:
    ride = '    - {meeting: One, time: "09:00-10:00", venue: a}\n'
    ride += '    - {coach: Ride, time: "20:00", from: a, to: b, for: 23h, by: "%s"}\n'

    assert late(planned(ride % "19:00")) == "write `by: 19:00+1` if that is on the next day"
    assert late(planned(ride % "18:59")) == "be there by 19:00 on 25 February"


def test_two_lines_without_ends_are_moved_to_two_different_minutes() -> None:
    plan = planned("""
    - {meeting: One, time: "09:00-09:50", venue: b}
    - {meeting: Two, time: "10:00", venue: a}
    - {meeting: Three, time: "10:05", venue: a}
""")

    assert late(plan).endswith("start “Two” at 10:35 and start “Three” at 10:40 as well")


def test_a_line_behind_one_without_an_end_is_moved_as_late_as_the_evening_traffic_asks() -> None:
    lines = '    - {meeting: One, time: "15:00", venue: a}\n    - {meeting: Two, time: "%s", venue: b}\n'

    assert late(really_planned(lines % "15:10")) == "start “One” at 13:30, or start “Two” at 16:55"
    assert found(really_planned(lines % "16:55")) == []
