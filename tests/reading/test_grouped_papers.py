"""Papers of one person written as a group of fields: read as the list, with the text to copy and the edits."""

from pathlib import Path

import pytest
from command import here, trip_in
from edited import mended, names, read

PERSON = "trip: Tea\ndelegation:\n  ann: {{name: Ann, papers: {}}}\ndays: {{2026-12-01: tbc}}\n"
LINES = "trip: Tea\ndelegation:\n  ann:\n    name: Ann\n    papers:\n{}days: {{2026-12-01: tbc}}\n"
OVER_THE_BORDER = """\
trip: Tea
delegation:
  ann: {name: Ann, papers: {passport: {nationality: IN}, visa: {for: CN}}}
  bob: {name: Bob, papers: {first: 1, second: 2}}
  cat: {name: Cat, papers: tbc}
  dan: {name: Dan}
days:
  2026-12-01:
    - meeting: Prices
      time: 10:00-11:00
      venue: Hong Kong
    - meeting: Quotas
      time: 16:00-17:00
      venue: Shenzhen
"""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "{passport: {nationality: IN}, visa: {for: CN}}",
            "[{passport: {nationality: IN}}, {visa: {for: CN}}]",
        ),
        ("{passport: {nationality: GB}, hk-identity-card}", "[{passport: {nationality: GB}}, hk-identity-card]"),
        (
            "[home-return-permit, {passport: {nationality: GB, expires: 2031-05-01}, hk-identity-card: }]",
            "[home-return-permit, {passport: {nationality: GB, expires: 2031-05-01}}, hk-identity-card]",
        ),
    ],
)
def test_papers_in_one_pair_of_braces_become_a_list(typed: str, written: str) -> None:
    text = PERSON.format(typed)
    (finding,) = read(text).findings

    assert finding.name == "wrong-shape"
    assert finding.help.startswith("write each paper as an entry of a list: `")
    assert mended(text) == PERSON.format(written)
    assert names(mended(text)) == []
    assert read(text).trip == read(mended(text)).trip


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "      passport: {nationality: IN}\n      visa: {for: CN}  # for two entries\n",
            "      - passport: {nationality: IN}\n      - visa: {for: CN}  # for two entries\n",
        ),
        (
            "      passport:\n        nationality: IN\n\n        type: diplomatic\n      visa:\n        for: CN\n",
            "      - passport:\n          nationality: IN\n\n          type: diplomatic\n"
            "      - visa:\n          for: CN\n",
        ),
        (
            "      - passport: {nationality: IN}\n        visa: {for: CN}\n",
            "      - passport: {nationality: IN}\n      - visa: {for: CN}\n",
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_papers_on_lines_of_their_own_get_their_dashes(typed: str, written: str, ends: str) -> None:
    text = LINES.format(typed).replace("\n", ends)
    (finding,) = read(text).findings

    assert finding.help.startswith("begin each paper with a dash: `- passport:")
    assert mended(text) == LINES.format(written).replace("\n", ends)
    assert names(mended(text)) == []


def test_papers_in_everyday_words_in_a_group_are_those_papers() -> None:
    text = PERSON.format("{passport: British, hkid}")

    assert mended(text) == PERSON.format("[{passport: {nationality: GB}}, hk-identity-card]")


def test_a_group_with_the_number_of_a_document_is_not_shown_and_not_rewritten() -> None:
    text = PERSON.format("{passport: K1234567, visa: {for: CN}}")
    reading = read(text)

    assert [each.name for each in reading.findings] == ["wrong-shape", "document-number"]
    assert "K1234567" not in " ".join(each.help + each.message for each in reading.findings)
    assert not any(each.edits for each in reading.findings)
    assert reading.hidden["tea.trip.yaml"] == {3}


def test_papers_that_were_written_are_not_called_unwritten(tmp_path: Path) -> None:
    trip = str(trip_in(tmp_path, OVER_THE_BORDER))
    told = " ".join(here("check", trip, "--format", "full").out.split())
    open_ = here("open", trip).out

    assert "not judged: papers of Bob and Cat (to be confirmed); papers of Dan (not written);" in told
    assert "`[{passport: {nationality: IN}}, {visa: {for: CN}}]`" in told
    assert open_.count("papers not written") == 1
    assert "Dan\n[ ] line 6  papers not written" in open_
    assert open_.count("papers to be confirmed") == 2


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("{passport: {nationality: UK}}", "{passport: {nationality: GB}}"),
        ("{passport: {nationality: fr}}", "{passport: {nationality: FR}}"),
        ("{passport: {nationality: GB, expires: 1 May 2031}}", "{passport: {nationality: GB, expires: 2031-05-01}}"),
        ("British passport", "{passport: {nationality: GB}}"),
    ],
)
def test_what_has_one_reading_in_a_paper_is_shown_with_its_edit(tmp_path: Path, typed: str, written: str) -> None:
    shown = here("fix", str(trip_in(tmp_path, PERSON.format(typed)))).out

    assert f"   3 -  ann: {{name: Ann, papers: {typed}}}\n" in shown
    assert f"     +  ann: {{name: Ann, papers: {written}}}\n" in shown


@pytest.mark.parametrize(
    "typed",
    [
        "{nationality: K1234567}",
        "{passport: {nationality: K1234567}}",
        "{passport: {nationality: GB, type: K1234567}}",
        "{passport: {nationality: GB, expires: 533 380 1}}",
        "{passport: K-12-34}",
        "K-12-34",
    ],
)
def test_what_has_no_reading_in_a_paper_is_shown_nowhere(tmp_path: Path, typed: str) -> None:
    trip = str(trip_in(tmp_path, PERSON.format(typed)))
    printed = "".join(
        here(*words).out for words in (("check", trip, "--format", "full"), ("fix", trip), ("open", trip))
    )

    assert not any(number in printed for number in ("K1234567", "533 380", "K-12-34"))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("{nationality: GB}", "{passport: {nationality: GB}}"),
        (
            "[{nationality: British, expires: 2031-05-01}, hk-identity-card]",
            "[{passport: {nationality: GB, expires: 2031-05-01}}, hk-identity-card]",
        ),
    ],
)
def test_a_nationality_in_place_of_a_paper_is_that_of_the_passport(typed: str, written: str) -> None:
    text = PERSON.format(typed)

    assert names(text)[0] == "wrong-shape"
    assert "document-number" not in names(text)
    assert mended(text) == PERSON.format(written)
    assert names(mended(text)) == []


def test_the_fields_of_a_passport_on_lines_of_their_own_are_read_and_their_head_asked_for() -> None:
    text = LINES.format("      nationality: IN\n      expires: 2031-05-01\n")
    reading = read(text)

    assert [each.help for each in reading.findings] == [
        "write `passport:` above these fields, and indent them below it"
    ]
    assert reading.trip is not None
    assert [paper.kind for paper in (reading.trip.delegation or {})["ann"].papers or ()] == ["passport"]
