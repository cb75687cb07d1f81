"""Signs of Chinese keyboards, marks and tabs: named once where they stand, and read as meant."""

import re
from pathlib import Path

import pytest
from command import here
from edited import day, fix, mended, names, read
from every import every

PLAIN = day("    - meeting: 會議\n      time: 10:00-11:00\n      who: [team]\n    - meal: 茶樓\n      time: 12:00\n")
WITH_MORE = f"{PLAIN}groups:\n  red: [team]\naccept:\n  tight-leg: They know.\n"


@every(
    ("plain", "typed", "name"),
    [
        ("meeting: 會議", "meeting：會議", "full-width colon ： (U+FF1A)"),
        ("meeting: 會議", "meeting ： 會議", "full-width colon"),
        ("time: 12:00", "time：12:00", "full-width colon"),
        ("time: 12:00", "time:12:00", "there is no blank behind the colon"),
        ("time: 12:00", "time:\u00a012:00", "no-break space (U+00A0)"),
        ("days:", "days：", "full-width colon"),
        ("2026-12-01:", "2026-12-01：", "full-width colon"),
        ("- meeting", "– meeting", "en dash – (U+2013)"),
        ("- meeting", "－ meeting", "full-width hyphen － (U+FF0D)"),
        ("- meeting", "—meeting", "em dash"),
        ("- meeting", "• meeting", "bullet"),
        ("- meeting", "-meeting", "there is no blank behind the dash"),
        ("- meeting", "-\u3000meeting", "ideographic space (U+3000)"),
        ("      time: 12:00", "\u3000\u3000\u3000time: 12:00", "ideographic space"),
        ("      time: 12:00", "\u00a0\u00a0\u00a0   time: 12:00", "no-break space"),
        ("[team]", "［team］", "full-width bracket"),
        ("{name: Tea traders, people: 4}", "｛name：Tea traders，people：4｝", "full-width brace"),
        ("{name: Tea traders, people: 4}", "{name: Tea traders，people: 4}", "full-width comma"),
        ("team: {name", "team：{name", "full-width colon"),
        ("team: {name", "team∶{name", "ratio ∶ (U+2236)"),
        ("people: 4}", "people﹕4}", "small colon ﹕ (U+FE55)"),
        ("people: 4}", "people: 4｝", "full-width brace"),
        ("[team]", "[team］", "full-width bracket"),
        (", people", "、people", "Chinese comma"),
        ("red: [team]", "red： [team]", "full-width colon"),
        ("tight-leg: They", "tight-leg： They", "full-width colon"),
        ("team: {name", "team: \u200b{name", "zero width space (U+200B)"),
        ("people: 4}", "people:\u200b 4\u2060}\u200b", "zero width space (U+200B) is not the sign that belongs here"),
        ("delegation:", "delegation:\u200b", "zero width space"),
        ("days:", "days: \u200b", "zero width space"),
        ("who: [team]", "who:\u200b [team]", "zero width space"),
        ("who: [team]", "who: [\u200bteam]\u200f", "right-to-left mark (U+200F)"),
        ("time: 12:00", "time: 12:00\u200b", "zero width space"),
        ("- meeting", "-\u200b meeting", "zero width space"),
    ],
)
def test_a_sign_that_only_looks_right_is_one_finding_on_its_line_and_is_replaced(
    plain: str, typed: str, name: str
) -> None:
    text = WITH_MORE.replace(plain, typed, 1)

    (finding,) = read(text).findings
    assert finding.name == "look-alike-sign"
    assert typed.strip("\u3000\u00a0 ") in text.splitlines()[finding.where.span.start.line - 1]
    assert name in finding.message
    assert mended(text) == WITH_MORE


@every(
    "text",
    [
        "    - meeting: 會議：價格，數量\n",
        "    - meeting: 會議∶價格\n      steps:\n        - 10∶00 主持人∶陳先生\n",
        "    - meeting: Talks\n      notes: 備註：請帶禮物\n",
        "    - meeting: Talks\n      steps:\n        - 10：00 主持人：陳先生\n        - 會議：討論\n",
        "    - meeting: Talks\n      notes: |\n        venue：hall\n        – meeting\n",
        '    - meeting: "Talks\n      venue：hall"\n',
        "    - meeting: Talks\n      notes: first\n        venue：second\n",
        "    - meeting: {en: Talks, zh-Hant: 會談：價格}\n",
        "    - meeting: Talks  # venue：hall\n",
        "    - meeting: Talks – Prices\n",
        "    - meeting: 【機密】［甲］\n",
        "    - meeting: http://tea.example/x\n",
    ],
)
def test_a_sign_inside_a_text_belongs_to_it(text: str) -> None:
    assert names(day(text)) == []


