"""Spoils files as people, editors, disks and merges spoil them."""

import random
import re
from collections.abc import Callable

from fuzz_fields import FIELDS, KEYS, field_of, nasty

Rnd = random.Random
_KEY = re.compile(r"^(?P<indent>\s*(?:- )*)(?P<key>[^\s:#][^:]*):(?P<value>\s.*|)$", re.DOTALL)
_BYTES = (
    b"\x00",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\t",
    b"\r",
    b"\x85",
    b"\xe2\x80\xae",
    b"\x1b[0m",
)


def spoilt(data: bytes, others: list[bytes], rnd: Rnd) -> bytes:
    """The file with one to five things done to it."""
    for _ in range(rnd.choice((1, 1, 1, 2, 2, 3, 5))):
        data = rnd.choice(_MUTATIONS)(data, others, rnd)
    return data[:900_000]


def _lines(change: Callable[[list[str], list[bytes], Rnd], None]) -> Callable[[bytes, list[bytes], Rnd], bytes]:
    """A mutation of a file out of one that changes its lines in place."""

    def changed(data: bytes, others: list[bytes], rnd: Rnd) -> bytes:
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        change(lines, others, rnd)
        return "\n".join(lines).encode("utf-8", "surrogateescape")

    return changed


def _place(items: list[str], rnd: Rnd) -> int:
    return rnd.randrange(max(len(items), 1))


def _fields(lines: list[str]) -> list[tuple[int, re.Match[str]]]:
    return [(number, found) for number, line in enumerate(lines) if (found := _KEY.match(line))]


# --- bytes ------------------------------------------------------------------------------------------------------------


def flip(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """One bit the other way round."""
    if not data:
        return data
    at = rnd.randrange(len(data))
    return data[:at] + bytes((data[at] ^ 1 << rnd.randrange(8),)) + data[at + 1 :]


def truncate(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """The beginning of a file alone, or its end."""
    at = rnd.randrange(len(data) + 1)
    return data[:at] if rnd.random() < 0.7 else data[at:]


def insert_bytes(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """A byte that does not belong in a text."""
    at = rnd.randrange(len(data) + 1)
    return data[:at] + rnd.choice(_BYTES) + data[at:]


def cut_out(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """A piece out of the middle is lost."""
    at = rnd.randrange(len(data) + 1)
    return data[:at] + data[at + rnd.choice((1, 1, 2, 10, 100)) :]


def other_ends(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """Other ends of lines, or another encoding."""
    shape = rnd.randrange(4)
    if shape < 2:
        return data.replace(b"\n", (b"\r\n", b"\r")[shape])
    return data.decode("utf-8", "replace").encode(("utf-16", "gb18030")[shape - 2])


def sign_for_sign(data: bytes, _others: list[bytes], rnd: Rnd) -> bytes:
    """A sign as an editor or another keyboard writes it."""
    old, new = rnd.choice(
        ((":", "："), ("-", "–"), ('"', "“"), (" ", "\u00a0"), ("  ", "\t"), (",", "，"), ("0", "０"), ("'", "’"))
    )
    pieces = data.split(old.encode())
    at = rnd.randrange(len(pieces))
    return (
        old.encode().join(pieces[: at + 1])
        + (new.encode() if pieces[at + 1 :] else b"")
        + old.encode().join(pieces[at + 1 :])
    )


# --- lines ------------------------------------------------------------------------------------------------------------


def swap_lines(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """Two lines in each other's place."""
    one, other = _place(lines, rnd), _place(lines, rnd)
    lines[one], lines[other] = lines[other], lines[one]


def drop_lines(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """A few lines are gone."""
    at = _place(lines, rnd)
    del lines[at : at + rnd.choice((1, 1, 2, 5))]


def repeat_lines(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """Some lines twice, or very often."""
    at = _place(lines, rnd)
    block = lines[at : at + rnd.choice((1, 1, 3, 10))]
    lines[at:at] = block * rnd.choice((1, 1, 1, 2, 40))


def indent(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """A block further in or out."""
    at = _place(lines, rnd)
    by = rnd.choice((-4, -2, -1, 1, 2, 3, 8))
    for number in range(at, min(at + rnd.choice((1, 1, 3, 12)), len(lines))):
        lines[number] = " " * by + lines[number] if by > 0 else re.sub(f"^ {{0,{-by}}}", "", lines[number])


def swap_keys(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """Two fields with each other's names, or one with the name of another of the format."""
    fields = _fields(lines)
    if not fields:
        return
    (one, first), (other, second) = rnd.choice(fields), rnd.choice(fields)
    if rnd.random() < 0.5:
        lines[one] = f"{first['indent']}{rnd.choice(KEYS)}:{first['value']}"
        return
    lines[one] = f"{first['indent']}{second['key']}:{first['value']}"
    lines[other] = f"{second['indent']}{first['key']}:{second['value']}"


def swap_values(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """The value of one field in another."""
    fields = _fields(lines)
    if fields:
        (at, field), (_, other) = rnd.choice(fields), rnd.choice(fields)
        lines[at] = f"{field['indent']}{field['key']}:{other['value']}"


def spoil_value(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """A nasty value in a field that is there."""
    if fields := _fields(lines):
        at, field = rnd.choice(fields)
        lines[at] = f"{field['indent']}{field['key']}: {nasty(rnd)}"


def add_field(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """A declared field where some other field stands, with a value for it or a nasty one."""
    if fields := _fields(lines):
        at, field = rnd.choice(fields)
        lines.insert(at + 1, " " * len(field["indent"]) + field_of(rnd.choice(sorted(FIELDS)), rnd))


def conflict(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """The marks of a merge that nobody finished."""
    at = _place(lines, rnd)
    block = lines[at : at + rnd.randint(0, 4)]
    lines[at : at + len(block)] = ["<<<<<<< ours", *block, "=======", *block[:1], ">>>>>>> theirs"]
    if rnd.random() < 0.3:
        del lines[rnd.randrange(at, len(lines))]


def merge(lines: list[str], others: list[bytes], rnd: Rnd) -> None:
    """A piece of another file in the middle, or all of it at the end."""
    other = rnd.choice(others).decode("utf-8", "replace").split("\n")
    if rnd.random() < 0.3:
        lines += rnd.choice(([], ["---"], ["..."])) + other
        return
    at, begin = _place(lines, rnd), _place(other, rnd)
    lines[at:at] = other[begin : begin + rnd.choice((1, 3, 10, 40))]


def join(lines: list[str], _others: list[bytes], rnd: Rnd) -> None:
    """Two lines in one, or one in two."""
    at = _place(lines, rnd)
    if rnd.random() < 0.5:
        lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    else:
        cut = rnd.randint(0, len(lines[at]))
        lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]


_MUTATIONS: tuple[Callable[[bytes, list[bytes], Rnd], bytes], ...] = (
    *(flip, truncate, insert_bytes, cut_out, other_ends, sign_for_sign),
    *map(_lines, (swap_lines, drop_lines, repeat_lines, indent, swap_keys, swap_keys, swap_values, swap_values)),
    *map(_lines, (spoil_value, spoil_value, spoil_value, add_field, add_field, add_field, conflict, merge, join)),
)
