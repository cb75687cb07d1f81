"""No drawn file breaks a stage: exit 0 or 1, no traceback, 2 s, 200 MB, one verdict of both parsers.

`python tests/fuzz/run.py --minutes 60 --seed 1` draws other files, and many more.
"""

import random

import pytest
from fuzz_fields import FIELDS
from fuzz_inputs import an_input
from fuzz_judge import PARSERS, Files, judge
from fuzz_laws import uphold
from fuzz_trips import a_trip
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.model import Item, Trip
from delegate.reading.trip import Refused, read_trip


@pytest.mark.slow
@given(st.integers(0, 2**32), st.integers(0, 5))
@some(30)
def test_a_drawn_file_gives_findings_or_none_from_every_stage(seed: int, number: int) -> None:
    rnd = random.Random(seed)
    kind, files = an_input(rnd)

    assert judge(files, rnd, document=number == 0, command=number == 3) in ("no trip", "findings", "clean"), kind


@given(st.integers(0, 10**6))
@some(20)
def test_a_valid_trip_is_read_without_a_finding(seed: int) -> None:
    trip = a_trip(random.Random(seed))

    reading = read_trip("t.trip.yaml", trip.encode(), lambda name: Refused(name))

    assert [each.message for each in reading.findings] == [], trip


SIGNS = (
    *"{}[]'\"a#&%@`|>\t\n",
    *(", ", "- ", ": ", "? ", " # c", "*a", "!t", "\\x", "'it''s'", '"q"', "]]", "}}", "---", "\n---\n", "\r\n", "\n%"),
    *("\n\n", "\n  ", "\n    - ", "\n      ", "\n  2023-02-27:\n    - ", "lunch: ", "text: ", "private: "),
    *("{text: 'a\n\n  b', private: ", "{text: 'a\n  b: {x', private: ", "{en: x, zh-Hant: y}"),
)


@given(st.lists(st.sampled_from(SIGNS), min_size=3, max_size=25))
@some(400)
def test_signs_thrown_together_are_read_alike_by_both_parsers(signs: list[str]) -> None:
    text = "trip: T\ndelegation: {ann: {name: Ann}}\ndays:\n  2023-02-24:\n    - " + "".join(signs)

    one, other = (read_trip("t.trip.yaml", text.encode(), lambda name: Refused(name), each) for each in PARSERS)

    assert (one.trip, one.findings, one.hidden) == (other.trip, other.findings, other.hidden)


@pytest.mark.slow
@given(st.integers(0, 10**6))
@some(12)
def test_the_plan_of_a_valid_trip_keeps_the_laws(seed: int) -> None:
    rnd = random.Random(seed)

    uphold(a_trip(rnd), rnd)


def test_the_fields_that_are_filled_are_all_that_the_format_declares() -> None:
    assert {*Trip.declared, *Item.declared, "plates", "nationality", "closed", "paper", "radius"} <= FIELDS.keys()


# --- what was found, cut down -----------------------------------------------------------------------------------------

FOUND = {
    "a point near a pole on a map that is shifted": (
        "trip: T\ndelegation: {ann: {name: Ann}}\n"
        'venues: {hut: {name: Hut, city: Oslo, at: "-90, -180", datum: gcj02}}\ndays: {2023-02-24: tbc}\n'
    ),
    "somebody who joins at an unknown date a trip without days": (
        "trip: T\ndelegation: {ann: {name: Ann, joins: tbc}, ben: {name: Ben}}\n"
    ),
    "a line that looks like a field and is the end of a quote in brackets": (
        "trip: T\ndays:\n  2026-05-26:\n    - {travel: Walk, steps: [{text: 'a\n"
        "  b', private: ]]>}, 2023-13-01, {text: c, private: no}]}\n"
    ),
    "a tab below a quote that is never closed": "trip: T\ndays: {2026-05-26: tbc}\nreference: 'A\n  b\tc\n",
    "a tab between a text in quotes and one without": 'trip: T\ndays:\n  2026-05-26: Fri\n  2026-05-27: "\t"\\\n',
    "a tab in a text with a dash and an apostrophe": "trip: T\nreference: the day-'at\thome\ndays: {2026-05-26: tbc}\n",
    "a line with a percent sign at its start before a second document": (
        "trip: T\ndays: {2026-05-26: tbc}\n%- 5\n---\ntrip: T\n"
    ),
    "a field that is not shown, without a value, closed two lines below": (
        "trip: T\ndelegation: {ann: {name: Ann, phone:\n\n}}\ndays: {2026-05-26: tbc}\n"
    ),
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND.keys())
def test_what_broke_a_stage_once_breaks_it_no_more(text: str) -> None:
    for form in range(6):
        judge(Files(text.encode()), random.Random(form), document=True, command=form == 0)
