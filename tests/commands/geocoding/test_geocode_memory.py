"""`delegate geocode` asks once a second over all processes, and not twice."""

import json
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from command import PLAIN, here
from geocoded import (
    ACROSS,
    AGENT,
    ASKED,
    NEAR,
    TRIP,
    cache_files,
    env,
    geocode,
    settings,
    text_now,
    written,
)
from nominatim import Said, places, running


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
