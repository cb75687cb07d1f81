"""A shuttle bus of a crossing that is written as it runs: its halls lie before it and behind it (rule 16)."""

from every import every
from small_trips import dated, found, head, worked_out

BUS = '{coach: Shuttle, time: "%s", from: hzmb-hong-kong-port, to: hzmb-macau-port}'
AT_PORT = '{coach: Out, time: "07:15-%s", from: hk, to: hzmb-hong-kong-port, vehicle: one}'
ON = '{coach: On, time: "%s", from: hzmb-macau-port, to: mo, vehicle: two}'
VEHICLES = "vehicles:\n  one: {kind: coach, plates: HK}\n  two: {kind: coach, plates: MO}\n"
JUDGED = ("late-arrival", "tight-leg", "optimistic-leg", "no-vehicle")


def trip(bus: str = BUS % "09:30-10:10", at_port: str = "08:45", on: str = "11:00") -> str:
    """A morning over the bridge by its shuttle bus, with a vehicle on either side."""
    lines = (AT_PORT % at_port, bus, ON % on, '{visit: Tour, time: "13:00-14:00", venue: mo}')
    return head("Ng Ho", "hk mo", base="hk").replace("days:", VEHICLES + "days:") + dated("2026-12-10:", *lines)


def said(text: str) -> list[str]:
    return [f"{each.severity.word} {each.name}" for each in found(text, *JUDGED)]


def test_a_shuttle_written_as_it_runs_is_neither_optimistic_nor_without_a_vehicle() -> None:
    assert said(trip()) == []


@every(
    "when",
    [
        "time: '09:30', for: 45 min",
        "time: '09:30', for: 40-50 min",
        "time: ~09:30, for: 45 min",
        "time: '09:30'",
        "time: 09:30-10:10, via: hzmb-hk-macau",
        "time: '09:30', for: 45 min, via: hzmb-hk-macau/MO",
    ],
)
def test_a_shuttle_is_judged_as_it_runs_however_its_minutes_are_written(when: str) -> None:
    bus = BUS.replace('time: "%s"', when)
    assert said(trip(bus)) == []
    behind = "warning" if "~" in when else "error"  # the second hall
    assert said(trip(bus, on="10:17")) == [f"{behind} late-arrival"]
    assert said(trip(bus, at_port="09:28")) == ["warning late-arrival"]  # the first hall


@every(
    ("bus", "told"),
    [
        ("{coach: 金巴, from: hzmb-hong-kong-port, to: hzmb-macau-port}", []),
        ("{coach: Shuttle, within: 09:30-10:30, from: hzmb-hong-kong-port, to: hzmb-macau-port}", []),
        ("{coach: On, from: hzmb-hong-kong-port, to: mo}", ["note no-vehicle"]),
    ],
)
def test_a_shuttle_without_a_clock_is_nobodys_vehicle_either(bus: str, told: list[str]) -> None:
    assert [each for each in said(trip(bus, on="13:00")) if each.endswith("no-vehicle")] == told


@every(
    ("when", "told"),
    [
        ("time: '09:30', for: 30 min", ["warning optimistic-leg", "note no-vehicle"]),
        ("time: '09:30', for: 85 min", ["note no-vehicle"]),  # both halls are in it
        ("time: 09:30-10:10, via: hzmb-zhuhai-macau", ["note no-vehicle"]),  # the other bridge port
    ],
)
def test_minutes_of_no_ride_and_a_way_over_another_crossing_are_no_shuttle(when: str, told: list[str]) -> None:
    assert sorted(said(trip(BUS.replace('time: "%s"', when)))) == sorted(told)


def test_a_shuttle_without_an_end_takes_the_minutes_of_the_tables() -> None:
    plan = worked_out(trip(BUS % "09:30")).plan
    assert plan is not None
    bus = next(leg for leg in plan.legs() if leg.movement and leg.movement.title == "Shuttle")
    assert [(part.kind, part.minutes) for part in bus.segments] == [("ride", (40, 45, 50))]


@every(
    ("on", "late"),
    [("10:12", ["error late-arrival"]), ("10:40", [])],
)
def test_the_hall_behind_a_shuttle_is_cleared_before_people_ride_on(on: str, late: list[str]) -> None:
    assert said(trip(on=on)) == late


@every(
    ("at_port", "late"),
    [("09:28", ["warning late-arrival"]), ("09:00", [])],
)
def test_the_hall_before_a_shuttle_is_cleared_before_it_leaves_and_another_bus_comes_soon(
    at_port: str, late: list[str]
) -> None:
    assert said(trip(at_port=at_port)) == late


def test_the_way_behind_a_shuttle_without_a_clock_begins_with_the_hall() -> None:
    text = trip().replace(ON % "11:00", "{coach: On, from: hzmb-macau-port, to: mo, vehicle: two}")
    plan = worked_out(text).plan
    assert plan is not None
    on = next(leg for leg in plan.legs() if leg.movement and leg.movement.title == "On")
    assert [part.kind for part in on.segments][:1] == ["clear"]


@every(
    ("bus", "told"),
    [
        (BUS % "09:30-10:05", ["warning optimistic-leg", "note no-vehicle"]),  # less than the ride
        (BUS % "09:30-10:55", ["note no-vehicle"]),  # a hall, or both, are in it
    ],
)
def test_a_bus_of_more_minutes_than_the_ride_has_its_halls_inside_and_one_of_fewer_is_optimistic(
    bus: str, told: list[str]
) -> None:
    assert sorted(said(trip(bus, on="10:56"))) == sorted(told)


def test_a_shuttle_between_the_sides_of_its_crossing_is_judged_as_between_its_stations() -> None:
    def by_sides(text: str) -> str:
        text = text.replace("hzmb-hong-kong-port", "hzmb-hk-macau/HK")
        return text.replace("hzmb-macau-port", "hzmb-hk-macau/MO")

    assert said(by_sides(trip())) == []
    assert said(by_sides(trip(at_port="09:28"))) == ["warning late-arrival"]  # the first hall
    assert said(by_sides(trip(on="10:12"))) == ["error late-arrival"]  # the second hall
    car = by_sides(trip(BUS.replace("coach", "car") % "09:30-10:10"))
    assert sorted(said(car)) == ["note no-vehicle", "warning optimistic-leg"]
