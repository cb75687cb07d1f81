"""How full a border is: by direction, kind of day and kind of traveller, and on the fullest days."""

import datetime as dt

import pytest
from cleared_borders import FOREIGNER, MAINLANDER, RESIDENT, ZONE, at, cleared, crossing, minutes, person
from estimated_ways import kinds
from every import every

from delegate.assessment.basis_words import basis_words
from delegate.borders.clearing import clearing, queue_for_the_shuttle
from delegate.borders.crossings import shipped
from delegate.borders.crowds import BUSY, ORDINARY, TRAVELLERS, factor, full_day, is_counted, kind_of_day, traveller
from delegate.borders.estimator import estimator
from delegate.borders.lanes import Card
from delegate.i18n.language import language_of
from delegate.model import Vehicle
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.requests import BorderControl, Minutes, TravelRequest, ViaCrossing
from delegate.values import Point, Text

OUT, IN = {"left": "HK", "entered": "CN"}, {"left": "CN", "entered": "HK"}
TABLE = load("borders/crowds.json")
UNCOUNTED = {"huanggang", "sha-tau-kok"}  # too new, and shut


def cards(*papers: str) -> tuple[Card, ...]:
    return tuple(Card(kind, "", True) for kind in papers)


# --- what was reported ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "papers", "people", "when", "least", "most", "reported"),
    [
        ("lo-wu", RESIDENT, 1, "2018-09-11 08:00", 5, 15, 10),  # SCMP
        ("lo-wu", RESIDENT, 1, "2024-07-01 17:00", 5, 15, 10),  # HK01
        ("heung-yuen-wai", RESIDENT, 1, "2024-07-01 17:00", 7, 20, 20),  # HK01
        ("heung-yuen-wai", RESIDENT, 1, "2025-08-10 11:00", 7, 20, 7),  # HK01
        ("heung-yuen-wai", MAINLANDER, 30, "2025-08-10 11:00", 30, 60, 60),  # HK01: groups
    ],
)
@pytest.mark.parametrize("way", [OUT, IN], ids=["out", "in"])
def test_planned_is_near_what_was_reported_and_high_covers_it(
    id_: str, papers: tuple[str, ...], people: int, when: str, least: int, most: int, reported: int, way: dict[str, str]
) -> None:
    low, planned, high = minutes(cleared(id_, person(*papers, people=people), when=when, **way))

    assert low <= reported <= high
    assert least <= planned <= most


@pytest.mark.parametrize(
    ("id_", "papers", "when", "reported", "words"),
    [
        ("shenzhen-bay", RESIDENT, "2025-12-25 11:00", 120, "Christmas"),  # TVB
        ("hzmb-hk-zhuhai", RESIDENT, "2023-04-07 11:00", 30, "Easter"),  # SCMP, behind the queue for the bus
        ("lok-ma-chau", RESIDENT, "2024-01-01 00:30", 270, "New Year's night"),  # HKFP, SCMP: up to five hours in all
        ("lok-ma-chau", RESIDENT, "2024-01-01 03:00", 300, "New Year's night"),
    ],
)
def test_the_fullest_days_have_a_high_that_covers_what_was_reported(
    id_: str, papers: tuple[str, ...], when: str, reported: int, words: str
) -> None:
    found = cleared(id_, person(*papers), when=when, **OUT)

    assert minutes(found)[2] >= reported
    assert f"one of the fullest days of the year ({words})" in basis_words(found)


def test_new_years_night_is_full_out_of_hong_kong_and_not_into_it() -> None:
    night = "2024-01-01 01:00"

    assert minutes(cleared("lok-ma-chau", person(*RESIDENT), when=night, **IN))[2] < 60


def test_a_pledge_holds_on_ordinary_days_for_residents() -> None:
    assert minutes(cleared("shenzhen-bay", person(*RESIDENT), when="2026-06-10 08:00", **IN)) == (3, 6, 30)


