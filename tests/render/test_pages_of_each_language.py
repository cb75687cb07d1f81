"""In large type and in the table each language has pages of its own, and says there what it says alone."""

import re
from itertools import product
from pathlib import Path

import pytest
from choosing import few
from command import ROOT, here
from mission import MISSION
from outputs import ready, told

STATE_VISIT = (ROOT / "itineraries/estonia-state-visit.trip.yaml").read_text()

pytestmark = pytest.mark.slow


def words_of(folder: Path, trip: str, *asked: str) -> list[str]:
    """The words of a printed PDF, without the numbers of its pages."""
    ready("pdf")
    file = printed(folder, "pdf", trip, *asked)
    text = told("pdf", file.read_bytes()).replace("\u2060", "")
    return [word for word in text.split() if not re.fullmatch(r"[\d/]+", word)]


def printed(folder: Path, form: str, trip: str, *asked: str) -> Path:
    written, file = folder / "visit.trip.yaml", folder / f"out.{form}"
    written.write_text(trip)
    assert here("plan", str(written), *asked, "-o", str(file)).code == 0
    return file


LAYOUTS = {"large": ("--large",), "table": ("--layout", "table")}
TRIPS = {"mission": (MISSION, *few(["en,ja"], of=["en,zh-Hant,ja"]), "ja"), "state visit": (STATE_VISIT, "en,et", "et")}


@pytest.mark.parametrize(
    ("layout", "trip"),
    few([("table", "mission"), ("large", "state visit")], of=product(LAYOUTS, TRIPS)),
)
def test_a_language_without_phrases_says_on_its_pages_what_it_says_alone(
    tmp_path: Path, layout: str, trip: str
) -> None:
    text, tags, tag = TRIPS[trip]
    alone = words_of(tmp_path, text, "--lang", tag, *LAYOUTS[layout])
    together = words_of(tmp_path, text, "--lang", tags, *LAYOUTS[layout])

    assert [*dict.fromkeys(alone)] == [word for word in dict.fromkeys(alone) if word in together]
    of_it = " ".join(together[-len(alone) :])
    assert "Leave for" not in of_it
    assert "Walk to" not in of_it


def test_a_way_is_named_as_the_places_on_its_page_are(tmp_path: Path) -> None:
    together = " ".join(words_of(tmp_path, MISSION, "--lang", "en,ja", "--layout", "table"))

    assert "提灯ホテル東京, by 1号車" in together
    assert "To Lantern Hotel Tokyo by Coach" in together


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "txt", "md"])
def test_who_receives_and_who_sees_off_is_not_lost_where_a_language_has_no_phrases(tmp_path: Path, form: str) -> None:
    ready(form)
    file = printed(tmp_path, form, MISSION, "--lang", "ja", "--copy", "programme")
    text = " ".join(told(form, file.read_bytes()).replace("\u2060", "").split())

    assert re.search(r"Received by\W+山田花子", text)
    assert re.search(r"Seen off by\W+山田花子", text)
    assert re.search(r"Bring\W+Passport", text)
