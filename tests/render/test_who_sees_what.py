"""Facts of every kind are planted in a trip: no copy has what is for those below it, in any format or language."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from choosing import all_pairs, few
from command import here, planned_once, trip_in
from copies import said, sheet
from every import every
from outputs import WORDED, ready, set_once, told

TRIP = """\
trip: {en: Exchange, zh-Hant: 交流, zh-Hans: 交流}
reference: ref-quebec-26
version: Draft 9
contact: Visit office, +86 755 5555 0100
base: town-hall
delegation:
  jane: {name: {en: Jane Smith, zh-Hant: 史珍, zh-Hans: 史珍}, role: principal, papers: [passport: {nationality: GB}]}
  kit: {name: {en: Kit Wu, zh-Hant: 胡傑, zh-Hans: 胡杰}, papers: [two-way-permit]}
  media: {name: {en: Reporters, zh-Hant: 記者, zh-Hans: 记者}, people: 4}
hosts:
  chan: {name: {en: Bernard Chan, zh-Hant: 陳百里, zh-Hans: 陈百里}}
  lam: {name: {en: Carol Lam, zh-Hant: 林嘉, zh-Hans: 林嘉}}
groups: {red-team: [kit, media]}
venues:
  town-hall: {name: {en: Town Hall, zh-Hant: 市民中心, zh-Hans: 市民中心}, city: Shenzhen, at: "22.5410, 114.0553"}
  cgo: {name: {en: Offices, zh-Hant: 政府總部, zh-Hans: 政府总部}, city: Hong Kong, at: "22.2808, 114.1654"}
  school: {name: {en: School, zh-Hant: 學校, zh-Hans: 学校}, city: Hong Kong, at: "22.3193, 114.1694"}
vehicles:
  coach-7: {kind: coach, seats: 19, plates: [CN, HK]}
  idle-9: {name: Idle Van, kind: coach, seats: 30}
days:
  2026-11-24:
    - briefing: {en: Welcome, zh-Hant: 歡迎儀式, zh-Hans: 欢迎仪式}
      time: 11:00-12:00
      by: 10:50
      venue: cgo
      vehicle: coach-7
      with: chan
      steps: ["11:05 Fanfare", {text: 11:10 Vellum, private: true}]
      private: Zugzwang
    - visit: {en: Lesson, zh-Hant: 上課, zh-Hans: 上课}
      time: 12:05-13:30
      venue: school
      who: [red-team]
      with: lam
    - meeting: {en: Talks, zh-Hant: 會談, zh-Hans: 会谈}
      within: 15:00-18:00
      venue: cgo
      with: chan
  2026-11-25:
    - flight: CX 500
      time: 09:10-13:55
      from: HKG
      to: NRT
