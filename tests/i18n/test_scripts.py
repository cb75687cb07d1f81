"""The two scripts of Chinese: which one a text is in, what a print converts, and what is said where it cannot."""

import builtins

import pytest
from command import here, trip_in
from every import every

from delegate.i18n.scripts import converted, script_of

TRIP = """\
trip: 福田區代表團訪港
delegation:
  huang: {name: 黃偉, title: 區委書記, papers: [two-way-permit]}
hosts:
  chan: {name: {en: Chan Tai-man, zh-Hant: 陳大文}}
venues:
  offices: {name: {zh-Hant: 政府總部, zh-Hans: 政府总部}, city: Hong Kong, address: 添美道2號}
  hall: {name: 東京ホール, city: Tokyo}
days:
  2026-05-12:
    - meeting: 與副局長會面
      time: 11:00-12:30
      venue: offices
      with: chan
      notes: [請帶名片, {en: Gifts are in the car, zh-Hant: 禮物在車上}]
"""


@every(
    ("text", "script"),
    [
        ("政府總部", "zh-Hant"),
        ("政府总部", "zh-Hans"),
        ("深圳", ""),
        ("沿着中環", "zh-Hant"),
        ("東京ホール", ""),
        ("Expo", ""),
    ],
)
def test_a_text_has_a_script_by_its_characters(text, script):
    assert script_of(text) == script


@pytest.mark.parametrize(("name", "said"), [("余英", "余英"), ("范伟", "范偉"), ("钟丽", "鍾麗"), ("陈于", "陳於")])
def test_a_family_name_is_no_common_word(name, said):
    assert converted(name, "zh-Hans", "zh-Hant", is_name=True) == said


def test_a_print_in_the_other_script_converts_what_is_not_written_in_it(tmp_path):
    answer = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "zh-Hans", "--format", "md", "-o", "-")

    assert answer.code == 0
    assert "与副局长会面" in answer.out
    assert "政府总部" in answer.out
    assert "陈大文" in answer.out
    assert "请带名片" in answer.out
    assert not {script_of(line) for line in answer.out.splitlines()} & {"zh-Hant"}
    assert "8 texts converted to zh-Hans" in answer.err


def test_beside_another_language_the_same_script_is_printed(tmp_path):
    answer = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "en,zh-Hans", "--format", "md", "-o", "-")

    assert "與" not in answer.out
    assert "与副局长会面" in answer.out
    assert "總" not in answer.out


def test_the_trip_is_never_written_to(tmp_path):
    path = trip_in(tmp_path, TRIP)
    here("plan", str(path), "--lang", "zh-Hans", "--format", "md", "-o", "-")

    assert path.read_text("utf-8") == TRIP


def test_a_print_in_the_script_of_the_trip_converts_nothing(tmp_path):
    answer = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "zh-Hant", "--format", "md", "-o", "-")

    assert "與副局長會面" in answer.out
    assert "converted" not in answer.err


def test_without_opencc_the_texts_that_stay_are_counted_and_the_extra_is_named(tmp_path, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name == "opencc":
            raise ModuleNotFoundError("No module named 'opencc'", name="opencc")
        return real(name, *rest, **more)

    from delegate.i18n import scripts

    scripts._converter.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    answer = here("plan", str(trip_in(tmp_path, TRIP)), "--lang", "zh-Hans", "--format", "md", "-o", "-")

    assert answer.code == 3
    assert "與副局長會面" in answer.out
    assert "not converted to zh-Hans: pip install 'delegate[zh]'" in answer.err


def test_a_form_of_address_is_converted_with_the_name(tmp_path):
    text = TRIP.replace("zh-Hant: 陳大文}}", "zh-Hant: 陳大文}, honours: {en: JP, zh-Hant: 太平紳士}}")
    answer = here("plan", str(trip_in(tmp_path, text)), "--lang", "zh-Hans", "--format", "md", "-o", "-")

    assert "陈大文太平绅士" in answer.out


def test_a_pack_is_in_one_script(tmp_path):
    pack = tmp_path / "pack"
    answer = here("pack", str(trip_in(tmp_path, TRIP)), "--lang", "zh-Hans", "-o", str(pack))

    assert "8 texts converted to zh-Hans" in answer.err
    for page in pack.rglob("*.html"):
        assert "區" not in page.read_text("utf-8")
        assert "与副局长会面" in page.read_text("utf-8") or page.name == "index.html"


def test_the_legs_are_in_one_script_too(tmp_path):
    text = TRIP + "    - visit: 參觀總站\n      time: 14:00-15:00\n      venue: Tsim Sha Tsui\n"
    answer = here("legs", str(trip_in(tmp_path, text)), "--lang", "zh-Hans")

    assert answer.out
    assert not {script_of(line) for line in answer.out.splitlines()} & {"zh-Hant"}
    assert "converted to zh-Hans" in answer.err


@pytest.mark.parametrize(("tag", "said"), [("zh-Hans", "政府总部"), ("zh-Hant", "政府總部")])
def test_what_is_only_called_chinese_is_in_the_script_of_its_characters(tmp_path, tag, said):
    text = TRIP.replace("zh-Hant: 政府總部, zh-Hans: 政府总部", "zh: 政府總部")
    answer = here("plan", str(trip_in(tmp_path, text)), "--lang", tag, "--format", "md", "-o", "-")

    assert said in answer.out
