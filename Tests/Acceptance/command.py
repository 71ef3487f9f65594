"""The command line as a user meets it: exit statuses, forms of report, flags, and what the disk looks like afterwards."""

from __future__ import annotations

import argparse
import json
import os
import pty
import re
import select
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from report import Report
from tiny import AS_OF, CODE, Run, TinyRoot, bytes_of, surroundings

Make = Callable[..., TinyRoot]
CASES: list[Callable[[Report, Make], None]] = []
BAD_DATE = "effective_on: 2025-02-30\n"


def case(function: Callable[[Report, Make], None]) -> Callable[[Report, Make], None]:
    CASES.append(function)
    return function


@case
def a_sound_column(report: Report, make: Make) -> None:
    root = make()
    run = root.build()
    report.check(run.status == 0, "a sound column builds with exit 0", run)
    report.check((root.output / "index.html").is_file(), "and stands in Output")
    report.check(run.out == "", "text goes to stderr, nothing to stdout", run)
    report.check(
        bool(re.search(r"\b3 notices\b.*\b0 errors\b.*\d+\.\d+ ?s", run.err)),
        "a closing line has counts and seconds",
        run,
    )
    report.check(
        "\r" not in run.err and "\x1b" not in run.err,
        "no progress and no colour without a terminal",
        repr(run.err),
    )
    report.check(root.leftovers() == [], "nothing is left beside the output", root.leftovers())


@case
def usage(report: Report, make: Make) -> None:
    root = make()
    wrong = [
        ["frobnicate"],
        ["build", "--no-such-flag"],
        ["build", "--as-of", "2026-13-45"],
        ["build", "--as-of", "yesterday"],
        ["build", "--as-of", "2026-02-29"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "--format", "xml"],
        ["build", "--lang", "fr"],
        ["build", "--color", "blue"],
        ["build", "one-too-many"],
        ["build", "--root"],
        ["explain", "no-such-rule"],
        ["build", "--theme", "../outside"],
    ]
    for arguments in wrong:
        run = subprocess.run(
            [str(root.program), *arguments],
            cwd=root.folder,
            env=surroundings(),
            capture_output=True,
            text=True,
        )
        report.check(
            run.returncode == 64 and run.stderr != "" and not root.output.exists(),
            f"`gongkai {' '.join(arguments)}` is a matter of usage: exit 64",
            (run.returncode, run.stdout, run.stderr),
        )
    run = subprocess.run(
        [str(root.program), "build"],
        cwd=root.folder,
        env=surroundings({"SOURCE_DATE_EPOCH": "soon"}),
        capture_output=True,
        text=True,
    )
    report.check(run.returncode == 64, "SOURCE_DATE_EPOCH that is no number: exit 64", run)
    for flag in ("--help", "--version"):
        run = subprocess.run([str(root.program), flag], env=surroundings(), capture_output=True, text=True)
        report.check(
            run.returncode == 0 and run.stdout.strip() != "" and run.stderr == "",
            f"{flag} answers on stdout with exit 0",
            run,
        )
    run = subprocess.run([str(root.program), "--help"], env=surroundings(), capture_output=True, text=True)
    report.check(
        all(word in run.stdout for word in ("build", "check", "explain")),
        "--help names the commands",
        run.stdout,
    )


@case
def a_problem_in_the_content(report: Report, make: Make) -> None:
    root = make()
    file = root.notice(2, more=BAD_DATE)
    line = file.read_text().splitlines().index(BAD_DATE.strip()) + 1
    run = root.build()
    report.check(run.status == 1, "a bad date is exit 1", run)
    report.check(
        re.search(rf"(?m)^Content/notices/00002\.md:{line}:\d+: error: .+ \[bad-date\]$", run.err)
        is not None,
        "the problem has path, line, column, severity, message, rule",
        run,
    )
    report.check(
        BAD_DATE.strip() in run.err and re.search(r"(?m)^[ |]*\^+$", run.err) is not None,
        "the line stands below, with a caret",
        run,
    )
    report.check(re.search(r"(?m)^\s*help: \S", run.err) is not None, "and a word of help", run)
    report.check(run.out == "" and not root.output.exists(), "nothing is published", run)
    report.check(root.leftovers() == [], "nothing is left beside the output", root.leftovers())
    located = re.search(rf"00002\.md:{line}:(\d+)", run.err)
    report.check(
        located is not None and int(located[1]) == len("effective_on: ") + 1,
        "the column is where the value begins",
        run,
    )


