"""Looks up the known borders: the crossings between two sides, their state on a date, and where their halls stand."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from delegate.borders.areas import open_area
from delegate.borders.holiday_hours import holiday_that_counts, pieces_by_holidays
from delegate.borders.rows import admission_of, crossing_of, text_of
from delegate.clock import A_DAY
from delegate.identity import Identity
from delegate.model import Admission, CityEntry, Crossing
from delegate.places.holidays import Holiday
from delegate.places.hours import Pieces, join, names_holidays, pieces, starting
from delegate.places.place import Place
from delegate.places.shipped import DATA, load
from delegate.travel.distance import about_km, km
from delegate.tuples import NamedTuple
from delegate.values import Point, Text

TABLES = ("clearing.json", "crowds.json", "full-days.json")  # minutes, and no border
_KIND = "(口岸|port|checkpoint|crossing|controlpoint)$"
AT_THE_PORT_KM = 3  # a port of entry and its piers, or its terminals, are one place


class Borders:
    """The shipped crossings and rules of entry, and those of a trip, which win where both say something."""

    def __init__(self, own: Mapping[str, Crossing] | None = None, admits: tuple[Admission, ...] = ()) -> None:
        self._own = own or {}
        self._admits = admits

    def crossing(self, id_: str) -> Crossing | None:
        """The crossing or port of that id."""
        return self._own.get(id_) or next((book[id_] for book in map(_book, _files()) if id_ in book), None)

    def between(self, one: str, other: str) -> tuple[Crossing, ...]:
        """The crossings that join two sides, sorted by id; ports of entry, which have one side, are not among them."""
        one_way, back = f"{one}-{other}".lower(), f"{other}-{one}".lower()
        known = {**_book(one_way), **_book(back), **self._own}
        joined = {one, other}
        return tuple(known[id_] for id_ in sorted(known) if len(joined) == 2 and joined <= set(known[id_].sides or ()))

    def port_at(self, side: str, point: Point | None) -> Crossing | None:
        """The trip's own port of entry at a pier, an airport or a station: on that side, the nearest within 3 km."""
        own = [each for each in self._own.values() if set(each.sides or ()) == {side}] if point else []
        away = {each.id: about_km(point, (each.sides or {})[side]) for each in own if point}
        near = min(own, key=lambda each: away[each.id], default=None)
        return near if near and away[near.id] < AT_THE_PORT_KM else None

    def with_crossings(
        self, crossings: Mapping[str, Crossing], cities: Mapping[str, CityEntry] | None = None
    ) -> "Borders":
        """The same with a trip's own crossings; one without a name that can be read goes by its id.

        A city that the trip declares gives its clock to the sides of these to which it is the nearest.
        """
        named = {k: v if str(v.name or "") else v.replace(name=text_of({"": k})) for k, v in crossings.items()}
        if named and cities:
            from delegate.borders.written_clocks import written_clocks  # few trips declare both

            named = {k: v.replace(clocks=written_clocks(v, cities)) for k, v in named.items()}
        return Borders({**self._own, **named}, self._admits) if named else self

    def admissions(self, into: str) -> tuple[Admission, ...]:
        """The rules of entry into a side, a trip's own before the shipped; none where nothing is known of it."""
        return (*(rule for rule in self._admits if rule.into == into), *_rules(into))

    def paper_kinds(self) -> frozenset[str]:
        """The kinds of paper of which some rule speaks, whatever the side."""
        return frozenset(row["paper"] for row in _shipped_rows()) | {rule.paper or "" for rule in self._admits}

    def paper_kinds_of_groups(self) -> frozenset[str]:
        """The kinds of paper that admit groups only, whatever the side."""
        shipped = {row["paper"] for row in _shipped_rows() if "group" in row}
        return frozenset(shipped | {rule.paper or "" for rule in self._admits if rule.group})

    def endorsements(self, kind: str) -> frozenset[str]:
        """What a kind of permit is endorsed for in the rules, whatever the side, in small letters."""
        shipped = (row["endorsement"] for row in _shipped_rows() if row["paper"] == kind and "endorsement" in row)
        own = (rule.endorsement or () for rule in self._admits if rule.paper == kind)
        return frozenset(each.casefold() for several in (*shipped, *own) for each in several)

    def endorsed_for(self, kind: str) -> tuple[str, ...]:
        """The sides for which a kind of permit is endorsed, or a card cleared, by the alphabet."""
        card = kind == "apec-card"  # cleared for some economies, without an endorsement
        sides = {row["into"] for row in _shipped_rows() if row["paper"] == kind and (card or "endorsement" in row)}
        own = {rule.into or "" for rule in self._admits if rule.paper == kind and (card or rule.endorsement)}
        return tuple(sorted(sides | own))

    def with_admissions(self, admits: Sequence[Admission]) -> "Borders":
        """The same with a trip's own rules of entry, ahead of all others."""
        return Borders(self._own, (*admits, *self._admits)) if admits else self

    def all(self) -> Iterator[Crossing]:
        """Every crossing and port known, sorted by id."""
        known = {id_: crossing for name in _files() for id_, crossing in _book(name).items()} | dict(self._own)
        yield from (known[id_] for id_ in sorted(known))

    def open_border(self, one: str, other: str, date: dt.date) -> str | None:
        """The area without border control to which two countries both belong on a date; None where there is control."""
        return open_area(one, other, date)

    def called(self, name: str) -> Crossing | None:
        """The one crossing that goes by a name as people type it: `Hengqin`, `Border Gate`, `拱北`."""
        folded = _folded(name)
        wanted = {folded, re.sub(_KIND, "", folded)}
        found = [each for each in self.all() if not wanted.isdisjoint(_spellings(each))]
        return found[0] if len(found) == 1 else None

    def nearest(self, name: str) -> tuple[str, ...]:
        """The ids that a misspelt one may have meant, the closest first."""
        from difflib import get_close_matches  # costs 4 ms, and a trip without mistakes never asks

        return tuple(get_close_matches(name.casefold(), [crossing.id for crossing in self.all()], n=3, cutoff=0.6))


