"""Finds who sleeps elsewhere, now, or no longer, though nobody typed it."""

import datetime as dt
from collections.abc import Iterator, Mapping

from delegate.assessment.hotel_nights import first_night
from delegate.clock import A_DAY
from delegate.compare.addressees import Readers
from delegate.compare.companions import Companions
from delegate.compare.draft import TYPED, Addressees, Difference, FieldPair
from delegate.planning.lodging import A_YEAR
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class Night(NamedTuple):
    """Where people sleep after a date: the line of the hotel and the place, by the name it is written with."""

    line: Line
    place: str


def nights_changed(
    readers: Readers, everybody: list[Companions], typed: Mapping[str, set[str]]
) -> Iterator[Difference]:
    """Each hotel and the people who sleep elsewhere because of it, once for all their nights.

    `typed` are the kinds of what was typed, by the id of the line: a hotel that was itself put in, taken out or
    renamed is not said again.
    """
    found: dict[tuple[object, ...], Difference] = {}
    for those in everybody:
        old = _nights(readers.old.plan, those.old_cohort, readers.pairing.shift)
        new = _nights(readers.new.plan, those.new_cohort, dt.timedelta())
        for date in sorted(old.keys() | new.keys()):
            before, after = old.get(date), new.get(date)
            if not _differ(readers, before, after) or _is_said(readers, before, after, typed):
                continue
            said = _difference(readers, those, before, after)
            same = (said.item, before and before.place, after and after.place)
            known = found.get(same)
            found[same] = said._replace(told=said.told | known.told) if known else said
    yield from found.values()


def _nights(plan: Plan, cohort: int | None, shift: dt.timedelta) -> dict[dt.date, Night]:
    """Where people sleep by date, as far as it is written: the last hotel of a day holds for its nights."""
    if cohort is None:
        return {}
    those, numbers = plan.cohorts[cohort].people, plan.cohorts[cohort].lines
    lines = [plan.days[day].lines[number] for day, number in numbers]
    last = max((line.date for line in lines if line.goes), default=dt.date.min)
    found: dict[dt.date, Night] = {}
    for line in lines:
        if line.item.kind != "hotel" or line.item.status == "cancelled":
            continue
        place = line.places[0].id if line.places else line.item.place.name if line.item.place else ""
        first = first_night(plan, line, those)
        for number in range(min(line.item.nights or 1, A_YEAR)):
            date = first + number * A_DAY
            if number == 0 or date < last:
                found[date + shift] = Night(line, place)
    return found


def _differ(readers: Readers, old: Night | None, new: Night | None) -> bool:
    if old is None or new is None:
        return old is not new
    return readers.names.reference("place", old.place) != new.place


def _is_said(readers: Readers, old: Night | None, new: Night | None, typed: Mapping[str, set[str]]) -> bool:
    """Whether what was typed at the hotel's own line says it: another place, or that there is one, or none now."""
    if old and new:
        same = readers.new_line(old.line)
        return same is not None and same.id == new.line.id and "venue" in typed.get(new.line.id, ())
    night = new or old
    assert night is not None
    kinds = typed.get(night.line.id if new else getattr(readers.new_line(night.line), "id", night.line.id), set())
    return bool(kinds.intersection(TYPED) - {"renamed", "detail", "vehicle"})


def _difference(readers: Readers, those: Companions, old: Night | None, new: Night | None) -> Difference:
    line = new.line if new else None
    before = readers.old_line(line) if line else old.line if old else None
    named = line or before
    assert named is not None
    fields = (FieldPair("hotel", old and old.place, new and new.place),)
    return Difference("night-changed", named.id, Addressees(those.people), fields, before, line, (old, new))
