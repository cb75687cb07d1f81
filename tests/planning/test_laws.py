"""What holds for every trip, whatever stands in it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programme import CROSSINGS, PLACES, flat, planned, really_planned
from some_examples import some

from delegate.travel.requests import Minutes

PLACE = st.sampled_from(["a", "a2", "a3", "ae", "b", "g", "d", "Alpha", "Beta", "Gamma", "tbc", "HKG", "NRT", "base"])
CLOCK = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.sampled_from([0, 5, 17, 30, 45]))
TIME = st.one_of(
    CLOCK,
    st.builds("~{}".format, CLOCK),
    st.builds("{}-{}+1".format, CLOCK, CLOCK),
    st.builds("{}-tbc".format, CLOCK),
    st.builds("tbc-{}".format, CLOCK),
    st.sampled_from(["morning", "noon", "afternoon", "evening", "tbc"]),
)
WHO = st.sampled_from(["ann", "ben", "[ann, cat]", "principal"])
STATUS = st.sampled_from(["confirmed", "tentative", "cancelled"])


@st.composite
def lines(draw):
    """One line of a day, in YAML."""
    kind = draw(
        st.sampled_from(["meeting", "meal", "free", "hotel", "car", "coach", "train", "flight", "travel", "crossing"])
    )
    place, fields = draw(PLACE), {}
    if kind == "hotel":
        value = draw(st.sampled_from(["a", "b", "g", "tbc"]))
    elif kind == "crossing":
        value = draw(st.sampled_from(["east", "west", "tbc"]))
    else:
        value = draw(st.sampled_from(["One", "Two", "tbc"]))
    if kind == "meeting" and draw(st.booleans()):
        fields["venue"] = place
    if kind in ("car", "coach", "train", "flight", "travel"):
        if draw(st.booleans()):
            fields["from"] = place
        if draw(st.booleans()):
            fields["to"] = draw(st.one_of(PLACE, st.sampled_from(["east", "west"])))
    if draw(st.booleans()):
        fields["time"] = draw(TIME)
    elif draw(st.booleans()):
        fields["for"] = draw(st.sampled_from(["45 min", "2h"]))
    if draw(st.integers(0, 3)) == 0:
        fields["by"] = draw(CLOCK)
    if draw(st.integers(0, 2)) == 0:
        fields["who"] = draw(WHO)
    if draw(st.integers(0, 4)) == 0:
        fields["status"] = draw(STATUS)
    return f"    - {kind}: {value}\n" + "".join(f"      {name}: {said}\n" for name, said in fields.items())


@st.composite
def programmes(draw):
    """Two or three days of lines, in YAML."""
    day = st.lists(lines(), max_size=6).map("".join)
    first = dt.date(2023, 2, 24)
    text = "days:\n"
    for number in range(draw(st.integers(1, 3))):
        said = draw(day)
        text += f"  {first + dt.timedelta(days=number)}:\n{said}" if said else ""
    return text if ":\n" in text[6:] else "days:\n  2023-02-24: tbc\n"


@pytest.mark.slow
@given(programmes())
@some(50)
def test_every_programme_has_a_plan_that_holds_together(text):
    plan = really_planned(text, top="base: a", places=PLACES + CROSSINGS)

    for day in plan.days:
        for party in day.parties:
            names = [stop.id for stop in party.stops]
            assert len(set(names)) == len(names)
            for leg in party.legs:
                assert leg.where().path == "trip.yaml"
                if leg.minutes:
                    assert leg.minutes.low <= leg.minutes.planned <= leg.minutes.high
                    known = [segment.minutes for segment in leg.segments if segment.minutes]
                    assert tuple(leg.minutes) == tuple(map(sum, zip(*known, strict=True)))
                if leg.leave is not None and leg.arrive is not None:
                    assert leg.arrive == leg.leave + leg.minutes.planned
                if leg.slack:
                    assert leg.slack.high <= leg.slack.planned


@pytest.mark.slow
@given(programmes(), st.integers(1, 120))
@some(20)
def test_more_minutes_on_the_way_never_turn_late_into_early(text, more):
    quick = planned(text, top="base: a", places=PLACES + CROSSINGS, estimator=flat(Minutes(20, 30, 45)))
    slow = planned(
        text, top="base: a", places=PLACES + CROSSINGS, estimator=flat(Minutes(20 + more, 30 + more, 45 + more))
    )

    slower = {_ends(leg): leg for leg in slow.legs()}
    for one in quick.legs():
        other = slower.get(_ends(one))  # a ride that is slow enough to last past midnight makes a night on the way
        if one.slack and other and other.slack and not one.counted_back:
            assert other.slack.planned <= one.slack.planned


def _ends(leg):
    ends = (leg.origin, leg.destination)
    return (*(stop.line.where().yaml_path if stop.line else stop.id for stop in ends), leg.deadline, *leg.people)


@pytest.mark.slow
@given(programmes())
@some(20)
def test_a_trip_moved_by_four_weeks_has_the_same_slack(text):
    later = text
    for number in (26, 25, 24):
        later = later.replace(f"2023-02-{number}", f"2023-03-{number}")

    def slack(said):
        return [leg.slack for leg in really_planned(said, places=PLACES + CROSSINGS).legs()]

    assert slack(later) == slack(text)
