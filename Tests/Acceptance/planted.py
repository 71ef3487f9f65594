"""A thousand notices with one fault each: every one is found at its line and column, and nothing else is."""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from faults import FAULTS, Fault
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


def findings(program: Path, root: Path, themes: Path) -> set[Finding]:
    """The same as rule, path, line and column."""
    told = diagnostics(program, root, themes)
    return {(entry["rule"], entry["path"], entry["line"], entry["column"]) for entry in told}


def plant(fault: Fault, path: Path, root: Path, dice: random.Random) -> Finding:
    """Writes the fault into a notice and says what must be found."""
    text, line, column = fault.planted(path.read_text(encoding="utf-8"), dice)
    path.write_text(text, encoding="utf-8")
    for name, data in fault.files:
        (path.parent / name).write_bytes(data)
    return (fault.rule, str(path.relative_to(root)), line, column)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--count", type=int, default=1000, help="how many notices, each with a fault")
    parser.add_argument("--seed", type=int, default=1, help="other places and values")
    options = parser.parse_args()
    report = Report("planted")
    dice = random.Random(options.seed)
    print(f" seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="gongkai-planted-") as name:
        root = Path(name) / "column"
        notices = corpus(options.count, root)
        before = findings(options.program, root, options.themes)
        expected = {
            plant(FAULTS[number % len(FAULTS)], path, root, dice) for number, path in enumerate(notices)
        }
        found = findings(options.program, root, options.themes) - before
        report.every(
            "every planted fault is found at its line and column",
            len(expected),
            (
                f"{rule} {path}:{line}:{column} {(root / path).read_text().splitlines()[line - 1]}"
                for rule, path, line, column in sorted(expected - found)
            ),
        )
        report.every(
            "nothing else is found",
            len(found),
            (f"{rule} {path}:{line}:{column}" for rule, path, line, column in sorted(found - expected)),
        )
        kinds = {fault.rule for fault in FAULTS}
        print(f"  {len(FAULTS)} kinds of faults, {len(kinds)} rules")
    report.finish()


if __name__ == "__main__":
    main()
