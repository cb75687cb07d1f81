"""The format `json`: the plan as data, `delegate-plan/1`, without notes, phones and papers."""

from typing import TYPE_CHECKING, Any

from delegate.render.formats import Format, PrintOptions

if TYPE_CHECKING:
    from delegate.sheet.model import Sheet

VERSION = "delegate-plan/1"


def render(sheet: "Sheet", _: PrintOptions) -> bytes:
    """One document; a file that gave no trip has `null` for it, no days, and the findings that say why."""
    from delegate.report.json import document_bytes, finding_data, not_judged_data, weakened_data

    data = sheet.data
    assert data is not None, "a sheet has its data where it is settled with `data=True`"
    document = {
        "format": VERSION,
        "trip": _plain(data.trip),
        "days": _plain(data.days),
        "findings": [finding_data(finding) for finding in data.findings],
        "not_judged": [not_judged_data(each) for each in data.not_judged],
        "vehicles": _plain(data.vehicles),
    }
    if data.weakened:
        document["weakened"] = [weakened_data(each) for each in data.weakened]
    if sheet.since:
        from delegate.sheet.since_data import changes_data

        since = sheet.since
        document["since"] = {"name": since.name, "commit": since.commit or None, "date": str(since.date or "") or None}
        document["changes"] = _plain(changes_data(sheet))
    return document_bytes(document)


def _plain(thing: Any) -> Any:
    """Records as objects and other tuples as lists; `from_` is a field that Python would not let be called `from`."""
    if hasattr(thing, "_asdict"):
        return {name.rstrip("_"): _plain(each) for name, each in thing._asdict().items()}
    if isinstance(thing, dict):
        return {name: _plain(each) for name, each in thing.items()}
    return [_plain(each) for each in thing] if isinstance(thing, tuple) else thing


FORMAT = Format("json", render, suffix=".json", kind="data")
