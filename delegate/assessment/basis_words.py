"""Says in words where the minutes of a part of a leg come from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

from delegate.clock import hhmm
from delegate.i18n.dates import month_year
from delegate.i18n.language import ENGLISH, Language
from delegate.places.shipped import load
from delegate.travel.network import ServiceLink, station
from delegate.travel.requests import (
    AccessStep,
    Basis,
    BorderControl,
    Detail,
    Fact,
    Minutes,
    MissedService,
    RideEstimate,
    Segment,
    ServiceRide,
    WaitFor,
    WrittenMinutes,
)
from delegate.values import Text

Name = Callable[[Text], str]  # a name in the language of the sentence

HALLS = {"joint": "joint inspection", "two": "two halls", "one": "one building", "hall": "one hall"}
LANES = {"joint": "joint lanes", "self": "self-service lanes", "car": "lanes for private cars"}
HOURS = {
    "quiet": "a quiet hour",
    "weekday": "weekday {part}",
    "friday": "Friday {part}",
    "saturday": "Saturday {part}",
    "sunday": "Sunday {part}",
    "eve-HK": "{part} before a public holiday in Hong Kong",
    "eve-MO": "{part} before a public holiday in Macau",
    "here-HK": "{part} of a public holiday in Hong Kong",
    "here-MO": "{part} of a public holiday in Macau",
    "mainland": "{part} of a public holiday on the Mainland",
    "both-HK": "{part} of a public holiday in Hong Kong and on the Mainland",
    "both-MO": "{part} of a public holiday in Macau and on the Mainland",
}
PLURALS = {
    "two-way-permit": "two-way permits",
    "hk-identity-card": "Hong Kong cards",
    "macau-identity-card": "Macau cards",
    "non-chinese-travel-permit": "non-Chinese travel permits",
}


def basis_words(part: Segment, language: Language = ENGLISH, name: Name = str) -> str:
    """`estimate: 23 km by road, morning peak x 1.4`: the basis and what it rests on."""
    detail = detail_words(part, language, name)
    label = language.term(part.basis.value)
    said = detail if sign_of(part) is None else language.labelled(label, detail) if detail else label
    if part.open_border:
        said = language.joined((said, language.say("no border control: {area}", area=language.term(part.open_border))))
    return said


def sign_of(part: Segment) -> Basis | None:
    """The basis that the print names; None of what rests on no figure: the same place, or a crossing's hours."""
    return None if part.for_opening or part.same_place else part.basis


def detail_words(part: Segment, language: Language = ENGLISH, name: Name = str) -> str:
    """`23 km by road, morning peak x 1.4`; nothing where there is no more than the basis."""
    if part.detail is not None:
        return language.joined(_said(part.detail, part, language, name))
    if part.same_place:
        return language.say("same place")
    if part.kind == "check-in":
        usual = part.basis is Basis.ASSUMED
        return language.say("as usual for this mode") if usual else language.say("the check-in of the trip")
    return ""


def missed_words(missed: MissedService, language: Language = ENGLISH, name: Name = str) -> str:
    """The last service that has gone, in words, and when the next one leaves."""
    last, first = hhmm(missed.last), hhmm(missed.first)
    if missed.mode:
        phrase = "{mode}: ordinary hours are {first}-{last}, and no table has this service"
        return language.say(phrase, mode=language.term(missed.mode), last=last, first=first)
    phrase = "the last {line} service leaves {station} at {last}, the first at {first}"
    if not missed.known:
        phrase += " (ordinary hours: those of this line are not known)"
    line, station = language.term(missed.line), name(missed.station)
    return language.say(phrase, line=line, station=station, last=last, first=first)


def stopped_words(link: ServiceLink, language: Language = ENGLISH, name: Name = str) -> str:
    """A service between two stations that is no choice any more, in words: since when, and how old its figures are."""
    ended = "{line} between {origin} and {place} has not run since {day} ({source}; figures of {month})"
    unseen = "{line} between {origin} and {place} is not known to have run since {day} ({source}; figures of {month})"
    origin, place = (name(station(end).names) for end in (link.origin, link.destination))
    return language.say(
        ended if link.ended else unseen,
        line=language.term(link.line),
        origin=origin,
        place=place,
        day=link.ended or link.unseen,
        source=link.fact.source,
        month=month_year(link.fact.dated, language.tag),
    )


def all_of(parts: Sequence[str], language: Language) -> str:
    """`a and b and c`: names that each stand for themselves, without commas."""
    return reduce(lambda most, last: language.list_last.format(most=most, last=last), parts)


def _said(detail: Detail, part: Segment, language: Language, name: Name) -> Iterable[str]:
    if isinstance(detail, RideEstimate):
        return _ride(detail, language)
    if isinstance(detail, ServiceRide):
        return _service(detail, part.fact, language)
    if isinstance(detail, AccessStep):
        return _access(detail, language, name)
    if isinstance(detail, WaitFor):
        return (_wait(detail, language),)
    if isinstance(detail, WrittenMinutes):
        return (_written(detail.minutes, name(detail.names), language, entry=part.kind == "entry"),)
    return _control(detail, language)