def test_positions_behind_a_replaced_sign_are_those_of_the_file() -> None:
    text = day("    - meeting：會議\n      time：10.30\n      venue:　tbc\n").replace("\n", "\r\n")
    findings = read(text).findings

    assert [(each.name, each.where.span.start.line) for each in findings] == [
        ("look-alike-sign", 6),
        ("look-alike-sign", 7),
        ("unreadable-time", 7),
        ("look-alike-sign", 8),
    ]
    time = findings[2].where.span
    assert text[time.start.offset : time.end.offset] == "10.30"
    assert (time.start.column, time.end.column) == (12, 17)
    assert mended(text) == text.replace("會議", "會議").replace("：", ": ").replace("10.30", "10:30").replace("　", " ")


@pytest.mark.parametrize("value", ["{en: Talks, zh-Hant: 會談}", '"Talks: Prices"', "|-\n        Talks"])
@pytest.mark.parametrize("mark", ["\u200b", "\u200f", "\ufeff"])
def test_a_mark_beside_a_bracket_or_a_quote_is_deleted_and_freezes_nothing_into_a_text(mark: str, value: str) -> None:
    text = day(f"    - meeting: {value}\n")

    assert mended(text.replace(value, f"{mark}{value}")) == text
    assert read(text.replace(value, f"{mark}{value}")).trip == read(text).trip


def test_a_mark_of_byte_order_inside_a_file_is_one_finding_and_deleted_wherever_it_stands() -> None:
    text = day("    - meeting: Ta\ufefflks\ufeff\n      who:\ufeff [te\ufeffam]\n      venue: tbc\ufeff\n")

    assert names(text) == ["control-character"] * 3
    assert mended(text) == text.replace("\ufeff", "")


@pytest.mark.parametrize("title", ["\u200fשיחה", "Ta\u200dlks", "[\u200bTalks", "Tal\u200bks {a}"])
def test_a_mark_inside_a_title_stays(title: str) -> None:
    text = day(f"    - meeting: '{title}'\n")

    assert names(text) == []


@pytest.mark.parametrize("width", [2, 4, 8])
def test_tabs_in_front_of_lines_are_one_finding_and_the_blanks_that_fit(width: int) -> None:
    text = day("    - meeting: Talks\n      time: 10:00\n").replace(" " * 4, "\t") if width == 4 else ""
    text = text or day("    - meeting: Talks\n      time: 10:00\n      venue: tbc\n").replace(
        "      venue", "\t  venue", 1
    )

    assert names(text) == ["tab-character"]
    assert "\t" not in mended(text)
    assert names(mended(text)) == []


@every(
    "lines",
    [
        "    - meeting: Talks # a\tb\n",
        '    - meeting: "Ta\tlks"\n',
        "    - meeting: 'It''s\ttalks'\n",
        '    - meeting: "Talks\n\t\tand\tmore"\n      venue: tbc\n',
        "    - meeting: {en: 'Ta\tlks', zh: 會談}  #\tc\n",
        "    - meeting: Talks\n      notes: |\n        a\tb\n         \tc\n",
    ],
)
def test_a_tab_in_a_text_or_a_comment_stays(lines: str) -> None:
    assert names(day(lines)) == []
    text = day(f"{lines}      time:\t10:00  # d\te\n")
    assert names(text) == ["tab-character"]
    assert mended(text) == text.replace("time:\t", "time: ")


def test_a_comment_behind_a_tab_is_named_and_no_day_vanishes() -> None:
    text = day("    - meeting: Talks\n").replace("days:\n", "days:\n\t# to be agreed\n")
    reading = read(text)

    assert [each.name for each in reading.findings] == ["tab-character"]
    assert reading.trip
    assert len(reading.trip.days) == 1
    assert names(mended(text)) == []


def test_a_tab_that_fits_at_no_width_is_one_finding_all_the_same() -> None:
    text = day("    - meeting: Talks\n \t\ttime: 10:00\n      venue: tbc\n")

    assert names(text) == ["tab-character"]
    assert fix(text)[-1].data.decode() == text


def test_one_tab_for_the_blanks_of_a_field_is_one_finding_and_takes_no_line_from_its_place() -> None:
    text = day("    - meeting: Talks\n      time: 10:00\n      venue: tbc\n").replace("      time", "\ttime")

    assert names(text) == ["tab-character"]
    assert names(mended(text)) == []
    assert "      time: 10:00" in mended(text)


def test_a_comma_that_is_missing_in_braces_is_named_with_what_to_write() -> None:
    text = PLAIN.replace("{name: Tea traders, people: 4}", "{name: Tea traders people: 4 role: media}")
    (said,) = read(text).findings

    assert said.message == "a comma is missing before `people:` and `role:`"
    assert said.help == "write `{name: Tea traders, people: 4, role: media}`"
    assert names(text.replace("{name: Tea traders people: 4 role: media}", said.help[7:-1])) == []


def test_a_colon_in_a_text_in_braces_is_no_missing_comma() -> None:
    text = PLAIN.replace("{name: Tea traders, people: 4}", "{name: Masters of tea: the green ones}")

    assert read(text).findings[0].help == 'put the text in quotes: "Masters of tea: the green ones"'


