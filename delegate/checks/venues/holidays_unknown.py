"""The check `holidays-unknown`."""

from delegate.assessment.holidays import days_off, hours_silent, needs_office, working_weekends
from delegate.assessment.venue_hours import for_rain, opening
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.holidays import HolidaysUnknown
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG508", Severity.NOTE)
def holidays_unknown(plan: Plan) -> Findings:
    """Whether a line falls on a public holiday is not known.

    The Mainland announces its holidays, and the weekends worked in return, late in the year before; the tables end
    somewhere; and countries other than China need the package of the extra `holidays`. No day is judged on a guess.
    It is said once for the whole trip, at the first line for which it matters, or at its place for when it rains.
    """
    said: set[HolidaysUnknown] = set()
    for line in plan.lines():
        asked = [("time", each) for each in _open_questions(plan, line)]
        for key, unknown in (*asked, *(("wet", each) for each in _asked_if_it_rains(plan, line))):
            if unknown not in said:
                said.add(unknown)
                yield Finding(where=line.where(key), message=unknown.why, help=unknown.remedy)


def _open_questions(plan: Plan, line: Line) -> list[HolidaysUnknown]:
    """What would have to be known to judge a line."""
    if not line.goes:
        return []
    asked: list[object] = [day for _, day in working_weekends(line)]
    venue = plan.venue(line)
    found = opening(venue, line) if venue else None
    if found:
        asked.append(found.unknown)
    if needs_office(line) and not (venue and venue.hours and not hours_silent(venue, line)):
        asked += [day for _, day in days_off(line)]
    return [day for day in asked if isinstance(day, HolidaysUnknown)]


def _asked_if_it_rains(plan: Plan, line: Line) -> list[HolidaysUnknown]:
    """What would have to be known to say whether the place for when it rains is open, which its hours leave to it."""
    rain = for_rain(plan, line)
    found = opening(*rain) if rain else None
    return [found.unknown] if found and found.unknown else []
