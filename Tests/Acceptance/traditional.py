"""The reading aid: its table follows from OpenCC's and official wording of our own (`traditional_table.py`),
and a real Chromium converts with it.

`--write THEME` makes the theme's `assets/traditional.json` anew. The table holds the characters that
differ; of the phrases those that characters and shorter phrases would convert wrongly; and the short words
that no such phrase may begin in: 应当当场 is 应当 and 当场, never 当当.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from chromium import Site, chromium_option, launched
from column import Column, arguments
from official_wording import EXPECTED
from report import Report
from server import Server
from traditional_table import Table

ASSET = "assets/traditional.json"
PARTS = ("table", "words", "text", "pages")
HEAVIEST = 150_000  # bytes of the table, compressed
# Words that cross in ways which only OpenCC's whole dictionary tells apart: one text in so many.
TOLERATED = 5_000
CAVEAT = "已转换为繁体，仅供阅读参考，以简体文本为准"
# What the script makes of texts. They go and come as one string: Playwright takes lists apart piece by piece.
CONVERTED = """async texts => {
  const {Conversion} = await import(new URL("assets/traditional.js", document.baseURI));
  const answer = await fetch(new URL("assets/traditional.json", document.baseURI));
  const conversion = new Conversion(await answer.json());
  return JSON.stringify(JSON.parse(texts).map(text => conversion.convert(text)));
}"""
# All that a page says: its title, its texts, what is read out.
SAID = """pages => JSON.stringify(JSON.parse(pages).flatMap(html => {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("script, style")) element.remove();
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; (node = walker.nextNode());) {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    else for (const name of ["aria-label", "alt", "placeholder", "title"])
      if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
  }
  return texts;
}))"""
# Text nodes as the page shows them; what is kept as it is stands under "kept".
TEXTS = """() => {
  const kept = "[translate=no], code, pre, script, style, textarea, [lang=zh-Hans]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("[role=status], .reading, .caveat")) continue;
    if (node.data.trim()) texts.push({text: node.data, kept: !!node.parentElement.closest(kept)});
  }
  return texts;
}"""
DOCUMENT_NUMBER = re.compile(r"[\u3400-\u9fff]{1,12}[〔［\[](?:19|20)\d\d[〕］\]]\d+号")


def by_page(page: Page, script: str, texts: list[str]) -> list[str]:
    made: list[str] = json.loads(page.evaluate(script, json.dumps(texts)))
    return made


def check_table(report: Report, column: Column, table: Table) -> None:
    shipped = (column.root / ASSET).read_text(encoding="utf-8")
    report.check(shipped == table.json(), "the table follows from OpenCC's", "run traditional.py --write")
    weight = len(gzip.compress(shipped.encode(), 9))
    report.check(weight <= HEAVIEST, f"the table weighs {weight} bytes compressed, at most {HEAVIEST}")


def check_conversion(report: Report, page: Page, table: Table) -> None:
    """Every phrase and character of OpenCC and of ours, by the script that readers run."""
    known = table.known | table.characters
    made = by_page(page, CONVERTED, list(known))
    wrong = [
        f"{word}: {got}, not {known[word]}"
        for word, got in zip(known, made, strict=True)
        if got != known[word]
    ]
    report.every("the script converts what OpenCC knows as OpenCC does", len(known), wrong)


def check_wording(report: Report, page: Page) -> None:
    made = by_page(page, CONVERTED, list(EXPECTED))
    wrong = [
        f"{phrase}: {got}, not {EXPECTED[phrase]}"
        for phrase, got in zip(EXPECTED, made, strict=True)
        if got != EXPECTED[phrase]
    ]
    report.every("official wording keeps its meaning", len(EXPECTED), wrong)


def check_text(report: Report, column: Column, page: Page, converter: Any) -> None:
    """All that any page of the column says, and not only the pages that are opened."""
    said: set[str] = set()
    paths = sorted(path for path in column.files if path.endswith(".html"))
    for start in range(0, len(paths), 50):
        pages = [(column.root / path).read_text(encoding="utf-8") for path in paths[start : start + 50]]
        said |= set(by_page(page, SAID, pages))
    texts = sorted(text for text in said if text.strip())
    made = by_page(page, CONVERTED, texts)
    wrong = [
        f"{text[:80]} became {got[:80]}"
        for text, got in zip(texts, made, strict=True)
        if got != expected(converter, text)
    ]
    report.check(
        len(texts) > 0 and len(wrong) <= len(texts) // TOLERATED,
        f"all that the column says is converted as OpenCC does it ({len(texts)} texts of {len(paths)} pages)",
        "\n".join(wrong[:12]),
    )


def asked(requests: list[str]) -> list[str]:
    return [url for url in requests if "traditional." in url]


def check_pages(report: Report, column: Column, browser: Browser, converter: Any, notices: list[str]) -> None:
    """Each page there and back: as OpenCC converts it, with what must stay, and then the very text again."""
    context = browser.new_context(
        locale="zh-CN", ignore_https_errors=True, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    early, wrong, changed, lost, untold, titled, unsaid = [], [], [], [], [], [], []
    caveat = page.locator("main > [role=note]", has_text=re.compile(f"^{expected(converter, CAVEAT)}$"))
    examined = 0
    paths = [
        "index.html",
        *notices,
        "body/index.html",
        "downloads/index.html",
    ]
    for path in paths:
        page.goto(column.address(path), wait_until="load")
        if not examined:
            early += asked(requests)
        before = page.evaluate(TEXTS)
        title = page.title()
        turn(page, "zh-Hant")
        after = page.evaluate(TEXTS)
        if len(before) != len(after):
            wrong.append(f"{path}: {len(before)} texts became {len(after)}")
        examined += len(after)
        for old, new in zip(before, after, strict=False):
            if new["kept"]:
                changed += (
                    [f"{path}: {old['text']} became {new['text']}"] if old["text"] != new["text"] else []
                )
            elif new["text"] != expected(converter, old["text"]):
                wrong.append(f"{path}: {old['text'][:80]} became {new['text'][:80]}")
        kept = {text["text"] for text in after if text["kept"]}
        parts = [part if part in kept else expected(converter, part) for part in title.split("_")]
        titled += [f"{path}: {page.title()}"] if page.title().split("_") != parts else []
        unsaid += [] if caveat.is_visible() else [f"{path}: not said"]
        if page.evaluate("document.querySelector('[role=status].unseen').textContent") == "":
            untold.append(path)
        turn(page, "zh-CN")
        unsaid += (
            [f"{path}: still said"]
            if page.locator("main > [role=note]", has_text="仅供阅读参考").count()
            else []
        )
        lost += (
            [path] if [text["text"] for text in page.evaluate(TEXTS)] != [t["text"] for t in before] else []
        )
        lost += [path] if page.title() != title else []
    context.close()
    report.every("the table is not fetched before it is asked for", len(requests), early)
    tolerated = examined // TOLERATED
    report.check(
        examined > 0 and len(wrong) <= tolerated,
        f"pages are converted as OpenCC does it ({examined} texts, {len(wrong)} of {tolerated} otherwise)",
        "\n".join(wrong[:12]),
    )
    report.every("issuing bodies, numbers and names of files stay", examined, changed)
    report.every("the way back leads to the very text", examined, lost)
    report.every("the title in the bar agrees with the page: names that it keeps are kept", examined, titled)
    report.every(
        "a line above the text says that it is for reference only, as long as it is", examined, unsaid
    )
    report.every("a reader who does not see the change hears of it", examined, untold)


def expected(converter: Any, text: str) -> str:
    """Document numbers stay where they stand in a sentence."""
    pieces = DOCUMENT_NUMBER.split(text)
    numbers = [*DOCUMENT_NUMBER.findall(text), ""]
    return "".join(converter.convert(piece) + number for piece, number in zip(pieces, numbers, strict=True))


def turn(page: Page, language: str) -> None:
    """Presses the button that is there at the time and waits until the page says what it is written in."""
    page.get_by_role("button", name=re.compile("繁體|简体")).click()
    page.locator(f"html[lang={language}]").wait_for(state="attached", timeout=10_000)


def main() -> None:
    parser = arguments(__doc__ or "")
    chromium_option(parser)
    parser.add_argument("--write", type=Path, metavar="THEME", help="only write the table into this theme")
    parser.add_argument("--notices", type=int, help="how many notices are opened (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="which notices these are")
    parser.add_argument("--only", choices=PARTS, help="one part of it")
    options = parser.parse_args()
    parts = [options.only] if options.only else PARTS
    table = Table()
    if options.write:
        (options.write / ASSET).write_text(table.json(), encoding="utf-8")
        print(
            f"{len(table.characters)} characters, {len(table.phrases)} phrases and {len(table.words)} words"
        )
        return
    column = Column(options.column, options.base_url)
    report = Report("traditional")
    if "table" in parts:
        check_table(report, column, table)
    with (
        Server(column.root, column.base_url) as server,
        sync_playwright() as playwright,
        launched(playwright, options.chromium, Site(column, server)) as browser,
    ):
        page = browser.new_page(ignore_https_errors=True)
        page.goto(column.address("index.html"), wait_until="load")
        if "words" in parts:
            check_conversion(report, page, table)
            check_wording(report, page)
        with tempfile.TemporaryDirectory() as folder:
            converter = table.dictionaries.converter(Path(folder))
        if "text" in parts:
            check_text(report, column, page, converter)
        if "pages" in parts:
            notices = [notice.path for notice in column.of_kind("notice")]
            if options.notices and options.notices < len(notices):
                print(f"  {options.notices} of {len(notices)} notices are opened, by --seed {options.seed}")
                notices = random.Random(options.seed).sample(notices, options.notices)
            check_pages(report, column, browser, converter, notices)
    report.finish()


if __name__ == "__main__":
    main()
