"""Words crossings: whether each can be used, when it is open, for whom, and where that is written."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from delegate.borders.papers import named
from delegate.clock import hhmm
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import joined, listed, ranged
from delegate.model import Crossing
from delegate.modes import MODES
from delegate.places.hours import Pieces
from delegate.queries.crossing_status import CrossingQuery, CrossingStatus, DatedChange, Direction
from delegate.sheet.model import Sign

_GROUPS = {
    True: "Can be used",
    None: "Perhaps: open for a part of the day, or not all is known",
    False: "Cannot be used",
}
LOW = Sign("?", "low confidence: one weak source, or from memory; ask before you rely on it")


class CrossingRow(NamedTuple):
    """A crossing: its state in a word, its hours, its name, and sentences about it."""

    state: str
    hours: tuple[str, ...]
    name: str
    lines: tuple[str, ...]


class CrossingsPage(NamedTuple):
    """Crossings in groups, each with its heading, and the marks that they carry."""

    titles: tuple[str, ...]
    groups: tuple[tuple[str, tuple[CrossingRow, ...]], ...]
    legend: tuple[Sign, ...]


class _CrossingWording(NamedTuple):
    """What was asked, what is said of all crossings at once, and whether every change of each is told."""

    question: CrossingQuery
    common: frozenset[str]
    every: bool


def crossings_page(found: Iterable[CrossingStatus], question: CrossingQuery, *, named: bool) -> CrossingsPage:
    """The answer to a question; where nothing is asked, by border. `named` crossings are told with every change."""
    found = tuple(found)
    common = tuple(_common(found)) if len(found) > 1 else ()
    telling = _CrossingWording(question, frozenset(common), named or question.date is not None)
    asks = bool(question.date or question.mode or question.papers)
    groups: dict[str, list[CrossingRow]] = {heading: [] for heading in _GROUPS.values()} if asks else {}
    for standing in found:
        heading = _GROUPS[standing.usable] if asks else _border(standing.crossing)
        groups.setdefault(heading, []).append(_row(standing, telling))
    kept = [(heading, tuple(rows)) for heading, rows in groups.items() if rows]
    if not asks:
        kept.sort(key=lambda group: group[0].startswith(_PORTS))
    legend = (LOW,) if any(each.crossing.confidence == "low" for each in found) else ()
    return CrossingsPage((*_titles(question), *map(safe_line, common)), tuple(kept), legend)


def papers_said(direction: Direction) -> str:
    """What the rules say of the papers on one way through: `the GB passport admits to CN, for 30 days at most`."""
    verdict = direction.verdict
    assert verdict is not None
    if verdict.state == "unchecked":
        return f"no rule of entry into {direction.entered} is known"
    if verdict.words:
        return joined((verdict.words, verdict.remedy), "; ")
    name = named(verdict.paper) if verdict.paper else "one of them"
    days = f", for {verdict.stay} {'day' if verdict.stay == 1 else 'days'} at most" if verdict.stay else ""
    home = " as a return home" if verdict.state == "home" else ""
    return f"{name} admits to {direction.entered}{home}{days}"


_PORTS = "Ports of entry"


def _titles(question: CrossingQuery) -> tuple[str, ...]:
    between = f"Crossings from {' to '.join(question.between)}" if question.between else "Crossings"
    when = ""
    if question.date:
        at = "" if question.minute is None else f", {hhmm(question.minute)}"
        when = f"{long_date(question.date)}{at}"
    heads = question.traveller.heads if question.traveller else None
    asked = joined(
        (
            MODES[question.mode].words if question.mode else "",
            f"with {listed(_papers_asked(question))}" if question.papers else "",
            f"{heads} people" if heads and heads > 1 else "",
        )
    )
    usual = "" if question.date else "usual hours; --on a date says how they stand then"
    return tuple(safe_line(each) for each in (between, when, asked, usual) if each)


def _papers_asked(question: CrossingQuery) -> Iterator[str]:
    papers = (question.traveller.papers if question.traveller else None) or ()
    yield from (named(paper).removeprefix("the ") for paper in papers)


def _border(crossing: Crossing) -> str:
    sides = tuple(crossing.sides or {})
    return f"{_PORTS}: {sides[0]}" if len(sides) == 1 else f"Between {' and '.join(sides)}"


def _row(standing: CrossingStatus, telling: _CrossingWording) -> CrossingRow:
    crossing = standing.crossing
    mark = f" {LOW.sign}" if crossing.confidence == "low" else ""
    names = tuple(dict.fromkeys(text for _, text in crossing.name.by_language))[:2] if crossing.name else ()
    return CrossingRow(
        _state(standing, telling.question),
        _hours(standing.hours, crossing) if standing.hours or not telling.question.date else (),
        safe_line(f"{' / '.join(names)} ({crossing.id}){mark}"),
        tuple(safe_line(each) for each in _lines(standing, telling) if each),
    )


def _state(standing: CrossingStatus, question: CrossingQuery) -> str:
    if question.date is None:
        return ""
    if standing.hours is None:
        return "hours not known"
    if standing.open is None:
        return "in part"
    return "open" if standing.open else "closed"


def _hours(hours: Pieces | None, crossing: Crossing) -> tuple[str, ...]:
    if hours is None:
        return (crossing.hours or "hours not known",)
    return tuple(f"{hhmm(start)}-{hhmm(end)}" for start, end in hours)


def _lines(standing: CrossingStatus, telling: _CrossingWording) -> Iterator[str]:
    crossing, asked = standing.crossing, telling.question.mode
    if standing.reason:
        yield _sentence(standing.reason)
    modes = ", ".join(MODES[mode].words for mode in standing.modes) if standing.modes else "modes not known"
    if asked and standing.modes is not None and asked not in standing.modes:
        modes = f"{modes}: not {MODES[asked].words}"
    yield joined((modes, {1: "one hall", 2: "two halls"}.get(crossing.halls or 0, "")), "; ")
    yield from (each for each in _papers_lines(standing) if each not in telling.common)
    yield from _clearing(standing)
    for dated in standing.changes:
        if telling.every or (dated.change.until is None and dated.change.start is not None):
            yield _changed(dated)
    yield str(crossing.note) if crossing.note else ""
    sure = f"{crossing.confidence} confidence" if crossing.confidence not in ("high", None) else ""
    checked = f"checked {crossing.checked}" if crossing.checked else ""
    yield joined((f"Source: {crossing.source or 'not written'}", checked, sure), "; ")


def _common(found: Iterable[CrossingStatus]) -> Iterator[str]:
    """What is true of the papers at every one of these crossings."""
    first, *others = (tuple(_papers_lines(standing)) for standing in found)
    yield from (line for line in first if all(line in each for each in others))


def _papers_lines(standing: CrossingStatus) -> Iterator[str]:
    """What the papers come to on each way through, and where that is written."""
    for direction in standing.directions:
        if direction.verdict:
            head = f"{direction.left} to {direction.entered}: " if len(standing.directions) > 1 else ""
            yield f"Papers: {head}{papers_said(direction)}{_rested_on(direction)}"


def _clearing(standing: CrossingStatus) -> Iterator[str]:
    """How long it takes while it is open, once where both ways take the same, and who comes too late."""
    clears: dict[str, list[str]] = {}
    for direction in standing.directions:
        if direction.clear and standing.open is not False:
            said = joined((_cleared(direction), direction.too_late), "; ")
            clears.setdefault(said, []).append(f"{direction.left} to {direction.entered}")
    for said, which in clears.items():
        yield f"Clearing{f' {which[0]}' if len(clears) > 1 else ''}: {said}"


def _rested_on(direction: Direction) -> str:
    """Where the rule is written that decided, and how sure that is."""
    rule = direction.verdict.admission if direction.verdict else None
    if rule is None or rule.source is None:
        return ""
    sure = f", {rule.confidence} confidence" if rule.confidence not in ("high", None) else ""
    return f" ({rule.source}{f', checked {rule.checked}' if rule.checked else ''}{sure})"


def _cleared(direction: Direction) -> str:
    clear = direction.clear
    assert clear is not None
    return f"{ranged(clear.minutes)}, {clear.basis}" if clear.minutes else "not known"


def _changed(dated: DatedChange) -> str:
    """`Until 2021-09-07: closed, not open yet`, with the source; around a date also which it is."""
    change = dated.change
    start, until = change.start, change.until
    when = f"Only on {start}" if start and start == until else f"{start or ''} to {until or ''}"
    if start is None:
        when = f"Until {until}" if until else "Always"
    elif until is None:
        when = f"Since {start}" if dated.when != "after" else f"From {start}"
    said = joined(
        (
            f"closed, {change.closed}" if change.closed else "",
            f"open {change.hours}" if change.hours else "",
            ", ".join(MODES[mode].words for mode in change.modes) if change.modes else "",
            str(change.reason) if change.reason else "",
        ),
        "; ",
    )
    which = {"before": "Last change, ", "after": "Next change, "}.get(dated.when, "")
    when = f"{which}{when[0].lower()}{when[1:]}" if which else when
    return f"{when}: {said}{f' ({change.source})' if change.source else ''}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
