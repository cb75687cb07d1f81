"""How long the language server takes to start and to answer, as an editor sees it over standard input and output.

    .venv/bin/python -m benchmarks.editor [RUNS]

The trips are those of growth.py with ten people. Shown are the median and the greatest of the runs, in milliseconds on
the clock of the wall: from the start of the process to its answer to `initialize`; from opening a trip to its
diagnostics; from one changed letter to the diagnostics of that text; and from each request to its answer.
"""

import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from benchmarks.growth import trip

SIZES = (24, 240)
CALM = 0.2  # seconds between two changes


class Times:
    """Milliseconds by what was done."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    @contextlib.contextmanager
    def of(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.taken.setdefault(name, []).append((time.perf_counter() - start) * 1000)

    def said(self) -> Iterator[str]:
        for name, found in self.taken.items():
            yield f"{name:<44} {statistics.median(found):8.0f} {max(found):8.0f} {len(found):6}"


class Client:
    """pygls' client, and the version of the text that the last diagnostics are of."""

    def __init__(self) -> None:
        self.client = LanguageClient("benchmark", "1")
        self.arrived: asyncio.Queue[int | None] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.arrived.put_nowait(params.version)

    async def start(self, folder: Path) -> None:
        await self.client.start_io(sys.executable, "-m", "delegate", "lsp", cwd=folder)
        await self.client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    async def version(self, wanted: int) -> None:
        while await self.arrived.get() != wanted:
            pass


async def measured(lines: int, runs: int, times: Times, folder: Path) -> None:
    """One session on a trip of so many lines."""
    text = trip(lines, 10)
    uri = (folder / "made.trip.yaml").as_uri()
    document = types.TextDocumentIdentifier(uri)
    client = Client()
    with times.of("start to the answer to initialize"):
        await client.start(folder)
    with times.of(f"{lines:,} lines: open to diagnostics, the first"):
        client.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, text))
        )
        await client.version(1)
    number = next(number for number, line in enumerate(text.split("\n")) if "Meeting 3" in line)
    at = types.Position(number, len("    - meeting: M"))
    for run in range(runs):
        await asyncio.sleep(CALM)
        event = types.TextDocumentContentChangePartial(types.Range(at, at), "x")
        changed = types.VersionedTextDocumentIdentifier(run + 2, uri)
        with times.of(f"{lines:,} lines: change to diagnostics"):
            client.client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [event]))
            await client.version(run + 2)
        for name, ask in requests(client.client, document, at):
            with times.of(f"{lines:,} lines: {name}"):
                await ask()
    await client.stop()


def requests(
    client: Any, document: types.TextDocumentIdentifier, at: types.Position
) -> Iterator[tuple[str, Callable[[], Awaitable[Any]]]]:
    """Each request at a line to which a leg leads, and below it."""
    venue = types.Position(at.line + 2, len("      venue: ho"))
    whole = types.Range(types.Position(0, 0), types.Position(100_000, 0))
    yield "hover on a leg", lambda: client.text_document_hover_async(types.HoverParams(document, at))
    yield "completion of places", lambda: client.text_document_completion_async(types.CompletionParams(document, venue))
    yield "definition", lambda: client.text_document_definition_async(types.DefinitionParams(document, venue))
    yield "rename", lambda: client.text_document_rename_async(types.RenameParams(document, venue, "other"))
    yield "inlay hints", lambda: client.text_document_inlay_hint_async(types.InlayHintParams(document, whole))
    yield (
        "outline",
        lambda: client.text_document_document_symbol_async(types.DocumentSymbolParams(document)),
    )


def main(runs: int) -> None:
    """Print the table."""
    times = Times()
    with tempfile.TemporaryDirectory() as name:
        for lines in SIZES:
            asyncio.run(measured(lines, runs, times, Path(name)))
    print(f"{'milliseconds':<44} {'median':>8} {'most':>8} {'runs':>6}")
    for line in times.said():
        print(line)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
