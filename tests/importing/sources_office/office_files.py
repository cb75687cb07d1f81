"""Makes small Word files and workbooks out of their XML, and reads them."""

import zipfile
from io import BytesIO

from delegate.importing.blocks import Remark, SourceLine, SourceTable
from delegate.importing.sources import read_source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts):
    """A zip of parts by name."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def word(body, *, core="", **parts):
    """A Word file with a body, and other parts by the word for them: styles, numbering, footnotes, header."""
    relations = "".join(f'<Relationship Id="{kind}" Type="{TYPES}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    xml = '<?xml version="1.0" encoding="UTF-8"?>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "_rels/.rels": f'{xml}<Relationships xmlns="{space}">'
        f'<Relationship Id="a" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{TYPES}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{xml}<Relationships xmlns="{space}">{relations}</Relationships>',
        "word/document.xml": f"{xml}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    if core:
        files["docProps/core.xml"] = core
    for kind, inner in parts.items():
        files[f"word/{kind}.xml"] = f"{xml}<w:{kind} {SPACES}>{inner}</w:{kind}>"
    return zipped(files)


def p(text="", *, properties=""):
    """A paragraph of one run, or of the runs given as XML."""
    runs = text if text.startswith("<") else run(text) if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(text="", properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def tr(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(c if c.startswith('<') else tc(c) for c in cells)}</w:tr>"


def tbl(*rows, widths=()):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def read(data, name="visit.docx", **options):
    return read_source(data, name, **options)


def lines(document):
    return [block.text for block in document.blocks if isinstance(block, SourceLine)]


def tables(document):
    """Each table as its cells by place: the text, with the span where it is not one row and one column."""
    return [
        {
            (c.row, c.column): c.text if (c.rows, c.columns) == (1, 1) else (c.text, c.rows, c.columns)
            for c in block.cells
        }
        for block in document.blocks
        if isinstance(block, SourceTable)
    ]


def remarks(document):
    return [(block.kind, block.text) for block in document.blocks if isinstance(block, Remark)]
