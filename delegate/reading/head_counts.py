"""Reads how many people an entry stands for where its words say so: `12 members of the chamber`, `5 pax`, `6名隨員`."""

import re

from delegate.tuples import NamedTuple

_WORDS = {
    word: number
    for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)
}
_WORDS |= {"eleven": 11, "twelve": 12, "a dozen": 12, "twenty": 20, "thirty": 30}
_SIGNS = {sign: number for number, sign in enumerate("二三四五六七八九十", 2)} | {"两": 2, "兩": 2}
_ABOUT = r"(?:(?P<about>about|around|approx(?:imately)?\.?|ca\.?|circa|some|roughly|約|约|大約|大约|~|～)\s*)?"
_NUMBER = r"(?P<least>\d{1,4}\s*(?:-|–|—|to|至)\s*)?(?P<number>\d{1,4})(?P<more>\+)?"
_COUNTED = r"(?:(?:pax|people|persons?|ppl|heads)\b|[名位人]|個人|个人)"
_FRONT = (
    re.compile(rf"(?i){_ABOUT}{_NUMBER}(?:\s*(?:{_COUNTED}|[x×]\s)|\s+|$)\s*(?P<rest>.*)"),
    re.compile(rf"{_ABOUT}(?P<number>{'|'.join(_WORDS)})(?: (?:{_COUNTED}))?(?P<rest> (?-i:[a-z]).*)", re.IGNORECASE),
    re.compile(rf"{_ABOUT}(?P<number>[{''.join(_SIGNS)}])[名位](?P<rest>.*)"),
)
_BEHIND = re.compile(
    rf"(?i)(?P<rest>[^\d+&]*?[^\W\d])\s*(?:[,，:：(（×]|\bx\b)?\s*{_ABOUT}{_NUMBER}(?P<counted>\s*{_COUNTED})?\s*[)）]?"
)
_TITLE = r"(?:mr|mrs|ms|miss|dr|prof(?:essor)?|sir|lady|madam|dato['’]?|tan sri|datuk)\.?"
_SEVERAL = (
    re.compile(rf"(?i)(?P<first>{_TITLE})\s*(?:&|and|\+|/)\s*(?P<second>{_TITLE})\s+(?P<name>\S.*)"),
    re.compile(
        r"(?i)(?P<lead>[^\d+]*[^\W\d][^\d+]*?)\s*(?:\+|\bplus|\band|&|及|和|與|与)\s*(?P<more>\d{1,3}|one|two|three|four|five)\b.*"
    ),
    re.compile(
        r"(?i)(?P<lead>[^+&]*[^\W\d].*?)\s*(?:\+|&|\bplus\b|\band\b|\bwith\b)\s*(?:(?:his|her|the)\s+)?(?P<more>"
        r"spouses?|wife|husband|partner|guests?|family|party|entourage|assistants?|colleagues?|team|staff|others)\b.*"
    ),
    re.compile(r"(?P<lead>\S.*?)(?P<more>夫婦|夫妇|伉儷|伉俪|及夫人|等\s*\d+\s*人|一行(?:\s*\d+\s*人)?)"),
)


class Heads(NamedTuple):
    """What an entry that stands for many is called, and how many they are, as the format writes it.

    `sure` is false where the words give two numbers: `10-12 officials`.
    """

    name: str
    people: str
    sure: bool


def heads_in(text: str) -> Heads | None:
    """`12 members of the chamber` is twelve `Members of the chamber`; None where the words say no number of people."""
    said = text.strip()
    for match in (*(pattern.fullmatch(said) for pattern in _FRONT), _BEHIND.fullmatch(said)):
        if match is None or (match.re is _BEHIND and not (match["counted"] or _is_plural(match["rest"]))):
            continue
        found = match.groupdict()
        if not found["rest"].strip() and said.isdigit():  # which may be an id
            continue
        word = found["number"].casefold()
        number = _WORDS.get(word) or _SIGNS.get(word) or int(word)
        if number > 1:
            about = any(found.get(each) for each in ("about", "more", "least"))
            return Heads(_called(found["rest"], said), f"{'~' if about else ''}{number}", not found.get("least"))
    return None


def _called(rest: str, said: str) -> str:
    """`people from the British Chamber` as `British Chamber`; people of whom nothing is said are the members."""
    bare = re.sub(
        r"(?i)^(?:(?:of|from)\s+)?(?:the\s+)?",
        "",
        rest.strip(" ,，~") if re.search(r"[(（].", rest) else rest.strip(" ,，()（）~"),
    )
    if not bare:
        return "Members of the party" if said.isascii() else "團員"
    return bare[:1].upper() + bare[1:]


def several_in(text: str) -> tuple[str, str, str] | None:
    """Two entries for `Prof Lee + 2` or `Mr & Mrs Tan`, and how many the second one is; None for one person.

    How many `Prof Lee and family` are nobody knows: they are `tbc`.
    """
    for pattern in _SEVERAL:
        if not (match := pattern.fullmatch(text.strip())):
            continue
        if "second" in match.groupdict():
            name = match["name"]
            return f"{match['first']} {name}", f"{match['second']} {name}", "1"
        lead, more = match["lead"].strip(" ,，(（"), match["more"].casefold()
        return lead, _companions(lead, more), _how_many(more)
    return None


def _companions(lead: str, more: str) -> str:
    if not lead.isascii():
        return f"{lead}夫人" if more in ("夫婦", "夫妇", "伉儷", "伉俪", "及夫人") else "隨行人員"
    counted = more.isdigit() or more in ("one", *_WORDS)
    return f"{'Companions' if counted else more.capitalize()} of {lead}"


def _how_many(more: str) -> str:
    if more in ("one", *_WORDS):
        return str(_WORDS.get(more, 1))
    if digits := re.search(r"\d+", more):
        return str(int(digits[0]) - (not more.isdigit()))  # 等5人 counts the one who is named
    one = ("spouse", "wife", "husband", "partner", "guest", "assistant", "colleague")
    return "1" if more in (*one, "夫婦", "夫妇", "伉儷", "伉俪", "及夫人") else "tbc"


def _is_plural(words: str) -> bool:
    """Whether words are of more than one: `officials`, `Members of the chamber`."""
    first, *others = words.split()
    return first.casefold() in _MANY or any(word.endswith("s") and word.islower() for word in (first, *others))


_MANY = frozenset(
    ["officials", "members", "delegates", "guests", "staff", "students", "directors", "interpreters", "drivers"]
)
