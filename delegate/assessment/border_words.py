"""Says in words why a crossing cannot be used, and why one was chosen among several."""

from collections.abc import Callable

from delegate.assessment.basis_words import Name, all_of
from delegate.assessment.paper_words import refusals_words
from delegate.borders.hindrances import Hindrance
from delegate.borders.opening import Closure
from delegate.clock import hhmm
from delegate.i18n.language import ENGLISH, Language
from delegate.modes import MODES
from delegate.travel.border_answer import CrossingChoice

AGAINST = {
    "in-time": "in time, which {other} is not",
    "shorter": "{minutes} min shorter than {other}",
    "sooner": "there {minutes} min sooner than {other}",
    "later": "leaves {minutes} min later than {other}",
    "alike": "as quick as {other}",
    "near": "within {minutes} min of {other}",
    "by-name": "as good as {other}, and first by name",
    "doors": "the walk leads from door to door of it, and {other} lies aside",
    "any-papers": "within {minutes} min of {other}, which takes some papers only, and theirs are not known",
}


def hindrance_words(hindrance: Hindrance, language: Language = ENGLISH, name: Name = str) -> str:
    """`closed 22:30-06:30`, `not for cars`, `does not take Jane Smith: ...`; `name` says a text in the language."""
    if hindrance.kind == "mode":
        return language.term(MODES[hindrance.mode].barred)
    if hindrance.kind == "plates":
        return language.say(
            "{vehicle} has plates for {sides} only", vehicle=hindrance.vehicle, sides=all_of(hindrance.plates, language)
        )
    if hindrance.closure is not None:
        return closure_words(hindrance.closure, language, name)
    if hindrance.kind == "slow":
        reached, cleared, closes = map(hhmm, (hindrance.reached, hindrance.cleared, hindrance.closes))
        return language.say(
            "reached at {reached}, cleared at {cleared}, closes at {closes}",
            reached=reached,
            cleared=cleared,
            closes=closes,
        )
    return refusals_words(hindrance.refused, language)


def closure_words(closure: Closure, language: Language = ENGLISH, name: Name = str) -> str:
    """`closed 22:30-06:30`, `closed all day`, or the reason of a closure."""
    if not closure.known:
        return language.say("closed at that hour")
    if closure.since is None or closure.until is None:
        said = language.say("closed" if closure.reason else "closed all day")
    else:
        said = language.say("closed {since}-{until}", since=hhmm(closure.since), until=hhmm(closure.until))
    return language.labelled(said, name(closure.reason)) if closure.reason else said


def choice_words(choice: CrossingChoice, language: Language = ENGLISH, crossing: Callable[[str], str] = str) -> str:
    """`12 min shorter than lo-wu`: why it was chosen; `crossing` names one by its id."""
    if choice.kind == "only":
        return _only(choice, language)
    said = language.say(AGAINST[choice.kind], other=crossing(choice.other), minutes=choice.minutes)
    return language.say("{reason}, and safer at the slowest", reason=said) if choice.safer else said


def _only(choice: CrossingChoice, language: Language) -> str:
    if choice.open_at is None:
        if choice.takes_all:
            return language.say("the only one that takes everybody")
        served = MODES[choice.mode].served if choice.mode in MODES else ""
        return (
            language.say("the only one {served}", served=language.term(served))
            if served
            else language.say("the only one")
        )
    clock = hhmm(choice.open_at)
    if choice.takes_all:
        return language.say("the only one open at {clock} that takes everybody", clock=clock)
    return language.say("the only one open at {clock}", clock=clock)


def near_hall_words(field: str, hall: str) -> str:
    """What to write for a metro that ends at a border, in English: the hall in its `from` or `to`."""
    if field == "to":
        return f"if it is the metro to the border, let it end there, `to: {hall}`: people walk through"
    return f"if it is the metro from the border, let it begin there, `from: {hall}`, and write how people come to it"
