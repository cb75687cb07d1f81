"""Word: no page begins with lines of a party without its name, and what is for all behind a party says so."""

import io
import re
from pathlib import Path

from command import here
from copies import EXCHANGE, worked_out
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from lost_words import copy_of
from word_documents import is_kept

from delegate.render.office.docx import render
from delegate.sheet import Edition, settle

BOTH = re.sub("  ben:.*\n|  jane:\n(    .*\n)+", "", EXCHANGE.split("agreements:")[0])  # Ann and Kit are all who go
HEAD = f"{BOTH}days:\n  2026-11-24:\n"
CALL = "    - visit: {who} at {hour}\n      time: {hour}:00-{hour}:20\n      venue: cgo\n      who: {who}\n{more}"
DINNER = "    - meal: Dinner\n      time: 20:00-21:00\n      venue: cgo\n"


def document_of(days: str, *tags: str, layout: str = "table") -> WordDocument:
    plan = worked_out(HEAD + days).plan
    assert plan is not None
    sheet = settle(plan, edition=Edition.PROGRAMME, languages=tags or ("en",))
    return Document(io.BytesIO(render(sheet, layout=layout)))


def calls(who: str, number: int, *, notes: int = 0) -> str:
    """Lines of one of them, each with so many notes."""
    more = "".join(f"        - Note {each}\n" for each in range(notes))
    more = f"      notes:\n{more}" if more else ""
    return "".join(CALL.format(who=who, hour=hour, more=more) for hour in range(10, 10 + number))


def repeated(table: Table) -> list[str]:
    """What stands in the rows that every page of a table begins with."""
    heads = (row for row in table.rows if row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None)
    return [row.cells[-1].text for row in heads]


def days_in(document: WordDocument) -> list[Table]:
    return [table for table in document.tables if "2026" in table.rows[0].cells[0].text]


def test_a_long_party_has_a_table_whose_every_page_begins_with_the_date_and_its_name() -> None:
    tables = days_in(document_of(calls("ann", 6, notes=4) + calls("kit", 2) + DINNER))

    assert [repeated(table)[1:] for table in tables] == [[], ["Ann Lee"]]
    assert all(table.rows[0].cells[0].text.startswith("Date\nTuesday 24 November 2026") for table in tables)
    assert tables[1].rows[1].cells[0]._tc is tables[1].rows[0].cells[0]._tc  # beside both rows of the head
    told = [row.cells[-1].text for row in tables[0].rows if len(row._tr.tc_lst) == 2]
    assert told == ["Ann Lee", "Kit Wu"]  # of whom no more than these lines have the same hours


def test_the_head_of_a_day_that_stands_once_more_above_a_party_is_quieter_than_the_first() -> None:
    tables = days_in(document_of(calls("ann", 6, notes=4) + calls("kit", 6, notes=4)))

    styles = [{each.style.name for cell in table.rows[0].cells for each in cell.paragraphs} for table in tables]
    assert styles == [{"Item", "Time"}, {"Again"}]


def test_a_short_party_stays_on_one_page_with_its_name_and_with_the_hotel_for_all_behind_it() -> None:
    (table,) = days_in(document_of(calls("ann", 2) + calls("kit", 2) + DINNER))
    rows = {row.cells[2].text.split("\n")[0].replace("\u00a0", " "): is_kept(row) for row in table.rows[1:]}

    assert {name: kept for name, kept in rows.items() if not name.startswith("Leave")} == {
        "Ann Lee": True,
        "ann at 10": True,
        "ann at 11": False,
        "Kit Wu": True,
        "kit at 10": True,
        "kit at 11": True,  # or the head and the dinner would be all of the day on the next page
        "For all": True,
        "Dinner": False,
    }


def test_a_party_that_a_third_of_a_page_holds_only_without_what_is_for_all_behind_it_may_go_on_overleaf() -> None:
    few = days_in(document_of(calls("ann", 2) + calls("kit", 7, notes=2)))
    more = days_in(document_of(calls("ann", 2) + calls("kit", 7, notes=2) + DINNER))

    assert [repeated(table)[1:] for table in few] == [[]]
    assert [repeated(table)[1:] for table in more] == [[], ["Kit Wu"]]


def test_a_few_lines_for_all_stay_with_the_end_of_a_long_party() -> None:
    (_, table) = days_in(document_of(calls("ann", 2) + calls("kit", 6, notes=4) + DINNER))
    *_, last, head, _ = table.rows

    assert repeated(table)[1:] == ["Kit Wu"]
    assert head.cells[-1].text == "For all"
    assert is_kept(last)
    assert is_kept(head)


def test_what_is_for_all_behind_a_party_has_a_head_in_the_languages_of_the_print() -> None:
    document = document_of(calls("ann", 3) + DINNER, "en", "zh-Hant")
    said = [each.text for table in days_in(document) for each in table.rows[-2].cells[-1].paragraphs]

    assert " ".join(" ".join(said).split()) == "For all 全體"


