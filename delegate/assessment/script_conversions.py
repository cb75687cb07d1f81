"""Converts the texts of a trip that a print needs in the other Chinese script, and counts them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from delegate.i18n.language import same_writing
from delegate.i18n.scripts import converted, is_chinese, reads_as, script_of, to_convert, usual_script
from delegate.model import Person, Trip
from delegate.model.texts import Written, texts_of
from delegate.tuples import NamedTuple
from delegate.values import Text

_WORD = r"[^\W\d_]{3}|[\u3400-\u9fff]"  # more than the letters before a number


class Conversion(NamedTuple):
    """What texts are in the languages of a print, by language and by the text as it is written.

    `made` counts the texts that were converted into each language, `left` those that stay in the other script because
    OpenCC, the extra `zh`, is not installed.
    """

    texts: Mapping[tuple[str, str], str] = MappingProxyType({})
    made: Mapping[str, int] = MappingProxyType({})
    left: Mapping[str, int] = MappingProxyType({})


def conversion(trip: Trip, languages: Iterable[str]) -> Conversion:
    """The texts to print in these languages in place of those that are written in the other script."""
    tags = tuple(dict.fromkeys(languages))
    chinese = [tag for tag in tags if is_chinese(tag)]
    if not chinese:
        return Conversion()
    written = [*texts_of(trip)]
    usual = usual_script((each.text for each in written), trip.languages or ())
    texts: dict[tuple[str, str], str] = {}
    left: dict[str, int] = {}
    for tag in chinese:
        made, stay = _converted(written, tag, usual)
        texts.update({(tag, text): said for text, said in made.items()})
        if stay:
            left[tag] = stay
    counts = {tag: found for tag in chinese if (found := sum(each == tag for each, _ in texts))}
    if all(same_writing(tag, chinese[0]) for tag in chinese):
        texts |= _beside(texts, written, tags, chinese[0])
    return Conversion(texts, counts, left)


def not_written_in(trip: Trip, tag: str) -> list[Written]:
    """The texts of a trip that are not written in a language, so that its print has them as they stand.

    What has no words, as the number of a flight, is none; nor is what only the other Chinese script has.
    """
    return [each for each in texts_of(trip.replace(crossings=None, admits=None)) if not _is_in(each.text, tag)]


def _is_in(text: Text, tag: str) -> bool:
    for written, said in text.by_language:
        there = same_writing(written, tag) or (is_chinese(written) and is_chinese(tag)) if written else False
        if there or not re.search(_WORD, said) or (not written and reads_as(said, tag)):
            return True
    return not text.by_language


def is_name(written: Written) -> bool:
    """Whether a text is what somebody is called, in which a family name stands first."""
    return isinstance(written.record, Person) and written.attribute == "name"


def _converted(written: Sequence[Written], tag: str, usual: str) -> tuple[dict[str, str], int]:
    """The texts that are other ones in a script, and how many could not be converted."""
    made: dict[str, str] = {}
    stay: set[str] = set()
    for each in written:
        found = to_convert(each.text, tag, usual)
        if found is None:
            continue
        source, text = found
        try:
            said = converted(text, source, tag, is_name=is_name(each))
        except ModuleNotFoundError:
            if script_of(text):
                stay.add(text)
            continue
        if said != text:
            made[text] = said
    return made, len(stay)


def _beside(
    texts: Mapping[tuple[str, str], str], written: Sequence[Written], tags: Sequence[str], chinese: str
) -> dict[tuple[str, str], str]:
    """The conversions for the other languages of the print, which say in Chinese what is not written in them."""
    others = [tag for tag in tags if not is_chinese(tag)]
    known = {text: said for (_, text), said in texts.items()}
    for each in written:
        both = [(tag, said) for tag, said in each.text.by_language if is_chinese(tag)]
        there = next((said for tag, said in both if same_writing(tag, chinese)), None)
        if there is not None:
            known.update({said: there for tag, said in both if not same_writing(tag, chinese)})
    return {(tag, text): said for tag in others for text, said in known.items()}
