"""Answers what people write for a time zone, `HKT`, `GMT+8` or `CST`, with the zones that it may be."""

import re

from delegate.clock import is_zone_of, zone_names
from delegate.diagnostics import Edit
from delegate.model import CityEntry
from delegate.reading.open_file import OpenFile

_ABBREVIATED = {  # those that mean one place
    "HKT": "Asia/Hong_Kong",
    "HKST": "Asia/Hong_Kong",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "SGT": "Asia/Singapore",
    "MYT": "Asia/Kuala_Lumpur",
    "BJT": "Asia/Shanghai",
    "ASIA/BEIJING": "Asia/Shanghai",
    "ASIA/SHENZHEN": "Asia/Shanghai",
    "ASIA/GUANGZHOU": "Asia/Shanghai",
    "ASIA/MUMBAI": "Asia/Kolkata",
    "ASIA/DELHI": "Asia/Kolkata",
    "ASIA/HANOI": "Asia/Ho_Chi_Minh",
    "ASIA/OSAKA": "Asia/Tokyo",
    "ASIA/ABU_DHABI": "Asia/Dubai",
    "EUROPE/GENEVA": "Europe/Zurich",
    "AMERICA/WASHINGTON": "America/New_York",
    "AMERICA/SAN_FRANCISCO": "America/Los_Angeles",
    "HONG KONG": "Asia/Hong_Kong",
    "BEIJING TIME": "Asia/Shanghai",
    "北京時間": "Asia/Shanghai",
    "北京时间": "Asia/Shanghai",
    "香港時間": "Asia/Hong_Kong",
    "香港时间": "Asia/Hong_Kong",
    "CHINA STANDARD TIME": "Asia/Shanghai",
    "CHINA TIME": "Asia/Shanghai",
    "HONG KONG TIME": "Asia/Hong_Kong",
    "PHT": "Asia/Manila",
    "WIB": "Asia/Jakarta",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
}
_CONTINENTS = ("AFRICA", "AMERICA", "ASIA", "ATLANTIC", "EUROPE", "INDIAN", "PACIFIC")  # the others are older names
_SEVERAL = {
    "CST": "Asia/Shanghai Asia/Taipei America/Chicago",
    "IST": "Asia/Kolkata Asia/Jerusalem Europe/Dublin",
    "BST": "Europe/London Asia/Dhaka",
    "GST": "Asia/Dubai Asia/Muscat",
    "ICT": "Asia/Bangkok Asia/Ho_Chi_Minh Asia/Phnom_Penh Asia/Vientiane",
    "GMT": "Europe/London Africa/Accra",
    "CET": "Europe/Paris Europe/Berlin Europe/Zurich Europe/Rome Europe/Madrid",
    "EET": "Europe/Athens Europe/Helsinki Africa/Cairo",
    "EST": "America/New_York America/Toronto",
    "EDT": "America/New_York America/Toronto",
    "PST": "America/Los_Angeles America/Vancouver",
    "PDT": "America/Los_Angeles America/Vancouver",
    "AEST": "Australia/Sydney Australia/Brisbane",
}
_AT_OFFSET = {
    0: "Europe/London Africa/Accra",
    1: "Europe/Paris Europe/Berlin Africa/Lagos",
    2: "Europe/Athens Africa/Cairo Africa/Johannesburg",
    3: "Europe/Moscow Asia/Riyadh Africa/Nairobi",
    4: "Asia/Dubai Asia/Tbilisi",
    5: "Asia/Karachi Asia/Almaty Asia/Tashkent",
    6: "Asia/Dhaka Asia/Bishkek",
    7: "Asia/Bangkok Asia/Jakarta Asia/Ho_Chi_Minh",
    8: "Asia/Shanghai Asia/Hong_Kong Asia/Macau Asia/Singapore",
    9: "Asia/Tokyo Asia/Seoul",
    10: "Australia/Sydney Pacific/Port_Moresby",
    12: "Pacific/Auckland Pacific/Fiji",
    -3: "America/Sao_Paulo America/Argentina/Buenos_Aires",
    -5: "America/New_York America/Lima America/Bogota",
    -6: "America/Chicago America/Mexico_City",
    -7: "America/Denver America/Phoenix",
    -8: "America/Los_Angeles America/Vancouver",
}


def zone_meant(text: str) -> str:
    """The one zone that a name means; nothing where it may be several."""
    bare = text.strip().upper()
    return _ABBREVIATED.get(bare, "") or _of_a_city(bare.replace(" ", "_"))


def _of_a_city(city: str) -> str:
    """The one zone that is called after a city: `Shanghai`, `New York`."""
    found = [zone for zone in zone_names() if zone.upper() in {f"{part}/{city}" for part in _CONTINENTS}]
    return found[0] if len(found) == 1 else ""


def zones_called(text: str) -> tuple[str, ...]:
    """Zones that a name of several may mean, by country; none where it is no such name."""
    bare = text.strip().upper()
    if bare in _SEVERAL:
        return tuple(_SEVERAL[bare].split())
    match = re.fullmatch(r"(?:GMT|UTC)?\s*([-+−])\s*0?(\d{1,2})(?::?00)?", bare)
    return tuple(_AT_OFFSET.get(int(match[2]) * (1 if match[1] == "+" else -1), "").split()) if match else ()


def settled(city: CityEntry, file: OpenFile) -> CityEntry:
    """The city with the zone that its name of several zones means in its country; its finding then says which."""
    if not city.country or "zone" not in city.tbc or not city.wrote("zone"):
        return city
    where = city.where("zone")
    written = file.source.text[where.span.start.offset : where.span.end.offset]
    own = [zone for zone in zones_called(written.strip("\"'")) if is_zone_of(zone, city.country)]
    for number, said in enumerate(file.findings):
        if own and said.name == "unknown-zone" and said.where.span == where.span:
            edits = (Edit(where.span, own[0]),) if len(own) == 1 else ()
            file.findings[number] = said._replace(help=f"write {' or '.join(f'`{zone}`' for zone in own)}", edits=edits)
    return city.replace(zone=own[0], tbc=city.tbc - {"zone"}) if len(own) == 1 else city
