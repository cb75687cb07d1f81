"""A host's copy: set as the other copies are, with what its host needs to know of the guests and no more."""

import re
from itertools import product

import pytest
from choosing import few
from copies import EXCHANGE, planned, sheet
from outputs import set_once
from paper import LARGE, TABLE, VENUES, boxes_of, copy_of, lines, pages_of, pdf_of

from delegate.render.typst.pdf import Layout
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow

TENTATIVE = EXCHANGE.replace("time: 19:00-21:00", "time: ~19:00\n      status: tentative")


def test_a_chinese_host_reads_about_and_tentative_without_a_gap() -> None:
    text = "".join(lines(TENTATIVE, tags="zh-Hant", whom="chan"))
    assert "約19:00" in text
    assert "Dinner（暫定）" in text


def test_a_label_stands_a_blank_before_its_text_on_a_hosts_copy_and_beside_a_language_without_one() -> None:
    """A host's copy had half a letter more behind a label, and `With` of a name without Japanese three blanks."""
    assert max(_gaps("four-cities-tour", "qin-weizhong", "en")) < 3
    assert max(_gaps("matsuyama-sister-city", "councillors", "en", "ja")) < 3


def _gaps(trip: str, whom: str, *tags: str) -> set[float]:
    """How much white stands behind the label `With`, in points."""
    plan, findings = planned(trip)
    scope = scope_of(plan, whom) if whom else Scope()
    assert scope is not None
    with set_once():
        boxes = boxes_of(pdf_of(settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope)))
    found = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">With</word>\s*<word xMin="([\d.]+)"', boxes)
    return {round(float(behind) - float(end), 1) for end, behind in found}


def test_whom_a_host_meets_stands_before_the_guests_of_a_line() -> None:
    found = lines(EXCHANGE.replace("      with: lam\n", "      with: [lam, chan]\n"), whom="chan")
    assert found.index("With Carol Lam, Director") < found.index("For Ann Lee, Kit Wu")


def test_the_guests_of_a_host_stand_above_what_they_come_for() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    scope = scope_of(plan, "yamada-hanako")
    assert scope is not None
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en", "ja"), scope=scope)
    left = re.findall(r'xMin="([\d.]+)"[^>]*>(?:Members|24|Welcome|Working)<', boxes_of(pdf_of(copy)))

    assert len(left) > 3
    assert len(set(left)) == 1


def test_a_host_of_three_languages_reads_each_of_them_whole_where_a_line_has_room_for_it() -> None:
    """A title was torn behind 港口服務, and a person from the office behind the name."""
    pages = copy_of("tokyo-singapore-mission", "kamome", "en", "zh-Hant", "ja", layout=Layout())
    printed = [line for page in pages for line in page.splitlines()]

    assert [line for line in printed if "港口服務機器人合作備忘錄" in line and "覚書" in line]
    assert [line for line in printed if "山田花子女士，Vice-president" in line]
    assert [line for line in printed if re.search(r"Guests\s+賓客", line)]


@pytest.mark.parametrize(
    ("whom", "layout"),
    few(
        [("", TABLE), ("jane", Layout()), ("chan", Layout())],  # each template, and each reader
        of=product(("", "chan", "jane"), (Layout(), LARGE, TABLE)),
    ),
)
def test_the_desk_is_said_once_on_each_page(whom: str, layout: Layout) -> None:
    for page in pages_of(sheet(EXCHANGE, whom=whom), layout):
        assert page.count("5555 0100") == 1


def test_a_few_lines_do_not_stand_alone_on_the_last_page_of_a_host() -> None:
    talks = "".join(
        f"    - meeting: Talk {at}\n      time: {at}:30\n      venue: hall\n      with: h\n" for at in range(4, 23)
    )
    text = f"trip: A day\nhosts:\n  h: {{name: Harbour Club}}\n{VENUES}days:\n  2026-06-01:\n{talks}"
    assert len(pages_of(sheet(text, whom="h"), Layout(), ended=True)) == 1


HOSTED = (
    "trip: {en: Two guests, zh-Hant: 訪客, ja: 訪問}\ndelegation:\n"
    "  ann: {name: {en: Ann Lee, zh-Hant: 李安, ja: リー・タイファット}, title: Mayor}\n  ben: {name: Ben Ho}\n"
    "hosts:\n  kay: {name: {en: Kay Kwok, zh-Hant: 郭琪}}\n" + VENUES + "days:\n  2026-06-10:\n"
    "    - meeting: First\n      time: 09:00-10:00\n      venue: inn\n"
    "    - meeting: Talks\n      time: 11:00-12:00\n      venue: hall\n      who: ann\n      with: kay\n"
    "    - car: Back\n      time: 12:30\n      from: hall\n      to: inn\n"
)


def host_lines(text: str, tags: str) -> list[str]:
    """The lines of the copy of Kay Kwok."""
    return lines(text, whom="kay", tags=tags)


def test_a_host_does_not_read_for_whom_a_line_is_where_all_the_guests_come() -> None:
    printed = host_lines(HOSTED, "en")

    assert not any(line.startswith("For ") for line in printed)
    lunch = "    - meal: Lunch\n      time: 12:00\n      venue: hall\n      with: kay\n"
    both = HOSTED.replace("    - car: Back", f"{lunch}    - car: Back")
    assert any(line.startswith("For Ann Lee") for line in host_lines(both, "en"))


def test_one_guest_arrives_and_leaves_by_name_and_a_sentence_begins_with_a_capital() -> None:
    printed = "\n".join(host_lines(HOSTED, "en"))

    assert re.search(r"Ann Lee arrives", printed)
    assert not re.search(r"[Tt]he guests leave", printed)
    many = HOSTED.replace("ben: {name: Ben Ho}", "ben: {name: Ben Ho, people: tbc}").replace("who: ann\n", "who: ben\n")
    assert "The guests arrive" in "\n".join(host_lines(many, "en"))


def test_a_host_reads_of_which_town_the_clock_is_in_each_language() -> None:
    day = copy_of("tokyo-singapore-mission", "tan-ah-kow", "en", "zh-Hant", "ja", layout=Layout())[0]

    assert re.search(r"Singapore, UTC\+8 +新加坡，UTC\+8", day)


def test_a_long_date_on_a_copy_of_a_host_does_not_run_into_its_clock() -> None:
    printed = host_lines(HOSTED, "en,zh-Hant,ja")
    assert any(re.fullmatch(r"Hong\sKong, UTC\+8\s+香港\W*，UTC\+8", line) for line in printed)
    assert any("リー・タイファット" in line for line in printed)


def test_guests_do_not_arrive_on_the_page_before_what_they_come_for() -> None:
    """Of a day too long for a page the arrival goes over with its line, and so does the head of a day."""
    for many in few((18, 20), of=range(14, 22)):  # in which the end of a page falls between the two
        times = (f"{8 + number // 2:02}:{number % 2 * 30:02}" for number in range(many))
        talks = "".join(
            f"    - meeting: Talk {at}\n      time: {at}\n      venue: {venue}\n      with: [cole]\n"
            for at, venue in zip(times, ("hall", "inn") * many, strict=False)
        )
        people = "delegation: {ann: {name: Ann Lee}}\nhosts: {cole: {name: Carol Cole}}\n"
        text = f"trip: A day\n{people}{VENUES}days:\n  2026-06-01:\n{talks}"
        for page in pages_of(sheet(text, whom="cole", tags="en,de"), Layout())[:-1]:
            rows = [line.strip() for line in page.splitlines() if line.strip()]
            assert "arrive" not in " ".join(rows[-3:]), rows[-4:]
