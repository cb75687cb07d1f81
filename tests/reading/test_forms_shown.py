"""Dates, days, people, groups and agreements in forms that the format does not take: what to write is shown."""

from edited import HEAD, mended, read
from every import every

ONE_DAY = "days:\n  2026-12-01:\n    - meeting: Prices\n"


def helps(text: str) -> list[str]:
    return [each.help for each in read(text).findings]


@every("typed", ["二〇二六年十二月二日", "二零二六年十二月二日", "二〇二六年十二月二日 (三)"])
def test_a_date_in_chinese_numerals_is_written_in_digits(typed: str) -> None:
    text = f"{HEAD}days:\n  2026-12-02:\n    - meeting: Prices\n"
    assert mended(text.replace("2026-12-02", typed)) == text


def test_a_day_in_chinese_numerals_is_of_the_year_of_the_other_days() -> None:
    assert mended(f"{HEAD}{ONE_DAY}  十二月二十一日:\n    - meeting: Quotas\n") == (
        f"{HEAD}{ONE_DAY}  2026-12-21:\n    - meeting: Quotas\n"
    )


@every(
    ("typed", "written"),
    [
        ("26-12-02", "2026-12-02 or 2002-12-26"),
        ("26/12/31", "2026-12-31 or 2031-12-26"),
        ("12-02-26", "2012-02-26 or 2026-02-12 or 2026-12-02"),
    ],
)
def test_a_year_of_two_digits_is_asked_about(typed: str, written: str) -> None:
    text = f"{HEAD}days:\n  {typed}:\n    - meeting: Prices\n"
    assert helps(text) == [f"write its year in full, {written}"]
    assert mended(text) == text


@every(
    ("typed", "month"),
    [("Dec 2027", "2027-12"), ("2027-03", "2027-03"), ("12/2027", "2027-12"), ("2027年3月", "2027-03")],
)
def test_the_day_of_a_month_on_which_a_paper_runs_out_is_asked_for(typed: str, month: str) -> None:
    ann = f"ann: {{name: Ann, papers: [{{passport: {{nationality: GB, expires: {typed}}}}}]}}"
    assert helps(f"trip: Tea\ndelegation:\n  {ann}\n{ONE_DAY}") == [f"write its day too, {month}-01 if it is the first"]


@every(
    ("typed", "line"),
    [
        ("rest", "free: rest"),
        ("Free day", "free: Free day"),
        ("自由活動", "free: 自由活動"),
        ("Tea: the fair", 'event: "Tea: the fair"'),
    ],
)
def test_a_day_of_a_word_is_shown_as_a_line(typed: str, line: str) -> None:
    typed = f'"{typed}"' if ":" in typed else typed
    text = f"{HEAD}{ONE_DAY}  2026-12-02: {typed}\n"
    assert helps(text) == [f"write it as a line of the day, on the next line: `- {line}`"]


@every(
    ("typed", "written"),
    [
        ("\n  - red: [team]\n  - blue: [team]", "leave out the dashes: `red:` is a group"),
        (" [team]", "give them a name as a group: `signers: [team]`"),
        (
            "\n  - {name: Red group, people: [team]}",
            "write each under an id of its own, without a dash: `red-group: {name: Red group, people: [...]}`",
        ),
    ],
)
def test_a_list_of_groups_is_shown_under_ids(typed: str, written: str) -> None:
    assert helps(f"{HEAD}{ONE_DAY}groups:{typed}\n") == [written]


@every(
    ("typed", "entries"),
    [
        ("Lau Mei", "`lau-mei: {name: Lau Mei}`"),
        ("Ms Lau Mei, Director", "`lau-mei: {name: Ms Lau Mei, title: Director}`"),
        ("Lau Mei and Bo Ng", "`lau-mei: {name: Lau Mei}` and `bo-ng: {name: Bo Ng}`"),
    ],
)
def test_hosts_in_one_text_are_shown_under_ids(typed: str, entries: str) -> None:
    assert helps(f"{HEAD}{ONE_DAY}hosts: {typed}\n") == [f"write on lines of their own below it: {entries}"]


@every("table", ["delegation", "hosts"])
def test_people_in_a_list_who_have_fields_and_no_ids_are_shown_with_ids(table: str) -> None:
    listed = "  - name: Ng Mei Ling\n    speaks: [en]\n  - name: Lim, Ah Kow\n  - id: bo\n    name: Bo Ng\n"
    text = f"trip: A\n{'delegation: tbc' * (table == 'hosts')}\n{table}:\n{listed}{ONE_DAY}"
    assert helps(text) == [
        f"write its id before its fields: `- {entry}`"
        for entry in (
            "ng-mei-ling: {name: Ng Mei Ling, speaks: ...}",
            "lim-ah-kow: {name: 'Lim, Ah Kow'}",
            "bo: {name: Bo Ng}",
        )
    ]


def test_an_agreement_in_words_is_shown_with_its_title() -> None:
    assert helps(f"{HEAD}{ONE_DAY}agreements:\n  - MoU on trade\n  - 'MoU: tea'\n") == [
        "write `title: MoU on trade`",
        'write `title: "MoU: tea"`',
    ]


def test_a_slip_in_an_everyday_word_is_offered_the_field_that_it_means_and_not_one_of_another_first_letter() -> None:
    line = "    - visit: Tea house\n      {}\n"
    assert helps(f"{HEAD}days:\n  2026-12-01:\n" + line.format("adress: 2 Tea Street")) == ["did you mean `venue`?"]
    both = "adress: 2 Tea Street\n      venue: Hong Kong"
    assert helps(f"{HEAD}days:\n  2026-12-01:\n" + line.format(both)) == ["put it into the `venue` that is there"]
    assert helps(f"{HEAD}days:\n  2026-12-01:\n" + line.format("ddress: dark suit")) == ["did you mean `dress`?"]


def test_an_id_in_full_width_letters_is_the_one_that_it_is() -> None:
    hall = "venues:\n  hall: {name: Tea Hall, city: Hong Kong}\n"
    text = f"{HEAD}{hall}days:\n  2026-12-01:\n    - visit: Tea\n      venue: hall\n"
    assert mended(text.replace("venue: hall", "venue: ｈａｌｌ")) == text


@every(
    ("field", "example"),
    [("rooms: Ann 12, Ben 14", "rooms: {li-min: 2801}"), ("time: {at: noon}", "time: 10:00-11:15")],
)
def test_a_value_of_another_shape_is_answered_with_an_example_of_its_field(field: str, example: str) -> None:
    (said,) = helps(f"{HEAD}days:\n  2026-12-01:\n    - hotel: tbc\n      {field}\n")

    assert said.startswith(f"write it in that form, such as `{example}")
