"""Prints what the days of the principals are spent on, of one trip or of two drafts beside each other."""

import datetime as dt
from typing import TYPE_CHECKING

from delegate.commands import console

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from collections.abc import Collection, Iterable

    from delegate.compare.draft import Comparison
    from delegate.compare.time_compared import TimePair
    from delegate.planning.plan import Plan
    from delegate.sheet.names import OneLanguage
    from delegate.sheet.scope import Scope


class TimePrint:
    """How the tables are printed: in which languages, one below the other, how wide, in colour or not."""

    def __init__(self, languages: tuple[str, ...] | None, width: int | None, colour: str) -> None:
        self._languages = languages
        self._width = width
        self._colour = colour

    def of_plan(self, plan: "Plan", scope: "Scope") -> None:
        """The principals of a trip, or the people of the scope."""
        from delegate.assessment.time_spent import principals, time_spent
        from delegate.compare.time_compared import TimePair

        whom = principals(plan) if scope.people is None else [who for who in plan.people if who in scope.people]
        pairs = [TimePair(each.person, each.date, None, each) for each in time_spent(plan, whom)]
        for number, tag in enumerate(self._languages or (None,)):
            words = _words(plan, tag)
            title = words.main(plan.trip.trip) or words.say("A programme without a title")
            self._say(number, words, title, [each for each in pairs if scope.date in (None, each.date)], compared=False)

    def of_comparison(self, comparison: "Comparison", people: "Collection[str] | None", date: dt.date | None) -> None:
        """The principals of two drafts, or these people."""
        from delegate.compare.time_compared import time_compared
        from delegate.sheet.change_page import compared_title
        from delegate.sheet.change_words import wording
        from delegate.sheet.model import Edition

        pairs = [each for each in time_compared(comparison, people) if date in (None, each.date)]
        for number, tag in enumerate(self._languages or (None,)):
            names = (tag,) if tag else tuple(comparison.new.plan.trip.languages or ())
            words = wording(comparison, names, tag or "en", Edition.SCHEDULE)
            self._say(number, words.new, compared_title(comparison, words), pairs, compared=True)

    def _say(
        self, number: int, words: "OneLanguage", title: str, pairs: "Iterable[TimePair]", *, compared: bool
    ) -> None:
        from delegate.render.time_layout import laid_out
        from delegate.sheet.time_table import time_page

        if number:
            console.say("\n")
        page = time_page(words, title, pairs, compared=compared)
        console.say_lines(laid_out(page, console.columns(self._width)), self._colour)


def _words(plan: "Plan", tag: str | None) -> "OneLanguage":
    """One language, or the first of the trip with names in all of them."""
    from delegate.assessment.script_conversions import conversion
    from delegate.sheet import spoken_in
    from delegate.sheet.model import Edition
    from delegate.sheet.wording import main_language

    names = (tag,) if tag else tuple(plan.trip.languages or ())
    spoken = (tag,) if tag else spoken_in(plan)
    return main_language(plan, names, spoken, Edition.SCHEDULE, conversion(plan.trip, names).texts)
