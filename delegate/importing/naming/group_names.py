"""Tells which groups of a table of members the heads of columns mean: `A` is `Group A (officials)`."""

import re

from delegate.importing.rows import Member
from delegate.importing.words import HAN, bare, plain, words_of

_SEVERAL = re.compile(r"\s*(?:[,，、/;；&+]|\band\b|和|及)\s*")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")


def groups_of_member(member: Member) -> tuple[str, ...]:
    """The groups that the table tells of a member, `A, C` for two; a short one has the head of its column with it."""
    found = [each for each in _SEVERAL.split(member.group.strip()) if bare(each)]
    return tuple(_in_full(each, member.group_head) for each in found)


def _in_full(said: str, head: str) -> str:
    """`A` below `Group` is `Group A`, and below `组别` it is `A组`."""
    if len(said) > 3 or re.search(f"[{HAN}]", said):
        return said
    if re.search(f"[{HAN}]", head):
        return f"{said}組" if "組" in head else f"{said}组"
    return f"{' '.join(head.split())} {said}" if head and said.isalnum() else said


def same_group(one: str, other: str) -> bool:
    """Whether two names mean one group: alike but for brackets, the word for a group, and a plural."""
    return bool(_called(one) & _called(other))


def _called(name: str) -> set[str]:
    """Everything that a group is called by a name: `Group A (officials)` is `a` and `officials`."""
    outside = _BRACKETS.sub(" ", name)
    said = [outside, *re.split(r"\s[-–—]\s|[:：]", outside), *_BRACKETS.findall(name)]
    return {core for each in said if (core := _core(each))}


def _core(text: str) -> str:
    """A name without the words for a group and for a programme."""
    words = [*words_of("roles")["party"], *words_of("roles")["title"], "no.", "the"]
    core = plain(text)
    for word in sorted((plain(each) for each in words), key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else rf"^{re.escape(word)}|{re.escape(word)}$"
        core = re.sub(pattern, " ", core)
    core = re.sub(r"['’]s?(?!\w)", "", bare(core))
    return core.removesuffix("s") if len(core) > 3 and core.isascii() else core


def words_of_name(name: str) -> frozenset[str]:
    """The words of a name, without those that any has."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", plain(name)))
    return frozenset(words) - {"the", "of", "and", "mr", "mrs", "ms", "dr", "prof", "sir", "hm", "hrh", "he"}
