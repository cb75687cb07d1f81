"""Who is brought at last to a border post on the side of the base, and no way home from there is written."""

from pathlib import Path

import pytest
from command import here, trip_in
from every import every
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TRIP = """\
trip: To the border
base: map
delegation: {{ann: {{name: Ann}}, ben: {{name: Ben}}}}
venues:
  map: {{name: Hall M, city: Maputo, at: "{base}"}}
  nel: {{name: Hall N, city: Nelspruit, at: "-25.4700, 30.9800"}}
crossings:
  lebombo: {{name: Lebombo, sides: {{ZA: "-25.4440, 31.9850", MZ: "-25.4430, 31.9880"}}, modes: [car, coach, walk],
    hours: Mo-Su 06:00-22:00, minutes: 30-90}}
days:
  2026-06-08:
    - {{coach: Out, time: 07:00, from: map, to: nel, via: lebombo}}
    - {{meeting: N, time: 13:00-14:30, venue: nel}}
    - {{coach: To the border, time: 14:45, from: nel, to: lebombo/{side}}}
{lines}"""
WALK = "    - {walk: Over, from: lebombo/ZA, to: lebombo/MZ}\n"
HOME = "    - {coach: Home, from: lebombo/MZ, to: base}\n"


def closing(folder: Path, side: str, *lines: str, base: str = "-25.9680, 32.5700") -> str:
    """What `delegate check` says was not judged."""
    answer = here("check", str(trip_in(folder, TRIP.format(side=side, lines="".join(lines), base=base))))
    return next(line for line in (answer.out + answer.err).splitlines() if line.startswith("not judged"))


@pytest.mark.parametrize(("side", "lines"), [("MZ", ()), ("ZA", (WALK,))])
def test_who_is_brought_to_a_post_far_from_the_base_is_named(tmp_path: Path, side: str, lines: tuple[str, ...]) -> None:
    assert closing(tmp_path, side, *lines).endswith("transport for Ann and Ben from Lebombo")
    assert "transport" not in closing(tmp_path, side, *lines, HOME)


def test_a_base_near_the_post_is_reached_from_there(tmp_path: Path) -> None:
    assert "transport" not in closing(tmp_path, "MZ", base="-25.5000, 32.1000")


@pytest.mark.parametrize(("city", "point"), [("Tallinn", "59.433, 24.757"), ("Tartu", "58.380, 26.720")])
def test_a_post_far_from_every_city_is_in_none_not_even_in_that_of_the_base(
    tmp_path: Path, city: str, point: str
) -> None:
    """The nearest city of the data may be 200 km off; it was taken for that of the post, and the base for there."""
    trip = f"""\
trip: To the border
base: office
delegation: {{ann: {{name: Ann}}, bob: {{name: Bob}}}}
crossings:
  post: {{name: The bridge, sides: {{EE: "57.7740, 26.0310", LV: "57.7735, 26.0300"}}, modes: [walk, coach, car]}}
venues:
  office: {{name: Office, city: {city}, at: "{point}"}}
days:
  2027-06-08:
    - {{meeting: Talks, time: 05:00-06:00, venue: office}}
    - {{coach: To the bridge, time: 07:00-12:00, to: post}}
"""
    answer = here("check", str(trip_in(tmp_path, trip)))

    assert "not judged: transport for Ann and Bob from The bridge" in answer.out + answer.err


GATES = """\
trip: Over for the day
base: office
delegation: {{ann: {{name: Ann}}, ben: {{name: Ben}}}}
venues:
  office: {{name: Office, city: {city}, at: "{base}"}}
  hall: {{name: Hall, city: {over}, at: "{hall}"}}
days:
  2026-12-10:
    - {{coach: Out, time: "08:00", from: office, to: hall, via: {gate}}}
    - {{meeting: Talks, time: "12:00-15:00", venue: hall}}
    - {{coach: To the border, time: "19:00", to: {gate}/{far}}}
{through}    - {{{home}}}
"""
BAY = {"city": "Hong Kong", "base": "22.2808, 114.1654", "over": "Shenzhen", "hall": "22.5403, 113.9346"}
BAY |= {"gate": "shenzhen-bay", "far": "CN", "near": "HK"}
LIANTANG = {"city": "Shenzhen", "base": "22.5403, 113.9346", "over": "Hong Kong", "hall": "22.2808, 114.1654"}
LIANTANG |= {"gate": "heung-yuen-wai", "far": "HK", "near": "CN"}
BRIDGE = {"city": "Zhuhai", "base": "22.3600, 113.5400", "over": "Hong Kong", "hall": "22.2808, 114.1654"}
BRIDGE |= {"gate": "hzmb-hk-zhuhai", "far": "HK", "near": "CN"}
"""The hall, the base and the gate between them of three cities, each at its border."""


def closed(where: dict[str, str], through: str, home: str) -> list[str]:
    """The ways that nobody wrote, as the closing line names them, of people who go `through` a gate."""
    written = through.format(**where)
    text = GATES.format(**where, through=f"    - {{{written}}}\n", home=home.format(**where))
    said = not_judged(worked_out(text).plan)
    return [each.message.removeprefix("transport for ") for each in said if each.message.startswith("transport")]


@every(
    ("where", "through"),
    [
        (where, through)
        for where in (BAY, LIANTANG, BRIDGE)
        for through in ("crossing: {gate}", "walk: Over, to: {gate}/{near}")
    ],
)
def test_who_goes_through_a_gate_of_the_city_of_the_base_and_is_left_out_of_the_ride_behind_it_is_named(where, through):
    home = "coach: Home, time: '22:30', from: {gate}/{near}, to: base"

    assert closed(where, through, home) == []
    assert [each.split(" from ")[0] for each in closed(where, through, f"{home}, who: ann")] == ["Ben"]
    assert [each.split(" from ")[0] for each in closed(where, through, f"{home}, status: cancelled")] == ["Ann and Ben"]


@every("through", ["crossing: lo-wu", "walk: Over, from: lo-wu/CN, to: lo-wu/HK"])
def test_the_metro_that_is_called_off_behind_a_gate_may_leave_from_the_station_beside_it(through):
    where, home = BAY | {"gate": "lo-wu"}, "metro: Home, time: '22:30', from: lo-wu-station, to: base"

    assert closed(where, through, home) == []
    assert closed(where, through, f"{home}, status: cancelled") == ["Ann and Ben from Lo Wu / Luohu"]
