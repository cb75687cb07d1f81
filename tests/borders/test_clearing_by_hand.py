"""How long it takes to clear a border, by hand from the table and as somebody wrote it."""

from cleared_borders import (
    EVE,
    FOREIGNER,
    FRIDAY,
    HOLIDAY,
    MAINLANDER,
    OFFICIAL,
    RESIDENT,
    SATURDAY,
    SUNDAY,
    TABLE,
    WEDNESDAY,
    ZONE,
    at,
    cleared,
    crossing,
    futian_to_admiralty,
    minutes,
    person,
)
from every import every
from parts import told

from delegate.assessment.basis_words import basis_words
from delegate.borders.clearing import clearing
from delegate.borders.crossings import Borders, shipped
from delegate.borders.estimator import estimator
from delegate.model import Crossing, Person
from delegate.travel.requests import Fact, Minutes, ViaCrossing
from delegate.values import Length, Text

MAY_DAY_WEEK, TUEN_NG = "2026-05-04", "2026-06-19"


# --- by hand from the table -------------------------------------------------------------------------------------------


@every(
    ("id_", "papers", "expected", "words"),
    [
        ("shenzhen-bay", RESIDENT, (2, 4, 20), "one building, self-service lanes"),
        ("shenzhen-bay", FOREIGNER, (12, 24, 40), "one building, counters for passports"),
        ("shenzhen-bay", ("passport", "visa"), (12, 24, 40), "one building, counters for passports"),
        ("shenzhen-bay", OFFICIAL, (12, 24, 40), "one building, counters for official permits"),
        ("shenzhen-bay", (), (12, 24, 40), "one building, papers not written: counters assumed"),
        ("shenzhen-bay", MAINLANDER, (7, 14, 30), "one building, counters for two-way permits (CN)"),
        ("lok-ma-chau", RESIDENT, (7, 12, 30), "two halls, self-service lanes"),
        ("lok-ma-chau", FOREIGNER, (17, 32, 50), "two halls, counters for passports"),
        ("huanggang", RESIDENT, (1, 3, 10), "joint inspection, joint lanes"),
        ("huanggang", FOREIGNER, (12, 24, 40), "joint inspection, counters for passports"),
        ("west-kowloon", RESIDENT, (8, 15, 20), "one building, self-service lanes"),
        ("west-kowloon", FOREIGNER, (12, 22, 30), "one building, counters for passports"),
    ],
)
def test_one_traveller_in_a_quiet_hour(
    id_: str, papers: tuple[str, ...], expected: tuple[int, int, int], words: str
) -> None:
    found = cleared(id_, person(*papers))

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: {words}, a quiet hour"


@every(
    ("when", "expected", "words"),
    [
        # Two counters of 6 / 12 / 20 and 5 / 8 / 10 between the halls; into Hong Kong 08:00 is the worst hour, x 1.5.
        (f"{WEDNESDAY} 08:00", (23, 44, 70), "weekday morning"),
        (f"{WEDNESDAY} 12:00", (19, 37, 58), "weekday afternoon"),  # 0.4 of the way to the worst hour: x 1.2
        (f"{WEDNESDAY} 18:00", (22, 42, 66), "weekday evening"),  # 0.8 of it: x 1.4
        (f"{FRIDAY} 18:00", (31, 59, 96), "Friday evening"),  # x 1.5 x 1.43
        (f"{SATURDAY} 11:00", (28, 54, 86), "Saturday morning"),  # x 1.5 x 1.27
        (f"{SUNDAY} 11:00", (26, 50, 80), "Sunday morning"),  # x 1.5 x 1.16
        (f"{MAY_DAY_WEEK} 11:00", (22, 42, 66), "morning of a public holiday on the Mainland"),  # x 1.5 x 0.94
        (
            f"{TUEN_NG} 11:00",
            (22, 43, 68),
            "morning of a public holiday in Hong Kong and on the Mainland",
        ),  # x 1.5 x 0.97
        (f"{EVE} 18:00", (30, 59, 95), "evening before a public holiday in Hong Kong"),  # x 1.5 x 1.41
        (f"{EVE} 10:00", (22, 43, 68), "weekday morning"),  # 0.88 of it, x 1.44: an eve begins at noon
        (f"{HOLIDAY} 03:00", (17, 32, 50), "a quiet hour"),
    ],
)
def test_a_foreigner_at_two_halls_by_day_and_hour(when: str, expected: tuple[int, int, int], words: str) -> None:
    found = cleared("lok-ma-chau", person(*FOREIGNER), when=when)

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: two halls, counters for passports, {words}"


def test_each_crossing_has_its_own_counts() -> None:
    def planned(id_: str, *papers: str) -> int:
        return minutes(cleared(id_, person(*papers), when=f"{SUNDAY} 18:00"))[1]

    assert planned("shenzhen-bay", *RESIDENT) == 13  # 2 + 2, x 1.5 x 2.1
    assert planned("lo-wu", *RESIDENT) == 14  # 2 + 2, x 1.5 x 1.67, and 4 over the bridge
    assert planned("west-kowloon", *FOREIGNER) == 34  # 22 x 1.5 x 1.04


