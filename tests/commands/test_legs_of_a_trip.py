"""`delegate legs TRIP`: a trip's legs taken apart."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asked_legs import desk
from command import LATE, NOT_AT_HOME, ROOT, TRIP, here, trip_in
from every import every

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")

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


def of_trip(folder: Path, text: str, *arguments: str) -> list[dict[str, Any]]:
    """The legs of a trip, as data."""
    answer = here("legs", str(trip_in(folder, text)), *arguments, "--format", "json")
    legs: list[dict[str, Any]] = json.loads(answer.out)["legs"]
    return legs


def test_the_legs_of_a_trip_in_words(golden: Callable[[str, str], None]) -> None:
    answer = here("legs", FUTIAN, "--width", "80")

    golden("tests/golden/legs-futian.txt", answer.out)


@every(
    ("language", "said"),
    [
        ("en", "Sha Tau Kok: closed: suspended until further notice; hearses only"),
        ("zh-Hant", "沙頭角口岸：關閉：暫停通關，直至另行通知；只供靈車通過"),
        ("zh-Hans", "沙头角口岸：关闭：暂停通关，直至另行通知；只供灵车通过"),
    ],
)
def test_why_a_crossing_is_closed_is_told_in_the_language_of_the_page(language: str, said: str) -> None:
    assert said in here("legs", FUTIAN, "--lang", language, "--width", "120").out


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
    everything = of_trip(tmp_path, NOT_AT_HOME)

    first, second = (of_trip(tmp_path, NOT_AT_HOME, "--day", day) for day in ("2023-02-24", "2023-02-25"))

    assert [*first, *second] == everything
    assert {leg["date"] for leg in first} == {"2023-02-24"}
    assert [(leg["date"], leg["to"]) for leg in second] == [
        ("2023-02-25", "last-words")
    ]  # over a night without a hotel
    assert of_trip(tmp_path, NOT_AT_HOME, "--day", "2023-02-25", "--for", "ann") == []
    assert "\nno legs\n" in here("legs", str(trip_in(tmp_path)), "--day", "2023-02-25", "--for", "ann").out
    assert {leg["to"] for leg in everything} > {leg["to"] for leg in of_trip(tmp_path, NOT_AT_HOME, "--for", "ann")}
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


def test_no_line_of_the_legs_parts_a_name_or_a_factor_and_no_source_has_its_date_twice() -> None:
    tokyo = here("legs", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--width", "80").out
    cities = here("legs", str(ROOT / "itineraries/four-cities-tour.trip.yaml"), "--width", "80").out
    lines = [line.rstrip() for line in (tokyo + cities).splitlines()]

    parted = (" Mr", "Chan Tai", "Lee Tai", "Hong Kong International", " x")
    assert [line for line in lines if line.endswith(parted)] == []
    assert ("7 September 2018" in cities, "2018-09-07" in cities) == (True, False)
