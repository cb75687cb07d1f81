"""Words the minutes of a leg for the team: when to leave, how long it takes, what is left and what that rests on."""

import datetime as dt

from delegate.clock import hhmm, local
from delegate.i18n.dates import weekday_and_day
from delegate.i18n.language import ENGLISH, Language
from delegate.i18n.phrases import length, ranged, slack
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, clock_at, zones_of
from delegate.sheet.labels import ASSUMED, AT_MOST, CHOSEN, ROUGH
from delegate.sheet.model import Sign, Words
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording
from delegate.travel.requests import Basis


def facts(words: Wording, leg: Leg, date: dt.date) -> tuple[Words, ...]:
    """When to leave, how long it takes and the minutes to spare; nothing in copies that the team does not read."""
    if not contents_of(words.edition).minutes:
        return ()
    said = [_leaving(words, leg, date, here=_counts_stay(leg)), how_long(words, leg)]
    if says_spare(leg):
        said.append(spare_said(words, leg))
    return tuple(part for part in (*said, unjudged(words, leg)) if part)


def leaving(words: Wording, leg: Leg, date: dt.date) -> Words:
    """`leave by 11:05; 35 min here`, and whether the leg was not judged: what no column of minutes says."""
    if not contents_of(words.edition).minutes:
        return ()
    return words.joined((_leaving(words, leg, date, here=_counts_stay(leg)), unjudged(words, leg)), "; ")


def unjudged(words: Wording, leg: Leg) -> Words:
    """The remark that nobody can say whether a leg fits, where the lines are out of order."""
    return () if leg.judged else words.phrase("not judged: the lines are out of order")


def leg_signs(words: Wording, leg: Leg) -> tuple[Sign, ...]:
    """The signs in what the team is told of a leg's border and minutes."""
    shown = contents_of(words.edition)
    minutes = (*_minutes_signs(leg), *((AT_MOST,) if says_spare(leg) and leg.clearing_unknown else ()))
    return (*(border_signs(leg) if shown.alternatives else ()), *(minutes if shown.minutes else ()))


def border_signs(leg: Leg) -> tuple[Sign, ...]:
    """The sign of a crossing that nobody wrote."""
    passes = leg.crossing is not None and not leg.open_border and not leg.border_missing
    return (CHOSEN,) if passes and leg.crossing_chosen else ()


def _minutes_signs(leg: Leg) -> tuple[Sign, ...]:
    if leg.minutes is None:
        return ()
    assumed = any(segment.basis is Basis.ASSUMED for segment in leg.segments)
    return (*((ASSUMED,) if assumed else ()), *((ROUGH,) if leg.rough else ()))


def spare_in_words(spare: int, slow: int, language: Language = ENGLISH, *, at_most: bool = False) -> str:
    """`7 spare, 1 if slow`, `3 spare, may be 6 late`, `6 late, 8 if slow`: whole minutes, for a page and an editor.

    Where a border takes nobody knows how long it is `at most 56 spare, 15 if slow`; what is late is late in any case.
    """
    if spare < 0 and slow < spare:
        return language.say("{minutes} late, {high} if slow", minutes=-spare, high=-slow)
    if spare < 0:
        return language.say("{minutes} late", minutes=-spare)
    if slow < 0:
        said = language.say("{minutes} spare, may be {high} late", minutes=spare, high=-slow)
    elif slow == spare:
        said = language.say("{minutes} spare", minutes=spare)
    else:
        words = "{minutes} spare, {high} if slow" if slow else "{minutes} spare, none if slow"
        said = language.say(words, minutes=spare, high=slow)
    return language.say("at most {spare}", spare=said) if at_most else said


def says_spare(leg: Leg) -> bool:
    """Whether a leg says its spare minutes: those of one that is counted back from what follows lie before it."""
    return leg.slack is not None and not (_counts_stay(leg) and min(leg.slack) >= 0)


def _counts_stay(leg: Leg) -> bool:
    """Whether a leg is counted back and the stay before it has no end of its own."""
    begins, line = leg.origin.start, leg.origin.line
    return bool(leg.counted_back and begins is not None and line and _stays(line))


def day_before(words: Wording, instant: int | None, zone: str, date: dt.date) -> Words:
    """`Monday 8 June`, of what begins on a day before that under which it stands; nothing of anything else."""
    on = local(instant, zone).date if instant is not None else date
    return words.in_tables(lambda language: weekday_and_day(on, language.tag)) if on < date else ()


def clock_on_its_day(words: Wording, instant: int, zone: str, date: dt.date) -> Words:
    """`00:15+1`, but of a day before that under which it stands `Monday 8 June 23:55`."""
    if before := day_before(words, instant, zone, date):
        return words.joined((before, words.same(clock_alone(instant, zone))), " ")
    return words.same(clock_at(instant, zone, date))


def must_leave(words: Wording, leg: Leg, date: dt.date) -> Words:
    """When they must go, where the time of the row alone does not say that they must."""
    stays = _counts_stay(leg)
    return _leaving(words, leg, date, here=stays) if stays or leg.leave is None else ()


def _leaving(words: Wording, leg: Leg, date: dt.date, *, here: bool) -> Words:
    """`leave by 11:05, 35 min here`: where the way is counted back, when they must go and what that leaves them."""
    zone = zones_of(leg)[0]
    if leg.counted_back and leg.leave is not None:
        said = words.phrase("leave by {clock}", clock=clock_on_its_day(words, leg.leave, zone, date))
        left = leg.leave - leg.origin.start if here and leg.origin.start is not None else None
        if left is None:
            return said
        if left < 0:
            return words.joined((said, words.phrase("{minutes} min before it starts", minutes=-left)))
        return words.joined((said, words.phrase("{minutes} min here", minutes=left)))
    if leg.leave is None and leg.latest is not None:
        return words.phrase("leave by {clock} at the latest", clock=clock_on_its_day(words, leg.latest, zone, date))
    return ()


def spare_said(words: Wording, leg: Leg) -> Words:
    """`25 min spare, 12 if the road is slow`."""
    spare = leg.slack
    return words.in_tables(lambda language: slack(*spare, language, at_most=leg.clearing_unknown)) if spare else ()


def unknown_length(words: Wording, leg: Leg) -> Words:
    """`how long is not known`, and why where the reason is no matter of the road."""
    between = "how long is not known: a place in between is not known"
    return words.phrase(between if leg.spans else "how long is not known")


def how_long(words: Wording, leg: Leg) -> Words:
    """`57 min (43-80)`, and what it rests on."""
    if leg.minutes is None:
        return unknown_length(words, leg)
    minutes = leg.minutes
    low, planned, high = minutes
    said = words.in_tables(lambda each: length(planned, each) if low == high else ranged(minutes, each))
    if leg.clearing_unknown:
        said = words.phrase("{minutes} and the border", minutes=said)
    elif leg.border_missing:
        said = words.phrase("{minutes} without the border", minutes=said)
    if ASSUMED in _minutes_signs(leg):
        said = words.joined((said, words.term(ASSUMED.sign)))
    if leg.rough:
        said = words.joined((said, words.term(ROUGH.sign)))
    if leg.reckoned_for is not None and leg.origin.place:
        clock = hhmm(local(leg.reckoned_for, leg.origin.place.zone).minute)
        said = words.joined((said, words.phrase("reckoned for {clock}", clock=clock)))
    return said


def _stays(line: Line) -> bool:
    return line.end is None and line.item.kind not in ("hotel", "free")
