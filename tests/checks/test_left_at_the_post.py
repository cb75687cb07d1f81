"""Who is brought at last to a border post on the side of the base, and no way home from there is written."""

from pathlib import Path

import pytest
from command import here, trip_in

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
