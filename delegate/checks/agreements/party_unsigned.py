"""The check `party-unsigned`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Agreement, Person
from delegate.model.lines import letters_of
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.values import Text


@check("DLG704", Severity.WARNING)
def party_unsigned(plan: Plan) -> Findings:
    """An agreement has a party for which nobody signs.

    On the day a chair at the table stays empty, or somebody is fetched from the audience who has no power to sign. It
    is said where fewer people sign than there are parties, and where all who sign belong to the other parties, by their
    `name` or `organisation`. One entry that stands for many may sign for several. Name who signs for each party;
    `signatories: tbc` says that it is not settled yet.
    """
    everybody = roster(plan.trip)
    both = {**plan.people, **plan.hosts}
    for agreement in plan.trip.agreements or ():
        names = everybody.spelt_out(agreement.signatories or ())
        signs = [both[who] for who in both if who in names] if names else []
        if len(agreement.parties or ()) < 1 or "signatories" in agreement.tbc or any(each.many for each in signs):
            continue
        if without := _without(agreement, signs):
            yield Finding(
                where=agreement.where("signatories" if agreement.signatories else "parties"),
                message=f"{without} of “{agreement.title}”",
                help="name who signs for each party under `signatories`, or write `signatories: tbc`",
                people=tuple(who for who in both if who in names),
            )


def _without(agreement: Agreement, signs: list[Person]) -> str:
    """What is to be said of the parties for which nobody signs; nothing where each may have somebody."""
    parties = agreement.parties or ()
    if not signs:
        return "nobody is named who signs for the parties"
    matched = [{number for number, party in enumerate(parties) if _is_of(person, party)} for person in signs]
    left = [party for number, party in enumerate(parties) if not any(number in those for those in matched)]
    if left and all(matched):
        return f"nobody signs for {' and '.join(str(party) for party in left)}, a party"
    if len(signs) < len(parties):
        many = "people sign" if len(signs) > 1 else "person signs"
        return f"{len(signs)} {many} for the {len(parties)} parties"
    return ""


def _is_of(person: Person, party: Text) -> bool:
    """Whether a party is called like somebody, or like where he or she belongs, in any language."""
    called = {letters_of(text) for name in (person.name, person.organisation) if name for _, text in name.by_language}
    return any(letters_of(text) in called for _, text in party.by_language)
