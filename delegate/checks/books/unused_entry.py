"""The check `unused-entry`."""

from delegate.assessment.unused_book_entries import unused_entries
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

_MOST = 6  # named; of more it says how many


@check("DLG134", Severity.NOTE, off=True)
def unused_entry(plan: Plan) -> Findings:
    """An address book has entries that the trip does not use.

    A book for many trips is meant to have more than one of them needs, so this is for who tidies it up: a hotel that
    has closed, a colleague who has left, a slip in an id because of which the new telephone is printed nowhere. It
    looks at people, groups, venues, vehicles and cities, in one trip at a time. Delete what no trip needs.
    """
    for path, ids in unused_entries(plan.trip).items():
        named = ", ".join(f"`{id_}`" for id_ in ids[:_MOST])
        others = f" and {len(ids) - _MOST} others" if len(ids) > _MOST else ""
        yield Finding(
            where=plan.trip.where("include"),
            message=f"the trip does not use {named}{others} of {path}",
            help="delete what no trip needs, or correct the id by which the trip means it",
        )
