"""The check `no-hotel`."""

from delegate.assessment.date_slips import dates_said
from delegate.assessment.hotel_nights import UnlodgedNights, guests_without_room, landed_back, unlodged
from delegate.checking import Findings, check
from delegate.clock import hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.planning.leg import Leg
from delegate.planning.lodging import dates_back
from delegate.planning.plan import Plan


@check("DLG603", Severity.NOTE)
def no_hotel(plan: Plan) -> Findings:
    """A night between two days has no hotel, and these people have one on other nights or cross a border meanwhile.

    Somebody still has to book, or forgot to write it down; until then nobody can say where the coach picks them up in
    the morning. Write a `hotel` as the last line of the day, or `nights` at one before. `hotel: tbc` says that it is
    still to come. In a trip that writes no hotels at all the nights are named once, at the end.
    A flight over the date line that lands on an earlier date (`22:00-1`, or as planned where nobody wrote when) has a
    night behind it too, before the first clock of the date under which it is written: its hotel stands right below the
    flight.
    So has who comes to a hotel after midnight: it is written under the date before, from which it has to be booked.
    Where the room is theirs as they come, the `time` of the hotel says so.
    A guest of a hotel who has no room in its `rooms`, though most of its guests do, is told too: most often a name was
    left out. Whose room is not known yet has `tbc` there.
    """
    for night in unlodged(plan):
        if night.comes:
            yield _come_by_night(plan, night, night.comes)
        elif night.told:
            many = "s" if len(night.dates) > 1 else ""
            below = f"right below “{night.line.title}”, without a clock time"
            place = below if landed_back(plan, night.line) else "as the last line of the day"
            estimated = place == below and not dates_back(night.line.item, night.line.date, plan.finder)
            when = f"when “{night.line.title}” lands (`-1` is the day before), and " if estimated else ""
            yield Finding(
                where=night.line.where(night.line.item.kind),
                message=f"no hotel is written for {plan.called(night.people)} in the night{many} of "
                f"{dates_said(night.dates)}",
                help=f"write {when}a `hotel` {place}, `hotel: tbc` if it is not booked yet, or the "
                "`nights` of the hotel before",
                people=night.people,
            )
    for line, people in guests_without_room(plan):
        hotel = line.places[0].names if line.places else line.title
        yield Finding(
            where=line.where("rooms"),
            message=f"no room is written for {plan.called(people)} at {hotel}, and the others of that line have theirs",
            help=f"write {listed(f'`{who}: tbc`' for who in people)} in `rooms` until the room is known, or `except:` "
            "on that line for who sleeps elsewhere",
            people=people,
        )


def _come_by_night(plan: Plan, night: UnlodgedNights, comes: Leg) -> Finding:
    """What is said of who comes to a hotel in the small hours of the date of its first night."""
    line, place = night.line, comes.destination.place
    names, zone = (place.names, place.zone) if place else (line.title, line.zone)
    clock = hhmm(local(comes.arrive or 0, zone).minute)
    eve, nights = night.dates[0], line.item.nights_kept + 1
    ready = f"the `time` of the hotel, as the next line behind the way to it, if the room is theirs at {clock}"
    booked = f"the `hotel` as the last line of {day_month(eve)} with `nights: {nights}`, or "
    return Finding(
        where=line.where("hotel"),
        message=f"no hotel is written for {plan.called(night.people)} in the night of {day_month(eve)}: they come to "
        f"{names} at {clock} on {day_month(line.date)}, and it is written from the night of that date on",
        help=f"write {booked if any(day.date == eve for day in plan.days) else ''}{ready}",
        people=night.people,
    )
