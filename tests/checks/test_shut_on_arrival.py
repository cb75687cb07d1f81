"""A place that has shut before people can be there is named, though no clock is written on its line."""

from every import every
from small_trips import dated, found, head

PLACES = (
    '  hq: {name: Vienna office, city: Vienna, at: "48.2080, 16.3700"}\n'
    '  inn: {name: Guest house, city: Salzburg, at: "47.8000, 13.0400", hours: "07:00-20:00"}\n'
    '  club: {name: Club, city: Salzburg, at: "47.8000, 13.0450", hours: "18:00-02:00"}\n'
    '  hall: {name: Hall, city: Salzburg, at: "47.8050, 13.0500"}\n'
    '  depot: {name: Depot, city: Salzburg, at: "47.8150, 13.0450", hours: "Mo-Fr 09:00-17:00"}\n'
)
MONDAY, TUESDAY = "2026-06-08:", "2026-06-09:"
MEETING = '{meeting: Talks, time: "08:00-09:00", venue: hq}'
FLIGHT = '{flight: OS 1, time: "20:30-21:20", from: VIE, to: SZG}'
COACH = '{coach: To Salzburg, time: "%s", from: hq, to: depot}'
BED, VISIT = "{hotel: inn}", "{visit: Stores, venue: depot}"


def told(*lines: str) -> list[tuple[str, str]]:
    """What is said of places that are shut: how grave it is, and the words."""
    text = head("Ann Ben", "", places=PLACES) + dated(MONDAY, *lines)
    return [(each.severity.word, each.message) for each in found(text, "closed-venue", "late-arrival")]


def test_a_hotel_that_has_shut_when_people_land_is_a_warning() -> None:
    text = head("Ann Ben", "", places=PLACES) + dated(MONDAY, MEETING, FLIGHT, BED)
    (finding,) = found(text, "closed-venue")
    assert finding.severity.word == "warning"
    assert finding.message == "the party can be at Guest house no earlier than 21:56 on Monday, and it is closed then"
    assert finding.help == (
        "it is open 07:00-20:00 that day; have it agreed that they are let in then, or mend `hours`"
    )


@every(
    ("lines", "clock"),
    [
        ((MEETING, '{coach: To Salzburg, time: "18:00", from: hq, to: inn}', BED), "22:07 on Monday"),
        ((MEETING, '{meal: Dinner, time: "19:00-21:45", venue: hall}', BED), "22:02 on Monday"),
        ((MEETING, '{meal: Dinner, time: "22:00-01:00+1", venue: club}', BED), "01:07 on Tuesday"),
        ((MEETING, TUESDAY, FLIGHT.replace("20:30-21:20", "00:30-01:20"), BED), "01:56 on Tuesday"),
    ],
)
def test_so_it_is_behind_a_coach_or_a_late_dinner_and_in_the_small_hours(lines: tuple[str, ...], clock: str) -> None:
    assert told(*lines) == [
        ("warning", f"the party can be at Guest house no earlier than {clock}, and it is closed then")
    ]


@every("visit", [VISIT, VISIT.replace("}", ", time: tbc}"), VISIT.replace("}", ", for: 1h}")])
def test_so_is_a_visit_without_a_clock_behind_a_coach_that_comes_too_late(visit: str) -> None:
    said = [("warning", "the party can be at Depot no earlier than 20:05 on Monday, and it is closed then")]
    assert told(MEETING, COACH % "16:00", visit) == said


def test_so_is_one_for_which_it_is_not_open_long_enough_any_more() -> None:
    said = "the party can be at Depot no earlier than 16:19 on Monday, and it is open for less than 60 min then"
    assert told(MEETING, COACH % "12:15", VISIT.replace("}", ", for: 1h}")) == [("warning", said)]
    assert told(MEETING, COACH % "12:15", VISIT.replace("}", ", for: 30 min}")) == []


def test_so_is_one_that_people_have_to_leave_before_it_opens() -> None:
    landing = '{flight: OS 1, time: "06:00-06:50", from: VIE, to: SZG}'
    talks = '{meeting: Talks, time: "%s", venue: hall}'
    ((severity, message),) = told(landing, VISIT, talks % "08:30-10:00")
    assert severity == "warning"
    assert message.startswith("the party can be at Depot from 07:")
    assert message.endswith(" on Monday, and it is closed then")
    assert told(landing, VISIT, talks % "11:00-12:00") == []


def test_a_window_of_which_only_what_is_behind_the_closing_can_be_reached_is_judged_too() -> None:
    window = "{visit: Stores, venue: depot, within: 15:00-21:00}"
    assert told(MEETING, COACH % "12:15", window) == []
    assert told(MEETING, COACH % "14:00", window) == [
        ("warning", "the party can be at Depot no earlier than 18:08 on Monday, and it is closed then")
    ]


def test_who_comes_too_late_for_the_window_itself_is_told_so_alone() -> None:
    ((_, message),) = told(MEETING, COACH % "16:00", "{visit: Stores, venue: depot, within: 15:00-18:00}")
    assert message == "the party is ready at Depot at 20:05 for 18:00, 125 min late"


def test_only_those_are_named_who_come_too_late() -> None:
    early = '{coach: First bus, time: "09:30", from: hq, to: depot, who: ann}'
    late = '{coach: Second bus, time: "16:00", from: hq, to: depot, who: ben}'
    assert told(MEETING, early, late, VISIT) == [
        ("warning", "Ben can be at Depot no earlier than 20:05 on Monday, and it is closed then")
    ]


@every(
    "lines",
    [
        (MEETING, COACH % "10:00", VISIT, BED),
        (VISIT, BED),
        (MEETING, FLIGHT, "{hotel: hall}"),
        (MEETING, FLIGHT, "{meal: Supper, venue: club}", "{hotel: hall}"),
        (MEETING, FLIGHT, BED.replace("}", ", status: cancelled}")),
        (MEETING, FLIGHT.replace("20:30-21:20", "05:00-05:50"), BED),
        (MEETING, "{hotel: hall}", TUESDAY, "{meal: Breakfast, venue: inn}", "{hotel: hall}"),
        (MEETING, '{coach: To Salzburg, time: "12:00", from: hq, to: inn}', BED, TUESDAY, VISIT, BED),
    ],
)
def test_nothing_is_said_where_people_can_be_there_while_it_is_open_or_no_clock_brings_them(
    lines: tuple[str, ...],
) -> None:
    assert [each for each in told(*lines) if "closed" in each[1]] == []


def test_a_place_that_is_closed_all_day_is_told_once() -> None:
    text = head("Ann", "", places=PLACES.replace("Mo-Fr", "Tu-Fr")) + dated(MONDAY, MEETING, COACH % "16:00", VISIT)
    assert [each.message for each in found(text, "closed-venue")] == ["Depot is closed all day on Monday"]
