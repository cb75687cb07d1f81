"""Sets a text of a page as HTML: its links, what stays in one line, and characters of Han in their language."""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from delegate.i18n.chinese_words import WORDS
from delegate.i18n.scripts import writing_region
from delegate.i18n.telephone import calls
from delegate.i18n.text_width import CHINESE_TITLES, TITLES, width
from delegate.render.arial import set_in_digits
from delegate.render.plain_words import first_chinese
from delegate.render.unbroken_words import (
    COUNTED,
    HAN,
    KANA_WORDS,
    LISTED,
    ROOM,
    TIMES,
    from_left,
    latin_names,
    whole,
)
from delegate.tuples import NamedTuple

_MARKS = "\u3000-\u303f\uff00-\uff65"  # between Han characters they belong to the run
_RUN = re.compile(f"[{HAN}](?:[{_MARKS}]*[{HAN}])*")
_IN_A_LIST = re.compile(LISTED)
_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_OWN_HAN = ("zh", "yue", "ja", "ko")
# `Coach 1`, `XX 549`, `about 14:15`, `6 people`, `9 June`: a number stays with what it counts or names.
_TOGETHER = re.compile(r"(?<=[A-Za-z]) (?=\d)|(?<=\d) (?=[A-Za-z])")
# `Car A`, `Elizabeth II`: so does a letter.
_LETTERED = re.compile(r"(?<=[a-z]) (?=(?:[A-Z]|[IVX]{2,4})(?![\w.'’&-]))")
# Names of short words, `Hong Kong`, `Lok Ma Chau`, not of more (`Hong Kong West Kowloon`); a person with `Mr` before.
_SHORT_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{TITLES})\.? [A-Z][a-z]{{1,8}}(?: [A-Z][a-z]{{1,7}}){{0,2}}"
    r"|[A-Z][a-z]{1,4} [A-Z][a-z]{1,4}(?: [A-Z][a-z]{1,4}(?! [A-Z]))?)(?!\w)"
)
_DESK = re.compile(r"(?<!\w)[A-Z]\w{2,11}(?: [a-z]\w{1,11}){1,2}(?=, \+\d)")  # Mission desk, whom a number calls
_DASH = re.compile(r"(?<=\w) (?=[-–—] )")  # no line begins with the dash between two parts
_ABOUT = re.compile(r"(?<=[約约])(?=\d)")  # the same where Chinese has no blank: 約14:15
_TITLE_BEHIND = re.compile(rf"(?<=[a-z])(?={CHINESE_TITLES})")  # the same behind a Latin name
_RANGE = re.compile(r"(?<![\w-])(\d{1,3}[-–])(?=\d{1,3}(?![\w-]))")  # quickest and slowest (29-75), rooms 3-4
# Vice-president, high-speed, Shenzhen-HK, zh-Hant
_HYPHENED = re.compile(r"(?<![\w-])([A-Za-z][a-z]{1,8}-)(?=(?:[a-z]{2,9}|[A-Z]{2,3}|Han[st])(?![\w-]))")
_INITIAL = re.compile(r"(?<![\w.])([A-Z]\.) (?=[A-Z][a-z])")  # A. Weizenbergi
# Rae parish, Futian district
_PARISH = re.compile(r"(?<![\w-])([A-Z][a-z]{1,9}) (?=(?:parish|district|county|province|prefecture|city|island)\b)")
# Marina Bay between the commas of an address
_BETWEEN = re.compile(r"(?:(?<=, )|(?<=，))([A-Z][a-z]{1,9}) (?=[A-Z][a-z]{1,9}[,，;；])")
# Words of its legend and of an estimate, which a narrow column breaks; paper has other columns.
_WORDS = (
    "(?:[時时][間间])?未定|尚未[確确][認认]|若?路[況况][較较]慢(?:[則则]為|[時时]?[為为])?|粗略估算|[辦办]理值[機机]|由[門门]口"
    "|24小[時时]通[關关]|(?:餘裕|富[余餘])\\d{1,3}分[鐘钟]",
    "香港身[份分][證证]",  # a paper, and not the name of the town
)
NO_BREAK, JOINED = "\u00a0", "\u2060"
_SHORT_HAN = 3  # characters of Han with which a word of kana may begin
_WIDEST = 31  # letters of a name in one line: most columns of a page have room for them
# Digits of Arial, and of bold letters, in the narrowest, beside a pin on a phone: what is wider breaks as words do.
_PHONE, _PHONE_BOLD = 26.5, 24.7
_VIA = "via "  # no line ends with it
_DOTTED = Markup("・<wbr>")  # a long name ends a line here where a column is too narrow for it and its comma
_INSIDE = Markup("<wbr>")  # the box behind it is no first child: by coach via Lok Ma Chau, and not Via
LONGEST_HAN, _LONGEST_NAME = 10, 14  # characters of a part and of a name that stand in one line


