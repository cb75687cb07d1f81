"""The grammar of times: every form that a programme writes them in, and what is no time."""

import pytest
from every import every

from delegate.importing.understanding.times import read_time, read_time_cell

CLOCKS = {
    "9:30": "09:30",
    "09.30": "09:30",
    "0930": "09:30",
    "0930 hrs": "09:30",
    "0745H": "07:45",
    "9h30": "09:30",
    "9 h 30": "09:30",
    "16 heures 30": "16:30",
    "8 h 15": "08:15",
    "9am": "09:00",
    "9.30 a.m.": "09:30",
    "12 noon": "12:00",
    "9 Uhr": "09:00",
    "上午9:30": "09:30",
    "下午3时15分": "15:15",
    "晚上7時30分": "19:30",
    "오후 3시": "15:00",
    "오전 9시 30분": "09:30",
    "14시 반": "14:30",
    "中午12點半": "12:30",
    "中午12時 12 noon": "12:00",
    "上午9時 9:00 a.m.": "09:00",
    "9時 30分": "09:30",
    "下午12:30": "12:30",
    "十五时三十分": "15:30",
    "下午三时半": "15:30",
    "24:00": "00:00+1",
    "09:30:00": "09:30",
    "(09:30)": "09:30",
    "18:00 onwards": "18:00",
    "９：３０": "09:30",
}
RANGES = {
    "12.30 – 12.40 hrs": "12:30-12:40",
    "0900hrs-1000hrs": "09:00-10:00",
    "8:00～9:00": "08:00-09:00",
    "8:00 至 9:00": "08:00-09:00",
    "from 9.30 until 11": "09:30-11:00",
    "9:00\n–\n10:00": "09:00-10:00",
    "2-4 pm": "14:00-16:00",
    "11-1 pm": "11:00-13:00",
    "10am-12nn": "10:00-12:00",
    "9 a.m. to noon": "09:00-12:00",
    "下午2时至4时": "14:00-16:00",
    "上午10:00-1:00": "10:00-13:00",
    "晚上11时至凌晨1时": "23:00-01:00+1",
    "22:30–00:15": "22:30-00:15+1",
    "22:30-00:15+1": "22:30-00:15+1",
    "noon - 14:00": "12:00-14:00",
    "tbc - 13:00": "tbc-13:00",
    "09:00 - tbc": "09:00-tbc",
    "until 18:00": "tbc-18:00",
    "by 6 p.m.": "tbc-18:00",
    "dep. 09:10\narr. 13:55": "09:10-13:55",
    "8.30 - 9.00 a.m.": "08:30-09:00",
    "1.30pm-3pm": "13:30-15:00",
}
LOOSE = {
    "ca. 10:00": "~10:00",
    "about 10:00": "~10:00",
    "15:15左右": "~15:15",
    "约9时": "~09:00",
    "around 9": "~09:00",
    "Morning": "morning",
    "a.m.": "morning",
    "上午": "morning",
    "Noon": "noon",
    "中午": "noon",
    "p.m.": "afternoon",
    "late afternoon": "afternoon",
    "傍晚": "evening",
    "晚上": "evening",
    "tbc": "tbc",
    "?": "tbc",
    "…": "tbc",
    "14:00 (approx.)": "~14:00",
    "1400 (ca.)": "~14:00",
    "9:00（左右）": "~09:00",
    "12時頃": "~12:00",
    "待定": "tbc",
    "○○:○○": "tbc",
    "__:__": "tbc",
}


@every(("text", "time"), [*CLOCKS.items(), *RANGES.items(), *LOOSE.items()])
def test_a_cell_for_times_is_read_as_the_format_writes_it(text, time):
    (read,) = read_time_cell(text)

    assert (read.time, read.notes, read.doubt) == (time, (), "")


@pytest.mark.parametrize("text", ["09:00 (tbc)", "9:00(?)", "9:00暂定", "0900 hrs (provisional)"])
def test_a_mark_behind_a_time_pencils_it_in(text):
    (read,) = read_time_cell(text)

    assert (read.time, read.status) == ("09:00", "tentative")


@pytest.mark.parametrize(
    ("text", "time", "within"),
    [
        ("0830 or 0840 hrs", "08:30", "08:30-08:40"),
        ("8.30 or 8.40 pm", "20:30", "20:30-20:40"),
        ("7:30 for 8:00 pm", "19:30", "19:30-20:00"),
        ("Morning / afternoon", "morning", ""),
    ],
)
def test_of_two_times_the_first_counts_and_the_words_of_both_are_kept(text, time, within):
    (read,) = read_time_cell(text)

    assert (read.time, read.within, read.notes) == (time, within, (text,))


