"""Words opening hours as a page prints them, in a language: what has no words here stays as it was typed."""

import re

from delegate.clock import DAY, hhmm
from delegate.i18n.dates import dates_of
from delegate.i18n.escape import safe_line
from delegate.i18n.language import Language
from delegate.places.hours_parser import read_rules
from delegate.places.hours_rules import CLOSED, ELSE, OPEN, UNKNOWN, HolidayDays, HoursRule, TimeSpan, WeekdayRange

_APPOINTMENT = re.compile(
    r"(?:only )?(?:by|on|upon) (?:prior )?appointment(?: only)?|[須须需]?[預预][約约]", re.IGNORECASE
)


def opening(hours: str, language: Language) -> str:
    """`open Mon–Fri 08:30–20:00; closed public holidays`; nothing where the language has no words for it."""
    as_typed = language.say("open {times}", times=safe_line(hours))
    rules = read_rules(hours)
    if not rules or not as_typed or not all(map(_has_words, rules, range(len(rules)))):
        return as_typed
    said = language.joined((_rule(rule, language) for rule in rules), "; ")
    return said if rules[0].state == CLOSED else language.say("open {times}", times=said)


def _has_words(rule: HoursRule, number: int) -> bool:
    """Whether a rule is for days of any week and public holidays, and says from when until when by the clock.

    Times without days add to the rule before them: they are no words of their own.
    """
    days = [each for these in rule.days for each in these]
    every_week = all(not each.shift and not (isinstance(each, WeekdayRange) and each.nths) for each in days)
    on_asking = rule.state == UNKNOWN and bool(_APPOINTMENT.fullmatch(rule.remark))
    unsaid_days = not days and (number > 0 or rule.state == CLOSED)
    return (
        every_week
        and (on_asking if rule.remark else rule.state != UNKNOWN)
        and not unsaid_days
        and not rule.dates
        and len(rule.days) <= 1
        and rule.follows != ELSE
        and all(map(_by_the_clock, rule.spans))
    )


def _by_the_clock(span: TimeSpan) -> bool:
    return not span.first.event and (span.onward if span.last is None else not span.last.event and not span.onward)


def _rule(rule: HoursRule, language: Language) -> str:
    """`Mon–Fri 08:30–12:00 and 13:00–18:00`, `closed Sun`, `by appointment`."""
    days = language.listed(_day(each, language) for these in rule.days for each in these)
    if not rule.spans:
        always = rule.state == OPEN and not days
        times = language.say("at all hours") if always else ""
    else:
        times = language.listed(_span(each, language) for each in rule.spans)
        days = days or language.say("daily")
    asked = language.say("by appointment") if rule.state == UNKNOWN else ""
    said = " ".join(part for part in (days, times, asked) if part)
    return language.say("closed {days}", days=said) if rule.state == CLOSED else said


def _day(day: WeekdayRange | HolidayDays, language: Language) -> str:
    if isinstance(day, HolidayDays):
        return language.say("school holidays" if day.school else "public holidays")
    dates = dates_of(language.tag) or dates_of("en")
    assert dates is not None
    if (day.last - day.first) % 7 == 6:
        return language.say("daily")
    first, last = dates.short_weekdays[day.first], dates.short_weekdays[day.last]
    return first if day.first == day.last else language.say("{day}–{last_day}", day=first, last_day=last)


def _span(span: TimeSpan, language: Language) -> str:
    """`08:30–20:00`; what ends after midnight has the clock of then."""
    start = hhmm(span.first.minute)
    if span.last is None:
        return language.say("from {date}", date=start)
    end = span.last.minute
    return f"{start}–{hhmm(end if 0 < end <= DAY else end - DAY if end else DAY)}"