class PageLanguages(NamedTuple):
    """The languages of the page, the one it is in as a browser names it, and whose forms other Han characters take.

    `held` finds what is not broken at the end of a line in a script without blanks; of Latin letters, these names are.
    """

    tags: tuple[str, ...]
    main: str
    han: str
    held: re.Pattern[str]
    names: frozenset[str] = frozenset()


def languages_of(tags: Iterable[str], names: Iterable[str] = (), told: Iterable[str] = ()) -> PageLanguages:
    """The first language is that of the page, the first Chinese one that of all Han characters in other texts.

    Names in other languages are `told` by findings and notes.
    """
    known = tuple(dict.fromkeys(tags)) or ("en",)
    parts = {part for name in (*names, *told) for part in (name, *name.split(", "))}  # HMS Liverpool of a berth
    short_ones = (part for part in parts if " " in part and width(part) <= _WIDEST and not _RUN.search(part))
    latin = frozenset(_bound(part).replace(NO_BREAK, " ") for part in short_ones)  # as a text has them: Hama-rikyu
    short = {name for name in names if not name.isascii() and 1 < len(name) <= _LONGEST_NAME} | latin
    chinese = tag_of(first_chinese(known, "zh-Hant"))
    return PageLanguages(known, tag_of(known[0]), chinese, _held(frozenset(short)), latin)


