"""Keeps the files that an editor has open, and what is known of each, worked out once for each version."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from pygls.uris import from_fs_path, to_fs_path

from delegate.lsp.analysis import Analysis, analysed, is_ours
from delegate.lsp.positions import UTF16, EditorText
from delegate.pipeline import Asked

T = TypeVar("T")
AskedFor: TypeAlias = Callable[[Path], Asked | str]  # by the folder of a trip; a sentence where settings are wrong


class OpenDocument:
    """A file in an editor: its text of now, and the last analysis of it, and the last of a text that was whole."""

    def __init__(self, address: str, path: Path, text: str) -> None:
        self.address = address
        self.path = path
        self.text = text
        self.version: int | None = None  # as the editor counts
        self.revision = 0  # counted up by every change here or in a book of it
        self.known = -1  # the revision of the analysis
        self.analysis: Analysis | None = None
        self.whole: Analysis | None = None

    def learn(self, analysis: Analysis, revision: int) -> None:
        """Take in what was worked out of a revision."""
        self.analysis, self.known = analysis, revision
        broken = any(each.code < "DLG1" and each.where.path == analysis.name for each in analysis.findings)
        if analysis.said is not None and (self.whole is None or not broken):
            self.whole = analysis


class Documents:
    """All open files. One thread works out one file after another, so that typing is not held up."""

    def __init__(self, asked_for: AskedFor) -> None:
        self.asked_for = asked_for
        self.open: dict[str, OpenDocument] = {}
        self.encoding = UTF16
        self._worker = ThreadPoolExecutor(1)
        self._own_addresses: dict[Path, str] = {}

    def put(self, address: str, text: str) -> OpenDocument | None:
        """A file that was opened; None for what is no file on this machine."""
        path = _path(address)
        if path is None:
            return None
        document = self.open[address] = OpenDocument(address, path, text)
        self._own_addresses[path] = address
        self.touch(document)
        return document

    def drop(self, address: str) -> list[OpenDocument]:
        """A file that was closed; the open trips that include it have to be worked out again."""
        document = self.open.pop(address, None)
        if document is None:
            return []
        self._own_addresses.pop(document.path, None)
        return self.touch(document)

    def touch(self, changed: OpenDocument) -> list[OpenDocument]:
        """The open files that have to be worked out again after a change: it, and the trips that include it."""
        after = [each for each in self.open.values() if each is changed or self._includes(each, changed.path)]
        for each in after:
            each.revision += 1
        return after

    def _includes(self, document: OpenDocument, path: Path) -> bool:
        return document.analysis is not None and path in document.analysis.books.values()

    def address(self, path: Path) -> str:
        """The address of a file, as the editor writes it where it has the file open."""
        return self._own_addresses.get(path) or from_fs_path(str(path)) or path.as_uri()

    def editor_text(self, document: OpenDocument) -> EditorText:
        """The text of now, as the editor counts it."""
        return EditorText(document.text, self.encoding)

    async def analysis(self, document: OpenDocument) -> Analysis | None:
        """What is known of the text of now, worked out where it is not yet."""
        while document.known != document.revision:
            revision, text = document.revision, document.text
            unsaved = {each.path: each.text for each in self.open.values()}
            path = document.path
            if await self.in_turn(partial(is_ours, path, text)):
                asked = self.asked_for(path.parent)
                document.learn(await self.in_turn(partial(analysed, path, text, unsaved, asked)), revision)
            else:
                document.analysis, document.known = None, revision  # an editor may send every YAML file there is
        return document.analysis

    async def in_turn(self, work: Callable[[], T]) -> T:
        """Work done in the one thread for it, after what was asked before."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    async def analyses_with(self, document: OpenDocument) -> list[Analysis]:
        """What is known of a file, and of every open trip that includes it; the trips alone where there are any."""
        own = await self.analysis(document)
        known = [await self.analysis(each) for each in list(self.open.values()) if each is not document]
        trips = [each for each in known if each and document.path in each.books.values()]
        return trips or ([own] if own else [])


def _path(address: str) -> Path | None:
    if not address.startswith("file:"):
        return None
    found = to_fs_path(address)
    return Path(found).resolve() if found else None
