"""Finds the two ends of a way in the words of a line: `Ferry from Jiuzhou Port back to Hong Kong`, `前往深圳`."""

import re

from delegate.importing.naming.place_words import is_a_place
from delegate.importing.rows import Row
from delegate.importing.words import HAN, first_word, is_word, plain, words_of
from delegate.places import gazetteer
from delegate.reading.movement_words import service_in
from delegate.tuples import NamedTuple

_CODE = r"\s*[(（][A-Z]{3}[)）]"


class TwoEnds(NamedTuple):
    """Where a movement starts and where it ends, as the source says it; "" for an end that it does not say."""

    origin: str = ""
    destination: str = ""


_STOP = (
    r"(?=\s*(?:[,，;；。.(（|\n]|\b(?:by|via|through|with|on|at|aboard|for|then|dep|arr|leaves?|departs?|mit|per|en|par|avec|con)\b|(?-i:and\s+[a-z])"
    r"|\d{1,2}(?:[.:]\d\d|\s?[ap]m)\b|$))"
)
_FROM_TO = rf"\bfrom\s+(?P<origin>.+?)\s+(?:back\s+)?(?:to|for)\s+(?P<destination>.+?){_STOP}"
_TO_FROM = rf"\bto\s+(?P<destination>.+?)\s+(?:(?:leave|depart)s?\s+)?from\s+(?P<origin>.+?){_STOP}"
_FROM = rf"\bfrom\s+(?P<origin>.+?){_STOP}"
_TO = rf"\bto\s+(?P<destination>.+?){_STOP}"
_FOR_FROM = rf"\bfor\s+(?P<destination>[^\W\d_].*?)\s+from\s+(?P<origin>.+?){_STOP}"  # as `_FOR`
_FOR = rf"\bfor\s+(?P<destination>.+?){_STOP}"  # only behind a word for a way or a vehicle
_SETTING_OFF = (
    r"\b(?:depart|leave)s?\s+(?P<origin>(?-i:[A-ZÀ-Ý])\S*(?:\s[^\s,;]+){0,4}?)\s+(?:(?:on|by|aboard)\s+[^,;]+?\s+)?"
    rf"(?:for|en\s+route(?:\s+to)?)\s+(?P<destination>.+?){_STOP}"
)
_LEAVES = (
    r"\b(?:depart|leave)s?\s+(?:the\s+)?"
    r"(?P<origin>(?-i:[A-ZÀ-Ý])[^,;:()（）]+?)(?=\s*(?:[,;(（]|\b(?:at|with|by|and)\b|$))"
)
_EN_ROUTE = rf"\ben\s+route(?:\s+to)?\s+(?P<destination>(?-i:[A-ZÀ-Ý]).+?){_STOP}"
_SERVICE_TO = (
    r"^(?:(?:flight|train|flug|zug|vol|vuelo|volo|voo|tren|treno)\s+(?:no\.?\s*)?)?(?-i:[A-Z][A-Z\d]|\d[A-Z])\s?\d{1,4}"
    rf"\s*[\s:–—-]\s*(?P<origin>(?-i:[A-ZÀ-Ý])[^,;:]+?)\s+to\s+(?P<destination>.+?){_STOP}"
)
_VON_NACH = rf"\b(?:von|vom\s+(?=(?-i:[A-ZÄÖÜ])))\s*(?P<origin>.+?)\s+(?:zurück\s+)?nach\s+(?P<destination>.+?){_STOP}"
_NACH = rf"\b(?:nach|pour|vers|hacia|para(?:\s+[oa]s?)?)\s+(?P<destination>(?-i:[A-ZÄÖÜ]).+?){_STOP}"
_ZUM = rf"\b(?:zum|zur)\s+(?P<destination>(?-i:[A-ZÄÖÜ]).+?){_STOP}"  # only where it is a place
_PER = rf"\bper\s+(?P<destination>(?-i:[A-ZÀ-Ý]).+?){_STOP}"  # only where it is a known city
_FRENCH = (
    rf"\b(?:de\s+la|de\s+l['’]|de|du)\s*(?P<origin>(?:(?-i:[A-ZÀ-Ý])|(?:gare|aéroport|hôtel|port|mairie|siège)\b)\S*.*?)\s+(?:à|vers)\s+(?P<destination>(?-i:[A-ZÀ-Ý]).+?){_STOP}",
    rf"\b(?:pour|vers)\s+(?P<destination>(?-i:[A-ZÀ-Ý]).+?){_STOP}",
    rf"\bd[ée]part\s+(?:en\s+\w+\s+)?(?:de\s+la|de\s+l['’]|de|du|d['’])\s*(?P<origin>.+?){_STOP}",
)
_SPANISH = (
    rf"\b(?:de|desde)\s+(?P<origin>(?-i:[A-ZÀ-Ý])\S.*?)\s+(?:a|hasta|hacia|para(?:\s+[oa]s?)?)\s+(?P<destination>(?-i:[A-ZÀ-Ý]).+?){_STOP}",
    rf"\b(?:al|a\s+la|hasta|hacia)\s+(?P<destination>(?:aeropuerto|hotel|puerto|estación|terminal)\b.*?){_STOP}",
)
_WAYS = (
    *(_FROM_TO, _TO_FROM, _SETTING_OFF, _EN_ROUTE, _SERVICE_TO, _FOR_FROM, _FROM, _TO, _FOR),
    *(_LEAVES, _VON_NACH, _FRENCH[0], _NACH, *_FRENCH[1:], *_SPANISH, _ZUM, _PER),
)
ARROW = r"\s*(?:→|->|=>|➔|➜|⟶|⇒|>)\s*"
_DASH = r"\s+(?:[-–—]|--)\s+|(?<=[^\W\d])[–—](?=[^\W\d])|(?<=[A-Z]{3})-(?=[A-Z]{3})|\s*(?:——|－|至|—)\s*"
_FLOWN = r"(?i:flight|flug|vol|vuelo|voo|volo|vlucht)\s+"
_SERVED = rf"(?:{_FLOWN})?[A-Z][A-Z\d]\s?\d{{1,4}}\s+(?P<origin>[A-ZÀ-Ý][^\d:]*)"  # `AP 125 Lisboa Santa Apolónia`
_STOP_NAME = r"\b(?:station|airport|terminal|port|pier|hbf|hauptbahnhof|bahnhof)$|[站駅]$|(?:机场|機場|空港|码头|碼頭)$"
_DONE_THERE = (
    "参观|參觀|参加|參加|考察|拜会|拜會|拜访|拜訪|会见|會見|并|並|入住|下榻|出席|与|與|途中|进行|進行"
    "|举行|舉行|开展|開展|办理|辦理|乘|转|轉|后|後|及"
)
_LONGEST_HOUSE = 12  # letters behind the name of its town
_GO = (
    "前往|转往|轉往|返回|返|赴|飞往|飛往|飞赴|飛赴|飞返|飛返|飞回|飛回|飞抵|飛抵|驶往|駛往"
    "|回到|回|到(?![着著])|至|抵达|抵達|往"
)
_SINCE = "从|從|(?<!自)由|自(?![动動由主助行治己然])"
_END = r"[^，,。；;（(、\s→\-—至到]+"
_KANA_END = r"[^、。,，・\s（(]+?"
_JAPANESE = (
    rf"(?P<origin>{_KANA_END})(?:より|から|出?発)(?:[（(][^（）()]*[）)])?[、,\s]*(?:[^、。]*?(?:空路|陸路|海路|にて|で))?[、,\s]*(?P<destination>{_KANA_END})(?:へ|着|まで|に向)",
    rf"(?:{_KANA_END}(?:にて|で))?(?:空路|陸路|海路)?(?P<destination>{_KANA_END})(?:へ(?!の)|に向け)",
)
_FROM_ALONE = rf"^(?P<origin>{_KANA_END})出?発(?=$|[（(\s、])"
_CHINESE = (
    *_JAPANESE,
    _FROM_ALONE,
    rf"(?:{_SINCE})(?P<origin>{_END}?)(?:乘坐?[^，,。；;]*?|出发|出發|搭[^，,。；;]*?)?(?:{_GO})(?P<destination>{_END})",
    rf"(?:{_GO})(?P<destination>{_END})",
    rf"(?:{_SINCE}|离开|離開)(?P<origin>{_END}?)(?:出发|出發|启程|啟程|$)",
)


