"""A written way that nobody timed is marked on a run sheet by when it leaves, as one that nobody wrote is."""

from copies import EXCHANGE, worked_out

from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.model import Earlier, ItemRow
from delegate.sheet.since_rows import Since

DINNER = "    - meal: Dinner\n"


def with_a_walk(length: int, ends: str = "15:00") -> str:
    """The signing ends, and its people walk."""
    walk = f"    - walk: To the offices\n      who: signers\n      for: {length} min\n"
    return EXCHANGE.replace(DINNER, walk + DINNER).replace("time: 14:00-15:00", f"time: 14:00-{ends}")


def run_sheet(text: str, since: Since | None = None) -> Sheet:
    plan = worked_out(text).plan
    assert plan is not None
    return settle(plan, edition=Edition.RUN_SHEET, languages=("en",), since=since)


def walk_of(text: str) -> tuple[str, str]:
    """The time of the walk, and when it was where that is another."""
    made = run_sheet(text, Since(Earlier("v3"), run_sheet(with_a_walk(20))))
    rows = [row for day in made.days for row in day.rows if isinstance(row, ItemRow)]
    (row,) = [row for row in rows if row.titles[0].text == "To the offices"]
    was = row.was.time if row.was else ()
    return row.time.joined()[0].text, was[0].text if was else ""


def test_it_was_at_another_time_where_it_leaves_at_another_and_not_where_it_takes_longer() -> None:
    assert walk_of(with_a_walk(20)) == ("15:00-15:20", "")
    assert walk_of(with_a_walk(30)) == ("15:00-15:30", "")
    assert walk_of(with_a_walk(20, ends="15:10")) == ("15:10-15:30", "15:00")
