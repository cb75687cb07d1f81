"""What `delegate plan -o` writes comes back: days, times, kinds, titles, places, hosts and steps, and no way more.

What a document does not hold is not asked for: kinds in Markdown; steps without a clock in Excel and in a calendar,
which stand among notes there; who goes with a line, whom a page names by roles and as `The others`. A calendar alone
has the place where a movement begins, and that of a hotel, as a location of its own: a note of the draft names it.
"""

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from choosing import few
from command import here, planned_once

from delegate.modes import MOVEMENT_KINDS
from delegate.places import gazetteer

ITINERARIES = Path(__file__).parents[2] / "itineraries"
TRIPS = sorted(each.name.removesuffix(".trip.yaml") for each in ITINERARIES.glob("*.trip.yaml"))
KINDS = (
    "meeting visit briefing ceremony meal reception press event free hotel crossing " + " ".join(MOVEMENT_KINDS)
).split()
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LAYOUTS = ((".docx", "table"), (".docx", "list"), (".ics", ""), (".xlsx", ""), (".md", ""))
# Each format of one itinerary; the calendar of one with hotels that have a name.
FEW = [
    ("bridge-works-visit", (".docx", "table")),
    ("estonia-state-visit", (".docx", "list")),
    ("four-cities-tour", (".ics", "")),
    ("futian-hong-kong", (".xlsx", "")),
    ("guangzhou-shenzhen-day", (".md", "")),
]


class Written(NamedTuple):
    """A line as it is compared: all that the document holds of it."""

    day: str
    time: str
    kind: str
    title: str
    place: str
    hosts: tuple[str, ...]
    steps: tuple[str, ...]
    begins: str
    notes: tuple[str, ...]


def english(value: Any) -> str:
    """The first language of a text."""
    if isinstance(value, dict):
        value = value.get("text", next(iter(value.values())))
        return english(value)
    return str(value or "")


def named(trip: dict[str, Any], table: str, name: str) -> str:
    entry = trip.get(table, {}).get(name)
    if isinstance(entry, dict) and "name" in entry:
        return english(entry["name"])
    if name == "tbc":
        return name
    hub = gazetteer.shipped().hub(name)
    return english(dict(hub.names.by_language)) if hub else name


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def minutes(length: str) -> int:
    hours, rest = re.match(r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:min)?)?$", length).groups()
    return int(hours or 0) * 60 + int(rest or 0)


def time_of(line: dict[str, Any]) -> str:
    """The time as a page has it: a length that is known comes back as an end."""
    time = line.get("time", "")
    if "for" in line and re.fullmatch(r"\d\d:\d\d", time) and "-" not in line["for"]:
        end = int(time[:2]) * 60 + int(time[3:]) + minutes(line["for"])
        time = f"{time}-{end // 60:02}:{end % 60:02}"
    return "" if time == "tbc" else time


def lines_of(trip: dict[str, Any]) -> list[Written]:
    found = []
    for day, lines in trip["days"].items():
        for line in lines if isinstance(lines, list) else []:
            kind = next(each for each in line if each in KINDS)
            moves = kind in MOVEMENT_KINDS
            title = named(trip, "venues", line[kind]) if kind == "hotel" else english(line[kind])
            place = "" if moves or kind == "hotel" else named(trip, "venues", line.get("venue", ""))
            steps = [each for each in many(line.get("steps")) if not (isinstance(each, dict) and each.get("private"))]
            hosts = () if moves else tuple(named(trip, "hosts", each) for each in many(line.get("with")))
            begins = named(trip, "venues", line.get("from", "")) if moves else title if kind == "hotel" else ""
            said = tuple(tuple(map(english, each)) for each in (steps, many(line.get("notes"))))
            found.append(Written(day, time_of(line), kind, title, place, hosts, said[0], begins, said[1]))
    return found


@pytest.fixture(autouse=True, scope="module")
def _each_itinerary_planned_once():
    with planned_once():
        yield


@cache
def source_lines(name: str) -> list[Written]:
    """The lines of an itinerary."""
    return lines_of(loaded(ITINERARIES / f"{name}.trip.yaml"))


