"""Brackets, names, encodings and quotes: what is compared without marks, and what to put in quotes."""

import unicodedata

import pytest
from edited import HEAD, day, mended, names, read
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.reading.look_alikes import is_suspect
from delegate.reading.open_file import OpenFile
from delegate.reading.signs import straightened
from delegate.source import Source


@every(
    ("line", "signs"),
    [
        ("{en: Talks, zh: 會談", "}"),
        ("{en: Talks, zh: 會談  # so far", "}"),
        ("{en: [Talks", "]}"),
        ("{en: [Talks}", ""),
        ('{en: "a } b", zh: 會談', "}"),
    ],
)
def test_of_a_bracket_without_its_end_the_sign_and_the_line_are_said_and_nothing_else(line: str, signs: str) -> None:
    text = day(f"    - meeting: {line}\n      time: 10:00\n      venue: tbc\n")
    found = [each for each in read(text).findings if each.name == "broken-yaml"]

    assert len(found) == 1
    if signs:
        number = next(number for number, each in enumerate(text.splitlines(), 1) if line in each)
        start = found[0].where.span.start
        assert found[0].help == f"write {signs} at the end of line {number}"
        assert text.splitlines()[number - 1][start.column - 1] in "{["
        assert names(text) == ["broken-yaml"]
        assert "broken-yaml" not in names(text.replace(line.split("  #")[0], line.split("  #")[0] + signs))
    else:
        assert "at the end of line" not in found[0].help


def test_a_bracket_that_goes_on_below_is_none_that_is_left_open() -> None:
    lines = "    - meeting: {en: Talks,\n        zh: 會談}\n      time: 10:00\n"
    assert names(day(lines)) == []
    assert "at the end of line" not in str([each.help for each in read(day(lines.replace("會談}", "會談"))).findings])


def test_names_are_compared_without_marks_that_nobody_sees() -> None:
    text = HEAD.replace("team:", "te\u200bam:") + (
        "days:\n  2026-12-01:\n    - meeting: Prices\n      who: team\u200b\n      venue: Hong\u00a0Kong\n"
    )

    assert names(text) == ["unseen-mark", "unseen-mark"]
    assert mended(text) == text.replace("\u200b", "")


@every("mark", ["\ufe0f", "\u034f", "\u061c", "\u180e", "\u3164"])
def test_a_mark_that_nobody_sees_behind_a_letter_is_one_warning_where_it_stands(mark: str) -> None:
    text = day("    - meeting: Prices\n      who: team\n")

    marked = text.replace("who: team", f"who: team{mark}").replace("- meeting", f"- meet{mark}ing")
    assert names(marked) == ["unseen-mark", "unseen-mark"]
    assert mended(marked) == text


def test_the_selector_of_an_emoji_is_no_mark_out_of_place() -> None:
    text = day("    - meeting: Prices\n      who: team❤\ufe0f\n").replace("team:", "team❤\ufe0f:")
    assert names(text) == []


def test_names_are_compared_with_their_accents_composed() -> None:
    text = day("    - meeting: Prices\n      who: jos\u00e9\n").replace(
        "team:", unicodedata.normalize("NFD", "josé") + ":"
    )

    assert names(text) == []


def test_marks_in_a_title_are_its_own() -> None:
    assert names(day("    - meeting: نامه\u200cها\n")) == []


@pytest.mark.parametrize("style", ["{}", '"{}"', ">-\n        {}"])
def test_chinese_that_goes_over_two_lines_has_no_blank_at_their_end(style: str) -> None:
    notes = style.format("請帶\n        禮物，李四 張三\n        Mr Chan")
    reading = read(day(f"    - meeting: Prices\n      notes: {notes}\n"))

    assert reading.findings == ()
    assert reading.trip
    assert reading.trip.days
    assert str((reading.trip.days[0].items[0].notes or ())[0]) == "請帶禮物，李四 張三 Mr Chan"


def test_the_only_person_of_a_role_may_have_its_name() -> None:
    people = "trip: Tea\ndelegation:\n  interpreter: {name: Mika, role: interpreter}\n"
    lines = "days:\n  2026-12-01:\n    - meeting: Prices\n      who: interpreter\n"
    other = "  jun: {name: Jun, role: interpreter}\n"

    assert names(people + lines) == []
    assert names(people + other + lines) == ["name-clash"]
    assert names(people.replace(", role: interpreter", "") + lines) == ["name-clash"]


