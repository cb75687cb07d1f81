"""Reads a letter (.eml): its subject, its body, and as remarks what stands around the programme."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from delegate.importing.blocks import Block, Remark, SourceDocument, SourceLine, SourceTable
from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.decoding import MOST_BYTES, MOST_LINES, decode
from delegate.importing.sources.line_starts import begins_with_clock, begins_with_day, bullet
from delegate.importing.sources.page_text import blocks_of_page
from delegate.importing.sources.prose import blocks_of_text
from delegate.importing.words import words_of

HEADS = ("From", "To", "Cc", "Bcc", "Reply-To", "Date")
DEEPEST = 20  # letters in letters
LONGEST_HEAD = 10_000  # letters; the time of its decoding grows with its length squared
LONGEST_SIGNATURE = 20  # lines
_QUOTED = re.compile(r"^\s{0,3}>+ ?")
_WROTE = re.compile(
    r"(?:On|Am|Le|El|Em)\b.*(?:wrote|schrieb.*|a écrit|escribió|escreveu)\s*[:：]|.*[写寫]道\s*[:：]", re.IGNORECASE
)
_CHARSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "us-ascii": "utf-8", "ascii": "utf-8"}


def read(data: bytes, name: str) -> SourceDocument:
    """The subject as a heading, the body as blocks; the heads, quotes, signature and attachments as remarks.

    Of a body in two forms the plain one is read, unless only the other keeps its tables. Raises SourceRefused for a
    body in an encoding that is not known, and for what has no head and no body.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        data = decode(data, name).encode("utf-8", "replace")
    return read_letter(data, name)


def read_letter(data: bytes, name: str) -> SourceDocument:
    """As `read`, of bytes that begin with the heads of the letter."""
    data = data.lstrip()
    try:
        letter: Message = message_from_bytes(data)
        blocks = list(_blocks(letter, name, 0))
    except SourceRefused:
        raise
    except Exception as fault:  # the library tells a damaged letter by whatever error it runs into
        help = "save the letter again as .eml or as text (.txt)"  # noqa: A001 - as in SourceRefused
        raise SourceRefused(f"{name} is a damaged letter", help) from fault
    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not letter.is_multipart() and not letter.get("Content-Transfer-Encoding", "").strip().lower().startswith("b"):
        blocks = [_moved(block, head.count(b"\n") + 2) for block in blocks]
    if not blocks:
        raise SourceRefused(f"{name} is a letter without a text", "save the letter again as .eml or as text (.txt)")
    counts = Counter(block.kind for block in blocks if isinstance(block, Remark))
    return SourceDocument("letter", tuple(blocks), _date(letter), counts)


def _moved(block: Block, by: int) -> Block:
    """A block of the body where it stands in the file, below the heads."""

    def moved(where: str) -> str:
        return f"line {int(where.removeprefix('line ')) + by}" if where.startswith("line ") else where

    if isinstance(block, SourceTable):
        cells = tuple(cell._replace(where=moved(cell.where)) for cell in block.cells)
        return block._replace(cells=cells)
    return block._replace(where=moved(block.where))


def _blocks(letter: Message, name: str, depth: int) -> Iterator[Block]:
    for head in HEADS:
        for value in _written(letter, head):
            if text := _decoded(value):
                yield Remark("head of the letter", f"{head}: {text}", "head of the letter")
    if subject := _decoded(next(_written(letter, "Subject"), "")):
        yield SourceLine(subject, "subject", level=1)
    yield from _part_blocks(letter, name, depth)


def _part_blocks(part: Message, name: str, depth: int) -> Iterator[Block]:
    """The blocks of a part of a letter: of its text, of the parts in it, of a letter that is sent along."""
    kind = part.get_content_type()
    inner = _parts(part)
    filename = _decoded(part.get_filename() or "")
    if depth > DEEPEST:
        yield Remark("part of the letter", kind, "letter")
    elif inner is not None and kind == "message/rfc822":
        for each in inner:
            yield from _blocks(each, name, depth + 1)
    elif inner is not None and kind == "multipart/alternative":
        chosen = _chosen(inner, name)
        for each in inner:
            if each is chosen or each.get_content_type() not in ("text/plain", "text/html"):
                yield from _part_blocks(each, name, depth + 1)
    elif inner is not None:
        for each in inner:
            yield from _part_blocks(each, name, depth + 1)
    elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        text = _text(part, name)
        yield from blocks_of_page(text) if kind == "text/html" else _body(text)
    else:
        yield Remark("attachment", filename or kind, "letter")


def _parts(part: Message) -> list[Message] | None:
    """The parts that a part is made of; None of one that has none."""
    inner = part.get_payload() if part.is_multipart() else None
    return [each for each in inner if isinstance(each, Message)] if isinstance(inner, list) else None


def _chosen(parts: list[Message], name: str) -> Message | None:
    """The plain form of a body, else the page; the page too where only it has kept the columns of a table."""
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if plain is None or page is None:
        return plain or page
    text = _text(plain, name)
    tables = [block for block in blocks_of_page(_text(page, name)) if isinstance(block, SourceTable)]
    in_page = _has_a_programme([cell.text for table in tables for cell in table.cells])
    in_plain = any(isinstance(block, SourceTable) for block in blocks_of_text(text, marked=False))
    return page if not text.strip() or (in_page and not in_plain) else plain


