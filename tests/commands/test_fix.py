"""`delegate fix`: what it shows, what it writes, and what it leaves alone."""

import os
import re
import stat
from pathlib import Path

import pytest
from command import Answer, here, process

pytestmark = pytest.mark.usefixtures("in_a_folder")

DRAFT = """\
trip: Tea traders in Kowloon
delegation:
  team: {name: Tea traders, people: 4}
venues:
  house: {name: Tea house, city: Hong Kong, at: "22.2935, 114.1700"}
days:
  2026-12-01:
    - site visit: Tea warehouse
      time: 09.30-10.15
      venue: Hong Kong
    - meeting: Prices
      time: 1100-1200
      venue: Hong Kong
    - transfer: To the restaurant
      time: 12:10
    - 午餐: Tea house
      time: 12:30 to 13:30
      venue: house
    - meeting: Quotas
      time: approx 15:00
      venue: Hong Kong
    - meeting: Press
      time: 4:00 pm - 5:30 pm
      venue: Hong Kong
"""
SHOWN = """\
tea.trip.yaml: 7 edits
   8 -    - site visit: Tea warehouse
     +    - visit: Tea warehouse
   9 -      time: 09.30-10.15
     +      time: 09:30-10:15
  12 -      time: 1100-1200
     +      time: 11:00-12:00
  16 -    - 午餐: Tea house
     +    - meal: 午餐，Tea house
  17 -      time: 12:30 to 13:30
     +      time: 12:30-13:30
  20 -      time: approx 15:00
     +      time: ~15:00
  23 -      time: 4:00 pm - 5:30 pm
     +      time: 16:00-17:30
left to you: 1
  14      - transfer: To the restaurant
      write `coach` or `car`, or `travel` while the means is not known
"""
PENDING = "nothing written yet: --write makes these 7 edits and changes no other byte\n"


def fix(text: str | bytes, *more: str) -> tuple[Answer, bytes]:
    """The answer, and what the file then holds."""
    file = Path("tea.trip.yaml")
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return here("fix", "tea.trip.yaml", *more), file.read_bytes()


def test_edits_are_shown_and_nothing_is_written_without_write() -> None:
    answer, data = fix(DRAFT)

    assert (answer.code, answer.out, answer.err) == (1, SHOWN + PENDING, "")
    assert data.decode() == DRAFT


def test_write_makes_the_edits_and_leaves_what_has_two_readings() -> None:
    answer, data = fix(DRAFT, "--write")

    assert (answer.code, answer.out) == (1, SHOWN + "written: 7 edits, and no other byte was changed\n")
    assert data.decode() == (
        DRAFT.replace("site visit", "visit").replace("09.30-10.15", "09:30-10:15").replace("1100-1200", "11:00-12:00")
    ).replace("午餐: ", "meal: 午餐，").replace("12:30 to 13:30", "12:30-13:30").replace(
        "approx 15:00", "~15:00"
    ).replace("4:00 pm - 5:30 pm", "16:00-17:30")
    assert here("check", "tea.trip.yaml").out.count("error") == 1


def test_a_trip_without_slips_has_nothing_to_edit() -> None:
    text = DRAFT.partition("days:")[0] + "days:\n  2026-12-01:\n    - meeting: Prices\n"

    assert fix(text, "--write") == (Answer(0, "tea.trip.yaml: nothing to edit\n", ""), text.encode())


def test_when_all_is_mended_the_code_is_0_and_a_second_time_nothing_happens() -> None:
    text = DRAFT.replace("    - transfer: To the restaurant\n      time: 12:10\n", "")

    assert fix(text)[0].code == 1
    assert fix(text, "--fail-on", "never")[0].code == 0
    answer, data = fix(text, "--write")
    assert answer.code == 0
    assert fix(data, "--write") == (Answer(0, "tea.trip.yaml: nothing to edit\n", ""), data)


