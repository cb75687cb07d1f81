"""Reads points as maps and people write them, and gives latitude and longitude as the format has them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from delegate.reading import complaints_structure as complain
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.source import Span

_WORDS = (
    (r"北[緯纬]", "n"),
    (r"南[緯纬]", "s"),
    (r"[東东][經经]", "e"),
    (r"西[經经]", "w"),
    (r"\b(?:latitude|lat)\b\.?\s*[:=]?|[緯纬]度\s*:?", "lat "),
    (r"\b(?:longitude|long|lng|lon)\b\.?\s*[:=]?|[經经]度\s*:?", "lon "),
)
_SECONDS = r"""(?:\s*(?P<seconds>\d{1,2}(?:\.\d{1,8})?)\s*(?:"|秒))?"""
_MINUTES = rf"(?:\s*(?P<minutes>\d{{1,2}}(?:\.\d{{1,8}})?)\s*(?:'|分){_SECONDS})?"
_FIGURES = rf"(?P<degrees>[-+]?\d{{1,3}}(?:[.,]\d{{1,12}})?)\s*(?:°|º|度)?{_MINUTES}"
_SIDE = rf"(?:(?P<before>lat|lon|[nsew])\s*)?{_FIGURES}\s*(?P<behind>[nsew])?"
_LONGITUDES = ("lon", "lng", "long", "longitude", "經度", "经度")

_MAPS = r"https?://(?:[\w-]+\.)*(?:google\.[a-z.]+|openstreetmap\.org|maps\.apple\.com|bing\.com)/"
_DEGREES = r"([-+]?\d{1,3}\.\d{1,20})"
_IN_LINKS = (  # the place itself, and not the middle of what was looked at, which may be a street away
    rf"!3d{_DEGREES}!4d{_DEGREES}",
    rf"[?&]mlat={_DEGREES}&mlon={_DEGREES}",
    rf"[?&](?:q|ll|query|destination|daddr)=(?:loc:)?{_DEGREES}(?:,|%2C)(?:\+|%20)?{_DEGREES}",
)


def point_as_written(text: str) -> str:
    """`22.2935 N, 114.1700 E` as `22.2935, 114.1700`; nothing where it is no point, or could be two.

    Minutes and seconds become degrees to five places, which is a metre. Where letters say which is which, the longitude
    may stand first.
    """
    if re.match(_MAPS, text):
        text = _in_link(text[:2000])
    bare = _folded(text).removeprefix("geo:")
    both = _sides(bare) if len(bare) <= 80 else iter(())
    return next((point for north, east in both if (point := _point(north, east))), "")


def _in_link(link: str) -> str:
    """The point of a place that the link of a map names; empty where it names none.

    Links of Amap and Baidu are not read: their points are 600 m and more off those of other maps.
    """
    found = next((match for each in _IN_LINKS if (match := re.search(each, link))), None)
    return ", ".join(f"{float(figure):.6f}".rstrip("0") for figure in found.groups()) if found else ""


def with_point_gathered(node: MappingNode, latitudes: Sequence[str], route: str, file: OpenFile) -> MappingNode:
    """The fields of a place; a latitude and a longitude in two fields are its `at`, and are complained of once."""
    north = _field_called(node, latitudes)
    east = _field_called(node, _LONGITUDES)
    if not north or not east or any(name.text == "at" for name, _ in node.pairs):
        return node
    point = point_as_written(f"{north[1].text}, {east[1].text}")
    if not point:
        return node
    said = complain.unknown_key(file.where(north[0].span, route), north[0].text, f'write `at: "{point}"` for both')
    file.findings.append(said)
    rest = [pair for pair in node.pairs if pair[0].span not in (north[0].span, east[0].span)]
    at: tuple[ScalarNode, Node] = (ScalarNode("at", north[0].span), ScalarNode(point, Span(*north[1].span)))
    return node._replace(pairs=[*rest, at])


def _field_called(node: MappingNode, words: Sequence[str]) -> tuple[ScalarNode, ScalarNode] | None:
    for name, value in node.pairs:
        if name.text.strip().lower() in words and isinstance(value, ScalarNode) and not value.empty:
            return name, value
    return None


def _folded(text: str) -> str:
    """The text in narrow signs and small letters, without brackets and quotes around it."""
    bare = unicodedata.normalize("NFKC", text.replace("、", ",")).casefold()
    for signs, plain in (("′’‘´`", "'"), ("″“”„", '"'), ("−–", "-")):
        bare = re.sub(f"[{signs}]", plain, bare)
    bare = re.sub("''", '"', bare)
    for word, letter in _WORDS:
        bare = re.sub(word, letter, bare)
    bare = " ".join(bare.split())
    return re.sub(r"^[(\[\"]\s*|\s*[)\]]$", "", bare)


def _sides(bare: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The two figures with what says which they are, in each way that the text falls into two."""
    for between in (r"\s*;\s*", r"\s*/\s*", r"\s*,\s+", r"\s*,\s*", r"\s+", r"(?<=[nsew])\s*"):
        for at in re.finditer(between, bare):
            one, other = (re.fullmatch(_SIDE, part) for part in (bare[: at.start()], bare[at.end() :]))
            if one and other:
                yield one, other


def _point(one: re.Match[str], other: re.Match[str]) -> str:
    """Latitude and longitude of two figures; nothing where they are said to be two of one kind, or are not on earth."""
    axes, figures = (_axis(one), _axis(other)), [_degrees(one), _degrees(other)]
    if axes not in (("", ""), ("lat", "lon"), ("lon", "lat")) or "" in figures:
        return ""
    latitude, longitude = figures[::-1] if axes == ("lon", "lat") else figures
    return f"{latitude}, {longitude}" if abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180 else ""


def _axis(side: re.Match[str]) -> str | None:
    """Whether a figure is said to be a latitude or a longitude, or nothing; None where that is said twice over."""
    before, behind = side["before"] or "", side["behind"] or ""
    named = before if before in ("lat", "lon") else ""
    letters = [each for each in (before, behind) if len(each) == 1]
    axes = {*([named] if named else []), *("lat" if each in "ns" else "lon" for each in letters)}
    return None if len(letters) > 1 or len(axes) > 1 else next(iter(axes), "")


def _degrees(side: re.Match[str]) -> str:
    """A figure in degrees as it was typed, or reckoned from minutes and seconds; nothing where that cannot be."""
    west = (side["before"] or "") in ("s", "w") or (side["behind"] or "") in ("s", "w")
    degrees = side["degrees"].replace(",", ".").removeprefix("+")
    if side["minutes"]:
        if "." in degrees or float(side["minutes"]) >= 60 or float(side["seconds"] or 0) >= 60:
            return ""
        parts = float(side["minutes"]) / 60 + float(side["seconds"] or 0) / 3600
        degrees = f"{'-' if degrees.startswith('-') else ''}{abs(float(degrees)) + parts:.5f}"
    if west and degrees.startswith("-"):
        return ""
    return f"-{degrees}" if west else degrees
