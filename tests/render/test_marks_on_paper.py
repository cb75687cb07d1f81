"""What a secretary would mark in red on paper, and that it is not there."""

import datetime as dt
import json
import re

import pytest
from copies import EXCHANGE, sheet
from paper import A_TALK, VENUES, lines, pages_of, printed_of, unbroken

from delegate.i18n.dates import days_of_month
from delegate.render.typst.lines import clock_lines
from delegate.render.typst.pdf import Layout
from delegate.render.typst.template_data import tree
from delegate.sheet.model import Edition, Said

pytestmark = pytest.mark.slow


def test_on_a_card_about_stands_before_the_clock_and_not_below_it() -> None:
    text = A_TALK.replace("10:00", "~10:00")

    assert any(re.match(r"約\s*10:00\s+Talks", line) for line in lines(text, "card", "zh-Hant"))
    english = "\n".join(lines(text, "card"))
    assert english.index("about") < english.index("10:00")


def test_the_second_panel_of_a_day_is_no_single_line() -> None:
    talks = "".join(f"    - meeting: Talk {at}\n      time: {at}:00\n      venue: hall\n" for at in range(10, 23))
    printed = lines("trip: A day\n" + VENUES + f"days:\n  2026-06-01:\n{talks}", "card")
    head = next(line for line in printed if line.count("Monday 1 June") == 2)
    below = printed[printed.index(head) :]

    assert sum(line.count("Talk ") == 2 for line in below) >= 3


def test_emergency_numbers_alone_stand_under_their_own_name() -> None:
    printed = "\n".join(lines(A_TALK, "card"))

    assert "Emergencies" in printed
    assert "Telephones and hotels" not in printed


def test_a_foot_has_two_lines_however_long_the_reference_is() -> None:
    text = EXCHANGE.replace("reference: ex-26", "reference: an-exchange-of-two-cities-2026-11\nversion: Draft 4")
    text = text.replace("contact: Visit office", "contact: The visit office of the district")
    pages = "\n".join(lines(text, "run-sheet", "zh-Hant")).split("\f")
    feet = [page[page.rindex("交流") :].strip().splitlines() for page in pages if page.strip()]

    assert [len(foot) for foot in feet] == [2] * len(feet)
    assert all("an-exchange-of-two-cities-2026-11" in " ".join(foot) for foot in feet)


def test_places_are_a_line_each_on_paper_in_one_language() -> None:
    assert any("Government Offices" in line and "2 Tim Mei" in line for line in lines(EXCHANGE))


def test_minutes_that_stand_in_the_columns_are_not_said_again() -> None:
    text = (
        "trip: A day\ndelegation: {ann: {name: Ann Lee}}\n"
        + VENUES
        + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00-11:00\n      venue: hall\n"
        + "    - coach: To the inn\n      time: 11:00\n      from: hall\n      to: inn\n"
        + "    - meal: Lunch\n      time: 12:00-13:00\n      venue: inn\n"
    )
    printed = "\n".join(lines(text, "run-sheet"))

    assert re.search(r"To the inn\s+\d+\s+\d+", printed)
    assert "min spare" not in printed


def test_what_is_left_at_most_where_a_border_takes_nobody_knows_how_long_is_said_in_words_and_not_in_figures() -> None:
    pages = " ".join(printed_of("tokyo-singapore-mission", Edition.RUN_SHEET, "en", days=1)).split("\n")
    at = next(number for number, line in enumerate(pages) if "14:25–15:34" in line)
    row = "\n".join(pages[at : at + 8])

    assert "at most 56 min spare" in row
    assert not re.search(r"\b56\s+15\b", row)


def test_a_way_of_unknown_length_says_so_on_a_run_sheet_as_in_every_other_format() -> None:
    (page, _) = printed_of("guangzhou-shenzhen-day", Edition.RUN_SHEET, "en")
    way = page[page.index("by coach to Guangzhou") : page.index("Meeting with Guangdong")]

    assert "how long is not known" in way


def test_a_driver_and_a_name_with_honours_stay_in_one_line() -> None:
    told = " | ".join(unbroken("Driver Mr Suzuki; Rooms Mr Chan Tai Man 2801; Ms Bernard Pak-li"))

    assert told == "Mr Suzuki; | Mr Chan Tai Man | 2801; | Ms Bernard Pak-\u2060li"


def test_a_language_without_phrases_leaves_the_words_to_the_other() -> None:
    text = EXCHANGE.replace("- hotel: inn", "- hotel: tbc").replace("reference: ex-26", "version: Draft 4")
    printed = lines(text, tags="en,ja")

    assert any("Hotel to be confirmed" in line for line in printed)
    assert not any("–" in line.split() for line in printed)