def test_lines_for_all_are_read_back_as_those_of_nobody_in_particular(tmp_path: Path) -> None:
    file = tmp_path / "visit.docx"
    document_of(calls("ann", 2) + calls("kit", 2) + DINNER).save(str(file))
    draft = tmp_path / "draft.trip.yaml"
    done = here("import", str(file), "-o", str(draft), "--fail-on", "never")
    said = draft.read_text(encoding="utf-8")

    assert "For all" not in said + done.out + done.err
    assert said.count(" who: ") == 4
    assert "who" not in said[said.index("Dinner") :].split("\n    - ")[0]


def test_of_a_way_a_check_in_and_a_flight_the_first_two_stay_together() -> None:
    flight = "    - flight: XX 1\n      time: 14:00-17:00\n      from: HKG\n      to: NRT\n"
    (table,) = days_in(document_of(CALL.format(who="[ann, kit]", hour=9, more="") + flight + "    - hotel: tbc\n"))
    kept = {row.cells[2].text.split(" ")[0].replace("\u00a0", " "): is_kept(row) for row in table.rows[1:]}

    assert (kept["Leave"], kept["Check-in"]) == (True, False)


def frame_of(number: int) -> Table:
    """The table with two parties side by side, each with so many lines."""
    document = document_of(calls("ann", number) + calls("kit", number), layout="list")
    (table,) = (each for each in document.tables if len(each.columns) == 2 and len(each.rows) >= 3)
    day, names, *_ = table.rows
    assert is_kept(day)
    assert is_kept(names)
    return table


def test_in_a_list_no_page_ends_inside_parties_side_by_side_that_half_a_page_has_room_for() -> None:
    _, _, *beside = frame_of(2).rows

    assert [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in beside] == [True]


def test_in_a_list_longer_parties_side_by_side_stand_in_rows_of_whole_lines_without_a_rule_between_them() -> None:
    _, _, *beside = frame_of(9).rows
    hours = [[re.findall(r"\w+.at.(\d+)", cell.text) for cell in row.cells] for row in beside]
    rules = [{each.tag.rpartition("}")[2] for each in row._tr.iter(qn("w:top"), qn("w:bottom"))} for row in beside]

    assert [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in beside] == [True] * len(beside)
    assert all(ann == kit for ann, kit in hours)
    assert [hour for ann, _ in hours for hour in ann] == [str(hour) for hour in range(10, 19)]
    assert rules == [{"bottom"}, *[{"top", "bottom"}] * (len(beside) - 2), {"top"}]


def test_in_a_list_no_row_of_parties_side_by_side_ends_with_a_way_that_leads_to_the_next_line() -> None:
    document = Document(io.BytesIO(render(copy_of("four-cities-tour", "run-sheet", ("en",)), layout="list")))
    (table,) = (each for each in document.tables if "KUKA" in "".join(each._tbl.itertext()))
    firsts = [row.cells[0].paragraphs[0].text.replace("\u00a0", " ") for row in [*table.rows][2:]]

    assert firsts == [
        "afternoon\nl. 219",
        "by coach from Nanfeng Kiln to Foshan city brain (Foshan group)",
        "by coach to KUKA Robotics",
        "evening\nl. 248",
    ]


def test_in_a_list_a_long_party_has_its_name_below_the_date_on_every_page_and_a_short_one_stays_whole() -> None:
    (long,) = days_in(document_of(calls("ann", 8, notes=4), layout="list"))
    (short,) = days_in(document_of(calls("ann", 2), layout="list"))
    rows = {row.cells[1].text.split("\n")[0].replace("\u00a0", " "): is_kept(row) for row in short.rows}

    assert repeated(long) == ["Tuesday 24 November 2026", "Ann Lee"]
    assert repeated(short) == ["Tuesday 24 November 2026"]
    assert {name: rows[name] for name in ("Ann Lee", "ann at 10", "ann at 11")} == {
        "Ann Lee": True,
        "ann at 10": True,
        "ann at 11": False,
    }


def test_in_a_list_rows_before_a_long_party_are_not_under_its_name() -> None:
    both = CALL.format(who="[ann, kit]", hour=9, more="")
    tables = days_in(document_of(both + calls("ann", 8, notes=4), layout="list"))

    assert [repeated(table)[1:] for table in tables] == [[], ["Ann Lee"]]
    assert [table.rows[0].cells[0].paragraphs[0].style.name for table in tables] == ["Heading 1", "Again"]


def test_in_a_list_few_lines_for_all_stay_with_the_frame_around_the_parties_before_them() -> None:
    """They do behind one that goes over whole: one that a page ends inside would leave half of it white."""
    inn, late = "    - hotel: tbc\n", DINNER.replace("20:", "22:").replace("21:", "23:").replace("Dinner", "Supper")
    next_day = "  2026-11-25:\n" + calls("[ann, kit]", 9, notes=4)
    for number, behind, stays in ((2, inn, True), (2, DINNER + late, False), (9, inn, False)):
        document = document_of(calls("ann", number) + calls("kit", number) + behind + next_day, layout="list")
        frame = document.tables[0]
        assert [cell.text for cell in frame.rows[1].cells] == ["Ann\u00a0Lee", "Kit\u00a0Wu"]
        assert is_kept(frame.rows[-1]) is stays
