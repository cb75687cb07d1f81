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
