"""Finds what follows from what was typed and nobody typed: ways, borders, nights, empty runs, findings."""

from collections.abc import Iterable, Iterator

from delegate.clock import DAY
from delegate.compare.addressees import Readers
from delegate.compare.borders_changed import borders_changed
from delegate.compare.companions import companions
from delegate.compare.draft import Addressees, Difference, Draft, FieldPair
from delegate.compare.nights_changed import nights_changed
from delegate.compare.ways_changed import LEAST, ways_changed
from delegate.diagnostics import Finding
from delegate.planning.drives import carrier
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _Located(NamedTuple):
    """A finding and the line, or the path, at which it stands."""

    finding: Finding
    line: Line | None
    item: str


def consequences(readers: Readers, typed: Iterable[Difference]) -> Iterator[Difference]:
    """Every consequence; `typed` is what was typed, which is not said again."""
    everybody = companions(readers)
    kinds: dict[str, set[str]] = {}
    for each in typed:
        kinds.setdefault(each.item, set()).add(each.kind)
    retimed = frozenset(item for item, those in kinds.items() if those & {"retimed", "moved"})
    crossings = frozenset(item for item, those in kinds.items() if "crossing" in those)
    yield from ways_changed(readers, everybody, retimed)
    yield from borders_changed(readers, everybody, crossings)
    yield from nights_changed(readers, everybody, kinds)
    yield from _runs(readers)
    yield from _findings(readers)


def _runs(readers: Readers) -> Iterator[Difference]:
    """The vehicles one of whose empty runs starts, ends or takes five minutes or more otherwise."""
    old, new = _by_drive(readers, readers.old, is_old=True), _by_drive(readers, readers.new, is_old=False)
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        if _differ(readers, before, after):
            vehicle = key[0]
            fields = (FieldPair("leave", before and _clock(before), after and _clock(after)),)
            told = Addressees(vehicles=frozenset((vehicle,)))
            yield Difference("vehicle-run", f"vehicles.{vehicle}", told, fields, detail=(before, after))


def _by_drive(readers: Readers, draft: Draft, *, is_old: bool) -> dict[tuple[str, str], EmptyRun]:
    """The empty runs by their vehicle and the line to which the drive after each leads."""
    found: dict[tuple[str, str], EmptyRun] = {}
    for run in draft.plan.vehicles.runs:
        line = carrier(run.after.first) or run.after.first.lines.near
        id_ = line.id if line else ""
        vehicle = run.after.vehicle.id
        if is_old:
            vehicle, id_ = readers.names.key("vehicles", vehicle), readers.names.lines.get(id_, f"-{id_}")
        found.setdefault((vehicle, id_), run)
    return found


def _differ(readers: Readers, old: EmptyRun | None, new: EmptyRun | None) -> bool:
    if old is None or new is None:
        return True
    later = readers.pairing.shift.days * DAY
    pairs = [(old.leaves, new.leaves, later), (old.arrives, new.arrives, later)]
    if old.minutes and new.minutes:
        pairs.append((old.minutes.planned, new.minutes.planned, 0))
    if (old.minutes is None) != (new.minutes is None):
        return True
    return any(a is not None and b is not None and abs(b - a - by) >= LEAST for a, b, by in pairs)


def _clock(run: EmptyRun) -> tuple[int, str] | None:
    place = run.before.destination
    return (run.leaves, place.zone if place else "UTC") if run.leaves is not None else None


def _findings(readers: Readers) -> Iterator[Difference]:
    """The findings that are on one side alone, by code and line; of several there, those that say something else."""
    old, new = _located(readers, readers.old, is_old=True), _located(readers, readers.new, is_old=False)
    for kind, here, there in (("finding-new", new, old), ("finding-gone", old, new)):
        for key, those in here.items():
            for finding, line, item in _more(those, there.get(key, [])):
                field = FieldPair("finding", finding.name, None) if kind == "finding-gone" else None
                fields = (field or FieldPair("finding", None, finding.name),)
                before, after = (None, line) if kind == "finding-new" else (line, None)
                if line:
                    before = before or readers.old_line(line) if kind == "finding-new" else line
                    after = after or readers.new_line(line) if kind == "finding-gone" else line
                yield Difference(kind, after.id if after else item, Addressees(), fields, before, after, finding)


def _located(readers: Readers, draft: Draft, *, is_old: bool) -> dict[tuple[str, str], list[_Located]]:
    """The findings by their code and the line, or the path, at which they stand."""
    lines = {line.item.origin_.yaml_path: line for line in draft.plan.lines()}
    path = draft.plan.trip.origin_.path
    found: dict[tuple[str, str], list[_Located]] = {}
    for finding in draft.findings:
        route = finding.where.yaml_path
        line = lines.get(route[: route.find("]") + 1]) if route.startswith("days.") else None
        line = line if finding.where.path == path else None
        item = line.id if line else _entry(route)
        key = item
        if is_old:
            key = readers.names.lines.get(item, f"-{item}") if line else _followed(readers, item)
        found.setdefault((finding.code, key), []).append(_Located(finding, line, item))
    return found


def _more(here: list[_Located], there: list[_Located]) -> list[_Located]:
    """The findings here that are more than those there: of two that say the same neither counts."""
    messages = {each.finding.message for each in there}
    others = [each for each in here if each.finding.message not in messages]
    return others[: max(len(here) - len(there), 0)]


def _entry(route: str) -> str:
    """The entry in which a route ends: `delegation.ng` of `delegation.ng.papers[0]`; the trip itself of a bare key."""
    parts = route.split(".")
    return ".".join(parts[:2]) if len(parts) > 1 else parts[0].partition("[")[0] or "trip"


def _followed(readers: Readers, item: str) -> str:
    """The path of an entry of the old draft in the new one."""
    table, _, key = item.partition(".")
    return f"{table}.{readers.names.key(table, key)}" if table in readers.names.tables and key else item
