"""A build killed at any moment leaves the old column whole, and of two builds at once one is refused."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from report import Report
from share import any_seed
from tiny import AS_OF, Snapshot, TinyRoot, bytes_of, surroundings


def start(root: TinyRoot) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        root.command("build", "--as-of", AS_OF),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings(),
        cwd=root.folder,
    )


def is_whole(snapshot: Snapshot) -> bool:
    """Every file that the manifest lists is there with its bytes, and nothing else is."""
    files = bytes_of(snapshot)
    if "manifest.json" not in files:
        return False
    listed = {entry["path"]: entry["sha256"] for entry in json.loads(files["manifest.json"])["files"]}
    folders = {parent.as_posix() for path in listed for parent in Path(path).parents}
    there = {path for path in files if path not in folders and path != "manifest.json"}
    return there == set(listed) and all(
        hashlib.sha256(files[path]).hexdigest() == digest for path, digest in listed.items()
    )


def change_everything(root: TinyRoot, turn: int) -> None:
    for serial in range(1, len(list((root.folder / "Content/notices").glob("*.md"))) + 1):
        root.notice(serial, body=f"第{turn}次修订。\n\n" + "本件事项的办理要求如下。\n\n" * 12)


def check_killed(report: Report, root: TinyRoot, times: int, seed: int) -> None:
    change_everything(root, 0)
    begun = time.monotonic()
    report.check(root.build().status == 0, "the column builds")
    seconds = time.monotonic() - begun
    print(f"  a build takes {seconds:.2f} s; seed {seed}")
    chance = random.Random(seed)
    broken, interrupted, half_made, unstarted = [], 0, 0, []
    for turn in range(1, times + 1):
        before = root.snapshot()
        change_everything(root, turn)
        process = start(root)
        # One in each part of the build's length, so that every stage is met.
        moment = seconds * (turn - 1 + chance.random()) / times
        time.sleep(moment)
        process.kill()
        killed = process.wait() == -signal.SIGKILL
        after = root.snapshot()
        interrupted += killed
        half_made += bool(root.leftovers())
        if killed and after != before and not (is_whole(after) and bytes_of(after) != bytes_of(before)):
            broken.append(
                f"killed after {moment:.3f} s: the column is neither the old one nor a whole new one"
            )
        if turn % 3 == 0:
            run = root.build()
            if run.status != 0 or not is_whole(root.snapshot()) or root.leftovers():
                unstarted.append(f"after the kill at {moment:.3f} s: {run} {root.leftovers()}")
    report.every("a killed build leaves a whole column", interrupted, broken)
    report.check(
        half_made > 0,
        "some were killed at work, with half a column beside the old one",
        f"{interrupted} killed, {half_made} half-made",
    )
    report.every("the next build works and clears what was left", times // 3, unstarted)
    run = root.build()
    report.check(
        run.status == 0 and root.leftovers() == [] and is_whole(root.snapshot()), "and so does the last", run
    )


def is_at_work(root: TinyRoot) -> bool:
    """Whether half a column lies beside the output: its build has begun for good, and holds what it locks."""
    try:
        files = [
            path for name in root.leftovers() for path in (root.folder / name).rglob("*") if path.is_file()
        ]
    except FileNotFoundError:
        return False
    return any(path.name != "lock" for path in files)


def start_and_stop(root: TinyRoot) -> subprocess.Popen[bytes]:
    """A build that stands still in the midst of its work, if it is met there."""
    process = start(root)
    while process.poll() is None:
        if is_at_work(root):
            os.kill(process.pid, signal.SIGSTOP)
            break
        time.sleep(0.002)
    return process


def check_two_at_once(report: Report, root: TinyRoot) -> None:
    change_everything(root, 99)
    first = start_and_stop(root)
    if not report.check(first.poll() is None, "a build is met at work"):
        return
    before = root.snapshot()
    run = root.build()
    report.check(
        run.status == 2 and "help:" in run.err, "a second build at the same time is refused with exit 2", run
    )
    report.check(root.snapshot() == before, "and touches nothing")
    os.kill(first.pid, signal.SIGCONT)
    report.check(first.wait(timeout=120) == 0, "the first one ends well")
    report.check(is_whole(root.snapshot()) and root.leftovers() == [], "and publishes a whole column")
    pair = [start(root), start(root)]
    statuses = sorted(process.wait(timeout=120) for process in pair)
    report.check(
        statuses in ([0, 2], [0, 0]) and is_whole(root.snapshot()),
        "two started together: a whole column",
        statuses,
    )


def check_termination(report: Report, root: TinyRoot) -> None:
    """Ctrl-C and a polite request to end."""
    for name in (signal.SIGINT, signal.SIGTERM):
        change_everything(root, 200 + name)
        before = root.snapshot()
        process = start_and_stop(root)
        process.send_signal(name)
        process.send_signal(signal.SIGCONT)
        status = process.wait(timeout=60)
        report.check(
            status != 0 and root.snapshot() == before,
            f"{name.name} ends a build and leaves the old column",
            status,
        )
        run = root.build()
        report.check(
            run.status == 0 and root.leftovers() == [], f"the build after {name.name} works and clears", run
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--notices", type=int, default=600)
    parser.add_argument("--times", type=int, default=12)
    parser.add_argument("--seed", type=int, default=any_seed())
    options = parser.parse_args()
    report = Report("killed builds")
    with tempfile.TemporaryDirectory(prefix="gongkai-killed-") as name:
        program, themes = options.program.resolve(), options.themes.resolve()
        root = TinyRoot(program, themes, Path(name) / "root", options.notices)
        check_killed(report, root, options.times, options.seed)
        check_two_at_once(report, root)
        check_termination(report, root)
    report.finish()


if __name__ == "__main__":
    main()
