"""Tests that a file which is not read is refused in a sentence that says what to do, and never with a traceback."""

import struct
import sys
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from office_files import lines, p, read, tbl, tc, tr, word, zipped
from openpyxl import Workbook
from some_examples import some

from delegate.importing.blocks import SourceDocument
from delegate.importing.refusals import RequestRefused, SourceRefused
from delegate.importing.sources import read_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream):
    return OLE + stream.encode("utf-16-le") + bytes(100)


def workbook():
    book, file = Workbook(), BytesIO()
    book.active.append(["9:00", "Talks"])
    book.save(file)
    return file.getvalue()


DOCX = word(p("Day 1") + tbl(tr("9:00", "Talks"), tr("10:00", "Signing")))
XLSX = workbook()


def refusal(data, name):
    with pytest.raises(SourceRefused) as refused:
        read(data, name)
    assert name in refused.value.message or "is not installed" in refused.value.message
    return f"{refused.value.message}: {refused.value.help}"


@every(
    ("data", "name", "said"),
    [
        (ole("WordDocument"), "a.doc", "save it as .docx"),
        (ole("WordDocument"), "a.docx", "save it as .docx"),
        (ole("Workbook"), "a.xls", "save it as .xlsx"),
        (ole("EncryptedPackage"), "a.docx", "password"),
        (ole("Contents"), "a.bin", "of the old kind"),
        (ole("__properties_version1.0"), "a.msg", ".eml"),
        (b"%PDF-1.7 ...", "a.pdf", "ask for the Word or Excel file"),
        (b"%PDF-1.7 ...", "a.docx", "PDF"),
        (b"{\\rtf1 x}", "a.doc", "rich text"),
        (b"\x89PNG\r\n\x1a\n....", "a.png", "picture"),
        (b"\xff\xd8\xff\xe0....", "scan", "picture"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "a.heic", "picture"),
        (zipped({"Index/Document.iwa": "x"}), "a.pages", "export it"),
        (zipped({"mimetype": "x", "content.xml": "x"}), "a.odt", "OpenDocument"),
        (zipped({"ppt/presentation.xml": "x"}), "a.pptx", "presentation"),
        (zipped({"xl/workbook.bin": "x"}), "a.xlsb", ".xlsx"),
        (zipped({"notes.txt": "x"}), "a.zip", "unpack it"),
        (b"<!DOCTYPE html><html>...", "a.doc", "web page"),
        (b"<p>9:00", "a.html", "web page"),
        (b"9:00 Talks", "a.docx", "not a Word document"),
        (b"9:00 Talks", "a.xlsx", "not a workbook"),
        (b"\x7fELF\x02\x00\x00\x00\x00\x00\x00", "a", "not text"),
        (b"PK\x03\x04 and nothing more", "a.docx", "damaged"),
        (DOCX[: len(DOCX) // 2], "a.docx", "damaged"),
        (b"", "a.docx", "empty"),
        (b"x" * (32 * 1024 * 1024 + 1), "a.txt", "32 MB"),
    ],
)
def test_what_is_not_read_is_refused_with_what_to_do(data, name, said):
    assert said in refusal(data, name)


def test_a_file_is_read_as_what_it_is_and_not_as_what_it_is_called():
    assert read(DOCX, "a.xlsx").form == "Word document"
    assert read(XLSX, "a.docx").form == "workbook"
    assert read(DOCX, "a.doc").form == "Word document"


def test_sheets_of_a_file_without_sheets_are_a_wrong_request():
    with pytest.raises(RequestRefused):
        read(DOCX, "a.docx", sheets=("Day 1",))


def test_a_path_is_read_and_one_that_is_not_there_is_an_error_of_the_system(tmp_path):
    (tmp_path / "a.docx").write_bytes(DOCX)

    assert lines(read_source(tmp_path / "a.docx", "a.docx")) == ["Day 1"]
    with pytest.raises(FileNotFoundError):
        read_source(tmp_path / "b.docx", "b.docx")


def changed(data, part, old, new):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(old, new)
    return zipped(parts)


@pytest.mark.parametrize(
    ("data", "part", "name"),
    [
        (DOCX, "word/document.xml", "a.docx"),
        (XLSX, "xl/workbook.xml", "a.xlsx"),
        (XLSX, "xl/worksheets/sheet1.xml", "a.xlsx"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp037"])
def test_a_part_that_declares_entities_is_refused(data, part, name, encoding):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    text = parts[part].decode().partition("?>")[2] or parts[part].decode()
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    parts[part] = f'<?xml version="1.0" encoding="{encoding}"?>{entity}{text}'.encode(encoding)

    assert "entities" in refusal(zipped(parts), name) or encoding == "cp037"


def test_a_bomb_is_refused_while_it_is_unpacked():
    zeros = zipped({"word/document.xml": DOCX, "word/media/x": b"\x00" * (5 * 1024 * 1024)})
    many = zipped({f"word/{number}.xml": "" for number in range(2001)})

    assert "unpacks to far more" in refusal(zeros, "a.docx")
    assert "more than 2,000 parts" in refusal(many, "a.docx")


def test_texts_without_number_are_refused_before_they_fill_the_memory():
    shared = b"<sst>" + b"<si><t/></si>" * 500_001 + bytes(range(65, 91)) * 10_000 + b"</sst>"
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:  # not packed, so that nothing else is wrong with it
        archive.writestr("xl/sharedStrings.xml", shared)
        archive.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")

    assert "far more text" in refusal(file.getvalue(), "a.xlsx")


def test_a_header_that_understates_what_is_packed_does_not_help_a_bomb():
    data = bytearray(zipped({"word/document.xml": b"\x00" * (5 * 1024 * 1024)}))
    size = struct.pack("<I", 5 * 1024 * 1024)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<I", 100)

    refusal(bytes(data), "a.docx")


def test_a_document_nested_without_end_is_refused():
    deep = "<w:ins>" * 20_000 + "</w:ins>" * 20_000

    assert "nested deeper" in refusal(word(f"<w:p>{deep}</w:p>"), "a.docx")


def test_tables_in_tables_are_read_as_deep_as_anybody_puts_them():
    nested = p("Talks")
    for _ in range(15):
        nested = tbl(tr(tc(nested + p())))

    assert lines(read(word(nested))) == ["Talks"]
    control = "<w:sdt><w:sdtContent>" * 90 + p("Signing") + "</w:sdtContent></w:sdt>" * 90
    assert lines(read(word(control))) == ["Signing"]


def test_a_missing_library_is_named_with_the_extra_that_brings_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    assert refusal(XLSX, "a.xlsx") == "the library for .xlsx is not installed: pip install 'delegate[import]'"


def _read_or_refused(data, name):
    with suppress(SourceRefused):
        assert isinstance(read(data, name), SourceDocument)


@pytest.mark.parametrize(("data", "name"), [(DOCX, "a.docx"), (XLSX, "a.xlsx")])
@some(150)
@given(st.data())
def test_a_file_with_wrong_bytes_is_read_or_refused(data, name, draw):
    wrong = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        wrong[draw.draw(st.integers(0, len(wrong) - 1))] = draw.draw(st.integers(0, 255))

    _read_or_refused(bytes(wrong[: draw.draw(st.integers(4, len(wrong)))]), name)
    _read_or_refused(bytes(wrong), name)


@pytest.mark.parametrize(("data", "name"), [(DOCX, "a.docx"), (XLSX, "a.xlsx")])
@some(150)
@given(st.data())
def test_a_file_with_wrong_bytes_in_a_part_is_read_or_refused(data, name, draw):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    part = draw.draw(st.sampled_from([entry for entry in parts if parts[entry]]))
    wrong = bytearray(parts[part])
    for _ in range(draw.draw(st.integers(1, 3))):
        wrong[draw.draw(st.integers(0, len(wrong) - 1))] = draw.draw(st.sampled_from(b'<>/"=0-9azw: \x00\xff'))

    _read_or_refused(zipped({**parts, part: bytes(wrong)}), name)
