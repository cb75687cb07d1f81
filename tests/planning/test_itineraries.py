"""The shipped itineraries: clean or accepted with a reason, and nothing that the published programmes say is lost."""

import contextlib
import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from command import ROOT, Answer, here, planned_once
from published_programmes import ROWS, SAID

pytestmark = pytest.mark.slow  # whole published programmes

ITINERARIES = sorted(path.name for path in (ROOT / "itineraries").glob("*.trip.yaml"))

NEXT = r"(?<=\d\d:\d\d-)\d\d:\d\d |(?:morning|noon|afternoon|evening|tbc) (?=[A-Z])"  # the hours of the row below


@pytest.fixture(scope="module", autouse=True)
def _in_the_root() -> Iterator[None]:
    """Run the commands in the root of the project, and plan each itinerary once for all of them."""
    with contextlib.chdir(ROOT), planned_once():
        yield


@cache
def delegate(*arguments: str) -> Answer:
    """What a command answers in the root of the project."""
    return here(*arguments)


@pytest.mark.parametrize("name", ITINERARIES)
def test_an_itinerary_gives_no_finding_that_is_not_accepted_with_a_reason(name):
    done = delegate("check", f"itineraries/{name}", "--format", "json", "--fail-on", "note")

    findings = json.loads(done.out)["findings"]
    assert [finding["message"] for finding in findings if not finding["accepted"]] == []
    assert done.code == 0


def said(name: str) -> list[str]:
    """The word groups that the published programme of an itinerary holds."""
    return [part.strip() for line in SAID[name].strip().splitlines() for part in line.split("|")]


def printed(name: str, width: int) -> str:
    """The print with its lists, its lines run together."""
    return " ".join(delegate("plan", f"itineraries/{name}", "--lists", "--width", str(width)).out.split())


@pytest.mark.slow
@pytest.mark.parametrize("name", ITINERARIES)
def test_nothing_that_the_published_programme_says_is_lost_in_the_print(name):
    wide = printed(name, 500)

    assert [part for part in said(name) if part not in wide] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ITINERARIES)
@pytest.mark.parametrize("width", [100, 60])
def test_no_word_of_the_published_programme_is_lost_on_a_narrow_page(name, width):
    narrow = printed(name, width).replace("│ ", "")
    words = re.findall(r"[^\W_]+", " ".join(said(name)))

    assert [word for word in words if word not in narrow.replace(" ", "")] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ROWS)
def test_every_row_of_the_published_programme_stands_under_its_day_with_its_time_and_its_place(name):
    days = re.split(r"[A-Z][a-z]+day (?=\d+ [A-Z][a-z]+ \d{4}[, ])", printed(name, 500))[1:]

    missing = []
    for row in ROWS[name].strip().splitlines():
        date, time, title, place = (part.strip() for part in row.split("|"))
        day = " ".join(text for text in days if text.startswith(date))
        said = f"{re.escape(time)} (?:> )?{re.escape(title)}(?:(?!{NEXT}).){{0,300}}?{re.escape(place)}"
        if not re.search(said, day):
            missing.append(row.strip())
    assert missing == []


def test_every_itinerary_is_held_against_what_was_published():
    assert sorted(SAID) == ITINERARIES


def titles(name: str, who: str, date: str) -> list[str]:
    """What somebody does on a day, in order, ways and ports left out."""
    done = delegate("plan", f"itineraries/{name}", "--for", who, "--format", "json")
    day = next(day for day in json.loads(done.out)["days"] if day["date"] == date)
    (party,) = [party for party in day["parties"] if party["stops"]]
    return [stop["title"] for stop in party["stops"] if stop["line"] and stop["kind"] not in ("hub", "hotel")]


def test_the_principal_of_the_four_cities_changes_groups_on_the_third_day():
    trip, day = "four-cities-tour.trip.yaml", "2023-04-23"
    mornings = ["Airport logistics park", "Huawei Ox Horn campus", "Lunch with Hong Kong business people"]
    evenings = ['The "city brain" centre', "KUKA Robotics", "Dinner with the vice-chair and the mayor"]

    assert titles(trip, "john-lee", day) == mornings + evenings
    assert titles(trip, "andrew-leung", day) == [*mornings, "Modern Dental", "Huayang Lake", "Jianyuzhou park"]
    assert titles(trip, "chan-kwok-ki", day) == ["Nanfeng Kiln", *evenings]


