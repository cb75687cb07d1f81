"""Serves the language protocol on standard input and output: what an editor asks, and who answers it."""

import asyncio
import functools
import os
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, ParamSpec, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from delegate import __version__
from delegate.lsp import answers
from delegate.lsp.diagnostics import DiagnosticWriter
from delegate.lsp.documents import AskedFor, Documents, OpenDocument
from delegate.lsp.positions import UTF16, changed

P = ParamSpec("P")
R = TypeVar("R")
_PAUSE, _LONGEST_PAUSE = 0.02, 1.0  # seconds without a change before the text is worked out
_TYPING = 0.15  # seconds between two changes of somebody who types on
_FAILED = -32803  # RequestFailed of the protocol: the sentence is shown to whoever asked


class TextProtocol(LanguageServerProtocol):
    """The protocol, which leaves the texts to the server: pygls ends a line at U+2028 too, and no editor does."""

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        """Hand the changes on as they came."""
        if handler := self.fm.features.get(types.TEXT_DOCUMENT_DID_CHANGE):
            yield handler, (params,), None


class TripServer(LanguageServer):
    """The server, the open files, and the diagnostics that each of them has given so far, by document."""

    def __init__(self, asked_for: AskedFor) -> None:
        super().__init__("delegate", __version__, protocol_cls=TextProtocol)
        self.documents = Documents(asked_for)
        self.given: dict[str, dict[str, list[types.Diagnostic]]] = {}
        self.timers: dict[str, asyncio.TimerHandle] = {}
        self.changed: dict[str, float] = {}  # when each file was last, in seconds
        self.running: set[asyncio.Task[None]] = set()
        self.took = 0.0  # seconds of the last working out
        self.farewells: list[str] = []  # the last words of the editor, shutdown and exit, as they came

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - the signature is pygls'
        """Say it on standard error alone: no window of the editor opens for it."""
        log(error)

    def later(self, document: OpenDocument) -> None:
        """Work a file out soon after a single change, and while somebody types on, once there is a pause."""
        if timer := self.timers.pop(document.address, None):
            timer.cancel()
        now = time.monotonic()
        typing = now - self.changed.get(document.address, 0) < max(_TYPING, self.took)
        self.changed[document.address] = now
        pause = min(max(_PAUSE, self.took / 2), _LONGEST_PAUSE) if typing else _PAUSE
        self.timers[document.address] = asyncio.get_running_loop().call_later(pause, self._begin, document)

    def _begin(self, document: OpenDocument) -> None:
        self.timers.pop(document.address, None)
        task = asyncio.get_running_loop().create_task(self._publish(document))
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def _publish(self, document: OpenDocument) -> None:
        try:
            start = time.perf_counter()
            analysis = await self.documents.analysis(document)
            self.took = time.perf_counter() - start
            if document.address in self.timers or self.documents.open.get(document.address) is not document:
                return  # it has changed again, or was closed
            encoding, address = self.documents.encoding, self.documents.address
            nothing: dict[str, list[types.Diagnostic]] = {document.address: []}
            found = DiagnosticWriter(analysis, encoding, address).by_document() if analysis else nothing
            self.give(document.address, found)
        except Exception as error:
            log(error)

    def give(self, address: str, found: dict[str, list[types.Diagnostic]]) -> None:
        """Publish what one file says of itself and of its books, beside what other files say of those."""
        before = self.given.get(address, {})
        self.given[address] = found
        for each in (*found, *(old for old in before if old not in found)):
            self._publish_document(each)

    def _publish_document(self, address: str) -> None:
        """The diagnostics of a document: of a book what its open trips say, where there are any, else its own."""
        document = self.documents.open.get(address)
        trips = [by[address] for giver, by in self.given.items() if giver != address and address in by]
        own = self.given.get(address, {}).get(address, [])
        every = [each for said in (trips or [own]) for each in said]
        once = list({(str(each.range), each.code, each.message): each for each in every}.values())
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(address, once, version=document.version if document else None)
        )

    def forget(self, address: str) -> None:
        """Take back what a closed file has said."""
        if timer := self.timers.pop(address, None):
            timer.cancel()
        self.give(address, {})
        self.given.pop(address, None)
        self.changed.pop(address, None)
        self._publish_document(address)


def log(error: BaseException) -> None:
    """Say an internal error on standard error, where an editor keeps the log of its servers."""
    print("delegate lsp:", "".join(traceback.format_exception(error)).rstrip(), file=sys.stderr, flush=True)


def guarded(answer: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R | None]]:
    """Make a request answer nothing where something goes wrong inside it; a refusal is said in its sentence."""

    @functools.wraps(answer)
    async def answered(*args: P.args, **kwargs: P.kwargs) -> R | None:
        try:
            return await answer(*args, **kwargs)
        except answers.CannotRenameError as error:
            refused = JsonRpcException(str(error), _FAILED)
            raise refused from None
        except asyncio.CancelledError:
            raise
        except Exception as error:
            log(error)
            return None

    return answered


def _follow_documents(server: TripServer) -> None:
    """What an editor tells of its files."""

    @server.feature(types.INITIALIZED)
    def _(_: types.InitializedParams) -> None:
        server.documents.encoding = str(server.server_capabilities.position_encoding or UTF16)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _(params: types.DidOpenTextDocumentParams) -> None:
        document = server.documents.put(params.text_document.uri, params.text_document.text)
        if document:
            document.version = params.text_document.version
            _work_out(server, document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _(params: types.DidChangeTextDocumentParams) -> None:
        document = server.documents.open.get(params.text_document.uri)
        if document:
            document.text = changed(document.text, params.content_changes, server.documents.encoding)
            document.version = params.text_document.version
            _work_out(server, document)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _(_: types.DidSaveTextDocumentParams) -> None:
        _work_out_all(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(_: types.DidChangeWatchedFilesParams) -> None:
        _work_out_all(server)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _(params: types.DidCloseTextDocumentParams) -> None:
        for each in server.documents.drop(params.text_document.uri):
            server.later(each)
        server.forget(params.text_document.uri)


def _note_farewells(server: TripServer) -> None:
    @server.feature(types.SHUTDOWN)
    def _(*_: Any) -> None:
        server.farewells.append(types.SHUTDOWN)

    @server.feature(types.EXIT)
    def _(*_: Any) -> None:
        server.farewells.append(types.EXIT)


def _work_out(server: TripServer, document: OpenDocument) -> None:
    for each in server.documents.touch(document):
        server.later(each)


def _work_out_all(server: TripServer) -> None:
    """A file on the disk has changed, which may be a book of any of them."""
    for document in server.documents.open.values():
        document.revision += 1
        server.later(document)


def make_server(asked_for: AskedFor) -> TripServer:
    """A server that knows every request it answers; `asked_for` gives the settings of a folder."""
    server = TripServer(asked_for)
    _follow_documents(server)
    _note_farewells(server)
    for method, options, answer in answers.ANSWERS:
        server.feature(method, options)(guarded(functools.partial(answer, server.documents)))
    return server


def serve(asked_for: AskedFor) -> int:
    """Answer on standard input and output until the editor says exit or goes away.

    Gives the exit code.
    """
    server = make_server(asked_for)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:  # the server closes what it writes to
        sys.stdout = sys.stderr  # and nothing else may write among its messages
        server.start_io(sys.stdin.buffer, out)
    return exit_code(server)


def exit_code(server: TripServer) -> int:
    """The code with which a server ends, as the protocol wants it: 1 where the editor said exit before shutdown."""
    return int(server.farewells[:1] == [types.EXIT])
