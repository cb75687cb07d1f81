"""`delegate crossings`: which are open, when, and by which names they are asked for."""

import pytest
from asked_crossings import asked, refused
from every import every

THE_CONTRACT = (
    "id",
    "names",
    "between",
    "open",
    "hours",
    "reason",
    "modes",
    "halls",
    "source",
    "checked",
    "confidence",
)
GROWN = ("note", "sides", "usual_hours", "usable", "why_not", "papers", "minutes", "changes")


def test_the_crossings_from_hong_kong_on_a_noon_of_february_2023_have_the_keys_of_the_contract() -> None:
    found = asked("--between", "HK", "CN", "--on", "2023-02-02", "--at", "12:00")

    assert {tuple(each) for each in found.values()} == {(*THE_CONTRACT, *GROWN)}
    stood = {
        "heung-yuen-wai": False,
        "huanggang": False,
        "hzmb-hk-zhuhai": True,
        "lo-wu": False,
        "lok-ma-chau": False,
        "lok-ma-chau-spur-line": True,
        "man-kam-to": True,
        "sha-tau-kok": False,
        "shenzhen-bay": True,
        "west-kowloon": True,
    }
    assert {id_: found[id_]["open"] for id_ in stood} == stood  # a crossing that is added later changes none of these
    assert [*found] == sorted(found)


def test_a_crossing_says_what_it_is_called_what_it_joins_and_where_that_is_written() -> None:
    found = asked("--between", "HK", "CN", "--on", "2023-02-02", "--at", "12:00")["lo-wu"]

    assert found["names"] == {"en": "Lo Wu / Luohu", "zh-Hant": "羅湖口岸", "zh-Hans": "罗湖口岸"}
    assert (found["between"], found["modes"], found["halls"]) == (["HK", "CN"], ["walk", "metro"], 2)
    assert (found["hours"], found["reason"], found["usable"]) == ([], "pandemic", False)
    assert found["source"].startswith("immd.gov.hk")
    assert (found["checked"], found["confidence"]) == ("2026-08-15", "high")
    assert [*found["sides"]] == ["HK", "CN"]
    assert found["papers"] is None


def test_hours_over_midnight_are_the_pieces_of_the_date() -> None:
    found = asked("gongbei", "--on", "2023-02-10")["gongbei"]

    assert found["hours"] == ["00:00-01:00", "06:00-24:00"]
    assert found["open"] is None


@pytest.mark.parametrize(("at", "open_"), [("00:59", True), ("01:00", False), ("05:59", False), ("06:00", True)])
def test_the_border_gate_is_shut_from_one_to_six_at_night(at: str, open_: bool) -> None:
    found = asked("gongbei", "--on", "2023-02-10", "--at", at)["gongbei"]

    assert found["open"] is open_
    assert found["reason"] == (None if open_ else "closed 01:00-06:00")


def test_the_last_minutes_before_closing_are_open_and_of_no_use() -> None:
    found = asked("lo-wu", "--on", "2026-06-10", "--at", "23:55")["lo-wu"]

    assert (found["open"], found["usable"]) == (True, False)
    assert found["why_not"].endswith("closes at 24:00")


@pytest.mark.parametrize(
    ("date", "at", "old", "new"),
    [
        ("2026-10-11", "12:00", True, False),
        ("2026-10-12", "06:29", False, False),
        ("2026-10-12", "06:30", False, True),
        ("2026-10-13", "03:00", False, True),
    ],
)
def test_the_new_huanggang_takes_over_on_the_morning_of_12_october_2026(
    date: str, at: str, old: bool, new: bool
) -> None:
    found = asked("lok-ma-chau", "huanggang", "--on", date, "--at", at)

    assert [each["open"] for each in found.values()] == [old, new]


