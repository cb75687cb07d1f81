"""What an editor with the YAML language server makes of a new trip: it completes, explains and underlines.

The server is the npm package, spoken to over its standard console. Where node or npm is missing, or the package
cannot be had, these tests are skipped and say why; nothing else needs them.
"""

import contextlib
import fcntl
import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import here

pytestmark = pytest.mark.slow

VERSION = "1.25.0"
ANSWER_SECONDS = 30


@pytest.fixture(scope="module")
def program(request: pytest.FixtureRequest) -> Path:
    """The language server: the one that YAML_LANGUAGE_SERVER names, else one installed once into pytest's cache."""
    if named := os.environ.get("YAML_LANGUAGE_SERVER"):
        return Path(named)
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("node and npm are not installed, so no editor was tried")
    if request.config.cache is None:
        pytest.skip("pytest runs without its cache folder, so there was nowhere to install an editor's server")
    folder = request.config.cache.mkdir(f"yaml-language-server-{VERSION}")
    found = folder / "node_modules/yaml-language-server/bin/yaml-language-server"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            install = [npm, "install", "--no-audit", "--no-fund", "--fetch-retries=0", "--prefix", str(folder)]
            try:
                done = subprocess.run(
                    [*install, f"yaml-language-server@{VERSION}"], capture_output=True, timeout=120, check=False
                )
            except subprocess.TimeoutExpired:
                pytest.skip("npm did not finish within two minutes, so no editor was tried")
            if done.returncode != 0:
                pytest.skip(f"npm could not install yaml-language-server {VERSION}, so no editor was tried")
            (folder / "done").touch()
    return found


class Server:
    """A language server of the whole module, which is dear to start: what these tests need of its protocol."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(program), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.number = 0
        with self.in_time():
            self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
            self.tell("initialized", {})
            self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()

    @contextlib.contextmanager
    def in_time(self) -> Iterator[None]:
        """End a server that does not answer."""
        late = threading.Timer(ANSWER_SECONDS, self.process.kill)
        late.start()
        try:
            yield
        finally:
            late.cancel()

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered on the way."""
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            assert line or self.process.poll() is None, "the language server is gone, or did not answer in time"
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            items = message.get("params", {}).get("items", []) if isinstance(message.get("params"), dict) else []
            self.send({"id": message["id"], "result": [SETTINGS.get(each.get("section")) for each in items] or None})
        return message


# No catalogue of schemas from the network: the file's first line names the only one.
SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, "schemas": {}},
    "http": {"proxy": "", "proxyStrictSSL": True},
    "[yaml]": {},
    "editor": {},
    "files": {},
}


class Editor:
    """An editor that has one file open."""

    def __init__(self, server: Server, file: Path) -> None:
        self.server = server
        self.file = file

    def open(self, text: str) -> list[dict[str, Any]]:
        """Open the file with that text; what is underlined in it."""
        document = {"uri": self.file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.server.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self.server.read()
            told = message["params"] if message.get("method") == "textDocument/publishDiagnostics" else {}
            if told.get("uri") == self.file.as_uri():
                return list(told["diagnostics"])

    def close(self) -> None:
        self.server.tell("textDocument/didClose", {"textDocument": {"uri": self.file.as_uri()}})

    def at(self, method: str, line: int, character: int) -> Any:
        position = {"line": line, "character": character}
        return self.server.ask(method, {"textDocument": {"uri": self.file.as_uri()}, "position": position})


@pytest.fixture(scope="module")
def server(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with contextlib.closing(Server(program, tmp_path_factory.mktemp("editor"))) as started:
        yield started


@pytest.fixture
def editor(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Editor]:
    monkeypatch.chdir(tmp_path)
    assert here("new", "visit.trip.yaml").code == 0
    with server.in_time(), contextlib.closing(Editor(server, tmp_path / "visit.trip.yaml")) as opened:
        yield opened


def place(text: str, words: str) -> tuple[int, int]:
    """The line and column just behind these words, from 0 as editors count."""
    before = text[: text.index(words) + len(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def labels(completion: Any) -> set[str]:
    return {each["label"] for each in (completion["items"] if isinstance(completion, dict) else completion)}


def test_a_new_trip_has_nothing_underlined(editor):
    assert editor.open(editor.file.read_text("utf-8")) == []


def test_the_fields_of_a_venue_are_completed(editor):
    text = editor.file.read_text("utf-8").replace("    entry: 10 min", "    \n    entry: 10 min")
    editor.open(text)
    offered = labels(editor.at("textDocument/completion", *place(text, "address: 2 Tim Mei Avenue, Tamar\n    ")))

    assert {"hours", "capacity", "datum"} <= offered
    assert not {"name", "at", "vehicle"} & offered


def test_a_line_of_a_day_is_offered_the_fields_of_its_kind(editor):
    text = editor.file.read_text("utf-8").replace("      to: base", "      \n      to: base")
    editor.open(text)
    offered = labels(editor.at("textDocument/completion", *place(text, "time: 11:30\n      ")))

    assert {"via", "from", "check-in"} <= offered
    assert not {"room", "nights"} & offered


def test_the_words_that_a_field_takes_are_completed(editor):
    text = re.sub("role: principal.*", "role: ", editor.file.read_text("utf-8"))
    editor.open(text)
    offered = labels(editor.at("textDocument/completion", *place(text, "role: ")))

    assert {"principal", "interpreter", "security", "media", "staff"} <= offered


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("    ent", "security and lobby, part of every arrival"),
        ("\nbas", "where the party sets off on its first day"),
        ("      stat", "pencilled in"),  # where a field takes one word of a few, what the word means
        ("    spe", "languages spoken"),
    ],
)
def test_a_field_says_what_it_means(editor, words, means):
    text = editor.file.read_text("utf-8")
    editor.open(text)
    hover = editor.at("textDocument/hover", *place(text, words))

    assert means in json.dumps(hover, ensure_ascii=False)


@pytest.mark.parametrize(
    ("right", "wrong"), [("contact:", "contcat:"), ("    entry:", "    enrty:"), ("status: tentative", "status: maybe")]
)
def test_a_mistake_is_underlined_where_it_stands(editor, right, wrong):
    text = editor.file.read_text("utf-8").replace(right, wrong, 1)
    found = editor.open(text)

    assert found != []
    assert {each["range"]["start"]["line"] for each in found} >= {place(text, wrong)[0]}
