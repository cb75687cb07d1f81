"""How fast every command is, as ratios of whole processes: the one table of what is wanted and what is.

    .venv/bin/pip install -e '.[all,bench]'
    .venv/bin/python -m benchmarks.speed [RUNS] [ROW ...]     # rows by a word in their names; all without any

The two sides of a ratio run in turn on one core; each side is the processor time of the child process (user and
system). Shown are the least, the median and the greatest ratio of a run of one to the run of the other beside it. The
trips are those of growth.py, with ten people where nothing else is said.
"""

import compileall
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.growth import trip
from benchmarks.printing import LARGE
from benchmarks.startup import FLOOR, ROOT, TRIP

BESIDE = Path(sys.executable)
DELEGATE, YAMLLINT = (str(BESIDE.with_name(name)) for name in ("delegate", "yamllint"))
STAGES = ("read", "plan", "check")
MANY, FOLDER = 100, 1000


class Row(NamedTuple):
    """A ratio that is at most so much where the target is met; each call of `ratios` takes it once, or several times.

    `part` says what a run shares with the whole: the largest trips run fewer times.
    """

    name: str
    target: float
    ratios: Callable[[], Sequence[float]]
    part: float = 1.0


class Spent(NamedTuple):
    """What a child process took: seconds of the processor and on the wall, and bytes of memory at its peak."""

    cpu: float
    wall: float
    memory: int
    printed: bytes


