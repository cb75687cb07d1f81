"""Decodes the bytes of a text file: UTF-8, UTF-16, GB 18030 or Big5, whichever reads without a fault."""

from collections.abc import Callable

from delegate.importing.refusals import SourceRefused

# The mark at the beginning of a file that names its encoding; that of UTF-32 begins with that of UTF-16.
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# A text in the wrong encoding of the two becomes rare characters. Of one in the right encoding nearly all are usual.
USUAL = 0.9
MOST_LINES = 20_000  # of a text
MOST_BYTES = 2 * 1024 * 1024
HELP = "open it in the program it came from, save it as text in UTF-8, and import that"


def decode(data: bytes, name: str) -> str:
    """The text of a file, its line ends as line feeds.

    Raises SourceRefused where no encoding reads all of it, or where it holds zeros, as only a program's data do.
    """
    text = _decoded(data)
    if text is None:
        raise SourceRefused(f"{name} is text in an encoding that is none of UTF-8, UTF-16, GB 18030 and Big5", HELP)
    if "\x00" in text:
        raise SourceRefused(f"{name} holds bytes that are no text", HELP)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_prose(data: bytes, name: str) -> str:
    """As `decode`, of a text that is read line by line; one of more than 20,000 lines or 2 MB is refused."""
    if len(data) > MOST_BYTES or data.count(b"\n") > MOST_LINES:
        raise SourceRefused(
            f"{name} is longer than {MOST_LINES:,} lines or 2 MB",
            "copy the programme into a file of its own, and import that",
        )
    return decode(data, name)


def _decoded(data: bytes) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    if wide := _utf16_without_mark(data):
        return _try(data, wide)
    text = _try(data, "utf-8")
    return text if text is not None else _chinese(data)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order of UTF-16 in which nearly all of a text with zeros is usual; None of anything else."""
    if b"\x00" not in data[:4096] or len(data) % 2:
        return None
    texts = {encoding: _try(data, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    share, encoding = max((_usual_share(text) if text else 0.0, encoding) for encoding, text in texts.items())
    return encoding if share >= USUAL else None


def _usual_share(text: str) -> float:
    """The share of a text that is Latin, or a Chinese character of daily use."""
    start = text[:4096]
    latin = {letter for letter in start if " " <= letter < "\u0250" or letter in "\t\r\n"}
    return sum(letter in latin or _in_gb2312(letter) or _in_big5(letter) for letter in start) / len(start)


def _chinese(data: bytes) -> str | None:
    """The text in that of the two Chinese encodings in which nearly all of its characters are usual ones."""
    found: list[tuple[float, str]] = []
    for encoding, usual in (("gb18030", _in_gb2312), ("big5hkscs", _in_big5)):
        text = _try(data, encoding)
        if text is not None:
            beyond_ascii = [letter for letter in text if not letter.isascii()]
            share = sum(map(usual, beyond_ascii)) / len(beyond_ascii) if beyond_ascii else 0.0
            found.append((share, text))
    best = max(found, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] >= USUAL else None


def _encoded_between(encoding: str, first: bytes, last: bytes) -> Callable[[str], bool]:
    def holds(letter: str) -> bool:
        try:
            return first <= letter.encode(encoding) <= last
        except UnicodeEncodeError:
            return False

    return holds


# The first level of GB 2312 and of Big5: punctuation, kana and the characters of daily use.
_in_gb2312 = _encoded_between("gb2312", b"\xa1\xa1", b"\xd7\xf9")
_in_big5 = _encoded_between("big5hkscs", b"\xa1\x40", b"\xc6\x7e")
