"""Offers what mends findings as actions of an editor: their edits, each and all, and the near word of an unknown."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from lsprotocol import types

from delegate.diagnostics import Finding
from delegate.lsp.diagnostics import DiagnosticWriter
from delegate.lsp.positions import EditorText
from delegate.reading.books import Fetch
from delegate.reading.fixing import applied, passes, read_whole, said

_MOST = 20


def actions(
    writer: DiagnosticWriter, text: EditorText, address: str, wanted: types.Range, fetch: Fetch
) -> list[types.CodeAction]:
    """The fixes of the findings that meet a range, the near words, and one that makes all fixes in the file."""
    name, data = writer.analysis.name, text.text.encode("utf-8", "replace")
    mending = [each for each in writer.analysis.findings if each.where.path == name and (each.edits or each.near)]
    start, end = text.offset(wanted.start) - text.bom, text.offset(wanted.end) - text.bom
    here = [each for each in mending if _meets(each, start, end)]
    found = [each for finding in here[:_MOST] for each in _near_word(writer, text, address, finding)]
    here = [each for each in here if each.edits]
    if not any(each.edits for each in mending):
        return found
    for finding in [each for each in here[:_MOST] if _mends(name, data, each, fetch)]:
        edits = [types.TextEdit(text.range_of(edit.span), edit.text) for edit in finding.edits]
        found.append(
            types.CodeAction(
                title=_title(finding),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[writer.diagnostic(finding)],
                is_preferred=True,
                edit=types.WorkspaceEdit(changes={address: edits}),
            )
        )
    done = passes(name, data, fetch)
    if done[0].made:
        after = done[-1].data.decode("utf-8")
        edit = types.WorkspaceEdit(changes={address: line_edits(text, after)})
        count = sum(len(each.made) for each in done)
        title = f"Mend all that has one reading ({count} findings)" if count > 1 else "Mend what has one reading"
        found.append(types.CodeAction(title=title, kind=types.CodeActionKind.SourceFixAll, edit=edit))
    return found


def _near_word(
    writer: DiagnosticWriter, text: EditorText, address: str, finding: Finding
) -> Iterator[types.CodeAction]:
    """The known word in place of the one that nobody knows, where the file shows that very word; a guess."""
    start, end = finding.where.span
    shown = text.text[start.offset + text.bom : end.offset + text.bom]
    if finding.near is None or finding.edits or shown.strip("\"'") != finding.near.written:
        return
    quote = shown[0] if shown[0] in "\"'" else ""
    edit = types.TextEdit(text.range_of(finding.where.span), f"{quote}{finding.near.known}{quote}")
    yield types.CodeAction(
        title=f"Replace {finding.near.written} by {finding.near.known}",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[writer.diagnostic(finding)],
        edit=types.WorkspaceEdit(changes={address: [edit]}),
    )


def line_edits(text: EditorText, after: str) -> list[types.TextEdit]:
    """The lines of a text that differ, as edits; the others are not touched."""
    old, new = text.text.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    same = SequenceMatcher(None, old, new, autojunk=False)
    return [
        types.TextEdit(text.range(starts[a], starts[b]), "".join(new[c:d]))
        for tag, a, b, c, d in same.get_opcodes()
        if tag != "equal"
    ]


def _title(finding: Finding) -> str:
    """What is written, where that is short; else what the finding asks for."""
    texts = [edit.text.strip() for edit in finding.edits]
    if len(texts) == 1 and 0 < len(texts[0]) <= 40 and "\n" not in texts[0]:
        return f"Write {texts[0]}"
    return f"Mend {finding.name}: {finding.help}" if finding.help else f"Mend {finding.name}"


def _meets(finding: Finding, start: int, end: int) -> bool:
    span = finding.where.span
    return span.start.offset <= end and start <= span.end.offset


def _mends(name: str, data: bytes, finding: Finding, fetch: Fetch) -> bool:
    """Whether its edits alone leave the meaning of the file as it was read, and mend it."""
    before, after = read_whole(name, data, fetch), read_whole(name, applied(data, [finding]), fetch)
    left = [each for each in before.findings if (each.where, each.code) != (finding.where, finding.code)]
    return after.meaning == before.meaning and said(after.findings) <= said(left)
