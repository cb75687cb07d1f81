"""How rows, titles and feet stand on paper: labels once, names whole, rows at even distances."""

import json
import re
from itertools import pairwise, product

import pytest
from choosing import few
from command import ROOT
from copies import EXCHANGE, sheet
from html_pages import sheet_of
from paper import LARGE, TABLE, VENUES, boxes_of, lines, pages_of, pdf_of, printed_of

from delegate.i18n.language import language_of
from delegate.render.typst.pdf import Layout
from delegate.render.typst.template_data import JOINER, tree
from delegate.render.unbroken_words import WIDEST
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

TALK = (
    f"trip: {{en: A day, zh-Hant: 一天}}\n{VENUES}"
    "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n"
)


def heights(data: bytes, *words: str) -> list[float]:
    """How far from the top of the page each word stands, in points."""
    done = boxes_of(data)
    found = (re.search(rf'yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">{word}<', done) for word in words)
    return [float(each[1]) for each in found if each]


def title_runs(title: str, more: str = "") -> list[str]:
    """What of a title is kept in one line."""
    (said,) = tree(sheet(f"trip: {title}\n{more}{TALK.split(chr(10), 1)[1]}"))["titles"]
    return ["".join(inner[1] for inner in run[1]) for run in said["runs"] if run[0] == "keep"]


def test_a_foot_has_both_titles_where_they_fit_and_no_gaps_round_chinese_figures() -> None:
    printed = lines(TALK, tags="en,zh-Hant")
    foot = next(line for line in printed if "Page 1 of 1" in line)

    assert "第1頁，共1頁" in foot
    assert re.search(r"A day\s+一天", foot)


LONG = "A delegation of a government and a council to four cities of a bay, to their ports, schools and laboratories"


TITLES = (
    f"{{en: {LONG}, zh-Hant: 政府及議會代表團}}",
    "{en: A delegation to the seven cities around a wide bay and their ports, zh-Hant: 政府及議會代表團}",
    f"{{en: {LONG}, zh-Hant: {'政府及議會代表團' * 7}}}",
)


@pytest.mark.parametrize(
    ("title", "layout"),
    few(zip(TITLES[1:], (Layout(), LARGE), strict=True), of=product(TITLES, (Layout(), LARGE))),
)
def test_every_foot_says_whose_programme_it_is_however_long_the_title_is(title: str, layout: Layout) -> None:
    text = EXCHANGE.replace("{en: Exchange, zh-Hant: 交流, zh-Hans: 交流}", title)
    printed = lines(text, "programme", "en,zh-Hant", layout, whom="ann")
    feet = [  # the number stands in the second line where the title has the first for itself
        printed[at - 1 : at + 2] for at, line in enumerate(printed) if re.search(r"Page \d of|第\d頁", line)
    ]

    assert len(feet) > 1
    assert all("Programme of Ann Lee" in " ".join(foot) or "李安行程" in " ".join(foot) for foot in feet)
    assert all(re.search(r"A delegation (of|to)|政府及議會代表團", " ".join(foot)) for foot in feet)


def test_what_to_bring_is_one_row_in_each_language() -> None:
    text = TALK + "      bring: [Passport, {en: Business cards, zh-Hant: 名片}]\n"
    printed = [line for line in lines(text, tags="en,zh-Hant") if "Passport" in line]

    assert len(printed) == 1
    assert re.search(r"Bring Passport, Business cards\s+攜帶\s+Passport、名片", printed[0])


def test_things_with_commas_of_their_own_are_parted_by_semicolons() -> None:
    text = TALK + "      bring: ['Pens, two', Badge]\n"

    assert any("Bring Pens, two; Badge" in line for line in lines(text))


@pytest.mark.parametrize("copy", ["programme", "run-sheet"])
@pytest.mark.parametrize("layout", [Layout(), Layout(table=True)])
def test_a_label_stands_before_the_first_of_several_notes_only(copy: str, layout: Layout) -> None:
    printed = lines(TALK + "      notes: [Doors close early., No photographs.]\n", copy, layout=layout)

    assert sum("Note" in line for line in printed) == 1
    assert any("No photographs." in line for line in printed)


def test_a_part_of_a_name_is_not_broken_in_a_title() -> None:
    people = "delegation:\n  queen: {name: Her Majesty Queen Elizabeth II}\n"

    assert title_runs("State visit of Queen Elizabeth II to Estonia", people) == ["of Queen Elizabeth II", "to Estonia"]


def test_the_name_of_a_sovereign_is_not_broken_on_a_copy_that_has_it_nowhere_else() -> None:
    assert title_runs("State visit of King Charles III to Estonia") == ["of King Charles III", "to Estonia"]


