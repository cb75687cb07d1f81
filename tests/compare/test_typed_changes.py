"""What somebody typed between two drafts: its kind, its item, and whom it tells."""

from pathlib import Path

import pytest
from drafts import ALL, TRIP, diff, edited, told_by_typing, typed

EVERYBODY_AT_THE_BANKS = (*ALL, "car-1", "chan")
ADDED = "    - meal: Lunch\n      time: 12:00-13:00\n      venue: tower\n      who: ben\n    - free: Rest\n"

CASES = {
    "an added line": (
        [("    - free: Rest\n", ADDED)],
        [("added", "lunch")],
        ("ben",),
    ),
    "a line that is gone": (
        [("    - briefing: Last words\n      id: last\n", "    - free: Day off\n      id: off\n")],
        None,
        None,
    ),
    "another time": (
        [("09:30-10:30", "09:45-10:30")],
        [("retimed", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a deadline tells no host": (
        [("      time: 14:00-15:00\n", "      time: 14:00-15:00\n      by: 13:50\n")],
        [("retimed", "lab-visit")],
        ("ben", "car-2", "cat"),
    ),
    "another place": (
        [("      venue: tower\n", "      venue: office\n")],
        [("venue", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a room": (
        [("      venue: tower\n", "      venue: tower\n      room: Hall 2\n")],
        [("venue", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "another hotel": (
        [("hotel: inn", "hotel: other-inn")],
        [("venue", "night")],
        None,
    ),
    "the address of a venue": (
        [('"22.2840, 114.1580"', '"22.2840, 114.1580", address: 1 Pier Road')],
        [("venue", "venues.tower")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a new title": (
        [("Talks with the banks", "Round table")],
        [("renamed", "banks")],
        (*ALL, "chan"),
    ),
    "another kind of item": (
        [("- meeting: Talks", "- briefing: Talks")],
        [("renamed", "banks")],
        (*ALL, "chan"),
    ),
    "an id alone": (
        [("id: banks", "id: money")],
        [("renamed", "money")],
        (),
    ),
    "a member off a line": (
        [("      with: chan\n      vehicle", "      with: chan\n      except: ben\n      vehicle")],
        [("people", "banks")],
        ("ben", "car-1", "chan"),
    ),
    "without the interpreter it is another line": (
        [("      with: chan\n      vehicle", "      with: chan\n      except: ivo\n      vehicle")],
        [("people", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a host who does not come": (
        [("with: [lau, mak]", "with: lau")],
        [("people", "lab-visit")],
        ("ben", "cat", "mak"),
    ),
    "who welcomes them": (
        [("with: [lau, mak]", "with: [lau, mak]\n      received-by: chan")],
        [("people", "lab-visit")],
        ("ben", "cat", "chan"),
    ),
    "a member who comes": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu}\n  dan: {name: Dan Wu}\n")],
        [("people", "delegation.dan")],
        ("car-1", "chan", "dan"),
    ),
    "a member who goes": (
        [("  crew: {name: The film crew, role: media, people: 4}\n", "")],
        [("people", "delegation.crew")],
        None,
    ),
    "somebody joins later": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, joins: 2026-09-15 13:00}\n")],
        [("people", "delegation.cat")],
        ("car-1", "cat", "chan"),
    ),
    "somebody joins before anything that names him": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, joins: 2026-09-15 08:00}\n")],
        [("people", "delegation.cat")],
        (),
    ),
    "a group": (
        [("pair: [ben, cat]", "pair: [ben]")],
        [("people", "groups.pair")],
        ("car-2", "cat", "lau", "mak"),
    ),
    "the status": (
        [("      who: pair\n", "      who: pair\n      status: cancelled\n")],
        [("status", "lab-visit")],
        ("ben", "car-2", "cat", "lau", "mak"),
    ),
    "another vehicle": (
        [("vehicle: car-2", "vehicle: car-1")],
        [("vehicle", "lab-visit")],
        ("ben", "car-1", "car-2", "cat"),
    ),
    "the driver": (
        [("driver: Ms Mok", "driver: Mr Ng")],
        [("vehicle", "vehicles.car-2")],
        ("car-2",),
    ),
    "notes": (
        [("The lift is slow.", "The lift is new.")],
        [("detail", "banks")],
        (*ALL, "chan"),
    ),
    "what to bring": (
        [("bring: Samples", "bring: Cards")],
        [("detail", "last")],
        ALL,
    ),
    "somebody else's room": (
        [("ben: 101", "ben: 107")],
        [("detail", "night")],
        ("ben",),
    ),
    "a private note": (
        [("They will ask about the licence.", "They know.")],
        [("detail", "banks")],
        (),
    ),
    "a hidden step": (
        [("Gifts change hands", "No gifts")],
        [("detail", "lab-visit")],
        (),
    ),
    "a telephone": (
        [("phone: +852 5555 0123", "phone: +852 5555 0199")],
        [("detail", "delegation.ann")],
        (),
    ),
    "a title of a member": (
        [("title: Engineer", "title: Chief engineer")],
        [("detail", "delegation.ben")],
        ("chan", "lau", "mak"),
    ),
    "a title of a host": (
        [("name: Mak Siu", "name: Mak Siu, title: Director")],
        [("detail", "hosts.mak")],
        ("ben", "cat"),
    ),
    "an agreement": (
        [("title: Memorandum", "title: Treaty")],
        [("detail", "agreements[0]")],
        ("ann", "chan"),
    ),
    "the contact": (
        [("5555 0100", "5555 0200")],
        [("detail", "trip")],
        tuple(sorted((*ALL, "car-1", "car-2", "chan", "lau", "mak"))),
    ),
    "an acceptance": (
        [("      bring: Samples\n", "      bring: Samples\n      accept: {tight-leg: They know.}\n")],
        [("detail", "last")],
        (),
    ),
    "a group by another key": (
        [("pair: [ben, cat]", "duo: [cat, ben]"), ("who: pair", "who: duo")],
        [("renamed", "groups.duo")],
        (),
    ),
    "a room if it rains": (
        [("      venue: lab\n", "      venue: lab\n      wet: office\n")],
        [("venue", "lab-visit")],
        ("ben", "car-2", "cat", "lau", "mak"),
    ),
    "a window": (
        [("      id: rest\n", "      id: rest\n      within: 15:00-18:00\n")],
        [("retimed", "rest")],
        ALL,
    ),
    "nights": (
        [("nights: 1", "nights: 2")],
        [("retimed", "night")],
        ALL,
    ),
    "who takes leave of them": (
        [("with: [lau, mak]", "with: [lau, mak]\n      seen-off-by: chan")],
        [("people", "lab-visit")],
        ("ben", "cat", "chan"),
    ),
    "a principal who comes is told to everybody there": (
        [("who: pair", "who: [pair, ann]")],
        [("people", "lab-visit")],
        ("ann", "ben", "car-2", "cat", "lau", "mak"),
    ),
    "how many an entry stands for": (
        [("people: 4", "people: 3")],
        [("people", "delegation.crew")],
        ("car-1", "chan", "crew"),
    ),
    "somebody leaves earlier": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, leaves: 2026-09-15 13:00}\n")],
        [("people", "delegation.cat")],
        ("car-2", "cat", "chan", "lau", "mak"),
    ),
    "the programme of a line": (
        [("14:10 Welcome", "14:15 Welcome")],
        [("detail", "lab-visit")],
        ("ben", "cat", "lau", "mak"),
    ),
    "what nobody has to attend": (
        [("      who: pair\n", "      who: pair\n      optional: yes\n")],
        [("detail", "lab-visit")],
        ("ben", "cat", "lau", "mak"),
    ),
    "what to wear": (
        [("bring: Samples", "bring: Samples\n      dress: Dark suit")],
        [("detail", "last")],
        ALL,
    ),
    "the name of a vehicle": (
        [("car-2: {kind: car", "car-2: {name: Blue car, kind: car")],
        [("vehicle", "vehicles.car-2")],
        ("ben", "car-2", "cat"),
    ),
    "its seats": (
        [("car-2: {kind: car, seats: 8", "car-2: {kind: car, seats: 7")],
        [("vehicle", "vehicles.car-2")],
        ("car-2",),
    ),
    "the point of a venue": (
        [("22.4265, 114.2100", "22.4266, 114.2100")],
        [("detail", "venues.lab")],
        (),
    ),
    "who signs": (
        [("signatories: [ann, chan]", "signatories: [ann, lau]")],
        [("detail", "agreements[0]")],
        ("ann", "chan", "lau"),
    ),
    "a gift and a paper": (
        [
            ("bring: Samples", "bring: Samples\n      gift: Vase"),
            ("name: Cat Yu", "name: Cat Yu, papers: [hk-identity-card]"),
        ],
        [("detail", "delegation.cat"), ("detail", "last")],
        (),
    ),
    "a member by another key": (
        [("  ben: {name: Ben Ho", "  ho: {name: Ben Ho"), ("pair: [ben,", "pair: [ho,"), ("{ben: 101", "{ho: 101")],
        [("renamed", "delegation.ho")],
        (),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_has_its_kind_and_tells_those_whose_programme_is_another_one(name: str, tmp_path: Path) -> None:
    edits, changes, told = CASES[name]

    document = diff(tmp_path, TRIP, edited(*edits))

    if changes is not None:
        assert typed(document) == changes
    if told is not None:
        assert told_by_typing(document) == tuple(sorted(told))


@pytest.mark.parametrize(
    "edit",
    [
        ("vehicle: car-2\n", "vehicle: [car-2]\n      status: confirmed\n      optional: no\n"),
        ("time: 14:00-15:00", "time: 14:00\n      for: 1h"),
        ("time: 14:00-15:00", 'time: "14:00–15:00"'),
        ("who: pair", "who: [cat, ben]"),
        ("with: [lau, mak]", "with: [mak, lau]"),
        ("{en: Trade visit, zh-Hant: 經貿訪問}", "{zh-Hant: 經貿訪問, en: Trade visit}"),
        ("nights: 1\n", "\n"),
        ("plates: [HK], driver: Ms Mok", "driver: Ms Mok, plates: HK"),
    ],
)
def test_what_is_read_alike_is_no_change(edit: tuple[str, str], tmp_path: Path) -> None:
    assert diff(tmp_path, TRIP, edited(edit))["changes"] == []


def test_an_entry_that_moves_to_an_address_book_is_no_change(tmp_path: Path) -> None:
    venue = '  lab: {name: The Laboratory, city: Hong Kong, at: "22.4265, 114.2100"}\n'
    (tmp_path / "book.yaml").write_text(
        f"venues:\n{venue}  spare: {{name: A spare hall, city: Hong Kong}}\npeople:\n  mak: {{name: Mak Siu}}\n",
        "utf-8",
    )
    new = edited(
        (venue, ""), ("  mak: {name: Mak Siu}\n", "  mak: {}\n"), ("base: inn", "base: inn\ninclude: book.yaml")
    )

    assert diff(tmp_path, TRIP, new)["changes"] == []


def test_a_trip_that_moves_without_the_day_on_which_somebody_joins_puts_him_on_other_lines(tmp_path: Path) -> None:
    joins = edited(("name: Cat Yu", "name: Cat Yu, joins: 2026-09-16 08:00"))
    earlier = edited(("2026-09-15:", "2026-09-14:"), ("2026-09-16:", "2026-09-15:"), text=joins)
    along = edited(("2026-09-16 08:00", "2026-09-15 08:00"), text=earlier)

    assert typed(diff(tmp_path, joins, along)) == [("moved", "trip")]
    document = diff(tmp_path, joins, earlier)
    assert typed(document) == [("moved", "trip"), ("people", "delegation.cat")]
    (joined,) = (each for each in document["changes"] if each["kind"] == "people")
    assert joined["message"] == "joining: 16 September, 08:00 (was 15 September, 08:00)"


def test_the_members_of_a_group_are_named_as_such(tmp_path: Path) -> None:
    (change,) = (
        each
        for each in diff(tmp_path, TRIP, edited(("pair: [ben, cat]", "pair: [ben]")))["changes"]
        if each["kind"] == "people"
    )

    assert change["message"] == "members: Ben Ho (was Ben Ho, Cat Yu)"


def test_a_trip_against_itself_is_empty_and_says_so(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, TRIP)

    assert document["changes"] == []
    assert document["told"] == {"people": [], "hosts": [], "vehicles": []}


def test_a_cancelled_line_that_changes_tells_nobody(tmp_path: Path) -> None:
    off = edited(("      who: pair\n", "      who: pair\n      status: cancelled\n"))

    document = diff(tmp_path, off, off.replace("14:00-15:00", "15:00-16:00"))

    assert typed(document) == [("retimed", "lab-visit")]
    assert document["told"] == {"people": [], "hosts": [], "vehicles": []}
