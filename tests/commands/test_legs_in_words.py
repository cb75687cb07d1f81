"""The text of ways at a glance, wrong requests, and other languages."""

import re
from pathlib import Path

from command import ROOT, TRIP, here, trip_in
from every import every

from delegate.i18n.language import language_of
from delegate.sheet.labels import SIGNS
from delegate.sheet.leg_breakdown import BASES


def refused(*arguments: str) -> str:
    """What is said about a request that is wrong."""
    answer = here("legs", *arguments)
    assert (answer.code, answer.out) == (2, "")
    return answer.err


def test_the_text_shows_every_way_at_a_glance_and_the_best_of_each_mode_part_by_part() -> None:
    said = here("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--at", "2026-06-10T10:00", "--width", "90").out
    glance, parts = said.split("Part by part")

    assert glance.count("  coach ") > 1
    assert parts.count("  by coach, via") == 1
    assert "leaving Wednesday 10 June 2026, 10:00" in glance


# --- requests that are wrong ------------------------------------------------------------------------------------------

ENDS = ("--from", "HKG", "--to", "SZX")


@every(
    ("arguments", "said"),
    [
        (("--from", "HKG"), "--to is missing"),
        (("--to", "HKG"), "--from is missing"),
        (("trip.yaml", *ENDS), "give either TRIP, or --from and --to"),
        (("--mode", "car"), "--mode needs --from and --to"),
        (("--no-border",), "--no-border needs --from and --to"),
        ((*ENDS, "--for", "ann"), "--for belongs to a trip"),
        ((*ENDS, "--at", "08:30"), "such as 2026-06-10T08:30"),
        ((*ENDS, "--at", "2026-06-10 08:30"), "such as 2026-06-10T08:30"),
        ((*ENDS, "--at", "2026-02-30T08:30"), "there is no 2026-02-30 in the calendar"),
        (("--from", "New York", "--to", "Boston", "--at", "2026-03-08T02:30"), "jump over 02:30 on 2026-03-08"),
        ((*ENDS, "--people", "0"), "0 is not in the range"),
        (("--from", "Shenzen", "--to", "HKG"), "did you mean `Shenzhen`"),
        (("--from", "", "--to", "HKG"), "is no place that is known"),
        (("--from", "114.1,22.5/HK", "--to", "HKG"), 'write "22.5, 114.1"'),
        (("--from", "22.5,114.1/hk", "--to", "HKG"), "such as 22.5,114.1/HK"),
        (("--from", "22.5,114.1/ZZ", "--to", "HKG"), "no city of ZZ is known"),
        (("--from", "95,95", "--to", "HKG"), "nowhere on earth"),
        (("--from", "lo-wu/MO", "--to", "HKG"), "`lo-wu` has no side MO"),
        (("--from", "\x1b[31m\u202e", "--to", "HKG"), "`\\u{1b}[31m\\u{202e}` is no place"),
    ],
)
def test_a_request_that_is_wrong_says_what_to_write_instead(arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(*arguments)


# --- in other languages -----------------------------------------------------------------------------------------------


def test_the_way_between_two_places_is_told_in_the_language_asked_for() -> None:
    said = here("legs", "--from", "West Kowloon", "--to", "Futian", "--at", "2026-06-10T08:30", "--lang", "zh-Hant").out

    assert said.startswith("香港西九龍站往福田\n2026年6月10日（星期三），08:30出發\n")
    assert "選用原因：較文錦渡口岸快" in said
    assert "假設：兩個查驗大堂，未註明證件，以經人手櫃位計，平日上午" in said
    assert "\n其他交通方式\n" not in said  # which a trip compares with its own


def test_several_languages_stand_below_each_other() -> None:
    asked = ("legs", "--from", "West Kowloon", "--to", "Futian")
    chinese, english = (here(*asked, "--lang", tag).out for tag in ("zh-Hans", "en"))

    assert here(*asked, "--lang", "zh-Hans,en").out == f"{chinese}\n{english}"


def test_a_trip_in_chinese_has_its_legs_in_chinese(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, TRIP.replace("trip: {en: Visit, zh-Hant: 訪問}", "trip: {zh-Hant: 訪問, en: Visit}"))

    said = here("legs", str(trip)).out
    assert "餘裕50分鐘" in said
    assert "\n其他交通方式\n" in said
    assert "50 min spare" in here("legs", str(trip), "--lang", "en").out
    assert '"kind": "estimate"' in here("legs", str(trip), "--format", "json").out


def test_why_there_is_no_way_is_told_in_the_language_asked_for() -> None:
    asked = ("legs", "--from", "Hong Kong", "--to", "Shenzhen", "--mode", "metro", "--at", "2021-06-10T10:00")

    assert "羅湖口岸：關閉" in here(*asked, "--lang", "zh-Hant").err
    assert "`Cantonese!` is not a language such as en" in refused(*asked, "--lang", "Cantonese!")


def test_a_way_out_of_a_port_that_is_called_like_the_place_leads_nowhere_else() -> None:
    said = here("legs", str(ROOT / "itineraries" / "bridge-works-visit.trip.yaml")).out

    assert "on foot at Tube factory" in said
    assert "from Tube factory to Tube factory" not in said


def test_a_way_in_chinese_says_that_people_ride_in_the_vehicle_and_walk_on_foot() -> None:
    said = here("legs", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--lang", "zh-Hant").out

    assert "由羽田機場乘一號旅遊車前往東京燈籠酒店" in said
    assert "由灣畔會堂步行前往新聞室" in said


def test_no_two_marks_of_a_legend_are_one_word_in_chinese() -> None:
    for tag in ("zh-Hant", "zh-Hans"):
        language = language_of(tag)
        marks = [language.term(mark.sign) for mark in (*SIGNS, *BASES)]
        assert len(set(marks)) == len(marks), tag


def test_no_figure_of_a_chinese_phrase_stands_between_blanks() -> None:
    for tag in ("zh-Hant", "zh-Hans"):
        phrases = language_of(tag).phrases.values()
        assert [
            each for each in phrases if re.search(r"[\u4e00-\u9fff] \{minutes\}|\{minutes\} [\u4e00-\u9fff]", each)
        ] == []


def test_a_desk_tells_why_a_crossing_is_closed_in_the_language_asked_for() -> None:
    ends = ("--from", "Hong Kong", "--to", "Shenzhen", "--at", "2022-06-10T03:00", "--mode", "train")
    answer = here("legs", *ends, "--lang", "zh-Hant")

    assert "高鐵西九龍站口岸：關閉：受疫情影響" in answer.out + answer.err


def test_who_goes_stands_in_the_brackets_of_the_language(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, TRIP)

    assert "The Clinic（Ben Ho）" in here("legs", str(trip), "--lang", "zh-Hant").out
    assert "The Clinic (Ben Ho)" in here("legs", str(trip), "--lang", "en").out


UNKNOWN = "    - travel: Onward\n      time: 12:30\n      to: Shenzhen\n"


def test_a_way_whose_means_are_to_be_confirmed_says_so_behind_its_ends(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, TRIP.replace("  2023-02-25:\n", f"{UNKNOWN}  2023-02-25:\n"))

    assert "The Clinic往深圳，交通方式待定：Onward" in here("legs", str(trip), "--lang", "zh-Hant").out
    assert "The Clinic to Shenzhen, means of travel to be confirmed" in here("legs", str(trip), "--lang", "en").out


def test_the_words_for_a_part_of_a_way_fit_a_walk_and_a_flight_as_well_as_a_drive(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, TRIP)

    said = here("legs", str(trip), "--lang", "zh-Hant").out
    assert re.search(r"^  途中 +\d+ ", said, re.MULTILINE)
    assert not re.search(r"^  車程 ", said, re.MULTILINE)


def test_no_line_of_a_leg_breaks_a_word_or_the_name_of_a_crossing_a_bridge_or_a_tunnel() -> None:
    asked = ("legs", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--width", "60", "--lang")
    over = ("legs", str(ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml"), "--width", "60", "--lang")
    chinese, english, border = here(*asked, "zh-Hant").out, here(*asked, "en").out, here(*over, "zh-Hant").out

    assert chinese.count("西區海底隧道") == 2
    assert english.count("Western Harbour Crossing") == 2
    assert "\n    落馬洲支線／福田口岸" in border
    assert not re.search(r"(?m)^ *[／倍流程]|[上下]$", chinese + border)
