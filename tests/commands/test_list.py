"""`delegate list` shows the trips of an office by date, with their state and what is open in each."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from command import LATE, ROOT, TRIP, here, trip_in

from delegate.commands import progress
from delegate.i18n.text_width import width

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")

MISSION = """\
trip: {en: Harbour Chamber trade mission to Tokyo and Singapore, zh-Hant: 港商會東京及新加坡貿易代表團}
base: office
delegation: {ann: {name: Ann Lee}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  clinic: {name: The Clinic, city: Hong Kong, at: "22.2783, 114.1823"}
days:
  2026-06-09:
    - meeting: Talks
      time: 10:00-11:00
      venue: office
  2026-06-12:
    - meeting: Last words
      time: 10:00-11:00
      venue: office
"""
ROBOTICS = MISSION.partition("  2026-06-12:")[0].replace("2026-06-09", "2026-10-14")
FILES = {
    "tokyo-singapore-mission": MISSION.replace(
        "  2026-06-12:", "    - visit: The clinic\n      time: 11:01-12:00\n      venue: clinic\n  2026-06-12:"
    ),
    "foshan": ROBOTICS.replace("2026-10-14", "2026-09-15").replace(
        "      venue", "      status: tentative\n      venue"
    )
    + "    - meal: Lunch\n      time: tbc\n      status: tentative\n",
    "robotics": ROBOTICS.replace(
        "trip: {en: Harbour Chamber trade mission to Tokyo and Singapore", "trip: {en: Robotics"
    ),
    "futian-hong-kong": ROBOTICS.replace("2026-10-14", "2023-02-24"),
}
LISTED = """\
dates          state  open                file                     title
9-12 Jun 2026  draft  1 error             tokyo-singapore-mission  Harbour Chamber trade mission to
                                                                   Tokyo and Singapore
15 Sep 2026    draft  2 tentative, 1 tbc  foshan                   Harbour Chamber trade mission to
                                                                   Tokyo and Singapore
14 Oct 2026    final                      robotics                 Robotics
24 Feb 2023    past                       futian-hong-kong         Harbour Chamber trade mission to
                                                                   Tokyo and Singapore
4 trips: 2 draft, 1 final, 1 past
"""


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with four trips."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        trip_in(tmp_path, text, f"{name}.trip.yaml")
    return tmp_path


def rows(*arguments: str) -> list[dict[str, Any]]:
    """The trips of the list as data."""
    document = json.loads(here("list", *arguments, "--format", "json").out)
    assert document["format"] == "delegate-list/1"
    found: list[dict[str, Any]] = document["trips"]
    return found


def test_trips_stand_by_date_with_their_state_and_what_is_open() -> None:
    assert here("list", "--today", "2026-06-01", "--width", "100") == (0, LISTED, "")


def test_without_a_day_to_look_from_no_trip_is_past_and_all_stand_by_date() -> None:
    assert [(row["name"], row["state"]) for row in rows()] == [
        ("futian-hong-kong", "final"),
        ("tokyo-singapore-mission", "draft"),
        ("foshan", "draft"),
        ("robotics", "final"),
    ]


def test_a_trip_is_past_on_the_day_after_its_last() -> None:
    assert {row["name"]: row["state"] for row in rows("--today", "2026-06-12")}["tokyo-singapore-mission"] == "draft"
    assert {row["name"]: row["state"] for row in rows("--today", "2026-06-13")}["tokyo-singapore-mission"] == "past"


def test_past_trips_stand_last_with_the_latest_first() -> None:
    assert [row["name"] for row in rows("--today", "2026-09-20")] == [
        "robotics",
        "foshan",
        "tokyo-singapore-mission",
        "futian-hong-kong",
    ]


@pytest.mark.parametrize("name", FILES)
def test_a_trip_is_final_exactly_where_plan_would_print_it_as_final(name: str) -> None:
    state = next(row["state"] for row in rows() if row["name"] == name)

    assert (here("plan", name, "--final").code == 0) is (state == "final")


@pytest.mark.parametrize("path", sorted((ROOT / "itineraries").glob("*.trip.yaml")), ids=lambda path: path.stem)
def test_so_it_is_of_the_itineraries(path: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "itineraries", tmp_path / "trips")
    state = next(row["state"] for row in rows("trips") if row["path"].endswith(path.name))

    assert (here("plan", f"trips/{path.name}", "--final", "--width", "80").code == 0) is (state == "final")


def test_a_file_that_cannot_be_read_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    trip_in(tmp_path, "trip: A\ndays: [\n", "broken.trip.yaml")
    trip_in(tmp_path, "", "empty.trip.yaml")
    answer = here("list", "--width", "140")
    lines = answer.out.splitlines()

    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[:2] for line in lines[-3:-1]] == [["broken", "1"], ["broken", "1"]]
    assert "line 3: " in lines[-3]
    assert lines[-1] == "6 trips: 2 draft, 2 final, 2 broken"


def test_a_file_that_nobody_may_read_is_listed_and_makes_the_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "gone.trip.yaml").symlink_to("nowhere")
    answer = here("list", "--width", "140")

    assert answer.code == 3
    assert "broken" in answer.out
    assert "cannot read gone.trip.yaml: No such file or directory" in answer.out
    assert answer.err.startswith("delegate: cannot read gone.trip.yaml")


def test_the_name_in_the_list_is_what_to_type(tmp_path: Path) -> None:
    for folder in ("2026/foshan", "2026/two"):
        (tmp_path / folder).mkdir(parents=True)
    trip_in(tmp_path / "2026/foshan", TRIP, "trip.yaml")
    trip_in(tmp_path / "2026/two", TRIP, "trip.yaml")
    trip_in(tmp_path / "2026/two", LATE, "other.trip.yml")
    names = {row["name"]: row["path"] for row in rows("2026")}

    assert names == {
        "2026/foshan": "2026/foshan/trip.yaml",
        "2026/two/trip.yaml": "2026/two/trip.yaml",
        "2026/two/other": "2026/two/other.trip.yml",
    }
    for name, path in names.items():
        assert here("plan", name).out == here("plan", path).out != ""


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_asked_and_columns_count_cells(columns: int, tmp_path: Path) -> None:
    chinese = MISSION.replace("{en: Harbour Chamber trade mission to Tokyo and Singapore, zh-Hant: ", "{zh-Hant: ")
    trip_in(tmp_path, chinese, "東京.trip.yaml")
    trip_in(tmp_path, "trip: [", "broken.trip.yaml")
    lines = here("list", "--width", str(columns)).out.splitlines()

    assert max(map(width, lines)) <= columns
    assert [line for line in lines if line != line.rstrip()] == []
    if columns > 80:
        title = width(lines[0][: lines[0].index("title")])
        tokyo = next(line for line in lines if "東京及" in line)
        assert width(tokyo[: tokyo.index("港商會")]) == title


def test_a_name_to_type_that_is_longer_than_a_line_goes_on_behind_a_slash() -> None:
    (Path() / "itineraries").mkdir()
    trip_in(Path() / "itineraries", ROBOTICS, "hong-kong-shenzhen-company-visit.trip.yaml")
    lines = [line.strip() for line in here("list", "--width", "60").out.splitlines()]

    assert lines[lines.index("hong-kong-shenzhen-company-visit") - 1].endswith("itineraries/")


def test_the_title_is_that_in_the_main_language() -> None:
    trip_in(Path(), "languages: [zh-Hant, en]\n" + MISSION, "東京.trip.yaml")

    assert next(row["title"] for row in rows() if row["name"] == "東京") == "港商會東京及新加坡貿易代表團"


def test_what_a_terminal_would_obey_is_spelt_out() -> None:
    trip_in(Path(), MISSION.replace("trip: {en: Harbour", r'trip: {de: "a\e[31m\u202eb", en: Harbour'), "odd.trip.yaml")

    for form in ("terminal", "json"):
        out = here("list", "--format", form, "--width", "200").out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_no_trip_is_a_wrong_request(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert here("list", "empty").code == 2
    assert here("list", "nowhere").code == 2
    assert here("list", "--today", "soon").code == 2


def test_a_big_office_is_listed_by_several_processes_in_the_same_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(17):
        trip_in(folder, TRIP if number % 2 else LATE, f"{number:02}.trip.yaml")
    answer = here("list", "many", terminal=True)

    assert [row["errors"] for row in rows("many")] == [1, 0] * 8 + [1]
    assert "checking" in answer.err
    assert answer.out.splitlines()[-1].startswith("17 trips: ")
