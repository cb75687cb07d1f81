"""Windows too short for what is to happen in them."""

from delegate.checking import Findings, check
from delegate.clock import hhmm
from delegate.diagnostics import Finding, Severity
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.deadlines import SOFT
from delegate.planning.plan import Plan
from delegate.values import PARTS_OF_DAY


@check("DLG205", Severity.ERROR)
def window_too_short(plan: Plan) -> Findings:
    """A window, or a part of the day, is shorter than the line that has to fit into it.

    Wherever it is placed, it will not fit. Widen the window or shorten the line. The window of a movement is that of
    its departure, so any length fits. A part of the day is soft: it counts from an hour before to an hour
    after, and what does not fit even then is a warning.
    """
    for line in plan.lines():
        item, part = line.item, line.item.time.part if line.item.time else None
        window = item.within or PARTS_OF_DAY.get(part or "")
        if window is None or item.length is None or item.kind in (*MOVEMENT_KINDS, "crossing") or not line.goes:
            continue
        room = window.end - window.start + (2 * SOFT if window.part else 0)
        if 0 < room < item.length.planned:
            soft = f"the {window.part}, {hhmm(window.start)}-{hhmm(window.end)} and an hour on either side,"
            named = soft if window.part else "the window"
            yield Finding(
                where=line.where("within" if item.within else "time"),
                message=f"“{line.title}” takes {item.length.planned} min, and {named} has {room}",
                help="write `time` with its two clock times, or a shorter `for`"
                if window.part
                else f"make the window {item.length.planned - room} min longer, or the item shorter",
                related=((line.where("for"), "does not fit"),),
                minutes=room - item.length.planned,
                people=line.people,
                firm=line.firm and not window.part,
            )
