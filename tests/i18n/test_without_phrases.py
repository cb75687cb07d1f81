"""A language of the print without a table of phrases: names and titles, and no English around them."""

from pathlib import Path

import pytest
from command import here, trip_in
from outputs import told

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
    assert "With 佐藤" in out
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


def test_alone_a_line_without_a_title_says_of_which_kind_it_is(tmp_path: Path) -> None:
    text = TRIP.replace("    - meal: {en: Dinner, ja: 夕食}\n", "    - meal: tbc\n")
    answer = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-")

    assert "**Meal: to be confirmed**" in answer.out  # `to be confirmed` alone was all that was said of it


@pytest.mark.parametrize("layout", [("--large",), ("--layout", "table")])
def test_on_pages_of_its_own_it_has_the_labels_that_it_has_alone(tmp_path: Path, layout: tuple[str, ...]) -> None:
    text = TRIP.replace(
        "with: sato\n", "with: sato\n      dress: {en: Dark suit, ja: 平服}\n      bring: {en: Cards, ja: 名刺}\n"
    )
    path, file = str(trip_in(tmp_path, text)), tmp_path / "out.pdf"
    assert here("plan", path, "--lang", "en,ja", *layout, "-o", str(file)).code == 0
    pages = told("pdf", file.read_bytes())

    assert [pages.count(each) for each in ("Dress", "Dark suit", "平服")] == [1, 1, 1]  # and not `Dress 平服`
    assert [pages.count(each) for each in ("Bring", "名刺")] == [2, 1]


def test_what_a_drawing_means_is_said_where_no_phrase_says_it(tmp_path: Path) -> None:
    assert here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "ja", "-o", str(tmp_path / "out.html")).code == 0
    page = (tmp_path / "out.html").read_text("utf-8")

    assert "a sketch, not for navigation" in page
    assert "Grey: on the way." in page


def test_alone_a_time_that_is_near_or_a_limit_has_its_sign_in_one_piece(tmp_path):
    text = TRIP.replace(
        "time: 10:00-11:00", "time: 10:00-11:00\n      by: 09:50\n      received-by: sato\n      seen-off-by: sato"
    )
    out = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-").out

    assert "~14:00" in out
    assert "≤ 09:50" in out
    assert "Received by: 佐藤" in out  # and not bare, as a name alone says nothing of what somebody does
    assert "Seen off by: 佐藤" in out


def test_alone_a_way_on_foot_says_so_also_where_the_place_is_in_the_next_row(tmp_path: Path) -> None:
    text = TRIP.replace("35.6300, 139.7800", "35.6720, 139.7520").replace("~14:00", "11:30-12:00")
    path, file = trip_in(tmp_path, text.replace("      status: cancelled\n", "")), tmp_path / "table.pdf"
    assert here("plan", str(path), "--lang", "ja", "--layout", "table", "-o", str(file)).code == 0

    assert "On foot → 11:" in told("pdf", file.read_bytes())


def test_the_parties_of_an_agreement_are_told_also_where_the_main_language_has_no_phrase_for_them(
    tmp_path: Path,
) -> None:
    text = (
        TRIP + "agreements:\n  - {title: Memorandum, parties: [Harbour Chamber, Kamome Robotics], signatories: [ann]}\n"
    )
    answer = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja,en", "--format", "md", "-o", "-")

    assert answer.out.count("between Harbour Chamber and Kamome Robotics") == 1