def test_parties_do_not_leave_a_page_white() -> None:
    """A block of two columns that has no room any more stands one party below the other, from there on."""
    steps = "".join(f"        - 14:{at:02} Step {at}\n" for at in range(10, 34))
    before = "".join(f"    - meeting: Talk {at}\n      time: {at}:00\n      venue: hall\n" for at in range(6, 13))
    text = (
        "trip: A day\ndelegation:\n  ann: {name: Ann Lee}\n  ben: {name: Ben Ho}\n"
        + VENUES
        + f"days:\n  2026-06-01:\n{before}"
        + "    - meeting: Short\n      time: 14:00-15:00\n      venue: hall\n      who: ann\n"
        + f"    - meeting: Long\n      time: 14:00-15:00\n      venue: inn\n      who: ben\n      steps:\n{steps}"
    )

    assert "Short" in pages_of(sheet(text), Layout())[0]


PASSING = (
    "trip: Three days\ndelegation:\n  ann: {name: Ann Lee}\n"
    "  ben: {name: Ben Ho, joins: 2026-06-02 08:00, leaves: 2026-06-02 20:00}\n"
    + VENUES
    + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n"
    + "  2026-06-02:\n    - meeting: More talks\n      time: 10:00\n      venue: hall\n      who: ben\n"
    + "  2026-06-03: []\n"
)


def test_a_personal_copy_has_no_day_on_which_its_bearer_is_not_there() -> None:
    """A head would stand over nothing; who is there and has nothing to do reads so."""
    own = sheet(PASSING, whom="ben")

    assert [day.date.day for day in own.days] == [2]
    assert own.dates[0].text.endswith("2 June 2026")
    assert "–" not in own.dates[0].text
    assert [[said.text for note in day.notes for said in note] for day in sheet(PASSING, whom="ann").days] == [
        [],
        ["Nothing is arranged for this day."],
        ["Nothing is written for this day."],
    ]


def test_a_day_without_a_line_says_so_below_its_head() -> None:
    assert "Nothing is written for this day." in lines(PASSING)
    assert "本日尚未安排行程。" in lines(PASSING, tags="zh-Hant")


def test_below_each_other_a_time_stands_once_and_no_label_in_another_language() -> None:
    step = "{en: 11:00 Photograph, zh-Hant: 11:00 合照, ja: 11:00 記念写真}"
    text = EXCHANGE.replace("steps: [11:00 Photograph]", f"steps: [{step}]")
    text = text.replace("dress: Dark suit", "dress: {en: Dark suit, zh-Hant: 深色西裝, ja: ダークスーツ}")
    printed = lines(text, tags="en,zh-Hant,ja")

    assert sum(line.startswith("11:00 ") for line in printed) == 1
    assert "ダークスーツ" in printed


def test_lists_in_three_languages_have_them_on_one_line() -> None:
    names = "{name: {en: Government Offices, zh-Hant: 政府總部, ja: 政府庁舎}"
    text = EXCHANGE.replace("{name: {en: Government Offices, zh-Hant: 政府總部}", names)

    printed = lines(text, tags="en,zh-Hant,ja")

    assert any(re.match(r"Government Offices\s+政府總部\s+政府庁舎", line) for line in printed)


def test_a_date_stands_once_where_the_other_language_has_none() -> None:
    heads = [line for line in lines(A_TALK, tags="en,et") if "Monday 1 June" in line and "2026" not in line]

    assert heads == ["Monday 1 June"]


def test_emergency_numbers_and_rooms_stay_in_one_line() -> None:
    assert unbroken("110（警察）；119（救護及消防）") == ["110（警察）", "119（救護及消防）"]
    assert "3-4" in " | ".join(unbroken("City Hall; rooms 3-4"))


def test_the_days_of_somebody_are_one_range() -> None:
    text = PASSING.replace("leaves: 2026-06-02 20:00", "leaves: 2026-06-03 20:00")

    assert any("2–3 June" in line for line in lines(text))
    assert any("6月2日至3日" in line for line in lines(text, tags="zh-Hant"))


def test_a_version_stands_once_in_a_foot_beside_a_language_without_phrases() -> None:
    printed = lines(EXCHANGE.replace("reference: ex-26", "version: Draft 4"), tags="en,ja")
    feet = [line.count("Draft 4") for line in printed if "Draft 4" in line]

    assert feet
    assert set(feet) == {1}


