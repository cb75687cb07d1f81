"""Words the answer to a question without a trip: the ways between two places, then each of them part by part."""

from collections.abc import Iterable, Iterator

from delegate.assessment.basis_words import missed_words, stopped_words
from delegate.assessment.border_words import hindrance_words
from delegate.borders.crossings import Borders
from delegate.clock import local
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.language import in_language, language_of
from delegate.i18n.phrases import ranged
from delegate.queries.route_query import NoRoute, RouteAnswer, RouteNote, arrival
from delegate.queries.typed_places import PlaceNote
from delegate.sheet.clocks import clock_at, stretch
from delegate.sheet.leg_breakdown import Head, LegBreakdown, LegsPage, chosen, crossing_name, marks_of, parts_block
from delegate.sheet.leg_options import MinutesBlock, MinutesRow, Speech, option_row, remarks
from delegate.sheet.legs import by_means
from delegate.travel.requests import TravelOption
from delegate.values import Text

IN_ENGLISH = Speech()
PLACES = {
    "district": "{place} is known by its district alone: reckoned to its centre",
    "city": "{place} is known as a city alone: reckoned to its centre",
    "at": "{place} is taken on its side in {side}",
    "bare": "{place} has no side of a border: the ride alone, as if there were none",
}
NOTES = {
    "no-border": "the ride alone, as if there were no border",
    "no-hour": "no hour given: empty roads, crossings and services as at noon on {checked}, when the data were checked",
    "twice": "the clocks show that hour twice: the first of the two is taken",
    "plates": "a car over this border needs plates for both sides, or a place in a quota scheme",
}
NONE = {
    "no-crossing": "no crossing between {one} and {other} is known; a trip brings its own under `crossings:`, "
    "and --no-border tells the ride alone",
    "water": "water lies between, and no road leads over it on that date",
}


def speech_in(lang: str | None) -> Speech:
    """The language of a page and its names; without one English, and names as they come first."""

    def name(text: Text) -> str:
        return in_language(text, lang or "") or str(text)

    return Speech(language_of(lang), name) if lang else IN_ENGLISH


def answer_page(reply: RouteAnswer, borders: Borders, lang: str | None) -> LegsPage:
    """The ways, best first."""
    speech, query = speech_in(lang), reply.query
    language = speech.language
    origin, destination = query.origin.place, query.destination.place
    when = ""
    if query.leave is not None:
        date = local(query.leave, origin.zone).date
        at = language.joined((long_date(date, language.tag) or "", clock_at(query.leave, origin.zone, date)))
        when = language.say("leaving {time}", time=at)
    ends = language.say("{origin} to {place}", origin=speech.name(origin.names), place=speech.name(destination.names))
    shown = tuple(_best(reply.ways))
    shown = reply.ways if len(shown) == 1 else shown
    legs = tuple(_leg(reply, way, borders, speech) for way in shown)
    groups: list[tuple[str, tuple[LegBreakdown, ...]]] = []
    if len(reply.ways) > 1:
        glance = tuple(_measure(way, borders, speech) for way in reply.ways)
        groups.append((language.say("The ways, best first"), (LegBreakdown(Head(""), (MinutesBlock("", glance),)),)))
    if legs:
        best = "Part by part, the best by each mode (--mode shows them all)"
        groups.append((language.say("Part by part") if len(shown) == len(reply.ways) else language.say(best), legs))
    notes = tuple(safe_line(note_words(note, speech)) for note in reply.notes)
    titles = (safe_line(ends), when) if when else (safe_line(ends),)
    return LegsPage(titles, tuple(groups), marks_of(legs, language), notes, language)


def note_words(note: RouteNote, speech: Speech = IN_ENGLISH) -> str:
    """What is to be known about all ways, without a full stop."""
    if note.place:
        return _place_words(note.place, speech)
    if note.missed:
        return missed_words(note.missed, *speech)
    if note.stopped:
        return stopped_words(note.stopped, *speech)
    return speech.language.say(NOTES[note.kind], checked=note.checked)


def none_words(none: NoRoute, speech: Speech = IN_ENGLISH) -> str:
    """Why there is no way."""
    language, name = speech
    origin, place = name(none.origin), name(none.destination)
    if none.kind == "same-place":
        return language.say("{origin} and {place} are the same place", origin=origin, place=place)
    if none.mode is None:
        said = language.say("no way from {origin} to {place} is known", origin=origin, place=place)
    elif none.mode == "walk":
        said = language.say("no way on foot from {origin} to {place} is known", origin=origin, place=place)
    else:
        phrase, mode = "no way by {mode} from {origin} to {place} is known", language.term(none.mode)
        said = language.say(phrase, mode=mode, origin=origin, place=place)
    if none.kind == "hindered":
        each = (
            language.labelled(name(e.crossing.name or Text(())), hindrance_words(e.reason, *speech))
            for e in none.hindered
        )
        return language.joined((said, *each), "; ")
    if none.kind == "service":
        return said
    one, other = none.sides
    return language.labelled(said, language.say(NONE[none.kind], one=one, other=other))


def _place_words(note: PlaceNote, speech: Speech) -> str:
    return speech.language.say(PLACES[note.kind], place=speech.name(note.names), side=note.side)


def _best(ways: Iterable[TravelOption]) -> Iterator[TravelOption]:
    """The first way by each mode."""
    seen: set[str] = set()
    for way in ways:
        if way.mode not in seen:
            seen.add(way.mode)
            yield way


def _measure(way: TravelOption, borders: Borders, speech: Speech) -> MinutesRow:
    return option_row(speech.language.term(way.mode), way, _over(way, borders, speech), speech)


def _leg(reply: RouteAnswer, way: TravelOption, borders: Borders, speech: Speech) -> LegBreakdown:
    query, language = reply.query, speech.language
    time = ""
    if query.leave is not None:
        zones = (query.origin.place.zone, query.destination.place.zone)
        time = "-".join(
            part for part in stretch(query.leave, arrival(query, way), zones, local(query.leave, zones[0]).date) if part
        )
    said = language.joined((language.term(by_means(way.mode)), _over(way, borders, speech)))
    far = language.say("{km} km", km=f"{way.km:.1f}") if way.km else ""
    facts = tuple(part for part in (ranged(way.minutes, language), far, remarks(way, speech)) if part)
    head = Head(said, time=time, facts=facts, lines=chosen(way, borders, speech))
    return LegBreakdown(head, (parts_block(way.segments, way.minutes, speech, way.mode),))


def _over(way: TravelOption, borders: Borders, speech: Speech) -> str:
    if not way.crossing:
        return ""
    return speech.language.say("via {crossing}", crossing=crossing_name(way.crossing, borders, speech))
