"""A language of the print without a table of phrases: names and titles, and no English around them."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """\
trip: {en: Visit to Tokyo, ja: 東京訪問}
delegation:
  ann: {name: {en: Ann Lee, ja: アン・リー}}
hosts:
  sato: {name: {en: Ms Sato, ja: 佐藤}}
venues:
  hall: {name: {en: The hall, ja: 会館}, city: Tokyo, at: "35.6700, 139.7500"}
  works: {name: {en: The works, ja: 工場}, city: Tokyo, at: "35.6300, 139.7800"}
days:
  2026-05-12:
    - meeting: {en: Talks, ja: 会談}
      time: 10:00-11:00
      venue: hall
      with: sato
    - visit: {en: A look round, ja: 見学}
      time: ~14:00
      venue: works
      status: cancelled
    - meal: {en: Dinner, ja: 夕食}
      time: 18:00-20:00
      venue: works
"""


def printed(folder: Path, languages: str) -> tuple[str, str]:
    answer = here("plan", str(trip_in(folder, TRIP)), "--lang", languages, "--format", "md", "-o", "-")
    assert answer.code == 0
    return answer.out, answer.err


def test_alone_it_has_names_titles_dates_and_times(tmp_path):
    out, err = printed(tmp_path, "ja")

    assert "# 東京訪問" in out
    assert "2026年5月12日（火曜日）" in out
    assert "**会談**" in out
    assert "佐藤" in out
    assert "meeting" not in out
    assert "With" not in out
    assert "Leave for" not in out
    assert "printed in ja with names and titles only: no table has its phrases\n" in err


def test_alone_it_still_says_what_is_called_off(tmp_path):
    assert "(cancelled)" in printed(tmp_path, "ja")[0]


def test_beside_another_language_it_adds_only_names(tmp_path):
    out, err = printed(tmp_path, "en,ja")

    assert "Talks / 会談" in out
    assert out.count("Leave for") == printed(tmp_path, "en")[0].count("Leave for") > 0
    assert "printed in ja with names" in err


def test_a_language_with_a_table_is_not_told_of(tmp_path):
    assert "names and titles only" not in printed(tmp_path, "en,zh-Hant")[1]


def test_every_format_prints_it(tmp_path):
    path = str(trip_in(tmp_path, TRIP))
    for suffix in ("html", "docx", "ics", "xlsx", "txt"):
        file = tmp_path / f"out.{suffix}"
        assert here("plan", path, "--lang", "ja", "-o", str(file)).code == 0
        if suffix == "ics":
            assert "SUMMARY:\r\n" not in file.read_bytes().decode()


@pytest.mark.parametrize("asked", [(), ("--large",), ("--layout", "table"), ("--copy", "card")])
def test_paper_prints_it_though_no_list_has_a_heading_and_no_page_a_word_for_its_number(tmp_path, asked):
    pytest.importorskip("typst")
    path, file = str(trip_in(tmp_path, TRIP)), tmp_path / "out.pdf"

    assert here("plan", path, "--lang", "ja", *asked, "-o", str(file)).code == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_the_legs_taken_apart_keep_english_phrases(tmp_path):
    assert "min spare" in here("legs", str(trip_in(tmp_path, TRIP)), "--lang", "ja").out


def test_alone_it_loses_nothing_that_would_make_the_opposite_of_a_line(tmp_path: Path) -> None:
    """Who is left out, that a line is not firm, where it is if it rains, and the part of the day."""
    text = TRIP.replace("  ann: {", "  bo: {name: {en: Bo Tan, ja: ボー・タン}}\n  ann: {")
    text = text.replace("with: sato\n", "with: sato\n      status: tentative\n      wet: works\n")
    text += "    - free: {en: Own time, ja: 自由時間}\n      time: evening\n      except: bo\n  2026-05-13:\n"
    text += "    - meeting: {en: Call, ja: 表敬}\n      time: 45 min\n      within: 14:00-16:30\n      venue: hall\n"
    answer = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-")

    for kept in ("all except ボー・タン", "**会談** (tentative)", "If it rains: 工場", "evening", "14:00–16:30"):
        assert kept in answer.out


def test_alone_a_time_that_is_near_or_a_limit_has_its_sign_in_one_piece(tmp_path):
    text = TRIP.replace(
        "time: 10:00-11:00", "time: 10:00-11:00\n      by: 09:50\n      received-by: sato\n      seen-off-by: sato"
    )
    out = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-").out

    assert "~14:00" in out
    assert "≤ 09:50" in out
    assert out.count("佐藤") == 1  # with whom they meet: not bare for who receives and who sees off
