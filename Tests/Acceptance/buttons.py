"""The tools on a page, found as a reader finds them: by what they are and what they are called."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

ELDER = re.compile("适老|大字|长者|關懷|适老版")
CONTRAST = re.compile("对比")
TRADITIONAL = re.compile("繁體|繁体")
SIMPLIFIED = re.compile("简体|簡體|简體")
LARGE = re.compile("^(字号)?大$|大号字|字号大")
MIDDLE = re.compile("^(字号)?中$|中号字|字号中")
SMALL = re.compile("^(字号)?小$|小号字|字号小")
PRINT = re.compile("打印")
CITE = re.compile("引用")
SHARE = re.compile("分享|网址|链接")

# What must be opened before this control can be reached: the button or the summary that hides it.
OPENER = """element => {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.checkVisibility() && !(box instanceof HTMLDetailsElement && !box.open)) continue;
    const opener = box.id && document.querySelector(`[aria-controls~="${box.id}"][aria-expanded="false"]`);
    if (opener) return opener;
    if (box instanceof HTMLDetailsElement) return box.querySelector("summary");
  }
  return null;
}"""


def control(page: Page, name: re.Pattern[str]) -> Locator:
    """The button, switch or choice of this name; what hides it is opened first."""
    roles = ("button", "switch", "radio", "checkbox")
    found = page.get_by_role("button", name=name, include_hidden=True)
    for role in roles[1:]:
        found = found.or_(page.get_by_role(role, name=name, include_hidden=True))  # type: ignore[arg-type]
    first = found.first
    if first.count() and not first.is_visible():
        opener = first.evaluate_handle(OPENER).as_element()
        if opener:
            opener.click()
    return first


def press(page: Page, name: re.Pattern[str]) -> None:
    """Presses the tool of this name; a page that has none raises playwright's Error."""
    control(page, name).click(timeout=2000)


def is_there(page: Page, name: re.Pattern[str]) -> bool:
    return control(page, name).count() > 0
