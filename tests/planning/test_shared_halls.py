"""Where both counters of a crossing stand at one end of a service, as at West Kowloon (rule 20)."""

import pytest
from planned_ways import said
from programme import clock, leg, really_planned, stops

from delegate.assessment.border_times import border_visits
from delegate.planning.plan import Plan

PLACES = """
venues:
  office: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  hall: {name: Hall, city: Guangzhou, at: "22.9970, 113.2700"}
"""
RESIDENTS = "delegation: {yu: {name: Yu, people: 12, papers: [home-return-permit, hk-identity-card]}}"
SOUTHBOUND = "    - train: G 79\n      time: 16:00-17:05\n      from: {begins}\n      to: west-kowloon-station\n"


def southbound(more: str, begins: str = "guangzhou-south-station", people: str = RESIDENTS) -> Plan:
    """A train to West Kowloon that arrives at 17:05, and what follows it."""
    return really_planned(SOUTHBOUND.format(begins=begins) + more, people=people, places=PLACES)


def northbound(more: str = "") -> Plan:
    """A train from West Kowloon that arrives at 17:05, and a dinner beside the station."""
    dinner = "    - meal: Dinner\n      time: 18:30\n      venue: hall\n"
    train = "    - train: G 80\n      time: 16:00-17:05\n      from: west-kowloon-station\n      to: "
    return really_planned(f"{train}guangzhou-south-station\n{more}{dinner}", people=RESIDENTS, places=PLACES)


@pytest.mark.parametrize("begins", ["guangzhou-south-station", "futian-station", "beijing-west-station"])
def test_who_comes_by_train_to_a_hall_that_has_both_counters_clears_it_after_the_arrival(begins: str) -> None:
    plan = southbound("    - meeting: Talks\n      time: 18:30-19:00\n      venue: office\n", begins)

    onward = leg(plan, 1, "yu")
    assert [part.kind for part in onward.segments][:3] == ["clear", "exit", "ride"]
    cleared = onward.segments[0].minutes
    assert cleared is not None
    assert cleared.planned >= 15
    assert onward.kerb is not None
    assert (clock(onward.leave), onward.kerb) == ("17:05", (onward.leave or 0) + cleared.planned + 5)


def test_passports_take_longer_there_than_cards() -> None:
    passports = "delegation: {yu: {name: Yu, people: 12, papers: [passport]}}"
    talks = "    - meeting: Talks\n      time: 18:30-19:00\n      venue: office\n"
    cards, slow = (
        leg(southbound(talks, people=people), 1, "yu").segments[0].minutes for people in (RESIDENTS, passports)
    )

    assert cards is not None
    assert slow is not None
    assert cards.planned < slow.planned


def test_a_coach_that_leaves_while_its_people_are_in_the_hall_leaves_without_them() -> None:
    coach = "    - coach: To the office\n      time: {}\n      from: west-kowloon-station\n      to: office\n"

    assert said(southbound(coach.format("17:10"))) == ["late-arrival"]
    assert said(southbound(coach.format("17:45"))) == []


def test_who_leaves_from_the_hall_has_cleared_it_before_the_departure() -> None:
    assert [part.kind for part in leg(northbound(), 1, "yu").segments] == ["exit", "ride"]


@pytest.mark.parametrize("plan", [southbound(""), northbound()], ids=["southbound", "northbound"])
def test_the_hall_is_visited_once_whichever_way_the_train_goes(plan: Plan) -> None:
    (visit,) = border_visits(plan)

    reached = "17:05" if stops(plan, "yu")[0].id == "guangzhou-south-station" else "15:40"
    assert visit.planned is not None
    assert (visit.crossing.id, clock(visit.planned.reached)) == ("west-kowloon", reached)


def test_a_train_that_arrives_shortly_before_the_hall_shuts_is_let_through() -> None:
    late = "    - train: G 79\n      time: 22:25-23:25\n      from: guangzhou-south-station\n"
    plan = really_planned(f"{late}      to: west-kowloon-station\n", people=RESIDENTS, places=PLACES)

    assert said(plan) == []
