"""What `delegate geocode` sends, to whom, and only after a yes."""

from pathlib import Path

import pytest
from command import here
from every import every
from geocoded import (
    ACROSS,
    AGENT,
    ASKED,
    FAR,
    NEAR,
    TRIP,
    cache_files,
    env,
    geocode,
    host,
    settings,
    text_now,
    typed,
    written,
)
from nominatim import places, raw


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


@every(
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


@every(
    "url",
    [
        "nominatim",
        "ftp://127.0.0.1",
        "http://",
        "http://me:secret@127.0.0.1",
        "http://127.0.0.1/?a=b",
        "http://a b/",
        "http://127.0.0.1:99999",
        "http://127.0.0.1\\@evil.test",
        "http://[::1",
    ],
)
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
