"""The edit that writes a point: every other byte stays, whatever the layout, or nothing is written at all."""

import re
from itertools import product

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.model import Trip
from delegate.reading.point_insertion import point_as_written, takes_point, with_point
from delegate.reading.trip import Reading, Refused, read_trip
from delegate.values import Point

WRITTEN = "22.27830, 114.18230"
COMMENT = "geocoder.test, 2026-11-23"
HEAD = "trip: Visit  # a title\ndelegation: {ann: {name: Ann Lee}}\n"
TAIL = "days:\n  2023-02-24:\n    - visit: The clinic  # last\n      venue: clinic\n"


def reread(data: bytes) -> Reading:
    return read_trip("t.trip.yaml", data, lambda _: Refused("none"))


def edited(data: bytes, venue: str = "clinic") -> bytes | None:
    return with_point("t.trip.yaml", data, venue, WRITTEN, COMMENT, reread)


def trip_of(data: bytes) -> Trip:
    trip = reread(data).trip
    assert trip is not None
    return trip


def holds(new: bytes, old: bytes) -> bool:
    """Whether the new bytes are the old ones, in order, with some put between."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def only_the_point_is_new(old: bytes, new: bytes) -> bool:
    before, after = trip_of(old), trip_of(new)
    assert before.venues
    assert after.venues
    point = after.venues["clinic"].at
    there = {**before.venues, "clinic": before.venues["clinic"].replace(at=point, tbc=frozenset())}
    return point == Point(22.2783, 114.1823) and after == before.replace(venues=there)


# --- layouts by hand --------------------------------------------------------------------------------------------------

LAYOUTS = {
    "lines": (
        "venues:\n  clinic:\n    name: The Clinic\n    city: Hong Kong  # here\n  # so\n  o: {name: O, city: Macau}\n",
        "venues:\n  clinic:\n    name: The Clinic\n    city: Hong Kong  # here\n"
        '    at: "22.27830, 114.18230"  # geocoder.test, 2026-11-23\n  # so\n  o: {name: O, city: Macau}\n',
    ),
    "braces": (
        "venues:\n  clinic: {name: The Clinic, city: Hong Kong}\n",
        'venues:\n  clinic: {name: The Clinic, city: Hong Kong, at: "22.27830, 114.18230"}'
        "  # clinic: geocoder.test, 2026-11-23\n",
    ),
    "braces with a comment": (
        "venues:\n  clinic: {name: The Clinic, city: Hong Kong}  # ours\n",
        'venues:\n  clinic: {name: The Clinic, city: Hong Kong, at: "22.27830, 114.18230"}  # ours'
        "  # clinic: geocoder.test, 2026-11-23\n",
    ),
    "braces over lines": (
        "venues:\n  clinic: {\n    name: The Clinic,  # one\n    city: Hong Kong,  # two\n  }\n",
        "venues:\n  clinic: {\n    name: The Clinic,  # one\n    city: Hong Kong"
        ', at: "22.27830, 114.18230",  # two  # clinic: geocoder.test, 2026-11-23\n  }\n',
    ),
    "to be confirmed": (
        "venues:\n  clinic:\n    name: The Clinic\n    at: tbc  # ask Mei\n    city: Hong Kong\n",
        'venues:\n  clinic:\n    name: The Clinic\n    at: "22.27830, 114.18230"  # ask Mei'
        "  # geocoder.test, 2026-11-23\n    city: Hong Kong\n",
    ),
    "left empty": (
        "venues:\n  clinic:\n    name: The Clinic\n    at:\n    city: Hong Kong\n",
        'venues:\n  clinic:\n    name: The Clinic\n    at: "22.27830, 114.18230"  # geocoder.test, 2026-11-23\n'
        "    city: Hong Kong\n",
    ),
    "a block text last": (
        "venues:\n  clinic:\n    name: The Clinic\n    city: Hong Kong\n    address: |\n      1 Road\n      Tamar\n\n",
        "venues:\n  clinic:\n    name: The Clinic\n    city: Hong Kong\n    address: |\n      1 Road\n      Tamar\n"
        '    at: "22.27830, 114.18230"  # geocoder.test, 2026-11-23\n\n',
    ),
    "a text over the end of the line": (
        'venues: {clinic: {name: The Clinic, city: Hong Kong}, office: {city: Macau, name: "Two\n    words"}}\n',
        'venues: {clinic: {name: The Clinic, city: Hong Kong, at: "22.27830, 114.18230"  # geocoder.test, 2026-11-23\n'
        '  }, office: {city: Macau, name: "Two\n    words"}}\n',
    ),
}


@every("name", LAYOUTS)
def test_a_point_is_written_as_a_person_would(name):
    before, after = LAYOUTS[name]

    assert (edited((HEAD + before + TAIL).encode()) or b"").decode() == HEAD + after + TAIL


def test_a_file_without_a_final_newline_gets_none():
    old = (HEAD + TAIL + "venues:\n  clinic:\n    name: The Clinic\n    city: Hong Kong").encode()

    assert edited(old) == old + b'\n    at: "22.27830, 114.18230"  # geocoder.test, 2026-11-23'


def test_an_edit_that_would_change_two_venues_is_dropped():
    shared = "venues:\n  clinic: &c {name: The Clinic, city: Hong Kong}\n  office: *c\n"

    assert edited((HEAD + shared + TAIL).encode()) is None
    assert edited((HEAD + shared + TAIL).encode(), "office") is None


def test_a_venue_that_is_not_there_or_is_no_group_of_fields_is_left_alone():
    assert edited((HEAD + "venues: {office: {name: O, city: Macau}}\n" + TAIL).encode()) is None
    assert not takes_point("t", (HEAD + "venues: {clinic: tbc}\n" + TAIL).encode(), "clinic")


@pytest.mark.parametrize("at", ['"22.1, 114.1"', "Nathan Road", "[22.1, 114.1]", "|\n      tbc"])
def test_a_point_that_somebody_wrote_is_never_replaced(at):
    data = (HEAD + f"venues:\n  clinic:\n    at: {at}\n    name: The Clinic\n    city: Hong Kong\n" + TAIL).encode()

    assert not takes_point("t", data, "clinic")
    assert edited(data) is None


@pytest.mark.parametrize(
    ("point", "written"),
    [
        ((22.27834999, 114.1823), "22.27835, 114.18230"),
        ((-0.0000001, -0.0), "0.00000, 0.00000"),
        ((-33.9, 18.4), "-33.90000, 18.40000"),
    ],
)
def test_a_point_is_written_to_the_metre_and_read_back_as_written(point, written):
    north, east = (float(part) for part in written.split(","))

    assert point_as_written(*point) == (written, Point(north, east))


# --- layouts by the thousand ------------------------------------------------------------------------------------------

VALUES = ["The Clinic", '"The: Clinic"', "'It''s # one'", "{en: The Clinic, zh-Hant: 診所}", '"\\U0001F3E5 wing"']
REMARK = st.sampled_from(["", "  # c1", " # at: c2", "  # “c3” 診所 \U0001f3e5"])
ABOVE = st.sampled_from(["", "# above\n", "\n", "    # deeper\n\n"])


@st.composite
def layouts(draw: st.DrawFn) -> bytes:
    """A trip with a clinic that has no point, written in one of many ways."""
    name = draw(st.sampled_from(VALUES))
    fields = draw(st.permutations([f"name: {name}", "city: Hong Kong", "entry: 10 min", "address: 1 Road"]))
    extra = draw(st.sampled_from([None, "at: tbc", "at:", "hours: Mo-Fr 09:00-18:00"]))
    if extra:
        fields = [*fields[:2], extra, *fields[2:]] if draw(st.booleans()) else [*fields, extra]
    shape = draw(st.sampled_from(["lines", "braces", "braces over lines", "all braces"]))
    indent = " " * draw(st.integers(1, 5))
    if shape == "lines":
        body = "".join(f"{indent * 2}{each}{draw(REMARK)}\n{draw(ABOVE)}" for each in fields)
        venue = f"{indent}clinic:{draw(REMARK)}\n{body}"
    elif shape == "braces":
        venue = f"{indent}clinic: {{{', '.join(fields)}}}{draw(REMARK)}\n"
    elif shape == "braces over lines":
        inside = "".join(f"{indent * 3}{each},{draw(REMARK)}\n" for each in fields)
        venue = f"{indent}clinic: {{{draw(REMARK)}\n{inside}{indent * 2}}}\n"
    else:
        venue = f"{indent}{{clinic: {{{', '.join(fields)}}}, hall: {{name: H, city: Macau}}}}{draw(REMARK)}\n"
    other = f"{indent}office:\n{indent * 2}name: O\n{indent * 2}city: Macau\n" if shape != "all braces" else ""
    venues = f"venues:{draw(REMARK)}\n{draw(ABOVE)}" + "".join(draw(st.permutations([venue, other])))
    text = HEAD + "".join(draw(st.permutations([venues, TAIL])))
    text = text.rstrip("\n") if draw(st.booleans()) else text
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()


@pytest.mark.slow
@given(layouts())
def test_whatever_the_layout_only_the_point_is_new(old):
    new = edited(old)

    assert new is not None
    assert only_the_point_is_new(old, new)
    kept = re.sub(rb"at:[ ]*tbc", b"at:", old)
    assert holds(new, kept)
    assert new[-1:] in b"\r\n" if old[-1:] in b"\r\n" else new[-1:] not in b"\r\n"
    assert new.startswith(b"\xef\xbb\xbf") == old.startswith(b"\xef\xbb\xbf")
    assert new.count(COMMENT.encode()) == 1
    for newline, others in ((b"\r\n", (rb"(?<!\r)\n", rb"\r(?!\n)")), (b"\n", (rb"\r",)), (b"\r", (rb"\n",))):
        if newline in old and not any(re.search(other, old) for other in others):
            assert not any(re.search(other, new) for other in others)


@given(layouts())
def test_a_point_is_written_once(old):
    new = edited(old)

    assert new is not None
    assert edited(new) is None


@every(("newline", "bom"), list(product(["\n", "\r\n", "\r"], [b"", b"\xef\xbb\xbf"])))
def test_a_line_is_ended_as_the_file_ends_its_lines(newline, bom):
    before, after = LAYOUTS["lines"]
    old, wanted = ((HEAD + each + TAIL).replace("\n", newline).encode() for each in (before, after))

    assert edited(bom + old) == bom + wanted
