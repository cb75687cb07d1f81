"""What an editor shows around the text; the server as a process: its end, errors and settings, and no connection."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from command import process
from edited_trip import row
from editor import Editor, in_editor
from lsprotocol import types


def test_the_minutes_to_spare_stand_behind_the_line_that_a_leg_leads_to(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        hints = await editor.inlays("a.trip.yaml")
        number, _ = row("- meeting: Talks")

        assert [(each.position.line, each.position.character) for each in hints][:1] == [
            (number, len("    - meeting: Talks"))
        ]
        assert hints[0].label.endswith((" late", " spare", " if slow"))

    in_editor(folder, story)


def test_days_and_lines_are_listed_and_fold(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        found = {each.name: each for each in await editor.symbols("a.trip.yaml")}
        (day,) = found["days"].children
        assert [each.name for each in day.children] == [
            "09:00-10:00 School",
            "10:20-11:00 Talks",
            "12:00-13:00 🙂午宴🙂",
        ]
        start, _ = row("- meeting: Talks")
        assert (start, start + 6) in [(each.start_line, each.end_line) for each in await editor.folds("a.trip.yaml")]

    in_editor(folder, story)


def test_closing_takes_the_findings_back(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        await editor.until("book.yaml", lambda found: len(found) == 1)
        editor.close("a.trip.yaml")
        await editor.until("a.trip.yaml", lambda found: found == [])
        await editor.until("book.yaml", lambda found: found == [])

    in_editor(folder, story)


def test_a_file_that_is_no_trip_is_left_alone(folder):
    async def story(editor):
        editor.open("compose.yaml", "services: {web: {image: nginx}}\n")
        assert await editor.diagnostics("compose.yaml") == []
        assert await editor.hover("compose.yaml", 0, 3) == ""

    in_editor(folder, story)


def test_without_its_library_it_says_so_and_ends_with_3(tmp_path):
    hidden = "import sys; sys.modules['pygls'] = None; from delegate.cli import run; sys.exit(run(['lsp']))"
    done = subprocess.run([sys.executable, "-c", hidden], capture_output=True, text=True, cwd=tmp_path)

    assert done.returncode == 3
    assert "delegate[lsp]" in done.stderr
    assert done.stdout == ""


WATCHED_AND_FAILING = """\
import sys
def watch(event, arguments):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo"):
        sys.stderr.write(f"{event}\\n")
        sys.exit(9)
sys.addaudithook(watch)
from delegate.cli import run
import delegate.lsp.answers as answers
def fails(*_):
    raise ValueError("a fault of ours")
answers.hover_text = fails
sys.exit(run(["lsp"]))
"""


def test_it_opens_no_connection_and_an_error_inside_is_a_line_in_the_log_and_no_answer(folder):
    async def told():
        editor = Editor(folder)
        await editor.start((sys.executable, "-c", WATCHED_AND_FAILING))
        editor.open("a.trip.yaml")
        await editor.diagnostics("a.trip.yaml")
        assert await editor.hover("a.trip.yaml", *row("- meeting")) == ""
        assert await editor.define("a.trip.yaml", *row("vehicle: coa"))
        log = editor.client._server.stderr
        assert b"a fault of ours" in await asyncio.wait_for(log.read(10_000), 10)
        assert await editor.stop() == 0
        assert editor.messages == []

    asyncio.run(told())


def test_settings_that_cannot_be_followed_are_said_at_the_top(folder):
    (folder / "delegate.toml").write_text("nonsense = 1\n", "utf-8")

    async def story(editor):
        editor.open("a.trip.yaml")
        first = (await editor.diagnostics("a.trip.yaml"))[0]
        assert first.range.start == types.Position(0, 0)
        assert "delegate.toml" in first.message

    in_editor(folder, story)


def test_an_exit_that_no_shutdown_announced_ends_with_1(tmp_path: Path) -> None:
    messages = [{"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}]
    messages += [{"method": "exit"}]
    sent = b""
    for each in messages:
        body = json.dumps({"jsonrpc": "2.0", **each}).encode()
        sent += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    assert process("lsp", cwd=tmp_path, stdin=sent).code == 1