TRADITIONAL = "trip: 福田區代表團訪問香港\ndelegation:\n  team: {name: 茶商代表團成員, people: 4}\ndays:\n"
SIMPLIFIED = "trip: 福田区代表团访问香港\ndelegation:\n  team: {name: 茶商代表团成员, people: 4}\ndays:\n"


@every(
    ("text", "encoding", "said"),
    [
        (TRADITIONAL, "big5", "iconv -f BIG5 -t UTF-8 tea.trip.yaml"),
        ("trip: 茶商訪九龍\n", "big5", "BIG5"),
        ("trip: 我哋嘅代表團喺九龍開會\n", "big5hkscs", "iconv -f BIG5-HKSCS -t UTF-8"),
        (SIMPLIFIED, "gbk", "iconv -f GBK -t UTF-8"),
        ("trip: 茶商访九龙\n", "gb2312", "GBK"),
        (SIMPLIFIED + "# 㐀𠀀\n", "gb18030", "iconv -f GB18030 -t UTF-8"),
        (SIMPLIFIED, "utf-16", "iconv -f UTF-16 -t UTF-8"),
        ("trip: Tea traders in Kowloon\ndays:\n", "utf-16-le", "iconv -f UTF-16LE -t UTF-8"),
        ("trip: Tea traders in Kowloon\ndays:\n", "utf-16-be", "iconv -f UTF-16BE -t UTF-8"),
        ("trip: Café Zürich, São Paulo, Besançon\n", "cp1252", "iconv -f WINDOWS-1252 -t UTF-8"),
        ("trip: Café de l’Élysée\n", "cp1252", "iconv -f WINDOWS-1252 -t UTF-8"),
        ("trip: Señor Núñez\n", "cp1252", "iconv -f WINDOWS-1252 -t UTF-8"),
        ("trip: Министерство торговли\n", "cp1251", "iconv -f WINDOWS-1251 -t UTF-8"),
        ("trip: 한국 산업부 방문단\n", "euc-kr", "iconv -f EUC-KR -t UTF-8"),
        ("trip: 서울 차 회의장\n", "euc-kr", "iconv -f EUC-KR -t UTF-8"),
        ("trip: お茶の会議センター\n", "shift-jis", "iconv -f CP932 -t UTF-8"),
        ("trip: 名古屋市役所\n", "shift-jis", "iconv -f CP932 -t UTF-8"),
        ("trip: Αθήνα, Υπουργείο\n", "cp1253", "save it as UTF-8 in the editor that shows it rightly"),
    ],
)
def test_a_file_in_another_encoding_is_named_with_the_command_that_converts_it(
    text: str, encoding: str, said: str
) -> None:
    from delegate.reading.trip import Refused, read_trip

    (finding,) = read_trip("tea.trip.yaml", text.encode(encoding), Refused).findings
    assert finding.name == "not-utf8"
    assert said in finding.help


@pytest.mark.parametrize(
    ("text", "encoding"), [("宁波", "gbk"), ("宝安机场", "gbk"), ("만찬", "euc-kr"), ("福田區", "big5")]
)
def test_of_a_few_characters_that_several_encodings_have_no_command_is_given(text: str, encoding: str) -> None:
    from delegate.reading.trip import Refused, read_trip

    (finding,) = read_trip("tea.trip.yaml", f"trip: {text}\n".encode(encoding), Refused).findings
    assert finding.help.startswith("it may be ")
    assert {"gbk": "GBK", "big5": "Big5", "euc-kr": "EUC-KR"}[encoding] in finding.help
    assert "iconv" not in finding.help


