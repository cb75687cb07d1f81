"""`delegate crossings`: wrong requests, and the print."""

import json
from typing import Any

import pytest
from asked_crossings import asked, refused
from command import here
from every import every

# --- requests that are wrong ------------------------------------------------------------------------------------------


@every(
    ("arguments", "said"),
    [
        (["lo-wuu"], "“lo-wuu” is no crossing that is known: did you mean `lo-wu`?"),
        (
            ["checkpoint-charlie"],
            "“checkpoint-charlie” is no crossing that is known: `delegate crossings` lists them all",
        ),
        (["--stale", "lo-wu"], "--stale lists every row"),
        (["--at", "12:00"], "--at needs --on: without the date nobody knows the hours"),
        (["--on", "2026-06-10", "--at", "noon"], "“noon” is not a time: write it like 08:30"),
        (["--on", "2026-06-10", "--at", "2026-06-10T12:00"], "“2026-06-10T12:00” is not a time: write the date behind"),
        (["--on", "2026-06-10", "--at", "12:00+08:00"], "“12:00+08:00” has an offset: write the time on the clock"),
        (["--on", "2023-02-29"], "there is no 2023-02-29 in the calendar"),
        (["--between", "HK", "HK"], "both are HK: a border has two sides, such as HK CN"),
        (["--between", "XX", "HK"], "“XX” is the code of no country or region: write two letters such as HK CN"),
        (["--between", "HK", "Lemuria"], "“Lemuria” is not the code of a country or region"),
        (["gongbei", "--between", "HK", "CN"], "`gongbei` joins MO and CN: it does not lead from HK to CN"),
        (["hong-kong-airport", "--between", "HK", "CN"], "`hong-kong-airport` is a port of entry of HK"),
        (["--papers", "pasport:GB"], "“pasport” is no kind of paper: did you mean `passport`?"),
        (["--papers", "passport:Britain"], "“Britain” is not the code of a country: the code is GB"),
        (["--papers", "visa:"], "nothing stands behind the colon of “visa:”"),
    ],
)
def test_a_wrong_request_is_answered_with_what_to_write(arguments: list[str], said: str) -> None:
    assert refused(*arguments).startswith(f"delegate: {said}")


def test_the_number_of_a_document_is_refused_and_not_repeated() -> None:
    said = refused("--papers", "passport:GB512345678")

    assert said == "delegate: a paper is asked about without its number: write its kind, such as passport:GB"


@every("text", ["\x1b[31mred", "[bold]", "passport:\u202eBG", "x" * 5000, "<script>", "two-way-permit:\x1b[J", ""])
def test_hostile_papers_run_nowhere_and_are_shown_as_text(text: str) -> None:
    answer = here("crossings", "lo-wu", "--papers", text)

    assert answer.code in (0, 2)
    assert not {"\x1b", "\u202e"} & {*answer.out, *answer.err}
    assert max(map(len, answer.err.splitlines()), default=0) < 400


def test_hostile_papers_are_escaped_in_data_too() -> None:
    answer = here("crossings", "lo-wu", "--papers", "two-way-permit:\x1b[J\u202e", "--format", "json")

    assert answer.code == 0
    assert not {"\x1b", "\u202e"} & {*answer.out}
    assert "\x1b[J\u202e" in json.loads(answer.out)["crossings"][0]["papers"][0]["words"]


def test_two_sides_without_a_known_crossing_are_an_empty_document_and_a_sentence() -> None:
    answer = here("crossings", "--between", "DE", "MX", "--format", "json")

    assert answer.code == 0
    assert json.loads(answer.out) == {"format": "delegate-crossings/1", "crossings": []}
    assert answer.err == ("no crossing between DE and MX is known: a trip can bring its own, under `crossings`\n")


def test_where_there_is_no_border_control_it_says_so() -> None:
    answer = here("crossings", "--between", "FR", "CH", "--on", "2026-06-10")

    assert (answer.code, answer.err) == (0, "no border control between FR and CH on that date: Schengen area\n")


# --- the print --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_print_fits_its_columns_and_reads_as_it_did(width: int, golden: Any) -> None:
    at = ("--between", "HK", "CN", "--on", "2026-11-24", "--at", "23:00")
    answer = here("crossings", *at, "--mode", "coach", "--papers", "passport:GB", "--width", str(width))

    assert answer.code == 0
    golden(f"tests/golden/crossings-{width}.txt", answer.out)


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_asked_and_no_crossing_is_lost(width: int) -> None:
    from delegate.i18n.text_width import width as cells

    answer = here("crossings", "--on", "2026-06-10", "--width", str(width))

    assert max(cells(line) for line in answer.out.splitlines()) <= width
    bare = "".join(answer.out.split())
    assert [id_ for id_ in asked() if id_ not in bare] == []


