"""`delegate geocode`: what is sent, to whom and when, what is believed, and what is written; all of it on loopback."""

import json
import os
import pty
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from command import PLAIN, Answer, here
from nominatim import Nominatim, Said, places, raw, running

AGENT = "futian-visits/1.0 (visits@futian.gov.test)"
TRIP = """\
trip: Visit  # a title
delegation: {ann: {name: Ann Lee, phone: +852 5555 0123}}
venues:
  clinic:
    name: The Clinic
    city: Hong Kong  # on the island
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2023-02-24:
    - visit: The clinic
      venue: clinic
      private: Nobody may know this.
"""
NEAR = ("The Clinic, Queen's Road", 22.2783, 114.1823)
GATE = ("The Clinic, gate", 22.2785, 114.1825)
ACROSS = ("The Clinic, Kowloon", 22.3193, 114.1694)
FAR = ("The Clinic, London", 51.5072, -0.1276)
ASKED = "The Clinic, Hong Kong"
POINT = '    at: "22.27830, 114.18230"  # {host}, 2026-11-23\n'


@pytest.fixture
def server() -> Iterator[Nominatim]:
    with running() as known:
        yield known


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, and no way around loopback."""
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
        PLAIN.pop(name, None)
    (tmp_path / "visit.trip.yaml").write_text(TRIP, "utf-8")
    settings(tmp_path, f'user-agent = "{AGENT}"\nspacing = 0\ntimeout = 5\n')
    return tmp_path


def settings(folder: Path, text: str) -> None:
    (folder / "config/delegate").mkdir(parents=True, exist_ok=True)
    (folder / "config/delegate/geocode.toml").write_text(text, "utf-8")


def env(folder: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_CACHE_HOME": str(folder / "cache")}


def geocode(server: Nominatim | None, *more: str) -> Answer:
    """Look up with --yes at that server, on a fixed day."""
    where = ("--server", server.url) if server else ()
    return here("geocode", "visit.trip.yaml", "--today", "2026-11-23", "--yes", *where, *more, **env(Path.cwd()))


def typed(server: Nominatim, keys: str, *more: str) -> Answer:
    """Look up in a terminal in which somebody types these keys."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "delegate", "geocode", "visit.trip.yaml", "--today", "2026-11-23"]
    with subprocess.Popen(
        [*command, "--server", server.url, *more],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**PLAIN, **env(Path.cwd())},
    ) as process:
        os.close(theirs)
        os.write(ours, keys.encode())
        out, err = process.communicate(timeout=60)
    os.close(ours)
    return Answer(process.returncode, out.decode(), err.decode())


def text_now() -> str:
    return Path("visit.trip.yaml").read_bytes().decode()


def host(server: Nominatim) -> str:
    return server.url.removeprefix("http://")


def written(server: Nominatim) -> str:
    return TRIP.replace("# on the island\n", "# on the island\n" + POINT.format(host=host(server)))


# --- found, several, none ---------------------------------------------------------------------------------------------


def test_a_point_that_is_clear_is_written_with_source_and_date(server):
    server.answers[ASKED] = places(NEAR)
    said = geocode(server)

    assert said.code == 0
    assert text_now() == written(server)
    assert re.sub(r"\d+\.\d km", "N km", said.out).splitlines() == [
        "clinic: The Clinic, Hong Kong",
        "  1. The Clinic, Queen's Road (22.27830, 114.18230; N km from Hong Kong)",
        "clinic: 22.27830, 114.18230 written into visit.trip.yaml",
    ]


def test_the_trip_plans_with_the_point(server):
    server.answers[ASKED] = places(NEAR)
    geocode(server)

    assert here("check", "visit.trip.yaml").code == 0


def test_candidates_at_one_place_and_far_away_ones_leave_no_doubt(server):
    server.answers[ASKED] = places(FAR, NEAR, GATE)
    said = geocode(server)

    assert (said.code, text_now()) == (0, written(server))
    assert re.search(
        r"1\. The Clinic, London \(51\.50720, -0\.12760; 96\d\d\.\d km from Hong Kong, across a border\)", said.out
    )


@pytest.mark.parametrize("answer", [places(NEAR, ACROSS), places(FAR)], ids=["two places", "far away"])
def test_yes_leaves_a_venue_alone_where_it_is_not_clear_which_is_meant(server, answer):
    server.answers[ASKED] = answer
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert said.out.endswith("clinic: left as it is, it is not clear which\n")


