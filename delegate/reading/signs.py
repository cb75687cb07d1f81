"""Finds signs of Chinese keyboards and of Word where YAML needs its own: a colon, a dash, blanks, a comma, brackets.

Only what gives a file its structure is looked at: the blanks in front of a line, its dash, what follows the name of a
field, and braces and brackets. A full-width colon inside a title or a note belongs to the text, and stays.
"""

import re
import unicodedata

from delegate.diagnostics import Edit
from delegate.reading import complaints_file as complain
from delegate.reading.look_alikes import (
    BLANKS,
    COLONS,
    DASHES,
    NAMED_BELOW,
    ODD_BLANKS,
    STRAY_MARKS,
    TEXTS,
    UNSEEN_MARKS,
    SignEdit,
    is_field,
    is_known,
    is_table,
    named,
    parts_names,
)
from delegate.reading.open_file import OpenFile
from delegate.tuples import NamedTuple

_MARKS = f"[{UNSEEN_MARKS}]"
# A mark that turns or joins letters may belong to the text behind it, but not to a bracket or a quote.
_GAP = f"(?:[ {BLANKS}{STRAY_MARKS}]|{_MARKS}(?=[{UNSEEN_MARKS} ]*(?:[\\[{{\"'|>]|$)))*"
_MARKS_BEHIND = re.compile(
    rf"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[|>][-+0-9]*|tbc|~?\d[\d.,:+~ -]*?)"
    rf"(?P<marks>{_MARKS}+)[ {UNSEEN_MARKS}]*(?:#|$)"
)
_MARKS_IN_BRACES = re.compile(
    rf"(?<=[{{}}\[\],:\x01]) *[{STRAY_MARKS}]+|{_MARKS}+(?= *[{{}}\[\]\x01])|(?<=[{{}}\[\]\x01]){_MARKS}+"
    rf"|[{STRAY_MARKS}]+(?= *[,:])"
)
_KEY = re.compile(
    rf"(?P<quote>[\"']?)(?P<key>[^:{COLONS}#\"'{{}}\[\]｛｝［］,，]{{1,40}}?)(?P=quote){_GAP}(?P<colon>[:{COLONS}])(?P<gap>{_GAP})"
)
_IN_BRACES = re.compile(
    rf"(?P<before>[{{,，、｛]){_GAP}(?P<key>[^\s:{COLONS},，、{{}}]{{1,40}}){_GAP}(?P<colon>[:{COLONS}])(?P<gap>{_GAP})"
)
_LEAD = "".join((" \t", UNSEEN_MARKS, *ODD_BLANKS))
_NO_MARKS = dict.fromkeys(map(ord, UNSEEN_MARKS))
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


_LONE_END = re.compile(r"(?P<end>[｝］])\s*$")


class _Level(NamedTuple):
    """A field above the line: its column, its name, and whether what it holds stands below it."""

    column: int
    key: str
    opened: bool


def straightened(file: OpenFile) -> list[SignEdit]:
    """The signs of a file that stand where YAML needs others, in order; each line of them is complained of once."""
    edits = _Scan(file.source.text).edits()
    for line in _by_line(file, edits):
        first = line[0]
        problems = list(dict.fromkeys(_problem(each) for each in line))
        remedies = list(dict.fromkeys(each.remedy for each in line))
        span = file.source.span(first.start, max(first.end, first.start + 1))
        said = complain.look_alike_sign(file.where(span), " and ".join(problems), "; ".join(remedies))
        changes = tuple(Edit(file.source.span(each.start, each.end), each.text) for each in line)
        file.findings.append(said._replace(edits=changes))
    return edits


def _problem(edit: SignEdit) -> str:
    if edit.sign:
        return f"{named(edit.sign)} is not the sign that belongs here"
    return f"there is no blank behind the {'dash' if edit.text.startswith('-') else 'colon'}"


def _narrowed(bracket: str) -> tuple[str, str, str]:
    """The narrow form of a bracket, the bracket, and what to write."""
    narrow = unicodedata.normalize("NFKC", bracket)
    return narrow, bracket, f"write `{narrow}`"


def _unclosed(masked: str, end: str) -> bool:
    """Whether a wide bracket at the end of a line closes a narrow one, and none of its own width."""
    wide, narrow, close = ("｛", "{", "}") if end == "｝" else ("［", "[", "]")
    return masked.count(wide) < masked.count(end) and masked.count(narrow) > masked.count(close)


