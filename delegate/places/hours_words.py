"""Takes opening hours apart into words, numbers and times; signs out of Word and of Chinese keyboards are taken."""

import re
import unicodedata

from delegate.places.hours_rules import CLOSED, OPEN, UNKNOWN
from delegate.places.sun import EVENTS
from delegate.tuples import NamedTuple

_SIGNS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u301c~至", "-")
    | {
        "、": ",",
        "。": " ",
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "«": '"',
        "»": '"',
        "＂": '"',
        "&": ",",
        "∶": ":",
    }
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", "")
)
_TOKEN = re.compile(
    r"\s*(?:"
    r'"(?P<remark>[^"]*)"'
    r"|'(?P<single>[^']*)'"
    r"|\(?(?P<said>(?:only\s+)?(?:by|on|upon)\s+(?:prior\s+)?(?:appointment|arrangement|request|reservation|invitation)"
    r"(?:\s+only)?|[須须需]?[預预][約约])\)?"
    r"|(?P<always>24\s*/\s*7)"
    r"|(?P<date>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    r"|(?P<time>\d{1,2}[:.][0-5]\d(?!\d)(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"|(?P<number>\d{1,4})(?![\d])"
    r"|(?P<word>[A-Za-z]+\.?|公[眾众]假期)"
    r"|(?P<sign>\|\||[-;,+/()\[\]:])"
    r")",
    re.ASCII | re.IGNORECASE,
)
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAYS = {word: i for i, day in enumerate(_DAY_NAMES) for word in (day[:2], day[:3], day, f"{day}s")}
_DAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_MONTHS = {word: i for i, month in enumerate(_MONTH_NAMES, 1) for word in (month[:3], month)} | {"sept": 9}
_STATES = {"open": OPEN, "off": CLOSED, "closed": CLOSED, "unknown": UNKNOWN}
_PLAIN = {"and": ("sign", ","), "to": ("sign", "-"), "公眾假期": ("holiday", "ph"), "公众假期": ("holiday", "ph")}


class HoursToken(NamedTuple):
    """A word, number, time (in minutes), remark or sign of a text."""

    kind: str
    text: str = ""
    value: int = 0


class UnreadableHoursError(Exception):
    """A text has no reading as opening hours."""


def hours_tokens(text: str) -> list[HoursToken]:
    """The tokens of a text in order; UnreadableHoursError where a part of it is none."""
    written = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS).strip()
    found: list[HoursToken] = []
    at = 0
    while at < len(written):
        match = _TOKEN.match(written, at)
        if match is None:
            raise UnreadableHoursError
        found += _token(str(match.lastgroup), match[str(match.lastgroup)])
        at = match.end()
    return found


def _token(kind: str, text: str) -> list[HoursToken]:
    if kind == "date":
        year, month, day = (int(each) for each in text.split("-"))
        if not 1 <= month <= 12:
            raise UnreadableHoursError
        return [HoursToken("number", text[:4], year), HoursToken("month", "", month), HoursToken("number", "", day)]
    if kind in ("single", "said"):
        return [HoursToken("remark", text)]  # YAML takes the quotes of `hours: "by appointment"` for its own
    if kind == "time":
        return [HoursToken(kind, text, _clock(text))]
    if kind == "number":
        return [HoursToken(kind, text, int(text))]
    return [_word(text.lower().rstrip("."))] if kind == "word" else [HoursToken(kind, text)]


def _word(word: str) -> HoursToken:
    if word in _DAYS:
        return HoursToken("day", word, _DAYS[word])
    if word in _MONTHS:
        return HoursToken("month", word, _MONTHS[word])
    if word in ("ph", "sh"):
        return HoursToken("holiday", word)
    if word in _STATES:
        return HoursToken("state", _STATES[word])
    if word in EVENTS:
        return HoursToken("event", word)
    if word in _PLAIN:
        return HoursToken(*_PLAIN[word])
    if word in ("week", "easter", "days"):
        return HoursToken(word)
    if word == "day":
        return HoursToken("days")
    raise UnreadableHoursError


def _clock(text: str) -> int:
    """Minutes past midnight; `5:30 pm` too, and hours up to 48."""
    found = re.fullmatch(r"(\d+)(?:[:.](\d+))?\s*([ap])?.*", text.lower())
    if not found:
        raise UnreadableHoursError
    hour, minute, half = found.groups()
    if half:
        if not 1 <= int(hour) <= 12:
            raise UnreadableHoursError
        hour = int(hour) % 12 + (12 if half == "p" else 0)
    minutes = int(hour) * 60 + int(minute or 0)
    if minutes > 48 * 60:
        raise UnreadableHoursError
    return minutes


class TokenReader:
    """Tokens read from left to right; what must stand somewhere and does not is UnreadableHoursError."""

    def __init__(self, tokens: list[HoursToken]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> HoursToken:
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else HoursToken("")

    def take(self, kind: str, text: str | None = None) -> HoursToken | None:
        token = self.peek()
        if token.kind != kind or (text is not None and token.text != text):
            return None
        self.at += 1
        return token

    def must(self, kind: str, text: str | None = None) -> HoursToken:
        token = self.take(kind, text)
        if token is None:
            raise UnreadableHoursError
        return token

    def sign(self, text: str, ahead: int = 0) -> bool:
        token = self.peek(ahead)
        return token.kind == "sign" and token.text == text
