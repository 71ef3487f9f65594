"""Chinese type on the screen: how long a line is, how far apart, indented, and what is never torn apart."""

from __future__ import annotations

from playwright.sync_api import Browser

from chromium import Site, opened
from pages import addresses, chosen_pages, notices_among
from report import Report

# What a line of a document holds where there is room, and how many times its own size it is high.
CHARACTERS = (30, 40)
LEADING = (1.7, 1.9)

# Ordinary paragraphs of more than a line: characters to a line, height of a line, indent in characters.
PARAGRAPHS = """() => [...document.querySelectorAll(".document > p:not([class])")].flatMap(paragraph => {
  const style = getComputedStyle(paragraph);
  const size = parseFloat(style.fontSize);
  const leading = parseFloat(style.lineHeight) / size;
  const box = paragraph.getBoundingClientRect();
  const first = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  if (first === null || box.height < 1.5 * leading * size) return [];
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(first, 1);
  // Quotation marks and brackets at the beginning are narrower than their place.
  const isHan = /\\p{Script=Han}/u.test(first.data[0]);
  const indent = isHan ? (range.getBoundingClientRect().left - box.left) / size : 2;
  return [[paragraph.textContent.slice(0, 16), box.width / size, leading, indent]];
})"""

# Dashes, and year and serial of a document number; and those that stand on two lines.
TORN = """() => {
  const torn = [];
  let seen = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const found of walker.currentNode.data.matchAll(/〔\\d{4}〕\\d+号|——/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, found.index);
      range.setEnd(walker.currentNode, found.index + found[0].length);
      const tops = [...range.getClientRects()].filter(box => box.width > 0).map(box => box.top);
      seen += tops.length > 0;
      if (Math.max(...tops) - Math.min(...tops) > 6) torn.push(walker.currentNode.data.slice(0, 40));
    }
  }
  return [seen, torn];
}"""

# Letters that no font has drawn, and fonts that are fetched.
MADE = """() => {
  const made = [...document.querySelectorAll("body, .document em, .document strong, h1, cite, address, i")]
    .filter(element => {
      const style = getComputedStyle(element);
      return style.fontStyle !== "normal" || style.fontSynthesisWeight !== "none"
        || style.fontSynthesisStyle !== "none";
    }).map(element => element.tagName);
  return made.concat([...document.fonts].map(font => font.family));
}"""

# What sets signs that follow each other at full width, each by itself.
LOOSE = """() => [...document.querySelectorAll("body, p, li, h1")].filter(element =>
  !["normal", "trim-start", undefined].includes(getComputedStyle(element).textSpacingTrim)
).map(element => element.tagName)"""


def judge(report: Report, site: Site, browser: Browser) -> None:
    notices = notices_among(chosen_pages(site.column))
    for width in (768, 1280):
        wrong, seen = [], 0
        with opened(browser, width) as context:
            page = context.new_page()
            for name, path in notices.items():
                page.goto(site.column.address(path), wait_until="load")
                for text, length, leading, indent in page.evaluate(PARAGRAPHS):
                    seen += 1
                    if (
                        not CHARACTERS[0] <= length <= CHARACTERS[1]
                        or not LEADING[0] - 0.005 <= leading <= LEADING[1] + 0.005
                        or abs(indent - 2) > 0.1
                    ):
                        wrong.append(
                            f"{name}: {text}: {length:.1f} to a line, {leading:.2f} high, in by {indent:.2f}"
                        )
        report.every(
            f"{width} px: 30 to 40 characters to a line, 1.7 to 1.9 high, indented by two", seen, wrong
        )
    kinds = addresses(site.column)
    for width in (320, 1280):
        torn, made, loose, pieces = [], [], [], 0
        with opened(browser, width) as context:
            page = context.new_page()
            for name, address in kinds.items():
                page.goto(address, wait_until="load")
                count, found = page.evaluate(TORN)
                pieces += count
                torn += [f"{name}: {text}" for text in found]
                made += [f"{name}: {what}" for what in page.evaluate(MADE)]
                loose += [f"{name}: {what}" for what in page.evaluate(LOOSE)]
        report.every(f"{width} px: dashes and 〔2024〕31号 stay on one line", pieces, torn)
        report.every(f"{width} px: no slanted or thickened Han, no font fetched", len(kinds), made)
        report.every(f"{width} px: signs that follow each other move together", len(kinds), loose)
