"""Names, places and times in the languages and on the clocks of a trip."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from delegate.clock import DAY, hhmm, local, utc_offset
from delegate.diagnostics import Finding
from delegate.model import Crossing, Item, Person, Vehicle
from delegate.places.place import Place
from delegate.planning.people import roster
from delegate.planning.plan import Line, Plan
from delegate.sheet.parts import Edition, Flag
from delegate.values import ClockTime, Moment, Text
from delegate.words.dates import day_month
from delegate.words.phrases import listed
from delegate.words.safe import safe_line


class Wording(NamedTuple):
    """All that a row needs to be worded: the plan, the languages, the edition, and where the findings belong."""

    plan: Plan
    languages: tuple[str, ...]  # empty: all that the author wrote
    shipped: tuple[str, ...]  # the languages of places that the tool brings
    edition: Edition
    findings: tuple[Finding, ...]

    def texts(self, text: Text | None, languages: Sequence[str] | None = None) -> tuple[str, ...]:
        """A text in the languages of the print; all of it where none of these was written. Equal ones are said once."""
        if text is None:
            return ()
        wanted = self.languages if languages is None else languages
        found = [said for tag in wanted for said in (in_language(text, tag),) if said]
        chosen = found or [said for _, said in text.by_language]
        return tuple(dict.fromkeys(safe_line(said) for said in chosen))

    def one(self, text: Text | None) -> str:
        """All of that in one line."""
        return " / ".join(self.texts(text))

    def main(self, text: Text | None) -> str:
        """A text in the main language alone."""
        return next(iter(self.texts(text)), "")

    def place_names(self, place: Place) -> tuple[str, ...]:
        """What a place is called; a shipped one only in the languages of this trip."""
        own = place.id in (self.plan.trip.venues or {}) or place.id in (self.plan.trip.cities or {})
        if own or place.kind == "crossing":
            return self.texts(place.names)
        return self.texts(place.names, self.shipped)

    def place(self, place: Place) -> str:
        """A place with its city: `Central Government Offices / 政府總部, Hong Kong`; an airport with its code."""
        name = " / ".join(self.place_names(place))
        if place.kind == "hub" and len(place.id) == 3 and place.id.isupper():
            return f"{name} ({place.id})"
        if place.kind == "venue" and place.city and place.city not in name:
            return f"{name}, {safe_line(place.city)}"
        return name

    def short_place(self, place: Place | None) -> str:
        """A place by its main name."""
        if place is None:
            return "a place to be confirmed"
        return next(iter(self.place_names(place)), safe_line(place.id))

    def crossing(self, crossing: Crossing) -> str:
        """A crossing's name, in the languages of this trip."""
        names = self.texts(crossing.name, self.languages or self.shipped)
        return " / ".join(names) or safe_line(crossing.id)

    def vehicle(self, vehicle: Vehicle) -> str:
        """What people call a vehicle."""
        return self.main(vehicle.name) or safe_line(vehicle.id)

    def person(self, id_: str) -> str:
        """Somebody's name, in the main language."""
        person = self.plan.people.get(id_) or self.plan.hosts.get(id_)
        return (self.main(person.name) if person else "") or safe_line(id_)

    def host(self, id_: str, *, with_title: bool = True) -> str:
        """Somebody's name in every language; of one person also the title, of many how many they are."""
        person = self.plan.people.get(id_) or self.plan.hosts.get(id_)
        if person is None:
            return safe_line(id_)
        named = " ".join(self.texts(person.name)) or safe_line(id_)
        title = self.main(person.title) if with_title and not person.many else ""
        heads = headcount(person) if person.people else ""
        return ", ".join(part for part in (named, title, heads) if part)

    def people(self, ids: Iterable[str], everybody: Iterable[str]) -> str:
        """Who: a group's name, else names, or the names of the few who are missing; nothing where it is everybody."""
        wanted = frozenset(ids)
        if wanted >= frozenset(everybody):
            return ""
        everyone = roster(self.plan.trip)
        for name, members in everyone.groups.items():
            if everyone.spelt_out(members) & self.plan.people.keys() == wanted:
                return safe_line(name)
        missing = frozenset(everybody) - wanted
        if len(wanted) > 3 and 2 * len(missing) <= len(wanted):
            return "all except " + listed(self.person(id_) for id_ in self.plan.people if id_ in missing)
        return ", ".join(self.person(id_) for id_ in self.plan.people if id_ in wanted)

    def flags(self, path: str, route: str) -> tuple[Flag, ...]:
        """The findings at a part of the file, the worst first, each code once."""
        found = [
            finding
            for finding in self.findings
            if finding.where.path == path and route and _within(finding.where.yaml_path, route)
        ]
        found.sort(key=lambda finding: (finding.accepted is not None, -finding.severity, finding.code))
        flags = (Flag(each.severity.word, each.code, each.name, each.accepted is not None) for each in found)
        return tuple(dict.fromkeys(flags))