def _spellings(crossing: Crossing) -> set[str]:
    """What people may type for a crossing, letters of either case and spaces apart."""
    spelt = names_of(crossing)
    return {_folded(each) for each in spelt} | {re.sub(_KIND, "", _folded(each)) for each in spelt}


def names_of(crossing: Crossing) -> tuple[str, ...]:
    """The id of a crossing, its names, and the two halves of a name that has one for each side."""
    names = [text for _, text in crossing.name.by_language] if crossing.name else []
    halves = [half.strip() for name in names for half in name.replace("／", "/").split("/")]
    return tuple(dict.fromkeys((crossing.id, *names, *halves)))


def _folded(name: str) -> str:
    return "".join(name.casefold().replace("-", " ").split())


class DayState(NamedTuple):
    """A crossing on a local date: when it is open (None: not known), why it is closed or changed, what may pass.

    `modes` of None are not known; no pieces at all are closed all day. A reason of None is not written.
    """

    pieces: Pieces | None
    reason: Text | None
    modes: tuple[str, ...] | None


@cache
def shipped() -> Borders:
    """The borders of `delegate/data/borders/`."""
    return Borders()


def state(crossing: Crossing, date: dt.date, side: str = "") -> DayState:
    """How a crossing stands on a local date of the side that is left, its dated changes applied.

    Both dates of a change are included; where two cover a date, the later in the list wins. Hours that run past
    midnight leave the next date open until then, unless it is closed. `PH` in them means the public holidays of `side`,
    where nothing says which side is left those that all its sides have.
    """
    return _state(Identity(crossing), date, side)


