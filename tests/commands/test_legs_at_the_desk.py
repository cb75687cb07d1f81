"""`delegate legs FROM TO`: the way between two places without a trip."""

import json

import pytest
from asked_legs import desk
from command import here
from every import every

WEST_KOWLOON, FUTIAN_STATION = "22.3044,114.1650", "22.5418,114.0516"


@pytest.mark.parametrize(
    ("origin", "destination", "mode", "minutes"),
    [
        ("West Kowloon", "Futian Station", "train", 14),
        (f"{WEST_KOWLOON}/HK", f"{FUTIAN_STATION}/CN", "train", 14),
        ("Admiralty Station", "lo-wu-station", "metro", 50),
    ],
)
def test_the_ride_alone_is_what_the_published_table_says(
    origin: str, destination: str, mode: str, minutes: int
) -> None:
    leg, *_ = desk("--from", origin, "--to", destination, "--mode", mode, "--no-border")

    assert leg["minutes"]["planned"] == minutes
    assert leg["crossing"] is None
    ride = leg["segments"][-1]
    assert ride["kind"] == "ride"
    assert ride["source"]
    assert ride["dated"]
    assert ride["confidence"] in ("high", "medium", "low")
    assert "the ride alone, as if there were no border" in leg["notes"]


def test_a_bare_point_has_no_side_and_gets_the_ride_alone() -> None:
    bare, *_ = desk("--from", WEST_KOWLOON, "--to", FUTIAN_STATION, "--mode", "car")
    sided, *_ = desk("--from", f"{WEST_KOWLOON}/HK", "--to", f"{FUTIAN_STATION}/CN", "--mode", "car")

    assert bare["crossing"] is None
    assert "22.3044, 114.1650 has no side of a border: the ride alone, as if there were none" in bare["notes"]
    assert {part["kind"] for part in bare["segments"]} == {"ride"}
    assert sided["crossing"]
    assert "clear" in {part["kind"] for part in sided["segments"]}
    assert not any("no side" in note for note in sided["notes"])


def test_a_leg_has_the_keys_of_the_contract_and_its_times_where_the_hour_is_given() -> None:
    leg, *_ = desk("--from", "HKG", "--to", "SZX", "--at", "2026-06-10T08:30", "--mode", "coach")

    assert {"mode", "minutes", "km", "crossing", "segments", "notes"} <= leg.keys()
    assert leg["minutes"].keys() == {"low", "planned", "high"}
    assert leg["km"] == round(leg["km"], 1)
    assert leg["leave"] == "2026-06-10T08:30:00+08:00"
    assert leg["arrive"] > leg["leave"]
    assert [set(part) - {"source", "dated", "confidence", "missed"} for part in leg["segments"]] == [
        {"kind", "minutes", "basis"}
    ] * len(leg["segments"])


def test_without_an_hour_the_roads_are_empty_and_the_answer_says_so() -> None:
    whenever, *_ = desk("--from", "Shenzhen", "--to", "Guangzhou", "--mode", "car")
    at_night, *_ = desk("--from", "Shenzhen", "--to", "Guangzhou", "--mode", "car", "--at", "2026-06-10T02:00")
    evening, *_ = desk("--from", "Shenzhen", "--to", "Guangzhou", "--mode", "car", "--at", "2026-06-10T18:00")

    assert any(note.startswith("no hour given: empty roads") for note in whenever["notes"])
    assert "empty roads" in whenever["segments"][0]["basis"]["text"]
    assert whenever["minutes"] == at_night["minutes"]
    assert evening["minutes"]["planned"] > whenever["minutes"]["planned"]
    assert "leave" not in whenever


def test_seconds_may_be_given_and_count_for_nothing() -> None:
    ends = ("--from", "HKG", "--to", "Macau", "--mode", "ferry")

    assert desk(*ends, "--at", "2026-06-10T08:30:59") == desk(*ends, "--at", "2026-06-10T08:30")


def test_a_time_that_the_clocks_show_twice_is_the_first_of_the_two_and_says_so() -> None:
    leg, *_ = desk("--from", "London", "--to", "LHR", "--mode", "car", "--at", "2026-10-25T01:30")

    assert leg["leave"] == "2026-10-25T01:30:00+01:00"
    assert "the clocks show that hour twice: the first of the two is taken" in leg["notes"]


def test_all_sensible_modes_and_crossings_come_once_each_the_best_first() -> None:
    legs = desk("--from", "Hong Kong", "--to", "Shenzhen", "--at", "2026-06-10T10:00")
    ways = [(leg["mode"], leg["crossing"]) for leg in legs]
    best = min(leg["minutes"]["planned"] for leg in legs)

    assert len(set(ways)) == len(ways)
    assert {"car", "coach", "train"} <= {mode for mode, _ in ways}
    assert legs[0]["minutes"]["planned"] <= best + 5
    assert legs[-1]["minutes"]["planned"] == max(leg["minutes"]["planned"] for leg in legs)


