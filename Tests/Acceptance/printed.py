"""Pages on paper: A4, what a document needs and nothing of the site around it, no row cut, pages numbered."""

from __future__ import annotations

import math
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from buttons import CONTRAST, ELDER, LARGE, press
from chromium import Site, opened, settle
from pages import chosen_pages
from report import Report

A4 = (595.3, 841.9)
LINES, SIGNS = 22, 28
# So much text that it fills pages of its own.
LENGTHEN = """() => {
  const text = document.querySelector(".document > p").textContent.trim();
  const long = text.repeat(Math.ceil(1000 / text.length));
  for (let i = 0; i < 4; i++) {
    const paragraph = document.createElement("p");
    paragraph.textContent = long;
    document.querySelector(".document").append(paragraph);
  }
}"""
KINDS = (
    "notice",
    "notice-table",
    "notice-attachments",
    "notice-articles",
    "notice-longest",
    "notice-standing",
)
OTHERS = ("home", "list", "list-years", "guide", "downloads", "directory")

# Puts a mark at the beginning and at the end of every cell, and one into all that leads about the site. A
# head may stand again on the next page, a row taller than a page could not be kept whole: they get no mark.
MARK = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("[data-mark] { font-size: 2pt !important; line-height: 0 !important }");
  document.adoptedStyleSheets.push(sheet);
  const mark = text => Object.assign(document.createElement("span"), { textContent: text });
  const put = (box, text, where) => {
    const made = mark(text);
    made.dataset.mark = "";
    box.insertAdjacentElement(where, made);
  };
  let rows = 0;
  for (const row of document.querySelectorAll("main tbody tr")) {
    if (row.getBoundingClientRect().height > 800) continue;
    rows += 1;
    for (const cell of row.cells) {
      put(cell, ` qzrow${rows}x `, "afterbegin");
      put(cell, ` qzrow${rows}x `, "beforeend");
    }
  }
  for (const lead of document.querySelectorAll("nav, nav li, button, form, form label, a[href^='#_main']"))
    put(lead, " qzlead ", "beforeend");
  return rows;
}"""
WORDS = """() => {
  const text = selector => [...document.querySelectorAll(selector)].map(element => element.innerText.trim());
  const pieces = ".document > p, .document > h2, .document > h3, .document li";
  const body = text(pieces).filter(words => words.length > 8);
  return { title: text("h1")[0], number: text(".byline .number")[0] ?? "", body,
    address: document.querySelector("link[rel=canonical]").href };
}"""


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """A page of paper."""

    width: float
    height: float
    words: list[Word]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)

    def lines(self) -> list[str]:
        """Lines of the text, without the number of the page at the foot."""
        rows: list[list[Word]] = []
        for word in sorted(self.words, key=lambda word: word.bottom):
            if rows and abs(rows[-1][0].bottom - word.bottom) < 6:
                rows[-1].append(word)
            else:
                rows.append([word])
        texts = ["".join(w.text for w in sorted(row, key=lambda w: w.left)) for row in rows]
        return [text for text in texts if not re.fullmatch(r"[—–-]*\d+(/\d+)?[—–-]*", text)]

    def numbers(self) -> list[str]:
        """Numbers in the lowest seventh."""
        low = " ".join(word.text for word in self.words if word.top > self.height * 6 / 7)
        return re.findall(r"\d+", low)


def paper(page: Page) -> list[Sheet]:
    """The page as it is printed."""
    with tempfile.TemporaryDirectory(prefix="gongkai-paper-") as name:
        page.pdf(path=f"{name}/page.pdf", prefer_css_page_size=True)
        command = ["pdftotext", "-bbox-layout", f"{name}/page.pdf", f"{name}/page.xml"]
        subprocess.run(command, check=True, capture_output=True)
        text = Path(f"{name}/page.xml").read_text(encoding="utf-8")
    tree = ET.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text))
    space = "{http://www.w3.org/1999/xhtml}"
    return [
        Sheet(
            float(sheet.get("width", "0")),
            float(sheet.get("height", "0")),
            [
                Word(
                    word.text or "",
                    float(word.get("xMin", "0")),
                    float(word.get("yMin", "0")),
                    float(word.get("yMax", "0")),
                )
                for word in sheet.iter(f"{space}word")
            ],
        )
        for sheet in tree.iter(f"{space}page")
    ]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


class Printing:
    """Prints documents one after the other and notes what is wrong with them."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.counts: list[str] = []
        self.printed = 0
        self.rows = 0
        self.against: dict[str, list[str]] = {
            name: [] for name in ("size", "count", "missing", "leads", "cut", "numbers")
        }

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="load")
        settle(self.page)

    def document(self, name: str, address: str) -> None:
        self.open(address)
        words = self.page.evaluate(WORDS)
        sheets = paper(self.page)
        text = bare("".join(sheet.text for sheet in sheets))
        body = [str(piece) for piece in words["body"]]
        wanted = [words["title"], words["number"], words["address"], *body[:1], *body[-1:]]
        self.against["missing"] += [
            f"{name}: “{part[:60]}”" for part in wanted if bare(part)[:40] not in text
        ]
        lines = sum(math.ceil((len(bare(piece)) + 2) / SIGNS) for piece in body)
        least, most = math.floor(0.8 * lines / LINES), math.ceil(1.3 * lines / LINES) + 4
        self.counts.append(f"{name} {len(sheets)} ({max(1, least)} to {most})")
        if not max(1, least) <= len(sheets) <= most:
            self.against["count"].append(f"{name}: {len(sheets)}, wanted {max(1, least)} to {most}")
        self.any(name, sheets)

    def any(self, name: str, sheets: list[Sheet]) -> None:
        """What holds for every page of the column that is printed."""
        self.printed += 1
        for number, sheet in enumerate(sheets, 1):
            if max(abs(sheet.width - A4[0]), abs(sheet.height - A4[1])) > 1:
                self.against["size"].append(f"{name}: {sheet.width} × {sheet.height}")
            if str(number) not in sheet.numbers():
                self.against["numbers"].append(f"{name}: page {number} of {len(sheets)}: {sheet.numbers()}")
        self.rows += int(self.page.evaluate(MARK))
        sheets = paper(self.page)
        text = bare("".join(sheet.text for sheet in sheets))
        if "qzlead" in text:
            place = text.index("qzlead")
            self.against["leads"].append(f"{name}: …{text[max(0, place - 30) : place]}")
        pages: dict[str, set[int]] = {}
        for number, sheet in enumerate(sheets, 1):
            for row in re.findall(r"qzrow(\d+)x", sheet.text):
                pages.setdefault(row, set()).add(number)
        self.against["cut"] += [
            f"{name}: row {row} is on pages {sorted(on)}" for row, on in pages.items() if len(on) > 1
        ]