@every(
    ("date", "name"),
    [
        ("2025-12-24", "Christmas"),
        ("2025-12-26", "Christmas"),
        ("2026-04-03", "Easter"),  # Good Friday
        ("2026-04-05", "Easter"),  # the Sunday between, a holiday of the Mainland too
        ("2025-04-04", "Ching Ming"),
        ("2026-04-06", "Easter"),  # that year the day after Ching Ming is Easter Monday
        ("2025-10-01", "the first or last day of Golden Week"),
        ("2025-10-08", "the first or last day of Golden Week"),  # the Mid-Autumn Festival is inside
        ("2027-10-01", "the first or last day of Golden Week"),  # before the Mainland has announced its year
        ("2026-02-15", "the first or last day of the Lunar New Year"),  # Mainland
        ("2026-02-17", "the first or last day of the Lunar New Year"),  # Hong Kong
        ("2026-02-23", "the first or last day of the Lunar New Year"),
        ("2026-02-20", None),
        ("2025-10-03", None),
        ("2026-06-14", None),
        ("2026-07-01", None),
    ],
)
def test_which_days_are_the_fullest_follows_from_the_holidays_of_both_sides(date: str, name: str | None) -> None:
    found = full_day("lo-wu", "HK", "CN", dt.date.fromisoformat(date), 11 * 60)

    assert (found and found.name) == name


def test_a_kind_of_day_is_said_in_chinese_too() -> None:
    part = cleared("lo-wu", person(*RESIDENT), when="2025-12-25 11:00", **OUT)

    assert "香港公眾假期上午" in basis_words(part, language_of("zh-Hant"))
    assert "全年最擠擁的日子之一（聖誕節）" in basis_words(part, language_of("zh-Hant"))
    assert "全年最拥挤的日子之一（圣诞节）" in basis_words(part, language_of("zh-Hans"))


# --- direction, kind of day, kind of traveller ------------------------------------------------------------------------


def test_a_sunday_evening_is_fuller_into_hong_kong_and_a_friday_and_a_saturday_out_of_it() -> None:
    def planned(date: str, way: dict[str, str]) -> int:
        return minutes(cleared("lok-ma-chau", person(*RESIDENT, people=1), when=f"{date} 18:00", **way))[1]

    assert planned("2026-06-14", IN) > planned("2026-06-14", OUT)
    assert planned("2026-06-12", IN) < planned("2026-06-12", OUT)
    assert planned("2026-06-13", IN) < planned("2026-06-13", OUT)


def test_a_holiday_of_the_mainland_fills_the_counters_of_its_visitors_and_not_the_lanes_of_residents() -> None:
    when = "2026-05-04 11:00"

    def grown(papers: tuple[str, ...]) -> float:
        quiet, then = (
            minutes(cleared("west-kowloon", person(*papers), when=at_, **OUT))[1] for at_ in ("2026-05-04 03:00", when)
        )
        return then / quiet

    assert grown(MAINLANDER) > 3 > 2 > grown(RESIDENT)
    assert basis_words(cleared("west-kowloon", person(*MAINLANDER), when=when, **OUT)).endswith(
        "morning of a public holiday on the Mainland"
    )


@every(
    ("papers", "here", "expected"),
    [
        (("hk-identity-card", "passport"), "HK", "residents"),
        (("home-return-permit",), "HK", "residents"),
        (("home-return-permit", "macau-identity-card"), "HK", "others"),
        (("home-return-permit", "macau-identity-card"), "MO", "residents"),
        (("hk-identity-card", "home-return-permit"), "MO", "others"),
        (("two-way-permit",), "HK", "mainland"),
        (("official-permit",), "MO", "mainland"),
        (("passport", "visa"), "HK", "others"),
        ((), "HK", ""),
    ],
)
def test_the_papers_say_among_whom_somebody_is_counted(papers: tuple[str, ...], here: str, expected: str) -> None:
    assert traveller(cards(*papers), here) == expected


def test_those_whose_papers_are_not_written_meet_the_fuller_crowd_of_visitors() -> None:
    def of(*papers: str) -> float:
        return factor("lo-wu", "CN", "HK", cards(*papers), "sunday")

    assert of() == max(of("two-way-permit"), of("passport")) < of("home-return-permit")


