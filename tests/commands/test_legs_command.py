"""`delegate legs`: a trip's legs taken apart, and the way between two places without a trip."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import LATE, ROOT, TRIP, here, trip_in

FUTIAN = str(ROOT / "itineraries/futian-hong-kong.trip.yaml")
CROSSING = """\
trip: Over the border
base: office
delegation: {ann: {name: Ann Lee}, ben: {name: Ben Ho}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  hall: {name: City Hall, city: Shenzhen, at: "22.5450, 114.0560"}
days:
  2026-06-10:
    - meeting: Morning talks
      time: 11:00-12:00
      venue: hall
    - coach: Home
      to: base
"""


def desk(*arguments: str) -> list[dict[str, Any]]:
    """The legs that the desk answers, as data."""
    answer = here("legs", *arguments, "--format", "json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    assert document["format"] == "delegate-legs/1"
    legs: list[dict[str, Any]] = document["legs"]
    return legs


def of_trip(folder: Path, text: str, *arguments: str) -> list[dict[str, Any]]:
    """The legs of a trip, as data."""
    answer = here("legs", str(trip_in(folder, text)), *arguments, "--format", "json")
    legs: list[dict[str, Any]] = json.loads(answer.out)["legs"]
    return legs


def refused(*arguments: str) -> str:
    """What is said about a request that is wrong."""
    answer = here("legs", *arguments)
    assert (answer.code, answer.out) == (2, "")
    return answer.err


# --- a trip -----------------------------------------------------------------------------------------------------------


def test_the_legs_of_a_trip_in_words(golden: Callable[[str, str], None]) -> None:
    answer = here("legs", FUTIAN, "--width", "80")

    golden("tests/golden/legs-futian.txt", answer.out)


def test_every_leg_of_a_trip_has_its_parts_and_they_add_up(tmp_path: Path) -> None:
    legs = of_trip(tmp_path, CROSSING)

    assert [(leg["from"], leg["to"], leg["mode"]) for leg in legs] == [
        ("start", "morning-talks", "coach"),
        ("morning-talks", "end", "coach"),
    ]
    for leg in legs:
        for each in ("low", "planned", "high"):
            assert leg["minutes"][each] == sum(part["minutes"][each] for part in leg["segments"])
        assert all(part["basis"] for part in leg["segments"])


def test_the_other_crossings_have_their_minutes_or_the_reason_why_they_cannot_be_used(tmp_path: Path) -> None:
    leg = of_trip(tmp_path, CROSSING)[0]
    other = {each["id"]: each for each in leg["crossings"]}

    assert leg["crossing"] not in other
    assert other["shenzhen-bay"]["minutes"]["planned"] >= leg["minutes"]["planned"] - 5
    assert other["shenzhen-bay"]["reason"] is None
    assert other["lo-wu"] == {"id": "lo-wu", "minutes": None, "reason": "not for coaches"}


def test_a_leg_over_a_written_crossing_still_says_what_the_others_would_take(tmp_path: Path) -> None:
    written = CROSSING.replace("      to: base\n", "      to: base\n      via: [man-kam-to]\n")
    leg = of_trip(tmp_path, written)[1]
    other = {each["id"]: each["minutes"] for each in leg["crossings"]}

    assert leg["crossing"] == "man-kam-to"
    assert "man-kam-to" not in other
    assert other["shenzhen-bay"]


def test_the_modes_of_a_leg_stand_side_by_side_fastest_first_with_its_own_marked(tmp_path: Path) -> None:
    leg = of_trip(tmp_path, CROSSING)[0]
    modes = [each["mode"] for each in leg["alternatives"]]
    planned = [each["minutes"]["planned"] for each in leg["alternatives"]]

    assert {"car", "coach", "train"} <= set(modes)
    assert "walk" not in modes
    assert "flight" not in modes
    assert planned == sorted(planned)
    assert [each["mode"] for each in leg["alternatives"] if each["own"]] == ["coach"]
    assert next(each for each in leg["alternatives"] if each["own"])["minutes"] == leg["minutes"]
    assert next(each for each in leg["alternatives"] if each["mode"] == "train")["crossing"] == "west-kowloon"


def test_a_short_leg_may_be_walked_and_nobody_is_sent_to_a_pier_for_it(tmp_path: Path) -> None:
    nearby = CROSSING.replace('city: Shenzhen, at: "22.5450, 114.0560"', 'city: Hong Kong, at: "22.2783, 114.1823"')
    modes = {each["mode"] for each in of_trip(tmp_path, nearby)[0]["alternatives"]}

    assert {"car", "coach", "walk"} <= modes
    assert not {"ferry", "train", "flight", "helicopter"} & modes


def test_a_movement_of_unknown_mode_shows_what_each_would_take(tmp_path: Path) -> None:
    leg = of_trip(tmp_path, CROSSING.replace("coach: Home", "travel: Home"))[1]

    assert leg["minutes"] is None
    assert {"car", "coach", "train"} <= {each["mode"] for each in leg["alternatives"]}
    assert not any(each["own"] for each in leg["alternatives"])


def test_a_booked_flight_is_compared_with_nothing_that_cannot_be_done() -> None:
    answer = here("legs", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--format", "json")
    flights = [leg for leg in json.loads(answer.out)["legs"] if leg["mode"] == "flight"]

    assert flights
    for leg in flights:
        assert [each["mode"] for each in leg["alternatives"]] == ["flight"]


def test_a_leg_from_a_landing_compares_the_modes_from_the_landing_on(tmp_path: Path) -> None:
    landed = """\
trip: Landed
delegation: {ann: {name: Ann Lee}}
venues: {hall: {name: The Hall, city: Tokyo, at: "35.6895, 139.6917"}}
days:
  2026-06-10:
    - flight: XX 1
      from: HKG
      to: HND
      time: 09:00-14:00
    - meeting: Talks
      time: 18:00-19:00
      venue: hall
"""
    leg = next(leg for leg in of_trip(tmp_path, landed) if leg["from"] == "HND")
    planned = {each["mode"]: each["minutes"]["planned"] for each in leg["alternatives"]}
    ride = {
        mode: desk("--from", "HND", "--to", "35.6895,139.6917/JP", "--mode", mode, "--at", "2026-06-10T15:00")[0]
        for mode in ("car", "coach")
    }

    landing = leg["minutes"]["planned"] - ride["coach"]["minutes"]["planned"]
    assert landing > 10
    assert abs(planned["car"] - ride["car"]["minutes"]["planned"] - landing) <= 5


def test_findings_and_exit_code_are_those_of_plan(tmp_path: Path) -> None:
    trip = str(trip_in(tmp_path, LATE))
    legs, plan = here("legs", trip), here("plan", trip)

    assert (legs.code, legs.err) == (plan.code, plan.err)
    assert legs.code == 1
    assert here("legs", trip, "--fail-on", "never").code == 0


def test_one_day_and_one_person_can_be_asked_for(tmp_path: Path) -> None:
    everything = of_trip(tmp_path, TRIP)

    first, second = (of_trip(tmp_path, TRIP, "--day", day) for day in ("2023-02-24", "2023-02-25"))

    assert [*first, *second] == everything
    assert {leg["date"] for leg in first} == {"2023-02-24"}
    assert [(leg["date"], leg["to"]) for leg in second] == [
        ("2023-02-25", "last-words")
    ]  # over a night without a hotel
    assert of_trip(tmp_path, TRIP, "--day", "2023-02-25", "--for", "ann") == []
    assert "\nno legs\n" in here("legs", str(trip_in(tmp_path)), "--day", "2023-02-25", "--for", "ann").out
    assert {leg["to"] for leg in everything} > {leg["to"] for leg in of_trip(tmp_path, TRIP, "--for", "ann")}
    assert "Ben Ho" in here("legs", str(trip_in(tmp_path)), "--for", "ben").out


def test_without_a_path_the_only_trip_of_the_folder_is_meant_and_a_dash_is_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trip_in(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert here("legs").out == here("legs", "-", stdin=TRIP).out != ""


def test_a_file_that_is_no_trip_gives_an_empty_document_and_its_findings() -> None:
    answer = here("legs", "-", "--format", "json", stdin="trip: [")

    assert json.loads(answer.out) == {"format": "delegate-legs/1", "legs": []}
    assert answer.code == 1
    assert "error[" in answer.err


def test_the_marks_that_are_used_are_explained_once_at_the_end(tmp_path: Path) -> None:
    said = here("legs", str(trip_in(tmp_path, CROSSING))).out

    assert said.count("\nassumption") == 1
    assert "\nMarks\n" in said
    assert "a planning figure, because nothing is published" in said.split("\nMarks\n")[1]


def test_what_figures_rest_on_goes_below_them_where_beside_them_it_would_stand_as_a_tower() -> None:
    narrow, wide = (here("legs", FUTIAN, "--width", width).out for width in ("60", "100"))

    assert (
        "  ride                      11    13    21\n    5 km by coach, daytime traffic x 1.18, 2 min to board\n"
        in narrow
    )
    assert "  ride                      11    13    21  5 km by coach" in wide


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_no_line_is_wider_than_asked_and_nothing_is_cut(width: int, tmp_path: Path) -> None:
    said = here("legs", str(trip_in(tmp_path, CROSSING)), "--width", str(width)).out

    assert max(len(line) for line in said.splitlines()) <= width
    assert "papersnotwritten:countersassumed" in "".join(said.split()).replace("-", "")


def test_hostile_text_is_shown_and_runs_nowhere(tmp_path: Path) -> None:
    hostile = CROSSING.replace("name: City Hall", 'entry: 5 min, name: "[red]Hall\\u202e[/x]"')
    said = here("legs", str(trip_in(tmp_path, hostile)), "--color", "always").out
    data = here("legs", str(trip_in(tmp_path, hostile)), "--format", "json").out

    assert "[red]Hall\\u{202e}[/x]" in said
    assert "\u202e" not in said + data
    basis = json.loads(data)["legs"][0]["segments"][-1]["basis"]
    assert (basis["kind"], basis["text"].startswith("entry 5 min at [red]Hall")) == ("given", True)


def test_colour_changes_nothing_but_colour(tmp_path: Path) -> None:
    import re

    trip = str(trip_in(tmp_path, CROSSING))
    painted = here("legs", trip, "--color", "always", "--width", "90").out

    assert "\x1b[" in painted
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == here("legs", trip, "--width", "90").out


# --- at the desk ------------------------------------------------------------------------------------------------------

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


@pytest.mark.parametrize(
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


def test_the_text_shows_every_way_at_a_glance_and_the_best_of_each_mode_part_by_part() -> None:
    said = here("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--at", "2026-06-10T10:00", "--width", "90").out
    glance, parts = said.split("Part by part")

    assert glance.count("  coach ") > 1
    assert parts.count("  by coach, via") == 1
    assert "leaving Wednesday 10 June 2026, 10:00" in glance


# --- requests that are wrong ------------------------------------------------------------------------------------------

ENDS = ("--from", "HKG", "--to", "SZX")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "HKG"), "--to is missing"),
        (("--to", "HKG"), "--from is missing"),
        (("trip.yaml", *ENDS), "give either TRIP, or --from and --to"),
        (("--mode", "car"), "--mode needs --from and --to"),
        (("--no-border",), "--no-border needs --from and --to"),
        ((*ENDS, "--for", "ann"), "--for belongs to a trip"),
        ((*ENDS, "--at", "08:30"), "such as 2026-06-10T08:30"),
        ((*ENDS, "--at", "2026-06-10 08:30"), "such as 2026-06-10T08:30"),
        ((*ENDS, "--at", "2026-02-30T08:30"), "there is no 2026-02-30 in the calendar"),
        (("--from", "New York", "--to", "Boston", "--at", "2026-03-08T02:30"), "jump over 02:30 on 2026-03-08"),
        ((*ENDS, "--people", "0"), "0 is not in the range"),
        (("--from", "Shenzen", "--to", "HKG"), "did you mean `Shenzhen`"),
        (("--from", "", "--to", "HKG"), "is no place that is known"),
        (("--from", "114.1,22.5/HK", "--to", "HKG"), 'write "22.5, 114.1"'),
        (("--from", "22.5,114.1/hk", "--to", "HKG"), "such as 22.5,114.1/HK"),
        (("--from", "22.5,114.1/ZZ", "--to", "HKG"), "no city of ZZ is known"),
        (("--from", "95,95", "--to", "HKG"), "nowhere on earth"),
        (("--from", "lo-wu/MO", "--to", "HKG"), "`lo-wu` has no side MO"),
        (("--from", "\x1b[31m\u202e", "--to", "HKG"), "`\\u{1b}[31m\\u{202e}` is no place"),
    ],
)
def test_a_request_that_is_wrong_says_what_to_write_instead(arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(*arguments)


# --- in other languages -----------------------------------------------------------------------------------------------


def test_the_way_between_two_places_is_told_in_the_language_asked_for() -> None:
    said = here("legs", "--from", "West Kowloon", "--to", "Futian", "--at", "2026-06-10T08:30", "--lang", "zh-Hant").out

    assert said.startswith("香港西九龍站往福田\n2026年6月10日（星期三），08:30出發\n")
    assert "選用原因：較文錦渡口岸快" in said
    assert "假設：兩個查驗大堂，未註明證件，以經人手櫃位計，平日上午" in said
    assert "\n其他走法\n" not in said  # which a trip compares with its own


def test_several_languages_stand_below_each_other() -> None:
    asked = ("legs", "--from", "West Kowloon", "--to", "Futian")
    chinese, english = (here(*asked, "--lang", tag).out for tag in ("zh-Hans", "en"))

    assert here(*asked, "--lang", "zh-Hans,en").out == f"{chinese}\n{english}"


def test_a_trip_in_chinese_has_its_legs_in_chinese(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, TRIP.replace("trip: {en: Visit, zh-Hant: 訪問}", "trip: {zh-Hant: 訪問, en: Visit}"))

    said = here("legs", str(trip)).out
    assert "餘裕50分鐘" in said
    assert "\n其他走法\n" in said
    assert "50 min spare" in here("legs", str(trip), "--lang", "en").out
    assert '"kind": "estimate"' in here("legs", str(trip), "--format", "json").out


def test_why_there_is_no_way_is_told_in_the_language_asked_for() -> None:
    asked = ("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--mode", "metro", "--at", "2021-06-10T10:00")

    assert "羅湖口岸：關閉" in here(*asked, "--lang", "zh-Hant").err
    assert "`Cantonese!` is not a language such as en" in refused(*asked, "--lang", "Cantonese!")


def test_a_way_out_of_a_port_that_is_called_like_the_place_leads_nowhere_else() -> None:
    said = here("legs", str(ROOT / "itineraries" / "bridge-works-visit.trip.yaml")).out

    assert "on foot at Tube factory" in said
    assert "from Tube factory to Tube factory" not in said