def test_the_mark_at_the_head_line_ends_comments_and_the_mode_of_the_file_stay() -> None:
    data = (
        b"\xef\xbb\xbf" + DRAFT.replace("09.30-10.15", "09.30-10.15   # they said").replace("\n", "\r\n").encode()[:-2]
    )
    Path("tea.trip.yaml").touch()
    Path("tea.trip.yaml").chmod(0o640)

    _, mended = fix(data, "--write")

    assert mended.startswith(b"\xef\xbb\xbftrip: Tea")
    assert b"time: 09:30-10:15   # they said\r\n" in mended
    assert (mended.count(b"\r\n"), mended.count(b"\n")) == (data.count(b"\r\n"), data.count(b"\n"))
    assert not mended.endswith(b"\n")
    assert stat.S_IMODE(Path("tea.trip.yaml").stat().st_mode) == 0o640


def test_folders_and_several_files_are_taken_as_check_takes_them() -> None:
    Path("one").mkdir()
    Path("one/a.trip.yaml").write_text(DRAFT, "utf-8")
    Path("two.yaml").write_text(DRAFT, "utf-8")

    answer = here("fix", "one", "two.yaml", "--write")

    assert [line for line in answer.out.splitlines() if line.endswith("7 edits")] == [
        "one/a.trip.yaml: 7 edits",
        "two.yaml: 7 edits",
    ]
    assert answer.out.endswith("written: 14 edits, and no other byte was changed\n")
    assert Path("two.yaml").read_text("utf-8") == Path("one/a.trip.yaml").read_text("utf-8") != DRAFT


def test_without_a_path_the_trips_of_this_folder_are_meant() -> None:
    Path("tea.trip.yaml").write_text(DRAFT, "utf-8")

    assert here("fix").out == SHOWN + PENDING


def test_an_address_book_is_mended_where_it_is_named_and_only_there() -> None:
    book = "people:\n  ann: {name: Ann, title: Chair, British Chamber, mobile: +852 5555 0123}\n"
    Path("book.yaml").write_text(book, "utf-8")
    text = "trip: Tea\ninclude: [book.yaml]\ndelegation: [ann]\ndays:\n  2026-12-01:\n    - lunch: Tea house\n"

    fix(text, "--write")
    assert Path("book.yaml").read_text("utf-8") == book

    answer = here("fix", "book.yaml", "--write")
    assert Path("book.yaml").read_text("utf-8") == book.replace("mobile", "phone").replace(
        "Chair, British Chamber", '"Chair, British Chamber"'
    )
    assert "5555" not in answer.out
    assert "(a line with what is private, which is not shown)" in answer.out


def test_what_nobody_could_see_is_spelt_out() -> None:
    answer, _ = fix(DRAFT.replace("team:", "te\u200bam:").replace("      time: 1100", "\u00a0     time: 1100"))

    assert "   3 -  te\\u{200b}am:" in answer.out
    assert "  12 -\\u{a0}     time: 1100-1200\n     +      time: 11:00-12:00\n" in answer.out


def test_standard_input_is_shown_and_cannot_be_written_to() -> None:
    shown = here("fix", "-", "--stdin-filename", "tea.trip.yaml", stdin=DRAFT)

    assert (shown.code, shown.out) == (1, SHOWN + PENDING)
    refused = here("fix", "-", "--write")
    assert (refused.code, refused.out) == (2, "")
    assert "standard input cannot be written to: name a file" in refused.err


def test_a_file_that_is_not_there_is_a_wrong_request() -> None:
    assert here("fix", "nowhere.yaml").code == 2


def test_a_file_that_cannot_be_read_as_text_is_left_to_its_author() -> None:
    answer, data = fix("trip: 茶商訪九龍代表團\n".encode("big5"), "--write")

    assert answer.code == 1
    assert "left to you: 1" in answer.out
    assert "iconv -f BIG5 -t UTF-8 tea.trip.yaml" in answer.out
    assert data == "trip: 茶商訪九龍代表團\n".encode("big5")