@case
def all_problems_at_once(report: Report, make: Make) -> None:
    root = make(notices=30)
    for serial in (2, 9, 17, 28):
        root.notice(serial, more=BAD_DATE)
    runs = [root.run("check", "--jobs", jobs, "--format", "json") for jobs in ("1", "2", "9")]
    paths = [entry["path"] for entry in json.loads(runs[0].out)["diagnostics"]]
    report.check(
        paths == [f"Content/notices/{serial:05d}.md" for serial in (2, 9, 17, 28)],
        "all problems in one run, sorted, one a fault",
        paths,
    )
    listings = [json.loads(run.out)["diagnostics"] for run in runs]
    report.check(listings[0] == listings[1] == listings[2], "the same for any number of tasks")


@case
def forms_of_report(report: Report, make: Make) -> None:
    root = make()
    run = root.build("--format", "json")
    answer = json.loads(run.out)
    report.check(run.status == 0 and run.err == "", "--format json: nothing on stderr", run)
    report.check(
        set(answer) == {"diagnostics", "summary"} and answer["diagnostics"] == [],
        "one object: diagnostics and summary",
        run.out,
    )
    report.check(
        set(answer["summary"]) == {"notices", "pages", "errors", "warnings", "seconds"}
        and answer["summary"]["notices"] == 3,
        "the summary has its five keys",
        run.out,
    )
    pages = len(list(root.output.rglob("*.html")))
    report.check(
        answer["summary"]["pages"] == pages, f"it counts the pages that stand there ({pages})", run.out
    )
    root.notice(2, more=BAD_DATE)
    run = root.build("--format", "json")
    answer = json.loads(run.out)
    keys = {"path", "line", "column", "severity", "rule", "message", "help"}
    report.check(
        run.status == 1 and run.err == "", "--format json with an error: exit 1, nothing on stderr", run
    )
    report.check(
        bool(answer["diagnostics"]) and all(set(entry) == keys for entry in answer["diagnostics"]),
        "every problem has its seven keys",
        run.out,
    )
    first = answer["diagnostics"][0]
    report.check(
        (first["path"], first["severity"], first["rule"]) == ("Content/notices/00002.md", "error", "bad-date")
        and first["line"] > 1,
        "the problem is the same as in text",
        first,
    )
    report.check(
        (answer["summary"]["errors"], answer["summary"]["warnings"]) == (1, 0),
        "and it is counted",
        answer["summary"],
    )


@case
def quiet(report: Report, make: Make) -> None:
    root = make()
    run = root.build("--quiet")
    report.check((run.status, run.out, run.err) == (0, "", ""), "--quiet says nothing of a sound column", run)
    root.write("Content/notices/unused.pdf", b"%PDF-1.4\n")
    run = root.build("--quiet")
    report.check(run.status == 0 and "unused.pdf: warning:" in run.err, "--quiet keeps a warning", run)
    report.check(
        "notices" not in run.err.replace("Content/notices", "") and len(run.err.splitlines()) <= 4,
        "but no closing line",
        run,
    )
    root.notice(2, more=BAD_DATE)
    run = root.build("--quiet")
    report.check(run.status == 1 and "[bad-date]" in run.err, "--quiet keeps an error", run)


