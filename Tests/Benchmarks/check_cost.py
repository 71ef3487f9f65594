"""What a check costs, and how that compares with an earlier build of the program.

    python3 Tests/Benchmarks/check_cost.py --earlier PATH --earlier-themes PATH

Both check the same clean notices in turns; the figures are medians of user and system time together.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import measure
from bench.tools import BENCHMARKS, REPOSITORY
from bench.vocabulary import AS_OF


def seconds(program: Path, root: Path, content: Path, log: Path) -> tuple[float, float, float]:
    """Processor time, wall time and peak memory (MB) of one check."""
    command = [str(program), "check", "--root", str(root), "--content", str(content), "--as-of", AS_OF]
    cost = measure.run([*command, "--quiet"], log)
    return cost.cpu, cost.wall, cost.peak / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gongkai", type=Path, default=REPOSITORY / ".build/release/gongkai")
    parser.add_argument("--earlier", type=Path, help="an earlier build to compare with")
    parser.add_argument("--earlier-themes", type=Path, help="its Themes/, where it does not know ours")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    programs = {"now": (options.gongkai.resolve(), REPOSITORY)}
    if options.earlier:
        themes = options.earlier_themes or REPOSITORY / "Themes"
        programs["earlier"] = (options.earlier.resolve(), themes.resolve().parent)
    with tempfile.TemporaryDirectory(prefix="gongkai-check-", dir="/dev/shm") as name:
        folder = Path(name)
        command = [sys.executable, "-m", "bench.generate", "--count", str(options.count), "--gongkai"]
        command += [str(folder / "column"), "--addition", str(folder / "addition")]
        subprocess.run(command, cwd=BENCHMARKS, check=True)
        figures: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, (program, root) in programs.items():
                figures[name].append(seconds(program, root, folder / "column/Content", folder / "log"))
    print("| check of | program | CPU s | wall s | peak MB |\n| --- | --- | ---: | ---: | ---: |")
    middles = {
        name: [statistics.median(column) for column in zip(*runs, strict=True)]
        for name, runs in figures.items()
    }
    for name, (cpu, wall, peak) in middles.items():
        print(f"| {options.count} notices | {name} | {cpu:.2f} | {wall:.2f} | {peak:.0f} |")
    if "earlier" in middles:
        ratios = [now / then for now, then in zip(middles["now"], middles["earlier"], strict=True)]
        print(f"| | now ÷ earlier | {ratios[0]:.2f}× | {ratios[1]:.2f}× | {ratios[2]:.2f}× |")


if __name__ == "__main__":
    main()
