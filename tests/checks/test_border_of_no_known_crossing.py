"""What is said of a drive over a border of which no crossing is known: a road leads there, its control has no time."""

import json
from pathlib import Path

import pytest
from command import here, trip_in
from every import every

TRIP = """\
trip: Over
delegation:
  lee: {{name: Lee Hart}}
venues:
  here: {{name: The works, city: "{one}", at: "{at}"}}
  there: {{name: City hall, city: "{other}", at: "{to}"}}
{top}
days:
  2026-12-09:
    - meeting: Works council
      time: 08:00-09:00
      venue: here
{way}    - meeting: The mayor
      time: {starts}-21:00
      venue: there
{more}"""
SINGAPORE, JOHOR, BATAM = (
    ("Singapore", "1.3009, 103.8456"),
    ("Johor Bahru", "1.4655, 103.7578"),
    ("Batam", "1.13, 104.05"),
)
SEATTLE, VANCOUVER = ("Seattle", "47.6090, -122.3350"), ("Vancouver", "49.2840, -123.1110")
LONDON, PARIS = ("London", "51.5000, -0.1270"), ("Paris", "48.8600, 2.3500")
DOVER, CALAIS = ("Dover, GB", "51.1280, 1.3100"), ("Calais", "50.9500, 1.8560")
DUBAI, MUSCAT = ("Dubai", "25.2000, 55.2700"), ("Muscat", "23.5900, 58.4100")
DOHA, MANAMA = ("Doha", "25.2900, 51.5300"), ("Manama", "26.2300, 50.5800")
DHAHRAN = ("Dhahran", "26.3100, 50.1400")
GIBRALTAR, LA_LINEA = ("Gibraltar", "36.1500, -5.3500"), ("La Línea de la Concepción", "36.1600, -5.3480")
COACH = "    - coach: Over\n      from: here\n      to: there\n"
BUS = {"top": "vehicles: {bus: {kind: coach, seats: 40, plates: [US]}}", "more": "      vehicle: bus\n"}
Place = tuple[str, str]


def trip(one: Place, other: Place, *, way: str = "", top: str = "", more: str = "", starts: str = "20:00") -> str:
    return TRIP.format(one=one[0], at=one[1], other=other[0], to=other[1], way=way, top=top, more=more, starts=starts)


def found(folder: Path, text: str) -> list[tuple[str, str, str]]:
    said = json.loads(here("check", str(trip_in(folder, text)), "--format", "json").out)["findings"]
    return [(each["name"], each["severity"], each["message"]) for each in said if each["severity"] != "note"]


@every(
    ("one", "other", "countries"),
    [
        (SEATTLE, VANCOUVER, "the United States and Canada"),
        (LONDON, PARIS, "the United Kingdom and France"),
        (DUBAI, MUSCAT, "the United Arab Emirates and Oman"),
        (DOHA, MANAMA, "Qatar and Bahrain"),
        (MANAMA, DHAHRAN, "Bahrain and Saudi Arabia"),  # 40 km, most of it over the sea on a causeway
        (DHAHRAN, MANAMA, "Saudi Arabia and Bahrain"),
    ],
)
def test_a_drive_that_somebody_wrote_is_a_warning_by_the_names_of_the_countries(
    one: Place, other: Place, countries: str, tmp_path: Path
) -> None:
    said = found(tmp_path, trip(one, other, way=COACH))
    ((_, severity, message),) = (each for each in said if each[0] == "no-crossing")

    assert severity == "warning"
    assert message.startswith(f"no crossing of the border between {countries} is known: the time at it is not in the")


def test_a_vehicle_that_is_named_is_a_drive_written_too_and_its_plates_are_not_asked_for(tmp_path: Path) -> None:
    said = found(tmp_path, trip(SEATTLE, VANCOUVER, **BUS))

    assert [each[:2] for each in said] == [("no-crossing", "warning")]


def test_a_walk_that_somebody_wrote_is_a_warning_too_and_asks_for_no_plates(tmp_path: Path) -> None:
    ((name, severity, message),) = found(tmp_path, trip(GIBRALTAR, LA_LINEA, way=COACH.replace("coach", "walk")))

    assert (name, severity) == ("no-crossing", "warning")
    assert message == (
        "no crossing of the border between Gibraltar and Spain is known: the time at it is not in the minutes, and "
        "neither its hours nor the papers that it takes are judged"
    )


@every(
    ("one", "other", "mode"), [(GIBRALTAR, LA_LINEA, "metro"), (SEATTLE, VANCOUVER, "walk"), (SINGAPORE, BATAM, "walk")]
)
def test_nobody_walks_so_far_nor_goes_by_metro_where_no_crossing_is_known(
    one: Place, other: Place, mode: str, tmp_path: Path
) -> None:
    said = found(tmp_path, trip(one, other, way=COACH.replace("coach", mode)))

    assert [each[1] for each in said if each[0] == "no-crossing"] == ["error"]


