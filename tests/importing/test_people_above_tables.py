"""People whose names stand in a line above the table of a Word document, without a form of address."""

from pathlib import Path

import pytest
import yaml
from command import here
from docx import Document


def imported(folder: Path, line: str, heading: str = "Visit of the chamber") -> dict[str, dict[str, str]]:
    """The delegation of a draft out of a Word table with that line above it; the line is kept as a comment too."""
    document = Document()
    if heading:
        document.add_heading(heading, 1)
    document.add_paragraph(line)
    table = document.add_table(rows=0, cols=2)
    for row in (("Time", "Programme"), ("1 December 2026", ""), ("10:00-11:00", "Talks")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(folder / "old.docx"))
    assert here("import", str(folder / "old.docx"), "-o", str(folder / "new.trip.yaml")).code == 0
    draft = (folder / "new.trip.yaml").read_text("utf-8")
    assert f"# from the source: {line}" in draft
    found: dict[str, dict[str, str]] = yaml.safe_load(draft)["delegation"]
    return found


@pytest.mark.parametrize("line", ["Party: John Smith (UK), Mary Lee (HK)", "Delegation: John Smith (UK) and Mary Lee"])
def test_names_with_a_country_in_brackets_are_people(tmp_path: Path, line: str) -> None:
    found = imported(tmp_path, line)

    assert found == {"john-smith": {"name": "John Smith"}, "mary-lee": {"name": "Mary Lee"}}
    assert "# from the source: UK\n  john-smith:" in (tmp_path / "new.trip.yaml").read_text("utf-8")


def test_a_role_in_brackets_is_the_role(tmp_path: Path) -> None:
    assert imported(tmp_path, "Party: Ana-Maria O'Neill (leader); Wang Fang (interpreter), Bo Ek (Sweden)") == {
        "ana-maria-o-neill": {"name": "Ana-Maria O'Neill", "role": "principal"},
        "wang-fang": {"name": "Wang Fang", "role": "interpreter"},
        "bo-ek": {"name": "Bo Ek"},
    }


@pytest.mark.parametrize(
    "line",
    [
        "Party: Invest Hong Kong, Futian District",  # may be offices
        "Party: John Smith (UK), 12 others",
        "Party: John Smith (UK), wife and children",
        "Party: Town Hall (second floor), Mary Lee (HK)",
    ],
)
def test_a_line_of_which_a_part_may_be_something_else_stays_a_comment(tmp_path: Path, line: str) -> None:
    assert imported(tmp_path, line) == {"delegation": {"name": "The delegation", "people": "tbc"}}


def test_the_line_of_the_people_is_not_the_title_of_a_document_without_one(tmp_path: Path) -> None:
    assert imported(tmp_path, "Party: John Smith (UK)", heading="") == {"john-smith": {"name": "John Smith"}}
    assert yaml.safe_load((tmp_path / "new.trip.yaml").read_text("utf-8"))["trip"] != "Party: John Smith (UK)"


@pytest.mark.parametrize("head", ["Teilnehmer", "Delegationsmitglieder"])
def test_a_line_of_people_in_german_is_read(tmp_path: Path, head: str) -> None:
    found = imported(tmp_path, f"{head}: Frau Ada Wong, Herr Ho Lei, Frau Mei Sou (Dolmetscherin)")

    assert [each["name"] for each in found.values()] == ["Frau Ada Wong", "Herr Ho Lei", "Frau Mei Sou"]
    assert found["frau-mei-sou"]["role"] == "interpreter"
