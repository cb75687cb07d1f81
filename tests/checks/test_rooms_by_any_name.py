"""A room is one room in whichever language it is named, and held for as long as a line surely takes it."""

import pytest
from every import every
from small_trips import worked_out

from delegate.diagnostics import Finding

TOP = """\
trip: {en: One house, zh-Hant: 一所房子}
delegation:
  wen: {name: {en: Wen Jia, zh-Hant: 文嘉}, people: 6}
  guild: {name: {en: The guild, zh-Hant: 公會}, people: 5}
hosts:
  lam: {name: {en: Lam Yee, zh-Hant: 林怡}}
venues:
  hall: {name: {en: Guild hall, zh-Hant: 會堂}, city: Hong Kong, at: "22.2935, 114.1700", capacity: 10}
days:
  2026-12-01:
"""


def said(first: str, second: str, *, with_: str = "") -> dict[str, Finding]:
    """What is found where one line and a later one, of other people, are in the house."""
    lines = "".join(
        f"    - {{meeting: {{en: {title}, zh-Hant: {title}}}, who: {who}, venue: hall, {fields}{with_}}}\n"
        for title, who, fields in (("Type", "wen", first), ("Paper", "guild", second))
    )
    return {each.name: each for each in worked_out(TOP + lines).findings}


@every(
    ("one", "other", "same"),
    [
        ("{en: Harbour Room, zh-Hant: 海港廳}", "海港廳", True),
        ("{en: Harbour Room, zh-Hant: 海港廳}", "harbour room", True),
        ("{en: Harbour Room, zh-Hant: 海港廳}", "{zh-Hant: 海港廳, en: Harbour-Room}", True),
        ("{en: Harbour Room, zh-Hant: 會議室}", "{en: Bay Room, zh-Hant: 會議室}", False),
        ("{en: Harbour Room, zh-Hant: 海港廳}", "山頂廳", False),
        ("Blue room", "the Blue Room", True),
        ("Theatre", "The Theatre", True),
        ("The", "the", True),
    ],
)
def test_a_room_is_one_by_any_of_its_names(one: str, other: str, same: bool) -> None:
    times = 'time: "14:00-15:00", room: ', 'time: "14:30-15:30", room: '
    found = said(times[0] + one, times[1] + other, with_=", with: lam")

    assert ("room-double-booked" in found, "host-double-booked" in found) == (same, not same)
    assert ("over-capacity" in found) == same


@pytest.mark.parametrize(
    ("first", "until"),
    [
        ('within: "14:00-15:00", for: 1h', "15:00"),
        ('within: "14:00-15:00", for: 90 min', "15:00"),
        ('within: "14:00-15:30", for: 1h', None),
        ("time: afternoon, for: 5h", None),
    ],
)
def test_a_line_holds_a_room_for_a_window_that_its_length_fills(first: str, until: str | None) -> None:
    found = said(f"{first}, room: Salon", 'time: "14:30-15:30", room: Salon').get("room-double-booked")

    assert (found and found.message) == (until and f"Salon at Guild hall is taken by Type until {until}")
