"""The check `signed-twice`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Agreement
from delegate.model.lines import letters_of
from delegate.planning.plan import Plan


@check("DLG703", Severity.WARNING)
def signed_twice(plan: Plan) -> Findings:
    """An agreement stands twice in the list.

    Two folders are laid out for one memorandum, the master of ceremonies calls it up a second time, and the hosts look
    at each other. Two entries are one agreement where a title of theirs is the same but for capitals and punctuation,
    and they name no different parties. Delete one, or tell the two apart in their titles.
    """
    known: dict[tuple[str, str], list[Agreement]] = {}
    for agreement in plan.trip.agreements or ():
        titles = [(tag, letters_of(text)) for tag, text in agreement.title.by_language] if agreement.title else []
        namesakes = [each for title in titles for each in known.get(title, ())]
        first = next((each for each in namesakes if not _differ(each, agreement)), None)
        for title in titles:
            known.setdefault(title, []).append(agreement)
        if first is not None:
            yield Finding(
                where=agreement.where("title"),
                message=f"“{agreement.title}” stands in the list of agreements already",
                help="delete one of the two, or say in their titles or `parties` in what they differ",
                related=((first.where("title"), "the first time"),),
            )


def _differ(one: Agreement, other: Agreement) -> bool:
    """Whether two agreements are known to be between different parties."""
    if not one.parties or not other.parties:
        return False
    here, there = ({letters_of(str(party)) for party in each.parties or ()} for each in (one, other))
    return here != there
