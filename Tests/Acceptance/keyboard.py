"""The column without a mouse: every stop of the tab key marked and reached, menu, tree, search, tables."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Error, Page

from buttons import CONTRAST, control, is_there
from chromium import Site, opened, settle
from pages import chosen_pages
from report import Report

MOST_STOPS = 400
WALKS: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("home", 1280, {}),
    ("notice-articles", 390, {}),
    ("notice-table", 1280, {}),
    ("search", 390, {"color_scheme": "dark"}),
    ("notice-attachments", 1280, {"forced_colors": "active"}),
)

# How every stop looks before it has the focus.
REMEMBER = """() => {
  const look = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
      style.backgroundColor, style.textDecorationLine].join(" ");
  };
  window.__look = look;
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  const controls = [...document.querySelectorAll(selector)];
  window.__before = new Map(controls.map(element => [element, look(element)]));
  window.__stops = new Set();
}"""

# What is wrong with the stop that has the focus now; null where it has left the page or come round.
STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || window.__stops.has(element)) return null;
  window.__stops.add(element);
  const words = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 30);
  const name = `${element.tagName} “${words}”`;
  const found = [], style = getComputedStyle(element), area = element.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  if (window.__before.get(element) === window.__look(element) || (!ring && style.boxShadow === "none"))
    found.push(`${name} does not show that it has the focus`);
  if (area.bottom <= 0 || area.top >= innerHeight || area.right <= 0 || area.left >= innerWidth)
    found.push(`${name} has the focus outside the screen`);
  else {
    const at = (x, y) => document.elementFromPoint(
      Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1));
    const line = element.getClientRects()[0] ?? area;
    const hit = at((line.left + line.right) / 2, (line.top + line.bottom) / 2);
    if (hit && !element.contains(hit) && !hit.contains(element))
      found.push(`${name} lies under ${hit.tagName}.${hit.className}`);
  }
  if (element.tabIndex > 0) found.push(`${name} has a place of its own in the order`);
  return found;
}"""
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary")]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest("[hidden]") && e.tabIndex >= 0
    && !(e.type === "radio" && !e.checked)
    && !window.__stops.has(e))
  .map(e => e.outerHTML.slice(0, 100))"""


def walk(page: Page) -> tuple[int, list[str]]:
    """From the first stop to the last; what is wrong with any of them, and what was never reached."""
    page.evaluate(REMEMBER)
    found: list[str] = []
    for stops in range(MOST_STOPS):
        page.keyboard.press("Tab")
        wrong = page.evaluate(STOP)
        if wrong is None:
            return stops, found + [f"never reached: {html}" for html in page.evaluate(REACHABLE)]
        found += wrong
    return MOST_STOPS, [*found, f"no end after {MOST_STOPS} stops"]


def check_walks(report: Report, site: Site, browser: Browser) -> None:
    paths = chosen_pages(site.column)
    for name, width, options in WALKS:
        if name not in paths:
            continue
        with opened(browser, width, **options) as context:
            page = context.new_page()
            page.goto(site.column.address(paths[name]), wait_until="load")
            settle(page)
            stops, found = walk(page)
            report.every(
                f"{name}, {width} px: every stop of the tab key is marked and in sight, none holds it fast",
                stops,
                found,
            )


def focused(page: Page) -> dict[str, Any]:
    return dict(
        page.evaluate(
            """() => (element => ({ href: element.getAttribute("href"),
              inMain: !!element.closest("main"), text: element.textContent }))(document.activeElement)"""
        )
    )


def check_skip(report: Report, site: Site, browser: Browser) -> None:
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.column.address(chosen_pages(site.column)["notice"]), wait_until="load")
        page.keyboard.press("Tab")
        first = focused(page)
        report.check(
            str(first["href"]).startswith("#"), "the first stop of the tab key leads to the text", first
        )
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        report.check(
            bool(focused(page)["inMain"]), "after the skip link the next stop is in the text", focused(page)
        )


def tab_to(page: Page, selector: str) -> bool:
    """Goes on with the tab key until the stop is one of these."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False


