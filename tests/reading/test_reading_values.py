"""What a single value may be written as, what it means, and what the message says instead of a guess."""

import datetime as dt
from typing import Any

import pytest
from every import every

from delegate import model
from delegate.keys import Kind, Many, Record, Scalar, Table
from delegate.reading.complaint import Wrong
from delegate.reading.nearest import nearest
from delegate.reading.scalars import READERS, read_scalar
from delegate.values import ClockTime, Headcount, Length, Moment, Point, Times, Window


def at(hour: int, minute: int = 0, **more: Any) -> ClockTime:
    return ClockTime(hour * 60 + minute, **more)


@every(
    ("form", "text", "value"),
    [
        ("times", "10:00", Times(at(10))),
        ("times", "9:30", Times(at(9, 30))),
        ("times", "~10:00", Times(at(10, approximate=True))),
        ("times", "10:00-11:15", Times(at(10), at(11, 15))),
        ("times", "10:00 – 11:15", Times(at(10), at(11, 15))),
        ("times", "~10:00-~11:15", Times(at(10, approximate=True), at(11, 15, approximate=True))),
        ("times", "22:30-00:15+1", Times(at(22, 30), at(0, 15, days=1))),
        ("times", "00:30-23:15-1", Times(at(0, 30), at(23, 15, days=-1))),
        ("times", "23:50-07:00+2", Times(at(23, 50), at(7, days=2))),
        ("times", "06:00-09:00+9", Times(at(6), at(9, days=9))),
        ("times", "02:30+01:00", Times(at(2, 30, offset=60))),
        ("times", "02:30-05:00", Times(at(2, 30), at(5))),
        ("times", "01:30+02:00-02:30+01:00", Times(at(1, 30, offset=120), at(2, 30, offset=60))),
        ("times", "23:00-02:30+01:00+1", Times(at(23), at(2, 30, offset=60, days=1))),
        ("times", "tbc-13:00", Times(None, at(13))),
        ("times", "10:00-tbc", Times(at(10), end_tbc=True)),
        ("times", "noon", Times(part="noon")),
        ("clock", "14:30", at(14, 30)),
        ("clock", "00:45+1", at(0, 45, days=1)),
        ("window", "15:00-18:00", Window(900, 1080)),
        ("window", "afternoon", Window(810, 1080, "afternoon")),
        ("date", "2024-02-29", dt.date(2024, 2, 29)),
        ("moment", "2023-02-24", Moment(dt.date(2023, 2, 24))),
        ("moment", "2023-02-24 11:00", Moment(dt.date(2023, 2, 24), 660)),
        ("length", "45 min", Length(45, 45)),
        ("length", "90min", Length(90, 90)),
        ("length", "1h", Length(60, 60)),
        ("length", "1h30", Length(90, 90)),
        ("length", "1 h 30 min", Length(90, 90)),
        ("length-range", "2h30-3h", Length(150, 180)),
        ("length-range", "30-45 min", Length(30, 45)),
        ("clearing", "30-90", Length(30, 90)),
        ("clearing", "45", Length(45, 45)),
        ("clearing", "45 min", Length(45, 45)),
        ("days", "14 days", Length(14 * 1440, 14 * 1440)),
        ("count", "45", 45),
        ("heads", "~40", Headcount(40, True)),
        ("heads", "2", Headcount(2)),
        ("point", "22.5410, 114.0553", Point(22.541, 114.0553)),
        ("point", "-33.9,18.4", Point(-33.9, 18.4)),
        ("country", "NO", "NO"),
        ("zone", "Asia/Hong_Kong", "Asia/Hong_Kong"),
        ("language", "zh-Hant", "zh-Hant"),
        ("language", "yue", "yue"),
        ("hours", "Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; PH off"),
        ("id", "signing", "signing"),
    ],
)
def test_a_value_means_what_the_format_says(form: str, text: str, value: object) -> None:
    assert read_scalar(form, text) == value


