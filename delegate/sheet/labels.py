"""Says the fixed words of a page: its labels, the title of a copy, the version it shows, and what its signs mean."""

from collections.abc import Collection, Iterable
from typing import Any

from delegate.i18n.dates import full_date
from delegate.i18n.escape import safe_line
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Detail, Edition, Labels, Mark, NoteRow, Revision, Said, SheetDay, Sign, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording

WORKED_OUT = Sign("|", "estimated, not yet confirmed")
CHOSEN = Sign("proposed", "crossing not written: the best that is open and fits")
ASSUMED = Sign("assumed", "rests on an assumption where nothing better is known")
ROUGH = Sign("rough", "a place is only known by its city: reckoned to the centre")
AT_MOST = Sign("at most", "the time to clear the border is not known and comes on top")
TENTATIVE = Sign("(tentative)", "pencilled in, not yet agreed")
UNKNOWN = Sign("tbc", "still to be confirmed")

SIGNS = (WORKED_OUT, CHOSEN, ASSUMED, ROUGH, AT_MOST, TENTATIVE, UNKNOWN)

_COPIES = {
    Edition.SCHEDULE: "",
    Edition.PROGRAMME: "",
    Edition.CARD: "",
    Edition.RUN_SHEET: "Run sheet, for the team only",
    Edition.MOVEMENTS: "Movements",
}


MORE = "people, places, vehicles, agreements: --lists; how each way is made: delegate legs"
FIGURES = (
    "Spare, slow: minutes in hand as planned, and if the road is slow; in brackets the quickest and the slowest way."
)
DASHED = ("Dashed: not yet agreed.", "Dashed: not yet agreed, or no fixed hour.")
FOLDING = (
    "Print on both sides, flip on the long edge. Cut across the middle and fold each half: two cards.",
    "Print on both sides, flip on the long edge. Cut across the middle, lay the half with the cover outermost and "
    "fold both together: a booklet of eight pages.",
    "Print on both sides, flip on the long edge. Cut each sheet across the middle, lay the halves into each other in "
    "the order of their pages and fold them together: a booklet of {number} pages.",
)

COLUMNS = (
    *("Date", "Start", "End", "Time zone", "Place", "Details", "Name", "Activity", "Accompanied by"),
    *("Kind", "In the file", "Lists", "Entry"),
)


def labels(words: Wording) -> Labels:
    """The labels in the languages of the print; `page` keeps its `{page}` and `{pages}` for whoever counts them."""
    shown = contents_of(words.edition)
    return Labels(
        who=words.needed("For"),
        hosts=words.needed("With"),
        marks=words.needed("Marks"),
        page=words.term("Page {page} of {pages}"),
        time=words.needed("Time"),
        programme=words.needed("Programme"),
        contact=words.needed("Contact"),
        timeline=words.needed("The day to scale"),
        map=words.phrase("Map"),
        sketch=words.phrase("a sketch, not for navigation"),
        grey=words.phrase("Grey: on the way."),
        dashed=tuple([words.phrase(each) for each in DASHED]),
        notes=words.needed("Notes") if shown.terse else (),
        telephones=words.needed("Telephones and hotels") if shown.terse else (),
        folding=tuple([words.needed(each) for each in FOLDING]) if shown.terse else (),
        team=words.phrase("For the team only") if shown.minutes else (),
        run_sheet=words.phrase("Run sheet") if shown.minutes else (),
        line=words.phrase("Line") if shown.minutes else (),
        company=words.phrase("Who, vehicle, telephone") if shown.minutes else (),
        today=words.phrase("Contacts today") if shown.minutes else (),
        figures=words.term(FIGURES) if shown.minutes else (),
        estimated=words.phrase("Times of ways are estimated, not yet confirmed.") if shown.minutes else (),
        order=words.phrase("Order of vehicles") if shown.drivers else (),
        on_board=words.phrase("On board") if shown.drivers else (),
        spare=words.phrase("spare") if shown.minutes else (),
        slow=words.phrase("slow") if shown.minutes else (),
        everybody=words.phrase("for all"),
        clock=words.phrase("clock"),
        hotel=words.needed("Hotel"),
        more=words.phrase(MORE) if words.edition is Edition.SCHEDULE else (),
        draft=words.phrase("DRAFT"),
        next=words.phrase("Next"),
        soon=words.term("Next, in {minutes} minutes"),
        now=words.phrase("Now"),
        leave=words.term("Leave {clock}"),
        details=words.phrase("Details"),
        call=words.phrase("Call the desk"),
        language=words.phrase("Language"),
        every_language=words.phrase("both" if len(words.languages) == 2 else "all languages"),
        map_app=words.phrase("open in a map app"),
        columns=tuple([words.needed(each) for each in COLUMNS]),
    )


