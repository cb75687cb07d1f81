"""Puts drawn files through every stage for some minutes, and keeps each kind of find once, cut down to its shortest.

    python tests/fuzz/run.py --minutes 60 --seed 1

prints the counts as it goes and at the end, and exits with 1 where something was found. `--one N` draws input N alone.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from fuzz_inputs import an_input  # noqa: E402 - found in the folders named above
from fuzz_judge import BrokenPromiseError, Files, judge, kind_of  # noqa: E402 - as above
from fuzz_laws import uphold  # noqa: E402 - as above

EVERY = 6  # of how many inputs one becomes a document, and one goes through the command


def drawn(seed: int, number: int) -> tuple[str, Files]:
    """The input of that number."""
    return an_input(random.Random(f"{seed}-{number}"))


def verdict(kind: str, files: Files, seed: int, number: int) -> str:
    """What became of it; the seed settles which document is made of it. Raises `BrokenPromiseError`."""
    rnd = random.Random(f"{seed}-{number}-print")
    became = judge(files, rnd, document=number % EVERY == 0, command=number % EVERY == 3)
    if kind == "valid":
        uphold(files.trip.decode(), rnd)
    return became


def shortest(files: Files, breaks: Callable[[Files], bool], seconds: float = 60) -> Files:
    """The trip with as many lines taken away as still break the same promise."""
    end = time.monotonic() + seconds
    lines = files.trip.split(b"\n")
    step = max(len(lines) // 2, 1)
    while step and time.monotonic() < end:
        at = 0
        while at < len(lines) and time.monotonic() < end:
            fewer = files._replace(trip=b"\n".join(lines[:at] + lines[at + step :]))
            if breaks(fewer):
                lines = fewer.trip.split(b"\n")
            else:
                at += step
        step //= 2
    return files._replace(trip=b"\n".join(lines))


def found(kind: str, files: Files, seed: int, number: int) -> BrokenPromiseError | None:
    """The promise that it breaks."""
    try:
        verdict(kind, files, seed, number)
    except BrokenPromiseError as broken:
        return broken
    return None


def keep(
    folder: Path, drawn_kind: str, kind: str, files: Files, broken: BrokenPromiseError, seed: int, number: int
) -> None:
    """Write a find down: the input cut down, and what happened."""

    def breaks(fewer: Files) -> bool:
        other = found(drawn_kind, fewer, seed, number)
        return other is not None and kind_of(other) == kind

    least = shortest(files, breaks)
    folder.mkdir(parents=True, exist_ok=True)
    stem = folder / f"{seed}-{number}"
    stem.with_suffix(".trip.yaml").write_bytes(least.trip)
    stem.with_suffix(".book.yaml").write_bytes(least.book)
    stem.with_suffix(".txt").write_text(f"{kind}\n\n{broken}\n", "utf-8")
    print(f"find {seed}-{number}: {kind}", flush=True)


def main() -> int:
    """Run until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first input")
    parser.add_argument("--one", type=int, help="draw this input alone, write it out and judge it")
    parser.add_argument("--finds", type=Path, default=Path("fuzz-finds"), help="the folder for what is found")
    asked = parser.parse_args()
    if asked.one is not None:
        drawn_kind, files = drawn(asked.seed, asked.one)
        sys.stdout.buffer.write(files.trip)
        print(verdict(drawn_kind, files, asked.seed, asked.one))
        return 0
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    began = said = time.monotonic()
    number = asked.first
    while time.monotonic() - began < asked.minutes * 60:
        drawn_kind, files = drawn(asked.seed, number)
        broken = None
        try:
            counts[f"{drawn_kind}: {verdict(drawn_kind, files, asked.seed, number)}"] += 1
        except BrokenPromiseError as error:
            broken = error
            counts[f"{drawn_kind}: broken"] += 1
            kind = kind_of(broken)
            kinds[kind] += 1
            if kinds[kind] == 1:
                keep(asked.finds, drawn_kind, kind, files, broken, asked.seed, number)
        number += 1
        if time.monotonic() - said > 60:
            said = time.monotonic()
            print(
                f"{(said - began) / 60:.0f} min: {number - asked.first} inputs, {len(kinds)} kinds of find", flush=True
            )
    print(f"seed {asked.seed}: {number - asked.first} inputs in {(time.monotonic() - began) / 60:.1f} min")
    for name, count in sorted(counts.items()):
        print(f"  {name}: {count}")
    for name, count in kinds.most_common():
        print(f"  find, {count} times: {name}")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