def test_the_border_gate_reaches_the_two_and_a_half_hours_that_travellers_reported() -> None:
    found = cleared("gongbei", person(*FOREIGNER), when=f"{HOLIDAY} 11:00", left="MO", entered="CN")

    assert minutes(found) == (19, 38, 150)
    assert found.fact is not None
    assert found.fact.confidence == "low"


def test_the_twenty_to_thirty_minutes_of_the_old_lok_ma_chau_lie_between_residents_and_visitors() -> None:
    residents, visitors = (
        minutes(cleared("lok-ma-chau", person(*papers), when=f"{WEDNESDAY} 08:00")) for papers in (RESIDENT, FOREIGNER)
    )

    assert residents[1] < 20 < 30 < visitors[1]
    assert visitors[0] < 30 < residents[2]


def test_a_quiet_hall_at_its_worst_hour_is_what_hong_kong_pledges() -> None:
    assert TABLE["hall"]["self"][2] * TABLE["peak"] == 15
    assert TABLE["hall"]["counter"][2] * TABLE["peak"] == 30


def test_into_hong_kong_the_morning_is_the_fuller_and_out_of_it_the_evening() -> None:
    morning, evening = f"{WEDNESDAY} 09:00", f"{WEDNESDAY} 18:30"

    def planned(when: str, left: str, entered: str) -> int:
        return minutes(cleared("lok-ma-chau", person(*FOREIGNER), when=when, left=left, entered=entered))[1]

    assert planned(morning, "CN", "HK") == planned(evening, "HK", "CN") == 44
    assert planned(evening, "CN", "HK") == planned(morning, "HK", "CN") == 42


@every(
    ("people", "expected", "words"),
    [
        # Each but one costs a minute at a counter, in each of two halls, spread over 8 / 5 / 3 lanes.
        ((person(*FOREIGNER, people=12),), (15, 28, 47), "counters for passports, a quiet hour, 12 people"),
        # Twelve seconds at a self-service lane.
        ((person(*RESIDENT, people=41),), (4, 7, 25), "self-service lanes, a quiet hour, 41 people"),
        # One passport sends all to wait at the counter; the forty need 12 s each, the passport is the slowest.
        (
            (person(*RESIDENT, people=40), person(*FOREIGNER)),
            (14, 27, 45),
            "counters for passports, a quiet hour, 41 people",
        ),
        (
            (person(*FOREIGNER), person()),
            (12, 24, 41),
            "counters for passports, papers not written: counters assumed, a quiet hour, 2 people",
        ),
        (
            (person(*FOREIGNER), Person(name=Text((("", "x"),)), tbc=frozenset({"people"}))),
            (17, 32, 53),
            "counters for passports, papers not written: counters assumed, a quiet hour, "
            "how many people is not known: 21 assumed",
        ),
    ],
)
def test_a_party_stays_together_and_the_slowest_paper_decides(
    people: tuple[Person, ...], expected: tuple[int, int, int], words: str
) -> None:
    found = cleared("shenzhen-bay", *people)

    assert minutes(found) == expected
    assert basis_words(found) == f"assumption: one building, {words}"


def test_in_a_joint_lane_a_person_takes_half_a_minute_for_both_sides() -> None:
    found = cleared("qingmao", person("home-return-permit", people=31), left="CN", entered="MO")

    assert minutes(found) == (3, 6, 15)  # 30 x 30 s over 8 / 5 / 3 lanes
    assert basis_words(found) == "assumption: joint inspection, joint lanes, a quiet hour, 31 people"


@every(
    ("papers", "id_", "date", "joint"),
    [
        (("macau-identity-card", "passport"), "hengqin", "2024-10-25", False),
        (("macau-identity-card", "passport"), "hengqin", "2024-10-28", True),
        (("macau-residence-permit", "passport"), "hengqin", "2024-10-28", True),
        (("macau-identity-card", "passport"), "hzmb-zhuhai-macau", "2026-01-22", False),
        (("macau-identity-card", "passport"), "hzmb-zhuhai-macau", "2026-01-26", True),
        (("passport",), "hengqin", "2026-06-10", False),
        (("hk-identity-card", "passport"), "hengqin", "2026-06-10", False),
        (("hk-identity-card", "home-return-permit", "passport"), "hengqin", "2024-10-25", True),
    ],
)
def test_foreign_passports_of_residents_of_macau_use_joint_lanes_from_a_day_on(
    papers: tuple[str, ...], id_: str, date: str, joint: bool
) -> None:
    words = basis_words(cleared(id_, person(*papers), left="MO", entered="CN", when=f"{date} 13:00"))

    assert ("joint lanes" in words) is joint, words


def test_at_qingmao_everybody_who_is_let_in_has_the_joint_lanes() -> None:
    assert minutes(cleared("qingmao", person(*MAINLANDER), left="CN", entered="MO")) == (1, 3, 10)