@pytest.mark.slow
def test_both_groups_of_the_four_cities_are_together_again_on_the_last_day():
    lijiao = ["Lijiao sewage treatment plant", "Lunch with Guangzhou leaders", "Meeting with Guangdong leaders"]

    for who in ("john-lee", "red-members", "foshan-members", "bureau-heads"):
        assert titles("four-cities-tour.trip.yaml", who, "2023-04-24") == lijiao


def test_the_reporters_of_the_mission_fly_home_a_day_before_the_others():
    trip = "tokyo-singapore-mission.trip.yaml"
    done = delegate("plan", f"itineraries/{trip}", "--for", "reporters", "--format", "json")
    days = [day for day in json.loads(done.out)["days"] if day["parties"]]

    assert [day["date"] for day in days] == ["2026-06-09", "2026-06-10"]
    (flight,) = [leg for leg in days[-1]["parties"][0]["legs"] if leg["service"] == "XX 549"]
    assert (flight["leave"], flight["arrive"]) == ("2026-06-10T21:55:00+09:00", "2026-06-11T01:40:00+08:00")
    assert days[-1]["parties"][0]["legs"][-1] == flight


def test_the_flights_of_the_mission_start_on_one_clock_and_end_on_another():
    done = delegate("plan", "itineraries/tokyo-singapore-mission.trip.yaml", "--for", "members", "--format", "json")
    legs = [leg for day in json.loads(done.out)["days"] for party in day["parties"] for leg in party["legs"]]

    assert [(leg["service"], leg["leave"][11:], leg["arrive"][11:]) for leg in legs if leg["mode"] == "flight"] == [
        ("XX 500", "09:05:00+08:00", "14:25:00+09:00"),
        ("XX 801", "11:05:00+09:00", "17:20:00+08:00"),
        ("XX 702", "18:30:00+08:00", "22:25:00+08:00"),
    ]
    assert {leg["minutes"]["planned"] for leg in legs if leg["service"] == "XX 801"} == {7 * 60 + 15}


@pytest.mark.slow
def test_the_days_and_places_of_the_mission_are_told_in_the_language_that_is_asked_for():
    asked = delegate("plan", "itineraries/tokyo-singapore-mission.trip.yaml", "--lang", "ja", "--width", "100").out

    assert [said for said in ("火曜日", "提灯ホテル東京") if said not in asked] == []


@pytest.mark.slow
def test_a_sailing_without_a_minute_tells_its_length_once():
    assert "Port, 1 h 10 min, border control: China Ferry Terminal note:" in printed(
        "bridge-works-visit.trip.yaml", 500
    )


@pytest.mark.slow
def test_what_is_for_the_team_alone_is_not_in_the_print_of_the_mission():
    assert "Mr Chan does not drink" not in printed("tokyo-singapore-mission.trip.yaml", 500)


def test_the_mission_shows_every_kind_of_field_a_line_may_have():
    text = (ROOT / "itineraries/tokyo-singapore-mission.trip.yaml").read_text()
    fields = re.findall(r"^      ([a-z-]+):", text[text.index("days:") : text.index("agreements:")], re.MULTILINE)

    assert sorted(set(fields)) == sorted(
        [
            "accept",
            "bring",
            "by",
            "check-in",
            "dress",
            "except",
            "for",
            "from",
            "gift",
            "id",
            "nights",
            "notes",
            "optional",
            "private",
            "received-by",
            "room",
            "rooms",
            "seen-off-by",
            "status",
            "steps",
            "time",
            "to",
            "vehicle",
            "venue",
            "via",
            "wet",
            "who",
            "with",
            "within",
        ]
    )


def test_the_visit_to_the_works_passes_the_border_in_its_two_ports_and_not_on_the_bridge_to_come():
    done = delegate("plan", "itineraries/bridge-works-visit.trip.yaml", "--format", "json")
    (day,) = json.loads(done.out)["days"]
    crossings = [leg["crossing"] for leg in day["parties"][0]["legs"]]

    assert [crossing for crossing in crossings if crossing] == [
        "china-ferry-terminal-immigration",
        "jiuzhou-immigration",
    ]
