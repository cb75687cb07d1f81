"""The terminal: colour only where it is wanted, nothing lost in any width or encoding, nothing obeyed that is text."""

import io
import re
from collections import Counter
from pathlib import Path

import pytest
from command import LATE, NOT_AT_HOME, ROOT, TRIP, Stream, here, trip_in
from every import every
from wcwidth import wcswidth

from delegate.commands.console import coloured
from delegate.i18n.text_width import fold

pytestmark = pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")

WIDTHS = [200, 120, 80, 60, 40, 20]

TITLES = """\
trip: {en: Visit to the port, zh-Hant: 福田區代表團訪問香港（第一稿）, th: การเยือนของคณะผู้แทน, ko: 홍콩 방문 대표단 일정}
contact: สำนักงาน 連絡處 +86 755 5555 0100
delegation:
  ann: {name: {en: Ann, zh-Hant: 陳大文}, title: 副局長、發展改革委員會, organisation: 深圳市福田區人民政府辦公室}
  many: {name: 인터뷰 대표단 공무원들, people: ~40}
hosts:
  chan: {name: {en: Chan, th: นายชาน ศรีสุวรรณ}, title: รัฐมนตรีช่วยว่าการกระทรวงพาณิชย์}
groups: {signers: [ann]}
vehicles: {bus: {kind: coach, name: 一號旅遊巴士, seats: 45, driver: 黃先生}}
venues:
  hall: {name: {en: Offices, zh-Hant: 政府總部添馬添美道二號東翼會議廳}, city: Hong Kong, address: 香港添馬添美道2號}
days:
  2023-02-24:
    - briefing:
        {en: Talks, zh-Hant: 經濟合作交流會暨投資推介會, ko: 경제협력설명회및투자상담회, th: การประชุมความร่วมมือทาง}
      time: 09:00-10:00
      venue: hall
      room: 一號會議廳（東翼）
      who: ann
      with: chan
      vehicle: bus
      steps: [09:00 合影留念、致歡迎辭, 09:10 การกล่าวเปิดงานโดยรัฐมนตรี]
      notes: 禮品在一號車上；請準時集合。
      bring: 여권과명함을가져오십시오
      dress: 深色西裝
    - meal: 午宴（待定）
      time: ~12:30
      venue: Hong Kong
      status: tentative
agreements:
  - title: 關於科技創新合作的備忘錄
    parties: [深圳市福田區, 투자청]
"""

HOSTILE = {
    "markup": "[/x] [bold]loud[/bold] [link=http://x]y[/link] [VIP]",
    "emoji": ":smile: :key:",
    "html": "<script>alert(1)</script>",
    "formula": '=HYPERLINK(""http://x"")',
    "calendar": "BEGIN:VEVENT",
    "typst": "#include $x^2$ @ref",
    "braces": "{{7*7}} {% raw %} %s {0}",
    "backslash": "a\\\\ b\\\\",
}
OBEYED = {
    "link": ("\\e]8;;http://evil\\e\\\\x\\e]8;;\\e\\\\", "\\u{1b}]8;;http://evil\\u{1b}\\x\\u{1b}]8;;\\u{1b}\\"),
    "clear": ("\\e[2J\\u009b2J", "\\u{1b}[2J\\u{9b}2J"),
    "right to left": ("a\\u202eb\\u2066c", "a\\u{202e}b\\u{2066}c"),
    "bell": ("a\\ab\\x7f\\0c", "a\\u{7}b\\u{7f}\\u{0}c"),
    "separators": ("a\\u2028b\\u0085c", "a\\u{2028}b\\u{85}c"),
}


def letters(text: str) -> list[str]:
    return [each for each in text if not each.isspace()]


# --- nothing is lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
def test_every_character_of_a_chinese_thai_and_korean_trip_is_printed_and_no_line_is_too_wide(
    width: int, tmp_path: Path
) -> None:
    trip_in(tmp_path, TITLES)

    options = ("plan", ".", "--lists", "--width", str(width), "--fail-on", "never")
    printed = here(*options).out + here(*options, "--lang", "zh-Hant").out  # where a place is in its second language
    together = "".join(letters(printed))

    assert [line for line in printed.splitlines() if wcswidth(line) > width] == []
    assert Counter(each for each in TITLES if not each.isascii()) - Counter(together) == Counter()


