"""Finds the place that a title names: behind `at`, in brackets, before its city, as what is visited."""

import re

from delegate.importing.naming.place_lines import OFFICE, has_an_address, is_an_address
from delegate.importing.naming.place_words import city_called, is_a_place, is_a_room, is_the_one_above
from delegate.importing.words import first_word, is_word, plain, words_of

_A_TIME = r"\d{1,2}(?:[.:h]\d\d|\s?[ap]\.?m\b|\d{2}\b)|noon\b|midnight\b"
_AT_END = r"[(（\[]([^()（）\[\]]+)[)）\]]\s*(?:[.。].*)?$"
_CHAIN = rf"\s+(?i:{'|'.join(words_of('places')['chain'])})\b"  # `DoubleTree by Hilton`
_AT = (
    r"(?:\b(?:à|dans|sur) l['’]|(?:\bat|@|\bin de[rm]|\bauf dem|\bim|\bam|\b(?:à|dans|sur) l[ae]s?|\bdans|\baux?|\bà"
    r"|\ben (?:el|la)|\bal|\bin)\s+)"
    r"(?P<place>[^\W_“\"‘'].*?)"
    rf"(?=\s*(?:[;；。(（\n]|\.\s|\.$|\b(?:hosted|given|with|by(?!{_CHAIN})|followed|for|to|on)\b|\b(?:at|from|um|à)\s+\d|[,，]\s+[a-z]|$))"
)
# A name in capitals is a place behind `at`, though it has no word for one: `Concert at KUMU`.
_AT_A_NAME = (
    r"(?:\bat|@)\s+(?:the\s+)?"
    r"(?P<place>[A-Z][\w&'’.-]*(?:\s+(?:(?:of|of the|and|&|de|du|by)\s+)?[A-Z\d][\w&'’.-]*){0,5})"
    rf"(?=\s*(?:[;；,，(（\n]|\.\s|\.?$|\b(?:hosted|given|with|by(?!{_CHAIN})|followed|for|on)\b))"
)
_IN_FRONT = r"\b(?P<place>(?:[Ii]n front of|[Oo]utside|[Oo]pposite|[Nn]ext to)\s+(?:the\s+)?[A-Z][^,;.(]{1,40})"
_GATHER_CHINESE = r"^(?P<place>[^，,。；;（(、]{2,30}?(?:[（(][^()（）]{1,20}[)）])?)(?:集合|集中|会合|會合|出发|出發)"
_REACH_CHINESE = r"^(?:到达|到達|抵达|抵達|入住)(?P<place>[^，,。；;（(、]{2,30}?)(?=解散|[，,。；;（(、]|$)"
_AT_CHINESE = (
    r"(?:于|於|(?<![與与和跟同及])在|假)(?P<place>[^，,。；;（(]{2,30}?)"
    r"(?=[，,。；;（(]|举行|舉行|举办|舉辦|出席|参加|參加|与|與|用|集合|进行|進行|乘|享|$)"
)
# French and Spanish names begin with the word for what they are, often in small letters: `place de l'Hôtel de ville`.
_FOREIGN_HEAD = (
    r"(?:place|salle|h[ôo]tel|mus[ée]e|palais|[ée]glise|gare|a[ée]roport|ch[âa]teau|mairie|ambassade|jardin|th[ée][âa]tre"
    r"|universit[ée]|restaurant|caf[ée]|brasserie|port|maison|plaza|palacio|museo|iglesia|estaci[óo]n|ayuntamiento|alcald[íi]a|sala|puerto|parque|castillo|catedral|embajada|universidad|hotel|teatro)\b"
)
# The Chinese words that a name of a place ends with and that of an organisation does not.
_CHINESE_PLACE = (
    r"[^，,。；;:：（()）\s]{1,16}(?:酒店|宾馆|賓館|饭店|飯店|餐厅|餐廳|酒楼|酒樓|大厅|大廳|宴会厅|宴會廳|会堂|會堂|礼堂|禮堂|会议室|會議室|博物馆|博物館"
    r"|梦工场|夢工場|创业园|創業園|科技园|科技園|工业园|工業園|前地|图书馆|圖書館|大厦|大廈|大楼|大樓|广场|廣場|公园|公園|机场|機場|码头|碼頭|车站|車站"
    r"|会展中心|會展中心|展览馆|展覽館|美术馆|美術館|体育馆|體育館|大剧院|大劇院|会所|會所|山庄|山莊|迎宾馆|迎賓館"
    r"|(?:旅游|旅遊|观光|觀光|电视|電視)塔)"
)
_MEAL_CHINESE = r"(?:工作|欢迎|歡迎)?[早午晚中夜]?[餐膳宴飯饭]"
# What ends the words in brackets where they tell who does something: `（市政府設宴）`.
_DEED_CHINESE = (
    "(?:[設设][宴席]|宴[請请]|主[持辦办講讲]|作東|作东|接待|陪同|招待|款待|致[辭辞]|[講讲]解|出席|接[機机站])$"
)
_QUOTED = r"[\"“„][^\"“”„]*\s[^\"“”„]*\s[^\"“”„]*[\"”“]"  # `Panel "Raising dams in the Alps"`
_NO_NAME = r"[,;:：.!?()（）]|\b(?:of|in|at|to|with|by|from|for|on|and|und|et)\b"
_OPENED = (
    r"(?i:\b(?:opening|inauguration|unveiling)\s+of\s+(?:the\s+)?|\bopens\s+(?:the\s+)?)"
    r"(?P<place>[A-Z][^,，;；.。(（]+?)(?=\s*(?:[,，;；.。(（]|\b(?:with|by|and)\b|$))"
)
_REACHED = (
    r"(?i:\b(?:arrives?|arrival|check[\s-]?in)\b\s*(?:(?:at|in)\b|[:–-])?\s*(?:the\s+)?)"
    r"(?P<place>[A-Z][^;；.。(（]+?)(?=\s*(?:[;；.。(（]|\b(?:by|from|with|and|on|aboard|via)\b|$))"
)
_BEFORE_VERB = r"^(?P<place>[^、。，（(\s]{3,}?)(?:を|の|への?|に?て)?(?:表敬訪問|表敬|訪問|見学|視察|参観)"
_VISITED = (
    r"(?i:\b(?:visit(?:s|\s+of|\s*:)?(?:\s+to)?|visita\s+(?:guiada\s+)?(?:al|a\s+la|del|de\s+la|aos?|às?|alla|allo)|tour\s+of|inspection\s+of|visite\s+(?:de\s+la|de|du|à)|(?:besuch|besichtigung)\s+(?:des|der|im|von)"
    r"|f[üu]hrung\s+durch\s+(?:das|die|den))\s+|\bvisite\s+de\s+l['’])"
    r"(?P<place>(?:(?:the|a|an)\s+)?(?!\d+\b)[^,，;；.。(（]+?)"
    r"(?=\s*(?:[,，;；.。(（]|\b(?:with|guided|hosted|by|for|and|to see)\b|$))",
    r"(?:参观|參觀|考察|游览|遊覽|视察|視察|走访|走訪|访问|訪問|参访|參訪|调研|調研|看望)(?P<place>[^，,。；;（(、]+)",
    r"^(?P<place>[^，,。、；;（(]{2,}?)を?(?:見学|視察|参観|見物|訪問)",
)


