"""Takes a trip apart into its lines and entries, so that one can be changed and every other stays where it was."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_DAY = re.compile(r"  (\d{4}-\d\d-\d\d):")
ITEM = re.compile(r"    - (\w+):")
_ENTRY = re.compile(r"  ([\w-]+):")


class Block(NamedTuple):
    """A part of a trip: a line of a day (`kind` is its own), an entry of a section, or a section's head."""

    section: str
    name: str
    kind: str
    first: int
    last: int


class Draft:
    """The lines of a trip and its parts; a change replaces lines and never adds or removes one."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.blocks = _blocks(text)

    def items(self, *kinds: str) -> list[Block]:
        return [each for each in self.blocks if each.section == "days" and each.kind in (kinds or (each.kind,))]

    def days(self) -> list[int]:
        return [number for number, line in enumerate(self.lines) if _DAY.match(line)]

    def entries(self, *sections: str) -> list[Block]:
        return [each for each in self.blocks if each.section in sections and each.section != "days"]

    def fields(self, key: str, among: list[Block] | None = None) -> list[int]:
        """The numbers of the lines that have a key of their own, in some of the parts or all."""
        parts = self.blocks if among is None else among
        return [
            number
            for part in parts
            for number in range(part.first, part.last + 1)
            if re.match(rf"\s+(?:- )?{key}:(\s|$)", self.lines[number])
        ]

    def field_end(self, number: int) -> int:
        """The last line of what a key holds."""
        depth = len(self.lines[number]) - len(self.lines[number].lstrip())
        end = number
        for at in range(number + 1, len(self.lines)):
            line = self.lines[at]
            if line.strip() and len(line) - len(line.lstrip()) <= depth:
                break
            end = at if line.strip() else end
        return end

    def blank(self, first: int, last: int) -> bool:
        self.lines[first : last + 1] = [""] * (last + 1 - first)
        return True

    def sub(self, number: int, pattern: str, new: str) -> bool:
        self.lines[number], count = re.subn(pattern, new, self.lines[number], count=1)
        return count > 0


@lru_cache(maxsize=4)  # each mistake begins with a draft of the same trip
def _blocks(text: str) -> tuple[Block, ...]:
    return tuple(_found_blocks(text.split("\n")))


def _found_blocks(lines: list[str]) -> Iterator[Block]:
    section, starts = "", []
    for number, line in enumerate(lines):
        if found := re.match(r"([\w-]+):", line):
            section = found[1]
            starts.append((number, section, "", "section"))
        elif section == "days" and _DAY.match(line):
            starts.append((number, "", "", "day"))
        elif section == "days" and (found := ITEM.match(line)):
            starts.append((number, section, "", found[1]))
        elif section in ("agreements", "contacts") and line.startswith("  - "):
            starts.append((number, section, "", "entry"))
        elif section != "days" and (found := _ENTRY.match(line)):
            starts.append((number, section, found[1], "entry"))
    ends = [start for start, *_ in starts[1:]] + [len(lines)]
    for (start, part, name, kind), end in zip(starts, ends, strict=True):
        last = max((n for n in range(start, end) if lines[n].strip() and not lines[n].startswith("#")), default=start)
        if kind not in ("section", "day"):
            yield Block(part, name, kind, start, last)
