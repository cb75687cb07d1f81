"""What the checks of services, walks, seats and old figures say, and where they hold their tongue."""

import datetime as dt
from itertools import cycle

import pytest
from programme import party, planned, really_planned

from delegate.assessment.old_figures import is_old
from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.travel.requests import (
    Basis,
    Fact,
    Minutes,
    RideEstimate,
    Segment,
    ServiceRide,
    TravelOption,
    TravelRequest,
)

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4")]
REAL = """
venues:
  hall: {name: Airport hall, city: Hong Kong, at: "22.3150, 113.9360"}
  guild: {name: The guild, city: Hong Kong, at: "22.2855, 114.1580"}
  works: {name: The works, city: Shenzhen, at: "22.5400, 113.9540"}
  canton: {name: The fair, city: Guangzhou, at: "23.1200, 113.3600"}
"""


def found(plan: Plan) -> list[Finding]:
    return list(examine(plan, CHECKS))


def names(plan: Plan) -> list[str]:
    return [each.name for each in found(plan)]


def day(lines: str, date: str = "2026-05-12") -> Plan:
    """A day among real places, with the minutes that are shipped."""
    return really_planned(f"days:\n  {date}:\n{lines}", places=REAL)


# --- the last service has gone ----------------------------------------------------------------------------------------


def night(until: str, *, onward: str = "metro: Airport Express", breakfast: str = "") -> Plan:
    """A reception at the airport, whose last train of the night leaves at 00:48, and on into town."""
    return day(f"""
    - reception: Late landing
      time: 22:00-{until}
      venue: hall
    - {onward}
      to: guild
{breakfast}
""")


def test_who_comes_to_the_platform_after_the_last_train_is_told_from_when_it_is_caught():
    (gone,) = found(night("01:15+1"))

    assert (gone.name, gone.severity) == ("last-service-gone", Severity.ERROR)
    assert (
        "leaves Airport Station (Hong Kong) at 00:48, the first at 05:54; the party would be there at " in gone.message
    )
    assert gone.help == "leave Airport hall by 00:45, or take a coach or a car"
    assert names(night("00:45+1")) == []
    assert names(night("00:50+1")) == ["last-service-gone"]


def test_who_misses_the_last_train_is_not_told_twice_to_be_late():
    breakfast = """
  2026-05-13:
    - meal: Breakfast
      time: 02:30
      venue: guild
"""
    assert names(night("01:15+1", breakfast=breakfast)) == ["last-service-gone"]


def test_who_is_fetched_by_coach_misses_no_train():
    assert names(night("01:15+1", onward="coach: Fetched")) == []


def test_who_wrote_how_long_a_train_takes_in_the_night_is_held_against_the_timetable_alone():
    (short,) = found(night("01:15+1", onward="metro: Special train\n      for: 40 min"))

    assert short.name == "optimistic-leg"
    assert "first at 05:54, last at 00:48" in short.message


def test_who_waits_for_the_first_train_of_the_morning_has_missed_none():
    early = """
    - meeting: Early landing
      time: 05:00-05:15
      venue: hall
    - metro: Airport Express
      to: guild
"""
    assert names(day(early)) == []


def test_a_last_train_missed_after_an_approximate_end_is_a_warning():
    lines = """
    - reception: Late landing
      time: ~22:00-01:15+1
      venue: hall
    - metro: Airport Express
      to: guild
"""
    (gone,) = found(day(lines))

    assert (gone.name, gone.severity) == ("last-service-gone", Severity.WARNING)


# --- the desk has shut ------------------------------------------------------------------------------------------------


def port(over: str, *, mode: str = "flight", more: str = "", top: str = "") -> Plan:
    """Talks, half an hour's way to the port, and a departure at 12:00."""
    return planned(
        f"""
    - meeting: Talks
      time: 09:00-{over}
      venue: b
    - {mode}: XX 1
      time: 12:00-19:00
      from: a
      to: d
      {more}
""",
        top=top,
    )


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


