"""Secrets are planted in a trip and looked for in every format of every copy, in all its bytes: none may leave."""

import platform
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from choosing import all_pairs, few
from command import here, planned_once, trip_in
from copies import EXCUSED
from outputs import FORMATS, WHOLE, everything, flat, ready, set_once
from repository import commit, new_repository

COPIES = ("programme", "card", "run-sheet", "movements")
WHOSE = {"everybody": (), "a person": ("jane",), "a group": ("signers",), "a host": ("chan",), "a vehicle": ("limo",)}
# Whose copy, and whether marks stand in it; the run sheet may have all of it. Where they do, many lines have none, so
# that only the copies of everybody are looked through without any too.
ASKED = [
    (copy, who, marked)
    for copy in COPIES
    for who in WHOSE
    for marked in ((True, False) if who == "everybody" else (True,))
    if copy != "run-sheet" and (who != "a vehicle" or copy == "movements")
]
QUICK = ("json", "md", "terminal", "txt")
ANYWAY = [
    ("programme", "everybody", True),
    ("programme", "a host", True),
    ("card", "everybody", False),
]  # by tests below
# Each copy in JSON, which has all that a format could print, and each two of a form, a copy and whose.
PRINTED = [("json", *asked) for asked in ASKED]
WORDED = [form for form in FORMATS if form != "json"]
PRINTED += all_pairs(
    *(WORDED, COPIES, WHOSE, (True, False)),
    where=lambda _, *asked: asked in ASKED,
    anyway=[(form, *asked) for form in WORDED for asked in ANYWAY],
)

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
# The version before: the same trip with other secrets, and with lines at another hour, new and gone, for marks to stand
# in every copy.
WRITTEN = (
    "a private note",
    "a private note of a leg",
    "why a finding is accepted",
    "a private step",
    "a gift",
    "a room",
)
BEFORE = (
    re.sub("|".join(SECRETS[name] for name in WRITTEN), "Hushaby", TRIP)
    .replace("5555 01", "5555 09")
    .replace("plates: [CN, HK]", "plates: [HK]")
    .replace("time: 11:00-12:00", "time: 11:15-12:00")
    .replace("14:00-15:00", "14:05-15:05")
    .replace("- meeting: Last words", "- meeting: Parting words")
)
OLD = {name: secret.replace("555501", "555509") for name, secret in SECRETS.items() if "phone" in name} | {
    "a contact of the team": "8675555550990",
    "what was written": "Hushaby",
}
DRIVERS = {"a driver's phone", "another driver's phone", "the plates"}
MACHINE = {"USER": "Mephisto", "LOGNAME": "Mephisto", "HOSTNAME": "Gargantua", "HOME": "/home/Mephisto"}


def seen(text: str, planted: Mapping[str, str] = SECRETS) -> set[str]:
    """Which of the secrets are in a text; phones also where they are set in another way."""
    spaced = " ".join(text.replace(",", " ").replace("，", " ").replace("、", " ").split())
    plain = spaced.encode("ascii", "replace")  # the secrets are in ASCII, and bytes are searched faster than letters
    digits = plain.translate(None, b" ()/-")
    secrets = ((name, secret.encode("ascii")) for name, secret in planted.items())
    return {name for name, secret in secrets if secret in plain or (secret.isdigit() and secret in digits)}


@cache
def machine() -> tuple[str, ...]:
    """What the machine could be known by; a name too short to be told from a word is left out."""
    found = (*MACHINE.values(), platform.node(), str(Path.home()), str(Path.cwd()))
    return tuple(name for name in found if len(name) > 7)


class Printed(NamedTuple):
    """A copy as the command wrote it: where, and all that is in its bytes."""

    folder: Path
    text: str


Print = Callable[..., Printed]


