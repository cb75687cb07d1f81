"""What is kept for later runs is what would be made now, and takes no more of a disk than it may."""

import os
from pathlib import Path

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
    roots = []
    for text in ("#let x = 1", "#let x = 2"):
        root = tmp_path / str(len(roots))
        root.mkdir()
        (root / "page.typ").write_text(text, "utf-8")
        roots.append(root)
    one, other = (typesetting._given(("page.typ",), {"root": root, "sys_inputs": {}}) for root in roots)
    assert [inside for *_, inside in one[-1][0][1]] != [inside for *_, inside in other[-1][0][1]]


def test_what_nobody_asked_for_longest_goes_first(tmp_path: Path) -> None:
    for at, name in enumerate(["old", "older", "new"]):
        (tmp_path / name).write_bytes(b"1234")
        os.utime(tmp_path / name, (at, [2, 1, 3][at]))
    trim(tmp_path, 9)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new", "old"]