@pytest.mark.parametrize(
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
        ("Macau", "guangzhou-south-station", ["“G 1” leaves from Macau, where no station is known"]),
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


# --- a service ends elsewhere -----------------------------------------------------------------------------------------


def train(to: str, onward: str = "", *, venue: str = "works", minutes: int = 55) -> Plan:
    """A train from West Kowloon, perhaps a movement from where it ends, and a visit in the afternoon."""
    return day(f"""
    - train: G 1
      time: 08:00
      for: {minutes} min
      from: west-kowloon-station
      to: {to}
{onward}
    - visit: The robots
      time: 15:00-16:00
      venue: {venue}
""")


def test_a_train_to_another_city_than_the_next_visit_is_asked_about_at_its_end():
    (elsewhere,) = found(train("guangzhou-south-station"))

    assert (elsewhere.name, elsewhere.severity) == ("service-ends-elsewhere", Severity.WARNING)
    assert elsewhere.message.startswith("“G 1” ends at Guangzhou South Station, and next is The works in Shenzhen, 8")
    assert elsewhere.where.yaml_path.endswith("[0].to")
    assert [where.yaml_path[-8:] for where, _ in elsewhere.related] == ["[1].time"]


@pytest.mark.parametrize(
    "onward",
    [
        "    - coach: By expressway",
        "    - travel: The hosts see to it",
        "    - train: G 2\n      to: shenzhen-north-station",
    ],
)
def test_a_service_that_a_written_movement_follows_may_end_anywhere(onward):
    assert "service-ends-elsewhere" not in names(train("guangzhou-south-station", onward))


def test_a_vehicle_written_for_what_comes_next_is_a_way_to_get_there():
    lines = """
    - train: G 1
      time: 08:00
      for: 55 min
      from: west-kowloon-station
      to: guangzhou-south-station
    - visit: The robots
      time: 15:00-16:00
      venue: works
      vehicle: bus
"""
    plan = really_planned(f"days:\n  2026-05-12:\n{lines}", places=REAL + "vehicles: {bus: {kind: coach}}\n")

    assert "service-ends-elsewhere" not in names(plan)


EVERYWHERE = [
    "vehicles: {bus: {kind: coach}}\n",
    "vehicles: {bus: {kind: coach}, van: {kind: coach}}\ndefaults: {vehicle: bus}\n",
    "vehicles: {bus: {kind: coach}, van: {kind: coach}}\ngroups: {all: {people: [ann, ben, cat], vehicle: bus}}\n",
]


@pytest.mark.parametrize("vehicles", EVERYWHERE)
def test_a_vehicle_that_is_theirs_on_every_way_is_no_way_written_from_where_a_service_ends(vehicles):
    lines = """
    - train: G 1
      time: 08:00
      for: 55 min
      from: west-kowloon-station
      to: guangzhou-south-station
    - visit: The robots
      time: 15:00-16:00
      venue: works
"""
    plan = really_planned(f"days:\n  2026-05-12:\n{lines}", places=REAL + vehicles)

    assert [*plan.legs()][-1].vehicles
    assert "service-ends-elsewhere" in names(plan)


@pytest.mark.parametrize("vehicles", EVERYWHERE)
@pytest.mark.parametrize(
    ("way", "said"), [("", True), ("    - coach: By expressway\n      to: guangzhou-south-station\n", False)]
)
def test_a_vehicle_that_is_theirs_on_every_way_is_no_way_written_to_where_a_service_leaves(vehicles, way, said):
    lines = f"""
    - visit: The shipyard
      time: 08:00-09:00
      venue: yard
{way}
    - train: G 1
      time: 22:00
      for: 55 min
      from: guangzhou-south-station
      to: shenzhen-north-station
"""
    yard = '  yard: {name: The yard, city: Shantou, at: "23.3540, 116.6820"}\n'
    plan = really_planned(f"days:\n  2026-05-12:\n{lines}", places=REAL + yard + vehicles)

    assert next(iter(plan.legs())).vehicles
    assert ("service-leaves-elsewhere" in names(plan)) is said


def test_a_station_near_the_next_city_and_one_in_it_go_without_saying():
    assert "service-ends-elsewhere" not in names(train("futian-station", venue="guild", minutes=14))
    assert "service-ends-elsewhere" not in names(train("guangzhou-south-station", venue="canton"))


def test_a_service_that_ends_elsewhere_is_one_finding_for_two_parties():
    lines = """
    - train: G 1
      time: 08:00
      for: 55 min
      from: west-kowloon-station
      to: guangzhou-south-station
    - visit: The robots
      time: 15:00-16:00
      venue: works
      who: ann
    - meal: Lunch
      time: 14:00-16:00
      venue: works
      except: ann
"""
    assert names(day(lines)) == ["service-ends-elsewhere"]


# --- a long walk ------------------------------------------------------------------------------------------------------


def walk(kilometres: float | None, minutes: int, *, length: str = "") -> Plan:
    """A walk of so many kilometres and minutes, by the estimate; `length` is what somebody wrote."""

    def estimate(ask: TravelRequest) -> tuple[TravelOption, ...]:
        ride = Segment(
            "ride", Minutes(minutes, minutes, minutes), Basis.ESTIMATE, RideEstimate(kilometres, "walk"), kilometres
        )
        return (TravelOption(ask.mode, None, (ride,), ask.leave if ask.leave is not None else 0),)

    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: a3
    - walk: Through the park
      {length}
    - meeting: Hearing
      time: 15:00-16:00
      venue: a
""",
        estimator=estimate,
    )


@pytest.mark.parametrize(
    ("kilometres", "minutes", "expected"),
    [(2.5, 39, []), (2.6, 39, ["long-walk"]), (2.5, 40, ["long-walk"]), (None, 39, []), (None, 40, ["long-walk"])],
)
def test_a_walk_is_long_by_its_way_or_by_its_minutes(kilometres, minutes, expected):
    assert names(walk(kilometres, minutes)) == expected


@pytest.mark.parametrize(("kilometres", "expected"), [(2.5, []), (2.6, ["long-walk"]), (None, [])])
def test_of_a_walk_whose_minutes_were_written_only_the_way_is_judged(kilometres, expected):
    assert names(walk(kilometres, 35, length="for: 1h")) == expected


def test_a_long_walk_is_told_in_kilometres_and_minutes_where_the_movement_is_written():
    (far,) = found(walk(3.0, 40))

    assert far.message == "the party would walk 3.0 km, 40 min from Alpha Park to Alpha House"
    assert (far.severity, far.where.yaml_path[-8:]) == (Severity.WARNING, "[1].walk")


# --- seats ------------------------------------------------------------------------------------------------------------


def riding(people: str, seats: int | None, *, lines: str = "", more: str = "") -> Plan:
    """Ann and others in a coach from Beta to Alpha."""
    vehicle = f"vehicles: {{coach-1: {{kind: coach{f', seats: {seats}' if seats is not None else ''}}}}}\n"
    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: b
    - coach: Across
      vehicle: coach-1
      {more}
    - meeting: Hearing
      time: 12:00-13:00
      venue: a
{lines}
""",
        people=f"delegation:\n  ann: {{name: Ann}}\n  others: {{name: Others, people: {people}}}\n",
        top=vehicle,
    )


