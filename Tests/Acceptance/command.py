"""The command line as a user meets it: exit statuses, forms of report, languages, colours."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import subprocess
from collections.abc import Callable

from cases import BAD_DATE, Workshop, run_cases
from report import Report
from tiny import AS_OF, Run, TinyRoot, surroundings


def a_sound_column(report: Report, make: Workshop) -> None:
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


def usage(report: Report, make: Workshop) -> None:
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
        ["check", "--cache", "Content/cache"],
        ["check", "--cache", "Output/cache"],
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


def a_problem_in_the_content(report: Report, make: Workshop) -> None:
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


def all_problems_at_once(report: Report, make: Workshop) -> None:
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


def forms_of_report(report: Report, make: Workshop) -> None:
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
        set(answer["summary"]) == {"notices", "pages", "errors", "warnings", "waived", "seconds"}
        and answer["summary"]["notices"] == 3,
        "the summary has its six keys",
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


def quiet(report: Report, make: Workshop) -> None:
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


def timings(report: Report, make: Workshop) -> None:
    run = make().build("--quiet", "--timings")
    stages = [line.split() for line in run.err.splitlines()]
    names = ["stage", "survey", "read", "compile", "plan", "press", "index", "seal", "total"]
    report.check([stage[0] for stage in stages] == names, "--timings names every stage in its order", run)
    figures = [[float(figure) for figure in stage[1:]] for stage in stages[1:]]
    sums = [sum(column) for column in zip(*figures[:-1], strict=True)]
    report.check(
        all(abs(told - total) < 0.05 for told, total in zip(figures[-1], sums, strict=True)),
        "and the stages add up",
        run.err,
    )


def strict(report: Report, make: Workshop) -> None:
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


def languages(report: Report, make: Workshop) -> None:
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


def colours(report: Report, make: Workshop) -> None:
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


def explain(report: Report, make: Workshop) -> None:
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


STREAMS: dict[str, Callable[[], int]] = {
    "full": lambda: os.open("/dev/full", os.O_WRONLY),
    "closed": lambda: -1,
}


def printed(root: TinyRoot, arguments: list[str], out: int, err: int) -> Run:
    """Both streams go into files, but for the one that is given: -1 is a closed one."""
    answers = [root.folder / "stdout", root.folder / "stderr"]
    with answers[0].open("wb") as first, answers[1].open("wb") as second:

        def close() -> None:
            for number, given in ((1, out), (2, err)):
                if given == -1:
                    os.close(number)

        run = subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=out if out > 0 else first,
            stderr=err if err > 0 else second,
            env=surroundings(),
            cwd=root.folder,
            preexec_fn=close,
        )
        status = run.wait(timeout=60)
    texts = [answer.read_text() for answer in answers]
    for answer in answers:
        answer.unlink()
    return Run(status, *texts)


def peak(command: list[str]) -> int:
    """The most memory that a command took, in KB."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(command[0], command, surroundings(), file_actions=quiet)
    return os.wait4(child, 0)[2].ru_maxrss


def start(report: Report, make: Workshop) -> None:
    """Nothing is made before it is asked for: one example of a rule alone weighs 11 MB."""
    program = str(make().program)
    least = peak([program, "--version"])
    for arguments in (["explain"], ["explain", "file-missing"]):
        most = peak([program, *arguments])
        report.check(
            most < least + 6000,
            f"{' '.join(arguments)} takes little more memory than --version",
            (most, least),
        )


def streams(report: Report, make: Workshop) -> None:
    """An answer that cannot be written is none; one that nobody reads to its end is not missed."""
    root = make()
    bad = make()
    bad.notice(2, more=BAD_DATE)
    notice = str(root.folder / "Content/notices/00001.md")
    out: list[tuple[TinyRoot, tuple[str, ...]]] = [
        (root, ("check", "--format", "json")),
        (bad, ("check", "--format", "sarif")),
        (root, ("audit",)),
        (root, ("audit", "--format", "json")),
        (root, ("list", "waivers")),
        (root, ("list", "--due", "--format", "json")),
        (root, ("explain",)),
        (root, ("explain", "bad-date")),
        (root, ("schema",)),
        (root, ("schema", "report")),
        (root, ("--version",)),
        (root, ("--help",)),
        (root, ("build", "--help")),
        (root, ("mask", notice)),
    ]
    err: list[tuple[TinyRoot, tuple[str, ...]]] = [
        (root, ("check",)),
        (bad, ("check",)),
        (bad, ("build",)),
        (root, ("check", "--no-such-flag")),
        (root, ("check", "--theme", "nowhere")),
    ]
    for kind, opened in STREAMS.items():
        for stream, cases in (("stdout", out), ("stderr", err)):
            for place, arguments in cases:
                number = opened()
                run = printed(
                    place,
                    command_of(place, arguments),
                    number if stream == "stdout" else 0,
                    number if stream == "stderr" else 0,
                )
                if number > 0:
                    os.close(number)
                said, name = (
                    (run.err, "standard output") if stream == "stdout" else (run.out, "standard error")
                )
                report.check(
                    run.status == 2 and name in said and "help:" in said and "Fatal" not in said,
                    f"{kind} {stream}, `{' '.join(arguments[:2])}`: exit 2 and a message",
                    run,
                )
    for place, arguments in out + err:
        read, write = os.pipe()
        os.close(read)
        whole = printed(place, command_of(place, arguments), 0, 0)
        run = printed(place, command_of(place, arguments), *((write, 0) if whole.out else (0, write)))
        os.close(write)
        report.check(
            run.status == whole.status and run.out + run.err == "",
            f"a reader that went away, `{' '.join(arguments[:2])}`: quiet, exit {whole.status} as ever",
            run,
        )
    published(report, root)


def command_of(root: TinyRoot, arguments: tuple[str, ...]) -> list[str]:
    reads = arguments[0] in ("check", "build", "audit", "list") and "--help" not in arguments
    more = ["--root", str(root.folder), "--as-of", AS_OF] if reads else []
    return [str(root.program), *arguments, *more]


def published(report: Report, root: TinyRoot) -> None:
    """A build that has published says so, whatever becomes of its report."""
    full = os.open("/dev/full", os.O_WRONLY)
    for arguments, stream in ((("build",), "stderr"), (("build", "--format", "json"), "stdout")):
        shutil.rmtree(root.output, ignore_errors=True)
        command = command_of(root, arguments)
        run = printed(root, command, *((full, 0) if stream == "stdout" else (0, full)))
        said = run.err if stream == "stdout" else run.out
        report.check(
            run.status == 2 and "was published" in said and (root.output / "index.html").is_file(),
            f"a build with a full {stream} that has published says so",
            run,
        )
    os.close(full)
    run = root.build("--report", f"sarif:{root.folder}/no/such/folder/x")
    report.check(
        run.status == 2 and "was published" in run.err,
        "and one whose --report cannot be written",
        run,
    )


def one_file(report: Report, make: Workshop) -> None:
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


if __name__ == "__main__":
    run_cases(
        "command line",
        __doc__,
        [
            a_sound_column,
            usage,
            a_problem_in_the_content,
            all_problems_at_once,
            forms_of_report,
            quiet,
            timings,
            strict,
            languages,
            colours,
            explain,
            start,
            streams,
            one_file,
        ],
    )
