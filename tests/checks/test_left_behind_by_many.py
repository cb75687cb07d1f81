"""How the question about who is left behind grows with the parties: each of them is looked at, no pair of them."""

from cProfile import Profile

from delegate.assessment.far_ways import far_drives
from delegate.pipeline import world
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.reading.trip import Refused, read_trip


def parted(parties: int) -> Plan:
    """A dinner in Shenzhen: every second party has a coach there, the others come by Guangzhou."""
    people = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(parties))
    coaches = "".join(
        f"    - {{coach: Out {number}, time: '11:00', to: lab, via: [huanggang], who: p{number}}}\n"
        for number in range(0, parties, 2)
    )
    meetings = "".join(
        f"    - {{meeting: Morning {number}, time: '09:00-09:30', venue: offices, who: p{number}}}\n"
        f"    - {{meeting: Works {number}, time: '15:00-16:00', venue: works, who: p{number}}}\n"
        for number in range(1, parties, 2)
    )
    text = f"""\
trip: Many parties over the border
delegation:
{people}venues:
  offices: {{name: The offices, city: Hong Kong, at: "22.2808, 114.1654"}}
  works: {{name: The works, city: Guangzhou, at: "23.1333, 113.3305"}}
  lab: {{name: The lab, city: Shenzhen, at: "22.5333, 113.9305"}}
base: offices
days:
  2026-10-12:
{coaches}{meetings}    - {{meal: Dinner, time: "18:00-19:30", venue: lab}}
"""
    trip = read_trip("made.trip.yaml", text.encode(), lambda name: Refused(name)).trip
    assert trip is not None
    return plan(trip, world(trip))


def calls(parties: int) -> int:
    made = parted(parties)
    with Profile() as profile:
        list(far_drives(made))
    return sum(each.callcount for each in profile.getstats())


def test_the_work_grows_with_the_parties_and_not_with_their_pairs() -> None:
    calls(2)  # what is read once is kept
    few, many = calls(20), calls(160)

    assert many < 8 * few
