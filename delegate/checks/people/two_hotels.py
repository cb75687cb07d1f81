"""The check `two-hotels`."""

from collections.abc import Iterator

from delegate.assessment.hotel_nights import first_night
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.planning.cohort import Cohort
from delegate.planning.lodging import Lodging
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _Stay(NamedTuple):
    """A hotel at its line, for its nights."""

    line: Line
    lodging: Lodging


@check("DLG609", Severity.WARNING)
def two_hotels(plan: Plan) -> Findings:
    """Somebody has two hotels in one night.

    The luggage goes to one and the coach to the other, and one of the two charges for rooms that nobody sleeps in. A
    hotel is kept for one night unless `nights` says how many; where people come back to the hotel of the night before
    it is a stop. Write `nights: 0` at day rooms, mend the `nights` of the first, or say with `who` who sleeps where.
    """
    found: dict[tuple[str, str], tuple[_Stay, Line, tuple[str, ...]]] = {}
    for cohort in plan.cohorts:
        for stay, line in _doubled(plan, cohort):
            key = (stay.line.id, line.id)
            found[key] = (stay, line, (*found[key][2], *cohort.people) if key in found else cohort.people)
    for stay, line, people in found.values():
        first, night = stay.line.places[0].names, first_night(plan, line, people)
        yield Finding(
            where=line.where(line.item.kind),
            message=f"two hotels are written for {plan.called(people)} in the night of {day_month(night)}: {first} "
            f"and {line.places[0].names}",
            help="write `nights: 0` at the one that is for the day alone, or mend the `nights` of the first",
            related=((stay.line.where(stay.line.item.kind), "for this night too"),),
            people=people,
        )


def _doubled(plan: Plan, cohort: Cohort) -> Iterator[tuple[_Stay, Line]]:
    """Each hotel of these people that begins in a night for which they have another, and that other one."""
    kept: _Stay | None = None
    for day, number in cohort.lines:
        line = plan.days[day].lines[number]
        if line.item.kind != "hotel" or not line.goes or line.item.unsure or len(line.places) != 1:
            continue
        lodging = Lodging(first_night(plan, line, cohort.people), line.item.nights_kept, line.places[0])
        if lodging.nights == 0:
            continue
        if kept and same_place(kept.lodging.place, lodging.place) and lodging.date <= kept.lodging.until:
            if line.item.nights is not None and lodging.until > kept.lodging.until:
                kept = _Stay(line, lodging)
            continue
        # who lands on an earlier date has that night twice: one before they leave, and one behind the landing
        if kept and kept.lodging.covers(lodging.date if kept.line.date == line.date else line.date):
            yield kept, line
        kept = _Stay(line, lodging)