@case
def strict(report: Report, make: Make) -> None:
    root = make()
    root.write("Content/notices/unused.pdf", b"%PDF-1.4\n")
    report.check(root.run("check").status == 0, "a warning alone is exit 0")
    run = root.build("--strict")
    report.check(
        run.status == 1 and not root.output.exists(),
        "--strict: a warning is exit 1, nothing is published",
        run,
    )
    run = root.build()
    published = sorted(path.name for path in root.output.rglob("*.pdf"))
    report.check(
        run.status == 0 and published == [], "a file that nobody names is never published", published
    )


@case
def languages(report: Report, make: Make) -> None:
    root = make()
    root.notice(2, more=BAD_DATE)
    han = re.compile(r"[一-鿿]{4,}")

    def speech(run: Run) -> str:
        """What the program says, without what it quotes: the author's own line, names of fields."""
        return re.sub(r"“[^”]*”", "", "\n".join(line for line in run.err.splitlines() if " | " not in line))

    chinese, english = root.run("check", "--lang", "zh"), root.run("check", "--lang", "en")
    report.check(han.search(speech(chinese)) is not None, "--lang zh speaks Chinese", chinese)
    report.check(han.search(speech(english)) is None, "--lang en speaks English", english)
    for variable in ("LANG", "LC_ALL", "LC_MESSAGES"):
        run = root.run("check", environment={"LANG": "en_US.UTF-8", variable: "zh_CN.UTF-8"})
        report.check(han.search(speech(run)) is not None, f"{variable}=zh_CN.UTF-8 speaks Chinese", run)
    run = root.run("check", "--lang", "en", environment={"LANG": "zh_CN.UTF-8"})
    report.check(han.search(speech(run)) is None, "the flag goes before the environment", run)


