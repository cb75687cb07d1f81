"""Defines what a copy shows of a plan as plain data: the fields of its JSON, in their order."""

from collections.abc import Mapping

from delegate.assessment.not_judged import NotJudged
from delegate.diagnostics import Finding
from delegate.levels import WeakenedCheck
from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple


class RevisionData(NamedTuple):
    """The version in git: its name, the first digits of its commit (None: not committed yet), that commit's date."""

    name: str | None
    commit: str | None
    date: str | None
    changed: bool


class TripData(NamedTuple):
    """What the trip is called, its languages, the main one first, and its version in git; None outside of it."""

    title: str | None
    reference: str | None
    version: str | None
    languages: tuple[str, ...]
    revision: RevisionData | None


class StopData(NamedTuple):
    """A place where people are for a while; its times are in RFC 3339 with the offset of `zone`."""

    id: str
    kind: str
    title: str | None
    start: str | None
    end: str | None
    exactness: str | None
    venue: str | None
    city: str | None
    zone: str
    status: str | None
    line: int | None
    reach: str | None  # the earliest instant, at planned, at which its people can be there
    slack: Slack | None


class BasisData(NamedTuple):
    """Where minutes come from: the kind of figure (None: not known), what it is made of, its source and its date."""

    kind: str | None
    text: str
    source: str | None
    dated: str | None


class SegmentData(NamedTuple):
    """A part of a leg, such as the ride or the border, and where its minutes come from."""

    kind: str
    minutes: Minutes | None
    basis: BasisData


class LegData(NamedTuple):
    """The way between two stops, named by their ids; its times are in RFC 3339 on the clock of their place."""

    from_: str
    to: str
    service: str | None
    items: tuple[str, ...]
    mode: str
    crossing: str | None
    crossing_chosen: bool
    rough: bool
    leave: str | None
    latest: str | None
    arrive: str | None
    minutes: Minutes | None
    slack: Slack | None
    segments: tuple[SegmentData, ...]


class PapersShown(NamedTuple):
    """The kinds of paper that one person shows as they leave a side and as they enter the next; None: not known.

    `needs` is what must have been done before, such as a registration.
    """

    leave: str | None
    enter: str | None
    needs: str | None = None


class PassageData(NamedTuple):
    """A change of side; `at` in RFC 3339 on the clock of the side entered, `papers` by the id of the person."""

    from_: str
    to: str
    crossing: str | None
    at: str | None
    papers: Mapping[str, PapersShown]


class PartyData(NamedTuple):
    """People by their ids, and the stops, legs and passages of their day that the copy shows."""

    people: tuple[str, ...]
    stops: tuple[StopData, ...]
    legs: tuple[LegData, ...]
    passages: tuple[PassageData, ...] = ()


class DayData(NamedTuple):
    """A date and the parties of which the copy shows something."""

    date: str
    weekday: str
    parties: tuple[PartyData, ...]


class DriveData(NamedTuple):
    """A drive of a vehicle, or its way without people (`empty`) to the next; its ends are places, by their ids.

    The times are null where no clock is known, `minutes` where the vehicle may not drive over the border between, and
    where nobody knows one of the ends and how long the drive lasts.
    """

    kind: str
    from_: str | None
    to: str | None
    leave: str | None
    arrive: str | None
    minutes: Minutes | None
    crossing: str | None
    people: tuple[str, ...]


class VehicleData(NamedTuple):
    """A vehicle by its id, and what it drives, in order of time."""

    id: str
    drives: tuple[DriveData, ...]


class PlanData(NamedTuple):
    """The part of a plan that one copy shows; `trip` is None for a file that gave none."""

    trip: TripData | None
    days: tuple[DayData, ...]
    findings: tuple[Finding, ...]
    not_judged: tuple[NotJudged, ...] = ()
    vehicles: tuple[VehicleData, ...] = ()
    weakened: tuple[WeakenedCheck, ...] = ()
    of_the_office: bool = True  # a copy that leaves it shows nothing of findings