"""
COPIES = {
    "programme": ("programme", ""),
    "personal programme": ("programme", "kit"),
    "card": ("card", ""),
    "host": ("programme", "chan"),
    "movements": ("movements", ""),
    "run sheet": ("run-sheet", ""),
}
LANGUAGES = ("en", "zh-Hant", "zh-Hans")
TEAM = {"run sheet"}
DRIVERS = {"run sheet", "movements"}
EVERYBODY = set(COPIES)
# A row of the table: what it looks like in print, and the copies that may have it.
FACTS = {
    "minutes as a count": (r"\d\d? min\b|\d ?分[鐘钟]", DRIVERS),
    "minutes to spare": (r"spare|road is slow|min late|餘裕|富余|路況|路况|可能[遲晚]", TEAM),
    "what an estimate rests on": (r"assumed|rough\b|estimated, not|假設|假设|粗略|系統估算|系统估算", TEAM),
    "a crossing's hours": (r"open 24|open \d|24小時|24小时|hours not known", DRIVERS),
    "a second crossing": (r"alternative|備用口岸|备用口岸", TEAM),
    "a finding": (r"DLG\d|late-arrival", TEAM),
    "papers nobody looked at": (r"not checked|未核對|未核对|none are written", TEAM),
    "a night without hotel": (r"no hotel|未註明酒店|未注明酒店", TEAM),
    "a step": ("Fanfare", {"programme", "personal programme", "host", "run sheet"}),
    "a private step": ("Vellum", TEAM),
    "a private note": ("Zugzwang", TEAM),
    "the id of a vehicle": (r"coach-7", TEAM),
    "the id of a group": (r"red-team", TEAM),
    "the id of a trip": (r"ref-quebec", TEAM),
    "the word of a role": (r"\bprincipal\b", TEAM),
    "a kind of line": (r"briefing ·|visit ·|meeting ·|簡報會 ·|情况介绍会 ·", TEAM),
    "papers": (r"passport|permit|護照|护照|通行證|通行证", EVERYBODY - {"host", "movements"}),
    "another host's line": (r"Lesson|上課|上课|Carol|林嘉", EVERYBODY - {"host"}),
    "a vehicle that no line uses": (r"Idle Van|idle-9", TEAM),  # a finding names it
    "who made it": (r"delegate (?:legs|plan)|by delegate|delegate 推算", set()),
    "the draft": (r"DRAFT|草稿", EVERYBODY),
}
ASKED = [(copy, language) for copy in COPIES for language in LANGUAGES]
# A format is asked for each copy, and in each language: the copy that it is given is read in all three. A run sheet may
# have all but who made it, and what a person reads is chosen before a format has it.
BELOW = few([each for each in COPIES if each not in ("run sheet", "personal programme")], of=COPIES)
PRINTED = all_pairs(WORDED, BELOW, LANGUAGES)


def found(text: str) -> set[str]:
    """Which of the facts are in a text."""
    flat = " ".join(re.sub("[│─\u200b\u2060]", "", text).replace("\u00a0", " ").split())
    return {name for name, (pattern, _) in FACTS.items() if re.search(pattern, flat)}


def allowed(copy: str) -> set[str]:
    return {name for name, (_, may) in FACTS.items() if copy in may}


@cache
def settled(copy: str, language: str) -> str:
    """Everything in a copy, whatever a format prints of it."""
    edition, whom = COPIES[copy]
    made = sheet(TRIP, edition, whom=whom, tags=language)._replace(tables=(), sketch=None)
    return "\n".join((made.reference, *said(made)))


@every(("copy", "language"), ASKED, ids=lambda value: value.replace(" ", "-"))
def test_a_copy_is_settled_without_what_is_for_those_below_it(copy: str, language: str) -> None:
    assert found(settled(copy, language)) - allowed(copy) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_run_sheet_has_all_of_it_or_these_tests_would_prove_nothing(language: str) -> None:
    assert allowed("run sheet") - found(settled("run sheet", language)) <= {"the word of a role", "a finding"}


@pytest.fixture(scope="module")
def _planned_once() -> Iterator[None]:
    """Plan the trip once for all copies of it, and set each PDF once."""
    with planned_once(), set_once():
        yield


@pytest.mark.slow
@pytest.mark.usefixtures("_planned_once")
@pytest.mark.parametrize(("form", "copy", "language"), PRINTED, ids=lambda value: value.replace(" ", "-"))
def test_no_format_prints_in_a_copy_what_is_for_those_below_it(
    form: str, copy: str, language: str, tmp_path: Path
) -> None:
    ready(form)
    edition, whom = COPIES[copy]
    path, product = trip_in(tmp_path, TRIP), tmp_path / f"copy.{form}"
    whose = ("--for", whom) if whom else ()
    options = ("--format", form, "--copy", edition, "--lang", language, "--fail-on", "never", *whose)
    answer = here("plan", str(path), "-o", str(product), *options)
    if answer.code != 0 and not product.exists():
        assert "nothing" in answer.err, answer.err  # a copy without a line in it is not written
        return
    assert found(told(form, product.read_bytes())) - allowed(copy) == set()
