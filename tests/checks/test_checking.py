"""How findings are weighed: their severity, who accepted them, and the order in which they are told."""

import re
from collections.abc import Iterator

import pytest
from programme import PEOPLE, PLACES, planned, whole

from delegate.checking import Check, check, examine
from delegate.checks import catalogue, every_check
from delegate.diagnostics import Finding, Severity
from delegate.explaining import markdown
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.reading.trip import Fetched, read_trip
from delegate.source import NOWHERE, Position, Span, Where

TALKS = """
    - meeting: Talks
      time: 10:00-11:00
      venue: a
      {0}
    - meeting: More talks
      time: 12:00-13:00
      venue: b
"""


@check("DLG298", Severity.WARNING)
def first_line(plan: Plan) -> Iterator[Finding]:
    """Complains of the first line and of whoever attends it."""
    line = next(plan.lines())
    yield Finding(where=line.where("time"), message="this is the first line", people=line.people)


@check("DLG299", Severity.ERROR)
def broken_line(plan: Plan) -> Iterator[Finding]:
    """The same, as an error."""
    line = next(plan.lines())
    yield Finding(where=line.where("time"), message="this line is broken", people=line.people)


@check("DLG297", Severity.ERROR)
def shaky_line(plan: Plan) -> Iterator[Finding]:
    """An error about something that is not firm."""
    line = next(plan.lines())
    yield Finding(where=line.where("time"), message="this may be broken", firm=False)


@check("DLG296", Severity.WARNING, of_silence=True)
def silent_line(plan: Plan) -> Iterator[Finding]:
    """Misses something in the first line."""
    yield Finding(where=next(plan.lines()).where("meeting"), message="something is missing")


def talks(line: str = "", *, top: str = "", people: str = PEOPLE, places: str = PLACES) -> Plan:
    return planned(TALKS.format(line), top=top, people=people, places=places)


def accepted(plan: Plan, *checks: Check) -> dict[str, str | None]:
    """What was accepted, by the name of the finding."""
    return {each.name: each.accepted for each in examine(plan, checks)}


def test_a_finding_is_stamped_with_the_code_the_name_and_the_severity_of_its_check():
    (found,) = examine(talks(), [first_line])

    assert (found.code, found.name, found.severity) == ("DLG298", "first-line", Severity.WARNING)


def test_what_is_not_firm_is_a_warning_at_most():
    (found,) = examine(talks(), [shaky_line])

    assert found.severity == Severity.WARNING


@pytest.mark.parametrize("name", ["first-line", "DLG298"])
def test_a_finding_is_accepted_by_name_or_by_code(name):
    plan = talks(f"accept: {{{name}: The hosts know.}}")

    assert accepted(plan, first_line) == {"first-line": "The hosts know."}


def test_a_warning_is_accepted_for_the_whole_trip():
    plan = talks(top="accept: {first-line: It is the opening.}")

    assert accepted(plan, first_line) == {"first-line": "It is the opening."}


def test_a_warning_is_accepted_at_its_venue():
    places = PLACES.replace(
        'at: "22.0000, 104.0000"}\n  a2', 'at: "22.0000, 104.0000", accept: {first-line: Known.}}\n  a2'
    )

    assert accepted(talks(places=places), first_line) == {"first-line": "Known."}


def test_a_warning_is_accepted_by_people_only_where_all_of_them_accept_it():
    one = PEOPLE.replace("{name: Ann, role: principal}", "{name: Ann, accept: {first-line: She walks.}}")
    every = "delegation:\n  ann: {name: Ann, accept: {first-line: She walks.}}\n"

    assert accepted(talks(people=one), first_line) == {"first-line": None, "unused-accept": None}
    assert accepted(talks(people=every), first_line) == {"first-line": "She walks."}


def test_an_error_is_accepted_only_on_its_line():
    on_trip = talks(top="accept: {broken-line: We know.}")
    on_line = talks("accept: {broken-line: We know.}")

    assert accepted(on_trip, broken_line) == {"broken-line": None, "unused-accept": None}
    assert accepted(on_line, broken_line) == {"broken-line": "We know."}


def test_an_error_that_is_not_firm_is_accepted_like_the_warning_that_it_is():
    assert accepted(talks(top="accept: {shaky-line: We know.}"), shaky_line) == {"shaky-line": "We know."}


def test_accepting_on_another_line_accepts_nothing_here_and_is_idle_once_that_is_mended():
    lines = TALKS.format("").replace("venue: b", "venue: b\n      accept: {first-line: Not here.}")

    mended = first_line._replace(function=lambda _: iter(()))

    assert accepted(planned(lines), first_line) == {"first-line": None}
    assert accepted(planned(lines), mended) == {"unused-accept": None}


