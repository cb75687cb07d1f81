"""Compares names without the words that say what a place is: `Shenzhen North`, `Futian district`, `Tokyo airport`.

A word that is there must be true of the place: `Futian pier` is not Futian station. A word may be left out only of a
station's name; an airport or a pier called like a town would be taken for the town.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from delegate.places.folding import fold
from delegate.tuples import NamedTuple

_STATIONS = ("station", "metro station")
# Words as they are compared, without spaces, and the kind of place that each is true of.
_WORDS = (
    ("highspeedrailwaystation highspeedrailstation highspeedstation hsrstation railwaystation railstation", "station"),
    ("trainstation hsr 高鐵站 高铁站 火車站 火车站", "station"),
    ("mtrstation metrostation subwaystation mtr 地鐵站 地铁站 港鐵站 港铁站", "metro station"),
    ("station 車站 车站 站", "any station"),
    ("internationalairport intlairport airport airports 國際機場 国际机场 機場 机场", "airport"),
    ("国際空港 國際空港 空港 국제공항 공항", "airport"),
    ("ferryterminal ferrypier ferryport passengerterminal cruiseterminal terminal ferry pier piers port", "pier"),
    ("客運碼頭 客运码头 渡輪碼頭 渡轮码头 碼頭 码头 客運港 客运港", "pier"),
    ("subdistrict district newarea area 新區 新区 區 区", "district"),
    ("city 市", "city"),
)
_BY_LENGTH = sorted(
    # folded as typed names are: of 공항 that takes the syllables apart
    ((fold(word), _STATIONS if kind == "any station" else (kind,)) for words, kind in _WORDS for word in words.split()),
    key=lambda each: -len(each[0]),
)

_PORTS = frozenset({*_STATIONS, "airport", "pier"})
_FIELDS = ("heliport", "helipad", "airfield", "aerodrome", "airstrip", "airbase")
_OF_ANY_PORT = ("port", "terminal")  # at the end of a name: Westport, and terminals for jets
# What else a port is called: at the end of its name, or before that of its town, as in `Gare de Bruges`.
_BEHIND = (
    ("harbour harbor marina quay wharf jetty docks seaport hafen landingstage boatlanding 港口", "pier"),
    ("embarcadero imbarcadero embarcadère débarcadère", "pier"),
    ("schiffstation schiffsstation schifflände schiffländte schiffsanleger fähranleger anlegestelle", "pier"),
    ("landungsbrücke landungsbrücken bootssteg fährterminal iskele iskelesi vapuriskelesi feribotiskelesi", "pier"),
    ("veerhaven veerpont færgeleje fergekai färjeläge lautatranta dermaga pelabuhan", "pier"),
    ("旅客ターミナル 乗船場 桟橋 棧橋 栈桥 輪渡站 轮渡站 渡口 선착장 여객터미널 부두", "pier"),
    ("heliport helipad airfield aerodrome airstrip airbase flughafen", "airport"),
    ("bahnhof hbf 駅 기차역", "station"),
    ("busterminal coachterminal busstation coachstation busbahnhof omnibusbahnhof bussterminal", "bus station"),
    ("巴士總站 巴士总站 巴士站 汽車站 汽车站 公交站 客運轉運站 バスターミナル 버스터미널", "bus station"),
)
_BEFORE = (
    ("portof portde portdu puertode puertodel portodi portodel embarcadere debarcadere garemaritime", "pier"),
    ("imbarcadero imbarcodi pontile embarcaderode embarcaderodel muellede muelledel caisdo caisda caisde", "pier"),
    ("schifflände schiffländte schiffstation landungsbrücken dermaga pelabuhan bếntàu", "pier"),
    ("aeroporto aeropuerto aeroport", "airport"),
    ("garede garedu stazione estacion", "station"),
    ("garerouti autostazione terminaldeomnibus terminaldeautobuses terminaldebuses", "bus station"),
    ("estaciondeautobuses estaciondeomnibus rodoviaria terminalrodoviario", "bus station"),
    ("terminal", ""),
)
# What ends like the name of a port and is none: a ministry of transport, a power station, a hotel by the station. Whole
# words are compared: Piraeus Port ends with the letters of `sport`, and Potsdam Hbf with those of `am Hbf`.
_NO_PORT = (
    r"(?i)\b(?:\w*transport|sport|export|import|passport|support|rapport|report)$"
    r"|\b(?:power|police|fire|radio|tv|television|petrol|gas|filling|service|charging|research|weather|pumping|space)"
    r"[\s-]?station$|\bsub-?station$"
    r"|\b(?:am|beim)[\s-](?:(?:haupt)?bahnhof|hbf|hafen|flughafen)$"
    r"|(?:[電电]|加油|消防|[氣气]象|[觀观][測测]|充[電电]|服[務务]|工作|空[間间])站$"
)
_ENDINGS, _BEGINNINGS = (
    {fold(word): frozenset((kind,)) if kind else _PORTS for words, kind in rows for word in words.split()}
    for rows in (_BEHIND, _BEFORE)
)


class Listed(NamedTuple):
    """The names of the places that are known, folded.

    `names` has the number of the place that each means, and `in_order` the same names sorted, so that those with one
    beginning are found together; `kinds` says of each number what it is, and `airports` are pairs of an airport and its
    city.
    """

    names: Mapping[str, int]
    in_order: Sequence[str]
    kinds: Sequence[str]
    airports: Iterable[tuple[int, int]]

    def starting(self, beginning: str) -> Iterator[str]:
        for number in range(bisect_left(self.in_order, beginning), len(self.in_order)):
            if not self.in_order[number].startswith(beginning):
                return
            yield self.in_order[number]


def meanings(typed: str, listed: Listed) -> set[int]:
    """The numbers of the places that a folded name, not itself listed, may mean.

    With the word for it, a city's name means the airports of that city. Of a railway station and the metro's under it,
    the former is meant.
    """
    names, kinds, airports = listed.names, listed.kinds, listed.airports
    bare, wanted = _split(typed)
    if not wanted:
        bare, wanted = typed, _STATIONS
    elif not bare:
        return set()
    found = {names[bare]} if bare in names and wanted != _STATIONS else set()
    for name in listed.starting(bare):
        kind = kinds[names[name]]
        if kind in wanted and (name == bare or _bare(name, kind) == bare):
            found.add(names[name])
    if "airport" in wanted and bare in names:
        found |= {airport for airport, city in airports if city == names[bare]}
    elif "airport" in wanted:
        found |= _behind_their_city(bare, names, airports)
    found = {number for number in found if kinds[number] in wanted}
    return {number for number in found if kinds[number] == "station"} or found


def _behind_their_city(bare: str, names: Mapping[str, int], airports: Iterable[tuple[int, int]]) -> set[int]:
    """The airports with the name of their city before their own: 東京 and 成田, of 成田國際機場."""
    cut = [(names[bare[:end]], bare[end:]) for end in range(2, len(bare) - 1) if bare[:end] in names]
    pairs = [(airport, city, rest) for airport, city in airports for town, rest in cut if town == city]
    return {
        airport
        for airport, _, rest in pairs
        for name, number in names.items()
        if number == airport and name.startswith(rest) and _bare(name, "airport") == rest
    }


def without_airport(name: str) -> str:
    """A folded name without the word for an airport at its end; the same where it has none."""
    return _bare(name, "airport")


def names_a_port(name: str) -> bool:
    """Whether a folded name says at its end that it is a station or an airport."""
    return bool({"station", "metro station", "airport"} & set(_split(name)[1]))


def ports_called(name: str) -> frozenset[str]:
    """The kinds of port of which a name, as it is typed, says that its place is one; none where it says nothing."""
    folded = fold(name)
    bare, said = _split(folded)
    known = {folded.removeprefix(bare): _PORTS.intersection(said)} if said else {}
    ends = {word: kinds for word, kinds in {**known, **_ENDINGS}.items() if _ends_with(name, word)}
    if ends and not is_no_port(name):
        longest = max(ends, key=len)
        return _PORTS if longest in _OF_ANY_PORT else ends[longest]
    begun = [word for word in _BEGINNINGS if folded.startswith(word)]
    return _BEGINNINGS[max(begun, key=len)] if begun else frozenset()


def is_no_port(name: str) -> bool:
    """Whether a name, as it is typed, ends like that of a port and is none: a power station, a hotel by the station."""
    return re.search(_NO_PORT, name.strip()) is not None


def _ends_with(name: str, word: str) -> bool:
    """Whether a name, as it is typed, ends with a folded word, inside its last word or from the begin of one on.

    Columbus Terminal ends with the letters of `bus terminal`, and has not that word.
    """
    words = [fold(each) for each in re.split(r"[\s-]+", name.strip())]
    begins = accumulate(len(each) for each in reversed(words))
    return fold(name).endswith(word) and (len(words[-1]) > len(word) or len(word) in begins)


def is_called_after_airport(name: str) -> bool:
    """Whether a name, as it is typed, is that of an airport with a word for another port behind it: its pier."""
    bare, said = _split(fold(name))
    return bool(said) and "airport" not in said and "airport" in _split(bare.strip())[1]


def is_called_a_field(name: str) -> bool:
    """Whether a name, as it is typed, says at its end that aircraft land there, and that it is no city's airport."""
    return fold(name).endswith(_FIELDS)


def without_city(name: str) -> str:
    """A folded name without the word for a city at its end; the same where it has none."""
    return _bare(name, "city")


def _split(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the longest word at its end that says what it is, and the kinds that word is true of."""
    for word, kinds in _BY_LENGTH:
        if name.endswith(word):
            return name[: -len(word)], kinds
    return name, ()


def _bare(name: str, kind: str) -> str:
    bare, kinds = _split(name)
    return bare if kind in kinds else name
