"""Reads who travels out of a line above or below the programme: `Delegation: Mr A Chan, Director, Ms B Wong`."""

import re
from collections.abc import Iterable, Sequence

from delegate.importing.blocks import Remark
from delegate.importing.rows import Member
from delegate.importing.words import HAN, is_word, label, words_of
from delegate.reading.paper_names import is_country

_HEAD = (
    r"(?:(?:members of )?(?:the )?delegation(?: members)?|(?:delegation )?members|delegates|party"
    r"|(?:delegations)?(?:teilnehmer(?:innen)?|teilnehmende|mitglieder)|mitglieder der delegation"
    r"|代表團(?:成員)?|代表团(?:成员)?|(?:團|团)?[成團团][員员](?:名單|名单)?)"
)
_ADDRESS = (
    r"(?:mr|mrs|ms|miss|dr|prof|sir|dame|professor|madam|h\.?e|hon|eng|ir|cllr|councillor|amb|sen|rev|herr|herrn|frau|datuk|dato['’])"
    r"(?:\b|(?<=['’]))\.?\s"
)
_CHINESE_NAME = (
    rf"(?P<name>[{HAN}]{{1,4}}?(?P<address>先生|女士|小姐|太太|博士|教授|議員|议员)|[{HAN}]{{2,4}})"
    r"(?:[(（](?P<role>[^()（）]{1,12})[)）])?"
)
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAME_AND_BRACKETS = rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}})(?: ?[(（](?P<said>[^()（）]{{2,30}})[)）])?"


def members_in(remarks: Iterable[Remark]) -> tuple[Member, ...]:
    """The members that lines beside the programme name; none for a line of which any part may be something else.

    `團長：…` and `Head of delegation: …` name the one who leads it.

    A part without a form of address, behind one with it, is the office of the one before it. Names without any are
    people where brackets say a country or a role: `John Smith (UK), Mary Lee (interpreter)`.
    """
    found: list[Member] = []
    for remark in remarks:
        line = re.fullmatch(
            rf"\s*{_HEAD}(?:[\s/]*{_HEAD})?\s*[:：]\s*(?P<names>.+?)[\s.。]*", remark.text, re.IGNORECASE | re.DOTALL
        )
        found += _members(line["names"], remark.where) if line else []
        leader = _members(label("offices", "principal", remark.text.rstrip(" .。")), remark.where)
        found += [each._replace(office="principal") for each in leader] if len(leader) == 1 else []
    return tuple(found)


def _members(names: str, where: str) -> list[Member]:
    pieces = [
        each.strip() for each in re.split(r"[,;，；、\n]|\band\s+(?=(?i:" + _ADDRESS + "))", names) if each.strip()
    ]
    chinese = [match for each in pieces if (match := re.fullmatch(_CHINESE_NAME, each))]
    if pieces and len(chinese) == len(pieces) and (len(pieces) > 1 or chinese[0]["address"]):
        return [_chinese(each, where) for each in chinese]
    if found := _with_brackets(pieces, where):
        return found
    if not pieces or not re.match(_ADDRESS, pieces[0], re.IGNORECASE) or any(map(_is_no_name_or_office, pieces)):
        return []
    for each in pieces:
        if re.match(_ADDRESS, each, re.IGNORECASE):
            name, bracket, role = each.partition(" (")
            found.append(_with_role(name, role.rstrip(")") if bracket else "", where))
        else:
            role = ", ".join(filter(None, (found[-1].role, each)))
            found[-1] = found[-1]._replace(role=role)
    return found


def _with_brackets(pieces: Sequence[str], where: str) -> list[Member]:
    """The people of names with a country or a role in brackets; nothing where one of the parts may be another thing."""
    pieces = [part for each in pieces for part in re.split(r"\s+(?:and|&)\s+", each)]
    named = [match for each in pieces if (match := re.fullmatch(_NAME_AND_BRACKETS, each))]
    told = [match["said"].strip() for match in named if match["said"]]
    if not told or len(named) < len(pieces) or not all(is_country(each) or _office(each) for each in told):
        return []
    made = []
    for match in named:
        said = (match["said"] or "").strip()
        office = _office(said)
        made.append(Member(match["name"], "", (said,) if said and not office else (), where, office=office))
    return made


def _office(said: str) -> str:
    """The role of the format that a word means; nothing for another one."""
    return next((role for role in words_of("offices") if is_word("offices", role, said)), "")


def _chinese(found: re.Match[str], where: str) -> Member:
    """A member of a Chinese list, with what the brackets behind the name say: `謝議員（團長）`."""
    return _with_role(found["name"], found["role"] or "", where)


def _with_role(name: str, role: str, where: str) -> Member:
    leads = is_word("offices", "principal", role)
    return Member(name, "" if leads else role, (), where, office="principal" if leads else "")


def _is_no_name_or_office(piece: str) -> bool:
    """Whether a part is too long for a name or an office, or counts others: `and 12 members of staff`."""
    return len(piece.split()) > 8 or re.search(r"\d", piece) is not None
