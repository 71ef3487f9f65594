"""What the disk looks like after a build: nothing lost, nothing foreign touched, nothing rewritten idly."""

from __future__ import annotations

import errno
import json
import os
import re
import resource
import shutil
import stat
import subprocess
from collections.abc import Callable

from cases import BAD_DATE, Workshop, run_cases
from report import Report
from shims import REFUSED_LINKS, preloaded, shim
from tiny import AS_OF, CODE, Run, TinyRoot, bytes_of, surroundings

# A page of a list that is counted from its oldest entry on; the lists of numbers begin with the newest.
LIST_PAGE = re.compile(r"^(?!number/|document-number/).*[/-]page-(\d+)\.html$")


def check_writes_nothing(report: Report, make: Workshop) -> None:
    root = make()
    before = root.snapshot(root.folder)
    run = root.run("check")
    report.check(
        run.status == 0 and root.snapshot(root.folder) == before,
        "check writes nothing where nothing was built",
        run,
    )
    root.build()
    root.notice(4)
    before = root.snapshot(root.folder)
    run = root.run("check")
    report.check(
        run.status == 0 and root.snapshot(root.folder) == before,
        "check writes nothing where a column stands",
        run,
    )
    root.write("Themes/standard/notice.mustache", "{{no_such_field}}\n")
    run = root.run("check")
    report.check(
        run.status == 1 and re.search(r"Themes/standard/notice\.mustache:1:\d+: error:", run.err) is not None,
        "check audits the theme",
        run,
    )


def an_error_leaves_the_output(report: Report, make: Workshop) -> None:
    root = make()
    root.build()
    before = root.snapshot()
    root.notice(4, more=BAD_DATE)
    run = root.build()
    report.check(
        run.status == 1 and root.snapshot() == before,
        "an error leaves every file, inode and time as it was",
        run,
    )
    report.check(root.leftovers() == [], "and nothing beside the output", root.leftovers())


def foreign_files(report: Report, make: Workshop) -> None:
    for kind in ("file", "folder", "link", "hidden"):
        root = make()
        root.build()
        name = {"file": "index.php", "folder": "wp-content", "link": "www", "hidden": ".htaccess"}[kind]
        place = root.output / name
        if kind == "folder":
            place.mkdir()
            (place / "upload.txt").write_text("ours")
        elif kind == "link":
            place.symlink_to("/etc")
        else:
            place.write_text("ours")
        before = root.snapshot()
        root.notice(4)
        run = root.build()
        report.check(
            run.status == 2 and name in run.err, f"a foreign {kind} in Output: exit 2, and it is named", run
        )
        report.check(root.snapshot() == before, f"a foreign {kind}: nothing is touched")
    root = make()
    root.write("Output/index.html", "<title>the carrying site</title>")
    run = root.build()
    report.check(
        run.status == 2
        and "index.html" in run.err
        and (root.output / "index.html").read_text() == "<title>the carrying site</title>",
        "--output pointed at another site never erases it",
        run,
    )
    run = root.build("--format", "json")
    report.check(
        run.status == 2 and isinstance(json.loads(run.out), dict),
        "--format json: one object with exit 2 as well",
        run,
    )
    run = root.build("--output", str(root.folder))
    report.check(
        run.status == 2 and (root.folder / "Content/site.yaml").is_file(),
        "an output that holds the sources is refused",
        run,
    )


def surroundings_that_fail(report: Report, make: Workshop) -> None:
    root = make()
    run = root.build("--output", str(root.folder / "no/such/place/Output"))
    report.check(
        run.status == 2 and "help:" in run.err, "an output without a place: exit 2 with a word of help", run
    )
    root.write("a-file", "text")
    run = root.build("--output", str(root.folder / "a-file"))
    report.check(
        run.status == 2 and (root.folder / "a-file").read_text() == "text",
        "an output that is a file: exit 2",
        run,
    )
    full_disk(report, make)


