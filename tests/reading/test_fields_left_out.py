"""Fields and words of drafts that say nothing more, `type: hotel`, `who: all`: they are left out, or parted."""

import pytest
from drafted_lines import helps
from edited import HEAD, day, mended, names
from every import every


def venue(fields: str) -> str:
    return f"{HEAD}venues:\n  a: {fields}\ndays:\n  2026-12-01:\n    - visit: A\n      venue: a\n"


@pytest.mark.parametrize(
    "fields",
    ["{name: A, city: HK, type: hotel}", "{kind: Hotel, name: A, city: HK}", "{name: A, 类型: 酒店, city: HK}"],
)
def test_what_a_venue_is_says_nothing_and_is_taken_out(fields: str) -> None:
    assert mended(venue(fields)) == venue("{name: A, city: HK}")


def test_what_a_venue_is_goes_with_its_line_and_a_remark_above_it_stays() -> None:
    text = venue("\n    name: A\n    type: hotel\n    city: HK")
    remarked = venue("\n    name: A  # the old wing\n    type: hotel\n    city: HK")

    assert mended(text) == venue("\n    name: A\n    city: HK")
    assert mended(remarked) == remarked


def test_what_a_venue_is_stays_for_its_author_where_it_says_more() -> None:
    text = venue("{name: A, city: HK, type: members only}")

    assert mended(text) == text
    assert helps(text) == ["leave it out: the lines say what people do there"]


@pytest.mark.parametrize(("typed", "kind"), [("minibus", "coach"), ("limousine", "car"), ("旅遊巴", "coach")])
def test_a_vehicle_by_an_everyday_word_has_its_kind(typed: str, kind: str) -> None:
    text = f"{HEAD}vehicles:\n  one: {{type: {typed}, seats: 4}}\ndays:\n  2026-12-01: tbc\n"

    assert f"one: {{kind: {kind}, seats: 4}}" in mended(text)


@every(
    ("typed", "written"),
    [
        ("7-seater", "write car or coach, and `seats: 7`"),
        ("16 seat van", "write car or coach, and `seats: 16`"),
        ("七座", "write one of car, coach, train, ferry, flight, helicopter"),
        ("28人車", "write coach, and `seats: 28`"),
        ("49座大巴", "write coach, and `seats: 49`"),
        ("45-seat coach", "write coach, and `seats: 45`"),
    ],
)
def test_a_vehicle_by_its_seats_has_them_in_their_field(typed: str, written: str) -> None:
    text = f"{HEAD}vehicles:\n  one: {{kind: {typed}}}\ndays:\n  2026-12-01: tbc\n"

    assert helps(text) == [written]


def test_a_rank_in_figures_is_left_out_and_one_in_words_is_a_title() -> None:
    text = "organiser: Trade Office, +65 6555 0142\n" + day("    - meeting: Talks\n")

    assert "contact: Trade Office, +65 6555 0142\n" in mended(text)
    assert helps(day("    - meeting: Talks\n") + "timezone: Asia/Hong_Kong\n") == [
        "leave it out: clocks follow from the places of the lines"
    ]


def test_who_takes_part_is_a_host_where_hosts_are_named() -> None:
    text = day("    - meeting: Talks\n      参加: li\n").replace("days:", "hosts:\n  li: {name: Ms Li}\ndays:")

    assert mended(text) == text.replace("参加", "with")


def test_shopping_is_free_time_and_its_word_is_kept() -> None:
    assert mended(day("    - shopping: Mong Kok\n")) == day("    - free: Shopping, Mong Kok\n")


@pytest.mark.parametrize("typed", ["courtesy call: Courtesy call on the Mayor", "拜會: 拜會貿發局"])
def test_a_kind_with_which_the_title_begins_is_not_said_twice(typed: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - meeting: {typed.partition(': ')[2]}\n")


def test_two_vehicles_in_one_text_are_two() -> None:
    vehicles = "vehicles:\n  car-1: {kind: car, seats: 4}\n  van-1: {kind: coach, seats: 9}\n"
    text = day("    - coach: Back\n      vehicle: car-1, van-1\n").replace("days:", f"{vehicles}days:")

    assert names(text) == ["unknown-name"]
    assert mended(text) == text.replace("car-1, van-1\n", "[car-1, van-1]\n")
    assert helps(text.replace("car-1, van-1\n", "car-1, bus-9\n")) == ["add it, or name a vehicle that is there"]


@pytest.mark.parametrize("typed", ["who: all", "group: everyone", "who: 全體"])
def test_a_line_for_everybody_has_no_who(typed: str) -> None:
    assert mended(day(f"    - meeting: Talks\n      {typed}\n      time: 10:00\n")) == day(
        "    - meeting: Talks\n      time: 10:00\n"
    )


def test_a_group_called_all_is_itself() -> None:
    text = day("    - meeting: Talks\n      who: all\n").replace("days:", "groups:\n  all: [team]\ndays:")

    assert names(text) == []


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("meeting: Talks\n      地点: 澳门（待定）", "meeting: Talks\n      venue: 澳门\n      status: tentative"),
        ("hotel: Conrad (TBC)", "hotel: Conrad\n      status: tentative"),
        ("{meeting: Talks, venue: Hong Kong (tbc)}", "{meeting: Talks, venue: Hong Kong, status: tentative}"),
    ],
)
def test_a_place_that_is_not_agreed_yet_is_that_place_and_tentative(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n")
