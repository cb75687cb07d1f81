"""An office of a dozen trips with one address book: each is changed in ten ways, and tells whom it concerns."""

import json
from pathlib import Path

import pytest
from command import here

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
ALL = {"ann", "ben", "cat"}
TRIPS = range(1, 13)

# What is changed, and who does another thing on that day because of it: people, hosts, vehicles.
CHANGES = {
    "a note": ([("In the small room.", "In the large room.")], ALL, set(), set()),
    "another hour": ([("18:00-18:30", "18:02-18:32")], ALL, set(), set()),
    "another title": ([("- visit: Laboratory", "- visit: The new laboratory")], {"ben"}, {"lau"}, set()),
    "a line that is called off": (
        [("time: 14:00-15:00", "time: 14:00-15:00\n      status: cancelled")],
        {"ben"},
        {"lau"},
        set(),
    ),
    "somebody more": ([("who: ben", "who: [ben, cat]")], {"cat"}, {"lau"}, set()),
    "another host": ([("with: lau", "with: chan")], {"ben"}, {"lau", "chan"}, set()),
    "a private note": ([("with: lau", "with: lau\n      private: They will ask.")], set(), set(), set()),
    "what to bring": ([("with: lau", "with: lau\n      bring: Boots")], {"ben"}, set(), set()),
    "a driver": ([("driver: Mr Yip", "driver: Ms Mok")], set(), set(), {"car-1"}),
    "order and quotes": (
        [("time: 14:00-15:00\n      venue: lab", 'venue: lab\n      time: "14:00-15:00"')],
        set(),
        set(),
        set(),
    ),
}


def text_of(number: int) -> str:
    """The trip of that number; the lists of its people are in another order each time."""
    members = ["ann", "ben", "cat"]
    turned = members[number % 3 :] + members[: number % 3]
    return TRIP.format(number=number, date=f"2026-09-{number:02d}", members=f"[{', '.join(turned)}]")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("book.yaml").write_text(BOOK, "utf-8")
    for number in TRIPS:
        Path(f"{number}.trip.yaml").write_text(text_of(number), "utf-8")
    return tmp_path


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("number", TRIPS)
@pytest.mark.usefixtures("office")
def test_a_notice_goes_to_exactly_the_people_whose_day_changed(number: int, change: str) -> None:
    edits, people, hosts, vehicles = CHANGES[change]
    new = text_of(number)
    for old_words, new_words in edits:
        assert new.count(old_words) == 1
        new = new.replace(old_words, new_words)
    Path("new.trip.yaml").write_text(new, "utf-8")

    answer = here("diff", f"{number}.trip.yaml", "new.trip.yaml", "--format", "json")
    document = json.loads(answer.out)
    typed = {who for each in document["changes"] if not each["consequence"] for who in each["people"]}
    notices = here("diff", f"{number}.trip.yaml", "new.trip.yaml", "--by", "person", "--format", "markdown").out

    following = {who for each in document["changes"] if each["consequence"] for who in each["people"]}
    assert typed == people
    assert following <= {"ben", "cat"}  # who goes to the laboratory, or no longer does, leaves at another hour
    assert not [each for each in document["changes"] if each["kind"].startswith("finding-") and each["people"]]
    assert set(document["told"]["hosts"]) == hosts
    assert {who for each in document["changes"] if not each["consequence"] for who in each["vehicles"]} >= vehicles
    told = document["told"]
    assert notices.count("## ") == sum(map(len, told.values()))


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
