"""No text costs more than its length: the program's instructions, for each kind of text at two sizes.

Nothing here depends on a clock or on what else the machine does. Every kind stands in two notices of one
column, one of them four times as long; callgrind writes down what was counted each time the program begins to
read a notice, to press it, to index it or to show its lines, so that one run tells the cost of each notice at
each stage. Four times the text may cost 4.6 times the instructions; what costs next to nothing is left out.
"""

from __future__ import annotations

import argparse
import itertools
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from growth_kinds import FAULTY, SOUND, Kind
from report import Report
from share import Share, seed_option
from tiny import AS_OF, TinyRoot, surroundings

MOST = 4.6
TIMES = 4
TURNS = 4
# Instructions a byte: what costs less at a stage is lost among what is made once, such as a table that grows.
FEW = 200
PLAIN = "各部门：\n\n现将有关事项通知如下，请遵照执行。\n"
TOLD = "各部门：\n\n请遵\u200b照执行。\n"

# What begins when one of these functions is called, by how its name is mangled.
STAGES = {
    "reading": "$s6Intake12NoticeReaderV4read*",
    "pressing": "$s11Publication9SitePressV4text*",
    "indexing": "$s11Publication11SearchPressV7collect_5texts*",
    "telling": "$s8Pipeline11SourceLinesC4read*",
}
PASSED = {"build": ("reading", "pressing", "indexing", "telling"), "check": ("reading", "telling")}

# valgrind 3.19 writes into the mask that a process waits with, and libdispatch keeps it in its constants.
SHIM = """
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
"""


@dataclass(frozen=True)
class Counter:
    """The program as valgrind can run it."""

    program: Path
    shim: Path

    @staticmethod
    def make(program: Path, folder: Path) -> Counter:
        (folder / "shim.c").write_text(SHIM, encoding="utf-8")
        shim, stripped = folder / "shim.so", folder / "gongkai"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", shim, folder / "shim.c"], check=True)
        # valgrind cannot read what Swift writes for debuggers; the names of functions stay.
        subprocess.run(["strip", "--strip-debug", "-o", stripped, program], check=True)
        return Counter(stripped, shim)

    def run(self, root: TinyRoot, verb: str, folder: Path) -> tuple[dict[str, list[int]], str]:
        """By stage what each of its beginnings cost, and what the program said."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/part"]
            + [f"--dump-before={name}" for name in STAGES.values()]
            + [str(self.program), verb, "--jobs", "1", "--as-of", AS_OF, "--root", str(root.folder)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=surroundings({"LD_PRELOAD": str(self.shim)}),
        )
        # What is sound must be published, or nothing would be pressed.
        if run.returncode not in ((0,) if verb == "build" else (0, 1)):
            raise OSError(f"{verb} under valgrind: exit {run.returncode}\n{run.stderr[-1500:]}")
        return costs(folder), run.stdout + run.stderr


def costs(folder: Path) -> dict[str, list[int]]:
    """What was counted from each call of a stage to the next call of any: the parts that callgrind left."""

    def number(path: Path) -> float:
        found = re.search(r"\.(\d+)$", path.name)
        return int(found[1]) if found else float("inf")

    found: dict[str, list[int]] = {stage: [] for stage in STAGES}
    stage = None
    for path in sorted(folder.glob("part*"), key=number):
        text = path.read_text(encoding="utf-8", errors="replace")
        total = re.search(r"^(?:totals|summary): (\d+)", text, re.M)
        if stage and total:
            found[stage].append(int(total[1]))
        trigger = re.search(r"^desc: Trigger: --dump-before=(\S+)", text, re.M)
        stage = next(
            (name for name, call in STAGES.items() if trigger and trigger[1].startswith(call[:-1])), None
        )
    return found


def growth(small: int, large: int, plain: int) -> float:
    """How many times as much the longer text costs, without what every notice costs."""
    return (large - plain) / max(1, small - plain)


def judge(
    report: Report, counter: Counter, root: TinyRoot, verb: str, kinds: dict[str, Kind], size: int
) -> None:
    # Each kind is met once before it is measured, so that nothing is made for the first time later.
    texts = [(name, kind(300)) for name, kind in kinds.items()]
    first = len(texts) + 2
    texts.append(("plain", PLAIN))
    for name, kind in kinds.items():
        texts += [(name, kind(size)), (name, kind(TIMES * size))]
    # What follows all notices is counted with the last one, of which something is told.
    texts.append(("last", TOLD))
    for serial, (_, body) in enumerate(texts, start=1):
        root.notice(serial, body=body)
    found, said = counter.run(root, verb, root.folder.parent / "parts")
    told = [name for name, _ in itertools.groupby(re.findall(r"Content/notices/(\d+)\.md:\d+:\d+: ", said))]
    for stage in PASSED[verb]:
        counts = found[stage]
        expected = [int(name) for name in told] if stage == "telling" else list(range(1, len(texts) + 1))
        report.check(
            len(counts) == len(expected),
            f"{verb}, {stage}: one count for each of {len(expected)} notices",
            len(counts),
        )
        by_notice = dict(zip(expected, counts, strict=False))
        plain = 0 if stage == "telling" else by_notice.get(first - 1, 0)
        pairs = [serial for serial in range(first, len(texts), 2) if {serial, serial + 1} <= by_notice.keys()]
        # Nothing has to be told of texts that are sound.
        if pairs or stage != "telling":
            report.every(
                f"{verb}, {stage}: {TIMES} times the text costs at most {MOST} times as much",
                len(pairs),
                offences(texts, pairs, by_notice, plain),
            )


def offences(
    texts: list[tuple[str, str]], pairs: list[int], counts: dict[int, int], plain: int
) -> Iterable[str]:
    """The kinds whose longer text costs too much; each notice is told by its place, counted from 1."""
    for serial in pairs:
        name, longer = texts[serial]  # the place of the longer one, counted from 0
        times = growth(counts[serial], counts[serial + 1], plain)
        each = (counts[serial + 1] - plain) / len(longer.encode())
        if times > MOST and each > FEW:
            yield f"{name}: {times:.2f} times, {each:.0f} instructions a byte"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program, built in release")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--size", type=int, default=4 << 10, help="bytes of the shorter texts")
    parser.add_argument("--full", action="store_true", help="texts eight times as long")
    parser.add_argument("--only", default="", help="only the kinds whose names hold this")
    seed_option(parser)
    options = parser.parse_args()
    report = Report("growth")
    missing = [tool for tool in ("valgrind", "cc", "strip") if not shutil.which(tool)]
    if missing:
        report.skip("how the cost of a text grows", f"{', '.join(missing)} is not here")
        report.finish()

    share = Share(options.seed, TURNS)
    print(f" kinds of text: {share}")

    def chosen(kinds: dict[str, Kind]) -> dict[str, Kind]:
        return {
            name: kind
            for place, (name, kind) in enumerate(kinds.items())
            if share.takes(place) and options.only in name
        }

    with tempfile.TemporaryDirectory(prefix="gongkai-growth-") as name:
        folder = Path(name)
        counter = Counter.make(options.program.resolve(), folder)
        for verb, kinds in (("build", chosen(SOUND)), ("check", chosen(FAULTY))):
            if kinds:
                root = TinyRoot(counter.program, options.themes.resolve(), folder / verb, notices=0)
                judge(report, counter, root, verb, kinds, options.size * (8 if options.full else 1))
    report.finish()


if __name__ == "__main__":
    main()