def on_terminal(
    root: TinyRoot, *arguments: str, environment: dict[str, str] | None = None
) -> tuple[int, str]:
    """Runs the program on a pseudo-terminal and returns its status and everything that it showed."""
    mine, its = pty.openpty()
    process = subprocess.Popen(
        root.command(*arguments, "--as-of", AS_OF),
        stdin=its,
        stdout=its,
        stderr=its,
        close_fds=True,
        env=surroundings({"TERM": "xterm-256color"} | (environment or {})),
    )
    os.close(its)
    shown = b""
    while True:
        ready, _, _ = select.select([mine], [], [], 60)
        if not ready:
            process.kill()
            break
        try:
            data = os.read(mine, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    os.close(mine)
    return process.wait(), shown.decode(errors="replace")


@case
def colours(report: Report, make: Make) -> None:
    root = make()
    root.notice(2, more=BAD_DATE)
    colour = "\x1b[1;3"
    report.check(colour in on_terminal(root, "check")[1], "a terminal gets colours")
    report.check(
        "\x1b[" not in on_terminal(root, "check", environment={"NO_COLOR": "1"})[1], "NO_COLOR is honoured"
    )
    report.check(
        colour in on_terminal(root, "check", environment={"NO_COLOR": ""})[1],
        "an empty NO_COLOR means nothing",
    )
    report.check("\x1b[" not in on_terminal(root, "check", "--color", "never")[1], "--color never")
    report.check(
        "\x1b[" not in on_terminal(root, "check", environment={"TERM": "dumb"})[1],
        "a dumb terminal gets none",
    )
    report.check("\x1b" not in root.run("check").err, "a pipe gets none")
    report.check(colour in root.run("check", "--color", "always").err, "--color always")


@case
def check_writes_nothing(report: Report, make: Make) -> None:
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


@case
def an_error_leaves_the_output(report: Report, make: Make) -> None:
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


@case
def foreign_files(report: Report, make: Make) -> None:
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


@case
def surroundings_that_fail(report: Report, make: Make) -> None:
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


def full_disk(report: Report, make: Make) -> None:
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


@case
def a_second_build(report: Report, make: Make) -> None:
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


@case
def a_new_notice(report: Report, make: Make) -> None:
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
        older = [
            path
            for path in before
            if (match := re.search(r"/page-(\d+)\.html$", path)) and int(match[1]) <= full
        ]
        report.every(
            f"{count} → {count + 1}: older list pages stay as they were",
            len(older),
            [path for path in older if path in changed],
        )
        if count > 100:
            feeds = [
                path
                for path in before
                if (match := re.search(r"feed-(\d+)\.json$", path)) and int(match[1]) * 50 <= count
            ]
            report.every(
                f"{count} → {count + 1}: older feed pages stay as they were",
                len(feeds),
                [path for path in feeds if path in changed],
            )
        allowed = re.compile(
            rf"index\.html|sitemap\.xml|manifest\.json|feed(-\d+)?\.json|notices/{CODE}/2025-{count:05d}\.html"
            r"|(category|topic|body|genre|year)/[^/]+/(index\.html|page-\d+\.html|feed(-\d+)?\.json)"
        )
        report.every(
            f"{count} → {count + 1}: nothing else is rewritten but fronts, feeds and the neighbour",
            len(changed),
            [path for path in sorted(changed) if not allowed.fullmatch(path)],
        )


@case
def the_day(report: Report, make: Make) -> None:
    root = make()
    root.notice(2, more="expires_on: 2026-06-30\n")
    outputs = {}
    for day in ("2026-06-01", "2026-07-02"):
        output = root.folder / f"Output-{day}"
        report.check(root.build("--as-of", day, "--output", str(output)).status == 0, f"builds as of {day}")
        outputs[day] = (output / f"notices/{CODE}/2025-00002.html").read_text()
    report.check(
        "失效" in outputs["2026-07-02"] and "失效</td>" not in outputs["2026-06-01"],
        "--as-of decides what is still in force",
    )


@case
def damaged_input(report: Report, make: Make) -> None:
    """Each a located problem with exit 1; never a crash, never a silent skip."""
    sound = make().notice(1).read_text()
    bomb = "".join(f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9) if i else 'lol'}]\n" for i in range(12))
    damages: dict[str, bytes] = {
        "not UTF-8": sound.encode("gb18030"),
        "UTF-16": sound.encode("utf-16"),
        "no front matter": "只有正文。\n".encode(),
        "empty": b"",
        "unclosed fence": sound.replace("---\n\n", "\n").encode(),
        "an unknown key": sound.replace("genre:", "gener:").encode(),
        "a key twice": sound.replace("genre: 通知\n", "genre: 通知\n体裁分类: 通知\n").encode(),
        "a wrong type": sound.replace("title: ", "title: [").replace("的通知\ndoc", "的通知]\ndoc").encode(),
        "YAML aliases": sound.replace("genre: 通知\n", "genre: &a 通知\naudience: *a\n").encode(),
        "a YAML bomb": f"---\n{bomb}---\n".encode(),
        "raw HTML": (sound + "\n<script>alert(1)</script>\n").encode(),
        "an unsafe link": (sound + "\n[看](javascript:alert(1))\n").encode(),
        "a missing attachment": (sound + "\n[附件](missing.pdf)\n").encode(),
        "an attachment outside": (sound + "\n[附件](../../../../etc/passwd)\n").encode(),
        "a bad index number": sound.replace(CODE, CODE[:-1] + "K").encode(),
        "an unknown category": sound.replace("财政预决算", "财政预算").encode(),
        "not proactive": sound.replace("genre:", "公开方式: 依申请公开\ngenre:").encode(),
        "50 MB": (sound + "正文" * 9_000_000).encode(),
        "null bytes": sound.encode() + b"\0\0\0",
    }
    for what, data in damages.items():
        root = make()
        root.write("Content/notices/00001.md", data)
        run = root.build("--quiet")
        located = "Content/notices/00001.md:" in run.err and " error: " in run.err
        report.check(
            run.status == 1 and located and not root.output.exists(), f"{what}: a located error, exit 1", run
        )
    root = make()
    (root.folder / "Content/notices/00009.md").symlink_to("/etc/hostname")
    run = root.build()
    report.check(
        run.status == 1 and "00009.md" in run.err, "a symbolic link out of Content: a located error", run
    )
    root = make()
    (root.folder / "Content/site.yaml").unlink()
    run = root.build()
    report.check(run.status == 1 and "site.yaml" in run.err, "no site.yaml: a located error", run)