_KARA_HE = r"(?:から|より|発)[^、。]+?(?:へ(?!の)|まで)"


def is_a_way(title: str) -> bool:
    """Whether a title says by its words that people go from one place to another."""
    text = plain(title)
    if (
        re.search(_FROM_TO, text)
        or re.search(_KARA_HE, text)
        or re.match(r"(?:back )?to (?!be\b)", text)
        or route(title)
    ):
        return True
    return first_word("moves", "go", text) is not None


def way_in(text: str) -> TwoEnds | None:
    """The ends of the way that a text describes; None where it describes none."""
    if found := route(text):
        return found
    for pattern in _WAYS:
        match = re.search(pattern, text, re.IGNORECASE)
        if match is None or _means_no_way(pattern, match):
            continue
        ends = {key: _trimmed(value) for key, value in match.groupdict().items()}
        if pattern == _TO and _sets_off(head := text[: match.start()]) and _is_shipped(origin := _last_place(head)):
            ends["origin"] = origin  # `High Speed Rail Taipei to Zuoying`
        way = TwoEnds(*("" if _is_a_vehicle(ends.get(key, "")) else ends.get(key, "") for key in TwoEnds._fields))
        if way != TwoEnds():
            return way
    if re.search(f"[{HAN}]", text):
        for pattern in _CHINESE:
            if match := re.search(pattern, text):
                ends = {key: _trimmed(value) for key, value in match.groupdict().items()}
                return TwoEnds(_in_full(ends.get("origin", "")), _in_full(_cut(ends.get("destination", ""))))
    return None