def test_a_far_drive_that_nobody_wrote_stays_an_error(tmp_path: Path) -> None:
    ((name, severity, message),) = found(tmp_path, trip(SEATTLE, VANCOUVER))

    assert (name, severity) == ("no-crossing", "error")
    assert message == "there is no way across the border from US to CA by coach: no crossing is known"


def test_a_ferry_of_the_tables_is_no_road_unless_somebody_wrote_the_drive(tmp_path: Path) -> None:
    assert [each[1] for each in found(tmp_path, trip(DOVER, CALAIS)) if each[0] == "no-crossing"] == ["error"]
    assert [each[:2] for each in found(tmp_path, trip(DOVER, CALAIS, way=COACH))] == [("no-crossing", "warning")]


@pytest.mark.parametrize("way", ["", COACH])
def test_of_a_short_way_over_a_strait_it_is_not_sure_that_a_road_leads_there(way: str, tmp_path: Path) -> None:
    """The Causeway to Johor is in the tables, and no bridge leads to Batam."""
    assert [each[1] for each in found(tmp_path, trip(SINGAPORE, JOHOR, way=way))] == ["warning"]
    assert [each[1] for each in found(tmp_path, trip(SINGAPORE, BATAM, way=way))] == ["error"]


@every(
    ("one", "other"),
    [
        (("Batumi", "41.6408, 41.6306"), ("Hopa", "41.3905, 41.4197")),
        (("Kuwait City", "29.3670, 47.9743"), ("Umm Qaşr", "30.0362, 47.9195")),
        (("Eilat", "29.5570, 34.9520"), ("Ḩaql", "29.2900, 34.9380")),
        (("Puerto Barrios", "15.7300, -88.6000"), ("Puerto Cortez", "15.8300, -87.9400")),
    ],
)
def test_land_that_leads_round_a_bay_between_two_towns_is_a_road(one: Place, other: Place, tmp_path: Path) -> None:
    for way in ("", COACH):
        assert [each[1] for each in found(tmp_path, trip(one, other, way=way)) if each[0] == "no-crossing"] == [
            "warning"
        ]


@every(
    ("one", "other"),
    [
        (("Bodrum", "37.0380, 27.4290"), ("Kos", "36.8930, 27.2880")),
        (("Sarandë", "39.8756, 20.0053"), ("Corfu", "39.6200, 19.9200")),
        (("Tanjung Pinang", "0.9170, 104.4580"), JOHOR),  # 99 km, with other islands on the way
        (("Tawau", "4.2450, 117.8910"), ("Nunukan", "4.1350, 117.6660")),
    ],
)
def test_an_island_beside_another_country_is_joined_to_it_by_no_land(one: Place, other: Place, tmp_path: Path) -> None:
    assert [each[1] for each in found(tmp_path, trip(one, other, way=COACH)) if each[0] == "no-crossing"] == ["error"]


def test_a_length_that_somebody_wrote_has_the_border_in_it(tmp_path: Path) -> None:
    assert found(tmp_path, trip(SEATTLE, VANCOUVER, way=f"{COACH}      for: 4h\n")) == []


def test_who_is_late_without_the_border_is_late(tmp_path: Path) -> None:
    said = found(tmp_path, trip(SEATTLE, VANCOUVER, way=COACH, starts="10:00"))

    assert [each[:2] for each in said] == [("late-arrival", "error"), ("no-crossing", "warning")]


def test_the_way_says_that_the_time_of_the_control_is_not_known(tmp_path: Path) -> None:
    path = trip_in(tmp_path, trip(SINGAPORE, JOHOR))
    (leg,) = json.loads(here("legs", str(path), "--format", "json").out)["legs"]

    assert "border control, time not known" in here("plan", str(path)).out
    assert "出入境檢查，所需時間未知" in here("plan", str(path), "--lang", "zh-Hant").out
    assert (leg["crossing"], [part["minutes"] for part in leg["segments"] if part["kind"] == "clear"]) == (None, [None])


def test_one_drive_of_people_who_part_behind_it_is_told_once(tmp_path: Path) -> None:
    way = COACH.replace("from", 'time: "10:00"\n      from', 1)
    ride = '    - car: To the airport\n      time: "12:00"\n      who: kim\n      from: there\n      to: JHB\n'
    text = trip(SINGAPORE, JOHOR, way=way).replace("Lee Hart}\n", "Lee Hart}\n  kim: {name: Kim Tan}\n")
    parted = text.replace("    - meeting: The mayor", f"{ride}    - meeting: The mayor\n      who: lee")

    said = found(tmp_path, parted)
    assert [name for name, *_ in said] == ["no-crossing"], said
