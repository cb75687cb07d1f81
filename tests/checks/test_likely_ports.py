"""In which order the ports of a city are named, where a service names none of them."""

from pathlib import Path

import pytest
from command import here, trip_in
from small_trips import dated, found, head

BOAT = '{ferry: Home, time: "15:00", %s}'
TALKS = '{meeting: Talks, time: "10:00-11:00", venue: %s}'


@pytest.mark.parametrize(
    ("date", "came_from", "remedy"),
    [
        ("2026-12-01", "Macau", "write `to: macau-ferry-terminal-sheung-wan` or the pier that is on the ticket"),
        (
            "2026-12-01",
            "Zhuhai",
            "write `to: china-ferry-terminal`, `to: macau-ferry-terminal-sheung-wan` or the pier that is on the ticket",
        ),
        (  # the boats from Macau to Kowloon were given up in September 2024
            "2023-12-01",
            "Macau",
            "write `to: china-ferry-terminal`, `to: macau-ferry-terminal-sheung-wan` or the pier that is on the ticket",
        ),
    ],
)
def test_piers_with_a_service_from_where_the_boat_comes_are_the_ones_to_write(
    tmp_path: Path, date: str, came_from: str, remedy: str
) -> None:
    text = head("Ann", "") + dated(f"{date}:", TALKS % came_from, BOAT % "to: Hong Kong")
    told = " ".join(here("check", str(trip_in(tmp_path, text)), "--format", "full").out.split())

    assert f"“Home” goes to Hong Kong, which has 4 piers: {'China' if 'china' in remedy else 'Hong Kong-Macau'}" in told
    assert f"help: {remedy} =" in told


def test_the_piers_from_which_a_boat_leaves_go_by_where_it_leads() -> None:
    boat = BOAT % "from: Hong Kong, to: pazhou-ferry-terminal"
    (asked,) = found(head("Ann", "hk") + dated("2026-12-01:", TALKS % "hk", boat), "which-port")

    assert asked.help == "write `from: china-ferry-terminal` or the pier that is on the ticket"
    assert ": China Ferry Terminal, Tsim Sha Tsui;" in asked.message


def test_a_pier_from_which_only_air_passengers_go_is_named_behind_the_others() -> None:
    boat = BOAT % "from: shekou-cruise-homeport, to: Hong Kong"
    (asked,) = found(head("Ann", "sz") + dated("2026-12-01:", TALKS % "sz", boat), "which-port")

    assert asked.help == "write `to: macau-ferry-terminal-sheung-wan` or the pier that is on the ticket"
    assert asked.message.endswith("and Hong Kong Airport SkyPier")


def test_ports_of_which_no_service_is_known_are_all_named() -> None:
    flight = '{flight: To Tallinn, time: "12:45", from: Stockholm, to: TLL}'
    (asked,) = found(head("Ann", "") + dated("2026-06-08:", TALKS % "Stockholm", flight), "which-port")

    assert asked.help.count("`from: ") == 2
    assert "ticket" not in asked.help
