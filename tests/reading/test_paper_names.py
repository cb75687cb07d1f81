"""Papers by the names that people give them: each is answered with the line to write, and that line reads."""

import re

import pytest
from edited import mended, names, read
from every import every

from delegate.borders.crossings import shipped
from delegate.model import Paper
from delegate.queries.typed_papers import NotAPaper, typed_papers
from delegate.reading.paper_names import remedy_for
from delegate.reading.trip import Reading, Refused, read_trip

LINES = {
    "HKID": "hk-identity-card",
    "hkid": "hk-identity-card",
    "HK ID card": "hk-identity-card",
    "Hong Kong identity card": "hk-identity-card",
    "香港身份證": "hk-identity-card",
    "澳門身份證": "macau-identity-card",
    "Macau ID": "macau-identity-card",
    "回鄉證": "home-return-permit",
    "回乡证": "home-return-permit",
    "home return permit": "home-return-permit",
    "Home Return Permit": "home-return-permit",
    "台胞證": "taiwan-permit",
    "台胞证": "taiwan-permit",
    "Taibaozheng": "taiwan-permit",
    "往来港澳通行证": "two-way-permit",
    "雙程證": "two-way-permit",
    "EEP": "two-way-permit",
    "Two-Way Permit": "two-way-permit",
    "exit-entry permit": "two-way-permit",
    "因公往来香港澳门特别行政区通行证": "official-permit",
    "British passport": "passport: {nationality: GB}",
    "UK passport": "passport: {nationality: GB}",
    "passport (UK)": "passport: {nationality: GB}",
    "FR passport": "passport: {nationality: FR}",
    "Norwegian passport": "passport: {nationality: NO}",
    "New Zealand passport": "passport: {nationality: NZ}",
    "英國護照": "passport: {nationality: GB}",
    "特區護照": "passport: {nationality: HK}",
    "BNO passport": "passport: {nationality: GB, type: bno}",
    "BN(O) passport": "passport: {nationality: GB, type: bno}",
    "British National (Overseas) passport": "passport: {nationality: GB, type: bno}",
    "French diplomatic passport": "passport: {nationality: FR, type: diplomatic}",
    "中國外交護照": "passport: {nationality: CN, type: diplomatic}",
    "Chinese visa": "visa: {for: CN}",
    "HK visa": "visa: {for: HK}",
    "passport: GB": "passport: {nationality: GB}",
    "visa: CN": "visa: {for: CN}",
    "HK permanent ID": "hk-identity-card",
    "Macau permanent resident card": "macau-identity-card",
    "Mainland Travel Permit for Hong Kong and Macao Residents": "home-return-permit",
    "two-way-permit: HK": "two-way-permit: {for: HK}",
    "two-way-permit: Macau": "two-way-permit: {for: MO}",
}
EXAMPLES = {  # whose it is the name does not say
    "護照": "passport: {nationality: GB}",
    "Passport": "passport: {nationality: GB}",
    "diplomatic passport": "passport: {nationality: GB, type: diplomatic}",
    "公務護照": "passport: {nationality: GB, type: service}",
    "e-visa": "visa: {for: CN}",
    "簽證": "visa: {for: CN}",
    "APEC card": "apec-card: {for: CN}",
    "two-way-permit: business": "two-way-permit: {endorsement: business, for: HK}",
}


def reading(paper: str) -> Reading:
    text = f"trip: Visit\ndelegation:\n  ann:\n    name: Ann\n    papers:\n      - {paper}\ndays: {{2026-05-12: tbc}}\n"
    return read_trip("t.trip.yaml", text.encode(), lambda _: Refused("there is none"))


def said(paper: str) -> list[tuple[str, int, str]]:
    return [(each.name, each.where.span.start.line, each.help) for each in reading(paper).findings]


@every(("name", "line"), LINES.items())
def test_a_paper_by_the_name_that_people_give_it_is_answered_with_the_line_to_write(name: str, line: str) -> None:
    assert said(name) == [("paper-by-another-name", 6, f"write `{line}`")]


@every(("name", "line"), EXAMPLES.items())
def test_a_name_that_does_not_say_whose_it_is_is_answered_with_an_example(name: str, line: str) -> None:
    ((_, _, help_),) = said(name)

    assert help_.startswith(f"write `{line}`, with its own ")


