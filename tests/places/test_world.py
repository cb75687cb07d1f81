"""The cities and airports of the world are found where the shipped rows have no such name, or it is asked which."""

import time
from functools import cache
from itertools import pairwise

import pytest
from every import every

from delegate.places import world_index
from delegate.places.gazetteer import shipped
from delegate.places.place import City
from delegate.places.shipped import DATA, load
from delegate.places.shipped_names import names
from delegate.places.world_names import meant, named_with_country
from delegate.travel.distance import km
from delegate.values import Point, Text

WORLD = DATA / "world"
ONE_TOWN_KM = 20  # Belle Haven is a part of Alexandria in Virginia


@cache
def every_place() -> dict[str, world_index.WorldPlace]:
    """Each place of the index by its number."""
    return {found.number: found for found in world_index.every_place()}


def written(typed: str) -> str | tuple[str, ...] | None:
    """The id of the place that a name means, what to write instead of it, or None."""
    places = shipped()
    found = places.hub(typed) or places.city(typed)
    return found.id if found else places.several(typed) or None


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Geneva", "Geneva"),
        ("Athens", "Athens"),
        ("Dublin", "Dublin"),
        ("Rome", "Rome"),
    ],
)
def test_a_city_of_the_shipped_table_is_meant_before_others_of_its_name(typed: str, id_: str) -> None:
    assert written(typed) == id_


def test_the_largest_is_meant_where_it_has_twenty_times_the_people_of_the_next_and_names_its_country() -> None:
    city = shipped().city("San Diego")

    assert city is not None
    assert (city.id, city.side, city.zone) == ("San Diego, US", "US", "America/Los_Angeles")
    assert city.names.in_language("en") == "San Diego, United States"
    assert city.names.in_language("zh-Hant") == "聖地牙哥（美國）"


def test_a_city_whose_name_no_other_has_is_called_by_its_name_alone() -> None:
    city = shipped().city("Hermosillo")

    assert city is not None
    assert (city.id, city.names.in_language("en"), city.names.in_language("zh-Hans")) == (
        "Hermosillo",
        "Hermosillo",
        "埃莫西约",
    )


@every(
    ("typed", "candidates"),
    [
        ("Bethlehem", {"Bethlehem, PS", "Bethlehem, US", "Bethlehem, ZA"}),
        ("Springfield", {"Springfield, US-IL", "Springfield, US-MO", "Springfield, US-MA"}),
        ("Valencia", {"Valencia, ES", "Valencia, VE"}),
        ("Victoria", {"Victoria, CA"}),
        ("Austin", {"Austin Station", "Austin, US"}),
        ("Man", {"Manchester Airport", "Man, CI"}),
        ("PAU", {"PAU airport", "Pau"}),
        ("Sion", {"Jerusalem", "Sitten"}),
        ("Atenas", {"Athens", "Atenas, CR"}),
        ("St. John's", {"Saint John’s", "St. John's, CA"}),
        ("Georgetown, KY", {"Georgetown, US-KY", "George Town, Cayman Islands"}),
    ],
)
def test_other_names_of_several_places_are_asked_about_and_each_candidate_leads_to_one(
    typed: str, candidates: set[str]
) -> None:
    asked = written(typed)

    assert isinstance(asked, tuple)
    assert candidates <= set(asked)
    assert all(isinstance(written(each), str) for each in asked)
    assert len({written(each) for each in asked}) == len(asked)


@every(
    ("typed", "id_"),
    [
        ("Springfield, US-IL", "Springfield, US-IL"),
        ("Springfield, IL", "Springfield, US-IL"),
        ("springfield, illinois", "Springfield, US-IL"),
        ("Springfield, Illinois, USA", "Springfield, US-IL"),
        ("Springfield (Illinois)", "Springfield, US-IL"),
        ("Valencia, ES", "Valencia, ES"),
        ("Valencia, Spain", "Valencia, ES"),
        ("Bethlehem, PS", "Bethlehem, PS"),
        ("Geneva, Switzerland", "Geneva"),
        ("Geneva, US-IL", "Geneva, US-IL"),
        ("Athens, Georgia", "Athens, US-GA"),
        ("London, Ontario", "London, CA"),
        ("Austin, Texas", "Austin, US"),
        ("Man, CI", "Man, CI"),
    ],
)
def test_a_name_with_its_country_or_region_is_one_place(typed: str, id_: str) -> None:
    assert written(typed) == id_


@every(
    ("typed", "id_"),
    [
        ("SAN", "SAN"),
        ("san diego international airport", "SAN"),
        ("PAU airport", "PAU"),
        ("Pau", "Pau"),
        ("DEN", "DEN"),
        ("Denver airport", "DEN"),
    ],
)
def test_an_airport_is_found_by_its_code_and_its_name(typed: str, id_: str) -> None:
    assert written(typed) == id_


@pytest.mark.parametrize("typed", ["Frankfurt (Oder)", "Halle (Saale)"])
def test_a_name_with_brackets_of_its_own_is_read_without_a_country(typed: str) -> None:
    assert written(f"{typed}, DE") == written(typed)
    assert written(typed)


def test_an_airport_of_the_world_has_the_clock_and_the_city_it_serves() -> None:
    hub = shipped().hub("SAN")

    assert hub is not None
    assert (hub.kind, hub.city, hub.side, hub.zone) == ("hub", "San Diego, US", "US", "America/Los_Angeles")
    assert "SAN" in {port.id for port in shipped().ports("San Diego, US", "flight")}


