"""Tests that a Word file loses no text: what is seen is a line, what is hidden or crossed out is a remark."""

from datetime import date

import pytest
from every import every
from office_files import lines, p, read, remarks, run, tables, tbl, tc, tr, word

from delegate.importing.blocks import SourceLine

INSERTED = f'<w:ins w:id="1">{run("10:30")}</w:ins>'
DELETED = '<w:del w:id="2"><w:r><w:delText>09:30</w:delText></w:r></w:del>'


@every(
    ("runs", "text"),
    [
        (INSERTED, "10:30"),
        (f'<w:moveTo w:id="3">{run("Lunch")}</w:moveTo>', "Lunch"),
        (f'<w:hyperlink r:id="x">{run("kumu.ee")}</w:hyperlink>', "kumu.ee"),
        (f'<w:smartTag w:element="place">{run("Tallinn")}</w:smartTag>', "Tallinn"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Signing')}</w:sdtContent></w:sdt>", "Signing"),
        (f'<w:fldSimple w:instr="DATE">{run("12 May")}</w:fldSimple>', "12 May"),
        ("<w:r><w:t>9:00</w:t><w:tab/><w:t>Arrival</w:t></w:r>", "9:00\tArrival"),
        ("<w:r><w:t>09</w:t><w:noBreakHyphen/><w:t>10</w:t></w:r>", "09-10"),
        ("<w:r><w:t>pro</w:t><w:softHyphen/><w:t>gramme</w:t></w:r>", "programme"),
        ('<w:r><w:t>HK </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> SZ</w:t></w:r>', "HK → SZ"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F011"/><w:t>x</w:t></w:r>', "▪x"),
        ('<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFFF"/><w:t>x</w:t></w:r>', "▪x"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r>",
            "(とうきょう)東京",
        ),
        ("<w:unheardOf><w:r><w:t>kept</w:t></w:r></w:unheardOf>", "kept"),
    ],
)
def test_what_a_reader_of_the_page_sees_is_text(runs, text):
    assert lines(read(word(p(runs)))) == [text]


def test_a_field_is_its_result_and_not_its_instruction():
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>IF </w:instrText></w:r>"
    inner = mark("begin") + instruction + mark("separate") + run("inner") + mark("end")
    field = mark("begin") + instruction + inner + mark("separate") + run("12 May") + mark("end")

    assert lines(read(word(p(run("On ") + field + run(" at noon"))))) == ["On 12 May at noon"]
    assert lines(read(word(p(mark("begin") + run("never ended"))))) == ["never ended"]


def test_what_is_crossed_out_is_a_remark_and_no_text():
    moved = f'<w:moveFrom w:id="4">{run("Dinner")}</w:moveFrom>'
    document = read(word(p(DELETED + INSERTED + run(" Meeting")) + p(moved)))

    assert lines(document) == ["10:30 Meeting"]
    assert remarks(document) == [("deletion", "09:30"), ("moved text", "Dinner")]
    assert document.counts == {"deletion": 1, "insertion": 1, "moved text": 1}


def test_a_paragraph_whose_end_is_deleted_is_one_with_the_next():
    joined = "<w:rPr><w:del w:id='1'/></w:rPr>"
    document = read(word(p("Call on ", properties=joined) + p("the Mayor") + p(DELETED, properties=joined) + p("Rest")))

    assert lines(document) == ["Call on the Mayor", "Rest"]


def test_hidden_text_is_a_remark_and_in_a_cell_it_stays_with_the_cell():
    hidden = run("Budget 4410", "<w:vanish/>")
    styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    by_style = run("by style", '<w:rStyle w:val="S"/>') + run("seen", '<w:rStyle w:val="S"/><w:vanish w:val="0"/>')
    table = tbl(tr("9:00", tc(p(run("Talks") + hidden))))
    document = read(word(p(run("Open") + hidden) + p(by_style) + table, styles=styles))

    assert lines(document) == ["Open", "seen"]
    assert remarks(document) == [("hidden text", "Budget 4410"), ("hidden text", "by style")]
    assert [cell.hidden for cell in document.blocks[-1].cells] == ["", "Budget 4410"]
    assert document.counts["hidden text"] == 3


def test_notes_and_comments_stand_at_their_marks():
    notes = f'<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="1">{p("White tie")}</w:footnote>'
    comments = f'<w:comment w:id="5" w:author="A. Name">{p("Ask the Embassy")}</w:comment>'
    comments += f'<w:comment w:id="6">{p("Left over")}</w:comment>'
    marks = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="5"/></w:r>'
    document = read(word(p(run("Dinner") + marks) + p("Rest"), footnotes=notes, comments=comments))

    assert [getattr(block, "kind", block.text) for block in document.blocks] == [
        "Dinner",
        "footnote",
        "comment",
        "Rest",
        "comment",
    ]
    assert remarks(document) == [("footnote", "White tie"), ("comment", "Ask the Embassy"), ("comment", "Left over")]
    assert "A. Name" not in str(document)


def test_a_text_box_is_read_once_though_it_is_written_twice():
    content = f"<w:txbxContent>{p('Meet at gate 3')}{tbl(tr('9:00', 'Bus'))}</w:txbxContent>"
    box = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{content}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(word(p(run("Day 1") + box)))

    assert lines(document) == ["Day 1", "Meet at gate 3"]
    assert tables(document) == [{(0, 0): "9:00", (0, 1): "Bus"}]
    assert document.counts == {"text box": 1}


def test_headings_and_lists_are_told_by_their_styles():
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Tagesordnung"/><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List Bullet 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    )
    body = (
        p("Day one", properties='<w:pStyle w:val="Own"/>')
        + p("Part", properties='<w:outlineLvl w:val="2"/>')
        + p("Visit", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>')
        + p("<w:r><w:t>10:05 Photograph</w:t><w:br/><w:t>in the hall</w:t></w:r>", properties='<w:pStyle w:val="L2"/>')
        + p(run("bold", "<w:b/>"))
    )
    found = [(block.text, block.level, block.depth) for block in read(word(body, styles=styles)).blocks]

    assert found == [
        ("Day one", 1, 0),
        ("Part", 3, 0),
        ("Visit", 0, 1),
        ("10:05 Photograph", 0, 2),
        ("in the hall", 0, 3),
        ("bold", 0, 0),
    ]


@pytest.mark.parametrize(
    ("label", "form", "texts"),
    [
        ("Day %1:", "decimal", ["Day 1: Beijing", "Day 2: Xi'an"]),
        ("第%1天", "chineseCounting", ["第一天 Beijing", "第二天 Xi'an"]),
        ("%1.", "decimal", ["Beijing", "Xi'an"]),
    ],
)
def test_a_number_that_word_counts_is_text_where_it_has_words(label, form, texts):
    numbering = (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{label}"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = p("Beijing", properties=numbered) + p("Rest") + p("Xi'an", properties=numbered)

    assert [text for text in lines(read(word(body, numbering=numbering))) if text != "Rest"] == texts


def test_the_prompt_of_an_empty_field_is_a_remark_and_a_filled_one_is_text():
    styles = '<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>'
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    empty, filled = control.format(run("Click here", '<w:rStyle w:val="P"/>')), control.format(run("Gala"))
    document = read(word(p(run("Title ") + empty) + p(filled), styles=styles))

    assert lines(document) == ["Title", "Gala"]
    assert remarks(document) == [("prompt of an empty field", "Click here")]


def test_page_headers_and_footers_are_remarks_once():
    reference = '<w:headerReference w:type="{}" r:id="hdr"/>'
    body = p("Day 1") + f"<w:sectPr>{reference.format('default')}{reference.format('first')}</w:sectPr>"

    assert remarks(read(word(body, hdr=p("OFFICIAL")))) == [("page header", "OFFICIAL")]


def test_the_file_says_when_it_was_saved():
    core = '<c xmlns:d="http://purl.org/dc/terms/"><d:created>2020-01-01</d:created><d:modified>{}</d:modified></c>'

    assert read(word(p("x"), core=core.format("2023-04-18T09:00:00Z"))).saved == date(2023, 4, 18)
    assert read(word(p("x"), core=core.format("soon"))).saved == date(2020, 1, 1)
    assert read(word(p("x"), core=core.replace("2020", "1980").format("1980-01-01T00:00:00Z"))).saved is None
    assert read(word(p("x"))).saved is None


def test_the_strict_form_of_the_format_is_read_as_the_usual_one():
    import zipfile
    from io import BytesIO

    from office_files import W, zipped

    with zipfile.ZipFile(BytesIO(word(p("Talks")))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    strict = {name: text.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") for name, text in parts.items()}

    assert lines(read(zipped(strict))) == ["Talks"]


def test_lines_tell_where_they_stand():
    assert read(word(p("a") + p() + p("b"))).blocks[1] == SourceLine("b", "paragraph 2")
