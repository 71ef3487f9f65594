"""Targets large enough for a finger: 24 px, and 44 px in the mode for the elderly."""

from __future__ import annotations

from playwright.sync_api import Page

SIZES = """least => {
  const found = [];
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]";
  const isInSentence = target => {
    if (target.tagName !== "A" || getComputedStyle(target).display !== "inline") return false;
    let block = target.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const others = block.cloneNode(true);
    for (const link of others.querySelectorAll("a, button, summary")) link.remove();
    return others.textContent.trim().length > 0;
  };
  for (const target of document.querySelectorAll(controls)) {
    if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (isInSentence(target)) continue;
    let area = target.getBoundingClientRect();
    // What is off the screen until it has the focus is measured when it has it.
    if (area.right <= 0 || area.bottom + scrollY <= 0) {
      target.focus();
      area = target.getBoundingClientRect();
      target.blur();
    }
    const label = target.labels?.[0]?.getBoundingClientRect();
    const width = Math.max(area.width, label?.width ?? 0), height = Math.max(area.height, label?.height ?? 0);
    if (width < least - 0.5 || height < least - 0.5)
      found.push(`${Math.round(width)}×${Math.round(height)} ${target.tagName} `
        + `“${(target.getAttribute("aria-label") ?? target.textContent ?? "").trim().slice(0, 30)}”`);
  }
  return found;
}"""


def too_small(page: Page, least: int) -> list[str]:
    found = [str(line) for line in page.evaluate(SIZES, least)]
    return found[:4] + ([f"… and {len(found) - 4} more"] if len(found) > 4 else [])
