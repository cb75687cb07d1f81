"""Reads lines that say when and not what, `- 9:30am: Check in` and `- 7pm Dinner`, and words what to write instead."""

import re

from delegate.model import ITEM_KINDS, LINE_KINDS
from delegate.modes import MOVEMENT_KINDS, UNKNOWN_MODE
from delegate.reading import complaints_structure as complain
from delegate.reading.clocks import read_times
from delegate.reading.complaint import Wrong
from delegate.reading.edits import whole
from delegate.reading.everyday_times import part_asked
from delegate.reading.everyday_words import is_tbc_word, kind_meant
from delegate.reading.nodes import MappingNode, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.titled_times import time_within
from delegate.reading.titles import Pairs, rewritten, time_in_title
from delegate.reading.typed_times import times_as_written


def with_time_as_key(node: MappingNode, route: str, file: OpenFile) -> tuple[str, Pairs] | None:
    """The kind of `- 9:30am: Check in` where its title tells one, and its fields; None for another line."""
    name, value = node.pairs[0]
    time = _time(name.text)
    if not time or not isinstance(value, ScalarNode) or "time" in {key.text for key, _ in node.pairs}:
        return None
    kind, sure = _kind_of(value.text)
    said = complain.line_without_kind(file.where(name.span, route))
    said = said._replace(help=_remedy(kind, value.text, time, sure))
    asked = part_asked(name.text) != ""  # `late` may be any hour
    if sure and not asked and (edits := rewritten(node, name, value, value.text, [("time", time)], file)):
        said = said._replace(edits=(*whole(file, name, kind), *edits))
    file.findings.append(said)
    timed = ScalarNode("time", name.span), ScalarNode("tbc" if asked else time, name.span)
    titled = name._replace(text=kind if said.edits else "event"), value
    return kind if said.edits else "", [titled, timed, *node.pairs[1:]]


def offered_line(text: str) -> str:
    """What to write for a line that is one text and has no kind: `9:30am Pick up`, `CX715 HKG-SIN`; or nothing."""
    if re.match(r"[GDCZTK]\d{1,4}\b", text):
        return f"write `train: {text}`"
    if re.match(r"(?!\d\d)[A-Z0-9]{2}\s?\d{2,4}\b", text):
        return f"write `flight: {text}`"
    return _time_in_front(text) or _way_in_words(text) or _time_behind(text)


def _way_in_words(text: str) -> str:
    """What to write for `transfer to hotel by coach, 1pm`: the movement that it tells, or several to choose from."""
    from delegate.reading.movement_words import mode_in  # its patterns are for lines in words alone

    first = re.split(r"[\s,，:：]+", text.strip())[0]
    meant = kind_meant(first)
    moving = first.lower() in ("go", "return", "drive", "back") or (meant is not None and meant.key == UNKNOWN_MODE)
    if not moving or len(text) > 120:
        return ""
    mode = mode_in(text)
    found = time_within(text, mode or "coach")
    title, time = (found.rest, found.written) if found and found.written else (text, "")
    below = f" with `time: {time}` below it" if time else ""
    others = "" if mode else ", or `car` or another movement in place of `coach`"
    return f"write `- {mode or 'coach'}: {title}`{below}{others}"


def lodging(text: str) -> str:
    """Where people sleep by a text such as `Overnight at Conrad`; nothing where it does not say so."""
    found = re.fullmatch(
        r"(?i)(?:over\s?night|night|stay(?:ing)?|sleep(?:ing)?|check(?:ing)?[ -]?in(?:to)?|hotel|accommodation|lodging)"
        r"(?:\s+(?:stay\s+)?(?:at|in|to)|\s*[-–—:,])\s*(?:the\s+)?(?P<place>\S.*)"
        r"|(?:入住|下榻|住宿|夜宿|宿|住)(?:於|于|在)?[:：]?\s*(?P<chinese>\S.*)",
        text.strip(),
    )
    return (found["place"] or found["chinese"]) if found else ""


def _time_in_front(text: str) -> str:
    """What to write for `9:30am  Pick up at hotel`, one text that begins with its time; nothing for another line."""
    words = text.split()
    for count in (3, 2, 1):
        title = " ".join(words[count:])
        if title and (time := _time(" ".join(words[:count]).rstrip(",;"))):
            title = title.lstrip("-–— ")
            if place := lodging(title):
                return f"write `- hotel: {place}` with `time: {time}` below it"
            kind, sure = _kind_of(title)
            return _remedy(kind, title, time, sure)
    return ""


def _time_behind(text: str) -> str:
    """What to write for `Lunch 12:30`, one text with its time at the end or within; nothing for another line."""
    kind, sure = _kind_of(text)
    found = time_within(text, kind)
    return _remedy(kind, found.rest, found.written, sure) if found and found.rest and found.written else ""


def _time(text: str) -> str:
    """The time that stands where the kind should, as the format writes it; `tbc` where nobody knows it."""
    if text.strip().lower() == "tbc" or is_tbc_word(text):
        return "tbc"
    found = time_in_title(text, meal=True)
    if found:
        return "" if found[0] else found[1]
    if text.isdecimal():
        return ""
    written = part_asked(text) or times_as_written(text)
    return "" if not written or isinstance(read_times(written), Wrong) else written


def _kind_of(title: str) -> tuple[str, bool]:
    """The kind that the first words of a title tell, and whether they do; else a meeting."""
    words = re.split(r"[\s,，:：;；(（]+", title.strip())
    for said in (title, " ".join(words[:2]), words[0]):
        if said.lower() in (*ITEM_KINDS, *MOVEMENT_KINDS):
            return said.lower(), True
        meant = kind_meant(said)
        if meant and meant.key in LINE_KINDS and meant.key not in ("hotel", "crossing"):
            return meant.key, not meant.question
    return "meeting", False


def _remedy(kind: str, title: str, time: str, sure: bool) -> str:
    written = f"write `- {kind}: {title or '...'}` with `time: {time}` below it"
    others = "`coach`, `car` or another movement" if kind == "travel" else "another kind"
    return written if sure else f"{written}, or {others} in place of `{kind}`"