def test_what_is_of_low_confidence_is_marked_and_the_mark_explained() -> None:
    answer = here("crossings", "--on", "2026-06-10", "macau-airport", "lo-wu", "--width", "100")

    assert "(macau-airport) ?" in answer.out
    assert "(lo-wu)\n" in answer.out
    assert "?  low confidence" in answer.out


def test_colour_carries_nothing_that_the_plain_text_does_not_say() -> None:
    import re

    request = ("crossings", "lo-wu", "--on", "2026-06-10", "--at", "12:00", "--width", "80")
    plain, painted = here(*request), here(*request, "--color", "always")

    assert "\x1b[" in painted.out
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", painted.out)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.out.splitlines()


def test_a_stream_that_takes_only_ascii_gets_no_other_sign_of_ours() -> None:
    answer = here("crossings", "lo-wu", "--on", "2026-06-10", encoding="ascii")

    assert answer.code == 0
    assert "Crossings" in answer.out


def test_no_name_of_a_crossing_is_broken_where_a_line_has_room_for_it() -> None:
    for width in ("54", "60", "70"):
        said = here("crossings", "--between", "HK", "CN", "--width", width).out
        for name in ("港珠澳大橋珠海公路口岸", "皇崗口岸", "落馬洲支線", "福田口岸", "高鐵西九龍站口岸"):
            assert name in said, (name, width)


def test_crossings_are_told_in_the_language_asked_for() -> None:
    asked = ("--between", "MO", "CN", "--on", "2026-12-01", "--at", "22:00", "--mode", "walk")
    said = here("crossings", *asked, "--papers", "passport:GB", "--lang", "zh-Hans").out

    assert said.startswith("由MO往CN的口岸\n2026年12月1日（星期二），22:00\n步行，持GB护照\n")
    assert "不可使用" in said
    assert "证件：此口岸不接受GB护照；请改用其他口岸" in said
    assert "假设：两个查验大厅，护照须走人工通道，工作日晚上" in said


@pytest.mark.parametrize(
    ("name", "among"),
    [
        ("Zhuhai", {"gongbei", "qingmao", "hengqin", "jiuzhou-immigration", "hzmb-zhuhai-macau"}),
        ("Macau", {"gongbei", "macau-airport", "macau-outer-harbour-immigration", "hzmb-hk-macau"}),
        ("Shenzhen", {"lo-wu", "huanggang", "shenzhen-bay", "shenzhen-airport"}),
        ("LMC", {"lok-ma-chau", "huanggang"}),
    ],
)
def test_a_city_and_a_name_of_several_are_answered_with_all_crossings_there(name: str, among: set[str]) -> None:
    assert {each for each in among if f"`{each}`" not in refused(name)} == set()


@pytest.mark.parametrize(
    ("name", "crossing"), [("Fuyong", "shenzhen-airport-pier-immigration"), ("LSC", "lok-ma-chau-spur-line")]
)
def test_a_crossing_is_found_by_the_letters_and_the_name_that_people_use(name: str, crossing: str) -> None:
    assert [*asked(name)] == [crossing]


def test_a_port_that_has_closed_without_an_end_cannot_be_used_though_no_date_is_asked_about() -> None:
    found = asked("--between", "MO", "HK", "--mode", "ferry")["tuen-mun-ferry-terminal-immigration"]

    assert (found["open"], found["usable"]) == (None, False)
    assert "2020" in found["why_not"]


def test_why_a_crossing_is_closed_or_has_other_hours_is_told_in_the_language_asked_for() -> None:
    shut = here("crossings", "sha-tau-kok", "--on", "2024-06-10", "--lang", "zh-Hant").out
    late = here("crossings", "lo-wu", "--on", "2024-12-31", "--at", "03:00", "--lang", "zh-Hant").out

    assert "暫停通關，直至另行通知" in shut
    assert "hearses" not in shut
    assert "元旦前夕" in late


@pytest.mark.parametrize(
    ("tag", "name", "other"),
    [
        ("zh-Hans", "香园围／莲塘口岸 (heung-yuen-wai)\n", "香園圍"),
        ("zh-Hant", "香園圍／蓮塘口岸 (heung-yuen-wai)\n", "香园围"),
    ],
)
def test_a_crossing_has_its_name_in_the_language_asked_for_alone(tag: str, name: str, other: str) -> None:
    said = here("crossings", "heung-yuen-wai", "--lang", tag, "--width", "80").out
    lines = "\n".join(line.partition("  ")[2] for line in said.splitlines())

    assert name in lines
    assert other not in said
    assert "Heung Yuen Wai" not in said


def test_hours_that_are_not_known_stand_in_whole_words_in_the_narrow_column_of_hours() -> None:
    assert "\n開放時間     九洲港 (jiuzhou-immigration) ?\n未知 " in here("crossings", "--lang", "zh-Hant").out
