"""Finds whom a text names: people by their names, groups by theirs, and several of them in one text."""

import re
from collections.abc import Iterable, Mapping

from delegate.model import ROLES, Person
from delegate.model.lines import letters_of
from delegate.reading.listed_names import is_an_office
from delegate.values import Text

_PARTED = r"\s*[,，、;；&＆+＋/／]\s*(?:and\s+)?|\s+and\s+|\s*[及和與与]\s*"
_GROUP = (
    r"(?i)(?:(?:groups?|teams?|party|parties|組|组|第)\s*)?(?P<id>\S.*?)(?:\s*(?:groups?|teams?|party|組|组|隊|队))?"
)
_IN_BRACKETS = r"\s*[(（][^)）]*[)）]\s*$"
_GROUPS = r"(?i)(?P<word>group|team)s?\s"  # `Groups A and B`


class PeopleCalled:
    """The people and the groups of a trip, as they may be named."""

    def __init__(self, everybody: Iterable[Person], groups: Mapping[str, Text | None]) -> None:
        """`groups` are the names of the groups in print, by their ids."""
        self.everybody = tuple(everybody)
        self.groups = groups
        self.ids = {*(each.id for each in self.everybody), *self.groups, *ROLES}

    def meant(self, text: str) -> tuple[str, ...]:
        """The ids of those whom a text names without doubt, one or several; none where anybody is in doubt."""
        if (one := self._one(text)) or len(text) > 400:
            return one
        found = list(self._each(text).values())
        return tuple(dict.fromkeys(each[0] for each in found)) if len(found) > 1 and all(found) else ()

    def in_doubt(self, text: str) -> tuple[str, ...]:
        """Those of several in one text whom nobody knows; none where it names nobody who is known."""
        found = self._each(text) if len(text) <= 400 else {}
        return tuple(each for each, one in found.items() if not one) if any(found.values()) else ()

    def _each(self, text: str) -> dict[str, tuple[str, ...]]:
        """Who is meant by each part of a text: of `Groups A and B`, `B` is a group too."""
        text = re.sub(r"^\[(.*)\]$", r"\1", text.strip())  # in quotes, `"[ann, ben]"`, a list is a text
        word = re.match(_GROUPS, text)
        found: dict[str, tuple[str, ...]] = {}
        for each in re.split(_PARTED, text.strip()):
            found[each] = self._one(each)
            if word and not found[each]:
                found[each] = self._one(f"{word['word']} {re.sub(_GROUPS, '', each)}")
        return found

    def _one(self, text: str) -> tuple[str, ...]:
        if text in self.ids:
            return (text,)
        found, _ = self.by_name(text)
        return found if len(found) == 1 else ()

    def by_name(self, name: str) -> tuple[tuple[str, ...], str]:
        """Who is named as printed or by the surname, `Ms Wong`, and not by the id, and what to write."""
        called = letters_of(name)
        printed = [each.id for each in self.everybody if each.name and called in _names_of(each.name)]
        found = tuple(dict.fromkeys(printed)) or tuple(each.id for each in self.everybody if _is_addressed(each, name))
        found = found or self._group(name) or tuple(each.id for each in self.everybody if _has_office(each, name))
        if not found and (alike := [each.id for each in self.everybody if _may_be(each, name)]):
            return (), f"write {' or '.join(f'`{each}`' for each in alike)}"
        found = found or self._by_letters(name)
        found = found or tuple(each.id for each in self.everybody if _is_but_for_a_title(each, name))
        if len(found) == 1:
            return found, f"write `{found[0]}`, which is the id"
        return found, f"write {' or '.join(f'`{each}`' for each in found)}" if found else ""

    def _group(self, name: str) -> tuple[str, ...]:
        """`Group B` and `B組` are the group `B`, and `group-b`, and the one that is printed `Group B (Engineers)`."""
        match = re.fullmatch(_GROUP, name.strip())
        bare = {_bare(each) for each in (name, match["id"] if match else name)}
        printed = {id_: [text for _, text in said.by_language] if said else [] for id_, said in self.groups.items()}
        whole = tuple(id_ for id_, texts in printed.items() if _bare(name) in map(_bare, (id_, *texts)))
        short = ((id_, [re.sub(_IN_BRACKETS, "", each) for each in texts]) for id_, texts in printed.items())
        return whole or tuple(id_ for id_, texts in short if bare & set(map(_bare, (id_, *texts))))

    def _by_letters(self, name: str) -> tuple[str, ...]:
        """Those whose id or name it is but for blanks, capital letters, and what the name has in brackets behind it."""
        found = ((each.id, _names_of(each.name) if each.name else ()) for each in self.everybody)
        short = ((id_, {id_, *texts, *(re.sub(_IN_BRACKETS, "", text) for text in texts)}) for id_, texts in found)
        return tuple(id_ for id_, texts in short if _bare(name) in map(_bare, texts))


def _bare(text: str) -> str:
    """The letters of a name, without blanks and hyphens."""
    return re.sub(r"[\s_-]+", "", letters_of(text).casefold())


