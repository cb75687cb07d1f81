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


def test_a_night_that_nobody_typed_is_told_by_the_name_of_the_hotel(tmp_path: Path) -> None:
    """The hotel of somebody who joins the delegation."""
    after = edited(("hosts:\n", "  dan: {name: Dan Fu}\nhosts:\n"))

    assert "> at Pier Inn, Hong Kong" in said(tmp_path, TRIP, after)
    assert "hotel: at Pier Inn, Hong Kong." in said(tmp_path, TRIP, after, "--by", "person", "--for", "dan")


def test_another_hotel_is_told_as_the_hotel_and_not_as_a_place_of_itself(tmp_path: Path) -> None:
    hotel = TRIP[TRIP.index("    - hotel:") : TRIP.index("  2026-09-16:")]
    mine = ("--by", "person", "--for", "ben")
    another = " ".join(said(tmp_path, TRIP, edited(("- hotel: inn", "- hotel: other-inn")), *mine).split())

    assert "On Tuesday 15 September, hotel: at Hill Inn, Hong Kong (was Pier Inn, Hong Kong)." in another
    assert "On Tuesday 15 September, new: hotel: Pier Inn." in said(tmp_path, edited((hotel, "")), TRIP, *mine)


def test_who_is_not_there_on_the_new_date_of_a_line_is_told_to_be_off_it(tmp_path: Path) -> None:
    before = edited(("cat: {name: Cat Yu}", "cat: {name: Cat Yu, leaves: 2026-09-15}"))
    visit = before[before.index("    - visit:") : before.index("    - free:")]
    after = before.replace(visit, "").replace("agreements:\n", visit + "agreements:\n")

    notice = said(tmp_path, before, after, "--by", "person", "--for", "cat")

    assert "On Tuesday 15 September, you are no longer at The laboratory." in notice
    assert "instead of" not in notice
    assert "without Cat Yu" in said(tmp_path, before, after)


def test_a_title_that_still_names_a_host_who_went_is_told_to_the_office_alone(tmp_path: Path) -> None:
    before = edited(("meeting: Talks with the banks", "meeting: Talks with Mr Bernard Chan"))
    after = edited(("      venue: tower\n      with: chan\n", "      venue: tower\n      with: mak\n"), text=before)
    titled = after.replace("Talks with Mr Bernard Chan", "Talks with Ms Mak Siu")

    assert "the title still names Bernard Chan" in said(tmp_path, before, after)
    assert "still names" not in said(tmp_path, before, titled)
    assert "still names" not in said(tmp_path, before, after, "--by", "person")
