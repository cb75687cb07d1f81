"""Sets words as HTML: each language in a cell of its own, so that a style can put them side by side or hide one."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from delegate.i18n.language import language_of, letters_of, same_writing
from delegate.i18n.telephone import calls
from delegate.render.held_words import COUNTED, HAN, KANA_WORDS, LISTED, SEAM, TIMES, WIDEST, WORDS, latin_names, whole
from delegate.render.plain_words import first_chinese
from delegate.sheet.model import Said, Words
from delegate.tuples import NamedTuple

_MARKS = "\u3000-\u303f\uff00-\uff65"  # between Han characters they belong to the run
_RUN = re.compile(f"[{HAN}](?:[{_MARKS}]*[{HAN}])*")
_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_OWN_HAN = ("zh", "yue", "ja", "ko")
# `Coach 1`, `XX 549`, `about 14:15`, `6 people`, `9 June`: a number stays with what it counts or names.
_TOGETHER = re.compile(r"(?<=[A-Za-z]) (?=\d)|(?<=\d) (?=[A-Za-z])")
# `Car A`, `Elizabeth II`: so does a letter.
_LETTERED = re.compile(r"(?<=[a-z]) (?=(?:[A-Z]|[IVX]{2,4})(?![\w.'’&-]))")
# Names of short words, `Hong Kong`, `Lok Ma Chau`, not of more (`Hong Kong West Kowloon`); a person with `Mr` before.
_SHORT_NAME = re.compile(
    r"(?<![\w-])(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][a-z]{1,8}(?: [A-Z][a-z]{1,7}){1,2}"
    r"|[A-Z][a-z]{1,4} [A-Z][a-z]{1,4}(?: [A-Z][a-z]{1,4}(?! [A-Z]))?)(?!\w)"
)
_DASH = re.compile(r"(?<=\w) (?=[-–—] )")  # no line begins with the dash between two parts
_ABOUT = re.compile(r"(?<=[約约])(?=\d)")  # the same where Chinese has no blank: 約14:15
_TITLE_BEHIND = re.compile(r"(?<=[a-z])(?=先生|女士|小姐|太平[紳绅]士)")  # the same behind a Latin name
_RANGE = re.compile(r"(?<![\w-])(\d{1,3}[-–])(?=\d{1,3}(?![\w-]))")  # quickest and slowest (29-75), rooms 3-4
NO_BREAK, JOINED = "\u00a0", "\u2060"
_LONGEST, _LONGEST_HAN, _LONGEST_NAME = 28, 10, 14  # characters of a name that stands in one line
_SHORT_HAN = 3  # characters of Han with which a word of kana may begin
_DOTTED = Markup("・<wbr>")  # a long name ends a line here where a column is too narrow for it and its comma


class PageLanguages(NamedTuple):
    """The languages of the page, the one it is in as a browser names it, and whose forms other Han characters take.

    `held` finds what is not broken at the end of a line in a script without blanks; of Latin letters, these names are.
    """

    tags: tuple[str, ...]
    main: str
    han: str
    held: re.Pattern[str]
    names: frozenset[str] = frozenset()


class Cell(NamedTuple):
    """A text of the page, and its language as a browser names it; `kind` names the languages that read it (`l0 l2`).

    It is empty where all of them do.
    """

    kind: str
    lang: str
    html: Markup


def languages_of(tags: Iterable[str], names: Iterable[str] = ()) -> PageLanguages:
    """The first language is that of the page, the first Chinese one that of all Han characters in other texts."""
    known = tuple(dict.fromkeys(tags)) or ("en",)
    latin = frozenset(name for name in names if " " in name and len(name) <= WIDEST and not _RUN.search(name))
    short = {name for name in names if not name.isascii() and 1 < len(name) <= _LONGEST_NAME} | latin
    chinese = tag_of(first_chinese(known, "zh-Hant"))
    return PageLanguages(known, tag_of(known[0]), chinese, _held(frozenset(short)), latin)


@lru_cache(maxsize=16)
def _held(names: frozenset[str]) -> re.Pattern[str]:
    """The names, the longest first, each with the signs that would stand alone at the end or the begin of a line."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    # A short name such as 東京 may be the begin of a word of kana, 東京湾クルーズ; a longer one may end with one.
    long, short = ([whole(name) for name in ordered if (len(name) > _SHORT_HAN) == far] for far in (True, False))
    known = "|".join((*long, TIMES, COUNTED, KANA_WORDS, *short, *WORDS))
    titled = f"{JOINED}?(?:先生|女士|小姐|太平[紳绅]士)"
    return re.compile(f"[（「『]?(?:{known})(?:{titled})?[）」』、，；：。,;:]{{0,2}}|{LISTED}")


