"""The shipped itineraries: clean or accepted with a reason, and nothing that the published programmes say is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ITINERARIES = sorted(path.name for path in (ROOT / "itineraries").glob("*.trip.yaml"))

# What the published programmes say, row by row; each word group must stand in the print.
SAID = {
    "futian-hong-kong.trip.yaml": """
        2023 Shenzhen (Futian) - Hong Kong Economic and Trade Cooperation and Exchange Meeting | 經貿合作交流會
        Friday | 24 February 2023 | Hong Kong | fully reopened | about 400 people | 25 agreements | signed on the spot
        Huang Wei | 黃偉 | Party secretary of Futian district | XtalPi | 晶泰科技 | C-MER Eye Care | 希瑪眼科 | comment
        Company based in Shenzhen | officials present at the briefing
        Bernard Chan Pak-li | 陳百里 | Under Secretary for Commerce and Economic Development
        consumer vouchers | CNY 10 million | 500 youth exchanges | Shenzhen Commerce Bureau | Co-leads
        Hong Kong business and technology representatives | SCMP names the Hong Kong government
    """,
    "hong-kong-shenzhen-company-visit.trip.yaml": """
        14 June 2018 | Thursday
        08:30 | 09:00 | Assemble | PolyU Fountain Square | Chatham Road / Cheong Wan Road | Hung Hom | Hong Kong
        10:00 | across the border | Shenzhen | 10:15 | 12:30 | Company visit 1 | Tencent | order is not published
        12:45 | 15:00 | Lunch and free time | OCT Loft Creative Culture Park
        15:15 | 17:30 | Company visit 2 | The second host | 17:45 | 18:45 | Back to Hong Kong
        Delegates of the conference | 20
    """,
    "estonia-state-visit.trip.yaml": """
        19 October 2006 | Thursday | 12:30 | 12:40 | Arrival | Tallinn airport | Lennujaama 2 | Tallinn
        Her Majesty Queen Elizabeth II | Duke of Edinburgh
        12:55 | 13:30 | Welcome and meeting of the heads of state | 13:05 | guest book
        Office of the President | A. Weizenbergi 39 | President of the Republic of Estonia
        15:15 | 15:45 | The Duke opens a factory | IPA | Laike tee 5 | Peetri | Rae parish
        17:10 | 17:55 | Concert | KUMU | Weizenbergi 34 / Valge 1 | 18:35 | Reception of the British ambassador
        20:20 | 22:20 | State dinner | House of the Black Heads | Pikk 26 | 20:25 | 20:35 | Addresses
        20 October 2006 | Friday | 10:45 | 10:50 | Royal Navy memorial | Pikk 70
        11:00 | 11:40 | public | Town Hall Square | 11:10 | 11:30 | Mayor of Tallinn
        11:50 | 12:25 | Naval ceremonies and departure | Old Port | dock 17 | HMS Liverpool
    """,
}


def delegate(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the root of the project."""
    command = [sys.executable, "-m", "delegate", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ITINERARIES)
def test_an_itinerary_gives_no_finding_that_is_not_accepted_with_a_reason(name):
    done = delegate("check", f"itineraries/{name}", "--format", "json", "--fail-on", "note")

    findings = json.loads(done.stdout)["findings"]
    assert [finding["message"] for finding in findings if not finding["accepted"]] == []
    assert done.returncode == 0


@pytest.mark.parametrize("name", ITINERARIES)
@pytest.mark.parametrize("width", ["200", "100"])
def test_nothing_that_the_published_programme_says_is_lost_in_the_print(name, width):
    printed = " ".join(delegate("plan", f"itineraries/{name}", "--width", width).stdout.split())

    said = [part.strip() for line in SAID[name].strip().splitlines() for part in line.split("|")]
    missing = [word for part in said for word in part.split() if word not in printed]
    assert missing == []


def test_every_itinerary_is_held_against_what_was_published():
    assert sorted(SAID) == ITINERARIES
