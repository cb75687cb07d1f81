"""A pack: every document of a trip in one folder, which is replaced whole, and only where nothing would be lost."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import typst
from command import LATE, TRIP, Answer, here, process, trip_in
from icalendar import Calendar

from delegate import pipeline, sheet
from delegate.commands import documents
from delegate.commands.errors import CommandError
from delegate.commands.output_folder import replace_whole

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")]

EVERYBODY = {"index.html", "programme.pdf", "programme.html", "programme.ics", "card.pdf", "manifest.xlsx"}

# As many documents of each kind as it takes to see what becomes of them: of two people, of a van and of a host.
VAN = "vehicles:\n  van: {name: Van 1, kind: coach, seats: 19, driver: Mr Wong}\n"
SMALL = TRIP.replace("days:\n", f"{VAN}days:\n").replace("      who: ben\n", "      who: ben\n      vehicle: van\n")
FEW = EVERYBODY | {f"people/{who}.{form}" for who in ("ann", "ben") for form in ("pdf", "ics")}
FEW |= {"vehicles/van.pdf", "hosts/chan.pdf"}

REAL = {
    (pipeline, "work_out"): pipeline.work_out,
    (sheet, "settle"): sheet.settle,
    (documents, "document"): documents.document,
    (typst, "compile_with_warnings"): typst.compile_with_warnings,
    (typst, "query"): typst.query,
}


@pytest.fixture(autouse=True, scope="module")
def _everything_made_once() -> Iterator[None]:
    """Make each document once, and set each page once: the packs of these tests are much alike."""
    kept: dict[tuple[object, ...], tuple[Any, Any]] = {}

    def once(of: tuple[Any, str]) -> Callable[..., Any]:
        def done(*asked: Any, **usual: Any) -> Any:
            same = (id(asked[0]), *asked[1:]) if of[0] is documents else asked  # a sheet, which is no key
            key = of, same, repr(sorted(usual.items()))
            if key not in kept:
                kept[key] = asked, REAL[of](*asked, **usual)
            return kept[key][1]

        return done

    with contextlib.ExitStack() as patches:
        for of in REAL:
            if of[0] in (documents, typst):
                patches.enter_context(mock.patch.object(*of, once(of)))
        yield


def pack(text: str = SMALL, *options: str) -> Answer:
    trip_in(Path(), text)
    return here("pack", "visit.trip.yaml", "-o", "pack", "--lang", "en", "--fail-on", "never", *options)


def made(folder: str = "pack") -> dict[str, bytes]:
    """Every file of a folder but the mark."""
    found = (path for path in Path(folder).rglob("*") if path.is_file() and path.name != ".delegate-pack")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_pack_has_something_for_each_of_them() -> None:
    answer = pack()

    assert (answer.code, answer.out) == (0, f"wrote {len(FEW)} files into pack: begin with index.html\n")
    assert made().keys() == FEW


def test_a_pack_can_be_in_large_type_and_as_tables() -> None:
    pack(SMALL)
    usual = made()
    for asked in (("--large",), ("--layout", "table")):
        assert pack(SMALL, *asked).code == 0

        assert made().keys() == FEW
        assert made()["programme.pdf"] != usual["programme.pdf"], asked


def test_two_packs_of_one_trip_have_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    pack()
    first = made()
    for of, real in REAL.items():
        monkeypatch.setattr(*of, real)
    pack()

    assert made() == first


def test_the_index_links_every_document_and_nothing_else() -> None:
    pack()
    page = made()["index.html"].decode().replace("\u00a0", " ")

    assert set(re.findall(r'href="([^"]*)"', page)) == FEW - {"index.html"} | {"tel:+8675555550100"}
    assert "<script" not in page
    assert "Content-Security-Policy" in page
    assert [name in page for name in ("Ann Lee", "Van 1", "Bernard Chan")] == [True] * 3


def test_a_pack_is_replaced_whole_and_who_has_left_the_trip_has_no_file_any_more() -> None:
    pack(SMALL)
    assert made().keys() == FEW
    two_others = SMALL.replace("  chan: {", "  lam: {name: Carol Lam}\n  tse: {")
    assert pack(two_others.replace("with: [chan]", "with: [lam, tse]")).code == 0

    assert made().keys() == FEW - {"hosts/chan.pdf"} | {"hosts/lam.pdf", "hosts/tse.pdf"}


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, OSError])
def test_whatever_stops_the_exchange_the_old_pack_is_there(
    interrupt: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack()
    before, rename = made(), Path.rename

    def stopped(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise interrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises((interrupt, CommandError)):
        replace_whole(Path("pack"), {"index.html": b"new"})

    assert made() == before
    assert [path.name for path in Path().iterdir() if path.name.startswith(".pack")] == []


def test_where_the_old_pack_cannot_be_put_back_the_message_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    pack()
    before, rename = made(), Path.rename

    def stopped(path: Path, target: Path) -> Path:
        if target == Path("pack").absolute():
            raise OSError
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(CommandError, match=r"what it held is in .*\.pack\.old\.") as told:
        replace_whole(Path("pack"), {"index.html": b"new"})

    assert made(str(told.value).rpartition(" in ")[2].strip("`")) == before


def test_an_empty_folder_will_do() -> None:
    Path("pack").mkdir()

    assert pack().code == 0


@pytest.mark.parametrize("name", ["note.txt", "people/note.txt", "hosts/link"])
def test_a_pack_to_which_somebody_has_added_a_file_is_left_alone(name: str) -> None:
    pack()
    added = Path("pack") / name
    if name.endswith("link"):
        added.symlink_to("/nowhere")
    else:
        added.write_text("mine", "utf-8")
    before = made()
    answer = pack()

    assert (answer.code, made()) == (2, before)
    assert f"added or changed since it was packed, and they would be lost: {name}" in answer.err


def test_a_document_that_somebody_has_edited_is_not_overwritten() -> None:
    pack()
    Path("pack/programme.html").write_text("my words", "utf-8")
    answer = pack()

    assert answer.code == 2
    assert "programme.html" in answer.err
    assert Path("pack/programme.html").read_text("utf-8") == "my words"


def test_a_folder_of_somebody_elses_a_file_and_a_link_are_refused() -> None:
    trip_in(Path())
    Path("papers").mkdir()
    Path("papers/letter.docx").write_bytes(b"")
    Path("file").write_bytes(b"")
    Path("link").symlink_to("papers", target_is_directory=True)
    os.mkfifo("pipe")

    for name in ("papers", "file", "link", "pipe", "missing/pack", "."):
        assert here("pack", "visit.trip.yaml", "-o", name).code == 2, name
    assert [path.name for path in Path("papers").iterdir()] == ["letter.docx"]


def test_a_trip_that_cannot_be_read_leaves_the_pack_as_it_was() -> None:
    pack()
    before = made()
    answer = pack("trip: [")

    assert (answer.code, answer.out, made()) == (0, "", before)
    assert here("pack", "visit.trip.yaml", "-o", "pack").code == 1


def test_findings_make_the_exit_code_and_the_pack_is_there_all_the_same() -> None:
    trip_in(Path(), LATE)

    assert here("pack", "visit.trip.yaml", "-o", "pack", "--lang", "en").code == 1
    assert "programme.pdf" in made()


def test_without_a_folder_the_request_is_wrong() -> None:
    trip_in(Path())

    assert here("pack", "visit.trip.yaml").code == 2


def test_ids_that_a_disk_cannot_hold_become_names_that_it_can() -> None:
    trip_in(
        Path(),
        "trip: Talks\ndelegation:\n  a.b: {name: One}\n  A-B: {name: Two}\n  王小明: {name: Three}\n"
        f"  {'x' * 90}: {{name: Four}}\ndays:\n  2026-05-12:\n    - meeting: Talks\n      time: 10:00\n"
        "      venue: Hong Kong\n",
    )
    assert here("pack", "visit.trip.yaml", "-o", "pack").code == 0

    assert sorted(name for name in made() if name.startswith("people/") and name.endswith(".ics")) == [
        "people/A-B-2.ics",
        "people/a-b.ics",
        f"people/{'x' * 60}.ics",
        "people/王小明.ics",
    ]


def test_the_calendars_of_a_pack_share_their_events() -> None:
    pack()
    names = {
        name: {str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT")}
        for name, data in made().items()
        if name.endswith(".ics")
    }

    assert all(uids and uids <= names["programme.ics"] for uids in names.values())


def test_progress_is_shown_to_a_person_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("delegate.commands.progress.PATIENCE", 0)

    asked = ("pack", "visit.trip.yaml", "-o", "pack", "--lang", "en", "--fail-on", "never")

    assert "printing" not in pack(SMALL).err
    assert "printing" in here(*asked, terminal=True).err


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    pack()
    shared = process("pack", "visit.trip.yaml", "--lang", "en", "--fail-on", "never", "-o", "shared", cwd=tmp_path)

    assert shared.code == 0
    assert made("shared") == made()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("failing", [2, 7])
def test_what_one_of_two_processes_cannot_make_is_said(failing: int) -> None:
    script = (
        "import os\n"
        "from delegate.commands import pack_shares\n"
        "pack_shares._cores = lambda: 2\n"
        "def make(number):\n"
        f"    if number == {failing}: raise ValueError('no')\n"
        "    return number, os.getpid()\n"
        "try:\n"
        "    pack_shares.in_two(make, 9, lambda _: None)\n"
        "except ValueError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)

    assert (done.stdout, done.stderr) == ("no\n", "")


def test_a_copy_on_which_no_line_would_stand_is_not_in_the_pack() -> None:
    more = "  shed: {name: Shed bus, kind: coach, seats: 40}\n"
    pack(SMALL.replace("vehicles:\n", f"vehicles:\n{more}", 1))

    assert "vehicles/van.pdf" in made()
    assert "vehicles/shed.pdf" not in made()
    assert "Shed bus" not in made()["index.html"].decode()