@every(
    ("card", "date", "id_", "expected"),
    [
        (person("two-way-permit"), "2023-04-28", "shenzhen-bay", 24),
        (person("two-way-permit"), "2023-04-29", "shenzhen-bay", 14),
        (person("two-way-permit", endorsement="business"), "2024-11-19", "shenzhen-bay", 14),
        (person("two-way-permit", endorsement="business"), "2024-11-20", "shenzhen-bay", 4),
        (person("two-way-permit", endorsement="business"), "2024-11-20", "lok-ma-chau", 22),
        (person("two-way-permit", endorsement="business"), "2025-12-02", "lok-ma-chau", 12),
        (person("two-way-permit", endorsement="business", entries=1), "2025-12-02", "lok-ma-chau", 22),
        (person("two-way-permit", endorsement="individual"), "2025-12-02", "lok-ma-chau", 22),
        (person("official-permit", endorsement="business"), "2025-12-02", "lok-ma-chau", 32),
        (person("non-chinese-travel-permit"), "2024-07-09", "shenzhen-bay", 24),
        (person("non-chinese-travel-permit"), "2024-07-10", "shenzhen-bay", 4),
        (person("hk-identity-card"), "2026-06-10", "shenzhen-bay", 4),
        (person("hk-identity-card", "passport"), "2026-06-10", "shenzhen-bay", 14),
    ],
)
def test_a_paper_opens_the_lanes_of_a_side_from_a_date_on(card: Person, date: str, id_: str, expected: int) -> None:
    assert minutes(cleared(id_, card, when=f"{date} 03:00"))[1] == expected


def test_a_year_whose_holidays_are_not_announced_says_so() -> None:
    assert basis_words(cleared("lo-wu", person(*RESIDENT), when="2029-06-13 03:00")).endswith(
        ", public holidays not known"
    )


def test_every_figure_of_the_table_names_it_with_a_date() -> None:
    found = cleared("lo-wu", person(*RESIDENT))

    assert found.fact == Fact(TABLE["source"], "2026-11-25", "medium")
    assert "daily passengers" in found.fact.source


# --- what somebody wrote, and ports -----------------------------------------------------------------------------------


def test_minutes_that_somebody_wrote_for_a_crossing_win_also_over_a_shipped_one() -> None:
    own = crossing("lok-ma-chau").replace(minutes=Length(25, 60), origin_=Crossing().origin_)
    borders = Borders({"lok-ma-chau": own})

    (found,) = estimator(borders)(futian_to_admiralty("2026-06-10 08:00")._replace(via=(ViaCrossing(own),)))

    assert told(found.segments[1]) == ("clear", Minutes(25, 43, 60), f"given: 25-60 min at {own.name}", None)


def test_a_crossing_of_a_trip_is_not_taken_for_shipped_by_the_folder_that_the_trip_stands_in() -> None:
    shipped_row = crossing("lok-ma-chau")
    own = shipped_row.replace(minutes=Length(25, 60), origin_=shipped_row.origin_._replace(provenance="trip"))
    borders = Borders({"lok-ma-chau": own})

    (found,) = estimator(borders)(futian_to_admiralty("2026-06-10 08:00")._replace(via=(ViaCrossing(own),)))

    assert found.segments[1].minutes == Minutes(25, 43, 60)


def test_a_length_on_the_line_of_a_crossing_wins_over_all() -> None:
    written = ViaCrossing(crossing("lok-ma-chau"), None, Minutes(50, 55, 60))

    (found,) = estimator(shipped())(futian_to_admiralty("2026-06-10 08:00")._replace(via=(written,)))

    assert told(found.segments[1]) == ("clear", Minutes(50, 55, 60), "given", None)


def test_a_port_keeps_the_minutes_of_its_row_and_a_party_passes_one_by_one() -> None:
    port = crossing("hong-kong-airport")
    twelve = (person(*FOREIGNER, people=12),)

    one = clearing(port, (person(*FOREIGNER),), "JP", "HK", at(WEDNESDAY, "12:00"), ZONE)
    many = clearing(port, twelve, "JP", "HK", at(WEDNESDAY, "12:00"), ZONE)

    assert one.minutes == Minutes(5, 10, 15)
    assert many.minutes == Minutes(6, 12, 19)
    assert basis_words(many) == "assumption: one hall, 12 people"
    assert many.fact == Fact(port.source or "", str(port.checked), "high")


def test_a_crossing_with_minutes_in_its_row_has_as_many_halls_as_the_row_says() -> None:
    written = Length(20, 40)
    two = crossing("lo-wu").replace(minutes=written, halls=2)
    one = crossing("lo-wu").replace(minutes=written, halls=1)
    twelve = (person(*FOREIGNER, people=12),)

    apart, together = (clearing(each, twelve, "HK", "CN", at(WEDNESDAY, "12:00"), ZONE) for each in (two, one))

    assert (basis_words(apart), basis_words(together)) == (
        "assumption: two halls, 12 people",
        "assumption: one hall, 12 people",
    )
    assert apart.minutes == together.minutes == Minutes(23, 34, 47)
