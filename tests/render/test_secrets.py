"""Secrets are planted in a trip and looked for in every format of every copy, in all its bytes: none may leave."""

import platform
import re
from functools import cache
from pathlib import Path

import pytest
from command import here, trip_in
from copies import EXCUSED
from outputs import FORMATS, WHOLE, everything, flat, ready
from repository import commit, new_repository

COPIES = ("programme", "card", "run-sheet", "movements")
WHOSE = {"everybody": (), "a person": ("jane",), "a group": ("signers",), "a host": ("chan",), "a vehicle": ("limo",)}
ASKED = [(copy, who) for copy in COPIES for who in WHOSE if who != "a vehicle" or copy == "movements"]

# A trip with a word in every field that not everybody may read; two findings, one of them accepted.
SECRETS = {
    "a private note": "Zugzwang",
    "a private note of a leg": "Quagmire",
    "why a finding is accepted": "Waltzing",
    "what was found": "min late",
    "the code of a finding": "DLG301",
    "the name of a check": "late-arrival",
    "a traveller's phone": "8675555550101",
    "a host's phone": "85255550102",
    "a driver's phone": "8675555550103",
    "another driver's phone": "85255550104",
    "the plates": "plates of the Mainland and Hong Kong",
    "a private step": "Envelopes",
    "a gift": "Celadon",
    "a room": "R2801",
    "a contact of the team": "8675555550190",
}
TRIP = (
    EXCUSED.replace("The mayor is unwell.", SECRETS["a private note"])
    .replace("notes: Passports in hand.", f"private: {SECRETS['a private note of a leg']}")
    .replace("The class waits.", SECRETS["why a finding is accepted"])
    .replace("time: 19:00-21:00", "time: 15:33-21:00")  # a second one, and nobody accepts it
    .replace("clinic: {name", "clinic: {capacity: 1, name")
    .replace(
        "steps: [11:00 Photograph]", f"steps: [11:00 Photograph, {{text: {SECRETS['a private step']}, private: yes}}]"
    )
    .replace("      dress: Dark suit\n", f"      dress: Dark suit\n      gift: {SECRETS['a gift']}\n")
    .replace("- hotel: inn\n", f"- hotel: inn\n      rooms: {{ann: {SECRETS['a room']}}}\n")
    .replace("base: town-hall\n", "base: town-hall\ncontacts: {name: Driver pool, phone: +86 755 5555 0190}\n", 1)
)
DRIVERS = {"a driver's phone", "another driver's phone", "the plates"}
MACHINE = {"USER": "Mephisto", "LOGNAME": "Mephisto", "HOSTNAME": "Gargantua", "HOME": "/home/Mephisto"}


def seen(text: str) -> set[str]:
    """Which of the secrets are in a text; phones also where they are set in another way."""
    digits = re.sub(r"(?<=[\d+])[\s\u00a0()/-]+(?=\d)", "", text)
    spaced = re.sub(r"[\s,，、]+", " ", text)
    return {
        name
        for name, secret in SECRETS.items()
        if secret in digits or secret in text or secret.replace(",", "") in spaced
    }


@cache
def machine() -> tuple[str, ...]:
    """What the machine could be known by; a name too short to be told from a word is left out."""
    found = (*MACHINE.values(), platform.node(), str(Path.home()), str(Path.cwd()))
    return tuple(name for name in found if len(name) > 7)


def document(folder: Path, form: str, copy: str, *whom: str, since: str = "", trip: str = TRIP) -> bytes:
    """A copy as the command writes it, in two languages, from a folder and by a user with names to be known again.

    With `since` the folder is a repository in which the trip had that text before.
    """
    home = folder / "Rumpelstilz"
    home.mkdir(exist_ok=True)
    if since:
        commit(new_repository(home), "Belladonna.trip.yaml", since)
    path, product = trip_in(home, trip, "Belladonna.trip.yaml"), home / f"copy.{form}"
    asked = [part for name in whom for part in ("--for", name)]
    asked += ["--since", "HEAD"] if since else []
    options = ("--format", form, "--copy", copy, "--lang", "en,zh-Hant", "--fail-on", "never", *asked)
    answer = here("plan", str(path), "-o", str(product), *options, **MACHINE)
    assert answer.code == 0, answer.err
    return product.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_the_planted_secrets_are_in_the_run_sheet_or_these_tests_would_prove_nothing(form: str, tmp_path: Path) -> None:
    ready(form)
    assert SECRETS.keys() - seen(everything(form, document(tmp_path, form, "run-sheet"))) == set()


