"""Words crossings: whether each can be used, when it is open, for whom, and where that is written."""

from collections.abc import Iterable, Iterator

from delegate.assessment.basis_words import basis_words
from delegate.assessment.border_words import closure_words
from delegate.assessment.paper_words import bare_paper_words, fault_words
from delegate.borders.paper_faults import name_of
from delegate.clock import DAY, hhmm
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.language import ENGLISH, Language
from delegate.i18n.phrases import ranged
from delegate.model import Crossing
from delegate.modes import MODES
from delegate.places.hours import Pieces
from delegate.queries.crossing_status import (
    CrossingQuery,
    CrossingStatus,
    DatedChange,
    Direction,
    Objection,
    TooLate,
    usual_hours,
)
from delegate.sheet.desk_papers import papers_said
from delegate.sheet.leg_options import Speech
from delegate.sheet.model import Sign
from delegate.sheet.opening_words import opening
from delegate.tuples import NamedTuple

_GROUPS = {
    True: "Can be used",
    None: "Perhaps: open for a part of the day, or not all is known",
    False: "Cannot be used",
}
_LATE = {
    True: "cleared at {cleared} on a slow day, closes at {closes}",
    False: "cleared at {cleared}, closes at {closes}",
}
HALLS = {1: "one hall", 2: "two halls"}
CONFIDENCE = {"low": "low confidence", "medium": "medium confidence"}
IN_ENGLISH = Speech()
LOW = Sign("?", "low confidence: one weak source, or from memory; ask before you rely on it")


class CrossingRow(NamedTuple):
    """A crossing: its state in a word (`style` names it for colours), its hours, its name, and sentences about it."""

    state: str
    hours: tuple[str, ...]
    name: str
    lines: tuple[str, ...]
    style: str = ""


class CrossingsPage(NamedTuple):
    """Crossings in groups, each with its heading, and the marks that they carry, in one language."""

    titles: tuple[str, ...]
    groups: tuple[tuple[str, tuple[CrossingRow, ...]], ...]
    legend: tuple[Sign, ...]
    language: Language = ENGLISH


class _CrossingWording(NamedTuple):
    """What was asked, what is said of all crossings at once, whether every change is told, and in which language."""

    question: CrossingQuery
    common: frozenset[str]
    every: bool
    speech: Speech


def crossings_page(
    found: Iterable[CrossingStatus], question: CrossingQuery, *, named: bool, speech: Speech
) -> CrossingsPage:
    """The answer to a question; where nothing is asked, by border. `named` crossings are told with every change."""
    found, language = tuple(found), speech.language
    common = tuple(_common(found, speech)) if len(found) > 1 else ()
    telling = _CrossingWording(question, frozenset(common), named or question.date is not None, speech)
    asks = bool(question.date or question.mode or question.papers)
    usual = _GROUPS.values() if asks else ()
    groups: dict[tuple[bool, str], list[CrossingRow]] = {(False, language.term(each)): [] for each in usual}
    for status in found:
        heading = (False, language.term(_GROUPS[status.usable])) if asks else _border(status.crossing, language)
        groups.setdefault(heading, []).append(_row(status, telling))
    kept = [(heading, tuple(rows)) for heading, rows in groups.items() if rows]
    kept.sort(key=lambda group: group[0][0])  # ports of entry stand last
    legend = (Sign(LOW.sign, language.term(LOW.meaning)),) if any(e.crossing.confidence == "low" for e in found) else ()
    titles = (*_titles(question, language), *map(safe_line, common))
    return CrossingsPage(titles, tuple((heading, rows) for (_, heading), rows in kept), legend, language)


def reason_said(status: CrossingStatus, speech: Speech = IN_ENGLISH) -> str:
    """Why it is closed, or its hours differ from the usual; nothing where neither is so."""
    if status.closure:
        return closure_words(status.closure, *speech)
    return speech.name(status.reason) if status.reason else ""


def why_not(status: CrossingStatus) -> str:
    """What forbids to use it, or may, in English: data has no other language."""
    return ENGLISH.joined(dict.fromkeys(_objection(each, ENGLISH) for each in status.why_not), "; ")


def _objection(objection: Objection, language: Language) -> str:
    if objection.kind == "closed":
        said = closure_words(objection.closure, language) if objection.closure else str(objection.reason or "")
        return said or language.say("closed")
    if objection.kind == "mode":
        return language.say("not {mode}", mode=language.term(MODES[objection.mode].words))
    if objection.kind == "late":
        return _late(objection.late, language)
    return language.joined((fault_words(fault, language) for fault in objection.faults), "; ")