@pytest.mark.parametrize(("people", "expected"), [("44", []), ("45", ["too-few-seats"]), ("tbc", [])])
def test_as_many_seats_as_heads_are_enough_and_one_less_is_an_error(people, expected):
    assert names(riding(people, 45)) == expected


def test_a_vehicle_whose_seats_nobody_wrote_takes_everybody():
    assert names(riding("400", None)) == []


def test_too_few_seats_are_counted_where_the_vehicle_is_written():
    (full,) = found(riding("45", 45))

    assert full.message == "46 people for the 45 seats of coach-1"
    assert full.help.startswith("1 too many: ")
    assert (full.severity, full.where.yaml_path[-11:]) == (Severity.ERROR, "[1].vehicle")
    assert [where.yaml_path for where, _ in full.related] == ["vehicles.coach-1.seats"]


@pytest.mark.parametrize(
    ("people", "more", "told"),
    [
        ("~45", "", "about 46 people for the 45 seats of coach-1"),
        ("45", "status: tentative", "46 people for the 45 seats"),
    ],
)
def test_where_the_number_is_approximate_or_the_way_tentative_too_few_seats_are_a_warning(people, more, told):
    (full,) = found(riding(people, 45, more=more))

    assert full.severity == Severity.WARNING
    assert full.message.startswith(told)


def test_the_same_people_in_the_same_vehicle_are_one_finding():
    back = """
    - coach: Back
      vehicle: coach-1
    - meal: Dinner
      time: 18:00-20:00
      venue: b
"""
    (full,) = found(riding("45", 45, lines=back))

    assert full.message == "46 people for the 45 seats of coach-1, on 2 ways"


