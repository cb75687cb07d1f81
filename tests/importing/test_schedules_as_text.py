"""A schedule that `delegate plan` printed as plain text is read as what it is."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from choosing import few
from command import here

from delegate.modes import MOVEMENT_KINDS

ITINERARIES = Path(__file__).parents[2] / "itineraries"
TRIPS = sorted(each.name.removesuffix(".trip.yaml") for each in ITINERARIES.glob("*.trip.yaml"))


def titles_in(path: Path) -> list[tuple[str, str, str]]:
    """The day of each line where people stay, its start and its title in its first language, in small letters."""
    days: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)["days"]
    lines = [(day, line) for day, lines in days.items() if lines != "tbc" for line in lines]
    found = [(day, line.get("time", "tbc")[:5], next(iter(line.items()))) for day, line in lines]
    staying = [each for each in found if each[2][0] not in (*MOVEMENT_KINDS, "hotel")]
    return [(day, time, english(title).casefold()) for day, time, (_, title) in staying]


def english(title: str | dict[str, str]) -> str:
    return title if isinstance(title, str) else next(iter(title.values()))


@pytest.mark.slow
@pytest.mark.parametrize("name", few(["tokyo-singapore-mission", "matsuyama-sister-city"], of=TRIPS))
def test_it_comes_back_with_its_days_times_and_titles_and_no_way_as_a_line(tmp_path: Path, name: str) -> None:
    source, page, draft = ITINERARIES / f"{name}.trip.yaml", tmp_path / "page.txt", tmp_path / "back.trip.yaml"
    here("plan", str(source), "-o", str(page))
    done = here("import", str(page), "-o", str(draft))
    assert done.code == 0, done.out

    text, after = draft.read_text("utf-8"), titles_in(draft)
    assert not [line for line in text.splitlines() if "DLG" in line and not line.lstrip().startswith("#")]
    assert "“>" not in text
    assert text.count("\n    - ") == source.read_text("utf-8").count("\n    - ")
    for day, time, title in titles_in(source):
        told = [each for each in after if each[0] == day and (title == "tbc" or title in each[2])]
        assert any(each[1] == time or time == "tbc" for each in told), (day, time, title)
