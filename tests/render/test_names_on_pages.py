"""Where a browser may break the lines of a page in a script without blanks."""

import re
from functools import cache
from typing import NamedTuple

import pytest
from choosing import few
from chromium import Browser
from command import ROOT
from html_pages import LINE_STARTS, TORN, held, page_of, seen, sheet_of

from delegate.render.web import page_text, page_words
from delegate.sheet.model import Said

TOKYO, FUTIAN = "tokyo-singapore-mission", "futian-hong-kong"


def test_a_name_that_the_page_knows_is_held_with_the_bracket_before_and_the_signs_behind_it() -> None:
    assert held("護照（陳大文先生）；考察海鷗機器人", "陳大文先生", "海鷗機器人") == [
        "護照",
        "（陳大文先生）；",
        "海鷗機器人",
    ]
    assert held("會見晶泰科技", "晶泰科技") == ["晶泰科技"]


def test_kana_words_dates_and_times_are_held() -> None:
    assert held("ベイサイド会館の小ホール", tag="ja") == ["ベイサイド", "小ホール"]
    assert held("乘車，約08:35抵達，6月11日返港") == ["約\u206008:35抵達，", "6月11日"]
    assert held("通訳; 6月10日から、6月12日 15:00まで", tag="ja") == ["6月10日から、", "6月12日 15:00まで"]
    assert held("商界代表，約400人；隨團記者3人") == ["約\u2060400人；", "3人"]


def test_a_word_of_kana_is_held_with_all_of_a_short_word_before_it_or_with_none() -> None:
    assert held("港湾サービスロボット", tag="ja") == ["港湾サービスロボット"]
    assert held("歓迎レセプション、日本ビジネス説明会", tag="ja") == ["歓迎レセプション、", "日本ビジネス"]
    assert held("日本商工会議所ホール", tag="ja") == ["ホール"]


def test_papers_and_other_words_of_two_or_more_signs_are_held_on_a_page_as_on_paper() -> None:
    assert held("憑特別行政區護照及往來內地通行證離開") == ["特別行政區", "護照", "往來內地通行證", "離開"]
    assert held("餘裕9分鐘；若路況較慢，拜會經濟部門") == ["餘裕9分鐘；", "若路況較慢，", "部門"]
    assert held("列車前往辦理登機手續，4分鐘") == ["列車", "前往", "登機手續，", "4分鐘"]
    assert held("海港貿易商會東京商貿訪問團") == ["貿易", "商會", "商貿", "訪問團"]
    assert held("與工商會員及總商會乘大巴") == ["會員", "總商會", "大巴"]


def test_a_latin_name_without_a_title_is_held_with_its_comma_where_it_is_known() -> None:
    names = ("Andrew Leung", "Wang Weizhong", "C-MER Eye Care")
    assert held("With Andrew Leung, Wang Weizhong and Others Unknownly", *names, tag="en") == [
        "Andrew Leung,",
        "Wang Weizhong",
    ]
    assert held("Officials of C-MER Eye Care", *names, tag="en") == ["C-MER Eye\u00a0Care"]
    assert held("會見Wang Weizhong先生；", *names) == ["Wang Weizhong\u2060先生；"]
    assert held("On board: 1 person, The Duke of Edinburgh", "The Duke of Edinburgh", tag="et") == [
        "The\u00a0Duke of Edinburgh"
    ]
    assert held("By Coach 1 to Hama-rikyu Gardens", "Hama-rikyu Gardens", tag="en") == ["Hama-\u2060rikyu Gardens"]
    campus = ("Huawei Ox Horn campus", "Modern Dental")
    assert held("By coach from Modern Dental to Huawei Ox Horn campus", *campus, tag="en") == [
        "Modern Dental",
        "Huawei Ox\u00a0Horn campus",
    ]
    assert held("The parties meet Modern Dental campus staff", *campus, tag="en") == ["Modern Dental"]
    berth = ("Old Port, dock 17, HMS Liverpool",)
    assert held("Leave for Old Port, dock 17, HMS Liverpool by car", *berth, tag="en") == [
        "Old\u00a0Port,",
        "dock\u00a017,",
        "HMS Liverpool",
    ]