def test_many_towns_stand_below_the_date_on_a_card() -> None:
    towns = ("Hong Kong", "Shenzhen", "Guangzhou", "Dongguan")
    venues = "".join(f"  v{at}: {{name: Hall {at}, city: {town}}}\n" for at, town in enumerate(towns))
    talks = "".join(f"    - meeting: Talk {at}\n      time: {at + 9}:00\n      venue: v{at}\n" for at in range(4))
    printed = lines(f"trip: A day\nvenues:\n{venues}days:\n  2026-06-01:\n{talks}", "card")

    head = next(line for line in printed if "Monday 1 June" in line and "2026" not in line)
    assert not any(town in head for town in towns)


def test_a_date_of_a_table_has_no_line_with_its_month_alone() -> None:
    text = A_TALK.replace("2026-06-01", "2026-02-23")

    assert any("23 February" in line for line in lines(text, layout=Layout(table=True)))


def test_two_names_of_one_crossing_do_not_part_before_their_stroke() -> None:
    said = json.dumps(tree(sheet("trip: 甲／乙行程\n" + A_TALK.split("\n", 1)[1], tags="zh-Hant")), ensure_ascii=False)

    assert '"say", "甲\\u2060／乙行程"' in said.replace("\u2060", "\\u2060")


def test_a_name_in_a_narrow_column_is_not_broken_behind_a_hyphen() -> None:
    text = EXCHANGE.replace("Bernard Chan", "Bernard Chan Pak-li")
    printed = lines(text, layout=Layout(table=True))

    assert not any(re.search(r"Pak-$", part) for line in printed for part in re.split(r"\s{2,}", line))


def test_a_name_within_a_longer_word_is_not_kept_apart_from_it() -> None:
    runs = json.dumps(tree(sheet(A_TALK.replace("Talks", "Hong Kong-Kowloon talks"))))

    assert r'["latin", "Hong Kong-\u2060Kowloon"]' in runs
    assert '["keep", [["latin", "The Hall, Hong Kong"]], 19]' in runs


def test_the_clocks_of_a_day_are_a_line_each_in_a_table() -> None:
    said = (Said("香港，UTC+8；東京，UTC+9", "zh-Hant"),)
    day = sheet(EXCHANGE, "programme", tags="zh-Hant").days[0]._replace(clock=said)

    assert [words[0].text for words in clock_lines(day)] == ["香港，UTC+8", "東京，UTC+9"]


OVER = (
    "trip: A day\ndelegation: {ann: {name: Ann Lee}}\n"
    "venues:\n  hall: {name: The Hall, city: Hong Kong, at: '22.2808, 114.1654'}\n"
    "  inn: {name: The Inn, city: Shenzhen, at: '22.5410, 114.0570'}\n"
    "days:\n  2026-06-01:\n    - travel: Over\n      time: 10:00\n      from: hall\n      to: inn\n"
)


def test_a_way_of_unknown_means_says_so_behind_the_crossing() -> None:
    printed = " ".join(lines(OVER + "      via: lok-ma-chau\n"))

    assert re.search(r"via Lok Ma Chau,\s+means of travel to be confirmed", printed)


def test_guests_read_no_crossing_that_nobody_wrote_while_nobody_knows_in_what_they_go() -> None:
    guests, team = (" ".join(lines(OVER, edition)) for edition in ("programme", "run-sheet"))

    assert "Leave for The Inn, means of travel to be confirmed" in guests
    assert "via" in team
    assert "proposed" in team


BOAT = (
    "trip: A day\ndelegation: {ann: {name: Ann Lee}}\ndays:\n  2026-06-01:\n"
    "    - ferry: Over\n      within: 08:30-08:40\n"
    "      from: China Ferry Terminal, Tsim Sha Tsui\n      to: Jiuzhou port\n"
)


def test_the_hours_of_a_boat_stand_with_its_way_and_not_below_the_border_control() -> None:
    printed = " ".join(lines(BOAT))

    assert 0 < printed.index("between 08:30 and 08:40") < printed.index("Border control")


def test_two_dates_of_a_month_are_written_as_each_language_writes_them() -> None:
    assert days_of_month(dt.date(2026, 6, 11), dt.date(2026, 6, 12), "ja") == "6月11日～12日"
    assert days_of_month(dt.date(2026, 6, 11), dt.date(2026, 6, 12), "en") == "11–12 June"


def test_minutes_of_a_written_way_have_a_dash_between_them_too() -> None:
    printed = " ".join(lines(EXCHANGE, "run-sheet"))

    assert not re.search(r"\(\d+-\d+\)", printed)