# --- old figures ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dated", "last_day"),
    [
        ("2021-02-24", dt.date(2023, 2, 24)),
        ("2021-02", dt.date(2023, 2, 28)),
        ("2021-06", dt.date(2023, 6, 30)),
        ("2021", dt.date(2023, 12, 31)),
        ("2024-02-29", dt.date(2026, 2, 28)),
    ],
)
def test_a_figure_is_old_on_the_day_after_its_second_year_at_the_last_day_it_can_mean(dated, last_day):
    fact = Fact("a timetable", dated, "high")

    assert not is_old(fact, last_day)
    assert is_old(fact, last_day + dt.timedelta(days=1))


def table(*dated: str, length: str = "") -> Plan:
    """Three ways on 24 February 2023, whose minutes rest in turn on rows of these dates."""
    rows = cycle(dated)
    known: dict[tuple[str, str], str] = {}

    def estimate(ask: TravelRequest) -> tuple[TravelOption, ...]:
        way = (ask.origin.id, ask.destination.id)
        date = known[way] if way in known else known.setdefault(way, next(rows))
        fact = Fact("a timetable", date, "high")
        ride = Segment("ride", Minutes(30, 30, 30), Basis.TABLE, ServiceRide("Line 1"), 10.0, fact)
        return (TravelOption(ask.mode, None, (ride,), ask.leave if ask.leave is not None else 0),)

    return planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: a
    - metro: Out
      {length}
    - meeting: Hearing
      time: 11:00-12:00
      venue: b
    - metro: Back
      {length}
    - meal: Lunch
      time: 13:00-14:00
      venue: ae
    - metro: And out
      {length}
    - visit: The town
      time: 15:00-16:00
      venue: b
""",
        estimator=estimate,
    )


def test_a_row_that_is_two_years_old_to_the_day_is_not_too_old():
    assert names(table("2021-02-24")) == []
    assert names(table("2021-02-23")) == ["old-figures"]


def test_an_old_row_is_told_once_at_the_first_way_that_rests_on_it():
    (old,) = found(table("2018-08"))

    assert old.message == (
        "3 ways rest, this one first, on figures of August 2018, more than four years old by then: 30 min for Line 1 "
        "(a timetable)"
    )
    assert (old.severity, old.where.yaml_path[-9:]) == (Severity.NOTE, "[1].metro")


def test_two_old_rows_are_two_findings_and_a_new_one_is_none():
    old = found(table("2018-08", "2022", "2019"))

    assert [(each.name, each.message.partition(",")[0]) for each in old] == [
        ("old-figures", "the way to Beta House rests on figures of August 2018"),
        ("old-figures", "the way to Beta House rests on figures of 2019"),
    ]


def test_a_length_that_somebody_wrote_is_never_old():
    assert names(table("2018-08", length="for: 30 min")) == []


def test_a_ride_to_a_door_makes_no_station_of_it_for_the_train_that_comes_next():
    lines = """
    - coach: Into town
      to: guild
    - train: G 1
      time: 08:15
      to: canton
"""
    assert [stop.id for stop in party(day(lines)).stops if stop.kind == "hub"] == ["west-kowloon-station", "canton"]
    assert "missed-check-in" not in names(day(lines))


def test_who_stays_where_others_change_trains_is_not_held_to_their_departure():
    lines = """
    - coach: Into town
      to: guild
    - train: G 1
      to: guild
    - meeting: A talk
      venue: guild
      who: ann
    - train: G 2
      to: guild
      time: 09:00
"""
    assert [each.name for each in found(day(lines)) if each.severity == Severity.ERROR] == []


# --- which port a service leaves from ---------------------------------------------------------------------------------

CITIES = """
venues:
  opera: {name: Opera house, city: Beijing, at: "39.9040, 116.3830"}
  works: {name: The works, city: Shenzhen, at: "22.5400, 113.9540"}
  rank: {name: Taxi rank, city: Hong Kong, at: "22.3150, 113.9360"}
"""


def leaving(service: str, venue: str = "opera") -> Plan:
    return really_planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: {venue}
    - {service}
""",
        places=CITIES,
    )


def ports_asked(plan: Plan) -> list[Finding]:
    return [each for each in found(plan) if each.name == "which-port"]


