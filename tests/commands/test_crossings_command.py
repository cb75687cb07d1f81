"""The crossings at the desk: open or closed, for whom, how long, and what is answered to a request that is wrong."""

import datetime as dt
import json
from typing import Any

import pytest
from command import here

THE_CONTRACT = (
    "id", "names", "between", "open", "hours", "reason", "modes", "halls", "source", "checked", "confidence",
)  # fmt: skip
GROWN = ("note", "sides", "usual_hours", "usable", "why_not", "papers", "minutes", "changes")


def asked(*arguments: str) -> dict[str, dict[str, Any]]:
    """The crossings that a request is answered with, by id."""
    answer = here("crossings", *arguments, "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    document = json.loads(answer.out)
    assert document["format"] == "delegate-crossings/1"
    return {each["id"]: each for each in document["crossings"]}


def refused(*arguments: str) -> str:
    """The sentence with which a wrong request is answered."""
    answer = here("crossings", *arguments)
    assert (answer.code, answer.out) == (2, "")
    return next(line for line in answer.err.splitlines() if line.startswith("delegate: "))


# --- open or closed ---------------------------------------------------------------------------------------------------


def test_the_crossings_from_hong_kong_on_a_noon_of_february_2023_have_the_keys_of_the_contract() -> None:
    found = asked("--between", "HK", "CN", "--on", "2023-02-02", "--at", "12:00")

    assert {tuple(each) for each in found.values()} == {(*THE_CONTRACT, *GROWN)}
    stood = {
        "heung-yuen-wai": False,
        "huanggang": False,
        "hzmb-hk-zhuhai": True,
        "lo-wu": False,
        "lok-ma-chau": False,
        "lok-ma-chau-spur-line": True,
        "man-kam-to": True,
        "sha-tau-kok": False,
        "shenzhen-bay": True,
        "west-kowloon": True,
    }
    assert {id_: found[id_]["open"] for id_ in stood} == stood  # a crossing that is added later changes none of these
    assert [*found] == sorted(found)


def test_a_crossing_says_what_it_is_called_what_it_joins_and_where_that_is_written() -> None:
    found = asked("--between", "HK", "CN", "--on", "2023-02-02", "--at", "12:00")["lo-wu"]

    assert found["names"] == {"en": "Lo Wu / Luohu", "zh-Hant": "羅湖口岸", "zh-Hans": "罗湖口岸"}
    assert (found["between"], found["modes"], found["halls"]) == (["HK", "CN"], ["walk", "metro"], 2)
    assert (found["hours"], found["reason"], found["usable"]) == ([], "pandemic", False)
    assert found["source"].startswith("immd.gov.hk")
    assert (found["checked"], found["confidence"]) == ("2026-08-15", "high")
    assert [*found["sides"]] == ["HK", "CN"]
    assert found["papers"] is None


def test_hours_over_midnight_are_the_pieces_of_the_date() -> None:
    found = asked("gongbei", "--on", "2023-02-10")["gongbei"]

    assert found["hours"] == ["00:00-01:00", "06:00-24:00"]
    assert found["open"] is None


@pytest.mark.parametrize(("at", "open_"), [("00:59", True), ("01:00", False), ("05:59", False), ("06:00", True)])
def test_the_border_gate_is_shut_from_one_to_six_at_night(at: str, open_: bool) -> None:
    found = asked("gongbei", "--on", "2023-02-10", "--at", at)["gongbei"]

    assert found["open"] is open_
    assert found["reason"] == (None if open_ else "closed 01:00-06:00")


def test_the_last_minutes_before_closing_are_open_and_of_no_use() -> None:
    found = asked("lo-wu", "--on", "2026-06-10", "--at", "23:55")["lo-wu"]

    assert (found["open"], found["usable"]) == (True, False)
    assert found["why_not"].endswith("closes at 24:00")


@pytest.mark.parametrize(
    ("date", "at", "old", "new"),
    [
        ("2026-10-11", "12:00", True, False),
        ("2026-10-12", "06:29", False, False),
        ("2026-10-12", "06:30", False, True),
        ("2026-10-13", "03:00", False, True),
    ],
)
def test_the_new_huanggang_takes_over_on_the_morning_of_12_october_2026(
    date: str, at: str, old: bool, new: bool
) -> None:
    found = asked("lok-ma-chau", "huanggang", "--on", date, "--at", at)

    assert [each["open"] for each in found.values()] == [old, new]


def test_the_changes_around_a_date_are_the_last_the_running_and_the_next() -> None:
    found = asked("lo-wu", "--on", "2023-02-02")["lo-wu"]

    assert [(each["when"], each["from"], each["until"]) for each in found["changes"]] == [
        ("before", None, "2001-11-30"),
        ("in-force", "2020-02-04", "2023-02-05"),
        ("after", "2024-02-09", "2024-02-09"),
    ]


def test_without_a_date_the_usual_hours_stand_there_and_nothing_is_said_of_today() -> None:
    found = asked("lo-wu")["lo-wu"]

    assert (found["open"], found["usable"], found["minutes"]) == (None, None, None)
    assert (found["hours"], found["usual_hours"]) == (["06:30-24:00"], "Mo-Su 06:30-24:00")
    assert len(found["changes"]) > 3
    assert {each["when"] for each in found["changes"]} == {None}


def test_all_that_is_known_is_listed_ports_too() -> None:
    found = asked()

    assert {"lo-wu", "qingmao", "hengqin", "hzmb-hk-macau", "hong-kong-airport"} <= set(found)
    assert found["hong-kong-airport"]["between"] == ["HK"]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("拱北", "gongbei"),
        ("Shenzhen Bay", "shenzhen-bay"),
        ("Lo Wu", "lo-wu"),
        ("Lowu", "lo-wu"),
        ("Shenzhen Bay Port", "shenzhen-bay"),
        ("Jiuzhou", "jiuzhou-immigration"),
        ("Shekou", "shekou-immigration"),
        ("SkyPier", "hong-kong-airport"),
        ("Spur Line", "lok-ma-chau-spur-line"),
    ],
)
def test_a_crossing_answers_to_the_names_that_people_write(name: str, id_: str) -> None:
    assert [*asked(name)] == [id_]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Lok Ma Chau", ("lok-ma-chau", "lok-ma-chau-spur-line")),
        ("落馬洲", ("lok-ma-chau", "lok-ma-chau-spur-line")),
        ("HZMB", ("hzmb-hk-macau", "hzmb-hk-zhuhai", "hzmb-zhuhai-macau")),
        ("Huanggang port", ("huanggang", "lok-ma-chau")),
    ],
)
def test_a_name_of_several_crossings_is_asked_about_between_these(name: str, ids: tuple[str, ...]) -> None:
    said = refused(name)

    assert said.startswith(f"delegate: “{name}” may be `{ids[0]}`")
    assert set(ids) == {each for each in said.split("`") if each in asked()}


