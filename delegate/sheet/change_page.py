"""Sets out what changed between two drafts: by day the times now and before, what follows, and who is told."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from delegate.compare.draft import Addressees, Comparison, Difference, Draft, FieldPair
from delegate.compare.way_causes import cause_of
from delegate.i18n.dates import day_month, long_date
from delegate.i18n.escape import safe_line
from delegate.planning.stop import Line
from delegate.planning.vehicles import own_vehicles
from delegate.sheet.change_values import leave_text, value_words
from delegate.sheet.change_words import (
    ChangeWording,
    border_clause,
    cause_clause,
    clauses,
    leg_clause,
    level_of,
    pair_clause,
    still_named,
    those_told,
)
from delegate.sheet.names import OneLanguage
from delegate.tuples import NamedTuple

_LEGS = ("leg-earlier", "leg-later")
_FINDINGS = ("finding-new", "finding-gone")
_FOLLOWS = "> "


class ChangeRow(NamedTuple):
    """The time now, what it was, what it is about, and what else there is to say below; `style` is typed, or not."""

    now: str
    was: str
    what: str
    style: str = "typed"
    more: tuple[str, ...] = ()


class ChangeDay(NamedTuple):
    """A date and what changed on it; what belongs to no line stands first, under a heading of its own."""

    heading: str
    rows: tuple[ChangeRow, ...]


class ChangePage(NamedTuple):
    """Everything in one language; `closing` are labels and texts, `names` those that no line is to break."""

    title: str
    notes: tuple[str, ...]
    days: tuple[ChangeDay, ...]
    closing: tuple[tuple[str, str], ...]
    nothing: str
    names: frozenset[str] = frozenset()


def change_page(comparison: Comparison, words: ChangeWording, notices: str, *, private: bool) -> ChangePage:
    """The page of a comparison; `notices` is the command that makes those, `private` shows private notes."""
    days = []
    for date, those in groupby(comparison.differences, key=_date_of):
        heading = (long_date(date, words.new.tag) or date.isoformat()) if date else words.say("The whole trip")
        days.append(ChangeDay(heading, tuple(_RowsOfDate(words, tuple(those), private=private).rows())))
    missing = (each.name for each in (comparison.old, comparison.new) if each.missing)
    return ChangePage(
        compared_title(comparison, words),
        tuple(words.say("no trip in {draft}: it is compared with an empty one", draft=each) for each in missing),
        tuple(days),
        tuple(_closing(comparison, words, notices)) if days else (),
        words.say("Nothing changed."),
        words.names(),
    )


def compared_title(comparison: Comparison, words: ChangeWording) -> str:
    """The title of the trip, and which drafts are compared."""
    title = words.new.one(comparison.new.plan.trip.trip) or words.old.one(comparison.old.plan.trip.trip)
    ends = f"{_draft(comparison.old, words)} -> {_draft(comparison.new, words)}"
    return words.new.language.labelled(title or words.say("A programme without a title"), ends)


def _date_of(each: Difference) -> dt.date | None:
    return each.line.date if each.line else None


def _draft(draft: Draft, words: ChangeWording) -> str:
    """`v3 (12 September)`, or how it is called."""
    name = words.say(draft.label) if draft.label else safe_line(draft.name)
    return f"{name} ({day_month(draft.date, words.new.tag)})" if draft.date else name


class _RowsOfDate:
    """The rows of one date."""

    def __init__(self, words: ChangeWording, those: Sequence[Difference], *, private: bool) -> None:
        self._words = words
        self._those = those
        self._private = private
        self._above = ""  # the id of the line with a typed change under which rows stand
        self._typed = {each.item for each in those if not each.consequence}

    def rows(self) -> Iterator[ChangeRow]:
        """What was typed with what follows from it at the same line, in order; findings last."""
        others = [each for each in self._those if each.kind not in _FINDINGS]
        for _, same in groupby(others, key=lambda each: (each.item, each.line is None)):
            together = list(same)
            typed = [each for each in together if not each.consequence]
            if typed:
                self._above = typed[0].item
                yield self._typed_row(typed)
            yield from self._following([each for each in together if each.consequence])
        for each in self._those:
            if each.kind in _FINDINGS:
                was = self._words.say("new") if each.kind == "finding-new" else self._words.say("gone")
                finding = each.detail
                said = f"{self._words.say(level_of(finding))} {finding.name}: {safe_line(finding.message)}"
                yield ChangeRow("", was, said, level_of(finding) if each.kind == "finding-new" else "gone")

    def _typed_row(self, typed: Sequence[Difference]) -> ChangeRow:
        first = typed[0]
        if first.line is None:
            more = tuple(said for each in typed for said in self._clauses(each, ()))
            return ChangeRow("", "", entry_name(self._words, first), "typed", more)
        now, was = _time(first.new, self._words.new), _time(first.old, self._words.old)
        kinds = {each.kind for each in typed}
        if "added" in kinds:
            return ChangeRow(now, self._words.say("new"), self._words.of_line(first))
        if "removed" in kinds:
            gone = (self._words.say("no longer"),)
            return ChangeRow("", self._words.say("was {before}", before=was), self._words.of_line(first), "typed", gone)
        shown = self._words.say("was {before}", before=was) if was and was != now else ""
        more = tuple(said for each in typed for said in self._clauses(each, _hours_shown(first) if shown else ()))
        return ChangeRow(now, shown, self._words.of_line(first), "typed", more)

    def _clauses(self, each: Difference, left_out: Iterable[str]) -> Iterator[str]:
        """What a change says below its line; private notes alone where they are asked for."""
        for pair in each.fields if self._private else ():
            if pair.name == "private" and each.line:
                yield pair_clause(self._words, FieldPair("private", private_of(each.old), private_of(each.new)))
        kept = tuple(
            pair
            for pair in each.fields
            if pair.name not in left_out and not (self._private and each.line and pair.name == "private")
        )
        if kept or not each.fields:
            yield from clauses(self._words, each._replace(fields=kept))
        yield from still_named(self._words, each)

    def _following(self, those: Sequence[Difference]) -> Iterator[ChangeRow]:
        """What follows; one row for a leg even where its hour and its crossing change."""
        borders = [each for each in those if each.kind == "crossing-changed"]
        for each in those:
            if each.kind in _LEGS:
                with_border = next((one for one in borders if _same_way(one, each)), None)
                if with_border:
                    borders.remove(with_border)
                yield self._leg(each, with_border)
        for each in borders:
            leg = each.detail.new and each.detail.new.leg
            start = each.new and each.detail.new and (each.new if leg and leg.movement else None)
            what = self._words.new.language.labelled(self._words.of_line(each), border_clause(self._words, each))
            yield ChangeRow(_time(start, self._words.new), "", f"{_FOLLOWS}{what}", "follows")
        for each in those:
            if each.kind not in (*_LEGS, "crossing-changed"):
                said = self._words.new.language.joined(clauses(self._words, each), "; ")
                name = "" if each.line else entry_name(self._words, each)
                yield ChangeRow("", "", f"{_FOLLOWS}{self._words.new.language.labelled(name, said)}", "follows")

    def _leg(self, each: Difference, border: Difference | None) -> ChangeRow:
        (leave,) = each.fields
        now, was = leave_text(leave.new), leave_text(leave.old)
        what = leg_clause(self._words, each, named=each.item not in self._typed)
        if border:
            what = self._words.new.language.joined((what, border_clause(self._words, border)))
        if self._since(each):
            what = self._words.new.language.joined((what, cause_clause(self._words, each)))
        what = self._words.new.language.labelled(what, who) if (who := those_told(self._words, each)) else what
        if not now:
            what = self._words.new.language.labelled(what, self._words.say("no way any more"))
        was = self._words.say("was {before}", before=was) if was else self._words.say("new")
        return ChangeRow(now, was, f"{_FOLLOWS}{what}", "follows")

    def _since(self, each: Difference) -> bool:
        """Whether the cause of a row is to be said: it is not where the row stands right below it."""
        cause = cause_of(each.detail)
        return cause is not None and cause.line.id != self._above


def _same_way(border: Difference, leg: Difference) -> bool:
    """Whether a passage is made on a leg."""
    passages, legs = border.detail, leg.detail
    return any(a and b and a.leg is b for a, b in zip(passages, legs, strict=True))


def private_of(line: Line | None) -> tuple[object, ...] | None:
    """The private notes of a line, those of its steps too."""
    if line is None:
        return None
    steps = (each.text for each in line.item.every_step or () if each.hidden and each.text)
    return (*(line.item.private or ()), *steps) or None


def _time(line: Line | None, side: OneLanguage) -> str:
    """The time of a line as it is written."""
    if line is None:
        return ""
    item = line.item
    return value_words("time", item.time, side) or value_words("within", item.within, side)


def _hours_shown(each: Difference) -> tuple[str, ...]:
    """The fields of which the hours now and before stand beside the title of a line."""
    has_time = any(line is not None and line.item.time is not None for line in (each.old, each.new))
    return ("time",) if has_time else ("time", "within")


def entry_name(words: ChangeWording, each: Difference) -> str:
    """What an entry that is no line is called: a person, a place, a vehicle, the trip."""
    table, key = each.entry
    for side in (words.new, words.old):
        trip = side.plan.trip
        entry = (getattr(trip, table, None) or {}).get(key) if key else None
        if entry is not None:
            if table in ("delegation", "hosts"):
                return side.person(key)
            return side.vehicle(entry) if table == "vehicles" else side.one(entry.name) or side.unnamed(key)
    if table == "agreements":
        return words.say("Agreement")
    return words.new.one(words.new.plan.trip.trip) or each.item


def _closing(comparison: Comparison, words: ChangeWording, notices: str) -> Iterator[tuple[str, str]]:
    told = comparison.told
    yield words.say("tell"), told_words(words, told) or words.say("nobody")
    if rest := _not_concerned(comparison.new, words, told):
        yield words.say("not concerned"), rest
    if notices and told:
        yield words.say("notices"), safe_line(notices)


def told_words(words: ChangeWording, told: Addressees) -> str:
    """`Tam Siu Ling 譚小玲, Kwok Tai Man 郭大文; host Lau Mei Mei 劉美美; car-1 (Mr Yip)`."""
    people = [_called(words, who) for who in _in_order(words, "delegation", told.people)]
    hosts = [_called(words, who) for who in _in_order(words, "hosts", told.hosts)]
    vehicles = [_driven(words, id_) for id_ in _in_order(words, "vehicles", told.vehicles)]
    language = words.new.language
    meant = "host {names}" if len(hosts) == 1 else "hosts {names}"
    groups = [
        language.parted(people),
        words.say(meant, names=language.parted(hosts)) if hosts else "",
        language.parted(vehicles),
    ]
    return language.joined(groups, "; ")


def _in_order(words: ChangeWording, table: str, ids: Iterable[str]) -> list[str]:
    """Ids in the order of the file, those of the old draft behind."""
    entries = [*(getattr(words.new.plan.trip, table) or {}), *(getattr(words.old.plan.trip, table) or {})]
    return [each for each in dict.fromkeys(entries) if each in ids]


def _called(words: ChangeWording, who: str) -> str:
    """Somebody's name in every language of the print; of many how many they are."""
    for side in (words.new, words.old):
        person = side.plan.people.get(who) or side.plan.hosts.get(who)
        if person:
            name = side.whole_name(who, person)
            heads = value_words("people", person.people, side)
            return words.say("{name} ({heads})", name=name, heads=heads) if heads else name
    return safe_line(who)


def _driven(words: ChangeWording, id_: str) -> str:
    """A vehicle and who drives it."""
    for side in (words.new, words.old):
        if vehicle := (side.plan.trip.vehicles or {}).get(id_):
            name, driver = side.vehicle(vehicle), side.one(vehicle.driver)
            return words.say("{vehicle} ({driver})", vehicle=name, driver=driver) if driver else name
    return safe_line(id_)


def _not_concerned(draft: Draft, words: ChangeWording, told: Addressees) -> str:
    """`1 of the delegation, 2 hosts, 1 vehicle`."""
    plan = draft.plan
    people, hosts = len(plan.people.keys() - told.people), len(plan.hosts.keys() - told.hosts)
    vehicles = len(own_vehicles(plan.trip).keys() - told.vehicles)
    said = [words.say("{number} of the delegation", number=people) if people else ""]
    if hosts:
        said.append(words.say("{number} host" if hosts == 1 else "{number} hosts", number=hosts))
    if vehicles:
        said.append(words.say("{number} vehicle" if vehicles == 1 else "{number} vehicles", number=vehicles))
    return words.new.language.joined(said)
