"""A test of many rows names each row that fails, and is given its fixtures."""

from pathlib import Path

import pytest
from every import every


@every(("one", "other"), [(1, 1), (2, 2)])
def test_rows_of_several_values_come_with_the_fixtures_of_a_test(one: int, other: int, tmp_path: Path) -> None:
    assert one == other
    assert tmp_path.is_dir()


def test_each_row_that_fails_is_named_with_its_reason() -> None:
    @every("row", [1, 2, 0], ids=lambda row: f"row {row}")
    def wrong(row: int) -> None:
        assert 4 / row == 2, "not two"

    with pytest.raises(AssertionError, match=r"2 of 3 rows:\n\[row 1\] AssertionError: not two[^\[]*\[row 0\] Zero"):
        wrong()


def test_a_table_without_a_row_is_a_failure() -> None:
    with pytest.raises(AssertionError, match="no row to judge"):
        every("sep", [])(print)()
