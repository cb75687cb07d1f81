"""Makes valid trips with people, joins, borders, hotels, windows, zones, papers and vehicles."""

import datetime as dt
import random

Rnd = random.Random

CITIES = {
    "Hong Kong": ("HK", "22.28, 114.15"),
    "Shenzhen": ("CN", "22.54, 114.05"),
    "Guangzhou": ("CN", "23.12, 113.36"),
    "Macau": ("MO", "22.19, 113.54"),
    "Zhuhai": ("CN", "22.27, 113.57"),
    "Tokyo": ("JP", "35.68, 139.76"),
    "Matsuyama": ("JP", "33.84, 132.77"),
    "Singapore": ("SG", "1.29, 103.85"),
    "Tallinn": ("EE", "59.44, 24.75"),
    "London": ("GB", "51.50, -0.12"),
}
PORTS = {
    "flight": ("HKG", "CAN", "SZX", "HND", "NRT", "SIN", "LHR", "TLL", "MFM"),
    "train": ("west-kowloon-station", "futian-station", "guangzhou-south-station", "Hong Kong", "Guangzhou"),
    "ferry": ("macau-ferry-terminal-sheung-wan", "shekou-cruise-homeport", "Hong Kong", "Macau"),
}
GROUND = ("coach", "car", "walk")
ITEMS = ("meeting", "visit", "briefing", "ceremony", "meal", "reception", "press", "event")
CROSSINGS = ("lo-wu", "lok-ma-chau", "shenzhen-bay", "man-kam-to", "heung-yuen-wai", "hzmb-hk-zhuhai", "gongbei")
PAPERS = (
    "[home-return-permit, hk-identity-card]",
    "[two-way-permit]",
    "[passport: {nationality: GB}]",
    "[passport: {nationality: CN, type: diplomatic, expires: 2027-01-01}]",
    "[{passport: {nationality: NO}}, {visa: {for: CN, entries: 1, stay: 14 days}}]",
    "passport",
)
TITLES = (
    "Talks",
    "Lunch",
    "The works",
    "Signing",
    "Tour of the port",
    "Words of welcome",
    "{en: Talks, zh-Hant: 會談}",
)
FIRST_DAYS = (dt.date(2023, 2, 24), dt.date(2026, 6, 1), dt.date(2025, 10, 25), dt.date(2024, 2, 28))


def a_trip(rnd: Rnd) -> str:
    """A trip that can be read without a finding; what it plans may well be impossible."""
    first = rnd.choice(FIRST_DAYS) + dt.timedelta(days=rnd.randint(0, 6))
    dates = [first + dt.timedelta(days=number) for number in range(rnd.choice((1, 1, 2, 2, 3, 5)))]
    people = [f"p{number}" for number in range(rnd.choice((1, 2, 3, 3, 6, 12)))]
    cities = rnd.sample(sorted(CITIES)[:5], 3) if rnd.random() < 0.7 else rnd.sample(sorted(CITIES), 4)
    if rnd.random() < 0.8:
        cities = ["Hong Kong", "Shenzhen", *rnd.sample(sorted(CITIES), 1)]
    venues = {f"v{number}": rnd.choice(cities) for number in range(rnd.randint(1, 6))}
    vehicles = ["bus", "van"][: rnd.randint(0, 2)]
    groups = {"some": rnd.sample(people, rnd.randint(1, len(people)))} if rnd.random() < 0.5 else {}
    parts = ["trip: {en: A visit, zh-Hant: 訪問}" if rnd.random() < 0.3 else "trip: A visit"]
    if rnd.random() < 0.4:
        parts.append(f"base: {rnd.choice([*venues, cities[0]])}")
    if rnd.random() < 0.3:
        parts.append(f"defaults: {{mode: {rnd.choice(('coach', 'car'))}, early: {rnd.choice((0, 5, 10))} min}}")
    if rnd.random() < 0.2:
        parts.append("languages: [en, zh-Hant]")
    parts.append("delegation:\n" + "".join(f"  {who}: {{{_person(who, dates, rnd)}}}\n" for who in people).rstrip())
    parts.append("hosts:\n  host: {name: The host, title: Mayor}")
    if groups:
        parts.append("groups:\n" + "".join(f"  {name}: [{', '.join(of)}]\n" for name, of in groups.items()).rstrip())
    parts.append(
        "venues:\n" + "".join(f"  {name}: {{{_venue(name, city, rnd)}}}\n" for name, city in venues.items()).rstrip()
    )
    if vehicles:
        parts.append("vehicles:\n" + "".join(f"  {each}: {{{_vehicle(each, rnd)}}}\n" for each in vehicles).rstrip())
    who = [*people, *groups, f"[{', '.join(rnd.sample(people, min(len(people), 2)))}]"]
    places = [*venues, *venues, *cities, "tbc"]
    parts.append("days:")
    for date in dates:
        parts.append(f"  {date}:")
        parts += _day(rnd, who, places, vehicles, last=date == dates[-1])
    return "\n".join(parts) + "\n"