def in_language(text: Text, tag: str) -> str | None:
    """The text in a language, else in a near one: `zh` where `zh-Hant` is asked for, and the other way round."""
    exact = text.in_language(tag)
    if exact is not None:
        return exact
    main = tag.split("-")[0]
    near = (said for each, said in text.by_language if each == main or (tag == main and each.split("-")[0] == main))
    return next(near, None)


def headcount(person: Person) -> str:
    """`12 people`, `about 40 people`, `number to be confirmed`; nothing for one person."""
    if "people" in person.tbc:
        return "number to be confirmed"
    if person.people is None or (person.people.number == 1 and not person.people.approximate):
        return ""
    noun = "person" if person.people.number == 1 else "people"
    return f"{'about ' if person.people.approximate else ''}{person.people.number} {noun}"


def moment(when: Moment) -> str:
    """`24 February 11:00`."""
    return day_month(when.date) + ("" if when.minute is None else f" {hhmm(when.minute)}")


def written_time(line: Line) -> str:
    """A line's time as it was written; an end that only follows from its length is filled in."""
    item = line.item
    if item.within:
        return "within " + (item.within.part or f"{hhmm(item.within.start)}-{hhmm(item.within.end)}")
    if item.time is None:
        return "tbc" if "time" in item.tbc else ""
    times = item.time
    if times.part:
        return times.part
    start = _clock(times.start) if times.start else "tbc"
    if times.end:
        return f"{start}-{_clock(times.end)}"
    if times.end_tbc:
        return f"{start}-tbc"
    if line.end is not None and item.length and item.length.low == item.length.high:
        return f"{start}-{clock_at(line.end, line.zone, line.date)}"
    return start


def clock_at(instant: int, zone: str, date: dt.date) -> str:
    """`00:15+1` where the clocks of a zone show the day after `date`."""
    shown = local(instant, zone)
    days = (shown.date - date).days
    return hhmm(shown.minute) + (f"{days:+d}" if days else "")


def stretch(start: int | None, end: int | None, zones: tuple[str, str], date: dt.date) -> str:
    """`08:35-09:46`, each on its own clock; `-09:46` and `08:35` where one of them is not known."""
    left = "" if start is None else clock_at(start, zones[0], date)
    right = "" if end is None else clock_at(end, zones[1], date)
    return f"{left}-{right}" if right else left


def offset_at(instant: int, zone: str) -> int:
    """Minutes east of UTC."""
    return local(instant, zone).offset


def offset_name(minutes: int) -> str:
    """`UTC+8`, `UTC+5:30`."""
    sign, rest = utc_offset(minutes)[0], utc_offset(minutes)[1:]
    hours, _, past = rest.partition(":")
    return f"UTC{sign}{int(hours)}" + ("" if past == "00" else f":{past}")


def where_of(item: Item) -> tuple[str, str]:
    """The file of a line and the route to it."""
    return item.origin_.path, item.origin_.yaml_path


def _clock(time: ClockTime) -> str:
    said = ("~" if time.approximate else "") + hhmm(time.minute % DAY if time.minute > DAY else time.minute)
    if time.days:
        said += f"{time.days:+d}"
    return said if time.offset is None else said + utc_offset(time.offset)


def _within(route: str, part: str) -> bool:
    return route == part or (route.startswith(part) and route[len(part)] in ".[")
