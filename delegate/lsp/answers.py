"""Answers each request of an editor about an open file."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeAlias

from lsprotocol import types

from delegate.includes import Library
from delegate.lsp import actions, outline
from delegate.lsp.analysis import Analysis
from delegate.lsp.completing import completions
from delegate.lsp.cursor import cursor_at
from delegate.lsp.diagnostics import DiagnosticWriter
from delegate.lsp.documents import Documents, OpenDocument
from delegate.lsp.hovering import hover_text
from delegate.lsp.inlays import inlays
from delegate.lsp.positions import EditorText
from delegate.lsp.renaming import (
    CannotRenameError,
    MentionIn,
    check_can_rename,
    check_new_name,
    declarations,
    places_of,
    renamed,
)

__all__ = ["ANSWERS", "CannotRenameError"]

_AtPosition: TypeAlias = types.DefinitionParams | types.ReferenceParams | types.PrepareRenameParams | types.RenameParams


async def hover(documents: Documents, params: types.HoverParams) -> types.Hover | None:
    document = documents.open.get(params.text_document.uri)
    if document is None:
        return None
    for analysis in await documents.analyses_with(document):
        name = _name_of(analysis, document)
        text = documents.editor_text(document)
        offset = text.offset(params.position)
        if name and (said := await documents.in_turn(partial(hover_text, analysis, name, text.text, offset))):
            cursor = cursor_at(text.text, offset)
            return types.Hover(
                types.MarkupContent(types.MarkupKind.Markdown, said), text.range(cursor.start, cursor.end)
            )
    return None


async def complete(documents: Documents, params: types.CompletionParams) -> types.CompletionList | None:
    """It waits for no working out: what is there now is the text, and what was known of it when it was whole."""
    document = documents.open.get(params.text_document.uri)
    if document is None:
        return None
    if document.whole is None:
        await documents.analysis(document)
    text = documents.editor_text(document)
    return completions(document.whole, text, text.offset(params.position))


async def define(documents: Documents, params: types.DefinitionParams) -> list[types.Location]:
    return [_location(documents, each) for each in declarations(await _mentions(documents, params))]


async def refer(documents: Documents, params: types.ReferenceParams) -> list[types.Location]:
    found = await _mentions(documents, params)
    declared = params.context.include_declaration
    return [_location(documents, each) for each in found if declared or not each.mention.table]


async def prepare_rename(
    documents: Documents, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    document = documents.open.get(params.text_document.uri)
    if document is None:
        return None
    found = await _mentions(documents, params)
    check_can_rename(found)
    text = documents.editor_text(document)
    offset = text.offset(params.position)
    here = next(
        each.mention
        for each in found
        if each.path == document.path and each.mention.start <= offset <= each.mention.end
    )
    return types.PrepareRenamePlaceholder(text.range(here.start, here.end), here.text)


async def rename(documents: Documents, params: types.RenameParams) -> types.WorkspaceEdit | None:
    document = documents.open.get(params.text_document.uri)
    if document is None:
        return None
    analyses = await documents.analyses_with(document)
    found = await _mentions(documents, params)
    new = params.new_name.strip()
    check_can_rename(found)
    if new == found[0].mention.text:
        return types.WorkspaceEdit(changes={})
    check_new_name(analyses, found, new)
    await documents.in_turn(partial(renamed, analyses, found, new))
    changes: dict[str, list[types.TextEdit]] = {}
    for each in found:
        place = _location(documents, each)
        changes.setdefault(place.uri, []).append(types.TextEdit(place.range, new))
    return types.WorkspaceEdit(changes=changes)


async def act(documents: Documents, params: types.CodeActionParams) -> list[types.CodeAction]:
    document = documents.open.get(params.text_document.uri)
    analysis = await documents.analysis(document) if document else None
    if document is None or analysis is None:
        return []
    text = documents.editor_text(document)
    writer = DiagnosticWriter(analysis, documents.encoding, documents.address)
    unsaved = {each.path: each.text.encode("utf-8", "replace") for each in documents.open.values()}
    fetch = Library(document.path.parent, unsaved).fetch
    found = await documents.in_turn(partial(actions.actions, writer, text, document.address, params.range, fetch))
    only = params.context.only
    return [each for each in found if only is None or any(_within(each.kind, kind) for kind in only)]


async def hint(documents: Documents, params: types.InlayHintParams) -> list[types.InlayHint]:
    document = documents.open.get(params.text_document.uri)
    analysis = await documents.analysis(document) if document else None
    if document is None or analysis is None:
        return []
    return inlays(analysis, documents.editor_text(document), params.range)


async def list_symbols(documents: Documents, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    document = documents.open.get(params.text_document.uri)
    return outline.symbols(documents.editor_text(document), document.path.name) if document else []


async def fold(documents: Documents, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    document = documents.open.get(params.text_document.uri)
    return outline.folds(documents.editor_text(document), document.path.name) if document else []


async def _mentions(documents: Documents, params: _AtPosition) -> list[MentionIn]:
    """Every mention of the id at a position, with what is not saved counted."""
    document = documents.open.get(params.text_document.uri)
    if document is None:
        return []
    analyses = await documents.analyses_with(document)
    offset = documents.editor_text(document).offset(params.position)
    return await documents.in_turn(partial(places_of, analyses, document.path, offset))


def _location(documents: Documents, found: MentionIn) -> types.Location:
    text = EditorText(found.source, documents.encoding)
    return types.Location(documents.address(found.path), text.range(found.mention.start, found.mention.end))


def _name_of(analysis: Analysis, document: OpenDocument) -> str | None:
    """What findings call the file of a document."""
    return next((each for each in (analysis.name, *analysis.books) if analysis.path_of(each) == document.path), None)


def _within(kind: types.CodeActionKind | str | None, wanted: types.CodeActionKind | str) -> bool:
    own, asked = str(getattr(kind, "value", kind)), str(getattr(wanted, "value", wanted))
    return own == asked or own.startswith(f"{asked}.") or asked == ""


Answer = Callable[[Documents, Any], Awaitable[Any]]
ANSWERS: tuple[tuple[str, Any, Answer], ...] = (
    (types.TEXT_DOCUMENT_HOVER, None, hover),
    (types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", ":", "[", ",", "-"]), complete),
    (types.TEXT_DOCUMENT_DEFINITION, None, define),
    (types.TEXT_DOCUMENT_REFERENCES, None, refer),
    (types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True), rename),
    (types.TEXT_DOCUMENT_PREPARE_RENAME, None, prepare_rename),
    (
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
        act,
    ),
    (types.TEXT_DOCUMENT_INLAY_HINT, None, hint),
    (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, None, list_symbols),
    (types.TEXT_DOCUMENT_FOLDING_RANGE, None, fold),
)