def _by_line(file: OpenFile, edits: list[SignEdit]) -> list[list[SignEdit]]:
    lines: dict[int, list[SignEdit]] = {}
    start = number = 0
    for each in edits:
        number += file.source.text.count("\n", start, each.start)
        start = each.start
        lines.setdefault(number, []).append(each)
    return list(lines.values())


def _in_braces(masked: str, colon: int) -> bool:
    """Whether a colon, and something right behind it, stand in braces rather than in the brackets of a list."""
    before = re.sub(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}", "", masked[:colon])
    opened = max(before.rfind("{"), before.rfind("｛")) > max(before.rfind("["), before.rfind("［"))
    return opened and masked[colon + 1 : colon + 2] not in ("", " ", "/", ",", "}", "]")


class _Scan:
    """A walk over the lines of a text, with the fields that are open above each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.levels: list[_Level] = []
        self.block: int | None = None  # the column of the field whose text `|` or `>` opened
        self.quote = ""
        self.depth = 0
        self.dashes: dict[int, bool] = {}
        self.found: list[SignEdit] = []

    def edits(self) -> list[SignEdit]:
        lines = list(re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|$)", self.text))
        for number, match in enumerate(lines):
            line = match[0].rstrip("\r\n")
            below = lines[number + 1][0] if number + 1 < len(lines) else ""
            self._line(match.start(), line, below)
        kept: list[SignEdit] = []
        for each in sorted(self.found):
            if not kept or kept[-1].end <= each.start:
                kept.append(each)
        return kept

    def _edit(self, start: int, end: int, text: str, sign: str, remedy: str) -> None:
        self.found.append(SignEdit(start, end, text, sign, remedy))

    def _delete(self, start: int, marks: str) -> None:
        self._edit(start, start + len(marks), "", marks[0], "delete it")

    def _line(self, start: int, line: str, below: str) -> None:
        bare = line.lstrip(_LEAD)
        lead = line[: len(line) - len(bare)]
        column = len(lead.replace("\u3000", "  ").translate(_NO_MARKS))
        if self.block is not None:
            if not bare or column > self.block:
                return
            self.block = None
        if self.quote:
            self.quote = "" if self.quote in line else self.quote
            return
        if odd := lead.strip(" \t"):
            blanks = " " * column if bare else ""
            self._edit(start, start + len(lead), blanks, odd[0], "write ordinary blanks in front of the line")
        if not bare or bare.startswith("#"):
            return
        if self.depth:
            self._flow(start + len(lead), bare)
            return
        self._entry(start + len(lead), column, bare, below)

    def _entry(self, start: int, column: int, bare: str, below: str) -> None:
        """A line that may begin with a dash and a name."""
        while self.levels and self.levels[-1].column > column:
            self.levels.pop()
        parent = next((each for each in reversed(self.levels) if each.column < column or each.opened), None)
        dash = re.match(f"(?P<dash>[-{DASHES}])(?P<gap>{_GAP})(?=\\S)", bare)
        item = False
        if dash and self._is_dash(dash, bare[dash.end() :], column, parent):
            item = True
            if dash["dash"] != "-" or dash["gap"].strip(" ") or not dash["gap"]:
                odd = dash["dash"] if dash["dash"] != "-" else (dash["gap"].strip(" ") or "")[:1]
                self._edit(start, start + dash.end(), "- ", odd, "begin the line with `- `, a hyphen and a blank")
            start, bare, column = start + dash.end(), bare[dash.end() :], column + 2
            self.dashes = {at: True for at in self.dashes if at < column} | {column - 2: True}
        key = _KEY.match(bare)
        if key and self._is_key(key, bare, column, parent, item, below):
            self._colon(start, key, bare)
            value = bare[key.end() :]
            while self.levels and self.levels[-1].column >= column:
                self.levels.pop()
            self.levels.append(_Level(column, key["key"].strip(), not value or value.startswith("#")))
            self._value(start + key.end(), value, key["key"].strip(), column)
        elif bare[:1] in "{[｛［":
            self._value(start, bare, parent.key if parent else "", column)

    def _is_dash(self, dash: re.Match[str], rest: str, column: int, parent: _Level | None) -> bool:
        key = _KEY.match(rest)
        if dash["dash"] == "-":
            return bool(dash["gap"]) or bool(key and is_known(key["key"]))
        if dash["dash"] in "*·" and not dash["gap"]:
            return False
        opened = bool(parent and parent.opened and (not self.levels or self.levels[-1] is parent))
        return opened or column in self.dashes or bool(key and is_known(key["key"]))

    def _is_key(
        self, key: re.Match[str], bare: str, column: int, parent: _Level | None, item: bool, below: str
    ) -> bool:
        """Whether a name with a sign behind it is a field here, and not the beginning of a text."""
        plain = key["colon"] == ":" and (" " in key["gap"].translate(_NO_MARKS)[:1] or key.end() == len(bare))
        if plain:
            return True
        if parent and parent.key in TEXTS and item:
            return False
        above = self.levels[-1] if self.levels else None
        if not item and above and not above.opened and above.column < column:
            return False  # a text that goes on
        if is_known(key["key"]):
            return True
        if key["colon"] == ":" or item:
            return False
        if parent and parent.opened and (parent.key in NAMED_BELOW or is_table(parent.key)):
            return True
        value = bare[key.end() :]
        deeper = len(below) - len(below.lstrip(" ")) > column and bool(below.strip())
        return value.startswith(("{", "｛")) or (not value and deeper)

    def _colon(self, start: int, key: re.Match[str], bare: str) -> None:
        if key["colon"] == ":" and not key["gap"].strip(" ") and (key["gap"] or key.end() == len(bare)):
            return
        odd = key["colon"] if key["colon"] != ":" else key["gap"].strip(" ")[:1]
        behind = ": " if key.end() < len(bare) else ":"
        end_of_key = key.end("key") + len(key["quote"])
        name = key["key"].strip()
        self._edit(
            start + end_of_key, start + key.end(), behind, odd, f"write `{name}:`, with a colon and a blank behind it"
        )

    def _value(self, start: int, value: str, key: str, column: int) -> None:
        if not value:
            return
        if behind := _MARKS_BEHIND.match(value):
            self._delete(start + behind.start("marks"), behind["marks"])
            value = value[: behind.start("marks")]
        if _BLOCK.match(value):
            self.block = column
        elif value[0] in "\"'":
            self.quote = "" if value[0] in value[1:] else value[0]
        elif value[0] in "{[｛" or (value[0] == "［" and is_field(key) and key not in TEXTS):
            self._flow(start, value, key)

    def _flow(self, start: int, value: str, key: str = "") -> None:
        """The signs inside braces and brackets, texts in quotes left out."""
        masked = re.sub(r"\"[^\"]*\"|'[^']*'", lambda quoted: "\x01" * len(quoted[0]), value)
        masked = re.split(r"\s#", masked)[0]
        names = parts_names(key)
        wide = masked[0] in "｛［" or names
        for bracket in re.finditer("[｛｝［］]", masked) if wide else ():
            self._edit(start + bracket.start(), start + bracket.end(), *_narrowed(bracket[0]))
        if not wide and (lone := _LONE_END.search(masked)) and _unclosed(masked, lone["end"]):
            self._edit(start + lone.start("end"), start + lone.end("end"), *_narrowed(lone["end"]))
            masked = masked[: lone.start("end")] + _narrowed(lone["end"])[0] + masked[lone.end("end") :]
        self._fields_in_braces(start, masked, key in NAMED_BELOW)
        for marks in re.finditer(_MARKS_IN_BRACES, masked):
            unseen = marks[0].lstrip(" ")
            self._delete(start + marks.end() - len(unseen), unseen)
        if names and masked[0] in "[［":
            for comma in re.finditer(f"[，、､]{_GAP}", masked):
                self._edit(
                    start + comma.start(), start + comma.end(), ", ", comma[0][0], "write `, `, a comma and a blank"
                )
        opening, closing = ("{[｛［", "}]｝］") if wide else ("{[", "}]")
        self.depth += sum(each in opening for each in masked) - sum(each in closing for each in masked)
        self.depth = max(0, self.depth)

    def _fields_in_braces(self, start: int, masked: str, any_name: bool) -> None:
        at = 0
        while match := _IN_BRACES.search(masked, at):
            at = match.end() - len(match["gap"]) if match["gap"] else match.end()
            if not any_name and not is_known(match["key"]):
                continue
            if match["before"] in "，、":
                self._edit(
                    start + match.start(),
                    start + match.start("key"),
                    ", ",
                    match["before"],
                    "write `, `, a comma and a blank",
                )
            lacking = not match["gap"] and _in_braces(masked, match.start("colon"))
            if match["colon"] != ":" or match["gap"].strip(" ") or lacking:
                odd = match["colon"] if match["colon"] != ":" else match["gap"].strip(" ")[:1]
                self._edit(
                    start + match.end("key"),
                    start + match.end(),
                    ": ",
                    odd,
                    f"write `{match['key']}:`, with a colon and a blank behind it",
                )
