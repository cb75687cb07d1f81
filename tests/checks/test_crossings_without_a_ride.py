"""A `crossing` line for no coach, where nobody wrote by what people go; and one of another crossing than theirs."""

import pytest
from every import every
from small_trips import complaints, dated, found, head, worked_out

LUNCH = '{meal: Lunch, time: "12:00-13:00", venue: %s}'
DINNER = '{meal: Dinner, time: "19:30-20:30", venue: %s}'
METRO = "defaults: {mode: metro}\n"


def trip(here: str, there: str, *lines: str, more: str = "") -> str:
    """A day that leads from one place to another over the border."""
    day = dated("2026-06-08:", LUNCH % here, *lines, DINNER % there)
    return head("Ng Ho", "hk sz gz mo zh", more=more) + day


@every(
    ("here", "there", "crossing", "takes"),
    [
        ("hk", "sz", "lo-wu", "Lo Wu / Luohu, which takes walk, metro"),
        ("sz", "hk", "lo-wu", "Lo Wu / Luohu, which takes walk, metro"),
        ("hk", "sz", "west-kowloon", "West Kowloon (high-speed rail), which takes train"),
    ],
)
def test_who_goes_over_a_crossing_for_no_coach_is_told_that_nobody_wrote_how(
    here: str, there: str, crossing: str, takes: str
) -> None:
    (told,) = found(trip(here, there, f"{{crossing: {crossing}}}"), "wrong-crossing")

    assert told.message == f"nobody wrote by what the party go over {takes}; a coach is reckoned with"


@every(
    ("here", "there", "crossing", "advice", "lines"),
    [
        ("hk", "sz", "lo-wu", "`metro: On`", ["{crossing: lo-wu}", "{metro: On}"]),
        ("sz", "hk", "lo-wu", "`metro: On`", ["{crossing: lo-wu}", "{metro: On}"]),
        ("gz", "hk", "lo-wu", "`from: lo-wu`", ["{crossing: lo-wu}", "{metro: On, from: lo-wu}"]),
        ("hk", "gz", "lo-wu", "`to: lo-wu`", ["{metro: To the border, to: lo-wu}", "{crossing: lo-wu}"]),
        (
            "hk",
            "sz",
            "west-kowloon",
            "`from` and `to`",
            ["{train: G 1, time: '14:00-14:30', from: west-kowloon-station, to: shenzhen-north-station}"],
        ),
    ],
)
def test_who_writes_what_the_help_says_is_told_no_more(
    here: str, there: str, crossing: str, advice: str, lines: list[str]
) -> None:
    (told,) = found(trip(here, there, f"{{crossing: {crossing}}}"), "wrong-crossing")

    assert advice in (told.help or "")
    assert complaints(trip(here, there, *lines)) == []


@every(("here", "there"), [("mo", "zh"), ("zh", "mo")])
def test_who_goes_over_a_crossing_for_people_on_foot_alone_is_driven_to_it_and_on_and_walks_through(
    here: str, there: str
) -> None:
    plan = worked_out(trip(here, there, "{crossing: qingmao, time: '15:00'}")).plan

    assert complaints(trip(here, there, "{crossing: qingmao, time: '15:00'}")) == []
    assert plan is not None
    assert [(leg.mode, leg.passes_control) for leg in plan.legs()] == [
        ("coach", False),
        ("walk", True),
        ("coach", False),
    ]


FOOTBRIDGE = """\
crossings:
  footbridge: {name: Bridge, sides: {US: "32.5425, -117.0300", MX: "32.5420, -117.0300"}, modes: [walk], minutes: 9-60}
"""
BORDER_TOWNS = """\
  us: {name: City Hall, city: San Diego, at: "32.7170, -117.1630"}
  mx: {name: Palace, city: Tijuana, at: "32.5240, -117.0190"}
"""


@every(("here", "there"), [("us", "mx"), ("mx", "us")])
def test_so_it_is_at_a_footbridge_of_the_trips_own(here: str, there: str) -> None:
    day = dated("2026-06-08:", LUNCH % here, "{crossing: footbridge, time: '15:00'}", DINNER % there)

    assert complaints(head("Ng", "", more=FOOTBRIDGE, places=BORDER_TOWNS) + day) == []


def test_a_vehicle_on_the_line_of_such_a_crossing_is_not_taken_there() -> None:
    bus = "vehicles: {bus: {kind: coach, plates: [MO, CN]}}\n"
    (told,) = found(trip("mo", "zh", "{crossing: qingmao, vehicle: bus}", more=bus), "wrong-crossing")

    assert told.message == "Qingmao takes walk, and this leg is by coach"


def test_a_trip_that_goes_by_metro_goes_so_over_the_crossing() -> None:
    assert complaints(trip("hk", "sz", "{crossing: lo-wu}", more=METRO)) == []


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("{crossing: lo-wu}", METRO.replace("metro", "coach")),
        ("{crossing: lo-wu, vehicle: bus}", "vehicles: {bus: {kind: coach, plates: [HK, CN]}}\n"),
        ("{coach: Over, via: [lo-wu]}", ""),
    ],
)
def test_of_a_coach_that_somebody_wrote_it_is_said_that_the_crossing_takes_none(line: str, more: str) -> None:
    (told,) = found(trip("hk", "sz", line, more=more), "wrong-crossing")

    assert told.message == "Lo Wu / Luohu takes walk, metro, and this leg is by coach"


CHANGE = ("{coach: To it, to: shenzhen-bay/HK}", "{crossing: %s}", "{coach: On, from: shenzhen-bay/CN, to: sz}")


@every("other", ["heung-yuen-wai", "lo-wu", "gongbei"])
def test_a_line_of_another_crossing_than_that_of_both_coaches_is_told_by_the_two_names(other: str) -> None:
    day = trip("hk", "sz", *CHANGE) % other
    (told,) = complaints(day)
    (finding,) = found(day, "wrong-crossing")

    assert told.startswith(
        "error[DLG403]: the party would change vehicles at Shenzhen Bay, and the line between names "
    )
    assert "`crossing: shenzhen-bay`" in (finding.help or "")
    assert complaints(trip("hk", "sz", *CHANGE) % "shenzhen-bay") == []