CROSSING = """\
trip: {en: Exchange, ja: 交流}
base: hong-kong
delegation:
  ann: {name: {en: Ann Lee, ja: アン・リー}, nationality: CN, papers: [hk-identity-card, home-return-permit]}
  bo: {name: {en: Bo Tan, ja: ボー・タン}, nationality: SG, papers: [passport]}
hosts:
  wu: {name: {en: Mr Wu, ja: 呉}}
venues:
  office: {name: {en: The office, ja: 事務所}, city: Hong Kong, at: "22.2816, 114.1654"}
  hall: {name: {en: The hall, ja: 会館}, city: Shenzhen, at: "22.5455, 114.0601"}
  inn: {name: {en: The inn, ja: 旅館}, city: Shenzhen, at: "22.5400, 114.0700"}
vehicles:
  coach-1: {kind: coach, seats: 20, name: {en: Coach 1, ja: 1号車}}
days:
  2026-05-12:
    - {meeting: {en: Roll call, ja: 集合}, time: 08:00-08:10, venue: office}
    - coach: {en: To Shenzhen, ja: 深圳へ}
      vehicle: coach-1
    - {meeting: {en: Talks, ja: 会談}, time: 11:00-12:00, venue: hall, with: wu}
    - {hotel: inn, rooms: {ann: 2801}}
"""


def copy_of(folder: Path, *asked: str) -> str:
    return here("plan", str(trip_in(folder, CROSSING)), "--lang", "ja", "--format", "md", "-o", "-", *asked).out


@pytest.mark.parametrize("asked", [(), ("--copy", "card")])
def test_alone_it_says_whose_papers_are_asked_for_and_whom_a_number_calls(
    tmp_path: Path, asked: tuple[str, ...]
) -> None:
    said = copy_of(tmp_path, *asked)
    assert "home return permit (アン・リー)" in said
    assert "to leave Hong Kong: Hong Kong identity card" in said
    assert ("110 police" in said) == bool(asked)


def test_alone_it_says_what_carries_them_who_comes_and_which_room_it_is(tmp_path: Path) -> None:
    assert "by 1号車" in copy_of(tmp_path)
    assert "Room: 2801" in copy_of(tmp_path, "--for", "ann")
    assert "2 guests arrive by 1号車" in copy_of(tmp_path, "--for", "wu")
    driver = copy_of(tmp_path, "--copy", "movements", "--for", "coach-1")
    assert "Leave: 事務所" in driver or "Ready: 事務所" in driver
    assert "Set-down: 会館" in driver


def test_alone_it_says_who_else_of_the_guests_is_there_and_for_how_many_nights_they_stay(tmp_path: Path) -> None:
    """Names without a word stood below the place, where hosts do, and nobody read how long the room is theirs."""
    text = TRIP.replace(
        "アン・リー}}\n", "アン・リー}}\n  ben: {name: {en: Ben Ho, ja: ベン・ホー}}\n  cat: {name: Cat}\n"
    )
    text = text.replace("      venue: hall\n", "      venue: hall\n      who: [ann, ben]\n", 1)
    text += "    - hotel: {en: The inn, ja: 宿}\n      venue: hall\n      time: 21:00\n      nights: 2\n"
    asked = ("--lang", "ja", "--copy", "programme", "--for", "ann", "--format", "md", "-o", "-")
    out = here("plan", str(trip_in(tmp_path, text)), *asked).out

    assert "Also attending: ベン・ホー" in out
    assert "2 nights" in out


def test_alone_it_has_its_dates_in_english_throughout_where_no_table_has_them(tmp_path: Path) -> None:
    said = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "et", "--format", "md", "-o", "-").out
    assert "Tuesday 12 May 2026" in said
    assert "2026-05-12" not in said
    screen = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "et").out
    assert "Tuesday 12 May 2026" in screen
    assert "2026-05-12" not in screen


def test_alone_a_stop_on_the_way_and_a_length_within_a_window_keep_their_words(tmp_path):
    text = TRIP.replace("      time: ~14:00\n", "      within: 13:00-16:30\n      length: 45 min\n")
    text = text.replace("      status: cancelled\n", "").replace(
        "days:\n", '  inn: {name: {en: The inn, ja: 宿}, city: Tokyo, at: "35.6500, 139.7600"}\ndays:\n'
    )
    text += "    - coach: {en: To the hall, ja: 会館へ}\n      time: 21:00\n      via: [inn]\n      to: hall\n"
    asked = ("--lang", "ja", "--copy", "programme", "--format", "md", "-o", "-")
    out = here("plan", str(trip_in(tmp_path, text)), *asked).out

    assert "by coach via 宿" in out
    assert "13:00–16:30 · 45 min" in out


