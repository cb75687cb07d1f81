"""A trip that has something for every copy, its sheets, and all that they say."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from command import ROOT

from delegate.diagnostics import Finding
from delegate.includes import Library
from delegate.pipeline import Outcome, work_out
from delegate.planning.plan import Plan
from delegate.reading.trip import Refused
from delegate.sheet import Edition, Scope, Sheet, settle
from delegate.sheet.model import Facts, ItemRow, LegRow, Row, Said
from delegate.sheet.scope import scope_of

EXCHANGE = """\
trip: {en: Exchange, zh-Hant: 交流, zh-Hans: 交流}
reference: ex-26
contact: Visit office, +86 755 5555 0100
base: town-hall
delegation:
  kit: {name: Kit Wu, role: staff, phone: +86 755 5555 0101, papers: [two-way-permit]}
  ben: {name: Ben Ho, role: interpreter, papers: [hk-identity-card, home-return-permit]}
  jane:
    name: Jane Smith
    papers: [passport: {nationality: GB}, visa: {for: CN, entries: 2}]
  ann: {name: {en: Ann Lee, zh-Hant: 李安}, role: principal, title: Mayor, papers: [two-way-permit]}
hosts:
  chan: {name: Bernard Chan, title: Under Secretary, phone: +852 5555 0102}
  lam: {name: Carol Lam, title: Director}
groups: {signers: [ann, kit]}
venues:
  town-hall: {name: Town Hall, city: Shenzhen, at: "22.5410, 114.0553"}
  cgo: {name: {en: Government Offices, zh-Hant: 政府總部}, city: Hong Kong, at: "22.2808, 114.1654", address: 2 Tim Mei}
  clinic: {name: The Clinic, city: Hong Kong, at: "22.2783, 114.1823"}
  school: {name: The School, city: Hong Kong, at: "22.3193, 114.1694"}
  inn: {name: The Inn, city: Hong Kong, at: "22.2790, 114.1700"}
vehicles:
  van: {name: Van 1, kind: coach, seats: 19, driver: Mr Wong, phone: +86 755 5555 0103, plates: [CN, HK]}
  limo: {name: Limousine, kind: car, seats: 3, driver: Mr Ma, phone: +852 5555 0104}
agreements:
  - {title: Memorandum on clinics, at: signing, signatories: [ann, lam]}
  - {title: Letter of schools, at: a-lesson, signatories: [jane]}
days:
  2026-11-24:
    - briefing: {en: Welcome, zh-Hant: 歡迎儀式}
      time: 11:00-12:00
      venue: cgo
      vehicle: van
      with: chan
      dress: Dark suit
      bring: Business cards
      steps: [11:00 Photograph]
      notes: Gifts are in the van.
      private: The mayor is unwell.
    - ceremony: Signing
      id: signing
      time: 14:00-15:00
      venue: clinic
      vehicle: limo
      who: signers
      with: lam
    - visit: A lesson
      id: a-lesson
      time: 14:30-15:30
      venue: school
      who: [ben, jane]
    - meal: Dinner
      time: 19:00-21:00
      venue: cgo
      status: tentative
      with: chan
    - hotel: inn
  2026-11-25:
    - coach: Back home
      time: 10:00
      vehicle: van
      to: base
      notes: Passports in hand.
    - meeting: Last words
      time: 16:00-17:00
      venue: town-hall
"""
HURRIED = EXCHANGE.replace("time: 14:30-15:30", "time: 12:05-15:30")  # ben and jane cannot be at the school by then
EXCUSED = HURRIED.replace("who: [ben, jane]\n", "who: [ben, jane]\n      accept: {late-arrival: The class waits.}\n")


@cache
def worked_out(text: str) -> Outcome:
    """The plan and the findings of a trip."""
    outcome = work_out("visit.trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return outcome


@cache
def itinerary(name: str) -> Outcome:
    """The plan of an itinerary with all that comes with it, worked out once."""
    path = ROOT / f"itineraries/{name}.trip.yaml"
    return work_out(path.name, path.read_bytes(), Library(path.parent).fetch)


def planned(name: str) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of an itinerary, and what is found in it."""
    outcome = itinerary(name)
    assert outcome.plan is not None
    return outcome.plan, outcome.findings


@cache
def sheet(text: str = EXCHANGE, copy: str = "programme", *, whom: str = "", tags: str = "en") -> Sheet:
    """One copy of a trip, of everybody or of somebody, in languages as `--lang` takes them."""
    outcome = worked_out(text)
    scope = scope_of(outcome.plan, whom) or Scope(whom, vehicle=whom) if whom else Scope()
    return settle(outcome.plan, outcome.findings, edition=Edition(copy), languages=tags.split(","), scope=scope)


def said(part: Any) -> tuple[str, ...]:
    """Every text in a part of a sheet, in its order."""
    return tuple(each.text for each in spoken(part))


def spoken(part: Any) -> Iterator[Said]:
    """The same with their languages."""
    if isinstance(part, Facts):
        part = part.joined(" · ")  # as it is printed
    if isinstance(part, Said):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from spoken(each)


def rows(printed: Sheet) -> list[Row]:
    """The rows of all days."""
    return [row for day in printed.days for row in day.rows]


def items(printed: Sheet) -> list[ItemRow]:
    """The written lines."""
    return [row for row in rows(printed) if isinstance(row, ItemRow)]


def legs(printed: Sheet) -> list[LegRow]:
    """The legs that are rows of their own."""
    return [row for row in rows(printed) if isinstance(row, LegRow)]


def item(printed: Sheet, key: str) -> ItemRow:
    """One written line by its key."""
    return next(row for row in items(printed) if row.key == key)


def keys(printed: Sheet) -> list[str]:
    """The keys of all rows that have one."""
    return [row.key for row in rows(printed) if isinstance(row, ItemRow | LegRow)]


def section(printed: Sheet, key: str) -> list[tuple[str, ...]]:
    """The entries of a list, each as its texts; nothing where there is no such list."""
    return [said(entry) for each in printed.sections if each.key == key for entry in each.entries]


def details(row: Row) -> list[tuple[str, str]]:
    """The labelled lines below a row."""
    return [(" / ".join(said(each.label)), " / ".join(said(each.text))) for each in row.details]
