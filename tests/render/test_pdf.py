"""The PDF: tagged, in its language, with everything in it, the same every time; and what happens without fonts."""

import hashlib
import json
import re
from itertools import product
from pathlib import Path

import pytest
import typst
from choosing import few
from command import ROOT, TRIP, here, trip_in
from counted_calls import calls
from outputs import flat, ready, told
from paper import ALONE, inside, sizes_of_pages
from typesetting import set_anew

from delegate.pipeline import work_out
from delegate.reading.trip import Refused
from delegate.render.formats import Document
from delegate.render.typst.fonts import Fonts, NoFont, available, uncovered
from delegate.render.typst.pdf import Layout, render
from delegate.render.typst.template_data import tree
from delegate.sheet import Edition, Sheet, settle

BARE = available(system=False, extra=False)
TEMPLATES = ROOT / "delegate/render/typst/templates"
FONT = "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a"


def sheet_of(text: str, edition: Edition = Edition.PROGRAMME, *languages: str) -> Sheet:
    plan = work_out("visit.trip.yaml", text.encode(), lambda _: Refused("no")).plan
    assert plan is not None
    return settle(plan, edition=edition, languages=languages or ("en", "zh-Hant"))


def printed(
    text: str = TRIP, edition: Edition = Edition.PROGRAMME, fonts: Fonts = ALONE, paper: str = "a4"
) -> Document:
    return render(sheet_of(text, edition), layout=Layout(paper), fonts=fonts)


def test_it_is_tagged_and_says_its_language_and_its_title() -> None:
    said = inside(printed().data)

    assert "/Marked true" in said
    assert re.search(r"/Lang\s*\(en", said)
    assert "pdfuaid" in said
    assert "/DisplayDocTitle true" in said


def test_it_has_a_bookmark_for_every_day_and_links_to_call() -> None:
    said = inside(printed().data)

    assert said.count("/Type/Outlines") + said.count("/Type /Outlines") == 1
    assert "tel:+8675555550100" in re.sub(r"[ -]", "", said)


def test_it_is_the_same_every_time_and_says_nothing_of_when_it_was_made() -> None:
    first = printed().data

    with set_anew():
        assert printed().data == first
    assert "/CreationDate" not in inside(first)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.3, 841.9)), ("letter", (612.0, 792.0))])
def test_a_page_has_the_size_that_is_asked_for(paper: str, size: tuple[float, float]) -> None:
    assert sizes_of_pages(printed(paper=paper).data) == {size}


def test_a_card_is_printed_on_whole_sheets_to_be_cut_and_folded() -> None:
    assert sizes_of_pages(printed(edition=Edition.CARD).data) == {(595.3, 841.9)}


LAYOUTS = (Layout(), Layout(large=True), Layout(table=True), Layout("letter"))
MARKUP = ('#import "x.typ"', "$x^2$ @ref *b* _u_ \\alpha", '#eval("1+1")', "</script><b>", "[/x] {{7*7}} // no")


@pytest.mark.slow
def test_no_text_is_mark_up() -> None:
    ready("pdf")
    fields = zip(("Morning talks", "The clinic", "Last words", "Ann Lee", "The Office"), MARKUP, strict=True)
    trip = TRIP
    for field, text in fields:
        trip = trip.replace(f" {field}", f" '{text}'")
    said = flat(told("pdf", printed(trip).data))

    assert [text for text in MARKUP if flat(text) not in said] == []


def test_a_character_that_no_font_has_is_spelt_out_and_named() -> None:
    ready("pdf")
    data, gaps, *_ = printed(TRIP.replace("Morning talks", "Morning \U0001f600 talks"))

    assert gaps == ("\U0001f600",)
    assert "Morning[U+1F600]talks" in flat(told("pdf", data))


def test_without_any_chinese_font_nothing_is_printed_and_the_remedy_is_named() -> None:
    with pytest.raises(NoFont, match=r"Chinese characters \(.+\): pip install 'delegate\[fonts\]'"):
        printed(fonts=BARE)


def test_with_the_extra_the_same_trip_is_printed() -> None:
    ready("pdf")

    assert "訪問" in told("pdf", printed(fonts=ALONE).data)
    assert printed(fonts=ALONE).gaps == ()


def test_a_trip_in_english_needs_no_chinese_font() -> None:
    sheet = sheet_of(TRIP, Edition.PROGRAMME, "en")

    assert render(sheet, fonts=BARE).gaps == ()


