"""What is kept for later runs is what would be made now, and takes no more of a disk than it may."""

import os
from pathlib import Path
from typing import Any

import pytest
import typesetting
from kept import kept, kept_in, trim


def test_what_lasts_is_there_in_a_later_run_and_the_rest_is_made_again(tmp_path: Path) -> None:
    made: list[str] = []
    for run in ("first", "second"):
        with kept_in(tmp_path / run, tmp_path / "lasting"):
            for _ in range(2):
                kept("page", lambda: made.append("page"), lasts=True)
                kept("print", lambda: made.append("print"))
    assert made == ["page", "print", "print"]


def test_what_was_half_written_is_made_again(tmp_path: Path) -> None:
    with kept_in(tmp_path / "run", tmp_path / "lasting"):
        assert kept("page", lambda: "whole", lasts=True) == "whole"
        (file,) = (tmp_path / "lasting").iterdir()
        for left in (b"", file.read_bytes()[:-3]):
            file.write_bytes(left)
            assert kept("page", lambda: "again", lasts=True) == "again"
            assert kept("page", lambda: "a third time", lasts=True) == "again"


def test_a_page_is_set_again_by_other_templates(tmp_path: Path) -> None:
    page, sets = tmp_path / "root" / "page.typ", []
    page.parent.mkdir()
    with kept_in(tmp_path / "run", tmp_path / "lasting"):
        for text in ("= One", "= Two", "= One"):
            page.write_text(text, "utf-8")
            sets.append(set_by_typst(page))
    assert sets[0] == sets[2] != sets[1]


def test_a_page_whose_template_is_written_meanwhile_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "root" / "page.typ"
    page.parent.mkdir()
    page.write_text("= One", "utf-8")
    sets = typesetting.SETS

    def written(*of: Any, **usual: Any) -> Any:
        page.write_text("= Two", "utf-8")
        return sets(*of, **usual)

    monkeypatch.setattr(typesetting, "SETS", written)
    with kept_in(tmp_path / "run", tmp_path / "lasting"), pytest.raises(AssertionError, match="changed meanwhile"):
        set_by_typst(page)
    assert [*(tmp_path / "lasting").iterdir()] == []


def set_by_typst(page: Path) -> bytes:
    """A template set, or what is kept of it."""
    return typesetting._set(page, root=page.parent, format="pdf")[0]


def test_what_nobody_asked_for_longest_goes_first(tmp_path: Path) -> None:
    for at, name in enumerate(["old", "older", "new"]):
        (tmp_path / name).write_bytes(b"1234")
        os.utime(tmp_path / name, (at, [2, 1, 3][at]))
    trim(tmp_path, 9)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new", "old"]