def spent(command: Sequence[str], *, cores: int = 1, keep: bool = False) -> Spent:
    """One run, in the folder of the project; its output is thrown away, unless it is to be kept."""
    chosen = sorted(ALLOWED)[:cores]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    os.sched_setaffinity(0, chosen)  # the child takes it over
    with (
        tempfile.TemporaryFile() as kept,
        subprocess.Popen(
            command, cwd=ROOT, stdout=kept if keep else subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as child,
    ):
        _, status, own = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        kept.seek(0)
        printed = kept.read()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert child.returncode in (0, 1), f"{command} ended with {child.returncode}"
    return Spent(cpu, wall, own.ru_maxrss * 1024, printed)


ALLOWED = os.sched_getaffinity(0)


def of_cpu(one: Sequence[str], other: Sequence[str]) -> Callable[[], list[float]]:
    """The processor time of one command over that of another."""
    return lambda: [spent(one).cpu / spent(other).cpu]


def stages(lines: int, people: int) -> dict[str, float]:
    """Processor seconds of each stage of `check` on a trip, in a process of its own, the first use of all behind it."""
    command = [sys.executable, "-m", "benchmarks.speed", "--stages", str(lines), str(people)]
    return dict(json.loads(spent(command, keep=True).printed))


def growth(stage: str, few: tuple[int, int], many: tuple[int, int]) -> Callable[[], list[float]]:
    """How many times as long a stage takes on the larger of two trips."""
    return lambda: [stages(*many)[stage] / stages(*few)[stage]]


def on_two_cores(folder: Path) -> list[float]:
    """The wall time of a folder on two cores over that on one; the bytes are the same."""
    two, one = (spent([DELEGATE, "check", str(folder)], cores=cores, keep=True) for cores in (2, 1))
    assert two.printed == one.printed, "two cores print something else than one"
    return [two.wall / one.wall]


def rows(folder: Path) -> Iterator[Row]:
    """Every row of the table; the trips are written into the folder."""
    made = {size: _write(folder, *size) for size in ((24, 10), (240, 10), (2400, 10), (2400, 1000), (24000, 10))}
    yield Row("check / yamllint, the Futian trip", 1.0, of_cpu((DELEGATE, "check", TRIP), (YAMLLINT, TRIP)))
    for lines, target, part in ((24, 1.0, 1.0), (240, 0.6, 1.0), (2400, 0.25, 0.5), (24000, 0.25, 0.1)):
        path = made[lines, 10]
        yield Row(
            f"check / yamllint, {lines:,} lines", target, of_cpu((DELEGATE, "check", path), (YAMLLINT, path)), part
        )
    some, all_ = (_copies(folder / str(count), Path(made[24, 10]), count) for count in (MANY, FOLDER))
    both = (DELEGATE, "check", str(some)), (YAMLLINT, *map(str, sorted(some.iterdir())))
    yield Row(f"check / yamllint, {MANY} trips of 24 lines", 0.15, of_cpu(*both), 0.5)
    yield Row(f"check of {FOLDER:,} trips, wall, two cores / one", 0.6, lambda: on_two_cores(all_), 0.2)
    crowd = (DELEGATE, "check", made[2400, 1000]), (DELEGATE, "check", made[2400, 10])
    yield Row("check, 2,400 lines: 1,000 people / 10", 2.5, of_cpu(*crowd), 0.5)
    for stage in STAGES:
        yield Row(f"{stage}, 2,400 lines / 240", 12, growth(stage, (240, 10), (2400, 10)), 0.3)
        yield Row(f"{stage}, 1,000 people / 100", 12, growth(stage, (2400, 100), (2400, 1000)), 0.3)
    largest = Path(made[24000, 10])
    command = (DELEGATE, "check", str(largest))
    yield Row("memory / file, 24,000 lines", 60, lambda: [spent(command).memory / largest.stat().st_size], 0.1)
    yield Row("plan / bare imports, the Futian trip", 1.3, of_cpu((DELEGATE, "plan", TRIP), FLOOR))
    yield Row("legs / bare imports, the Futian trip", 1.8, of_cpu((DELEGATE, "legs", TRIP), FLOOR))
    pack = (DELEGATE, "pack", LARGE, "-o", str(folder / "pack"))
    yield Row("pack of 30 travellers / plan", 12, of_cpu(pack, (DELEGATE, "plan", LARGE)), 0.3)


def _write(folder: Path, lines: int, people: int) -> str:
    path = folder / f"{lines}-{people}.trip.yaml"
    path.write_text(trip(lines, people), "utf-8")
    return str(path)


def _copies(folder: Path, of: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04d}.trip.yaml").write_bytes(of.read_bytes())
    return folder


def time_stages(lines: int, people: int) -> dict[str, float]:
    """Processor seconds of each stage in this process, on a trip of that size after a small one."""
    from delegate.checking import examine
    from delegate.checks import every_check
    from delegate.pipeline import world
    from delegate.planning.planner import plan
    from delegate.reading.trip import Refused, read_trip

    gc.disable()  # as the commands do
    for size in ((20, 10), (lines, people)):
        text = trip(*size).encode()
        at = [time.process_time()]
        made = read_trip("made.trip.yaml", text, lambda name: Refused(name)).trip
        at.append(time.process_time())
        planned = plan(made, world(made))
        at.append(time.process_time())
        examine(planned, every_check())
        at.append(time.process_time())
    return {stage: at[number + 1] - at[number] for number, stage in enumerate(STAGES)}


def main(runs: int, wanted: Sequence[str]) -> None:
    """Print the table, row by row as it is measured."""
    compileall.compile_dir(ROOT / "delegate", quiet=2)  # as pip does where it installs
    print(f"{'ratio':<46} {'wanted':>6} {'least':>7} {'median':>7} {'most':>7} {'runs':>5}")
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder)):
            if wanted and not any(word in row.name for word in wanted):
                continue
            count = max(1, round(runs * row.part))
            if count > 2:
                row.ratios()  # the first reads files that are not in memory yet
            found = sorted(ratio for _ in range(count) for ratio in row.ratios())
            figures = (found[0], statistics.median(found), found[-1])
            said = " ".join(f"{each:7.2f}" for each in figures)
            print(f"{row.name:<46} {row.target:>6} {said} {count:>5}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stages"]:
        print(json.dumps(time_stages(*map(int, sys.argv[2:4]))))
    else:
        numbers = [int(each) for each in sys.argv[1:] if each.isdigit()]
        main(numbers[0] if numbers else 11, [each for each in sys.argv[1:] if not each.isdigit()])