def loaded(path: Path) -> dict[str, Any]:
    trip = yaml.load(path.read_text("utf-8"), LOADER)
    for name in many(trip.get("include")):
        book = yaml.load((path.parent / name).read_text("utf-8"), LOADER)
        for table in ("hosts", "venues", "delegation"):
            known = book.get("people" if table != "venues" else table, {})
            own = trip.get(table, {})
            shared = known if table == "venues" else {key: each for key, each in known.items() if key in own}
            trip[table] = {**own, **{key: {**each, **(own.get(key) or {})} for key, each in shared.items()}}
    return trip


def round_trip(tmp_path: Path, name: str, suffix: str, *more: str) -> tuple[list[Written], list[Written]]:
    source, page, draft = ITINERARIES / f"{name}.trip.yaml", tmp_path / f"page{suffix}", tmp_path / "back.trip.yaml"
    here("plan", str(source), "-o", str(page), *more)
    done = here("import", str(page), "-o", str(draft), "--fail-on", "never")
    assert done.code == 0, done.err
    return source_lines(name), lines_of(loaded(draft))


def is_same(one: Written, other: Written, *, kinds: bool, steps: bool, begins: bool) -> list[str]:
    """What came back as something else."""
    wrong = []
    if one.time != other.time and (one.time or one.kind not in MOVEMENT_KINDS):  # a page says when such a way leaves
        wrong.append("time")
    if kinds and one.kind != other.kind:
        wrong.append("kind")
    if one.title != "tbc" and one.title.casefold() not in other.title.casefold():
        wrong.append("title")
    if one.place not in ("", "tbc") and one.place.casefold() not in other.place.casefold():
        wrong.append("place")
    if any(not any(host in each for each in other.hosts) for host in one.hosts):
        wrong.append("hosts")
    if steps and one.steps != other.steps:
        wrong.append("steps")
    noted = " | ".join(other.notes).casefold()
    if begins and one.begins not in ("", "tbc") and one.begins.casefold() not in noted:
        wrong.append("begins")
    return wrong


def compared(before: list[Written], after: list[Written], suffix: str) -> list[str]:
    asked, said = {"kinds": suffix != ".md", "steps": suffix in (".md", ".docx"), "begins": suffix == ".ics"}, []
    for day in sorted({each.day for each in (*before, *after)}):
        old, new = ([each for each in lines if each.day == day] for lines in (before, after))
        for one in old:
            best = min(new, key=lambda other, one=one: len(is_same(one, other, **asked)), default=None)
            if best is None or (wrong := is_same(one, best, **asked)):
                said.append(f"{one}\n    {wrong if best else 'missing'}: {best}")
            if best is not None:
                new.remove(best)
        said += [f"too much: {each}" for each in new]
    return said


@pytest.mark.slow
@pytest.mark.parametrize(("name", "layout"), few(FEW, of=product(TRIPS, LAYOUTS)))
def test_what_is_written_comes_back(tmp_path, name, layout):
    suffix, how = layout
    before, after = round_trip(tmp_path, name, suffix, *(("--layout", how) if how else ()))

    assert compared(before, after, suffix) == []


@pytest.mark.slow
@pytest.mark.parametrize("suffix", few([".docx", ".md"], of=[".docx", ".xlsx", ".md", ".ics"]))
def test_one_language_comes_back_as_do_the_two_of_the_trip(tmp_path, suffix):
    before, after = round_trip(tmp_path, "four-cities-tour", suffix, "--lang", "en")

    assert compared(before, after, suffix) == []


def test_a_row_of_a_workbook_that_goes_on_in_the_next_is_one_line_with_one_title(tmp_path):
    before, after = round_trip(tmp_path, "tokyo-singapore-mission", ".xlsx", "--lang", "en,zh-Hant,ja")
    text = (tmp_path / "back.trip.yaml").read_text("utf-8")

    assert len(after) == len(before)
    assert "continued" not in text
    assert text.count("ja: 覚書調印式") == 1


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".md", ".ics"])
def test_the_bar_beside_a_time_that_nobody_wrote_takes_it_back(tmp_path, suffix):
    _, after = round_trip(tmp_path, "tokyo-singapore-mission", suffix, "--copy", "run-sheet", "--lang", "en")

    assert [line.time for line in after if line.title.startswith(("To the hawker centre", "Home"))] == ["", ""]


