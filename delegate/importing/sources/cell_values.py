"""Writes the value of a cell as its number format shows it: dates and times in ISO form, numbers with their digits."""

import datetime as dt
import re

# Formats that a file may use by number alone, in Chinese, Japanese and Korean programs: openpyxl does not know them.
EAST_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
UNSEEN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+)?")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def text_of(value: object, form: str) -> str:
    """The text of a value under a number format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.timedelta):
        return _duration(value)
    if isinstance(value, dt.datetime):
        return _moment(value, form)
    if isinstance(value, dt.time):
        return _clock(dt.datetime.combine(dt.date.min, value), form)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, form)
    return unescaped(str(value))


def unescaped(text: str) -> str:
    """Text as Excel shows it: signs that it writes by their number, and lines parted by a line feed."""
    text = ESCAPED.sub(lambda found: chr(int(found[1], 16)) if not 0xD800 <= int(found[1], 16) < 0xE000 else "", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\xad", "")
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def is_weekday(form: str) -> bool:
    """Whether a format shows the day of the week in the East Asian way, which openpyxl takes for a number."""
    return bool(re.search("a{3,4}", UNSEEN.sub("", form)))


def _parts_shown(form: str) -> tuple[bool, bool]:
    """Whether a format shows a day, and whether it shows a time of day; both where it shows neither."""
    plain = re.sub(r"am/pm|a/p|上午/下午", "h", UNSEEN.sub("", form.split(";")[0]).lower())
    day, clock = bool(re.search(r"[ydegba]", plain)), bool(re.search(r"[hs]", plain))
    day = day or ("m" in plain and not clock)
    return (day, clock) if day or clock else (True, True)


def _moment(value: dt.datetime, form: str) -> str:
    day, clock = _parts_shown(form)
    if form == "General":
        clock = value.time() != dt.time()
    if value.year < 1901:  # a time of day past midnight: the date is only where the count of days begins
        day, clock = False, True
    rounded = value if not clock else _rounded(value, form)
    parts = [rounded.date().isoformat()] if day else []
    return " ".join([*parts, _clock(value, form)] if clock else parts)


def _rounded(value: dt.datetime, form: str) -> dt.datetime:
    """The moment to the second: a third of a day is kept as a fraction and comes back a little off."""
    try:
        near = value + dt.timedelta(milliseconds=500)
    except OverflowError:
        near = value
    near = near.replace(microsecond=0)
    if near.second == 59 and "s" not in form.lower():
        near += dt.timedelta(seconds=1)
    return near


def _clock(value: dt.datetime, form: str) -> str:
    near = _rounded(value, form)
    shows_seconds = near.second and ("s" in form.lower() or form == "General")
    shown = near.strftime("%H:%M:%S" if shows_seconds else "%H:%M")
    return _with_words(shown, form)


def _with_words(clock: str, form: str) -> str:
    """A time with the words that its format has before it, `about 09:30`, and the days behind it, `00:15+1`."""
    before = re.match(r'"([^"]*[^\W\d_][^"]*)"', form)
    behind = re.search(r'"([+-]\d+)"$', form)
    return f"{before[1] if before else ''}{clock}{behind[1] if behind else ''}"


def _duration(value: dt.timedelta) -> str:
    """Hours and minutes, as a format shows them that counts past 24."""
    seconds = round(value.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    text = f"{minutes // 60:02}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")
    return f"-{text}" if seconds < 0 else text


def _number(value: float, form: str) -> str:
    """A number with the digits and the words of its format; plain where the format is more than that."""
    plain = f"{value:.15g}" if isinstance(value, float) else str(value)
    section = re.sub(r"\[[^\]]*\]|_.|\*.", "", form.split(";")[0])
    if form == "General" or value < 0 or "e+" in plain or "E" in section or "/" in section:
        return plain
    literals = re.sub(r'"([^"]*)"|\\(.)', lambda found: _shielded(found[1] or found[2] or ""), section)
    slots = DIGITS.findall(literals)
    if len(slots) == 1 and "%" not in literals:
        return _unshielded(DIGITS.sub(lambda _: _digits(value, slots[0]), literals, count=1))
    if len(slots) == 1 and literals.endswith("%"):
        return f"{value * 100:.15g}%"
    if len(slots) == 2 and value == int(value) and "." not in literals and set("".join(slots)) <= set("0#"):
        tail = len(slots[1])
        head, end = divmod(int(value), 10**tail)
        ends = iter((_digits(head, slots[0]), str(end).zfill(tail)))
        return _unshielded(DIGITS.sub(lambda _: next(ends), literals))
    return plain


def _digits(value: float, slot: str) -> str:
    whole, _, decimals = slot.partition(".")
    text = f"{value:{',' if ',' in whole else ''}.{len(decimals)}f}"
    if "," not in whole and not decimals:
        return text.zfill(whole.count("0"))
    return text


def _shielded(text: str) -> str:
    """Words of a format, in signs that no format means anything by."""
    return "".join(chr(0xE000 + ord(letter)) if ord(letter) < 0x80 else letter for letter in text)


def _unshielded(text: str) -> str:
    return "".join(chr(ord(letter) - 0xE000) if 0xE000 <= ord(letter) < 0xE080 else letter for letter in text).strip()
