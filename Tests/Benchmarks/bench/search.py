"""The search beside Pagefind's: what an index costs, what a question costs, and what is found.

Both engines answer the same questions in the same Chromium, from the same pages. It needs PyPI's `playwright` and
`pagefind[extended]` and a Chromium; `run.py --with-search` says so where one is missing.
"""

import functools
import gzip
import http.server
import json
import random
import re
import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from bench import measure
from bench.measure import Cost

QUESTIONS, NUMBERS = 500, 100

GONGKAI = """async ([text]) => {
  const { Index } = await import("./assets/search-index.js");
  const { Folding } = await import("./assets/search-folding.js");
  const { find } = await import("./assets/search-query.js");
  const index = await new Index(new URL(".", document.baseURI)).open();
  const folding = new Folding(index.foldingTable);
  const { hits } = await find(index, folding, { text, filters: {}, order: "best" });
  const spent = index.spent;
  const paths = [];
  for (const hit of hits) paths.push(await index.path(hit.document, hit.segment) + ".html");
  return { spent, paths };
}"""

PAGEFIND = """async ([text]) => {
  const pagefind = await import("./pagefind/pagefind.js");
  const { results } = await pagefind.search(text);
  return { spent: 0, paths: results.map(result => result.id) };
}"""


@dataclass(frozen=True, slots=True)
class SearchOutcome:
    """One engine at one size; `rest` is the CPU time of the build that the index is part of, without the index."""

    engine: str
    wall: float
    cpu: float
    rest: float | None
    peak: int
    disk: int
    middle: float
    most: int
    recall: float
    numbers: float


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is said."""


def _questions(column: Path, dice: random.Random) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Strings of 2 to 20 characters of bodies, and whole 文号, each with the page it stands in."""
    texts = sorted(path for path in column.glob("notices/*/*.txt") if "~" not in path.name)
    strings, numbers = [], []
    while len(strings) < QUESTIONS:
        path = dice.choice(texts)
        body = path.read_text(encoding="utf-8-sig").split("\f")[0].split("\n\n", 1)[-1]
        line = dice.choice([line for line in body.split("\n") if len(line) > 2] or ["，，"])
        length = dice.randint(2, 20)
        start = dice.randint(0, max(0, len(line) - length))
        text = line[start : start + length].strip()
        if len(text) > 1:
            strings.append((text, path.relative_to(column).with_suffix(".html").as_posix()))
    for path in dice.sample(texts, len(texts)):
        if found := re.search(r"^文号\t(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            numbers.append((found.group(1), path.relative_to(column).with_suffix(".html").as_posix()))
        if len(numbers) == NUMBERS:
            break
    return strings, numbers


def _fragments(column: Path) -> dict[str, str]:
    """Pagefind's name of every page, by the files that it wrote."""
    found = {}
    for path in column.glob("pagefind/fragment/*.pf_fragment"):
        data = gzip.decompress(path.read_bytes())
        url = json.loads(data[data.index(b"{") :])["url"]
        found[path.stem] = url.lstrip("/")
    return found


def _ask(column: Path, script: str, names: dict[str, str], chromium: str, seed: str) -> tuple[list[int], float, float]:
    """Bytes of every question, recall, and the share of numbers whose document comes first."""
    from playwright.sync_api import sync_playwright

    strings, numbers = _questions(column, random.Random(seed))
    handler = functools.partial(_Handler, directory=str(column))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    spent: list[int] = []
    found = first = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context()
        for place, (text, wanted) in enumerate(strings + numbers):
            page = context.new_page()
            page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
            sizes: list[int] = []

            def count(url: str, sizes: list[int] = sizes) -> None:
                name = url.removeprefix(root)
                if name.startswith("pagefind/") and (column / name).is_file():
                    sizes.append((column / name).stat().st_size)

            page.on("response", lambda answer, count=count: count(answer.url.partition("?")[0]))
            page.goto(root + "robots.txt")
            answer = page.evaluate(script, [text])
            paths = [names.get(path, path) for path in answer["paths"]]
            if place < len(strings):
                spent.append(answer["spent"] or sum(sizes))
                found += wanted in paths
            else:
                first += paths[:1] == [wanted]
            page.close()
        browser.close()
    server.shutdown()
    return spent, found / len(strings), first / max(1, len(numbers))


def _stage(log: Path, name: str) -> tuple[float, float]:
    """What `--timings` told of a stage of the build: seconds on the clock and of work."""
    found = re.search(rf"^{name} +([\d.]+) +([\d.]+)$", log.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise measure.RunFailed(f"no times of {name} in:\n{log.read_text(encoding='utf-8')[-3000:]}")
    return float(found.group(1)), float(found.group(2))


def _weight(column: Path, pattern: str) -> int:
    return sum(path.stat().st_size for path in column.glob(pattern) if path.is_file())


def compare(column: Path, build: Cost, log: Path, seed: str) -> list[SearchOutcome]:
    """Gongkai's index came with its build, which tells what the index took of it; Pagefind indexes the built pages."""
    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    outcomes = []
    wall, cpu = _stage(log, "index")
    spent, recall, numbers = _ask(column, GONGKAI, {}, chromium, seed)
    disk = _weight(column, "search/**/*") + _weight(column, "notices/*/*.txt")
    figures = (disk, mean(spent), max(spent), recall, numbers)
    outcomes.append(SearchOutcome("Gongkai", wall, cpu, build.cpu - cpu, build.peak, *figures))
    command = [sys.executable, "-m", "pagefind", "--site", str(column), "--force-language", "zh"]
    cost = measure.run([*command, "--glob", "notices/**/*.html"], log)
    spent, recall, numbers = _ask(column, PAGEFIND, _fragments(column), chromium, seed)
    disk = _weight(column, "pagefind/**/*")
    figures = (disk, mean(spent), max(spent), recall, numbers)
    outcomes.append(SearchOutcome("Pagefind", cost.wall, cost.cpu, None, cost.peak, *figures))
    shutil.rmtree(column / "pagefind")
    return outcomes


def table(notices: int, outcomes: list[SearchOutcome]) -> str:
    """The figures as Markdown."""
    head = ["notices", "search", "index: wall s", "CPU s", "rest of the build: CPU s", "peak MB", "MB on disk", "KB a question", "most KB"]
    head += ["strings found", "文号 first"]
    lines = [head, ["---", "---", *["---:"] * 9]]
    for one in outcomes:
        figures = [f"{one.wall:.1f}", f"{one.cpu:.1f}", "" if one.rest is None else f"{one.rest:.1f}"]
        figures += [f"{one.peak / 1e6:.0f}", f"{one.disk / 1e6:.1f}"]
        figures += [f"{one.middle / 1000:.0f}", f"{one.most / 1000:.0f}", f"{one.recall:.1%}", f"{one.numbers:.0%}"]
        lines.append([str(notices), one.engine, *figures])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
