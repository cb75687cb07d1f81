"""Draws small trips around Hong Kong and Guangzhou for the laws, and writes them as YAML."""

import datetime as dt
from typing import NamedTuple

from hypothesis import strategies as st

MONDAY = dt.date(2026, 6, 1)  # no holiday, dated row or change of the clocks lies in the weeks after it
VENUES = {
    "guild": ("Hong Kong", "22.2855, 114.1580"),
    "school": ("Hong Kong", "22.3193, 114.1694"),
    "works": ("Shenzhen", "22.5400, 113.9540"),
    "hall": ("Shenzhen", "22.5410, 114.0553"),
    "canton": ("Guangzhou", "23.1200, 113.3600"),
}
CITIES = ("Hong Kong", "Shenzhen", "Guangzhou")
PLACES = (*VENUES, *CITIES, "Hillside", "tbc")
PORTS = {
    "train": ("west-kowloon-station", "futian-station", "guangzhou-south-station", *CITIES),
    "ferry": ("macau-ferry-terminal-sheung-wan", "shekou-cruise-homeport", "Hong Kong", "Shenzhen"),
    "flight": ("HKG", "CAN", "SZX", "Guangzhou"),
}
RIDES = ("coach", "car")
PAPERS = {
    "ann": ("", "[home-return-permit, hk-identity-card]", "[{passport: {nationality: GB}}]"),
    "ben": ("", "[two-way-permit]", "[{passport: {nationality: GB}}, {visa: {for: CN, entries: 1}}]"),
}


class Line(NamedTuple):
    """A line of a day: minutes past midnight, or None where nothing is written."""

    kind: str
    place: str | None
    start: int | None = None
    end: int | None = None
    length: int | None = None
    who: str | None = None
    origin: str | None = None
    check_in: int | None = None

    @property
    def is_service(self) -> bool:
        return self.kind in PORTS

    @property
    def moves(self) -> bool:
        return self.is_service or self.kind in RIDES

    def text(self, number: int) -> str:
        """The line in YAML; a movement leads to its place."""
        where = None if self.kind == "hotel" else "to" if self.moves else "venue"
        fields = [f"- {self.kind}: {self.place if self.kind == 'hotel' else f'Line {number}'}"]
        fields += [f"from: {self.origin}"] if self.origin else []
        fields += [f"{where}: {self.place}"] if where and self.place else []
        ends = f"-{_clock(self.end)}" if self.end is not None else ""
        fields += [f'time: "{_clock(self.start)}{ends}"'] if self.start is not None else []
        fields += [f"for: {self.length} min"] if self.length else []
        fields += [f"check-in: {self.check_in} min"] if self.check_in is not None else []
        fields += [f"who: {self.who}"] if self.who else []
        return "    " + "\n      ".join(fields) + "\n"


class Drawn(NamedTuple):
    """What a trip says: the lines of its days, the papers of its people (none are written as ""), its vehicles."""

    days: tuple[tuple[Line, ...], ...]
    papers: tuple[tuple[str, str], ...] = ()
    vehicles: bool = False


class Written(NamedTuple):
    """How a trip is written out: its first date, the order of its maps, and what else stands in it."""

    first: dt.date = MONDAY
    people: tuple[str, ...] = ("ann", "ben")
    venues: tuple[str, ...] = tuple(VENUES)
    groups: tuple[str, ...] = ("pair", "few")
    vehicles: tuple[str, ...] = ("bus", "van")
    cities: tuple[str, ...] = ("Hillside", "Riverside")
    maps: tuple[str, ...] = ("delegation", "groups", "venues", "vehicles", "cities")
    comments: bool = False
    double: bool = False  # whether Ann stands for two people


