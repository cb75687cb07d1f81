"""A list that admits groups only counts those who are on it, not everybody who crosses with them."""

from every import every
from programme import really_planned

from delegate.assessment.entries import complaints
from delegate.assessment.paper_words import fault_words

DAY = """
days:
  2026-12-02:
    - meeting: First
      time: 09:00-10:00
      venue: hk
    - crossing: shenzhen-bay
    - meeting: Second
      time: 14:00-15:00
      venue: sz
"""
PLACES = """
venues:
  hk: {name: The tower, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: The office, city: Shenzhen, at: "22.5431, 114.0579"}
"""
ON_IT = "papers: [{passport: {nationality: US}}, tour-group-list]"
AT_HOME = "papers: [home-return-permit, hk-identity-card]"


@every(
    ("others", "said"),
    [
        (f"ben: {{name: Ben, {AT_HOME}}}", ["it names only 1 person of those who pass together"]),
        ("ben: {name: Ben}", ["it names only 1 person of those who pass together"]),
        (
            "ben: {name: Ben, papers: [home-return-permit, tour-group-list]}",
            ["it names only 1 person of those who pass together"],
        ),
        ("ben: {name: Ben, papers: [{passport: {nationality: GB}}, tour-group-list]}", []),
        (f"ben: {{name: Guests, people: 12, {ON_IT}}}", []),
        (f"ben: {{name: Guests, people: tbc, {ON_IT}}}", ["how many pass is not known"]),
        (f"ben: {{name: Guests, people: tbc, {AT_HOME}}}", ["it names only 1 person of those who pass together"]),
    ],
)
def test_only_those_who_enter_on_the_list_of_a_group_are_its_group(others: str, said: list[str]) -> None:
    people = f"delegation:\n  ann: {{name: Ann, {ON_IT}}}\n  {others}\n"
    plan = really_planned(DAY, people=people, places=PLACES)
    found = [each for each in complaints(plan) if "ann" in each.people]

    assert [fault_words(each.verdict.fault).rpartition(", and ")[2] for each in found] == said


# --- those who pass together, and leave together ----------------------------------------------------------------------

BOTH = f"delegation:\n  ann: {{name: Ann, {ON_IT}}}\n  ben: {{name: Ben, {ON_IT}}}\n"
CARS = """
vehicles:
  bus: {kind: coach, seats: 30, plates: [CN, HK]}
  car: {kind: car, seats: 3, plates: [CN, HK]}
"""


def faults(days: str, people: str = BOTH, places: str = PLACES) -> dict[str, tuple[str, ...]]:
    plan = really_planned(f"days:\n{days}", people=people, places=places + CARS)
    said = {}
    for each in complaints(plan):
        said |= dict.fromkeys(each.people, (each.verdict.state, fault_words(each.verdict.fault)))
    return said


@every(
    ("second", "sound"),
    [
        ("time: 09:00, via: shenzhen-bay", True),  # the car is a few minutes faster
        ("time: 11:00, via: shenzhen-bay", False),
        ("time: 09:00, via: heung-yuen-wai", False),
        ("via: shenzhen-bay", True),  # at an hour that nobody wrote
    ],
)
def test_a_coach_and_a_car_on_two_lines_pass_as_one_group_where_they_come_to_one_crossing_together(second, sound):
    said = faults(f"""
  2026-12-02:
    - {{coach: Over, time: 09:00, from: hk, to: sz, via: shenzhen-bay, vehicle: bus, who: ann}}
    - {{car: Over, {second}, from: hk, to: sz, vehicle: car, who: ben}}
    - {{meeting: Second, time: 14:00-15:00, venue: sz}}
""")

    assert (said == {}) == sound
    assert {state for state, _ in said.values()} <= {"missing"}


@every(
    ("number", "sound"),
    [("B 1", True), ("B 2, time: 10:30-11:20", False)],
)
def test_so_do_those_on_one_boat_that_is_written_for_each(number, sound):
    time = "" if "time" in number else ", time: 09:30-10:20"
    said = faults(f"""
  2026-12-02:
    - {{ferry: B 1, time: 09:30-10:20, from: Macau Ferry Terminal Sheung Wan, to: Shekou, who: ann}}
    - {{ferry: {number}{time}, from: Macau Ferry Terminal Sheung Wan, to: Shekou, who: ben}}
""")

    assert (said == {}) == sound
