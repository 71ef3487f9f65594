"""A thousand notices with one fault each: every one is found at its line and column, and nothing else is.

Faults of a text stand in one column; in a second one, where every notice can be read, stand those that only
show between notices, or between a notice and the ledger.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from faults import FAULTS, Fault
from relations import RELATIONS, Relation, victims
from report import Report

BENCHMARKS = Path(__file__).resolve().parent.parent / "Benchmarks"
AS_OF = "2026-11-21"

Finding = tuple[str, str, int, int]


def corpus(count: int, folder: Path) -> list[Path]:
    """The clean notices of the benchmark, in the order of their paths."""
    command = [sys.executable, "-m", "bench.generate", "--count", str(count), "--gongkai", str(folder)]
    subprocess.run([*command, "--addition", str(folder / "addition")], cwd=BENCHMARKS, check=True)
    return sorted((folder / "Content/notices").rglob("*.md"))


def diagnostics(program: Path, root: Path, themes: Path) -> list[dict[str, Any]]:
    """All that a check of the column says."""
    if not (root / "Themes").exists():
        (root / "Themes").symlink_to(themes.resolve())
    command = [str(program.resolve()), "check", "--root", str(root), "--as-of", AS_OF, "--format", "json"]
    run = subprocess.run(
        [*command, "--cache", str(root / "cache")], capture_output=True, text=True, check=False
    )
    told: list[dict[str, Any]] = json.loads(run.stdout)["diagnostics"]
    return told


def findings(program: Path, root: Path, themes: Path) -> Counter[Finding]:
    """The same as rule, path, line and column, with how often each is told."""
    told = diagnostics(program, root, themes)
    return Counter((entry["rule"], entry["path"], entry["line"], entry["column"]) for entry in told)


def plant(fault: Fault, path: Path, root: Path, dice: random.Random) -> Finding:
    """Writes the fault into a notice, or into a file that it links to, and says what must be found."""
    text, line, column = fault.planted(path.read_text(encoding="utf-8"), path.stem, dice)
    path.write_text(text, encoding="utf-8")
    if fault.attachment:
        name, data = fault.file(path.stem, dice)
        (path.parent / name).write_bytes(data)
    return (fault.rule, str(path.relative_to(root)), line, column)


def record(program: Path, root: Path, notices: list[Path], themes: Path) -> None:
    """Records these notices, and no others, in the column's ledger, which holds nothing of their texts."""
    with tempfile.TemporaryDirectory(prefix="gongkai-recorded-") as name:
        copy = Path(name)
        (copy / "Themes").symlink_to(themes.resolve())
        frame = [path for path in (root / "Content").rglob("*") if path.is_file() and path.suffix != ".md"]
        for path in [*frame, *(root / "Content/pages").iterdir(), *notices]:
            text = path.read_text(encoding="utf-8")
            if path in notices:
                text = text[: text.index("\n---\n")] + "\n---\n\n正文。\n"
            (copy / path.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
            (copy / path.relative_to(root)).write_text(text, encoding="utf-8")
        command = [str(program.resolve()), "record", "--root", str(copy), "--as-of", AS_OF]
        subprocess.run(command, capture_output=True, check=True)
        (root / "Content/ledger.tsv").write_bytes((copy / "Content/ledger.tsv").read_bytes())


def relate(options: argparse.Namespace, root: Path) -> tuple[Counter[Finding], Counter[Finding]]:
    """A column with the faults between notices: what must be found, and what is."""
    notices = victims(corpus(options.count, root))
    pairs = [(RELATIONS[number % len(RELATIONS)], path) for number, path in enumerate(notices)]
    recorded = [path for relation, path in pairs if relation.recorded]
    record(options.program, root, recorded, options.themes)
    lines = {
        line.split("\t")[2]: number
        for number, line in enumerate((root / "Content/ledger.tsv").read_text("utf-8").splitlines(), 1)
    }
    before = findings(options.program, root, options.themes)
    expected: Counter[Finding] = Counter()
    for number, (relation, path) in enumerate(pairs):
        found, line, column = relation.plant(path, number, lines)
        expected[(relation.rule, str(found.relative_to(root)), line, column)] += 1
    return expected, findings(options.program, root, options.themes) - before


def judge(report: Report, what: str, root: Path, expected: Counter[Finding], found: Counter[Finding]) -> None:
    def source(path: str, line: int) -> str:
        return (root / path).read_text().splitlines()[line - 1] if line and (root / path).is_file() else ""

    report.every(
        f"{what}: every planted fault is found at its line and column",
        expected.total(),
        (
            f"{rule} {path}:{line}:{column} {source(path, line)}"
            for rule, path, line, column in sorted((expected - found).elements())
        ),
    )
    report.every(
        f"{what}: nothing else is found",
        found.total(),
        (
            f"{rule} {path}:{line}:{column}"
            for rule, path, line, column in sorted((found - expected).elements())
        ),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--count", type=int, default=1000, help="how many notices in each column")
    parser.add_argument("--seed", type=int, default=1, help="other places and values")
    options = parser.parse_args()
    report = Report("planted")
    dice = random.Random(options.seed)
    print(f" seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="gongkai-planted-") as name:
        root = Path(name) / "texts"
        notices = corpus(options.count, root)
        before = findings(options.program, root, options.themes)
        expected = Counter(
            plant(FAULTS[number % len(FAULTS)], path, root, dice) for number, path in enumerate(notices)
        )
        judge(report, "texts", root, expected, findings(options.program, root, options.themes) - before)
        root = Path(name) / "relations"
        judge(report, "relations", root, *relate(options, root))
        kinds: list[Fault | Relation] = [*FAULTS, *RELATIONS]
        print(f"  {len(kinds)} kinds of faults, {len({kind.rule for kind in kinds})} rules")
    report.finish()


if __name__ == "__main__":
    main()
