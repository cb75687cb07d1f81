"""Says on standard error what a print lacks in a language, and what it converts into the other Chinese script."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.assessment.conversions import Conversion
    from delegate.model import Trip


def conversion_for(trip: "Trip", languages: Iterable[str]) -> "Conversion | None":
    """The texts to convert for a print; None where none of its languages is Chinese, without a look at the texts."""
    if not any(tag.split("-")[0] == "zh" for tag in languages):
        return None
    from delegate.assessment.conversions import conversion

    return conversion(trip, languages)


def converted_said(conversion: "Conversion | None", trip: str) -> str:
    """How many texts were converted into which script, a line each; nothing where none was."""
    from delegate.i18n.phrases import count

    return "".join(
        f"{count(number, 'text')} converted to {tag} by OpenCC, where nothing is written in it: "
        f"`delegate convert {trip} --to {tag}` writes them into the trip, to be checked\n"
        for tag, number in (conversion.made if conversion else {}).items()
    )


def wordless_said(languages: Iterable[str] | None) -> str:
    """Which languages of a print have names and titles alone, a line each."""
    from delegate.i18n.language import without_phrases

    return "".join(
        f"printed in {tag} with names and titles only: no table has its phrases\n"
        for tag in languages or ()
        if without_phrases(tag)
    )


def left_said(conversion: "Conversion | None") -> str:
    """How many texts stay in the other script, and what to install; nothing where none does."""
    from delegate.i18n.phrases import count
    from delegate.i18n.scripts import REMEDY

    if conversion is None or not conversion.left:
        return ""
    told = " and ".join(f"{count(number, 'text')} not converted to {tag}" for tag, number in conversion.left.items())
    return f"printed in mixed scripts, {told}: {REMEDY}"