@pytest.mark.parametrize(
    ("arguments", "id_"),
    [
        (("HZMB", "--between", "HK", "MO"), "hzmb-hk-macau"),
        (("Lok Ma Chau", "--mode", "metro"), "lok-ma-chau-spur-line"),
        (("Lok Ma Chau", "--mode", "coach"), "lok-ma-chau"),
    ],
)
def test_the_sides_and_the_mode_tell_crossings_of_one_name_apart(arguments: tuple[str, ...], id_: str) -> None:
    assert [*asked(*arguments)] == [id_]


def test_for_a_service_the_ports_of_both_sides_are_listed_those_to_leave_from_first() -> None:
    found = asked("--between", "MO", "HK", "--mode", "ferry", "--on", "2026-11-30", "--papers", "passport:GB")

    ports = [each for each in found.values() if len(each["between"]) == 1]
    assert [each["between"] for each in ports] == sorted((each["between"] for each in ports), reverse=True)
    assert {"macau-outer-harbour-immigration", "macau-taipa-ferry-immigration"} <= set(found)
    assert found["macau-ferry-terminal-immigration"]["usable"] is True
    assert found["macau-ferry-terminal-immigration"]["papers"][0]["admitted"] is True
    assert found["tuen-mun-ferry-terminal-immigration"]["usable"] is False


def test_the_sides_may_be_cities() -> None:
    assert [*asked("--between", "Macau", "zhuhai")] == [*asked("--between", "mo", "cn")]


# --- modes, papers, minutes -------------------------------------------------------------------------------------------


def test_a_coach_cannot_use_a_footbridge() -> None:
    found = asked("--between", "HK", "CN", "--on", "2026-06-10", "--at", "12:00", "--mode", "coach")

    assert (found["lo-wu"]["usable"], found["lo-wu"]["why_not"]) == (False, "not by coach")
    assert (found["shenzhen-bay"]["usable"], found["shenzhen-bay"]["why_not"]) == (True, None)


def test_qingmao_takes_no_foreign_passport_in_either_direction() -> None:
    found = asked("qingmao", "hengqin", "--on", "2026-05-01", "--papers", "passport:GB")

    ways = [(each["from"], each["to"], each["admitted"], each["state"]) for each in found["qingmao"]["papers"]]
    assert ways == [("MO", "CN", False, "refused-here"), ("CN", "MO", False, "refused-here")]
    assert [each["admitted"] for each in found["hengqin"]["papers"]] == [True, True]
    assert (found["qingmao"]["usable"], found["hengqin"]["usable"]) == (False, True)


def test_papers_are_judged_on_the_way_that_is_asked_about() -> None:
    arguments = ("shenzhen-bay", "--on", "2026-06-10", "--papers", "two-way-permit:business")

    out = asked(*arguments, "--between", "CN", "HK")["shenzhen-bay"]["papers"]
    back = asked(*arguments, "--between", "HK", "CN")["shenzhen-bay"]["papers"]
    assert [(each["from"], each["to"], each["admitted"]) for each in (*out, *back)] == [
        ("CN", "HK", True),
        ("HK", "CN", True),
    ]
    assert out[0]["rule"]["source"]


