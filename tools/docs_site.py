"""Makes docs/ ready for mkdocs: writes the menu, and takes along what pages link to outside of docs/.

The pages stay as they are read in the repository. A file outside of docs/ that one of them links to stands in the site
below `repository/`; a link to a folder, which a site cannot show, is its text alone.
"""

import posixpath
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, TypeAlias

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
OUTSIDE = "repository/"
Entry: TypeAlias = str | dict[str, str]  # a page or a pattern, or a title with a page

_LINK = re.compile(
    r'(?P<before>(?P<label>!?\[[^\]]*\])\(|\bsrc=")(?P<to>[^)\s"#:]+)(?P<anchor>#[^)"\s]*)?(?P<after>[)"])'
)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files outside of docs/ that are linked, and what these link to in turn; then write the menu."""
    root = Path(config.config_file_path).parent
    waiting = [f"docs/{each.src_uri}" for each in files.documentation_pages()]
    taken: set[str] = set()
    while waiting:
        page = waiting.pop()
        for to in _linked(page, (root / page).read_text("utf-8")):
            if to.startswith("docs/") or to in taken or not (root / to).is_file():
                continue
            taken.add(to)
            files.append(File.generated(config, _in_site(to), abs_src_path=str(root / to)))
            waiting += [to] if to.endswith(".md") else []
    config.nav = menu(config.extra["menu"], [each.src_uri for each in files.documentation_pages()])
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """The page with its links as they lead in the site."""
    root = Path(config.config_file_path).parent
    uri = page.file.src_uri
    here = uri.removeprefix(OUTSIDE) if uri.startswith(OUTSIDE) else f"docs/{uri}"

    def led(link: re.Match[str]) -> str:
        to = posixpath.normpath(posixpath.join(posixpath.dirname(here), link["to"]))
        if (root / to).is_dir():
            return link["label"][1:-1] if link["label"] else link[0]
        if not (root / to).is_file() or (to.startswith("docs/") and here.startswith("docs/")):
            return link[0]
        relative = posixpath.relpath(_in_site(to), posixpath.dirname(uri) or ".")
        return f"{link['before']}{relative}{link['anchor'] or ''}{link['after']}"

    return _LINK.sub(led, markdown)


def menu(wanted: list[dict[str, list[Entry]]], pages: list[str]) -> list[dict[str, list[Entry]]]:
    """The sections with their pages, each page where it is named first, by its name before a pattern."""
    named = {_page(entry) for section in wanted for entries in section.values() for entry in entries}
    left = dict.fromkeys(sorted(pages))
    sections: list[dict[str, list[Entry]]] = []
    for section in wanted:
        for title, entries in section.items():
            found = [page for entry in entries for page in _matching(entry, left, named)]
            sections.append({title: found})
            left = {page: None for page in left if page not in map(_page, found)}
    return [section for section in sections if any(section.values())]


def _matching(entry: Entry, left: dict[str, None], named: set[str]) -> Iterator[Entry]:
    wanted = _page(entry)
    for page in left:
        if page == wanted:
            yield entry
        elif page not in named and fnmatch(page, wanted):
            yield page


def _page(entry: Entry) -> str:
    return entry if isinstance(entry, str) else next(iter(entry.values()))


def _linked(page: str, text: str) -> Iterator[str]:
    """The paths in the repository to which a page links."""
    for link in _LINK.finditer(text):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page), link["to"]))


def _in_site(path: str) -> str:
    """Where a file of the repository stands among the sources of the site; a text without a suffix gets one."""
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    return OUTSIDE + path + ("" if posixpath.splitext(path)[1] else ".txt")