def _person(who: str, dates: list[dt.date], rnd: Rnd) -> str:
    fields = [f"name: {who.upper()}"]
    if rnd.random() < 0.5:
        fields.append(f"role: {rnd.choice(('principal', 'delegate', 'interpreter', 'security', 'media', 'staff'))}")
    if rnd.random() < 0.4:
        fields.append(f"papers: {rnd.choice(PAPERS)}")
    if rnd.random() < 0.1:
        fields.append(f"people: {rnd.choice(('12', '~40', 'tbc'))}")
    if rnd.random() < 0.15:
        fields.append(f"joins: {rnd.choice(dates)}{rnd.choice(('', ' 11:00'))}")
    elif rnd.random() < 0.15:
        fields.append(f"leaves: {rnd.choice(dates)}{rnd.choice(('', ' 15:00'))}")
    return ", ".join(fields)


def _venue(name: str, city: str, rnd: Rnd) -> str:
    latitude, longitude = map(float, CITIES[city][1].split(","))
    fields = [f"name: Venue {name}", f"city: {city}"]
    if rnd.random() < 0.8:
        fields.append(f'at: "{latitude + rnd.randint(0, 8) / 100:.4f}, {longitude + rnd.randint(0, 8) / 100:.4f}"')
    if rnd.random() < 0.2:
        fields.append(f"hours: {rnd.choice(('Mo-Fr 09:00-18:00', '24/7', 'Mo-Su 10:00-22:00; PH off'))}")
    if rnd.random() < 0.2:
        fields.append(f"entry: {rnd.choice((5, 15))} min")
    if rnd.random() < 0.15:
        fields.append("capacity: 10")
    return ", ".join(fields)


def _vehicle(each: str, rnd: Rnd) -> str:
    fields = [f"kind: {'coach' if each == 'bus' else 'car'}", f"seats: {rnd.choice((4, 20))}"]
    if rnd.random() < 0.5:
        fields.append(f"plates: {rnd.choice(('HK', 'CN', '[CN, HK]'))}")
    return ", ".join(fields)


def _day(rnd: Rnd, who: list[str], places: list[str], vehicles: list[str], *, last: bool) -> list[str]:
    lines = []
    starts = sorted(rnd.sample(range(28, 92), rnd.choice((1, 2, 3, 4, 6))))
    for number, quarter in enumerate(starts):
        room = (starts[number + 1] if number + 1 < len(starts) else 95) - quarter
        lines += _line(rnd, quarter * 15, room * 15, who, places, vehicles)
    if not last and rnd.random() < 0.7:
        lines.append(f"    - hotel: {rnd.choice(places)}")
        if rnd.random() < 0.2:
            lines.append("      nights: 1")
    return lines


def _line(rnd: Rnd, start: int, room: int, who: list[str], places: list[str], vehicles: list[str]) -> list[str]:
    kind = rnd.choice((*ITEMS, *ITEMS, "free", "crossing", *GROUND, *PORTS))
    fields = [f"- {kind}: {rnd.choice(CROSSINGS if kind == 'crossing' else TITLES)}", *_where(rnd, kind, places)]
    fields += _when(rnd, kind, start, room)
    if rnd.random() < 0.3:
        fields.append(f"who: {rnd.choice(who)}")
    elif rnd.random() < 0.1:
        fields.append(f"except: {rnd.choice(who)}")
    if vehicles and kind in ("coach", "car", *ITEMS) and rnd.random() < 0.3:
        fields.append(f"vehicle: {rnd.choice(vehicles)}")
    if rnd.random() < 0.1:
        fields.append(f"status: {rnd.choice(('tentative', 'cancelled', 'confirmed'))}")
    if kind in ITEMS and rnd.random() < 0.1:
        fields.append("with: host")
    return ["    " + fields[0], *("      " + each for each in fields[1:])]


def _where(rnd: Rnd, kind: str, places: list[str]) -> list[str]:
    if kind in PORTS:
        one, other = rnd.sample(PORTS[kind], 2)
        early = [f"check-in: {rnd.choice((0, 45, 90))} min"] if rnd.random() < 0.2 else []
        return [f"from: {one}", f"to: {other}", *early]
    if kind in GROUND:
        return [f"to: {rnd.choice(places)}"]
    return [f"venue: {rnd.choice(places)}"] if kind in ITEMS and rnd.random() < 0.9 else []


def _when(rnd: Rnd, kind: str, start: int, room: int) -> list[str]:
    shape = rnd.random()
    if shape < 0.55 and kind in (*ITEMS, "free"):
        return [f"time: {_clock(start)}-{_clock(start + max(room // 2, 5))}"]
    if shape < 0.8 or kind in PORTS:
        length = [f"for: {rnd.choice((15, 45, 60))} min"] if kind in ITEMS and rnd.random() < 0.5 else []
        return [f'time: "{_clock(start)}"', *length]
    if shape < 0.9 and kind in ITEMS:
        return [f"within: {_clock(start)}-{_clock(min(start + 180, 1439))}", "for: 30 min"]
    if shape < 0.95 and kind in ITEMS:
        return [f"time: {rnd.choice(('morning', 'afternoon', 'evening', 'tbc'))}"]
    return []


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