def place_in(title: str, *, visited: bool) -> str:
    """The place that a title names behind `at` or `@` or in brackets at its end; that of a visit also as its object."""
    if said := _labelled(title):
        return said
    if said := _behind_meal(title):
        return said
    bracket = _in_brackets(title)
    described = visited and bracket[:1].islower()  # what the place is: `Tour of STATION Ai (startup hub)`
    if bracket and not (described or is_a_room(bracket) or city_called(bracket)):
        return bracket
    if with_city := _before_city(title, visited=visited):
        return with_city
    if (behind := _behind_word(title) or _behind_comma(title)) and not (visited and city_called(behind)):
        return f"{behind} ({bracket})" if bracket and city_called(bracket) else behind
    if bracket and not described:
        return bracket
    seen = (re.search(pattern, title) for pattern in _VISITED) if visited else iter(())
    found = next((match for match in seen if match), None)
    if found is None and visited and "," in title:  # `Bicycle Museum, tour and talks`
        return place_itself(title.split(",")[0]) or bracket
    return found["place"].strip() if found and not _is_one_of_several(found) else bracket


def _is_one_of_several(visited: re.Match[str]) -> bool:
    """Whether what is visited is the first of several: `Site visit: bridge (Zhuhai section), tube factory`."""
    behind = re.sub(r"[(（][^()（）]*[)）]", "", visited.string[visited.end("place") :])
    if re.search(r"[;；]", behind) and visited.re.search(behind):  # a visit for each of two parties
        return True
    named = re.match(r"(?:the|an?)\s", visited["place"]) or re.search(r"\b[A-Z]", visited["place"])
    common = re.match(r"[a-z]", visited["place"]) and not named  # `new Spitallamm dam and gallery` is one place
    return bool(common) and re.match(r"\s*(?:[,;]\s*|and\s+)[a-z]", behind) is not None


