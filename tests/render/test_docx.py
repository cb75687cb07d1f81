"""Word: the table that offices expect, its head on every page, and the languages and fonts of both scripts."""

import io

import pytest
from copies import EXCHANGE, worked_out
from docx import Document
from docx.oxml.ns import qn

from delegate.render.office.docx import render
from delegate.sheet import Edition, Sheet, settle


def sheet_of(*tags: str, edition: Edition = Edition.PROGRAMME) -> Sheet:
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    return settle(plan, edition=edition, languages=tags)


def test_the_programme_is_one_table_with_five_columns_and_its_head_on_every_page() -> None:
    table = Document(io.BytesIO(render(sheet_of("zh-Hans")))).tables[0]

    assert [cell.text for cell in table.rows[0].cells] == ["日期", "时间", "活动内容", "地点", "陪同人员"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    starts = [each for each in table._tbl.iter(qn("w:vMerge")) if each.get(qn("w:val")) == "restart"]
    assert len(starts) == len(sheet_of("zh-Hans").days)


@pytest.mark.parametrize(("layout", "columns"), [("table", 5), ("list", 2)])
def test_either_layout_is_made_from_the_same_sheet(layout: str, columns: int) -> None:
    assert len(Document(io.BytesIO(render(sheet_of("en"), layout=layout))).tables[0].columns) == columns


def test_whoever_drives_has_a_list() -> None:
    movements = render(sheet_of("en", edition=Edition.MOVEMENTS))

    assert len(Document(io.BytesIO(movements)).tables[0].columns) == 2


@pytest.mark.parametrize(
    ("tags", "western", "eastern"),
    [(("en", "zh-Hant"), "en-GB", "zh-HK"), (("zh-Hans",), "en-GB", "zh-CN"), (("fr", "zh-Hans"), "fr", "zh-CN")],
)
def test_a_style_names_the_languages_and_a_font_for_each_script(
    tags: tuple[str, ...], western: str, eastern: str
) -> None:
    styles = Document(io.BytesIO(render(sheet_of(*tags)))).styles
    for name in ("Normal", "Item", "Leg", "Fact", "Time"):
        properties = styles[name].element.rPr
        language = properties.find(qn("w:lang"))
        assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == (western, eastern)
        assert properties.rFonts.get(qn("w:eastAsia"))


def test_of_many_hosts_the_narrow_column_of_the_table_names_the_first_and_says_how_many_there_are() -> None:
    hosts = "".join(f"  h{number}: {{name: {{en: Host {number}, zh-Hant: 主人{number}}}}}\n" for number in range(1, 7))
    text = EXCHANGE.replace("\nhosts:\n", f"\nhosts:\n{hosts}", 1)
    text = text.replace("with: chan", "with: [h1, h2, h3, h4, h5, h6]", 1)
    plan = worked_out(text).plan
    assert plan is not None
    sheet = settle(plan, edition=Edition.PROGRAMME, languages=("zh-Hant",))
    table = Document(io.BytesIO(render(sheet))).tables[0]

    assert any(
        "主人3" in cell and "主人4" not in cell and "6人" in cell for cell in (r.cells[4].text for r in table.rows)
    )
