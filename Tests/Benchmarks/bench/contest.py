"""The runs of one size: who builds what, in which order, and what it costs."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench import measure, search
from bench.measure import Cost, Written
from bench.search import SearchOutcome
from bench.tools import BENCHMARKS, REPOSITORY
from bench.vocabulary import AS_OF


@dataclass(frozen=True, slots=True)
class Programs:
    """The programs that take part; a missing one is left out."""

    gongkai: Path | None
    hugo: Path | None
    floor: Path | None


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A second build by Gongkai over its first: what it cost, how many files it touched."""

    cost: Cost
    rewritten: int
    files: int


@dataclass(slots=True)
class Outcome:
    """Everything measured at one size."""

    notices: int
    runs: int
    source_bytes: int = 0
    costs: dict[str, Cost] = field(default_factory=dict)
    output: dict[str, Written] = field(default_factory=dict)
    rebuilds: dict[str, Rebuild] = field(default_factory=dict)
    warnings: int = 0
    searches: list[SearchOutcome] = field(default_factory=list)


class Contest:
    """One size on tmpfs: `gongkai/` and `hugo/` hold the sources, `out-…` what is built."""

    def __init__(
        self, programs: Programs, folder: Path, notices: int, runs: int, seed: str, with_search: bool = False
    ) -> None:
        self._programs = programs
        self._with_search = with_search
        self._folder = folder
        self._seed = seed
        self._column = folder / "gongkai"
        self._log = folder / "log"
        self._outcome = Outcome(notices, runs)

    def hold(self) -> Outcome:
        """Generates the notices, lets the programs build in turn, then measures the rebuilds."""
        self._generate()
        contestants = self._contestants()
        costs: dict[str, list[Cost]] = {name: [] for name, _, _ in contestants}
        for number in range(self._outcome.runs):
            for name, command, output in contestants:
                self._say(f"{name}, run {number + 1} of {self._outcome.runs}")
                costs[name].append(measure.run(command, self._log))
                self._outcome.output[name] = measure.written(output)
                if name == "Gongkai":
                    self._outcome.warnings = self._log.read_bytes().count(b": warning: ")
                self._clear(output)
        self._outcome.costs = {name: measure.middle(runs) for name, runs in costs.items()}
        if self._programs.gongkai:
            self._rebuild()
        return self._outcome

    def _say(self, words: str) -> None:
        print(f"{self._outcome.notices} notices: {words}", file=sys.stderr, flush=True)

    def _generate(self) -> None:
        """In a process of its own: see `bench.generate`."""
        self._say("generating")
        command = [sys.executable, "-m", "bench.generate", "--count", str(self._outcome.notices)]
        command += ["--seed", self._seed, "--gongkai", str(self._column)]
        command += ["--addition", str(self._folder / "addition")]
        if self._programs.hugo:
            command += ["--hugo", str(self._folder / "hugo")]
        subprocess.run(command, cwd=BENCHMARKS, check=True)
        self._outcome.source_bytes = measure.written(self._column / "Content/notices").size
        if self._programs.gongkai:
            shutil.copytree(REPOSITORY / "Themes", self._column / "Themes")
            (self._column / "Output").mkdir()

    def _contestants(self) -> list[tuple[str, list[str], Path]]:
        """Name, command and output folder of each, in the order of their turns."""
        programs, folder = self._programs, self._folder
        found: list[tuple[str, list[str], Path]] = []
        if programs.gongkai:
            found.append(("Gongkai", self._gongkai(), self._column / "Output"))
        if programs.hugo:
            command = [str(programs.hugo), "--quiet", "--source", str(folder / "hugo")]
            command += ["--destination", str(folder / "out-hugo"), "--cacheDir", str(folder / "cache-hugo")]
            found.append(("Hugo", command, folder / "out-hugo"))
        if programs.floor:
            notices, output = self._column / "Content/notices", folder / "out-floor"
            found.append(("floor", [str(programs.floor), str(notices), str(output)], output))
        return found

    def _gongkai(self) -> list[str]:
        command = [str(self._programs.gongkai), "build", "--root", str(self._column), "--as-of", AS_OF]
        return [*command, "--quiet", "--lang", "en", "--color", "never"]

    def _clear(self, output: Path) -> None:
        """Every run starts without an earlier output: Gongkai with its folder empty, the others with none."""
        shutil.rmtree(output)
        if output == self._column / "Output":
            output.mkdir()

    def _rebuild(self) -> None:
        """Once more with nothing changed, and once with one notice more, newer than all others."""
        output = self._column / "Output"
        self._say("Gongkai, first build for the rebuilds")
        build = measure.run([*self._gongkai(), "--timings"], self._log)
        if self._with_search:
            self._say("search, beside Pagefind's")
            # A copy: Pagefind writes into the pages that it reads.
            copy = self._folder / "searched"
            shutil.copytree(output, copy)
            self._outcome.searches = search.compare(copy, build, self._log, self._seed)
            shutil.rmtree(copy)
        self._outcome.rebuilds["nothing changed"] = self._second(output)
        shutil.copytree(self._folder / "addition", self._column, dirs_exist_ok=True)
        self._outcome.rebuilds["one new notice"] = self._second(output)

    def _second(self, output: Path) -> Rebuild:
        self._say("Gongkai, rebuild")
        before = measure.snapshot(output)
        cost = measure.run(self._gongkai(), self._log)
        after = measure.snapshot(output)
        return Rebuild(cost, measure.rewritten(before, after), len(after))
