"""Cities and hubs are found by any name that people type, and by no other."""

import difflib

import pytest
from every import every
from region import REGION

from delegate.places.gazetteer import shipped
from delegate.places.place import City
from delegate.values import Point, Text


@every(
    ("typed", "city"),
    [
        ("Hong Kong", "Hong Kong"),
        ("hong kong", "Hong Kong"),
        ("HONG-KONG", "Hong Kong"),
        ("Hongkong", "Hong Kong"),
        ("HK", "Hong Kong"),
        ("HKSAR", "Hong Kong"),
        ("ＨＫ", "Hong Kong"),
        ("香港", "Hong Kong"),
        ("Macao", "Macau"),
        ("澳門", "Macau"),
        ("澳门", "Macau"),
        ("Canton", "Guangzhou"),
        ("廣州", "Guangzhou"),
        ("广州", "Guangzhou"),
        ("深圳市", "Shenzhen"),
        ("Zürich", "Zurich"),
        ("Brasilia", "Brasília"),
        ("Tallinn", "Tallinn"),
        ("松山", "Matsuyama"),
    ],
)
def test_a_city_is_found_by_any_of_its_names_however_it_is_typed(typed: str, city: str) -> None:
    found = shipped().city(typed)

    assert found is not None
    assert found.id == city


@every(
    ("typed", "hub"),
    [
        ("HKG", "HKG"),
        ("hkg", "HKG"),
        ("Narita Airport", "NRT"),
        ("west-kowloon-station", "west-kowloon-station"),
        ("West Kowloon station", "west-kowloon-station"),
        ("高鐵西九龍站", "west-kowloon-station"),
        ("福田站", "futian-station"),
        ("China Ferry Terminal, Tsim Sha Tsui", "china-ferry-terminal"),
        ("HKCEC", "hkcec"),
        ("九洲港", "jiuzhou-port"),
    ],
)
def test_a_hub_is_found_by_its_id_and_any_of_its_names(typed: str, hub: str) -> None:
    found = shipped().hub(typed)

    assert found is not None
    assert found.id == hub


@every("typed", ["Hong Kng", "Futiann", "", "-", "NRTX", "Kong", "香"])
def test_a_name_that_is_not_listed_is_never_guessed(typed: str) -> None:
    assert shipped().city(typed) is None
    assert shipped().hub(typed) is None


def test_a_hub_has_the_side_and_the_clock_of_its_city() -> None:
    hub = shipped().hub("NRT")

    assert hub is not None
    assert (hub.kind, hub.city, hub.side, hub.zone, hub.rough) == ("hub", "Tokyo", "JP", "Asia/Tokyo", False)


@every(
    ("hub", "crossing"),
    [
        ("HKG", "hong-kong-airport"),
        ("west-kowloon-station", "west-kowloon"),
        ("guangzhou-south-station", "west-kowloon"),
        ("china-ferry-terminal", "china-ferry-terminal-immigration"),
        ("hkcec", None),
    ],
)
def test_a_hub_names_the_crossing_that_its_services_pass(hub: str, crossing: str | None) -> None:
    found = shipped().hub(hub)

    assert found is not None
    assert found.crossing == crossing


def test_a_misspelt_name_gets_what_people_would_type_and_the_closest_first() -> None:
    assert shipped().nearest("Shenzen")[0] == "Shenzhen"
    assert shipped().nearest("Hong Kng", 1) == ("Hong Kong",)
    assert shipped().nearest("qqqqqq") == ()


def test_a_district_is_a_rough_place_in_its_city() -> None:
    nansha = shipped().hub("南沙")

    assert nansha is not None
    assert (nansha.id, nansha.kind, nansha.city, nansha.side, nansha.rough) == (
        "Nansha",
        "district",
        "Guangzhou",
        "CN",
        True,
    )


def test_a_venue_may_stand_in_a_district_and_has_the_id_of_the_city_and_the_point_of_the_district() -> None:
    city, district = shipped().city("Nanshan"), shipped().hub("Nanshan")

    assert city is not None
    assert district is not None
    assert (city.id, city.side, city.point) == ("Shenzhen", "CN", district.point)


@every(
    ("typed", "found"),
    [
        ("Shenzhen North", "shenzhen-north-station"),
        ("廣州南", "guangzhou-south-station"),
        ("Guangzhou South railway station", "guangzhou-south-station"),
        ("Admiralty MTR", "admiralty-station"),
        ("Futian District", "Futian"),
        ("福田区", "Futian"),
        ("Zhuhai airport", "ZUH"),
        ("Heathrow Airport", "LHR"),
        ("Jiuzhou ferry terminal", "jiuzhou-port"),
        ("羽田空港", "HND"),
        ("成田空港", "NRT"),
        ("成田国際空港", "NRT"),
        ("福岡空港", "FUK"),
    ],
)
def test_a_word_that_says_what_a_place_is_may_be_added_or_left_out(typed: str, found: str) -> None:
    place = shipped().hub(typed)

    assert place is not None
    assert place.id == found