@pytest.fixture(scope="module")
def copy_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Print]:
    """A copy as the command writes it, in two languages, from a folder and by a user with names to be known again.

    Each is written once, and a trip planned once for all of them. With `marked` the folder is a repository in which
    the trip had other secrets before.
    """
    folder = tmp_path_factory.mktemp("Thumbling")

    @cache
    def home(*, marked: bool) -> Path:
        made = folder / ("marked" if marked else "plain") / "Rumpelstilz"
        made.mkdir(parents=True)
        if marked:
            commit(new_repository(made), "Belladonna.trip.yaml", BEFORE)
        trip_in(made, TRIP, "Belladonna.trip.yaml")
        return made

    @cache
    def printed(form: str, copy: str, *whom: str, marked: bool = False) -> Printed:
        path = home(marked=marked) / "Belladonna.trip.yaml"
        product = path.with_name(f"copy.{form}")
        asked = [part for name in whom for part in ("--for", name)]
        asked += ["--since", "HEAD"] if marked else []
        options = ("--format", form, "--copy", copy, "--lang", "en,zh-Hant", "--fail-on", "never", *asked)
        answer = here("plan", str(path), "-o", str(product), *options, **MACHINE)
        assert answer.code == 0, answer.err
        return Printed(folder, everything(form, product.read_bytes()))

    with planned_once(), set_once():
        yield printed


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_the_planted_secrets_are_in_the_run_sheet_or_these_tests_would_prove_nothing(form: str, copy_of: Print) -> None:
    ready(form)
    assert SECRETS.keys() - seen(copy_of(form, "run-sheet").text) == set()


@pytest.mark.slow
@pytest.mark.parametrize(("form", "copy", "who", "marked"), PRINTED, ids=lambda value: str(value).replace(" ", "-"))
def test_no_copy_but_the_run_sheet_has_a_secret_or_one_of_the_version_before(
    form: str, copy: str, who: str, marked: bool, copy_of: Print
) -> None:
    ready(form)
    text = copy_of(form, copy, *WHOSE[who], marked=marked).text

    assert seen(text) - (DRIVERS if copy == "movements" else set()) == set()
    assert seen(text, OLD) - (DRIVERS if copy == "movements" and marked else set()) == set()


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_what_the_version_before_said_is_in_these_copies_or_they_would_prove_nothing(form: str, copy_of: Print) -> None:
    ready(form)
    text = copy_of(form, "programme", marked=True).text

    assert flat("Changes since") in flat(text) or '"since"' in text
    assert "11:15" in text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "copy"),
    few(
        [(form, copy) for form in FORMATS for copy in COPIES if form in QUICK or copy in ("card", "run-sheet")],
        of=product(FORMATS, COPIES),
    ),
)
def test_no_document_knows_the_machine_on_which_it_was_made(form: str, copy: str, copy_of: Print) -> None:
    ready(form)
    folder, text = copy_of(form, copy)

    assert [name for name in (*machine(), "Rumpelstilz", str(folder), folder.name) if name in text] == []
    if (form, copy) != ("json", "run-sheet"):  # which names the file at each finding
        assert "Belladonna" not in text


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_a_movement_sheet_has_the_phone_and_plates_of_the_vehicle_asked_for_alone(form: str, copy_of: Print) -> None:
    ready(form)
    found = {who: seen(copy_of(form, "movements", who).text) for who in ("van", "limo")}

    assert found == {"van": {"a driver's phone", "the plates"}, "limo": {"another driver's phone"}}


@pytest.mark.parametrize("who", [who for who in WHOSE if who != "a vehicle"])
def test_the_plan_as_data_has_neither_private_notes_nor_phones_nor_plates(who: str, copy_of: Print) -> None:
    found = seen(copy_of("json", "programme", *WHOSE[who], marked=True).text)

    assert found & {name for name in SECRETS if "note" in name or "phone" in name or "plates" in name} == set()


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_printed_for_a_host_names_no_other_host_hotel_or_way(form: str, copy_of: Print) -> None:
    ready(form)
    text = flat(copy_of(form, "programme", "chan", marked=True).text)

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
