"""A hostile text stands in every field: in every format of every copy it is there as it was written, and does nothing.

The same trip with calm texts says what a document may consist of: its elements, attributes, parts and properties.
"""

import re
from functools import cache
from itertools import product
from pathlib import Path
from time import process_time

import lxml.etree
import lxml.html
import pytest
import vobject
from choosing import few
from command import here, trip_in
from copies import worked_out
from hostile import TEXTS, hostile_trip, takes_text
from icalendar import Calendar
from markdown_it import MarkdownIt
from outputs import FORMATS, flat, members, ready, set_once, told

from delegate.commands.documents import document
from delegate.i18n.escape import safe_line
from delegate.keys import Record
from delegate.model.lines import Item, Step
from delegate.model.people import Contact, Paper, Person
from delegate.model.places import Admission, Change, CityEntry, Crossing, Vehicle, Venue
from delegate.model.trip import Agreement, Group, Trip
from delegate.render.formats import PrintOptions
from delegate.sheet import Edition, Scope, settle
from delegate.sheet.scope import scope_of

RECORDS: tuple[type[Record], ...] = (
    *(Admission, Agreement, Change, CityEntry, Contact, Crossing, Group),
    *(Item, Paper, Person, Step, Trip, Vehicle, Venue),
)
# Ids and names of files; why a finding is accepted is one kind of text, wherever it stands.
NOT_PLANTED = {"Trip.include"}
NOT_PLANTED |= {"Trip.accept", "Venue.accept", "Person.accept"}
CALM = ("calm draft  文字 שלום\nz@x.test",)
COPIES = {
    "programme": (Edition.PROGRAMME, ""),
    "host": (Edition.PROGRAMME, "chan"),
    "card": (Edition.CARD, "ann"),
    "run sheet": (Edition.RUN_SHEET, ""),
    "movements": (Edition.MOVEMENTS, ""),
}
# A page turns and spells out what its fonts lack, a cell goes on below: test_any_trip_is_printed.py reads these back.
READ_BACK = [form for form in FORMATS if form not in ("pdf", "xlsx")]
# Each copy is in one format of rows in text and in one of an office: a renderer sets a text in one way in all copies.
MOST = {
    "docx": ("run sheet", "movements"),
    "html": ("run sheet", "host"),
    "ics": ("movements",),
    "json": ("run sheet",),
    "md": ("run sheet", "card", "movements"),
    "pdf": ("run sheet", "card"),
    "terminal": ("run sheet", "host"),
    "txt": ("programme", "movements"),
    "xlsx": ("run sheet", "host"),
}
DOCUMENTS = few(  # all of a format that is new here
    [(form, copy) for form in FORMATS for copy in MOST.get(form, COPIES)],
    of=list(product(FORMATS, COPIES)),
)
SHIFTS = (7,)  # the first text of the first field; others stand elsewhere with (0, 7, 14)
# Beside a name in one script, what goes with it in another is left out; a name has no marks that nobody sees.
BY_SCRIPT = ("Person.honorific", "Person.honours")
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"
_HYPHEN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}noBreakHyphen"
# Where the name of a place stands on a map, a draft's mark, a cell that ends with a blank, and Word's sign for a hyphen
# at which no line ends: an element without attributes or a text of its own, which a short name (`Re-Saikan`) gets.
AT_WILL = {
    *(("tspan", "text-anchor"), ("strong", "")),
    *(("xl/sharedStrings.xml", _CELL, _SPACE), ("word/document.xml", _HYPHEN, "")),
}


# The typesetter says of these that it cannot print them, so that a page is set anew without: a card is, others not.
REFUSED = tuple(text for text in TEXTS if "\u0301" in text or "\u200d" in text)


def texts_of(form: str, copy: str) -> tuple[str, ...]:
    """The hostile texts that stand in a copy."""
    if form != "pdf":
        return TEXTS
    written = [re.sub("[\u0600-\u06ff\ufdfa]", "", each) for each in TEXTS]  # no font of the extra has Arabic
    return tuple(written if copy == "card" else few([each for each in written if each not in REFUSED], of=written))


@cache
def made(form: str, copy: str, first: int | None) -> bytes:
    """The document with hostile texts from that one on; with calm ones for None."""
    texts = CALM if first is None else texts_of(form, copy)
    outcome = worked_out(hostile_trip(texts, first or 0)[0])
    edition, whom = COPIES[copy]
    scope = scope_of(outcome.plan, whom) if whom else Scope()
    assert scope is not None
    sheet = settle(outcome.plan, outcome.findings, edition=edition, languages=("en",), scope=scope, data=True)
    with set_once():
        return document(sheet, form, PrintOptions(columns=40)).data


def consists_of(form: str, data: bytes) -> set[object]:
    """The parts of which a document is made, whatever its texts are."""
    return {"html": _page, "md": _rendered, "docx": _office, "xlsx": _office, "ics": _calendar, "pdf": _pdf}.get(
        form, _plain
    )(data)


