"""Each check is silent one step before it speaks: a minute, a metre, a seat, a person, a day or a word."""

import datetime as dt
import re
from pathlib import Path

from every import every
from examples import findings
from least_steps import DAY, METRE, MINUTE, ONE, ROWS, WORD, Row

from delegate.checking import CHECKS
from delegate.checks import every_check
from delegate.travel.distance import km
from delegate.values import Point

DEGREES = re.compile(r"-?[0-9]+\.[0-9]{5}")


def told(row: Row, value: str) -> tuple[list[str], list[str]]:
    """What is found of the row's check with a value in its gap, and the names of the reader's complaints."""
    example = _example(row)
    if "days:" in row.piece:
        text = row.piece.replace("…", value)
    else:
        before, after = (re.escape(each) for each in row.piece.split("…"))
        text = example.read_text("utf-8").replace(*row.put)
        text, count = re.subn(f"({before}).*?({after})", lambda found: found[1] + value + found[2], text, count=1)
        assert count == 1, f"“{row.piece}” does not stand in {example.name}"
    found = findings(example, text.encode())
    return [each.message for each in found if each.name == row.check], [
        each.name for each in found if each.code[:4] in ("DLG0", "DLG1") and each.name != row.check
    ]


def _example(row: Row) -> Path:
    (path,) = CHECKS.glob(f"*/{row.check.replace('-', '_')}.{row.example}.yaml")
    return path


def named(row: Row) -> str:
    return f"{row.check}-{row.passes}".split("\n")[0]


@every("row", ROWS, ids=named)
def test_the_trip_that_is_right_by_one_step_passes(row: Row) -> None:
    assert told(row, row.passes) == ([], [])


@every("row", ROWS, ids=named)
def test_the_trip_that_is_wrong_by_one_step_fails(row: Row) -> None:
    found, complaints = told(row, row.fails)

    assert len(found) == 1
    assert complaints == []


def step(row: Row) -> float:
    """How far the two values are from each other, in the unit of the row."""
    one, other = row.passes, row.fails
    if row.by == MINUTE:
        return abs(_minutes(one) - _minutes(other))
    if row.by == DAY:
        return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)
    if row.by == METRE:
        assert DEGREES.fullmatch(one)
        assert DEGREES.fullmatch(other)
        return round(km(Point(float(one), 0), Point(float(other), 0)) * 1000)
    assert row.by in (ONE, WORD)
    return abs(int(one) - int(other)) if one.isdigit() else 1


def _minutes(text: str) -> int:
    hours, _, minutes = text.rpartition(":")
    return int(hours or 0) * 60 + int(minutes)


@every("row", ROWS, ids=named)
def test_no_smaller_step_lies_between(row: Row) -> None:
    assert step(row) == 1


def test_every_check_has_its_least_step() -> None:
    assert {row.check for row in ROWS} == {each.name for each in every_check()}
