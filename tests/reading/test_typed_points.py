"""Points of places as maps and people write them: one finding, with the text to write, and read as that."""

import pytest
from edited import HEAD, mended, names, read
from every import every

from delegate.reading.typed_points import point_as_written


def venue(point: str) -> str:
    return f"{HEAD}venues:\n  hall: {{name: Hall, city: Hong Kong, at: {point}}}\ndays: tbc\n"


@every(
    ("typed", "written"),
    [
        ("22.2935，114.1700", "22.2935, 114.1700"),
        ("22.2935、114.1700", "22.2935, 114.1700"),
        ("22.2935 114.1700", "22.2935, 114.1700"),
        ("22.2935 / 114.1700", "22.2935, 114.1700"),
        ("(22.2935, 114.1700)", "22.2935, 114.1700"),
        ("22.2935 N, 114.1700 E", "22.2935, 114.1700"),
        ("22.2935°N 114.1700°E", "22.2935, 114.1700"),
        ("N22.2935 E114.1700", "22.2935, 114.1700"),
        ("114.1700°E, 22.2935°N", "22.2935, 114.1700"),
        ("33.8688° S, 151.2093° E", "-33.8688, 151.2093"),
        ("51.5007 N 0.1246 W", "51.5007, -0.1246"),
        ("北緯22.2935° 東經114.1700°", "22.2935, 114.1700"),
        ("lat 22.2935, lng 114.1700", "22.2935, 114.1700"),
        ("geo:22.2935,114.1700", "22.2935, 114.1700"),
        ("緯度：22.2935，經度：114.1700", "22.2935, 114.1700"),
        ("22,2935; 114,1700", "22.2935, 114.1700"),
        ("22,2935 114,1700", "22.2935, 114.1700"),
        ("""22°17'36"N, 114°10'12"E""", "22.29333, 114.17000"),
        ("22°17′36.6″N 114°10′12″E", "22.29350, 114.17000"),
        ("""33°51'S 151°12'E""", "-33.85000, 151.20000"),
        ("+22.2935, +114.1700", "22.2935, 114.1700"),
        ("https://www.google.com/maps?q=22.2935,114.1701", "22.2935, 114.1701"),
        ("https://maps.google.com.hk/?ll=22.2935%2C114.1701&z=17", "22.2935, 114.1701"),
        ("https://www.google.com/maps/place/X/@22.3,114.2,17z/data=!4m6!3d22.2935!4d114.1701", "22.2935, 114.1701"),
        ("https://www.google.com/maps/search/?api=1&query=-33.8688,151.2093", "-33.8688, 151.2093"),
        ("https://www.openstreetmap.org/?mlat=22.2935&mlon=114.1701#map=17/22.3/114.2", "22.2935, 114.1701"),
        ("https://maps.apple.com/?ll=22.29353334567,114.1701&q=Hall", "22.293533, 114.1701"),
        ("https://www.google.com/maps/@22.3,114.2,17z", ""),
        ("https://maps.app.goo.gl/abc", ""),
        ("https://map.baidu.com/?ll=22.2935,114.1701", ""),
        ("22.2935 N, 114.1700", ""),
        ("22.2935 N, 114.1700 N", ""),
        ("N 22.2935 S, 114.1700 E", ""),
        ("22.2935", ""),
        ("22.2935, 114.1700, 12", ""),
        ("95.2 N, 200.1 E", ""),
        ("22°77'36\"N, 114°10'12\"E", ""),
        ("by the pier", ""),
    ],
)
def test_a_point_is_read_from_what_a_map_or_a_person_writes(typed: str, written: str) -> None:
    assert point_as_written(typed) == written


@pytest.mark.parametrize("typed", ["22.2935 N, 114.1700 E", "22.2935，114.1700", "22.2935 114.1700"])
def test_a_point_in_another_form_is_named_with_the_text_to_write(typed: str) -> None:
    (finding,) = read(venue(f'"{typed}"')).findings

    assert (finding.name, finding.help) == ("unreadable-point", 'write "22.2935, 114.1700"')
    assert mended(venue(f'"{typed}"')) == venue('"22.2935, 114.1700"')


@pytest.mark.parametrize("typed", ["22.2935, 114.1700", "“22.2935, 114.1700”", "22.2935 N, 114.1700 E"])
def test_a_point_in_braces_without_its_quotes_is_one_slip_and_read(typed: str) -> None:
    (finding,) = read(venue(typed)).findings

    assert (finding.name, finding.help) == ("broken-text", 'put the text in quotes: "22.2935, 114.1700"')
    assert mended(venue(typed)) == venue('"22.2935, 114.1700"')


@pytest.mark.parametrize("names_of_both", [("lat", "lon"), ("latitude", "longitude"), ("緯度", "經度")])
def test_a_latitude_and_a_longitude_in_two_fields_are_one_slip(names_of_both: tuple[str, str]) -> None:
    north, east = names_of_both
    text = f"{HEAD}venues:\n  hall: {{name: Hall, city: Hong Kong, {north}: 22.2935, {east}: 114.1700}}\ndays: tbc\n"
    reading = read(text)
    (finding,) = reading.findings

    assert (finding.name, finding.help) == ("unknown-key", 'write `at: "22.2935, 114.1700"` for both')
    assert reading.trip is not None
    assert reading.trip.venues["hall"].at is not None


def test_a_latitude_alone_is_an_unknown_field() -> None:
    text = f"{HEAD}venues:\n  hall: {{name: Hall, city: Hong Kong, lat: 22.2935}}\ndays: tbc\n"

    assert names(text) == ["unknown-key"]
