"""`delegate open` lists what is still open before the day: by who has to do it, in text, in Markdown and as data."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import ROOT, TRIP, Answer, here, trip_in

from delegate.i18n.text_width import width

pytestmark = pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")

ITINERARIES = sorted(path.name for path in (ROOT / "itineraries").glob("*.trip.yaml"))

OPEN = """\
trip: {en: Futian delegation, zh-Hant: 福田代表團}
base: futian
delegation:
  huang: {name: {zh-Hant: 黃偉, en: Huang Wei}, papers: [{passport: {nationality: CN, expires: 2026-06-12}}]}
  li: {name: 李敏, title: tbc, phone: +86 755 5555 0100}
  members: {name: Members, people: tbc, joins: tbc}
hosts:
  office: {name: 香港投資推廣署, people: tbc}
venues:
  clinic: {name: 希瑪眼科, city: Hong Kong, at: "22.2783, 114.1823"}
  hall: {name: The Hall, city: Hong Kong, at: "22.2808, 114.1654", address: tbc}
vehicles:
  coach-1: {kind: coach, seats: tbc}
days:
  2026-06-10:
    - meeting: 與特區政府官員會談，並簽署兩地科技合作備忘錄及其他文件
      time: 10:00-11:00
      venue: hall
      status: tentative
      private: SECRET words
      steps: [{text: SECRET step, private: yes}]
      gift: SECRET gift
      with: tbc
    - visit: The clinic
      time: 11:05-12:00
      venue: clinic
    - meal: Dinner
      time: tbc
      venue: tbc
    - reception: Drinks
      status: cancelled
      time: tbc
  2026-06-11:
    - briefing: Last words
      time: 10:00-11:00
      venue: hall
    - flight: CX888
      to: Tokyo
      time: 15:00-20:00
  2026-06-12: tbc