def test_more_people_take_longer_to_board() -> None:
    ends = ("--from", "Shenzhen", "--to", "Guangzhou", "--mode", "coach")

    few, many = (desk(*ends, "--people", str(count))[0]["minutes"]["planned"] for count in (10, 90))
    assert many > few


def test_a_crossing_stands_on_the_side_of_the_other_end_or_on_the_one_behind_the_slash() -> None:
    here_, *_ = desk("--from", "Central", "--to", "shenzhen-bay", "--mode", "car")
    beyond, *_ = desk("--from", "Central", "--to", "shenzhen-bay/CN", "--mode", "car")

    assert {part["kind"] for part in here_["segments"]} == {"ride"}
    assert "clear" in {part["kind"] for part in beyond["segments"]}


def test_a_last_service_that_has_gone_is_said() -> None:
    leg, *_ = desk("--from", "Hong Kong Station", "--to", "HKG", "--mode", "metro", "--at", "2026-06-10T02:00")

    assert ["the last Airport Express service leaves" in part.get("missed", "") for part in leg["segments"]].count(
        True
    ) == 1


def test_a_train_whose_port_is_closed_is_no_way() -> None:
    answer = here("legs", "--from", "West Kowloon", "--to", "Futian", "--mode", "train", "--at", "2026-06-10T23:50")

    assert answer.err.startswith("no way by train from ")
    assert "West Kowloon (high-speed rail): closed" in answer.err


def test_a_last_train_that_has_gone_is_told_though_the_way_is_not_offered() -> None:
    answer = here("legs", "--from", "Kowloon Tong Station", "--to", "Lo Wu Station", "--at", "2026-06-10T01:40")

    assert "the last East Rail line service leaves Kowloon Tong Station at 23:13" in answer.out


def test_a_car_over_a_border_of_the_region_is_told_what_it_needs() -> None:
    answer = here("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--at", "2026-06-10T10:00")

    assert "a car over this border needs plates for both sides" in answer.out


def test_where_every_crossing_is_closed_there_is_no_leg_and_the_reasons_are_said() -> None:
    answer = here(
        *("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--mode", "metro", "--at", "2021-06-10T10:00"),
        *("--format", "json"),
    )

    assert answer.code == 0
    told = json.loads(answer.out)
    assert (told["format"], told["legs"]) == ("delegate-legs/1", [])
    assert told["notes"][-1] == answer.err.strip()
    assert answer.err.startswith("no way by metro from Hong Kong to Shenzhen is known; ")
    assert "Lo Wu / Luohu: closed" in answer.err


@pytest.mark.parametrize(
    ("origin", "destination", "mode", "why"),
    [
        ("Tokyo", "Singapore", "coach", "no crossing between JP and SG is known"),
        ("Hong Kong", "HKSAR", "car", "Hong Kong and Hong Kong are the same place"),
    ],
)
def test_where_there_is_no_way_a_sentence_says_why(origin: str, destination: str, mode: str, why: str) -> None:
    answer = here("legs", "--from", origin, "--to", destination, "--mode", mode)

    assert answer.code == 0
    assert why in answer.err


@pytest.mark.parametrize(
    ("typed", "tag", "said"), [("Nagasu", "en", "Nagasu, Japan"), ("Hermosillo", "zh-Hans", "埃莫西约（墨西哥）")]
)
def test_a_city_that_the_index_of_the_world_found_is_named_with_its_country(typed: str, tag: str, said: str) -> None:
    assert said in here("legs", "--from", "Central", "--to", typed, "--lang", tag).out


@pytest.mark.parametrize("mode", ["car", "coach", "walk"])
def test_no_road_leads_to_cheung_chau(mode: str) -> None:
    answer = here("legs", "--from", "Central", "--to", "長洲", "--mode", mode)

    assert "no way" in answer.err
    assert "estimate" not in answer.out


@every(
    ("here_", "island"),
    [
        ("22.2480,114.1550/HK", "22.2260,114.1117/HK"),  # Lamma
        ("22.2953,114.0155/HK", "22.2857,114.0386/HK"),  # Peng Chau
        ("22.2189,114.2129/HK", "22.1655,114.2535/HK"),  # Po Toi
        ("22.4372,114.3385/HK", "22.4715,114.3610/HK"),  # Tap Mun
        ("22.2710,113.5767/CN", "22.0220,113.7080/CN"),  # Dong'ao
        ("22.2710,113.5767/CN", "22.1037,114.0325/CN"),  # Wailingding
        ("22.2710,113.5767/CN", "22.1365,113.8235/CN"),  # Guishan
        ("24.4527,118.0752/CN", "24.4478,118.0642/CN"),  # Gulangyu
    ],
)
def test_no_coach_reaches_an_island_without_a_bridge(here_: str, island: str) -> None:
    assert "no way" in here("legs", "--from", here_, "--to", island, "--mode", "coach").err


def test_an_island_on_the_straight_line_bars_no_way_past_it() -> None:
    answer = here("legs", "--from", "24.4527,118.0752/CN", "--to", "24.4700,118.0300/CN", "--mode", "coach")

    assert answer.code == 0