def test_a_font_is_asked_which_characters_it_has() -> None:
    assert uncovered("Futian 福田 深圳 ñ", ALONE) == ()
    assert uncovered("\U0001f600 and a", ALONE) == ("\U0001f600",)


def test_the_font_of_the_extra_is_the_one_that_was_looked_at() -> None:
    from noto_cjk_sans_otc import FONT_PATH

    assert hashlib.sha256(Path(FONT_PATH).read_bytes()).hexdigest() == FONT


def test_a_gap_ends_with_3_and_the_document_is_there(tmp_path: Path) -> None:
    path = trip_in(tmp_path, TRIP.replace("Morning talks", "Morning \U000f1234 talks"))
    target = tmp_path / "programme.pdf"
    answer = here("plan", str(path), "-o", str(target))

    assert answer.code == 3
    assert "printed with gaps" in answer.err
    assert "U+F1234" in answer.err
    assert target.read_bytes().startswith(b"%PDF")


def test_no_document_goes_to_a_terminal(tmp_path: Path) -> None:
    path = trip_in(tmp_path)

    assert here("plan", str(path), "--format", "pdf", terminal=True).code == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("edition", "layout"),
    few(  # the others are measured in test_paper_copies.py
        [(Edition.PROGRAMME, layout) for layout in LAYOUTS],
        of=product((Edition.PROGRAMME, Edition.RUN_SHEET, Edition.MOVEMENTS), LAYOUTS),
    ),
)
def test_no_character_is_smaller_than_9_points(edition: Edition, layout: Layout) -> None:
    sizes = [
        float(size)
        for size in re.findall(
            r"/f\d+ ([\d.]+) Tf", inside(render(sheet_of(TRIP, edition), layout=layout, fonts=ALONE).data)
        )
    ]

    assert min(sizes) >= 9


@pytest.mark.slow
def test_large_print_sets_each_language_on_pages_of_its_own() -> None:
    ready("pdf")
    pages = told("pdf", render(sheet_of(TRIP), layout=Layout(large=True), fonts=ALONE).data).split("\f")

    for page in filter(str.strip, pages):
        assert ("Page" in page or "page" in page) != ("頁" in page), page


@pytest.mark.slow
def test_a_table_has_its_five_heads_in_each_language() -> None:
    ready("pdf")
    data = render(sheet_of(TRIP), layout=Layout(table=True), fonts=ALONE).data
    said = told("pdf", data)

    for head in ("Date", "Time", "Activity", "Place", "Accompanied by", "日期", "時間", "活動內容", "地點", "陪同人員"):
        assert head in said
    assert "/S/TH" in inside(data).replace(" ", "")
    with set_anew():
        assert render(sheet_of(TRIP), layout=Layout(table=True), fonts=ALONE).data == data


def test_letters_that_stand_in_for_others_are_named_with_the_remedy() -> None:
    remark = render(sheet_of(TRIP, Edition.PROGRAMME, "en"), fonts=BARE).remark

    assert remark.endswith("for Source Sans 3 is not installed: pip install 'delegate[fonts]'")
    assert printed().remark == ""


def test_a_foot_tries_no_more_beginnings_of_a_title_than_could_have_room() -> None:
    printed = sheet_of(TRIP.replace("Visit", "Visit " * 3000, 1), Edition.RUN_SHEET, "en")
    main = '#import "foot.typ": beginnings, sheet\n#metadata(beginnings(sheet.titles.first())) <tried>'
    files = {each.name: each.read_bytes() for each in TEMPLATES.glob("*.typ")} | {"main.typ": main.encode()}
    look = {"paper": "a4", "keep": 24, "fonts": {"": list(ALONE.families)}, "scale": 1}
    inputs = {"data": json.dumps({"sheet": tree(printed), **look})}

    (tried,) = json.loads(typst.query(files, "<tried>", field="value", sys_inputs=inputs))
    assert 0 < len(tried) < 100


def test_four_times_the_title_is_four_times_the_work() -> None:
    sheets = (sheet_of(TRIP.replace("Visit", "Visit " * many, 1)) for many in (1, 250, 1000))
    _, short, long = (calls(lambda sheet=sheet: tree(sheet))[1] for sheet in sheets)  # the first fills caches

    assert long < 5 * short
