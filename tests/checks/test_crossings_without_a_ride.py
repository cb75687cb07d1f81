"""A `crossing` line for no coach, where nobody wrote by what people go; and one of another crossing than theirs."""

import pytest
from every import every
from small_trips import complaints, dated, found, head

LUNCH = '{meal: Lunch, time: "12:00-13:00", venue: %s}'
DINNER = '{meal: Dinner, time: "19:30-20:30", venue: %s}'
METRO = "defaults: {mode: metro}\n"


def trip(here: str, there: str, *lines: str, more: str = "") -> str:
    """A day that leads from one place to another over the border."""
    day = dated("2026-06-08:", LUNCH % here, *lines, DINNER % there)
    return head("Ng Ho", "hk sz gz mo zh", more=more) + day


@every(
    ("here", "there", "crossing", "takes"),
    [
        ("hk", "sz", "lo-wu", "Lo Wu / Luohu, which takes walk, metro"),
        ("sz", "hk", "lo-wu", "Lo Wu / Luohu, which takes walk, metro"),
        ("mo", "zh", "qingmao", "Qingmao, which takes walk"),
        ("hk", "sz", "west-kowloon", "West Kowloon (high-speed rail), which takes train"),
    ],
)
def test_who_goes_over_a_crossing_for_no_coach_is_told_that_nobody_wrote_how(
    here: str, there: str, crossing: str, takes: str
) -> None:
    (told,) = found(trip(here, there, f"{{crossing: {crossing}}}"), "wrong-crossing")

    assert told.message == f"nobody wrote by what the party go over {takes}; a coach is reckoned with"


@every(
    ("here", "there", "crossing", "advice", "lines"),
    [
        ("hk", "sz", "lo-wu", "`metro: On`", ["{crossing: lo-wu}", "{metro: On}"]),
        ("sz", "hk", "lo-wu", "`metro: On`", ["{crossing: lo-wu}", "{metro: On}"]),
        ("gz", "hk", "lo-wu", "`from: lo-wu`", ["{crossing: lo-wu}", "{metro: On, from: lo-wu}"]),
        ("hk", "gz", "lo-wu", "`to: lo-wu`", ["{metro: To the border, to: lo-wu}", "{crossing: lo-wu}"]),
        ("mo", "zh", "qingmao", "`to: qingmao/MO`", ["{coach: To the border, to: qingmao/MO}", "{crossing: qingmao}"]),
        ("zh", "mo", "qingmao", "`to: qingmao/CN`", ["{coach: To the border, to: qingmao/CN}", "{crossing: qingmao}"]),
        (
            "hk",
            "sz",
            "west-kowloon",
            "`from` and `to`",
            ["{train: G 1, time: '14:00-14:30', from: west-kowloon-station, to: shenzhen-north-station}"],
        ),
    ],
)
def test_who_writes_what_the_help_says_is_told_no_more(
    here: str, there: str, crossing: str, advice: str, lines: list[str]
) -> None:
    (told,) = found(trip(here, there, f"{{crossing: {crossing}}}"), "wrong-crossing")

    assert advice in (told.help or "")
    assert complaints(trip(here, there, *lines)) == []


def test_a_trip_that_goes_by_metro_goes_so_over_the_crossing() -> None:
    assert complaints(trip("hk", "sz", "{crossing: lo-wu}", more=METRO)) == []


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("{crossing: lo-wu}", METRO.replace("metro", "coach")),
        ("{crossing: lo-wu, vehicle: bus}", "vehicles: {bus: {kind: coach, plates: [HK, CN]}}\n"),
        ("{coach: Over, via: [lo-wu]}", ""),
    ],
)
def test_of_a_coach_that_somebody_wrote_it_is_said_that_the_crossing_takes_none(line: str, more: str) -> None:
    (told,) = found(trip("hk", "sz", line, more=more), "wrong-crossing")

    assert told.message == "Lo Wu / Luohu takes walk, metro, and this leg is by coach"


CHANGE = ("{coach: To it, to: shenzhen-bay/HK}", "{crossing: %s}", "{coach: On, from: shenzhen-bay/CN, to: sz}")


@every("other", ["heung-yuen-wai", "lo-wu", "gongbei"])
def test_a_line_of_another_crossing_than_that_of_both_coaches_is_told_by_the_two_names(other: str) -> None:
    day = trip("hk", "sz", *CHANGE) % other
    (told,) = complaints(day)
    (finding,) = found(day, "wrong-crossing")

    assert told.startswith(
        "error[DLG403]: the party would change vehicles at Shenzhen Bay, and the line between names "
    )
    assert "`crossing: shenzhen-bay`" in (finding.help or "")
    assert complaints(trip("hk", "sz", *CHANGE) % "shenzhen-bay") == []
