"""The page that draws the house names every room of it, and nothing that is not there."""

import re

from command import ROOT

HOUSE = ROOT / "delegate"
PAGE = ROOT / "docs" / "architecture.md"

CODE = re.compile(r"`([^`\n]+)`")


def named():
    """Everything in backticks on the page, without the name of the package before it."""
    return {name.removeprefix("delegate/") for name in CODE.findall(PAGE.read_text("utf-8"))}


def folders():
    """The folders of the house that hold files of ours."""
    found = {path.parent.relative_to(HOUSE) for path in HOUSE.rglob("*") if path.is_file()}
    return {f"{path.as_posix()}/" for path in found if path.parts and "__pycache__" not in path.parts}


def test_every_folder_of_the_house_is_named():
    assert folders() - named() == set()


def test_every_module_outside_of_a_folder_is_named():
    modules = {path.name for path in HOUSE.glob("*.py")} - {"__init__.py", "__main__.py"}

    assert modules - named() == set()


def test_every_folder_and_file_it_names_is_there():
    paths = {name for name in named() if re.fullmatch(r"[\w./-]+(/|\.py)", name)}
    there = {name for name in paths if (ROOT / name).exists() or any(HOUSE.rglob(name.rstrip("/")))}

    assert paths - there == set()
