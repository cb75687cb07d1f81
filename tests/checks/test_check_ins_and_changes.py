"""A service is missed where its counter has shut or its connection leaves too soon."""

import pytest
from every import every
from printers_days import found, names, port
from programme import planned, really_planned

from delegate.diagnostics import Severity


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ("09:15", []),
        ("09:16", ["tight-leg"]),
        ("09:30", ["tight-leg"]),
        ("09:31", ["missed-check-in"]),
        ("10:46", ["missed-check-in"]),
    ],
)
def test_rule_14_late_for_the_counter_of_a_service_is_a_missed_check_in(over, expected):
    assert names(port(over)) == expected


@pytest.mark.parametrize(
    ("mode", "last"), [("flight", "10:30"), ("ferry", "11:15"), ("train", "11:20"), ("helicopter", "11:22")]
)
def test_rule_14_while_half_of_a_usual_check_in_remains_it_is_a_warning_that_asks_for_the_real_one(mode, last):
    hour, minute = last.split(":")
    (short,) = found(port(last, mode=mode))
    (missed,) = found(port(f"{hour}:{int(minute) + 1}", mode=mode))

    assert (short.name, short.severity) == ("missed-check-in", Severity.WARNING)
    assert "write the `check-in` that the operator asks for" in (short.help or "")
    assert (missed.name, missed.severity) == ("missed-check-in", Severity.ERROR)
    assert "`check-in`" not in (missed.help or "")


def test_a_missed_check_in_is_told_with_its_minutes_and_the_remedies():
    (missed,) = found(port("11:00"))

    assert missed.message == (
        "the party is at Alpha House at 11:30, and the check-in of “XX 1” closes at 11:15, 45 min before it leaves at "
        "12:00 (an ordinary figure)"
    )
    assert missed.help == "take a departure at 13:45 or later"
    assert (missed.severity, missed.minutes) == (Severity.ERROR, -90)
    assert missed.where.yaml_path.endswith("[1].time")


@pytest.mark.parametrize("said", ["check-in: 5 min", "status: tentative"])
def test_who_wrote_a_later_check_in_keeps_it_and_a_tentative_departure_is_no_error(said):
    late = found(port("11:20", more=said))

    assert [(each.name, each.severity) for each in late] == (
        [("missed-check-in", Severity.WARNING)] if "status" in said else [("tight-leg", Severity.WARNING)]
    )


def test_a_check_in_written_for_the_whole_trip_counts_too():
    assert names(port("11:15", top="defaults: {check-in: {flight: 10 min}}")) == ["tight-leg"]
    assert names(port("11:25", top="defaults: {check-in: {flight: 10 min}}")) == ["missed-check-in"]


def test_a_connection_that_fails_is_missed_from_the_first_minute_on():
    lines = """
    - flight: XX 1
      time: 10:00
      from: a
      to: b
    - flight: XX 2
      time: 10:20-19:00
      from: b
      to: a
"""
    assert names(planned(lines)) == ["missed-check-in"]


CHANGE = """
    - {{flight: XX 1, time: "08:00-12:00", from: a, to: b{landing}}}
    - {{{mode}: XX 2, time: "{leaves}", from: b, to: a{onward}}}
"""


@every(
    ("leaves", "landing", "onward", "mode", "top", "severity"),
    [
        ("12:20", "", "", "ferry", "", Severity.WARNING),  # off the plane it takes 25 min, by our usual figure
        ("12:10", "", "", "ferry", "", Severity.ERROR),  # less than half of that
        ("12:25", "", "", "ferry", "", None),
        ("12:20", "", ", check-in: 15 min", "ferry", "", None),
        ("12:50", ", exit: 60 min", "", "flight", "", Severity.ERROR),
        ("13:00", ", exit: 60 min", "", "flight", "", None),
        ("12:50", ", exit: 60 min", ", check-in: 20 min", "flight", "", Severity.ERROR),
        ("12:50", "", "", "flight", "defaults: {exit: {flight: 60 min}}", Severity.ERROR),
        ("12:10", ", exit: 5 min", "", "flight", "", None),
    ],
)
def test_rule_20_a_change_takes_what_it_takes_off_the_service_that_has_landed(
    leaves, landing, onward, mode, top, severity
):
    said = found(planned(CHANGE.format(leaves=leaves, landing=landing, onward=onward, mode=mode), top=top))

    assert [each.severity for each in said if each.name == "missed-check-in"] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("leaves", "landing", "onward", "said"),
    [
        ("12:25", "", "", ["tight-leg"]),  # off the plane it takes up to 40 min
        ("12:39", "", "", ["tight-leg"]),
        ("12:40", "", "", []),
        ("12:30", ", exit: 30 min", "", []),
        ("12:25", "", ", check-in: 25 min", []),
    ],
)
def test_rule_20_a_change_that_is_long_enough_on_an_ordinary_day_alone_is_tight(leaves, landing, onward, said):
    plan = planned(CHANGE.format(leaves=leaves, landing=landing, onward=onward, mode="flight"))

    assert names(plan) == said
    assert not said or "the change to “XX 2” at" in found(plan)[0].message


DOOR = '\nvenues: {door: {name: The Door, city: Macau, at: "22.1900, 113.5400"}}'


@pytest.mark.parametrize(
    ("origin", "to", "said"),
    [
        ("west-kowloon-station", "Macau", ["“G 1” goes to Macau, where there is no station for it"]),
        ("guangzhou-south-station", "door", ["“G 1” goes to The Door, where there is no station for it"]),
        ("door", "guangzhou-south-station", ["“G 1” leaves from The Door, where there is no station for it"]),
        ("Macau", "guangzhou-south-station", ["“G 1” leaves from Macau, where no station for it is known"]),
        ("guangzhou-south-station", "zhuhai-station", []),
    ],
)
def test_rule_20_no_train_goes_to_where_no_railway_leads(origin, to, said):
    plan = really_planned(
        f"""
    - train: G 1
      time: 09:00-11:00
      from: {origin}
      to: {to}
""",
        places=DOOR,
    )

    assert [each.message for each in found(plan) if each.name == "which-port"] == said


def test_a_flight_that_lands_when_its_timetable_says_is_not_told_to_move():
    plan = really_planned(
        """
    - {flight: F1, time: "12:00-14:00", from: HKG, to: TPE}
    - {flight: F2, time: "14:30-17:00", from: TPE, to: NRT}
""",
        places=" ",
    )
    (short,) = (each for each in found(plan) if each.name == "tight-leg")

    assert (
        short.message
        == "the party: 5 min spare for the change to “F2” at Taiwan Taoyuan International Airport, may be 10 min late"
    )
    assert "“F1”" not in (short.help or "")