"""
NOTHING = """\
trip: A walk
base: office
delegation: {ann: {name: Ann Lee}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2026-06-10:
    - meeting: Talks
      time: 10:00-11:00
      venue: office
"""


def opened(text: str, *options: str) -> Answer:
    """What `open` says of a trip."""
    trip_in(Path(), text)
    return here("open", "visit.trip.yaml", *options)


def things(text: str, *options: str) -> list[dict[str, Any]]:
    """What is open, as data."""
    document = json.loads(opened(text, "--format", "json", *options).out)
    assert document["format"] == "delegate-open/1"
    found: list[dict[str, Any]] = document["open"]
    return found


def said(text: str, duty: str, kind: str, *options: str) -> list[str]:
    """The words of what somebody has to do, of a kind."""
    return [each["message"] for each in things(text, *options) if (each["duty"], each["kind"]) == (duty, kind)]


# --- what is listed, and whose it is ----------------------------------------------------------------------------------


def test_the_desk_settles_what_is_tentative_or_to_be_confirmed() -> None:
    meeting = "與特區政府官員會談，並簽署兩地科技合作備忘錄及其他文件"

    assert said(OPEN, "desk", "tentative") == [f"{meeting}: tentative"]
    assert said(OPEN, "desk", "tbc") == [
        "The Hall: address to be confirmed",
        "coach-1: seats to be confirmed",
        "Dinner: hour and place to be confirmed",
        "the whole day to be confirmed",
    ]


def test_what_was_called_off_is_settled() -> None:
    assert "Drinks" not in opened(OPEN).out


def test_the_desk_settles_errors_and_warnings_that_nobody_accepted() -> None:
    late = said(OPEN, "desk", "warning")[1:]
    accepted = OPEN.replace("      venue: clinic\n", "      venue: clinic\n      accept: {late-arrival: Next door.}\n")

    assert [each.partition(":")[0] for each in late] == ["The clinic"]
    assert said(accepted, "desk", "warning")[1:] == []


def test_a_night_without_a_hotel_a_drive_without_a_vehicle_and_an_arrival_without_a_port_are_the_desks() -> None:
    without = OPEN.replace("{kind: coach, seats: tbc}", "{kind: coach, seats: 2}").replace(
        "people: tbc, j", "people: 9, j"
    )

    assert said(OPEN, "desk", "hotel")[0] == "no hotel for the party that night"
    assert said(OPEN, "desk", "port") == [
        "CX888: at which port it arrives, Tokyo Haneda Airport or Narita International Airport"
    ]
    assert "drive of the party to The Hall: no vehicle" in said(without, "desk", "vehicle")


def test_a_guest_without_a_room_where_most_have_theirs_is_the_desks() -> None:
    people = "delegation: {ann: {name: Ann}, ben: {name: Ben}, cat: {name: Cat}}"
    trip = f"trip: Rooms\n{people}\ndays:\n  2027-05-10: [{{hotel: Vienna, rooms: {{ann: 1, ben: 2}}}}]\n"

    assert "no room for Cat" in said(trip, "desk", "hotel")


def test_a_way_that_nobody_wrote_stands_at_its_own_day_and_at_the_line_of_whom_it_leaves() -> None:
    mission = ROOT / "itineraries" / "tokyo-singapore-mission.trip.yaml"
    listed = json.loads(here("open", str(mission), "--format", "json").out)["open"]
    names = mission.read_text().splitlines()

    ways = [each for each in listed if each["kind"] == "way"]
    assert [(each["date"], each["message"]) for each in ways] == [
        ("2026-06-10", "transport for Nanashi Gonbei from Kamome Robotics works: not written"),
        ("2026-06-12", "transport for Joe Bloggs from Merbau terminal: not written"),
    ]
    assert [names[each["line"] - 1].strip().partition(":")[0] for each in ways] == ["nanashi", "joe-bloggs"]


def test_what_travellers_have_to_bring_stands_under_their_names() -> None:
    lines = opened(OPEN, "--width", "100").out.splitlines()

    assert "[ ] line  4  passport expires on 12 June 2026, the last day" in lines[lines.index("黃偉") :]
    assert "[ ] line  5  papers not written" in lines[lines.index("李敏, Members") :]
    assert "[ ] line  5  title to be confirmed" in lines[lines.index("李敏") :]
    assert "[ ] line  6  joins and how many to be confirmed" in lines[lines.index("Members") :]


def test_a_passport_that_is_good_for_half_a_year_is_no_matter() -> None:
    assert said(OPEN.replace("expires: 2026-06-12", "expires: 2027-06-12"), "people", "expiring") == []


def test_a_paper_with_a_finding_is_told_once() -> None:
    expired = OPEN.replace("expires: 2026-06-12", "expires: 2026-06-01").replace("nationality: CN", "nationality: GB")
    found = [each for each in things(expired) if each["people"] == ["huang"]]

    assert [each["kind"] for each in found] == ["warning"]


def test_the_hosts_say_how_many_they_are_and_who_is_there() -> None:
    assert [each["message"] for each in things(OPEN) if each["duty"] == "hosts"] == [
        "香港投資推廣署: how many",
        "與特區政府官員會談，並簽署兩地科技合作備忘錄及其他文件: who is there",
    ]


def test_what_nobody_here_knows_says_whom_to_call() -> None:
    asked = [each["message"] for each in things(OPEN) if each["duty"] == "ask"]

    assert any(each.endswith("its plates are not written; ask the operator") for each in asked)
    assert asked[-1] == "Japan: entry rules are not in the data; ask the consulate"


def test_each_thing_has_the_line_to_go_to_first() -> None:
    lines = OPEN.splitlines()
    found = {each["message"]: lines[each["line"] - 1] for each in things(OPEN) if each["line"]}

    assert found["Dinner: hour and place to be confirmed"].strip() == "- meal: Dinner"
    assert found["香港投資推廣署: how many"].strip().startswith("office:")
    assert found["coach-1: seats to be confirmed"].strip().startswith("coach-1:")
    assert [each for each in things(OPEN) if not each["line"]] == [things(OPEN)[-1]]  # what the data lack


def test_an_address_book_is_named_with_its_line(tmp_path: Path) -> None:
    top, days = NOTHING.index("venues:"), NOTHING.index("days:")
    book = NOTHING[top:days].replace('1654"}', '1654", address: tbc}')
    (tmp_path / "book.yaml").write_text(book, "utf-8")
    text = "include: book.yaml\n" + NOTHING[:top] + NOTHING[days:]

    assert "[ ] book.yaml:2  The Office: address to be confirmed" in opened(text).out


# --- from when it is looked at ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "when"),
    [
        ("2026-06-02", "10-12 June 2026, in 8 days: "),
        ("2026-06-09", "10-12 June 2026, in 1 day: "),
        ("2026-06-11", "10-12 June 2026, day 2 of 3: "),
        ("2026-06-13", "10-12 June 2026, over for 1 day: "),
    ],
)
def test_the_title_says_how_many_days_are_left(today: str, when: str) -> None:
    assert when in opened(OPEN, "--today", today, "--width", "120").out.splitlines()[0]


def test_what_lies_before_today_is_left_out() -> None:
    assert next(each["date"] for each in things(OPEN, "--today", "2026-06-11") if each["date"]) == "2026-06-11"
    assert "Dinner" not in opened(OPEN, "--today", "2026-06-11").out


def test_where_nothing_is_open_a_line_says_so() -> None:
    assert opened(NOTHING) == (0, "A walk, Wednesday 10 June 2026: nothing open\n", "")
    assert opened(NOTHING, "--format", "md") == (0, "# A walk, Wednesday 10 June 2026: nothing open\n", "")
    assert things(NOTHING) == []


def test_a_trip_that_cannot_be_read_says_why() -> None:
    answer = opened("trip: [")

    assert (answer.code, answer.out) == (1, "")
    assert "visit.trip.yaml:1" in answer.err


# --- how it is laid out -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("name", [*ITINERARIES, ""])
def test_no_line_is_wider_than_asked_and_none_ends_in_blanks(name: str, columns: int) -> None:
    path = ROOT / "itineraries" / name if name else trip_in(Path(), OPEN)
    lines = here("open", str(path), "--width", str(columns)).out.splitlines()

    assert max(map(width, lines)) <= columns
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("columns", [20, 40])
def test_on_a_narrow_terminal_what_is_open_stands_below_its_line(columns: int) -> None:
    lines = opened(OPEN, "--width", str(columns)).out.splitlines()

    assert max(map(width, lines)) <= columns


def test_colour_adds_nothing_but_escapes() -> None:
    painted = opened(OPEN, "--color", "always").out

    assert "\x1b[1m" in painted
    assert "\x1b" not in opened(OPEN, "--color", "never").out


def test_markdown_has_a_box_for_each_thing_and_no_mark_up_of_the_authors() -> None:
    said = opened(OPEN.replace("meal: Dinner", 'meal: "*Dinner* [x](y)"'), "--format", "md").out
    boxes = [line for line in said.splitlines() if line.startswith("- [ ] ")]

    assert len(boxes) == len(things(OPEN))
    assert r"\*Dinner\* \[x\](y)" in said


@pytest.mark.parametrize("form", ["terminal", "md", "json"])
def test_no_private_word_is_printed(form: str) -> None:
    out = opened(OPEN, "--format", form).out

    assert "SECRET" not in out
    assert "5555 0100" not in out


@pytest.mark.parametrize("form", ["terminal", "md", "json"])
def test_what_a_terminal_would_obey_is_spelt_out(form: str) -> None:
    assert "\x1b" not in opened(OPEN.replace("meal: Dinner", r'meal: "a\e[31mb"'), "--format", form).out


def test_the_open_matters_of_the_itineraries(
    golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    pages = [here("open", f"itineraries/{name}", "--width", "80").out for name in ITINERARIES]

    golden("tests/golden/open-80.txt", "\n".join(pages))


def test_the_trip_of_the_folder_is_meant_where_none_is_named() -> None:
    trip_in(Path(), TRIP)

    assert here("open") == here("open", "visit.trip.yaml")
