"""The judges themselves on trial: each must object to a column, or to a program, that was broken on purpose.

Every trial names a script of this folder, a way to break what it judges, and the check that has to fail.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from aggregate import whole
from cases import Workshop
from column import Column
from liars import LIARS, Liar
from liars_schemas import SCHEMAS
from liars_takeover import TAKEOVER
from notes import GUIDES as GUIDE_FILES
from notes import ROOT
from pages import chosen_pages
from report import Report
from tiny import AS_OF
from trials import BY_SCHEMA, FEEDS, FILES, LINKS, MARKUP, META, SEARCH, SITEMAP, Trial
from trials_browser import BROWSER, GUIDES, SERVED
from trials_exchange import DOWNLOADS, EXCHANGE
from trials_gathered import GATHERED
from trials_traditional import TRADITIONAL

HERE = Path(__file__).resolve().parent


def failures(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if line.startswith("  FAIL")]


def call(judge: str, *arguments: str, guides: Path = ROOT) -> str:
    run = subprocess.run(
        [sys.executable, str(HERE / f"{judge}.py"), *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"GONGKAI_GUIDES": str(guides)},
    )
    return run.stdout + run.stderr if run.returncode != 0 else ""


def settle(report: Report, judge: str, what: str, said: str, failing: str) -> None:
    """The judge must have failed, and in the check that was meant."""
    meant = [line for line in failures(said) if re.search(failing, line)]
    report.check(
        bool(meant), f"{judge}: {what}", "\n".join(failures(said)) or said[-1500:] or "the judge let it pass"
    )


def try_column(trial: Trial, column: Column, copy: Path, schemas: Path | None) -> str:
    """Breaks a copy of the column and returns what the judge says of it."""
    shutil.copytree(column.root, copy)
    trial.damage(copy)
    for page in ("index.html", "404.html"):
        text = (copy / page).read_text(encoding="utf-8")
        if "{base}" in text:
            (copy / page).write_text(text.replace("{base}", column.base_url), encoding="utf-8")
    fewer = {"search": ["--samples", "20", "--seed", "1"], "traditional": ["--notices", "3"]}
    few = fewer.get(trial.judge, [])
    more = ["--schemas", str(schemas)] if schemas and trial.judge in ("feeds", "sitemap") else []
    quick = (
        ["--quick"] if trial.judge == "links" and not re.match("lychee|html-proofer", trial.failing) else []
    )
    said = call(trial.judge, str(copy), "--base-url", column.base_url, *more, *quick, *few)
    shutil.rmtree(copy)
    return said


def try_columns(report: Report, column: Column, work: Path, schemas: Path | None) -> None:
    trials = [*FILES, *META, *FEEDS, *SITEMAP, *LINKS, *EXCHANGE, *DOWNLOADS, *(BY_SCHEMA if schemas else [])]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        answers = pool.map(
            lambda index: try_column(trials[index], column, work / f"column{index}", schemas),
            range(len(trials)),
        )
        for trial, said in zip(trials, answers, strict=True):
            settle(report, trial.judge, trial.what, said, trial.failing)


def trimmed(column: Column, copy: Path) -> None:
    """Enough of a column for the slow judges: home, the single pages, one list and a few notices."""
    keep = {"index.html", "guide.html", "on-request.html", "404.html"}
    keep |= {page.path for page in column.of_kind("notice")[-3:]}
    keep |= {page.path for page in column.of_kind("list") if page.path.startswith("category/20-01-2/")}
    for path in column.files:
        if path in keep or path.startswith("assets/"):
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(column.root / path, copy / path)


def chosen(column: Column, copy: Path) -> None:
    """A column for the browser: one page of every kind, and no more notices than that."""
    keep = {path.partition("?")[0] for path in chosen_pages(column).values()}
    few = {path.removesuffix(".html") for path in keep}
    for path in column.files:
        is_of_notice = path.startswith("notices/") and re.sub(r"(/[^/]+/[^/.]+).*", r"\1", path) not in few
        if not is_of_notice:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(column.root / path, copy / path)


def try_slow_judges(report: Report, column: Column, work: Path) -> None:
    for trial in MARKUP:
        copy = work / "trimmed"
        trimmed(column, copy)
        trial.damage(copy)
        settle(
            report,
            trial.judge,
            trial.what,
            call(trial.judge, str(copy), "--base-url", column.base_url),
            trial.failing,
        )
        shutil.rmtree(copy)
    for number, trial in enumerate([*SEARCH, *TRADITIONAL]):
        said = try_column(trial, column, work / f"slow{number}", None)
        settle(report, trial.judge, trial.what, said, trial.failing)


def try_concern(options: str, column: Column, copy: Path) -> str:
    """One opening of the browser for all that is broken in what one concern looks at."""
    chosen(column, copy)
    for damage, _ in BROWSER[options]:
        damage(copy)
    said = call("browser", str(copy), "--base-url", column.base_url, *options.split())
    shutil.rmtree(copy)
    return said


def try_guides(old: str, new: str, column: Column, guides: Path, judge: str, *options: str) -> str:
    """The same column, served as other guides would have it."""
    for name in GUIDE_FILES:
        (guides / name).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / name).read_text(encoding="utf-8").replace(old, new)
        (guides / name).write_text(text, encoding="utf-8")
    return call(judge, str(column.root), "--base-url", column.base_url, *options, guides=guides)


def try_browser(report: Report, column: Column, work: Path, concern: str) -> None:
    concerns = [options for options in BROWSER if concern in options]
    with ThreadPoolExecutor(max_workers=2) as pool:
        answers = pool.map(
            lambda index: try_concern(concerns[index], column, work / f"concern{index}"),
            range(len(concerns)),
        )
        for options, said in zip(concerns, answers, strict=True):
            for _, failing in BROWSER[options]:
                settle(report, "browser", failing, said, failing)
    for number, (old, new, failing) in enumerate(GUIDES if concern in "policy" else []):
        said = try_guides(old, new, column, work / f"guides{number}", "browser", "--only", "policy")
        settle(report, "browser", failing, said, failing)


def try_servers(report: Report, column: Column, work: Path) -> None:
    for number, (old, new, failing) in enumerate(SERVED):
        said = try_guides(old, new, column, work / f"served{number}", "servers")
        settle(report, "servers", failing, said, failing)


def try_gathered(report: Report, program: Path, root: Path, work: Path) -> None:
    """The column of a superior, whose judge wants to see what was fetched for it too."""
    superior = whole(Workshop(program, root / "Themes", work))
    for number, trial in enumerate(GATHERED):
        copy = work / f"gathered{number}"
        shutil.copytree(superior.output, copy)
        trial.damage(copy)
        sources = str(superior.folder / "Content")
        judge, *options = trial.judge.split()
        few = ["--quick", "--samples", "20", "--seed", "1"]
        said = call(judge, str(copy), sources, *few, *options)
        settle(report, judge, trial.what, said, trial.failing)
        shutil.rmtree(copy)


def try_program(liar: Liar, wrapper: Path, program: Path, root: Path) -> str:
    """Puts a program that lies before the judge and returns what the judge says of it."""
    wrapper.write_text(liar.program(str(program)))
    wrapper.chmod(0o755)
    name, *options = liar.judge.split()
    where = [str(root), "--as-of", AS_OF] if name == "same_bytes" else [str(root / "Themes")]
    return call(name, str(wrapper), *where, *options)


def try_programs(report: Report, program: Path, root: Path, work: Path, wanted: str) -> None:
    liars = [liar for liar in [*LIARS, *TAKEOVER, *SCHEMAS] if wanted in liar.judge]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        answers = pool.map(
            lambda index: try_program(liars[index], work / f"gongkai-{index}", program, root),
            range(len(liars)),
        )
        for liar, said in zip(liars, answers, strict=True):
            settle(report, liar.judge.split()[0], liar.what, said, liar.failing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("root", type=Path, help="the folder that holds Content/ and Themes/")
    parser.add_argument("column", type=Path, help="the column built from it")
    parser.add_argument("--base-url")
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--only", choices=["columns", "slow", "browser", "servers", "gathered", "programs"])
    parser.add_argument("--judge", default="", help="only programs that a judge of this name looks at")
    parser.add_argument(
        "--concern", default="", help="of the browser suite, only what has this in its options"
    )
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("judges on trial")
    with tempfile.TemporaryDirectory(prefix="gongkai-broken-") as name:
        work = Path(name)
        if options.only in (None, "columns"):
            try_columns(report, column, work, options.schemas)
        if options.only in (None, "slow"):
            try_slow_judges(report, column, work)
        if options.only in (None, "gathered"):
            try_gathered(report, options.program.resolve(), options.root.resolve(), work)
        if options.only in (None, "browser"):
            try_browser(report, column, work, options.concern)
        if options.only in (None, "servers"):
            try_servers(report, column, work)
        if options.only in (None, "programs"):
            try_programs(report, options.program.resolve(), options.root.resolve(), work, options.judge)
    report.finish()


if __name__ == "__main__":
    main()
