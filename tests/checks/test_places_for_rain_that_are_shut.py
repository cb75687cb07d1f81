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


@every(
    ("date", "side", "hours", "told"),
    [
        ("2026-05-17", "NO", "Mo-Su 10:00-17:00; PH off", []),
        ("2026-05-17", "NO", "Mo-Su 10:00-17:00", ["public-holiday"]),  # Constitution Day, of which they say nothing
        ("2026-05-17", "NO", "PH off; Mo-Su 10:00-17:00", ["public-holiday"]),  # open by the order of the rules alone
        ("2026-05-18", "NO", "Mo-Su 10:00-17:00", []),
        ("2150-05-16", "HK", "Mo-Su 10:00-17:00; PH off", ["holidays-unknown"]),
        ("2150-05-16", "HK", "Mo-Su 10:00-17:00", []),
    ],
)
def test_that_a_holiday_is_in_doubt_is_said_of_a_place_for_rain_as_of_any_other(date, side, hours, told) -> None:
    day = TRIP.replace("2026-05-05", date).replace("HOURS", hours)
    if side == "HK":
        day = day.replace("Oslo", "Hong Kong").replace("59.9", "22.3").replace("10.73", "114.16")
        day = day.replace("visit: The park", "meal: Picnic")
    names = ("public-holiday", "holidays-unknown")
    found = [each for each in worked_out(day).findings if each.name in names and each.where.yaml_path.endswith(".wet")]

    assert [(each.name, each.severity) for each in found] == [(name, Severity.NOTE) for name in told]


def test_of_a_holiday_in_the_afternoon_the_note_says_so_for_a_place_for_rain_too() -> None:
    day = (
        TRIP.replace("Oslo", "Macau").replace("59.9", "22.1").replace("10.73", "113.54").replace("11:00-12", "14:00-15")
    )
    found = worked_out(day.replace("2026-05-05", "2026-02-16").replace("HOURS", "Mo-Su 10:00-17:00")).findings
    told = [each.message for each in found if each.name == "public-holiday" and each.where.yaml_path.endswith(".wet")]

    assert [each.partition(" is ")[0] for each in told] == ["the afternoon of 16 February"]