def test_a_bracket_that_opens_stays_with_the_name_behind_it_and_a_dash_with_that_before() -> None:
    names = ("Mr Chan Tai Man", "Hong Kong")
    assert held("identity card (Mr Chan Tai Man, Others)", *names, tag="en") == ["(Mr\u00a0Chan\u00a0Tai\u00a0Man,"]
    assert held("Visit Hong Kong - Shenzhen", *names, tag="en") == ["Hong\u00a0Kong\u00a0-"]


def test_a_room_stays_with_the_guest_before_it_and_an_hour_with_its_day() -> None:
    assert held("Rooms: Mr Wong Siu Ming 2803; Lee Tai Fat 2802", "Mr Wong Siu Ming", "Lee Tai Fat", tag="en") == [
        "Mr\u00a0Wong\u00a0Siu\u00a0Ming\u00a02803;",
        "Lee\u00a0Tai\u00a0Fat\u00a02802",
    ]
    assert held("房間：李大發先生 2802；王小明先生 2803", "李大發先生") == ["李大發先生 2802；", "王小明先生 2803"]
    assert held("Leave Bayside Hall 24 people strong", "Bayside Hall", tag="en") == ["Bayside Hall"]
    assert held("6月11日 18:30加入；6月12日 15:00離開") == ["6月11日 18:30", "6月12日 15:00", "離開"]


def test_the_words_of_an_estimate_are_whole() -> None:
    assert held("92分鐘（40–165），粗略估算，按15:45估算")[-1] == "按15:45估算"
    assert "建議；" in held("經落馬洲口岸（24小時通關），建議；備用口岸深圳灣口岸（160分鐘）")


def test_the_words_of_a_slow_road_and_of_the_key_to_the_day_are_whole() -> None:
    assert held("餘裕46分鐘；若路況較慢則為12分鐘")[-2:] == ["若路況較慢則為", "12分鐘"]
    assert held("富余3分钟；路况较慢时为22分钟")[-2:] == ["路况较慢时为", "22分钟"]
    assert held("虛線：尚未確認，或時間未定。") == ["尚未確認，", "時間未定。"]
    assert held("經廈門口岸（24小時通關），由門口到場內") == ["口岸", "（24小時通關），", "由門口"]


def test_a_crossing_has_the_word_before_it_in_its_line() -> None:
    assert held("前往福田，經落馬洲／皇崗口岸，約18:50抵達", "落馬洲／皇崗口岸")[1] == "經落馬洲／皇崗口岸，"
    assert held("by coach via Lok Ma Chau, arriving", "Lok Ma Chau", tag="en") == ["via Lok\u00a0Ma\u00a0Chau,"]


def test_the_side_that_people_leave_or_enter_stays_with_the_word_before_it() -> None:
    sides = ("香港", "新加坡")
    assert held("離開新加坡：護照；入境香港：香港身份證", *sides) == [
        *("離開新加坡：", "護照；", "入境香港：", "香港身份證"),
    ]
    assert held("来宾离开香港", *sides) == ["离开", "香港"]


def test_the_name_of_a_paper_is_no_name_of_a_town() -> None:
    assert held("離開香港：香港身份證（陳大文先生、", "香港", "陳大文先生")[:2] == ["離開香港：", "香港身份證"]


@pytest.mark.parametrize(
    ("trip", "tag", "name"),
    [
        ("estonia-state-visit", "et", "Town\u00a0Hall Square"),
        ("four-cities-tour", "zh-Hant", "BYD headquarters"),
        (FUTIAN, "zh-Hans", "C-MER Eye\u00a0Care"),  # in a note that is written in English alone
    ],
)
def test_a_finding_in_english_holds_the_names_of_a_page_in_another_language(trip: str, tag: str, name: str) -> None:
    page = page_of(ROOT / f"itineraries/{trip}.trip.yaml", (tag,), "run-sheet")
    assert re.findall(rf".{{16}}{name}", page)
    assert [each for each in re.findall(rf".{{16}}{name}", page) if each != f'<span class="n">{name}'] == []


