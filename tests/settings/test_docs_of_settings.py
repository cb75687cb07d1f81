"""The pages on settings and on an office's own checks are what the tool does."""

import re
from pathlib import Path

from command import CONSOLE, ROOT, here, printed_by, trip_in

from delegate.settings.table import SETTINGS

SETTINGS_PAGE, OWN_CHECKS_PAGE = ROOT / "docs/settings.md", ROOT / "docs/own-checks.md"
FILE = re.compile(r"^<!-- (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(?<=<!-- settings -->\n).*?(?=^## )", re.MULTILINE | re.DOTALL)


def files_of(page: Path, folder: Path) -> None:
    """Write the files that a page shows into a folder."""
    for block in FILE.finditer(page.read_text("utf-8")):
        place = folder / block["name"]
        place.parent.mkdir(exist_ok=True)
        place.write_text(block["text"], "utf-8")


def table() -> str:
    """Every setting in a row."""
    rows = [f"| `{name}` | {each.does} | `{each.example}` | {each.default} |" for name, each in SETTINGS.items()]
    return "\n".join(
        ["", "| setting | what it says | for example | without it |", "| --- | --- | --- | --- |", *rows, "\n"]
    )


def test_the_page_lists_every_setting(golden):
    golden("docs/settings.md", TABLE.sub(lambda _: table(), SETTINGS_PAGE.read_text("utf-8")))


def test_the_file_on_the_page_is_followed(tmp_path, monkeypatch):
    files_of(SETTINGS_PAGE, tmp_path)
    trip_in(tmp_path)
    monkeypatch.chdir(tmp_path)

    said = here("check", ".", "--show-settings")

    assert said.code == 0
    assert re.search(r"limits\.longest-day +13h +delegate\.toml:12\n", said.out)
    assert re.search(r"levels\.driver-hours +error +delegate\.toml:9\n", said.out)
    assert re.search(r"defaults\.check-in\.flight +2h30 +delegate\.toml:17\n", said.out)


def test_the_example_of_every_setting_is_taken(tmp_path, monkeypatch):
    top = [f"{name} = {each.example}" for name, each in SETTINGS.items() if "." not in name and name != "checks"]
    rest = [f"{name} = {each.example}" for name, each in SETTINGS.items() if "." in name]
    (tmp_path / "delegate.toml").write_text("\n".join([*top, *rest]), "utf-8")
    trip_in(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert here("check", ".").err.startswith("no errors")


def test_whoever_follows_the_page_on_own_checks_sees_what_it_shows(golden, tmp_path):
    files_of(OWN_CHECKS_PAGE, tmp_path)

    def done(block):
        return f"```console\n$ {block['command']}\n{printed_by(block['command'], tmp_path)}```"

    golden("docs/own-checks.md", CONSOLE.sub(done, OWN_CHECKS_PAGE.read_text("utf-8")))