@every("line", sorted({*LINES.values(), *EXAMPLES.values()}))
def test_the_line_that_is_offered_reads_without_a_word(line: str) -> None:
    found = reading(line)

    assert found.findings == ()
    assert found.trip is not None
    (paper,) = found.trip.delegation["ann"].papers
    assert paper.kind == line.partition(":")[0]


def test_a_name_for_two_papers_offers_both_and_fields_below_a_name_do_not_hide_it() -> None:
    assert said("身份證")[0][2] == "write `hk-identity-card` or `macau-identity-card`"
    assert said("passport and visa")[0][2].startswith("write `passport: {nationality: GB}` and `visa: {for: CN}`")
    assert said("HKID, 回鄉證 and British passport")[0][2] == (
        "write `hk-identity-card` and `home-return-permit` and `passport: {nationality: GB}`"
    )
    assert said("British passport: {expires: 2030-01-01}")[0][2] == "write `passport: {nationality: GB}`"


@pytest.mark.parametrize("kind", ["border-pass", "transit-visa", "seaman-book"])
def test_the_kind_of_another_border_is_left_to_its_rules(kind: str) -> None:
    assert said(kind) == []


@pytest.mark.parametrize("paper", ["passport: K1234567", "HKID A123456", "visa: ABCD"])
def test_what_may_be_a_number_is_not_shown(paper: str) -> None:
    (finding,) = reading(paper).findings

    assert finding.name in ("document-number", "wrong-shape")
    assert not re.search("1234|ABCD", finding.message + finding.help)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK", "GB"),
        ("British", "GB"),
        ("Hong Kong", "HK"),
        ("法國", "FR"),
        ("GBR", "GB"),
        ("CHN", "CN"),
        ("hkg", "HK"),
    ],
)
def test_a_country_by_its_name_is_answered_with_its_code(name: str, code: str) -> None:
    assert said(f"passport: {{nationality: {name}}}") == [("unreadable-country", 6, f"the code is {code}")]


@pytest.mark.parametrize("letters", ["gb", "GBR", "gbr"])
def test_the_letters_of_a_country_are_no_number(letters: str) -> None:
    ((name, _, found),) = said(f"passport: {letters}")

    assert (name, found) == ("paper-by-another-name", "write `passport: {nationality: GB}`")


def test_three_letters_of_no_country_may_be_a_number() -> None:
    assert [name for name, _, _ in said("passport: QQQ")] == ["document-number"]


@pytest.mark.parametrize(("type_", "help_"), [("Diplomatic", "diplomatic"), ("BNO", "bno"), ("BN(O)", "bno")])
def test_a_type_of_passport_written_otherwise_is_answered_with_its_word(type_: str, help_: str) -> None:
    ((name, line, found),) = said(f"passport: {{nationality: GB, type: {type_}}}")

    assert (name, line) == ("unknown-word", 6)
    assert help_ in found


# --- at the desk ------------------------------------------------------------------------------------------------------


def typed(*texts: str) -> tuple[Paper, ...] | NotAPaper:
    return typed_papers(texts, shipped(), ("HK", "CN"))


@every(("name", "line"), [*LINES.items(), *EXAMPLES.items()])
def test_the_desk_answers_a_name_with_what_to_type_and_takes_that(name: str, line: str) -> None:
    answer = typed(name.replace(": ", ":"))
    if isinstance(answer, NotAPaper):
        answer = typed(answer.sentence.rpartition(": write ")[2].rpartition("such as ")[2])

    assert isinstance(answer, tuple)
    assert answer[0].kind == line.partition(":")[0]


