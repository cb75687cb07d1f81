"""The schedule in words: what stands in a row, in which order, with which marks, and that nothing of a trip is lost."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
from command import LATE, ROOT, TRIP, here, planned_once, trip_in
from hypothesis import given
from hypothesis import strategies as st

from delegate.i18n import phrases
from delegate.i18n.dates import long_date
from delegate.i18n.escape import safe, safe_line, safe_lines
from delegate.i18n.text_width import fold, pad, width
from delegate.reading.trip import Refused, read_trip
from delegate.values import Text

SAMPLE = ROOT / "tests/sample/sample.trip.yaml"


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def printed(text: str, *options: str) -> str:
    """The schedule of a trip at 80 columns, in one line with single spaces and without the bars."""
    trip_in(Path(), text)
    return " ".join(re.sub("[│─]", " ", here("plan", "visit.trip.yaml", "--width", "80", *options).out).split())


def team(text: str, copy: str = "run-sheet") -> str:
    """The run sheet of a trip as Markdown in English, in one line without its mark-up and the lines of the file."""
    said = printed(text, "--copy", copy, "--format", "md", "--lang", "en")
    return re.sub(r"\\(?=\S)|\*\*|(?<=\s)[-*+] | \(l\. \d+\)", "", said)


def days(lines: str, extra: str = "") -> str:
    """The trip of these tests with other lines on its first day."""
    return TRIP.split("days:")[0] + extra + "days:\n  2023-02-24:\n" + lines


# --- rows ------------------------------------------------------------------------------------------------------------


def test_rows_stand_in_the_order_of_the_file_with_the_parties_side_by_side() -> None:
    lines = (
        "    - meeting: First\n      time: 09:00-09:30\n      venue: office\n      who: ann\n"
        "    - meeting: Third\n      time: 15:00-16:00\n      venue: office\n      who: ann\n"
        "    - meeting: Second\n      time: 10:00-11:00\n      venue: clinic\n      who: ben\n"
        "    - meeting: Fourth\n      time: 18:00-19:00\n      venue: clinic\n      who: ben\n"
    )
    said = printed(days(lines))

    assert sorted(("First", "Second", "Third", "Fourth"), key=said.index) == ["First", "Third", "Second", "Fourth"]


def test_an_item_of_two_parties_has_one_row_and_so_has_a_leg_that_they_share() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-09:30\n      venue: office\n"
        "    - event: Photograph\n      time: 09:40-09:45\n      venue: office\n      who: ben\n"
        "    - visit: Tour\n      time: 11:00-12:00\n      venue: clinic\n"
    )
    said = team(days(lines))

    assert said.count("Talks") == said.count("Tour") == 1
    assert len(re.findall("(?:walk|by [a-z]+) (?:from [^()]* )?to The Clinic", said)) == 2


def test_who_is_a_groups_name_else_names_and_nothing_where_it_is_everybody() -> None:
    lines = (
        "    - meeting: Alpha\n      time: 09:00-09:30\n      venue: office\n      who: [ann, ben]\n"
        "    - meeting: Beta\n      time: 10:00-10:30\n      venue: office\n      who: [cat, ann]\n"
        "    - meeting: Gamma\n      time: 11:00-11:30\n      venue: office\n"
        "    - meeting: Delta\n      time: 12:00-12:30\n      venue: office\n      except: cat\n"
    )
    said = team(days(lines).replace("hosts:", "  cat: {name: Cat Ng}\nhosts:"))

    assert "Alpha meeting · The Office, Hong Kong For Pair 10:00" in said
    assert "Beta meeting · The Office, Hong Kong For Ann Lee, Cat Ng 11:00" in said
    assert "Gamma meeting · The Office, Hong Kong 12:00" in said
    assert "Delta meeting · The Office, Hong Kong For all except Cat Ng" in said


def test_of_nearly_everybody_only_those_who_are_missing_are_named() -> None:
    more = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(4))
    lines = (
        "    - meeting: Talks\n      time: 09:00-09:30\n      venue: office\n"
        "    - meeting: Rest\n      time: 10:00-11:00\n      venue: clinic\n      who: [ann, p0, p1, p2, p3]\n"
    )

    assert "to The Clinic (all except Ben Ho)" in team(days(lines).replace("hosts:", more + "hosts:"))


def test_a_note_in_several_languages_is_printed_in_that_which_is_asked_for() -> None:
    line = "    - meeting: Talks\n      venue: office\n      dress: {en: Dark suit, zh-Hant: 深色西裝}\n"

    assert "Dress: Dark suit" in team(days(line))


def test_an_item_shows_all_that_is_written_about_it_but_the_private_note() -> None:
    line = """\
    - ceremony: {en: Signing, zh-Hant: 簽署}
      id: signing
      time: ~10:00-10:30
      by: 09:45
      venue: office
      room: Hall 1
      wet: clinic
      with: chan
      steps: [10:10 Remarks]
      bring: Pens
      dress: Dark suit
      notes: Gifts are in the car.
      status: tentative
      private: secret
