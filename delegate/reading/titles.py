"""Takes apart the titles of lines that say more: the time of a line, and which meal it is."""

import re

from delegate.diagnostics import Edit
from delegate.model import ITEM_KINDS
from delegate.modes import MOVEMENT_KINDS
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.edits import whole
from delegate.reading.everyday_words import is_tbc_word
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.records import is_tbc
from delegate.reading.scalars import read_scalar
from delegate.reading.titled_times import COMES, LEAVES, is_an_arrival, time_within
from delegate.reading.typed_times import folded, times_as_written
from delegate.source import Where

Pairs = list[tuple[ScalarNode, Node]]

# As texts: most files have no title with a time in it, and to compile these costs a millisecond at the start.
_BEHIND = (
    r"(?i)(?P<rest>.*\S)\s*(?:[,，;；(（@]|:(?=\s)|：|\bat\b|\bfrom\b)\s*(?P<time>[^,，;；]*\d[^,，;；)）]*)[)）]?"
)
_IN_FRONT = r"(?P<time>[^,，;；]*\d[^,，;；]*?)\s*[,，;；]\s*(?P<rest>\S.*)"
_CLOCK = r"(?i)\d\s*[:：]\s*\d\d|\d\s*[ap]\.?\s?m\b|[时時點点]|\bnoon\b|\d\s*nn\b"
_FOUR = (
    r"\d\d?\.\d\d(?:\s*(?:[-–—~至]|to)\s*\d\d?\.\d\d)?"
    r"|\d{4}\s*(?:hrs?|h)?|\d{4}\s*(?:hrs?|h)?\s*(?:[-–—~至]|to)\s*\d{4}\s*(?:hrs?|h)?"
)
_AT_LEISURE = (
    r"(?i)(?:(?:evening|night|time|day|afternoon|lunch|dinner)\s+)?(?:is\s+)?(?:free(?:\s+(?:evening|night|time|afternoon|lunch"
    r"|dinner))?|(?:at\s+)?leisure|(?:on\s+|at\s+)?(?:your\s+|their\s+)?own(?:\s+(?:arrangements?|account|expense|time))?"
    r"|not\s+(?:arranged|provided|included)|none)|自理|自由活[動动]|自由[時时][間间]|自行[安解][排決决]|自[費费]"
)
_SMALL = r"(?:Hosted|Given|Offered|With|At|In|By|On|For)\b"  # words that only the head of a title has large


def time_in_title(text: str, *, meal: bool = False, moving: bool = False) -> tuple[str, str] | None:
    """What a title says beside a time, and that time as it is written: `The Peninsula, 7pm`; None where it has none.

    Four figures may be a year, and `2.10` a version, so they are a time only for a `meal`. What is `moving` may say
    that the time is its arrival.
    """
    if not meal and not re.search(_CLOCK, text):
        return None
    found = (re.fullmatch(_BEHIND, text), re.fullmatch(_IN_FRONT, text))
    ways = [("", text)] + [(match["rest"], match["time"]) for match in found if match]
    for rest, time in ways:
        if re.search(_CLOCK, time) or (meal and re.fullmatch(_FOUR, folded(time))):
            comes = _without_arrival(rest) != rest or is_an_arrival(rest)
            if moving and (ends := ends_by_words(f"arr {time}" if comes else time)):
                return _without_arrival(rest).rstrip(" ,，"), ends
            read = read_scalar("times", time)
            written = times_as_written(time) if isinstance(read, Wrong) else time.strip()
            if written and not isinstance(read_scalar("times", written), Wrong):
                return rest.rstrip(" ,，"), written
    return None


def only_a_time(text: str) -> bool:
    """Whether a title is a time that may be two: `9-11`."""
    return bool(re.fullmatch(r"(?:1?\d|2[0-4])\s*(?:[-–—~至]\s*(?:1?\d|2[0-4]))?", text.strip()))


def meal_title(word: str, said: str) -> str:
    """The title of a meal with the word for it in front, unless it says that word itself."""
    if not said:
        return word[:1].upper() + word[1:]
    if folded(word) in folded(said) or (word[:1] in "早午晚" and re.search(rf"{word[:1]}[餐飯饭宴茶]", said)):
        return said  # 中华总商会午宴 behind 午餐
    small = said[:1].lower() + said[1:] if re.match(_SMALL, said) else said
    return f"{word[:1].upper()}{word[1:]}{', ' if word.isascii() else '，'}{small}"


