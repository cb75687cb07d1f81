"""Finds the fonts there are to print with, and the characters that none has, from the tables of the fonts."""

import importlib.util
import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import typst

from delegate.render.formats import CannotPrint
from delegate.tuples import NamedTuple

REMEDY = "pip install 'delegate[fonts]'"
LATIN = "Source Sans 3"  # the design from which the letters of Noto Sans CJK were drawn
_BOLD = 600  # the least weight that reads as bold
_BASES = (
    *(LATIN, "Source Sans Pro", "Noto Sans", "IBM Plex Sans", "Inter", "Open Sans", "Helvetica Neue"),
    *("Segoe UI", "Liberation Sans", "Arimo", "Arial"),
)
_SERIF = "Libertinus Serif"  # typst brings it along
_HAN = {
    "HK": ("Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HK", "PingFang HK", "Microsoft JhengHei"),
    "TW": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "CN": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    "JP": ("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic"),
    "KR": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic"),
}
_OTHER_HAN = (
    "Noto Serif CJK HK",
    "Noto Serif CJK TC",
    "Noto Serif CJK SC",
    "Songti TC",
    "Songti SC",
    "Droid Sans Fallback",
)
_EAST_ASIAN = ("Chinese", "Hiragana", "Katakana", "Hangul", "Bopomofo", "Fullwidth", "Halfwidth")  # the extra has them
_DEBIAN = " (Debian's fonts-noto-cjk has a bold face too)"
_BOXES = ("LastResort", "Adobe Blank", "Unifont Upper")  # they claim every character and show none

# What the serif that typst brings along has; it lies in no file that could be asked.
_EMBEDDED = (
    "20-7e a0-2e4 2ea-34e 350-36f 374-375 37a-37e 384-38a 38c 38e-3a1 3a3-3ce 3d0-3e1 3f0-3f6 3f8-3f9 3fb 3fd-477 "
    "47c-47f 483 48c-4c4 4c7-4cc 4d0-4f9 5b0-5c3 5c6 5d0-5ea 5f0-5f4 1d15 1d35 1d43-1d5f 1d62-1d67 1d9c 1da0 1da4 "
    "1db6 1dbb 1e00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 "
    "1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2027 202f-2037 2039-203e 2042 2044 2047-204b 204f "
    "2070-2071 2074-208e 2090-209c 20a2-20a4 20a7-20a8 20ab-20ac 20af 20b1 20b9 20bf 2100-2103 2105-2106 2109 "
    "210c-210f 2111 2113 2115-2116 2119-211a 211c-211d 2120 2122 2124 2126-2127 212e 2132 2135-2139 214f "
    "2153-2184 2190-219b 21a6 21a8 21ae 21bc-21bd 21c0-21c1 21cb-21d9 2200-220d 220f-222e 2236 223c 2241 2245 "
    "2248-2249 2259 2260-2262 2264-2265 226a-226b 226e-2271 2282-2285 2295-2298 22a2-22a6 22b6-22b7 22c5 "
    "22ee-22ef 2300 2302-2303 2310 2320-2321 2326-2327 2329-232b 237d 2380 239b-23ae 23d3 2423 2460-2487 "
    "24b6-24ff 25a0-25a1 25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d7 25e6 2605 2609 "
    "2619 261b 261e 2627 262f 2639-2653 2660 2663 2665-2666 2669-266f 2695 2698 26a2-26a7 26ac-26af 2714 2718 "
    "271d 2767 2776-277f 27c2 27e6-27e9 2c60-2c6c 2c6e-2c6f 2c74-2c77 2e02-2e05 2e08-2e0a 2e17-2e18 a656-a657 "
    "a71b-a71d a720-a721 a765 a789-a78c a793 ab52 fb20 fb29-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4e "
    "fffd 1d106-1d107 1f12f "
)

Ranges = tuple[tuple[int, int], ...]


class NoFont(CannotPrint):
    """A whole script of the sheet has no font here; the message names it, shows some of it and says what helps."""


