"""A minute written at the counter, and the departure counted back."""

from estimated_ways import EAST, NIGHT, WEST, ZONE, B, answers, ask, at, clock, kinds, place, text
from hypothesis import given
from hypothesis import strategies as st
from parts import told

from delegate.assessment.basis_words import basis_words
from delegate.places.place import Place
from delegate.travel.requests import Minutes, ViaCrossing, total
from delegate.values import Point

# --- a time and a length at the counter -------------------------------------------------------------------------------


def test_the_minute_at_the_counter_is_waited_for() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("12:00"), Minutes(25, 30, 35))], leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "wait", "clear", "ride"]
    assert basis_words(found.segments[1]) == "given: at the counter at 12:00"
    assert total(found.segments[:2]) == Minutes(180, 180, 180)
    assert told(found.segments[2]) == ("clear", Minutes(25, 30, 35), "given", None)


def test_who_is_late_for_the_counter_does_not_wait() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("09:10"))], leave=at("09:00")), EAST)

    assert kinds(found) == ["ride", "clear", "ride"]


def test_a_counter_that_is_not_open_yet_at_the_written_minute_is_waited_for_as_well() -> None:
    (found,) = answers(ask(via=[ViaCrossing(EAST, at("06:00"))], leave=at("04:00")), EAST)

    assert kinds(found) == ["ride", "wait", "wait", "clear", "ride"]
    assert total(found.segments[:3]) == Minutes(150, 150, 150)


@given(minute=st.integers(0, 1439), early=st.integers(0, 60))
def test_the_way_to_a_written_minute_at_the_counter_is_counted_back_from_there(minute: int, early: int) -> None:
    counter = at("00:00") + minute
    via = [ViaCrossing(EAST, counter)]
    (found,) = answers(ask(via=via, ready_by=counter + 200, early=early), EAST)

    def fits(leave: int) -> bool:
        """By the traffic of the minute at which they leave."""
        way = answers(ask(via=via, leave=leave), EAST)[0].segments[0].minutes
        assert way is not None
        return leave + way.high <= counter and leave + way.planned + early <= counter

    assert found.leave % 5 == 0
    assert fits(found.leave)
    assert not fits(found.leave + 5)


# --- counted back -----------------------------------------------------------------------------------------------------


@given(minute=st.integers(0, 1439), early=st.integers(0, 60), sides=st.sampled_from(["AA", "XB"]))
def test_a_departure_counted_back_is_the_latest_multiple_of_five_that_keeps_both_promises(
    minute: int, early: int, sides: str
) -> None:
    ready = at("00:00") + minute
    there = B._replace(side=sides, entry=10)
    (found,) = answers(ask(destination=there, ready_by=ready, early=early), WEST)

    def fits(leave: int) -> bool:
        """By the traffic of the minute at which they leave."""
        (made,) = answers(ask(destination=there, leave=leave), WEST)
        return leave + made.minutes.high <= ready and leave + made.minutes.planned + early <= ready

    assert found.leave % 5 == 0
    assert fits(found.leave)
    assert not fits(found.leave + 5)


def test_nobody_leaves_so_early_that_they_wait_for_the_opening() -> None:
    (found,) = answers(ask(ready_by=at("03:30")), NIGHT)
    way = found.segments[0].minutes
    assert way is not None

    assert clock(found.leave + way.planned) == "03:00"
    assert found.leave + found.minutes.planned > at("03:30")


def test_a_crossing_that_gets_them_there_in_time_is_better_than_a_later_departure_that_does_not() -> None:
    assert [each.crossing for each in answers(ask(ready_by=at("07:30")), EAST, WEST)] == ["west", "east"]
    assert [each.crossing for each in answers(ask(ready_by=at("12:00")), EAST, WEST)] == ["east", "west"]


def test_from_a_crossing_the_departure_is_counted_back_to_its_opening_at_most() -> None:
    gate = Place("east", "crossing", text("East"), "AA", ZONE, Point(22.25, 104.1))

    (found,) = answers(ask(origin=gate, ready_by=at("07:00")), EAST)

    assert (clock(found.leave), kinds(found)) == ("06:30", ["clear", "ride"])


def test_a_way_of_several_days_is_counted_back_too() -> None:
    far = place("far", "AA", Point(55.0, 20.0))

    (found,) = answers(ask(destination=far, ready_by=at("12:00")))

    assert found.minutes.planned > 4 * 24 * 60
    assert found.leave + found.minutes.high <= at("12:00") < found.leave + found.minutes.high + 5
