"""Makes pages for the tests of HTML."""

import base64
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from chromium import Browser
from command import ROOT
from copies import planned
from kept import file_of, kept

from delegate.render.web import html, page_text, page_words
from delegate.sheet import settle
from delegate.sheet.model import Edition, Labels, Said, Sheet

HOSTILE = (
    "[/x] <script>alert(1)</script> <img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a> </td>&amp; ]]> --> </style></title></svg>',
    '{{7*7}} {% raw %} {# x #} $x^2$ @ref *b* _u_ \\alpha C:\\New \\u{1b} #include "x" \'); content: url(http://x)',
    'https://evil.example/ javascript:alert(1) http://x =HYPERLINK("http://x") BEGIN:VEVENT mailto:x?cc=y@z.example',
    "Donaudampfschifffahrtsgesellschaftskapitän" * 9,
    "😀👩‍👩‍👧 ภาษาไทย 𨋢 骨直令返 مرحبا",
)

# The texts of which one piece stands in two lines.
TORN = """((pieces) => {
const found = [], range = document.createRange(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode;
  const around = node.parentElement;
  if (around.closest('svg, script, style, template, .scale') || !around.checkVisibility()) continue;
  for (const piece of pieces) for (let at = node.data.indexOf(piece); at >= 0; at = node.data.indexOf(piece, at + 1)) {
    const tops = [...piece].map((_, n) => {
      range.setStart(node, at + n); range.setEnd(node, at + n + 1); return range.getBoundingClientRect().top;
    });
    if (Math.max(...tops) - Math.min(...tops) > 6) found.push(piece);
  }
}
return found})"""

# The text with which each line of the rows begins, as the browser broke them.
LINE_STARTS = """(() => {
const found = [], range = document.createRange();
for (const part of document.querySelectorAll('.rows p, .rows .p, .rows h3')) {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let top = null;
  while (walk.nextNode()) for (let i = 0; i < walk.currentNode.length; i++) {
    range.setStart(walk.currentNode, i); range.setEnd(walk.currentNode, i + 1);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    if (top !== null && box.top > top + 4) found.push(walk.currentNode.data.slice(i, i + 8));
    top = box.top;
  }
}
return found})()"""


@cache
def sheet_of(path: Path, languages: tuple[str, ...] = ("en", "zh-Hant"), edition: str = "programme") -> Sheet:
    """The sheet of an itinerary."""
    plan, findings = planned(path.name.removesuffix(".trip.yaml"))
    return settle(plan, findings, edition=Edition(edition), languages=languages)


@cache
def page_of(path: Path, languages: tuple[str, ...] = ("en", "zh-Hant"), edition: str = "programme") -> str:
    """The page of an itinerary, made once: to show it in a browser or to read it changes nothing in it."""
    return html.render(sheet_of(path, languages, edition))


def seen(
    browser: Browser,
    width: int,
    trip: str,
    tags: tuple[str, ...] = ("en", "zh-Hant"),
    edition: str = "programme",
    *,
    anew: bool = False,
) -> None:
    """Have the page of an itinerary open at a width: it may be since an earlier test, but `anew` for who changes it."""
    page = file_of(page_of(ROOT / f"itineraries/{trip}.trip.yaml", tags, edition), ".html")
    (browser.show if anew else browser.see)(page, width)


def printed_by(browser: Browser, folder: Path, *of: Any) -> bytes:
    """The page of an itinerary on the sheets of paper that a browser makes of it; `of` as `page_of` takes it."""

    def printed() -> bytes:
        path = folder / "printed.html"
        path.write_text(page, "utf-8")
        browser.show(path, 1000)
        return base64.b64decode(browser.devtools("Page.printToPDF", preferCSSPageSize=True)["data"])

    page = page_of(*of)
    return kept(("printed", page), printed)


def with_texts(part: Any, change: Callable[[Said], Said]) -> Any:
    """The same sheet with every text changed."""
    if isinstance(part, Said):
        return change(part)
    if isinstance(part, tuple) and hasattr(part, "_fields"):
        return type(part)(*(with_texts(each, change) for each in part))
    if isinstance(part, tuple):
        return tuple(with_texts(each, change) for each in part)
    return part


NO_LABELS = Labels(*((),) * len(Labels._fields))
EMPTY = Sheet(("en",), Edition.PROGRAMME, (), (), "", *((),) * 8, labels=NO_LABELS)


def text(browser: Browser, what: str) -> Any:
    """What the elements say that are seen."""
    return browser.run(
        f"[...document.querySelectorAll('{what}')].filter(e => e.checkVisibility())"
        ".map(e => e.innerText.replace(/\\s+/g, ' ').trim())"
    )


def held(text: str, *names: str, tag: str = "zh-Hant") -> list[str]:
    """What stands in one line, in the words of a page that knows some names."""
    page = page_text.languages_of((tag,), names)
    return re.findall(r'<span class="n(?: wide| broad)?">(.*?)</span>', page_words.said(page, (Said(text, tag),)))
