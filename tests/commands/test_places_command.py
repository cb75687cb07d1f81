"""`delegate places` says what to write for a place, and a shell completes ids."""

import json
import os
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from click.testing import CliRunner
from command import TRIP, here
from every import every

from delegate.cli import group
from delegate.i18n.text_width import width
from delegate.places.gazetteer import shipped

SAN_DIEGO = """\
write          is                                       in  clock                point
San Diego      city, 1.4 million people                 US  America/Los_Angeles   32.716 -117.165
SAN            San Diego International Airport          US  America/Los_Angeles   32.734 -117.190
MYF            Montgomery-Gibbs Executive Airport       US  America/Los_Angeles   32.816 -117.140
NKX            Miramar Mcas (Joe Foss Field) Airport    US  America/Los_Angeles   32.868 -117.143
NZY            North Island Nas (Halsey Field) Airport  US  America/Los_Angeles   32.698 -117.213
SDM            Brown Field Municipal Airport            US  America/Los_Angeles   32.572 -116.980
San Diego, ES  town, 45,000 people                      ES  Europe/Madrid         40.390   -3.668
San Diego, CO  town, 19,000 people                      CO  America/Bogota        10.334  -73.180
San Diego, CR  town, 17,000 people                      CR  America/Costa_Rica     9.900  -84.002
“san diego” alone means `San Diego`: it has more than twenty times the people of the next.
sources: GeoNames (cities), airportsdata (airports); --format json has the source of each
"""


def listed(*arguments: str) -> list[dict[str, Any]]:
    """The places of a request as data."""
    answer = here("places", *arguments, "--format", "json")
    document = json.loads(answer.out)
    assert (answer.code, answer.err, document["format"]) == (0, "", "delegate-places/1")
    places: list[dict[str, Any]] = document["places"]
    return places


