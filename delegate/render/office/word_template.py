"""Opens an empty Word document, the template of the library without what no programme uses, and packs one."""

import io
import zipfile
from functools import cache

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # what a zip says where it says nothing
TABLES = ("Normal Table", "Table Grid")  # the styles of tables that stay
# The picture of an empty page, and the styles once more as Word 2010 alone reads them.
_LEFT_OUT = ("/thumbnail", "/stylesWithEffects")


def new_document() -> WordDocument:
    """An empty document."""
    document: WordDocument = Document(io.BytesIO(_template()))
    return document


@cache
def _template() -> bytes:
    """The template without its hundred styles of tables, which are most of it: to read and to ask them all is slow."""
    document: WordDocument = Document()
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.name_val not in TABLES:
            styles.remove(style)
    for related in (document.part.rels, document.part.package.rels):
        for key in [key for key, each in related.items() if each.reltype.endswith(_LEFT_OUT)]:
            del related[key]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(data: bytes) -> bytes:
    """The file with nothing in it that differs from run to run."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(zipfile.ZipInfo(name, LONG_AGO), source.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
