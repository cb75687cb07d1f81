"""Editions of a trip for Word, and what of their rows stays on one page."""

import io
from functools import cache

from copies import EXCHANGE, worked_out
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import _Row

from delegate.render.office.docx import render
from delegate.sheet import Edition, Sheet, settle


def sheet_of(*tags: str, edition: Edition = Edition.PROGRAMME) -> Sheet:
    """An edition of the trip that has something for every copy, in these languages."""
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    return settle(plan, edition=edition, languages=tags)


def document_of(*tags: str, edition: Edition = Edition.PROGRAMME, layout: str = "table") -> WordDocument:
    """The document of it, made once and read anew."""
    document: WordDocument = Document(io.BytesIO(_made(tags, edition, layout)))
    return document


@cache
def _made(tags: tuple[str, ...], edition: Edition, layout: str) -> bytes:
    return render(sheet_of(*tags, edition=edition), layout=layout)


def is_kept(row: _Row) -> bool:
    """Whether every paragraph of a row stays on the page of the row below."""
    paragraphs = [*row._tr.iter(qn("w:p"))]
    return all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in paragraphs)