@pytest.mark.parametrize("text", ["上午9時 9:00 a.m.", "上午9時\n9:00 a.m.", "上午9時／9:00 a.m."])
def test_one_time_in_two_languages_is_one_time(text):
    (read,) = read_time_cell(text)

    assert (read.time, read.notes, read.doubt) == ("09:00", (), "")


def test_two_languages_that_do_not_agree_are_named():
    (read,) = read_time_cell("上午9時 10:00 a.m.")

    assert read.time == "09:00"
    assert read.doubt == "its times do not agree: taken as 09:00"
    assert read.notes == ("上午9時 10:00 a.m.",)


@pytest.mark.parametrize("text", ["then", "thereafter", "随后", "On arrival"])
def test_a_word_for_the_order_is_no_time_and_no_note(text):
    (read,) = read_time_cell(text)

    assert (read.time, read.ordered, read.notes) == ("", True, ())


@pytest.mark.parametrize("text", ["all day", "before 22:00", "9", "全天"])
def test_what_is_no_time_is_a_note(text):
    (read,) = read_time_cell(text)

    assert (read.time, read.notes) == ("", (text,))


def test_a_time_before_which_something_ends_is_an_end():
    (read,) = read_time_cell("22:00前")

    assert (read.time, read.notes) == ("tbc-22:00", ("22:00前",))


def test_an_end_before_its_start_is_named():
    (read,) = read_time_cell("11.30-1.00")

    assert (read.time, read.doubt) == ("11:30-13:00", "the end is before the start: taken as 11:30-13:00")


def test_each_line_of_a_cell_may_be_a_time():
    assert [read.time for read in read_time_cell("09:00\n10:30\n12:00")] == ["09:00", "10:30", "12:00"]


@every(
    ("line", "time", "rest"),
    [
        ("0800 hrs          Assemble", "08:00", "Assemble"),
        ("1035 Visit", "10:35", "Visit"),
        ("Morning   Visit", "morning", "Visit"),
        ("Afternoon: Visit", "afternoon", "Visit"),
        ("上午参观故宫", "morning", "参观故宫"),
        ("2-4 pm Meeting", "14:00-16:00", "Meeting"),
        ("20.25 Photograph", "20:25", "Photograph"),
    ],
)
def test_a_line_begins_with_its_time(line, time, rest):
    read = read_time(line)

    assert (read.time, read.rest.strip(" :")) == (time, rest)


@every("line", ["18 people came", "2006 was good", "晚宴", "Morning tea with the staff", "4 April", "Visit at 9:00"])
def test_a_line_that_begins_with_no_time_has_none(line):
    assert read_time(line) is None


def test_noon_in_chinese_figures_is_a_time_of_the_clock():
    assert read_time("中午十二時").time == "12:00"


def test_a_fraction_of_a_day_is_the_time_that_a_sheet_keeps_so():
    assert [read_time_cell(text)[0].time for text in ("0.375", "0.4375", "0.5")] == ["09:00", "10:30", "12:00"]
    assert read_time_cell("0.30")[0].time == "00:30"


def test_a_mistyped_end_is_kept_with_its_start_and_reported():
    (time,) = read_time_cell("1025 to 050")

    assert (time.time, time.notes) == ("10:25", ("1025 to 050",))
    assert "no time" in time.doubt


def test_the_half_of_the_day_may_be_a_single_letter():
    assert [read_time(text).time for text in ("2:55p - 3:15p", "9:00a - 10:15a", "7p")] == [
        "14:55-15:15",
        "09:00-10:15",
        "19:00",
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [("夜　記念晩餐会", "evening"), ("夜 記念晩餐会", "evening"), ("昼　昼食会", "noon"), ("晚  宴會", "evening")],
)
def test_a_part_of_the_day_of_one_letter_is_one_where_a_blank_parts_it(text, part):
    read = read_time(text)

    assert read
    assert read.time == part


@pytest.mark.parametrize("text", ["夜景觀賞", "晚 宴", "朝食"])
def test_a_part_of_the_day_within_a_word_is_none(text):
    assert read_time(text) is None


@pytest.mark.parametrize("text", ["待定          晚餐", "tbc        Dinner", "(tbc)   Dinner", "offen   Essen"])
def test_a_time_that_is_open_stands_before_its_text_in_a_line(text):
    read = read_time(text)

    assert read
    assert (read.time, read.rest.strip()) == ("tbc", text.split()[1])