@pytest.mark.parametrize("sign", ["|", ">-", "|  # for the press"])
def test_a_text_below_its_sign_that_is_not_indented_is_told_from_a_field_without_a_colon(sign: str) -> None:
    text = f"{PLAIN}      notes: {sign}\n      Bring the pens.\n      And the cards.\n"
    said = read(text).findings

    first = len(PLAIN.splitlines()) + 2
    assert [each.where.span.start.line for each in said] == [first, first + 1]
    assert all(f"two blanks further right than the field with `{sign[0]}`" in each.help for each in said)
    assert names(text.replace("      Bring", "        Bring").replace("      And", "        And")) == []


def test_a_line_that_goes_on_with_the_text_above_is_told_how_it_would() -> None:
    text = f"{PLAIN}      notes: The cars wait at\n      the east door\n"
    (finding,) = read(text).findings

    assert finding.message == "there is no colon in this line"
    assert "two blanks further right" in finding.help
    assert names(text.replace("      the east", "        the east")) == []
    assert "further right" not in read(f"{PLAIN}      room[2]\n").findings[0].help
    assert "further right" not in read(f"{PLAIN}      time 12:30\n").findings[0].help


def test_a_line_without_a_colon_elsewhere_is_asked_for_one() -> None:
    text = f"{PLAIN}      notes: |\n        Bring the pens.\n      status: confirmed\n      And the cards.\n"

    assert read(text).findings[0].message == "there is no colon in this line"


@every(
    ("text", "help_"),
    [
        (f"{PLAIN}vehicles:\n  coach-1: {{seats: 45}}\n  coach-1: {{seats: 30}}\n", "give this one another name"),
        (f"{PLAIN}venues:\n  hall: {{city: Macau}}\n  hall: {{city: Macau}}\n", "give this one another name"),
        (f"{PLAIN}      time: 13:00\n", "join the two, or delete one"),
        (f"{PLAIN}      with: []\n      with: []\n", "join the two, or delete one"),
    ],
)
def test_a_name_that_the_author_made_up_may_be_meant_for_another_thing(text: str, help_: str) -> None:
    assert help_ in next(each.help for each in read(text).findings if each.name == "duplicate-key")


def test_rows_pasted_from_a_table_keep_their_tabs_and_are_sent_to_import() -> None:
    rows = "9.30\tMeeting at the Ministry\tJakarta\n10.30\tVisit\tJakarta\n"
    text = day(f"    - meeting: Talks\n      time:\t10:00\n{rows}")
    tabs = [each for each in read(text).findings if each.name == "tab-character"]

    assert [(each.where.span.start.line, "rows.tsv" in each.help) for each in tabs] == [
        (text[: text.index("time:\t")].count("\n") + 1, False),
        (text[: text.index("9.30")].count("\n") + 1, True),
    ]
    assert mended(text) == text.replace("time:\t", "time: ")


def test_such_rows_below_a_line_with_their_date_become_lines_as_it_is_said(tmp_path: Path) -> None:
    rows = "9.30\tMeeting at the Ministry\tJakarta\n10.30\tVisit\tJakarta\n"
    told = next(each for each in read(day(f"    - meeting: Talks\n{rows}")).findings if each.name == "tab-character")
    (date,) = re.findall(r"\d{4}-\d\d-\d\d", told.help)
    (tmp_path / "rows.tsv").write_text(f"{date}\n{rows}", encoding="utf-8")
    made = here("import", str(tmp_path / "rows.tsv"), "-o", str(tmp_path / "trip.yaml"))

    assert "2 lines on 1 day" in made.err


@every("line", ["    -\tvisit: A farm\n", "      notes: Bring\n        cards\tand gifts\n", "      room:\tB\t4\n"])
def test_a_tab_behind_a_dash_or_a_colon_or_in_a_text_that_goes_on_parts_no_cells(line: str) -> None:
    text = day(f"    - meeting: Talks\n      time: 10:00\n{line}")

    assert names(text) == ["tab-character"]
    assert "\t" not in mended(text)


@every("time", ["9.30", "0930", "9:30am"])
def test_a_line_of_a_table_that_has_a_time_in_front_is_told_its_kind_and_its_time(time: str) -> None:
    (finding,) = read(day(f"    - meeting: Talks\n      time: 08:00\n{time} Visit to a farm\n")).findings

    assert finding.help == "write `- visit: Visit to a farm` with `time: 09:30` below it"


@every(("line", "shown"), [("    • 12.00 Lunch", "    • 12.00 Lunch"), ("9.30\tLunch", "9.30    Lunch")])
def test_the_blank_or_the_tab_behind_a_sign_is_shown_in_its_line(line: str, shown: str) -> None:
    text = day(f"    - meeting: Talks\n      time: 08:00\n{line}\n")
    frames = [each for each in here("check", "-", "--format", "full", stdin=text).out.split("\n") if " | " in each]

    assert {each.partition(" | ")[2] for each in frames if each.endswith("Lunch")} == {shown}
