"""Words the rows that somebody should look up again, under the office that can settle them."""

from collections.abc import Iterable

from delegate.assessment.paper_words import bare_paper_words
from delegate.borders.paper_faults import PaperName
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.language import Language
from delegate.model import Admission, Crossing
from delegate.modes import MODES
from delegate.queries.crossing_status import CrossingQuery
from delegate.queries.stale_rows import Office, StaleRow
from delegate.sheet.crossings import IN_ENGLISH, CrossingRow, CrossingsPage
from delegate.sheet.leg_options import Speech
from delegate.travel.network import ServiceLink, station

_DOUBTS = {"old": "over a year old", "low": "low confidence", "medium": "medium confidence"}
_SHOWN = 6  # nationalities that are named one by one


def stale_page(rows: Iterable[StaleRow], question: CrossingQuery, speech: Speech) -> CrossingsPage:
    """The rows in groups, one for each office."""
    language = speech.language
    groups: dict[str, list[CrossingRow]] = {}
    for row in rows:
        groups.setdefault(_asked(row.office, speech), []).append(_row(row, speech))
    titles = (
        language.say("Rows to look up again: over a year old, or of low or medium confidence"),
        long_date(question.date, language.tag) or "" if question.date else "",
    )
    found = tuple((safe_line(heading), tuple(each)) for heading, each in groups.items())
    return CrossingsPage(tuple(map(safe_line, titles)), found, (), language)


def row_name(row: Crossing | Admission | ServiceLink, speech: Speech = IN_ENGLISH) -> str:
    """What a row is called: a crossing by its id, a rule by its paper, a service by its ends."""
    language = speech.language
    if isinstance(row, Crossing):
        return f"{speech.name(row.name)} ({row.id})" if row.name else row.id
    if isinstance(row, ServiceLink):
        origin, destination = (speech.name(station(each).names) for each in (row.origin, row.destination))
        mode = language.term(MODES[row.mode].words)
        return language.labelled(f"{origin} – {destination}", language.joined((mode, row.line)))
    return _rule_name(row, language)


def _rule_name(rule: Admission, language: Language) -> str:
    """`passport into CN, 14 days at most: AM BY GE, from 2024-05-28`."""
    paper = bare_paper_words(PaperName(rule.paper or ""), language)
    into = language.say("{paper} into {side}", paper=paper, side=rule.into or "")
    nations = rule.nationality or ()
    several = language.say("{number} nationalities", number=len(nations))
    whose = several if len(nations) > _SHOWN else language.listed(nations)
    endorsed = language.listed(rule.endorsement or ())
    start = language.say("From {start}", start=rule.start) if rule.start else ""
    until = language.say("Until {until}", until=rule.until) if rule.until else ""
    return language.joined((into, whose, endorsed, start, until), "; ")


def _asked(office: Office, speech: Speech) -> str:
    parts = (speech.name(office.names), office.page, office.phone)
    return speech.language.joined(parts, "; ")


def _row(row: StaleRow, speech: Speech) -> CrossingRow:
    language = speech.language
    source = language.labelled(language.say("Source"), row.source or language.say("not written"))
    doubts = language.joined(language.term(_DOUBTS[each]) for each in row.doubts)
    return CrossingRow(
        doubts, (row.dated,) if row.dated else (), safe_line(row_name(row.row, speech)), (safe_line(source),)
    )
