"""The guarantee of the search, in a real browser: every string that stands in a notice finds that notice.

Random strings are taken from the pages as Chromium renders them, and typed as they stand, in traditional
characters, in full width, with other brackets. Each must find its notice, and the hit as shown must hold the
string. The bytes of index that each question costs are counted as they come and held against the budget. With
`--program` a column of ten thousand notices (`--generated`) is made up and built for the same, and then built
again with one notice more.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from opencc import OpenCC  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page

import axe
from chromium import WATCH, Site, chromium_option, opened
from column import Column, arguments
from lanes import LANES, Lanes
from reflow import overflow
from report import Report
from server import Server
from share import any_seed
from tiny import AS_OF

BENCHMARKS = Path(__file__).resolve().parent.parent / "Benchmarks"
BUDGET = 200_000
# Texts that a question reads to confirm its hits before the reader is asked.
MOST_READ = 220
MARKED = (
    "(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))"
)
TRADITIONAL, SIMPLIFIED = OpenCC("s2t"), OpenCC("t2s")
BRACKETS = ["〔〕", "[]", "【】", "（）", "()", "［］"]
FOLDED_BRACKETS = str.maketrans(
    dict.fromkeys("〔[【(", "(") | dict.fromkeys("〕]】)", ")") | {"〇": "零", "○": "零"}
)

# The pieces of a notice in which a reader may mark a string: heading, rows of the table, body, names of
# attachments. Validity is left out: it changes with time and is a filter.
REGIONS = """() => [
  ...document.querySelectorAll(
    "main h1, .metadata tr:not(.validity) td, .metadata tr:not(.validity), .document, .attachments li > a")
].map(element => element.innerText.trim()).filter(text => text.replace(/\\s/g, "").length >= 2)"""

POSITION = """async ([text, segment, number]) => {
  const at = name => new URL("assets/" + name, document.baseURI).href;
  const { Index } = await import(at("search-index.js"));
  const { Folding } = await import(at("search-folding.js"));
  const { find } = await import(at("search-query.js"));
  const index = await new Index(new URL(".", document.baseURI)).open();
  const folding = new Folding(index.foldingTable);
  const { hits } = await find(index, folding, { text, filters: {}, order: "best" });
  return hits.findIndex(hit => hit.segment === index.segments[segment] && hit.document === number);
}"""

# Everything in the index by its path: the place of its segment, and its number there.
DOCUMENTS = """async () => {
  const { Index } = await import(new URL("assets/search-index.js", document.baseURI).href);
  const index = await new Index(new URL(".", document.baseURI)).open();
  const found = {};
  for (const [place, segment] of index.segments.entries())
    for (let number = 0; number < segment.documents; number++)
      found[await index.path(number, segment)] = [place, number];
  return found;
}"""

# What was fetched since the page was opened. The server compresses nothing here: a file comes as it is.
FETCHED = """root => performance.getEntriesByType("resource").map(entry =>
  [entry.name.slice(root.length), entry.responseStatus, entry.encodedBodySize])"""
REMEMBER_ALL = "performance.setResourceTimingBufferSize(10000);"

SHOWN = """() => [...document.querySelectorAll("[data-search-hits] > li")].map(item => ({
  address: decodeURI(item.querySelector("a").getAttribute("href")), text: item.innerText,
  marks: item.querySelectorAll("mark").length}))"""


def folded(text: str) -> str:
    """What the judge itself takes for the same: its own reading of width, brackets, case and characters."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(FOLDED_BRACKETS)
    return re.sub(r"[\s\u200b-\u200f\u2060\ufeff]", "", SIMPLIFIED.convert(plain))


def full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def other_brackets(text: str, dice: random.Random) -> str:
    pair = dice.choice(BRACKETS)
    return re.sub(r"[〔\[【（(]", pair[0], re.sub(r"[〕\]】）)]", pair[1], text))


@dataclass(frozen=True)
class Sample:
    """A string of a notice, and how it is typed."""

    notice: str
    """The path of the notice's page."""
    text: str
    typed: str
    stem: str = ""
    """The path of its text without an ending, where it is not that of the page."""

    def words(self) -> list[set[str]]:
        """Each word as it was typed and as it stands: no table leads every traditional form back."""
        typed, text = self.typed.split(), self.text.split()
        texts = text if len(text) == len(typed) else typed
        return [{folded(word), folded(own)} for word, own in zip(typed, texts, strict=True)]