def _ride(ride: RideEstimate, language: Language) -> Iterator[str]:
    kilometres = f"{ride.km:.1f}" if ride.km < 3 else f"{ride.km:.0f}"
    yield language.say("{km} km {by}", km=kilometres, by=_by(ride.mode, language))
    for crossed, land in ride.crossed:
        yield language.say("by {name}" if land else "over {name}", name=language.term(crossed))
    if ride.factor > 1:
        hour = language.term(ride.hour)
        hour = language.say("{traffic} on the eve of a holiday", traffic=hour) if ride.eve else hour
        yield language.say("{traffic} x {factor}", traffic=hour, factor=f"{ride.factor:g}")
    if ride.getaway > 1:
        hour = language.term("holiday traffic between cities")
        yield language.say("{traffic} x {factor}", traffic=hour, factor=f"{ride.getaway:g}")
    if ride.queue:
        yield language.say("{minutes} min in the queue before the tunnel", minutes=ride.queue)
    if ride.empty:
        yield language.say("empty roads")
    if ride.boarding:
        yield language.say("{minutes} min to board", minutes=ride.boarding)
    if ride.stopped:
        yield language.say("it has not run since {day}", day=ride.stopped)
    elif ride.unlisted:
        yield language.say("in no table: whether one runs is not known")


def _service(ride: ServiceRide, fact: Fact | None, language: Language) -> Iterator[str]:
    yield language.term(ride.line)
    if fact:
        yield fact.source
        figures = month_year(fact.dated, language.tag)
        if ride.aged:
            yield language.say("figures of {month}: more than five years old", month=figures)
        elif month_year(fact.dated) not in fact.source:  # most sources say in their own words when they were true
            yield figures
        if ride.unseen:
            yield language.say("not known to have run since {day}", day=ride.unseen)
        if fact.confidence == "low":
            yield language.say("unverified")


def _access(step: AccessStep, language: Language, name: Name) -> Iterator[str]:
    by = _by(step.by, language) if step.by else ""
    origin, place = (name(each) if each else "" for each in (step.origin, step.destination))
    if step.kind == "between":
        yield by
        yield language.say("{origin} to {place}", origin=origin, place=place)
    elif step.kind == "to":
        yield (
            language.say("{by} to {place}", by=by, place=place)
            if by
            else language.say("the platform of {place}", place=place)
        )
    elif step.kind == "change":
        yield language.say("change at {place}", place=place)
    elif step.kind == "out-of":
        yield language.say("out of {place}", place=origin)
        yield language.say("then {by}", by=by) if by else ""
    elif step.kind == "off":
        yield language.say("off the {mode} and out of the building", mode=language.term(step.by))
    elif step.kind == "to-unknown":
        yield language.say("to a station that is in no table")
    else:
        yield language.say("from there to the door")


def _by(mode: str, language: Language) -> str:
    """`by road`, `on foot`, `by taxi`."""
    if mode == "taxi":
        return language.say("by taxi")
    words = load("rides.json")["modes"][mode]["words"]
    return language.term(words)


def _wait(wait: WaitFor, language: Language) -> str:
    if wait.shuttle:
        return language.say("queue for the shuttle bus of the bridge ({day})", day=language.term(wait.shuttle))
    if wait.vehicle:
        return language.say("until the vehicle is there")
    if wait.others:
        return language.say("while the vehicle fetches others")
    if wait.opens is not None:
        return language.say("opens at {clock}", clock=hhmm(wait.opens))
    if wait.counter is not None:
        return language.say("at the counter at {clock}", clock=hhmm(wait.counter))
    if wait.first is not None and wait.last is not None:
        return language.say("first at {first}, last at {last}", first=hhmm(wait.first), last=hhmm(wait.last))
    if wait.every is not None:
        return language.say("every {minutes} min", minutes=wait.every)
    return language.say("no timetable is known")


def _written(minutes: Minutes, place: str, language: Language, *, entry: bool) -> str:
    low, _, high = minutes
    if entry:
        return language.say("entry {minutes} min at {place}", minutes=low, place=place)
    if low == high:
        return language.say("{minutes} min at {place}", minutes=low, place=place)
    return language.say("{low}-{high} min at {place}", low=low, high=high, place=place)


def _control(control: BorderControl, language: Language) -> Iterator[str]:
    yield language.term(HALLS[control.halls])
    if control.lanes in LANES:
        yield language.term(LANES[control.lanes])
    if control.counters:
        papers = [_counter(kind, side, language) for kind, side in control.counters]
        yield language.say("counters for {papers}", papers=all_of(papers, language))
    if control.unwritten:
        yield language.say("papers not written: counters assumed")
    if control.day and not (control.full and control.day == "quiet"):
        yield language.say(HOURS[control.day], part=language.term(control.part))
    if control.full:
        yield language.say("one of the fullest days of the year ({day})", day=language.term(control.full))
    if not control.counted:
        yield language.say("passengers not counted here: as at other crossings")
    if not control.holidays_known:
        yield language.say("public holidays not known")
    if control.guessed:
        yield language.say("how many people is not known: {number} assumed", number=control.people)
    elif control.people:
        yield language.say("{number} people", number=control.people)


def _counter(kind: str, side: str, language: Language) -> str:
    """`two-way permits (CN)`: the papers that ask for a counter, and where."""
    said = language.term(kind)
    if said == kind:
        said = PLURALS.get(kind, f"{kind.replace('-', ' ')}s")
    return language.say("{paper} ({side})", paper=said, side=side) if side else said