def test_yes_leaves_a_venue_alone_whose_city_is_nowhere_known(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("city: Hong Kong  #", "city: Cessy  #"))
    server.otherwise = places(NEAR)
    said = geocode(server)

    assert said.code == 0
    assert "how far from its city is not known" in said.out
    assert "left as it is" in said.out


def test_a_city_that_the_trip_brings_counts(server):
    own = TRIP.replace("city: Hong Kong  #", "city: Cessy  #")
    own += 'cities: {Cessy: {country: FR, zone: Europe/Paris, at: "46.3050, 6.0720"}}\n'
    Path("visit.trip.yaml").write_text(own)
    server.otherwise = places(("Clinique", 46.3051, 6.0721))

    assert "written into visit.trip.yaml" in geocode(server).out


def test_not_found_is_said_of_the_venue(server):
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert said.out == f"clinic: not found, {host(server)} knows no such place\n"


def test_the_address_is_asked_where_the_name_is_unknown(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("The Clinic\n", "The Clinic\n    address: 1 Road, Tamar\n"))
    server.answers["1 Road, Tamar, Hong Kong"] = places(NEAR)
    said = geocode(server)

    assert server.texts == [ASKED, "1 Road, Tamar, Hong Kong"]
    assert "written into" in said.out


def test_venues_are_looked_up_one_at_a_time_and_only_those_without_a_point(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("  office:", "  hall: {name: Hall, city: Macau}\n  office:"))
    server.answers = {ASKED: places(NEAR), "Hall, Macau": places(("Hall", 22.1987, 113.5439))}
    said = geocode(server)

    assert server.texts == [ASKED, "Hall, Macau"]
    assert said.out.count("written into") == 2
    assert f'  hall: {{name: Hall, city: Macau, at: "22.19870, 113.54390"}}  # hall: {host(server)}' in text_now()


def test_one_venue_alone_can_be_looked_up(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("  office:", "  hall: {name: Hall, city: Macau}\n  office:"))
    geocode(server, "--venue", "hall")

    assert server.texts == ["Hall, Macau"]


def test_a_trip_whose_venues_all_have_points_asks_nobody(server):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    before = text_now()
    said = here("geocode", "visit.trip.yaml", **env(Path.cwd()))

    assert said == (0, "no venue to look up: each has a point, or neither a name nor an address\n", "")
    assert (text_now(), len(server.asked)) == (before, 1)


def test_a_venue_of_a_shifted_datum_is_left_alone(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("The Clinic\n", "The Clinic\n    datum: gcj02\n"))
    said = geocode(server)

    assert (said.code, server.asked) == (0, [])
    assert "clinic: left alone, for it says `datum: gcj02`" in said.out


def test_a_venue_of_the_address_book_gets_its_point_there_if_the_trip_names_it(server):
    book = "venues:\n  clinic: {name: The Clinic, city: Hong Kong}\n  secret: {name: Secret, city: Hong Kong}\n"
    Path("book.yaml").write_text(book)
    trip = "trip: A\ninclude: book.yaml\ndelegation: {a: {name: A}}\ndays: {2023-02-24: [{visit: x, venue: clinic}]}\n"
    Path("visit.trip.yaml").write_text(trip)
    server.answers[ASKED] = places(NEAR)
    geocode(server)

    assert server.texts == [ASKED]
    assert text_now() == trip
    assert Path("book.yaml").read_text() == book.replace(
        "Hong Kong}\n", f'Hong Kong, at: "22.27830, 114.18230"}}  # clinic: {host(server)}, 2026-11-23\n', 1
    )


def test_a_point_that_cannot_be_written_safely_is_said_and_dropped(server):
    shared = TRIP.replace("  clinic:\n    name: The Clinic\n    city: Hong Kong  # on the island\n", "")
    shared = shared.replace("venues:\n", "venues:\n  clinic: &c {name: The Clinic, city: Hong Kong}\n  twin: *c\n")
    Path("visit.trip.yaml").write_text(shared)
    server.answers[ASKED] = places(NEAR)
    said = geocode(server, "--venue", "clinic")

    assert (said.code, text_now()) == (0, shared)
    assert "clinic: not written, for something else in visit.trip.yaml would change; write it by hand:" in said.out