@pytest.mark.parametrize(
    "service",
    [
        "flight: To Shanghai\n      time: 18:00\n      from: Beijing\n      to: SHA",
        "flight: To Shanghai\n      time: 18:00\n      to: SHA",
        "flight: To Shanghai\n      from: Beijing\n      to: SHA",
    ],
)
def test_a_flight_from_a_city_of_two_airports_is_asked_which_and_told_what_to_write(service: str) -> None:
    (asked,) = ports_asked(leaving(service))

    assert asked.severity is Severity.WARNING
    assert asked.where.yaml_path.endswith(".from" if "from" in service else ".flight")
    assert "which has 2 airports: Beijing Capital International Airport and Beijing Daxing" in asked.message
    assert asked.help == "write `from: PEK` or `from: PKX`"


@pytest.mark.parametrize("port", ["PEK", "PKX"])
def test_who_writes_what_the_help_says_is_not_asked_again(port: str) -> None:
    service = f"flight: To Shanghai\n      time: 18:00\n      from: {port}\n      to: SHA"

    assert ports_asked(leaving(service)) == []


def test_a_train_by_its_number_alone_leaves_from_one_of_the_stations_of_the_city() -> None:
    (asked,) = ports_asked(leaving("train: G6513\n      time: 18:00\n      to: guangzhou-south-station", "works"))

    assert "“G6513” leaves from Shenzhen, which has" in asked.message
    assert "`from: shenzhen-north-station`" in asked.help


def test_a_service_from_a_city_of_which_no_port_is_known_asks_for_one() -> None:
    lines = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: a\n"
    plan = planned(lines + "    - train: T 1\n      time: 18:00\n      from: Alpha\n      to: b\n")

    (asked,) = ports_asked(plan)
    assert asked.message == "“T 1” leaves from Alpha, where no station is known"
    assert "add the station to `venues` with its point" in asked.help


@pytest.mark.parametrize("service", ["flight: To Zurich\n      time: 18:00\n      from: Hong Kong\n      to: Zurich"])
def test_nobody_is_asked_where_a_city_has_one_airport_or_where_a_service_ends(service: str) -> None:
    assert ports_asked(leaving(service, "rank")) == []
    ends = "flight: To Beijing\n      time: 18:00\n      from: HKG\n      to: Beijing"
    assert ports_asked(leaving(ends, "rank")) == []


def test_the_way_to_the_nearest_airport_must_fit_whichever_is_meant() -> None:
    late = leaving("flight: To Shanghai\n      time: 11:15\n      from: Beijing\n      to: SHA")
    missed = [each for each in found(late) if each.name == "missed-check-in"]

    assert [each.severity for each in missed] == [Severity.WARNING]
    assert "Beijing Capital International Airport" in missed[0].message


# --- a timetable is a fact --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ("flight: XX 884\n      time: 12:55-10:05", []),
        ("flight: The charter\n      time: 12:55-10:05", ["optimistic-leg"]),
        ("flight: XX 884\n      time: 12:55\n      for: 12h10", []),
        ("flight: The charter\n      time: 12:55\n      for: 12h10", ["optimistic-leg"]),
    ],
)
def test_only_a_service_with_a_number_is_shorter_than_the_estimate_in_silence(
    service: str, expected: list[str]
) -> None:
    plan = day(f"    - {service}\n      from: HKG\n      to: LAX\n")

    assert [name for name in names(plan) if name.endswith("-leg")] == expected


@pytest.mark.parametrize(
    ("service", "numbered", "ends", "length"),
    [
        ("train", "G5736", "from: West Kowloon Station\n      to: Guangzhou South Station", "30 min"),
        ("ferry", "TJ 810", "from: macau-ferry-terminal-sheung-wan\n      to: macau-taipa-ferry", "45 min"),
    ],
)
def test_a_train_and_a_ferry_with_a_number_are_shorter_than_the_estimate_in_silence_too(
    service: str, numbered: str, ends: str, length: str
) -> None:
    texts = (
        f"    - {service}: {title}\n      time: 10:00\n      for: {length}\n      {ends}\n"
        for title in (numbered, "A chartered one")
    )
    said = [[name for name in names(day(text)) if name == "optimistic-leg"] for text in texts]

    assert said == [[], ["optimistic-leg"]]


@pytest.mark.parametrize(("seats", "told"), [(1, ["at least 2 people for the 1 seats of coach-1"]), (2, [])])
def test_an_entry_of_unknown_number_takes_one_seat_for_sure(seats, told):
    assert [each.message for each in found(riding("tbc", seats))] == told