def _means_no_way(pattern: str, match: re.Match[str]) -> bool:
    """Whether what a pattern found is no way: its end is no place, or nothing before it says that people go."""
    if pattern in (_FOR_FROM, _FOR):
        return not _sets_off(match.string[: match.start()])
    if pattern == _LEAVES:  # `Delegation leaves Monday`
        return not is_a_place(match["origin"])
    if pattern == _SERVICE_TO:  # `NX 992 Return to Macao`
        return not is_known(re.sub(_CODE, "", match["origin"]))
    if pattern == _ZUM:  # `Bus zur Besichtigung`
        return not is_a_place(match["destination"])
    return pattern == _PER and not is_known(match["destination"])  # `per Person`


def gathers(title: str) -> bool:
    """Whether people only come together for a way that a title names: `Delegation assembles for the train`."""
    text = plain(title)
    text = re.sub(r"\bfor (?:the )?(?:departure|transfer|return)\b", "", text)
    return re.search(r"\b(?:assembl\w+|gather(?:s|ing)?|muster(?:s|ing)?)\b", text) is not None and not first_word(
        "moves", "go", text
    )


def _sets_off(text: str) -> bool:
    """Whether a text has a word for a way or for a vehicle."""
    return first_word("moves", "go", plain(text)) is not None or any(
        first_word("vehicles", kind, plain(text)) for kind in words_of("vehicles")
    )


def _is_a_vehicle(name: str) -> bool:
    """Whether an end is no place but what people ride in: `for the train`."""
    return any(is_word("vehicles", kind, name) for kind in words_of("vehicles"))


def route(text: str) -> TwoEnds | None:
    """The ends of `Hong Kong → Shenzhen` or of `HKG - NRT`, where a dash stands between two known places."""
    if match := re.fullmatch(
        rf"(?P<origin>{_KANA_END})[発發][\s/→・～~-]*(?P<destination>{_KANA_END})着", text.strip()
    ):
        return TwoEnds(match["origin"], match["destination"])
    line = text.strip().split("\n")[0]
    if match := re.fullmatch(
        r"(?i:from)\s+(?P<origin>[A-ZÀ-Ý][^,;:()]+?)\s+to\s+(?P<destination>[A-ZÀ-Ý][^,;:()]+)", line
    ):
        return TwoEnds(match["origin"], match["destination"])
    parts = re.split(ARROW, line)
    if len(parts) >= 2 and all(each.strip() for each in parts):
        origin = _last_place(re.sub("[発發]$", "", parts[0]))
        destination = _first_place(re.sub(r"着(?=[\s\d]|$)", " ", parts[-1]))
        return TwoEnds(origin if is_known(origin) else _without_vehicle(origin) or origin, destination)
    parts = re.split(_DASH, line)
    if len(parts) == 2:
        origin, destination = _last_place(parts[0]), _first_place(parts[1])
        if not is_known(origin):
            origin = _without_vehicle(parts[0])
        stops = all(re.search(_STOP_NAME, plain(each)) for each in (origin, destination)) and _service_word(line)
        if (
            (served := re.fullmatch(_SERVED, parts[0].strip()))
            and service_in(re.sub(f"^{_FLOWN}", "", line))
            and destination[:1].isupper()
        ):
            return TwoEnds(origin if is_known(origin) else _trimmed(served["origin"]), destination)
        if stops or (is_known(origin) and is_known(destination)):
            return TwoEnds(origin, destination)
    if service_in(line.strip()) or _sets_off(line):  # `CA 124 Seoul-Beijing`, `High-speed train Leeds-York`
        for dash in re.finditer(r"(?<=[^\W\d])-(?=[^\W\d])", line):
            origin, destination = _last_place(line[: dash.start()]), _first_place(line[dash.end() :])
            if is_known(origin) and is_known(destination):
                return TwoEnds(origin, destination)
    return None