# --- what is sent, and only after a yes -------------------------------------------------------------------------------


def test_the_notice_says_which_words_go_to_whom_and_nothing_else_is_sent(server):
    said = geocode(server)

    assert said.err == (
        f"These names and addresses go to {host(server)} (nominatim), a server on this machine.\n"
        "  The Clinic, Hong Kong\n"
    )
    assert [each.agent for each in server.asked] == [AGENT]
    assert (
        server.asked[0].path
        == "/search?q=The+Clinic%2C+Hong+Kong&format=json&limit=8&addressdetails=1&accept-language=en"
    )


def test_nothing_is_sent_where_nobody_can_answer(server):
    said = here("geocode", "visit.trip.yaml", "--server", server.url, stdin="y\n1\n", **env(Path.cwd()))

    assert (said.code, server.asked, text_now()) == (2, [], TRIP)
    assert "nobody is there to answer, and nothing was sent: say --yes, or run it in a terminal" in said.err


@pytest.mark.slow
@pytest.mark.parametrize("keys", ["n\n", "\n", "\x04", "what?\n"])
def test_nothing_is_sent_without_a_yes(server, keys):
    said = typed(server, keys)

    assert (said.code, server.asked, text_now()) == (0, [], TRIP)
    assert said.out == "nothing was sent\n"
    assert f"go to {host(server)}" in said.err


def test_the_candidate_whose_number_is_typed_is_written(server):
    server.answers[ASKED] = places(ACROSS, FAR, NEAR)
    said = typed(server, "y\n9\nx\n3\n")

    assert (said.code, text_now()) == (0, written(server))
    assert said.err.count("Which one? [1-3, Enter for none]") == 3


@pytest.mark.slow
@pytest.mark.parametrize("keys", ["y\n\n", "y\n\x04"])
def test_no_number_chooses_none(server, keys):
    server.answers[ASKED] = places(NEAR)
    said = typed(server, keys)

    assert (said.code, text_now()) == (0, TRIP)
    assert said.out.endswith("clinic: left as it is, none was chosen\n")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nobody is named"),
        ('user-agent = ""', "nobody is named"),
        ('user-agent = "my-application"', "a sample"),
        ('user-agent = "geopy/2.5.0"', "a sample"),
        ('user-agent = "our-office-visits/1.0 (visits@our-office.gov)"', "a sample"),
        ('user-agent = "a\\nHost: evil"', "not one line"),
        ('user-agent = "福田區訪問"', "plain letters"),
        ('user-agent = "x"', "too short"),
    ],
)
def test_without_a_name_of_ones_own_nothing_is_sent_and_the_refusal_says_what_to_write(server, folder, text, why):
    settings(folder, text)
    said = geocode(server)

    assert (said.code, server.asked) == (3, [])
    assert why in said.err
    assert 'user-agent = "' in said.err
    assert "$XDG_CONFIG_HOME/delegate/geocode.toml" in said.err
    assert said.err.count("\n") == 1


def test_the_environment_can_say_who_asks(server, folder):
    settings(folder, "")
    given = {**env(folder), "DELEGATE_GEOCODE_USER_AGENT": "tallinn-visits/2 (visits@tallinn.test)"}
    here("geocode", "visit.trip.yaml", "--yes", "--server", server.url, **given)

    assert [each.agent for each in server.asked] == ["tallinn-visits/2 (visits@tallinn.test)"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("user-agent", "it is not TOML"),
        ("colour = 1", "there is no setting `colour`"),
        ("user-agent = 4", "`user-agent` has a value of the wrong kind"),
        ("spacing = -1", "from 0 to 60"),
        ("spacing = nan", "from 0 to 60"),
        ("timeout = 0", "up to 60"),
        ("spacing = true", "wrong kind"),
        ("settings = {nominatim = {user_agent = 'x'}}", "`user_agent` is not set under"),
        ("settings = {nominatim = {timeout = 1}}", "`timeout` is not set under"),
        ("settings = {nominatim = 4}", "takes texts and numbers"),
    ],
)
def test_settings_that_cannot_be_used_are_said_in_one_line(server, folder, text, why):
    settings(folder, text)
    said = geocode(server)

    assert (said.code, server.asked) == (3, [])
    assert why in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "url",
    ["nominatim", "ftp://127.0.0.1", "http://", "http://me:secret@127.0.0.1", "http://127.0.0.1/?a=b", "http://a b/",
     "http://127.0.0.1:99999", "http://127.0.0.1\\@evil.test", "http://[::1"],
)  # fmt: skip
def test_a_server_that_cannot_be_asked_is_a_wrong_request(url):
    said = here("geocode", "visit.trip.yaml", "--yes", "--server", url, **env(Path.cwd()))

    assert said.code == 2
    assert "cannot be asked" in said.err