@every(
    ("typed", "airport"),
    [
        ("関西空港", "KIX"),
        ("新千歳空港", "CTS"),
        ("中部国際空港", "NGO"),
        ("인천공항", "ICN"),
        ("인천국제공항", "ICN"),
        ("김포공항", "GMP"),
        ("VHHH", "HKG"),
        ("RJTT", "HND"),
    ],
)
def test_an_airport_is_found_as_its_own_country_and_as_pilots_call_it(typed: str, airport: str) -> None:
    place = shipped().hub(typed)

    assert place is not None
    assert place.id == airport


@every("word", ["kind", "Fact", "Lira", "egll"])
def test_a_word_is_no_code_of_pilots_unless_it_is_in_capitals(word: str) -> None:
    place = shipped().hub(word)

    assert place is None or place.kind != "hub"


@every("typed", ["Futian pier", "Stanley station", "Paris station", "station", "站", "Taipa airport"])
def test_a_word_that_is_not_true_of_a_place_does_not_lead_there(typed: str) -> None:
    assert shipped().hub(typed) is None
    assert shipped().city(typed) is None


def test_a_city_of_the_trip_hides_a_district_and_settles_a_name_that_is_several_places() -> None:
    georgetown = City("Georgetown", Text((("en", "Georgetown"),)), "CA", "America/Toronto", Point(43.65, -79.92))
    luohu = City("Luohu", Text((("en", "Luohu"),)), "CN", "Asia/Shanghai", Point(22.5, 114.1))
    places = shipped().with_cities([georgetown, luohu])

    assert places.city("George Town") == georgetown
    assert places.several("Georgetown") == ()
    assert places.city("Luohu") == luohu
    assert places.hub("Luohu") is None


@every("name", REGION)
def test_each_city_of_the_greater_bay_area_has_three_names_for_one_place(name: str) -> None:
    city = shipped().city(name)

    assert city is not None
    assert {shipped().city(text) for _, text in city.names.by_language} == {city}
    assert {language for language, _ in city.names.by_language} >= {"en", "zh-Hant", "zh-Hans"}
    assert city.side == {"Hong Kong": "HK", "Macau": "MO"}.get(name, "CN")


def test_a_city_of_the_trip_wins_over_a_shipped_one() -> None:
    windsor = City(
        "Windsor", Text((("en", "Windsor"), ("zh-Hant", "溫莎"))), "GB", "Europe/London", Point(51.48, -0.61)
    )
    cessy = City("Cessy", Text((("", "Cessy"),)), "FR", "Europe/Paris", None)
    places = shipped().with_cities([windsor, cessy])

    assert places.city("windsor") == windsor
    assert places.city("溫莎") == windsor
    assert places.city("CESSY") == cessy
    assert places.city("Geneva") == shipped().city("Geneva")
    assert places.nearest("Cesy", 1) == ("Cessy",)
    assert shipped().city("Cessy") is None


@pytest.mark.parametrize(
    ("point", "side", "city"),
    [
        (Point(22.53, 114.11), None, "Shenzhen"),
        (Point(22.53, 114.11), "HK", "Hong Kong"),
        (Point(22.21, 113.55), None, "Macau"),
        (Point(22.53, 114.11), "ZZ", None),
    ],
)
def test_a_point_belongs_to_the_nearest_city_of_its_side(point: Point, side: str | None, city: str | None) -> None:
    found = shipped().nearest_city(point, side)

    assert (found.id if found else None) == city


def test_the_nearest_city_may_lie_beyond_the_date_line() -> None:
    near = Point(-18.0, -179.5)
    found = shipped().nearest_city(near)

    assert found is not None
    assert found.side in ("FJ", "NZ")


def test_a_name_that_is_unknown_on_many_lines_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    closest = difflib.get_close_matches
    monkeypatch.setattr(
        difflib, "get_close_matches", lambda name, *a, **b: asked.append(name) or closest(name, *a, **b)
    )
    found = {shipped().nearest("Kowloonn Tong") for _ in range(20)}

    assert len(found) == len(asked) == 1


@pytest.mark.parametrize(
    ("latitude", "longitude", "nearest"),
    [(51.8858, 4.2311, "Rotterdam"), (48.4912, 16.7799, "Vienna"), (34.3795, 136.4404, "Osaka")],
)
def test_the_nearest_city_is_nearest_though_degrees_of_longitude_are_shorter_there(
    latitude: float, longitude: float, nearest: str
) -> None:
    found = shipped().nearest_city(Point(latitude, longitude))

    assert found is not None
    assert found.id == nearest