def _page(data: bytes) -> set[object]:
    root = lxml.html.document_fromstring(data.decode())
    scripts = {script.text for script in root.iter("script")}
    return (
        _elements(root) | {("script", each) for each in scripts} | {_scheme(each) for *_, each, _ in root.iterlinks()}
    )


def _elements(root: lxml.etree._Element) -> set[object]:
    return {(str(each.tag), name) for each in root.iter() for name in ("", *each.attrib)}


def _scheme(link: str) -> str:
    """What a link opens, without what it asks there; an address of mail is a link wherever a text has one."""
    return re.split(r"[?#]", link)[0].replace("mailto:z@x.test", "mailto:") if ":" in link else "#"


def _rendered(data: bytes) -> set[object]:
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(data.decode())
    return _elements(lxml.html.document_fromstring(page))


def _office(data: bytes) -> set[object]:
    found: set[object] = set()
    for name, member in members(data):
        if name.endswith((".xml", ".rels")):
            found |= {(re.sub(r"\d+", "", name), *each) for each in _elements(lxml.etree.fromstring(member))}
            found |= {each.get("Target") for each in lxml.etree.fromstring(member) if each.get("TargetMode")}
    return found


def _calendar(data: bytes) -> set[object]:
    parts = {(part.name, name) for part in Calendar.from_ical(data).walk() for name in part}
    other = vobject.readOne(data.decode())
    return {*parts, *((child.name, line.name) for child in other.components() for line in child.lines())}


def _pdf(data: bytes) -> set[object]:
    return {*re.findall(rb"/(?:JS|JavaScript|Launch|URI|OpenAction|AA|EmbeddedFile|SubmitForm)\b", data)}


def _plain(data: bytes) -> set[object]:
    """The control characters; the colours of a terminal are those that it paints with."""
    return {
        *re.findall(
            r"\x1b\[[0-9;]*m|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", data.decode()
        )
    }


@pytest.mark.slow
@pytest.mark.parametrize("first", SHIFTS)
@pytest.mark.parametrize(("form", "copy"), DOCUMENTS)
def test_a_document_consists_of_the_same_parts_whatever_its_texts_are(form: str, copy: str, first: int) -> None:
    calm = made(form, copy, None) if form != "pdf" else made(form, "card", None)  # no paper has any of these parts

    assert consists_of(form, made(form, copy, first)) - consists_of(form, calm) - AT_WILL == set()


@pytest.mark.slow
@pytest.mark.parametrize("first", SHIFTS)
@pytest.mark.parametrize(("form", "copy"), [(form, copy) for form, copy in DOCUMENTS if form in READ_BACK])
def test_each_text_that_a_copy_has_is_there_whole(form: str, copy: str, first: int) -> None:
    ready(form)
    calm = flat(told(form, made(form, copy, None)))
    text = plain(told(form, made(form, copy, first)))
    planted = {mark: each for mark, each in hostile_trip(TEXTS, first)[1].items() if mark in calm}
    planted = {mark: each for mark, each in planted.items() if each[1] not in BY_SCRIPT or mark in text}

    assert planted
    lost = {field: written for written, field in planted.values() if not whole(written, text)}
    assert lost == {}


def plain(text: str) -> str:
    """A text without white space and marks that nobody sees; where a long cell goes on below it has three dots."""
    return flat(text.translate(UNSEEN)).replace("...", "")


def whole(written: str, text: str) -> bool:
    """Whether each line of a text is there as it was written; in data as it is, elsewhere with controls spelt out."""
    lines = re.split(r"\r?\n", written)  # a label may stand before each
    as_read = (lambda line: line, safe_line, lambda line: safe_line(line.translate(UNSEEN)))
    return all(any(plain(read(line)) in text for read in as_read) for line in lines)


def test_every_record_that_takes_a_text_has_all_of_them_in_these_trips() -> None:
    planted = {field for _, field in hostile_trip(CALM)[1].values()}
    declared = {f"{of.__name__}.{name}" for of in RECORDS for name, key in of.declared.items() if takes_text(key)}

    assert declared - planted == NOT_PLANTED


(LONG,) = few([80_000], of=[1_000_000])
EXTREMES = {
    "300 marks on a letter, and lone ones": "\u0301 \u0e31\u0f74 a" + "\u0301" * 300,
    "a word of 1 MB or a twelfth of it": "a" * LONG,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", EXTREMES.values(), ids=EXTREMES)
@pytest.mark.parametrize("form", FORMATS)
def test_what_no_page_was_made_for_is_a_document_or_a_sentence_soon(form: str, text: str, tmp_path: Path) -> None:
    days = f'days:\n  2026-11-24:\n    - meeting: "{text}"\n      time: 10:00-11:00\n      venue: Hong Kong\n'
    trip = trip_in(tmp_path, f"trip: T\ndelegation: {{ann: {{name: Ann}}}}\n{days}")
    began = process_time()
    answer = here("plan", str(trip), "-o", str(tmp_path / f"out.{form}"), "--format", form, "--fail-on", "never")

    assert process_time() - began < LONG / 100_000
    assert answer.code == 0 or "printed with gaps" in answer.err or "too long to be set on pages" in answer.err