@every(
    ("form", "text", "remedy"),
    [
        ("times", "10.30", "write 10:30"),
        ("times", "10am", "write 10:00"),
        ("times", "12:30 a.m.", "write 00:30"),
        ("times", "2pm", "write 14:00"),
        ("times", "10:00-2pm", "write 10:00-14:00"),
        ("times", "24:00", "write 00:00, under the date that then begins; where it is an end, with +1 behind it"),
        ("times", "10:00-24:00", "write 10:00-00:00+1"),
        ("times", "00:20+1", "write 00:20 on a line under the next date"),
        ("times", "~00:20+2", "write ~00:20 on a line under the date 2 days later"),
        ("times", "00:20+1-01:00+1", "write 00:20 on a line under the next date"),
        (
            "clock",
            "25:20+1",
            "an end or a `by` on another day is written like 00:15+1 (-1 to +9), an offset like 02:30+01:00",
        ),
        ("times", "10:00:00", "write 10:00"),
        ("times", "10:00:30", "leave out the seconds: 10:00"),
        ("times", "25:00", "hours go from 00 to 23, minutes from 00 to 59"),
        ("times", "10:75", "hours go from 00 to 23, minutes from 00 to 59"),
        ("times", "1030", "write 10:30"),
        ("times", "10∶00-11∶00", "write 10:00-11:00"),
        ("times", "≈15:00", "write ~15:00"),
        ("times", "mornin", "did you mean `morning`?"),
        ("times", "later on", "write, for example, 09:30, 10:00-11:15, ~10:00 or afternoon"),
        ("clock", "~14:30", "leave out the ~"),
        ("window", "18:00-15:00", "write its earlier end first"),
        ("window", "15:00", "write its two ends, such as 15:00-18:00, or afternoon"),
        ("date", "2023-02-30", "write year, month and day of a day that exists"),
        ("date", "2023/2/3", "write 2023-02-03"),
        ("date", "3 Feb", "write year, month and day, such as 2023-02-24"),
        ("length", "45", "say the unit: 45 min"),
        ("length", "1h-2h", "write one, such as 45 min"),
        ("length", "1h75", "write, for example, 45 min, 1h or 1h30"),
        ("length-range", "3h-2h", "write the shorter length first"),
        ("length-range", "30-90", "write, for example, 2h30-3h or 30-45 min"),
        ("clearing", "90-30", "write the shorter length first"),
        ("days", "14", "say the unit: 14 days"),
        ("count", "45 seats", "write 45"),
        ("count", "٤٥", "write 45"),
        ("count", "double", "write 2"),
        ("count", "multiple", "leave the field out: without a number nothing is counted"),
        ("count", "single entry", "write 1"),
        ("count", "兩次", "write 2"),
        ("length", "９０ min", "write 90 min"),
        ("length", "~45 min", "write 45 min"),
        ("length", "ca. 1h30", "write 1h30"),
        ("heads", "forty", "write, for example, 12, ~40 or tbc"),
        ("point", "114.0553, 22.5410", 'write "22.5410, 114.0553"'),
        ("point", "200, 300", "latitude goes from -90 to 90, longitude from -180 to 180"),
        ("country", "no", "write NO"),
        ("country", "UK", "the code is GB"),
        ("country", "Norway", "the code is NO"),
        ("country", "Freedonia", "write its two capital letters, such as CN, HK or GB"),
        ("zone", "europe/paris", "did you mean `Europe/Paris`?"),
        ("zone", "Europe", "write it like Asia/Hong_Kong or Europe/Paris"),
        ("language", "zh-hant", "write zh-Hant"),
        ("language", "chinese", "write its code, such as en, zh-Hant or yue"),
        ("id", "the signing", "write the-signing"),
    ],
)
def test_a_value_that_cannot_be_read_says_what_to_write_instead(form: str, text: str, remedy: str) -> None:
    read = read_scalar(form, text)

    assert isinstance(read, Wrong)
    assert read.remedy == remedy


def scalars(kind: Kind) -> set[str]:
    if isinstance(kind, Scalar):
        return {kind.name}
    if isinstance(kind, Many):
        return scalars(kind.of)
    if isinstance(kind, Table):
        return scalars(kind.of) | (scalars(kind.key) if kind.key else set())
    return set()


def test_every_form_of_value_that_is_declared_has_its_reader_and_no_other_is_there() -> None:
    records = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Record)]
    declared = {name for each in records for key in each.declared.values() for name in scalars(key.kind)}

    assert declared == set(READERS)


@every(
    ("typed", "meant"),
    [("tme", "time"), ("Time", "time"), ("checkin", "check-in"), ("veune", "venue"), ("notes:", "notes")],
)
def test_a_slip_of_the_pen_finds_its_neighbour(typed: str, meant: str) -> None:
    assert nearest(typed, model.Item.declared)[0] == meant


@pytest.mark.parametrize("typed", ["", "zzz", "x" * 100, "colour-of-the-carpet"])
def test_what_is_near_nothing_finds_nothing(typed: str) -> None:
    assert nearest(typed, model.Item.declared) == ()
