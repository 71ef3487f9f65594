"""One long notice beside the same text in many: a text must not cost more for standing in one file."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench import measure
from bench.measure import Cost
from bench.tools import BENCHMARKS, REPOSITORY
from bench.vocabulary import AS_OF

# Notices of 8 KB whose texts come to 1 MB and, just below what a notice may hold, to 8 MB.
COUNTS = (120, 1000)
LARGEST = 8 << 20
RUNS = 3


@dataclass(frozen=True, slots=True)
class Length:
    """The same text once in one notice, once in many."""

    notices: int
    size: int
    one: Cost
    many: Cost

    @property
    def ratio(self) -> float:
        """How many times as much CPU the one notice takes."""
        return self.one.cpu / self.many.cpu


def compare(program: Path, folder: Path, seed: str) -> list[Length]:
    """Builds both columns of each size in turn."""
    found: list[Length] = []
    for count in COUNTS:
        print(f"one long notice beside {count}", file=sys.stderr, flush=True)
        many, one = folder / f"many-{count}", folder / f"one-{count}"
        command = [sys.executable, "-m", "bench.generate", "--count", str(count), "--seed", seed]
        command += ["--gongkai", str(many), "--addition", str(folder / f"addition-{count}")]
        subprocess.run(command, cwd=BENCHMARKS, check=True)
        shutil.copytree(many, one)
        size = join(one / "Content/notices")
        costs: dict[Path, list[Cost]] = {many: [], one: []}
        for root in costs:
            shutil.copytree(REPOSITORY / "Themes", root / "Themes")
        for _ in range(RUNS):
            for root, runs in costs.items():
                shutil.rmtree(root / "Output", ignore_errors=True)
                build = [str(program), "build", "--root", str(root), "--as-of", AS_OF, "--quiet"]
                runs.append(measure.run(build, folder / "log"))
        found.append(Length(count, size, measure.middle(costs[one]), measure.middle(costs[many])))
    return found


def join(notices: Path) -> int:
    """Puts the texts of all notices into the first of them and takes the others away; returns its size."""
    paths = sorted(notices.rglob("*.md"))
    head, texts = "", []
    for path in paths:
        _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
        # What refers to a notice that is no more would be a dead link.
        texts.append(re.sub(r"^.*\]\([^)]*\.md\).*\n", "", text, flags=re.M))
        head = head or re.sub(r"^interprets: .*\n", "", f"---\n{front}---\n", flags=re.M)
        path.unlink()
    while len((head + "".join(texts)).encode()) > LARGEST:
        texts.pop()
    paths[0].write_text(head + "".join(texts), encoding="utf-8")
    return paths[0].stat().st_size
