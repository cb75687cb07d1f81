"""The legs of a schedule, findings in their places, and languages."""

import datetime as dt
import re

import pytest
from command import LATE, ROOT, TRIP, here
from every import every
from printed_schedules import days, printed, team

from delegate.i18n import phrases
from delegate.i18n.dates import long_date

pytestmark = pytest.mark.usefixtures("in_a_folder")

SAMPLE = ROOT / "tests/sample/sample.trip.yaml"


# --- legs ------------------------------------------------------------------------------------------------------------


def test_after_a_line_without_an_end_the_leg_says_by_when_to_leave_and_what_that_leaves() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00\n      venue: office\n"
        "    - visit: Tour\n      time: 11:00\n      venue: clinic\n"
    )

    assert re.search(r"leave by 10:\d[05], \d+ min here", team(days(lines)))


def test_a_shortage_is_a_number_of_minutes_and_never_absorbed() -> None:
    assert phrases.slack(25, 12) == "25 min spare, 12 if the road is slow"
    assert phrases.slack(25, 25) == "25 min spare"
    assert phrases.slack(68, 0) == "68 min spare, none if the road is slow"
    assert phrases.slack(5, -23) == "5 min spare, may be 23 min late"
    assert phrases.slack(-12, -30) == "12 min late, 30 if the road is slow"
    assert phrases.slack(25, 12, at_most=True) == "at most 25 min spare, 12 if the road is slow"
    assert re.search(r" \d+ min late", team(LATE))


def test_a_crossing_that_nobody_wrote_is_proposed_with_its_hours_and_the_runner_up() -> None:
    lines = "    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n"
    said = team(days(lines))

    assert re.search(r"via [^·*]+ \(open [^)]*\), proposed; alternative [A-Z][^,]+ \(\d+ min\)", said)
    assert "proposed — crossing not written" in said


def test_a_written_crossing_is_no_proposal_and_its_own_notes_are_kept() -> None:
    lines = (
        "    - crossing: lo-wu\n      notes: Passports at hand.\n      status: tentative\n"
        "    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n"
    )
    said = team(days(lines).replace("days:", "defaults: {mode: train}\ndays:"))

    assert re.search(r"via Lo Wu[^·]* \(open 06:30–24:00\)", said)
    assert "Note: Passports at hand." in said
    assert "proposed" not in said


def test_a_crossing_line_without_a_border_to_cross_is_printed_all_the_same() -> None:
    lines = "    - crossing: lo-wu\n    - visit: Tour\n      time: 15:00\n      venue: clinic\n"

    assert "Lo Wu" in printed(days(lines))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "    - crossing: lo-wu\n      time: 09:15\n    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n",
            "Hong Kong to the Mainland",
        ),
        (
            "    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n    - crossing: lo-wu\n      time: 09:15\n",
            "the Mainland to Hong Kong",
        ),
    ],
)
@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet"])
def test_a_crossing_at_the_edge_of_a_day_is_a_row_with_its_time_its_sides_and_its_hours(
    lines: str, said: str, copy: str
) -> None:
    text = days(lines).replace("base: office\n", "")
    row = r"09:15 .*Lo Wu.* " + said + (r"[^\w]+open 06:30-24:00" if copy == "run-sheet" else "")

    assert re.search(row, printed(text, "--copy", copy))


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("{passport: {nationality: GB, type: diplomatic}}, {visa: {for: CN}}", "passport and visa"),
        ("{passport: {nationality: WS, type: official}}", "official passport"),
        ("{passport: {nationality: US}}, {apec-card: {for: CN}}", "passport and APEC business travel card"),
        ("taiwan-permit", "Mainland travel permit for Taiwan residents"),
    ],
)
def test_a_paper_to_have_ready_is_called_with_its_type_and_with_the_passport_that_it_goes_with(
    held: str, said: str
) -> None:
    lines = "    - crossing: lo-wu\n      time: 09:15\n    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n"
    text = days(lines).replace("base: office\n", "").replace("role: principal", f"role: principal, papers: [{held}]")
    dated = re.sub(r"20\d\d-\d\d-\d\d", "2026-06-10", text)

    assert f"Travel documents: {said} (Ann Lee)" in team(dated, "programme")