def test_beside_another_language_it_names_who_goes_where_that_says_who_does_not(tmp_path):
    more = "".join(f"  p{number}: {{name: {{en: P{number}, ja: 人{number}}}}}\n" for number in range(4))
    text = TRIP.replace("hosts:\n", f"{more}hosts:\n") + "      except: ann\n"

    out = here("plan", str(trip_in(tmp_path, text)), "--lang", "en,ja", "--format", "md", "-o", "-").out

    assert "all except Ann Lee" in out
    assert "人0, 人1, 人2, 人3" in out


def test_beside_another_language_a_way_has_its_places_in_the_language_of_its_vehicle(tmp_path):
    text = TRIP.replace(
        "days:\n", '  inn: {name: {en: Inn of Tokyo, ja: 東京の宿}, city: Tokyo, at: "35.6500, 139.7600"}\ndays:\n'
    )
    text = text.replace("delegation:\n", "vehicles:\n  bus: {name: {en: Coach 1, ja: 1号車}, seats: 45}\ndelegation:\n")
    text += "    - coach: {en: To the hall, ja: 会館へ}\n      time: 21:00\n      vehicle: bus\n      from: works\n"
    text += "      via: [inn]\n      to: hall\n"
    text += "    - flight: NH 1\n      time: 23:00-23:50\n      from: HND\n      to: NRT\n"
    asked = ("--lang", "en,zh-Hant,ja", "--copy", "run-sheet", "--format", "md", "-o", "-")
    out = here("plan", str(trip_in(tmp_path, text)), *asked).out

    assert "1号車 · 工場, Tokyo → 会館, Tokyo · via 東京の宿\n" in out
    assert "Narita" in out
    assert out.count("→") == 1  # a flight between airports without a Japanese name is not said again


def test_how_long_somebody_is_there_is_said_in_the_language_where_its_table_can(tmp_path):
    text = TRIP.replace("hosts:\n", "  bo: {name: {en: Bo, ja: ボー}, people: 3, leaves: 2026-05-12}\nhosts:\n")
    text = text.replace("days:\n", "days:\n  2026-05-11:\n    - free: {en: Rest, ja: 休み}\n")
    text += "  2026-05-13:\n    - free: {en: Shopping, ja: 買い物}\n"

    both = here("plan", str(trip_in(tmp_path, text)), "--lang", "en,ja", "--format", "md", "-o", "-").out
    alone = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-").out

    assert "3 people; until 12 May" in both
    assert "3名; 5月12日まで" in both
    assert "3名; 5月12日まで" in alone


def test_alone_it_says_who_agrees_and_who_signs_or_will(tmp_path):
    """Lists of names stood below each other, and what nobody has yet put on a day looked like what is signed on one."""
    agreements = """\
agreements:
  - {title: {en: Memorandum, ja: 覚書}, at: talks, parties: [{en: City, ja: 市}], signatories: [ann, sato]}
  - {title: {en: Letter, ja: 書簡}, signatories: [ann]}
"""
    text = TRIP.replace("days:", f"{agreements}days:").replace("time: 10:00", "id: talks\n      time: 10:00")
    alone = here("plan", str(trip_in(tmp_path, text)), "--lang", "ja", "--format", "md", "-o", "-").out
    beside = here("plan", str(trip_in(tmp_path, text)), "--lang", "en,ja", "--format", "md", "-o", "-").out

    assert "- between 市\n  - signed by アン・リー, 佐藤\n" in alone
    assert "- at: 会談" in alone
    assert "- to be signed by アン・リー" in alone
    assert [line for line in alone.splitlines() if line.endswith(("between", "signed by"))] == []
    assert "signed by アン・リー" not in beside
