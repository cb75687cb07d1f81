"""The pages that people read first: their trips plan, their commands print that, their files are there."""

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from command import ROOT, printed_by
from every import every

from delegate import model
from delegate.checking import examine
from delegate.keys import Key, Record
from delegate.pipeline import work_out, world
from delegate.planning.planner import plan
from delegate.reading.trip import Fetched, Refused, read_book, read_trip

TABLE, EXTENDING = ROOT / "docs/from-a-word-table.md", ROOT / "docs/extending.md"
README = ROOT / "README.md"
HOUSE_PAGES = [ROOT / "docs" / name for name in ("api.md", "architecture.md", "planner.md", "decisions.md")]
PAGES = [TABLE, EXTENDING, README, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *HOUSE_PAGES]

BLOCK = re.compile(
    r"(?:^<!-- (?P<about>[^\n]+) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
NAMED = re.compile(
    r"`((?:delegate|docs|tests|itineraries|benchmarks|\.ci|\.github)/[\w./-]*|pyproject\.toml|README\.md)`"
)
LINKED = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


# --- from a Word table to a trip --------------------------------------------------------------------------------------


def with_part(whole: str, part: str) -> str:
    """The trip after an edit: a part whose first line stands in it takes the place of that entry, another is added."""
    lines, first = whole.splitlines(), part.splitlines()[0]
    if first not in lines:
        return f"{whole}\n{part}"
    start = lines.index(first)
    inside = len(first) - len(first.lstrip())
    after = (n for n in range(start + 1, len(lines)) if lines[n] and len(lines[n]) - len(lines[n].lstrip()) <= inside)
    end = next(after, len(lines))
    return "\n".join([*lines[:start], *part.splitlines(), *lines[end:]]) + "\n"


def followed(page: str, folder: Path) -> str:
    """The page with what its commands print now, each of its trips and edits done in the folder before the next one."""

    def done(block: re.Match[str]) -> str:
        about, text = block["about"] or "", block["text"]
        if block["language"] == "console":
            command = text.splitlines()[0].removeprefix("$ ")
            return block[0].replace(text, f"$ {command}\n{printed_by(command, folder)}")
        if block["language"] == "markdown":
            (folder / about.removeprefix("file ")).write_text(text, "utf-8")
        if block["language"] == "yaml":
            kind, name, *announced = re.split(r"[ ,]+", about.replace(": announces", ""))
            file = folder / name
            file.write_text(text if kind == "trip" else with_part(file.read_text("utf-8"), text), "utf-8")
            found = work_out(name, file.read_bytes(), Refused).findings
            assert kind in ("trip", "part")
            assert [each.name for each in found if each.accepted is None] == announced, about
        return block[0]

    return BLOCK.sub(done, page)


@pytest.mark.slow
def test_whoever_follows_the_page_about_the_word_table_sees_what_it_shows(
    tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    golden("docs/from-a-word-table.md", followed(TABLE.read_text("utf-8"), tmp_path))


def test_a_finding_that_the_page_announces_is_shown_on_it() -> None:
    page = TABLE.read_text("utf-8")
    announced = [
        name
        for block in BLOCK.finditer(page)
        if ": announces " in (block["about"] or "")
        for name in block["about"].partition(": announces ")[2].split(", ")
    ]

    assert announced
    assert [name for name in announced if f"] {name}: " not in page] == []


# --- extending --------------------------------------------------------------------------------------------------------


def extending() -> dict[str, str]:
    """The examples of the page by what stands above them."""
    return {block["about"]: block["text"] for block in BLOCK.finditer(EXTENDING.read_text("utf-8")) if block["about"]}


@pytest.mark.parametrize("kind", ["bad", "good"])
def test_the_check_of_the_page_finds_what_its_examples_announce(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "dress_not_said.py"
    file.write_text(extending()["the check"], "utf-8")
    spec = importlib.util.spec_from_file_location("dress_not_said", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = extending()[f"the {kind} example"]
    reading = read_trip("t.trip.yaml", text.encode(), Refused)
    assert reading.trip is not None
    found = examine(plan(reading.trip, world(reading.trip)), [module.dress_not_said], reading.findings)

    announced = [(n, line.split("# expect: ")[1]) for n, line in enumerate(text.splitlines(), 1) if "# expect" in line]
    assert [(each.where.span.start.line, each.name) for each in found] == announced
    assert bool(announced) == (kind == "bad")


@pytest.mark.parametrize("about", [about for about in extending() if about.startswith("a row of ")])
def test_a_row_that_the_page_shows_stands_in_its_file(about: str) -> None:
    file = ROOT / about.removeprefix("a row of ")
    shown = extending()[about].rstrip()

    if file.suffix == ".json":
        assert json.loads(shown) in json.loads(file.read_text("utf-8"))["rows"]
    else:
        assert shown in file.read_text("utf-8")


def test_the_crossing_of_the_page_is_read_without_a_finding() -> None:
    assert read_book("jo-il.yaml", extending()["a new border"].encode())[1] == ()


# --- both, and where they are linked ----------------------------------------------------------------------------------


@every("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    named = {ROOT / path for path in NAMED.findall(text)} | {page.parent / path for path in LINKED.findall(text)}

    assert named
    assert sorted(str(path) for path in named if not path.exists()) == []


@pytest.mark.parametrize("page", [TABLE, EXTENDING], ids=lambda page: page.name)
def test_the_readme_links_the_page(page: Path) -> None:
    assert f"](docs/{page.name})" in README.read_text("utf-8")


# --- every field of docs/itinerary.md ---------------------------------------------------------------------------------

BOOK: dict[str, Any] = {
    "people": {"li-min": {"name": "Li Min"}, "signer": {"name": "Signer", "papers": [{"passport": {}}]}},
    "groups": {"pair": ["li-min", "signer"]},
    "venues": {"cgo": {"name": "Offices", "city": "Hong Kong"}},
    "cities": {"Cessy": {"country": "FR", "zone": "Europe/Paris"}},
    "vehicles": {"coach-1": {"kind": "coach"}, "car-1": {"kind": "car"}, "car-2": {"kind": "car"}},
    "crossings": {"bridge": {"name": "Bridge", "sides": {"SG": "1.44, 103.76", "MY": "1.46, 103.76"}, "changes": [{}]}},
    "admits": [{"paper": "passport", "into": "MY"}],
}
WHOLE: dict[str, Any] = {
    **{key: value for key, value in BOOK.items() if key != "people"},
    "trip": "Visit",
    "defaults": {},
    "delegation": {**BOOK["people"], "huang-wei": {"name": "Huang Wei"}, "press": {"name": "Press", "role": "media"}},
    "hosts": {"chan": {"name": "Bernard Chan"}},
    "groups": {"signers": ["huang-wei", "li-min"], "red": {"people": ["press"]}},
    "venues": {**BOOK["venues"], "town-hall": {"name": "Town Hall", "city": "Hong Kong"}},
    "days": {"2023-02-24": [{"ceremony": "Signing", "id": "the-signing", "steps": [{"text": "Photo"}]}]},
    "contacts": [{"name": "Desk"}],
    "agreements": [{"title": "Memorandum"}],
}
INSIDE: dict[str, tuple[Any, ...]] = {
    "Trip": (),
    "AddressBook": (),
    "Book": (),
    "Person": ("delegation", "signer"),
    "Paper": ("delegation", "signer", "papers", 0, "passport"),
    "Venue": ("venues", "cgo"),
    "CityEntry": ("cities", "Cessy"),
    "Vehicle": ("vehicles", "coach-1"),
    "Crossing": ("crossings", "bridge"),
    "Change": ("crossings", "bridge", "changes", 0),
    "Admission": ("admits", 0),
    "Defaults": ("defaults",),
    "Group": ("groups", "red"),
    "Contact": ("contacts", 0),
    "Step": ("days", "2023-02-24", 0, "steps", 0),
    "Item": ("days", "2023-02-24", 0),
    "Agreement": ("agreements", 0),
}


def declared() -> Iterator[tuple[type[Record], Key]]:
    """Every field of every record of the format."""
    for each in vars(model).values():
        if isinstance(each, type) and issubclass(each, Record):
            yield from ((each, key) for key in each.declared.values())


def merged(one: Any, other: Any) -> Any:
    """The first with what the second adds; where both say something, the second holds."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{key: merged(one[key], value) if key in one else value for key, value in other.items()}}
    return one + other if isinstance(one, list) and isinstance(other, list) else other


def set_in(whole: Any, route: tuple[Any, ...], added: dict[str, Any]) -> Any:
    """The same with the fields added at that place."""
    if not route:
        return merged(whole, added)
    if isinstance(whole, list):
        return [set_in(each, route[1:], added) if n == route[0] else each for n, each in enumerate(whole)]
    return {**whole, route[0]: set_in(whole[route[0]], route[1:], added)}


@every(("cls", "key"), list(declared()), ids=lambda each: each.name if isinstance(each, Key) else each.__name__)
def test_the_example_of_every_field_is_read_in_a_whole_file_without_a_finding(cls: type[Record], key: Key) -> None:
    added = yaml.load(key.example, yaml.BaseLoader)
    whole = BOOK if cls is model.AddressBook else WHOLE
    if cls is model.Item:
        kind = min(key.lines, default="meeting")
        line = {kind: "Cessy" if kind == "hotel" else "Words", "vehicle": "coach-1", **added}
        where = {"agreements": [{"title": "More", "at": "signing"}]} if key.name == "id" else {}
        text = merged(whole, {"days": {"2023-02-24": [line]}, **where})
    elif cls is model.Agreement and key.name == "at":
        signing = {"days": {"2023-02-24": [{"ceremony": "Signing", "id": "signing"}]}}
        text = set_in({**whole, **signing}, ("agreements", 0), added)
    else:
        text = set_in(whole, INSIDE[cls.__name__], added)
    data = json.dumps(text, ensure_ascii=False).encode()
    if cls is model.AddressBook:
        findings = read_book("book.yaml", data)[1]
    else:
        findings = read_trip("t.trip.yaml", data, lambda name: Fetched(name, b"people: {}")).findings

    assert [each.message for each in findings] == []