@pytest.mark.parametrize(("typed", "id_"), [("Pequim", "Beijing"), ("Londres", "London"), ("Moscovo", "Moscow")])
def test_another_name_of_a_shipped_city_leads_to_the_shipped_row(typed: str, id_: str) -> None:
    assert shipped().city(typed) == shipped().city(id_)


@every("typed", ["Union Station", "Penn Station", "Futiann", "NRTX", "香"])
def test_a_name_that_the_index_does_not_have_leads_nowhere(typed: str) -> None:
    assert written(typed) is None


def test_a_city_of_the_trip_hides_one_of_the_world() -> None:
    own = City("San Diego", Text((("en", "San Diego"),)), "CO", "America/Bogota", Point(10.33, -73.18))
    places = shipped().with_cities([own])

    assert places.city("San Diego") == own
    assert places.several("San Diego") == ()
    assert places.city("San Diego, US") != own


def test_a_city_of_the_world_reaches_as_far_as_its_people_need() -> None:
    city = shipped().city("San Diego")

    assert city is not None
    assert city.radius == 1000 * world_index.radius_of(1_404_452, "US")


def test_a_shipped_place_opens_no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(name: str) -> None:
        raise AssertionError(f"{name} was opened")

    monkeypatch.setattr(world_index, "_lines", opened)
    places = shipped()

    assert places.city("Geneva") is not None
    assert places.hub("HKG") is not None
    assert places.several("Georgetown")
    assert places.city("南沙") is not None


@every("typed", ["Zaragoza", "Springfield", "Pequim", "Qqqqq", "OAK"])
def test_a_look_up_takes_less_than_three_milliseconds(typed: str) -> None:
    taken = []
    for number in range(9):
        start = time.process_time()
        shipped().city(f"{typed}{' ' * number}")  # a name as it is typed is remembered
        taken.append(time.process_time() - start)

    assert sorted(taken)[4] < 0.003


@pytest.mark.slow
@pytest.mark.parametrize("name", ["names.tsv", "places.tsv", "regions.tsv"])
def test_the_files_are_sorted_and_each_line_has_a_key_of_its_own(name: str) -> None:
    keys = [line.partition(b"\t")[0] + b"\t" for line in (WORLD / name).read_bytes().splitlines()]

    assert all(one < other for one, other in pairwise(keys))


@pytest.mark.slow
def test_every_shipped_city_and_airport_is_marked_in_the_index() -> None:
    marked = {number: found.shipped for number, found in every_place().items() if found.shipped}
    cities = {str(row["geoname"]): row.get("id") or row["names"]["en"] for row in load("cities.json")["rows"]}
    airports = {row["id"]: row["id"] for row in load("hubs.json")["rows"] if row["kind"] == "airport"}

    assert marked == cities | airports


@pytest.mark.slow
def test_the_index_is_small_enough_for_a_wheel() -> None:
    import zlib

    assert sum(len(zlib.compress(path.read_bytes(), 1)) for path in WORLD.iterdir()) < 6_000_000


@pytest.mark.parametrize("town", ["Narita", "Haneda", "Itami"])
def test_where_a_city_is_asked_for_the_town_beside_an_airport_of_its_name_is_meant(town: str) -> None:
    city, hub = shipped().city(town), shipped().hub(town)

    assert city is not None
    assert hub is not None
    assert (city.id, hub.kind) == (f"{town}, JP", "hub")


def test_a_town_far_from_the_airport_of_its_name_is_not_meant() -> None:
    assert shipped().city("Heathrow") is None


@every(
    ("typed", "id_"),
    [
        ("圣迭戈", "San Diego, US"),
        ("聖地牙哥", ("Santiago", "San Diego", "Santiago de los Caballeros")),
        ("東京成田機場", "NRT"),
        ("东京羽田机场", "HND"),
        (
            "Washington DC airports",
            ("Washington Dulles International Airport", "Ronald Reagan Washington National Airport"),
        ),
    ],
)
def test_names_of_cities_and_airports_as_the_chinese_press_and_travellers_have_them(typed: str, id_: object) -> None:
    assert written(typed) == id_


@pytest.mark.parametrize(
    "parish", ["Santo António, MO", "São Lázaro", "São Lourenço, MO", "Nossa Senhora de Fátima, MO"]
)
def test_the_parishes_of_macau_lie_in_macau(parish: str) -> None:
    city = shipped().city(parish)

    assert city is not None
    assert (city.side, city.zone) == ("MO", "Asia/Macau")


@pytest.mark.slow
def test_no_name_leads_in_silence_to_a_place_with_a_tenth_of_the_people_of_another_that_is_called_so() -> None:
    known = every_place()
    wrong = []
    for name, bearers in world_index.names_starting("", 1_000_000):
        called_so = {*bearers.own, *bearers.others}
        if len(called_so) == 1:
            continue  # 19 of 20 names: it can lead to no other place
        larger = [known[number] for number in called_so if known[number].population > 150_000]
        if not larger:
            continue
        found = meant(name)
        if len(found) == 1 and found[0].kind == "city" and not found[0].shipped:
            far = [each for each in larger if km(each.point, found[0].point) > ONE_TOWN_KM]
            smaller = [each for each in far if 10 * found[0].population < each.population]
            if smaller and not names().knows(name):
                wrong += [(name, found[0].name) for _ in smaller]

    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "expected"), [("Uppsala", "Uppsala"), ("HKG", None), ("Hong Kong", None), ("No such town", None)]
)
def test_a_city_of_the_world_alone_is_called_with_its_country(typed: str, expected: str | None) -> None:
    called = named_with_country(typed)

    assert (str(called).partition(",")[0] if called else None) == expected
