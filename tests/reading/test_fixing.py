"""The laws of fixing: no byte outside an edit is lost, the meaning stays, and a second time nothing is left to do."""

from typing import Any

import pytest
from edited import HEAD, day, fix, read
from every import every
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.reading import fixing
from delegate.reading.books import Fetch
from delegate.reading.fixing import Fixed, applied
from delegate.reading.trip import Reading

KEYS = ["meeting", "site visit", "午餐", "welcome dinner", "transfer", "meeting：", "bus", "lunch", "歡迎晚宴", "visit"]
TITLES = [
    "Prices",
    "會議",
    "",
    "Talks: the Minister",
    "@home",
    "tbc",
    '"Tea"',
    "Room #4",
    "茶，酒",
    "{en: Tea, zh: 茶}",
    "TBA",
]
TIMES = [
    "10:00",
    "9:30am",
    "10.30-11.15",
    "1100-1200",
    "10：30",
    "midnight",
    "12:00-13:00 (TBC)",
    "待定",
    "9-11",
    "after tea",
]
FIELDS = [
    "venue: Hong Kong",
    "venue： TBA",
    "location: tbc",
    "notes: 備註：茶",
    "who: te\u200bam",
    "private: a: b",
    "start: 9",
]
FIELDS += [
    "who: ［team］",
    "for: 1.5 hours",
    "\u00a0 venue: tbc",
    "steps: [a, b: c]",
    "venue:\ttbc",
    "notes: Tea\n        and cake",
]
DASHES = ["- ", "– ", "－", "-\u00a0", "* "]
PEOPLE = [
    "  team: {name: Tea traders, people: 4}",
    "  team：｛name：Tea，people：4｝",
    "  team: {name: Tea, title: Chair, Tea, mobile: 5}",
]
DATES = ["2026-12-01", "1 Dec 2026", "2026/12/1", "8/12/2026", "2026-12-01："]


@st.composite
def drafts(draw: Any) -> str:
    """A draft with slips in it, in any line ends, with comments, and with or without the mark at the head."""
    lines = ["trip: Tea traders  # our title", "delegation:", draw(st.sampled_from(PEOPLE))]
    lines.append(draw(st.sampled_from(["days:", "programme:", "days："])))
    date = draw(st.sampled_from(DATES))
    lines.append(f"  {date}" if date.endswith("：") else f"  {date}:")
    for _ in range(draw(st.integers(1, 3))):
        key = draw(st.sampled_from(KEYS))
        colon = "" if key.endswith("：") else ": "
        lines.append(f"    {draw(st.sampled_from(DASHES))}{key}{colon}{draw(st.sampled_from(TITLES))}")
        lines.append(f"      time: {draw(st.sampled_from(TIMES))}{draw(st.sampled_from(['', '  # as they said']))}")
        lines += [f"      {each}" for each in draw(st.lists(st.sampled_from(FIELDS), max_size=2))]
    text = draw(st.sampled_from(["\n", "\r\n"])).join("\n".join(lines).split("\n"))
    return draw(st.sampled_from(["", "\ufeff"])) + text + draw(st.sampled_from(["", "\n"]))


@given(drafts())
@some(100)
def test_fixing_loses_no_byte_outside_its_edits_keeps_the_meaning_and_is_done_at_once(text: str) -> None:
    before, done = read(text), fix(text)
    mended = done[-1].data.decode()
    after = read(mended)

    assert after.trip == before.trip
    assert len(after.findings) == len(before.findings) - sum(len(each.made) for each in done)
    for old, each in zip([text, *(one.data.decode() for one in done)], done, strict=False):
        assert kept_around_the_edits(old, each)
    assert fix(mended)[-1].data == done[-1].data


def kept_around_the_edits(text: str, done: Fixed) -> bool:
    """Whether all between the edits of a pass stands in what came out, in its order."""
    body, rest = text.removeprefix("\ufeff"), done.data.decode()
    edits = sorted(edit for each in done.made for edit in each.edits)
    ends = [0, *(edit.span.end.offset for edit in edits)]
    starts = [*(edit.span.start.offset for edit in edits), len(body)]
    for start, end in zip(ends, starts, strict=True):
        _, found, rest = rest.partition(body[start:end]) if start < end else ("", "", rest)
        if start < end and not found:
            return False
    return done.data.decode().endswith(body[ends[-1] :])


@given(st.text(alphabet="ab:：-– \n\t{}[],，#\"'|>@*%\u00a0\u3000\u200b", max_size=60))
@some(100)
def test_fixing_any_text_keeps_its_meaning_and_is_done_at_once(noise: str) -> None:
    text = f"{HEAD}days:\n  2026-12-01:\n    - meeting: {noise}\n      time: 9am\n"
    before, done = read(text), fix(text)

    mended = done[-1].data.decode()
    assert read(mended).trip == before.trip
    assert fix(mended)[-1].data.decode() == mended


def test_without_edits_the_bytes_are_the_same_ones() -> None:
    assert applied(b"\xff\xfe", ()) == b"\xff\xfe"


@every("text", ["", "\n", "trip: Tea", "- a\n", "\ufeff"])
def test_what_is_no_trip_is_left_alone(text: str) -> None:
    assert fix(text)[-1].data.decode() == text


def test_edits_that_do_not_hold_are_given_up_after_a_dozen_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f"    - meeting: Talks {number}\n      time: {number % 10}.30pm\n" for number in range(100))
    text, readings = day(lines), 0
    of_file = fixing.read_trip

    def counted(name: str, data: bytes, fetch: Fetch) -> Reading:
        nonlocal readings
        readings += 1
        reading = of_file(name, data, fetch)
        return reading._replace(trip=None) if data != text.encode() else reading

    monkeypatch.setattr(fixing, "read_trip", counted)
    (done,) = fix(text)

    assert (done.data.decode(), done.made) == (text, ())
    assert readings <= 1 + fixing.MOST_TRIES


def test_one_edit_that_does_not_hold_keeps_no_other_from_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    text = day("".join(f"    - meeting: Talks {number}\n      time: {number + 1}.30pm\n" for number in range(8)))
    of_file = fixing.read_trip

    def doubted(name: str, data: bytes, fetch: Fetch) -> Reading:
        reading = of_file(name, data, fetch)
        return reading._replace(trip=None) if b"15:30" in data else reading

    monkeypatch.setattr(fixing, "read_trip", doubted)

    assert [each.where.span.start.line for each in fix(text)[-1].left] == [11]
