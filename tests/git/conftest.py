"""The folder of an office, in which its trips are kept by git."""

from pathlib import Path

import pytest
from repository import new_repository


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_repository(tmp_path / "office")
