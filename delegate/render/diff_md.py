"""Writes what changed between two drafts, and the notices of it, as Markdown."""

from collections.abc import Iterable, Iterator

from delegate.render.schedule.md import escaped
from delegate.sheet.change_page import ChangePage, ChangeRow
from delegate.sheet.notices import Notice


def render(page: ChangePage) -> str:
    """The page: a heading for each day, an item for each row."""
    if not page.days:
        return f"{escaped(page.nothing)}\n"
    return "\n".join(_lines(page)) + "\n"


def render_notices(notices: Iterable[Notice], nothing: str) -> str:
    """A heading for everybody who is told, and the sentences below it."""
    found = [_notice(each) for each in notices]
    return "\n".join(found) if found else f"{escaped(nothing)}\n"


def _lines(page: ChangePage) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    for note in page.notes:
        yield from ("", escaped(note))
    for day in page.days:
        yield from ("", f"## {escaped(day.heading)}", "")
        for row in day.rows:
            yield from _row(row)
    yield ""
    for label, text in page.closing:
        yield f"- **{escaped(label)}**: {escaped(text)}"


def _row(row: ChangeRow) -> Iterator[str]:
    times = ", ".join(escaped(each) for each in (row.now, row.was) if each)
    what = escaped(row.what.removeprefix("> "))
    what = f"**{what}**" if row.style == "typed" else what
    indent = "" if row.style == "typed" else "  " if row.style == "follows" else ""
    yield f"{indent}- {times}: {what}" if times else f"{indent}- {what}"
    yield from (f"  - {escaped(text)}" for text in row.more)


def _notice(notice: Notice) -> str:
    blocks = ("\n".join(f"{escaped(text)}  " for text in block) for block in notice.blocks)
    return "\n\n".join((f"## {escaped(notice.name)}", *blocks)) + "\n"