@every(
    ("text", "paper"),
    [
        ("passport:GB:bno", Paper(kind="passport", nationality="GB", passport_type="bno")),
        ("two-way-permit:business:HK", Paper(kind="two-way-permit", endorsement="business", issued_for="HK")),
        ("two-way-permit:HK", Paper(kind="two-way-permit", issued_for="HK")),
        ("two-way-permit:Macau", Paper(kind="two-way-permit", issued_for="MO")),
        ("apec-card:CN", Paper(kind="apec-card", issued_for="CN")),
        ("taiwan-permit", Paper(kind="taiwan-permit")),
    ],
)
def test_a_second_word_is_the_type_of_a_passport_or_the_side_of_an_endorsement(text: str, paper: Paper) -> None:
    assert typed(text) == (paper,)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("passport:GB:royal", "“royal” is no type of passport: write one of ordinary, diplomatic"),
        ("passport:British", "“British” is not the code of a country: the code is GB"),
        ("visa:CN:double", "“visa:CN:double” says too much"),
        ("two-way-permit:商務:HK", "“商務” is not how an endorsement is typed: write two-way-permit:business:HK"),
        ("two-way-permit:business:Hong Kong", "“Hong Kong” is not the code of a country: the code is HK"),
    ],
)
def test_what_cannot_be_read_at_the_desk_is_answered_in_one_sentence(text: str, sentence: str) -> None:
    answer = typed(text)

    assert isinstance(answer, NotAPaper)
    assert answer.sentence.startswith(sentence)


def test_the_mainland_travel_permit_may_be_that_of_either_kind_of_resident() -> None:
    assert remedy_for("MTP") == "write `home-return-permit` or `taiwan-permit`"


@every(
    ("typed_there", "line"),
    [
        ("two-way-permit:business:HK", "two-way-permit: {endorsement: business, for: HK}"),
        ("two-way-permit:HK", "two-way-permit: {for: HK}"),
        ("passport:GB:diplomatic", "passport: {nationality: GB, type: diplomatic}"),
        ("visa:CN", "visa: {for: CN}"),
        ("apec-card:CN", "apec-card: {for: CN}"),
    ],
)
def test_a_paper_as_the_desk_takes_it_is_answered_in_a_trip_with_its_line(typed_there: str, line: str) -> None:
    assert remedy_for(typed_there) == f"write `{line}`"


@pytest.mark.parametrize("name", ["diplomatic passport", "護照", "APEC"])
def test_the_desk_asks_whose_a_paper_is_where_its_name_does_not_say(name: str) -> None:
    answer = typed(name)

    assert isinstance(answer, NotAPaper)
    assert "write behind `" in answer.sentence


# --- with the edit ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed_so", "written"),
    [
        ("papers: British passport", "papers: {passport: {nationality: GB}}"),
        ("papers: [回乡证, HKID]", "papers: [home-return-permit, hk-identity-card]"),
        ("papers: {passport: GB}", "papers: {passport: {nationality: GB}}"),
        ("passport: British", "papers: {passport: {nationality: GB}}"),
        ("護照: 英國", "papers: {passport: {nationality: GB}}"),
        ("passport: {nationality: GB}", "papers: {passport: {nationality: GB}}"),
        ("visa: Chinese visa", "papers: {visa: {for: CN}}"),
        ("papers: [passport: 巴西护照]", "papers: [passport: {nationality: BR}]"),
        ("papers: 'HKID'", "papers: hk-identity-card"),
    ],
)
@pytest.mark.parametrize("person", ["  ann: {name: Ann, %s}\n", "  ann:\n    name: Ann\n    %s\n"])
def test_a_paper_in_everyday_words_is_read_as_the_one_that_it_is_and_rewritten_where_it_stands(
    person: str, typed_so: str, written: str
) -> None:
    text = f"trip: Visit\ndelegation:\n{person % typed_so}days: {{2026-05-12: tbc}}\n"

    assert set(names(text)) == {"paper-by-another-name"}
    assert mended(text) == text.replace(typed_so, written)
    assert names(mended(text)) == []


@pytest.mark.parametrize("name", ["British passport (expired)", "MTP", "diplomatic passport", "British passport, HKID"])
def test_a_name_that_says_more_or_may_be_several_papers_is_not_rewritten(name: str) -> None:
    text = f"trip: Visit\ndelegation:\n  ann:\n    name: Ann\n    papers:\n      - {name}\ndays: {{2026-05-12: tbc}}\n"

    assert mended(text) == text


def test_papers_as_several_fields_of_a_person_are_answered_with_the_list_and_read_as_papers() -> None:
    text = "trip: Visit\ndelegation:\n  ann: {name: Ann, passport: Swiss, visa: CN}\ndays: {2026-05-12: tbc}\n"

    (finding,) = read(text).findings
    assert finding.help == "write `papers: [{passport: {nationality: CH}}, {visa: {for: CN}}]`"
    assert [each.kind for each in read(text).trip.delegation["ann"].papers] == ["passport", "visa"]