class Face(NamedTuple):
    """A face of a family; `path` is None for those that typst brings along."""

    family: str
    weight: int
    path: str | None
    number: int


class Fonts(NamedTuple):
    """All there is to print with, opened once for as many prints as one likes."""

    opened: typst.Fonts
    faces: tuple[Face, ...]
    families: tuple[str, ...]


def available(*, system: bool = True, extra: bool = True) -> Fonts:
    """The fonts of the machine (`system`) and of the package of the extra `fonts` (`extra`)."""
    paths = [str(folder) for folder in (_extra() if extra else ())]
    opened = typst.Fonts(include_system_fonts=system, font_paths=paths)
    faces = tuple(sorted({Face(each.family, each.weight, each.path, each.index) for each in opened.fonts()}, key=str))
    return Fonts(opened, faces, tuple(opened.families()))


def _extra() -> tuple[Path, ...]:
    packages = ("noto_cjk_sans_otc", "fontpkg_source_sans_3")
    found = [importlib.util.find_spec(package) for package in packages]
    return tuple(Path(spec.origin).parent for spec in found if spec and spec.origin)


def base(fonts: Fonts) -> str:
    """The family of all that is not Chinese: a clean sans with a bold face, else the serif that is always there."""
    regular = {face.family for face in fonts.faces if face.weight == 400 or _varies(face)}
    return next((family for family in _BASES if family in regular and has_bold(fonts, family)), _SERIF)


def has_bold(fonts: Fonts, family: str) -> bool:
    """Whether a family has a bold face, or one whose weight can be chosen."""
    return any(face.family == family and (face.weight >= _BOLD or _varies(face)) for face in fonts.faces)


def _varies(face: Face) -> bool:
    """Whether the weight of a face can be chosen; only the family of the extra is known to come so."""
    return face.family == LATIN and face.path is not None and "[wght]" in face.path


def letters_remark(fonts: Fonts) -> str:
    """What stands in for the letters that a page is designed with; empty where they are there."""
    found = base(fonts)
    return "" if found == LATIN else f"letters are set in {found}, for {LATIN} is not installed: {REMEDY}"


def han(fonts: Fonts, region: str) -> tuple[str, ...]:
    """The best family here for the Chinese (Japanese, Korean) of a region such as `HK`; empty where there is none."""
    others = [family for place in _HAN for family in _HAN[place]]
    wanted = (*_HAN.get(region, ()), *others, *_OTHER_HAN)
    return next(((family,) for family in wanted if family in fonts.families), ())


def uncovered(text: str, fonts: Fonts) -> tuple[str, ...]:
    """The characters of a text that no font here has, each once, in the order of their numbers.

    Raises `NoFont` where that is a whole script, for spelt-out names are of use to nobody.
    """
    missing = _missing(set(text), fonts)
    by_script: dict[str, list[str]] = {}
    for character in sorted(missing):
        if unicodedata.category(character).startswith("L"):
            by_script.setdefault(_script(character), []).append(character)
    for script, characters in by_script.items():
        sample = _sample(script)
        if sample and _missing(sample, fonts) == sample:
            raise NoFont(_complaint(script, [each for each in dict.fromkeys(text) if each in characters]))
    return tuple(sorted(missing))


def _missing(characters: Iterable[str], fonts: Fonts) -> set[str]:
    """Asked of the likeliest faces first, so that a machine with a thousand of them is not read whole."""
    left = {each for each in characters if not each.isspace() and unicodedata.category(each) not in ("Cf", "Cc", "Mn")}
    left = {each for each in left if not _within(ord(each), embedded())}
    likely = {base(fonts), *(family for region in _HAN for family in han(fonts, region))}
    for face in sorted(fonts.faces, key=lambda face: face.family not in likely):
        if not left:
            break
        if face.path is not None and not face.family.lstrip(".").startswith(_BOXES):
            ranges = covered(face.path, face.number)
            left = {each for each in left if not _within(ord(each), ranges)}
    return left