def test_papers_to_have_ready_stand_at_a_crossing_at_the_edge_of_a_day() -> None:
    lines = "    - crossing: lo-wu\n      time: 09:15\n    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n"
    text = (
        days(lines)
        .replace("base: office\n", "")
        .replace("role: principal", "role: principal, papers: [home-return-permit]")
    )

    assert "Travel documents: home return permit (Ann Lee)" in team(text, "programme")


UNKNOWN_CITY = """\
  shed: {name: {en: Rope shed, zh-Hant: 繩棚}, city: Brnox Harbour, at: "49.2000, 16.6000"}
  inn: {name: Harbour inn, city: Brnox Harbour}
  hall: {name: Hall, city: London, at: "51.5000, -0.1200"}
"""


def test_a_place_in_an_unknown_city_is_printed_by_its_name_and_without_a_clock() -> None:
    lines = (
        "    - meeting: Talks\n      time: 07:00-08:00\n      venue: office\n"
        "    - meeting: Rope\n      time: 09:00\n      venue: shed\n"
        "    - flight: XX 1\n      time: 13:00-19:00\n      from: HKG\n      to: LHR\n"
        "    - meeting: More\n      time: 22:00-22:30\n      venue: hall\n"
        "    - hotel: inn\n"
    )
    said = team(days(lines, UNKNOWN_CITY))

    assert "09:00 Rope meeting · Rope shed, Brnox Harbour" in said
    assert "07:00–08:00 UTC+8 Talks" in said
    assert "leave by" not in said.split("More")[1]


def test_where_no_port_of_a_border_is_known_the_service_and_the_leg_say_so() -> None:
    lines = (
        "    - flight: XX 1\n      time: 13:00-14:30\n      from: VIE\n      to: LHR\n"
        "    - meeting: More\n      time: 22:00-22:30\n      venue: hall\n"
    )
    said = team(days(lines, UNKNOWN_CITY).replace("base: office\n", ""))

    assert re.search(r"\(LHR\) border control, time not known 2 h 30 min", said)
    assert "by coach to Hall border control, time not known" in said


def test_between_countries_without_border_control_the_leg_says_so() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-10:00\n      venue: a\n"
        "    - meeting: More\n      time: 15:00-16:00\n      venue: b\n"
    )
    extra = """\
cities:
  Aachen: {country: DE, zone: Europe/Berlin, at: "50.7753, 6.0839"}
  Vaals: {country: NL, zone: Europe/Amsterdam, at: "50.7697, 6.0167"}
"""
    text = (
        days(lines, extra)
        .replace("base: office\n", "")
        .replace(
            "venues:\n",
            'venues:\n  a: {name: A, city: Aachen, at: "50.77, 6.08"}\n'
            '  b: {name: B, city: Vaals, at: "50.76, 6.01"}\n',
        )
    )

    assert "no border control (Schengen" in printed(text)


def test_a_zone_is_printed_only_where_two_clocks_of_one_day_differ() -> None:
    asked = ("--copy", "run-sheet", "--format", "md", "--lang", "en")
    friday, saturday = here("plan", str(SAMPLE), *asked).out.split("Saturday 25 February 2023")

    assert friday.count("UTC") == 1  # in the line of the day
    assert "Hong Kong, UTC+8; Tokyo, UTC+9" in saturday
    assert "- 09:10–13:55 UTC+8/+9 **CX 500**" in saturday


def test_only_the_marks_that_are_used_are_explained() -> None:
    plain = team(days("    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"))
    marked = team(days("    - meeting: Talks\n      time: ~09:00\n      venue: office\n      status: tentative\n"))

    assert "Marks" not in plain
    assert "Marks (tentative) — pencilled in" in marked


