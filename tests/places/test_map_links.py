"""A place opens on the map of its country: Amap on the Mainland, shifted as its map is, elsewhere as the trip says."""

from every import every

from delegate.places.map_links import map_link
from delegate.values import Point

GATE_OF_HEAVENLY_PEACE = Point(39.907375, 116.391349)  # as GPS has it; Amap: 39.908776, 116.397592
STAR_FERRY = Point(22.293706, 114.168797)


def test_a_place_on_the_mainland_opens_amap_at_the_point_that_amap_has_for_it() -> None:
    link = map_link(GATE_OF_HEAVENLY_PEACE, "CN", "google", "天安門")
    assert link.startswith("https://uri.amap.com/marker?position=116.3975")
    assert ",39.9087" in link
    assert link.endswith("&name=%E5%A4%A9%E5%AE%89%E9%96%80")


@every(
    ("service", "link"),
    [
        (None, "https://www.openstreetmap.org/?mlat=22.293706&mlon=114.168797#map=17/22.293706/114.168797"),
        ("google", "https://www.google.com/maps/search/?api=1&query=22.293706,114.168797"),
        ("apple", "https://maps.apple.com/?ll=22.293706,114.168797&q=a%22%26b"),
        ("amap", "https://uri.amap.com/marker?position=114.168797,22.293706&name=a%22%26b&coordinate=wgs84"),
        ("none", ""),
    ],
)
def test_elsewhere_a_place_opens_the_map_that_the_trip_names(service: str | None, link: str) -> None:
    assert map_link(STAR_FERRY, "HK", service, 'a"&b') == link


def test_a_trip_without_maps_has_none_on_the_mainland_either() -> None:
    assert map_link(GATE_OF_HEAVENLY_PEACE, "CN", "none", "x") == ""
