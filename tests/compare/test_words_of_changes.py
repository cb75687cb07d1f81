"""What has changed is told in words that say it: names, and never the same twice."""

from pathlib import Path

import pytest
from drafts import TRIP, edited, said

pytestmark = pytest.mark.usefixtures("each_trip_planned_once")


def test_a_change_is_never_told_as_one_to_the_same_words(tmp_path: Path) -> None:
    before = edited(("chan: {name: Bernard Chan,", "chan: {name: {en: Bernard Chan, zh-Hant: 陳百里},"))
    renamed = said(tmp_path, before, before.replace("陳百里", "陳柏里"))
    stepped = edited(("14:10 Welcome,", "{text: {en: Welcome, zh-Hant: 歡迎}},"))
    reworded = said(tmp_path, stepped, stepped.replace("歡迎", "迎賓"))

    assert "name: Bernard Chan / 陳柏里 (was Bernard Chan / 陳百里)" in " ".join(renamed.split())
    assert "steps changed" in reworded


def test_rooms_are_told_by_the_names_of_people(tmp_path: Path) -> None:
    told = " ".join(said(tmp_path, TRIP, edited(("ben: 101", "ben: 107"))).split())

    assert "rooms: Ben Ho: 107, Cat Yu: 102 (was Ben Ho: 101, Cat Yu: 102)" in told


def test_an_accepted_finding_is_told_as_such(tmp_path: Path) -> None:
    late = edited(("time: 14:00-15:00", "time: 10:32-15:00"), ("who: pair", "who: ann"))
    accepted = late.replace("      venue: lab\n", "      venue: lab\n      accept: {late-arrival: Known.}\n", 1)

    assert "error late-arrival" in said(tmp_path, TRIP, late)
    assert "accepted late-arrival" in said(tmp_path, TRIP, accepted)
    assert "error late-arrival" not in said(tmp_path, TRIP, accepted)


def test_a_notice_names_its_reader_and_no_file(tmp_path: Path) -> None:
    notice = said(tmp_path, TRIP, edited(("09:30-10:30", "09:30-13:00")), "--by", "person", "--for", "ben")

    assert ": changes for Ben Ho\n" in notice
    assert ".yaml" not in notice


def test_a_notice_names_the_version_before_where_the_trip_has_another_one_now(tmp_path: Path) -> None:
    before = "version: Draft 3\n" + TRIP
    notice = said(
        tmp_path,
        before,
        edited(("09:30-10:30", "09:30-13:00"), text=before.replace("Draft 3", "Draft 4")),
        *("--by", "person", "--for", "ben"),
    )

    assert ": changes since Draft 3\n" in notice


def test_a_language_without_phrases_has_no_notice_where_another_of_the_trip_has_them(tmp_path: Path) -> None:
    after = edited(("09:30-10:30", "09:30-13:00"))
    both = said(tmp_path, TRIP, after, "--by", "person", "--for", "ben", "--lang", "en,ja")
    alone = said(tmp_path, TRIP, after, "--by", "person", "--for", "ben", "--lang", "ja")

    assert both.count("Nothing else of yours has changed.") == 1
    assert alone.count("Nothing else of yours has changed.") == 1
    assert "月" not in alone


def test_no_title_of_a_changed_line_is_broken_where_a_line_has_room_for_it(tmp_path: Path) -> None:
    before = TRIP.replace(
        "Talks with the banks", "{en: Talks, zh-Hant: 銀行會談兩份備忘錄簽署儀式, ja: 歓迎レセプション}"
    )
    for columns in range(60, 80):
        told = said(tmp_path, before, edited(("09:30-10:30", "09:30-13:00"), text=before), "--width", str(columns))
        assert "銀行會談兩份備忘錄簽署儀式" in told
        assert "歓迎レセプション" in told