@lru_cache(maxsize=64)
def tag_of(tag: str) -> str:
    """The tag by which a browser picks glyphs and a reader its voice: `en-GB`, `zh-HK`, `zh-CN`, `zh-TW` if meant."""
    chinese = {"HK": "zh-HK", "TW": "zh-TW", "CN": "zh-CN"}.get(letters_of(tag))
    if chinese or tag == "en":
        return chinese or "en-GB"
    return tag if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else "und"


def in_cells(page: PageLanguages, *parts: Words, glue: str = " ", elements: Sequence[str] = ()) -> list[Cell]:
    """Several words as one text in each language, equal ones once; what a language lacks is said as in another.

    `elements` are the elements around each part, empty where it needs none.
    """
    spoken = [tuple(each for each in part if each.text) for part in parts]  # an empty half would hide the others
    told = [(part, elements[number] if number < len(elements) else "") for number, part in enumerate(spoken) if part]
    if not told:
        return []
    groups: dict[tuple[str, ...], tuple[tuple[Said, ...], list[int]]] = {}
    for number, tag in enumerate(page.tags):
        chosen = tuple(_in(part, tag) for part, _ in told)
        groups.setdefault(tuple(each.text for each in chosen), (chosen, []))[1].append(number)
    found, shown = [], set()
    for chosen, numbers in groups.values():
        shown |= {*chosen}
        kind = " ".join(f"l{number}" for number in numbers) if len(groups) > 1 else ""
        lang = tag_of(chosen[0].lang)
        between = language_of(page.tags[numbers[0]]).separators.get(glue, glue)
        ends = [*("" if glue == " " and _blank_enough(*pair) else between for pair in pairwise(chosen)), ""]
        pieces = (
            _piece(page, each, lang, element, end) for each, (_, element), end in zip(chosen, told, ends, strict=True)
        )
        found.append(Cell(kind, lang, Markup("").join(pieces)))
    rest = dict.fromkeys(each for part, _ in told for each in part if each not in shown)
    unknown = (each for each in rest if not any(same_writing(each.lang, tag) for tag in page.tags))
    return [*found, *(Cell("", tag_of(each.lang), _inner(page, each.text, tag_of(each.lang))) for each in unknown)]


def labelled(
    page: PageLanguages,
    label: Words,
    *parts: Words,
    glue: str = "; ",
    strong: bool = False,
    colon: bool = True,
    people: bool = False,
) -> list[Cell]:
    """A label and its text in each language; a text that is in one alone has the label of its own.

    The other labels are marked `o`, for whoever reads another language alone. Without `colon` an English label begins
    a sentence: `With Yamada Hanako`. Names of `people` have the label of each language, also where they are the same.
    """
    texts, names = in_cells(page, *parts, glue=glue), in_cells(page, label)
    if not names or not texts:
        return texts
    element = "b" if strong else "span"
    if people and len(texts) == 1 and len(names) > 1:
        named = Markup('<span lang="{}">{}</span>').format(texts[0].lang, texts[0].html)
        whose = ((name, texts[0].html if name.lang == texts[0].lang else named) for name in names)
        return [name._replace(html=_named(name, page, colon) + shown) for name, shown in whose]
    if len(texts) == 1:
        mine = next((each for each in names if each.lang == texts[0].lang), names[0])
        each_of = [name._replace(kind=name.kind if name is mine else f"{name.kind} o") for name in names]
        before = [element_of(name._replace(html=_named(name, page, colon)), page, element) for name in each_of]
        return [Cell(texts[0].kind, page.main, Markup("").join([*before, element_of(texts[0], page)]))]
    found = []
    for text in texts:
        wanted = set(text.kind.split())
        name = next((each for each in names if not each.kind or wanted & set(each.kind.split())), names[0])
        shown = _named(name, page, colon)
        if strong or name.lang != text.lang:
            shown = element_of(Cell("", name.lang if name.lang != text.lang else page.main, shown), page, element)
        found.append(text._replace(html=shown + text.html))
    return found


def _named(name: Cell, page: PageLanguages, colon: bool) -> Markup:
    """A label with what parts it from its text."""
    tag = page.tags[int(name.kind.split()[0][1:])] if name.kind else page.tags[0]
    return name.html + (language_of(tag).separators[": "] if colon or letters_of(tag) else " ")


def element_of(cell: Cell, page: PageLanguages, element: str = "span", kind: str = "") -> Markup:
    """A cell as an element; what needs neither a class nor a language is left bare, unless the element says more."""
    classes = " ".join(each for each in (kind, cell.kind) if each)
    marks = Markup(' class="{}"').format(classes) if classes else Markup("")
    if cell.lang != page.main:
        marks += Markup(' lang="{}"').format(cell.lang)
    return Markup("<{0}{1}>{2}</{0}>").format(element, marks, cell.html) if marks or element != "span" else cell.html


