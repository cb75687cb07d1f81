"""Reads one piece of text as what its field takes; each reader gives the value, or what is wrong and what to write."""

import re
from collections.abc import Callable, Mapping

from delegate.diagnostics import Finding
from delegate.reading import clocks
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.languages import is_language, language_called, nearest_language
from delegate.reading.nearest import did_you_mean, nearest
from delegate.reading.paper_names import country_called, papers_called
from delegate.reading.papers import KINDS, is_kind, nearly, read_endorsement
from delegate.reading.typed_times import count_as_written, folded, has_no_end, length_as_written
from delegate.source import Where
from delegate.values import Headcount, Length, Point


def read_scalar(form: str, text: str) -> object | Wrong:
    """The value of a text in the form of that name."""
    return READERS[form](text.strip())


# --- lengths and numbers ----------------------------------------------------------------------------------------------

_LENGTH = re.compile(
    r"(?:(\d{1,3})\s*(?:h|hrs?|hours?)(?:\s*(\d{1,2})(?:\s*(?:m|min|mins|minutes?))?)?|(\d{1,4})\s*(?:min|mins|minutes?))",
    re.ASCII,
)


def _one_length(text: str) -> int | None:
    match = _LENGTH.fullmatch(text)
    if not match:
        return None
    if match[3]:
        return int(match[3])
    minutes = int(match[2] or 0)
    return int(match[1]) * 60 + minutes if minutes < 60 else None


def _not_a_length(text: str, example: str = "45 min, 1h or 1h30") -> Wrong:
    if instead := length_as_written(text):
        return Wrong(
            complain.unreadable_length, f"{quoted(text)} is not how a length is written", f"write {instead}", instead
        )
    if re.fullmatch(r"\d{1,6}", text, re.ASCII):
        return Wrong(
            complain.unreadable_length, f"{quoted(text)} is a number, not a length", f"say the unit: {text} min"
        )
    return Wrong(
        complain.unreadable_length, f"{quoted(text)} is not a length of time", f"write, for example, {example}"
    )


LONGEST = 31 * 24 * 60  # minutes: nothing on a trip takes longer than a month


def _length(text: str) -> Length | Wrong:
    minutes = _one_length(text)
    if minutes is not None and minutes > LONGEST:
        return Wrong(complain.unreadable_length, f"{quoted(text)} is longer than a month", "write a shorter length")
    if minutes is None:
        if isinstance(_length_range(text), Length):
            return Wrong(
                complain.unreadable_length,
                f"{quoted(text)} is a range; this field takes one length",
                "write one, such as 45 min",
            )
        return _not_a_length(text)
    return Length(minutes, minutes)


def _length_range(text: str) -> Length | Wrong:
    sides = re.split(r"\s*[-–]\s*", text)
    if len(sides) == 1:
        return _length(text) if _one_length(text) is not None else _not_a_length(text, "45 min, 1h30 or 2h30-3h")
    if len(sides) != 2:
        return _not_a_length(text, "2h30-3h")
    low, high = (_one_length(side) for side in sides)
    if low is None and high is not None and sides[0].isdecimal() and sides[1].endswith(("min", "mins", "minutes")):
        low = _one_length(sides[0] + " min")  # `30-45 min`: the unit behind the second holds for both
    if low is None or high is None:
        return _not_a_length(text, "2h30-3h or 30-45 min")
    if low > high:
        return Wrong(
            complain.unreadable_length,
            f"the range {quoted(text)} is the wrong way round",
            "write the shorter length first",
        )
    if high > LONGEST:
        return Wrong(complain.unreadable_length, f"{quoted(text)} is longer than a month", "write a shorter length")
    return Length(low, high)


def _item_length(text: str) -> Length | Wrong:
    return _length_range(text)


