"""Papers at the desk: both counters, transit, and what is left open by what somebody typed."""

import json
from typing import Any

import pytest
from command import here


def answer(crossing: str, left: str, entered: str, *papers: str) -> dict[str, Any]:
    typed = [word for paper in papers for word in ("--papers", paper)]
    asked = ("crossings", crossing, "--between", left, entered, "--on", "2026-11-30", "--at", "12:00")
    out = here(*asked, *typed, "--format", "json")
    assert (out.code, out.err) == (0, "")
    (found,) = json.loads(out.out)["crossings"]
    return dict(found)


@pytest.mark.parametrize(
    ("crossing", "left", "entered", "paper", "admitted", "days"),
    [
        ("west-kowloon", "HK", "CN", "passport:US", None, "for 10 days at most, at guangzhou-airport"),
        ("lo-wu", "HK", "CN", "passport:US", False, "in transit to a third side only at guangzhou-airport"),
        ("lo-wu", "CN", "HK", "passport:CN", None, "in transit to a third side by a booked service, for 7 days"),
        ("lo-wu", "HK", "CN", "passport:PH", False, "does not admit to CN"),
    ],
)
def test_whom_a_side_lets_pass_in_transit_alone_is_told_on_what_terms(
    crossing: str, left: str, entered: str, paper: str, admitted: bool | None, days: str
) -> None:
    found = answer(crossing, left, entered, paper)

    assert found["papers"][0]["admitted"] is admitted
    assert found["usable"] is admitted
    assert days in found["papers"][0]["words"]


@pytest.mark.parametrize(
    ("crossing", "left", "entered", "paper"),
    [
        ("lo-wu", "CN", "HK", "hk-identity-card"),
        ("lo-wu", "CN", "HK", "passport:HK"),
        ("hzmb-hk-macau", "HK", "MO", "two-way-permit:business:MO"),
    ],
)
def test_what_is_missing_to_leave_is_said_and_no_crossing_can_be_used_without_it(
    crossing: str, left: str, entered: str, paper: str
) -> None:
    found = answer(crossing, left, entered, paper)

    assert (found["papers"][0]["admitted"], found["usable"]) == (True, False)
    assert f"does not let people out of {left}; needed: " in found["papers"][0]["words"]
    assert f"does not let people out of {left}" in found["why_not"]


@pytest.mark.parametrize(
    ("left", "entered", "papers", "said"),
    [
        ("CN", "HK", ("two-way-permit:business",), "if it is for that side, and for which it is was not said"),
        ("HK", "CN", ("apec-card", "passport:PH"), "if it is for that side, and for which it is was not said"),
        ("HK", "CN", ("visa:CN",), "counts beside a passport, and none was named"),
    ],
)
def test_what_a_typed_paper_leaves_open_is_said_and_nothing_is_certain(
    left: str, entered: str, papers: tuple[str, ...], said: str
) -> None:
    found = answer("lo-wu", left, entered, *papers)

    assert (found["papers"][0]["admitted"], found["usable"]) == (True, None)
    assert said in found["papers"][0]["words"]
    assert said in found["why_not"]


@pytest.mark.parametrize("papers", [("two-way-permit:business:HK",), ("passport:FR",), ("home-return-permit",)])
def test_papers_that_leave_nothing_open_make_a_crossing_usable(papers: tuple[str, ...]) -> None:
    assert answer("lo-wu", "CN", "HK", *papers)["usable"] is True
