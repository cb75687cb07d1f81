"""Words every leg of a trip part by part, with the crossings not chosen and what other modes would take."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from delegate.diagnostics import Finding
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.language import ENGLISH
from delegate.i18n.phrases import joined
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.queries.alternatives import by_mode, clearing_unknown, is_rough, not_chosen
from delegate.sheet import spoken_in
from delegate.sheet.days import clocks_of, leg_zone
from delegate.sheet.legs import leg_row
from delegate.sheet.marks import SIGNS
from delegate.sheet.model import Detail, Sign, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording, indexed
from delegate.travel.requests import Minutes, Segment, TravelOption

OWN = Sign(">", "the mode of this leg, as it is planned")
BASES = (
    Sign("table", "a published time, with where it stood and the year or day of that source"),
    Sign("unverified", "from memory: look it up before you rely on it"),
    Sign("estimate", "reckoned from the distance, the road and the hour"),
    Sign("rough estimate", "a formula over the distance alone: the service is in no table"),
    Sign("assumption", "a planning figure, because nothing is published"),
    Sign("given", "written by a person"),
)


class MinutesRow(NamedTuple):
    """A row of minutes: what they are of, low, planned and high (None: not known), and what there is to say."""

    head: str
    minutes: Minutes | None
    text: str
    marked: bool = False


class MinutesBlock(NamedTuple):
    """Rows of minutes under a heading."""

    heading: str
    rows: tuple[MinutesRow, ...]


class Head(NamedTuple):
    """A leg as the schedule says it, in English; `facts` and `lines` stand below it."""

    way: str
    time: str = ""
    zone: str = ""
    who: str = ""
    border: str = ""
    facts: tuple[str, ...] = ()
    short: bool = False
    lines: tuple[str, ...] = ()


class LegBreakdown(NamedTuple):
    """A leg, and below it everything behind its minutes."""

    row: Head
    blocks: tuple[MinutesBlock, ...]


class LegsPage(NamedTuple):
    """Legs by day or group, each with its heading, and the meaning of the marks that they use."""

    titles: tuple[str, ...]
    groups: tuple[tuple[str, tuple[LegBreakdown, ...]], ...]
    legend: tuple[Sign, ...]
    notes: tuple[str, ...] = ()


def scoped_legs(plan: Plan, scope: Scope) -> Iterator[tuple[PlannedDay, tuple[Leg, ...]]]:
    """The legs of each day that is asked for, each once, in the order in which people set off."""
    seen: set[int] = set()
    for day in scope.days(plan):
        timed: list[tuple[int, Leg]] = []
        for party in scope.parties(day):
            at = 0
            for leg in party.legs:
                known = (leg.leave, leg.latest, leg.reckoned_for)
                at = next((each for each in known if each is not None), at)
                if id(leg) not in seen:
                    timed.append((at, leg))
                    seen.add(id(leg))
        yield day, tuple(leg for _, leg in sorted(timed, key=lambda each: each[0]))


def usual_check_in(plan: Plan) -> dict[str, int]:
    """The minutes that the trip wants before a departure, by mode."""
    written = (plan.trip.defaults.check_in or {}) if plan.trip.defaults else {}
    return {mode: length.planned for mode, length in written.items()}


def legs_page(plan: Plan, findings: Iterable[Finding], scope: Scope) -> LegsPage:
    """The legs of a trip in words; what is asked for by name or day is all there is."""
    wanted = tuple(plan.trip.languages or ())
    spoken = OneLanguage(plan, ENGLISH, "en", wanted, spoken_in(plan))
    words = Wording(plan, (spoken,), findings=indexed(findings))
    signs: set[Sign] = set()
    groups = []
    used: list[LegBreakdown] = []
    for day, legs in scoped_legs(plan, scope):
        parts = tuple(_leg(words, leg, day, signs) for leg in legs)
        used += parts
        groups.append((str(long_date(day.date)), parts))
    title = plain(words.main(plan.trip.trip)) or "A programme without a title"
    titles = (title, f"The legs of {safe_line(scope.name)}" if scope.name else "")
    used_signs = tuple(sign for sign in SIGNS if sign in signs)
    return LegsPage(tuple(each for each in titles if each), tuple(groups), (*used_signs, *marks_of(used)))


def parts_block(segments: Sequence[Segment], minutes: Minutes | None) -> MinutesBlock:
    """The parts of a way in order, and their sum."""
    rows = [MinutesRow(part.kind, part.minutes, basis_of(part)) for part in segments]
    return MinutesBlock("Parts", (*rows, MinutesRow("total", minutes, "")) if len(rows) > 1 else tuple(rows))


def basis_of(part: Segment) -> str:
    """Where the minutes of a part come from, and a service that has gone."""
    return safe_line(joined((part.basis, part.missed), "; "))


def chosen(estimate: TravelOption) -> tuple[str, ...]:
    """Why its crossing was chosen among several."""
    return (f"Chosen: {safe_line(estimate.reason)}",) if estimate.reason else ()


def marks_of(legs: Iterable[LegBreakdown]) -> tuple[Sign, ...]:
    """The words for where a figure comes from, as far as these legs use them."""
    rows = [row for leg in legs for block in leg.blocks for row in block.rows]
    said = [mark for mark in BASES if any(_says(row.text, mark.sign) for row in rows)]
    return (*((OWN,) if any(row.marked for row in rows) else ()), *said)


def remarks(estimate: TravelOption) -> str:
    """What is to be known of a way beside its minutes."""
    missed = (part.missed for part in estimate.segments)
    said = (
        "and the border, of which the minutes are not known" if clearing_unknown(estimate.segments) else "",
        "rough estimate" if is_rough(estimate) else "",
    )
    return joined((*said, *missed))


def _says(text: str, sign: str) -> bool:
    return sign in text if sign in ("unverified", "rough estimate") else text.startswith(sign)


def _leg(words: Wording, leg: Leg, day: PlannedDay, signs: set[Sign]) -> LegBreakdown:
    zone = leg_zone(leg) if len(clocks_of(day)) > 1 else ""
    who = words.people(leg.people, words.plan.people)
    row = leg_row(words, leg, date=day.date, came_from="", who=who, zone=zone)
    signs.update(row.signs)
    service = plain(words.main(leg.movement.item.value)) if leg.movement else ""
    details = tuple(ENGLISH.labelled(label, text) if label else text for label, text in map(_texts, row.details))
    head = Head(
        way=joined((plain(row.way), service), ": "),
        time=plain(row.time),
        zone=row.zone,
        who=plain(who),
        border=plain(row.border),
        facts=tuple(plain(part) for line in row.facts for part in line.parts),
        short=row.short,
        lines=(*(chosen(leg.option) if leg.crossing_chosen and leg.option else ()), *details),
    )
    blocks = (parts_block(leg.segments, leg.minutes), _crossings(words, leg), _modes(words, leg))
    return LegBreakdown(head, tuple(block for block in blocks if block.rows))


def plain(words: Words) -> str:
    """Words of a page in one language as the text they are."""
    return " / ".join(said.text for said in words)


def _texts(detail: Detail) -> tuple[str, str]:
    return plain(detail.label), plain(detail.text).replace("\n", " / ")


def _crossings(words: Wording, leg: Leg) -> MinutesBlock:
    """The crossings that were not chosen: what they would take, or why they cannot be used."""
    others, hindered = not_chosen(words.plan.world, leg)
    rows = [MinutesRow("", _shown(leg, each), joined((_crossing(words, each), remarks(each)))) for each in others]
    rows += [
        MinutesRow("", None, f"{plain(words.main(each.crossing.name))}: {safe_line(each.reason)}") for each in hindered
    ]
    return MinutesBlock("Else over", tuple(rows))


def _modes(words: Wording, leg: Leg) -> MinutesBlock:
    """The modes side by side."""
    found = by_mode(words.plan.world, leg, usual_check_in(words.plan))
    if len(found) < 2 and all(each.mode == leg.mode for each in found):
        return MinutesBlock("Modes", ())
    rows = []
    for each in found:
        over = f"over {_crossing(words, each)}" if each.crossing else ""
        own = each.mode == leg.mode
        rows.append(MinutesRow(each.mode, each.minutes, joined((over, remarks(each))), own))
    return MinutesBlock("Modes", tuple(rows))


def _crossing(words: Wording, estimate: TravelOption) -> str:
    found = words.plan.world.borders.crossing(estimate.crossing or "")
    return plain(words.main(found.name)) if found else safe_line(estimate.crossing or "")


def _shown(leg: Leg, estimate: TravelOption) -> Minutes | None:
    """Its minutes; none where nobody knows how they ride."""
    return None if leg.mode == UNKNOWN_MODE else estimate.minutes
