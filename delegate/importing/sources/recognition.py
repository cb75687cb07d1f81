"""Recognises a file by its first bytes, and refuses in a sentence the kinds that no reader here takes."""

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.archive import names_in

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")

FIRST_BYTES = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"BM", "bitmap"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
    (b"BEGIN:VCALENDAR", "calendar"),
)
# The streams of an OLE file, whose names are UTF-16 in its directory; the first that is found tells what it is.
STREAMS = (
    ("EncryptedPackage", "password"),
    ("EncryptionInfo", "password"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
# A part or folder that only one kind of zip has, and what its kind is called.
PARTS = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "ppt"),
    ("Index/", "pages"),
    ("index.xml", "pages"),
    ("index.apxl", "pages"),
    ("content.xml", "odf"),
)

WORD_OR_EXCEL = "open it, save it as .docx (a document) or .xlsx (a workbook), and import that"
REFUSALS = {
    "password": (
        "{name} is protected with a password",
        "open it in Word or Excel with the password, take it off (File, Info, Protect), save, and import again",
    ),
    "doc": ("{name} is a Word file of the old kind (.doc)", "open it in Word or LibreOffice and save it as .docx"),
    "xls": ("{name} is an Excel file of the old kind (.xls)", "open it in Excel or LibreOffice and save it as .xlsx"),
    "xlsb": ("{name} is a binary workbook (.xlsb)", "open it in Excel and save it as .xlsx"),
    "ppt": ("{name} is a presentation", "copy its table into a Word document, save it as .docx, and import that"),
    "msg": ("{name} is a message as Outlook keeps it (.msg)", "save the message as .eml or as text (.txt)"),
    "ole": ("{name} is an office file of the old kind", WORD_OR_EXCEL),
    "pdf": ("{name} is a PDF, and tables are lost in a PDF", "ask for the Word or Excel file that it was made from"),
    "rtf": ("{name} is rich text (.rtf)", "open it in Word or LibreOffice and save it as .docx"),
    "pages": (
        "{name} is a file of Pages or Numbers",
        "export it there as Word (.docx) or Excel (.xlsx): File, Export To",
    ),
    "odf": ("{name} is an OpenDocument file", "open it in LibreOffice and " + WORD_OR_EXCEL.removeprefix("open it, ")),
    "picture": ("{name} is a picture", "ask for the Word or Excel file that it shows, or type the programme as text"),
    "page": ("{name} is a web page", "open it in Word or LibreOffice and save it as .docx"),
    "packed": ("{name} is an archive of files", "unpack it, and import the file in it that has the programme"),
    "broken zip": (
        "{name} is damaged: it begins like a Word or Excel file and cannot be unpacked",
        "ask for the file again, or open it in Word or Excel, let it be repaired, and save it",
    ),
    "binary": (
        "{name} is not text, nor a Word document, a workbook or a calendar",
        "ask for the programme as .docx, .xlsx, .ics, .csv or text",
    ),
}
SUFFIXES = {
    **dict.fromkeys((".pages", ".numbers", ".key"), "pages"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".heic", ".bmp", ".svg"), "picture"),
    **dict.fromkeys((".htm", ".html", ".mht", ".mhtml"), "page"),
    **dict.fromkeys((".zip", ".gz", ".tar", ".7z", ".rar"), "packed"),
    **dict.fromkeys((".odt", ".ods", ".fodt", ".fods"), "odf"),
    **dict.fromkeys((".ppt", ".pptx", ".odp"), "ppt"),
    ".doc": "doc",
    ".xls": "xls",
    ".xlsb": "xlsb",
    ".msg": "msg",
    ".pdf": "pdf",
    ".rtf": "rtf",
}


def content_of(data: bytes) -> str:
    """The kind of a file by its bytes: a key of REFUSALS, "docx", "xlsx", "calendar" or "text"."""
    if data.startswith(b"PK"):
        return _kind_of_zip(data)
    if data.startswith(OLE):
        return next((kind for stream, kind in STREAMS if stream.encode("utf-16-le") in data), "ole")
    start = data[:4096]
    head = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    kind = next((kind for first, kind in FIRST_BYTES if head.startswith(first)), None)
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "picture"
    if kind and (kind != "bitmap" or b"\x00" in start):
        return "picture" if kind == "bitmap" else kind
    if head[:512].lower().startswith((b"<!doctype html", b"<html")):
        return "page"
    if b'progid="Word.Document"' in start:
        return "doc"
    if b'progid="Excel.Sheet"' in start:
        return "xls"
    return "binary" if _is_binary(start) else "text"


def _is_binary(start: bytes) -> bool:
    """Whether bytes cannot be text: zeros that are not every second byte, as UTF-16 has them for Latin letters."""
    if start.startswith(UTF_16) or b"\x00" not in start:
        return False
    even, odd = start[0::2].count(0), start[1::2].count(0)
    return min(even, odd) > 0 or b"\x00\x00" in start


def _kind_of_zip(data: bytes) -> str:
    names = names_in(data)
    if names is None:
        return "broken zip"
    if "xl/workbook.bin" in names:
        return "xlsb"
    found = (
        kind
        for part, kind in PARTS
        if any(name == part or (part[-1] == "/" and name.startswith(part)) for name in names)
    )
    return next(found, "packed")


def refuse_by_content(content: str, suffix: str, name: str) -> None:
    """Raise SourceRefused for a kind that is not read; a suffix decides only where the bytes are text or unknown."""
    if content in ("text", "binary"):
        content = SUFFIXES.get(suffix, content)
    if content in REFUSALS:
        message, help = REFUSALS[content]  # noqa: A001 - as in SourceRefused
        raise SourceRefused(message.format(name=name), help)