@dataclass
class Question:
    """What came of one question."""

    sample: Sample
    size: int
    """Bytes of index."""
    objection: str


class Asker:
    """A page of the browser that asks and reads the answer; every question starts with an empty cache."""

    def __init__(self, context: BrowserContext, root: str) -> None:
        self.root = root
        self.page = context.new_page()
        self.page.add_init_script(WATCH + REMEMBER_ALL)
        session = context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.size = 0
        self.problems: list[str] = []
        self._places: dict[str, list[int]] = {}
        self.page.on("pageerror", lambda error: self.problems.append(f"{self.page.url}: {error}"))
        self.page.on(
            "console",
            lambda message: (
                self.problems.append(f"{self.page.url}: {message.text}")
                if message.type in ("error", "warning", "info")
                else None
            ),
        )

    def ask(self, **parameters: str | int) -> Page:
        """Opens the page with a question; `size` is then what of the index has come for it."""
        self.page.goto(f"{self.root}search.html?{urlencode(parameters)}", wait_until="load")
        self.page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
        fetched = self.page.evaluate(FETCHED, self.root)
        self.problems += [f"{path}: {status}" for path, status, _ in fetched if status >= 400]
        self.size = sum(size for path, _, size in fetched if path.startswith("search/"))
        return self.page

    def place(self, sample: Sample) -> int:
        """Where among all hits the notice stands; -1 where it is none."""
        if not self._places:
            self._places = self.page.evaluate(DOCUMENTS)
        where = self._places.get(sample.stem or sample.notice.removesuffix(".html"))
        return int(self.page.evaluate(POSITION, [sample.typed, *where])) if where else -1

    def shown(self, sample: Sample) -> dict[str, str | int] | None:
        return next((item for item in self.page.evaluate(SHOWN) if item["address"] == sample.notice), None)

    def hold(self, sample: Sample) -> Question:
        """Asks for a string; where its notice is not among the first hits, goes to where it stands."""
        try:
            self.ask(q=sample.typed)
            size = self.size
            hit = self.shown(sample)
            if hit is None:
                place = self.place(sample)
                if place < 0:
                    return Question(sample, size, "not found")
                self.ask(q=sample.typed, **{"from": place})
                hit = self.shown(sample)
            if hit is None:
                return Question(sample, size, "found, and not shown where it stands")
            text = folded(str(hit["text"]))
            if missing := [word for word in sample.words() if not any(form in text for form in word)]:
                return Question(sample, size, f"shown without {missing}: {hit['text']!r}")
            if not hit["marks"]:
                return Question(sample, size, f"nothing is marked in {hit['text']!r}")
            return Question(sample, size, "")
        except Error as error:
            return Question(sample, self.size, str(error).splitlines()[0])


def regions(site: Site, notices: list[str], browser: Browser) -> dict[str, list[str]]:
    """What a reader sees of each notice, piece by piece."""
    found = {}
    with opened(browser, 1280) as context:
        page = context.new_page()
        for notice in notices:
            page.goto(site.server.plain_root + notice, wait_until="domcontentloaded")
            found[notice] = page.evaluate(REGIONS)
    return found


def samples(texts: dict[str, list[str]], count: int, dice: random.Random) -> list[Sample]:
    """Strings of 2 to 20 characters; every second is typed in another way than it stands."""
    found: list[Sample] = []
    notices = sorted(texts)
    while len(found) < count:
        notice = dice.choice(notices)
        # Half of them from the longest piece, the body.
        pieces = texts[notice]
        piece = max(pieces, key=len) if dice.random() < 0.5 else dice.choice(pieces)
        length = dice.randint(2, 20)
        start = dice.randint(0, max(0, len(piece) - length))
        text = piece[start : start + length].strip()
        if len(folded(text)) < 2:
            continue
        ways = [text, TRADITIONAL.convert(text), full_width(text), other_brackets(text, dice)]
        found.append(Sample(notice, text, ways[0] if len(found) % 2 else dice.choice(ways[1:])))
    return found


def chosen_notices(column: Column, count: int, dice: random.Random) -> list[str]:
    pages = [path for path in column.files if re.fullmatch(r"notices/[^/]+/[^/]+\.html", path)]
    pages = [path for path in pages if (column.root / path).with_suffix(".txt").is_file()]
    return dice.sample(pages, min(count, len(pages)))


def ask_all(site: Site, taken: list[Sample], browser: Browser) -> tuple[list[Question], list[str]]:
    with opened(browser, 1280) as context:
        asker = Asker(context, site.server.plain_root)
        return [asker.hold(sample) for sample in taken], asker.problems


