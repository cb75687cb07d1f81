"""Takes the text of a title cell apart: the title, its place, its run-sheet lines, and what is left as notes."""

import re
from collections.abc import Container

from delegate.importing.naming.place_lines import is_an_address, place_alone
from delegate.importing.naming.place_words import city_called, is_a_room
from delegate.importing.naming.title_places import place_in
from delegate.importing.words import label, words_of
from delegate.tuples import NamedTuple
from delegate.values import Text

_CLOCK = (
    r"(?:ca\.?\s*|~\s*|约|約)?(?P<hour>[01]?\d|2[0-4])(?:[:：.h]|点|點|时|時)(?P<minute>[0-5]\d)分?"
    r"(?:\s*(?:hrs?|h|uhr)\b)?(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
)
_TILL = r"\s*[-–—~至到]\s*\d{1,2}[:：.h][0-5]\d(?:\s*hrs?\b)?(?:\s*[ap]\.?\s?m\b\.?)?"
_STEP = rf"^{_CLOCK}(?P<end>{_TILL})?[\s:：,，–—-]*(?P<rest>[^\s\d].*)$"
_CHOICE = r"(?i)(?:or\b|for\b|/|或|前|後|后|左右)"
_HOSTED = (
    r"\b(?i:hosted) by (?i:the )?(?P<host>[A-Z][^,;.:()（）]*?)"
    r"(?=\s*(?:[,;:()（）]|\s[-–—]\s|\.\s|\.?$|\b(?:at|in|on|for|to|with|and|from|aboard|[a-z]+ing)\b))"
)
_LONGEST_STEPS = 4 * 60  # minutes that the run-sheet of a line without an end may take
_FOUR_FIGURES = r"^(\W*)([01]\d|2[0-3])([0-5]\d)(?:\s?hrs?)?[:.]?\s+(?=[^\W\d_])"
_POINT = r"^[\s•·▪●◦*–—-]+"


class TitleCell(NamedTuple):
    """A title with what stands in its cell beside it; `place` is "" where the cell says none."""

    title: str
    place: str
    room: str
    hosts: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]


def cell_apart(title: str, lines: list[str], *, has_place: bool, elsewhere: Container[str]) -> TitleCell:
    """The parts of a cell whose first line is the title; `has_place` says that its row has a place elsewhere.

    `elsewhere` are the names of the places of other rows.
    """
    place, room, hosts = "", "", ""
    told = any(label("places", "said", re.sub(_POINT, "", each).strip()) for each in lines)
    in_title = "" if has_place or told else place_in(title, visited=False)
    has_place = has_place or bool(in_title)
    steps: list[str] = []
    notes: list[str] = []
    for line in (re.sub(_POINT, "", each).strip() or each.strip() for each in _with_clocks(lines)):
        if not line:
            continue
        if step := as_step(line):
            steps.append(step)
        elif not room and (said := label("places", "room_said", line)):
            room = said
        elif not room and line[0] not in "(（" and has_place | bool(place) and is_a_room(line) and place_alone(line):
            room = line
        elif not hosts and (said := label("roles", "hosts", line)):
            hosts = said
        elif not place and not has_place and (said := place_alone(line, elsewhere)):
            place = said
        elif in_title and not place and "," not in in_title and (city_called(line) or is_an_address(line)):
            place = f"{in_title}, {line}"
        else:
            notes.append(line)
    return TitleCell(title, place, room, hosts, tuple(steps), tuple(notes))


def _with_clocks(lines: list[str]) -> list[str]:
    """The lines of a cell, a colon in the times of several that begin with four figures that grow: `1120`."""
    found = [each for each in lines if re.match(_FOUR_FIGURES, each)]
    if len(found) < 2 or sorted(found) != found:
        return lines
    return [re.sub(_FOUR_FIGURES, r"\1\2:\3 ", each) for each in lines]


def host_in(title: str) -> str:
    """Who receives by the words of a title, `Dinner hosted by the Mayor of Tallinn`; its words stay in the title."""
    found = re.search(_HOSTED, title)
    host = found["host"].strip() if found else ""
    return "" if len(host.split()) > 8 else host


def status_apart(title: Text) -> tuple[Text, str]:
    """A title without `(tentative)` or `（暫定）` at its end, and the status that it says; "" where it says none."""
    word = "|".join(re.escape(each) for each in words_of("times")["tentative"])
    words = rf"(?:{word})(?:[\s/／|]*(?:{word}))?"  # in one language or in two: `(待定 TBC)`
    status, found = "", []
    for language, said in title.by_language:
        left = re.sub(rf"(?:\s*[(（\[【](?:{words})[)）\]】])+\s*$", "", said, flags=re.IGNORECASE)
        status = "tentative" if left != said and left else status
        found.append((language, left or said))
    return Text(tuple(found)), status


def as_step(line: str) -> str:
    """A run-sheet line as the format writes it, `13:05 Photograph`; nothing for a line that begins with no time."""
    match = re.fullmatch(_STEP, line.strip(), re.IGNORECASE)
    if not match or re.match(_CHOICE, match["rest"]):
        return ""
    end = re.sub(r"[^\d]", " ", match["end"] or "").split()
    last_half = (re.search("[ap]", match["end"] or "", re.IGNORECASE) or [""])[0]
    start = _hour(match["hour"], match["half"] or last_half)
    until = f"-{_hour(end[0], last_half or match['half']):02}:{end[1]}" if len(end) == 2 else ""
    return f"{start:02}:{match['minute']}{until} {match['rest']}"


def after_noon(step: str, time: str) -> str:
    """A run-sheet line with its hour of twelve as that of its line: `3:05` within 3 to 4 p.m. is `15:05`."""
    at, line = re.match(r"(0\d|1[0-2]):([0-5]\d)(?![-\d])", step), re.findall(r"(\d\d):(\d\d)", time)
    if not at or not line or int(line[0][0]) < 12 or "+1" in time:
        return step
    first, *last = (int(hour) * 60 + int(minute) for hour, minute in line)
    told = int(at[1]) * 60 + int(at[2])
    meant = told + 12 * 60
    within = first <= meant <= (last[0] if last else first + _LONGEST_STEPS)
    return f"{meant // 60:02}:{at[2]}{step[5:]}" if within and told < first else step


def _hour(written: str, half: str | None) -> int:
    """An hour of a clock with twelve hours as one of the day; `half` is "a", "p" or nothing."""
    hour = int(written)
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if half.lower() == "p" else 0)
