"""The contract of every renderer: nothing of a sheet is lost, no two runs differ.

Every itinerary is a programme in two languages, and each copy in one language. Each two of a format, a copy and a
language are together in one document at least; itineraries take turns. `--every-document` has all of the four.
Two runs are made by two processes with hash seeds, users, zones and folders of their own, seconds apart.
"""

import os
import subprocess
import sys
import time
from itertools import cycle, product
from pathlib import Path

import pytest
from choosing import all_pairs, few
from command import PLAIN, ROOT, trip_in
from copies import EXCHANGE, HURRIED, worked_out
from lost_words import COPIES, PATHS, copy_of, lost, made, printed, settled
from outputs import FORMATS, WHOLE, flat, ready, told
from paper import blank

from delegate.sheet import Edition
from delegate.sheet.model import ItemRow, LegRow

# --- nothing is lost -------------------------------------------------------------------------------------------------


def named(value: str | tuple[str, ...]) -> str:
    """A value in the name of a test."""
    return value if isinstance(value, str) else "+".join(value)


TAGS = (("en", "zh-Hant"), ("zh-Hans",), ("en",), ("ja",), ("et",))  # the last two have no phrases


def is_printed(_: str, copy: str, tags: tuple[str, ...], *__: str) -> bool:
    return len(tags) == 1 or copy == "programme"


HOTELS_WITH_A_PLACE = ("ics", "programme", ("en", "zh-Hant"), "tokyo-singapore-mission")
# Each two of a format, a copy and a language, of one itinerary after the other.
PAIRS = zip(all_pairs(FORMATS, COPIES, TAGS, where=is_printed), cycle(PATHS), strict=False)
DOCUMENTS = few(
    dict.fromkeys((*((*row, name) for row, name in PAIRS), HOTELS_WITH_A_PLACE)),
    of=[row for row in product(FORMATS, COPIES, TAGS, PATHS) if is_printed(*row)],
)
ON_PAPER = [row for form, *row in DOCUMENTS if form == "pdf"]


@pytest.mark.slow
@pytest.mark.parametrize(("form", "copy", "tags", "name"), DOCUMENTS, ids=named)
def test_every_word_of_a_copy_of_an_itinerary_is_in_the_document(
    form: str, copy: str, tags: tuple[str, ...], name: str
) -> None:
    ready(form)

    assert lost(copy_of(name, copy, tags), form, printed(name, copy, tags, form)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("copy", "tags", "name"), ON_PAPER, ids=named)
def test_no_page_of_these_is_blank(copy: str, tags: tuple[str, ...], name: str) -> None:
    ready("pdf")

    assert blank(printed(name, copy, tags, "pdf")) == []


CLOSED = (ROOT / "delegate/checks/borders/closed_crossing.bad.yaml").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_what_is_found_at_items_and_at_legs_is_in_the_run_sheet(form: str) -> None:
    ready(form)
    for text, kind in ((HURRIED, ItemRow), (CLOSED, LegRow)):
        outcome = worked_out(text)
        sheet = settled(outcome, Edition.RUN_SHEET, "en")

        rows = [row for day in sheet.days for row in day.rows if isinstance(row, ItemRow | LegRow)]
        assert [type(row) for row in rows if row.flags] == [kind]
        assert lost(sheet, form, made(sheet, form)) == []


# --- no two runs differ ----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    began = time.monotonic()
    first = printed_by(tmp_path / "first", PYTHONHASHSEED="1", USER="ann", TZ="Asia/Tokyo", LANG="C.UTF-8")
    time.sleep(max(0.0, began + 2 - time.monotonic()))  # a clock in a zip has steps of two seconds
    second = printed_by(tmp_path / "second", PYTHONHASHSEED="2", USER="ben", TZ="UTC", LANG="zh_HK.UTF-8")

    assert [form for form in FORMATS if first[form] != second[form]] == []


SCRIPT = """
import sys
from pathlib import Path
from delegate.cli import run

for form in sys.argv[2:]:
    wanted = ("-o", f"out.{form}", "--format", form, "--lang", "en,zh-Hant")
    code = run(("plan", sys.argv[1], *wanted, "--fail-on", "never"))
    assert code == 0, (form, code)
"""


def printed_by(folder: Path, **env: str) -> dict[str, bytes]:
    """A trip in every format, by a process of its own in a folder of its own."""
    folder.mkdir()
    a_day = EXCHANGE[: EXCHANGE.index("  2026-11-25:")]  # of two the last page is set three times
    argv = [sys.executable, "-c", SCRIPT, str(trip_in(folder, a_day)), *FORMATS]
    home = {"HOME": str(folder), "PYTHONPATH": os.pathsep.join((str(ROOT), *sys.path))}
    subprocess.run(argv, cwd=folder, env={**PLAIN, **home, **env}, check=True, capture_output=True)
    return {form: (folder / f"out.{form}").read_bytes() for form in FORMATS}


# --- a language without phrases --------------------------------------------------------------------------------------

MATSUYAMA = "matsuyama-sister-city"


@pytest.mark.parametrize("tags", [("ja",), ("et",), ("ja", "et")])
@pytest.mark.parametrize("copy", COPIES)
def test_no_list_or_column_is_without_a_head_in_a_language_without_phrases(copy: str, tags: tuple[str, ...]) -> None:
    mission = "tokyo-singapore-mission"  # which has all that the team and drivers read
    for name in few([mission if copy in ("run-sheet", "movements") else MATSUYAMA], of=[MATSUYAMA, mission]):
        sheet = copy_of(name, copy, tags)
        lists = [each.heading for each in sheet.sections]
        columns = [head for table in sheet.tables for head in (table.name, *table.header)]
        labels = sheet.labels
        minutes = [labels.line, labels.company, labels.spare, labels.slow] if copy == "run-sheet" else []
        heads = [labels.time, labels.programme, labels.who, labels.hosts, labels.marks, *labels.columns, *minutes]

        assert all((*lists, *columns, *heads, *(day.headings for day in sheet.days)))


def in_turn(*tags: str) -> list[tuple[str, str]]:
    """Every format that has words in one of the languages, each language in every second format."""
    forms = [form for form in FORMATS if form != "json"]
    return few([(form, tags[at % len(tags)]) for at, form in enumerate(forms)], of=product(forms, tags))


@pytest.mark.slow
@pytest.mark.parametrize(("form", "tag"), in_turn("ja", "et"))
def test_a_run_sheet_says_for_whom_it_is_in_a_language_without_phrases(form: str, tag: str) -> None:
    ready(form)
    page = flat(told(form, printed(MATSUYAMA, "run-sheet", (tag,), form))).casefold()

    for said in ("Run sheet, for the team only", *(("Spare", "Slow") if form in WHOLE else ())):
        assert flat(said).casefold() in page


# --- what is not agreed ----------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("form", "tag"), in_turn("ja", "en"))
def test_a_driver_reads_which_pick_up_and_which_set_down_is_tentative(form: str, tag: str) -> None:
    ready(form)
    page = flat(told(form, printed("futian-hong-kong", "movements", (tag,), form)).replace("\u2011", "-"))

    twice = 1 if form == "xlsx" else 2  # a workbook writes a text once, for however many cells
    assert page.count(flat("C-MER Eye Care, Hong Kong (tentative)")) >= twice
    assert flat("Futian District Government, Shenzhen (tentative)") not in page