def names_what_is_visited(title: str) -> bool:
    """Whether a title begins with a visit, whatever else it says: `参观青年梦工场，与香港青年茶叙`."""
    return re.match(rf"{_VISITED[1]}|(?:Visit to|Tour of)\s+(?:the\s+)?[A-Z]", title) is not None


def _labelled(title: str) -> str:
    """The place behind its label within a title: `市長表敬訪問　於：市役所本館`, `Talks. Venue: Town Hall`."""
    words = "|".join(
        re.escape(each) for each in sorted(words_of("places")["said"], key=len, reverse=True) if each != "where"
    )
    found = re.search(rf"[\s,，。.;；](?:{words}|於|于)\s*[:：]\s*(?P<place>[^,，。;；]+)$", title, re.IGNORECASE)
    found = found or re.search(rf"\s@\s?(?P<place>(?!{_A_TIME})[^\s@][^@,，;；:：(（]*)$", title, re.IGNORECASE)
    return found["place"].strip() if found else ""


def _behind_meal(title: str) -> str:
    """The place behind a meal and a colon: `Lunch: Café Landtmann`."""
    head, colon, place = re.sub("：", ":", title).partition(":")
    named = is_a_place(place) and not re.search(r"\b(?:with|by|for|hosted)\b|[.;:。；]", place)
    meal = is_word("kinds", "meal", head) or re.fullmatch(_MEAL_CHINESE, head.strip())
    return place.strip() if colon and named and meal else ""


def _in_brackets(title: str) -> str:
    """The place in the brackets at the end of a title; that of another case, `(if it rains: …)`, is none."""
    bracket = re.search(_AT_END, title)
    said = bracket[1].strip() if bracket else ""
    named = bool(said) and not re.search(rf"[:：]|{_DEED_CHINESE}", said) and (is_a_place(said) or has_an_address(said))
    return said if named else ""


def _behind_word(title: str) -> str:
    """The place behind a word such as `at`, or before one such as `集合`; none in what a talk is called."""
    title = re.sub(_QUOTED, lambda said: " " * len(said[0]), title)
    for pattern in (_AT, _AT_CHINESE, _GATHER_CHINESE, _REACH_CHINESE, _OPENED, _REACHED, _BEFORE_VERB):
        found = re.compile(pattern)
        match = found.search(title)
        while match:
            if _is_named(match["place"]):
                return match["place"].strip(" ,，")
            match = found.search(title, match.start() + 1)
    for pattern in (_AT_A_NAME, _IN_FRONT):
        named = re.search(pattern, title)
        if named and not re.match(OFFICE, named["place"], re.IGNORECASE):
            return named["place"].strip(" .")
    return ""


