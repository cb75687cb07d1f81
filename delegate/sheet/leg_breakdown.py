"""Words every leg of a trip part by part, with the crossings not chosen and what other modes would take."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from delegate.assessment.basis_words import basis_words, detail_words, missed_words, sign_of
from delegate.assessment.border_words import choice_words
from delegate.assessment.unbroken_names import crossed_on_ways, unbroken_names
from delegate.borders.crossings import Borders
from delegate.diagnostics import Finding
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe_line
from delegate.i18n.language import ENGLISH, Language
from delegate.modes import AIRBORNE, MODES, ON_FOOT
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.sheet import spoken_in
from delegate.sheet.day_clocks import clocks_of, leg_zone
from delegate.sheet.finding_index import indexed
from delegate.sheet.labels import SIGNS
from delegate.sheet.leg_borders import border, crossed
from delegate.sheet.leg_minutes import how_long, must_leave, says_spare, spare_said, unjudged
from delegate.sheet.leg_options import MinutesBlock, MinutesRow, Speech, other_crossings, other_modes, plain, speech_of
from delegate.sheet.legs import carrier, leg_row
from delegate.sheet.model import Detail, Edition, Sign, Words
from delegate.sheet.names import NOT_CONVERTED, OneLanguage
from delegate.sheet.names_shown import names_known
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording, main_language
from delegate.travel.requests import Basis, Minutes, Segment, ServiceRide, TravelOption
from delegate.tuples import NamedTuple

BASES = (
    Sign("table", "a published time, with where it stood and the year or day of that source"),
    Sign("unverified", "from memory: look it up before you rely on it"),
    Sign("estimate", "reckoned from the distance, the road and the hour"),
    Sign("rough estimate", "a formula over the distance alone: the service is in no table"),
    Sign("assumption", "a planning figure, because nothing is published"),
    Sign("given", "written by a person"),
)

_NO_RIDE = frozenset(AIRBORNE + ON_FOOT)  # modes whose name says what people do better than `ride`


class Head(NamedTuple):
    """A leg as the schedule says it; `facts` and `lines` stand below it."""

    way: str
    time: str = ""
    zone: str = ""
    who: str = ""
    border: str = ""
    facts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


class LegBreakdown(NamedTuple):
    """A leg, and below it everything behind its minutes."""

    row: Head
    blocks: tuple[MinutesBlock, ...]


class LegsPage(NamedTuple):
    """Legs by day or group, each with its heading, and the meaning of the marks that they use, in one language.

    No line is to break one of the `names`.
    """

    titles: tuple[str, ...]
    groups: tuple[tuple[str, tuple[LegBreakdown, ...]], ...]
    legend: tuple[Sign, ...]
    notes: tuple[str, ...] = ()
    language: Language = ENGLISH
    names: frozenset[str] = frozenset()


def scoped_legs(plan: Plan, scope: Scope) -> Iterator[tuple[PlannedDay, tuple[Leg, ...]]]:
    """The legs of each day that is asked for, each once, in the order in which people set off."""
    seen: set[int] = set()
    for day in scope.days(plan):
        timed: list[tuple[int, Leg]] = []
        for party in scope.parties(day):
            at = 0
            for leg in party.legs:
                known = (leg.leave, leg.latest, leg.reckoned_for)
                at = next((each for each in known if each is not None), at)
                if id(leg) not in seen:
                    timed.append((at, leg))
                    seen.add(id(leg))
        yield day, tuple(leg for _, leg in sorted(timed, key=lambda each: each[0]))


def legs_page(
    plan: Plan,
    findings: Iterable[Finding],
    scope: Scope,
    lang: str | None,
    converted: Mapping[tuple[str, str], str],
) -> LegsPage:
    """The legs of a trip in a language, else in that of the trip; what is asked for by name or day is all there is.

    A language without phrases has English ones: the page explains figures to the team. `converted` is as in a sheet.
    """
    if lang:
        spoken = main_language(plan, (lang,), (lang,), Edition.SCHEDULE, converted)
    else:
        spoken = main_language(plan, tuple(plan.trip.languages or ()), spoken_in(plan), Edition.SCHEDULE, converted)
    words, language = Wording(plan, (spoken,), findings=indexed(findings)), spoken.language
    signs: set[Sign] = set()
    groups = []
    used: list[LegBreakdown] = []
    for day, legs in scoped_legs(plan, scope):
        parts = tuple(_leg(words, leg, day, signs) for leg in legs)
        used += parts
        groups.append((long_date(day.date, language.tag) or str(day.date), parts))
    title = spoken.main(plan.trip.trip) or language.say("A programme without a title")
    titles = (title, language.say("The legs of {name}", name=_called(spoken, scope)) if scope.name else "")
    used_signs = tuple(Sign(*map(language.term, sign)) for sign in SIGNS if sign in signs)
    marks = (*used_signs, *marks_of(used, language))
    over = map(language.term, crossed_on_ways(plan))
    names = unbroken_names(plan).union(names_known(words), over)  # of crossings that are no leg's too
    return LegsPage(tuple(each for each in titles if each), tuple(groups), marks, language=language, names=names)


def _called(spoken: OneLanguage, scope: Scope) -> str:
    """A person, host, group or role as it is named in the plan, however it was typed."""
    known = scope.name in spoken.plan.people or scope.name in spoken.plan.hosts
    return spoken.person(scope.name) if known else spoken.group(scope.name)


def parts_block(
    segments: Sequence[Segment], minutes: Minutes | None, speech: Speech, mode: str, crossing: str = ""
) -> MinutesBlock:
    """The parts of a way in order, and their sum; `crossing` is the name of the one that is cleared."""
    language = speech.language
    rows = []
    for part in segments:
        kind = mode if part.kind == "ride" and mode in _NO_RIDE else part.kind
        head = language.term(kind) + (f"  {crossing}" if crossing and part.kind == "clear" else "")
        rows.append(MinutesRow(head, part.minutes, basis_of(part, speech), _signs(part)))
    if len(rows) > 1:
        rows.append(MinutesRow(language.say("total"), minutes, "", total=True))
    return MinutesBlock("", tuple(rows))


def basis_of(part: Segment, speech: Speech) -> str:
    """Where the minutes of a part come from, and a service that has gone."""
    missed = missed_words(part.missed, *speech) if part.missed else ""
    plainly = sign_of(part) is Basis.ESTIMATE and not part.open_border  # what nearly every ride rests on
    said = detail_words(part, *speech) if plainly else basis_words(part, *speech)
    return safe_line(speech.language.joined((said, missed), "; "))


def chosen(estimate: TravelOption, borders: Borders, speech: Speech) -> tuple[str, ...]:
    """Why its crossing was chosen among several."""
    if estimate.reason is None:
        return ()

    reason = choice_words(estimate.reason, speech.language, lambda id_: crossing_name(id_, borders, speech))
    return (speech.language.labelled(speech.language.say("Chosen"), safe_line(reason)),)


def crossing_name(id_: str | None, borders: Borders, speech: Speech) -> str:
    """A crossing by its name, else its id."""
    found = borders.crossing(id_ or "")
    return safe_line(speech.name(found.name) if found and found.name else id_ or "")


def marks_of(legs: Iterable[LegBreakdown], language: Language) -> tuple[Sign, ...]:
    """The words for where a figure comes from, as far as these legs use them."""
    used = {sign for leg in legs for block in leg.blocks for row in block.rows for sign in row.signs}
    return tuple(Sign(*map(language.term, mark)) for mark in BASES if mark.sign in used)


def _signs(part: Segment) -> tuple[str, ...]:
    """The words for where its figure comes from."""
    basis = sign_of(part)
    unsure = isinstance(part.detail, ServiceRide) and part.fact is not None and part.fact.confidence == "low"
    named = basis is not None and basis is not Basis.ESTIMATE
    return (*((basis.value,) if basis and named else ()), *(("unverified",) if unsure else ()))


def one_leg(plan: Plan, leg: Leg, day: PlannedDay) -> LegBreakdown:
    """One leg taken apart, in the language of the trip."""
    spoken = main_language(plan, tuple(plan.trip.languages or ()), spoken_in(plan), Edition.SCHEDULE, NOT_CONVERTED)
    return _leg(Wording(plan, (spoken,), findings=indexed(())), leg, day, set())


def _leg(words: Wording, leg: Leg, day: PlannedDay, signs: set[Sign]) -> LegBreakdown:
    speech = speech_of(words)
    zone = leg_zone(leg) if len(clocks_of(day)) > 1 else ""
    who = words.people(leg.people, words.plan.people)
    row = leg_row(words, leg, date=day.date, came_from="", who=who, zone=zone)
    team = words._replace(edition=Edition.RUN_SHEET)  # with the hours of the crossing, and the second one
    row = row._replace(border=border(team, leg, day.date))
    calls = words.listed(words.short_place(place) for place in leg.calls)
    called = words.phrase("via {places}", places=calls) if leg.calls else ()
    signs.update(row.signs)
    service = plain(words.main(leg.movement.item.value)) if leg.movement else ""
    details = tuple(
        speech.language.labelled(label, text) if label else text for label, text in map(_texts, row.details)
    )
    compared = leg.crossing_chosen and leg.minutes is not None  # else nobody sees what it would be faster than
    head = Head(
        way=speech.language.labelled(_way(words, leg), service) if service else _way(words, leg),
        time=plain(row.time.joined()),
        zone=row.zone,
        who=plain(who),
        border=plain(words.joined((row.border, called))),
        facts=tuple(plain(part) for part in _facts(words, leg, day) if part),
        lines=(
            *(chosen(leg.option, words.plan.world.borders, speech) if compared and leg.option else ()),
            *details,
        ),
    )
    passed = plain(crossed(words, leg))
    blocks = (
        parts_block(leg.segments, leg.minutes, speech, leg.mode, passed),
        other_crossings(words, leg),
        other_modes(words, leg),
    )
    return LegBreakdown(head, tuple(block for block in blocks if block.rows or block.lines))


def _way(words: Wording, leg: Leg) -> str:
    """`coach-1 from the hotel to the ministry`."""
    by, (origin, place) = carrier(words, leg), (words.short_place(end.place) for end in (leg.origin, leg.destination))
    if origin == place:
        return plain(words.phrase("{by} at {place}", by=by, place=place))
    if not leg.vehicles and leg.mode not in MODES:
        way = words.phrase("{origin} to {place}", origin=origin, place=place)
        return plain(words.phrase("{way}, means of travel to be confirmed", way=way))
    # Chinese has a verb before what people ride in (乘旅遊車), and none before 步行: they are two phrases there.
    if not leg.vehicles and leg.mode == "walk":
        return plain(words.phrase("{by} from {origin} to {place}", by=by, origin=origin, place=place))
    return plain(words.phrase("{carrier} from {origin} to {place}", carrier=by, origin=origin, place=place))


def _facts(words: Wording, leg: Leg, day: PlannedDay) -> tuple[Words, ...]:
    said = (must_leave(words, leg, day.date), _planned(words, leg))
    return (*said, spare_said(words, leg) if says_spare(leg) else (), unjudged(words, leg))


def _planned(words: Wording, leg: Leg) -> Words:
    """`157 min planned, 117 if all goes well, 225 if slow`; in its own words where the border is not known."""
    unsure = leg.clearing_unknown or leg.border_missing or leg.rough or leg.reckoned_for is not None
    if leg.minutes is None or unsure or leg.minutes.low == leg.minutes.high:
        return how_long(words, leg)
    low, planned, high = leg.minutes
    return words.phrase(
        "{planned} min planned, {low} if all goes well, {high} if slow", planned=planned, low=low, high=high
    )


def _texts(detail: Detail) -> tuple[str, str]:
    return plain(detail.label), plain(detail.text).replace("\n", " / ")