def scope_title(words: Wording, scope: Scope) -> Words:
    """`Programme of Jane Smith`, `Movements: Van 1`; nothing for everybody's programme."""
    copy = words.term(_COPIES[words.edition])
    if not scope.name:
        return copy
    vehicle = (words.plan.trip.vehicles or {}).get(scope.vehicle)
    name = words.vehicle(vehicle) if vehicle else _called(words, scope)
    if copy:
        return words.labelled(copy, name)
    alone = [each.tag for each in words.languages if each.language.wordless]  # where the name begins the line
    named = tuple(each if each.lang in alone else inside((each,))[0] for each in name)
    said = {each.lang: each.text for each in words.phrase("Programme of {name}", name=named)}
    return words.each(lambda each: said.get(each.tag) or _named_alone(words, each, scope))


def _named_alone(words: Wording, each: OneLanguage, scope: Scope) -> str:
    """The name in a language without phrases, whose page or column it heads, where it is written in it."""
    people, groups = {**words.plan.people, **words.plan.hosts}, words.plan.trip.groups or {}
    named = people.get(scope.name) or groups.get(scope.name)
    return each.own(named.name) if named and each.language.wordless else ""


def bearer(words: Wording) -> Words:
    """The whole name of the one guest whose programme it is, which stands alone where the type is large."""
    person = words.plan.people.get(next(iter(words.whom))) if words.alone and words.whom else None
    return words.each(lambda each: each.whole_name(person.id, person)) if person else ()


def _called(words: Wording, scope: Scope) -> Words:
    known = scope.name in words.plan.people or scope.name in words.plan.hosts
    return words.person(scope.name) if known else words.group(scope.name)


def legend(words: Wording, days: Iterable[SheetDay]) -> tuple[Mark, ...]:
    """The meaning of every sign that the days use, in the order in which it is read."""
    used = {sign for day in days for sign in day.signs}
    used |= {sign for day in days for row in day.rows if not isinstance(row, NoteRow) for sign in row.signs}
    return tuple(
        mark
        for each in SIGNS
        if each in used and (mark := Mark(words.term(each.sign), words.term(each.meaning))).meaning
    )


def with_own_labels(part: Any, tags: Collection[str]) -> Any:
    """A part of a sheet for pages of one language each: a label that one of the languages lacks is an empty text there.

    A page takes a text that its own language lacks, such as a name that nobody translated, from the first language. A
    label is left out instead, as on a page in that language alone: what stands behind it is understood without it.
    """
    if not isinstance(part, tuple) or not part or isinstance(part[0], Said):
        return part
    if isinstance(part, Detail):
        return part._replace(label=_of_its_own(part.label, tags)) if part.label else part
    own = [with_own_labels(each, tags) if each and isinstance(each, tuple) else each for each in part]
    return type(part)(*own) if hasattr(part, "_fields") else tuple(own)


def _of_its_own(label: Words, tags: Collection[str]) -> Words:
    said = {each.lang for each in label}
    return (*label, *(Said("", tag) for tag in tags if tag not in said))


def version_words(words: Wording, revision: Revision) -> Words:
    """`Draft 4, v3-2-g1f3c9a02 of 12 May 2026, with changes not committed`; outside git the author's words alone."""
    in_git = _in_git(words, revision)
    said = words.joined((words.main(words.plan.trip.version), *in_git))
    worded = {each.lang for part in in_git for each in part}
    # A language without phrases would repeat the author's words without what git calls the version.
    return tuple(each for each in said if each.lang in worded) if worded else said


def _in_git(words: Wording, revision: Revision) -> tuple[Words, ...]:
    date = revision.date
    if date is None:
        return (words.phrase("not committed"),) if revision.changed else ()
    called = words.phrase(
        "{version} of {date}",
        version=safe_line(revision.name),
        date=words.in_tables(lambda language: full_date(date, language.tag)),
    )
    return (called, words.phrase("with changes not committed")) if revision.changed else (called,)