def test_a_server_may_stand_under_a_path_and_in_the_settings(server, folder):
    settings(folder, f'user-agent = "{AGENT}"\nspacing = 0\nserver = "{server.url}/maps/"')
    geocode(None)

    assert [each.path.partition("?")[0] for each in server.asked] == ["/maps/search"]


def test_a_service_of_geopys_is_asked_by_name(server):
    feature = {"properties": {"name": "Clinic"}, "geometry": {"coordinates": [114.1823, 22.2783]}, "type": "Feature"}
    server.otherwise = raw({"type": "FeatureCollection", "features": [feature]})
    said = geocode(server, "--service", "photon")

    assert said.code == 0
    assert "(photon)" in said.err
    assert [each.path.partition("?")[0] for each in server.asked] == ["/api"]
    assert text_now() == written(server)


def test_a_service_takes_its_settings_and_its_key_is_never_shown(server, folder):
    settings(folder, f'user-agent = "{AGENT}"\nspacing = 0\n[settings.opencage]\napi_key = "s3cret"\n')
    server.otherwise = raw({"results": [], "status": {"code": 200, "message": "OK"}})
    said = geocode(server, "--service", "opencage")

    assert (said.code, server.texts) == (0, [ASKED])
    assert "key=s3cret" in server.asked[0].path
    assert "s3cret" not in said.out + said.err + "".join(each.read_text() for each in cache_files(folder))


@pytest.mark.parametrize(
    ("service", "why"),
    [
        ("nominatm", "geopy knows no service `nominatm`"),
        ("opencage", "are not complete (it needs api_key)"),
        ("googlev3", "are not complete"),
    ],
)
def test_a_service_that_cannot_be_asked_is_a_wrong_request(server, service, why):
    said = geocode(server if service == "opencage" else None, "--service", service)

    assert (said.code, server.asked) == (2, [])
    assert why in said.err


# --- errors are never “not found” -------------------------------------------------------------------------------------

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


# --- the file and who else may touch it -------------------------------------------------------------------------------


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


# --- once a second over all processes, and not twice ------------------------------------------------------------------


def cache_files(folder: Path) -> list[Path]:
    return sorted((folder / "cache/delegate/geocode").glob("*.json"))


def test_an_answer_is_remembered_and_then_nothing_is_sent(server, folder):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    Path("visit.trip.yaml").write_text(TRIP)
    server.answers[ASKED] = Said(500)
    said = here("geocode", "visit.trip.yaml", "--server", server.url, "--today", "2026-11-30", "--yes", **env(folder))

    assert (said.code, said.err, len(server.asked)) == (0, "", 1)
    assert text_now() == written(server)  # with the day on which it was asked


def test_that_nothing_is_there_is_not_remembered(server, folder):
    geocode(server)
    assert cache_files(folder) == []
    server.answers[ASKED] = places(NEAR)

    assert (geocode(server).code, len(server.asked), text_now()) == (0, 2, written(server))


def test_an_older_note_that_nothing_is_there_is_not_believed(server, folder):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    (kept,) = cache_files(folder)
    kept.write_text(json.dumps({**json.loads(kept.read_text()), "candidates": []}))
    Path("visit.trip.yaml").write_text(TRIP)

    assert (geocode(server).code, len(server.asked)) == (0, 2)


def test_refresh_asks_again_and_keeps_the_new_answer(server):
    server.answers[ASKED] = places(ACROSS)
    geocode(server)
    Path("visit.trip.yaml").write_text(TRIP)
    server.answers[ASKED] = places(NEAR)

    assert "22.27830" in geocode(server, "--refresh").out
    Path("visit.trip.yaml").write_text(TRIP)
    assert "22.27830" in geocode(server).out
    assert len(server.asked) == 2