def check_guarantee(
    report: Report, site: Site, lanes: Lanes, options: tuple[int, int, str], what: str
) -> None:
    count, notices, seed = options
    dice = random.Random(seed)
    chosen = chosen_notices(site.column, notices, dice)
    taken = samples(lanes.submit(partial(regions, site, chosen)).result(), count, dice)
    halves = [lanes.submit(partial(ask_all, site, taken[lane::LANES])) for lane in range(LANES)]
    answers = [answer for half in halves for answer in half.result()[0]]
    report.every(
        f"{what}: every string finds its notice, and the hit shows it (seed {seed})",
        len(answers),
        [f"{a.sample.typed!r} of {a.sample.notice}: {a.objection}" for a in answers if a.objection],
    )
    problems = [problem for half in halves for problem in half.result()[1]]
    report.every(f"{what}: nothing fails and nothing is said on the console", len(answers), problems)
    sizes = sorted(answer.size for answer in answers)
    report.every(
        f"{what}: no question costs more than {BUDGET // 1000} KB of index: "
        f"middle {sizes[len(sizes) // 2] // 1000}, most {sizes[-1] // 1000}",
        len(sizes),
        [f"{a.size}: {a.sample.typed!r}" for a in answers if not 0 < a.size <= BUDGET],
    )
    lanes.submit(partial(check_numbers, report, site, chosen, dice, what)).result()


def check_numbers(
    report: Report, site: Site, notices: list[str], dice: random.Random, what: str, browser: Browser
) -> None:
    with opened(browser, 1280) as context:
        asker = Asker(context, site.server.plain_root)
        asked, objections = ask_numbers(site.column, asker, notices, dice)
    report.every(f"{what}: a whole number gives its document first", asked, objections)


def ask_numbers(
    column: Column, asker: Asker, notices: list[str], dice: random.Random
) -> tuple[int, list[str]]:
    """A number typed in any way gives the document of that number first."""
    asked, objections = 0, []
    for notice in notices[:12]:
        text = (column.root / notice).with_suffix(".txt").read_text(encoding="utf-8-sig")
        fields = dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)
        for key in ("文号", "索引号"):
            number = fields.get(key, "")
            if not number:
                continue
            ways = [number, number.lower(), full_width(number), other_brackets(number, dice)]
            typed = dice.choice(ways)
            typed = typed[:4] + " " + typed[4:]
            asked += 1
            shown = asker.ask(q=typed).evaluate(SHOWN)
            if (
                not shown
                or "编号相符" not in shown[0]["text"]
                or (shown[0]["address"] != notice and folded(number) not in folded(shown[0]["text"]))
            ):
                objections.append(f"{typed!r} of {notice}: {shown[:1]}")
    return asked, objections


def check_filters(report: Report, column: Column, asker: Asker) -> None:
    """Every choice of every filter gives what the page of that list gives."""
    page = asker.ask(q="关于")
    choices = page.evaluate(
        """() => [...document.querySelectorAll("[data-search-form] fieldset select:not([name=order])")].map(
          select => [select.name, [...select.options].map(option => option.value).filter(value => value)])"""
    )
    names = [name for name, _ in choices]
    wanted = ["category", "topic", "body", "genre", "year", "state"]
    report.check(
        names == wanted,
        "there is a filter for section and category, topic, body, genre, year, validity",
        names,
    )
    asked, objections = 0, []
    for name, values in choices:
        for value in values[:4]:
            count = listed(column, name, value)
            said = asker.ask(**{name: value}).inner_text("[data-search-status]")
            asked += 1
            found = re.search(r"找到 (\d+) 条", said)
            if not found or int(found.group(1)) != count:
                objections.append(f"{name}={value}: {said!r}, the list has {count}")
    report.every("a filter gives as many as its list holds", asked, objections)
    newest = [item["text"] for item in asker.ask(q="关于", order="newest").evaluate(SHOWN)]
    dates = [match.group() for text in newest if (match := re.search(r"\d{4}-\d\d-\d\d", text))]
    report.check(
        dates == sorted(dates, reverse=True) and len(dates) > 3, "newest first is newest first", dates
    )


