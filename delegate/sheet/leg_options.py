"""Words the other ways of a leg: the crossings that were not chosen, and what other modes would take."""

from collections.abc import Callable

from delegate.assessment.basis_words import missed_words
from delegate.assessment.border_words import hindrance_words
from delegate.i18n.escape import safe_line
from delegate.i18n.language import ENGLISH, Language
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.queries.alternatives import by_mode, clearing_unknown, is_rough, not_chosen
from delegate.sheet.leg_borders import short_crossing
from delegate.sheet.model import Words
from delegate.sheet.wording import Wording
from delegate.travel.requests import Basis, Minutes, TravelOption
from delegate.tuples import NamedTuple
from delegate.values import Text


class Speech(NamedTuple):
    """The language of a page, and how a text is said in it."""

    language: Language = ENGLISH
    name: Callable[[Text], str] = str


class MinutesRow(NamedTuple):
    """A row of minutes: what they are of, low, planned and high (None: not known), and what there is to say.

    `signs` are the words for where the figures come from that the row uses. The
    `total` is the sum of the others.
    """

    head: str
    minutes: Minutes | None
    text: str
    signs: tuple[str, ...] = ()
    total: bool = False


class MinutesBlock(NamedTuple):
    """Rows of minutes under a heading, and below them what has no minutes."""

    heading: str
    rows: tuple[MinutesRow, ...]
    lines: tuple[str, ...] = ()


def usual_check_in(plan: Plan) -> dict[str, int]:
    """The minutes that the trip wants before a departure, by mode."""
    written = (plan.trip.defaults.check_in or {}) if plan.trip.defaults else {}
    return {mode: length.planned for mode, length in written.items()}


def remarks(estimate: TravelOption, speech: Speech) -> str:
    """What is to be known of a way beside its minutes."""
    language = speech.language
    missed = (missed_words(part.missed, *speech) for part in estimate.segments if part.missed)
    unknown = clearing_unknown(estimate.segments)
    said = (
        language.say("and the border, of which the minutes are not known") if unknown else "",
        language.say("rough estimate") if is_rough(estimate) else "",
    )
    return language.joined((*said, *missed))


def option_row(head: str, estimate: TravelOption, over: str, speech: Speech) -> MinutesRow:
    """A way with its minutes, and what is to be known of it."""
    text = speech.language.joined((over, remarks(estimate, speech)))
    signs = (Basis.ROUGH.value,) if is_rough(estimate) else ()
    return MinutesRow(head, estimate.minutes, text, signs)


def speech_of(words: Wording) -> Speech:
    """The language of a trip's page, and how a text is said in it."""
    (spoken,) = words.languages
    return Speech(spoken.language, spoken.main)


def plain(words: Words) -> str:
    """Words of a page in one language as the text they are."""
    return " / ".join(said.text for said in words)


def other_crossings(words: Wording, leg: Leg) -> MinutesBlock:
    """The crossings that were not chosen: what they would take, or why they cannot be used."""
    speech, known = speech_of(words), leg.mode != UNKNOWN_MODE and not leg.spans
    language = speech.language
    others, hindered = not_chosen(words.plan.world, leg)
    by_slow = sorted(others, key=lambda each: each.minutes.high)  # by which the choice was made
    rows = [option_row(_crossing(words, each), each, "", speech) for each in by_slow] if known else []
    reasons: dict[str, list[str]] = {}
    for each in hindered:
        name = plain(short_crossing(words, each.crossing))
        reasons.setdefault(safe_line(hindrance_words(each.reason, *speech)), []).append(name)
    lines = [
        language.labelled(reason, language.parted(names)) if len(names) > 1 else language.labelled(names[0], reason)
        for reason, names in reasons.items()
    ]
    if by_slow and not known:  # in columns without figures there would be nothing to read
        names = [_crossing(words, each) for each in by_slow]
        lines.insert(0, language.labelled(language.say("how long is not known"), language.joined(names, "; ")))
    return MinutesBlock(language.say("other crossings, by slow"), tuple(rows), tuple(lines))


def other_modes(words: Wording, leg: Leg) -> MinutesBlock:
    """The modes side by side."""
    speech = speech_of(words)
    language = speech.language
    found = by_mode(words.plan.world, leg, usual_check_in(words.plan))
    rows = []
    if len(found) > 1 or any(each.mode != leg.mode for each in found):
        for each in (other for other in found if other.mode != leg.mode):
            over = language.say("via {crossing}", crossing=_crossing(words, each)) if each.crossing else ""
            rows.append(option_row(language.term(each.mode), each, over, speech))
    return MinutesBlock(language.say("other ways"), tuple(rows))


def _crossing(words: Wording, estimate: TravelOption) -> str:
    found = words.plan.world.borders.crossing(estimate.crossing or "")
    return plain(short_crossing(words, found)) if found else safe_line(estimate.crossing or "")
