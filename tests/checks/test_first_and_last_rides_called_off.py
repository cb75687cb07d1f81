"""The first ride of a trip from the base, or the last one home, is called off."""

from every import every
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TRIP = """
trip: There and back
base: hall
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  hall: {name: The Chamber, city: Tokyo, at: "35.6780, 139.7600"}
days:
  2026-10-22:
    - {coach: Out, time: "06:00", from: hall, to: NRT%s}
    - {flight: XX 1, time: "11:00-13:00", from: NRT, to: ICN}
  2026-10-24:
    - {flight: XX 2, time: "11:00-13:00", from: ICN, to: NRT}
    - {coach: Home, time: "15:00", from: NRT, to: hall%s}
"""
OFF = ", status: cancelled"


def ways(out: str, home: str) -> list[str]:
    """The ways that nobody wrote, as the closing line names them."""
    said = not_judged(worked_out(TRIP % (out, home)).plan)
    return [each.message.removeprefix("transport for ") for each in said if each.message.startswith("transport")]


@every(
    ("out", "home", "named"),
    [
        ("", "", []),
        (OFF, "", ["Ann and Ben to Narita International Airport"]),
        ("", OFF, ["Ann and Ben from Narita International Airport"]),
        (f"{OFF}, who: ben", "", ["Ben to Narita International Airport"]),
    ],
)
def test_the_way_of_people_whose_first_or_last_ride_is_called_off_is_named_at_the_end(out, home, named):
    assert ways(out, home) == named
