"""Words what changed between two drafts, one clause after the other."""

from collections.abc import Iterator

from delegate.assessment.script_conversions import conversion
from delegate.assessment.unbroken_names import unbroken_names
from delegate.compare.addressees import riding
from delegate.compare.draft import Comparison, Difference, FieldPair
from delegate.compare.way_causes import cause_of
from delegate.diagnostics import Finding
from delegate.i18n.dates import weekday_and_day
from delegate.i18n.escape import safe_line
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.sheet.change_values import leave_text, place_name, value_words
from delegate.sheet.model import Edition
from delegate.sheet.names import OneLanguage
from delegate.sheet.names_shown import names_known
from delegate.sheet.titles import line_titles
from delegate.sheet.wording import Wording, main_language
from delegate.tuples import NamedTuple
from delegate.values import Text


class ChangeWording(NamedTuple):
    """One language, as names stand in the old draft and in the new one."""

    old: OneLanguage
    new: OneLanguage

    def say(self, phrase: str, **values: object) -> str:
        """An English phrase in this language."""
        return self.new.say(phrase, **values)

    def names(self) -> frozenset[str]:
        """What everybody and everything is called in either draft, and the titles without a blank."""
        sides = (self.new, self.old)
        named = {name for each in sides for name in names_known(Wording(each.plan, (each,), each.edition))}
        titles = {said.text for each in sides for line in each.plan.lines() for said in line_titles(each, line)}
        told = {name for each in sides for name in unbroken_names(each.plan)}
        return frozenset(named | told | {title for title in titles if " " not in title})

    def of_line(self, each: Difference) -> str:
        """The title of the line of a change, in every language of the print."""
        side = self.new if each.new else self.old
        return "  ".join(dict.fromkeys(said.text for said in line_titles(side, each.line))) if each.line else ""

    def title(self, line: Line, *, is_new: bool) -> str:
        """The title of a line in the main language."""
        titles = line_titles(self.new if is_new else self.old, line)
        return titles[0].text if titles else line.title


def wording(comparison: Comparison, tags: tuple[str, ...], main: str, edition: Edition) -> ChangeWording:
    """The words of a comparison: phrases in the main language, names in these, or in all that are written.

    Chinese stands in the script that the language asks for, as a plan prints it.
    """
    plans = (each.plan for each in (comparison.old, comparison.new))
    converted = ((plan, conversion(plan.trip, tags).texts) for plan in plans)
    return ChangeWording(*(main_language(plan, tags, (main,), edition, texts) for plan, texts in converted))


def clauses(words: ChangeWording, each: Difference) -> Iterator[str]:
    """What a change says, without the time and the title of its line."""
    if each.kind in ("added", "removed"):
        yield words.say("new") if each.kind == "added" else words.say("no longer")
    elif each.kind == "moved":
        yield from _moved(words, each)
    elif each.kind == "people":
        yield from _people(words, each)
    elif each.kind == "leg-earlier" or each.kind == "leg-later":
        yield _leg(words, each)
    elif each.kind == "crossing-changed":
        yield border_clause(words, each)
    elif each.kind == "night-changed":
        yield pair_clause(words, each.fields[0])
    elif each.kind == "vehicle-run":
        yield _run(words, each)
    elif each.kind in ("finding-new", "finding-gone"):
        yield _finding(words, each)
    else:
        of_person = each.line is None and each.entry[0] in ("delegation", "hosts")
        yield from (pair_clause(words, pair, of_person=of_person) for pair in each.fields)


def message(words: ChangeWording, each: Difference) -> str:
    """All of that in one line."""
    return words.new.language.joined(dict.fromkeys(clauses(words, each)), "; ")


