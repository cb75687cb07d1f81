"""Tells in which encoding a file that is not UTF-8 was probably saved, and the command that converts it.

Big5, GBK and EUC-KR share most of their byte pairs. What tells them apart is which characters come out: in the right
one nearly all are of the common half of its table, which each has in a range of its own, and many very common ones.
Where two of them do equally well no command is given: who converts from the wrong one loses the text.
"""

import codecs
import re
import shlex
import unicodedata

from delegate.tuples import NamedTuple

_COMMON = frozenset(
    "的一是在不了有和人這这中大為为上個个國国會会議议我以要他時时來来用們们生到作地於于出就分對对成可主發发年動动同工也能下過过"
    "子說说產产種种面而方後后多定行學学法所民得經经日月星期午前至市區区港澳深圳北京團团長长先生女士部門门公司酒店參参觀观訪访代表"
)


_COMMON_KOREAN = frozenset(
    "이의다는에서을를가고한로기사시자지도어나정부국회장인대원리아해전보주구일문산공수동성방업경제"
)
_COMMON_CYRILLIC = frozenset("оеаинтсрвл")
_KANA = range(0x3041, 0x30FD)
_LATIN_SIGNS = frozenset("‘’“”–—…°·€£«»©®¿¡ºª")
_ASK = "save it as UTF-8 in the editor that shows it rightly"


class _Encoding(NamedTuple):
    """An encoding by the name that iconv has for it, in words, with the lead bytes of its common characters."""

    name: str
    words: str
    leads: range
    commonest: frozenset[str] = _COMMON


_BY_PAIRS = (
    _Encoding("BIG5", "Big5, the old encoding of Traditional Chinese", range(0xA4, 0xC7)),
    _Encoding("BIG5-HKSCS", "Big5 with the characters of Hong Kong", range(0xA4, 0xC7)),
    _Encoding("GBK", "GBK, the old encoding of Simplified Chinese", range(0xB0, 0xD8)),
    _Encoding("GB18030", "GB18030, an encoding of Chinese", range(0xB0, 0xD8)),
    _Encoding("EUC-KR", "EUC-KR, the old encoding of Korean", range(0xB0, 0xC9), _COMMON_KOREAN),
    _Encoding("CP932", "Shift JIS, the old encoding of Japanese", range(0x88, 0x98), frozenset(map(chr, _KANA))),
)
_CLEAR = 0.35  # by so much the right encoding does better than the others
_FEW = 6  # characters: among fewer one of the commonest may come out by chance


def encoding_hint(name: str, data: bytes) -> str:
    """What to do about a file that is not UTF-8; the command names the file, and writes another."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _convert(name, "UTF-16", "UTF-16")
    head = data[:4000]
    if head.count(0) > len(head) // 4:
        return _convert(name, "UTF-16LE" if head[1::2].count(0) > head[::2].count(0) else "UTF-16BE", "UTF-16")
    if _is_latin(data):
        return _convert(name, "WINDOWS-1252", "Windows-1252")
    found = sorted(((_score(data, each), -i, each) for i, each in enumerate(_BY_PAIRS)), reverse=True)
    score, _, best = found[0]
    if score > 0.5:
        near = {data.decode(each.name, "ignore"): each for its, _, each in reversed(found) if its > score - _CLEAR}
        if len(near) == 1:
            return _convert(name, best.name, best.words)
        return f"it may be {' or '.join(each.words for each in reversed(near.values()))}: {_ASK}"
    return _convert(name, "WINDOWS-1251", "Windows-1251") if _is_cyrillic(data) else _ASK


def _convert(name: str, encoding: str, words: str) -> str:
    file = shlex.quote(name if name != "-" else "trip.yaml")
    return f"it looks like {words}: convert it with `iconv -f {encoding} -t UTF-8 {file} > utf8.trip.yaml`"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_latin(data: bytes) -> bool:
    """Whether all beyond ASCII comes out as Latin letters and their signs, most of them in words with ASCII letters."""
    if not _decodes(data, "cp1252"):
        return False
    runs = re.findall(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?", data)
    mixed = [run for run in runs if re.search(rb"[A-Za-z]", run)]
    latin = (each in _LATIN_SIGNS or unicodedata.name(each, "").startswith("LATIN") for each in set(_beyond(data)))
    return len(mixed) * 2 > len(runs) and all(latin)


def _beyond(data: bytes) -> list[str]:
    return [each for each in data.decode("cp1252") if each > "\x7f"]


def _is_cyrillic(data: bytes) -> bool:
    """Whether half of what is beyond ASCII comes out as the ten commonest letters of Russian, in words of its own."""
    if not _decodes(data, "cp1251") or re.search(rb"[A-Za-z][\xc0-\xff]|[\xc0-\xff][A-Za-z]", data):
        return False
    beyond = [each for each in data.decode("cp1251").lower() if each > "\x7f"]
    return sum(each in _COMMON_CYRILLIC for each in beyond) * 2 > len(beyond)


def _score(data: bytes, encoding: _Encoding) -> float:
    """How common the characters are that come out of the encoding, up to 2; 0 where it cannot be that one."""
    try:
        text = data[:100_000].decode(encoding.name, "strict" if len(data) <= 100_000 else "ignore")
    except UnicodeDecodeError:
        return 0
    found = [each for each in text if each > "\u33ff" and not "\uff01" <= each <= "\uff5e"]
    kana = sum(ord(each) in _KANA for each in text)
    if not found or (kana > 1 and encoding.name != "CP932"):
        return 0
    usual = sum(each.encode(encoding.name)[0] in encoding.leads and _two(each, encoding.name) for each in found)
    commonest = sum(each in encoding.commonest for each in found)
    return usual / len(found) + min(commonest / (len(found) + _FEW) * 3, 1)


def _two(character: str, encoding: str) -> bool:
    """Whether a character has the two bytes of the common half; in GBK and EUC-KR both are beyond A0."""
    written = character.encode(encoding)
    return len(written) == 2 and (encoding in ("BIG5", "BIG5-HKSCS", "CP932") or written[1] > 0xA0)
