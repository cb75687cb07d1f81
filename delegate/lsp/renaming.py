"""Finds an id everywhere and gives it another name: every mention changes, no other text does."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from delegate.lsp.analysis import Analysis, analysed
from delegate.lsp.fields import CITY, CROSSING, LINE, PERSON, PLACE
from delegate.lsp.hovering import mention_at
from delegate.lsp.known_names import meant
from delegate.lsp.mentions import Mention
from delegate.tuples import NamedTuple

_ID = re.compile(r"[^\W_](?:[\w.-]*\w)?")
_PLACES = (PLACE, CROSSING, CITY)
_TABLES_OF_PLACES = {"venues", "crossings", "cities"}
_RESERVED = ("tbc", "base", "yes", "no", "null", "true", "false")


class CannotRenameError(Exception):
    """Says in a sentence why an id cannot be renamed, or not to that."""


class MentionIn(NamedTuple):
    """An id in a file, and the text of that file."""

    path: Path
    mention: Mention
    source: str


def places_of(analyses: Iterable[Analysis], path: Path, offset: int) -> list[MentionIn]:
    """Every mention of the id at an offset of a file, in that file, in its trips and in their books, each once."""
    found: dict[tuple[Path, int], MentionIn] = {}
    for analysis in analyses:
        name = next((each for each in (analysis.name, *analysis.books) if analysis.path_of(each) == path), None)
        here = mention_at(analysis.every_mention.get(name, ()), offset) if name is not None else None
        if here is not None:
            for each in _same(analysis, here):
                found.setdefault((each.path, each.mention.start), each)
    return list(found.values())


def declarations(found: Iterable[MentionIn]) -> list[MentionIn]:
    """Those that declare the id, the entries with fields first."""
    return sorted((each for each in found if each.mention.table), key=lambda each: not each.mention.full)


def _same(analysis: Analysis, here: Mention) -> Iterator[MentionIn]:
    spaces = _PLACES if here.of in _PLACES else (here.of,)
    for name, every in analysis.every_mention.items():
        path = analysis.path_of(name)
        for each in every:
            if path is not None and each.text == here.text and each.of in spaces:
                yield MentionIn(path, each, analysis.text_of(name))


def check_can_rename(found: list[MentionIn]) -> None:
    """Raises CannotRenameError for what is no id of these files: a role, a shipped place, a name of two things."""
    if not found:
        raise CannotRenameError("There is no id here that could be renamed.")
    old = found[0].mention.text
    tables = {each.mention.table for each in found if each.mention.table}
    if not tables:
        raise CannotRenameError(f"`{old}` is not declared in this trip or its address books, so it keeps its name.")
    if len(tables & _TABLES_OF_PLACES) > 1:
        both = " and ".join(sorted(tables & _TABLES_OF_PLACES))
        raise CannotRenameError(f"`{old}` is declared in {both}: give one of them another id by hand first.")


def check_new_name(analyses: Iterable[Analysis], found: list[MentionIn], new: str) -> None:
    """Raises CannotRenameError where the new id cannot be one, or already means something."""
    of = found[0].mention.of
    if not _ID.fullmatch(new) or new in _RESERVED or re.fullmatch(r"[\d.:-]+", new):
        raise CannotRenameError(
            f"“{new}” cannot be an id: write a short name of letters, digits and hyphens, such as `harbour-hotel`."
        )
    for analysis in analyses:
        spaces = _PLACES if of in _PLACES else (of,)
        thing = next((thing for each in spaces if (thing := meant(analysis.said, each, new))), None)
        used = any(
            each.text == new and each.of in spaces for every in analysis.every_mention.values() for each in every
        )
        if thing or used:
            what = f" ({thing.what}: {thing.label})" if thing and of != LINE else ""
            raise CannotRenameError(f"`{new}` is taken{what}: choose another id.")
        if of == PERSON and analysis.trip and new in (analysis.trip.unlisted or {}):
            raise CannotRenameError(f"`{new}` is taken by somebody in an address book: choose another id.")


def renamed(analyses: Iterable[Analysis], found: list[MentionIn], new: str) -> Mapping[Path, str]:
    """The texts of the files with the new id. Raises CannotRenameError where a trip would then say something else."""
    analyses = list(analyses)
    texts = {path: text for analysis in analyses for path, text in _texts(analysis)}
    for path in {each.path for each in found}:
        for each in sorted((each.mention for each in found if each.path == path), reverse=True):
            texts[path] = texts[path][: each.start] + new + texts[path][each.end :]
    changed = {path: texts[path] for path in {each.path for each in found}}
    for analysis in analyses:
        after = analysed(analysis.path, texts[analysis.path], texts, analysis.asked)
        if _said(after) != _said(analysis):
            raise CannotRenameError(f"`{new}` would change what {analysis.name} says: choose another id.")
    return changed


def _texts(analysis: Analysis) -> Iterator[tuple[Path, str]]:
    yield analysis.path, analysis.text
    for name, path in analysis.books.items():
        yield path, analysis.texts[name]


def _said(analysis: Analysis) -> Counter[tuple[str, str, int]]:
    """The findings by what stays the same under another id: file, code and line."""
    return Counter((each.where.path, each.code, each.where.span.start.line) for each in analysis.findings)
