"""Answers what people write for the endorsement of a permit, `商務` or `HK business`, with the word that rules have."""

import re
import unicodedata

from delegate.tuples import NamedTuple

_CALLED = {  # folded as below; the single letters are those that stand on the permit
    "business": "business businessvisit businesstravel s 商務 商务 商務訪問 商务访问",
    "individual-visit": """individualvisit individualvisitscheme individual individualtravel individualtraveller
        individualtourist individualtour ivs g 個人遊 個人游 个人游 個人旅遊 个人旅游 自由行 港澳自由行""",
    "group": """group grouptour grouptravel groupvisit grouptourist tourgroup l
        團隊 团队 團隊遊 团队游 團隊旅遊 团队旅游 團體旅遊""",
    "family": "family familyvisit visitingfamily visitingrelatives relatives t 探親 探亲",
    "stay": "stay d 逗留",
    "talent": "talent talents r 人才",
    "other": "other others q 其他 其它",
    "exhibition": "exhibition exhibitions 展覽 展览 參展 参展",
    "medical": "medical medicaltreatment 就醫 就医 醫療 医疗",
    "performance": "performance performances 演藝 演艺 表演",
    "hengqin": "hengqin 橫琴 横琴",
    "zhuhai": "zhuhai 珠海",
}
_CALLED_SO = {name: word for word, names in _CALLED.items() for name in names.split()}
_SIDES = {"HK": "hongkong hksar hk 香港", "MO": "macau macao mo 澳門 澳门"}
_ENTRIES = {"1": "singleentry single 一次", "2": "doubleentry double 二次 兩次 两次"}
_OFTEN = "multipleentries multipleentry multientry multiple multi 多次"
_SAYS_NOTHING = "endorsements endorsement permits permit visas visa 簽注 签注 簽註"


class Endorsement(NamedTuple):
    """The word of an endorsement, with the side and the number of entries that were said with it."""

    word: str
    issued_for: str = ""
    entries: str = ""

    @property
    def fields(self) -> str:
        """As it stands among the fields of a paper: `endorsement: business`, `for: HK`."""
        said = (("endorsement", self.word), ("for", self.issued_for), ("entries", self.entries))
        return ", ".join(f"{key}: {value}" for key, value in said if value)


def endorsement_called(text: str) -> Endorsement | None:
    """What somebody means by a name of an endorsement, where that is one thing."""
    words = re.split(r"[\s\-_.,()/·、:;&+]+", unicodedata.normalize("NFKC", text[:60]).casefold())
    folded = "".join(words)
    if folded in _CALLED_SO:
        return Endorsement(_CALLED_SO[folded])
    folded, _ = _without(folded, {"": f"{_SAYS_NOTHING} {_OFTEN}"})
    folded, side = _without(folded, _SIDES)
    folded, entries = _without(folded, _ENTRIES)
    whole = _CALLED_SO.get(folded) or (_CALLED_SO.get(folded[:-1]) if _is_lettered(folded) else None)
    return Endorsement(whole, side, entries) if whole else None


def _is_lettered(folded: str) -> bool:
    """Whether a name ends with the letter that stands for it on the permit: 商务(S)."""
    return len(folded) > 2 and _CALLED_SO.get(folded[-1:]) == _CALLED_SO.get(folded[:-1], "")


def _without(folded: str, names: dict[str, str]) -> tuple[str, str]:
    """A text without the first of the names at its beginning and its end, and what these stand for."""
    found = ""
    for meant, called in names.items():
        for name in called.split():
            if folded.startswith(name) or folded.endswith(name):
                folded, found = folded.removeprefix(name).removesuffix(name), meant
    return folded, found
