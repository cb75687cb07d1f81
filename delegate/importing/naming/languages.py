"""Parts a text in two languages into one text for each, and tells which languages a programme is written in."""

import re
from collections.abc import Sequence

from delegate.i18n.scripts import script_of
from delegate.importing.stated_languages import Told, alike, each_language, in_order
from delegate.importing.words import HAN
from delegate.tuples import NamedTuple
from delegate.values import Text

_KANA, _HANGUL = "\u3041-\u30ff", "\uac00-\ud7af"
_EAST = f"{HAN}{_KANA}{_HANGUL}"
_APART = r"[\s/|,，·–—-]*"
_WESTERN_FIRST = rf"(?P<west>[^{_EAST}]*[A-Za-z][^{_EAST}]*?){_APART}(?P<east>\d*[{_EAST}].*)"
_EASTERN_FIRST = rf"(?P<east>.*[{_EAST}][^A-Za-z]*?){_APART}(?P<west>[A-Za-z][^{_EAST}]*)"
_BRACKETS = r"^[(（]\s*(.*?)\s*[)）]$"


class Spoken(NamedTuple):
    """The languages of a programme: that of western letters, that of eastern ones, and whether texts have both.

    `order` is the order in which the draft names them. `told` are those that the source itself names: then a title or
    a place has a line for each, in that order.
    """

    west: str
    east: str
    both: bool
    order: tuple[str, ...]
    told: tuple[str, ...] = ()


def spoken_in(texts: Sequence[str], asked: Sequence[str]) -> Spoken:
    """The languages of some texts, told by the letters of all of them; `asked` are those to look for, in order."""
    whole = "\n".join(texts)
    west = next((each for each in asked if not _is_eastern(each)), "en")
    east = next((each for each in asked if _is_eastern(each)), _eastern(whole))
    has_both = [each for each in texts if parted(each)]
    wanted = not asked or (any(map(_is_eastern, asked)) and not all(map(_is_eastern, asked)))
    both = wanted and len(has_both) * 2 >= len([each for each in texts if each.strip()]) > 0
    if both:
        first = (
            west
            if sum(bool(re.match(rf"[^{_EAST}]*[A-Za-z]", each)) for each in has_both) * 2 > len(has_both)
            else east
        )
        found: tuple[str, ...] = (first, east if first == west else west)
    else:
        eastern = sum(bool(re.search(f"[{_EAST}]", each)) for each in texts)
        found = (east if eastern * 2 > len(texts) else west,) if texts else ()
    return Spoken(west, east, both, tuple(asked) or found)


def text_in(said: str, spoken: Spoken) -> Text:
    """A text as the draft has it: in each of its languages where it has two, else without a language."""
    if spoken.told:
        parts = each_language(said, spoken.told)
        if len(parts) == 1 and not in_order(parts, spoken.told):  # a name that stands in no language of the print
            return Text((("", parts[0]),))
        return title_and_lines(parts, spoken)[0]
    found = parted(said) if spoken.both else None
    if not found:
        return Text((("", said),))
    return in_both(*found, spoken)


def in_both(west: str, east: str, spoken: Spoken) -> Text:
    """A text in both languages, in the order of the draft."""
    by_language = {spoken.west: west, spoken.east: east}
    order = [*(each for each in spoken.order if each in by_language), *by_language]
    return Text(tuple((each, by_language[each]) for each in dict.fromkeys(order)))


def _in_all(said: Told) -> Text:
    """A text with its languages; one alone is without a language."""
    return Text(said) if len(said) > 1 else Text(tuple(("", each) for _, each in said))


def title_and_lines(lines: Sequence[str], spoken: Spoken) -> tuple[Text, list[str]]:
    """The title of a cell and its further lines; a second line in the other language belongs to the title."""
    if spoken.told and (said := in_order(lines, spoken.told)):
        return _in_all(said), []
    first, rest = (lines[0], list(lines[1:])) if lines else ("", [])
    if rest and (both := _pair(first, rest[0], spoken) or _pair(rest[0], first, spoken)):
        return both, rest[1:]
    return (text_in(first, spoken) if first else Text(())), rest


def texts_in(said: Sequence[str], spoken: Spoken) -> tuple[Text, ...]:
    """Some texts as the draft has them; two that follow each other, one in each language, are one."""
    if spoken.told:
        return tuple(
            _in_all(in_order(group, spoken.told)) if len(group) > 1 else Text((("", group[0]),))
            for group in alike(said, spoken.told)
        )
    found: list[Text] = []
    waiting = list(said)
    while waiting:
        first = waiting.pop(0)
        both = _pair(first, waiting[0], spoken) if waiting else None
        if waiting and not both and _time_of(first):  # further lines in either order are alike only at the same time
            both = _pair(waiting[0], first, spoken)
        if both:
            waiting.pop(0)
        found.append(both or text_in(first, spoken))
    return tuple(found)


def _pair(one: str, other: str, spoken: Spoken) -> Text | None:
    """Two lines that say the same in both languages, as far as letters tell: they begin with the same time, or none."""
    if any("→" in each for each in (one, other)):  # a way is in no language
        return None
    if not spoken.both or not _is_western(one) or not _is_eastern_text(other) or _time_of(one) != _time_of(other):
        return None
    return in_both(one, other, spoken)


def _time_of(text: str) -> str:
    found = re.match(r"\d{1,2}:\d\d(?:-\d{1,2}:\d\d)?", text)
    return found[0] if found else ""


def _is_western(text: str) -> bool:
    return not re.search(f"[{_EAST}]", text) and re.search("[A-Za-z]{2}", text) is not None


def _is_eastern_text(text: str) -> bool:
    return re.search(f"[{_EAST}]", text) is not None and not re.search("[a-z]{3} [a-z]{2}", text)


def parted(text: str) -> tuple[str, str] | None:
    """The western and the eastern half of a text that has one of each; None where it has not."""
    said = " ".join(text.split())
    for pattern in (_WESTERN_FIRST, _EASTERN_FIRST):
        match = re.fullmatch(pattern, said)
        if match and _is_a_half(match["west"]) and len(re.findall(f"[{_EAST}]", match["east"])) > 1:
            if re.search(r"[a-z]{3}", match["east"]):
                continue
            west, east = (re.sub(_BRACKETS, r"\1", match[each].strip(" /|,，·–—-")) for each in ("west", "east"))
            if _is_balanced(west) and _is_balanced(east):
                return west, east
    return None


def _is_a_half(west: str) -> bool:
    return len(re.findall(r"[A-Za-z]", west)) > 3 and re.search(r"[a-z]{2}", west) is not None


def _is_balanced(text: str) -> bool:
    return sum(map(text.count, "(（")) == sum(map(text.count, ")）"))


def _is_eastern(tag: str) -> bool:
    return tag.split("-")[0] in ("zh", "ja", "ko", "yue")


def _eastern(whole: str) -> str:
    if re.search(f"[{_KANA}]", whole):
        return "ja"
    if re.search(f"[{_HANGUL}]", whole):
        return "ko"
    return script_of(whole) or "zh-Hans"
