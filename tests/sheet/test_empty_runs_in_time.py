"""An empty run ends before its drive leaves, and a driver's sheet is in the order of time."""

from copies import said, sheet

from delegate.sheet.model import LegRow, NoteRow, Row

TRIP = """\
trip: Works
vehicles: {{b: {{kind: coach, seats: 20}}}}
defaults: {{vehicle: b}}
delegation: {{fin: {{name: Fin, people: 15}}}}
venues:
  exchange: {{name: Stock Exchange, city: Shenzhen, at: "22.5400,114.0530"}}
  luohu: {{name: Luohu office, city: Shenzhen, at: "22.5450,114.1200"}}
  hotel: {{name: Four Seasons, city: Shenzhen, at: "22.5330,114.0540"}}
  works: {{name: The Works, city: Dongguan, at: "22.8200,113.7600"}}
days:
  2026-04-21:
    - {{meeting: Luohu, time: 14:00-15:00, venue: luohu}}
    - {{meeting: Exchange, time: "16:00-17:00", venue: exchange}}
    - {{walk: To the hotel, to: hotel}}
    - {{hotel: hotel}}
  2026-04-22:
    - {{visit: The Works, time: "{}-14:00", venue: works}}
"""


def times(row: Row) -> list[str]:
    assert isinstance(row, NoteRow | LegRow)
    return [*said(row.time.start), *said(row.time.end)]


def test_an_empty_run_ends_before_people_leave_as_they_are_told() -> None:
    for starts in ("09:55", "10:00", "10:10", "10:35"):
        empty, drive = sheet(TRIP.format(starts), "movements").days[-1].rows
        assert times(empty) < times(drive)
        assert times(empty)[1] <= times(drive)[0]
