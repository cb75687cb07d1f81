"""What stands where on the sheets of paper that a browser makes of a page."""

import re
import subprocess
from pathlib import Path

import pytest
from choosing import few
from chromium import Browser
from command import ROOT
from html_pages import printed_by, sheet_of
from outputs import ready

from delegate.render.web import html
from delegate.sheet.model import Said

_DATE = re.compile(r"^[A-Z]\w+day \d{1,2} [A-Z]\w+ \d{4}")


def sheets(browser: Browser, folder: Path, trip: str, *tags: str, copy: str = "programme") -> list[list[str]]:
    """The lines of each printed sheet, from its head to its foot."""
    ready("pdf")
    printed = printed_by(browser, folder, ROOT / f"itineraries/{trip}.trip.yaml", tags, copy)
    asked = ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"]
    text = (
        subprocess.run(asked, input=printed, capture_output=True, check=True, timeout=60)
        .stdout.decode()
        .replace("\u2060", "")
    )
    return [[line.strip() for line in each.split("\n") if line.strip()] for each in text.split("\f")[:-1]]


@pytest.mark.slow
@pytest.mark.parametrize("trip", ["tokyo-singapore-mission", "four-cities-tour"])
def test_each_sheet_with_rows_of_a_day_begins_with_its_date(browser: Browser, tmp_path: Path, trip: str) -> None:
    printed = sheets(browser, tmp_path, trip, "en", "zh-Hant")
    lists = next(number for number, lines in enumerate(printed) if any("Delegation" in line for line in lines))
    assert lists > 2
    assert [lines[0] for lines in printed[1:lists] if not _DATE.search(lines[0])] == []


@pytest.mark.slow
@pytest.mark.parametrize("tags", few([("en", "zh-Hant")], of=[("en", "zh-Hant"), ("zh-Hant",)]))
def test_the_first_sheet_has_rows_and_no_row_is_torn(browser: Browser, tmp_path: Path, tags: tuple[str, ...]) -> None:
    printed = sheets(browser, tmp_path, "four-cities-tour", *tags)
    assert len(printed[0]) > 20
    assert not any("First of the morning" in lines[1] for lines in printed[1:])  # the note of a visit below its date


@pytest.mark.slow
def test_parties_abreast_that_go_on_have_their_names_again(browser: Browser, tmp_path: Path) -> None:
    first, second, *_ = sheets(browser, tmp_path, "four-cities-tour", "en", "zh-Hant")
    assert any("Foshan group" in line for line in first)
    assert "Foshan group" in second[1]


@pytest.mark.slow
def test_a_list_that_goes_on_has_its_head_again_and_the_legend_is_in_one_piece(
    browser: Browser, tmp_path: Path
) -> None:
    tokyo = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant"), "run-sheet")
    heads = tuple(section.heading[0].text for section in tokyo.sections)
    printed = sheets(browser, tmp_path, "tokyo-singapore-mission", "en", "zh-Hant", copy="run-sheet")
    lists = next(number for number, lines in enumerate(printed) if any("Delegation" in line for line in lines))
    assert len(printed) > lists + 2
    assert [lines[0] for lines in printed[lists + 1 :] if not lines[0].startswith(heads)] == []


def test_no_line_of_a_foot_ends_inside_a_date() -> None:
    sheet = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml")
    foot = html.footer(sheet._replace(version=(Said("Draft 4, 8cd16986 of 26 November 2026", "en"),)))["left"]
    assert "26 November 2026".replace(" ", "\u00a0") in str(foot).replace("\\a0 ", "\u00a0")


def test_a_foot_in_chinese_has_wide_commas_between_its_parts() -> None:
    futian = ROOT / "itineraries/futian-hong-kong.trip.yaml"
    feet = [html.footer(sheet_of(futian, tags))["left"] for tags in (("zh-Hant",), ("en", "zh-Hant"))]
    assert str(feet[0]).replace("\\ff0c ", "，").count("，") == 2
    assert "Futian delegation to Hong Kong, " in str(feet[1])


