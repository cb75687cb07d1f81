"""Time off in two places, in a language without a word for `or`."""

from pathlib import Path

from command import here, trip_in

TRIP = """\
trip: {en: Visit to Macau, pt: Visita a Macau}
delegation:
  ann: {name: Ann Lee}
  rui: {name: Rui Costa}
venues:
  hotel: {name: Hotel Lisboa, city: Macau, at: "22.1908, 113.5438"}
  museum: {name: %s, city: Macau, at: "22.1960, 113.5530"}
days:
  2026-12-01:
    - visit: Museum
      time: 10:00-11:00
      venue: museum
      who: ann
    - meeting: Interview
      time: 10:00-11:00
      venue: hotel
      who: rui
    - free: Time off
      time: 11:30-13:00
"""


def printed(folder: Path, languages: str, museum: str = "Wine Museum") -> str:
    answer = here("plan", str(trip_in(folder, TRIP % museum)), "--lang", languages, "--format", "md", "-o", "-")
    assert answer.code == 0
    return answer.out


def test_beside_another_language_two_places_are_not_run_together(tmp_path: Path) -> None:
    page = printed(tmp_path, "en,pt")

    assert "Wine Museum, Macau or Hotel Lisboa, Macau\n" in page
    assert "MacauHotel" not in page
    assert " / Hotel" not in page  # nothing that English has not said


def test_they_are_named_again_where_one_has_a_name_of_that_language(tmp_path: Path) -> None:
    page = printed(tmp_path, "en,pt", "{en: Wine Museum, pt: Museu do Vinho}")

    assert "Museu do Vinho, Macau / Hotel Lisboa, Macau" in page


def test_alone_a_stroke_stands_between_two_places(tmp_path: Path) -> None:
    page = printed(tmp_path, "pt")

    assert "Wine Museum, Macau / Hotel Lisboa, Macau" in page