# What fields are called, where not as the file writes them.
FIELDS = {
    "for": "length",
    "within": "window",
    "by": "deadline",
    "exit": "time to leave the port",
    "wet": "place if it rains",
    "from": "origin",
    "to": "destination",
    "via": "way",
    "hotel": "hotel place",
    "title": "title of it",
    "who": "those named",
    "except": "those left out",
    "with": "hosts",
    "received-by": "who welcomes them",
    "seen-off-by": "who takes leave of them",
    "bring": "to bring",
    "private": "private note",
    "accept": "acceptance of findings",
    "people": "number of people",
    "joins": "joining",
    "leaves": "leaving",
}
_LABELS = {
    "venue": "at {now}",
    "hotel": "at {now}",
    "crossing": "via {now}",
    "via": "via {now}",
    "from": "from {now}",
    "to": "to {now}",
    "by": "by {now}",
    "title": "now called {now}",
}


def pair_clause(words: ChangeWording, pair: FieldPair, *, of_person: bool = False) -> str:
    """`at Kapok works, Shenzhen (was Kapok showroom, Hong Kong)`; of what is secret that it changed."""
    is_labelled = pair.name not in _LABELS or of_person
    label = words.new.language.term(pair.name if of_person else FIELDS.get(pair.name, pair.name))
    if pair.secret:
        return (
            words.say("private note changed") if pair.name == "private" else words.say("{label} changed", label=label)
        )
    old, new = value_words(pair.name, pair.old, words.old), value_words(pair.name, pair.new, words.new)
    if not new:
        return words.say("no {label} any more (was {before})", label=label, before=old)
    if old == new and isinstance(pair.old, Text) and isinstance(pair.new, Text):
        old, new = (_in_all_languages(text) for text in (pair.old, pair.new))  # another than the one that is read
    if old == new:  # what has changed is in none of the words, which must not be told as a change to themselves
        return words.say("{label} changed", label=label)
    now = new if is_labelled else words.say(_LABELS[pair.name], now=new)
    if is_labelled and pair.name not in ("time", "within", "status"):
        now = words.new.language.labelled(label, new)
    return words.say("{now} (was {before})", now=now, before=old) if old else now


def _in_all_languages(text: Text) -> str:
    """`Yamada Hanako / 山田花子`."""
    return " / ".join(dict.fromkeys(safe_line(said) for _, said in text.by_language))


def level_of(finding: Finding) -> str:
    """`error`; what was accepted is no error any more."""
    return finding.severity.word if finding.accepted is None else "accepted"


def _moved(words: ChangeWording, each: Difference) -> Iterator[str]:
    pairs = {pair.name: pair for pair in each.fields}
    if date := pairs.pop("date", None):
        old, new = (weekday_and_day(when, words.new.tag) for when in (date.old, date.new))
        if each.line is None:
            yield words.say("the whole trip begins on {date} (was {before})", date=new, before=old)
            return
        yield words.say("on {date} (was {before})", date=new, before=old)
    else:
        yield words.say("elsewhere in the day")
    yield from (pair_clause(words, pair) for pair in pairs.values())


def _people(words: ChangeWording, each: Difference) -> Iterator[str]:
    if each.line is None:
        for pair in each.fields:
            if pair.name == "member":
                yield words.say("joins the delegation") if pair.new else words.say("no longer in the delegation")
            else:
                is_list = pair.name == "people" and each.entry[0] == "groups"
                yield pair_clause(words, pair._replace(name="members") if is_list else pair)
        return
    old, new = each.old, each.new
    before = {*(old.people if old else ()), *(old.hosts if old else ())}
    after = {*(new.people if new else ()), *(new.hosts if new else ())}
    came = [who for who in (*(new.people if new else ()), *(new.hosts if new else ())) if who not in before]
    went = [who for who in (*(old.people if old else ()), *(old.hosts if old else ())) if who not in after]
    if came:
        yield words.say("now with {names}", names=words.new.language.parted(map(words.new.person, came)))
    if went:
        yield words.say("without {names}", names=words.old.language.parted(map(words.old.person, went)))
    pairs = (pair for pair in each.fields if pair.name in ("received-by", "seen-off-by") or not (came or went))
    yield from (pair_clause(words, pair) for pair in pairs)


