"""`delegate crossings`: modes, papers, minutes, and rows to look up again."""

import datetime as dt
import json
from typing import Any

from asked_crossings import asked
from command import here

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
