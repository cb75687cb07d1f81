"""In large type and in the table each language has pages of its own, and says there what it says alone."""

import re
from pathlib import Path

import pytest
from command import here
from outputs import ready, told

MISSION, STATE_VISIT = "tokyo-singapore-mission", "estonia-state-visit"

pytestmark = pytest.mark.slow


def words_of(folder: Path, trip: str, *asked: str) -> list[str]:
    """The words of a printed PDF, without the numbers of its pages."""
    ready("pdf")
    file = folder / "out.pdf"
    assert here("plan", f"itineraries/{trip}.trip.yaml", *asked, "-o", str(file)).code == 0
    text = told("pdf", file.read_bytes()).replace("\u2060", "")
    return [word for word in text.split() if not re.fullmatch(r"[\d/]+", word)]


@pytest.mark.parametrize("layout", [("--large",), ("--layout", "table")])
@pytest.mark.parametrize(("trip", "tags", "tag"), [(MISSION, "en,zh-Hant,ja", "ja"), (STATE_VISIT, "en,et", "et")])
def test_a_language_without_phrases_says_on_its_pages_what_it_says_alone(
    tmp_path: Path, layout: tuple[str, ...], trip: str, tags: str, tag: str
) -> None:
    alone = words_of(tmp_path, trip, "--lang", tag, *layout)
    together = words_of(tmp_path, trip, "--lang", tags, *layout)

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
    file = tmp_path / f"out.{form}"
    assert (
        here("plan", f"itineraries/{MISSION}.trip.yaml", "--lang", "ja", "--copy", "programme", "-o", str(file)).code
        == 0
    )
    text = " ".join(told(form, file.read_bytes()).replace("\u2060", "").split())

    assert re.search(r"Received by\W+山田花子", text)
    assert re.search(r"Seen off by\W+山田花子", text)
    assert re.search(r"Bring\W+Passport", text)
