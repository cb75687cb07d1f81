"""The first ride of a trip from the base, or the last one home, is called off."""

from every import every
from small_trips import dated, found, head, worked_out

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


PLANTS = (
    '  hall: {name: Hall, city: Munich, at: "48.1400, 11.5800"}\n'
    '  works: {name: Works, city: Linz, at: "48.2800, 14.3300"}\n'
    '  wko: {name: Chamber, city: Vienna, at: "48.1900, 16.3700"}\n'
)
BY_TWO_WAYS = dated(
    "2026-09-14:",
    "{meeting: Start, time: 08:00-08:30, venue: hall}",
    "{coach: To Linz, time: 08:30-12:00, to: works, who: ann}",
    "{train: RJX 65, time: 09:30-13:30, from: Munich, to: Vienna, who: ben, status: cancelled}",
    "{visit: Works, time: 12:00-14:40, venue: works, who: ann}",
    "{coach: To Vienna, time: 14:40, from: works, to: wko, who: ann}",
    "{meeting: Talks, time: START, venue: wko}",
)


@every("start", ["17:30-18:30", "16:30-18:00"])
def test_that_others_come_too_late_to_the_same_line_hides_no_way_that_is_called_off(start):
    top = head("Ann Ben", "", places=PLANTS)

    (told,) = found(top + BY_TWO_WAYS.replace("START", start), "unknown-way")

    assert told.people == ("ben",)
    assert told.message.endswith("nobody wrote how, and “RJX 65” is called off")
