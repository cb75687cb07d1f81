"""Says on standard error what a print lacks in a language, and what it converts into the other Chinese script."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.assessment.script_conversions import Conversion
    from delegate.model import Trip


LINES_NAMED = 6


def conversion_for(trip: "Trip", languages: Iterable[str]) -> "Conversion | None":
    """The texts to convert for a print; None where none of its languages is Chinese, without a look at the texts."""
    if not any(tag.split("-")[0] == "zh" for tag in languages):
        return None
    from delegate.assessment.script_conversions import conversion

    return conversion(trip, languages)


def converted_said(conversion: "Conversion | None", trip: str) -> str:
    """How many texts were converted into which script, a line each; nothing where none was.

    Of a trip from standard input nobody but the author knows the file.
    """
    from delegate.i18n.phrases import count

    name, into = ("TRIP", "its file") if trip == "-" else (trip, "the trip")
    return "".join(
        f"{count(number, 'text')} converted to {tag} by OpenCC, where nothing is written in it: "
        f"`delegate convert {name} --to {tag} --write` writes them into {into}, to be checked\n"
        for tag, number in (conversion.made if conversion else {}).items()
    )


def wordless_said(languages: Iterable[str] | None, *, for_team: bool = False) -> str:
    """Which languages of a print have names and titles alone, a line each; the team's copy has the rest in English."""
    from delegate.i18n.language import without_phrases

    wordless = [tag for tag in languages or () if without_phrases(tag)]
    rest = ", the rest in English" if for_team and len(wordless) == len([*(languages or ())]) else ""
    return "".join(f"printed in {tag} with names and titles only{rest}: no table has its phrases\n" for tag in wordless)


def unwritten_said(trip: "Trip", languages: Iterable[str] | None) -> str:
    """How many texts are not written in a language that somebody asks for, and where, a line each.

    Of the trip's own `languages` the check `missing-translation` says it.
    """
    asked = [tag for tag in languages or () if tag not in (trip.languages or ())]
    if not asked:
        return ""
    from delegate.assessment.script_conversions import not_written_in
    from delegate.i18n.phrases import count

    found = {tag: texts for tag in asked if (texts := not_written_in(trip, tag))}
    return "".join(
        f"{count(len(texts), 'text')} not written in {tag}, printed as they stand: "
        f"{_some_lines({each.where.span.start.line for each in texts})}\n"
        for tag, texts in found.items()
    )


def _some_lines(numbers: Iterable[int]) -> str:
    """`line 4`, `lines 1, 4 and 5`, `lines 1, 4, 5 and 20 others`."""
    from delegate.i18n.phrases import listed

    ordered = sorted(numbers)
    if len(ordered) == 1:
        return f"line {ordered[0]}"
    told = [str(number) for number in ordered[:LINES_NAMED]]
    if len(ordered) > LINES_NAMED:
        told.append(f"{len(ordered) - LINES_NAMED} others")
    return f"lines {listed(told)}"


def left_said(conversion: "Conversion | None") -> str:
    """How many texts stay in the other script, and what to install; nothing where none does."""
    from delegate.i18n.phrases import count
    from delegate.i18n.scripts import REMEDY

    if conversion is None or not conversion.left:
        return ""
    told = " and ".join(f"{count(number, 'text')} not converted to {tag}" for tag, number in conversion.left.items())
    return f"printed in mixed scripts, {told}: {REMEDY}"
