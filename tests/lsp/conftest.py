"""The folder that is open in the editor."""

import pytest
from edited_trip import BOOK, TRIP


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "book.yaml").write_text(BOOK, "utf-8")
    (tmp_path / "a.trip.yaml").write_text(TRIP, "utf-8")
    return tmp_path