def _before_city(title: str, *, visited: bool) -> str:
    """The place before the city at the end of a title, with that city: `Visit to the BYD works, Shenzhen`."""
    said = re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", title.strip(" .。"))
    before, comma, city = said.rpartition(", ")
    if not comma or not city_called(city):
        return ""
    place = _with_address(before) or place_in(before, visited=visited)
    if not place and is_a_place(before) and not re.search(r"\b(?:at|with|of|by|from|to|for)\b", before):
        place = before
    named = before.rpartition(", ")[2]
    if not place and named != before and not re.search(r"\b(?:with|by|from|and)\b|:", before) and _is_a_name(named):
        place = named
    return f"{place}, {city}" if place and not city_called(place) else ""


def _with_address(title: str) -> str:
    """The name and the street at the end of a title: `Opening of the factory, IPA, Laike tee 5`."""
    parts = title.split(", ")
    at = next((number for number, part in enumerate(parts) if number and is_an_address(part)), 0)
    start = at - 1 if at > 1 and _is_a_name(parts[at - 1]) else at
    return ", ".join(parts[start:]) if at else ""


def _is_a_name(text: str) -> bool:
    """Whether a text is a short name in capitals, and neither an office nor a person with a form of address."""
    words = text.split()
    named = 0 < len(words) < 5 and all(each[0].isupper() or each[0].isdigit() for each in words)
    return named and not re.match(rf"{OFFICE}|(?:mr|mrs|ms|dr|prof|h\.?e)\b", text, re.IGNORECASE)


def _behind_comma(title: str) -> str:
    """The place with which a title ends behind a comma: `Signing ceremony, Great Hall of the People, Beijing`."""
    parts = re.split(
        r",\s+|[，]|\s+(?:[–—-]|--)\s+", re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", _first_sentence(title))
    )
    for number, part in enumerate(parts[1:], 1):
        short = all(len(each.split()) < 8 and not re.search(r"[:：()（）]", each) for each in parts[number:])
        if short and number == len(parts) - 1 and is_the_one_above(part):
            return part
        if short and number == len(parts) - 1 and re.fullmatch(_CHINESE_PLACE, part):
            return part
        named = part[:1].isupper() or re.match(_FOREIGN_HEAD, part, re.IGNORECASE)
        if short and named and (is_a_place(part) or is_an_address(part)) and not re.match(OFFICE, part, re.IGNORECASE):
            return ", ".join(parts[number:])
    return ""


def _first_sentence(title: str) -> str:
    return re.split(r"(?<=[a-z]{2})\.\s+(?=[A-Z])", title.strip(" ."))[0].strip(" .")


def place_itself(title: str) -> str:
    """A title that is nothing but the name of a place: `Dogo Onsen main building`, `Ishite-ji temple`."""
    title = title.rstrip(" .")
    words = title.split()
    if not 2 <= len(words) <= 6 or not words[0][:1].isupper() or re.search(_NO_NAME, title):
        return ""
    last = first_word("places", "word", plain(words[-1]))
    return title if last and last[0] == plain(words[-1]) else ""


def _is_named(place: str) -> bool:
    """Whether what stands behind `at` is a place: a name in capitals, or words that end in one for a place."""
    if re.match(_A_TIME, place, re.IGNORECASE) or not is_a_place(place):
        return False
    first = re.sub(r"^(?:the|a|an)\s+", "", place)
    if not first[:1].islower() or re.match(_FOREIGN_HEAD, first, re.IGNORECASE):
        return True
    name = first.split(",")[0]
    return " of " not in name and is_a_place(name.split()[-1])
