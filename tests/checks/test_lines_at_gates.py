"""What is said of a visit or a meeting that is held at the gate of a border."""

import pytest
from command import here, trip_in
from small_trips import complaints, dated, found, head

MEDYKA = (
    'crossings:\n  medyka: {name: Medyka, sides: {PL: "49.8040, 22.9480", UA: "49.8030, 22.9520"}, minutes: 60-90}\n'
)
POLAND = """\
  home: {name: Chamber, city: Rzeszów, at: "50.0400, 22.0000"}
  lviv: {name: Lviv Hotel, city: Lviv, at: "49.8410, 24.0310"}
"""
OWN = head("Ann Ben", "", base="home", more=MEDYKA, places=POLAND) + dated(
    "2026-06-08:",
    "{coach: To the border, time: 08:00, from: home, to: medyka/PL}",
    "{meeting: The guards, time: 10:30-11:30, venue: medyka/PL}",
    "{coach: To Lviv, time: 11:45, from: medyka/PL, to: lviv}",
    "{hotel: lviv}",
)


def shipped(venue: str) -> str:
    name = venue.partition("/")[0]
    return head("Ann Ben", "hk sz", base="hk") + dated(
        "2026-06-08:",
        f"{{metro: To the border, time: 08:00, to: {name}/HK}}",
        f"{{walk: Over, time: 10:30, from: {name}/HK, to: {name}/CN}}",
        f"{{visit: The port, time: 12:00-13:00, venue: {venue}}}",
        f"{{coach: On, time: 13:30, from: {name}/CN, to: sz}}",
    )


@pytest.mark.parametrize("trip", [OWN, shipped("lo-wu/CN")])
def test_a_gate_is_a_place_for_a_line_as_it_is_for_the_end_of_a_way(trip: str) -> None:
    assert complaints(trip) == []


def test_a_gate_is_printed_by_its_name_and_people_stay_there_until_they_go_on(tmp_path) -> None:
    wet = OWN.replace("venue: medyka/PL}", "venue: medyka/PL, wet: medyka/PL}")
    text = here("plan", str(trip_in(tmp_path, wet))).out

    assert text.count("Medyka") >= 4
    assert "medyka/PL" not in text
    assert "on foot" not in text


def test_a_gate_beyond_the_border_to_which_nobody_wrote_the_way_is_asked_about() -> None:
    trip = head("Ann Ben", "hk sz", base="hk") + dated(
        "2026-06-08:",
        "{visit: The port, time: 12:00-13:00, venue: shenzhen-bay/CN}",
        "{meeting: Talks, time: 15:00-16:00, venue: sz}",
    )

    (asked,) = found(trip, "unknown-way")
    assert asked.message.startswith("“The port” begins beyond Shenzhen Bay, and nobody wrote how the party would come")


def test_a_crossing_alone_is_asked_on_which_side_a_line_is_held() -> None:
    (asked,) = found(OWN.replace("venue: medyka/PL", "venue: medyka"), "unknown-place")

    assert asked.message == "“medyka” is a crossing; its side is not said"
    assert asked.help == "write `medyka/PL` or `medyka/UA`"
