"""Keeps the people of a draft: who takes part, who receives them, and which lines are for some of them only."""

import re

from delegate.importing.naming.drafted import DraftedGroup, DraftedPerson
from delegate.importing.naming.group_names import groups_of_member, same_group, words_of_name
from delegate.importing.naming.languages import Spoken, text_in, texts_in
from delegate.importing.naming.place_words import is_the_one_above
from delegate.importing.rows import Doubt, Member
from delegate.importing.stated_languages import each_language, in_order
from delegate.importing.words import HAN, bare, first_word, halves_of, is_word, plain, slug, words_of
from delegate.model.people import ROLES
from delegate.tuples import NamedTuple
from delegate.values import Text

_HONORIFIC = r"(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|h\.?e|hon|madam|professor|herr|frau|mme|the)\b"
_BREAK = rf"\s*(?:[;；、，\n/+]|(?:\band|&)\s(?=\s*{_HONORIFIC})|(?<=[^\d\s])和|(?<=[^\d\s])及)\s*"
_OFFICE = r"minister|secretary|director|mayor|president|chair|general|officer|manager|ambassador|governor|head|chief"
_OFFICE_ALONE = (
    rf"(?:(?:the|vice|deputy|assistant|under)[\s-]+)*(?:{_OFFICE})|(?!H\.?E\b|H\.?M\b|HRH)[A-Z]{{2,4}}\d?|spouses?"
)
_NAMES = r"(?:[^\W\d_][\w.'’-]*\s?){1,5}"
_COUNTED = (
    r"(?:about |ca\.? |approx\.? |up to |max\.? |約|约|共)?\d+\s?(?:guests?|people|persons|pax|attendees|名|人|位)"
    r"|(?:delegations?\s)?\d+\s?\+\s?\d+"
)
_CHINESE_WITHOUT = r"(?:除)?\s*(?P<who>.+?)\s*(?:除外|以外|之外)"


class ForWhom(NamedTuple):
    """The ids of `who` and of `except`; both are empty where a line is for everybody.

    `more` are the words of a cell that names others beside everybody: `All, the staff of the consulate`.
    """

    who: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    more: str = ""


