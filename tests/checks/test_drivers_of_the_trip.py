"""Somebody of the trip who is the driver of a vehicle is not at another line while it drives."""

import pytest
from every import every
from small_trips import worked_out

from delegate.diagnostics import Severity

TRIP = """\
trip: Wine growers
delegation:
  ann: {{name: Ann Daly}}
  ben: {{name: {name}}}
hosts:
  ek: {{name: Sven Ek, phone: +61 8 5555 0101}}
vehicles:
  van: {{kind: car, seats: 8, driver: {driver}}}
venues:
  office: {{name: Office, city: Adelaide, at: "-34.9280, 138.6000"}}
  cellar: {{name: Cellar, city: Tanunda, at: "-34.5250, 138.9600"}}
cities:
  Tanunda: {{country: AU, zone: Australia/Adelaide, at: "-34.5250, 138.9600"}}
days:
  2027-03-02:
    - car: To the cellar
      time: 09:00-10:30
      from: office
      to: cellar
      who: ann
      vehicle: van
    - visit: Cellar
      time: 11:00-12:00
      venue: cellar
      who: ann
{line}
"""
BEN = "    - meeting: University\n      time: 09:00-14:00\n      venue: office\n      who: ben\n"


def told(line: str = BEN, driver: str = "Ben Roe", name: str = "Ben Roe") -> list[tuple[str, Severity]]:
    outcome = worked_out(TRIP.format(driver=driver, name=name, line=line))
    assert outcome.plan
    return [(each.message, each.severity) for each in outcome.findings if each.name == "driver-double-booked"]


@pytest.mark.parametrize("driver", ["Ben Roe", "Mr Ben ROE", "Ben Roe, phone: +61 8 5555 0199"])
def test_who_of_the_trip_drives_a_car_and_is_at_another_line_then_is_told(driver: str) -> None:
    (found,) = told(driver=driver)

    assert found[0].endswith("is to drive van: 09:00-10:30 from Office to Cellar, and is at “University” 09:00-14:00")
    assert found[1] is Severity.WARNING


def test_so_it_is_of_a_host_and_of_who_flies_then() -> None:
    hosted = "    - meeting: Port\n      time: 09:30-12:00\n      venue: office\n      who: ben\n      with: ek\n"
    flight = "    - flight: QF 740\n      time: 10:00-12:20\n      from: ADL\n      to: SYD\n      who: ben\n"

    assert len(told(hosted, driver="Sven Ek, phone: 5555 0101")) == 1
    assert [each[0].partition(", and ")[2] for each in told(flight)] == ["is on “QF 740” 10:00-12:20"]


@every(
    ("line", "driver", "name"),
    [
        (BEN.replace("09:00-14:00", "10:30-14:00"), "Ben Roe", "Ben Roe"),
        (BEN.replace("09:00-14:00", "10:20-14:00"), "Ben Roe", "Ben Roe"),  # a drive may take less
        (BEN.replace("09:00-14:00", "08:00-09:10"), "Ben Roe", "Ben Roe"),
        (BEN.replace("who: ben", "who: ben\n      status: tentative"), "Ben Roe", "Ben Roe"),
        (BEN.replace("who: ben", "who: [ann, ben]"), "Ben Roe", "Ben Roe"),  # told of Ann
        (BEN, "Mr Roe", "Roe"),
        (BEN, "陳先生", "陳先生"),
        (BEN, "Ben Roe / Cy Lee", "Ben Roe"),
        (BEN, "Ben Roe, phone: +61 8 5555 0199", "Ben Roe, phone: +61 8 5555 0155"),
        (BEN, "Ben Roe", "Ben Roe, people: 3"),
    ],
)
def test_a_driver_who_is_free_or_rides_along_or_may_be_somebody_else_is_not(line: str, driver: str, name: str) -> None:
    assert told(line, driver, name) == []
