"""Takes the text of a title cell apart: the title, its place, its run-sheet lines, and what is left as notes."""

import re

from delegate.importing.naming.venue_texts import city_called, is_a_place
from delegate.importing.naming.wording import label
from delegate.tuples import NamedTuple
from delegate.values import Text

_CLOCK = (
    r"(?:ca\.?\s*|~\s*|约|約)?(?P<hour>[01]?\d|2[0-4])(?:[:：.h]|点|點|时|時)(?P<minute>[0-5]\d)分?"
    r"(?:\s*(?:hrs?|h|uhr)\b)?"
)
_STEP = rf"^{_CLOCK}(?P<end>\s*[-–—~至到]\s*\d{{1,2}}[:：.h][0-5]\d(?:\s*hrs?\b)?)?[\s:：,，–—-]*(?P<rest>[^\s\d].*)$"
_CHOICE = r"(?i)(?:or|/|或|前|後|后|左右)"
_A_TIME = r"\d{1,2}(?:[.:h]\d\d|\s?[ap]\.?m\b|\d{2}\b)|noon\b|midnight\b"
_OFFICE = (
    r"(?:(?:the|vice|deputy|assistant|under)[\s-]+)*"
    r"(?:head|director|minister|secretary|mayor|president|chair|chief|governor)"
)
_POINT = r"^[\s•·▪●◦*–—-]+"
_AT_END = r"[(（\[]([^()（）\[\]]+)[)）\]]\s*[.。]?$"
_AT = (
    r"(?:\bat|@|\bin)\s+(?P<place>[^\W_“\"‘'].*?)"
    r"(?=\s*(?:[;；。(（\n]|\.\s|\.$|\b(?:hosted|given|with|by|followed|for|to|on)\b|[,，]\s+[a-z]|$))"
)
_AT_CHINESE = (
    r"(?:于|於|在|假)(?P<place>[^，,。；;（(]{2,30}?)"
    r"(?=[，,。；;（(]|举行|舉行|举办|舉辦|出席|参加|參加|与|與|用|集合|进行|進行|乘|享|$)"
)
_VISITED = (
    r"(?i:\b(?:visit(?:\s+of)?(?:\s+to)?|tour\s+of|inspection\s+of|visite\s+(?:de|du|à)|besuch\s+(?:des|der|im))\s+)"
    r"(?P<place>(?:(?:the|a|an)\s+)?[^,，;；.。(（]+?)"
    r"(?=\s*(?:[,，;；.。(（]|\b(?:with|guided|hosted|by|for|and|to see)\b|$))",
    r"(?:参观|參觀|考察|游览|遊覽|视察|視察|走访|走訪|访问|訪問|参访|參訪|调研|調研|看望)(?P<place>[^，,。；;（(、]+)",
)


class TitleCell(NamedTuple):
    """A title with what stands in its cell beside it; `place` is "" where the cell says none."""

    title: str
    place: str
    room: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]


def cell_apart(title: str, lines: list[str], *, has_place: bool) -> TitleCell:
    """The parts of a cell whose first line is the title; `has_place` says that its row has a place elsewhere."""
    place, room = "", ""
    steps: list[str] = []
    notes: list[str] = []
    for line in (re.sub(_POINT, "", each).strip() or each.strip() for each in lines):
        if not line:
            continue
        if step := as_step(line):
            steps.append(step)
        elif not room and (said := label("places", "room_said", line)):
            room = said
        elif not place and not has_place and (said := _place_alone(line)):
            place = said
        else:
            notes.append(line)
    return TitleCell(title, place, room, tuple(steps), tuple(notes))


def status_apart(title: Text) -> tuple[Text, str]:
    """A title without `(tentative)` or `（暫定）` at its end, and the status that it says; "" where it says none."""
    words = "|".join(re.escape(each) for each in ("tentative", "provisional", "tbc", "tba", "暂定", "暫定"))
    status, found = "", []
    for language, said in title.by_language:
        left = re.sub(rf"(?:\s*[(（](?:{words})[)）])+\s*$", "", said, flags=re.IGNORECASE)
        status = "tentative" if left != said and left else status
        found.append((language, left or said))
    return Text(tuple(found)), status


def as_step(line: str) -> str:
    """A run-sheet line as the format writes it, `13:05 Photograph`; nothing for a line that begins with no time."""
    match = re.fullmatch(_STEP, line.strip(), re.IGNORECASE)
    if not match or re.match(_CHOICE, match["rest"]):
        return ""
    end = re.sub(r"[^\d]", " ", match["end"] or "").split()
    until = f"-{int(end[0]):02}:{end[1]}" if len(end) == 2 else ""
    return f"{int(match['hour']):02}:{match['minute']}{until} {match['rest']}"


def place_in(title: str, *, visited: bool) -> str:
    """The place that a title names behind `at` or `@` or in brackets at its end; that of a visit also as its object."""
    if (bracket := re.search(_AT_END, title)) and is_a_place(bracket[1]):
        return bracket[1].strip()
    if with_city := _before_city(title, visited=visited):
        return with_city
    for pattern in (_AT, _AT_CHINESE):
        found = re.compile(pattern)
        match = found.search(title)
        while match:
            if _is_named(match["place"]):
                return match["place"].strip(" ,，")
            match = found.search(title, match.start() + 1)
    if (behind := _behind_comma(title)) and not (visited and city_called(behind)):
        return behind
    seen = (re.search(pattern, title) for pattern in _VISITED) if visited else iter(())
    return next((match["place"].strip() for match in seen if match), "")


def _before_city(title: str, *, visited: bool) -> str:
    """The place before the city at the end of a title, with that city: `Visit to the BYD works, Shenzhen`."""
    before, comma, city = title.strip(" .。").rpartition(", ")
    if not comma or not city_called(city):
        return ""
    place = place_in(before, visited=visited)
    if not place and is_a_place(before) and not re.search(r"\b(?:at|with|of|by|from|to|for)\b", before):
        place = before
    return f"{place}, {city}" if place and not city_called(place) else ""


def _behind_comma(title: str) -> str:
    """The place with which a title ends behind a comma: `Signing ceremony, Great Hall of the People, Beijing`."""
    parts = re.split(r",\s+|\s+[–—-]\s+", title.strip(" ."))
    for number, part in enumerate(parts[1:], 1):
        short = all(len(each.split()) < 8 for each in parts[number:])
        if short and part[:1].isupper() and is_a_place(part) and not re.match(_OFFICE, part, re.IGNORECASE):
            return ", ".join(parts[number:])
    return ""


def _is_named(place: str) -> bool:
    """Whether what stands behind `at` is a place: a name in capitals, or words that end in one for a place."""
    if re.match(_A_TIME, place, re.IGNORECASE) or not is_a_place(place):
        return False
    first = re.sub(r"^(?:the|a|an)\s+", "", place)
    if not first[:1].islower():
        return True
    return " of " not in first and is_a_place(first.split()[-1])


def _place_alone(line: str) -> str:
    """The place of a line that is nothing but one: `Venue: Town Hall`, `@ Town Hall`, `Harbour Hotel`."""
    if said := label("places", "said", line) or (line[1:].strip() if line.startswith("@") else ""):
        return said
    short = (
        len(line) <= 60 and not re.search(r"[.。!?:：;；]", line) and not re.search(r"\b(?:of|with|by|from|to)\b", line)
    )
    return line if short and line[:1].upper() == line[:1] and is_a_place(line) and len(line.split()) <= 7 else ""