def says_it_itself(title: str, word: str) -> bool:
    """Whether a title has that word already: 区政府大楼前集合 behind 集合."""
    bare, said = (re.sub(r"[\s_-]+", "", folded(each)) for each in (word, title))
    if said.startswith(bare) or not bare.isascii():
        return bare in said
    return bool(re.search(rf"(?i)\b{'[ _-]*'.join(map(re.escape, bare))}\b", title))


def meal_by_its_word(
    node: MappingNode, name: ScalarNode, value: ScalarNode, file: OpenFile
) -> tuple[str, tuple[Edit, ...], Pairs]:
    """What to write for `dinner: The Peninsula, 7pm`, the edits, and the fields that it is read as."""
    keys = {key.text for key, _ in node.pairs}
    if free := _no_meal(node, name, value, file):
        return free
    if only_a_time(value.text) and "time" not in keys:
        remedy = f"write `meal: {meal_title(name.text.strip(), '')}`, and its time behind `time:`"
        asked = ScalarNode("time", value.span), ScalarNode("tbc", value.span)
        return f"{remedy}{_choices(value.text)}", (), [(name._replace(text="meal"), value), asked]
    unknown = is_tbc(value) or is_tbc_word(value.text)
    found = None if unknown or keys & {"time", "within"} else time_in_title(value.text, meal=True)
    said, time = found or ("" if unknown else value.text, "")
    title = meal_title(name.text.strip(), said)
    more = [("time", time)] if time else [("venue", "tbc")] if unknown and not keys & {"venue", "location"} else []
    edits = rewritten(node, name, value, title, more, file)
    if not edits:
        return "", (), [(name._replace(text="meal"), value)]
    remedy = f"write `meal: {title}`" + "".join(f", and `{key}: {text}`" for key, text in more)
    fields = [(ScalarNode(key, value.span), ScalarNode(text, value.span)) for key, text in more]
    return (
        remedy,
        (*whole(file, name, "meal"), *edits),
        [(name._replace(text="meal"), value._replace(text=title)), *fields],
    )


def _no_meal(
    node: MappingNode, name: ScalarNode, value: ScalarNode, file: OpenFile
) -> tuple[str, tuple[Edit, ...], Pairs] | None:
    """What to write for `dinner: free evening`, which nobody serves; None where a meal is one."""
    if not re.fullmatch(_AT_LEISURE, value.text.strip()):
        return None
    title = meal_title(name.text.strip(), value.text.strip())
    allowed = {"id", "time", "for", "within", "who", "except", "status", "notes", "private", "venue", name.text}
    edits = rewritten(node, name, value, title, [], file) if {key.text for key, _ in node.pairs} <= allowed else ()
    if edits:
        edits = (*whole(file, name, "free"), *edits)
    pair = (name._replace(text="free"), value._replace(text=title))
    return f"write `free: {title}`: nobody serves a meal", edits, [pair]


def rewritten(
    node: MappingNode, name: ScalarNode, value: ScalarNode, title: str, more: list[tuple[str, str]], file: OpenFile
) -> tuple[Edit, ...]:
    """The title in place of a value, with more fields behind it; none where the file does not show it as it is read."""
    if not whole(file, name, "") or re.match(r"[^\w(]", title):
        return ()
    quote = value.style or ('"' if node.flow and re.search(r"[,\[\]{}]", title) else "")
    if quote and quote in title:
        return ()
    gap = ", " if node.flow else f"{file.newline}{' ' * (name.span.start.column - 1)}"
    return whole(file, value, f"{quote}{title}{quote}" + "".join(f"{gap}{key}: {text}" for key, text in more))