@pytest.mark.slow
@pytest.mark.parametrize(("copy", "who"), ASKED, ids=lambda value: value.replace(" ", "-"))
@pytest.mark.parametrize("form", FORMATS)
def test_no_copy_but_the_run_sheet_has_a_secret(form: str, copy: str, who: str, tmp_path: Path) -> None:
    ready(form)
    found = seen(everything(form, document(tmp_path, form, copy, *WHOSE[who])))

    may = {"run-sheet": set(SECRETS), "movements": DRIVERS}.get(copy, set())
    assert found - may == set()


# The same trip with other secrets, and with lines at another hour, new and gone, for marks to stand in every copy.
WRITTEN = (
    "a private note",
    "a private note of a leg",
    "why a finding is accepted",
    "a private step",
    "a gift",
    "a room",
)
OTHERWISE = (
    re.sub("|".join(SECRETS[name] for name in WRITTEN), "Hushaby", TRIP)
    .replace("5555 01", "5555 09")
    .replace("plates: [CN, HK]", "plates: [HK]")
    .replace("time: 11:00-12:00", "time: 11:15-12:00")
    .replace("14:00-15:00", "14:05-15:05")
    .replace("- meeting: Last words", "- meeting: Parting words")
)


@pytest.mark.slow
@pytest.mark.parametrize(("copy", "who"), ASKED, ids=lambda value: value.replace(" ", "-"))
@pytest.mark.parametrize("form", FORMATS)
def test_no_mark_of_a_change_has_a_secret_of_the_version_before(form: str, copy: str, who: str, tmp_path: Path) -> None:
    ready(form)
    text = everything(form, document(tmp_path, form, copy, *WHOSE[who], since=TRIP, trip=OTHERWISE))

    may = {"run-sheet": set(SECRETS), "movements": DRIVERS}.get(copy, set())
    assert seen(text) - may == set()
    assert ("Hushaby" in text) <= (copy == "run-sheet")


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_the_trips_of_these_tests_have_changes_that_are_marked(form: str, tmp_path: Path) -> None:
    ready(form)
    text = flat(everything(form, document(tmp_path, form, "programme", since=TRIP, trip=OTHERWISE)))

    assert flat("Changes since") in text or '"since"' in text


@pytest.mark.slow
@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("form", FORMATS)
def test_no_document_knows_the_machine_on_which_it_was_made(form: str, copy: str, tmp_path: Path) -> None:
    ready(form)
    text = everything(form, document(tmp_path, form, copy))

    assert [name for name in (*machine(), "Rumpelstilz", str(tmp_path), tmp_path.name) if name in text] == []
    if (form, copy) != ("json", "run-sheet"):  # which names the file at each finding
        assert "Belladonna" not in text


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_a_movement_sheet_has_the_phone_and_plates_of_the_vehicle_asked_for_alone(form: str, tmp_path: Path) -> None:
    ready(form)
    found = {who: seen(everything(form, document(tmp_path, form, "movements", who))) for who in ("van", "limo")}

    assert found == {"van": {"a driver's phone", "the plates"}, "limo": {"another driver's phone"}}


@pytest.mark.parametrize("who", [who for who in WHOSE if who != "a vehicle"])
def test_the_plan_as_data_has_neither_private_notes_nor_phones_nor_plates(who: str, tmp_path: Path) -> None:
    found = seen(everything("json", document(tmp_path, "json", "programme", *WHOSE[who])))

    assert found & {name for name in SECRETS if "note" in name or "phone" in name or "plates" in name} == set()


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_printed_for_a_host_names_no_other_host_hotel_or_way(form: str, tmp_path: Path) -> None:
    ready(form)
    text = flat(everything(form, document(tmp_path, form, "programme", "chan")))

    assert "Welcome" in text or "Dinner" in text
    for hidden in ("Carol Lam", "The Inn", "Mr Wong", "Signing", "clinics", "permit"):
        assert flat(hidden) not in text


@pytest.mark.slow
def test_no_file_of_a_pack_has_a_secret_or_knows_the_machine(tmp_path: Path) -> None:
    ready("pdf")
    home = tmp_path / "Rumpelstilz"
    home.mkdir()
    path = trip_in(home, TRIP, "Belladonna.trip.yaml")
    answer = here("pack", str(path), "-o", str(home / "pack"), "--lang", "en", "--fail-on", "never", **MACHINE)
    assert answer.code == 0, answer.err

    files = {each.relative_to(home / "pack"): each for each in (home / "pack").rglob("*") if each.is_file()}
    assert {name.parent.name for name in files} == {"", "people", "vehicles", "hosts"}
    for name, file in files.items():
        text = everything(file.suffix.removeprefix("."), file.read_bytes())
        may = {"vehicles": DRIVERS, "people": {"a room"} if name.stem.startswith("ann") else set()}
        assert (name, seen(text) - may.get(name.parent.name, set())) == (name, set())
        places = (*machine(), "Rumpelstilz", "Belladonna", str(tmp_path), tmp_path.name)
        assert (name, [each for each in places if each in text]) == (name, [])
