"""The reading aid: traditional characters and back, names and numbers untouched, its table on demand."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page

import axe
from buttons import CONTRAST, ELDER, SIMPLIFIED, TRADITIONAL, press
from chromium import WATCH, Site, opened, settle
from modes import DARK, ENHANCED, FORCED, Mode, set_up
from pages import chosen_pages, notices_among
from reflow import lost, overflow
from report import Report
from traditional_table import Dictionaries

ALIKE = 0.99
CAVEAT = "已轉換為繁體，僅供閱讀參考，以簡體文本為準"

# All text of the page but the tools' own, and the attributes that are read out.
TEXTS = """() => {
  const own = node =>
    (node.closest ? node : node.parentElement).closest("button, [role=status], script, style");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; (node = walker.nextNode());) if (!own(node)) texts.push(node.data);
  const names = ["title", "aria-label", "alt", "placeholder", "value", "content", "href", "datetime"];
  const read = [...document.querySelectorAll("body *")].filter(element => !own(element))
    .flatMap(element => names.map(name => element.getAttribute(name)).filter(value => value !== null));
  return { texts, read, title: document.title };
}"""

# What stays as it is: numbers, the issuing bodies, the names of files.
REMEMBER = """() => {
  const value = label => [...document.querySelectorAll("main table th")]
    .filter(th => label.test(th.textContent)).map(th => th.nextElementSibling);
  window.__kept = [
    ...value(/^(索引号|文号|发布机构|统一登记号)$/),
    ...[...document.querySelectorAll("main section")]
      .filter(section => section.querySelector("h2")?.textContent === "附件")
      .flatMap(section => [...section.querySelectorAll("a")]),
    ...document.querySelectorAll(".document .signature"),
  ];
  for (const element of window.__kept) element.dataset.kept = "";
}"""
KEPT = "() => window.__kept.map(element => element.textContent)"
# What is to be turned: the text without the names in it that are kept.
BODY = """() => {
  const text = document.querySelector(".document, article").cloneNode(true);
  for (const kept of text.querySelectorAll("[translate=no], [data-kept]")) kept.remove();
  return text.textContent;
}"""
NUMBER = re.compile(r"[^\s（《，。、]{1,10}〔\d{4}〕\d+号")


def turn(page: Page, way: re.Pattern[str], back: re.Pattern[str]) -> None:
    press(page, way)
    page.get_by_role("button", name=back, include_hidden=True).first.wait_for(state="attached", timeout=5000)


def alike(converter: Any, text: str, turned: str) -> float:
    """How much of a text OpenCC turns in the same way; numbers of documents are not turned."""
    wanted = str(converter.convert(text))
    if len(wanted) != len(turned):
        return 0
    numbers = {place for found in NUMBER.finditer(text) for place in range(*found.span())}
    compared = [place for place in range(len(text)) if place not in numbers]
    same = [place for place in compared if wanted[place] == turned[place]]
    return len(same) / max(1, len(compared))


class Reader:
    """Turns one document after another, in a visit of its own each."""

    def __init__(self, page: Page, converter: Any) -> None:
        self.page = page
        self.converter = converter
        self.asked: list[str] = []
        self.changed: list[str] = []
        self.touched: list[str] = []
        self.unturned: list[str] = []
        self.unlike: list[str] = []
        self.early: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))

    def read(self, address: str) -> None:
        page = self.page
        self.asked.clear()
        page.goto(address, wait_until="load")
        settle(page)
        before: dict[str, Any] = page.evaluate(TEXTS)
        page.evaluate(REMEMBER)
        kept, body = page.evaluate(KEPT), str(page.evaluate(BODY))
        first = set(self.asked)
        self.early += [f"{address}: {url}" for url in first if re.search("tradition|opencc|s2t|hant", url)]
        turn(page, TRADITIONAL, SIMPLIFIED)
        turned = str(page.evaluate(BODY))
        after = page.evaluate(KEPT)
        self.touched += [f"{address}: {a} became {b}" for a, b in zip(kept, after, strict=True) if a != b]
        if turned == body:
            self.unturned.append(address)
        elif (share := alike(self.converter, body, turned)) < ALIKE:
            self.unlike.append(f"{address}: {share:.3f} as OpenCC has it")
        turn(page, SIMPLIFIED, TRADITIONAL)
        back = page.evaluate(TEXTS)
        for part in ("texts", "read", "title"):
            if before[part] != back[part]:
                pairs = zip(before[part], back[part], strict=False)
                place = next((f"{a!r} became {b!r}" for a, b in pairs if a != b), "more or fewer of them")
                self.changed.append(f"{address}, {part}: {place}")


# The smallest screen in every colour and size, and on paper.
CAVEAT_MODES = [
    Mode("light", 320, tools=(TRADITIONAL,)),
    Mode("dark", 320, DARK, tools=(TRADITIONAL,)),
    Mode("contrast", 320, tools=(CONTRAST, TRADITIONAL), rules=ENHANCED),
    Mode("elder", 320, tools=(ELDER, TRADITIONAL)),
    Mode("forced", 320, FORCED, tools=(TRADITIONAL,)),
]
# Where the line stands: in sight, before the heading, in full.
STANDS = """() => {
  const notes = [...document.querySelectorAll("main [role=note]")];
  const line = notes.find(note => /(僅供閱讀參考|仅供阅读参考)/.test(note.textContent));
  const heading = document.querySelector("main h1");
  if (!line) return "no line";
  const { top, bottom, right, height } = line.getBoundingClientRect();
  if (!line.checkVisibility() || height < 12 || right > innerWidth) return "not in sight";
  const isBefore = !heading || bottom <= heading.getBoundingClientRect().top + 1 || heading.offsetHeight <= 1;
  return isBefore && top > 0 ? line.textContent : "not above the text";
}"""

# What the style sheets write.
BY_STYLE = "in a style sheet:"
WRITTEN = """() => [...new Set([...document.querySelectorAll("html[lang=zh-Hant] body :not([lang=zh-Hans])")]
  .flatMap(element => ["::before", "::after"].map(part => getComputedStyle(element, part).content)))]"""


def caveat(site: Site, browser: Browser, converter: Any, mode: Mode, paths: list[str]) -> list[str]:
    """A reader turns the first page; on later ones the line stands there before anything has moved."""
    found = []
    with opened(browser, mode.width, **mode.options) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        set_up(page, site.column.address(paths[0]), mode)
        for path in paths:
            page.goto(site.column.address(path), wait_until="load")
            mode.arrange(page)
            settle(page)
            label = f"{path} {mode.name}"
            found += [f"{label} moved: {line}" for line in page.evaluate("window.__shifts")]
            objections = [line for line in axe.objections(page, mode.rules) if "contrast" in line]
            found += [f"{label}: {line}" for line in [*overflow(page), *lost(page), *objections]]
            written = [words for words in page.evaluate(WRITTEN) if words != converter.convert(words)]
            found += [f"{BY_STYLE} {words} on {label}" for words in written]
            said = [page.evaluate(STANDS)]
            page.emulate_media(media="print")
            said.append(page.evaluate(STANDS))
            page.emulate_media(media="screen")
            found += [f"{label}: {words}" for words in said if words != CAVEAT]
        press(page, SIMPLIFIED)
        page.locator("html[lang=zh-CN]").wait_for(state="attached", timeout=5000)
        for path in paths[-2:]:
            if page.evaluate(STANDS) != "no line":
                found.append(f"{path} {mode.name}: still there")
            page.goto(site.column.address(path), wait_until="load")
    return found


def judge(report: Report, site: Site, browser: Browser) -> None:
    """Documents of every sort; `traditional.py` holds the table and every document against OpenCC."""
    paths = sorted(set(notices_among(chosen_pages(site.column)).values()))
    told = ["index.html", *paths[:2], "search.html"]
    with tempfile.TemporaryDirectory() as folder:
        converter = Dictionaries().converter(Path(folder))
    unlike = [line for mode in CAVEAT_MODES for line in caveat(site, browser, converter, mode, told)]
    report.every(
        f"{CAVEAT}: said above every text that is turned, in any colour, on paper, moving nothing",
        len(CAVEAT_MODES) * len(told),
        [line for line in unlike if not line.startswith(BY_STYLE)],
    )
    report.every(
        "what style sheets write is turned too",
        len(CAVEAT_MODES) * len(told),
        [line for line in unlike if line.startswith(BY_STYLE)],
    )
    missing = []
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        reader = Reader(page, converter)
        for path in paths:
            try:
                reader.read(site.column.address(path))
            except Error as error:
                missing.append(f"{path}: {str(error).splitlines()[0]}")
    count = len(paths)
    report.every("documents can be turned into traditional characters and back", count, missing)
    report.every("turned back, a document reads as it did, to the last sign", count, reader.changed)
    report.every("numbers, issuing bodies and names of files are not turned", count, reader.touched)
    report.every("the text is turned", count, reader.unturned)
    report.every(f"OpenCC turns {ALIKE:.0%} of the signs in the same way", count, reader.unlike)
    report.every("the table is fetched when it is asked for, not before", count, reader.early)