def test_a_night_of_which_nobody_wrote_where_it_is_spent_is_told() -> None:
    said = team(TRIP.replace("base: office", "# from abroad"))

    assert "Night of 24 February: no hotel is written" in said


def test_a_written_way_says_when_it_leaves_and_arrives_and_its_length_once() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
        "    - car: The long way\n      for: 40 min\n"
        "    - visit: Tour\n      time: 11:00-12:00\n      venue: clinic\n"
    )
    said = team(days(lines))

    assert "10:00–10:40 The long way car · The Office, Hong Kong to The Clinic, Hong Kong 40 min · " in said
    assert said.count("40 min") == 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", r"10:00–10:\d\d The way "),
        ("      time: 10:10\n", "10:10 The way "),
        ("      time: tbc\n", "tbc The way "),
        ("      within: 10:10-10:20\n", "10:10–10:20 The way "),
    ],
)
def test_the_team_reads_in_the_column_of_times_when_a_way_leaves_and_a_bar_where_nobody_wrote_it(
    written: str, told: str
) -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
        f"    - car: The way\n{written}"
        "    - visit: Tour\n      time: 11:00-12:00\n      venue: clinic\n"
    )

    said = team(days(lines))
    assert re.search(f"(?:^| ){told}", said)
    assert ("estimated, not yet confirmed" in said) is not bool(written)


def test_a_leg_over_a_border_without_a_crossing_says_that_its_minutes_leave_it_out() -> None:
    text = (ROOT / "delegate/checks/borders/no_crossing.bad.yaml").read_text("utf-8")

    assert re.search(r"no crossing fits [\d+:UTC/ ]*\d+ min \(\d+–\d+\) without the border", team(text))


# --- findings in their places ----------------------------------------------------------------------------------------


def test_a_finding_is_marked_at_its_row_with_mark_and_code() -> None:
    assert re.search(r"The clinic visit · The Clinic, Hong Kong .*?\[error DLG301 late-arrival\]", team(LATE))


def test_an_accepted_finding_is_marked_as_accepted() -> None:
    accepted = LATE.replace("      who: ben\n", "      who: ben\n      accept: {late-arrival: They wait.}\n")

    assert "[accepted DLG301 late-arrival]" in team(accepted)


# --- languages -------------------------------------------------------------------------------------------------------


def test_all_that_was_written_is_printed_unless_languages_narrows_it() -> None:
    text = days("    - meeting: {en: Talks, zh-Hant: 會談, ko: 회담}\n      time: 09:00-10:00\n      venue: office\n")

    assert "Talks 會談 회담" in printed(text)
    narrowed = printed(text.replace("base: office\n", "base: office\nlanguages: [zh-Hant, en]\n"))
    assert "會談 Talks" in narrowed
    assert "회담" not in narrowed
    assert "2023年2月24日（星期五）" in narrowed


@every(
    ("language", "said"),
    [
        ("en", "Friday 24 February 2023"),
        ("zh-Hant", "2023年2月24日（星期五）"),
        ("yue", "2023年2月24日（星期五）"),
        ("ja", "2023年2月24日（金曜日）"),
        ("ko", "2023년 2월 24일 금요일"),
        ("et", None),
    ],
)
def test_a_date_is_written_out_in_the_languages_known(language: str, said: str | None) -> None:
    assert long_date(dt.date(2023, 2, 24), language) == said


def test_an_arrival_on_another_date_has_its_verb_behind_the_day_in_chinese() -> None:
    trip = str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml")

    assert "6月11日（星期四）抵達，UTC+8" in here("plan", trip, "--lang", "zh-Hant", "--width", "120").out
    assert "arrives Thursday 11 June, UTC+8" in here("plan", trip, "--lang", "en", "--width", "120").out
