"""A place for rain that is shut then is told as a warning: it may not rain, and if it does they stand before it."""

from every import every
from small_trips import worked_out

from delegate.diagnostics import Severity

TRIP = """\
trip: If it rains
delegation:
  team: {name: Curators, people: 5}
venues:
  park: {name: Park, city: Oslo, at: "59.9110, 10.7330"}
  museum: {name: Museum, city: Oslo, at: "59.9120, 10.7350", hours: 'HOURS'}
days:
  2026-05-05:
    - visit: The park
      venue: park
      wet: museum
      time: 11:00-12:00
"""


@every(
    ("hours", "more", "told"),
    [
        ("Tu-Su 10:00-17:00", "", []),
        ("Tu-Su 11:00-12:00", "", []),
        ("We-Mo 10:00-17:00", "", [("Museum is closed for part or all of Tuesday 11:00-12:00", Severity.WARNING)]),
        ("Tu-Su 11:30-17:00", "", [("Museum is closed for part or all of Tuesday 11:00-12:00", Severity.WARNING)]),
        ("We-Mo 10:00-17:00", "      status: cancelled\n", []),
        ('Mo-Fr 12:00-17:00 || "by appointment"', "", []),
        ("when the caretaker is in", "", []),
    ],
)
def test_a_place_for_rain_that_is_shut_is_a_warning_at_wet(hours, more, told) -> None:
    found = [each for each in worked_out(TRIP.replace("HOURS", hours) + more).findings if each.name == "closed-venue"]

    assert [(each.message, each.severity) for each in found] == told
    assert all(each.where.yaml_path.endswith(".wet") for each in found)


@every(("hours", "open_"), [("Tu-Su 13:00-17:00", "it is open 13:00-17:00 that day; "), ("We-Mo 13:00-17:00", "")])
def test_the_place_for_rain_is_to_be_changed_and_not_the_hour(hours: str, open_: str) -> None:
    (told,) = (each for each in worked_out(TRIP.replace("HOURS", hours)).findings if each.name == "closed-venue")

    assert told.help == f"{open_}name another place for when it rains, or mend `hours`"