def listed(column: Column, name: str, value: str) -> int:
    """How many notices a list or, for validity, the texts of the notices say there are."""
    if name == "state":
        page = column.page("search.html").text
        label = re.search(rf'<option value="{value}">([^<]+)<', page)
        wanted = f"\n有效性\t{label.group(1) if label else ''}\n"
        return sum(wanted in path.read_text(encoding="utf-8") for path in column.root.glob("notices/*/*.txt"))
    text = column.page(f"{name}/{value}/index.html").text
    total = re.search(r"<p>共(\d+)条</p>", text)
    return int(total.group(1)) if total else -1


def check_page(report: Report, site: Site, browser: Browser) -> None:
    """The page itself: keyboard, screen readers, history, no script."""
    column, root = site.column, site.server.plain_root
    with opened(browser, 1280) as context:
        asker = Asker(context, root)
        check_filters(report, column, asker)
        page = asker.page
        page.goto(root + "index.html")
        page.locator("header input[type=search]").focus()
        page.keyboard.type("通知")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-search-hits] > li")
        report.check(
            urlsplit(page.url).query.startswith("q="), "the question stands in the address", page.url
        )
        report.check("通知" in page.title(), "the page's title names the question", page.title())
        status = page.locator("[role=status][aria-live=polite]").all_inner_texts()
        report.check("条" in "".join(status), "the number of hits is announced", status)
        unseen = []
        for _ in range(80):
            page.keyboard.press("Tab")
            if not page.evaluate(MARKED):
                unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
            if page.evaluate("!!document.activeElement.closest('[data-search-hits]')"):
                break
        report.every("every stop of the tab key on the way to the hits is marked", 80, unseen)
        page.keyboard.press("Enter")
        page.wait_for_url("**/notices/**", timeout=5000)
        report.check("/notices/" in page.url, "a hit is opened by keyboard", page.url)
        page.go_back()
        page.wait_for_selector("[data-search-hits] > li")
        report.check(
            page.input_value("#_question") == "通知", "the way back leads to the same hits", page.url
        )
        asker.ask(q="这一串文字哪里也没有")
        report.check("没有找到" in page.inner_text("[data-search-status]"), "that nothing was found is said")
        lists = page.locator("[data-search-results] [data-search-directories] a")
        report.check(lists.count() > 5, "and the lists stand beneath it")
        asker.ask(q="通知", **{"from": 99999})
        report.check(len(page.evaluate(SHOWN)) > 0, "behind the last page is the first")
        asker.ask(q="通知", category="nothing")
        report.check(len(page.evaluate(SHOWN)) > 0, "a filter that does not exist filters nothing")
        breaches = page.evaluate("window.__breaches")
        report.check(not breaches, "the strict policy is never breached", breaches)
        asker.ask(q="政")
        report.check(len(page.evaluate(SHOWN)) > 0, "one character can be asked for")
    for width, scheme in ((320, "light"), (1280, "light"), (1280, "dark")):
        with opened(browser, width, color_scheme=scheme) as context:
            page = Asker(context, root).ask(q="财政 通知")
            report.check(
                not (objections := axe.objections(page)),
                f"axe-core objects to nothing, {width} px {scheme}",
                objections,
            )
            report.check(not (wide := overflow(page)), f"no wider than the screen, {width} px", wide)


def hear(said: list[str], message: ConsoleMessage) -> None:
    said.append(message.text)


def check_without(report: Report, site: Site, browser: Browser) -> None:
    """Without script and from a disk the page says so and leads on."""
    column, root = site.column, site.server.plain_root
    for what, address, options in (
        ("without script", root, {"java_script_enabled": False}),
        ("from a disk", column.root.as_uri() + "/", {}),
    ):
        with opened(browser, 1280, **options) as context:
            page = context.new_page()
            said: list[str] = []
            page.on("console", partial(hear, said))
            page.goto(address + "search.html?q=%E9%80%9A%E7%9F%A5", wait_until="load")
            page.wait_for_timeout(200)
            statements = [
                item.inner_text() for item in page.locator("main .statement").all() if item.is_visible()
            ]
            report.check(
                len(statements) == 1 and "目录" in statements[0],
                f"{what}: the page says why, once",
                statements,
            )
            report.check(not said, f"{what}: nothing is said on the console", said)
            links = page.locator("main .directories a")
            addresses = [link.get_attribute("href") for link in links.all()]
            report.every(
                f"{what}: the lists are there",
                len(addresses),
                [str(path) for path in addresses if not (column.root / str(path)).is_file()],
            )


