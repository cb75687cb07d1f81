"""An office of a dozen trips with one address book: each is changed, in a dozen ways, and tells whom it concerns."""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from choosing import few
from command import here, planned_once

BOOK = """\
people:
  ann: {name: Ann Lee, role: principal}
  ben: {name: Ben Ho}
  cat: {name: Cat Yu}
  chan: {name: Bernard Chan}
  lau: {name: Lau Mei Mei}
venues:
  inn: {name: Pier Inn, city: Hong Kong, at: "22.2950, 114.1720"}
  hall: {name: Guild Hall, city: Hong Kong, at: "22.2840, 114.1580"}
  lab: {name: The Laboratory, city: Hong Kong, at: "22.4265, 114.2100"}
"""
TRIP = """\
trip: Visit {number}
include: book.yaml
contact: Visit office, +852 5555 0100
base: inn
defaults: {{mode: car}}
delegation: {members}
hosts: [chan, lau]
vehicles:
  car-1: {{kind: car, seats: 8, driver: Mr Yip}}
days:
  {date}:
    - meeting: Talks
      id: talks
      time: 09:30-10:30
      venue: hall
      with: chan
      vehicle: car-1
    - visit: Laboratory
      id: lab-visit
      time: 14:00-15:00
      venue: lab
      who: ben
      with: lau
    - briefing: Last words
      id: last
      time: 18:00-18:30
      venue: hall
      notes: In the small room.
"""
ALL, BEN, CAT = frozenset(("ann", "ben", "cat")), frozenset(("ben",)), frozenset(("cat",))
LAU, CHAN, CAR = frozenset(("lau",)), frozenset(("chan",)), frozenset(("car-1",))
NAMES = {
    "ann": "Ann Lee",
    "ben": "Ben Ho",
    "cat": "Cat Yu",
    "chan": "Bernard Chan",
    "lau": "Lau Mei Mei",
    "car-1": "car-1",
}
TRIPS = range(1, 13)

NOBODY: frozenset[str] = frozenset()
LAB = "time: 14:00-15:00"


class Change(NamedTuple):
    """What is changed, who is told of it, and who moves otherwise because of it, as people in the office would say.

    All stay at the hall from the talks to the last words but those who go to the laboratory and back. The only car
    drives them all, so it is told where a drive begins at another hour, and where the line that it drives to does.
    """

    edits: tuple[tuple[str, str], ...]
    people: frozenset[str] = NOBODY
    hosts: frozenset[str] = NOBODY
    vehicles: frozenset[str] = NOBODY
    ways: frozenset[str] = NOBODY


CHANGES = {
    "a note": Change((("In the small room.", "In the large room."),), ALL),
    "another hour": Change((("18:00-18:30", "18:02-18:32"),), ALL, vehicles=CAR),
    "another title": Change((("- visit: Laboratory", "- visit: The new laboratory"),), BEN, LAU),
    "a line that is called off": Change(((LAB, f"{LAB}\n      status: cancelled"),), BEN, LAU, CAR, ways=BEN),
    "a line that is taken out": Change((("LINE", ""),), BEN, LAU, CAR, ways=BEN),
    "an hour later": Change(((LAB, "time: 15:00-16:00"),), BEN, LAU, CAR, ways=BEN),
    "somebody more": Change((("who: ben", "who: [ben, cat]"),), CAT, LAU, CAR, ways=CAT),
    "another host": Change((("with: lau", "with: chan"),), BEN, LAU | CHAN),
    "a private note": Change((("with: lau", "with: lau\n      private: They will ask."),)),
    "what to bring": Change((("with: lau", "with: lau\n      bring: Boots"),), BEN),
    "a driver": Change((("driver: Mr Yip", "driver: Ms Mok"),), vehicles=CAR),
    "order and quotes": Change(((f"{LAB}\n      venue: lab", 'venue: lab\n      time: "14:00-15:00"'),)),
}


def text_of(number: int) -> str:
    """The trip of that number; the lists of its people are in another order each time."""
    members = ["ann", "ben", "cat"]
    turned = members[number % 3 :] + members[: number % 3]
    return TRIP.format(number=number, date=f"2026-09-{number:02d}", members=f"[{', '.join(turned)}]")


@pytest.fixture(scope="module", autouse=True)
def _planned_once() -> Iterator[None]:
    with planned_once():
        yield


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("book.yaml").write_text(BOOK, "utf-8")
    for number in TRIPS:
        Path(f"{number}.trip.yaml").write_text(text_of(number), "utf-8")
    return tmp_path


# Each trip is changed in one way, and each way tried on one trip: they differ by date and by the order of members.
@pytest.mark.parametrize(("number", "change"), few(zip(TRIPS, CHANGES, strict=True), of=product(TRIPS, CHANGES)))
@pytest.mark.usefixtures("office")
def test_a_notice_goes_to_exactly_the_people_whose_day_changed(number: int, change: str) -> None:
    expected = CHANGES[change]
    text = new = text_of(number)
    line = text[text.index("    - visit:") : text.index("    - briefing:")]
    for old_words, new_words in expected.edits:
        found = line if old_words == "LINE" else old_words
        assert new.count(found) == 1
        new = new.replace(found, new_words)
    Path("new.trip.yaml").write_text(new, "utf-8")

    answer = here("diff", f"{number}.trip.yaml", "new.trip.yaml", "--format", "json")
    document = json.loads(answer.out)
    changes, told = document["changes"], document["told"]
    notices = here("diff", f"{number}.trip.yaml", "new.trip.yaml", "--by", "person", "--format", "markdown").out

    assert {who for each in changes if not each["consequence"] for who in each["people"]} == expected.people
    assert {who for each in changes if each["consequence"] for who in each["people"]} == expected.ways
    assert not [each for each in changes if each["kind"].startswith("finding-") and each["people"]]
    assert set(told["people"]) == expected.people | expected.ways
    assert set(told["hosts"]) == expected.hosts
    assert set(told["vehicles"]) == expected.vehicles
    named = {NAMES[who] for who in (*told["people"], *told["hosts"], *told["vehicles"])}
    assert set(re.findall(r"^## ([^(\n]*\w)", notices, re.MULTILINE)) == named


@pytest.mark.usefixtures("office")
def test_a_change_of_the_shared_book_tells_those_of_every_trip_who_meet_the_person() -> None:
    """Two offices with one book each: the same trips, in which a host has another title."""
    other = Path("other")
    other.mkdir()
    (other / "book.yaml").write_text(BOOK.replace("name: Lau Mei Mei", "name: Lau Mei Mei, title: Director"), "utf-8")
    for number in TRIPS:
        (other / f"{number}.trip.yaml").write_text(text_of(number), "utf-8")
        answer = here("diff", f"{number}.trip.yaml", f"other/{number}.trip.yaml", "--format", "json")
        document = json.loads(answer.out)
        assert [(each["kind"], each["item"]) for each in document["changes"]] == [("detail", "hosts.lau")]
        assert document["told"]["people"] == ["ben"]
