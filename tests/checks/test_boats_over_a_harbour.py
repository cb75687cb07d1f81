"""What is said of public boats inside one city, as over a harbour, that are in no table."""

import pytest
from small_trips import complaints, dated, head

PLACES = (
    '  hall: {name: Hall, city: Hong Kong, at: "22.2960, 114.1720"}\n'
    '  offices: {name: Offices, city: Hong Kong, at: "22.2808, 114.1654"}\n'
    '  quay: {name: Star Ferry Pier, city: Hong Kong, at: "22.2937, 114.1687"}\n'
    '  golden: {name: Golden Horn Hall, city: Istanbul, at: "41.0220, 28.9750"}\n'
    '  asia: {name: Asian Hall, city: Istanbul, at: "41.0270, 29.0150"}\n'
    '  karakoy: {name: Karakoy Pier, city: Istanbul, at: "41.0205, 28.9770"}\n'
    '  uskudar: {name: Uskudar Pier, city: Istanbul, at: "41.0262, 29.0140"}\n'
)


def said(before: str, boat: str, behind: str, ends: str = "09:00") -> list[str]:
    """What is complained of on one day of talks, a boat, and talks behind it."""
    talks = f'{{meeting: Talks, time: "08:00-{ends}", venue: {before}}}'
    more = f'{{meeting: More talks, time: "11:00-12:00", venue: {behind}}}'
    return complaints(head("Wen", "", places=PLACES) + dated("2026-12-10:", talks, boat, more))


@pytest.mark.parametrize(
    ("before", "boat", "behind"),
    [
        ("hall", '{ferry: Star Ferry, time: "09:30-09:40", from: Tsim Sha Tsui, to: Central}', "offices"),
        ("hall", '{ferry: Star Ferry, time: "09:30-09:39", from: quay, to: central-piers}', "offices"),
        ("golden", '{ferry: Bosphorus boat, time: "09:30-09:42", from: karakoy, to: uskudar}', "asia"),
    ],
)
def test_a_boat_inside_a_city_has_no_counter_half_an_hour_before_and_takes_what_is_written(
    before: str, boat: str, behind: str
) -> None:
    assert not said(before, boat, behind)


def test_a_written_check_in_and_a_number_stand() -> None:
    boat = '{ferry: Star Ferry, time: "09:30-09:39", from: quay, to: central-piers, check-in: 30min}'

    assert any("DLG308" in each for each in said("hall", boat, "offices", "09:10"))
    assert any("DLG308" in each for each in said("hall", boat.replace("Star Ferry", "HK 7"), "offices", "09:10"))


def test_who_comes_behind_its_departure_is_late_all_the_same() -> None:
    boat = '{ferry: Star Ferry, time: "09:30-09:39", from: quay, to: central-piers}'

    assert any("DLG308" in each for each in said("hall", boat, "offices", "09:29"))


def test_a_boat_to_another_city_keeps_its_check_in_and_is_measured() -> None:
    boat = '{ferry: Boat, time: "09:30-09:39", from: china-ferry-terminal, to: jiuzhou-port}'

    assert any("DLG303" in each or "DLG304" in each for each in said("hall", boat, "offices"))
