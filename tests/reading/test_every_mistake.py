"""The reader never stops at the first mistake, and tells nothing private, also of an address book."""

from typing import Any

import pytest
from bad_inputs import DAY, HEAD, PARSERS, read, said
from every import every
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.reading.trip import Fetched, Reading, Refused, read_book, read_trip

# --- never the first mistake only -------------------------------------------------------------------------------------

TWELVE = """\
trip: Visit
delegation:
  li-min: {name: Li Min, role: interpretr}
venues:
  cgo:
    city: Hong Kong
    at: "114.1654, 22.2808"
days:
  2023-02-30:
    - meeting: Talks: first round
      time: 10.30
      for: 90
      who: li-mni
    - meal: @ the club
      tme: 12:30
      from: HKG
    - flight: CX 500
      time: 09:10-13:55
      for: 4h
    - visit: Clinic
      status: maybe
"""


def test_a_file_with_thirteen_mistakes_shows_thirteen_findings_each_once(parser: Any) -> None:
    assert said(read(TWELVE, parser)) == [
        (3, 32, "unknown-word"),
        (5, 3, "missing-key"),
        (7, 9, "swapped-point"),
        (9, 3, "unreadable-date"),
        (10, 16, "unquoted-text"),
        (11, 13, "unreadable-time"),
        (12, 12, "unreadable-length"),
        (13, 12, "unknown-name"),
        (14, 13, "unquoted-text"),
        (15, 7, "unknown-key"),
        (16, 7, "misplaced-field"),
        (19, 12, "end-and-length"),
        (21, 15, "unknown-word"),
    ]


def test_a_line_that_does_not_line_up_hides_no_other_mistake(parser: Any) -> None:
    text = DAY + "     time: 10:00\n    - meal: Lunch\n      tme: 12:30\n"

    assert said(read(text, parser)) == [(7, 6, "broken-yaml"), (9, 7, "unknown-key")]


@pytest.mark.slow
def test_a_file_with_hundreds_of_broken_lines_says_where_reading_ends(parser: Any) -> None:
    findings = read(HEAD + "days:\n  2023-02-24:\n" + "    - meeting: a: b\n" * 150, parser).findings

    assert len(findings) == 101
    assert findings[-1].help == "put the text in quotes; the file is not read further than this"


def test_a_quote_that_is_never_closed_hides_no_other_mistake(parser: Any) -> None:
    text = DAY.replace("Talks", '"Talks') + "      tme: 12:30\n"

    assert said(read(text, parser)) == [(6, 16, "broken-yaml"), (7, 7, "unknown-key")]


# --- what is private --------------------------------------------------------------------------------------------------

SECRET = "the-secret"


@every(
    "text",
    [
        DAY + f"      private: {SECRET}\n",
        DAY + f"      private: {SECRET}: {SECRET}\n",
        DAY + f"      private: @{SECRET}\n",
        DAY + f"      private: [{SECRET}]\n      private: {SECRET}\n",
        DAY + f"      private: {{{SECRET}}}\n",
        DAY + f"      privat: {SECRET}\n",
        DAY + f"      private: |\n        {SECRET}\n\n        {SECRET}\n",
        DAY + f"      private:\n        - {SECRET}\n        - [{SECRET}\n",
        HEAD.replace("Li Min}", f"Li Min, phone: {SECRET}, fone: x}}"),
        HEAD.replace("Li Min}", f"Li Min, papers: [passport: {{number: {SECRET}}}]}}"),
        HEAD.replace("Li Min}", f"Li Min, papers: [passport: {SECRET}-12]}}"),
        HEAD.replace("Li Min}", f"Li Min, papers: [passport {SECRET}-12]}}"),
        HEAD.replace("Li Min}", f"Li Min, papers: [passport: {{expires: {SECRET}}}]}}"),
        HEAD.replace("Li Min}", f"Li Min, passport-no: {SECRET}}}"),
        f"- private: {SECRET}\n",
        DAY + f"      private: {SECRET}\n---\n",
    ],
)
def test_what_is_private_is_in_no_message_and_its_lines_are_hidden(text: str, parser: Any) -> None:
    reading = read(text, parser)
    lines = {n for n, line in enumerate(reading.sources["t.trip.yaml"].lines, 1) if SECRET in line}

    assert [each for each in reading.findings if SECRET in each.message + each.help] == []
    assert lines - reading.hidden["t.trip.yaml"] == set()


