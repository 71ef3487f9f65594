"""The same bytes from the same sources, whatever the time zone, locale, folder, number of tasks or umask."""

from __future__ import annotations

import argparse
import hashlib
import os
import random
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


def build(
    program: Path, options: list[str], cwd: Path, environment: dict[str, str], umask: int
) -> subprocess.CompletedProcess[str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "TZ", "SOURCE_DATE"))
    }
    return subprocess.run(
        [str(program), "build", *options],
        cwd=cwd,
        env=inherited | environment,
        umask=umask,
        text=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
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
    report.finish()


if __name__ == "__main__":
    main()