def test_no_way_that_was_worked_out_becomes_a_line(tmp_path):
    before, after = round_trip(tmp_path, "estonia-state-visit", ".md")
    text = (tmp_path / "back.trip.yaml").read_text("utf-8")

    assert len(after) == len(before)
    assert "12:40 Leave for Office of the President by car" in text
    assert all(line.lstrip().startswith("#") for line in text.splitlines() if "Leave for" in line)


def test_the_lists_of_a_language_without_phrases_become_no_lines_though_no_head_stands_over_them(tmp_path):
    before, after = round_trip(tmp_path, "matsuyama-sister-city", ".docx", "--lang", "ja")

    assert len(after) == len(before)
    assert "Mayor Salomon" in (tmp_path / "back.trip.yaml").read_text("utf-8")


def test_a_table_without_a_column_of_company_is_read_like_one_that_has_it(tmp_path):
    before, after = round_trip(tmp_path, "matsuyama-sister-city", ".docx", "--copy", "card")

    assert [(each.day, each.time[:5]) for each in after] == [(each.day, each.time[:5]) for each in before]


SOMEWHERE_IN_A_MORNING = """\
trip: Windows
delegation: {ho: {name: Ho}}
venues: {hall: {name: Guild hall, city: Hong Kong}}
days:
  2026-06-08:
    - meeting: Round table
      within: 09:00-11:00
      for: 45 min
      venue: hall
"""


@pytest.mark.parametrize("suffix", [".md", ".docx"])
def test_a_line_that_lasts_45_minutes_within_two_hours_comes_back_with_both(tmp_path, suffix):
    (tmp_path / "visit.trip.yaml").write_text(SOMEWHERE_IN_A_MORNING, "utf-8")
    page, back = tmp_path / f"visit{suffix}", tmp_path / "back.trip.yaml"
    assert here("plan", str(tmp_path / "visit.trip.yaml"), "-o", str(page)).code == 0
    assert here("import", str(page), "-o", str(back)).code == 0

    (line,) = yaml.load(back.read_text("utf-8"), LOADER)["days"]["2026-06-08"]
    assert (line["within"], line["for"]) == ("09:00-11:00", "45 min")


BY_BOAT_AND_ROAD = """\
trip: Harbours
delegation: {ho: {name: Ho}}
days:
  2026-12-09:
    - ferry: Boat
      time: 10:00-11:00
      from: Macau Ferry Terminal, Sheung Wan
      to: Macau Outer Harbour
      notes: Upper deck.
    - car: Tour of the harbour
      time: 17:00-18:10
      from: Macau Outer Harbour
      to: Macau Airport
    - coach: Home
      time: 19:00-21:00
      from: Shenzhen
      to: Hong Kong Airport
      via: shenzhen-bay
    - walk: To the hotel
      time: 21:10-21:20
      from: Hong Kong Airport
      to: Hong Kong
"""


@pytest.mark.parametrize("languages", ["en", "en,zh-Hant", "zh-Hant"])
@pytest.mark.parametrize("suffix", [".md", ".docx", ".xlsx"])
def test_a_movement_with_a_title_of_its_own_comes_back_as_that_movement_to_where_it_ends(tmp_path, suffix, languages):
    (tmp_path / "trip.trip.yaml").write_text(BY_BOAT_AND_ROAD, "utf-8")
    page, back = tmp_path / f"page{suffix}", tmp_path / "back.trip.yaml"
    assert here("plan", str(tmp_path / "trip.trip.yaml"), "-o", str(page), "--lang", languages).code == 0
    assert here("import", str(page), "-o", str(back), "--fail-on", "never").code == 0

    boat, tour, home, _ = yaml.load(back.read_text("utf-8"), LOADER)["days"]["2026-12-09"]
    assert (boat["ferry"], tour["car"], home["coach"]) == ("Boat", "Tour of the harbour", "Home")
    assert all("to" in each for each in (boat, tour, home))
    assert "Upper deck" in str(boat["notes"])
    assert not re.search("Leave for|前往", str((boat, tour)))