def fact(page: PageLanguages, found: Sequence[Cell], element: str = "p", kind: str = "") -> Markup:
    """A row of cells, each language in its own; nothing where there is none."""
    if not found:
        return Markup("")
    classes = " ".join(each for each in (kind, "f" if len(found) > 1 else "") if each)
    cell = Markup("<span>{}</span>")
    inner = [
        shown if len(found) == 1 or each.kind or each.lang != page.main else cell.format(shown)
        for each in found
        for shown in (element_of(each, page),)
    ]
    start = Markup("<{}{}>").format(element, Markup(' class="{}"').format(classes) if classes else "")
    return start + Markup("").join(inner) + Markup("</{}>").format(element)


def said(page: PageLanguages, words: Words) -> Markup:
    """The words in every language in one line, each its own element that can be hidden with the blank before it."""
    blank = Markup(" ")
    return Markup("").join(
        element_of(each._replace(html=blank + each.html) if number else each, page)
        for number, each in enumerate(in_cells(page, words))
    )


def narrow(page: PageLanguages, words: Words) -> Markup:
    """The same in a column as narrow as a lane: a line may end at every blank and at the seams of a name."""
    return Markup(SEAM.sub("<wbr>", said(page, words).replace(Markup("<wbr>"), "").replace(NO_BREAK, " ")))


def written(page: PageLanguages, text: str, lang: str, element: str = "span") -> Markup:
    """A text in its language without links, for a drawing or inside a link; the language of the page needs no mark."""
    tag = tag_of(lang) if lang else page.main
    inner = _tagged(page, text, tag, element)
    return inner if tag == page.main else Markup('<{0} lang="{1}">{2}</{0}>').format(element, tag, inner)


def english(page: PageLanguages, text: str) -> Markup:
    """A text of the checks, which is English on every page; its quotes are narrow on a Chinese one too."""
    shown, tag = _listed(page, _bound(text), tag_of("en")), tag_of("en")
    return shown if tag == page.main else Markup('<span lang="{}">{}</span>').format(tag, shown)


def _blank_enough(before: Said, behind: Said) -> bool:
    """Whether a wide bracket stands between two texts, which has a blank of its own."""
    return before.text.endswith("）") or behind.text.startswith("（")


def _in(words: Words, tag: str) -> Said:
    """What is said in a language: else in the same writing, then in the same language, then what is said first."""
    for alike in (str.__eq__, same_writing, lambda one, other: one.split("-")[0] == other.split("-")[0]):
        for each in words:
            if alike(each.lang, tag):
                return each
    return words[0]


def _piece(page: PageLanguages, each: Said, lang: str, element: str, end: str) -> Markup:
    """A part in its element with what parts it from the next; each of several stays in one line if it can."""
    tag = tag_of(each.lang)
    sign, gap = end.rstrip(" "), " " if end.endswith(" ") else ""
    short = sign and not element and len(each.text) <= (_LONGEST_HAN if letters_of(each.lang) else _LONGEST)
    inner = _inner(page, each.text if element else each.text + sign, tag, whole=bool(short))  # held with what is held
    if tag != lang:
        inner = Markup('<span lang="{}">{}</span>').format(tag, inner)
    if element:
        return Markup("<{0}>{1}</{0}>").format(element, inner) + sign + gap
    return (Markup('<span class="n">{}</span>').format(inner) if short else inner) + gap


def _inner(page: PageLanguages, text: str, tag: str, *, whole: bool = False) -> Markup:
    """The text with its phone numbers and addresses as links, and its Han characters in their language.

    What is held as a `whole` needs nothing held in it.
    """
    listed = _tagged if whole else _listed
    text = _bound(text)
    pieces, end = [], 0
    for start, stop, target in _links(text):
        shown = text[start:stop]
        pieces += [listed(page, text[end:start], tag), Markup('<a href="{}">{}</a>').format(target, shown)]
        end = stop
    return Markup("").join([*pieces, listed(page, text[end:], tag)])


def _bound(text: str) -> str:
    """The text with numbers, letters, titles and short names bound to what they belong to."""
    text = _TITLE_BEHIND.sub(JOINED, text)
    text = _DASH.sub(NO_BREAK, _SHORT_NAME.sub(lambda name: name.group().replace(" ", NO_BREAK), text))
    return _ABOUT.sub(JOINED, _LETTERED.sub(NO_BREAK, _TOGETHER.sub(NO_BREAK, text)))


def _listed(page: PageLanguages, text: str, tag: str) -> Markup:
    """A text with each short name and word that is held in one line, with the signs around it."""
    text = _RANGE.sub(rf"\1{JOINED}", text)
    han = tag.split("-")[0] in _OWN_HAN
    spans = [each.span() for each in page.held.finditer(text)] if han else latin_names(text, page.names)
    pieces, end = [], 0
    for start, stop in spans:
        between, name = _tagged(page, text[end:start], tag), _tagged(page, text[start:stop], tag)
        name = name.replace("・", _DOTTED) if stop - start > _LONGEST_HAN - 2 else name
        pieces += [between, Markup('<span class="n">{}</span>').format(name)]
        end = stop
    return Markup("").join([*pieces, _tagged(page, text[end:], tag)])


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