def still_named(words: ChangeWording, each: Difference) -> Iterator[str]:
    """That the title of a line names a host who is not there any more."""
    if each.kind != "people" or each.old is None or each.new is None:
        return
    titles = " ".join(said.text for said in line_titles(words.new, each.new))
    for who in each.old.hosts:
        host = words.old.plan.hosts.get(who)
        written = [text for _, text in host.name.by_language] if host and host.name else []
        if who not in each.new.hosts and any(text in titles for text in written):
            yield words.say("the title still names {name}", name=words.old.person(who))


def _leg(words: ChangeWording, each: Difference) -> str:
    (leave,) = each.fields
    old, new = leave_text(leave.old), leave_text(leave.new)
    what = leg_clause(words, each)
    if not new:
        return words.say("{what}: no way any more (was {before})", what=what, before=old)
    now = words.say("{what} at {now}", what=what, now=new)
    said = words.say("{now} (was {before})", now=now, before=old) if old else now
    return words.new.language.joined((said, cause_clause(words, each)))


def cause_clause(words: ChangeWording, each: Difference) -> str:
    """`since Round table with the banks ends at 12:30`; nothing where the cause is not known."""
    cause = cause_of(each.detail)
    if cause is None:
        return ""
    title = words.title(cause.line, is_new=True)
    if cause.at is None:
        place = words.new.short_place(cause.line.places[0]) if len(cause.line.places) == 1 else ""
        return words.say("since {title} is at {place}", title=title, place=place) if place else ""
    clock = words.new.plan.clock(cause.at, cause.zone)
    phrase = "since {title} ends at {clock}" if cause.kind == "ends" else "since {title} begins at {clock}"
    return words.say(phrase, title=title, clock=clock)


def those_told(words: ChangeWording, each: Difference) -> str:
    """Who makes a way, where only some of a line's people leave at another hour; nothing where all of them do."""
    line = each.line
    everybody = {*(each.old.people if each.old else ()), *(each.new.people if each.new else ())}
    if line is None or each.told.people >= everybody:
        return ""
    known = each.told.people & words.new.plan.people.keys()
    return words.new.people(known, everybody | known)


def leg_clause(words: ChangeWording, each: Difference, *, named: bool = True) -> str:
    """`leave Exchange Tower for Lunch of the chamber, car-1`; of a written movement its title.

    What it is for is left out where it is not to be `named`, for it stands right above.
    """
    leg: Leg = each.detail.new or each.detail.old
    side = words.new if each.detail.new else words.old
    if leg.movement:
        what = words.of_line(each)
    else:
        what = words.say("leave {place}", place=side.short_place(leg.origin.place))
        if leg.destination.line and named:
            title = words.title(leg.destination.line, is_new=bool(each.detail.new))
            what = words.say("leave {place} for {title}", place=side.short_place(leg.origin.place), title=title)
    return side.language.joined((what, vehicles_said(side, leg)))


def vehicles_said(side: OneLanguage, leg: Leg) -> str:
    """The vehicles of a leg by their names, else by how it is made."""
    known = side.plan.trip.vehicles or {}
    return side.vehicles(known[name] for name in sorted(riding(leg)) if name in known)


def border_clause(words: ChangeWording, each: Difference) -> str:
    """`now via Huanggang (new port)`."""
    (pair,) = each.fields
    if each.detail.new is None:
        return words.say("no longer via {crossing}", crossing=_crossing(words.old, pair.old))
    return words.say("now via {crossing}", crossing=_crossing(words.new, pair.new))


def _crossing(side: OneLanguage, id_: str | None) -> str:
    return place_name(id_, side) if id_ else side.say("a crossing that is not known")


def _run(words: ChangeWording, each: Difference) -> str:
    (leave,) = each.fields
    old, new = leave_text(leave.old), leave_text(leave.new)
    if not new:
        return words.say("no empty run any more (was {before})", before=old) if old else words.say("another empty run")
    now = words.say("empty run at {now}", now=new)
    return words.say("{now} (was {before})", now=now, before=old) if old and old != new else now


def _finding(words: ChangeWording, each: Difference) -> str:
    finding = each.detail
    said = f"{words.say(level_of(finding))} {finding.name}: {safe_line(finding.message)}"
    return said if each.kind == "finding-new" else words.say("no longer: {finding}", finding=said)