def _text(part: Message, name: str) -> str:
    """The text of a part; its charset is believed where it decodes the text, else found by looking."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "replace")
    said = str(part.get_param("charset") or "").strip("'\"").lower()
    if said and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode(_CHARSETS.get(said, said)).replace("\r\n", "\n").replace("\r", "\n")
            return _refuse_long(text.replace("\x00", ""), name)
        except (LookupError, UnicodeError):
            pass  # said wrongly, as by programs that label everything alike
    return _refuse_long(decode(data, name), name)


def _refuse_long(text: str, name: str) -> str:
    if len(text) > MOST_BYTES or text.count("\n") > MOST_LINES:
        help = "copy the programme into a text of its own, and import that"  # noqa: A001 - as in SourceRefused
        raise SourceRefused(f"the text of {name} is longer than {MOST_LINES:,} lines or 2 MB", help)
    return text


def _written(letter: Message, head: str) -> Iterator[str]:
    """A head as it stands in the file: the library takes the letters out of one that is not encoded."""
    return (value for name, value in letter.raw_items() if name.casefold() == head.casefold())


def _decoded(value: object) -> str:
    """A head as people read it, its encoded words decoded and its folded lines joined."""
    raw = str(value)
    try:
        parts = decode_header(raw) if len(raw) <= LONGEST_HEAD else [(raw, None)]
    except Exception:  # encoded words that are cut off
        parts = [(raw, None)]
    said = []
    for part, charset in parts:
        if isinstance(part, str):
            said.append(part)
            continue
        try:
            said.append(part.decode(_CHARSETS.get((charset or "utf-8").lower(), charset or "utf-8")))
        except (LookupError, UnicodeError):
            said.append(part.decode("utf-8", "replace"))
    text = "".join(said).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(text.split())


def _date(letter: Message) -> date | None:
    try:
        return parsedate_to_datetime(_decoded(letter.get("Date", ""))).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _body(text: str) -> Iterator[Block]:
    """A body in plain text, parted into what was written, what was quoted, and the signature.

    Where the programme stands in the quoted part alone, as in a letter that is passed on, that part is read.
    """
    lines = text.split("\n")
    own = [line for line in lines if not _QUOTED.match(line)]
    if not _has_a_programme(own) and _has_a_programme([_QUOTED.sub("", line) for line in lines]):
        lines = [_QUOTED.sub("", line) for line in lines]
    last = max((number for number, line in enumerate(lines) if _has_a_programme([line])), default=-1)
    at = 0
    while at < len(lines):
        end = _end_of_remark(lines, at, last)
        if end == at and _WROTE.fullmatch(lines[at].strip()):
            yield Remark("line", lines[at].strip(), f"line {at + 1}")
            at += 1
            continue
        if end > at:
            kind = "quoted letter" if _is_quote(lines, at) else "signature"
            said = "\n".join(_QUOTED.sub("", line).rstrip() for line in lines[at:end]).strip()
            if said := said.removeprefix("--").lstrip() if kind == "signature" else said:
                yield Remark(kind, said, f"line {at + 1}")
            at = end
            continue
        start = at
        while at < len(lines) and _end_of_remark(lines, at, last) == at and not _WROTE.fullmatch(lines[at].strip()):
            at += 1
        yield from blocks_of_text("\n".join(lines[start:at]), marked=False, first=start)


def _has_a_programme(lines: list[str]) -> bool:
    points = (point[1] if (point := bullet(line.strip())) else line.strip() for line in lines)
    return any(begins_with_clock(text) or begins_with_day(text) for text in points)


def _is_quote(lines: list[str], at: int) -> bool:
    following = next((line for line in lines[at + 1 : at + 4] if line.strip()), "")
    return bool(_QUOTED.match(lines[at])) or bool(_WROTE.fullmatch(lines[at].strip()) and _QUOTED.match(following))


def _end_of_remark(lines: list[str], at: int, last: int) -> int:
    """The line behind the quote or the signature that begins at a line; that line itself where neither does.

    `last` is the last line that begins with a time or a day: no signature reaches over a blank line above it.
    """
    if _is_quote(lines, at):
        end = at + 1
        while end < len(lines) and (_QUOTED.match(lines[end]) or _is_blank_in_quote(lines, end)):
            end += 1
        return end
    if not (lines[at].rstrip() == "--" or _is_closing(lines[at])):
        return at
    end = at + 1
    while end < len(lines) and end - at < LONGEST_SIGNATURE and not _is_quote(lines, end):
        if not lines[end].strip() and end < last:
            break
        end += 1
    return at if _has_a_programme(lines[at:end]) else end


def _is_blank_in_quote(lines: list[str], at: int) -> bool:
    return not lines[at].strip() and at + 1 < len(lines) and _QUOTED.match(lines[at + 1]) is not None


def _is_closing(line: str) -> bool:
    """Whether a line is the formula that ends a letter: best regards, 此致."""
    said = re.sub(r"[\s,.!，。！]+$", "", line.strip()).casefold()
    return said in words_of("letters").get("closing", ())
