"""Sets words as HTML: each language in a cell of its own, so that a style can put them side by side or hide one."""

import re
from collections.abc import Sequence, Set
from itertools import accumulate, pairwise

from markupsafe import Markup

from delegate.i18n.language import language_of, same_writing, without_phrases
from delegate.i18n.scripts import writing_region
from delegate.i18n.text_width import width
from delegate.render.unbroken_words import SEAM
from delegate.render.web.page_text import LONGEST_HAN, NO_BREAK, PageLanguages, marked, tag_of
from delegate.sheet.model import Said, Words
from delegate.tuples import NamedTuple

_DATE = re.compile(r"(?:\d+[年月日])+(?: \d{1,2}:\d\d)?")
_LONGEST, _LONGEST_CODE = 28, 40  # Latin letters of a part, and of what the trip is filed under, in one line


class Cell(NamedTuple):
    """A text of the page, and its language as a browser names it; `kind` names the languages that read it (`l0 l2`).

    It is empty where all of them do.
    """

    kind: str
    lang: str
    html: Markup


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
    found, shown = [], set[Said]()
    for chosen, numbers in groups.values():
        kind = " ".join(f"l{number}" for number in numbers) if len(groups) > 1 else ""
        lang = tag_of(chosen[0].lang)
        between = _separator(page.tags[numbers[0]], glue)
        ends = [*("" if glue == " " and _blank_enough(*pair) else between for pair in pairwise(chosen)), ""]
        own = _own_parts(chosen, [page.tags[number] for number in numbers], shown)
        shown |= {*chosen}
        pieces = [
            _piece(page, each, lang, element, end if number + 1 != own else "", several=len(told) > 1)
            for number, (each, (_, element), end) in enumerate(zip(chosen, told, ends, strict=True))
        ]
        lent = Markup("").join((ends[own - 1], *pieces[own:])) if own < len(pieces) else Markup("")
        alone = element_of(Cell(f"{kind} o", page.main, lent), page) if lent else lent
        found.append(Cell(kind, lang, Markup("").join(pieces[:own]) + alone))
    rest = dict.fromkeys(each for part, _ in told for each in part if each not in shown)
    unknown = (each for each in rest if not any(same_writing(each.lang, tag) for tag in page.tags))
    return [*found, *(Cell("", tag_of(each.lang), marked(page, each.text, tag_of(each.lang))) for each in unknown)]


def _own_parts(chosen: Sequence[Said], tags: Sequence[str], shown: Set[Said]) -> int:
    """How many of the first parts hold all that is said in a language; all of them, but for one without phrases.

    Below others it does not say again what stands in one of them: `1号車, 45 seats, driver Mr Suzuki`.
    """
    if not all(map(without_phrases, tags)):
        return len(chosen)
    told = {each.text for each in shown}
    own = max((number for number, each in enumerate(chosen, 1) if each.text not in told), default=0)
    return own or len(chosen)