def test_a_driver_of_one_name_stays_with_his_title() -> None:
    assert "Mr\u00a0Suzuki" in page_words.said(
        page_text.languages_of(("zh-Hans",)), (Said("司机：Mr Suzuki", "zh-Hans"),)
    )


def test_two_words_between_the_commas_of_an_address_stay_together() -> None:
    english, chinese = page_text.languages_of(("en",), ("Orchid Quay Hotel",)), page_text.languages_of(("zh-Hant",))
    assert "Marina\u00a0Bay, Singapore" in page_words.said(
        english, (Said("Ready: Orchid Quay Hotel, Marina Bay, Singapore", "en"),)
    )
    assert "Pasir\u00a0Panjang" in page_words.said(chinese, (Said("出發：硬木碼頭，Pasir Panjang，新加坡", "zh-Hant"),))


def test_a_bracket_of_latin_letters_opens_no_line_end_before_a_name_of_kana() -> None:
    assert held("identity card (ウォン・シウミン)", "ウォン・シウミン", tag="ja") == ["(ウォン・<wbr>シウミン)"]


def test_a_name_of_kana_with_a_city_behind_it_is_held_alone() -> None:
    names = ("オーキッド・キー・ホテル", "オーキッド・キー・ホテル, Singapore")
    assert held("オーキッド・キー・ホテル, Singapore", *names, tag="ja") == ["オーキッド・<wbr>キー・<wbr>ホテル,"]


def test_a_short_name_that_begins_a_word_of_kana_is_held_with_all_of_it() -> None:
    assert held("東京湾クルーズ、東京の庭", "東京", tag="ja") == ["東京湾クルーズ、", "東京"]
    assert held("港湾サービスロボット社", "港湾サービスロボット社", tag="ja") == ["港湾サービスロボット社"]


def test_a_long_name_ends_a_line_at_its_dot_where_a_column_is_too_narrow() -> None:
    assert held("リー・タイファット, 会議所会員", "リー・タイファット", tag="ja")[0] == "リー・<wbr>タイファット,"


def test_a_lane_breaks_names_at_their_seams() -> None:
    page = page_text.languages_of(("ja",))
    assert "</span>・<wbr><span" in page_words.narrow(page, (Said("チャン・タイマン", "ja"),))
    assert "李大發<wbr>先生" in page_words.narrow(page, (Said("李大發先生、商會會員", "zh-Hant"),))


def test_the_second_crossing_of_a_way_is_held_as_the_first_is() -> None:
    page = page_of(ROOT / f"itineraries/{FUTIAN}.trip.yaml", ("zh-Hant",), "run-sheet")
    assert '<span class="n">深圳灣口岸</span>' in page


# The pieces of the line below the title that stand in two lines.
_HEAD = """[...document.querySelectorAll('header .line .n')].filter(each => each.getClientRects().length > 1
  || each.offsetHeight > 1.9 * parseFloat(getComputedStyle(each).lineHeight)).map(each => each.textContent)"""


FILED = (
    ("bridge-works-visit", "en", "run-sheet"),
    (TOKYO, "ja", "movements"),
    (TOKYO, "zh-Hant", "run-sheet"),
    ("guangzhou-shenzhen-day", "zh-Hant", "run-sheet"),
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("trip", "tag", "edition"),
    few(FILED[-1:], of=FILED),
)
def test_what_a_trip_is_filed_under_and_a_version_are_in_one_line_on_a_phone(
    browser: Browser, trip: str, tag: str, edition: str
) -> None:
    seen(browser, 390, trip, (tag,), edition=edition)

    assert browser.run("document.querySelectorAll('header .line .n').length") > 0
    assert browser.run(_HEAD) == []


# The names in the heads of the lanes that stand in two lines though the lane is as wide as each of them.
_TORN_HEADS = """[...document.querySelectorAll('.lane')].filter(lane => lane.checkVisibility()).flatMap(lane =>
  [...lane.querySelectorAll('.n')].filter(name => {
    const whole = name.cloneNode(true);
    whole.style.cssText = 'position: absolute; white-space: nowrap; max-width: none';
    lane.append(whole);
    const fits = whole.offsetWidth <= lane.clientWidth - parseFloat(getComputedStyle(lane).paddingLeft) - 1;
    whole.remove();
    return fits && (name.getClientRects().length > 1
      || name.offsetHeight > 1.9 * parseFloat(getComputedStyle(name).lineHeight));
  }).map(name => name.textContent))"""