def with_time_apart(node: MappingNode, kind: str, pairs: Pairs, route: str, file: OpenFile) -> Pairs:
    """The fields of a line; a time that stands in its title is its time, and is complained of."""
    name, value = next(((key, each) for key, each in pairs if key.text == kind), (None, None))
    timed = kind in (*ITEM_KINDS, "free", "hotel", *MOVEMENT_KINDS)
    if (
        not timed
        or not name
        or not isinstance(value, ScalarNode)
        or {key.text for key, _ in pairs} & {"time", "within"}
    ):
        return pairs
    where, problem = file.where(value.span, route), f"{quoted(value.text)} is a time, and stands where the title should"
    found = time_in_title(value.text, moving=kind in MOVEMENT_KINDS)
    if found is None and kind == "meal" and only_a_time(value.text):
        remedy = f"write it behind `time:`{_choices(value.text)}"
        file.findings.append(complain.unreadable_time(where, problem, remedy))
        return [*pairs, (ScalarNode("time", value.span), ScalarNode("tbc", value.span))]
    if found is None:
        within = time_within(value.text, kind)
        if within and not within.written:
            return [*pairs, _asked(kind, value, within.asked, where, file)]
        found = (within.rest, within.written) if within else None
    if found is None or (kind == "hotel" and not found[0]):
        return pairs
    said, time = found
    edits = rewritten(node, name, value, said or "tbc", [("time", time)], file)
    if said:
        problem = f"the title {quoted(value.text)} has a time in it, by which nothing is planned"
    remedy = f"write `{kind}: {said or 'tbc'}`, and `time: {time}`" + (" on a line of its own" if not node.flow else "")
    file.findings.append(complain.unreadable_time(where, problem, remedy)._replace(edits=edits))
    titled = value._replace(text=said or "tbc", style="*")
    time_pair = (ScalarNode("time", value.span), ScalarNode(time, value.span))
    return [(key, titled if key is name else each) for key, each in pairs] + [time_pair]


def _asked(
    kind: str, value: ScalarNode, times: tuple[str, ...], where: Where, file: OpenFile
) -> tuple[ScalarNode, Node]:
    """The time, not known yet, of a line whose title says one that may be several; that is asked about."""
    problem = f"{quoted(value.text)} seems to say a time, by which nothing is planned"
    remedy = f"take it out of the title and write {' or '.join(f'`time: {each}`' for each in times)} below `{kind}:`"
    file.findings.append(complain.unreadable_time(where, problem, f"{remedy}, or `time: tbc` if it is none"))
    return ScalarNode("time", value.span), ScalarNode("tbc", value.span)


def ends_by_words(text: str) -> str:
    """`dep 09:10, arr 1:15pm` as `09:10-13:15`, and `arr 1:15pm` alone as `tbc-13:15`; nothing for another text."""
    bare = folded(text)
    if not any(map(str.isalpha, bare)):
        return ""  # and no pattern is made for the many times that are numbers
    if match := re.fullmatch(rf"([^a-z]*\d.*?)\s*\(?(?:({LEAVES})|{COMES})\)?", bare):
        bare = f"{'dep' if match[2] else 'arr'} {match[1]}"
    stop = r"\s*:?\s*(?:at\s+)?"
    match = re.fullmatch(rf"(?:{LEAVES}{stop}(\S*\d.*?))?\s*[,;/–—-]?\s*(?:{COMES}{stop}(.*\d.*))?", bare)
    start, end = (one_time(each) if each else "tbc" for each in match.groups()) if match else ("", "")
    if not start or not end or (start, end) == ("tbc", "tbc"):
        return ""
    return start if end == "tbc" else f"{start}-{end}"


def one_time(text: str) -> str:
    """A time alone, as it is written, with the dates that lie between."""
    found = re.fullmatch(r"(?s)(.*?)\s*(-1|\+[1-9])?", text.strip())
    clock, days = found.groups("") if found else ("", "")
    written = times_as_written(clock)
    return f"{written}{days}" if re.fullmatch(r"~?\d\d:\d\d", written) else ""


def _without_arrival(text: str) -> str:
    """A text without `arriving` and its like at the end; the same where it has none."""
    return re.sub(rf"(?i)[\s,;]*(?<![a-z]){COMES}$", "", text)


def with_ends_by_words(kind: str, pairs: Pairs, route: str, file: OpenFile) -> Pairs:
    """The fields of a line; on the move `arr 1:15pm` is the end of its time, and complained of."""
    name, value = next(((key, each) for key, each in pairs if key.text == "time"), (None, None))
    if kind not in MOVEMENT_KINDS or not isinstance(value, ScalarNode) or not (written := ends_by_words(value.text)):
        return pairs
    problem = f"{quoted(value.text)} is not how a departure or an arrival is written"
    said = complain.unreadable_time(file.where(value.span, f"{route}.time"), problem, f"write {written}")
    file.findings.append(said._replace(edits=whole(file, value, written)))
    return [(key, value._replace(text=written, style="*") if key is name else each) for key, each in pairs]


def _choices(text: str) -> str:
    """The times that `9-11` may be, as the end of a remedy."""
    read = read_scalar("times", text)
    return f": {read.remedy.removeprefix('write ')}" if isinstance(read, Wrong) else ""
