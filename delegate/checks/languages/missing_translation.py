"""The check `missing-translation`."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.language import same_writing
from delegate.i18n.phrases import count, listed
from delegate.i18n.scripts import is_chinese
from delegate.model.texts import Written, texts_of
from delegate.planning.plan import Plan


@check("DLG901", Severity.NOTE)
def missing_translation(plan: Plan) -> Findings:
    """A text is written in one of the trip's `languages` and not in another.

    The page in that other language says it in the language that is there, and its reader has to ask a neighbour. Only
    texts that are written by language are asked, such as `name: {en: Huang Wei}`; one without a language is the same in
    all of them, as `KUKA Robotics` is. One finding names the lines of all. Where the other Chinese script is written
    the print converts it, and `delegate convert` writes the conversion into the trip for somebody to check.
    """
    languages = plan.trip.languages or ()
    written = [*_by_language(plan)] if languages else []
    missing = {tag: [each for each in written if _lacks(each, tag)] for tag in languages}
    every = sorted(
        {(each.where, each.number): each for found in missing.values() for each in found}.values(), key=_position
    )
    if not every:
        return
    first = every[0]
    told = "; ".join(f"{tag} on {_lines(found)}" for tag, found in missing.items() if found)
    write = listed(f"`{tag}: ...`" for tag in languages if _lacks(first, tag))
    chinese = [tag for tag, found in missing.items() if is_chinese(tag) and any(_in_chinese(each) for each in found)]
    convert = f"; `delegate convert TRIP --to {chinese[0]}` converts the other Chinese script" if chinese else ""
    yield Finding(
        where=first.where,
        message=f"{count(len(every), 'text')} not in every language of the trip: {told}",
        help=f"write {write} beside “{first.text}”{convert}",
        spread=len(every) > 1,
    )


def _by_language(plan: Plan) -> Iterator[Written]:
    """The texts that are written by language; of what address books bring, the places where a line stands."""
    used = {place.id for line in plan.lines() for place in line.places}
    for each in texts_of(plan.trip.replace(crossings=None, admits=None)):
        shared = each.record.origin_.provenance == "book"
        if all(tag for tag, _ in each.text.by_language) and (not shared or getattr(each.record, "id", None) in used):
            yield each


def _lacks(written: Written, language: str) -> bool:
    return not any(same_writing(tag, language) for tag, _ in written.text.by_language)


def _in_chinese(written: Written) -> bool:
    return any(is_chinese(tag) for tag, _ in written.text.by_language)


def _position(written: Written) -> tuple[str, int]:
    return written.where.path, written.where.span.start.offset


def _lines(missing: Iterable[Written]) -> str:
    """`line 12`, `lines 12, 14 and 20`; those of another file with its name."""
    by_file: dict[str, dict[int, None]] = {}
    for each in sorted(missing, key=_position):
        by_file.setdefault(each.where.path, {})[each.where.span.start.line] = None
    here = next(iter(by_file))
    return listed(
        _numbered([*lines]) + (f" of {path}" if len(by_file) > 1 and path != here else "")
        for path, lines in by_file.items()
    )


def _numbered(lines: Sequence[int]) -> str:
    return f"line{'s' if len(lines) > 1 else ''} {listed(map(str, lines))}"
