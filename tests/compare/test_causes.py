"""Why somebody leaves at another hour, and who, in the words of a comparison."""

from pathlib import Path
from typing import Any

from drafts import TRIP, diff, edited, said


def messages(document: Any, item: str) -> list[str]:
    return [each["message"] for each in document["changes"] if each["item"] == item and "leg-" in each["kind"]]


def test_who_leaves_when_a_line_ends_leaves_later_since_it_ends_later(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("09:30-10:30", "09:30-13:00")))

    (message,) = messages(document, "lab-visit")
    assert message.endswith(", since Talks with the banks ends at 13:00")


def test_a_departure_that_is_counted_back_is_another_since_the_line_begins_at_another_time(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("10:00-11:00\n      venue: office", "10:30-11:00\n      venue: office")))

    (message,) = messages(document, "last")
    assert message.endswith(", since Last words begins at 10:30")


def test_a_departure_that_is_counted_back_is_another_since_the_line_is_elsewhere(tmp_path: Path) -> None:
    document = diff(tmp_path, TRIP, edited(("      venue: office\n", "      venue: lab\n")))

    (message,) = messages(document, "last")
    assert message.endswith(", since Last words is at The Laboratory")


def test_the_cause_is_not_said_again_right_below_the_line_that_was_typed(tmp_path: Path) -> None:
    page = said(tmp_path, TRIP, edited(("09:30-10:30", "09:30-13:00")), "--width", "100")

    assert "since Talks with the banks begins" not in page


def test_a_row_names_those_who_leave_at_another_hour_where_others_of_the_line_do_not(tmp_path: Path) -> None:
    late = (
        "    - visit: The laboratory",
        "    - {meeting: Aside, id: aside, time: 11:00-12:00, venue: office, who: cat}\n    - visit: The laboratory",
    )
    old = edited(late)
    page = said(tmp_path, old, old.replace("11:00-12:00", "11:00-13:20"), "--width", "140")

    assert "leave The Office" in page
    assert ": Cat Yu\n" in page
    assert ": Ben Ho\n" not in page


def test_a_notice_has_the_cause_unless_it_says_so_itself(tmp_path: Path) -> None:
    notices = said(
        tmp_path, TRIP, edited(("09:30-10:30", "09:30-13:00")), "--by", "person", "--for", "ben", "--width", "200"
    )
    driver = said(
        tmp_path, TRIP, edited(("09:30-10:30", "09:30-13:00")), "--by", "person", "--for", "car-2", "--width", "200"
    )

    assert "since" not in notices.partition("changes since")[2]
    assert "since Talks with the banks ends at 13:00" in driver
