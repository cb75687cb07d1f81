"""An editor for tests: pygls' own client, with a server beside it in memory, or as a process that speaks over stdio."""

import asyncio
import contextlib
import functools
import sys
import threading
import time
from pathlib import Path
from unittest import mock

from lsprotocol import types
from pygls.io_ import run_async
from pygls.lsp.client import LanguageClient
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from delegate.cli import run
from delegate.lsp import server

SERVER = (sys.executable, "-m", "delegate", "lsp")
WAIT = 30  # seconds: a busy machine is no fault of the server


class Line:
    """One direction between two that speak in memory: what is written at one end is read at the other."""

    def __init__(self):
        self.reader = asyncio.StreamReader()

    def write(self, data):
        self.reader.feed_data(data)

    def close(self):
        self.reader.feed_eof()


@functools.cache
def converter():
    """The one converter of all editors and servers in this process, which makes its functions message by message."""
    return default_converter()


def made_by_the_command():
    """The server that `delegate lsp` would serve in this folder."""
    made = []

    def serve(asked_for):
        made.append(server.make_server(asked_for))
        return 0

    init = functools.partialmethod(LanguageServer.__init__, converter_factory=converter)
    with mock.patch.object(server, "serve", serve), mock.patch.object(LanguageServer, "__init__", init):
        assert run(["lsp"]) == 0
    return made[0]


class Editor:
    """What an editor knows: the diagnostics last published for each document, and when."""

    def __init__(self, folder, encodings=None):
        self.folder = Path(folder)
        self.client = LanguageClient("tests", "1", converter_factory=converter)
        self.encodings = encodings
        self.published = {}
        self.arrived = {}
        self.messages = []
        self.versions = {}
        self.news = asyncio.Event()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params):
            self.published[params.uri] = params
            self.arrived[params.uri] = time.perf_counter()
            self.news.set()

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def _(params):
            self.messages.append(params)

    async def start(self, command=SERVER):
        await self.client.start_io(*command, cwd=self.folder)
        return await self._initialize()

    async def start_here(self):
        """The same with a server in this process, which saves the start of another."""
        with contextlib.chdir(self.folder):
            self.server = made_by_the_command()
        to_server, to_client = Line(), Line()
        self.server.protocol.set_writer(to_client)
        self.client.protocol.set_writer(to_server)
        self.serving = asyncio.create_task(self._served(to_server.reader))
        self.listening = asyncio.create_task(run_async(self.client._stop_event, to_client.reader, self.client.protocol))
        return await self._initialize()

    async def _served(self, reader):
        with contextlib.suppress(SystemExit):  # how pygls says exit
            await run_async(
                threading.Event(), reader, self.server.protocol, error_handler=self.server.report_server_error
            )

    async def _initialize(self):
        general = types.GeneralClientCapabilities(position_encodings=self.encodings)
        answer = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(general=general),
                root_uri=self.folder.as_uri(),
            )
        )
        self.client.initialized(types.InitializedParams())
        return answer

    async def stop(self):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        process = self.client._server
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(process.wait(), WAIT)
        code = process.returncode
        await self.client.stop()
        return code

    async def stop_here(self):
        """End the server in this process as an editor does; gives the code with which a process would end."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await asyncio.wait_for(asyncio.gather(self.serving, self.listening), WAIT)
        self.server.shutdown()
        return server.exit_code(self.server)

    def uri(self, name):
        return (self.folder / name).as_uri()

    def open(self, name, text=None):
        path = self.folder / name
        if text is None:
            text = path.read_bytes().decode("utf-8")
        self.versions[name] = 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(self.uri(name), "yaml", 1, text))
        )

    def change(self, name, *changes):
        """Changes as an editor sends them: `(range, text)`, or a text that is the whole of it."""
        self.versions[name] += 1
        events = [
            types.TextDocumentContentChangeWholeDocument(each)
            if isinstance(each, str)
            else types.TextDocumentContentChangePartial(each[0], each[1])
            for each in changes
        ]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.versions[name], self.uri(name)), events
            )
        )

    def close(self, name):
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(self.uri(name)))
        )

    async def diagnostics(self, name, *, version=None):
        """The diagnostics of the version that the document has now."""
        uri = self.uri(name)
        version = version or self.versions.get(name)
        end = time.monotonic() + WAIT
        while True:
            found = self.published.get(uri)
            if found is not None and (version is None or found.version == version):
                return list(found.diagnostics)
            assert time.monotonic() < end, f"no diagnostics of {name} at version {version}: {found}"
            self.news.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.news.wait(), 1)

    async def until(self, name, condition):
        """The diagnostics of a document once they meet a condition."""
        end = time.monotonic() + WAIT
        while True:
            found = self.published.get(self.uri(name))
            if found is not None and condition(list(found.diagnostics)):
                return list(found.diagnostics)
            assert time.monotonic() < end, f"{name}: {found and found.diagnostics}"
            self.news.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.news.wait(), 1)

    def at(self, name, line, character):
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(name)),
            "position": types.Position(line, character),
        }

    async def hover(self, name, line, character):
        found = await self.client.text_document_hover_async(types.HoverParams(**self.at(name, line, character)))
        return found.contents.value if found else ""

    async def complete(self, name, line, character):
        found = await self.client.text_document_completion_async(
            types.CompletionParams(**self.at(name, line, character))
        )
        return {item.label: item for item in found.items}

    async def define(self, name, line, character):
        found = await self.client.text_document_definition_async(
            types.DefinitionParams(**self.at(name, line, character))
        )
        return [(Path(each.uri).name, each.range.start.line) for each in found or ()]

    async def references(self, name, line, character):
        context = types.ReferenceContext(include_declaration=True)
        found = await self.client.text_document_references_async(
            types.ReferenceParams(context=context, **self.at(name, line, character))
        )
        return [(Path(each.uri).name, each.range.start.line) for each in found or ()]

    async def rename(self, name, line, character, new):
        found = await self.client.text_document_rename_async(
            types.RenameParams(new_name=new, **self.at(name, line, character))
        )
        return {Path(uri).name: edits for uri, edits in found.changes.items()}

    async def actions(self, name, start, end):
        return await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri(name)),
                types.Range(types.Position(*start), types.Position(*end)),
                types.CodeActionContext(diagnostics=[]),
            )
        )

    async def inlays(self, name):
        return await self.client.text_document_inlay_hint_async(
            types.InlayHintParams(
                types.TextDocumentIdentifier(self.uri(name)),
                types.Range(types.Position(0, 0), types.Position(10_000, 0)),
            )
        )

    async def symbols(self, name):
        return await self.client.text_document_document_symbol_async(
            types.DocumentSymbolParams(types.TextDocumentIdentifier(self.uri(name)))
        )

    async def folds(self, name):
        return await self.client.text_document_folding_range_async(
            types.FoldingRangeParams(types.TextDocumentIdentifier(self.uri(name)))
        )


def edited(text, edits):
    """A text with the edits of an answer, for a text of characters that UTF-16 counts as one."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    places = sorted(
        (
            starts[each.range.start.line] + each.range.start.character,
            starts[each.range.end.line] + each.range.end.character,
            each.new_text,
        )
        for each in edits
    )
    for start, end, new in reversed(places):
        text = text[:start] + new + text[end:]
    return text


def in_editor(folder, story, **options):
    """Run a story told to an editor, from its start to the end of the server, which ends well."""

    async def told():
        editor = Editor(folder, **options)
        await editor.start_here()
        await story(editor)
        assert await editor.stop_here() == 0
        assert editor.messages == []

    asyncio.run(told())