@pytest.mark.parametrize(("tags", "region"), [(("ja",), "JP"), (("zh-Hant",), "HK"), (("en", "ja"), "HK")])
def test_a_foot_has_the_letter_forms_of_the_first_language_of_its_page(tags: tuple[str, ...], region: str) -> None:
    page = html.render(sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", tags))
    feet = re.findall(r"@bottom-.*", page)
    assert len(feet) == 2
    assert [re.findall(r"CJK (\w+)", each) for each in feet] == [[region]] * 2


@pytest.mark.slow
def test_a_list_in_two_languages_has_a_line_for_both_and_a_window_is_said_once(
    browser: Browser, tmp_path: Path
) -> None:
    (guangzhou,) = sheets(browser, tmp_path, "guangzhou-shenzhen-day", "en", "zh-Hant")
    assert any(re.search("Algernon Yau Ying-wah +丘應樺 +Secretary", line) for line in guangzhou)
    assert any(re.search("Huang Kunming +黃坤明", line) for line in guangzhou)

    bridge = sheets(browser, tmp_path, "bridge-works-visit", "en", "zh-Hant")
    assert sum(line.count("between 08:30 and 08:40") for lines in bridge for line in lines) == 1


@pytest.mark.slow
def test_contacts_of_a_day_have_their_head_again_and_a_party_that_is_done_has_none(
    browser: Browser, tmp_path: Path
) -> None:
    printed = sheets(browser, tmp_path, "tokyo-singapore-mission", "en", "zh-Hant", "ja", copy="run-sheet")
    contacts = [
        lines for lines in printed if _DATE.search(lines[0]) and any(line.startswith("Japan ") for line in lines)
    ]
    assert contacts
    assert [lines[0] for lines in contacts if not any(line.startswith("Contacts today") for line in lines)] == []

    guests = sheets(browser, tmp_path, "tokyo-singapore-mission", "en")
    wednesday = [line for lines in guests if lines[0].startswith("Wednesday 10 June") for line in lines]
    assert sum(line.startswith("All except Mr Nanashi") for line in wednesday) == 1
    assert wednesday.count("Reporters") == 1  # who go on overleaf, now alone


@pytest.mark.slow
def test_contacts_of_a_day_do_not_stand_alone_on_its_last_sheet(browser: Browser, tmp_path: Path) -> None:
    printed = sheets(browser, tmp_path, "matsuyama-sister-city", "en", copy="run-sheet")

    assert not [lines[0] for lines in printed if lines[1].startswith("Contacts today")]


@pytest.mark.slow
def test_neither_a_way_nor_the_first_of_a_list_stands_alone_below_its_head(browser: Browser, tmp_path: Path) -> None:
    tokyo = sheets(browser, tmp_path, "tokyo-singapore-mission", "en", "zh-Hant")
    walk = next(lines for lines in tokyo if any(line.startswith("08:25") and "Walk" in line for line in lines))
    assert any(line.startswith("09:00") for line in walk)  # for whom others, who are there already, wait

    estonia = sheets(browser, tmp_path, "estonia-state-visit", "en", copy="run-sheet")
    places = next(lines for lines in estonia if "Places" in lines)
    assert any(line.startswith("KUMU") for line in places)


@pytest.mark.slow
def test_a_hotel_to_be_confirmed_goes_over_the_page_with_what_is_before_it(browser: Browser, tmp_path: Path) -> None:
    _, second = sheets(browser, tmp_path, "matsuyama-sister-city", "ja", "en")
    assert "Saturday 5 April" in second[0]
    assert "Anniversary party" in second[1]


@pytest.mark.slow
def test_no_sheet_has_a_legend_or_a_short_list_alone(browser: Browser, tmp_path: Path) -> None:
    *_, last = sheets(browser, tmp_path, "hong-kong-shenzhen-company-visit", "en", copy="run-sheet")
    assert any("estimated, not yet confirmed" in line for line in last)
    assert "Accepted findings" in last

    *_, last = sheets(browser, tmp_path, "tokyo-singapore-mission", "en", "zh-Hant")
    assert [any(line.startswith(head) for line in last) for head in ("Vehicles", "Contacts", "Emergencies")] == [
        True
    ] * 3


@pytest.mark.slow
@pytest.mark.parametrize("trip", few(["futian-hong-kong"], of=["futian-hong-kong", "tokyo-singapore-mission"]))
def test_what_a_line_is_filed_under_is_in_one_line_below_its_hours_or_its_place(
    browser: Browser, tmp_path: Path, trip: str
) -> None:
    sheet = sheet_of(ROOT / f"itineraries/{trip}.trip.yaml", ("en", "zh-Hant"), "run-sheet")
    marks = {
        said.text.replace("\u2060", "") for day in sheet.days for row in day.rows for said in getattr(row, "mark", ())
    }
    printed = "\n".join(
        line for lines in sheets(browser, tmp_path, trip, "en", "zh-Hant", copy="run-sheet") for line in lines
    )
    assert marks & {"exchange-meeting", "singapore-signing"}
    assert [mark for mark in sorted(marks) if mark not in printed] == []