def _within(number: int, ranges: Ranges) -> bool:
    at = bisect_right(ranges, (number, 0x110000)) - 1
    return at >= 0 and number <= ranges[at][1]


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    return "Chinese" if name.startswith("CJK") else name.split(" ")[0].split("-")[0].title()


def _sample(script: str) -> set[str]:
    """Common letters of the script: where none of them can be printed, it is the script that is missing."""
    if script == "Chinese":
        return set("一中人")
    letters = (each for each in map(chr, range(0x250, 0xFFFF)) if unicodedata.category(each).startswith("L"))
    return set(islice((each for each in letters if _script(each) == script), 100))


def _complaint(script: str, characters: Sequence[str]) -> str:
    shown = "".join(characters[:8]) + ("…" if len(characters) > 8 else "")
    cure = f"{REMEDY}{_DEBIAN}" if script in _EAST_ASIAN else "install a font that has them"
    return f"no font here has {script} characters ({shown}): {cure}"


@lru_cache(maxsize=1)
def embedded() -> Ranges:
    """What the serif that typst brings along has."""
    ends = (each.split("-") for each in "".join(_EMBEDDED).split())
    return tuple((int(each[0], 16), int(each[-1], 16)) for each in ends)


@lru_cache(maxsize=256)
def covered(path: str, index: int) -> Ranges:
    """The characters of one face of a font file, as ranges in order; nothing where the file is no font."""
    try:
        with Path(path).open("rb") as file:
            return _cmap(file, _start(file, index))
    except (OSError, struct.error):
        return ()


def _numbers(file: BinaryIO, at: int, form: str) -> tuple[int, ...]:
    file.seek(at)
    return struct.unpack(">" + form, file.read(struct.calcsize(">" + form)))


def _start(file: BinaryIO, index: int) -> int:
    """Where the face begins: a collection lists its faces at the top."""
    file.seek(0)
    return _numbers(file, 12 + 4 * index, "I")[0] if file.read(4) == b"ttcf" else 0


def _cmap(file: BinaryIO, start: int) -> Ranges:
    """From the table that maps characters to glyphs, in the widest form that is there."""
    for number in range(*_numbers(file, start + 4, "H")):
        tag, table = struct.unpack(">4s4xI4x", _raw(file, start + 12 + 16 * number, 16))
        if tag == b"cmap":
            forms = {}
            for each in range(*_numbers(file, table + 2, "H")):
                at = table + _numbers(file, table + 4 + 8 * each, "HHI")[2]
                forms[_numbers(file, at, "H")[0]] = at
            if 12 in forms:
                return _groups(file, forms[12])
            return _segments(file, forms[4]) if 4 in forms else ()
    return ()


def _raw(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def _groups(file: BinaryIO, at: int) -> Ranges:
    """Format 12: first character, last character, first glyph."""
    (count,) = _numbers(file, at + 12, "I")
    numbers = _numbers(file, at + 16, f"{3 * count}I")
    return tuple(sorted(zip(numbers[::3], numbers[1::3], strict=True)))


def _segments(file: BinaryIO, at: int) -> Ranges:
    """Format 4: the same in 16 bits; where it points into a list of glyphs, glyph 0 means that there is none."""
    count = _numbers(file, at + 6, "H")[0] // 2
    ends = _numbers(file, at + 14, f"{count}H")
    starts = _numbers(file, at + 16 + 2 * count, f"{count}H")
    offsets_at = at + 16 + 6 * count
    offsets = _numbers(file, offsets_at, f"{count}H")
    ranges: list[tuple[int, int]] = []
    for number, (first, last, offset) in enumerate(zip(starts, ends, offsets, strict=True)):
        if first == 0xFFFF:
            continue
        if not offset:
            ranges.append((first, last))
            continue
        glyphs = _numbers(file, offsets_at + 2 * number + offset, f"{last - first + 1}H")
        ranges += [(each, each) for each, glyph in zip(range(first, last + 1), glyphs, strict=True) if glyph]
    return tuple(sorted(ranges))