def test_an_unknown_name_in_accept_is_an_error_that_suggests_the_nearest():
    found = [each for each in examine(talks("accept: {frist-line: A slip.}"), [first_line]) if each.code == "DLG190"]

    assert [(each.severity, each.message, each.help) for each in found] == [
        (Severity.ERROR, "“frist-line” is not the name of a check", "did you mean `first-line`?")
    ]


def test_what_the_reader_complains_of_cannot_be_accepted():
    found = examine(talks("accept: {unknown-key: We like it.}"), [])

    assert [(each.code, each.severity, each.message) for each in found] == [
        ("DLG191", Severity.NOTE, "“unknown-key” is about how the file is written, and cannot be accepted")
    ]


@pytest.mark.parametrize("where", ["people", "venues"])
def test_an_acceptance_in_an_address_book_may_be_meant_for_another_trip(where):
    book = b"people:\n  dan: {name: Dan, accept: {shaky-line: He knows.}}\n"
    if where == "venues":
        book += b"venues:\n  q: {name: Hall, city: Alpha, accept: {shaky-line: It is quiet.}}\n"
    text = whole(TALKS.format(""), top="include: book.yaml", people="delegation: [dan]")
    reading = read_trip("trip.yaml", text.encode(), lambda name: Fetched(name, book))
    assert reading.trip is not None

    assert reading.findings == ()
    assert accepted(plan(reading.trip, talks().world), shaky_line) == {"shaky-line": None}


def test_findings_come_in_the_order_of_the_file_and_then_of_their_codes():
    spot = Position(1, 1, 0)
    said = Finding(where=Where("trip.yaml", Span(spot, spot)), message="said by the reader", code="DLG101", name="x")
    found = examine(talks(), [broken_line, shaky_line, first_line], [said])

    assert [each.code for each in found] == ["DLG101", "DLG297", "DLG298", "DLG299"]


def test_the_same_finding_twice_is_told_once():
    assert len(examine(talks(), [first_line, first_line])) == 1


def test_what_a_line_leaves_out_is_not_missed_where_the_reader_could_not_take_all_of_it():
    plan = talks()
    line = next(plan.lines())
    here = Finding(where=line.where("venue"), message="unreadable", code="DLG101", name="unknown-key")
    elsewhere = Finding(where=Where("trip.yaml", NOWHERE, "venues.a"), message="unreadable", code="DLG101")

    assert [each.code for each in examine(plan, [silent_line], [here])] == ["DLG101"]
    assert [each.code for each in examine(plan, [silent_line], [elsewhere])] == ["DLG101", "DLG296"]


def test_checks_are_found_by_their_files_and_come_by_code():
    codes = [each.code for each in every_check()]

    assert codes == sorted(codes)
    assert {"DLG201", "DLG301", "DLG401", "DLG501", "DLG601"} <= set(codes)


def test_one_catalogue_covers_checks_and_complaints_with_their_examples():
    known = {entry.name: entry for entry in catalogue()}

    assert known["late-arrival"].example("bad").read_text("utf-8").startswith("trip: ")
    assert "# expect: unknown-key" in known["unknown-key"].example("bad").read_text("utf-8")


def test_the_page_of_a_check_has_its_promise_both_examples_what_is_said_and_the_difference():
    entry = next(entry for entry in catalogue() if entry.name == "tight-leg")
    page = markdown(entry)

    assert page.startswith("# tight-leg\n\n`DLG302`, warning: ")
    assert re.findall("^```([a-z]+)", page, re.MULTILINE) == ["yaml", "text", "diff", "yaml"]
    assert "$ delegate check tight-leg.trip.yaml\nwarning[DLG302] tight-leg: " in page
    assert "# expect" not in page
    assert page.endswith("```\n")


def test_a_trip_without_anything_wrong_gives_notes_at_most():
    assert [each.name for each in examine(talks(), every_check()) if each.severity > Severity.NOTE] == []


# --- checks that are off ----------------------------------------------------------------------------------------------


@check("DLG295", Severity.NOTE, off=True)
def remote_line(plan: Plan) -> Iterator[Finding]:
    """Says something of every first line."""
    yield Finding(where=next(plan.lines()).where("time"), message="this line is the first")


@pytest.mark.parametrize(
    ("select", "found"), [((), []), (["remote-line"], ["remote-line"]), (["DLG295"], ["remote-line"])]
)
def test_a_check_that_is_off_runs_only_where_it_is_asked_for(select: list[str], found: list[str]) -> None:
    assert [each.name for each in examine(talks(), [remote_line], (), select)] == found


def test_what_is_accepted_of_a_check_that_did_not_run_is_neither_unknown_nor_unused() -> None:
    plan = talks("accept: {remote-line: It is the first.}")

    assert examine(plan, [remote_line]) == ()
    assert [each.accepted for each in examine(plan, [remote_line], (), ["remote-line"])] == ["It is the first."]
