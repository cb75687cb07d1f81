"""The check `unknown-place`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.reading.nearest import did_you_mean

_ADD = {
    "place": "add it under `venues` with a `name`, a `city` and `at`, or write `tbc`",
    "crossing": "add it under `crossings` with a `name` and `sides`",
}


@check("DLG503", Severity.ERROR)
def unknown_place(plan: Plan) -> Findings:
    """A name stands where a place is asked for, and no place has it.

    It is neither a venue of the trip or its address books, nor a shipped station, airport, pier or city, nor, where
    one may stand, a crossing. Without a place there is no way there, and no clock. Mend the name, declare the venue,
    or write `tbc` until it is known.
    """
    for unknown in plan.unresolved:
        if unknown.of in _ADD:
            name = unknown.reference.name
            known = f"no {unknown.of} is called “{name}”"
            yield Finding(
                where=unknown.reference.where,
                message=known,
                help=did_you_mean(name, unknown.nearest, _ADD[unknown.of]),
            )
