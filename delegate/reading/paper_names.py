"""Finds which paper somebody means by the name that people give it: `HKID`, `回鄉證`, `British passport`."""

import re
import unicodedata
from itertools import pairwise

from delegate.reading.papers import KINDS, is_kind
from delegate.tuples import NamedTuple


class MeantPaper(NamedTuple):
    """A paper as it would be written: its kind and the fields that tell it apart.

    `guessed` says that the country in it is an example.
    """

    kind: str
    nationality: str = ""
    passport_type: str = ""
    issued_for: str = ""
    guessed: bool = False

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What tells it from others of its kind."""
        said = (("nationality", self.nationality), ("type", self.passport_type), ("for", self.issued_for))
        return [each for each in said if each[1]]

    @property
    def line(self) -> str:
        """As it stands in a file: `passport: {nationality: GB}`."""
        fields = ", ".join(f"{key}: {value}" for key, value in self.fields)
        return f"{self.kind}: {{{fields}}}" if fields else self.kind

    def written(self, *, braces: bool) -> str:
        """The line; in braces of its own where a field on the line or braces stand before it, if it has fields."""
        return f"{{{self.line}}}" if braces and self.fields else self.line

    @property
    def typed(self) -> str:
        """As it is asked about on the command line: `passport:GB:diplomatic`."""
        return ":".join(each for each in (self.kind, self.nationality or self.issued_for, self.passport_type) if each)


_COUNTRIES = {  # folded as below
    "GB": "british britain uk unitedkingdom english greatbritain 英國 英国",
    "US": "american us usa unitedstates 美國 美国",
    "CN": "chinese china prc mainland mainlandchinese 中國 中国 中華人民共和國 中华人民共和国",
    "HK": "hongkong hk hksar sar hongkongsar 香港 特區 特区 香港特區 香港特区 香港特別行政區 香港特别行政区",
    "MO": "macau macao macausar macaosar msar macanese 澳門 澳门 澳門特區 澳门特区",
    "TW": "taiwan taiwanese roc 台灣 台湾 臺灣 中華民國",
    "AE": "emirati uae 阿聯酋 阿联酋",
    "AR": "argentine argentinian argentina 阿根廷",
    "AT": "austrian austria 奧地利 奥地利",
    "AU": "australian australia 澳洲 澳大利亞 澳大利亚",
    "BE": "belgian belgium 比利時 比利时",
    "BN": "bruneian brunei 汶萊 文莱",
    "BR": "brazilian brazil 巴西",
    "CA": "canadian canada 加拿大",
    "CH": "swiss switzerland 瑞士",
    "CL": "chilean chile 智利",
    "CZ": "czech 捷克",
    "DE": "german germany 德國 德国",
    "DK": "danish denmark 丹麥 丹麦",
    "EG": "egyptian egypt 埃及",
    "ES": "spanish spain 西班牙",
    "FI": "finnish finland 芬蘭 芬兰",
    "FR": "french france 法國 法国",
    "GE": "georgian georgia 格魯吉亞 格鲁吉亚",
    "GR": "greek greece 希臘 希腊",
    "ID": "indonesian indonesia 印尼 印度尼西亞 印度尼西亚",
    "IE": "irish ireland 愛爾蘭 爱尔兰",
    "IL": "israeli israel 以色列",
    "IN": "indian india 印度",
    "IT": "italian italy 意大利",
    "JP": "japanese japan 日本",
    "KR": "korean southkorean korea southkorea rok 韓國 韩国",
    "KZ": "kazakh kazakhstan kazakhstani 哈薩克斯坦 哈萨克斯坦",
    "LK": "srilankan srilanka 斯里蘭卡 斯里兰卡",
    "MX": "mexican mexico 墨西哥",
    "MY": "malaysian malaysia 馬來西亞 马来西亚",
    "NG": "nigerian nigeria 尼日利亞 尼日利亚",
    "NL": "dutch netherlands thenetherlands 荷蘭 荷兰",
    "NO": "norwegian norway 挪威",
    "NP": "nepalese nepali nepal 尼泊爾 尼泊尔",
    "NZ": "newzealand newzealander kiwi 新西蘭 新西兰 紐西蘭",
    "PH": "filipino philippine philippines 菲律賓 菲律宾",
    "PK": "pakistani pakistan 巴基斯坦",
    "PL": "polish poland 波蘭 波兰",
    "PT": "portuguese portugal 葡萄牙 葡國",
    "RU": "russian russia russianfederation 俄羅斯 俄罗斯",
    "SA": "saudi saudiarabian saudiarabia 沙特 沙特阿拉伯",
    "SE": "swedish sweden 瑞典",
    "SG": "singaporean singapore 新加坡",
    "TH": "thai thailand 泰國 泰国",
    "TR": "turkish turkey türkiye 土耳其",
    "UA": "ukrainian ukraine 烏克蘭 乌克兰",
    "VN": "vietnamese vietnam 越南",
    "ZA": "southafrican southafrica 南非",
}
_COUNTRY = {name: code for code, names in _COUNTRIES.items() for name in names.split()}
_TYPES = {
    "diplomatic": "diplomatic diplomat 外交",
    "official": "official 官員 官员 因公",
    "service": "service 公務 公务 公務普通 公务普通",
    "bno": "bno 海外",
    "ordinary": "ordinary normal regular 普通 因私",
}
_TYPE = {name: kind for kind, names in _TYPES.items() for name in names.split()}
_CARDS = {  # kinds of paper, in order of preference, by what people call them
    ("hk-identity-card",): """hkid hkidcard hkic hkpic hkidentitycard hkpermanentidentitycard hkpermanentidcard
        hongkongid hongkongidcard hongkongidentitycard hongkongpermanentidentitycard hongkongpermanentidcard
        hkpermanentid hongkongpermanentid hkpermanentresidentcard hongkongpermanentresidentcard hkresidentcard
        hongkongresidentcard permanenthkid permanenthkidcard hkidentity hongkongcard hkcard 香港身份證
        香港身份证 香港永久性居民身份證 香港永久性居民身份证
        香港居民身份證 香港居民身份证 永久性居民身份證""",
    ("macau-identity-card",): """macauid macauidcard macaoid macaoidcard macaoidentitycard macaocard macaucard
        macauidentity macaopermanentid macaupermanentid macaupermanentresidentcard macaopermanentresidentcard
        macaupermanentidcard macaopermanentidcard macauresidentidcard macaoresidentidcard
        macaupermanentresidentidentitycard macaopermanentresidentidentitycard macaoidentity
        macaupermanentidentitycard macaopermanentidentitycard macauresidentcard macaoresidentcard
        macauresidentidentitycard macaoresidentidentitycard moid moidcard bir bilhetedeidentidade
        bilhetedeidentidadederesidente 澳門身份證 澳门身份证 澳門居民身份證 澳门居民身份证 澳門永久性居民身份證""",
    ("hk-identity-card", "macau-identity-card"): """id idcard identitycard residentcard residencecard
        permanentidentitycard 身份證 身份证 居民身份證 居民身份证 永久性居民身份证""",
    ("home-return-permit",): """homereturn homereturncard homevisitpermit returnhomepermit hrp huixiangzheng
        mainlandtravelpermitforhongkongandmacauresidents
        mainlandtravelpermitforhongkongmacauresidents mainlandtravelpermitforhongkongmacaoresidents
        mainlandtravelpermitforhkmacauresidents mainlandtravelpermitforhkmacaoresidents
        mainlandtravelpermitforhongkongresidents mainlandtravelpermitformacauresidents
        mainlandtravelpermitformacaoresidents mainlandtravelpermitforhongkongandmacaoresidents
        回鄉證 回乡证 回鄉卡 回乡卡 港澳居民來往內地通行證 港澳居民来往内地通行证""",
    ("non-chinese-travel-permit",): """mainlandtravelpermitfornonchinese nonchinesepermit
        mainlandtravelpermitforhongkongmacauresidentsnonchinesecitizens nonchinesetravelpermit
        mainlandtravelpermitforhongkongmacaoresidentsnonchinesecitizens
        mainlandtravelpermitfornonchinesecitizens
        mainlandtravelpermitnonchinese
        港澳居民來往內地通行證非中國籍 港澳居民来往内地通行证非中国籍 外籍回鄉證 外籍回乡证 外籍回鄉卡""",
    ("taiwan-permit",): """taibaozheng taiwancompatriotpermit taiwancompatriottravelpermit tbz
        mainlandtravelpermitfortaiwanresidents 台胞證 台胞证 臺胞證 台胞卡 台灣居民來往大陸通行證
        台湾居民来往大陆通行证 臺灣居民來往大陸通行證""",
    ("home-return-permit", "taiwan-permit"): "mtp mtpc mainlandtravelpermit mainlandpermit",
    ("two-way-permit",): """twoway eep exitentrypermit exitandentrypermit twowaypermitforhongkong
        exitentrypermitforhongkongmacau exitentrypermitfortravellingtofromhongkongmacau
        exitentrypermitfortravellingtofromhongkongmacao
        exitentrypermitforhongkongandmacau exitentrypermitfortravellingtoandfromhongkongandmacau
        exitentrypermitfortravellingtoandfromhongkongandmacao 往來港澳通行證 往来港澳通行证 港澳通行證 港澳通行证
        雙程證 双程证 商務簽注 商务签注""",
    (
        "official-permit",
    ): """officialtwowaypermit officialexitentrypermit officialeep 因公往來港澳通行證 因公往来港澳通行证
        因公往來香港澳門特別行政區通行證 因公往来香港澳门特别行政区通行证 因公通行證 因公通行证 公務通行證 公务通行证
        因公港澳通行證 因公港澳通行证 紅皮通行證""",
    ("two-way-permit", "official-permit", "home-return-permit"): "permit travelpermit 通行證 通行证",
    ("tour-group-list",): """grouplist tourgroup tourlist groupvisa grouptourlist 團體名單 团体名单 團隊名單 团队名单
        團簽 团签 144hours""",
    ("apec-card",): """apec abtc apecbusinesstravelcard apectravelcard businesstravelcard apec商務旅行卡 apec商务旅行卡
        apec卡 亞太經合組織商務旅遊證 亚太经合组织商务旅行卡 商務旅行卡 商务旅行卡""",
}
_CARDS_CALLED = {name: kinds for kinds, names in _CARDS.items() for name in names.split()}
_EXAMPLES = {
    "passport": MeantPaper("passport", "GB", guessed=True),
    "visa": MeantPaper("visa", issued_for="CN", guessed=True),
    "apec-card": MeantPaper("apec-card", issued_for="CN", guessed=True),
}
_FOLDED_KINDS = {kind.replace("-", ""): kind for kind in KINDS}
_VISAS = ("evisa", "electronicvisa", "visas")  # names that say nothing of the side, and are no kind of another border
_AND = r"[,;、，；+&]|\band\b|和|及"
_WHOSE = {"passport": "its own country for GB", "visa": "its own side for CN", "apec-card": "its own side for CN"}


def remedy_for(name: str, *, braces: bool = False) -> str:
    """What to write for a name that people give a paper, such as `hk-identity-card`; nothing where it is none.

    `braces` says that it stands behind a field, where a line with a colon needs braces, and several are a list.
    """
    if line := _from_the_desk(name):
        return f"write `{{{line}}}`" if braces else f"write `{line}`"
    parts = [part for part in re.split(_AND, name) if part.strip()]
    several = len(parts) > 1 and all(map(papers_called, parts))
    found = tuple(papers_called(part)[0] for part in parts) if several else papers_called(name)
    if not found:
        return ""
    said = (" and " if several else " or ").join(f"`{each.written(braces=braces)}`" for each in found)
    if several and braces:
        said = f"`[{', '.join(each.written(braces=True) for each in found)}]`"
    whose = dict.fromkeys(_WHOSE[each.kind] for each in found if each.guessed)
    return f"write {said}" + (f", with {' and '.join(whose)}" if whose else "")


def _from_the_desk(name: str) -> str:
    """The line for a paper typed as at the desk, `two-way-permit:business:HK`; nothing for another text."""
    kind, *words = (part.strip() for part in name.split(":"))
    country = r"[A-Z]{2}"
    if kind not in KINDS or not words or not all(re.fullmatch(rf"[a-z-]+|{country}", word) for word in words):
        return ""
    fields = {"passport": ("nationality", "type"), "visa": ("for",), "apec-card": ("for",)}.get(kind)
    if fields is None:
        fields = ("for",) if re.fullmatch(country, words[0]) else ("endorsement", "for")
    written = ", ".join(f"{field}: {word}" for field, word in zip(fields, words, strict=False))
    return f"{kind}: {{{written}}}" if len(words) <= len(fields) else ""


def papers_called(name: str) -> tuple[MeantPaper, ...]:
    """The papers that somebody may mean by a name, the likeliest first; none where nobody knows.

    A passport or a visa of which the name does not say whose it is comes with an example of a country. What has a digit
    in it is no name of a paper, and what could be the kind of another border (`transit-visa`) is left to that.
    """
    if len(name) > 100 or any(character.isdigit() for character in name):
        return ()
    words = _words(name)
    folded = "".join(words)
    if folded in _FOLDED_KINDS:
        return (_written(_FOLDED_KINDS[folded]),)
    if folded in _CARDS_CALLED:
        return tuple(map(_written, _CARDS_CALLED[folded]))
    if folded == "bno":
        return (MeantPaper("passport", "GB", "bno"),)
    found = [_passport(name, words)] if "passport" in words or "passports" in words else []
    if "visa" in words or folded in _VISAS:
        found.append(_visa(name, words))
    vague = all(each.guessed and not each.passport_type for each in found) and folded not in _VISAS
    return () if vague and is_kind(name) else tuple(found)


def sure_paper(name: str) -> MeantPaper | None:
    """The only paper that a name can mean; None where it may be several, or says more than that paper has."""
    found = papers_called(name.strip())
    if len(found) != 1 or found[0].guessed or re.search(_AND, name.strip()):
        return None
    (paper,) = found
    if paper.kind not in ("passport", "visa"):
        return paper
    said = [word for word in _words(name) if word not in ("passport", "passports", "visa") and word not in _TYPE]
    country = "".join(said)
    whose = paper.nationality or paper.issued_for
    known = whose in (_COUNTRY.get(country), country.upper())
    return paper if known or (paper.passport_type == "bno" and country in ("", "britishnationaloverseas")) else None


def sure_paper_of(kind: str, word: str) -> MeantPaper | None:
    """The paper in `passport: British` or `visa: Chinese visa`; None where the word may be a number, or be several."""
    kind, word = next((each.kind for each in papers_called(kind)), kind), word.strip()
    if kind in ("two-way-permit", "official-permit"):
        return MeantPaper(kind, issued_for=country_called(word) or word) if is_country(word) else None
    word = country_called(word) or word if len(word) == 3 else word.upper() if len(word) == 2 else word  # GBR, gb
    found = (sure_paper(each) for each in (word, f"{word} {kind}"))
    return next((each for each in found if each and each.kind == kind and each.fields), None)


def is_country(word: str) -> bool:
    """Whether a word names a country, or could be the code of one."""
    return bool(re.fullmatch("[A-Z]{2}", word) or country_called(word))


def country_called(name: str) -> str:
    """The code of a country by its name, that of its people or the three letters of its passports; else nothing."""
    if (found := _COUNTRY.get("".join(_words(name[:40])), "")) or len(name.strip()) != 3:
        return found
    from delegate.reading.passport_codes import country_of_three  # few files need it

    return country_of_three(name.strip())


def _words(name: str) -> list[str]:
    """The words of a name without what joins them, in small letters; the Chinese for passport and visa in English."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("bn(o)", "bno")
    for chinese, english in (("護照", "passport"), ("护照", "passport"), ("簽證", "visa"), ("签证", "visa")):
        text = text.replace(chinese, f" {english} ")
    for each in _TYPE:
        text = text if each.isascii() else text.replace(each, f" {each} ")
    return [word for word in re.split(r"[\s\-_.()/'’・·,:;&+]+", text) if word not in ("", "s", "a", "the", "and")]


def _passport(name: str, words: list[str]) -> MeantPaper:
    """The passport that the words mean, with its country and its type."""
    rest = [word for word in words if word not in ("passport", "passports", "visa")]
    kind = next((_TYPE[word] for word in rest if word in _TYPE), "")
    if kind == "bno" or "nationaloverseas" in "".join(rest):
        return MeantPaper("passport", "GB", "bno")
    country = _country(name, rest)
    return MeantPaper("passport", country or "GB", "" if kind == "ordinary" else kind, guessed=not country)


def _visa(name: str, words: list[str]) -> MeantPaper:
    """For which side the words say that a visa is."""
    country = _country(name, [word for word in words if word not in ("visa", "passport")])
    return MeantPaper("visa", issued_for=country or "CN", guessed=not country)


def _country(name: str, words: list[str]) -> str:
    """The country that two or one of the words name, or a code in capital letters."""
    pairs = [one + other for one, other in pairwise(words)]
    codes = re.findall(r"\b[A-Z]{2}\b", name)
    return next((_COUNTRY[word] for word in (*pairs, *words) if word in _COUNTRY), codes[0] if codes else "")


def _written(kind: str) -> MeantPaper:
    return _EXAMPLES.get(kind, MeantPaper(kind))
