"""How long a PDF and a whole pack take, as multiples of `delegate plan` on the same trip.

    python benchmarks/printing.py [RUNS]

A PDF is the Futian programme; the pack is that of large.trip.yaml beside this script, with 30 travellers, 4 vehicles
and 6 hosts in two languages. The commands run in turn; what counts is the median, of the processor time and of the
clock on the wall. The fonts of the machine have been read once before, in the runs that are not counted.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
DELEGATE = str(Path(sys.executable).with_name("delegate"))
FUTIAN = "itineraries/futian-hong-kong.trip.yaml"
LARGE = "benchmarks/large.trip.yaml"


def taken(command: tuple[str, ...]) -> tuple[float, float]:
    """Seconds of the processor and on the wall, output thrown away."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def compare(name: str, plan: tuple[str, ...], other: tuple[str, ...], runs: int) -> None:
    """Print the medians of the two commands and their ratio."""
    times: dict[str, list[tuple[float, float]]] = {"plan": [], name: []}
    for run in range(runs + 1):
        for label, command in (("plan", plan), (name, other)):
            seconds = taken(command)
            if run:  # the first of each reads files that are not in memory yet
                times[label].append(seconds)
    medians = {
        label: [statistics.median(column) for column in zip(*rows, strict=True)] for label, rows in times.items()
    }
    for label, (cpu, wall) in medians.items():
        print(f"{label:<6} {1000 * cpu:7.0f} ms of the processor {1000 * wall:7.0f} ms on the wall")
    ratios = [mine / base for mine, base in zip(medians[name], medians["plan"], strict=True)]
    print(f"{name} / plan: {ratios[0]:.2f} by the processor, {ratios[1]:.2f} on the wall\n")


def main(runs: int) -> None:
    """Both comparisons."""
    compileall.compile_dir(ROOT / "delegate", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        page, pack = str(Path(folder) / "programme.pdf"), str(Path(folder) / "pack")
        compare("pdf", (DELEGATE, "plan", FUTIAN), (DELEGATE, "plan", FUTIAN, "-o", page), runs)
        compare("pack", (DELEGATE, "plan", LARGE), (DELEGATE, "pack", LARGE, "-o", pack), max(runs // 3, 3))
        print(f"{sum(len(names) for _, _, names in os.walk(pack))} files in the pack")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