@every(
    ("date", "expected"),
    [
        ("2026-06-10", ORDINARY),
        ("2026-06-12", "friday"),
        ("2026-06-13", "saturday"),
        ("2026-06-14", "sunday"),
        ("2026-06-19", "both"),
        ("2026-07-01", "here"),
        ("2026-05-04", "mainland"),
        ("2026-10-03", "mainland"),  # a holiday outranks the day of the week
        ("2026-09-30", "eve"),
        ("2026-05-24", "sunday"),  # before a holiday, and a Sunday
    ],
)
def test_what_kind_of_day_a_date_is_at_the_border_of_hong_kong(date: str, expected: str) -> None:
    assert kind_of_day("HK", dt.date.fromisoformat(date)) == expected


def test_the_table_covers_every_land_crossing_of_hong_kong_in_both_directions_for_every_kind() -> None:
    land = {each.id for each in shipped().all() if "HK" in (each.sides or {}) and len(each.sides or {}) == 2}

    assert land - UNCOUNTED == set(TABLE["crossings"])
    assert {id_ for id_ in land if not is_counted(id_)} == land & UNCOUNTED
    assert tuple(TABLE["kinds"]) == BUSY
    for row in (*TABLE["crossings"].values(), TABLE["others"]):
        assert row.keys() == {"arrival", "departure"}
        for rows in row.values():
            assert tuple(rows) == TRAVELLERS
            assert all(len(each) == len(BUSY) and all(0.5 < share < 4 for share in each) for each in rows.values())


def test_a_crossing_that_nobody_counts_takes_the_crowd_of_the_others_and_says_so() -> None:
    sunday = cleared("huanggang", person(*RESIDENT), when="2026-11-15 18:00", **IN)
    ordinary = cleared("huanggang", person(*RESIDENT), when="2026-11-11 18:00", **IN)

    assert basis_words(sunday).endswith("Sunday evening, passengers not counted here: as at other crossings")
    assert basis_words(ordinary).endswith("weekday evening")


# --- cars and the shuttle bus -----------------------------------------------------------------------------------------


def test_a_private_car_clears_in_lanes_of_its_own() -> None:
    border, moment = crossing("lok-ma-chau"), at("2026-06-10", "10:00")
    four = (person(*RESIDENT, people=4),)

    car, coach = (clearing(border, four, "HK", "CN", moment, ZONE, mode) for mode in ("car", "coach"))

    assert all(one < other for one, other in zip(minutes(car), minutes(coach), strict=True))
    assert basis_words(car) == "assumption: two halls, lanes for private cars, weekday morning, 4 people"


HK_PORT = Place("hk", "venue", Text((("", "hk"),)), "HK", ZONE, Point(22.3180, 113.9400))
ZHUHAI = Place("zh", "venue", Text((("", "zh"),)), "CN", "Asia/Shanghai", Point(22.2200, 113.5700))


@pytest.mark.parametrize(
    ("date", "vehicle", "expected"),
    [
        ("2023-04-07", None, ["ride", "clear", "wait", "ride", "ride"]),
        ("2023-04-07", Vehicle(id="coach", plates=("HK", "CN")), ["ride", "clear", "ride", "ride"]),
        ("2023-04-19", None, ["ride", "clear", "ride", "ride"]),
    ],
)
def test_on_the_fullest_days_there_is_a_queue_for_the_shuttle_of_the_bridge(
    date: str, vehicle: Vehicle | None, expected: list[str]
) -> None:
    ask = TravelRequest(
        HK_PORT, ZHUHAI, (ViaCrossing(crossing("hzmb-hk-zhuhai")),), "coach", (), leave=at(date, "11:00")
    )

    (found,) = estimator(shipped())(ask._replace(vehicle=vehicle))

    assert kinds(found) == expected


def test_the_queue_for_the_shuttle_reaches_what_was_reported_on_good_friday() -> None:
    queue = queue_for_the_shuttle(crossing("hzmb-hk-zhuhai"), "HK", "CN", at("2023-04-07", "11:00"), ZONE)

    assert queue is not None
    assert queue.minutes == Minutes(0, 30, 90)
    assert basis_words(queue) == "assumption: queue for the shuttle bus of the bridge (Easter)"


def test_the_day_is_in_the_control_as_data() -> None:
    part = cleared("lo-wu", person(*FOREIGNER), when="2025-12-25 11:00", **OUT)

    assert isinstance(part.detail, BorderControl)
    assert (part.detail.day, part.detail.full, part.detail.counted) == ("here-HK", "Christmas", True)
