"""Says what stands above a day: its date in words, the cities gone to, and from where people set out."""

import datetime as dt
from functools import lru_cache, partial

from delegate.i18n.dates import long_date
from delegate.i18n.language import Language
from delegate.identity import Identity
from delegate.places.place import Place
from delegate.planning.plan import Plan, PlannedDay
from delegate.sheet.forms_of_address import unique
from delegate.sheet.model import Edition, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording


def headings(words: Wording, day: PlannedDay) -> Words:
    """The date, written out in the languages of the print."""
    if words.edition is Edition.SCHEDULE:  # a screen has it in one language
        return words.in_tables(partial(_long_date, day.date))
    return tuple([said for each in words.languages for said in _dated(each, day.date)])


def day_cities(words: Wording, day: PlannedDay, scope: Scope) -> Words:
    """The cities in which the lines of a day are, in their order: `Hong Kong, Tokyo`."""
    cities = dict.fromkeys(place.city for line in scope.lines(day) for place in line.places if place.city)
    return words.each(lambda each: each.language.joined((each.city(city) for city in cities), ", "))


def day_start(words: Wording, day: PlannedDay, scope: Scope) -> Words:
    """From where people set out in the morning; nothing where they do not, or where parties begin apart.

    Nor where nobody wrote in which hotel the night was: the first place of a day is then no place to set out from.
    """
    starts: set[Place] = set()
    for party in scope.parties(day):
        first = next((leg for leg in party.legs if not leg.spans), None)
        place = party.stops[0].place if party.stops else None
        if first is None:
            continue
        unlodged = _unlodged(Identity(words.plan)).get(day.date - dt.timedelta(days=1), frozenset())
        if place is None or place != first.origin.place or not unlodged.isdisjoint(party.people):
            return ()
        starts.add(place)
    if len(starts) != 1 or scope.is_host:
        return ()
    return words.phrase("from {start}", start=words.short_place(starts.pop()))


@lru_cache(maxsize=1)
def _unlodged(same: Identity[Plan]) -> dict[dt.date, frozenset[str]]:
    """The people of whom nobody wrote where they spend the night, by its date."""
    found: dict[dt.date, frozenset[str]] = {}
    for party in (party for day in same.of.days for party in day.parties):
        if party.night_unknown:
            found[party.night_unknown] = found.get(party.night_unknown, frozenset()) | frozenset(party.people)
    return found


def _dated(each: OneLanguage, date: dt.date) -> Words:
    """A date in the languages in which one language of the print takes names; in English where none of all is known.

    Nothing where none is known and the language stands beside one that has the date.
    """
    found = [(tag, said) for tag in each.texts_in or each.shipped_in for said in (long_date(date, tag),) if said]
    return unique(found or [(each.tag, said) for said in (_long_date(date, each.language),) if said])


def _long_date(date: dt.date, language: Language) -> str:
    """In English where no table has the language, unless it stands beside one that has the date already."""
    return long_date(date, language.tag) or (long_date(date) if language.wordless != "beside" else None) or ""