# --- address books ----------------------------------------------------------------------------------------------------


def with_books(trip: str, books: dict[str, str | bytes]) -> Reading:
    def fetch(name: str) -> Fetched | Refused:
        if name not in books:
            return Refused("there is no such file")
        data = books[name]
        return Fetched(name, data.encode() if isinstance(data, str) else data)

    return read_trip("t.trip.yaml", trip.encode(), fetch)


@every(
    "data",
    [b"\xff\xfe\x00", b"root:x:0:0\n", DAY.encode(), b"", b"[1, 2]", b"password: hunter2\n", b"password: [hunter2\n"],
    ids=["bytes", "passwd", "a trip", "empty", "a list", "secrets", "broken secrets"],
)
def test_a_file_that_is_no_address_book_is_named_and_never_quoted(data: bytes) -> None:
    reading = with_books("include: [x.yaml]\n" + DAY, {"x.yaml": data})

    assert [(each.name, each.message) for each in reading.findings] == [
        ("not-an-address-book", "“x.yaml” is not an address book")
    ]
    assert list(reading.sources) == ["t.trip.yaml"]


def test_what_is_wrong_in_an_address_book_stands_at_its_own_path() -> None:
    reading = with_books("include: [x.yaml]\n" + DAY, {"x.yaml": "venues:\n  a:\n    name: A\x1b\n    city: [x\n"})

    assert [(each.where.path, each.where.span.start.line, each.name) for each in reading.findings] == [
        ("x.yaml", 3, "control-character"),
        ("x.yaml", 4, "broken-yaml"),
    ]


def test_names_are_not_complained_of_while_an_address_book_is_missing() -> None:
    trip = DAY.replace("li-min: {name: Li Min}", "huang-wei:") + "      who: li-min\n      vehicle: coach-1\n"

    assert [each.name for each in with_books("include: x.yaml\n" + trip, {}).findings] == ["include-refused"]


def test_an_address_book_alone_is_read_with_all_its_findings() -> None:
    book, findings = read_book("b.yaml", b"crossings:\n  a: {name: A}\nvenuez: {}\n")

    assert [each.name for each in findings] == ["unknown-key", "missing-key"]
    assert book is not None


# --- laws -------------------------------------------------------------------------------------------------------------

PIECES = [*"ab:-#[]{},\"'*&!|>%@`?\\~=\n\n\n ", ": ", "- ", "\n  ", "\n    ", "\n- ", " #", " #4", "\t", "\r\n", "\r"]
PIECES += [
    "\\x41",
    "\\ud800",
    "\\q",
    "---\n",
    "...\n",
    "\x85",
    "\u2028",
    "\ufeff",
    "\x1b",
    "\u202e",
    "<<: ",
    "tbc",
    "10:30",
]
PIECES += [
    "days:\n",
    "2023-02-24:\n",
    "meal: x\n",
    "private: s\n",
    "中",
    "\U0001f600",
    "<<<<<<< a\n",
    "''",
    '""',
    "&x ",
    "*x",
]


@pytest.mark.slow
@some(400)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_both_parsers_give_one_verdict_on_any_text(text: str) -> None:
    one, other = (read(text, parser) for parser in PARSERS.values())

    assert (one.findings, one.trip, one.hidden) == (other.findings, other.trip, other.hidden)


@pytest.mark.slow
@some(150)
@given(st.integers(0, len(TWELVE)), st.integers(0, 3), st.sampled_from(PIECES))
def test_both_parsers_give_one_verdict_on_a_trip_with_a_slip(at: int, dropped: int, piece: str) -> None:
    text = TWELVE[:at] + piece + TWELVE[at + dropped :]
    one, other = (read(text, parser) for parser in PARSERS.values())

    assert (one.findings, one.trip, one.hidden) == (other.findings, other.trip, other.hidden)


@some(200)
@given(st.binary(max_size=60))
def test_any_bytes_give_a_trip_or_a_reason(data: bytes) -> None:
    reading = read(data)

    assert reading.trip is not None or reading.findings


@some(150)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_every_finding_stands_inside_the_text_and_its_line_and_column_agree_with_its_offset(text: str) -> None:
    reading = read(DAY + text)

    for each in reading.findings:
        source = reading.sources[each.where.path]
        start, end = each.where.span
        assert 0 <= start.offset <= end.offset <= len(source.text)
        assert (start, end) == (source.position(start.offset), source.position(end.offset))