def test_what_is_too_wide_for_a_card_is_kept_together_on_pages_alone() -> None:
    text = TALK.replace("name: The Hall,", "name: Hong Kong-Maoming-Macao Bridge,").split("\n", 1)[1]
    (said,) = tree(sheet(f"trip: Visit to the Hong Kong-Maoming-Macao Bridge\n{text}"))["titles"]

    (kept,) = (run for run in said["runs"] if run[0] == "keep" and "Hong" in json.dumps(run))
    assert kept[2] > WIDEST  # of a name


def test_a_language_without_phrases_does_not_say_in_english_that_a_line_is_cancelled() -> None:
    text = TALK.replace("meeting: Talks", "meeting: {en: Talks, ja: 会談}").rstrip() + "\n      status: cancelled\n"

    assert sum("(cancelled)" in line for line in lines(text, tags="en,zh-Hant,ja")) == 1


def test_several_texts_in_three_languages_stand_below_their_label() -> None:
    note = "{en: Doors close., zh-Hant: 關門。, ja: 閉門。}"
    printed = lines(TALK + f"      notes: [{note}, No photographs.]\n", tags="en,zh-Hant,ja")

    at = next(number for number, line in enumerate(printed) if re.fullmatch(r"Note\s+備註", line))
    assert [line for line in printed[at + 1 :] if line][:4] == ["Doors close.", "關門。", "閉門。", "No photographs."]


def test_a_long_title_does_not_take_two_lines_above_a_run_sheet() -> None:
    long = "The visit of the young planners and engineers to the bridge between three cities"
    text = TALK.replace("{en: A day, zh-Hant: 一天}", long)
    above = next(line for line in lines(text, "run-sheet") if line)

    assert "Run sheet" in above
    assert "engineers" not in above
    assert any("A day" in line for line in lines(TALK, "run-sheet") if "Run sheet" in line and "team" in line)


def test_words_with_a_hyphen_and_long_documents_break_at_their_seams() -> None:
    runs = json.dumps(
        tree(
            sheet(
                TALK.replace("Talks", "{en: A Vice-president, zh-Hant: 因公往來香港澳門特別行政區通行證}"),
                tags="en,zh-Hant",
            )
        ),
        ensure_ascii=False,
    )

    assert f'"keep", [["latin", "Vice-{JOINER}president"]]' in runs
    assert '"keep", [["say", "特別行政區", "zh", "HK"]]' in runs
    assert '"keep", [["say", "通行證", "zh", "HK"]]' in runs


def test_a_small_word_of_a_title_stands_before_what_it_leads_to() -> None:
    assert title_runs("Harbour trade mission to Tokyo and Singapore") == ["trade mission", "to Tokyo and Singapore"]
    assert "to Hong Kong" in title_runs("Futian delegation to Hong Kong")


def test_the_rows_of_a_run_sheet_are_at_even_distances_where_parties_part_and_meet() -> None:
    talk = "    - meeting: {}\n      time: {}\n      venue: hall\n"
    rows = "".join(
        talk.format(name, time) + ("      who: ann\n" if name == "Third" else "")
        for name, time in (("First", "10:00-11:00"), ("Second", "11:00-12:00"), ("Third", "12:00-13:00"))
    ) + talk.format("Fourth", "14:00-15:00")
    text = (
        "trip: A day\ndelegation: {ann: {name: Ann Lee}, ben: {name: Ben Ho}}\n"
        + VENUES
        + f"days:\n  2026-06-01:\n{rows}"
    )
    at = heights(pdf_of(sheet(text, "run-sheet")), "First", "Second", "Third", "Fourth")
    gaps = [round(below - above) for above, below in pairwise(at)]

    assert len(gaps) == 3
    assert max(gaps) - min(gaps) <= 1


def test_lists_stand_below_a_table_that_has_room_for_them_with_less_white() -> None:
    """Without a page of their own, for every length of a day that leaves nearly enough."""
    people = "delegation:\n" + "".join(f"  p{at}: {{name: Guest {at}, title: Member}}\n" for at in range(6))
    pages = []
    for many in few((11, 15), of=range(11, 16)):
        talks = "".join(
            f"    - meeting: Talk {at}\n      time: {8 + at // 2:02}:{at % 2 * 30:02}\n      venue: hall\n"
            for at in range(many)
        )
        copy = sheet(f"trip: A day\n{people}{VENUES}days:\n  2026-06-01:\n{talks}")
        pages.append(len(pages_of(copy, TABLE)))

    assert pages[0] == 1
    assert pages == sorted(pages)


@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet", "movements"])
def test_in_a_language_without_phrases_a_day_has_its_date(copy: str) -> None:
    """Tagged pages take no head without words."""
    assert any("November 2026" in line for line in lines(EXCHANGE, copy, tags="et"))


