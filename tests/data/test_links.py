"""The table of scheduled services: what was published is what is used, and every row says where it is from."""

import re
from collections import Counter
from typing import Any

import pytest
from every import every

from delegate.places.gazetteer import shipped
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.travel.limits import shipped as limits
from delegate.values import Point

pytestmark = pytest.mark.slow

LINKS = load("links.json")["links"]
NEEDED = ("from", "to", "mode", "line", "minutes")
KNOWN = (
    "days",
    "only",
    "changes",
    "every",
    "first",
    "last",
    "back",
    "opened",
    "ended",
    "unseen",
)  # only where somebody published them
PROOF = ("source", "dated", "confidence")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
DAY = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")

Row = dict[str, Any]
every_link = every("row", LINKS, ids=lambda row: f"{row['from']} {row['to']} {row['mode']}")


def _pair(row: Row) -> tuple[str, str, str]:
    one, other = sorted((row["from"], row["to"]))
    return one, other, row["mode"]


def _km(row: Row) -> float:
    one, other = (shipped().hub(row[end]) for end in ("from", "to"))
    assert one is not None
    assert other is not None
    assert one.point is not None
    assert other.point is not None
    return km(one.point, other.point)


@every_link
def test_a_link_joins_two_hubs_that_are_known_by_these_ids(row: Row) -> None:
    for end in ("from", "to"):
        hub = shipped().hub(row[end])
        assert hub is not None
        assert hub.id == row[end]
        assert not hub.rough
        assert isinstance(hub.point, Point)
    assert row["from"] != row["to"]


@every_link
def test_a_link_has_its_keys_in_order_and_says_where_and_when_it_was_published(row: Row) -> None:
    assert list(row) == [*NEEDED, *(key for key in KNOWN if key in row), *PROOF]
    assert row["mode"] in ("train", "metro", "ferry", "coach")
    assert row["line"].strip()
    assert row["source"].strip()
    assert DATE.fullmatch(row["dated"])
    assert row["dated"] <= load("links.json")["checked"]
    assert row["confidence"] in ("high", "medium", "low")


@every_link
def test_a_figure_of_which_nothing_but_memory_is_the_source_is_low(row: Row) -> None:
    assert not row["source"].startswith("from memory") or row["confidence"] == "low"


@every_link
def test_the_shortest_ride_is_not_longer_than_the_longest(row: Row) -> None:
    low, high = row["minutes"]

    assert isinstance(low, int)
    assert isinstance(high, int)
    assert 0 < low <= high <= (900 if row.get("first", "") >= "19:00" else 660)  # a sleeper takes the night


@every_link
def test_no_link_beats_what_physics_allows_over_the_great_circle(row: Row) -> None:
    assert row["minutes"][0] > limits().fastest(row["mode"], _km(row))


@every_link
def test_no_link_is_so_slow_that_an_end_must_be_another_place(row: Row) -> None:
    least = 2 if "on foot" in row["line"] else 8
    assert _km(row) / row["minutes"][1] * 60 > least


@every_link
def test_a_headway_is_such_that_somebody_would_wait_for_the_next_one_or_book_it(row: Row) -> None:
    assert 1 <= row.get("every", 1) <= (180 if row["mode"] == "train" else 60)


@every_link
def test_first_and_last_are_clock_times(row: Row) -> None:
    back = row.get("back", {})

    assert set(back) <= {"first", "last"}
    for said in (row.get("first"), row.get("last"), *back.values()):
        assert said is None or CLOCK.fullmatch(said)


@every_link
def test_a_first_one_is_in_the_morning_and_a_last_one_in_the_evening_or_after_midnight(row: Row) -> None:
    for said in (row, row.get("back", {})):
        if "first" in said and "last" in said and said["first"] != said["last"]:
            assert "04:00" <= said["first"] <= "12:00"
            assert said["last"] >= "17:00" or said["last"] < "04:00"


@every_link
def test_a_link_opened_and_ended_on_days_in_that_order(row: Row) -> None:
    days = [row[key] for key in ("opened", "ended") if key in row]

    assert all(DAY.fullmatch(day) for day in days)
    assert days == sorted(days)


def test_no_pair_of_hubs_is_there_twice_for_one_mode_at_one_time() -> None:
    # a day train and a sleeper between two stations are two rows
    counted = Counter((*_pair(row), row.get("first", "")) for row in LINKS if "ended" not in row)

    assert [pair for pair, count in counted.items() if count > 1] == []


@every(
    ("one", "other", "mode", "low", "high"),
    [
        ("west-kowloon-station", "futian-station", "train", 14, 14),
        ("west-kowloon-station", "shenzhen-north-station", "train", 18, 23),
        ("west-kowloon-station", "guangzhou-south-station", "train", 47, 60),
        ("shenzhen-north-station", "guangzhou-south-station", "train", 29, 40),
        ("guangzhou-south-station", "zhuhai-station", "train", 55, 84),
        ("shenzhen-station", "guangzhou-east-station", "train", 72, 72),
        ("airport-station", "hong-kong-station", "metro", 23, 24),
        ("airport-station", "kowloon-station", "metro", 20, 22),
        ("admiralty-station", "lo-wu-station", "metro", 50, 50),
        ("futian-metro-station", "shenzhen-airport-station", "metro", 29, 30),
        ("guangzhou-airport-metro-station", "guangzhou-east-metro-station", "metro", 50, 50),
        ("macau-ferry-terminal-sheung-wan", "macau-outer-harbour", "ferry", 55, 60),
        ("skypier", "macau-outer-harbour", "ferry", 45, 70),
        ("china-ferry-terminal", "jiuzhou-port", "ferry", 70, 70),
        ("hzmb-hong-kong-port", "hzmb-zhuhai-port", "coach", 40, 50),
        ("hzmb-hong-kong-port", "hzmb-macau-port", "coach", 40, 50),
        ("london-st-pancras", "brussels-midi", "train", 108, 125),
        ("beijing-south-station", "shanghai-hongqiao-station", "train", 288, 359),
        ("geneva-cornavin", "geneva-nations", "metro", 6, 9),
    ],
)
def test_the_minutes_are_those_that_were_published(one: str, other: str, mode: str, low: int, high: int) -> None:
    first, second = sorted((one, other))

    assert [row["minutes"] for row in LINKS if _pair(row) == (first, second, mode)] == [[low, high]]


def test_who_may_not_use_a_link_of_the_airport_pier_can_tell() -> None:
    of_the_pier = [row for row in LINKS if "skypier" in (row["from"], row["to"])]

    assert of_the_pier
    assert {row.get("only") for row in of_the_pier} == {"air passengers"}
    assert {row["only"] for row in LINKS if "only" in row} == {"air passengers"}


def test_a_last_train_of_one_festive_night_is_not_taken_for_the_usual_one() -> None:
    lo_wu = next(row for row in LINKS if _pair(row) == ("admiralty-station", "lo-wu-station", "metro"))

    assert lo_wu.get("last", "23:00") >= "20:00"