def as_list(ids: tuple[str, ...]) -> str:
    """Ids as they stand behind a field: one alone, several in brackets."""
    return ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"


def sent_to_with(found: tuple[str, ...], hosts: tuple[str, ...], *, listed: bool) -> str:
    """What to write where a text in `who` names hosts, whose field is `with`; the others whom it names stay in `who`.

    A text that is `listed` stands there among others, which are not to be written over.
    """
    said = " and ".join(f"`{each}`" for each in hosts)
    said = (
        f"that is the host {said}" if len(found) == 1 else f"{said} {'is a host' if len(hosts) == 1 else 'are hosts'}"
    )
    others = tuple(each for each in found if each not in hosts)
    field = f"{' and '.join(f'`{each}`' for each in others)} in the list" if listed else f"`who: {as_list(others)}`"
    return f"{said}: write `with: {as_list(hosts)}`{f' and {field}' if others else ''}"


_MEN, _WOMEN = ("mr", "sir", "先生"), ("ms", "mrs", "miss", "madam", "mdm", "mme", "女士", "小姐", "太太", "夫人")
_ADDRESSED = rf"(?i)(?P<by>{'|'.join((*_MEN, *_WOMEN))}|dr|prof|professor)\.?\s+(?P<name>[^\W\d]+(?:-[^\W\d]+)*)"
_ADDRESSED_BEHIND = rf"(?P<name>[\u3400-\u9fff]{{1,2}})(?P<by>{'|'.join((*_MEN, *_WOMEN))}|博士|教授)"


_BEHIND_A_NAME = rf"(?:{'|'.join(each for each in (*_MEN, *_WOMEN) if not each.isascii())}|博士|教授)$"


def _may_be(person: Person, name: str) -> bool:
    """Whether a text is the surname of a person alone, `Wong`, or his name in the other script of Chinese."""
    if name.isascii():
        return _is_addressed(person, f"Dr {name}")
    texts = (person.id, *(text for _, text in person.name.by_language)) if person.name else (person.id,)
    return any(_same_in_the_other_script(letters_of(name), letters_of(text)) for text in texts)


def _is_addressed(person: Person, name: str) -> bool:
    """Whether `Ms Wong` or 黃女士 has a person's surname, whose own name does not say Mr."""
    match = re.fullmatch(_ADDRESSED, name.strip()) or re.fullmatch(_ADDRESSED_BEHIND, name.strip())
    if not match or not person.name:
        return False
    by, surname = match["by"].casefold(), match["name"].casefold()
    against = _WOMEN if by in _MEN else _MEN if by in _WOMEN else ()
    for _, text in person.name.by_language:
        said = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
        if any(word in said or text.endswith(word) for word in against):
            return False
        words = [word for word in said if word not in (*_MEN, *_WOMEN, "dr", "prof", "professor")]
        in_front = words[:2] if "-" in "".join(words[-1:]) else words[:1]  # Bernard Chan Pak-li, Wong Kit
        if words and (surname in (*in_front, words[-1]) or (not surname.isascii() and text.startswith(surname))):
            return True
    return False


def _is_but_for_a_title(person: Person, name: str) -> bool:
    """Whether `Li Wei` is the whole name of a person but for the Mr that stands in front of one of the two."""
    by, rest = _title_and_name(name)
    written = [_title_and_name(text) for _, text in person.name.by_language] if person.name else []
    return any(rest == other and bool(by) != bool(title) for title, other in written)


def _title_and_name(text: str) -> tuple[str, str]:
    match = re.match(rf"{_ADDRESSED}\s+\S", text.strip())
    return (match["by"], letters_of(text.strip()[match.start("name") :])) if match else ("", letters_of(text))


def _has_office(person: Person, name: str) -> bool:
    """Whether a Chinese name stands there with its office in one place and without it in the other: 陳百里局長."""
    for _, text in person.name.by_language if person.name else ():
        short, long = sorted((letters_of(text), letters_of(name)), key=len)
        office = long[len(short) :]
        if len(short) >= 2 and not short.isascii() and long.startswith(short) and is_an_office(office):
            return True
    return False


def _names_of(name: Text) -> set[str]:
    return {letters_of(text) for _, text in name.by_language}


def _same_in_the_other_script(one: str, other: str) -> bool:
    """Whether two Chinese names are one as far as letters tell: 陈志明 and 陳志明先生.

    They have as many characters, and where they differ one is in Simplified Chinese alone, the other in Traditional.
    """
    one, other = (re.sub(_BEHIND_A_NAME, "", each) for each in (one, other))
    pairs = [{_standard(each) for each in two} for two in zip(one, other, strict=False) if two[0] != two[1]]
    return len(one) == len(other) >= 2 and len(pairs) < len(one) and all(each == {"gb2312", "big5"} for each in pairs)


def _standard(character: str) -> str:
    """The only one of the two national sets of characters that has one; nothing where both have it, or none."""
    found = [each for each in ("gb2312", "big5") if character.encode(each, "ignore")]
    return found[0] if len(found) == 1 else ""