def test_a_chinese_comma_is_narrow_between_english_words_alone() -> None:
    chinese = language_of("zh-Hans")

    assert chinese.joined(("Business and technology representatives", "约400人")) == (
        "Business and technology representatives，约400人"
    )
    assert chinese.joined(("1 Expo Drive, Wan Chai", "香港")) == "1 Expo Drive, Wan Chai，香港"
    assert chinese.joined(("1 Expo Drive", "Wan Chai")) == "1 Expo Drive, Wan Chai"
    assert chinese.joined(("香港", "UTC+8")) == "香港，UTC+8"
    assert chinese.joined(("Joe Bloggs先生", "顾问")) == "Joe Bloggs先生，顾问"
    assert chinese.joined(("UTC+8", "东京"), "; ") == "UTC+8；东京"


def filled(data: bytes) -> list[float]:
    """How far down each page its last line above the foot stands, as a part of the page."""
    told = boxes_of(data)
    found = []
    for page in told.split("<page ")[1:]:
        high = float(page.split('height="')[1].split('"')[0])
        ends = [float(end) for end in re.findall(r'yMax="([\d.]+)">', page)]
        found.append(max((end for end in ends if end < high - 58), default=0) / high)
    return found


def test_a_row_of_many_lines_goes_over_to_the_next_page_instead_of_leaving_half_a_page_white() -> None:
    trip = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en", "zh-Hant", "ja"))
    data = pdf_of(trip)

    assert min(filled(data)[:-1]) > 0.65


@pytest.mark.parametrize(
    ("name", "whom", "layout"),
    [("matsuyama-sister-city", "", Layout()), ("guangzhou-shenzhen-day", "john-lee", Layout(large=True))],
)
def test_a_few_lines_do_not_stand_alone_on_the_last_page(name: str, whom: str, layout: Layout) -> None:
    text = (ROOT / f"itineraries/{name}.trip.yaml").read_text("utf-8")
    data = pdf_of(sheet(text, whom=whom, tags="en,zh-Hant"), layout)

    assert min(filled(data)) > 0.4


@pytest.mark.parametrize("talks", few((13, 15), of=range(11, 18)))
def test_no_head_of_a_list_stands_at_a_foot_with_one_entry(talks: int) -> None:
    hosts = "".join(f"  h{at}: {{name: Host {at}, title: Secretary}}\n" for at in range(4))
    rows = "".join(
        f"    - meeting: Talk {at}\n      time: {at}:30\n      venue: hall\n      with: [h0, h1, h2, h3]\n"
        for at in range(23 - talks, 23)
    )
    text = f"trip: A day\nhosts:\n{hosts}{VENUES}days:\n  2026-06-01:\n{rows}"
    page = next(page for page in pages_of(sheet(text), Layout()) if re.search(r"^\s*Hosts( |$)", page, re.MULTILINE))

    assert page.rindex("Host 1") > page.rindex("Hosts")


@pytest.mark.parametrize(("layout", "least"), [(Layout(), 3), (Layout(large=True), 5)])
def test_more_white_stands_between_the_entries_of_a_list_than_between_their_lines(layout: Layout, least: float) -> None:
    hosts = "hosts:\n  h1: {name: Anna, title: Upper}\n  h2: {name: Berta, title: Lower}\n"
    text = TALK.replace("days:", hosts + "days:") + "      with: [h1, h2]\n"
    data = pdf_of(sheet(text), layout)
    told = boxes_of(data)
    below = told[told.index(">Hosts<") :]
    name, title, after = (
        float(below.split(f">{word}<")[0].split('yMax="')[-1].rstrip('"')) for word in ("Anna", "Upper", "Berta")
    )

    assert after - title >= title - name + least


def test_a_name_of_a_title_that_is_kept_whole_stays_inside_its_panel_of_a_card() -> None:
    trip = sheet_of(ROOT / "itineraries/bridge-works-visit.trip.yaml", ("en",), "card")
    data = pdf_of(trip)
    told = boxes_of(data)
    wide = float(told.split('<page width="')[1].split('"')[0])
    (first, *_) = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">Kong-', told)

    assert float(first) <= wide - 9 / 25.4 * 72


def test_a_way_of_a_run_sheet_stands_on_the_page_of_the_line_to_which_it_leads() -> None:
    for trip, way, line in (
        ("matsuyama-sister-city", "by coach to Ishite-ji", "Temple"),
        ("estonia-state-visit", "walk to Town Hall Square", "Meeting the public"),
    ):
        pages = printed_of(trip, Edition.RUN_SHEET, "en")
        (page,) = [page for page in pages if way in page]

        assert line in page


def test_a_card_says_that_a_line_is_for_those_who_are_named_below_it() -> None:
    words = [" ".join(page.split()) for page in printed_of("tokyo-singapore-mission", Edition.CARD, "en")]

    assert any("For Mr Chan Tai Man, Mr Nanashi Gonbei," in page for page in words)
    assert any("For Mr Lee Tai Fat" in page for page in words)