def _late(late: TooLate | None, language: Language) -> str:
    """`cleared at 22:40 on a slow day, closes at 22:30`."""
    if late is None:
        return ""
    return language.say(_LATE[late.slow], cleared=hhmm(late.cleared), closes=hhmm(late.closes))


def _titles(question: CrossingQuery, language: Language) -> tuple[str, ...]:
    one, other = question.between or ("", "")
    between = language.say("Crossings from {one} to {other}" if one else "Crossings", one=one, other=other)
    at = "" if question.minute is None else hhmm(question.minute)
    when = language.joined((long_date(question.date, language.tag) or "", at)) if question.date else ""
    heads = question.traveller.heads if question.traveller else None
    papers = language.listed(_papers_asked(question, language))
    asked = language.joined(
        (
            language.term(MODES[question.mode].words) if question.mode else "",
            language.say("with {papers}", papers=papers) if question.papers else "",
            language.say("{number} people", number=heads) if heads and heads > 1 else "",
        )
    )
    usual = "" if question.date else language.say("usual hours; --on a date says how they stand then")
    return tuple(safe_line(each) for each in (between, when, asked, usual) if each)


def _papers_asked(question: CrossingQuery, language: Language) -> Iterator[str]:
    papers = (question.traveller.papers if question.traveller else None) or ()
    yield from (bare_paper_words(name_of(paper), language) for paper in papers)


def _border(crossing: Crossing, language: Language) -> tuple[bool, str]:
    """Whether it is a port of entry, and the heading of its border."""
    sides = tuple(crossing.sides or {})
    if len(sides) == 1:
        return True, language.labelled(language.say("Ports of entry"), sides[0])
    return False, language.say("Between {one} and {other}", one=sides[0], other=sides[1])


def _row(status: CrossingStatus, telling: _CrossingWording) -> CrossingRow:
    crossing, language = status.crossing, telling.speech.language
    mark = f" {LOW.sign}" if crossing.confidence == "low" else ""
    state = _state(status, telling.question)
    return CrossingRow(
        language.term(state),
        _hours(status.hours, crossing, language) if status.hours or not telling.question.date else (),
        safe_line(f"{_names(crossing, telling.speech)} ({crossing.id}){mark}"),
        tuple(safe_line(each) for each in _lines(status, telling) if each),
        state,
    )


def _names(crossing: Crossing, speech: Speech) -> str:
    """What it is called: in English with the name on its signs, in another language as it is said there."""
    if crossing.name and speech.language != ENGLISH:
        return speech.name(crossing.name)
    return " / ".join([*dict.fromkeys(text for _, text in crossing.name.by_language)][:2]) if crossing.name else ""


def _state(status: CrossingStatus, question: CrossingQuery) -> str:
    if question.date is None or status.hours is None:
        return "hours not known" if question.date else ""
    return {True: "open", False: "closed", None: "in part"}[status.open]


def _hours(hours: Pieces | None, crossing: Crossing, language: Language) -> tuple[str, ...]:
    if hours is None:
        return (crossing.hours or language.say("hours not known"),)
    if len(hours) > 1 and hours == usual_hours(crossing) and (hours[0][0], hours[-1][1]) == (0, DAY):
        hours = (*hours[1:-1], (hours[-1][0], hours[0][1]))  # the same every day, so that the night goes on
    return tuple(f"{hhmm(start)}-{hhmm(end)}" for start, end in hours)


def _lines(status: CrossingStatus, telling: _CrossingWording) -> Iterator[str]:
    crossing, asked, speech = status.crossing, telling.question.mode, telling.speech
    language = speech.language
    yield _sentence(reason_said(status, speech))
    modes = _modes(status.modes, language) if status.modes else language.say("modes not known")
    if asked and status.modes is not None and asked not in status.modes:
        modes = language.labelled(modes, language.say("not {mode}", mode=language.term(MODES[asked].words)))
    halls = HALLS.get(crossing.halls or 0)
    yield language.joined((modes, language.term(halls) if halls else ""), "; ")
    yield from (each for each in _papers_lines(status, speech) if each not in telling.common)
    yield from _clearing(status, speech)
    for dated in status.changes:
        if telling.every or (dated.change.until is None and dated.change.start is not None):
            yield _changed(dated, speech)
    yield speech.name(crossing.note) if crossing.note else ""
    source = language.labelled(language.say("Source"), crossing.source or language.say("not written"))
    checked = language.say("checked {date}", date=crossing.checked) if crossing.checked else ""
    yield language.joined((source, checked, _confidence(crossing.confidence, language)), "; ")


