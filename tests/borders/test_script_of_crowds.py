"""The script behind the table of crowds: it finds the factors behind a file of counts, and says how right they are."""

import datetime as dt
import json
from pathlib import Path

import crowds as script
import pytest

from delegate.borders.crowds import BUSY, kind_of_day
from delegate.places.shipped import load

FIRST, LAST = dt.date(2024, 3, 1), dt.date(2026, 2, 28)
SUNDAYS = {"Arrival": 2, "Departure": 1}


def made(path: Path) -> Path:
    """Counts of one crossing of 1,000 residents, 100 and 10 others a day; on Sundays into Hong Kong twice as many."""
    rows = ["\ufeffDate,Control Point,Arrival / Departure,Hong Kong Residents,Mainland Visitors,Other Visitors,Total,"]
    for day in script.days(FIRST, LAST):
        for direction, times in SUNDAYS.items():
            often = times if kind_of_day("HK", day) == "sunday" else 1
            rows.append(f"{day:%d-%m-%Y},Lo Wu,{direction},{1000 * often},100,10,{1000 * often + 110},")
            rows.append(f"{day:%d-%m-%Y},Airport,{direction},5,5,5,15,")
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def test_the_script_finds_the_factors_that_a_file_was_made_with(tmp_path: Path) -> None:
    written = tmp_path / "crowds.json"

    script.main(str(made(tmp_path / "made.csv")), "2026-03-01", str(written))

    found = json.loads(written.read_text("utf-8"))
    assert found["crossings"].keys() == {"lo-wu"}
    assert found["crossings"]["lo-wu"] == found["others"]
    assert (found["from"], found["until"], found["checked"]) == ("2025-03-01", "2026-02-28", "2026-03-01")
    assert found["crossings"]["lo-wu"]["arrival"]["residents"] == [2.0 if kind == "sunday" else 1.0 for kind in BUSY]
    assert found["crossings"]["lo-wu"]["departure"]["residents"] == [1.0] * len(BUSY)
    assert found["crossings"]["lo-wu"]["arrival"]["mainland"] == [1.0] * len(BUSY)


def test_the_script_says_how_right_it_is_on_a_year_that_it_was_not_fitted_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.main(str(made(tmp_path / "made.csv")), "--error")

    none, fitted = capsys.readouterr().out.splitlines()
    assert none.startswith("no factor: 730 days, 2025-03-01 to 2026-02-28, median 0.0%, 90th percentile ")
    assert fitted.endswith("median 0.0%, 90th percentile 0.0%")


def test_the_shipped_table_is_written_as_the_script_writes_it() -> None:
    assert script.TARGET.read_text("utf-8") == script.written(load("borders/crowds.json"))