def test_the_command_that_converts_is_safe_to_paste() -> None:
    from delegate.reading.trip import Refused, read_trip

    (finding,) = read_trip("$(rm x) y.trip.yaml", TRADITIONAL.encode("big5"), Refused).findings
    assert "'$(rm x) y.trip.yaml'" in finding.help


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("title: Chairman, British Chamber", 'title: "Chairman, British Chamber"'),
        ("title: Chairman, British Chamber, Asia", 'title: "Chairman, British Chamber, Asia"'),
        ("title: {en: Chairman, Chamber, zh-Hant: 主席}", 'title: {en: "Chairman, Chamber", zh-Hant: 主席}'),
        ("title: Chair, role: principal", "title: Chair, role: principal"),
    ],
)
def test_a_comma_in_braces_is_told_which_text_to_put_in_quotes(typed: str, written: str) -> None:
    text = HEAD + f"  ruth: {{name: Ruth, {typed}, speaks: [en]}}\ndays:\n  2026-12-01:\n    - meeting: Prices\n"

    assert names(text) == (["broken-text"] if typed != written else [])
    assert mended(text) == text.replace(typed, written)


@every(
    ("typed", "written"),
    [
        ("meeting: Talks: the Minister  # x", 'meeting: "Talks: the Minister"  # x'),
        ("meeting: @home", 'meeting: "@home"'),
        ('meeting: \'"Tea" and talks', 'meeting: \'"Tea" and talks'),
        ('meeting: "Tea" and talks', "meeting: '\"Tea\" and talks'"),
        ("meeting: % of it", 'meeting: "% of it"'),
    ],
)
def test_a_text_that_yaml_takes_for_its_own_is_put_in_quotes(typed: str, written: str) -> None:
    text = day(f"    - {typed}\n      time: 10:00\n")

    assert mended(text) == text.replace(typed, written)
    if typed != written:
        (finding,) = read(text).findings
        assert written.removeprefix("meeting: ").partition("  #")[0] in finding.help


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Talks: item #3", '"Talks: item #3"'),
        ("@home #3 # as agreed", '"@home #3" # as agreed'),
        ("Talks: item # really", '"Talks: item" # really'),
        ("&x", '"&x"'),
    ],
)
def test_a_number_behind_its_sign_and_an_ampersand_belong_to_the_text(typed: str, written: str) -> None:
    text = day(f"    - meeting: {typed}\n      time: 10:00\n")

    assert names(text) == ["unquoted-text"]
    assert mended(text) == text.replace(typed, written)


def test_a_step_with_two_colons_is_put_in_quotes_whole() -> None:
    text = day("    - meeting: Prices\n      steps:\n        - 10:10 Remarks: Mr Chan: welcome\n")

    assert names(text) == ["unquoted-text"]
    assert mended(text) == text.replace("10:10 Remarks: Mr Chan: welcome", '"10:10 Remarks: Mr Chan: welcome"')


def test_what_is_private_is_in_no_help_about_quotes() -> None:
    text = day("    - meeting: Prices\n      private: Talks: the-secret\n")

    assert "the-secret" not in str([(each.message, each.help) for each in read(text).findings])
    assert mended(text) == text.replace("Talks: the-secret", '"Talks: the-secret"')


LINES = (
    *(
        "days:",
        "days：",
        "  2026-12-01:",
        "    - meeting: 會議，二",
        "    - meeting：會議",
        "      who: [甲、乙]",
        "who: {",
    ),
    *(
        "      notes: |",
        "        時間：十點，集合",
        "      - 10:00 致辭，合影",
        "      - 10：00 致辭",
        "  team: {name: 甲，people: 4}",
    ),
    *(
        "  zh-Hant: 甲、乙",
        "  people: 4｝",
        '  name: "甲',
        "  title: 'a：b'",
        "accept：",
        "  tight-leg： why",
        "，time: 10:00}",
    ),
    *(
        "-meeting: x",
        "• meeting: 甲",
        "who: [a，",
        "b，c]",
        "- 2026年12月1日：",
        "time:10:00",
        "k: ［a、b］",
        "text，時間：十點",
        "［",
    ),
)


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_law_a_text_in_which_no_sign_is_out_of_place_to_the_quick_look_has_none(lines: list[str]) -> None:
    text = "\n".join(lines)
    page = OpenFile(Source("t.trip.yaml", text), [], set(), set(), set(), [])

    assert is_suspect(text) or straightened(page) == []


def test_a_chinese_comma_in_a_title_and_a_colon_in_a_step_are_nothing_to_look_into() -> None:
    assert not is_suspect(
        "days:\n  2026-12-01:\n    - meeting: 會議：第一、二場\n      steps:\n        - 10:00 致辭，合影\n"
    )
    assert is_suspect("days：\n")