def test_a_british_passport_needs_a_visa_before_february_2026_and_the_visa_admits() -> None:
    arguments = ("--between", "HK", "CN", "--on", "2023-02-10", "lo-wu", "--papers", "passport:GB")

    alone = asked(*arguments)["lo-wu"]
    both = asked(*arguments, "--papers", "visa:CN")["lo-wu"]
    assert [each["admitted"] for each in (*alone["papers"], *both["papers"])] == [False, True]
    assert "visa" in alone["papers"][0]["words"]


def test_a_passport_of_nobody_knows_whom_is_neither_admitted_nor_refused() -> None:
    found = asked("lo-wu", "--between", "HK", "CN", "--on", "2026-06-10", "--papers", "passport")["lo-wu"]

    assert (found["papers"][0]["admitted"], found["usable"]) == (None, None)


def test_after_the_last_day_of_a_rule_nobody_is_sure() -> None:
    found = asked("lo-wu", "--between", "HK", "CN", "--on", "2027-01-01", "--papers", "passport:FR")["lo-wu"]

    assert (found["papers"][0]["admitted"], found["papers"][0]["state"]) == (None, "lapsed")
    assert "2026-12-31" in found["papers"][0]["words"]


def test_papers_without_a_date_are_judged_by_the_rules_as_they_were_last_looked_at() -> None:
    found = asked("lo-wu", "--between", "HK", "CN", "--papers", "home-return-permit")["lo-wu"]["papers"][0]

    assert (found["admitted"], found["judged_on"]) == (True, "2026-11-25")


def test_minutes_to_clear_have_their_way_and_what_they_rest_on() -> None:
    found = asked("shenzhen-bay", "--between", "HK", "CN", "--on", "2026-06-10", "--at", "12:00")["shenzhen-bay"]

    (way,) = found["minutes"]
    assert (way["from"], way["to"]) == ("HK", "CN")
    assert 0 < way["low"] <= way["planned"] <= way["high"]
    assert way["basis"].startswith("assumption: one building")


def test_a_larger_party_takes_longer() -> None:
    arguments = ("shenzhen-bay", "--between", "HK", "CN", "--on", "2026-06-10", "--at", "12:00")

    one, many = (asked(*arguments, "--people", number)["shenzhen-bay"]["minutes"][0] for number in ("1", "60"))
    assert one["high"] < many["high"]


# --- rows to look up again --------------------------------------------------------------------------------------------


def stale(on: str) -> list[dict[str, Any]]:
    """The rows in doubt on a date."""
    answer = here("crossings", "--stale", "--on", on, "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    rows: list[dict[str, Any]] = json.loads(answer.out)["stale"]
    return rows


def test_every_row_of_low_or_medium_confidence_is_listed_with_who_can_settle_it() -> None:
    found = stale("2026-11-25")

    doubtful = [each for each in asked().values() if each["confidence"] in ("low", "medium")]
    assert len([each for each in found if each["kind"] == "crossing"]) == len(doubtful) > 5
    assert {each["kind"] for each in found} == {"crossing", "rule", "service"}
    assert [each["name"] for each in found if not (each["ask"]["page"] or each["ask"]["phone"] or each["source"])] == []
    assert all(each["ask"]["page"] for each in found if each["kind"] != "service")


def test_a_row_of_high_confidence_is_listed_once_it_is_more_than_a_year_old() -> None:
    lo_wu = asked("lo-wu")["lo-wu"]
    assert lo_wu["confidence"] == "high"
    looked_up = dt.date.fromisoformat(lo_wu["checked"])

    def listed(days: int) -> list[list[str]]:
        on = str(looked_up + dt.timedelta(days=days))
        return [each["doubts"] for each in stale(on) if "(lo-wu)" in each["name"]]

    assert (listed(365), listed(366)) == ([], [["old"]])


def test_a_rule_that_is_over_is_not_looked_up_again() -> None:
    russian = [each for each in stale("2026-09-14") if "passport into CN; RU" in each["name"]]
    later = [each for each in stale("2026-09-15") if "passport into CN; RU" in each["name"]]

    assert (len(russian), later) == (1, [])


def test_a_person_reads_the_rows_under_the_office_to_call() -> None:
    answer = here("crossings", "--stale", "--on", "2026-11-25", "--width", "100")

    assert answer.code == 0
    assert "Immigration Department, Hong Kong; immd.gov.hk; +852 2824 6111" in answer.out
    assert answer.out.index("Guangzhou Baiyun Airport") > answer.out.index("National Immigration Administration")


# --- requests that are wrong ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    "text", ["\x1b[31mred", "[bold]", "passport:\u202eBG", "x" * 5000, "<script>", "two-way-permit:\x1b[J", ""]
)
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