@pytest.mark.parametrize("width", [80, 60, 40, 20])  # wider pages have a second column, which takes a text apart
def test_every_word_of_a_trip_is_printed_in_order_in_any_width(width: int, tmp_path: Path) -> None:
    trip_in(tmp_path, TITLES)

    printed = here("plan", ".", "--width", str(width), "--day", "2023-02-24", "--fail-on", "never").out
    together = "".join(letters(printed))

    together = re.sub("(?:09:00-10:00|~12:30)", "", together)
    texts = ["一號會議廳（東翼）", "การประชุมความร่วมมือทาง", "여권과명함을가져오십시오", "禮品在一號車上；請準時集合。"]
    assert [text for text in texts if text not in together] == []


def test_every_line_is_within_the_width_of_the_terminal(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    for columns in ("57", "80"):
        printed = here("plan", ".", terminal=True, TERM="dumb", COLUMNS=columns).out

        assert max(map(len, printed.splitlines())) == int(columns)


def test_the_legs_and_what_is_said_after_them_are_within_the_terminal_and_no_sentence_is_coloured(
    tmp_path: Path,
) -> None:
    trip_in(tmp_path, NOT_AT_HOME)

    printed = here("legs", ".", "--color", "always", terminal=True, COLUMNS="60")
    told = printed.out + printed.err

    closing = told[told.rindex("1 error") :]
    assert "not judged" in closing
    assert [line for line in closing.splitlines() if wcswidth(line) > 60] == []
    assert re.findall("\x1b\\[[0-9;]*35m[^\x1b]*", told) == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp950", "cp932", "latin-1"])
def test_in_another_encoding_what_it_lacks_is_a_question_mark_and_nothing_else(encoding: str, tmp_path: Path) -> None:
    trip_in(tmp_path, TITLES)

    answer = here("plan", ".", "--lists", encoding=encoding, PYTHONUTF8="0")

    assert answer.out.splitlines()[1] == "Friday 24 February 2023"
    assert ("陳大文" in answer.out) == (encoding in ("cp950", "cp932"))


# --- nothing is obeyed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["terminal", "txt"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_title_that_looks_like_a_command_is_shown_as_that_text(text: str, form: str, tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("Morning talks", f'"{text}"').replace('""http', '\\"http').replace('"")"', '\\")"'))
    shown = text.replace('""', '"').replace("\\\\", "\\")

    for colour in ("never", "always"):
        printed = here("plan", ".", "--format", form, "--color", colour, "--width", "140").out

        assert shown in printed


@pytest.mark.parametrize("form", ["terminal", "txt", "json"])
@pytest.mark.parametrize(("written", "shown"), OBEYED.values(), ids=OBEYED.keys())
def test_a_title_with_escapes_or_turned_text_is_spelt_out(written: str, shown: str, form: str, tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("Morning talks", f'"{written}"'))

    answer = here("plan", ".", "--format", form, "--width", "140")

    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", answer.out + answer.err) == []
    if form != "json":
        assert shown in answer.out
    assert answer.code == 1


# --- colour ----------------------------------------------------------------------------------------------------------

ON, OFF = True, False
RULES = [
    ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, ON),
    ("never", {"FORCE_COLOR": "1"}, True, OFF),
    ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, OFF),
    ("auto", {"NO_COLOR": "0"}, True, OFF),
    ("auto", {"NO_COLOR": ""}, True, ON),
    ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, ON),
    ("auto", {"FORCE_COLOR": "3"}, False, ON),
    ("auto", {"FORCE_COLOR": "0"}, True, OFF),
    ("auto", {"FORCE_COLOR": ""}, False, OFF),
    ("auto", {"TERM": "dumb"}, True, OFF),
    ("auto", {"TERM": "xterm"}, True, ON),
    ("auto", {}, True, ON),
    ("auto", {}, False, OFF),
]


@every(("choice", "environ", "terminal", "expected"), RULES)
def test_colour_follows_the_option_then_no_color_then_force_color_then_term_then_the_terminal(
    choice: str, environ: dict[str, str], terminal: bool, expected: bool
) -> None:
    assert coloured(choice, Stream(io.BytesIO(), "utf-8", terminal=terminal), environ) is expected


@pytest.mark.parametrize("command", ["plan", "check"])
def test_off_means_no_escape_at_all_and_on_the_same_text_with_escapes(command: str, tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    plain = here(command, ".", "--color", "never", terminal=True, COLUMNS="80")
    painted = here(command, ".", "--color", "always", terminal=True, COLUMNS="80", TERM="xterm")

    assert "\x1b" not in plain.out + plain.err
    assert "\x1b[" in painted.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted.out) == plain.out