class Torn(NamedTuple):
    """What a page has in two lines at a width: names of its sheet, and names in the heads of lanes that have room."""

    width: int
    names: list[str]
    heads: list[str]
    lanes: int  # in which names stand


@cache
def torn(browser: Browser, trip: str, tag: str) -> list[Torn]:
    """A page at three widths; read once, for it is dear to open."""
    sheet = sheet_of(ROOT / f"itineraries/{trip}.trip.yaml", (tag,))
    names = [name for name in sheet.names if not name.isascii() and 1 < len(name) <= 9]
    assert bool(names) == (tag != "en")
    seen(browser, 390, trip, (tag,))
    lanes, found = "document.querySelectorAll('.lane .n').length", []
    for width in (390, 768, 1280):
        browser.resize(width)
        found.append(Torn(width, browser.run(f"{TORN}({names!r})"), browser.run(_TORN_HEADS), browser.run(lanes)))
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("trip", "tag"),
    few([(TOKYO, "ja"), (FUTIAN, "zh-Hant")], of=[(TOKYO, "zh-Hant"), (TOKYO, "ja"), (FUTIAN, "zh-Hant")]),
)
def test_a_browser_breaks_no_name_of_a_page(browser: Browser, trip: str, tag: str) -> None:
    for width, names, *_ in torn(browser, trip, tag):
        assert [width, *names] == [width]


SEVERAL = (
    (  # in three columns
        TOKYO,
        ("en", "zh-Hant", "ja"),
        ["Tokyo Haneda Airport", "Singapore Changi Airport", "Merbau Port Systems", "Straits Trade Council"],
    ),
    ("guangzhou-shenzhen-day", ("en", "zh-Hant"), ["Governor of Guangdong\u00a0province"]),
    (TOKYO, ("en", "zh-Hant"), ["Bayside Chamber of Commerce", "Members of the chamber"]),
    ("four-cities-tour", ("en", "zh-Hant"), ["Members in the red group", "Party secretary of Shenzhen"]),  # labels
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("trip", "tags", "names"),
    few(SEVERAL[:2], of=SEVERAL),
)
def test_a_browser_breaks_no_name_of_several_words_for_which_a_column_has_room(
    browser: Browser, trip: str, tags: tuple[str, ...], names: list[str]
) -> None:
    seen(browser, 390, trip, tags)
    for width in (390, 768, 1280):
        browser.resize(width)
        assert [name for name in names if name not in browser.run("document.body.textContent")] == []
        assert [width, *browser.run(f"{TORN}({names!r})")] == [width]


def test_a_comma_stays_with_the_name_before_it_whatever_its_width() -> None:
    assert held("チャン・タイマン, 名無権兵衛; ウォン", "名無権兵衛", "ウォン")[-2:] == ["名無権兵衛;", "ウォン"]
    page = page_text.languages_of(("ja",), ("名無権兵衛",))
    listed = page_words.in_cells(page, (Said("道後温泉本館 名無権兵衛", "ja"),), (Said("松山", "ja"),), glue=", ")
    assert "名無権兵衛,</span> " in str(listed[0].html)


@pytest.mark.slow
def test_no_line_of_a_japanese_page_begins_with_a_comma(browser: Browser) -> None:
    seen(browser, 768, TOKYO, ("en", "zh-Hant", "ja"))
    for width in (768, 1280):
        browser.resize(width)
        starts = browser.run(LINE_STARTS)
        assert len(starts) > 5
        assert [each for each in starts if each[0] in ",;:，。、；："] == []


@pytest.mark.slow
@pytest.mark.parametrize("tag", few(["ja"], of=["en", "zh-Hant", "ja"]))
def test_a_lane_breaks_no_name_for_which_it_has_room(browser: Browser, tag: str) -> None:
    for width, _, heads, lanes in torn(browser, TOKYO, tag):
        assert lanes > 3
        assert [width, *heads] == [width]
