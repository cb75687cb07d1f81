"""A place for rain from which nobody is in time for the next line, or which nobody reaches in time, is asked about."""

import pytest
from small_trips import complaints, found

TRIP = """
trip: Parade in Córdoba
delegation: {{ines: {{name: Ines Lopez}}}}
venues:
  hall: {{name: Hall, city: "Córdoba, AR", at: "-31.4130, -64.1830"}}
  arcade: {{name: Arcade, city: "Córdoba, AR", at: "-31.4160, -64.1860"}}
  estancia: {{name: Estancia, city: "Córdoba, AR", at: "-30.9800, -64.0900"}}
  palermo: {{name: Far Hall, city: Buenos Aires, at: "-34.5800, -58.4200"}}
days:
  2026-05-12:
    - {{meeting: Before, time: "{before}", venue: hall}}
    - {{event: Parade, time: "14:00-15:00", venue: hall, wet: {wet}{more}}}
    - {{meeting: Talks, time: "{after}", venue: hall{last}}}
"""


def told(
    wet: str = "estancia", before: str = "10:00-11:00", after: str = "15:20-17:00", more: str = "", last: str = ""
):
    said = complaints(TRIP.format(wet=wet, before=before, after=after, more=more, last=last))
    return [each for each in said if "DLG514" in each]


def test_a_place_for_rain_from_which_the_next_line_is_out_of_reach_is_a_warning() -> None:
    (said,) = told()

    assert said.startswith("warning[DLG514]: if it rains, “Talks” is reached")
    assert said.endswith("min late at best from Estancia")


def test_so_is_one_that_is_out_of_reach_from_the_line_before() -> None:
    (said,) = told(before="12:00-13:40", after="17:00-18:00")

    assert "“Parade” is reached" in said
    assert said.endswith("from Hall at Estancia")


@pytest.mark.parametrize(
    "written",
    [
        {"after": "16:00-17:00"},
        {"wet": "arcade", "after": "15:00-16:00", "before": "13:00-14:00"},
        {"after": "15:20-17:00", "last": ", status: tentative"},
        {"after": "15:20-17:00", "last": ", wet: estancia"},
        {"after": "15:20-17:00", "more": ", status: cancelled"},
    ],
)
def test_nothing_is_said_where_they_are_in_time_or_it_is_not_sure(written: dict[str, str]) -> None:
    assert told(**written) == []


def test_the_minutes_that_people_lack_are_negative_as_of_every_shortage() -> None:
    text = TRIP.format(wet="estancia", before="10:00-11:00", after="15:20-17:00", more="", last="")
    (said,) = (each for each in found(text, "no-wet-place") if each.minutes is not None)

    assert f"is reached {-(said.minutes or 0)} min late" in said.message


def test_of_one_in_another_town_far_off_that_alone_is_said() -> None:
    (said,) = told(wet="palermo")

    assert "would be at" in said