def test_a_file_is_never_coloured_unless_it_is_asked_for(tmp_path: Path) -> None:
    trip_in(tmp_path)

    here("plan", ".", "--format", "terminal", "-o", "a.txt", terminal=True, TERM="xterm")
    here("plan", ".", "--format", "terminal", "-o", "b.txt", "--color", "always")

    assert b"\x1b" not in (tmp_path / "a.txt").read_bytes()
    assert b"\x1b[" in (tmp_path / "b.txt").read_bytes()


def test_the_environment_of_rich_and_of_the_machine_does_not_change_a_byte(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)
    plain = here("plan", ".", "--color", "always", "--width", "80", TERM="xterm")
    strange = here(
        "plan",
        ".",
        "--color",
        "always",
        "--width",
        "80",
        TERM="vt100",
        COLORTERM="truecolor",
        COLUMNS="33",
        LANG="th_TH",
    )

    assert plain.out == strange.out


@pytest.mark.parametrize("columns", ["56", "58", "60", "80"])
def test_what_was_not_judged_breaks_inside_no_name(tmp_path: Path, columns: str) -> None:
    trip_in(tmp_path, (ROOT / "itineraries/bridge-works-visit.trip.yaml").read_text("utf-8"))

    assert "Young planners and engineers" in here("check", ".", terminal=True, COLUMNS=columns).out


@every(
    ("trip", "command", "names"),
    [
        (
            "estonia-state-visit",
            "check",
            ("Her Majesty Queen Elizabeth II", "the Duke of Edinburgh", "Town Hall Square"),
        ),
        ("four-cities-tour", "check", ("Hong Kong West Kowloon Station", "Heads of bureaux", "September 2018")),
        ("tokyo-singapore-mission", "check", ("Wong Siu Ming", "Kamome Robotics works")),
        ("hong-kong-shenzhen-company-visit", "legs", ("Huanggang (new port)", "West Kowloon (high-speed rail)")),
        ("hong-kong-shenzhen-company-visit", "check", ("Shenzhen Bay Bridge",)),
        ("bridge-works-visit", "open", ("Hong Kong-Zhuhai", "9 open")),
        ("four-cities-tour", "open", ("BYD headquarters", "Bright Dream Robotics", "21-24 April 2023")),
        ("tokyo-singapore-mission", "open", ("Straits Trade Council", "Nanashi Gonbei")),
    ],
)
def test_no_finding_and_nothing_open_breaks_inside_a_name(trip: str, command: str, names: tuple[str, ...]) -> None:
    said = here(command, str(ROOT / f"itineraries/{trip}.trip.yaml"), terminal=True, COLUMNS="60").out

    for name in names:
        assert name in said
        assert [part for part in re.findall(r"\s+".join(map(re.escape, name.split())), said) if "\n" in part] == []
    assert [line for line in said.splitlines() if wcswidth(re.sub(r"\x1b\[[0-9;]*m", "", line)) > 60] == []


@pytest.mark.parametrize("columns", ["60", "70", "80"])
def test_a_finding_in_a_diff_has_room_for_a_name_of_thirty_letters(tmp_path: Path, columns: str) -> None:
    old = (ROOT / "itineraries/estonia-state-visit.trip.yaml").read_text("utf-8")
    (tmp_path / "old.trip.yaml").write_text(old, "utf-8")
    (tmp_path / "new.trip.yaml").write_text(old.replace("time: 11:00-11:40", "time: 11:20-12:00"), "utf-8")
    two = [str(tmp_path / f"{each}.trip.yaml") for each in ("old", "new")]
    said = re.sub(r"\x1b\[[0-9;]*m", "", here("diff", *two, terminal=True, COLUMNS=columns).out)

    assert "Her Majesty Queen Elizabeth II is ready at" in said
    assert re.search(r"Her\s+Majesty\s+Queen\s+Elizabeth\s*\n\s*II", said) is None
    assert f"\n{' ' * 13}new{' ' * 14}error overlapping-items:" in said
    assert [line for line in said.splitlines() if "/" not in line and wcswidth(line) > int(columns)] == []


@pytest.mark.parametrize("columns", ["58", "60", "62"])
def test_the_name_of_a_host_in_a_language_that_no_phrase_is_printed_in_is_whole_too(columns: str) -> None:
    said = here("plan", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--width", columns).out

    assert said.count("かもめロボティクス") == 4  # its visit, and three lines that it is at
    assert re.search(r"かもめ\s*\n\s*ロボティクス", said) is None


def test_a_name_in_quotes_is_broken_no_more_than_one_without() -> None:
    said = "end “Working lunch” at 13:05, or move “Kamome Robotics” to 14:30-16:25"
    for columns in range(20, 70):
        assert sum(line.count("Kamome Robotics”") for line in fold(said, columns, {"Kamome Robotics"})) == 1