"""
    agreements = "agreements:\n  - {title: Memorandum, parties: [A, B], signatories: [ann, chan], at: signing}\n"
    said = team(days(line, agreements), "programme")

    assert (
        "about 10:00–10:30 Signing (tentative) The Office, Hong Kong · Hall 1 Please arrive by 09:45 "
        "With Bernard Chan, Under Secretary If it rains: The Clinic, Hong Kong Dress: Dark suit Bring: Pens "
        "10:10 Remarks Note: Gifts are in the car. To be signed: Memorandum" in said
    )
    assert "Memorandum between A and B signed by Ann Lee and Bernard Chan at: Signing" in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("time: 10:00", "10:00"),
        ("time: 10:00–11:15", "10:00-11:15"),
        ("time: ~10:00", "~10:00"),
        ("time: 22:30-00:15+1", "22:30-00:15"),
        ("time: 10:00-tbc", "10:00-tbc"),
        ("time: tbc-13:00", "tbc-13:00"),
        ("time: tbc", "tbc"),
        ("time: morning", "morning"),
        ("time: 23:30\n      for: 45 min", "23:30-00:15"),
        ("within: 15:00-18:00", "15:00-18:00"),
        ("within: afternoon", "afternoon"),
    ],
)
def test_clock_times_are_printed_as_they_are_written(written: str, shown: str) -> None:
    trip_in(Path(), days(f"    - meeting: Talks\n      {written}\n      venue: office\n"))
    lines = here("plan", "visit.trip.yaml", "--fail-on", "never").out.splitlines()
    row = next(number for number, line in enumerate(lines) if line.endswith("Talks"))
    column = lines[row].index("Talks")

    assert " ".join(f"{lines[row][:column]} {lines[row + 1][:column]}".split()) == shown


def test_a_cancelled_line_is_printed_as_such_and_not_in_bold() -> None:
    lines = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n      status: cancelled\n"
    trip_in(Path(), days(lines))

    assert "(cancelled) Talks" in here("plan", "visit.trip.yaml").out
    assert "\x1b[1mTalks" not in here("plan", "visit.trip.yaml", "--color", "always").out


def test_a_title_that_is_open_and_a_day_that_is_open_say_so() -> None:
    said = printed(days("    - meal: tbc\n      time: 12:00\n      venue: tbc\n  2023-02-25: tbc\n"))

    assert "Meal: to be confirmed place to be confirmed" in said
    assert "Saturday 25 February 2023" in said
    assert "The programme of this day is to be confirmed." in said


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
    row = r"09:15 .*Lo Wu.* " + said + (r"[^\w]+open 06:30–24:00" if copy == "run-sheet" else "")

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
    said = team(TRIP)

    assert "Night of 24 February: no hotel is written" in said


def test_a_written_way_says_when_it_leaves_and_arrives_and_its_length_once() -> None:
    lines = (
        "    - meeting: Talks\n      time: 09:00-10:00\n      venue: office\n"
        "    - car: The long way\n      for: 40 min\n"
        "    - visit: Tour\n      time: 11:00-12:00\n      venue: clinic\n"
    )
    said = team(days(lines))

    assert "The long way car · The Office, Hong Kong to The Clinic, Hong Kong leaves 10:00 · 40 min · " in said
    assert said.count("40 min") == 1


def test_a_leg_over_a_border_without_a_crossing_says_that_its_minutes_leave_it_out() -> None:
    text = (ROOT / "delegate/checks/borders/no_crossing.bad.yaml").read_text("utf-8")

    assert re.search(r"no crossing fits [\d+:UTC/ ]*\d+ min \(\d+-\d+\) without the border", team(text))


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


@pytest.mark.parametrize(
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


# --- nothing is lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted((ROOT / "itineraries").glob("*.trip.yaml")), ids=lambda path: path.name)
def test_every_value_of_the_itineraries_is_in_the_print(path: Path) -> None:
    trip = read_trip(path.name, path.read_bytes(), lambda name: Refused(name)).trip
    assert trip
    assert trip.trip
    out = here("plan", str(path), "--format", "md", "--copy", "run-sheet", "--fail-on", "never").out
    flat = re.sub(r"\\(?=\S)", "", out)

    texts = [trip.trip, trip.version, trip.contact]
    for person in (*(trip.delegation or {}).values(), *(trip.hosts or {}).values()):
        texts += [person.name, person.title, person.organisation]
    for day in trip.days or ():
        for item in day.items:
            texts += [item.value, item.room, item.dress, *(item.steps or ()), *(item.notes or ()), *(item.bring or ())]
    texts += [agreement.title for agreement in trip.agreements or ()]
    spoken = trip.languages or [tag for tag, _ in trip.trip.by_language]
    words = [
        word
        for text in texts
        if isinstance(text, Text)
        for language, said in text.by_language
        if not language or language in spoken
        for word in said.split()
    ]
    assert [word for word in words if word not in flat] == []


@pytest.mark.slow
def test_every_example_of_the_checks_is_printed_in_every_form() -> None:
    forms = (("--format", "json"), ("--width", "20"), ("--width", "110", "--color", "always"))
    shutil.copytree(ROOT / "delegate/checks", "checks")  # git would go through its whole history for each of them
    examples = sorted(Path("checks").rglob("*.yaml"))
    assert examples
    for path in examples:
        with planned_once():
            answers = {options: here("plan", str(path), *options) for options in forms}
        assert (path.name, [each.err for each in answers.values() if each.code not in (0, 1)]) == (path.name, [])


# --- cells and lines -------------------------------------------------------------------------------------------------


@given(st.text(alphabet="abc xyz福田區代表團，。（）กำหนดการ대표단éé\u0301", max_size=80), st.integers(2, 30))
def test_folding_loses_nothing_but_spaces_and_no_line_is_too_wide(text: str, cells: int) -> None:
    lines = fold(text, cells)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert [line for line in lines if width(line) > cells] == []


def test_a_line_never_begins_with_a_closing_mark_where_there_is_a_choice() -> None:
    assert fold("經濟合作，會談", 8) == ["經濟合", "作，會談"]


@pytest.mark.parametrize("counted", ["12 min", "1 h 10 min", "38 km", "20 people"])
def test_a_number_is_not_parted_from_what_it_counts(counted: str) -> None:
    for cells in range(len(counted) + 1, 24):
        assert [line for line in fold(f"as we go there {counted} late", cells) if counted in line]


def test_a_mark_above_a_letter_stays_with_its_letter() -> None:
    assert fold("กำหนดการ" + "e\u0301" * 4, 3)[-1].endswith("e\u0301")
    assert all(not line.startswith("\u0301") for line in fold("e\u0301" * 9, 4))


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("福田", 4), ("e\u0301", 1), ("❤\ufe0f", 2), ("กี่", 1), ("한국", 4)]
)
def test_the_width_of_a_text_is_that_of_its_cells(text: str, cells: int) -> None:
    assert width(text) == cells
    assert width(pad(text, 9)) == 9


# --- safe text -------------------------------------------------------------------------------------------------------


def test_line_breaks_are_lines_of_a_note_and_spaces_of_a_title() -> None:
    assert safe_line(" a\n b\t c ") == "a b c"
    assert safe_lines("a\n\n  b\tc\r\nd\x1b") == ("a", "b c", "d\\u{1b}")
    assert safe("a\nb") == "a\\u{a}b"


def test_joiners_that_scripts_need_are_left_alone() -> None:
    assert safe("می\u200cخواهم क\u094d\u200dष 👨\u200d👩") == "می\u200cخواهم क\u094d\u200dष 👨\u200d👩"