def full_disk(report: Report, make: Workshop) -> None:
    """The output lies on a file system of one megabyte."""
    root = make()
    disk = root.folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "gongkai-test", str(disk)], capture_output=True
    )
    if mounted.returncode != 0:
        report.skip("a full disk", "no right to mount one here")
        return
    try:
        run = root.build("--output", str(disk))
        report.check(
            run.status == 2 and "help:" in run.err and list(disk.iterdir()) == [],
            "an output that is a mount point: exit 2 with the remedy",
            run,
        )
        output = disk / "Output"
        run = root.build("--output", str(output))
        report.check(run.status == 0, "a small disk takes a small column", run)
        before = root.snapshot(output)
        for serial in range(4, 400):
            root.notice(serial)
        run = root.build("--output", str(output))
        report.check(
            run.status == 2 and root.snapshot(output) == before,
            "a full disk: exit 2, the old column stands whole",
            run,
        )
        for serial in range(4, 400):
            (root.folder / f"Content/notices/{serial:05d}.md").unlink()
        run = root.build("--output", str(output))
        report.check(
            run.status == 0 and [path.name for path in disk.iterdir()] == ["Output"],
            "the next build works and leaves nothing beside it",
            run,
        )
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def a_second_build(report: Report, make: Workshop) -> None:
    root = make(notices=30)
    root.write("Output/.gitkeep", "")
    root.build()
    for path in root.output.rglob("*"):
        os.utime(path, (1_500_000_000, 1_500_000_000))
    run = root.build()
    kept = {path for path, (_, time, _) in root.snapshot().items() if time == 1_500_000_000 * 10**9}
    files = {path.relative_to(root.output).as_posix() for path in root.output.rglob("*") if path.is_file()}
    report.check(run.status == 0, "a second build works", run)
    report.every("a file whose bytes did not change keeps its time", len(files), sorted(files - kept))
    report.check((root.output / ".gitkeep").is_file(), "the placeholder survives")
    title = "关于第3件事项的补充通知"
    root.notice(3, title=title)
    root.build()
    changed = {
        path
        for path, (_, time, _) in root.snapshot().items()
        if time != 1_500_000_000 * 10**9 and path in files
    }
    report.check(f"notices/{CODE}/2025-00003.html" in changed, "a changed notice is written anew", changed)
    report.check(
        f"notices/{CODE}/2025-00010.html" not in changed and "guide.html" not in changed,
        "what does not show it is not",
        changed,
    )


def a_new_notice(report: Report, make: Workshop) -> None:
    """Only the newest pages of a list change, also where the new notice opens a page of its own."""
    for count in (39, 40, 41, 60, 120, 150):
        root = make(notices=count)
        report.check(root.build().status == 0, f"{count} notices build")
        before = bytes_of(root.snapshot())
        root.notice(count + 1)
        report.check(root.build().status == 0, f"{count + 1} notices build")
        after = bytes_of(root.snapshot())
        changed = {path for path in before if before[path] != after.get(path)}
        full = (count - 1) // 20
        older = [path for path in before if (match := LIST_PAGE.search(path)) and int(match[1]) <= full]
        report.every(
            f"{count} → {count + 1}: older list pages stay as they were",
            len(older),
            [path for path in older if path in changed],
        )
        if count > 100:
            feeds = [
                path
                for path in before
                if (match := re.search(r"feed-(\d+)\.(?:json|atom|rss)$", path))
                and int(match[1]) * 50 <= count
            ]
            report.every(
                f"{count} → {count + 1}: older feed pages stay as they were",
                len(feeds),
                [path for path in feeds if path in changed],
            )
        allowed = re.compile(
            rf"index\.html|sitemap\.xml|manifest\.json|(feed|updates)(-\d+)?\.(json|atom|rss)|catalogue\.jsonld"
            rf"|notices/{CODE}/2025-{count:05d}\.html|downloads/.+"
            r"|(category|topic|body|genre|year)/[^/]+/(index\.html|page-\d+\.html|feed(-\d+)?\.(json|atom|rss))"
            r"|(category|topic|body|genre|number|document-number)/[^/]+/\d{4}(-page-\d+)?\.html"
            r"|search/(2025/[^/]+\.bin|index\.json|validity\.bin)"
        )
        report.every(
            f"{count} → {count + 1}: nothing else is rewritten but fronts, feeds and the neighbour",
            len(changed),
            [path for path in sorted(changed) if not allowed.fullmatch(path)],
        )


def hard_links_refused(report: Report, make: Workshop) -> None:
    """A second name for an unchanged file is a saving, no condition."""
    root = make()
    library = shim(REFUSED_LINKS, root.folder.parent)
    if library is None:
        report.skip("hard links refused", "no C compiler here")
        return
    root.build()
    for path in root.output.rglob("*"):
        os.utime(path, (1_500_000_000, 1_500_000_000))
    before = root.snapshot()
    for refusal in (errno.EPERM, errno.EACCES, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.ENOSPC):
        run = root.build(environment=preloaded(library, refusal))
        after = root.snapshot()
        name = errno.errorcode[refusal]
        report.check(run.status == 0, f"hard links refused with {name}: the build succeeds", run)
        report.check(bytes_of(after) == bytes_of(before), f"{name}: with the same bytes")
        moved = [path for path in before if path in after and before[path][1] != after[path][1]]
        report.check(
            not [path for path in moved if (root.output / path).is_file()],
            f"{name}: and the times of what did not change",
            moved,
        )
    root.notice(4)
    run = root.build(environment=preloaded(library, errno.EPERM))
    report.check(
        run.status == 0 and root.leftovers() == [], "and a changed column is published without them", run
    )


