"""The same bytes from the same sources, whatever the time zone, locale, folder, number of tasks or umask.

And the same reports of the same findings: each process hashes by a seed of its own, so what is printed in the
order of a dictionary differs from one call to the next.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import re
import shutil
import stat
import subprocess
import tempfile
import time
from pathlib import Path

from report import Report

Tree = dict[str, tuple[str, int]]


def tree(root: Path) -> Tree:
    """Every file and folder with the digest of its bytes and its access rights."""
    found: Tree = {}
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(status.st_mode) else "folder"
        found[path.relative_to(root).as_posix()] = (content, stat.S_IMODE(status.st_mode))
    return found


def difference(one: Tree, other: Tree) -> str:
    lines = [f"only in the first: {path}" for path in sorted(one.keys() - other.keys())]
    lines += [f"only in the second: {path}" for path in sorted(other.keys() - one.keys())]
    lines += [f"differs: {path}" for path in sorted(one.keys() & other.keys()) if one[path] != other[path]]
    return "\n".join(lines)


def scattered_copy(source: Path, target: Path, seed: int) -> None:
    """A copy whose files are made in another order and carry other times."""
    files = sorted(path for path in source.rglob("*") if path.is_file() and not path.is_symlink())
    random.Random(seed).shuffle(files)
    for index, path in enumerate(files):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        os.utime(copy, (1_000_000_000 + index * 997, 1_000_000_000 + index * 997))


def surroundings() -> dict[str, str]:
    """The environment, without what a run sets for itself and without a fixed seed for hashing."""
    own = ("LC_", "LANG", "TZ", "SOURCE_DATE", "SWIFT_DETERMINISTIC_HASHING")
    return {name: value for name, value in os.environ.items() if not name.startswith(own)}


def build(
    program: Path, options: list[str], cwd: Path, environment: dict[str, str], umask: int
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), "build", *options],
        cwd=cwd,
        env=surroundings() | environment,
        umask=umask,
        text=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )


REPORTS = [
    *(("check", form) for form in ("text", "json", "sarif", "github", "gitlab", "junit")),
    *(("audit", form) for form in ("text", "json", "html")),
]
TIMES = 4


def spoil(content: Path) -> None:
    """Several faults in many notices, so that there is an order that could differ."""
    for number, path in enumerate(sorted((content / "notices").rglob("*.md"))[:40]):
        text = path.read_text(encoding="utf-8")
        text = text.replace("\n---\n", f"\n法布日期: {number}\ntopic: 第{number}类\n---\n", 1)
        path.write_text(f"{text}\n联系人：13800138{number:03d}，见[附表](missing-{number}.pdf)。\n", "utf-8")


def told(program: Path, root: Path, command: str, form: str, as_of: str) -> str:
    """What a run prints, but for the seconds it took."""
    place = ["--root", str(root), "--as-of", as_of, "--lang", "zh"]
    run = subprocess.run(
        [str(program), command, *place, "--format", form],
        cwd=root,
        env=surroundings(),
        text=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    return re.sub(r'"seconds":[0-9.]+|[0-9.]+ 秒', "seconds", run.stdout + run.stderr)


def compare_reports(report: Report, program: Path, root: Path, as_of: str) -> None:
    for command, form in REPORTS:
        first, *others = [told(program, root, command, form, as_of) for _ in range(TIMES)]
        report.check(len(first) > 4000, f"{command} --format {form}: there is something to compare", first)
        report.check(
            all(other == first for other in others),
            f"{command} --format {form}: the same report in {TIMES} processes",
            next((other[:600] for other in others if other != first), ""),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("root", type=Path, help="the folder that holds Content/ and Themes/")
    parser.add_argument("--as-of", required=True)
    options = parser.parse_args()
    program, root = options.program.resolve(), options.root.resolve()
    report = Report("same bytes")
    seed = 20261121
    with tempfile.TemporaryDirectory(prefix="gongkai-same-") as name:
        work = Path(name)
        moved = work / "另一个 folder" / "root"
        scattered_copy(root / "Content", moved / "Content", seed)
        scattered_copy(root / "Themes", moved / "Themes", seed)
        epoch = str(int(time.mktime(time.strptime(options.as_of + " 12", "%Y-%m-%d %H"))))
        dated = ["--as-of", options.as_of]
        runs: dict[str, tuple[list[str], Path, dict[str, str], int]] = {
            "from the repository": (
                [*dated, "--root", str(root)],
                work,
                {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"},
                0o022,
            ),
            "TZ, LANG, one task": (
                [*dated, "--root", ".", "--jobs", "1"],
                root,
                {"TZ": "America/St_Johns", "LC_ALL": "C"},
                0o022,
            ),
            "another folder, order of files, many tasks, umask": (
                [*dated, "--root", str(moved), "--jobs", "7", "--lang", "en", "--quiet"],
                Path("/"),
                {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
                0o077,
            ),
            "SOURCE_DATE_EPOCH": (
                ["--root", "root"],
                moved.parent,
                {"SOURCE_DATE_EPOCH": epoch, "TZ": "UTC"},
                0o000,
            ),
        }
        first: Tree | None = None
        for index, (what, (flags, cwd, environment, umask)) in enumerate(runs.items()):
            output = work / f"out{index}"
            run = build(program, [*flags, "--output", str(output)], cwd, environment, umask)
            if not report.check(run.returncode == 0, f"builds: {what}", run.stdout + run.stderr):
                continue
            found = tree(output)
            if first is None:
                first = found
                report.check(len(found) > 50, "there is something to compare", len(found))
            else:
                report.check(
                    found == first,
                    f"the same {len(found)} files and folders: {what}",
                    difference(first, found),
                )
        spoil(moved / "Content")
        compare_reports(report, program, moved, options.as_of)
    report.finish()


if __name__ == "__main__":
    main()
