"""The page that follows a file, asked without a browser: what it shows, who may ask, and what it never does."""

import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from command import LATE, ROOT, TRIP, here, process, trip_in
from following import Served, asked, posted, served

BOOK = "people:\n  wu: {name: Wu Li}\n"
pytestmark = pytest.mark.slow
EVIL = "<script>alert(1)</script>{{ 7*7 }}"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(trip_in(tmp_path_factory.mktemp("served"), LATE)) as found:
        yield found


def test_the_page_has_rows_with_the_numbers_of_their_lines_and_findings_that_lead_to_them(page: Served) -> None:
    status, text = page.get()

    assert status == 200
    assert "Morning talks" in text
    line = next(number for number, each in enumerate(LATE.splitlines(), 1) if "visit: The clinic" in each)
    assert f'data-at="visit.trip.yaml:{line}:' in text
    assert re.search(r'class="card error" data-code="DLG301" data-of="[^"]+"', text)
    assert f"copy line {line + 1}" in text
    assert '<b class="error">1 error</b>' in text
    assert "1 late" in text or "late, " in text


def test_a_chinese_page_says_the_minutes_to_spare_and_the_looks_of_the_picture_in_chinese(page: Served) -> None:
    text = page.get("?lang=zh-Hant")[1]
    assert re.search(r'class="spare error" lang="zh-HK">遲\d+分鐘', text)
    assert "灰色：途中。" in text
    assert "Grey:" not in text


def test_what_is_left_where_a_border_takes_nobody_knows_how_long_is_as_short_as_at_any_way(tmp_path: Path) -> None:
    for name in ("tokyo-singapore-mission.trip.yaml", "address-book.yaml"):
        shutil.copy(ROOT / "itineraries" / name, tmp_path)
    with served(tmp_path / "tokyo-singapore-mission.trip.yaml") as page:
        assert re.search(r">at most \d+ spare, \d+ if slow<", page.get("?copy=run-sheet&lang=en")[1])
        assert re.search(r">最多餘裕\d+分鐘，較慢時\d+分鐘<", page.get("?copy=run-sheet&lang=zh-Hant")[1])


def test_the_copy_the_reader_and_the_languages_are_chosen_in_the_address(page: Served) -> None:
    assert "Nobody else may know this." in page.get("?copy=run-sheet")[1]
    programme = page.get("?copy=programme&lang=en,zh-Hant")[1]
    assert "Nobody else may know this." not in programme
    assert "DLG301</a></p>" not in programme  # no finding at a row of a guest's copy
    assert page.get("?for=ann")[1].count("Morning talks") < page.get("?for=ben")[1].count("clinic")
    assert page.get("?for=nobody&copy=nothing&lang=xx")[0] == 200


def test_every_kind_of_document_is_made_as_plan_would_make_it(page: Served) -> None:
    for form, begins in (("html", "<!DOCTYPE html>"), ("ics", "BEGIN:VCALENDAR"), ("md", "# "), ("pdf", "%PDF")):
        status, text = page.get(f"save?form={form}&copy=programme")
        assert (status, text[: len(begins)]) == (200, begins), form
    assert page.get("save?form=exe") == (409, "there is no such format")


def test_only_this_machine_with_the_secret_and_under_its_own_name_is_answered(page: Served) -> None:
    where = urlsplit(page.address)
    root = f"{where.scheme}://{where.netloc}"
    token = where.path.strip("/")

    assert where.hostname == "127.0.0.1"
    assert len(token) >= 20
    for path in ("/", "/wrong/", f"/{token[:-1]}/", f"/{token}x/", "/favicon.ico", "/../etc/passwd", "//", "/%00/"):
        assert asked(root + path)[0] == 403, path
    assert page.get(Host="evil.example")[0] == 403
    assert page.get(Host=f"evil.example:{where.port}")[0] == 403
    assert page.get(Host="127.0.0.1")[0] == 403
    assert page.get(Host=f"localhost:{where.port}")[0] == 200
    assert page.get(Sec_Fetch_Site="cross-site")[0] == 403


@pytest.mark.parametrize("path", ["../visit.trip.yaml", "visit.trip.yaml", "%2e%2e/%2e%2e/etc/passwd", "follow.css/x"])
def test_no_path_leads_outside(page: Served, path: str) -> None:
    assert page.get(path)[0] in (403, 404)


def test_nothing_is_written_through_it(page: Served) -> None:
    assert posted(page.address + "open", {"at": "visit.trip.yaml:1:1"})[0] == 404  # no editor was named
    assert posted(page.address, {})[0] in (403, 404, 405)
    assert [each.name for each in page.trip.parent.iterdir()] == ["visit.trip.yaml"]


def test_text_of_a_trip_is_shown_and_runs_nowhere(page: Served) -> None:
    with page.put_back():
        page.save("Morning talks", f"'{EVIL}'")
        page.page_has("alert")
        page.save("Ben Ho", f"'{EVIL} 2'")
        page.page_has("{{ 7*7 }} 2")
        text = page.get()[1]

        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}" in text


def test_a_file_that_cannot_be_read_shows_its_frame_and_the_last_good_programme(page: Served) -> None:
    with page.put_back():
        page.save("role: principal,", "role: [principal,")
        text = page.page_has("cannot be read")

        assert "the file cannot be read</h2>" in text
        assert "Below: the programme as it was at" in text
        assert "Morning talks" in text
        assert page.get("save?form=md")[0] == 409
        page.save("role: [principal,", "role: principal,")
        assert "Below:" not in page.page_has('<b class="error">1 error</b>')