@lru_cache(maxsize=16)
def _held(names: frozenset[str]) -> re.Pattern[str]:
    """The names, the longest first, each with the signs that would stand alone at the end or the begin of a line."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    # A short name such as 東京 may be the begin of a word of kana, 東京湾クルーズ; a longer one may end with one.
    long, short = ([whole(name) for name in ordered if (len(name) > _SHORT_HAN) == far] for far in (True, False))
    known = "|".join((*long, *_WORDS, TIMES, COUNTED, KANA_WORDS, *short, *WORDS))
    titled = f"{JOINED}?(?:{CHINESE_TITLES})"
    before = f"[（「『(]|(?<=，)[經经]|(?<![{HAN}])(?:入境|[離离][開开])"  # what stands by the name behind it
    return re.compile(f"(?:{before})?(?:{known})(?:{titled})?{ROOM}[）」』、，；：。,;:)]{{0,2}}")


@lru_cache(maxsize=64)
def tag_of(tag: str) -> str:
    """The tag by which a browser picks glyphs and a reader its voice: `en-GB`, `zh-HK`, `zh-CN`, `zh-TW` if meant."""
    chinese = {"HK": "zh-HK", "TW": "zh-TW", "CN": "zh-CN"}.get(writing_region(tag))
    if chinese or tag == "en":
        return chinese or "en-GB"
    return tag if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else "und"


def written(page: PageLanguages, text: str, lang: str, element: str = "span") -> Markup:
    """A text in its language without links, for a drawing or inside a link; the language of the page needs no mark."""
    tag = tag_of(lang) if lang else page.main
    inner = _tagged(page, text, tag, element)
    return inner if tag == page.main else Markup('<{0} lang="{1}">{2}</{0}>').format(element, tag, inner)


def english(page: PageLanguages, text: str) -> Markup:
    """A text of the checks, which is English on every page; its quotes are narrow on a Chinese one too."""
    shown, tag = _listed(page, _bound(text), tag_of("en")), tag_of("en")
    return shown if tag == page.main else Markup('<span lang="{}">{}</span>').format(tag, shown)


def marked(page: PageLanguages, text: str, tag: str, *, whole: bool = False) -> Markup:
    """The text with its phone numbers and addresses as links, and its Han characters in their language.

    What is held as a `whole` needs nothing held in it.
    """
    listed = _ranged if whole else _listed
    text = _bound(text)
    pieces, end = [], 0
    for start, stop, target in _links(text):
        shown = text[start:stop]
        pieces += [listed(page, text[end:start], tag), Markup('<a href="{}">{}</a>').format(target, shown)]
        end = stop
    return Markup("").join([*pieces, listed(page, text[end:], tag)])


def _bound(text: str) -> str:
    """The text with numbers, letters, titles and short names bound to what they belong to."""
    text = _HYPHENED.sub(rf"\1{JOINED}", _TITLE_BEHIND.sub(JOINED, _INITIAL.sub(rf"\1{NO_BREAK}", text)))
    text = _BETWEEN.sub(rf"\1{NO_BREAK}", _PARISH.sub(rf"\1{NO_BREAK}", text))
    text = _DESK.sub(lambda desk: desk.group().replace(" ", NO_BREAK), text)
    text = _DASH.sub(NO_BREAK, _SHORT_NAME.sub(lambda name: name.group().replace(" ", NO_BREAK), text))
    return _ABOUT.sub(JOINED, _LETTERED.sub(NO_BREAK, _TOGETHER.sub(NO_BREAK, text)))


def _ranged(page: PageLanguages, text: str, tag: str) -> Markup:
    """A text with its ranges of numbers in one line, also where its column is too narrow for all of it."""
    return _tagged(page, _RANGE.sub(rf"\1{JOINED}", text), tag)


def _listed(page: PageLanguages, text: str, tag: str) -> Markup:
    """A text with each short name and word that is held in one line, with the signs around it."""
    text = _RANGE.sub(rf"\1{JOINED}", text)
    han = tag.split("-")[0] in _OWN_HAN
    spans = [each.span() for each in from_left((page.held, _IN_A_LIST), text)] if han else latin_names(text, page.names)
    spans = [(start - len(_VIA) if text[:start].endswith(_VIA) else start, stop) for start, stop in spans]
    pieces, end = [], 0
    for start, stop in spans:
        held = text[start:stop]
        between, name = _tagged(page, text[end:start], tag), _tagged(page, held, tag)
        name = name.replace("・", _DOTTED) if stop - start > LONGEST_HAN - 2 else name
        pieces += [
            between,
            _INSIDE if start and text[start].islower() else "",
            Markup('<span class="{}">{}</span>').format(_box(held), name),
        ]
        end = stop
    return Markup("").join([*pieces, _tagged(page, text[end:], tag)])


def _box(name: str) -> str:
    """The class of a box around a name, by whether a phone has room for it, if only where letters are not bold."""
    size = set_in_digits(name)
    return "n" if size <= _PHONE_BOLD else "n broad" if size <= _PHONE else "n wide"


def _links(text: str) -> list[tuple[int, int, str]]:
    """Where a link stands and what it opens: digits, or the letters that an address may have, and nothing else."""
    mails = [(found.start(), found.end(), f"mailto:{found.group()}") for found in _MAIL.finditer(text)]
    phones = [(call.start, call.end, f"tel:{call.dialled}") for call in calls(text)]
    return sorted(mails + [each for each in phones if not any(start <= each[0] < end for start, end, _ in mails)])


def _tagged(page: PageLanguages, text: str, tag: str, element: str = "span") -> Markup:
    if text.isascii() or tag.split("-")[0] in _OWN_HAN:
        return escape(text)
    pieces, end = [], 0
    for match in _RUN.finditer(text):
        run = Markup('<{0} lang="{1}">{2}</{0}>').format(element, page.han, match.group())
        pieces += [escape(text[end : match.start()]), run]
        end = match.end()
    return Markup("").join([*pieces, escape(text[end:])])


def links_of(text: str) -> list[str]:
    """The telephone numbers and addresses in a text, as links."""
    return [link for _, _, link in _links(text)]
