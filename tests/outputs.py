"""What a document says to a reader, and all that is in its bytes, for each format."""

import hashlib
import importlib
import io
import json
import re
import shutil
import subprocess
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from html.parser import HTMLParser
from unittest import mock

import lxml.etree
import pytest
from icalendar import Calendar
from kept import kept
from markdown_it import MarkdownIt

from delegate.render import formats

FORMATS = formats.names()
WORDED = tuple(form for form in FORMATS if formats.format_named(form).kind != "data")
WHOLE = tuple(form for form in WORDED if form not in ("xlsx", "ics"))  # those that print every part of a sheet
CODES = ("utf-8", "utf-16-be", "utf-16-le")
_WHOLE = lxml.etree.XMLParser(huge_tree=True, resolve_entities=False, remove_comments=True)
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def ready(form: str) -> None:
    """Skip, saying so, where the program is missing that reads a format."""
    if form == "pdf" and shutil.which("pdftotext") is None:
        pytest.skip("pdftotext, which reads a PDF, is not installed")


@contextmanager
def set_once() -> Iterator[None]:
    """Set each PDF once: to a test of what stands on its pages it is nothing that a few lines end on the last."""
    with mock.patch.object(importlib.import_module("delegate.render.typst.pdf"), "_FEW_PAGES", 0):
        yield


def told(form: str, data: bytes) -> str:
    """The text that a reader of the document sees."""
    if form == "pdf":
        return pdf_text(data)
    if form in ("docx", "xlsx"):
        return "\n".join(_office_text(members(data)))
    text = data.decode()
    if form == "terminal":
        return _ESCAPES.sub("", text)
    if form == "json":
        return "\n".join(_strings(json.loads(text)))
    if form == "html":
        return page_text(text)
    if form == "md":
        return page_text(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))
    if form == "ics":
        return "\n".join(str(value) for event in Calendar.from_ical(data).walk() for _, value in event.property_items())
    return text


def flat(text: str) -> str:
    """A text without its white space, and with letters of two widths or joined into one sign made equal."""
    return re.sub(r"[\s\u00ad\u200b\u2060│|]", "", unicodedata.normalize("NFKC", text))


def everything(form: str, data: bytes) -> str:
    """All texts in a document, seen or not: its bytes, the members of a zip, the streams of a PDF, unfolded lines."""
    parts = [data, *pdf_streams(data)] if form == "pdf" else [data]
    texts = []
    if form in ("docx", "xlsx"):
        files = list(members(data))
        parts += [each for name, member in files for each in (name.encode(), member)]
        texts += [*_office_text(files), *(text for _, member in _xml_files(files) for text in _xml_all(member))]
    else:
        texts.append(told(form, data))
    if form == "ics":
        parts.append(re.sub(rb"\r?\n[ \t]", b"", data))
    return "\n".join((*texts, *(part.decode(code, "ignore") for part in parts for code in CODES)))


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files in a zip with their names, and its comment."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield "", archive.comment
        for each in archive.infolist():
            yield each.filename, archive.read(each)


def pdf_streams(data: bytes) -> list[bytes]:
    """The streams of a PDF that are packed as zlib packs."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        unpacking = zlib.decompressobj()
        try:
            found.append(unpacking.decompress(packed))
        except zlib.error:  # a font or a picture, packed otherwise
            continue
    return found


def page_text(page: str) -> str:
    """The text of a web page: not its styles, and not what stands in its tags."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return "".join(reader.texts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature is that of HTMLParser
        self._hidden += tag in ("style", "script")
        self.texts.append("\n" if tag in ("p", "div", "td", "th", "li", "br", "tr") else "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)


def _office_text(files: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """The tabs of Excel; the runs of Word and the cells of Excel, paragraph by paragraph."""
    parts = dict(_xml_files(files))
    if (book := parts.get("xl/workbook.xml")) is not None:
        yield from _xml_all(book)
    for member in parts.values():
        yield from _seen(member)


def _xml_files(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The XML files in a zip."""
    return ((name, member) for name, member in files if name.endswith((".xml", ".rels")))


# The styles, of which a Word document has 9,000 elements, are the same bytes in most: each part is read once.
@lru_cache(maxsize=128)
def _seen(member: bytes) -> tuple[str, ...]:
    # no line ends at a noBreakHyphen; to a reader it is a hyphen
    parts = _parsed(member).iter("{*}t", "{*}noBreakHyphen")
    return tuple("-" if each.tag.endswith("noBreakHyphen") else each.text or "" for each in parts)


@lru_cache(maxsize=128)
def _xml_all(member: bytes) -> tuple[str, ...]:
    """Every text and every attribute of an XML file."""
    return tuple(text for each in _parsed(member).iter() for text in (each.text or "", *each.attrib.values()))


@lru_cache(maxsize=16)
def _parsed(member: bytes) -> lxml.etree._Element:
    return lxml.etree.fromstring(member, _WHOLE)


def _strings(data: object) -> Iterator[str]:
    """Every text in a JSON document that is not the name of a field."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _strings(each)


def pdf_text(data: bytes, how: str = "-raw") -> str:
    """The text of a PDF in the order of its content, or `how` another option of the program lays it out."""
    ready("pdf")

    def read() -> str:
        asked = ["pdftotext", how, "-enc", "UTF-8", "-", "-"]
        return subprocess.run(asked, input=data, capture_output=True, check=True).stdout.decode()

    return kept(("pdftotext", _version_of_pdftotext(), how, hashlib.sha256(data).hexdigest()), read, lasts=True)


@cache
def _version_of_pdftotext() -> str:
    return subprocess.run(["pdftotext", "-v"], capture_output=True, text=True).stderr
