"""What a narrow screen, enlargement or wider spacing does to a page: overflow, cut text, text over text."""

from __future__ import annotations

from playwright.sync_api import Page

# A box that scrolls in itself is allowed; the page is not.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
  const scrolls = element => {
    for (let box = element; box && box !== document.body; box = box.parentElement)
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  return [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
    .slice(0, 5)
    .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} of ${width}`)
    .concat(["the page is " + document.documentElement.scrollWidth + " wide"]);
}"""

# Text that a box cuts off, and lines that lie on one another. What only screen readers meet is left out.
LOST = """() => {
  const found = [], lines = [];
  const isHidden = box => {
    const style = getComputedStyle(box);
    return box.clientWidth <= 1 || style.clipPath !== "none";
  };
  for (const box of document.querySelectorAll("body *")) {
    if (box.closest("svg") || ["TEXTAREA", "SELECT", "INPUT"].includes(box.tagName)) continue;
    const style = getComputedStyle(box);
    if (!box.checkVisibility() || !box.textContent.trim() || isHidden(box)) continue;
    const cuts = value => value === "hidden" || value === "clip";
    if ((cuts(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
      || (cuts(style.overflowY) && box.scrollHeight > box.clientHeight + 1))
      found.push(`${box.tagName}.${box.className} cuts its text: ${box.textContent.trim().slice(0, 40)}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    if (parent.closest("svg, noscript, option")) continue;
    let unseen = false;
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const scrolls = ["auto", "scroll"].includes(style.overflowX) && box.scrollWidth > box.clientWidth;
      unseen ||= scrolls || (style.display !== "inline" && isHidden(box));
    }
    if (unseen) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    for (const area of range.getClientRects()) {
      // The glyphs, not the leading above and below them.
      const middle = (area.top + area.bottom) / 2, half = Math.min(area.height, size) / 2;
      if (area.width > 2 && area.right > 0)
        lines.push({ left: area.left, right: area.right, top: middle - half, bottom: middle + half, node });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length && found.length < 5; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const a = lines[i], b = lines[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - b.top;
      const words = line => `“${line.node.data.trim().slice(0, 20)}”`;
      if (a.node !== b.node && wide > 3 && high > 4) found.push(`text on text: ${words(a)} and ${words(b)}`);
    }
  }
  return found;
}"""


def overflow(page: Page) -> list[str]:
    return [str(line) for line in page.evaluate(OVERFLOW)]


def lost(page: Page) -> list[str]:
    return [str(line) for line in page.evaluate(LOST)]
