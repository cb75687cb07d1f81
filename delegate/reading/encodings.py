"""Tells in which encoding a file that is not UTF-8 was probably saved, and the command that converts it.

Big5 and GBK share most of their byte pairs. What tells them apart is which characters come out: in the right one nearly
all are of the common half of its table, which both have in a range of its own, and many are of the very commonest.
"""

import codecs
import re
import shlex

from delegate.tuples import NamedTuple

_COMMON = frozenset(
    "的一是在不了有和人這这中大為为上個个國国會会議议我以要他時时來来用們们生到作地於于出就分對对成可主發发年動动同工也能下過过"
    "子說说產产種种面而方後后多定行學学法所民得經经日月星期午前至市區区港澳深圳北京團团長长先生女士部門门公司酒店參参觀观訪访代表"
)


class _Encoding(NamedTuple):
    """An encoding by the name that iconv has for it, in words, with the lead bytes of its common characters."""

    name: str
    words: str
    leads: range


_CHINESE = (
    _Encoding("BIG5", "Big5, the old encoding of Traditional Chinese", range(0xA4, 0xC7)),
    _Encoding("GBK", "GBK, the old encoding of Simplified Chinese", range(0xB0, 0xD8)),
    _Encoding("GB18030", "GB18030, an encoding of Chinese", range(0xB0, 0xD8)),
)


def encoding_hint(name: str, data: bytes) -> str:
    """What to do about a file that is not UTF-8; the command names the file, and writes another."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _convert(name, "UTF-16", "UTF-16")
    head = data[:4000]
    if head.count(0) > len(head) // 4:
        return _convert(name, "UTF-16LE" if head[1::2].count(0) > head[::2].count(0) else "UTF-16BE", "UTF-16")
    if _in_pairs(data):
        scores = [(_score(data, each), -i, each) for i, each in enumerate(_CHINESE)]
        score, _, best = max(scores)
        if score > 0.5:
            return _convert(name, best.name, best.words)
        return "save it as UTF-8 in the editor that shows it rightly"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "save it as UTF-8 in the editor that shows it rightly"
    return _convert(name, "WINDOWS-1252", "Windows-1252")


def _convert(name: str, encoding: str, words: str) -> str:
    file = shlex.quote(name if name != "-" else "trip.yaml")
    return f"it looks like {words}: convert it with `iconv -f {encoding} -t UTF-8 {file} > utf8.trip.yaml`"


def _in_pairs(data: bytes) -> bool:
    """Whether bytes beyond ASCII mostly come in company, as in Chinese; in Latin letters they stand alone."""
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", data[:100_000])]
    return sum(length for length in runs if length > 1) * 3 >= sum(runs)


def _score(data: bytes, encoding: _Encoding) -> float:
    """How common the characters are that come out of the encoding, up to 2; 0 where it cannot be that one."""
    try:
        text = data[:100_000].decode(encoding.name, "strict" if len(data) <= 100_000 else "ignore")
    except UnicodeDecodeError:
        return 0
    found = [each for each in text if "\u3400" <= each <= "\u9fff" or each > "\uffff" or "\ue000" <= each <= "\uf8ff"]
    if not found:
        return 0
    usual = sum(each.encode(encoding.name)[0] in encoding.leads and _two(each, encoding.name) for each in found)
    return usual / len(found) + min(sum(each in _COMMON for each in found) / len(found) * 3, 1)


def _two(character: str, encoding: str) -> bool:
    """Whether a character has the two bytes of the common half; in GBK both are beyond A0."""
    written = character.encode(encoding)
    return len(written) == 2 and (encoding == "BIG5" or written[1] > 0xA0)
