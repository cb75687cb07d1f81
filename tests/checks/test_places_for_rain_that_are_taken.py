"""A place for rain that is too small, or that others are in at that hour, is told before it rains."""

from counted_calls import calls
from every import every
from small_trips import worked_out

from delegate.checks.venues.room_double_booked import room_double_booked
from delegate.diagnostics import Severity

TRIP = """\
trip: If it rains
delegation:
  team: {name: Curators, people: 30}
  choir: {name: Singers, people: 15}
venues:
  park: {name: Park, city: Oslo, at: "59.9110, 10.7330"}
  lawn: {name: Lawn, city: Oslo, at: "59.9130, 10.7310"}
  hall: {name: Town Hall, city: Oslo, at: "59.9120, 10.7350", capacity: CAPACITY}
days:
  2026-05-05:
    - reception: Garden party
      venue: park
      wet: hall
      time: 11:00-12:00
      who: team
"""
SECOND = """\
    - rehearsal: Songs
      {more}
      time: {time}
      who: choir
"""


def _told(name: str, trip: str) -> list[tuple[str, Severity, str]]:
    found = [each for each in worked_out(trip).findings if each.name == name]
    return [(each.message, each.severity, each.where.yaml_path.rsplit(".")[-1]) for each in found]


def _with(capacity: int, more: str = "", time: str = "11:30-12:30") -> str:
    second = SECOND.format(more=more, time=time).replace("rehearsal", "event") if more else ""
    return TRIP.replace("CAPACITY", str(capacity)) + second


@every(
    ("capacity", "more", "time", "told"),
    [
        (30, "", "", []),
        (29, "", "", ["if it rains, 30 people are expected at Town Hall, which holds 29"]),
        (44, "venue: hall", "12:00-12:30", []),
        (45, "venue: hall", "11:30-12:30", []),
        (44, "{venue: hall, room: Cellar}", "11:30-12:30", []),  # it has a room of its own there
        (44, "{venue: hall, wet: park}", "11:30-12:30", []),  # it is elsewhere if it rains
    ],
)
def test_who_has_no_room_where_they_are_if_it_rains_is_a_warning(capacity, more, time, told) -> None:
    found = _told("over-capacity", _with(capacity, more.strip("{}").replace(", ", "\n      "), time))

    assert found == [(each, Severity.WARNING, "wet") for each in told]


@every(("more", "field"), [("venue: hall", "venue"), ("{venue: lawn, wet: hall}", "wet")])
def test_all_who_are_at_one_place_if_it_rains_are_counted_together(more: str, field: str) -> None:
    said = (
        "if it rains, 45 people are expected at Town Hall, which holds 44, those of “Garden party” at the same time "
        "counted"
    )
    found = _told("over-capacity", _with(44, more.strip("{}").replace(", ", "\n      ")))

    assert found == [(said, Severity.WARNING, field)]


@every(
    ("more", "time", "told"),
    [
        ("{venue: hall, room: Cellar}", "10:00-11:30", "“Garden party”, “Songs”, which is in Cellar until 11:30"),
        ("venue: hall", "11:30-12:30", "“Garden party”, “Songs”, which is there until 12:30"),
        ("{venue: lawn, wet: hall}", "10:30-11:30", "“Songs”, “Garden party”, which is there until 12:00"),
        ("{venue: lawn, room: Tent, wet: hall}", "10:30-11:30", "“Songs”, “Garden party”, which is there until 12:00"),
        ("venue: hall", "10:00-11:00", None),
        ("venue: lawn", "11:00-12:00", None),
        ("{venue: hall, wet: park}", "11:00-12:00", None),
    ],
)
def test_that_others_are_in_the_place_for_rain_at_that_hour_is_a_note(more, time, told) -> None:
    found = _told("room-double-booked", _with(400, more.strip("{}").replace(", ", "\n      "), time))
    said = "if it rains, {} is at Town Hall at the same time as {}"

    assert found == ([(said.format(*told.split(", ", 1)), Severity.NOTE, "wet")] if told else [])


def test_ten_times_as_many_lines_with_a_place_for_rain_cost_about_ten_times_as_much() -> None:
    head, _, day = _with(400, "venue: hall").partition("  2026-05-05:\n")

    def judged(dates: int) -> int:
        plan = worked_out(head + "".join(f"  2026-{5 + n // 28:02}-{1 + n % 28:02}:\n{day}" for n in range(dates))).plan
        assert plan is not None
        found, count = calls(lambda: list(room_double_booked.function(plan)))
        assert len(found) == dates
        return count

    assert judged(80) < 12 * judged(8)
