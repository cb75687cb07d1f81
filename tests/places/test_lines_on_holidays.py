"""What a public holiday means for a line of a trip, and when the package of other countries is asked."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT
from every import every

from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Refused, work_out


def trip(date: str, city: str = "Hong Kong", line: str = "meeting", time: str = "10:00-11:00", hours: str = "") -> str:
    return (
        "trip: Talks\ndelegation:\n  eva: {name: Eva Huber}\ncities:\n  Vienna: {country: AT, zone: Europe/Vienna}\n"
        f"venues:\n  house: {{name: The house, city: {city}{f', hours: {hours!r}' if hours else ''}}}\n"
        f"days:\n  {date}:\n    - {line}: Talks\n      time: {time}\n      venue: house\n"
    )


def findings(text: str) -> list[Finding]:
    found = work_out("talks.trip.yaml", text.encode(), lambda _: Refused("there is no such file")).findings
    return list(found)


def names(text: str) -> list[str]:
    return [each.name for each in findings(text)]


@every("line", ["meeting", "visit", "briefing", "ceremony", "press"])
def test_a_line_that_needs_an_office_is_warned_of_a_holiday(line: str) -> None:
    assert names(trip("2026-07-01", line=line)) == ["public-holiday"]


@pytest.mark.parametrize("line", ["meal", "reception", "event"])
def test_who_eats_or_celebrates_needs_no_office(line: str) -> None:
    assert names(trip("2026-07-01", line=line)) == []


def test_a_line_without_a_clock_time_falls_on_the_holiday_too() -> None:
    assert names(trip("2026-07-01", time="tbc")) == ["public-holiday"]


@every(
    ("time", "expected"),
    [
        ("10:00-12:30", []),
        ("10:00-13:00", []),
        ("10:00-13:01", ["public-holiday"]),
        ("15:00", ["public-holiday"]),
        ("afternoon", ["public-holiday"]),
        ("morning", []),
        ("tbc", []),
    ],
)
def test_where_only_the_afternoon_is_free_the_morning_is_worked(time: str, expected: list[str]) -> None:
    assert names(trip("2026-02-16", city="Macau", time=time)) == expected


def test_hours_of_its_own_settle_whether_a_venue_is_open_on_a_holiday() -> None:
    assert names(trip("2026-07-01", hours="Mo-Fr 09:00-18:00; PH off")) == ["closed-venue"]
    assert names(trip("2026-07-01", hours="Sa 09:00-18:00; PH 10:00-12:00")) == []
    assert names(trip("2026-07-02", hours="Mo-Fr 09:00-18:00; PH off")) == []


def test_a_rule_for_holidays_that_a_later_one_undoes_is_a_note_that_says_the_text_for_a_house_that_is_shut() -> None:
    (found,) = findings(trip("2026-07-01", line="meal", hours="PH off; Mo-Fr 09:00-18:00"))

    assert (found.name, found.severity) == ("public-holiday", Severity.NOTE)
    assert "; by the order of its rules The house is open then: a later one undoes that for holidays" in found.message
    assert "write that rule last: `hours: Mo-Fr 09:00-18:00; PH off`" in found.help
    assert names(trip("2026-07-01", line="meal", hours="Mo-Fr 09:00-18:00; PH off")) == ["closed-venue"]


@every(
    ("hours", "expected"),
    [
        ("Su,PH off; Mo-Sa 09:00-18:00", ["public-holiday"]),
        ("PH off; Mo-Fr 09:00-18:00; Sa 10:00-12:00", ["public-holiday"]),
        ("PH 14:00-16:00; Mo-Fr 09:00-18:00", ["public-holiday"]),
        ("PH off；Apr-Oct 09:00-18:00", ["public-holiday"]),
        ('PH off "inventory; no visitors"; Mo-Fr 09:00-18:00', ["public-holiday"]),
        ("PH 10:00-12:00; Mo-Fr 09:00-18:00", []),
        ("PH off; Mo-Fr 09:00-18:00; PH 10:00-12:00", []),
        ("We,PH 13:00-18:00; We 09:00-12:00", []),
        ("PH off; Jul 01 10:00-12:00", []),
        ("PH off; 2026 Jun 28-2026 Jul 03 10:00-12:00", []),
        ("Mo-Fr 09:00-18:00, PH off", ["closed-venue"]),
    ],
)
def test_only_where_the_order_alone_has_it_open_that_rule_is_said_to_be_undone(hours: str, expected: list[str]) -> None:
    assert names(trip("2026-07-01", hours=hours)) == expected
    assert "undoes" in "".join(each.message for each in findings(trip("2026-07-01", hours=hours))) or (
        "public-holiday" not in expected
    )


def test_on_no_holiday_or_where_it_is_shut_anyway_the_order_of_rules_changes_nothing() -> None:
    assert names(trip("2026-07-02", hours="PH off; Mo-Fr 09:00-18:00")) == []
    assert names(trip("2026-07-01", time="19:00-20:00", hours="PH off; Mo-Fr 09:00-18:00")) == ["closed-venue"]


@pytest.mark.parametrize("hours", ["Mo-Fr 09:00-18:00", "May-Aug We 09:00-18:00"])
def test_hours_that_say_nothing_of_holidays_leave_it_open_whether_they_hold_on_one(hours: str) -> None:
    (found,) = findings(trip("2026-07-01", hours=hours))

    assert (found.name, found.severity.word) == ("public-holiday", "note")
    assert found.message.endswith("; the hours of The house do not say what holds then")
    assert names(trip("2026-07-01", hours=hours, line="meal")) == []


@pytest.mark.parametrize(
    "hours", ["24/7", "Mo-Fr 09:00-18:00; 2026 Jul 01 10:00-12:00", "Mo-Fr 09:00-18:00; Jul 1 open"]
)
def test_who_is_always_open_or_has_a_rule_for_the_date_is_not_asked(hours: str) -> None:
    assert names(trip("2026-07-01", hours=hours)) == []


def test_a_venue_closed_for_a_holiday_is_said_to_be_so() -> None:
    (found,) = findings(trip("2026-05-14", city="Vienna", hours="Mo-Fr 09:00-18:00; PH off"))

    assert (
        found.message == "The house is closed for part or all of Thursday 10:00-11:00, a public holiday: Ascension Day"
    )
    assert found.help == "choose another day, or mend `hours`"


def test_a_holiday_of_the_afternoon_is_no_ph_day() -> None:
    assert names(trip("2026-02-16", city="Macau", time="15:00-16:00", hours="Mo-Fr 09:00-18:00; PH off")) == []


@every(
    ("date", "hours", "expected"),
    [
        ("2027-02-09", "", ["holidays-unknown"]),
        ("2027-02-09", "Mo-Fr 09:00-18:00; PH off", ["holidays-unknown"]),
        ("2027-02-09", "Mo-Fr 09:00-18:00", ["holidays-unknown"]),
        ("2027-02-09", "Mo-Su 09:00-18:00; PH 08:00-20:00", []),  # open on either kind of day
        ("2027-02-09", "We 09:00-18:00; PH off", ["closed-venue"]),  # closed on either kind of day
    ],
)
def test_on_the_mainland_in_2027_only_what_holds_on_either_kind_of_day_is_judged(
    date: str, hours: str, expected: list[str]
) -> None:
    assert names(trip(date, city="Shenzhen", hours=hours)) == expected


def test_what_is_not_known_is_said_once_for_a_trip() -> None:
    text = trip("2027-02-09", city="Shenzhen")
    later = text[text.index("  2027-") :].replace("02-09", "02-10")

    assert names(text + later) == ["holidays-unknown"]


def test_a_working_saturday_is_said_once_a_day_and_hours_of_weekdays_leave_it_open() -> None:
    text = trip("2026-02-14", city="Shenzhen", hours="Mo-Fr 09:00-18:00")
    again = text[text.index("    - meeting") :].replace("10:00-11:00", "11:00-12:00")
    found = findings(text + again)

    assert sorted(each.name for each in found) == ["closed-venue", "closed-venue", "working-saturday"]
    assert {each.severity.word for each in found} == {"note"}
    assert next(each for each in found if each.name == "closed-venue").message == (
        "The house is closed for part or all of Saturday 10:00-11:00 by its hours, "
        "but Saturday 14 February is worked on the Mainland"
    )
    assert names(trip("2026-02-14", city="Shenzhen", hours="Mo-Fr 09:00-18:00; 2026 Feb 14 09:00-18:00")) == [
        "working-saturday"
    ]


@pytest.mark.parametrize(
    ("city", "date", "hours"),
    [
        ("Shenzhen", "2026-02-14", "Mo-Fr 14:00-18:00"),  # not open at that hour on a Friday either
        ("Shenzhen", "2026-02-14", "Mo-Fr 09:00-18:00; 2026 Feb 14 off"),
        ("Shenzhen", "2026-02-07", "Mo-Fr 09:00-18:00"),  # an ordinary Saturday
        ("Hong Kong", "2026-02-14", "Mo-Fr 09:00-18:00"),
    ],
)
def test_a_weekend_that_is_worked_excuses_nothing_else(city: str, date: str, hours: str) -> None:
    (found,) = [each for each in findings(trip(date, city=city, hours=hours)) if each.name == "closed-venue"]

    assert found.severity.word == "error"


def test_a_finding_about_a_holiday_is_accepted_like_any_other() -> None:
    text = trip("2026-07-01") + "      accept: {public-holiday: The hosts will be there.}\n"
    (found,) = findings(text)

    assert found.accepted == "The hosts will be there."


# --- the package is asked only where it must be -----------------------------------------------------------------------

LOADED = """
import sys
from pathlib import Path
from delegate.pipeline import Refused, work_out
for name in sys.argv[1:]:
    work_out(name, Path(name).read_bytes(), lambda _: Refused("there is no such file"))
