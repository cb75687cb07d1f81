"""The check `no-wet-place`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model.lines import ITEM_KINDS
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG514", Severity.NOTE, of_silence=True)
def no_wet_place(plan: Plan) -> Findings:
    """A line is outdoors and says no place for when it rains.

    Forty people stand under one awning while somebody telephones for a room. A place is outdoors where another line of
    the trip there says `wet`: what is under the open sky at ten is so at eleven. Write the place if it rains under
    `wet`, or `wet: tbc`.
    """
    outdoors: dict[str, Line] = {}
    for line in plan.lines():
        if _has_wet(line) and len(line.places) == 1:
            outdoors.setdefault(line.places[0].id, line)
    for line in plan.lines() if outdoors else ():
        if not line.goes or line.item.kind not in ITEM_KINDS or len(line.places) != 1 or _has_wet(line):
            continue
        if other := outdoors.get(line.places[0].id):
            yield Finding(
                where=line.where("venue" if line.item.venue else line.item.kind),
                message=f"“{line.title}” is at {line.places[0].names}, and says no place for when it rains",
                help="write the place if it rains under `wet`, or `wet: tbc`",
                related=((other.where("wet"), f"“{other.title}” has one there"),),
                people=line.people,
            )


def _has_wet(line: Line) -> bool:
    return line.item.wet is not None or "wet" in line.item.tbc
