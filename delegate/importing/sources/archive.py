"""Unpacks the parts of an office file within limits that are counted while reading, never by what its header claims."""

import zipfile
import zlib
from io import BytesIO
from itertools import pairwise

from delegate.importing.refusals import SourceRefused

MOST_PARTS = 2000
MOST_UNPACKED = 256 * 1024 * 1024  # bytes of all parts together
MOST_RATIO = 200  # bytes unpacked for each byte of the part as it is packed
ALWAYS_ALLOWED = 1024 * 1024  # bytes of a part: a small one may be packed as tightly as it likes
STEP = 64 * 1024

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)
DAMAGED_HELP = "ask for the file again, or open it in Word or Excel, let it be repaired, and save it"
BOMB_HELP = "ask for another copy of the file, or copy the programme into a new document, and import that"


def names_in(data: bytes) -> list[str] | None:
    """The names of the parts, or None where the bytes are no zip that can be read."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except BROKEN:
        return None


def parts_of(data: bytes, name: str) -> dict[str, bytes]:
    """All parts of an office file by name, without a slash before it.

    Raises SourceRefused for a broken file, for one that is encrypted, and for one beyond the limits.
    """
    parts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS:
                raise SourceRefused(f"{name} has more than {MOST_PARTS:,} parts", BOMB_HELP)
            _refuse_overlaps(entries, name)
            for entry in entries:
                path = entry.filename.replace("\\", "/").lstrip("/")
                if entry.is_dir():
                    continue
                if entry.flag_bits & 0x1:
                    raise SourceRefused(
                        f"{name} is protected with a password", "take the password off, save, and import again"
                    )
                parts[path] = _unpacked(archive, entry, name, left)
                left -= len(parts[path])
    except BROKEN as error:
        raise SourceRefused(f"{name} is damaged and cannot be unpacked", DAMAGED_HELP) from error
    return parts


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, left: int) -> bytes:
    """The bytes of a part, read in steps until a limit is passed."""
    most = min(left, max(ALWAYS_ALLOWED, entry.compress_size * MOST_RATIO))
    pieces, length = [], 0
    with archive.open(entry) as part:
        while piece := part.read(STEP):
            length += len(piece)
            if length > most:
                raise SourceRefused(
                    f"{name} unpacks to far more than a document needs (“{entry.filename}”), and is not read", BOMB_HELP
                )
            pieces.append(piece)
    return b"".join(pieces)


def _refuse_overlaps(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Raise for parts that share their packed bytes: that is how a small file claims a large content."""
    spans = sorted((entry.header_offset, entry.header_offset + entry.compress_size) for entry in entries)
    if any(second[0] < first[1] for first, second in pairwise(spans)):
        raise SourceRefused(f"{name} is damaged: two of its parts lie over each other", DAMAGED_HELP)
