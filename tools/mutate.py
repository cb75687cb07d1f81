"""Measures how many small mistakes in the code the tests notice.

    pip install coverage                                # or the extra `bench`
    python tools/mutate.py map                          # which test runs which line; once, some minutes
    python tools/mutate.py run --seed 20 --sample 600   # goes on where it stopped; Ctrl-C at any time
    python tools/mutate.py run --again tests/planning/test_new.py   # the survivors, with the tests of these files too
    python tools/mutate.py tell                         # counts and survivors

The mistakes are those of `mutations.py`, drawn from all of them. Each is made in a child of a process that has every
test loaded, and the child runs the quick tests (`-m "not slow"`) that run its line, the tests that noticed mistakes of
the module first, until one fails. What is drawn and found is kept in `.mutants/`, a line of JSON for each.
A child that works six times as long as its tests need, and ten seconds, has noticed too: somebody would.
"""

import argparse
import json
import os
import random
from typing import Any

import pytest
from mutation_map import KEPT, QUICK, Covering, make_map
from mutation_runs import Session, run_fresh
from mutations import ROOT, Mutation, modules, mutations

RESULTS = KEPT / "results.jsonl"
LONGEST = 8.0  # seconds of tests for one mistake, as the map timed them


def sample(seed: int, size: int) -> list[tuple[int, Mutation]]:
    """The mistakes that a seed draws, each with its number in the draw."""
    every = [mutation for path in modules() for mutation in mutations(path)]
    return list(enumerate(random.Random(seed).sample(every, size)))


def results() -> dict[int, dict[str, Any]]:
    """The last result of each mistake that was drawn."""
    lines = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    return {each["number"]: each for each in map(json.loads, lines)}


def run(seed: int, size: int, longest: float, again: list[str] | None) -> None:
    """Runs what has no result yet; or what survived once more, with the tests of some files before all others."""
    done = results()
    drawn = sample(seed, size)
    if again is None:
        drawn = [(number, mutation) for number, mutation in drawn if number not in done]
    else:
        lived = {number for number, each in done.items() if each["outcome"] in {"survived", "uncovered"}}
        drawn = [(number, mutation) for number, mutation in drawn if number in lived]
    pytest.main(
        [*QUICK, f"--basetemp={KEPT}/temporary"], plugins=[Session(drawn, Covering(longest), again or [], RESULTS)]
    )


def tell() -> None:
    """Prints the counts and the survivors."""
    found = results()
    counts: dict[str, int] = {}
    for each in found.values():
        counts[each["outcome"]] = counts.get(each["outcome"], 0) + 1
    noticed = counts.get("killed", 0) + counts.get("stopped", 0)
    print(f"{len(found)} mistakes, {noticed} noticed ({noticed / max(1, len(found)):.1%}): {counts}")
    for number, each in sorted(found.items(), key=lambda pair: (pair[1]["path"], pair[1]["line"])):
        if each["outcome"] in {"survived", "uncovered"}:
            print(f"{number:4} {each['outcome']:9} {each['path']}:{each['line']}: {each['before']}  →  {each['after']}")


def main() -> None:
    """Reads what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["map", "run", "tell", "fresh"])
    parser.add_argument("files", nargs="*", help="map: only the tests of these files")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--sample", type=int, default=600)
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds of tests for one mistake")
    parser.add_argument("--again", nargs="*", metavar="FILE", help="the survivors, and the tests of these files")
    asked = parser.parse_args()
    os.chdir(ROOT)
    match asked.what:
        case "map":
            make_map(asked.files)
        case "run":
            run(asked.seed, asked.sample, asked.longest, asked.again)
        case "fresh":
            run_fresh()
        case _:
            tell()


if __name__ == "__main__":
    main()