def test_the_cache_can_be_emptied_without_a_trip_and_without_asking_anybody(server, folder):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    Path("visit.trip.yaml").unlink()

    assert here("geocode", "--empty-cache", **env(folder)).out == "1 answer deleted\n"
    assert here("geocode", "--empty-cache", **env(folder)).out == "0 answers deleted\n"
    assert cache_files(folder) == []
    assert len(server.asked) == 1


def test_behind_a_known_answer_the_address_is_neither_sent_nor_announced(server):
    text = TRIP.replace("The Clinic\n", "The Clinic\n    address: 1 Road, Tamar\n")
    Path("visit.trip.yaml").write_text(text)
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    Path("visit.trip.yaml").write_text(text)
    said = geocode(server)

    assert (said.err, server.texts) == ("", [ASKED])


# --- across a border --------------------------------------------------------------------------------------------------


def in_country(row: tuple[str, float, float], code: str, **address: str) -> dict[str, object]:
    """A place as Nominatim lists it with the parts of its address."""
    name, north, east = row
    return {"display_name": name, "lat": str(north), "lon": str(east), "address": {"country_code": code, **address}}


BEYOND = ("The Clinic, Futian", 22.5350, 114.0570)
NORTH = ("The Clinic, Sheung Shui", 22.5020, 114.1270)


@pytest.mark.parametrize(
    "answer",
    [
        places(BEYOND),
        raw([in_country(BEYOND, "cn")]),
        raw([in_country(NORTH, "cn")]),  # whatever the map of towns would say
        places(("The Clinic, Macau", 22.1950, 113.5450)),
    ],
)
def test_yes_never_takes_a_candidate_across_a_border(server, answer):
    server.answers[ASKED] = answer
    said = geocode(server)

    assert (said.code, text_now()) == (0, TRIP)
    assert "km from Hong Kong, across a border)" in said.out
    assert said.out.endswith("clinic: left as it is, it is not clear which\n")


@pytest.mark.parametrize(
    "answer",
    [
        places(BEYOND, NEAR),
        raw([in_country(NEAR, "cn", **{"ISO3166-2-lvl3": "CN-HK"})]),
        raw([in_country(BEYOND, "cn", **{"ISO3166-2-lvl4": "CN-GD"}), in_country(NEAR, "hk")]),
    ],
)
def test_what_lies_across_a_border_is_no_rival_of_what_does_not(server, answer):
    server.answers[ASKED] = answer

    assert (geocode(server).code, text_now()) == (0, written(server))


def test_where_a_border_may_run_between_two_towns_nothing_is_taken(server):
    Path("visit.trip.yaml").write_text(TRIP.replace("city: Hong Kong  #", 'city: "Windsor, Ontario"  #'))
    server.otherwise = places(("Clinic on the river", 42.3235, -83.0450))

    assert "across a border" in geocode(server).out


def test_the_side_of_a_candidate_is_remembered(server):
    server.answers[ASKED] = raw([in_country(NORTH, "cn")])
    first, second = geocode(server), geocode(server)

    assert (first.out, len(server.asked)) == (second.out, 1)


def test_a_person_may_choose_what_lies_across_a_border(server):
    server.answers[ASKED] = places(BEYOND)

    assert "written into visit.trip.yaml" in typed(server, "y\n1\n").out


@pytest.mark.parametrize("day", ["2026-12-24", "2026-11-22"])
def test_an_answer_of_another_month_or_of_a_later_day_is_asked_again(server, folder, day):
    geocode(server)
    here("geocode", "visit.trip.yaml", "--server", server.url, "--today", day, "--yes", **env(folder))

    assert len(server.asked) == 2


def test_another_server_is_asked_for_itself(server):
    geocode(server)
    with running() as other:
        geocode(other)
        assert other.texts == [ASKED]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda text: text[:-5],
        lambda _: "[]",
        lambda text: text.replace("22.2783", '"x"'),
        lambda text: text.replace("22.2783", "999"),
        lambda text: text.replace("The Clinic, Hong Kong", "Elsewhere"),
        lambda text: text.replace("2026-11-23", "someday"),
    ],
)
def test_a_spoilt_cache_is_asked_again(server, folder, spoil: Callable[[str], str]):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    Path("visit.trip.yaml").write_text(TRIP)
    (kept,) = cache_files(folder)
    kept.write_text(spoil(kept.read_text()))
    said = geocode(server)

    assert (said.code, len(server.asked), text_now()) == (0, 2, written(server))


