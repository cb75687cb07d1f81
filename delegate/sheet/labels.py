"""Lists the fixed words of a page, and the titles of its copies."""

from delegate.sheet.model import Edition, Labels, Words
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording

_COPIES = {
    Edition.SCHEDULE: "",
    Edition.PROGRAMME: "",
    Edition.CARD: "",
    Edition.RUN_SHEET: "Run sheet, for the team only",
    Edition.MOVEMENTS: "Movements",
}


def labels(words: Wording) -> Labels:
    """In the language of the print; `page` keeps its `{page}` and `{pages}` for whoever counts them."""
    return Labels(
        who=words.phrase("For"),
        hosts=words.phrase("With"),
        marks=words.phrase("Marks"),
        page=words.term("page {page} of {pages}"),
        time=words.phrase("Time"),
        programme=words.phrase("Programme"),
        contact=words.phrase("Contact"),
        version=words.phrase("Version"),
        timeline=words.phrase("The day to scale"),
        map=words.phrase("Map"),
        sketch=words.phrase("a sketch, not for navigation"),
        fold=words.phrase("fold here"),
    )


def scope_title(words: Wording, scope: Scope) -> Words:
    """`Programme of Jane Smith`, `Movements: Van 1`; nothing for everybody's programme."""
    copy = words.term(_COPIES[words.edition])
    if not scope.name:
        return copy
    vehicle = (words.plan.trip.vehicles or {}).get(scope.vehicle)
    name = words.vehicle(vehicle) if vehicle else _called(words, scope)
    return words.labelled(copy, name) if copy else words.phrase("Programme of {name}", name=name)


def _called(words: Wording, scope: Scope) -> Words:
    known = scope.name in words.plan.people or scope.name in words.plan.hosts
    return words.person(scope.name) if known else words.group(scope.name)
