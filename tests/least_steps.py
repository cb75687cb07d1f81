"""A table of the least steps: for every check a trip that passes, and one step from it a trip that fails.

The programmes are the checks' own examples, with one place in them left open.
"""

from typing import NamedTuple

MINUTE, DAY, METRE, ONE, WORD = "minute", "day", "metre", "one", "word"


class Row(NamedTuple):
    """A check, a piece of its example with a gap, `…`, and what passes and what fails in the gap.

    `by` is the step between the two: a count of people, seats, entries or nights is `ONE`; a field, an entry, a name or
    a letter, where nothing is counted, is a `WORD`.
    """

    check: str
    by: str
    piece: str
    passes: str
    fails: str
    example: str = "bad"
    put: tuple[str, str] = ("", "")  # what the example says, and what it says here instead


TWO_DRIVES = """\
trip: Printers in Vienna
vehicles:
  coach-1: {kind: coach, seats: 45}
delegation:
  wen: {name: Wen Jia}
  lund: {name: Peder Lund}
venues:
  guild: {name: House of the guild, city: Vienna, at: "48.2080, 16.3700"}
  school: {name: School of fashion, city: Vienna, at: "48.1800, 16.3300"}
days:
  2026-05-12:
    - {coach: To the school, time: "10:00-10:30", from: guild, to: school, who: wen, vehicle: coach-1}
    - {coach: To the guild, time: "…-11:00", from: school, to: guild, who: lund, vehicle: coach-1}
"""

