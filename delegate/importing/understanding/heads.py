"""Tells which roles the head of a column names, and which group of people."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from delegate.importing.understanding.letters import CHINESE, has_chinese, squeezed
from delegate.importing.words import words_of

SCHEDULE = (
    "day",
    "start",
    "end",
    "title",
    "place",
    "city",
    "who",
    "hosts",
    "notes",
    "headed",
    "hotel",
    "breakfast",
    "lunch",
    "dinner",
)
# Roles that the last word of a head names: `Meeting place`; a group at its end is that group.
_BY_LAST_WORD = ("day", "start", "end", "title", "place", "notes", "hosts")
MEMBERS = ("name", "position", "about")


# What is no group by itself: `Main programme` keeps its head.
_EVERYBODYS = ("main", "general", "official", "formal", "full", "主要", "正式", "主")


@cache
def _roles() -> Mapping[str, tuple[str, ...]]:
    """The roles of each word; a word may have one in a schedule and one in a table of members."""
    found: dict[str, tuple[str, ...]] = {}
    for role, words in words_of("roles").items():
        for word in words:
            found[squeezed(word)] = (*found.get(squeezed(word), ()), role)
    return found


def _pieces(text: str) -> list[str]:
    """A head as a whole, then its lines, what slashes and brackets part, and its two languages."""
    parts = [
        part
        for part in re.split(r"[\n/|()（）／、&・·]| - |\s(?:and|et|und)\s|(?<=..)[及和與与](?=..)", text)
        if part.strip()
    ]
    scripts = [
        piece
        for part in parts
        for piece in re.split(rf"(?<=[{CHINESE}])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[{CHINESE}])", part)
    ]
    return [squeezed(piece) for piece in (text, *parts, *scripts)]


@cache
def _last_words(family: tuple[str, ...]) -> list[tuple[str, re.Pattern[str] | None, str]]:
    """The words that tell a role where they end a head, each with that role, and how one stands behind another word.

    A Chinese one needs no other word before it, and has no pattern.
    """
    told = ((word, (r for r in named if r in family and r in _BY_LAST_WORD)) for word, named in _roles().items())
    return [
        (word, None if has_chinese(word) else re.compile(rf"\w[\w'’]*\s{re.escape(word)}$"), role)
        for word, roles in told
        if len(word) > 1 and (role := next(roles, ""))
    ]


def roles_of_head(text: str, family: Sequence[str] = SCHEDULE) -> tuple[tuple[str, ...], bool]:
    """The roles that a head names, and whether it is nothing but words of roles."""
    return _roles_of_head(text, tuple(family))


@lru_cache(maxsize=256)  # each cell is asked about several times
def _roles_of_head(text: str, family: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    known = _roles()
    pieces = [piece for piece in _pieces(text) if piece]
    exact = [next((r for r in known.get(piece, ()) if r in family), "") for piece in pieces]
    roles = tuple(dict.fromkeys(role for role in exact if role))
    if "hosts" in roles and roles[0] == "headed":  # of `Lead / Host` the hosts are read, and not kept as notes
        roles = ("hosts", *(role for role in roles if role != "hosts"))
    if roles:
        simple = [
            role for piece, role in zip(pieces[1:] or pieces, exact[1:] or exact, strict=True) if not _mixed(piece)
        ]
        return roles, bool(exact[0]) or all(simple)
    if arranged := next((role for piece in pieces if (role := _arranged(piece, family))), ""):
        return (arranged,), False
    for piece in pieces:
        for word, behind, role in _last_words(family):
            if piece.endswith(word) and (behind is None or behind.search(piece)):
                return (role,), False
    return (), False


def _arranged(piece: str, family: Sequence[str]) -> str:
    """The role of what a head says is arranged or required: `车辆安排` is about vehicles and no programme."""
    about = re.sub(r"(?:安排|情况|情況|要求|信息|資訊|资讯|明细|明細|说明|說明)(?:表)?$", "", piece)
    return next((r for r in _roles().get(about, ()) if r in family), "") if about != piece else ""


def _mixed(piece: str) -> bool:
    return has_chinese(piece) and bool(re.search("[a-z]", piece))


def group_of_head(head: str) -> str:
    """A head without the word for a programme: `Spouses' programme` is that of the spouses."""
    kept = [p for p in re.split(r"[\n/()（）／]", head) if p.strip() and "title" not in _roles().get(squeezed(p), ())]
    group = " ".join(kept).strip() or head
    for word in _words_for_a_programme():
        shorter = word.sub("", group).strip()
        if shorter and shorter != group:
            if shorter.casefold() in _EVERYBODYS:
                return group
            return re.sub(r"['’]s?$", "", shorter)
    return group


@cache  # more patterns than `re` keeps
def _words_for_a_programme() -> tuple[re.Pattern[str], ...]:
    """Each word for a programme at the end of a head, the longest first."""
    words = sorted((word for word in words_of("roles")["title"] if len(word) > 1), key=len, reverse=True)
    before = rf"(?:(?<=\s)|(?<=[{CHINESE}]))"
    return tuple(re.compile(f"{before}{re.escape(word)}$", re.IGNORECASE) for word in words)


_TITLED = re.compile(
    r"(?:the\s+(?=[A-Z])|(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|h\.?\s?e|hm|hrh|herr|frau|mme)\b)|.*\b(?:minister"
    r"|secretary|mayor|mayoress|president|chair(?:man|woman)?|governor|ambassador|queen|king|prince|princess|duke|duchess)$",
    re.IGNORECASE,
)
_TITLED_IN_CHINESE = re.compile(
    r".{0,12}(?:先生|女士|小姐|夫人|市長|市长|部長|部长|局長|局长|司長|司长|主席|主任|特首|團長|团长|女王|首相|總統|总统|大使|書記|书记)"
)


def is_person(head: str, people: Sequence[str]) -> bool:
    """Whether a head names a person, by a title or as one of these people: `The Queen`, `Mayor`, `Ann Lee`."""
    said = " ".join(head.split())
    if not said or len(said) > 60 or said[0].islower():
        return False
    if re.match(r"the\s+[a-z]", said, re.IGNORECASE) and not re.match(r"[Tt]he\s+[A-Z]|THE\s", said):
        return False
    if _TITLED.match(said) or _TITLED_IN_CHINESE.fullmatch(said):
        return True
    words = set(re.findall(r"[^\W_]+", said.casefold())) - {"of", "the"}
    return bool(words) and any(words <= set(re.findall(r"[^\W_]+", each.casefold())) for each in people)