def test_a_link_is_followed_and_stays_one() -> None:
    Path("real.yaml").write_text(DRAFT, "utf-8")
    Path("tea.trip.yaml").symlink_to("real.yaml")

    here("fix", "tea.trip.yaml", "--write")

    assert Path("tea.trip.yaml").is_symlink()
    assert "- visit:" in Path("real.yaml").read_text("utf-8")


def test_a_file_that_is_read_only_is_not_written_to() -> None:
    file = Path("tea.trip.yaml")
    file.write_text(DRAFT, "utf-8")
    file.chmod(0o444)

    answer = here("fix", "tea.trip.yaml", "--write")

    assert answer.code == 3
    assert answer.err == "delegate: tea.trip.yaml cannot be written to: it is read-only\n"
    assert "written:" not in answer.out
    assert file.read_text("utf-8") == DRAFT
    assert here("fix", "tea.trip.yaml").out == SHOWN + PENDING


def test_a_file_with_two_names_stays_one_file() -> None:
    Path("tea.trip.yaml").write_text(DRAFT, "utf-8")
    Path("other.yaml").hardlink_to("tea.trip.yaml")

    here("fix", "tea.trip.yaml", "--write")

    assert Path("other.yaml").samefile("tea.trip.yaml")
    assert "- visit:" in Path("other.yaml").read_text("utf-8")


def test_a_pipe_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo("tea.trip.yaml")

    named = here("fix", "tea.trip.yaml")
    stdin = process("fix", "/dev/stdin", cwd=tmp_path, stdin=DRAFT.encode())

    assert (named.code, stdin.code) == (3, 3)
    assert "tea.trip.yaml is no file that can be mended" in named.err
    assert "stdin is no file that can be mended; write - for standard input" in stdin.err


def test_colour_says_nothing_that_words_do_not() -> None:
    plain, painted = fix(DRAFT)[0].out, fix(DRAFT, "--color", "always")[0].out

    assert "\x1b[1mtea.trip.yaml: 7 edits\x1b[0m\n" in painted
    assert painted.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain


REMOVED = """\
trip: Tea traders
delegation:
  team: {name: Tea traders, people: 4}
hosts:
  mtr: {name: MTR}
days:
  2026-12-01:
    - meeting: Prices
      time: 10:00-11:00
      with: mtr
      who: All
    - meeting: Quotas
      time: 1400-1500
      who: All
      venue: Hong Kong
    - meeting: Press
      who: everybody
"""


@pytest.mark.parametrize("text", [REMOVED, REMOVED.replace("\n", "\r\n"), DRAFT])
def test_the_lines_shown_are_exactly_those_that_go_and_those_that_are_written(text: str) -> None:
    answer, data = fix(text, "--write")

    lines: dict[int, list[str]] = {i: [line] for i, line in enumerate(text.splitlines(), 1)}
    last = 0
    for shown in answer.out.partition("left to you")[0].splitlines()[1:]:
        if match := re.fullmatch(r" *(\d+) -(.*)", shown):
            last = int(match[1])
            assert lines.pop(last) == [match[2]]
        elif shown.startswith("     +"):
            lines.setdefault(last, []).append(shown[6:])
    assert [line for _, some in sorted(lines.items()) for line in some] == data.decode().splitlines()


def test_a_field_that_goes_is_shown_with_its_own_line() -> None:
    answer, _ = fix(REMOVED)

    assert answer.out == (
        "tea.trip.yaml: 3 edits\n"
        "  11 -      who: All\n"
        "  13 -      time: 1400-1500\n"
        "  14 -      who: All\n"
        "     +      time: 14:00-15:00\n"
        "  17 -      who: everybody\n"
        "nothing written yet: --write makes these 3 edits and changes no other byte\n"
    )


def test_on_a_narrow_terminal_a_question_and_the_last_line_are_broken_at_words() -> None:
    Path("tea.trip.yaml").write_text(DRAFT, "utf-8")
    said = here("fix", "tea.trip.yaml", terminal=True, COLUMNS="60").out

    assert "\n      write `coach` or `car`, or `travel` while the means\n      is not known\n" in said
    assert said.endswith("nothing written yet: --write makes these 7 edits and\nchanges no other byte\n")
