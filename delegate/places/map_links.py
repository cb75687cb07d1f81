"""Addresses a place on the web map that its country uses: Amap on the Mainland, else the one that the trip asks for."""

from delegate.places.datum import gcj02
from delegate.values import Point

MAINLAND = "CN"
_AMAP = "https://uri.amap.com/marker?position={longitude:.6f},{latitude:.6f}&name={name}"
_SERVICES = {
    "osm": "https://www.openstreetmap.org/?mlat={latitude:.6f}&mlon={longitude:.6f}#map=17/{latitude:.6f}/{longitude:.6f}",
    "google": "https://www.google.com/maps/search/?api=1&query={latitude:.6f},{longitude:.6f}",
    "apple": "https://maps.apple.com/?ll={latitude:.6f},{longitude:.6f}&q={name}",
    "amap": _AMAP + "&coordinate=wgs84",
}
_QUOTED = [chr(each) if chr(each).isalnum() and each < 128 else f"%{each:02X}" for each in range(256)]


def map_link(point: Point, side: str, service: str | None, name: str) -> str:
    """Where a click on a place leads; empty where the trip wants no map.

    `point` is WGS-84, `side` the country or region whose map it is, `service` what the trip says (`maps:`). Mainland
    maps are drawn in GCJ-02 by law: a point as GPS has it would stand hundreds of metres off.
    """
    if service == "none":
        return ""
    if side == MAINLAND:
        shifted = gcj02(point)
        return _AMAP.format(latitude=shifted.latitude, longitude=shifted.longitude, name=_quoted(name))
    address = _SERVICES.get(service or "", _SERVICES["osm"])
    return address.format(latitude=point.latitude, longitude=point.longitude, name=_quoted(name))


def _quoted(text: str) -> str:
    """A text as a part of an address: everything but plain letters and digits by its bytes."""
    return "".join([_QUOTED[each] for each in text.encode()])
