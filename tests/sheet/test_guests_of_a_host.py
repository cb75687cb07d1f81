"""A host reads when the guests come and go, how many they are, and what is asked of them."""

import pytest
from copies import EXCHANGE, details, item, planned, rows, said, sheet, worked_out
from every import every

from delegate.i18n.language import ENGLISH
from delegate.sheet import Edition, settle
from delegate.sheet.headcounts import guests_said
from delegate.sheet.model import LegRow, NoteRow, Sheet
from delegate.sheet.scope import Scope, scope_of

SOON = EXCHANGE.replace("time: 14:00-15:00", "time: 13:00-15:00")
CLINIC = SOON.replace("ann: {name:", "crowd: {name: Students, people: tbc}\n  ann: {name:")


def told(text: str, whom: str = "lam", tags: str = "en") -> list[tuple[str, ...]]:
    """How the guests come and go, as a host reads it."""
    found = (row for row in rows(sheet(text, whom=whom, tags=tags)) if isinstance(row, NoteRow))
    return [(row.kind, *said(row.time.joined()), *said(row.text)) for row in found]


def test_a_host_sees_when_the_guests_come_and_go_and_in_what() -> None:
    assert told(SOON) == [
        ("arrival", "about 12:10", "2 guests arrive by Limousine"),
        ("departure", "15:00", "The guests leave by Van 1"),
    ]


def test_a_host_reads_the_hour_at_which_guests_read_that_they_arrive_also_long_before_the_line() -> None:
    (way,) = (
        row
        for row in rows(sheet(EXCHANGE, whom="signers"))
        if isinstance(row, LegRow) and "Limousine" in said(row.way)[0]
    )

    assert said(way.way)[0].endswith("arriving about 12:10")
    assert told(EXCHANGE)[0] == ("arrival", "about 12:10", "2 guests arrive by Limousine")


def test_a_host_reads_when_guests_get_off_at_the_door_as_their_driver_does_and_guests_when_they_are_inside() -> None:
    """From the door of that building to the room are 15 minutes."""
    plan, findings = planned("tokyo-singapore-mission")

    def copy(whom: str, edition: Edition) -> Sheet:
        scope = scope_of(plan, whom) or Scope(whom, vehicle=whom)
        return settle(plan, findings, edition=edition, languages=("en",), scope=scope)

    host = [row for row in rows(copy("merbau", Edition.PROGRAMME)) if isinstance(row, NoteRow)]
    guest = [row for row in rows(copy("joe-bloggs", Edition.PROGRAMME)) if isinstance(row, LegRow)]
    driver = [row for row in rows(copy("coach-singapore", Edition.MOVEMENTS)) if isinstance(row, LegRow)]
    set_down = [said(stop.time.joined()) for row in driver for stop in row.stops if stop.kind == "set-down"]

    assert (said(host[0].time.joined())[0], said(host[0].text)[0]) == ("about 08:35", "22 guests arrive by Coach 2")
    assert ("about 08:35",) in set_down
    assert any(said(row.way)[0].endswith("Straits House by Coach 2, arriving about 08:50") for row in guest)


def test_guests_whose_hour_nobody_knows_come_in_the_part_of_the_day_of_the_line() -> None:
    open_ = EXCHANGE.replace("time: 14:00-15:00", "time: afternoon").replace("time: 11:00-12:00", "time: morning")

    assert told(open_)[0] == ("arrival", "afternoon", "2 guests arrive by Limousine")


def test_guests_of_a_line_whose_time_is_open_come_at_the_same_word() -> None:
    open_ = EXCHANGE.replace("time: 14:00-15:00", "time: tbc").replace("time: 11:00-12:00", "time: morning")

    assert told(open_)[0] == ("arrival", "tbc", "2 guests arrive by Limousine")


@pytest.mark.parametrize("tags", ["en", "zh-Hant"])
def test_a_host_is_not_told_of_a_coach_that_guests_do_not_read_of(tags: str) -> None:
    """Guests are somewhere in the city, and the coach to the meeting is the planner's."""
    plan, findings = planned("guangzhou-shenzhen-day")

    def text(whom: str) -> str:
        scope = scope_of(plan, whom)
        assert scope is not None
        copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=(tags,), scope=scope)
        return " ".join(word for row in rows(copy) for word in said(row.text if isinstance(row, NoteRow) else ()))

    assert text("huang-kunming") == {"en": "8 guests arrive The guests leave", "zh-Hant": "賓客8人抵達 賓客離開"}[tags]


def test_guests_of_unknown_number_are_not_counted() -> None:
    with_them = CLINIC.replace("who: signers", "who: [signers, crowd]")
    crowd = worked_out(with_them).plan.people["crowd"]

    assert [row[-1] for row in told(with_them)] == ["The guests arrive by Limousine", "The guests leave by Van 1"]
    assert guests_said([crowd], ENGLISH, everybody=False) == "Some of the guests"


def test_where_some_are_said_to_leave_the_others_leave_when_the_line_ends() -> None:
    text = SOON.replace("ann: {name:", "ann: {leaves: 2026-11-24 15:00, name:")

    assert told(text)[1:] == [("departure", "15:00", "The guests leave")]
    assert told(text.replace("time: 13:00-15:00", "time: 13:00"))[1:] == []


def test_what_guests_bring_and_when_they_come_is_not_asked_of_the_host() -> None:
    text = EXCHANGE.replace("      bring: Business cards\n", "      bring: Business cards\n      by: 10:50\n")
    host, guest = (item(sheet(text, whom=whom), "welcome") for whom in ("chan", "jane"))

    assert ("Guests bring", "Business cards") in details(host)
    assert ("Bring", "Business cards") in details(guest)
    assert "Guests arrive by 10:50" in said(host.facts)
    assert "Please arrive by 10:50" in said(guest.facts)