def check_grid(report: Report, address: str, printing: Printing) -> None:
    """GB/T 9704: a full page of text has 22 lines of 28 characters."""
    printing.open(address)
    printing.page.evaluate(LENGTHEN)
    sheets = paper(printing.page)
    pages = [sheet.lines() for sheet in sheets[1:-1]]
    full = max(pages, key=len, default=[])
    report.check(abs(len(full) - LINES) <= 1, f"a full page has {len(full)} lines: {LINES}, or one off", full)
    signs = max((len(line) for line in full), default=0)
    report.check(abs(signs - SIGNS) <= 1, f"a full line has {signs} characters: {SIGNS}, or one off", full)


def check_chosen(report: Report, address: str, browser: Browser) -> None:
    """What a reader has set for the screen changes nothing on paper: every word stands where it stood."""
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(address, wait_until="load")
        before = [(sheet, word) for sheet, found in enumerate(paper(page), 1) for word in found.words]
        for tool in (ELDER, CONTRAST, LARGE):
            press(page, tool)
        page.wait_for_timeout(150)
        page.reload(wait_until="load")
        settle(page)
        after = [(sheet, word) for sheet, found in enumerate(paper(page), 1) for word in found.words]
    moved = [f"{old} is {new}" for old, new in zip_longest(before, after) if old != new]
    report.every("what is chosen for the screen leaves paper as it is", len(before), moved)


def judge(report: Report, site: Site, browser: Browser) -> None:
    chosen = chosen_pages(site.column)
    with opened(browser, 1280) as context:
        printing = Printing(context)
        for name in KINDS:
            if name in chosen:
                printing.document(name, site.column.address(chosen[name]))
        for name in OTHERS:
            if name in chosen:
                printing.open(site.column.address(chosen[name]))
                printing.any(name, paper(printing.page))
        count, against = printing.printed, printing.against
        report.every("paper is A4", count, against["size"])
        report.every(
            f"documents take as many pages as their text: {', '.join(printing.counts)}",
            len(printing.counts),
            against["count"],
        )
        report.every(
            "on paper: title, 文号, beginning and end of the text, address",
            len(printing.counts),
            against["missing"],
        )
        report.every("on paper: nothing that leads about the site, no buttons", count, against["leads"])
        report.every("no row of a table is cut in two", printing.rows, against["cut"])
        report.every("every page of paper has its number", count, against["numbers"])
        check_grid(report, site.column.address(chosen["notice"]), printing)
    check_chosen(report, site.column.address(chosen["notice-table"]), browser)