AS_IT_IS = Written()
GROUPS = {"pair": "[ann, ben]", "few": "{name: The few, people: [ben]}"}
VEHICLES = {"bus": "{name: The bus, kind: coach, seats: 20}", "van": "{name: The van, kind: car, seats: 4}"}
OWN_CITIES = {
    "Hillside": '{country: CN, zone: Asia/Shanghai, at: "22.8000, 113.9000"}',
    "Riverside": '{country: CN, zone: Asia/Shanghai, at: "22.9500, 113.7500"}',
}


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _person(who: str, trip: Drawn, how: Written) -> str:
    """An entry of the delegation; Anna has the papers of Ann."""
    papers = dict(trip.papers).get("ann" if who == "anna" else who)
    fields = [f"name: {who.title()}"]
    fields += ["people: 2"] if how.double and who == "ann" else []
    fields += [f"papers: {papers}"] if papers else []
    return "{" + ", ".join(fields) + "}"


def written(trip: Drawn, how: Written = AS_IT_IS) -> str:
    """The trip in YAML."""
    people = {who: _person(who, trip, how) for who in how.people}
    venues = {each: f'{{name: The {each}, city: {VENUES[each][0]}, at: "{VENUES[each][1]}"}}' for each in how.venues}
    maps = {
        "delegation": people,
        "groups": {each: GROUPS[each] for each in how.groups},
        "venues": venues,
        "vehicles": {each: VEHICLES[each] for each in how.vehicles} if trip.vehicles else {},
        "cities": {each: OWN_CITIES[each] for each in how.cities},
    }
    text = "trip: Laws\n"
    for name in how.maps:
        if not maps[name]:
            continue
        text += f"{name}:\n" + "".join(f"  {key}: {value}\n" for key, value in maps[name].items())
    text += "days:\n"
    number = 0
    for offset, lines in enumerate(trip.days):
        text += f"  {how.first + dt.timedelta(days=offset)}:\n"
        for line in lines:
            number += 1
            text += "    # a remark\n" if how.comments else ""
            text += line.text(number)
    return text


PEOPLE = st.sampled_from([None, None, None, "ann", "ben", "few", "pair"])
KINDS = st.sampled_from(["meeting", "meeting", "meeting", "meeting", "coach", "free", "train", "ferry", "flight"])


@st.composite
def a_day(draw: st.DrawFn) -> tuple[Line, ...]:
    """Up to five lines in the order of their clocks, with and without ends, lengths, clocks and places."""
    quarters = draw(st.lists(st.integers(28, 88), min_size=2, max_size=5, unique=True))
    starts = [quarter * 15 for quarter in sorted(quarters)]
    lines: list[Line] = []
    for number, start in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else 24 * 60
        room = min(following - start, 120)
        kind = draw(KINDS)
        if kind in PORTS:
            lines.append(_service(draw, kind, start))
            continue
        timed = draw(st.integers(0, 4)) > 0
        end = draw(st.sampled_from([None, start + room // 2, start + room])) if kind != "coach" and timed else None
        length = draw(st.sampled_from([None, 30])) if end is None and kind == "meeting" else None
        place = draw(st.sampled_from(PLACES)) if kind != "free" else None
        lines.append(Line(kind, place, start if timed else None, end, length, draw(PEOPLE)))
    return tuple(lines)


def _service(draw: st.DrawFn, kind: str, start: int) -> Line:
    """A service with its departure, mostly with its arrival, from one port or city to another."""
    ends = draw(st.permutations(PORTS[kind]))
    origin = draw(st.sampled_from([ends[0], ends[0], None]))
    minutes = draw(st.sampled_from([None, 30, 60, 90]))
    end = start + minutes if minutes and start + minutes < 24 * 60 else None
    check_in = draw(st.sampled_from([None, None, 0, 45]))
    return Line(kind, ends[1], start, end, None, draw(PEOPLE), origin, check_in)


@st.composite
def trips(draw: st.DrawFn) -> Drawn:
    """One day or two, with a hotel between or nothing, and with papers or none."""
    vehicles = draw(st.booleans())
    papers = tuple((who, draw(st.sampled_from(those))) for who, those in PAPERS.items())
    first = draw(a_day())
    if draw(st.booleans()):
        return Drawn((first,), papers, vehicles)
    night = (Line("hotel", draw(st.sampled_from(["guild", "hall", "tbc"]))),) if draw(st.booleans()) else ()
    return Drawn(((*first, *night), draw(a_day())), papers, vehicles)