class PeopleBook:
    """The delegation and the hosts of a draft, made as its lines name them."""

    def __init__(self, members: tuple[Member, ...], spoken: Spoken) -> None:
        self._spoken = spoken
        self._guests: dict[str, DraftedPerson] = {}
        self._hosts: dict[str, DraftedPerson] = {}
        self._above = ForWhom()
        self._hosts_above: tuple[str, ...] = ()
        self._taken = {"tbc", "base", *ROLES}
        self._parties: dict[str, list[str]] = {}  # the people of each group that the table of members has
        self._groups: dict[str, DraftedGroup] = {}
        self._unlisted: dict[str, None] = {}
        for each in members:
            if each.host:
                self._host(" / ".join(each.name.split("\n")), each.role, each.notes)
            else:
                who = self._member(each)
                for said in groups_of_member(each):
                    self._parties.setdefault(said, []).append(who)
        self._members = members

    @property
    def delegation(self) -> tuple[DraftedPerson, ...]:
        """Everybody who takes part; one entry for all of them where the source names nobody."""
        everybody = DraftedPerson("delegation", Text((("", "The delegation"),)), people="tbc")
        return tuple(self._guests.values()) or (everybody,)

    @property
    def hosts(self) -> tuple[DraftedPerson, ...]:
        """Everybody who receives them."""
        return tuple(self._hosts.values())

    @property
    def groups(self) -> tuple[DraftedGroup, ...]:
        """The groups of the table of members with their people, those that no line names among them."""
        for said in self._parties:
            self._group(said, said)
        return tuple(self._groups.values())

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The groups that lines name and the table of members does not tell who they are, and people of no group."""
        of_no_group = [each for each in self._members if self._parties and not (each.group or each.host)]
        return (
            *(
                Doubt(each.where, f"“{each.name}”: the table tells no group, so the lines of a group are without them")
                for each in of_no_group
            ),
            *(
                Doubt(
                    self._members[0].where,
                    f"“{name}”: no table tells which of the members are in it: its people are tbc",
                )
                for name in self._unlisted
            ),
        )

    def _party(self, name: str) -> str:
        """The id of the group that a name means: one of the table of members; "" for none."""
        said = next((each for each in self._parties if same_group(name, each)), "")
        return self._group(said, name) if said else ""

    def _group(self, said: str, name: str) -> str:
        """The id of a group of the table of members, called as the line does that names it first."""
        if said not in self._groups:
            made = self._id(name, "group")
            self._groups[said] = DraftedGroup(
                made, text_in(name, self._spoken), tuple(dict.fromkeys(self._parties[said]))
            )
        return self._groups[said].id

    def attendance(self, who: str, group: str) -> ForWhom:
        """For whom a line is, by its cell of people and by the head of its column of a group; `ditto` is as above."""
        if who.strip() and is_the_one_above(who):
            return self._above
        self._above = self._for_whom(who, group)
        return self._above

    def _for_whom(self, who: str, group: str) -> ForWhom:
        names = [group] if group.strip() else []
        without: list[str] = []
        if re.fullmatch(_COUNTED, plain(who)) and not group.strip():
            return ForWhom(more=" ".join(who.split()))
        if self._spoken.told and re.match(r"(?i)(?:all\b|全體|全体|除)", who):
            who = who.split("\n")[0]
        said = " ".join(who.split("\n")) if len(who.split("\n")) == 1 else who
        halves = [self._without(each) for each in halves_of(said)]
        if (match := self._without(said)) and len(halves) == 2 and all(halves):  # the same in both languages
            without = self._names("\n".join(each[1] for each in halves if each))
        elif match:
            names += self._names(match[0])
            without = self._names(match[1])
        elif not _is_everybody(said):
            names += self._names(said)
        if not group.strip() and any(map(_is_everybody, names)):
            return ForWhom(more=" ".join(said.split()))
        ids = tuple(dict.fromkeys(self._whoever(each) for each in names if not _is_everybody(each)))
        return ForWhom(ids, tuple(dict.fromkeys(self._whoever(each) for each in without)))

    def _whoever(self, name: str) -> str:
        """The id of those whom a line names: a group, one known by a longer name or an office, or a new one."""
        if self._spoken.told:
            return self._guest(name)
        if party := self._party(name):
            return party
        key = plain(name).removeprefix("the ")
        if key not in self._guests and (known := self._known(key)):
            return known
        who = self._guest(name)
        if self._guests[key].people == "tbc" and any(not each.host for each in self._members):
            self._unlisted[name] = None
        return who

    def _known(self, key: str) -> str:
        """The id of the only one of the members whose name or office has all these words: `The Queen`."""
        if first_word("people", "group", key):
            return ""
        guests = [(words_of_name(f"{name} {each.title}"), each.id) for name, each in self._guests.items()]
        found = [id_ for words, id_ in guests if words_of_name(key) <= words]
        return found[0] if len(found) == 1 and words_of_name(key) else ""

    def hosts_of(self, said: str) -> tuple[str, ...]:
        """The ids of the hosts that a cell names; `ditto` is as above."""
        if self._hosts_above and is_the_one_above(said):
            return self._hosts_above
        names = [each for each in said.split("\n") if bare(each)] if self._spoken.told else self._names(said)
        self._hosts_above = tuple(dict.fromkeys([self._host(name) for name in names]))
        return self._hosts_above

    def _host(self, name: str, title: str = "", remarks: tuple[str, ...] = ()) -> str:
        """The id of a host, by the name without its office where a source tells each name in all languages."""
        called, office = self._office_apart(name)
        if self._spoken.told:
            called, office = self._told_office(name)
        key = plain(called) if self._spoken.told else plain(name)
        if key not in self._hosts:
            made = self._id(called, "host")
            self._hosts[key] = DraftedPerson(made, text_in(called, self._spoken), title or office, "", remarks)
        elif office and not self._hosts[key].title:
            self._hosts[key] = self._hosts[key]._replace(title=office)
        return self._hosts[key].id

    def _told_office(self, name: str) -> tuple[str, str]:
        """A name in all its languages, and what stands behind its comma: an office, or how many they are."""
        parts = [re.split(r", |，", each, maxsplit=1) for each in each_language(name, self._spoken.told)]
        return " / ".join(dict.fromkeys(each[0] for each in parts)), next(
            (each[1] for each in parts if len(each) > 1), ""
        )

    def _office_apart(self, name: str) -> tuple[str, str]:
        """A name and the office behind its comma: `Mr Chan, Director of Trade`."""
        first, comma, office = name.partition(", ")
        person = re.fullmatch(_NAMES, first) and (
            re.match(_HONORIFIC, first, re.IGNORECASE) or re.search(_OFFICE, office, re.IGNORECASE)
        )
        return (first, office) if comma and person and " / " not in name else (name, "")

    def _without(self, said: str) -> tuple[str, str] | None:
        """Who comes and who does not, where a text says `All without the media` or `媒体除外`."""
        text = " ".join(said.split())
        if match := re.fullmatch(_CHINESE_WITHOUT, text):
            everybody, comma, who = re.sub("[,，、]", "，", match["who"]).partition("，")
            return ("", who) if comma and _is_everybody(everybody) else ("", match["who"])
        words = "|".join(re.escape(each) for each in words_of("people")["without"] if each.isascii())
        match = re.fullmatch(rf"(?P<all>.*?)[\s,(]*\b(?:{words})\b\s+(?P<who>.+?)\)?", text, re.IGNORECASE)
        return ("" if _is_everybody(match["all"]) else match["all"], match["who"]) if match else None

    def _names(self, said: str) -> list[str]:
        """The names in a cell; what stands behind a comma is a name of its own only among others like it."""
        if self._spoken.told:
            return self._told_names(said)
        if both := _in_two_languages(said):
            return both
        found: list[str] = []
        for text in texts_in([each for each in said.strip().split("\n") if bare(each)], self._spoken):
            if len(text.by_language) > 1:
                found.append(" / ".join(each for _, each in text.by_language))
                continue
            said = text.by_language[0][1]
            split = re.split(_BREAK, said, flags=re.IGNORECASE)
            if any(each.strip(" ()（）").isdecimal() for each in split):  # `HE + 4` counts those who come along
                found.append(said)
                continue
            for each in split:
                pieces = [piece for piece in re.split(r"\s*,\s*", each) if piece]
                found += pieces if len(pieces) > 1 and _are_names(pieces) else self._group_names(each)
        return [each.strip(" ,.，。:：") for each in found if bare(each)]

    def _told_names(self, said: str) -> list[str]:
        """Names by a source that has them in each of its languages: a host a line, guests in a list for a language."""
        lines = [each.strip() for each in said.split("\n") if each.strip()]
        if any(" / " in each for each in lines) or not in_order(lines, self._spoken.told):
            return lines
        lists = [[name for name in re.split(r", (?!about\b)|、", each) if name] for each in lines]
        if len({len(each) for each in lists}) > 1:
            lists = lists[:1]
        return [" / ".join(dict.fromkeys(names)) for names in zip(*lists, strict=True)]

    def _group_names(self, said: str) -> list[str]:
        """`Red group and blue group` are two; `Trade and Investment` is one."""
        parts = re.split(r"\s+(?:and|&)\s+", said)
        alike = len(parts) > 1 and all(first_word("people", "group", plain(each)) for each in parts)
        return parts if alike else [said]

    def _member(self, each: Member) -> str:
        """The id of somebody whom a table of members has, and no line above it."""
        return self._guest(each.name, DraftedPerson("", Text(()), each.role, each.people, each.notes, each.office))

    def _guest(self, name: str, about: DraftedPerson | None = None) -> str:
        """The id of a guest, a new one where nothing above has the name; `about` is what a table of members says."""
        key = plain(name).removeprefix("the ")
        if self._spoken.told:
            name = " / ".join(name.split("\n"))
            key = self._told_key(plain(each_language(name, self._spoken.told)[0]))
        if key not in self._guests:
            many = about is None and first_word("people", "group", plain(name)) is not None
            many = many and not is_word("offices", "principal", name)  # 团长 is one of his 团
            made = about or DraftedPerson("", Text(()), people="tbc" if many else "")
            self._guests[key] = made._replace(id=self._id(name, "guest"), name=text_in(name, self._spoken))
        return self._guests[key].id

    def _told_key(self, name: str) -> str:
        """The name by which somebody is known already, where the list of members has it with more behind it."""
        longer = [each for each in self._guests if each.startswith((f"{name},", f"{name} "))]
        return longer[0] if name not in self._guests and len(longer) == 1 else name

    def _id(self, name: str, spare: str) -> str:
        made = slug(text_in(name, self._spoken).by_language[0][1], spare, self._taken)
        self._taken.add(made)
        return made


def _in_two_languages(said: str) -> list[str]:
    """The names of a cell that lists as many in Chinese as in English: `局長、副秘書長` above `Director and Deputy`."""
    lines = [each for each in said.strip().split("\n") if bare(each)]
    if len(lines) != 2 or [bool(re.search(f"[{HAN}]", each)) for each in lines].count(True) != 1:
        return []
    lists = [
        [each for each in re.split(r"\s*(?:[,，、;；/]|\band\b|&|及|和|與)\s*", line) if bare(each)] for line in lines
    ]
    return [f"{one} / {other}" for one, other in zip(*lists, strict=True)] if len(lists[0]) == len(lists[1]) else []


def _is_everybody(said: str) -> bool:
    return not bare(said) or all(is_word("people", "all", each) for each in halves_of(said))


def _are_names(pieces: list[str]) -> bool:
    """Whether the pieces of a text are names of people each, and none is the office of the one before it."""
    if not all(re.fullmatch(_NAMES, each) for each in pieces) or any(
        " of " in each or " for " in each for each in pieces
    ):
        return False
    titled = [bool(re.match(_HONORIFIC, each, re.IGNORECASE)) for each in pieces]
    if all(re.fullmatch(_OFFICE_ALONE, each, re.IGNORECASE) for each in pieces):  # `Mayor, Deputy Mayor, CE`
        return True
    return all(titled) or not (any(titled) or any(re.search(_OFFICE, each, re.IGNORECASE) for each in pieces))
