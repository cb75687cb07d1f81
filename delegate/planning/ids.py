"""Gives lines and stops their ids: the written one, else one made from the title or the place."""

import re
from collections.abc import Iterable, Mapping

from delegate.model import Item, Trip
from delegate.planning.route_stop import DayRoute, RouteStop


def kebab(text: str) -> str:
    """`Investors' round table` as `investors-round-table`; letters and digits of any script stay."""
    return "-".join(re.findall(r"[^\W_]+", re.sub("['’]", "", text.lower())))


def line_ids(trip: Trip) -> dict[str, str]:
    """The id of every line of the trip by its place in the file (`days.2023-02-24[1]`): rule 21.

    A written id is kept as it is: another line whose title makes the same one takes the next number.
    """
    main = (trip.languages or ("",))[0]
    items = [item for day in trip.days or () for item in day.items]
    items.sort(key=lambda item: item.id is None)
    wanted = (item.id or kebab(_said(item, main)) or item.kind for item in items)
    return dict(zip((item.origin_.yaml_path for item in items), numbered(wanted), strict=True))


def numbered(names: Iterable[str]) -> list[str]:
    """The same names, a second one with `-2`, a third with `-3`."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    result = []
    for name in names:
        unique = name
        while unique in taken:
            counts[name] = counts.get(name, 1) + 1
            unique = f"{name}-{counts[name]}"
        taken.add(unique)
        result.append(unique)
    return result


def stop_ids(days: Iterable[Mapping[int, DayRoute]], bases: Mapping[object, str]) -> dict[object, str]:
    """The id of every stop by its key; `bases` are the ids before a second one gets its `-2`.

    A stop has one id, whichever party comes there, and no id stands for two stops of one day. Every party has a
    `start` and an `end` of its own: those share the name.
    """
    stops: dict[int, dict[object, RouteStop]] = {}
    for routes in days:
        for day, route in routes.items():
            stops.setdefault(day, {}).update((stop.key, stop) for stop in route.stops)
    ids: dict[object, str] = {}
    for day in sorted(stops):
        same: dict[object, list[object]] = {}
        for key, stop in sorted(stops[day].items(), key=lambda each: each[1].order):
            same.setdefault((stop.day, stop.role) if stop.role in ("start", "end") else key, []).append(key)
        wanted = [ids.get(keys[0], bases[keys[0]]) for keys in same.values()]
        for keys, name in zip(same.values(), numbered(wanted), strict=True):
            ids.update(dict.fromkeys(keys, name))
    return ids


def _said(item: Item, main: str) -> str:
    if item.value:
        return item.value.in_language(main) or str(item.value)
    return item.place.name if item.kind == "hotel" and item.place else ""