_SPAN = re.compile("<(/?)span[^>]*>")
_BOX = '<span class="n">'  # of what stands in one line where there is room for it
_BOX_FIRST = re.compile('<span class="n(?: wide| broad)?">')


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

    Below another, a text in a language without phrases has no label: only whoever reads it alone sees it (`o`).

    The other labels are marked `o`, for whoever reads another language alone. Without `colon` an English label begins
    a sentence: `With Yamada Hanako`. Names of `people` have the label of each language, also where they are the same.
    """
    texts, names = in_cells(page, *parts, glue=glue), in_cells(page, label)
    if not names or not texts:
        return texts
    element = "b" if strong else "span"
    if people and len(texts) == 1 and len(names) > 1:
        named = Markup('<span lang="{}">{}</span>').format(texts[0].lang, texts[0].html)
        label_of = {name: element_of(Cell("", page.main, _named(name, page, colon)), page, element) for name in names}
        text_of = {name: texts[0].html if name.lang == texts[0].lang else named for name in names}
        return [name._replace(html=_before(label_of[name], text_of[name])) for name in names]
    if len(texts) == 1:
        mine = next((each for each in names if each.lang == texts[0].lang), names[0])
        each_of = [name._replace(kind=name.kind if name is mine else f"{name.kind} o") for name in names]
        before = [element_of(name._replace(html=_named(name, page, colon)), page, element) for name in each_of]
        return [Cell(texts[0].kind, page.main, Markup("").join([*before, element_of(texts[0], page)]))]
    found = []
    for number, text in enumerate(texts):
        wanted = set(text.kind.split())
        name = next((each for each in names if not each.kind or wanted & set(each.kind.split())), names[0])
        shown = _named(name, page, colon)
        if number and _is_lent(label, text, page):
            shown = Markup('<{0} class="{1} o" lang="{2}">{3}</{0}>').format(element, text.kind, name.lang, shown)
        elif strong or name.lang != text.lang:
            shown = element_of(Cell("", name.lang if name.lang != text.lang else page.main, shown), page, element)
        found.append(text._replace(html=_before(shown, text.html)))
    return found


def _is_lent(label: Words, text: Cell, page: PageLanguages) -> bool:
    """Whether the language of a text has no phrases, and so no word for the label."""
    readers = {page.tags[int(each[1:])] for each in text.kind.split()}
    return bool(readers) and all(map(without_phrases, readers)) and not any(each.lang in readers for each in label)


def _before(label: Markup, shown: Markup) -> Markup:
    """A text behind its label, which goes into a box with the name behind it: `With` would else stand alone.

    Behind a colon the name keeps a box of its own: where both have no room in one line, `Also attending:` stands alone.
    """
    box = _BOX_FIRST.match(shown) if label.endswith(" ") else None
    if box is None:
        return label + shown
    if not label.endswith(": "):
        return Markup(_BOX) + label + Markup(shown[box.end() :])
    depth = accumulate(-1 if each[1] else 1 for each in _SPAN.finditer(shown))
    end = next(each.end() for each, left in zip(_SPAN.finditer(shown), depth, strict=True) if not left)
    return Markup(_BOX) + label + Markup(shown[:end]) + Markup("</span>") + Markup(shown[end:])


def _named(name: Cell, page: PageLanguages, colon: bool) -> Markup:
    """A label with what parts it from its text."""
    tag = page.tags[int(name.kind.split()[0][1:])] if name.kind else page.tags[0]
    return name.html + (language_of(tag).separators[": "] if colon or writing_region(tag) else " ")


def element_of(cell: Cell, page: PageLanguages, element: str = "span") -> Markup:
    """A cell as an element; what needs neither a class nor a language is left bare, unless the element says more."""
    marks = Markup(' class="{}"').format(cell.kind) if cell.kind else Markup("")
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


def comma_of(tag: str) -> str:
    """What parts two texts in a language: `, ` or the wide `，`."""
    return _separator(tag, ", ")


def _separator(tag: str, sign: str) -> str:
    return language_of(tag).separators.get(sign, sign)


def narrow(page: PageLanguages, words: Words) -> Markup:
    """Words in one line, for a column as narrow as a lane: it may end at every blank and at the seams of a name."""
    return Markup(SEAM.sub("<wbr>", said(page, words).replace(Markup("<wbr>"), "").replace(NO_BREAK, " ")))


def _blank_enough(before: Said, behind: Said) -> bool:
    """Whether a wide bracket or full stop stands between two texts, which has a blank of its own."""
    return before.text.endswith(("）", "。")) or behind.text.startswith("（")


def _in(words: Words, tag: str) -> Said:
    """What is said in a language: else in the same writing, then in the same language, then what is said first.

    A date such as 6月10日, which is the same in Chinese and Japanese, is said once and belongs to both.
    """
    if writing_region(tag) and all(each.lang != tag for each in words):
        words = (*(each for each in words if _DATE.fullmatch(each.text)), *words)
    for alike in (str.__eq__, same_writing, lambda one, other: one.split("-")[0] == other.split("-")[0]):
        for each in words:
            if alike(each.lang, tag):
                return each
    return words[0]


def _piece(page: PageLanguages, each: Said, lang: str, element: str, end: str, *, several: bool) -> Markup:
    """A part in its element with what parts it from the next; each of several stays in one line if it can."""
    tag = tag_of(each.lang)
    sign, gap = end.rstrip(" "), " " if end.endswith(" ") else ""
    han = writing_region(each.lang) and not each.text.isascii()
    coded = (
        not han and "-" in each.text and " " not in each.text
    )  # what the trip is filed under, which else breaks at a hyphen
    parted = several and "," in each.text  # `6F, rooms 3-4` behind a place
    short = (
        (sign or coded or parted)
        and not element
        and (width(each.text) <= 2 * LONGEST_HAN if han else len(each.text) <= (_LONGEST_CODE if coded else _LONGEST))
    )
    inner = marked(page, each.text if element else each.text + sign, tag, whole=bool(short))  # held with what is held
    if tag != lang:
        inner = Markup('<span lang="{}">{}</span>').format(tag, inner)
    if element:
        return Markup("<{0}>{1}</{0}>").format(element, inner) + sign + gap
    return (Markup('<span class="n">{}</span>').format(inner) if short else inner) + gap
