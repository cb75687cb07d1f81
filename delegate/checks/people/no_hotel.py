"""The check `no-hotel`."""

from delegate.assessment.date_slips import dates_said
from delegate.assessment.hotel_nights import guests_without_room, landed_back, unlodged
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
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
    A guest of a hotel who has no room in its `rooms`, though most of its guests do, is told too: most often a name was
    left out. Whose room is not known yet has `tbc` there.
    """
    for night in unlodged(plan):
        if night.told:
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