def test_what_was_asked_is_for_the_users_eyes_alone(server, folder):
    geocode(server)

    assert {path.stat().st_mode & 0o077 for path in [*cache_files(folder), folder / "cache/delegate/geocode"]} == {0}


@pytest.mark.slow
def test_two_processes_take_turns(server, folder):
    settings(folder, f'user-agent = "{AGENT}"\nspacing = 0.4')
    venues = "".join(f"  v{n}: {{name: V{n}, city: Macau}}\n" for n in range(3))
    for name in ("one", "two"):
        text = TRIP.replace("  office:", venues.replace("V", name) + "  office:").replace(
            "The Clinic", f"Clinic {name}"
        )
        Path(f"{name}.trip.yaml").write_text(text)
    command = [sys.executable, "-m", "delegate", "geocode", "--yes", "--server", server.url]
    running_now = [
        subprocess.Popen(
            [*command, f"{name}.trip.yaml"],
            env={**PLAIN, **env(folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for name in ("one", "two")
    ]
    for each in running_now:
        each.communicate(timeout=60)

    times = sorted(each.at for each in server.asked)
    assert [each.returncode for each in running_now] == [0, 0]
    assert len(times) == 8
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.39


def test_only_a_server_on_this_machine_is_asked_more_often_than_once_a_second():
    from delegate.geocoding.spacing import spacing

    assert [spacing(wanted, loopback=False) for wanted in (None, 0, 0.5, 2, 600)] == [1, 1, 1, 2, 60]
    assert [spacing(wanted, loopback=True) for wanted in (None, 0, 0.5, 2)] == [1, 0, 0.5, 2]


@pytest.mark.parametrize("noted", ["", "yesterday", "9999999999999", "nan", "-5"])
def test_a_spoilt_note_of_the_last_request_costs_at_most_one_spacing(server, folder, noted):
    (folder / "cache/delegate/geocode").mkdir(parents=True)
    (folder / "cache/delegate/geocode/last-request").write_text(noted)
    settings(folder, f'user-agent = "{AGENT}"\nspacing = 0.1')

    assert geocode(server).code == 0


def test_the_public_server_is_credited_and_encrypted():
    from delegate.geocoding.service import open_service

    service = open_service("nominatim", {}, "", AGENT, "en", 10)

    assert service.origin == "https://nominatim.openstreetmap.org"
    assert service.credit == "nominatim.openstreetmap.org, (c) OpenStreetMap contributors"
    assert not service.loopback


def test_where_geopy_was_taken_away_the_message_names_it(folder):
    (folder / "site").mkdir()
    (folder / "site/geopy.py").write_text("raise ModuleNotFoundError(\"No module named 'geopy'\", name='geopy')\n")
    command = [sys.executable, "-m", "delegate", "geocode", "visit.trip.yaml", "--yes"]
    given = {**PLAIN, **env(folder), "PYTHONPATH": str(folder / "site")}
    done = subprocess.run(command, env=given, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "delegate: geopy is not installed\n"


@pytest.mark.slow
def test_geopy_is_imported_by_no_other_command(folder):
    asked = [["plan"], ["check", "."], ["pack", "-o", "out"], ["legs"], ["crossings"], ["new", "x.trip.yaml"]]
    asked += [["explain", "late-arrival"], ["schema"], ["geocode", "--help"]]
    script = (
        f"import sys; from delegate.cli import run; print([run(each) for each in {asked}]); "
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'geopy', 'delegate'}))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False)

    assert done.stdout.splitlines()[-2:] == [str([0] * 9), "['delegate']"]


def test_what_is_remembered_holds_no_more_than_was_asked_and_answered(server, folder):
    server.answers[ASKED] = places(NEAR)
    geocode(server)
    (kept,) = cache_files(folder)

    assert json.loads(kept.read_text()) == {
        "key": ["nominatim", f"{server.url}/search", "en", ASKED],
        "asked": "2026-11-23",
        "candidates": [list(NEAR)],
    }
