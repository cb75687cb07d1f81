"""A place that is surely shut is named, however little is written of when people go there."""

import pytest
from every import every
from programme import planned
from small_trips import found

from delegate.checks.venues.closed_venue import closed_venue
from delegate.diagnostics import Finding, Severity

HOUSE = """
venues:
  h: {{name: The house, city: Hong Kong, at: "22.2800, 114.1600", hours: "{0}"}}
"""


def closed(hours: str, *when: str) -> list[Finding]:
    """What is said of a lunch at the house on a Friday."""
    lines = "".join(f"\n      {each}" for each in ("venue: h", *when))
    return list(closed_venue.function(planned(f"    - meal: Lunch{lines}", places=HOUSE.format(hours))))


def said(hours: str, *when: str) -> list[tuple[str, bool]]:
    """The same as words, and whether it is an error."""
    return [(each.message, each.firm) for each in closed(hours, *when)]


@every("when", [[], ["time: tbc"], ["time: noon"], ["within: 18:00-20:00"], ["time: tbc-18:00"]])
def test_a_place_without_an_opening_on_the_date_is_closed_whenever_people_go_there(when: list[str]) -> None:
    assert said("Sa-Th 12:00-15:00", *when) == [("The house is closed all day on Friday", True)]
    assert closed("Sa-Th 12:00-15:00", *when)[0].help == "choose another day, or mend `hours`"


@every(
    ("within", "message"),
    [
        ("18:00-20:00", "closed on Friday between 18:00 and 20:00"),
        ("15:00-20:00", "closed on Friday between 15:00 and 20:00"),
        ("14:59-20:00", ""),
        ("10:00-12:00", ""),
        ("10:00-11:59", "closed on Friday between 10:00 and 11:59"),
    ],
)
def test_a_window_outside_every_opening_is_closed(within: str, message: str) -> None:
    expected = [(f"The house is {message}", True)] if message else []

    assert said("12:00-15:00", f"within: {within}") == expected


@pytest.mark.parametrize(("length", "findings"), [("60 min", 0), ("90 min", 1)])
def test_a_window_in_which_a_place_is_not_open_for_long_enough_is_closed(length: str, findings: int) -> None:
    found = said("12:00-15:00", "within: 14:00-17:00", f"for: {length}")

    assert found == [("The house is open for less than 90 min on Friday between 14:00 and 17:00", True)] * findings


@pytest.mark.parametrize(
    ("hours", "firm"), [("15:00-18:00", [False]), ("14:30-18:00", []), ("08:00-10:31", []), ("08:00-10:30", [False])]
)
def test_a_part_of_the_day_is_an_hour_longer_at_either_end_and_gives_a_warning(hours: str, firm: list[bool]) -> None:
    assert [each.firm for each in closed(hours, "time: noon")] == firm


@pytest.mark.parametrize(
    ("hours", "findings"), [("09:00-17:00", 1), ("09:00-18:00", 0), ("18:00-22:00", 1), ("17:30-22:00", 0)]
)
def test_of_a_line_that_says_only_when_it_ends_the_last_minute_is_judged(hours: str, findings: int) -> None:
    expected = [("The house is closed on Friday just before 18:00, when “Lunch” ends", True)] * findings

    assert said(hours, "time: tbc-18:00") == expected


def test_of_a_place_that_opens_some_time_that_day_nothing_is_said_without_a_clock() -> None:
    assert closed("Fr 23:00-24:00") == closed("Th 20:00-02:00", "time: tbc") == []


def test_a_window_over_midnight_meets_the_opening_that_runs_on() -> None:
    assert closed("Fr 20:00-02:00", "within: 19:00-23:30", "for: 3h") == []
    assert closed("Fr 22:30-02:00", "within: 19:00-23:30", "for: 2h") != []


def test_a_tentative_line_gives_a_warning() -> None:
    assert [each.firm for each in closed("Sa-Th 12:00-15:00", "status: tentative")] == [False]


def test_nobody_is_warned_of_a_line_that_is_called_off() -> None:
    assert closed("Sa-Th 12:00-15:00", "status: cancelled") == []


# --- hours that leave it open -----------------------------------------------------------------------------------------


def notes(hours: str, *when: str) -> list[str]:
    """What is said of the lunch, all of it in notes."""
    found = closed(hours, *when)
    assert {each.severity for each in found} <= {Severity.NOTE}
    return [each.message for each in found]


