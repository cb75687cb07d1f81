"""The ids of lines: what the author wrote, else made from the title, the same in every plan of the same trip."""

import re
from collections.abc import Iterable

from delegate.model import Item, Trip


def kebab(text: str) -> str:
    """`Investors' round table` as `investors-round-table`; letters and digits of any script stay."""
    return "-".join(re.findall(r"[^\W_]+", re.sub("['’]", "", text.lower())))


def line_ids(trip: Trip) -> dict[str, str]:
    """The id of every line of the trip by its place in the file (`days.2023-02-24[1]`): rule 21."""
    main = (trip.languages or ("",))[0]
    items = [item for day in trip.days or () for item in day.items]
    wanted = (item.id or kebab(_said(item, main)) or item.kind for item in items)
    return dict(zip((item.origin_.yaml_path for item in items), numbered(wanted), strict=True))


def numbered(names: Iterable[str]) -> list[str]:
    """The same names, a second one with `-2`, a third with `-3`."""
    taken: set[str] = set()
    result = []
    for name in names:
        unique, count = name, 1
        while unique in taken:
            count += 1
            unique = f"{name}-{count}"
        taken.add(unique)
        result.append(unique)
    return result


def _said(item: Item, main: str) -> str:
    if item.value:
        return item.value.in_language(main) or str(item.value)
    return item.place.name if item.kind == "hotel" and item.place else ""