def _clearing(text: str) -> Length | Wrong:
    if match := re.fullmatch(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?", text, re.ASCII):
        low, high = int(match[1]), int(match[2] or match[1])
        if low <= high:
            return Length(low, high)
        return Wrong(
            complain.unreadable_length,
            f"the range {quoted(text)} is the wrong way round",
            "write the shorter length first",
        )
    return _length_range(text)


def _days(text: str) -> Length | Wrong:
    match = re.fullmatch(r"(\d{1,4})\s*days?", text, re.ASCII)
    if not match:
        remedy = f"say the unit: {text} days" if re.fullmatch(r"\d{1,4}", text) else "write, for example, 14 days"
        return Wrong(complain.unreadable_length, f"{quoted(text)} is not a number of days", remedy)
    return Length(int(match[1]) * 24 * 60, int(match[1]) * 24 * 60)


def _count(text: str) -> int | Wrong:
    if re.fullmatch(r"\d{1,6}", text, re.ASCII):
        return int(text)
    instead = count_as_written(text)
    none = "leave the field out: without a number nothing is counted" if has_no_end(text) else "write, for example, 45"
    remedy = f"write {instead}" if instead else none
    return Wrong(complain.unreadable_number, f"{quoted(text)} is not a whole number", remedy, instead)


def _heads(text: str) -> Headcount | Wrong:
    match = re.fullmatch(r"(~?)\s*(\d{1,6})", text, re.ASCII)
    typed = re.fullmatch(
        r"(about|around|approx\.?|ca\.|約|约|~)?\s*(\d{1,6}|[二三四五六七八九]?十(?=[余餘多來来幾几]))\s*([余餘多來来幾几])?\s*"
        r"(?:people|persons|pax|人|名|位)?",
        folded(text),
    )
    if not match and typed:
        number = typed[2] if typed[2].isdecimal() else f"{'.一二三四五六七八九'.find(typed[2][:-1] or '一')}0"
        instead = f"{'~' if typed[1] or typed[3] else ''}{number}"
        return Wrong(
            complain.unreadable_number,
            f"{quoted(text)} is not how a number of people is written",
            f"write {instead}",
            instead,
        )
    if not match:
        return Wrong(
            complain.unreadable_number,
            f"{quoted(text)} is not a number of people",
            "write, for example, 12, ~40 or tbc",
        )
    return Headcount(int(match[2]), bool(match[1]))


# --- places -----------------------------------------------------------------------------------------------------------


def _point(text: str) -> Point | Wrong:
    match = re.fullmatch(r"(-?\d{1,3}(?:\.\d{1,12})?)\s*[,;]\s*(-?\d{1,3}(?:\.\d{1,12})?)", text, re.ASCII)
    if not match:
        from delegate.reading.typed_points import point_as_written  # few files need it

        instead = point_as_written(text)
        if instead:
            problem = f"{quoted(text)} is not how a point is written"
            return Wrong(complain.unreadable_point, problem, f'write "{instead}"', instead)
        remedy = 'write latitude and longitude in degrees, such as "22.5410, 114.0553"'
        return Wrong(complain.unreadable_point, f"{quoted(text)} is not a point", remedy)
    latitude, longitude = float(match[1]), float(match[2])
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return Point(latitude, longitude)
    if abs(longitude) <= 90 and abs(latitude) <= 180:
        return Wrong(_swapped, "", f'write "{match[2]}, {match[1]}"')
    return Wrong(
        complain.unreadable_point,
        f"{quoted(text)} is nowhere on earth",
        "latitude goes from -90 to 90, longitude from -180 to 180",
    )


def _swapped(where: Where, _problem: str, remedy: str) -> Finding:
    return complain.swapped_point(where, remedy)


_DISTANCE = r"(\d{1,5})(?:[.](\d{1,3}))?\s*(m|met(?:re|er)s?|km|kilomet(?:re|er)s?)"


def _distance(text: str) -> int | Wrong:
    """A distance in metres: `500 m`, `1.5 km`."""
    match = re.fullmatch(_DISTANCE, text, re.ASCII)
    if match:
        return round(float(f"{match[1]}.{match[2] or 0}") * (1000 if match[3].startswith("k") else 1))
    remedy = f"say the unit: {text} m or {text} km" if re.fullmatch(r"\d{1,5}", text) else "write, for example, 500 m"
    return Wrong(complain.unreadable_length, f"{quoted(text)} is not a distance", remedy)


def _country(text: str) -> str | Wrong:
    code = country_called(text)
    if re.fullmatch(r"[A-Z]{2}", text) and text != "UK":
        return text
    if code:
        said = f"{quoted(text)} is not the code of a country"
        return Wrong(complain.unreadable_country, said, f"the code is {code}", code)
    capital = text.upper() if re.fullmatch(r"[A-Za-z]{2}", text) else ""
    remedy = f"write {capital}" if capital else "write its two capital letters, such as CN, HK or GB"
    return Wrong(complain.unreadable_country, f"{quoted(text)} is not the code of a country or region", remedy, capital)


def _zone(text: str) -> str | Wrong:
    from delegate.clock import zone_names  # only a trip with cities of its own needs the list

    if text in zone_names():
        return text
    from delegate.reading.zone_names import zone_meant, zones_called

    if meant := zone_meant(text):
        return Wrong(_unknown_zone, text, f"write {meant}", meant)
    if several := zones_called(text):
        return Wrong(_unknown_zone, text, f"write the zone of the country, such as {', '.join(several)}")
    return Wrong(_unknown_zone, text, did_you_mean(text, zone_names(), "write it like Asia/Hong_Kong or Europe/Paris"))


def _unknown_zone(where: Where, zone: str, remedy: str) -> Finding:
    return complain.unknown_zone(where, zone, remedy)


# --- words ------------------------------------------------------------------------------------------------------------


def _language(text: str) -> str | Wrong:
    if is_language(text):
        return text
    usual = nearest_language(text)
    usual = usual or language_called(folded(text))
    remedy = f"write {usual}" if usual else "write its code, such as en, zh-Hant or yue"
    return Wrong(complain.unknown_language, text, remedy, usual)


def _id(text: str) -> str | Wrong:
    if re.search(r"\s", text):
        instead = "-".join(text.lower().split())
        return Wrong(_spaced_id, text, f"write {instead}" if len(instead) <= 60 else "write a short name with hyphens")
    return text


def _spaced_id(where: Where, name: str, remedy: str) -> Finding:
    return complain.unusable_id(where, name, "has a space in it", remedy)


def _paper(text: str) -> str | Wrong:
    """A kind of paper; one that is not known here may be what another border calls its own."""
    if is_kind(text):
        near = nearly(text)
        return Wrong(complain.misspelt_paper, text, near) if near else text
    meant = nearest("-".join(text.split()), KINDS) or tuple(each.kind for each in papers_called(text))
    remedy = f"did you mean `{meant[0]}`?" if meant else "write a kind such as passport or two-way-permit"
    return Wrong(complain.unknown_word, text, remedy)


def _yes_no(text: str) -> bool | Wrong:
    if text in ("yes", "no", "true", "false"):
        return text in ("yes", "true")
    meant = {"true": "yes", "y": "yes", "false": "no", "n": "no"}.get(text.lower(), text.lower())
    known = meant in ("yes", "no")
    return Wrong(_not_yes_no, text, f"write {meant}" if known else "write yes or no", meant if known else "")


def _not_yes_no(where: Where, word: str, remedy: str) -> Finding:
    return complain.unknown_word(where, word, remedy)


def _as_written(text: str) -> str:
    return text


READERS: Mapping[str, Callable[[str], object]] = {
    "text": _as_written,
    "date": clocks.read_date,
    "moment": clocks.read_moment,
    "clock": clocks.read_clock,
    "times": clocks.read_times,
    "window": clocks.read_window,
    "length": _length,
    "length-range": _item_length,
    "clearing": _clearing,
    "days": _days,
    "paper": _paper,
    "endorsement": read_endorsement,
    "distance": _distance,
    "yes-no": _yes_no,
    "count": _count,
    "heads": _heads,
    "point": _point,
    "country": _country,
    "zone": _zone,
    "hours": clocks.read_hours,
    "language": _language,
    "id": _id,
    "check": _as_written,
}
