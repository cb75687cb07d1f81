"""`delegate diff`: what changed between two drafts of a trip, what follows from it, and who must be told."""

import datetime as dt
import sys
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, options
from delegate.commands.drafts import UnreadableDraftError, both_texts, parts_not_compared, worked_out
from delegate.commands.errors import MisspeltError, misspelt
from delegate.commands.parameters import asked_date, asked_languages
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.compare.draft import Comparison, Draft
    from delegate.sheet.change_words import ChangeWording

FORMATS = ("terminal", "markdown", "json")


@click.command(short_help="Say what changed between two drafts, and who must be told.")
@click.argument("old", metavar="OLD", shell_complete=completing.trips)
@click.argument("new", metavar="[NEW]", required=False, shell_complete=completing.trips)
@click.option("--by", type=click.Choice(["person"]), help="A notice for each person, host and vehicle, ready to paste.")
@click.option(
    "--for", "whom", metavar="NAME", shell_complete=completing.names, help="What tells one person, host or vehicle."
)
@click.option("--day", metavar="DATE", help="What is of one day alone, such as 2023-02-24.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@click.option("--time", is_flag=True, help="What the days of the principals are spent on, before and after.")
@click.option("--lang", "tags", metavar="TAGS", help="The languages, such as zh-Hant (default: the trip's).")
@options.width
@click.option("--exit-code", "told_by_code", is_flag=True, help="Make the exit code 1 where anything changed.")
@click.option("--private", is_flag=True, help="Show private notes too, on a terminal only.")
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str | None,
    by: str | None,
    whom: str | None,
    day: str | None,
    time: bool,
    form: str,
    tags: str | None,
    width: int | None,
    told_by_code: bool,
    private: bool,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate diff old.trip.yaml new.trip.yaml
    delegate diff trip.yaml
    delegate diff v3 trip.yaml --by person
    delegate diff v3..v4 trip.yaml --format json

    Say what changed between two drafts of a trip: what somebody typed, what follows from it, who must be told and who
    need not. One of the two may be - for standard input.

    In a git repository OLD may be a revision: of a trip alone the last commit is compared with the working file, v3
    with the working file, v3..v4 with v4, and v3...v4 begins where the two parted. Each is read with the address books
    of its own revision, and followed through renames. A word that is a file is a file: of a tag with the name of a file
    write refs/tags/v3.

    Values are compared as they are read: another order, other quotes or a default written out change nothing. Findings
    never decide the exit code.
    """
    if private and (form != "terminal" or by or not console.is_terminal(sys.stdout)):
        raise click.UsageError("--private shows private notes on a terminal only")
    if by and form == "json":
        raise click.UsageError("--by person makes notices to paste: --format json has what they are made from")
    if time and (by or form != "terminal"):
        raise click.UsageError("--time is a table of its own: --format json has the same minutes as `time`")
    languages, date = asked_languages(tags), asked_date(day)
    from delegate.compare.comparison import compared

    comparison = _narrowed(compared(*_both_drafts(ctx, old, new, stdin_filename)), whom, date)
    show = _DiffPrint(form, width, colour, languages, private=private)
    if time:
        from delegate.commands.time_shown import TimePrint

        TimePrint(languages, width, colour).of_comparison(comparison, _people(comparison, whom), date)
    elif form == "json":
        show.data(comparison, _people(comparison, whom), date)
    elif by:
        show.notices(comparison, whom)
    else:
        words = " ".join(["delegate diff", *(each for each in (old, new) if each), "--by person"])
        show.pages(comparison, words)
    ctx.exit(int(told_by_code and bool(comparison.differences)))


def _both_drafts(ctx: click.Context, old: str, new: str | None, stdin_filename: str | None) -> "list[Draft]":
    """The two drafts, worked out; on stderr what stands in them and is not compared."""
    from delegate.i18n.escape import safe

    try:
        sides = [worked_out(each) for each in both_texts(old, new, stdin_filename)]
    except UnreadableDraftError as trouble:
        console.warn(f"delegate: {safe(str(trouble))}\n")
        ctx.exit(1)
    for unread in filter(None, map(parts_not_compared, sides)):
        console.warn(f"delegate: {safe(unread)}\n")
    return sides


class _DiffPrint(NamedTuple):
    """Prints a comparison as it is asked for."""

    form: str
    width: int | None
    colour: str
    languages: tuple[str, ...] | None
    private: bool = False

    def data(self, comparison: "Comparison", people: "frozenset[str] | None", date: dt.date | None) -> None:
        """As data, whose messages are English; the time is that of these people, or of the principals."""
        from delegate.compare.time_compared import time_compared
        from delegate.render import diff_json

        spent = [each for each in time_compared(comparison, people) if date in (None, each.date)]
        console.say_bytes(diff_json.render(comparison, _words(comparison, "en", ("en",)), spent))

    def pages(self, comparison: "Comparison", notices: str) -> None:
        """The page, in each language that was asked for below the other."""
        from delegate.sheet.change_page import change_page

        for number, tag in enumerate(self.languages or (None,)):
            names = (tag,) if tag else tuple(comparison.new.plan.trip.languages or ())
            words = _words(comparison, tag or "en", names)
            page = change_page(comparison, words, notices, private=self.private)
            if number:
                console.say("\n")
            if self.form == "markdown":
                from delegate.render import diff_md

                console.say(diff_md.render(page))
                continue
            from delegate.render.diff_layout import laid_out

            console.say_lines(laid_out(page, console.columns(self.width)), self.colour)

    def notices(self, comparison: "Comparison", whom: str | None) -> None:
        """A notice for each who is told, in all languages of the trip or those that were asked for.

        A language without phrases has no sentences: names in it stand in English ones, where no other is asked for.
        """
        from delegate.i18n.language import without_phrases
        from delegate.sheet import spoken_in
        from delegate.sheet.model import Edition
        from delegate.sheet.notices import notice, readers_of

        tags = self.languages or spoken_in(comparison.new.plan)
        worded = [tag for tag in tags if not without_phrases(tag)]
        spoken = [_words(comparison, tag, (tag,), Edition.PROGRAMME) for tag in worded]
        spoken = spoken or [_words(comparison, "en", tuple(tags), Edition.PROGRAMME)]
        meant = _meant(comparison, whom) if whom else None
        found = [
            notice(comparison, each, spoken) for each in readers_of(comparison) if meant is None or each.key in meant
        ]
        nothing = spoken[0].say("Nothing changed.") if not comparison.differences else spoken[0].say("Nobody is told.")
        if self.form == "markdown":
            from delegate.render import diff_md

            console.say(diff_md.render_notices(found, nothing))
            return
        from delegate.render.diff_layout import notices_laid_out

        console.say_lines(notices_laid_out(found, nothing, console.columns(self.width)), self.colour)


def _words(comparison: "Comparison", main: str, tags: tuple[str, ...], edition: object = None) -> "ChangeWording":
    from delegate.sheet.change_words import wording
    from delegate.sheet.model import Edition

    return wording(comparison, tags, main, edition if isinstance(edition, Edition) else Edition.SCHEDULE)


def _narrowed(comparison: "Comparison", whom: str | None, date: dt.date | None) -> "Comparison":
    """The differences that tell somebody, and those of a date, before or after."""
    kept = comparison.differences
    if whom is not None:
        meant = _meant(comparison, whom)
        kept = tuple(each for each in kept if any(meant & ids for ids in each.told))
    if date is not None:
        days = {day.date for draft in (comparison.old, comparison.new) for day in draft.plan.days}
        if date not in days:
            there_are = ", ".join(sorted(day.isoformat() for day in days)) or "none"
            raise click.UsageError(f"{date} is not a day of either draft: {there_are}")
        kept = tuple(each for each in kept if date in (line.date for line in (each.old, each.new) if line))
    return comparison._replace(differences=kept)


def _people(comparison: "Comparison", whom: str | None) -> frozenset[str] | None:
    """The people of the delegation whose time is asked for; None for the principals."""
    if whom is None:
        return None
    members = comparison.old.plan.people.keys() | comparison.new.plan.people.keys()
    return _meant(comparison, whom) & members


def _meant(comparison: "Comparison", whom: str) -> frozenset[str]:
    """The ids that a name stands for in either draft."""
    from delegate.sheet.scope import known_names, meant_by, scope_of

    found: frozenset[str] = frozenset()
    for draft in (comparison.new, comparison.old):
        if scope := scope_of(draft.plan, whom):
            found |= (scope.people or frozenset()) | scope.hosts
            continue
        meant = meant_by(draft.plan, whom)
        if len(meant) > 1:
            each = " or ".join(f"`{id_}`" for id_ in meant)
            raise MisspeltError(f"`{whom}` may be {each}: name the one that is meant")
        found |= {*meant}
    if not found:
        names = [*known_names(comparison.new.plan), *(comparison.new.plan.trip.vehicles or {})]
        raise misspelt(f"`{whom}` is no person, group, role, host or vehicle", whom, names)
    return found
