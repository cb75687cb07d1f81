"""`delegate convert`: the texts of a trip in the other Chinese script, shown, and written with a comment to check."""

from pathlib import Path

import pytest
from command import here

TRIP = """\
# The visit of the district
trip: 福田區代表團訪港  # as agreed
languages: [zh-Hant, zh-Hans]
delegation:
  huang: {name: 黃偉, papers: [two-way-permit]}
  team:
    name:
      en: "The team"
      zh-Hant: "團隊"   # to be named
    people: 4
venues:
  offices: {name: {zh-Hant: 政府總部, zh-Hans: 政府总部}, city: Hong Kong}
days:
  2026-05-12:
    - meeting: 與副局長會面
      time: 11:00-12:30
      venue: offices
      notes: [請帶名片, Gifts are in the car]
      private: 不可拍攝
"""
WRITTEN = """\
# The visit of the district
trip: {zh-Hant: 福田區代表團訪港, zh-Hans: 福田区代表团访港}  # as agreed  # zh-Hans: converted, please check
languages: [zh-Hant, zh-Hans]
delegation:
  huang: {name: {zh-Hant: 黃偉, zh-Hans: 黄伟}, papers: [two-way-permit]}  # zh-Hans: converted, please check
  team:
    name:
      en: "The team"
      zh-Hant: "團隊"   # to be named
      zh-Hans: 团队  # zh-Hans: converted, please check
    people: 4
venues:
  offices: {name: {zh-Hant: 政府總部, zh-Hans: 政府总部}, city: Hong Kong}
days:
  2026-05-12:
    - meeting: {zh-Hant: 與副局長會面, zh-Hans: 与副局长会面}  # zh-Hans: converted, please check
      time: 11:00-12:30
      venue: offices
      notes: [{zh-Hant: 請帶名片, zh-Hans: 请带名片}, Gifts are in the car]  # zh-Hans: converted, please check
      private: {zh-Hant: 不可拍攝, zh-Hans: 不可拍摄}  # zh-Hans: converted, please check
"""


@pytest.fixture
def trip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "visit.trip.yaml"
    path.write_bytes(TRIP.encode())
    return path


def test_the_edits_are_shown_and_nothing_is_written(trip):
    answer = here("convert", "visit.trip.yaml", "--to", "zh-Hans")

    assert answer.code == 0
    assert "     +    - meeting: {zh-Hant: 與副局長會面, zh-Hans: 与副局长会面}" in answer.out
    assert "nothing written yet: --write makes these 6 edits" in answer.out
    assert "不可拍摄" not in answer.out  # a private line is not shown
    assert trip.read_text("utf-8") == TRIP


def test_they_are_written_with_a_comment_and_every_other_byte_stays(trip):
    answer = here("convert", "visit.trip.yaml", "--to", "zh-Hans", "--write")

    assert answer.code == 0
    assert trip.read_text("utf-8") == WRITTEN


def test_what_is_written_needs_no_second_conversion(trip):
    trip.write_text(WRITTEN, "utf-8")

    assert "nothing to edit" in here("convert", "visit.trip.yaml", "--to", "zh-Hans").out
    assert "missing-translation" not in here("check", "visit.trip.yaml").out
    assert "converted" not in here("plan", "visit.trip.yaml", "--lang", "zh-Hans").err


def test_windows_line_ends_stay(trip):
    trip.write_bytes(TRIP.replace("\n", "\r\n").encode())
    here("convert", "visit.trip.yaml", "--to", "zh-Hans", "--write")

    assert trip.read_bytes() == WRITTEN.replace("\n", "\r\n").encode()


def test_a_text_of_several_lines_is_left_to_the_author(trip):
    trip.write_text(TRIP.replace("private: 不可拍攝", "dress: |\n        深色西裝\n        領帶"), "utf-8")
    answer = here("convert", "visit.trip.yaml", "--to", "zh-Hans", "--write")

    assert "left to you: 1" in answer.out
    assert "write `zh-Hans: " in answer.out
    assert "深色西裝\n" in trip.read_text("utf-8")


def test_an_address_book_is_converted_when_it_is_named(trip):
    book = trip.parent / "book.yaml"
    book.write_text("people:\n  li: {name: 李敏, title: 處長}\n", "utf-8")
    here("convert", "book.yaml", "--to", "zh-Hans", "--write")

    assert "title: {zh-Hant: 處長, zh-Hans: 处长}}  # zh-Hans: converted, please check\n" in book.read_text("utf-8")


def test_a_family_name_stays_one_in_the_other_direction(trip):
    trip.write_text(TRIP.replace("黃偉", "余伟"), "utf-8")
    here("convert", "visit.trip.yaml", "--to", "zh-Hant", "--write")

    assert "name: {zh-Hans: 余伟, zh-Hant: 余偉}" in trip.read_text("utf-8")


@pytest.mark.parametrize("tag", ["en", "yue", "chinese"])
def test_another_language_is_a_wrong_request(trip, tag):
    answer = here("convert", str(trip), "--to", tag)

    assert answer.code == 2
    assert "say zh-Hans or zh-Hant" in answer.err


@pytest.mark.parametrize("data", [b"", b"- a\n- b\n", "trip: Büro".encode("cp1252")])
def test_a_file_that_is_no_trip_is_told_so_with_exit_code_1(trip, data):
    trip.write_bytes(data)
    answer = here("convert", "visit.trip.yaml", "--to", "zh-Hans", "--write")

    assert answer.code == 1
    assert "left to you: 1" in answer.out
    assert trip.read_bytes() == data
