"""What a `crossing` line leaves unwritten: the far way to it and from it, and who waits at another one."""

import pytest
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

GUANGZHOU = '  gz: {name: Canton Hall, city: Guangzhou, at: "23.1370, 113.2800"}\n'
TALKS = '{meeting: Talks, time: "08:00-09:00", venue: %s}'
TO_BORDER = "{coach: To the border, time: '09:30', from: hk, to: shenzhen-bay/HK}"
LINE = "{crossing: shenzhen-bay}"
ON = "{coach: On, from: %s, to: sz}"
DINNER = '{meal: Dinner, time: "21:00-22:00", venue: %s}'
BORDER_GATE = "{crossing: gongbei}"


def said(*lines: str, who: str = "Ng Ho") -> tuple[list[str], list[str]]:
    """The errors and warnings of a day, and the ways that its closing line names."""
    top = head(who, "hk mo sz").replace("venues:\n", f"venues:\n{GUANGZHOU}")
    outcome = worked_out(top + dated("2026-04-15:", *lines))
    assert outcome.plan
    loud = [each.message for each in outcome.findings if each.severity.name in ("ERROR", "WARNING")]
    return loud, [each.message for each in not_judged(outcome.plan) if each.reason == "leaving"]


@pytest.mark.parametrize("line", [LINE, "{crossing: heung-yuen-wai}", ""])
def test_the_next_coach_at_another_crossing_is_asked_about_with_a_crossing_line_as_without(line: str) -> None:
    lines = (TO_BORDER, *([line] if line else []), ON % "heung-yuen-wai/CN", DINNER % "sz")
    (asked,), _ = said(TALKS % "hk", *lines)

    assert asked.startswith("“On” leaves from Heung Yuen Wai")
    assert "before it people are at Shenzhen Bay, 22 km away" in asked


def test_the_two_halves_at_one_crossing_are_as_they_are_meant() -> None:
    assert said(TALKS % "hk", TO_BORDER, LINE, ON % "shenzhen-bay/CN", DINNER % "sz") == ([], [])


def test_a_crossing_line_below_a_coach_is_not_that_of_a_way_above_it() -> None:
    wrong = "{coach: To the border, time: '15:00', from: gz, to: shenzhen-bay/HK}"

    _, named = said(TALKS % "hk", wrong, LINE, ON % "shenzhen-bay/CN", DINNER % "sz")

    assert named == ["transport for Ng and Ho from Chamber to Canton Hall on 15 April"]


@pytest.mark.parametrize(("here", "there"), [("gz", "mo"), ("mo", "gz")])
def test_the_far_way_to_a_crossing_or_on_from_it_is_named_though_no_movement_leads_there(here: str, there: str) -> None:
    (way,) = said(TALKS % here, BORDER_GATE, DINNER % there)[1]

    assert way.startswith("transport for Ng and Ho from")


def test_a_train_from_a_port_of_another_city_than_that_behind_the_crossing_is_named() -> None:
    train = "{train: C2, time: '15:00-15:40', from: %s, to: guangzhou-south-station}"

    (way,) = said(TALKS % "mo", BORDER_GATE, train % "shenzhen-north-station")[1]

    assert "to Shenzhen North Station" in way
    assert said(TALKS % "mo", BORDER_GATE, train % "zhuhai-station")[1] == []


@pytest.mark.parametrize(
    ("who", "named"), [("ng", ["transport for Ho from Civic Centre to Shenzhen Bay on 15 April"]), ("all", [])]
)
def test_who_is_left_out_of_the_coach_to_a_crossing_at_which_vehicles_change_is_named(
    who: str, named: list[str]
) -> None:
    only = ", who: ng" if who == "ng" else ""
    to_border = f"{{coach: To the border, time: '09:30', from: sz, to: shenzhen-bay/CN{only}}}"
    home = "{coach: Home, from: shenzhen-bay/HK, to: hk}"

    assert said(TALKS % "sz", to_border, LINE, home, DINNER % "hk")[1] == named
