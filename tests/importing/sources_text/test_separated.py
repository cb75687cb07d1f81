"""A table of separated values is read with the separator and the quotes that its rows show."""

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from importing.sources_text.sources import rows, said_or_refused
from some_examples import some

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.separated import read


def read_rows(text, name="programme.csv"):
    return rows(read(text if isinstance(text, bytes) else text.encode(), name))


@every(
    ("text", "found"),
    [
        ("Time,Event\n09:00,Tea", [["Time", "Event"], ["09:00", "Tea"]]),
        ("Time;Event\n09:00;Tea, coffee", [["Time", "Event"], ["09:00", "Tea, coffee"]]),
        ("Time\tEvent\n09:00\tTea, coffee; milk", [["Time", "Event"], ["09:00", "Tea, coffee; milk"]]),
        ("Time|Event\n09:00|Tea", [["Time", "Event"], ["09:00", "Tea"]]),
        ('Time,Event\n09:00,"Tea, ""the"" tea"', [["Time", "Event"], ["09:00", 'Tea, "the" tea']]),
        ("'Time','Event'\n'09:00','Tea, coffee'", [["Time", "Event"], ["09:00", "Tea, coffee"]]),
        ("sep=;\nTime;Event", [["Time", "Event"]]),
        ("Our visit\nTime,Event\n09:00,Tea", [["Our visit", ""], ["Time", "Event"], ["09:00", "Tea"]]),
        ("one\ntwo", [["one"], ["two"]]),
    ],
)
def test_the_separator_and_the_quotes_are_found_by_looking(text, found):
    assert read_rows(text) == found


def test_a_cell_may_have_several_lines():
    assert read_rows('09:00,"Tea\nin the hall"\r\n10:00,Talk') == [["09:00", "Tea\nin the hall"], ["10:00", "Talk"]]


def test_a_quote_that_is_never_closed_swallows_nothing():
    assert read_rows('09:00,"Tea\n10:00,Talk') == [["09:00", '"Tea'], ["10:00", "Talk"]]


def test_an_empty_row_keeps_its_number():
    (table,) = read(b"a,b\n,\nc,d\n", "x.csv").blocks

    assert [cell.where for cell in table.cells if cell.text == "c"] == ["row 3"]


@every("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "big5"])
def test_a_table_is_decoded_when_it_reads_without_a_fault(encoding):
    text = (
        "日期,時間,活動\n四月二十一日,9:00,會見市長"
        if encoding == "big5"
        else "日期,时间,活动\n四月二十一日,9:00,会见市长"
    )

    assert read_rows(text.encode(encoding))[0] == text.split("\n", maxsplit=1)[0].split(",")


@pytest.mark.parametrize("data", ["Zürich;Café\n".encode("latin-1"), b"a,b\x00c\n", b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused_with_what_to_do(data):
    with pytest.raises(SourceRefused) as refused:
        read(data, "programme.csv")

    assert "UTF-8" in refused.value.help


@pytest.mark.parametrize("text", ["a,b\n" * 5_001, ",".join("ab" * 101)])
def test_a_table_beyond_the_limits_is_refused(text):
    with pytest.raises(SourceRefused, match=r"more than the 5,000 and 100"):
        read(text.encode(), "programme.csv")


@some(100)
@given(st.binary(max_size=80) | st.text("ab,;\t|\"'\n\r世", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused_and_never_a_fault(data):
    said_or_refused(read, data, "programme.csv")