@pytest.mark.parametrize("text", [EXCHANGE, SOON])
def test_no_row_of_a_host_is_empty_in_a_language_without_phrases(text: str) -> None:
    assert all(len(row) == 3 for row in told(text, tags="et"))


def test_guests_of_whom_nobody_wrote_what_takes_them_leave_in_the_words_of_each_language_on_its_own_pages() -> None:
    """A language without phrases had the English ones, which then stood in the Chinese table too."""
    text = SOON.replace("ann: {name:", "ann: {leaves: 2026-11-24 15:00, name:")
    outcome = worked_out(text)
    copy = settle(
        outcome.plan,
        outcome.findings,
        languages=("en", "zh-Hant", "et"),
        scope=scope_of(outcome.plan, "lam") or Scope(),
        apart=True,
    )
    left = [row.text for row in rows(copy) if isinstance(row, NoteRow) and row.kind == "departure"]

    assert [[(each.lang, each.text) for each in text] for text in left] == [
        [("en", "The guests leave"), ("zh-Hant", "賓客離開")]
    ]


def test_a_drive_of_unknown_length_to_a_window_is_told_with_the_same_hour_on_every_copy() -> None:
    call = "    - meeting: A call\n      within: 16:00-18:00\n      venue: Hong Kong\n      vehicle: van\n"
    text = SOON.replace("    - visit: A lesson\n", f"{call}      who: signers\n    - visit: A lesson\n")
    drives = [row for row in rows(sheet(text, "movements")) if isinstance(row, LegRow)]
    guests = [row for row in rows(sheet(text, whom="signers")) if isinstance(row, LegRow)]

    assert told(text)[1:] == [("departure", "from 15:00", "The guests leave by Van 1")]
    assert [said(row.time.start) for row in guests].count(("from 15:00",)) == 1
    assert [said(row.time.start) for row in drives].count(("from 15:00",)) == 1
    assert [said(stop.time.start) for row in drives for stop in row.stops].count(("from 15:00",)) == 1
    assert told(text, tags="zh-Hant")[1][1] == "15:00起"


COACH = "    - coach: To Kowloon\n      to: school\n      who: signers\n"


def with_coach(when: str, until: str = "15:00") -> str:
    """The ceremony of the host, and a coach behind it; without an hour for either of them where `until` is none."""
    text = SOON if until else SOON.replace("time: 13:00-15:00", "time: morning").replace("11:00-12:00", "morning")
    return text.replace("    - visit: A lesson\n", f"{COACH}{f'      {when}' if when else ''}\n    - visit: A lesson\n")


@pytest.mark.parametrize("until", ["15:00", ""])
@pytest.mark.parametrize(
    ("when", "host"),
    [
        ("time: evening", "evening"),
        ("time: tbc", "tbc"),
        ("within: 15:30-17:00", "15:30-17:00"),
        ("time: 15:30", "15:30"),
        ("time: ~15:30", "about 15:30"),
    ],
)
def test_guests_leave_a_host_when_they_read_that_their_coach_goes(when: str, host: str, until: str) -> None:
    """A coach of the evening left with the line before it, in the morning or at 15:00; one of `~15:30` at 15:30."""
    assert told(with_coach(when, until))[1:] == [("departure", host, "The guests leave by Van 1")]


@pytest.mark.parametrize(("until", "host"), [("15:00", "15:00"), ("", "morning")])
def test_guests_leave_a_host_by_a_coach_that_has_no_time_with_the_line_before_it(until: str, host: str) -> None:
    assert told(with_coach("", until))[1:] == [("departure", host, "The guests leave by Van 1")]


def test_no_planned_minute_stands_on_the_page_of_a_host_for_a_coach_of_which_guests_read_the_part_of_the_day() -> None:
    """It was the last at which they are in time for what follows."""
    call = "    - meeting: A call\n      time: 18:00-18:30\n      venue: school\n      who: signers\n"
    text = with_coach("time: afternoon").replace("    - visit: A lesson\n", f"{call}    - visit: A lesson\n")

    assert told(text)[1:] == [("departure", "afternoon", "The guests leave by Van 1")]


@pytest.mark.parametrize(
    ("when", "host"), [("time: evening", [("departure", "evening", "The guests leave")]), ("", [])]
)
def test_guests_leave_when_it_is_written_also_where_nobody_knows_what_takes_them(when: str, host: list[str]) -> None:
    text = with_coach(when, until="").replace("coach: To Kowloon", "travel: To Kowloon")

    assert told(text)[1:] == host


@every(
    ("first", "following", "host"),
    [
        ("time: morning", "time: afternoon", ""),
        ("time: morning", "within: 14:00-17:00", ""),
        ("time: afternoon", "time: tbc", ""),
        ("time: morning", "time: morning", "morning"),
        ("time: morning", "within: 10:00-11:30", "morning"),
        ("time: evening", "time: tbc", "evening"),
        ("time: tbc", "time: afternoon", "tbc"),
    ],
)
def test_guests_whose_way_nobody_wrote_leave_a_host_in_a_part_of_the_day_only_where_it_can_be_no_other(
    first: str, following: str, host: str
) -> None:
    """They left in the morning for what is in the afternoon, where guests themselves read no time."""
    call = f"    - meeting: A call\n      {following}\n      venue: school\n      who: signers\n"
    text = SOON.replace("time: 13:00-15:00", first).replace("11:00-12:00", "morning")
    text = text.replace("    - visit: A lesson\n", f"{call}    - visit: A lesson\n")

    assert told(text)[-1] == ("departure", *([host] if host else []), "The guests leave by Van 1")
