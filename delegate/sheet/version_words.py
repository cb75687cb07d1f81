"""Says in every language which version of the trip a print shows: the author's own words, and what git calls it."""

from delegate.i18n.dates import full_date
from delegate.i18n.escape import safe_line
from delegate.sheet.model import Revision, Words
from delegate.sheet.wording import Wording


def version_words(words: Wording, revision: Revision) -> Words:
    """`Draft 4, v3-2-g1f3c9a02 of 12 May 2026, with changes not committed`; outside git the author's words alone."""
    in_git = _in_git(words, revision)
    said = words.joined((words.main(words.plan.trip.version), *in_git))
    worded = {
        each.lang for part in in_git for each in part
    }  # a language without phrases would say the half of it again
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