def test_the_changes_around_a_date_are_the_last_the_running_and_the_next() -> None:
    found = asked("lo-wu", "--on", "2023-02-02")["lo-wu"]

    assert [(each["when"], each["from"], each["until"]) for each in found["changes"]] == [
        ("before", None, "2001-11-30"),
        ("in-force", "2020-02-04", "2023-02-05"),
        ("after", "2024-02-09", "2024-02-09"),
    ]


def test_without_a_date_the_usual_hours_stand_there_and_nothing_is_said_of_today() -> None:
    found = asked("lo-wu")["lo-wu"]

    assert (found["open"], found["usable"], found["minutes"]) == (None, None, None)
    assert (found["hours"], found["usual_hours"]) == (["06:30-24:00"], "Mo-Su 06:30-24:00")
    assert len(found["changes"]) > 3
    assert {each["when"] for each in found["changes"]} == {None}


def test_all_that_is_known_is_listed_ports_too() -> None:
    found = asked()

    assert {"lo-wu", "qingmao", "hengqin", "hzmb-hk-macau", "hong-kong-airport"} <= set(found)
    assert found["hong-kong-airport"]["between"] == ["HK"]


@every(
    ("name", "id_"),
    [
        ("拱北", "gongbei"),
        ("Shenzhen Bay", "shenzhen-bay"),
        ("Lo Wu", "lo-wu"),
        ("Lowu", "lo-wu"),
        ("Shenzhen Bay Port", "shenzhen-bay"),
        ("Jiuzhou", "jiuzhou-immigration"),
        ("Shekou", "shekou-immigration"),
        ("SkyPier", "hong-kong-airport"),
        ("Spur Line", "lok-ma-chau-spur-line"),
    ],
)
def test_a_crossing_answers_to_the_names_that_people_write(name: str, id_: str) -> None:
    assert [*asked(name)] == [id_]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Lok Ma Chau", ("lok-ma-chau", "lok-ma-chau-spur-line")),
        ("落馬洲", ("lok-ma-chau", "lok-ma-chau-spur-line")),
        ("HZMB", ("hzmb-hk-macau", "hzmb-hk-zhuhai", "hzmb-zhuhai-macau")),
        ("Huanggang port", ("huanggang", "lok-ma-chau")),
    ],
)
def test_a_name_of_several_crossings_is_asked_about_between_these(name: str, ids: tuple[str, ...]) -> None:
    said = refused(name)

    assert said.startswith(f"delegate: “{name}” may be `{ids[0]}`")
    assert set(ids) == {each for each in said.split("`") if each in asked()}


@pytest.mark.parametrize(
    ("arguments", "id_"),
    [
        (("HZMB", "--between", "HK", "MO"), "hzmb-hk-macau"),
        (("Lok Ma Chau", "--mode", "metro"), "lok-ma-chau-spur-line"),
        (("Lok Ma Chau", "--mode", "coach"), "lok-ma-chau"),
    ],
)
def test_the_sides_and_the_mode_tell_crossings_of_one_name_apart(arguments: tuple[str, ...], id_: str) -> None:
    assert [*asked(*arguments)] == [id_]


def test_for_a_service_the_ports_of_both_sides_are_listed_those_to_leave_from_first() -> None:
    found = asked("--between", "MO", "HK", "--mode", "ferry", "--on", "2026-11-30", "--papers", "passport:GB")

    ports = [each for each in found.values() if len(each["between"]) == 1]
    assert [each["between"] for each in ports] == sorted((each["between"] for each in ports), reverse=True)
    assert {"macau-outer-harbour-immigration", "macau-taipa-ferry-immigration"} <= set(found)
    assert found["macau-ferry-terminal-immigration"]["usable"] is True
    assert found["macau-ferry-terminal-immigration"]["papers"][0]["admitted"] is True
    assert found["tuen-mun-ferry-terminal-immigration"]["usable"] is False


def test_the_sides_may_be_cities() -> None:
    assert [*asked("--between", "Macau", "zhuhai")] == [*asked("--between", "mo", "cn")]
