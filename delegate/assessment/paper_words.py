"""Says in words what is wrong with papers at a border, and what would mend it."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.borders.hindrances import Refusal
from delegate.borders.paper_faults import ANYWHERE, PaperFault, PaperName, name_of
from delegate.i18n.language import ENGLISH, Language
from delegate.model import PASSPORT_TYPES, Paper, Person, name_inside, others_said
from delegate.values import Text

FAULTS = {
    "expired": "{paper} expired on {date}",
    "not-yet": "{paper} admits to {side} only from {date}",
    "used-up": "{paper} allows {entries}, and this is number {number}",
    "too-short": "{paper} expires on {date}, and {side} asks for {days} beyond {last}: {missing} short",
    "ends-during-stay": "{paper} expires on {date}, during the stay, which ends on {last}: {missing} short",
    "overstay": "{paper} allows {days} in {side}, and this stay has {stayed}, to {last}",
    "overstay-in-all": "{paper} allows {days} in all its stays together, and to {last} they have {stayed}",
    "overstay-perhaps": "{paper} allows {days} in {side}, and this stay has {stayed}, to {last}, if the day of entry "
    "counts",
    "only-at": "{paper} admits to {side} only at {crossings}",
    "refused-here": "{paper} is not accepted at this crossing",
    "other-side": "{paper} is for {onward}, and not for {side}",
    "lapsed": "{paper} admitted to {side} until {date}, and whether that goes on is not known",
    "unknown-type": "whether {paper} admits to {side} is not known: the rules known are for other types of passport",
    "type-open": "whether {paper} admits to {side} depends on its type, which is to be confirmed",
    "group-too-small": "{paper} admits to {side} only groups of at least {group}, "
    "and it names only {heads} of those who pass together",
    "group-not-counted": "{paper} admits to {side} only groups of at least {group}, and how many pass is not known",
    "group-parts": "{paper} is for groups of at least {group} that enter and leave {side} together, and it names only "
    "{heads} of those who leave on {last}",
    "outside-cities": "{paper} admits to {side} only for stays in {cities}, and this one leads to {outside}",
    "not-looked-up": "whether {paper} admits to {side} is not known",
    "unknown-endorsement": "whether {paper} admits to {side} is not known: no rule speaks of such an endorsement",
    "card-of-others": "whether {paper} beside {held} admits to {side} is not known",
    "unknown-nationality": "whether {paper} admits to {side} depends on whose it is, which is not written",
    "port-unknown": "whether {paper} admits to {side} at this port is not known; it does at {crossings}",
    "may-be-transit": "{paper} admits to {side} in transit to {onward} by a booked service, and none is written",
    "side-unnamed": "{paper} admits to {side} if it is for that side, and for which it is was not said",
    "passport-unnamed": "{paper} counts beside a passport, and none was named",
    "only-transit": "{paper} admits to {side} only in transit to {onward} by a booked service, for {days} at most",
}
IN_TRANSIT = {  # the same of a rule about people who travel on
    "only-at": "{paper} admits to {side} in transit to {onward} only at {crossings}",
    "only-transit": "{paper} admits to {side} only in transit to {onward} by a booked service, for {days} at most, at "
    "{crossings}",
    "port-unknown": "whether {paper} admits to {side} in transit to {onward} at this port is not known; it does at "
    "{crossings}",
}
MISSING = {  # of one paper and of several
    "missing": ("{papers} does not admit to {side}", "{papers} do not admit to {side}"),
    "cannot-leave": ("{papers} does not let people out of {side}", "{papers} do not let people out of {side}"),
    "hall-card": (
        "{papers} is not enough in this hall, which asks for {sets}",
        "{papers} are not enough in this hall, which asks for {sets}",
    ),
    "hall-kin": (
        "whether this hall takes {papers} is not known: it asks for {sets}",
        "whether this hall takes {papers} is not known: it asks for {sets}",
    ),
    "hall": (
        "{papers} is not enough in this hall, which takes, in either direction, only {sets}",
        "{papers} are not enough in this hall, which takes, in either direction, only {sets}",
    ),
}
REMEDIES = {
    "expired": "renew it, or name another paper",
    "not-yet": "get a visa for {side}",
    "used-up": "get one for more entries, or stay on one side",
    "too-short": "renew it before the trip",
    "ends-during-stay": "renew it before the trip",
    "overstay": "leave on {leave}, or get a paper for a longer stay",
    "overstay-in-all": "get a paper for a longer stay, or make one of its stays shorter",
    "overstay-perhaps": "ask how the days are counted, or leave on {leave}",
    "only-at": "name another crossing",
    "refused-here": "name another crossing",
    "other-side": "get an endorsement for {side}, or name another paper",
    "lapsed": "ask, and write what holds under `admits`",
    "unknown-type": "ask, and write what holds under `admits`, with `type: {type}`",
    "type-open": "write its type: {types}",
    "group-too-small": "take more people on the list, or name another paper",
    "group-not-counted": "write how many they are, such as `people: 12`",
    "group-parts": "let them leave with the others on the list, or name another paper",
    "outside-cities": "stay in these cities, or get a visa for {side}",
    "not-looked-up": "ask, and write what holds under `admits`",
    "card-of-others": "ask, and write what holds under `admits`, or get a visa for {side}",
    "unknown-nationality": "write it, such as `nationality: GB`",
    "other-endorsement": "known there: {wanted}",
    "unknown-endorsement": "write one of {wanted}, or ask, and write what holds under `admits`",
    "port-unknown": "ask, and write what holds under `admits`, or name one of these ports",
    "may-be-transit": "write the flight, ferry or train by which they travel on, or get a visa for {side}",
    "hall-kin": "ask, or name another crossing",
    "hall-card": "write the card too, or name another crossing",
    "hall": "name another crossing, or write the paper that is missing",
    "cannot-leave": "needed: one of {wanted}, or the passport with which they came in",
}

ENDORSED = {  # the same of permits, in which nobody has a visa
    "not-yet": "get another endorsement for {side}",
    "may-be-transit": "write the flight, ferry or train by which they travel on, or get a permit endorsed for {side}",
}

PASSPORT_WORDS = {
    "diplomatic": "diplomatic passport",
    "official": "official passport",
    "service": "service passport",
    "bno": "BN(O) passport",
}


def paper_words(name: PaperName, language: Language = ENGLISH) -> str:
    """`the GB passport`, `the visa for CN`, `the two-way-permit (business)`."""
    return language.say("the {paper}", paper=bare_paper_words(name, language))


def bare_paper_words(name: PaperName, language: Language) -> str:
    """`GB passport`, `visa for CN`, `two-way-permit (business)`."""
    kind = language.term(name.kind)
    if name.kind == "passport":
        kind = language.say(PASSPORT_WORDS[name.passport_type]) if name.passport_type in PASSPORT_WORDS else kind
        return language.say("{side} {paper}", side=name.nationality, paper=kind) if name.nationality else kind
    said = language.say("{paper} for {side}", paper=kind, side=name.issued_for) if name.issued_for else kind
    return (
        language.say("{paper} ({endorsement})", paper=said, endorsement=name.endorsement) if name.endorsement else said
    )


def paper_called(paper: Paper, language: Language = ENGLISH) -> str:
    """What a paper of a person is called: `the GB passport`, `the visa for CN`."""
    return paper_words(name_of(paper), language)


def fault_words(fault: PaperFault | None, language: Language = ENGLISH) -> str:
    """What is wrong; nothing where nothing is."""
    if fault is None:
        return ""
    if fault.kind not in FAULTS:
        return _missing(fault, language)
    crossings = list(fault.only_at)
    in_transit = fault.onward and crossings and fault.kind in IN_TRANSIT
    phrase = (IN_TRANSIT if in_transit else FAULTS)[fault.kind]
    if fault.elsewhere:
        crossings.append(language.say("ports of other regions"))
    assert fault.paper is not None, "only of papers that are missing there may be several"
    return language.say(
        phrase,
        paper=paper_words(fault.paper, language),
        side=fault.into,
        date=fault.date,
        last=fault.last,
        entries=_count(fault.allowed, "{number} entry", "{number} entries", language),
        number=fault.days,
        days=days_words(fault.allowed, language),
        stayed=fault.days,
        group=_count(fault.allowed, "{number} person", "{number} people", language),
        heads=_count(fault.days, "{number} person", "{number} people", language),
        missing=days_words(fault.days, language),
        cities=language.listed(_in_words(fault.cities, language)),
        outside=language.listed(_in_words(fault.outside, language)),
        crossings=language.listed(crossings),
        onward=language.say("a third side") if fault.onward == ANYWHERE else fault.onward,
        held=language.listed(paper_words(name, language) for name in fault.held),
    )


def _in_words(names: Iterable[Text], language: Language) -> Iterator[str]:
    return (each.in_language(language.tag) or str(each) for each in names)


def remedy_words(fault: PaperFault | None, language: Language = ENGLISH) -> str:
    """What would mend it; nothing where that is not known."""
    if fault is None:
        return ""
    if phrase := _remedy(fault):
        endorsements = fault.kind in ("other-endorsement", "unknown-endorsement")
        wanted = language.joined(fault.wanted if endorsements else map(language.term, fault.wanted))
        type_ = (fault.paper.passport_type if fault.paper else None) or "ordinary"
        types = ", ".join(PASSPORT_TYPES)
        return language.say(phrase, side=fault.into, leave=fault.leave, wanted=wanted, type=type_, types=types)
    visa = language.say("a visa for {side}", side=fault.into) if fault.visa else ""
    kinds = language.joined(map(language.term, fault.wanted))
    others = language.say("one of {kinds}", kinds=kinds) if kinds else ""
    if visa and others:
        return language.say("needed: {paper}, or {others}", paper=visa, others=others)
    return language.say("needed: {paper}", paper=visa or others) if visa or others else ""


def _remedy(fault: PaperFault) -> str:
    """The phrase of a remedy that says the same of every such fault; nothing where it lists what is needed."""
    paper = fault.paper
    mainlander = paper is not None and paper.nationality == "CN" and fault.into in ("HK", "MO")
    if fault.kind in ENDORSED and paper and (paper.endorsement or mainlander):
        return ENDORSED[fault.kind]
    if fault.kind == "cannot-leave" and not fault.wanted:
        return "needed: the passport with which they came in"
    return REMEDIES.get(fault.kind, "")


def refusals_words(refusals: Iterable[Refusal], language: Language = ENGLISH) -> str:
    """`does not take Jane Smith: the GB passport is not accepted at this crossing`."""
    said = [
        language.say(
            "does not take {names}: {reason}",
            names=_few(each.people, language),
            reason=fault_words(each.fault, language),
        )
        for each in refusals
    ]
    return language.joined(said, "; ")


def days_words(number: int, language: Language) -> str:
    """`1 day`, `30 days`."""
    return _count(number, "{number} day", "{number} days", language)


def _missing(fault: PaperFault, language: Language) -> str:
    names = list(dict.fromkeys(paper_words(name, language) for name in fault.held))
    one, more = MISSING.get(fault.kind, MISSING["missing"])
    either = language.say(" or ")
    sets = either.join(language.say(" with ").join(map(language.term, each)) for each in fault.sets)
    phrase = one if len(names) == 1 else more
    said = language.say(phrase, papers=language.listed(names), side=fault.into, sets=sets)
    if fault.kind == "visa-for-nowhere":
        return language.labelled(said, language.say("no visa says `for: {side}`", side=fault.into))
    return said


def _count(number: int, one: str, more: str, language: Language) -> str:
    return language.say(one if number == 1 else more, number=number)


def _few(people: Sequence[Person], language: Language) -> str:
    said = name_inside if language.tag == ENGLISH.tag else str
    names = [said(each.name or each.id) for each in people]
    if len(names) > 3:
        rest, number = others_said(people[2:])
        return language.listed([*names[:2], language.say(rest, number=number)])
    return language.listed(names)
