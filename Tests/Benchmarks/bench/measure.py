"""One run of one program: its time, its memory, what it wrote."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median


class RunFailed(Exception):
    """A program that was to be measured ended with another status than 0."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: seconds and bytes."""

    wall: float
    user: float
    system: float
    peak: int

    @property
    def cpu(self) -> float:
        """User and system time together."""
        return self.user + self.system


@dataclass(frozen=True, slots=True)
class Written:
    """What a program left in its output folder."""

    files: int
    size: int


def run(command: list[str], log: Path) -> Cost:
    """Runs a command to its end; its output goes to the log, whose end is told where it fails."""
    with open(log, "wb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise RunFailed(f"{' '.join(command)}\nended with status {process.returncode}:\n{tail}")
    return Cost(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * 1024)


def middle(costs: list[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.user for cost in costs),
        median(cost.system for cost in costs),
        int(median(cost.peak for cost in costs)),
    )


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder, with its time of change in nanoseconds and its size."""
    found: dict[str, tuple[int, int]] = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            status = os.lstat(path)
            found[os.path.relpath(path, folder)] = (status.st_mtime_ns, status.st_size)
    return found


def written(folder: Path) -> Written:
    """The files below a folder, counted and weighed."""
    sizes = [size for _, size in snapshot(folder).values()]
    return Written(len(sizes), sum(sizes))


def rewritten(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> int:
    """How many files are new, changed or gone."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