def _service_word(text: str) -> bool:
    """Whether a text begins with what people ride in: `KTX 107 Seoul Station - Ulsan Station`."""
    found = (first_word("vehicles", kind, plain(text)) for kind in words_of("vehicles"))
    return any(match is not None and match.start() == 0 for match in found)


def _without_vehicle(text: str) -> str:
    """What stands behind the word for a vehicle: `High-speed train Guangzhou South` is `Guangzhou South`."""
    low = plain(text)
    found = [match.end() for kind in words_of("vehicles") for match in [first_word("vehicles", kind, low)] if match]
    behind = text[max(found) :] if found and len(low) == len(text) else ""
    return _trimmed(re.sub(r"^\s*(?:[A-Z]{1,2}\s?)?\d{2,5}\b", "", behind))


def is_on_the_ground(row: Row, title: str) -> bool:
    """Whether a row is an arrival at its place and not the passage: two times, one end, no number of a service."""
    way = way_in(title) or TwoEnds()
    arrives = first_word("moves", "reach", plain(title)) is not None
    both = (way.origin and way.destination) or route(row.place) or route(row.place_city)
    numbered = re.search(r"\b[A-Z]{1,3}\s?\d{1,5}\b|\b[A-Z]?\d{2,5}次", title)
    return arrives and "-" in row.time and bool(row.place.strip()) and not (both or numbered)


def is_known(name: str) -> bool:
    """Whether a name is that of a place that needs no entry in a trip."""
    book = gazetteer.shipped()
    return bool(name) and len(name) < 80 and bool(book.city(name) or book.hub(name))


def _last_place(text: str) -> str:
    """The known place with which a text ends, `Flight CX 500 Hong Kong`; the whole text where none is."""
    words = re.sub(_CODE, "", text).strip().split()
    names = (" ".join(words[start:]).strip(" ,:，：") for start in range(len(words)))
    return next((each for each in names if _is_shipped(each)), _trimmed(text))


def _first_place(text: str) -> str:
    """The known place with which a text begins; the whole text up to a comma where none is."""
    words = re.split(r"[,，;；(（]", re.sub(_CODE, "", text).strip())[0].split()
    names = (" ".join(words[:end]).strip(" ,:，：") for end in range(len(words), 0, -1))
    return next((each for each in names if _is_shipped(each)), _trimmed(" ".join(words)))


def _is_shipped(name: str) -> bool:
    book = gazetteer.shipped()
    return bool(book.by_exact_name(name)) or (len(name) == 3 and name.isupper() and bool(book.hub(name)))


def _trimmed(name: str | None) -> str:
    said = re.sub(r"^(?:the|back to|back)\s+", "", (name or "").strip(" ,.，。:：-–—"), flags=re.IGNORECASE)
    return said if len(said) < 80 else ""


def _in_full(name: str) -> str:
    """A city by its whole name: `港` is Hong Kong; nothing for what names none, `國` in `返國`."""
    return next((city for city, words in words_of("short_cities").items() if name in words), name)


def _cut(name: str) -> str:
    """A destination without what is done there: `深圳并入住宾馆` is `深圳`, and `锦江宾馆` is no district."""
    said = re.split(_DONE_THERE, name)[0]
    for end in range(len(name), 1, -1):
        if is_known(name[:end]):
            return said if end < len(said) and _is_a_house(said, end) else name[:end]
    short = next((city for city, letters in words_of("cities").items() if name in letters), "")
    return short or said


def _is_a_house(name: str, end: int) -> bool:
    """Whether the words behind the known place with which a name begins make it the name of a house there."""
    return len(name) - end <= _LONGEST_HOUSE and first_word("places", "word", plain(name[end:])) is not None