def test_no_frame_shows_a_line_with_a_phone(page: Served) -> None:
    with page.put_back():
        page.save("phone: +852 5555 0123}", "phone: [+852 5555 0123}")
        page.page_has("cannot be read")
        assert "5555 0123" not in page.get()[1].partition('<div id="columns"')[0]


def test_a_file_that_was_never_good_shows_only_what_is_wrong(tmp_path: Path) -> None:
    with served(trip_in(tmp_path, "trip: [\n")) as page:
        text = page.get()[1]

        assert "the file cannot be read" in text
        assert '<div id="columns" hidden>' in text
        page.save("trip: [\n", TRIP)
        page.page_has("Morning talks")


def test_a_file_that_goes_and_comes_back_is_followed_and_so_is_what_it_includes(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    trip = trip_in(tmp_path, TRIP.replace("hosts:\n", "include: book.yaml\nhosts:\n"))
    with served(trip) as page:
        assert "DLG024" in page.get()[1]
        book.write_text(BOOK, "utf-8")
        page.page_has("nothing found")
        text = trip.read_text("utf-8")
        trip.unlink()
        page.page_has("there is no file")
        trip.write_text(text.replace("Morning talks", "Evening talks"), "utf-8")
        page.page_has("Evening talks")


def test_a_line_is_opened_in_the_editor_that_was_named_and_no_other_file_is(tmp_path: Path) -> None:
    told = tmp_path / "told"
    script = tmp_path / "edit.sh"
    script.write_text(f'#!/bin/sh\necho "$@" > {told}\n', "utf-8")
    script.chmod(0o755)
    with served(trip_in(tmp_path), "--editor", f"{script} +{{line}} {{path}}") as page:
        where = urlsplit(page.address)
        own = f"{where.scheme}://{where.netloc}"
        assert "open line" in page.get("?")[1] or "open line" in page.get()[1]
        assert posted(page.address + "open", {"at": "visit.trip.yaml:5:1"})[0] == 403  # from no page
        assert posted(page.address + "open", {"at": "visit.trip.yaml:5:1"}, Origin="http://evil.example")[0] == 403
        for at in ("/etc/passwd:1:1", "../x:1:1", "visit.trip.yaml", "visit.trip.yaml:1;ls:1"):
            assert posted(page.address + "open", {"at": at}, Origin=own)[0] == 400, at
        assert posted(page.address + "open", {"at": "visit.trip.yaml:5:1"}, Origin=own) == (200, "opened")
        end = time.monotonic() + 5
        while not told.exists() or not told.read_text("utf-8"):
            assert time.monotonic() < end
            time.sleep(0.02)
        assert told.read_text("utf-8") == f"+5 {page.trip.absolute()}\n"


def test_control_c_ends_it_without_a_word(tmp_path: Path) -> None:
    with served(trip_in(tmp_path)) as page:
        page.process.send_signal(signal.SIGINT)

        assert page.process.wait(10) == 130


def test_wrong_requests_are_said(tmp_path: Path) -> None:
    trip_in(tmp_path)
    assert process("serve", "-", cwd=tmp_path).code == 2
    assert process("serve", "nothing.yaml", cwd=tmp_path).code == 2
    assert here("serve", str(tmp_path / "visit.trip.yaml"), "--editor", "'", "--no-open").code == 2


def test_the_page_that_is_asked_for_with_choices_has_them_in_its_fields(page: Served) -> None:
    for copy in ("run-sheet", "programme", "card", "movements"):
        assert f'<option value="{copy}" selected>' in page.get(f"?copy={copy}")[1], copy
    assert '<option value="ann" selected>' in page.get("?for=ann")[1]


def test_a_vehicle_has_movement_sheets_whatever_copy_is_asked_for(tmp_path: Path) -> None:
    driven = TRIP.replace("hosts:\n", "vehicles:\n  car: {name: Car one, seats: 4}\nhosts:\n")
    with served(trip_in(tmp_path, driven)) as page:
        for copy in ("run-sheet", "programme", "card"):
            text = page.get(f"?copy={copy}&for=car")[1]

            assert '<option value="movements" selected>' in text
            assert '<option value="car" selected>' in text
            assert "Morning talks" not in text


def test_whoever_is_not_in_the_file_is_said_and_kept_and_has_no_document(page: Served) -> None:
    text = page.get("?for=zoe")[1]

    assert "“zoe” is not in the file" in text
    assert '<option value="zoe" selected>zoe (not in the file)' in text
    assert page.get("save?form=md&for=zoe")[0] == 409


def test_the_time_is_that_of_the_file_that_was_saved(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text(BOOK, "utf-8")
    trip = trip_in(tmp_path, TRIP.replace("hosts:\n", "include: book.yaml\nhosts:\n"))
    earlier = time.time() - 7200
    for each in (trip, book):
        os.utime(each, (earlier, earlier))
    with served(trip) as page:
        assert time.strftime("saved %H:%M:%S", time.localtime(earlier)) in page.get()[1]
        later = earlier + 3600
        os.utime(book, (later, later))
        page.page_has(time.strftime("saved %H:%M:%S", time.localtime(later)))