print("holidays" in sys.modules)
"""
MISSING = """
import sys
sys.modules["holidays"] = None
from delegate.pipeline import Refused, work_out
for each in work_out("talks", sys.stdin.buffer.read(), lambda _: Refused("there is no such file")).findings:
    print(each.severity.word, each.name, each.message, each.help, sep="|")
"""


def printed(program: str, *arguments: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        input=given.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def test_trips_in_hong_kong_macau_and_on_the_mainland_never_load_the_package(tmp_path: Path) -> None:
    written = []
    for city in ("Hong Kong", "Macau", "Shenzhen"):
        for date in ("2026-10-01", "2027-10-01"):
            path = tmp_path / f"{city}-{date}.trip.yaml"
            path.write_text(trip(date, city=city), "utf-8")
            written.append(str(path))
    shipped = [
        f"itineraries/{name}.trip.yaml"
        for name in ("futian-hong-kong", "hong-kong-shenzhen-company-visit", "estonia-state-visit")
    ]

    assert printed(LOADED, *shipped, *written) == "False\n"


def test_without_the_package_a_trip_abroad_says_once_which_extra_is_missing() -> None:
    text = trip("2026-05-14", city="Vienna")
    later = text[text.index("  2026-") :].replace("05-14", "05-15")

    assert printed(MISSING, given=text + later) == (
        "note|holidays-unknown|the public holidays of countries other than China are not installed"
        '|pip install "delegate[holidays]"\n'
    )


@pytest.mark.slow
def test_without_the_package_a_trip_abroad_that_no_holiday_touches_is_silent() -> None:
    assert printed(MISSING, given=trip("2026-05-14", city="Vienna", hours="24/7")) == ""
    assert printed(MISSING, given=trip("2026-05-14", city="Vienna", line="meal")) == ""
