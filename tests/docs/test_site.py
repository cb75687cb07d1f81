"""The documentation as a site: it builds without a warning, leads nowhere wrong, and is read without a network."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from chromium import started
from command import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        any(importlib.util.find_spec(name) is None for name in ("mkdocs", "material")),
        reason="mkdocs is not installed: pip install '.[docs]'",
    ),
]

LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


class Page(HTMLParser):
    """What a page loads, and where it leads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag in LOADS and LOADS[tag] in known:
            self.loads.append(known[LOADS[tag]])
        if tag == "a" and "href" in known:
            self.leads.append(known["href"])


def build(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run mkdocs as a process of its own: it warns of what does not concern us."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tree,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def tree_in(folder: Path) -> Path:
    """A copy of the documentation, with all that it links to beside it."""
    tree = folder / "tree"
    tree.mkdir()
    for each in ROOT.iterdir():
        if each.name not in ("docs", "site") and not each.name.startswith("."):
            (tree / each.name).symlink_to(each)
    shutil.copytree(ROOT / "docs", tree / "docs")
    return tree


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of these pages and of two more that somebody adds."""
    tree = tree_in(tmp_path_factory.mktemp("site"))
    (tree / "docs/checks/new-check.md").write_text("# new-check\n\nSee [late-arrival](late-arrival.md).\n", "utf-8")
    (tree / "docs/a-new-page.md").write_text("# A new page\n\nIt joins by being there.\n", "utf-8")
    built = build(tree)
    assert (built.returncode, built.stderr) == (0, built.stderr)
    return tree / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def test_every_page_is_in_the_site(site: Path) -> None:
    sources = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    missing = [
        str(each)
        for each in sources
        if not (site / "index.html" if each.name == "README.md" else site / each.with_suffix(".html")).exists()
    ]

    assert missing == []


def test_a_page_joins_the_menu_by_being_there(pages: dict[Path, Page], site: Path) -> None:
    def led_from(page: str) -> set[str]:
        return {os.path.normpath((site / page).parent / to.split("#")[0]) for to in pages[site / page].leads}

    assert str(site / "a-new-page.html") in led_from("index.html")
    assert str(site / "checks/new-check.html") in led_from("checks/index.html")


def test_no_page_loads_anything_from_elsewhere(pages: dict[Path, Page], site: Path) -> None:
    asked = {load for page in pages.values() for load in page.loads if urlsplit(load).scheme or load.startswith("//")}
    styles = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))

    assert {each for each in asked if not each.startswith("data:")} == set()
    assert re.findall(r"(?:url\(|@import )[\"']?(?:https?:)?//[^)\s]+", styles) == []


def test_every_file_that_a_page_loads_or_leads_to_is_in_the_folder(pages: dict[Path, Page]) -> None:
    dead = set()
    for path, page in pages.items():
        for to in (*page.loads, *page.leads):
            parts = urlsplit(to)
            if parts.scheme or not parts.path or path.name == "404.html":
                continue
            if not (path.parent / unquote(parts.path)).exists():
                dead.add((path.name, to))

    assert dead == set()


@pytest.mark.parametrize("link", ["[gone](gone.md)", "[gone](index.md#gone)", "[gone](/planner.md)"])
def test_a_link_that_leads_nowhere_stops_the_build(link: str, tmp_path: Path) -> None:
    tree = tree_in(tmp_path)
    shutil.rmtree(tree / "docs")
    (tree / "docs/assets").mkdir(parents=True)
    (tree / "docs/index.md").write_text(f"# A page\n\n{link}\n", "utf-8")
    built = build(tree)

    assert built.returncode != 0
    assert "gone" in built.stderr or "planner.md" in built.stderr


@pytest.mark.parametrize("width", [390, 1280])
def test_the_site_is_read_and_searched_from_the_folder_alone(width: int, site: Path, tmp_path: Path) -> None:
    with started(tmp_path) as browser:
        browser.log("performance")
        for page in ("index.html", "checks/index.html", "checks/late-arrival.html", "planner.html"):
            browser.show(site / page, width)
            assert browser.run("document.documentElement.scrollWidth") <= width
        browser.show(site / "index.html", width)
        browser.run("document.querySelector('#__search').click()")
        browser.run(
            "(field => { field.focus(); field.value = 'late arrival';"
            " field.dispatchEvent(new Event('keyup', {bubbles: true})); })"
            "(document.querySelector('.md-search__input'))"
        )
        found = ""
        for _ in range(100):
            found = browser.run("document.querySelector('.md-search-result__list').innerHTML")
            if found:
                break
            browser.run("new Promise(done => setTimeout(done, 50))")
        assert "checks/late-arrival.html" in found
        asked = re.findall(
            r'"url":"((?:https?|wss?)://[^"]+)"', "".join(str(each["message"]) for each in browser.log("performance"))
        )
        assert asked == []
        assert [each["message"] for each in browser.log("browser") if each["level"] == "SEVERE"] == []