def check_cut_off(report: Report, site: Site, browser: Browser) -> None:
    """Where the script of the search does not come, the page says so instead of searching for ever."""
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.route("**/assets/search.js", lambda route: route.abort())
        page.goto(site.server.plain_root + "search.html?q=%E9%80%9A%E7%9F%A5", wait_until="load")
        slow = page.locator("[data-search-slow]")
        try:
            slow.wait_for(state="visible", timeout=15000)
            said = slow.inner_text()
        except Error as error:
            said = str(error).splitlines()[0]
        report.check("目录" in said, "a search that did not load says so and leads to the lists", said)


def check_turning(report: Report, site: Site, browser: Browser) -> None:
    """Pages of hits are turned both ways, and say where they are and what was chosen."""
    with opened(browser, 1280) as context:
        asker = Asker(context, site.server.plain_root)
        page = asker.ask(q="通知")
        first = page.evaluate(SHOWN)
        page.get_by_role("link", name="下一页").click()
        page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
        said = page.locator("[data-search-status]").inner_text()
        report.check(
            "从第 11 条起" in said and "第11条起" in page.title() and page.evaluate(SHOWN) != first,
            "the second page of hits says where it begins, in its title too",
            (said, page.title()),
        )
        page.get_by_role("link", name="上一页").click()
        page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
        report.check(page.evaluate(SHOWN) == first, "and leads back")
        page = asker.ask(q="通知", year="2024")
        said = page.locator("[data-search-status]").inner_text()
        report.check("限于2024年" in said, "what was chosen is told with the hits", said)
        page.get_by_role("link", name="清除全部条件").click()
        page.wait_for_load_state("load")
        report.check(page.url == site.server.plain_root + "search.html", "and can be cleared", page.url)


# What the page took of the index without asking the server whether it is still true.
UNASKED = """() => performance.getEntriesByType("resource")
  .filter(entry => entry.name.includes("/search/") && entry.transferSize === 0).map(entry => entry.name)"""


def check_anew(report: Report, site: Site, browser: Browser) -> None:
    """Files that have not changed for long are kept by browsers without asking; the index never is."""
    copy = site.server.work / f"www{urlsplit(site.column.base_url).path}search"
    for file in [path for path in copy.rglob("*") if path.is_file()]:
        content = file.read_bytes()
        file.unlink()
        file.write_bytes(content)
        os.utime(file, (1_600_000_000, 1_600_000_000))
    with opened(browser, 1280) as context:
        page = context.new_page()
        unasked: list[str] = []
        for _ in range(2):
            page.goto(site.server.plain_root + "search.html?q=%E9%80%9A%E7%9F%A5", wait_until="load")
            page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
            unasked = page.evaluate(UNASKED)
    report.check(not unasked, "the index is asked for anew before it is used again", unasked[:5])


def check_description(report: Report, column: Column) -> None:
    names = {"": "http://a9.com/-/spec/opensearch/1.1/"}
    xml = ET.parse(column.root / "opensearch.xml").getroot()
    url = xml.find("Url", names)
    template = url.get("template") if url is not None else None
    report.check(
        template == column.base_url + "search.html?q={searchTerms}", "OpenSearch: the template", template
    )
    short = xml.findtext("ShortName", "", names)
    report.check(0 < len(short) <= 16, "OpenSearch: a short name of 16 characters at most", short)
    wrong = [
        page.path
        for page in column.pages
        if [column.file_of(column.resolve(page, tag.get("href") or "")) for tag in page.links("search")]
        != ["opensearch.xml"]
    ]
    report.every("every page names the OpenSearch description", len(column.pages), wrong)


def check_nowhere(report: Report, site: Site, notices: list[str], browser: Browser) -> None:
    """Strings that stand nowhere, though all their pairs do: the texts read to see that are counted."""
    files = [(site.column.root / path).with_suffix(".txt") for path in notices]
    texts = [file.read_text(encoding="utf-8-sig") for file in files]
    counts: list[int] = []
    dear: list[str] = []
    with opened(browser, 1280) as context:
        asker = Asker(context, site.server.plain_root)
        for text, other in zip(texts, texts[1:], strict=False):
            lines = [line for line in text.splitlines() + other.splitlines() if len(line) > 40]
            # Every three signs of it stand somewhere.
            halves = [(a[i : i + 4], b) for a in lines[:4] for b in lines[-4:] for i in (5, 11)]
            for first, line in halves:
                place = line.find(first[-1])
                typed = first + line[place + 1 : place + 6]
                if place < 0 or any(typed in page for page in texts):
                    continue
                page = asker.ask(q=typed)
                paths = [path for path, _, _ in page.evaluate(FETCHED, site.server.plain_root)]
                read = sum(path.endswith(".txt") for path in paths)
                counts.append(read)
                if read > MOST_READ or asker.size > BUDGET:
                    dear.append(f"{typed!r}: {read} texts, {asker.size} bytes of index")
                break
    report.every(
        f"strings that stand nowhere: at most {MOST_READ} texts and {BUDGET // 1000} KB of index: "
        f"most {max(counts, default=0)}",
        len(counts),
        dear + asker.problems,
    )


