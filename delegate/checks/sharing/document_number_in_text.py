"""The check `document-number-in-text`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model.lines import Step
from delegate.model.texts import Written, texts_of
from delegate.planning.plan import Plan
from delegate.reading.document_numbers import numbers_in

_KEPT = ("private", "gift")  # fields that stand in the team's own copy alone


@check("DLG801", Severity.ERROR)
def document_number_in_text(plan: Plan) -> Findings:
    """Something that looks like the number of a passport, a permit or an identity card stands in a text.

    Titles, notes, names and addresses are printed for guests, hosts and drivers, and the file itself is shared, in git
    and by mail: what was in it once stays in its history. No number is needed to check an itinerary. It is an error
    where the check digit of a Hong Kong or Mainland identity card holds, and a warning where the number only looks like
    one, or stands in the team's own copy alone. No report repeats the number or shows its line. Where it is something
    else, such as the number of a booking, accept the finding on its line.
    """
    if not plan.trip.numbered:
        return
    for written in texts_of(plan.trip):
        found = [number for _, text in written.text.by_language for number in numbers_in(text)]
        if not found:
            continue
        worst = next((number for number in found if number.sure), found[0])
        likely = "has the number of" if worst.sure else "has what looks like the number of"
        yield Finding(
            where=written.where,
            message=f"`{written.key}` {likely} {worst.document}" + (": its check digit holds" if worst.sure else ""),
            help="delete it here, and from the history too if the file was shared already; it is needed nowhere",
            severity=Severity.ERROR if worst.sure else Severity.WARNING,
            firm=not _stays_with_the_team(written),
        )


def _stays_with_the_team(written: Written) -> bool:
    return written.attribute in _KEPT or (isinstance(written.record, Step) and written.record.hidden)
