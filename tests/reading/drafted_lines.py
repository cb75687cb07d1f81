"""Reads lines of first drafts for their tests."""

from edited import day, read

FLIGHT = day("    - flight: CX 500\n      time: arr 1:15pm\n      from: NRT\n      to: HKG\n")


def meeting(field: str) -> str:
    return day(f"    - meeting: Tea\n      time: 10:00-11:15\n      {field}\n")


def timed(time: str) -> str:
    return day(f"    - meeting: Tea\n      time: {time}\n")


def helps(text: str) -> list[str]:
    return [each.help for each in read(text).findings]


def party(*entries: str) -> str:
    return read_list("delegation", entries)


def read_list(field: str, entries: tuple[str, ...]) -> str:
    listed = "".join(f"  - {each}\n" for each in entries)
    return f"trip: Tea\n{field}:\n{listed}days:\n  2026-12-01:\n    - meeting: Tea\n      venue: Hong Kong\n"