def completed(words: str) -> list[str]:
    """What bash is offered behind these words, the last of which is being typed."""
    parts = words.split(" ")
    env = {"_DELEGATE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(parts) - 1)}
    with mock.patch.dict(os.environ, env):
        said = CliRunner().invoke(group, [], prog_name="delegate", env=env).output
    return [line.partition(",")[2] for line in said.splitlines() if line]


def test_the_places_of_a_name_stand_with_what_to_write_and_what_the_bare_name_means() -> None:
    answer = here("places", "san", "diego", "--format", "txt", "--width", "100")

    assert (answer.code, answer.out, answer.err) == (0, SAN_DIEGO, "")


def test_a_name_that_has_to_be_asked_says_so() -> None:
    assert "“valencia” alone is asked about" in here("places", "valencia").out


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("word", ["san diego", "springfield", "hong kong", "lo wu", "福田"])
def test_no_line_is_wider_than_asked(word: str, columns: int) -> None:
    said = here("places", word, "--format", "txt", "--width", str(columns)).out

    assert max(width(line) for line in said.splitlines()) <= columns


def test_what_is_to_be_written_stands_in_one_line_where_there_is_room_beside_it() -> None:
    said = here("places", "福田", "--format", "txt", "--width", "60").out

    assert "\nlok-ma-chau-spur-line/HK  Lok Ma Chau Spur Line" in said


@every("word", ["san diego", "springfield", "geneva", "tokyo", "SAN", "victoria", "austin"])
def test_what_the_first_column_says_leads_to_that_place(word: str) -> None:
    for row in listed(word):
        found = shipped().hub(row["write"]) or shipped().city(row["write"])
        if row["kind"] != "crossing":
            assert found is not None, row["write"]
            assert found.side == row["country"], row["write"]
            assert found.point is not None
            assert [*found.point] == row["point"], row["write"]


def test_every_place_has_its_source() -> None:
    sources = {row["kind"]: row["source"] for row in (*listed("geneva"), *listed("san diego"), *listed("lo wu"))}

    assert all(sources.values())
    assert {"city", "airport", "station", "crossing"} <= set(sources)


def test_a_kind_alone_is_listed() -> None:
    assert {row["kind"] for row in listed("hong kong", "--kind", "station")} == {"station"}


def test_near_a_place_the_nearest_comes_first() -> None:
    rows = listed("--near", "HKCEC", "--kind", "hall")

    assert [row["km"] for row in rows] == sorted(row["km"] for row in rows)
    assert rows[0]["write"] == "hkcec"
    assert listed("springfield", "--near", "Chicago", "--kind", "city")[0]["write"] == "Springfield, US-MI"


@every(
    ("word", "crossing"),
    [
        ("Shenzhen Bay Port", "shenzhen-bay"),
        ("Shenzhen Bay Control Point", "shenzhen-bay"),
        ("Lok Ma Chau Checkpoint", "lok-ma-chau"),
        ("Heung Yuen Wai Boundary Control Point", "heung-yuen-wai"),
        ("Lo Wu Immigration", "lo-wu"),
        ("Luohu Port", "lo-wu"),
        ("Gongbei Port", "gongbei"),
        ("Futian Port", "lok-ma-chau-spur-line"),  # behind the station of that name
        ("深圳灣管制站", "shenzhen-bay"),
        ("香園圍邊境管制站", "heung-yuen-wai"),
        ("落馬洲支線管制站", "lok-ma-chau-spur-line"),
    ],
)
def test_a_crossing_is_found_by_its_name_and_a_word_for_a_crossing(word: str, crossing: str) -> None:
    assert crossing in {row["write"].partition("/")[0] for row in listed(word) if row["kind"] == "crossing"}


def test_a_word_for_a_crossing_behind_another_name_finds_none() -> None:
    assert here("places", "Nanjing Checkpoint").code == 1


def test_the_crossings_near_a_place_are_listed() -> None:
    assert "lo-wu/HK" in {row["write"] for row in listed("--near", "Sheung Shui", "--kind", "crossing")}


def test_a_name_that_nobody_knows_gets_the_nearest_one_and_code_1() -> None:
    answer = here("places", "Shenzhn")

    assert (answer.code, answer.out) == (1, "")
    assert "`Shenzhen`" in answer.err
    assert here("places").code == 2


def test_a_shell_completes_codes_crossings_and_places() -> None:
    assert completed("delegate explain late") == ["late-arrival"]
    assert "lo-wu" in completed("delegate crossings lo")
    assert "Hong-Kong" in completed("delegate places hong")
    assert "HKG" in completed("delegate legs --from HK")


def test_a_shell_completes_the_people_of_the_trip(tmp_path: Path) -> None:
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(TRIP, "utf-8")

    assert completed(f"delegate plan {trip} --for a") == ["ann"]
    assert completed(f"delegate plan {trip} --for p") == ["pair", "principal"]
    assert completed(f"delegate plan {tmp_path}/none.yaml --for a") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_lines(shell: str) -> None:
    env = {"_DELEGATE_COMPLETE": f"{shell}_source"}

    assert "_DELEGATE_COMPLETE" in CliRunner().invoke(group, [], prog_name="delegate", env=env).output


@pytest.mark.parametrize("word", ["Narita", "Heathrow", "Guarulhos", "King's Cross"])
def test_an_airport_or_a_station_is_not_said_to_have_people(word: str) -> None:
    said = " ".join(here("places", word, "--format", "txt", "--width", "200").out.split())

    assert "listed airports, stations and districts go before other cities of the name." in said
    assert "times the people" not in said


@pytest.mark.parametrize("word", ["Taipa", "Kai Tak"])
def test_a_district_that_geonames_has_as_a_city_is_listed_once(word: str) -> None:
    assert [row["kind"] for row in listed(word) if row["name"] == word] == ["district"]


def test_a_kind_that_a_name_has_not_is_said_with_the_places_that_there_are() -> None:
    answer = here("places", "Geneva", "--kind", "port")

    assert answer.code == 1
    assert answer.err == "no port is known by “Geneva”: without `--kind port` there are 8\n"


@pytest.mark.parametrize("word", ["Washington", "Washington DC"])
def test_the_airports_of_a_city_are_listed_with_it_by_any_of_its_names(word: str) -> None:
    assert {"IAD", "DCA"} <= {row["write"] for row in listed(word)}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("San", {"San-Francisco", "San-Diego", "Santiago"}),
        ("san-d", {"San-Diego"}),
        ("Sao", {"São-Paulo"}),
        ("東", {"東京", "東莞"}),
    ],
)
def test_a_place_is_completed_from_any_of_its_names_and_from_the_cities_of_the_world(
    typed: str, offered: set[str]
) -> None:
    found = completed(f"delegate places {typed}")

    assert offered <= set(found)
    assert len(found) == len(set(found))
    assert not any(name.rpartition("-")[2].isdigit() for name in found)
