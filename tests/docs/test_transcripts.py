"""The console blocks of README.md are what the commands print, and its trip is one that plans."""

import re
import shutil

from command import CONSOLE, ROOT, printed_by

from delegate.cli import COMMANDS
from delegate.reading.trip import Refused, read_trip

README = ROOT / "README.md"


def test_the_console_blocks_of_the_readme_are_what_the_commands_print(golden, tmp_path):
    """They are printed outside the repository, for no file can hold the number of its own commit."""
    for folder in ("itineraries", "delegate/checks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)

    def replayed(block: re.Match[str]) -> str:
        command = block["command"]
        said = printed_by(command, tmp_path) if command.startswith("delegate ") else block["printed"]
        return f"```console\n$ {command}\n{said}```"

    golden("README.md", CONSOLE.sub(replayed, README.read_text("utf-8")))


def test_the_console_blocks_about_the_days_before_are_what_the_commands_print(golden, tmp_path):
    shutil.copytree(ROOT / "itineraries", tmp_path / "itineraries")
    page = ROOT / "docs/before-the-day.md"

    def replayed(block: re.Match[str]) -> str:
        return f"```console\n$ {block['command']}\n{printed_by(block['command'], tmp_path)}```"

    golden("docs/before-the-day.md", CONSOLE.sub(replayed, page.read_text("utf-8")))


def test_the_trip_in_the_readme_reads_without_a_finding():
    text = README.read_text("utf-8").split("<!-- trip -->\n```yaml\n")[1].split("```")[0]

    reading = read_trip("readme.trip.yaml", text.encode(), lambda name: Refused(name))
    assert [finding.message for finding in reading.findings] == []


def test_every_command_is_shown_in_the_readme():
    text = README.read_text("utf-8")

    assert [command for command in COMMANDS if f"delegate {command}" not in text] == []
