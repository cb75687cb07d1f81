"""A service that ends elsewhere than the next visit is asked about."""

import pytest
from printers_days import REAL, day, found, names
from programme import really_planned

from delegate.diagnostics import Severity
from delegate.planning.plan import Plan

# It ends in another city than that of the next visit.
ELSEWHERE = """
    - train: G 1
      time: 08:00
      for: 55 min
      from: west-kowloon-station
      to: guangzhou-south-station
    - visit: The robots
      time: 15:00-16:00
      venue: works
"""


def train(to: str, onward: str = "", *, venue: str = "works", start: str = "west-kowloon-station") -> Plan:
    """A train, perhaps a movement from where it ends, and a visit in the afternoon."""
    return day(f"""
    - train: G 1
      time: 08:00
      for: 55 min
      from: {start}
      to: {to}
{onward}
    - visit: The robots
      time: 15:00-16:00
      venue: {venue}
""")


def test_a_train_to_another_city_than_the_next_visit_is_asked_about_at_its_end():
    (elsewhere,) = found(train("guangzhou-south-station"))

    assert (elsewhere.name, elsewhere.severity) == ("service-ends-elsewhere", Severity.WARNING)
    assert elsewhere.message.startswith("“G 1” ends at Guangzhou South Station, and next is The works in Shenzhen, 8")
    assert elsewhere.where.yaml_path.endswith("[0].to")
    assert [where.yaml_path[-8:] for where, _ in elsewhere.related] == ["[1].time"]


@pytest.mark.parametrize(
    "onward",
    [
        "    - coach: By expressway",
        "    - travel: The hosts see to it",
        "    - train: G 2\n      to: shenzhen-north-station",
    ],
)
def test_a_service_that_a_written_movement_follows_may_end_anywhere(onward):
    assert "service-ends-elsewhere" not in names(train("guangzhou-south-station", onward))


@pytest.mark.parametrize("between", ["hotel: tbc", "meal: Supper\n      venue: tbc"])
@pytest.mark.parametrize("on", ["flight: CZ 3\n      to: PEK", "train: G 3\n      to: beijing-south-station"])
def test_a_service_behind_a_place_to_be_confirmed_is_the_way_to_where_it_ends(between, on):
    lines = f"""
    - train: G 1
      time: 20:00-20:55
      from: west-kowloon-station
      to: guangzhou-south-station
    - {between}
  2026-05-13:
    - %s
      time: 09:00-12:15
"""
    days = "days:\n  2026-05-12:\n"

    assert "service-ends-elsewhere" not in names(really_planned(days + lines % on, places=REAL))
    visit = "visit: The robots\n      venue: works"
    assert "service-ends-elsewhere" in names(really_planned(days + lines % visit, places=REAL))


def test_a_vehicle_written_for_what_comes_next_is_a_way_to_get_there():
    plan = really_planned(
        f"days:\n  2026-05-12:\n{ELSEWHERE}      vehicle: bus\n", places=REAL + "vehicles: {bus: {kind: coach}}\n"
    )

    assert "service-ends-elsewhere" not in names(plan)


EVERYWHERE = [
    "vehicles: {bus: {kind: coach}}\n",
    "vehicles: {bus: {kind: coach}, van: {kind: coach}}\ndefaults: {vehicle: bus}\n",
    "vehicles: {bus: {kind: coach}, van: {kind: coach}}\ngroups: {all: {people: [ann, ben, cat], vehicle: bus}}\n",
]


@pytest.mark.parametrize("vehicles", EVERYWHERE)
def test_a_vehicle_that_is_theirs_on_every_way_is_no_way_written_from_where_a_service_ends(vehicles):
    plan = really_planned(f"days:\n  2026-05-12:\n{ELSEWHERE}", places=REAL + vehicles)

    assert [*plan.legs()][-1].vehicles
    assert "service-ends-elsewhere" in names(plan)


@pytest.mark.parametrize("vehicles", EVERYWHERE)
@pytest.mark.parametrize(
    ("way", "said"), [("", True), ("    - coach: By expressway\n      to: guangzhou-south-station\n", False)]
)
def test_a_vehicle_that_is_theirs_on_every_way_is_no_way_written_to_where_a_service_leaves(vehicles, way, said):
    lines = f"""
    - visit: The shipyard
      time: 08:00-09:00
      venue: yard
{way}
    - train: G 1
      time: 22:00
      for: 55 min
      from: guangzhou-south-station
      to: shenzhen-north-station
"""
    yard = '  yard: {name: The yard, city: Shantou, at: "23.3540, 116.6820"}\n'
    plan = really_planned(f"days:\n  2026-05-12:\n{lines}", places=REAL + yard + vehicles)

    assert next(iter(plan.legs())).vehicles
    assert ("service-leaves-elsewhere" in names(plan)) is said


def test_a_station_near_the_next_city_and_one_in_it_go_without_saying():
    assert "service-ends-elsewhere" not in names(
        train("futian-station", venue="guild", start="guangzhou-south-station")
    )
    assert "service-ends-elsewhere" not in names(train("guangzhou-south-station", venue="canton"))


def test_a_service_that_ends_elsewhere_is_one_finding_for_two_parties():
    lines = f"""{ELSEWHERE}      who: ann
    - meal: Lunch
      time: 14:00-16:00
      venue: works
      except: ann
"""
    assert names(day(lines)) == ["service-ends-elsewhere"]
