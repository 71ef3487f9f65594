"""The judges themselves on trial: each must object to a column, or to a program, that was broken on purpose.

Every trial names a script of this folder, a way to break what it judges, and the check that has to fail. What
is broken is a column of six notices (`six_notices.py`), which each judge lets pass before it is broken.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from aggregate import whole
from cases import Workshop
from column import Column
from lanes import LANES
from liars import LIARS
from liars_schemas import SCHEMAS
from liars_takeover import TAKEOVER
from modes import MODES, TURNS
from notes import GUIDES as GUIDE_FILES
from notes import ROOT
from pages import addresses
from report import Report
from six_notices import Six
from tiny import AS_OF
from trials import BY_SCHEMA, FEEDS, FILES, LINKS, MARKUP, META, SEARCH, SITEMAP, Damage, Trial
from trials_browser import BROWSER, GUIDES, SERVED
from trials_exchange import DOWNLOADS, EXCHANGE
from trials_gathered import GATHERED
from trials_traditional import TRADITIONAL
from visits import pages_by_turns

HERE = Path(__file__).resolve().parent


def failures(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if line.startswith("  FAIL")]


def call(judge: str, *arguments: str, guides: Path = ROOT) -> str:
    """What a judge says that objects to something; nothing where it lets all pass."""
    name, *options = judge.split()
    if name in FORKED:
        return call_in_fork(name, *arguments, *options)
    # Pictures are of what is sound.
    environment = {key: value for key, value in os.environ.items() if key != "GONGKAI_ARTIFACTS"}
    run = subprocess.run(
        [sys.executable, str(HERE / f"{name}.py"), *arguments, *options],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=environment | {"GONGKAI_GUIDES": str(guides)},
    )
    return run.stdout + run.stderr if run.returncode != 0 else ""


# What these judges import takes longer than what they do: it is imported once, for all of their trials.
FORKED = ("feeds", "exchange", "downloads")
os.environ["PYTHONPATH"] = str(HERE)
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(list(FORKED))


def run_in_fork(name: str, arguments: tuple[str, ...], said: Path) -> None:
    sys.argv = [f"{name}.py", *arguments]
    with said.open("w") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    importlib.import_module(name).main()


def call_in_fork(name: str, *arguments: str) -> str:
    with tempfile.TemporaryDirectory(prefix="gongkai-said-") as folder:
        said = Path(folder) / "said"
        process = FORKS.Process(target=run_in_fork, args=(name, arguments, said))
        process.start()
        process.join()
        return said.read_text() if process.exitcode != 0 else ""


def settle(report: Report, judge: str, what: str, said: str, failing: str) -> None:
    """The judge must have failed, and in the check that was meant."""
    meant = [line for line in failures(said) if re.search(failing, line)]
    report.check(
        bool(meant), f"{judge}: {what}", "\n".join(failures(said)) or said[-1500:] or "the judge let it pass"
    )


def settle_sound(report: Report, judge: str, said: str, failing: list[str]) -> None:
    """Before anything is broken, none of the checks that are on trial may fail."""
    judged = [*failing, "to (its|the) end"]
    wrong = [line for line in failures(said) if any(re.search(pattern, line) for pattern in judged)]
    ended = not said or bool(failures(said))
    report.check(ended and not wrong, f"{judge}: lets pass what is sound", "\n".join(wrong) or said[-1500:])


def damaged(column: Column, copy: Path, *damages: Damage) -> None:
    """A copy of the column, broken."""
    shutil.copytree(column.root, copy)
    for damage in damages:
        damage(copy)
    for page in ("index.html", "404.html"):
        text = (copy / page).read_text(encoding="utf-8")
        if "{base}" in text:
            (copy / page).write_text(text.replace("{base}", column.base_url), encoding="utf-8")


def judge_of(trial: Trial, schemas: Path | None) -> tuple[str, ...]:
    """The judge of a trial with as much to do as the trial needs."""
    name = trial.judge.split()[0]
    if schemas and name in ("feeds", "sitemap"):
        return trial.judge, "--schemas", str(schemas)
    if name == "links" and not re.match("lychee|html-proofer", trial.failing):
        return trial.judge, "--quick"
    fewer = {
        "search": ("--samples", "8", "--notices", "3", "--seed", "1"),
        "traditional": ("--notices", "2"),
        # The page of the downloads of so small a column holds more English than Chinese.
        "markup": ("--paths", "index.html", "guide.html", "notices", "assets"),
    }
    return trial.judge, *fewer.get(name, ())


def side_by_side(work: Callable[[int], str], count: int) -> list[str]:
    with ThreadPoolExecutor(max_workers=LANES) as pool:
        return list(pool.map(work, range(count)))


def try_columns(
    report: Report, column: Column, work: Path, schemas: Path | None, trials: list[Trial]
) -> None:
    """First each judge with the sound column, then with one that is broken for each trial."""
    wanted = [judge_of(trial, schemas) for trial in trials]
    judges = sorted(set(wanted))
    base = ["--base-url", column.base_url]

    def allow(index: int) -> str:
        judge, *options = judges[index]
        return call(judge, str(column.root), *base, *options)

    def attempt(index: int) -> str:
        judge, *options = wanted[index]
        copy = work / f"column{index}"
        damaged(column, copy, trials[index].damage)
        said = call(judge, str(copy), *base, *options)
        shutil.rmtree(copy)
        return said

    for judge, said in zip(judges, side_by_side(allow, len(judges)), strict=True):
        failing = [trial.failing for trial, own in zip(trials, wanted, strict=True) if own == judge]
        settle_sound(report, judge[0], said, failing)
    for trial, said in zip(trials, side_by_side(attempt, len(trials)), strict=True):
        settle(report, trial.judge, trial.what, said, trial.failing)


def try_guides(old: str, new: str, column: Column, guides: Path, judge: str) -> str:
    """The same column, served as other guides would have it."""
    for name in GUIDE_FILES:
        (guides / name).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / name).read_text(encoding="utf-8").replace(old, new)
        (guides / name).write_text(text, encoding="utf-8")
    return call(judge, str(column.root), "--base-url", column.base_url, guides=guides)


def try_browser(report: Report, column: Column, work: Path, concern: str) -> None:
    """One opening of the browser for all that is broken in what one concern looks at."""
    concerns = [options for options in BROWSER if concern in options]
    base = ["--base-url", column.base_url]

    def attempt(index: int) -> str:
        copy = work / f"concern{index}"
        damaged(column, copy, *(damage for damage, _ in BROWSER[concerns[index]]))
        said = call(f"browser {concerns[index]}", str(copy), *base)
        shutil.rmtree(copy)
        return said

    sound = side_by_side(
        lambda index: call(f"browser {concerns[index]}", str(column.root), *base), len(concerns)
    )
    for options, said in zip(concerns, sound, strict=True):
        settle_sound(report, f"browser {options}", said, [failing for _, failing in BROWSER[options]])
    for options, said in zip(concerns, side_by_side(attempt, len(concerns)), strict=True):
        for _, failing in BROWSER[options]:
            settle(report, "browser", failing, said, failing)
    for number, (old, new, failing) in enumerate(GUIDES if concern in "policy" else []):
        said = try_guides(old, new, column, work / f"guides{number}", "browser --only policy")
        settle(report, "browser", failing, said, failing)


def try_turns(report: Report, column: Column) -> None:
    """As many seeds in a row as there are turns open every kind of page in every mode."""
    kinds = addresses(column)
    opened = Counter(
        (mode.name, name)
        for seed in range(1234, 1234 + TURNS)
        for mode in MODES
        for name in pages_by_turns(kinds, mode, seed)
    )
    report.every(
        f"{TURNS} seeds in a row open every kind of page in every mode",
        len(kinds) * len(MODES),
        [
            f"{name} {mode.name}: {opened[mode.name, name]} times"
            for mode in MODES
            for name in kinds
            if opened[mode.name, name] != (TURNS if mode.always else 1)
        ],
    )


def try_servers(report: Report, column: Column, work: Path) -> None:
    said = call("servers", str(column.root), "--base-url", column.base_url)
    settle_sound(report, "servers", said, [failing for *_, failing in SERVED])
    for number, (old, new, failing) in enumerate(SERVED):
        said = try_guides(old, new, column, work / f"served{number}", "servers")
        settle(report, "servers", failing, said, failing)


def try_gathered(report: Report, program: Path, root: Path, work: Path) -> None:
    """The column of a superior, whose judge wants to see what was fetched for it too."""
    superior = whole(Workshop(program, root / "Themes", work))
    few = [str(superior.folder / "Content"), "--quick", "--samples", "20", "--seed", "1"]
    said = call("gathered", str(superior.output), *few)
    settle_sound(report, "gathered", said, [trial.failing for trial in GATHERED])

    def attempt(index: int) -> str:
        copy = work / f"gathered{index}"
        shutil.copytree(superior.output, copy)
        GATHERED[index].damage(copy)
        said = call(GATHERED[index].judge, str(copy), *few)
        shutil.rmtree(copy)
        return said

    for trial, said in zip(GATHERED, side_by_side(attempt, len(GATHERED)), strict=True):
        settle(report, trial.judge, trial.what, said, trial.failing)


def try_programs(report: Report, program: Path, six: Path, work: Path, wanted: str) -> None:
    """Programs that lie, each before its judge."""
    liars = [liar for liar in [*LIARS, *TAKEOVER, *SCHEMAS] if wanted in liar.judge]

    def attempt(index: int) -> str:
        wrapper = work / f"gongkai-{index}"
        wrapper.write_text(liars[index].program(str(program)))
        wrapper.chmod(0o755)
        is_whole = liars[index].judge.startswith("same_bytes")
        where = [str(six), "--as-of", AS_OF] if is_whole else [str(six / "Themes")]
        return call(liars[index].judge, str(wrapper), *where)

    for liar, said in zip(liars, side_by_side(attempt, len(liars)), strict=True):
        settle(report, liar.judge.split()[0], liar.what, said, liar.failing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("root", type=Path, help="the folder that holds Themes/")
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--only", choices=["columns", "slow", "browser", "servers", "gathered", "programs"])
    parser.add_argument("--judge", default="", help="only programs that a judge of this name looks at")
    parser.add_argument(
        "--concern", default="", help="of the browser suite, only what has this in its options"
    )
    options = parser.parse_args()
    report = Report("judges on trial")
    program, root = options.program.resolve(), options.root.resolve()
    schemas = options.schemas.resolve() if options.schemas else None
    quick = [*FILES, *META, *FEEDS, *SITEMAP, *LINKS, *EXCHANGE, *DOWNLOADS, *(BY_SCHEMA if schemas else [])]
    with tempfile.TemporaryDirectory(prefix="gongkai-broken-") as name:
        work = Path(name)
        # Servers that run as another user are to get in.
        work.chmod(0o755)
        six = Six(program, root / "Themes", work / "six")
        if options.only in (None, "columns"):
            try_columns(report, six.column, work, schemas, quick)
        if options.only in (None, "slow"):
            try_columns(report, six.column, work, schemas, [*MARKUP, *SEARCH, *TRADITIONAL])
        if options.only in (None, "gathered"):
            try_gathered(report, program, root, work)
        if options.only in (None, "browser"):
            try_turns(report, six.column)
            try_browser(report, six.column, work, options.concern)
        if options.only in (None, "servers"):
            try_servers(report, six.column, work)
        if options.only in (None, "programs"):
            try_programs(report, program, six.root.folder, work, options.judge)
    report.finish()


if __name__ == "__main__":
    main()