@every(
    ("hours", "time", "why"),
    [
        ('Mo-Fr 09:00-12:00 || \\"by appointment\\"', "18:00-19:00", "its hours say “by appointment”"),
        ('\\"by appointment\\"', "18:00-19:00", "its hours say “by appointment”"),
        ('Mo-Fr 09:00-19:00 \\"reception\\"', "18:00-19:00", "its hours say “reception”"),
        ("Mo-Fr 09:00-12:00; Fr 14:00-22:00 unknown", "18:00-19:00", "its hours leave that open"),
        ("Mo-Fr 10:00+", "18:00-19:00", "its hours leave that open"),
        ("Mo-Fr 10:00-22:00; SH off", "18:00-19:00", "its hours leave that open"),
    ],
)
def test_hours_that_do_not_say_whether_it_is_open_give_a_note(hours: str, time: str, why: str) -> None:
    assert notes(hours, f"time: {time}") == [f"The house may be closed for part or all of Friday {time}: {why}"]


@pytest.mark.parametrize(
    "hours",
    [
        'Mo-Fr 09:00-17:00 \\"reception\\"',
        "Mo-Fr 10:00-12:00+; Fr off",
        'Mo-Th 10:00-17:00 open \\"ring\\"',
        "Fr 09:00–17:00",
    ],
)
def test_what_is_shut_by_every_reading_is_an_error(hours: str) -> None:
    assert [each.severity for each in closed(hours, "time: 20:00-20:30")] == [Severity.ERROR]


def test_a_remark_behind_open_or_beside_the_hour_is_no_matter() -> None:
    assert closed('Mo-Fr 09:00-19:00 open \\"ring the bell\\"', "time: 18:00-19:00") == []
    assert closed('Mo-Fr 09:00-19:00; Fr 20:00-22:00 \\"members\\"; Fr 12:00-19:00', "time: 18:00-19:00") == []


def test_the_sun_is_that_of_the_venue() -> None:
    assert closed("sunrise-sunset", "time: 08:00-17:00") == []
    assert "05:3" not in str(closed("sunrise-sunset", "time: 06:00-07:00")[0].help)
    assert closed("sunrise-sunset", "time: 18:40-19:00")[0].message.startswith("The house is closed for part or all")


def test_where_nobody_knows_the_place_the_sun_cannot_be_told() -> None:
    places = """
cities:
  Nowhere: {country: AA, zone: Asia/Hong_Kong}
venues:
  h: {name: The house, city: Nowhere, hours: sunrise-sunset}
"""
    (found,) = closed_venue.function(planned("    - meal: Lunch\n      venue: h\n      time: 12:00", places=places))

    assert found.message == "the hours of The house go by the sun, and where it is is not known"
    assert found.severity == Severity.NOTE


def test_a_place_without_a_name_is_called_by_its_id() -> None:
    places = HOUSE.format("Sa-Th 12:00-15:00").replace("name: The house", "name: tbc")
    (finding,) = closed_venue.function(planned("    - meal: Lunch\n      venue: h", places=places))

    assert finding.message == "h is closed all day on Friday"


PIER = """
trip: By boat
delegation: {{ann: {{name: Ann}}}}
venues:
  pier: {{name: The pier, city: Batam, at: "1.1310, 104.0540", hours: "06:00-20:00"}}
  hall: {{name: The hall, city: Batam, at: "1.1200, 104.0500"}}
  front: {{name: HarbourFront, city: Singapore, at: "1.2640, 103.8200"}}
days:
  2026-06-08:
    - {{visit: Works, time: "12:30-15:00", venue: hall}}
    - {{ferry: BF 2, time: "{0}", from: pier, to: front}}
"""


@every(
    ("time", "message"),
    [("21:30-23:30", "The pier is closed on Monday at 21:30"), ("20:00-22:00", ""), ("07:00-09:00", "")],
)
def test_a_port_that_is_shut_when_a_service_leaves_is_a_warning(time: str, message: str) -> None:
    findings = found(PIER.format(time), "closed-venue")

    assert [(each.message, each.severity.word) for each in findings] == ([(message, "warning")] if message else [])


def test_so_is_one_at_which_it_arrives() -> None:
    back = PIER.replace("from: pier, to: front", "from: front, to: pier").replace("venue: hall", "venue: front")

    assert [each.message for each in found(back.format("05:00-05:59"), "closed-venue")] == [
        "The pier is closed on Monday at 05:59"
    ]