def rights_of_the_output(report: Report, make: Workshop) -> None:
    """`chgrp www-data Output; chmod 2775 Output` is found so after the next build."""
    root = make()
    root.build()
    group = 54_322 if os.geteuid() == 0 else os.getgid()
    for mode in (0o2775, 0o2750, 0o755):
        os.chown(root.output, -1, group)
        root.output.chmod(mode)
        root.notice(4, title=f"关于第{mode}件事项的通知")
        run = root.build()
        status = root.output.stat()
        report.check(
            run.status == 0 and (stat.S_IMODE(status.st_mode), status.st_gid) == (mode, group),
            f"an output of mode {mode:o} keeps it, and its group",
            (run, oct(status.st_mode), status.st_gid),
        )
        folders = [path for path in root.output.rglob("*") if path.is_dir()]
        wanted = 0o755 | mode & 0o2020
        report.every(
            f"the folders inside are of mode {wanted:o}",
            len(folders),
            [str(path) for path in folders if stat.S_IMODE(path.stat().st_mode) != wanted],
        )


def outputs_inside_the_sources(report: Report, make: Workshop) -> None:
    root = make()
    (root.folder / "linked").symlink_to("Content")
    before = root.snapshot(root.folder)
    for place in ("Content/Output", "Themes/Output", "linked/Output", "Themes/../Content/notices/out"):
        run = root.build("--output", str(root.folder / place))
        report.check(
            run.status == 2 and "inside the source" in run.err and root.snapshot(root.folder) == before,
            f"--output {place}: exit 2, and nothing is touched",
            run,
        )
    for flag in ("--cache", "--report"):
        place = f"{'sarif:' if flag == '--report' else ''}{root.folder}/linked/there"
        run = root.run("check", flag, place)
        report.check(
            run.status == 64 and root.snapshot(root.folder) == before,
            f"{flag} through a link into Content: exit 64",
            run,
        )


def limited(root: TinyRoot, limit: Callable[[], None], *arguments: str, user: int | None = None) -> Run:
    run = subprocess.run(
        root.command(*arguments, "--as-of", AS_OF),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        env=surroundings({"HOME": "/nonexistent"}),
        preexec_fn=limit,
        user=user,
        group=user,
        extra_groups=None if user is None else [],
    )
    return Run(run.returncode, run.stdout.decode(), run.stderr.decode())


def limits_of_the_system(report: Report, make: Workshop) -> None:
    """What the system allows less of than the work needs is told by its name."""
    root = make(notices=60)
    root.build()
    before = root.snapshot()
    root.notice(61)
    limits = {
        "a largest file of 8 KB": (resource.RLIMIT_FSIZE, 8 << 10, "File too large", "ulimit -f"),
        "16 open files": (resource.RLIMIT_NOFILE, 16, "Too many open files", "ulimit -n"),
    }
    for what, (kind, value, words, remedy) in limits.items():
        run = limited(root, lambda k=kind, v=value: resource.setrlimit(k, (v, v)), "build")  # type: ignore[misc]
        if kind == resource.RLIMIT_NOFILE and run.status == 0:
            report.skip(what, "that is enough for so small a column")
            continue
        report.check(
            run.status == 2 and words in run.err and remedy in run.err,
            f"{what}: exit 2 with the reason and the remedy",
            run,
        )
        report.check(root.snapshot() == before, f"{what}: the old column stands")
    if os.geteuid() != 0:
        report.skip("few threads", "only root can be another user, whose threads nobody else counts")
        return
    alone = root.folder.parent / "alone"
    alone.mkdir()
    alone.chmod(0o755)
    root.folder.parent.chmod(0o755)
    shutil.copy(root.program, alone / "gongkai")
    root.program = alone / "gongkai"
    for path in [root.folder, *root.folder.rglob("*")]:
        os.chown(path, 54_321, 54_321)
    for count in (1, 2, 3):
        for arguments in (("check",), ("build",), ("audit",)):
            run = limited(
                root,
                lambda n=count: resource.setrlimit(resource.RLIMIT_NPROC, (n, n)),  # type: ignore[misc]
                *arguments,
                user=54_321,
            )
            report.check(
                run.status == 2 and "threads" in run.err and "ulimit -u" in run.err,
                f"{arguments[0]} with {count} threads allowed: exit 2 at once",
                run,
            )
    run = limited(
        root,
        lambda: resource.setrlimit(resource.RLIMIT_NPROC, (512, 512)),
        "build",
        user=54_321,
    )
    report.check(run.status == 0, "with enough of them the same user builds", run)


if __name__ == "__main__":
    run_cases(
        "disk",
        __doc__,
        [
            check_writes_nothing,
            an_error_leaves_the_output,
            foreign_files,
            surroundings_that_fail,
            a_second_build,
            a_new_notice,
            hard_links_refused,
            rights_of_the_output,
            outputs_inside_the_sources,
            limits_of_the_system,
        ],
    )