def check_menu(report: Report, site: Site, browser: Browser) -> None:
    """On a narrow screen the menu opens; on a wide one the tree below 法定主动公开内容 does."""
    for width, what in ((390, "menu"), (1280, "tree")):
        with opened(browser, width) as context:
            page = context.new_page()
            page.goto(site.column.address(chosen_pages(site.column)["guide"]), wait_until="load")
            reached = tab_to(page, "nav details:not([open]) > summary, nav button[aria-expanded=false]")
            if not report.check(reached, f"{width} px: the {what} is reached"):
                continue
            links = "() => [...document.querySelectorAll('nav a')].filter(a => a.checkVisibility()).length"
            before = page.evaluate(links)
            page.keyboard.press("Enter")
            page.wait_for_timeout(80)
            opened_links = page.evaluate(links)
            report.check(
                opened_links > before,
                f"{width} px: Enter opens the {what}",
                f"{before} links, then {opened_links}",
            )
            report.check(
                page.evaluate("!!document.activeElement.closest('nav')"), f"{width} px: the focus stays there"
            )
            page.keyboard.press("Tab")
            report.check(
                page.evaluate("document.activeElement.matches('nav a, nav summary')"),
                f"{width} px: the next stop is in what was opened",
                focused(page),
            )
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Enter")
            page.wait_for_timeout(80)
            report.check(
                page.evaluate(links) == before, f"{width} px: Enter closes it again", page.evaluate(links)
            )


def check_search(report: Report, site: Site, browser: Browser) -> None:
    """Type, hear how many, narrow down, open a hit."""
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.root + "index.html", wait_until="load")
        if not report.check(tab_to(page, "header input[type=search]"), "the search box is reached"):
            return
        page.keyboard.type("通知")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?**", timeout=5000)
        settle(page)
        status = page.locator("main [role=status]")
        said = " ".join(status.all_inner_texts())
        report.check("条" in said, "search: the number of hits is announced", said)
        report.check(tab_to(page, "main form select"), "search: the filters are reached")
        page.keyboard.press("ArrowDown")
        chosen = page.evaluate("document.activeElement.value")
        report.check(bool(chosen), "search: a filter is chosen by the arrow keys", chosen)
        reached = tab_to(page, "main form button, main form select:last-of-type, main form [type=submit]")
        page.keyboard.press("Enter") if reached else None
        if page.evaluate("document.activeElement.tagName") != "BUTTON":
            page.locator("main form button[type=submit]").first.focus()
            page.keyboard.press("Enter")
        page.wait_for_timeout(300)
        settle(page)
        report.check(chosen in page.url, "search: the filter narrows the answer down", page.url)
        after = " ".join(page.locator("main [role=status]").all_inner_texts())
        report.check("条" in after or "没有" in after, "search: the new number is announced", after)
        page.goto(site.column.address("search.html?q=%E9%80%9A%E7%9F%A5"), wait_until="load")
        settle(page)
        report.check(tab_to(page, "main ol a"), "search: the hits are reached")
        page.keyboard.press("Enter")
        page.wait_for_url("**/notices/**", timeout=5000)
        report.check("/notices/" in page.url, "search: a hit is opened", page.url)


def check_tables(report: Report, site: Site, browser: Browser) -> None:
    """A table wider than the screen is scrolled with the arrow keys."""
    paths = chosen_pages(site.column)
    wide = (
        "() => [...document.querySelectorAll('main :has(> table)')]"
        ".filter(box => box.scrollWidth > box.clientWidth + 1).length"
    )
    with opened(browser, 320) as context:
        page = context.new_page()
        found = 0
        for name in ("notice-table", "downloads", "notice-longest"):
            if name not in paths:
                continue
            page.goto(site.column.address(paths[name]), wait_until="load")
            settle(page)
            if not page.evaluate(wide):
                continue
            found += 1
            reached = tab_to(page, "main :has(> table)")
            for _ in range(4):
                page.keyboard.press("ArrowRight")
            page.wait_for_timeout(250)
            left = page.evaluate("document.activeElement.scrollLeft") if reached else 0
            report.check(reached and left > 0, f"{name}: a wide table is scrolled with the arrow keys", left)
        report.check(found > 0, "there is a table wider than a telephone", paths)


def check_tools(report: Report, site: Site, browser: Browser) -> None:
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.column.address(chosen_pages(site.column)["notice"]), wait_until="load")
        settle(page)
        if not report.check(is_there(page, CONTRAST), "there is a tool for high contrast"):
            return
        tool = control(page, CONTRAST)
        tool.focus()
        page.keyboard.press("Space")
        state = tool.evaluate("it => it.ariaPressed ?? it.ariaChecked ?? String(it.checked)")
        report.check(state == "true", "a tool is turned on with the space bar, and says so", state)
        report.check(
            tool.evaluate("it => it === document.activeElement"), "the focus stays on the tool", focused(page)
        )
        page.keyboard.press("Space")
        state = tool.evaluate("it => it.ariaPressed ?? it.ariaChecked ?? String(it.checked)")
        report.check(state == "false", "and is turned off again", state)


def judge(report: Report, site: Site, browser: Browser) -> None:
    for check in (check_skip, check_walks, check_menu, check_search, check_tables, check_tools):
        try:
            check(report, site, browser)
        except Error as error:
            report.check(False, f"keyboard: {check.__name__} comes to its end", str(error).splitlines()[0])
