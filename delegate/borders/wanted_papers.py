"""Names the papers that would admit somebody, among those that such a person can hold."""

from collections.abc import Iterable, Sequence

from delegate.borders.paper_faults import BESIDE_A_PASSPORT, BorderEntry, PaperFault, is_running
from delegate.model import Admission, Paper

FOREIGN = "foreign"  # whoever is of none of the four below
_CHINESE = ("CN", "HK", "MO", "TW")
_HOLDERS = {  # who can hold a kind of paper; one that is not here anybody may
    "two-way-permit": ("CN",),
    "official-permit": ("CN",),
    "hk-identity-card": ("HK",),
    "macau-identity-card": ("MO",),
    "home-return-permit": ("HK", "MO"),
    "non-chinese-travel-permit": ("HK", "MO"),
    "taiwan-permit": ("TW",),
    "tour-group-list": (FOREIGN,),
    "apec-card": (FOREIGN,),
}


def with_wanted(
    fault: PaperFault, papers: Sequence[Paper], rules: Iterable[Admission], entry: BorderEntry
) -> PaperFault:
    """The fault with the kinds of paper by which such a person is admitted on that day, and whether by a visa."""
    passports = any(paper.kind == "passport" for paper in papers)
    running = [rule for rule in rules if is_running(rule, entry.date) and not (rule.onward or rule.refused)]
    kinds = dict.fromkeys(rule.paper or "" for rule in running if not (passports and rule.home))
    foreign = any(kind in ("visa", "passport") for kind in kinds)
    visa = (passports or foreign) and may_get_a_visa(papers, entry.into)
    return fault._replace(wanted=held_by_such(papers, running, kinds), visa=visa)


def held_by_such(papers: Sequence[Paper], rules: Iterable[Admission], kinds: Iterable[str]) -> tuple[str, ...]:
    """The kinds of these that somebody with such papers can hold and does not hold; passports and visas apart."""
    nationalities = {paper.nationality for paper in papers if paper.kind == "passport"}
    held = {paper.kind for paper in papers if not paper.endorsement}
    of_card = {each for rule in rules if rule.paper == "apec-card" for each in rule.nationality or ()}
    found = []
    for kind in kinds:
        possible = can_hold(papers, kind)
        if kind == "apec-card" and not (nationalities & of_card or None in nationalities):
            possible = False
        if possible and kind not in ("visa", "passport") and kind not in held:
            found.append(kind)
    return tuple(found)


def can_hold(papers: Iterable[Paper], kind: str) -> bool:
    """Whether somebody with these papers can have one of that kind too, by where such people live."""
    whose = _whose(papers)
    return not whose or not whose.isdisjoint(_HOLDERS.get(kind, whose))


def usable_abroad(papers: Sequence[Paper], into: str) -> Sequence[Paper]:
    """The papers among which that for a side without rules must be; all of them where that would be none.

    Cards and permits of residents are for the four Chinese sides alone, and beside a passport others stand in it.
    """
    abroad = [each for each in papers if into in _CHINESE or FOREIGN in _HOLDERS.get(each.kind or "", (FOREIGN,))]
    passports = any(each.kind == "passport" for each in abroad)
    return [each for each in abroad if not (passports and each.kind in BESIDE_A_PASSPORT)] or papers


def are_for_other_borders(papers: Sequence[Paper], into: str) -> bool:
    """Whether papers are all cards or permits of residents, for the four Chinese sides alone, and a side is none."""
    cards = all(FOREIGN not in _HOLDERS.get(each.kind or "", (FOREIGN,)) for each in papers)
    return bool(papers) and cards and into not in _CHINESE


def may_hold_a_visa(paper: Paper) -> bool:
    """Whether a visa may stand in a paper: a passport, or another document of which nobody says that it is a card."""
    return paper.kind != "visa" and paper.kind not in _HOLDERS


def may_get_a_visa(papers: Sequence[Paper], into: str) -> bool:
    """Whether such a person can have a visa for a side.

    Residents of the Mainland have permits for Hong Kong and Macau, and Chinese citizens have none for the Mainland.
    """
    whose = _whose(papers)
    if not whose or FOREIGN in whose:
        return True
    if into in ("HK", "MO"):
        return bool(whose & {"TW"})
    passport = any(paper.kind == "passport" for paper in papers)
    return into not in _CHINESE or (not passport and not whose.isdisjoint(("HK", "MO")))


def _whose(papers: Iterable[Paper]) -> frozenset[str]:
    """The holders that such papers can have: residents of the four sides, or foreigners; none where no paper tells."""
    found: set[str] = set()
    for paper in papers:
        if paper.kind == "passport":
            found.add(paper.nationality if paper.nationality and paper.nationality in _CHINESE else FOREIGN)
        elif paper.kind == "visa":
            found.add(FOREIGN)
        else:
            found.update(_HOLDERS.get(paper.kind, ()))
    return frozenset(found)
