"""Reads a source file into blocks with the reader that its content and its suffix ask for."""

from importlib import import_module
from pathlib import Path

from delegate.importing.blocks import SourceDocument
from delegate.importing.refusals import RequestRefused, SourceRefused
from delegate.importing.sources.recognition import content_of, refuse_by_content

LARGEST = 32 * 1024 * 1024  # bytes of a file

# The module that reads a suffix: its `read(data, name)` gives the document. An unknown suffix is read as text.
READERS = {
    ".csv": "separated",
    ".tsv": "separated",
    ".eml": "letter",
    ".ics": "calendar",
    ".ical": "calendar",
    ".ifb": "calendar",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
# The module that reads what the first bytes show, whatever the file is called.
READERS_BY_CONTENT = {"docx": "word", "xlsx": "workbook", "calendar": "calendar"}
OFFICE_SUFFIXES = {".docx": "Word document", ".docm": "Word document", ".xlsx": "workbook", ".xlsm": "workbook"}


def read_source(source: Path | bytes, name: str, *, sheets: tuple[str, ...] = ()) -> SourceDocument:
    """The blocks of a file called `name`; `sheets` are the names of the sheets to read, all visible ones by default.

    Raises SourceRefused for what cannot be read, RequestRefused for a sheet that is not there, and OSError.
    """
    data = source if isinstance(source, bytes) else _bytes_of(source)
    if len(data) > LARGEST:
        raise SourceRefused(
            f"{name} is larger than 32 MB",
            "take out its pictures, or copy the programme into a new file, and import that",
        )
    if not data.strip():
        raise SourceRefused(f"{name} is empty", "ask for the file again")
    suffix = Path(name).suffix.lower()
    content = content_of(data)
    refuse_by_content(content, suffix, name)
    module = READERS_BY_CONTENT.get(content) or READERS.get(suffix)
    if module is None and suffix in OFFICE_SUFFIXES:
        raise SourceRefused(
            f"{name} is not a {OFFICE_SUFFIXES[suffix]}, whatever its name says",
            f"open it in the program it came from and save it as {suffix[:-1] + 'x'}, or name it .txt if it is text",
        )
    if sheets and module != "workbook":
        raise RequestRefused(f"{name} has no sheets", "leave out --sheet: only a workbook (.xlsx) has them")
    reader = import_module(f"{__name__}.{module or 'text'}")
    document: SourceDocument = reader.read(data, name, **({"sheets": sheets} if module == "workbook" else {}))
    return document


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most: a device or a pipe has no end."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