@lru_cache(maxsize=4096)
def _state(same: Identity[Crossing], date: dt.date, side: str) -> DayState:
    crossing = same.of
    closed, hours, modes, reason = _in_force(crossing, date)
    if closed is not None:
        return DayState((), _written(closed), modes)
    if hours is None:
        return DayState(None, reason, modes)
    if names_holidays(hours):
        return DayState(
            pieces_by_holidays(hours, date, (side,) if side else tuple(crossing.sides or ())), reason, modes
        )
    shut_before, hours_before, _, _ = _in_force(crossing, date - A_DAY)
    today = starting(hours, date)
    if today is None:  # not a plain text: what runs on after midnight is in it already
        return DayState(pieces(hours, date), reason, modes)
    over = None
    if shut_before is None and hours_before is not None:
        over = starting(hours_before, date - A_DAY)
    return DayState(join(over or (), today), reason, modes)


def holiday_of(crossing: Crossing, date: dt.date, side: str) -> Holiday | None:
    """The public holiday because of which a crossing has other hours than on any such day; None where there is none."""
    hours = _in_force(crossing, date)[1]
    return holiday_that_counts(hours, date, (side,) if side else tuple(crossing.sides or ())) if hours else None


def _in_force(crossing: Crossing, date: dt.date) -> tuple[Text | None, str | None, tuple[str, ...] | None, Text | None]:
    """Why it is closed on a date (None: it is not), its hours, its modes, and why these differ from the usual."""
    closed, hours, modes, reason = None, crossing.hours, crossing.modes, None
    for change in crossing.changes or ():
        if (change.start or date) <= date <= (change.until or date):
            hours, modes = change.hours or hours, change.modes or modes
            closed, reason = change.closed, _written(change.reason)
    return closed, hours, modes, reason


def _written(text: Text | None) -> Text | None:
    """A text that says something."""
    return text if text and str(text) else None


def stands_at(hub: Place, crossing: Crossing) -> bool:
    """Whether a hub is where the crossing is, and not only the far end of a service that passes it."""
    points = (crossing.sides or {}).values()
    return hub.point is not None and any(km(hub.point, point) < AT_THE_PORT_KM for point in points)


def clears_on_arrival(crossing: Crossing | None, begins: Place | None, ends: Place | None) -> bool:
    """Whether both counters of the crossing between two hubs stand where the service ends.

    Then nobody is looked at before the departure. A port of entry has one side, and each end of a service its own.
    """
    if crossing is None or begins is None or ends is None or not {begins.side, ends.side} <= set(crossing.sides or ()):
        return False
    return begins.side != ends.side and stands_at(ends, crossing) and not stands_at(begins, crossing)


def clears_before_departure(crossing: Crossing | None, begins: Place, ends: Place) -> bool:
    """Whether both sides are behind people when they board: the crossing of where they do is for the other side too."""
    if crossing is None or ends.side not in (crossing.sides or {}):
        return False
    return not clears_on_arrival(crossing, begins, ends)


_HOME = "delegate/data/borders/"


@cache
def _files() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (DATA / "borders").glob("*.json") if path.name not in TABLES))


@cache
def _book(name: str) -> Mapping[str, Crossing]:
    """The crossings of one shipped border, such as `hk-cn`; none where it is not shipped."""
    rows = (load(f"borders/{name}.json") or {}).get("crossings", {})
    return {id_: crossing_of(id_, row, f"{_HOME}{name}.yaml") for id_, row in rows.items()}


@cache
def _rules(into: str) -> tuple[Admission, ...]:
    """The shipped rules of entry into a side, which stand in the files of its borders; no other file is opened."""
    return tuple(
        admission_of(row, f"{_HOME}{name}.yaml", number)
        for name in _files()
        if into.lower() in name.split("-")
        for number, row in enumerate(load(f"borders/{name}.json").get("admits", ()))
        if row["into"] == into
    )


@cache
def _shipped_rows() -> tuple[Mapping[str, Any], ...]:
    """The rows of all shipped rules."""
    return tuple(row for name in _files() for row in load(f"borders/{name}.json").get("admits", ()))
