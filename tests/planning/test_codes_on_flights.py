"""Three capitals at the end of a flight are the code of an airport, and of nothing else that is called so."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Flights
delegation: {ann: {name: Ann}}
VENUES
days:
  2026-06-08:
    - {KIND: X 1, time: "10:00", FROM_TO}
"""


def planned(folder: Path, from_to: str, kind: str = "flight", venues: str = "") -> str:
    text = TRIP.replace("VENUES", venues).replace("KIND", kind).replace("FROM_TO", from_to)
    return here("plan", "--width", "200", str(trip_in(folder, text))).out


@pytest.mark.parametrize(
    ("from_to", "said"),
    [
        ("from: GRU, to: CWB", "São Paulo (GRU) to Curitiba (CWB)"),  # alone it is Causeway Bay
        ("from: CWB, to: GRU", "Curitiba (CWB) to São Paulo (GRU)"),
        ("from: DMK, to: TST", "Bangkok (DMK) to Trang Airport (TST)"),  # Tsim Sha Tsui
        ("from: HNL, to: ITO", "Honolulu (HNL) to Hilo (ITO)"),  # two places
        ("from: HKG, to: CGO", "Hong Kong (HKG) to Zhengzhou (CGO)"),  # an office in Hong Kong
    ],
)
def test_a_code_on_a_flight_is_the_airport(from_to: str, said: str, tmp_path: Path) -> None:
    printed = planned(tmp_path, from_to)

    assert said in printed
    assert "error" not in printed


def test_by_road_the_same_letters_mean_what_they_did(tmp_path: Path) -> None:
    assert "to Causeway Bay" in planned(tmp_path, "from: Kowloon, to: CWB", kind="coach")
    assert "“ITO” may be several places" in planned(tmp_path, "from: Hilo, to: ITO", kind="coach")


def test_right_before_a_flight_from_there_and_behind_one_to_there_they_are_the_airport(tmp_path: Path) -> None:
    lines = "    - {coach: Out, time: '06:00', from: Curitiba, to: CWB}\n"
    lines += "    - {flight: X 1, time: '10:00-11:00', from: CWB, to: GRU}\n"
    lines += (
        "    - {flight: X 2, time: '18:00-19:00', from: GRU, to: CWB}\n    - {coach: In, from: CWB, to: Curitiba}\n"
    )
    text = TRIP[: TRIP.index("    - {KIND")].replace("VENUES", "") + lines
    printed = here("plan", "--width", "200", str(trip_in(tmp_path, text))).out

    assert "Causeway" not in printed
    assert "error" not in printed


def test_a_venue_of_the_trip_with_these_letters_is_meant_before_the_airport(tmp_path: Path) -> None:
    own = 'venues: {CWB: {name: Own airfield, city: Curitiba, at: "-25.4050, -49.2320"}}'

    assert "Own airfield" in planned(tmp_path, "from: GRU, to: CWB", venues=own)


def test_the_code_is_the_airport_beside_a_venue_with_the_same_letters_in_small(tmp_path: Path) -> None:
    hotel = 'venues: {tet: {name: Tete Hotel, city: Tete, at: "-16.1600, 33.5900"}}'
    printed = planned(tmp_path, "from: TET, to: MPM", venues=hotel)

    assert "Tete Hotel" not in printed
    assert "error" not in printed
    assert "(TET)" in printed


def test_the_code_of_a_whole_city_stays_that_city(tmp_path: Path) -> None:
    printed = planned(tmp_path, "from: WAW, to: IEV")

    assert "Zhuliany" not in printed
    assert "Kyiv" in printed


def test_a_change_of_the_end_of_a_flight_names_the_airport(tmp_path: Path) -> None:
    text = TRIP.replace("VENUES", "").replace("KIND", "flight")
    old = trip_in(tmp_path, text.replace("FROM_TO", "from: GRU, to: POA"), "old.trip.yaml")
    new = trip_in(tmp_path, text.replace("FROM_TO", "from: GRU, to: CWB"), "new.trip.yaml")
    said = here("diff", str(old), str(new)).out

    assert "Afonso Pena Airport" in said
    assert "Causeway" not in said
