"""Errors of a server are never “not found”, and a file that others touch is not written over."""

import threading
from pathlib import Path

import pytest
from command import here
from geocoded import AGENT, ASKED, NEAR, POINT, TRIP, env, geocode, host, settings, text_now, written
from nominatim import Nominatim, Said, places, raw

ERRORS = {
    "asked too often": (Said(429, b"[]", (("Retry-After", "60"),)), "asked too often (429)"),
    "forbidden": (Said(403, b"[]"), "refuses to answer (403)"),
    "no key": (Said(401), "does not accept the key"),
    "broken": (Said(500, b"[]"), "answered with an error"),
    "too busy": (Said(503, b"[]"), "too busy"),
    "gone elsewhere": (Said(302, b"[]", (("Location", "http://127.0.0.1:9/search"),)), "sent us to another host"),
    "not there": (Said(404, b"[]"), "answered with an error"),
    "cut off": (Said(cut=True), "no connection, or it was cut off"),
    "cut short": (Said(body=b"[]", headers=(("Content-Length", "999"),)), "cut off"),
    "empty": (Said(body=b""), "cannot be read"),
    "not JSON": (Said(body=b"<html>Sign in</html>"), "cannot be read"),
    "not UTF-8": (Said(body=b'[{"display_name": "\xff"}]'), "cannot be read"),
    "half": (Said(body=b'[{"lat": "22.2'), "cannot be read"),
    "not a number": (Said(body=b'[{"lat": NaN, "lon": 1, "display_name": "x"}]'), "cannot be read"),
    "too deep": (Said(body=b"[" * 100_000), "cannot be read"),
    "too long": (Said(body=b" " * (2 * 1024 * 1024 + 2)), "cannot be read"),
    "null": (raw(None), "cannot be read"),
    "nothing": (raw({}), "cannot be read"),
    "zero": (raw(0), "cannot be read"),
    "false": (raw(False), "cannot be read"),
    "an empty text": (raw(""), "cannot be read"),
    "an error": (raw({"error": "Unable to geocode"}), "cannot be read"),
    "another error": (raw({"error": {"code": 400}}), "could not make anything"),
    "a text": (raw("clinic"), "cannot be read"),
    "numbers": (raw([1, 2]), "cannot be read"),
    "one without a place": (raw([{}]), "cannot be read"),
    "no latitude": (raw([{"lon": "114.2", "display_name": "x"}]), "cannot be read"),
    "null latitude": (raw([{"lat": None, "lon": None, "display_name": "x"}]), "cannot be read"),
    "true latitude": (raw([{"lat": True, "lon": 114.2, "display_name": "x"}]), "cannot be read"),
    "a list for a latitude": (raw([{"lat": [22], "lon": 114.2, "display_name": "x"}]), "cannot be read"),
    "latitude 999": (places(("x", 999, 114.2)), "cannot be read"),
    "longitude 999": (places(("x", 22.3, 999)), "cannot be read"),
    "endless": (places(("x", "inf", "nan")), "cannot be read"),
    "long digits": (places(("x", "2" * 5000, "1")), "cannot be read"),
    "a huge number": (Said(body=b'[{"lat": 1e999, "lon": 1, "display_name": "x"}]'), "cannot be read"),
    "a name that is none": (raw([{"lat": "22.3", "lon": "114.2", "display_name": ["x"]}]), "cannot be read"),
    "no name": (raw([{"lat": "22.3", "lon": "114.2"}]), "cannot be read"),
    "one bad among good": (raw([{"lat": "22.2783", "lon": "114.1823", "display_name": "x"}, {}]), "cannot be read"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_said_in_one_line_and_never_as_not_found(server, name):
    server.otherwise, why = ERRORS[name]
    said = geocode(server)

    assert (said.code, text_now(), said.out) == (3, TRIP, "")
    assert said.err.splitlines()[-1].startswith(f"delegate: {host(server)}: ")
    assert why in said.err.splitlines()[-1]
    assert len(said.err.splitlines()) == 3


def test_no_answer_in_time_is_an_error(server, folder):
    settings(folder, f'user-agent = "{AGENT}"\nspacing = 0\ntimeout = 0.2')
    server.otherwise = Said(delay=30)
    said = geocode(server)

    assert (said.code, text_now()) == (3, TRIP)
    assert "no answer in time" in said.err


def test_a_server_that_is_not_there_is_an_error():
    said = geocode(Nominatim(9))

    assert (said.code, text_now()) == (3, TRIP)
    assert "no connection" in said.err


def test_an_error_is_not_remembered(server):
    server.otherwise = Said(500)
    geocode(server)
    server.otherwise = places(NEAR)

    assert "written into" in geocode(server).out


def test_what_was_written_before_an_error_stays_written(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("  office:", "  hall: {name: Hall, city: Macau}\n  office:"))
    server.answers = {ASKED: places(NEAR), "Hall, Macau": Said(429)}
    said = geocode(server)

    assert said.code == 3
    assert said.out.endswith("clinic: 22.27830, 114.18230 written into visit.trip.yaml\n")
    assert POINT.format(host=host(server)) in text_now()


def test_a_hostile_name_is_shown_as_text_and_is_not_written(server):
    hostile = "\x1b[2J\x1b]8;;http://evil.test\x07[/red]\u202eclinic\r\nvenue: 'x' # " + "y" * 5000
    server.answers[ASKED] = places((hostile, 22.2783, 114.1823))
    said = geocode(server)

    assert (said.code, text_now()) == (0, written(server))
    assert not set(said.out) & set("\x1b\x07\u202e\r")
    assert "\\u{1b}[2J" in said.out
    assert len(said.out) < 700


def test_a_thousand_candidates_are_cut_to_what_a_person_reads(server):
    server.answers[ASKED] = places(*[NEAR] * 1000)
    said = geocode(server)

    assert (said.code, len(said.out.splitlines())) == (0, 10)


def test_a_file_that_was_changed_meanwhile_is_not_written_over(server):
    server.answers[ASKED] = places(NEAR)._replace(delay=0.5)
    changed = TRIP.replace("Visit ", "Another visit ")

    def interfere() -> None:
        Path("visit.trip.yaml").write_text(changed)

    meddler = threading.Timer(0.25, interfere)
    meddler.start()
    said = geocode(server)
    meddler.join()

    assert (said.code, text_now()) == (3, changed)
    assert "visit.trip.yaml was changed by somebody else meanwhile" in said.err


def test_a_link_is_followed_and_the_mode_kept(server, folder):
    server.answers[ASKED] = places(NEAR)
    (folder / "deep").mkdir()
    Path("visit.trip.yaml").rename("deep/real.trip.yaml")
    Path("deep/real.trip.yaml").chmod(0o640)
    Path("visit.trip.yaml").symlink_to("deep/real.trip.yaml")
    said = geocode(server)

    assert said.code == 0
    assert Path("visit.trip.yaml").is_symlink()
    assert Path("deep/real.trip.yaml").read_text() == written(server)
    assert Path("deep/real.trip.yaml").stat().st_mode & 0o777 == 0o640


def test_a_trip_with_findings_is_looked_up_all_the_same(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("      venue: clinic", "      vneue: clinic\n      time: 25:00"))
    server.answers[ASKED] = places(NEAR)

    assert "written into" in geocode(server).out


def test_a_file_that_is_no_trip_gives_its_findings(server):
    Path("visit.trip.yaml").write_text("[]\n")
    said = geocode(server)

    assert (said.code, server.asked) == (1, [])
    assert "not-a-trip" in said.err or "DLG0" in said.err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["-"], "standard input cannot be written to"),
        (["no.trip.yaml"], "there is no file"),
        (["visit.trip.yaml", "--venue", "clinc"], "did you mean `clinic`?"),
        (["visit.trip.yaml", "--today", "tomorrow"], "is not a date"),
    ],
)
def test_a_wrong_request_sends_nothing(server, arguments, why):
    said = here("geocode", *arguments, "--yes", "--server", server.url, **env(Path.cwd()))

    assert (said.code, server.asked) == (2, [])
    assert why in said.err
