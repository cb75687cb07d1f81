"""Writes the minutes to spare of each leg behind its line, and what the leg is made of for who points at it."""

from lsprotocol import types

from delegate.i18n.escape import safe_line
from delegate.lsp.analysis import Analysis
from delegate.lsp.positions import EditorText
from delegate.model import Item
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.sheet.leg_breakdown import LegBreakdown, one_leg
from delegate.sheet.leg_minutes import says_spare, spare_in_words
from delegate.travel.requests import Basis

_BASES = frozenset(each.value for each in Basis)  # the text of a part begins with its own


def inlays(analysis: Analysis, text: EditorText, wanted: types.Range) -> list[types.InlayHint]:
    """One hint for each line of the range to which a leg leads; of several legs the tightest."""
    tightest: dict[int, Leg] = {}
    for leg in analysis.plan.legs() if analysis.plan else ():
        item = _item_of(leg)
        if item is None or item.origin_.path != analysis.name or leg.slack is None or not says_spare(leg):
            continue
        offset = item.origin_.span.start.offset + text.bom
        best = tightest.get(offset)
        if best is None or best.slack is None or leg.slack < best.slack:
            tightest[offset] = leg
    hints = []
    for offset, leg in tightest.items():
        number = text.position(offset).line
        if wanted.start.line <= number <= wanted.end.line:
            end = text.position(text.starts[number] + len(text.line(number).rstrip()))
            hints.append(types.InlayHint(end, spare_words(leg), tooltip=_tooltip(leg), padding_left=True))
    return sorted(hints, key=lambda hint: hint.position.line)


def spare_words(leg: Leg) -> str:
    """`12 spare, 3 if slow`, as on the page that follows the file; without the border it is `at most 12 spare`."""
    if leg.slack is None:
        return ""
    planned, high = leg.slack
    return spare_in_words(planned, high, at_most=leg.clearing_unknown)


def _tooltip(leg: Leg) -> str:
    return f"{leg.mode} from {safe_line(leg.origin.name)} to {safe_line(leg.destination.name)}"


def _item_of(leg: Leg) -> Item | None:
    line = leg.destination.line or leg.movement or leg.lines.near or leg.origin.line
    return line.item if line else None


def legs_at(analysis: Analysis, offset: int) -> list[tuple[PlannedDay, Leg]]:
    """The legs that a line of the programme leads to, is, or names the border of; the offset is in that line."""
    if analysis.plan is None:
        return []
    item = _line_at(analysis.plan, analysis.name, offset)
    if item is None:
        return []
    found: dict[int, tuple[PlannedDay, Leg]] = {}
    for day in analysis.plan.days:
        for party in day.parties:
            for leg in party.legs:
                lines = (leg.destination.line, leg.movement, leg.crossing_line)
                if any(line is not None and line.item is item for line in lines):
                    found.setdefault(id(leg), (day, leg))
    return list(found.values())


def _line_at(plan: Plan, name: str, offset: int) -> Item | None:
    """The last line of the programme that starts before an offset."""
    items = [line.item for line in plan.lines() if line.item.origin_.path == name]
    before = [item for item in items if item.origin_.span.start.offset <= offset]
    return max(before, key=lambda item: item.origin_.span.start.offset, default=None)


def leg_in_words(analysis: Analysis, day: PlannedDay, leg: Leg) -> str:
    """A leg as text in columns: its way, its facts, and a row for each part with low, planned and high minutes."""
    if analysis.plan is None:
        return ""
    return "\n".join(_rows(one_leg(analysis.plan, leg, day)))


def _rows(leg: LegBreakdown) -> list[str]:
    head = leg.row
    lines = [" ".join(each for each in (head.time, head.zone, head.way) if each), head.border, *head.facts, *head.lines]
    for block in leg.blocks[:1]:
        width = max((len(row.head) for row in block.rows), default=0)
        for row in block.rows:
            minutes = "".join(f"{each:>5}" for each in row.minutes) if row.minutes else "    ?    ?    ?"
            beside = ", ".join(each for each in row.signs if each not in _BASES)
            said = "; ".join(each for each in (row.text, beside) if each)
            lines.append(f"{row.head:<{width}}{minutes}  {said}".rstrip())
    return [each for each in lines if each]
