"""The trip and the address book that are edited, and where a text stands in them."""

BOOK = """\
people:
  chan: {name: {en: Bernard Chan, zh-Hant: 陳百里}, title: Under Secretary}
venues:
  offices: {name: {en: Government Offices, zh-Hant: 政府總部}, city: Hong Kong, at: "22.2808, 114.1654", entry: 15 min}
  unfinished: {name: Unfinished, city: Hong Kong, capacity: many}
"""
TRIP = """\
trip: {en: A visit, zh-Hant: 訪問🙂}
include: [book.yaml]
base: school
delegation:
  huang-wei: {name: {en: Huang Wei, zh-Hant: 黃偉}, role: principal, papers: [two-way-permit]}
  li-min: {name: Li Min, role: interpreter, papers: [two-way-permit]}
hosts: [chan]
groups:
  signers: [huang-wei, li-min]
venues:
  school: {name: School, city: Hong Kong, at: "22.3364, 114.1655"}
vehicles:
  coach-1: {kind: coach, seats: 45, plates: [HK]}
days:
  2026-03-02:
    - visit: School
      time: 09:00-10:00
      venue: school
    - meeting: Talks
      id: talks
      time: 10:20-11:00
      venue: offices
      who: signers
      with: [chan]
      vehicle: coach-1
    - meal: 🙂午宴🙂
      time: 12:00-13:00
      venue: nowhere-hall
      who: huang-wei
"""


def row(needle, text=TRIP):
    """The number of the first line with these words, and the column behind them."""
    number = next(number for number, line in enumerate(text.split("\n")) if needle in line)
    return number, text.split("\n")[number].index(needle) + len(needle)