def digests(column: Path) -> dict[str, str]:
    return {
        path.relative_to(column).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(column.glob("search/*/*"))
    }


def build(program: Path, root: Path) -> None:
    command = [str(program), "build", "--root", str(root), "--as-of", AS_OF, "--quiet", "--lang", "en"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


@contextmanager
def served(column: Column, program: str) -> Iterator[tuple[Site, Lanes]]:
    with Server(column.root, column.base_url) as server:
        site = Site(column, server)
        with Lanes(site, program, LANES) as lanes:
            yield site, lanes


def check_generated(
    report: Report, program: Path, chromium: str, generated: int, options: tuple[int, int, str]
) -> None:
    """Very many made-up notices: the guarantee, the budget, and that closed years never change."""
    _, texts, seed = options
    with tempfile.TemporaryDirectory(prefix="gongkai-search-") as name:
        work = Path(name)
        command = [sys.executable, "-m", "bench.generate", "--count", str(generated), "--seed", "1"]
        command += ["--gongkai", str(work / "root"), "--addition", str(work / "addition")]
        subprocess.run(command, cwd=BENCHMARKS, check=True)
        shutil.copytree(BENCHMARKS.parent.parent / "Themes", work / "root/Themes")
        build(program, work / "root")
        output = work / "root/Output"
        with served(Column(output), chromium) as (site, lanes):
            check_guarantee(report, site, lanes, options, f"{generated} notices")
            notices = chosen_notices(site.column, texts, random.Random(seed))
            lanes.submit(partial(check_nowhere, report, site, notices)).result()
        before = digests(output)
        newest = max(path.split("/")[1] for path in before)
        shutil.copytree(work / "addition", work / "root", dirs_exist_ok=True)
        build(program, work / "root")
        after = digests(output)
        changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        report.check(bool(changed), f"one notice more changes the index of {newest}")
        report.every(
            "one notice more changes no file of a closed year",
            len(before),
            [path for path in changed if path.split("/")[1] != newest],
        )


PARTS: dict[str, Callable[[Report, Site, Browser], None]] = {
    "page": check_page,
    "without": check_without,
    "cut-off": check_cut_off,
    "turning": check_turning,
    "anew": check_anew,
}


def check_column(
    report: Report, column: Column, chromium: str, only: str | None, options: tuple[int, int, str]
) -> None:
    """`only` is one part of it; `options` are how many strings, of how many notices, by which seed."""
    if only in (None, "column", "description"):
        check_description(report, column)
    with served(column, chromium) as (site, lanes):
        if only in (None, "column", "guarantee"):
            check_guarantee(report, site, lanes, options, "this column")
        for name, check in PARTS.items():
            if only in (None, "column", name):
                lanes.submit(partial(check, report, site)).result()


def main() -> None:
    parser = arguments(__doc__ or "")
    chromium_option(parser)
    parser.add_argument("--program", type=Path, help="gongkai, for the column of ten thousand notices")
    parser.add_argument("--samples", type=int, default=200, help="strings; half as many of the large column")
    parser.add_argument(
        "--notices", type=int, default=50, help="from which they are taken; half as many of it"
    )
    parser.add_argument("--generated", type=int, default=10_000, help="how many notices the large one has")
    parser.add_argument("--only", choices=["generated", "column", "description", "guarantee", *PARTS])
    parser.add_argument("--seed", default=str(any_seed()))
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("search")
    if options.only != "generated":
        how_many = options.samples, options.notices, options.seed
        check_column(report, column, options.chromium, options.only, how_many)
    if options.only not in (None, "generated"):
        report.skip(f"a column of {options.generated} notices", f"--only {options.only}")
    elif options.program:
        how_many = options.samples // 2, options.notices // 2, options.seed
        check_generated(report, options.program.resolve(), options.chromium, options.generated, how_many)
    else:
        report.skip(f"a column of {options.generated} notices", "no --program")
    report.finish()


if __name__ == "__main__":
    main()
