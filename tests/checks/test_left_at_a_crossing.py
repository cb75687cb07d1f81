"""A `crossing` line behind the last movement of a day, which ends on the near side of that crossing, is passed."""

import pytest
from every import every
from small_trips import worked_out

HEAD = """
trip: Handed over at the border
{base}delegation: {{ann: {{name: Ann Lau, papers: [passport: {{nationality: {papers}}}]}}, ben: {{name: Ben Ho}}}}
groups: {{red: [ann]}}
venues:
  office: {{name: Office, city: Hong Kong, at: "22.2808, 114.1654"}}
  bureau: {{name: Bureau, city: Shenzhen, at: "22.5430, 114.0580"}}
days:
  2026-06-09:
    - meeting: Talks
      time: 15:00-16:00
      venue: office
"""
RIDE = "    - {by}: Home\n      time: '{leaves}'\n      from: office\n      to: {to}\n"


def said(by: str, to: str, crossing: str, leaves: str = "17:00", *, papers: str = "CN", after: str = "") -> list[str]:
    text = HEAD.format(base="", papers=papers) + RIDE.format(by=by, leaves=leaves, to=to)
    return codes(text + f"    - crossing: {crossing}\n{after}")


def codes(text: str) -> list[str]:
    """What is said of the borders and of the way home."""
    return sorted({each.code for each in worked_out(text).findings if each.code in BORDERS})


BORDERS = ("DLG401", "DLG403", "DLG404", "DLG604")


@every(
    ("by", "to", "crossing"),
    [
        ("coach", "man-kam-to", "man-kam-to"),
        ("metro", "lo-wu", "lo-wu"),
        ("metro", "lo-wu/HK", "lo-wu"),
        ("metro", "lo-wu/HK", "lok-ma-chau-spur-line"),
    ],
)
def test_who_is_left_at_a_crossing_that_shuts_before_they_come_is_told(by: str, to: str, crossing: str) -> None:
    assert said(by, to, crossing, "23:30") == ["DLG401"]
    assert said(by, to, crossing) == []


@pytest.mark.parametrize(
    ("to", "crossing"),
    [("man-kam-to", "man-kam-to"), ("shenzhen-bay", "shenzhen-bay"), ("west-kowloon-station", "west-kowloon")],
)
def test_their_papers_are_asked_for_on_the_far_side(to: str, crossing: str) -> None:
    assert said("coach", to, crossing, papers="IN") == ["DLG404"]


def test_who_is_left_in_the_near_hall_of_a_crossing_for_vehicles_alone_cannot_walk_through() -> None:
    assert said("coach", "man-kam-to/HK", "man-kam-to") == ["DLG403"]
    assert said("coach", "shenzhen-bay/HK", "shenzhen-bay") == []


def test_a_vehicle_on_the_line_of_the_crossing_takes_them_through() -> None:
    assert said("coach", "man-kam-to/HK", "man-kam-to", after="      vehicle: tbc\n") == []


def test_free_time_before_the_crossing_holds_them() -> None:
    free = "    - free: Shops\n      time: 19:00-23:50\n"
    text = HEAD.format(base="", papers="CN") + RIDE.format(by="metro", leaves="17:00", to="lo-wu/HK")

    assert codes(text + free + "    - crossing: lo-wu\n") == ["DLG401"]
    assert codes(text + "    - crossing: lo-wu\n" + free) == []


def test_before_an_unknown_night_the_crossing_is_passed_too() -> None:
    next_day = "  2026-06-10:\n    - meeting: On\n      time: 15:00-16:00\n      venue: bureau\n"

    assert said("metro", "lo-wu/HK", "lo-wu", "23:30", after=next_day) == ["DLG401"]
    assert said("metro", "lo-wu/HK", "lo-wu", after=next_day) == []


def test_the_crossing_towards_the_base_is_the_way_home() -> None:
    out = "    - coach: Out\n      time: '07:00'\n      from: bureau\n      to: office\n"
    text = HEAD.format(base="base: bureau\n", papers="CN").replace("    - meeting", out + "    - meeting")
    text += RIDE.format(by="metro", leaves="17:00", to="lo-wu/HK")

    assert "DLG604" not in codes(text + "    - crossing: lo-wu\n")


@every(
    ("kind", "start", "end", "crossing"),
    [
        ("train", "futian-station", "west-kowloon-station", "west-kowloon"),
        ("coach", "bureau", "office", "lo-wu"),
        ("coach", "bureau", "shenzhen-bay/HK", "shenzhen-bay"),
    ],
)
def test_a_movement_that_passes_the_crossing_itself_is_not_led_back_by_its_line(
    kind: str, start: str, end: str, crossing: str
) -> None:
    ride = f"    - {kind}: Over\n      time: 18:00\n      from: {start}\n      to: {end}\n    - crossing: {crossing}\n"
    text = HEAD.format(base="", papers="IN").replace("venue: office", "venue: bureau") + ride

    assert "DLG404" not in codes(text)


