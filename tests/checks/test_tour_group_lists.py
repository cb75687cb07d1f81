"""A list that admits groups only counts those who are on it, not everybody who crosses with them."""

from every import every
from programme import really_planned, whole
from small_trips import worked_out

from delegate.assessment.paper_problems import complaints
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


def home(time: str, ben: str) -> str:
    return f"""
  2026-12-02:
    - {{coach: Over, time: 09:00, from: hk, to: sz, via: shenzhen-bay, vehicle: bus}}
    - {{meeting: Second, time: 12:00-13:00, venue: sz}}
    - {{coach: Back, time: 15:00, from: sz, to: hk, via: shenzhen-bay, vehicle: bus, who: ann}}
    - {{car: Back, time: {time}, from: sz, to: hk, via: shenzhen-bay, vehicle: car, who: {ben}}}
"""


def test_who_entered_on_a_list_and_leaves_alone_is_warned_of():
    words = (
        "the tour-group-list is for groups of at least 2 people that enter and leave CN together, and it names only "
    )
    words += "1 person of those who leave on 2026-12-02"

    assert faults(home("17:00", "ben")) == dict.fromkeys(("ann", "ben"), ("entry-unknown", words))
    assert faults(home("15:00", "ben")) == {}


def test_whoever_of_a_group_stays_with_another_leaves_as_a_group_and_the_one_who_went_earlier_does_not():
    people = f"{BOTH}  us: {{name: Guests, people: 4, {ON_IT}}}\n"

    assert faults(home("17:00", "[ben, us]"), people).keys() == {"ann"}


def test_nothing_is_said_of_who_has_a_visa_too_or_of_a_group_whose_way_back_is_not_written():
    visa = BOTH.replace("tour-group-list", "tour-group-list, {visa: {for: CN}}", 1)

    assert faults(home("17:00", "ben"), visa).keys() == {"ben"}
    assert faults("\n".join(home("17:00", "ben").splitlines()[:4])) == {}


# --- the cities for which the list is ---------------------------------------------------------------------------------


def to(city: str, there: str = "", back: str = "") -> str:
    return f"""
  2026-12-02:
    - {{coach: Over, time: 09:00, from: hk, to: sz, via: shenzhen-bay, vehicle: bus}}
    - {{meeting: Second, time: 12:00-13:00, venue: sz}}
    {there}
    - {{hotel: "{city}"}}
  2026-12-03:
    {back}
    - {{coach: Back, time: 17:00, from: sz, to: hk, via: shenzhen-bay, vehicle: bus}}
"""


TEN = "Guangzhou, Shenzhen, Zhuhai, Foshan, Huizhou, Dongguan, Zhongshan, Jiangmen, Zhaoqing and Shantou"


@every("city", ["Beijing", "Guilin", "Zhanjiang", "Qingyuan, China", "Chaozhou, China"])
def test_a_night_in_none_of_the_ten_cities_of_the_list_is_a_warning(city):
    words = f"the tour-group-list admits to CN only for stays in {TEN}, and this one leads to {city}"

    assert faults(to(city)) == dict.fromkeys(("ann", "ben"), ("entry-unknown", words))


@every("city", ["Guangzhou", "Foshan", "Shunde", "Nansha", "Shantou", "Zhaoqing", "Huaiji, Guangdong", "Taishan"])
def test_the_ten_cities_and_the_towns_around_them_are_quiet(city):
    assert faults(to(city)) == {}


def test_a_flight_to_beijing_from_hong_kong_is_a_warning_though_nobody_wrote_a_place_there():
    fly = "- {flight: CX 1, time: 09:00-12:20, from: HKG, to: PEK}"
    back = "- {flight: CX 2, time: 18:00-22:00, from: PEK, to: HKG}"

    assert {state for state, _ in faults(f"  2026-12-02:\n    {fly}\n    {back}").values()} == {"entry-unknown"}


def test_a_stop_in_beijing_on_another_paper_or_after_leaving_is_none_of_the_list():
    visa = BOTH.replace("tour-group-list", "tour-group-list, {visa: {for: CN}}")

    assert faults(to("Beijing"), visa) == {}


def test_the_question_stands_at_the_entry_behind_which_people_leave_the_cities():
    behind = "  2026-12-04:\n    - {flight: CX 1, time: 12:00-15:20, from: HKG, to: PEK}\n"
    plan = really_planned(f"days:\n{to('Shenzhen')}{behind}", people=BOTH, places=PLACES + CARS)

    assert [(str(each.entry.date), each.people) for each in complaints(plan)] == [("2026-12-04", ("ann", "ben"))]


def test_a_trip_writes_such_a_rule_with_cities_of_its_own():
    top = "admits: [{paper: tour-group-list, into: CN, in: [Suzhou], not-in: [Wuxi], group: 2}]\n"
    plan = worked_out(whole(f"days:\n{to('Suzhou')}", top=top, people=BOTH, places=PLACES + CARS)).plan

    assert plan is not None
    (each,) = complaints(plan)
    assert fault_words(each.verdict.fault).endswith("only for stays in Suzhou, and this one leads to Shenzhen")
