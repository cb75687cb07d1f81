"""What is said of who joins under way: of all others from the city of the base, or inside a line that names them."""

import pytest
from february_days import days
from february_days import named as findings
from small_trips import dated, worked_out

from delegate.assessment.not_judged import not_judged


def named(joins, line='{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX}', base="base: office\n", first="office"):
    text = (
        f"trip: Baltic\n{base}"
        f"delegation: {{ann: {{name: Ann}}, ben: {{name: Ben}}, cat: {{name: Cat, joins: 2026-06-08 {joins}}}}}\n"
        "groups: {guests: [ben, cat], hosts: [ann, ben]}\nvenues:\n"
        '  office: {name: Office, city: Helsinki, at: "60.1700, 24.9500"}\n'
        '  riga: {name: Riga chamber, city: Riga, at: "56.9500, 24.1100"}\ndays:\n'
    ) + dated(
        "2026-06-08:",
        f'{{meeting: M, time: "08:00-08:30", venue: {first}}}',
        line,
        '{meeting: W, time: "16:30-17:00", venue: riga}',
        "{hotel: riga}",
        "2026-06-09:",
        '{flight: AY 2, time: "13:00-14:00", from: RIX, to: HEL}',
    )
    return [each.message for each in not_judged(worked_out(text).plan)]


@pytest.mark.parametrize("joins", ["13:01", "13:59"])
def test_who_joins_while_the_flight_of_all_others_is_under_way_is_named(joins):
    assert named(joins) == ["transport for Cat to Riga chamber"]


@pytest.mark.parametrize("joins", ["13:00", "14:00", "15:00"])
def test_nobody_is_named_who_takes_it_or_joins_when_it_has_landed(joins):
    assert named(joins) == []


@pytest.mark.parametrize("who", ["who: cat", "who: [ann, ben, cat]", "who: hosts", "except: cat"])
def test_nor_is_who_does_not_belong_to_it_or_is_named_by_name_of_which_a_check_tells(who):
    flight = f'{{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX, {who}}}'

    assert [each for each in named("13:10", flight) if "Cat" in each] == []


def test_who_belongs_to_a_group_that_takes_it_is_named():
    flight = '{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX, who: [ann, guests]}'

    assert named("13:10", flight) == ["transport for Cat to Riga chamber"]


NAIROBI = """trip: Inside a city
%sdelegation: {ann: {name: Ann}, team: {name: Team, people: 6, joins: 2026-06-09 %s}}
vehicles: {bus: {kind: coach, seats: 30}}
venues:
  office: {name: Office, city: Nairobi, at: "-1.3192, 36.8278"}
  inn: {name: Inn, city: Nairobi, at: "-1.2860, 36.8200"}
  works: {name: Works, city: Nairobi, at: "%s, 36.8000"}
days:
"""


@pytest.mark.parametrize("base", ["", "base: office\n"])
@pytest.mark.parametrize(
    ("origin", "joins", "works", "told"),
    [
        ("office", "13:50", "-1.2200", True),
        ("NBO", "13:50", "-1.2200", True),
        ("office", "13:40", "-1.2200", False),  # they are on it
        ("office", "15:00", "-1.2200", False),  # they come there by themselves
        ("office", "13:50", "-1.2860", False),  # a taxi
    ],
)
def test_a_ride_of_all_others_inside_a_city_is_missed_by_who_joins_while_it_is_under_way(
    base: str, origin: str, joins: str, works: str, told: bool
) -> None:
    text = NAIROBI % (base, joins, works) + dated(
        "2026-06-09:",
        "{meeting: M, time: '10:00-11:00', venue: office}",
        f"{{coach: Fetches the team, time: '13:40', from: {origin}, via: [inn], to: works, vehicle: bus}}",
        "{visit: W, time: '15:00-16:00', venue: works}",
        "{coach: Home, time: '16:10', to: office, vehicle: bus}",
    )

    assert ("transport for Team to Works" in [each.message for each in not_judged(worked_out(text).plan)]) is told


@pytest.mark.parametrize(("first", "told"), [("office", True), ("riga", False)])
def test_without_a_base_it_is_the_city_in_which_all_others_begin(first, told):
    """Who begin in Riga have been to Helsinki and are back: Cat may join where the trip began."""
    back = '{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX}'

    assert ("transport for Cat to Riga chamber" in named("13:10", back, base="", first=first)) is told


TWO_GUESTS = "delegation:\n  ann: {name: Ann}"


def during(joins: str, after: str = "", line: str = "who: both") -> list[str]:
    """What is said of Ben and a line of ten to eleven, where he joins at a time of that day."""
    people = f"{TWO_GUESTS}\n  ben: {{name: Ben, joins: 2023-02-08 {joins}}}\ngroups:\n  both: [ann, ben]"
    talks = f"- meeting: Talks\n  time: 10:00-11:00\n  venue: a\n  {line}\n{after}"
    found = findings("named-while-away", days(d08=talks, d09=TOUR), people=people)
    return [f"{each.severity.word}: {each.message}" for each in found]


TOUR = "- visit: Tour\n  time: 10:00-11:00\n  venue: b"
SAID = ["note: Ben joins at 10:30, during “Talks”, and is not counted there"]


@pytest.mark.parametrize(("joins", "said"), [("10:30", SAID), ("10:00", []), ("11:00", []), ("11:30", [])])
def test_who_joins_inside_a_line_that_names_them_is_told_as_not_counted_there(joins, said):
    assert during(joins) == said


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("- coach: Back\n  time: 11:10\n  to: b", SAID),
        ("- coach: Back\n  time: 11:10\n  from: a\n  to: b", SAID),
        ("- meal: Lunch\n  time: 11:30-13:00\n  venue: a", SAID),
        ("- meal: Lunch\n  time: 11:30-13:00\n  venue: b", []),
        ("- coach: Ben comes\n  time: 10:30\n  from: b\n  to: a\n  who: ben", []),
        ("- train: Ben comes\n  time: 10:30-11:30\n  to: b\n  who: ben", []),
    ],
)
def test_who_joins_inside_a_line_and_goes_elsewhere_first_is_not_expected_at_it(after, said):
    assert during("10:30", after) == said


@pytest.mark.parametrize("line", ["who: both\n  except: ben", "who: ann", "status: cancelled"])
def test_nothing_is_said_of_who_joins_inside_a_line_that_leaves_them_out(line):
    assert during("10:30", line=line) == []


def test_who_is_named_by_name_at_a_line_inside_which_they_join_is_told_once_by_the_warning():
    (said,) = during("10:30", line="who: [ann, ben]")
    assert said.startswith("warning: Ben joins on 8 February at 10:30")