def test_who_ends_at_an_airport_is_not_led_over_the_crossing_of_the_others() -> None:
    text = HEAD.format(base="", papers="IN") + RIDE.format(by="coach", leaves="17:00", to="hkg") + "      who: red\n"

    assert codes(text + "    - crossing: shenzhen-bay\n    - hotel: bureau\n      who: ben\n") == []


ELSEWHERE = [("hkg", ""), ("inn", '  inn: {name: Gold Coast Hotel, city: Hong Kong, at: "22.3720, 113.9900"}\n')]


@every(("to", "venue"), ELSEWHERE)
def test_who_ends_at_an_airport_or_a_hotel_far_from_the_crossing_goes_there_and_over_it(to: str, venue: str) -> None:
    def told(leaves: str = "17:00", papers: str = "CN", base: str = "") -> list[str]:
        text = HEAD.format(base=base, papers=papers).replace("days:", f"{venue}days:")
        return codes(text + RIDE.format(by="coach", leaves=leaves, to=to) + "    - crossing: man-kam-to\n")

    assert told() == []
    assert told("21:00") == ["DLG401"]
    assert told(papers="IN") == ["DLG404"]
    assert "DLG604" not in told(base="base: bureau\n")


def test_so_does_who_lands_at_an_airport_from_another_side() -> None:
    text = HEAD.format(base="", papers="SG")
    text = (
        text[: text.index("    - meeting")]
        + '    - {flight: CX 710, time: "14:00-18:00", from: SIN, to: HKG, who: red}\n'
    )

    assert codes(text + "    - crossing: man-kam-to\n") == []
    assert codes(text.replace("14:00-18:00", "18:00-22:00") + "    - crossing: man-kam-to\n") == ["DLG401"]


def test_a_crossing_behind_a_train_over_that_border_is_not_the_way_back() -> None:
    ride = '    - {train: G 6501, time: "18:00-19:00", from: west-kowloon-station, to: guangzhou-south}\n'

    assert codes(HEAD.format(base="", papers="CN") + ride + "    - crossing: lo-wu\n") == ["DLG403"]  # nobody passes it


@every(
    "beyond",
    [
        "    - hotel: bureau\n      who: ben\n",
        "    - hotel: tbc\n      who: ben\n  2026-06-10:\n    - {meeting: On, time: 15:00, venue: bureau, who: ben}\n",
    ],
)
def test_a_crossing_that_names_nobody_is_that_of_the_others_who_go_on_behind_it(beyond: str) -> None:
    red = HEAD.format(base="", papers="IN") + RIDE.format(by="coach", leaves="17:00", to="hkg") + "      who: red\n"

    assert codes(red + "    - crossing: shenzhen-bay\n" + beyond) == []
    assert codes(red + "    - crossing: shenzhen-bay\n      who: [ann, ben]\n" + beyond) == ["DLG404"]


def test_a_mode_that_the_crossing_does_not_take_leaves_people_in_its_hall_though_it_names_the_crossing_alone() -> None:
    assert said("metro", "man-kam-to", "man-kam-to") == ["DLG403"]
    assert said("coach", "man-kam-to", "man-kam-to") == []
    assert said("metro", "shenzhen-bay", "shenzhen-bay") == []


@every(
    ("to", "crossing", "plates", "expected"),
    [
        ("man-kam-to", "man-kam-to", ", plates: [HK]", ["DLG411"]),
        ("man-kam-to", "man-kam-to", "", ["DLG414"]),
        ("man-kam-to", "man-kam-to", ", plates: [HK, CN]", []),
        ("man-kam-to/HK", "man-kam-to", ", plates: [HK]", []),
        ("shenzhen-bay", "shenzhen-bay", ", plates: [HK]", []),
    ],
)
def test_a_coach_that_names_a_crossing_nobody_walks_through_needs_the_plates_of_both_sides(
    to: str, crossing: str, plates: str, expected: list[str]
) -> None:
    text = HEAD.format(base=f"vehicles: {{bus: {{kind: coach, seats: 20{plates}}}}}\n", papers="CN")
    ride = RIDE.format(by="coach", leaves="17:00", to=to) + "      vehicle: bus\n"
    told = worked_out(text + ride + f"    - crossing: {crossing}\n").findings

    assert [each.code for each in told if each.code in ("DLG411", "DLG414")] == expected
