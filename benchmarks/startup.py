"""How long `delegate plan` takes, as a multiple of importing the libraries it stands on.

    python benchmarks/startup.py [RUNS]

The two commands run in turn, so that a machine that slows down slows both; what counts is the median of the processor
time of the child process (user and system), which a busy neighbour disturbs less than the clock on the wall.
"""

import compileall
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRIP = "itineraries/futian-hong-kong.trip.yaml"
FLOOR = (sys.executable, "-c", "import click, yaml, rich.console, rich.table, pendulum")
COMMANDS: dict[str, tuple[str, ...]] = {
    "plan": (str(Path(sys.executable).with_name("delegate")), "plan", TRIP),
    "check": (str(Path(sys.executable).with_name("delegate")), "check", TRIP),
    "import delegate": (sys.executable, "-c", "import delegate"),
    "--help": (str(Path(sys.executable).with_name("delegate")), "--help"),
}


def cpu_seconds(command: tuple[str, ...]) -> float:
    """The processor time of one run, output thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(runs: int) -> None:
    """Print the medians and their ratios."""
    compileall.compile_dir(ROOT / "delegate", quiet=2)  # as pip does where it installs; a clone has no byte code yet
    taken: dict[str, list[float]] = {"imports": [], **{name: [] for name in COMMANDS}}
    for run in range(runs + 1):
        for name, command in {"imports": FLOOR, **COMMANDS}.items():
            seconds = cpu_seconds(command)
            if run:  # the first of each writes byte code and warms the disk
                taken[name].append(seconds)
    floor = statistics.median(taken["imports"])
    print(f"bare imports of click, yaml, rich and pendulum: {floor * 1000:.0f} ms, median of {runs}")
    for name in COMMANDS:
        median = statistics.median(taken[name])
        said = name if " " in name else f"delegate {name}"
        print(f"{said}: {median * 1000:.0f} ms, {median / floor:.2f} times the imports")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