@case
def real_life_input(report: Report, make: Make) -> None:
    """Byte order mark, CRLF, full-width colons, letter-spaced labels, Chinese keys: read as meant."""
    root = make()
    sound = root.notice(1).read_text()
    meant = {
        "a byte order mark": b"\xef\xbb\xbf" + sound.encode(),
        "CRLF": sound.replace("\n", "\r\n").encode(),
        "Chinese labels": sound.replace("title:", "名称:")
        .replace("genre:", "体裁分类:")
        .replace("made_on:", "生成日期:")
        .encode(),
        "a letter-spaced label and a full-width colon": sound.replace(
            "document_number: ", "文　　号："
        ).encode(),
        "square brackets in the document number": sound.replace("〔2025〕", "[2025]").encode(),
    }
    root.build()
    expected = (root.output / f"notices/{CODE}/2025-00001.html").read_text()
    for what, data in meant.items():
        other = make()
        other.write("Content/notices/00001.md", data)
        run = other.build()
        page = other.output / f"notices/{CODE}/2025-00001.html"
        report.check(run.status == 0 and page.is_file(), f"{what}: builds", run)
        if page.is_file():
            same = page.read_text().replace("[2025]", "〔2025〕") == expected
            report.check(same, f"{what}: the same page as the plain form")


@case
def explain(report: Report, make: Make) -> None:
    root = make()
    run = subprocess.run(
        [str(root.program), "explain", "--lang", "en"], env=surroundings(), capture_output=True, text=True
    )
    rules = [line.split()[0] for line in run.stdout.splitlines() if line.strip()]
    report.check(
        run.returncode == 0 and "bad-date" in rules and len(rules) > 20,
        "explain lists the rules",
        run.stdout[:500],
    )
    silent = []
    for rule in rules:
        one = subprocess.run(
            [str(root.program), "explain", rule, "--lang", "en"],
            env=surroundings(),
            capture_output=True,
            text=True,
        )
        if one.returncode != 0 or rule not in one.stdout or len(one.stdout) < 100:
            silent.append(rule)
    report.every("every rule is explained", len(rules), silent)


@case
def one_file(report: Report, make: Make) -> None:
    """The program needs nothing beside itself."""
    root = make()
    alone = root.folder / "alone"
    alone.mkdir()
    shutil.copy(root.program, alone / "gongkai")
    # Only the program moves; what it links to stays where the system has it.
    run = subprocess.run(
        [str(alone / "gongkai"), "build", "--root", str(root.folder), "--as-of", AS_OF],
        cwd="/",
        env=surroundings({"PATH": "", "HOME": "/"}),
        capture_output=True,
        text=True,
    )
    report.check(
        run.returncode == 0 and (root.output / "index.html").is_file(),
        "the program works alone in a folder",
        run,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--only", help="run only the cases whose names hold this")
    options = parser.parse_args()
    report = Report("command line")
    for function in CASES:
        if options.only and options.only not in function.__name__:
            continue
        print(f" {function.__name__.replace('_', ' ')}")
        with tempfile.TemporaryDirectory(prefix="gongkai-command-") as name:
            made: list[TinyRoot] = []

            def make(notices: int = 3) -> TinyRoot:
                folder = Path(name) / f"root{len(made)}"
                made.append(TinyRoot(options.program.resolve(), options.themes.resolve(), folder, notices))
                return made[-1]

            try:
                function(report, make)
            except (OSError, ValueError, KeyError, IndexError, subprocess.SubprocessError) as error:
                report.check(False, f"{function.__name__} runs to its end", repr(error))
    report.finish()


if __name__ == "__main__":
    main()