ROWS = (
    # --- books and time
    Row("unused-entry", WORD, "wen: {}…", "\n  luo: {}", ""),
    Row("overlapping-items", MINUTE, "time: …-12:30", "12:00", "11:59"),
    Row("out-of-order", MINUTE, "time: …  #", "14:00", "13:59"),
    Row("nonexistent-time", MINUTE, "time: …-04:00", "03:00", "02:59"),
    Row("nonexistent-time", MINUTE, "time: …-04:00", "01:59", "02:00"),
    Row("repeated-time", MINUTE, "time: …  #", "03:00", "02:59"),
    Row("repeated-time", MINUTE, "time: …  #", "01:59", "02:00"),
    Row("window-too-short", MINUTE, "within: 15:00-…  #", "16:30", "16:29"),
    Row("step-outside-line", MINUTE, "- 15:15-… Questions", "15:30", "15:31", "good"),
    Row("clock-in-title", MINUTE, "coach: Departure … to", "17:30", "17:31", "good"),
    Row("end-before-start", MINUTE, "time: 22:30-…  #", "22:30", "22:29"),
    Row("working-saturday", DAY, "  …:\n    - visit", "2026-02-13", "2026-02-14"),
    Row("days-out-of-order", WORD, "  …: # expect", "2026-06-13", "2026-06-11"),
    Row("day-missing", DAY, "  …: # expect", "2026-05-20", "2026-05-21"),
    Row("long-day", MINUTE, "19:00-…  #", "20:30", "20:31"),
    Row("short-night", MINUTE, "time: …-09:00", "08:00", "07:59"),
    Row("no-meal", MINUTE, "time: …-15:00", "13:00", "12:59"),
    Row("no-break", MINUTE, "10:10-…  #", "12:00", "12:01"),
    # --- on the way
    Row("late-arrival", MINUTE, "time: …-14:00", "13:21", "13:20"),
    Row("tight-leg", MINUTE, "time: …-14:45", "13:40", "13:39"),
    Row("optimistic-leg", MINUTE, "for: … min", "33", "32"),
    Row("impossible-leg", MINUTE, "09:10-…  #", "13:07", "13:06"),
    Row("short-stay", MINUTE, "time: …  #", "13:00", "13:01"),
    Row("unknown-way", WORD, "time: 12:30…\n", "\n      to: school", ""),
    Row("last-service-gone", MINUTE, "22:00-…+1", "00:46", "00:47"),
    Row("missed-check-in", MINUTE, "time: 09:00-…\n", "10:10", "10:11"),
    Row(
        *("service-ends-elsewhere", METRE, 'Shenzhen, at: "…, 113.6000"', "22.66464", "22.66463"),
        put=("113.9540", "113.6000"),
    ),
    Row(
        *("service-leaves-elsewhere", METRE, 'at: "…, 115.2800"', "22.83815", "22.83816"),
        put=('Shantou, at: "23.3540, 116.6820"', 'Shanwei, at: "22.7000, 115.2800"'),
    ),
    Row(
        *("long-walk", METRE, 'fashion, city: Vienna, at: "…, 16.3700"', "48.19036", "48.19035"),
        put=("16.3300", "16.3700"),
    ),
    Row("too-few-seats", ONE, "kind: coach, seats: …}", "46", "45"),
    Row("old-figures", DAY, "  …:\n    - meeting", "2018-03-10", "2018-03-11"),
    Row("which-port", WORD, "from: …  #", "PEK", "Beijing"),
    Row("vehicle-double-booked", MINUTE, TWO_DRIVES, "10:30", "10:29"),
    Row("vehicle-elsewhere", MINUTE, "time: …\n      to: guild\n      who: members", "11:06", "11:05"),
    Row("no-vehicle", WORD, "venue: mill…", "\n      vehicle: [coach-1, coach-2]", ""),
    Row("unused-vehicle", WORD, "vehicle: …\n", "[coach-1, coach-2]", "coach-1"),
    Row("goes-nowhere", WORD, "from: …\n", "embassy", "port", "good"),
    Row("stopped-service", WORD, "from: …\n", "Macau Ferry Terminal Sheung Wan", "China Ferry Terminal"),
    Row("wrong-vehicle", WORD, "boat-1: {kind: …, seats", "coach", "ferry"),
    Row(
        "service-told-twice",
        MINUTE,
        "time: …-19:50\n      from: PEK\n      to: HKG\n      who: members",
        "16:00",
        "16:01",
        "good",
    ),
    Row("driver-hours", MINUTE, "time: 20:21-…\n", "21:00", "21:01"),
    Row("driver-double-booked", WORD, "coach-2: {kind: coach, seats: 45, driver: Mr …,", "Gruber", "Huber"),
    # --- at borders
    Row("closed-crossing", MINUTE, "time: 18:00-…\n", "20:15", "20:16", "good"),
    Row("no-crossing", WORD, "venue: hall…\n", "\n    - {ferry: Fast ferry, time: 12:30, for: 1h, to: port}", ""),
    Row("wrong-crossing", WORD, "via: […]", "lok-ma-chau", "lok-ma-chau-spur-line"),
    Row("paper-missing", WORD, "nationality: …}", "FR", "PT"),
    Row("paper-expired", DAY, "expires: …}", "2026-05-12", "2026-05-11"),
    Row("paper-expires-soon", DAY, "expires: …}", "2026-08-10", "2026-08-09"),
    Row("entries-used-up", ONE, "entries: …}", "2", "1"),
    Row("stay-too-long", ONE, "stay: … days", "15", "14"),
    Row("paper-refused-here", WORD, "crossing: …\n", "gate", "footbridge"),
    Row("nationality-unknown", WORD, "- passport… #", ": {nationality: GB}", ""),
    Row("plates-missing", WORD, "plates: [AA…]", ", XB", ""),
    Row("lapsed-rule", DAY, "until: …}", "2026-05-12", "2026-05-11"),
    Row("plates-unwritten", WORD, "seats: 20…}", ", plates: [AA, XB]", ""),
    Row("endorsement-side-unknown", WORD, "business…, entries", ", for: HK", ""),
    Row("entry-unknown", WORD, "[GB…]", ", KZ", ""),
    Row("two-borders", WORD, "via: […]", "", "factory"),
    Row("unsure-facts", DAY, "checked: …\n", "2025-05-12", "2025-05-11"),
    Row("crossing-in-title", WORD, "via Heung Yuen W…  #", "a", "ai"),
    # --- places
    Row("closed-venue", MINUTE, "17:00-… #", "18:00", "18:01"),
    Row("over-capacity", ONE, "people: …}\nhosts", "55", "56"),
    Row("unknown-place", WORD, "venue: … #", "factory", "factorx"),
    Row("unknown-city", WORD, "city: … #", "Geneva", "Genev"),
    Row("point-far-from-city", METRE, 'at: "…, 24.7536"', "60.42433", "60.42434", "good"),
    Row("shifted-point", METRE, 'at: "…, 114.0289"', "22.60976", "22.60975"),
    Row("public-holiday", DAY, "  …:\n", "2026-07-02", "2026-07-01"),
    Row("holidays-unknown", DAY, "  …:\n", "2026-12-31", "2027-01-01"),
    Row("unreadable-hours", WORD, "hours: M…-Fr", "o", "q", "good"),
    Row("room-double-booked", MINUTE, "time: …-15:30", "15:00", "14:59"),
    Row("impossible-zone", WORD, "zone: …, at", "Asia/Shanghai", "Asia/Seoul"),
    Row("place-in-title", WORD, "Dinner, Aberdee…  #", "", "n"),
    Row("place-still-open", DAY, "--today …\n", "2026-05-04", "2026-05-05"),
    Row("no-wet-place", WORD, "venue: square…  #", "\n      wet: hall", ""),
    # --- people
    Row(
        "host-double-booked",
        MINUTE,
        "time: …-13:00\n      venue: harbour\n      who: jonas\n      rec",
        "11:30",
        "11:29",
        "good",
    ),
    Row("nobody-attends", DAY, "leaves: …}\n  tan", "2026-05-13", "2026-05-12"),
    Row("no-hotel", ONE, "nights: …\n", "2", "1", "good"),
    Row("not-home", WORD, "venue: yard…\n", "\n    - {coach: Home, to: base}", ""),
    Row("never-present", MINUTE, "joins: 2026-05-12…}", " 10:00", " 10:01", "good"),
    Row("leaves-during", MINUTE, "leaves: 2026-05-12 …}", "17:00", "16:59"),
    Row("two-places", WORD, "time: 10:00-11:00\n      venue: …\n", "school", "port"),
    Row("named-while-away", MINUTE, "Lin Bo, joins: 2026-12-02 …}", "09:00", "09:01", "good"),
    Row("two-hotels", ONE, "nights: …\n", "1", "2"),
    Row("no-common-language", WORD, "Wang Fang, speaks: …}", "en", "zh"),
    Row("principal-absent", ONE, "who: …  #", "[kim, lee]", "lee"),
    Row("idle-day", ONE, "who: …\n", "[ida, per]", "ida"),
    # --- agreements, and what is shared
    Row("signatory-absent", MINUTE, "joins: 2026-05-12 …}", "11:00", "11:01", put=("-05-13}", "-05-12 11:00}")),
    Row("agreement-without-ceremony", WORD, "[luo, chan]…\n", "\n    at: signing", ""),
    Row("signed-twice", WORD, "on Solar …  #", "Rooks", "Roofs"),
    Row("party-unsigned", ONE, "signatories: [luo…]", ", chan", ""),
    Row("signing-too-short", MINUTE, "11:00-…  #", "11:09", "11:08"),
    Row("signing-without-host", WORD, "time: 11:00-11:45…\n", "\n      with: [chan]", ""),
    Row("document-number-in-text", WORD, "plates 粵Z1234港…\n", " and E0000000", " and E00000000", "good"),
    Row("missing-translation", WORD, "{en: Solar laboratory…}", ", zh-Hant: 太陽能實驗室", "", "good"),
)
