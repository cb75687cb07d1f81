"""Makes calendars for the tests of their events."""

from command import ROOT, TRIP
from icalendar import Calendar, Event

from delegate.pipeline import work_out
from delegate.reading.trip import Refused
from delegate.render.office.ics import render
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.model import Revision
from delegate.sheet.scope import scope_of

LINES = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
LANDED = """
trip: Visit
delegation:
  ann: {name: Ann Lee}
venues:
  office: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2026-11-24:
    - flight: XX 505
      time: 09:00-13:00
      from: NRT
      to: HKG
    - meeting: Talks
      time: 16:00-17:00
      venue: office
"""


def sheet_of(text: str, whom: str = "", **wanted: object) -> Sheet:
    plan = work_out("visit.trip.yaml", text.encode(), lambda _: Refused("no")).plan
    assert plan is not None
    scope = scope_of(plan, whom) if whom else None
    more = {"languages": ("en", "zh-Hant")} | ({"scope": scope} if scope else {}) | wanted
    return settle(plan, edition=Edition.PROGRAMME, **more)


def trip(lines: str, date: str = "2023-02-24") -> str:
    return TRIP.split("days:")[0] + f"days:\n  {date}:\n{lines}"


def events(data: bytes) -> list[Event]:
    return [each for each in Calendar.from_ical(data).walk("VEVENT") if isinstance(each, Event)]


def event(text: str, summary: str, **wanted: object) -> Event:
    (found,) = (each for each in events(render(sheet_of(text, **wanted))) if str(each["summary"]).startswith(summary))
    return found


def itinerary(name: str, *tags: str) -> bytes:
    text = (ROOT / f"itineraries/{name}.trip.yaml").read_text("utf-8")
    return render(sheet_of(text, revision=Revision(3, 28_000_000), languages=tags or ("zh-Hant",)))
