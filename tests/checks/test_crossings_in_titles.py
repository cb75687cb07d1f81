"""What is said of a way whose title names another crossing than the one it is planned by."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Ways
delegation: {lam: {name: Lam}}
venues:
  hall: {name: Hall, city: Hong Kong, at: "22.5000, 114.1280"}
  works: {name: Works, city: Guangzhou, at: "23.1300, 113.4000"}
days:
  2026-05-12:
    - {meeting: Before, time: "08:00-08:30", venue: hall}
"""
BACK = TRIP.replace("hall}", "works}")


def asked(folder: Path, title: str, trip: str = TRIP, to: str = "works", more: str = "") -> list[str]:
    """What is asked about the crossing of a coach with this title, from the hall to the works or back."""
    trip_in(folder, f'{trip}    - {{coach: "{title}", time: "08:30", to: {to}{more}}}\n')
    return [line for line in here("check", str(folder)).out.splitlines() if "DLG421" in line]


@pytest.mark.parametrize(
    "title",
    [
        "To Guangzhou via Shenzhen Bay",
        "To Guangzhou (Shenzhen Bay)",
        "Through the shenzhen-bay port",
        "經深圳灣口岸往廣州",
        "经深圳湾往广州",
        "深圳灣口岸過關",
    ],
)
def test_a_crossing_in_a_title_that_is_not_taken_is_asked_about(title: str, tmp_path: Path) -> None:
    (found,) = asked(tmp_path, title)

    assert "names Shenzhen Bay, and is planned by Man Kam To" in found
    assert asked(tmp_path, title, more=", via: [shenzhen-bay]") == []


def test_the_line_to_write_is_said(tmp_path: Path) -> None:
    trip_in(tmp_path, f'{TRIP}    - {{coach: Via Shenzhen Bay, time: "08:30", to: works}}\n')

    assert "write `via: shenzhen-bay` below it" in here("check", str(tmp_path), "--format", "full").out


@pytest.mark.parametrize(
    "title",
    [
        "To Guangzhou via Man Kam To",
        "經文錦渡口岸往廣州",
        "To the Shenzhen Bay Hotel",
        "To Futian, then Guangzhou",
        "To Luohu and Guangzhou",
        "往福田",
        "To Guangzhou",
    ],
)
def test_a_title_that_names_the_crossing_taken_or_a_place_is_left_alone(title: str, tmp_path: Path) -> None:
    assert asked(tmp_path, title) == []


def test_a_district_with_the_name_of_a_crossing_is_that_crossing_behind_via(tmp_path: Path) -> None:
    (found,) = asked(tmp_path, "To Guangzhou via Lo Wu")

    assert "Lo Wu" in found


def test_a_name_that_several_crossings_share_is_none_of_the_others_where_one_is_taken(tmp_path: Path) -> None:
    assert asked(tmp_path, "via Lok Ma Chau", more=", via: [lok-ma-chau]") == []
    assert len(asked(tmp_path, "via Huanggang")) == 1


def test_it_is_asked_on_the_way_back_too(tmp_path: Path) -> None:
    (found,) = asked(tmp_path, "经深圳湾口岸赴港", BACK, "hall")

    assert "Shenzhen Bay" in found


FUTIAN = TRIP.replace("Guangzhou", "Shenzhen").replace("23.1300, 113.4000", "22.5410, 114.0550")
CLOSED = FUTIAN.replace("2026-05-12", "2026-11-17")


def test_a_crossing_that_is_closed_on_the_day_is_said_to_be_and_what_is_open_is_offered(tmp_path: Path) -> None:
    (found,) = asked(tmp_path, "To Shenzhen via Lok Ma Chau", CLOSED)
    out = here("check", str(tmp_path), "--format", "full").out

    assert "names Lok Ma Chau / Huanggang (road), which is closed on 2026-11-17 (" in found
    assert "via: lok-ma-chau" not in out
    assert "write `via: huanggang` below it; or take the name out of the title" in " ".join(out.split())


def test_following_it_leaves_nothing_to_be_asked(tmp_path: Path) -> None:
    trip_in(tmp_path, f'{CLOSED}    - {{coach: Via Lok Ma Chau, time: "08:30", to: works, via: huanggang}}\n')

    assert [each for each in ("DLG421", "DLG401") if each in here("check", str(tmp_path)).out] == []


def test_a_crossing_of_the_trip_with_a_name_of_one_letter_is_in_no_title(tmp_path: Path) -> None:
    gate = """
crossings:
  gate:
    {name: NAME, modes: [coach, car], hours: 24/7, minutes: 240, sides: {HK: "22.504, 113.944", CN: "22.504, 113.945"}}
days:"""

    (found,) = asked(tmp_path, "Plan B for Guangzhou", TRIP.replace("\ndays:", gate.replace("NAME", "Plan B")))
    assert "names Plan B" in found
    assert asked(tmp_path, "Plan B for Guangzhou", TRIP.replace("\ndays:", gate.replace("NAME", "B"))) == []