def _modes(modes: Iterable[str], language: Language) -> str:
    return language.joined(language.term(MODES[mode].words) for mode in modes)


def _confidence(confidence: str | None, language: Language) -> str:
    """How sure it is, where that is not much."""
    return language.term(CONFIDENCE[confidence]) if confidence in CONFIDENCE else ""


def _common(found: Iterable[CrossingStatus], speech: Speech) -> Iterator[str]:
    """What is true of the papers at every one of these crossings."""
    first, *others = (tuple(_papers_lines(status, speech)) for status in found)
    yield from (line for line in first if all(line in each for each in others))


def _papers_lines(status: CrossingStatus, speech: Speech) -> Iterator[str]:
    """What the papers come to on each way through, and where that is written."""
    language = speech.language
    for direction in status.directions:
        if direction.papers:
            said = papers_said(direction, speech) + _rested_on(direction, language)
            if len(status.directions) > 1:
                said = language.labelled(_through(direction, language), said)
            yield language.labelled(language.say("Travel documents"), said)


def _through(direction: Direction, language: Language) -> str:
    return language.say("{origin} to {place}", origin=direction.left, place=direction.entered)


def _clearing(status: CrossingStatus, speech: Speech) -> Iterator[str]:
    """How long it takes while it is open, once where both ways take the same, and who comes too late."""
    language = speech.language
    clears: dict[str, list[str]] = {}
    for direction in status.directions:
        if direction.clear and status.open is not False:
            said = language.joined((_cleared(direction, speech), _late(direction.too_late, language)), "; ")
            clears.setdefault(said, []).append(_through(direction, language))
    for said, which in clears.items():
        several = len(clears) > 1
        label = language.say("Clearing {direction}", direction=which[0]) if several else language.say("Clearing")
        yield language.labelled(label, said)


def _rested_on(direction: Direction, language: Language) -> str:
    """Where the rule is written that decided, and how sure that is."""
    rule = direction.papers.entry.admission if direction.papers else None
    if rule is None or rule.source is None:
        return ""
    checked = language.say("checked {date}", date=rule.checked) if rule.checked else ""
    said = language.joined((rule.source, checked, _confidence(rule.confidence, language)))
    return language.say(" ({source})", source=said)


def _cleared(direction: Direction, speech: Speech) -> str:
    clear, language = direction.clear, speech.language
    assert clear is not None
    if clear.minutes is None:
        return language.say("not known")
    return language.joined((ranged(clear.minutes, language), basis_words(clear, *speech)))


def _changed(dated: DatedChange, speech: Speech) -> str:
    """`Until 2021-09-07: closed, not open yet`, with the source; around a date also which it is."""
    change, (language, name) = dated.change, speech
    closed = language.joined((language.say("closed"), name(change.closed))) if change.closed else ""
    hours = opening(change.hours, language).replace("–", "-") if change.hours else ""  # as all hours of this list
    modes = _modes(change.modes, language) if change.modes else ""
    said = language.joined((closed, hours, modes, name(change.reason) if change.reason else ""), "; ")
    source = language.say(" ({source})", source=change.source) if change.source else ""
    return language.labelled(_when(dated, language), f"{said}{source}")


def _when(dated: DatedChange, language: Language) -> str:
    """`Since 2021-09-08`; before or after the date that is asked about `Next change, from 2027-01-01`."""
    start, until = dated.change.start, dated.change.until
    if start is None:
        when = language.say("Until {until}", until=until) if until else language.say("Always")
    elif until is None:
        phrase = "From {start}" if dated.when == "after" else "Since {start}"
        when = language.say(phrase, start=start)
    elif start == until:
        when = language.say("Only on {start}", start=start)
    else:
        when = language.say("{start} to {until}", start=start, until=until)
    around = {"before": "Last change, {when}", "after": "Next change, {when}"}.get(dated.when)
    return language.say(around, when=f"{when[0].lower()}{when[1:]}") if around else when


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
