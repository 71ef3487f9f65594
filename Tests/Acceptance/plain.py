"""Pages without script, and pages without style: everything is there, in its order, and leads on."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser

from chromium import Seen, Site, opened, settle
from pages import NOT_FOUND, addresses
from report import Report

# Text that the page holds and does not show, but for what is closed and can be opened.
UNSHOWN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  const isClosed = element => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details"))
      if (!box.open && !box.querySelector("summary").contains(element)) return true;
    return false;
  };
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, noscript, option, svg, [hidden]")) continue;
    // The word that opens a menu, or what follows it, is of no use where that stands open.
    const opener = parent.closest("summary");
    const opensNothing = opener?.parentElement.children.length === 1 || opener?.closest("nav");
    // A form that only a script can answer says so instead.
    const isAnswered = matchMedia("(scripting: enabled)").matches || !parent.closest("[data-search-form]");
    if (isClosed(parent) || opensNothing || !isAnswered) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) found.push(node.data.trim().slice(0, 40));
  }
  return found;
}"""

# Where the parts of the page come, one after the other.
ORDER = """() => {
  const parts = ["a[href^='#']", "body > header, [role=banner]", "nav", "main", "body > footer"];
  const all = [...document.querySelectorAll("*")];
  return parts.map(selector => all.indexOf(document.querySelector(selector)));
}"""

LARGE = """() => [...document.querySelectorAll("svg")]
  .filter(image => image.getBoundingClientRect().width > 400)
  .map(image => `${image.tagName} ${Math.round(image.getBoundingClientRect().width)} wide`)"""

TREE = """() => [...document.querySelectorAll("nav details")].map(details => {
  const summary = details.querySelector("summary");
  return [summary.innerText || summary.textContent, details.querySelectorAll("a[href]").length];
})"""


def without(report: Report, site: Site, browser: Browser, what: str, styled: bool, **options: Any) -> None:
    kinds = addresses(site.column)
    unshown: list[str] = []
    disorder: list[str] = []
    large: list[str] = []
    seen = Seen()
    with opened(browser, 1280, **options) as context:
        page = context.new_page()
        seen.watch(page, kinds[NOT_FOUND])
        if not styled:
            page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
        for name, address in kinds.items():
            page.goto(address, wait_until="load")
            if options.get("java_script_enabled", True):
                settle(page)
            unshown += [f"{name}: {text}" for text in page.evaluate(UNSHOWN)]
            places = page.evaluate(ORDER)
            if -1 in places or places != sorted(places):
                disorder.append(f"{name}: {places}")
            if not styled:
                large += [f"{name}: {line}" for line in page.evaluate(LARGE)]
    report.every(f"{what}: all that the page says is shown", len(kinds), unshown)
    report.every(f"{what}: skip link, head, navigation, text, foot in this order", len(kinds), disorder)
    report.every(f"{what}: nothing fails", len(kinds), sorted(set(seen.problems)))
    if not styled:
        report.every(f"{what}: no drawing fills the screen", len(kinds), large)


def tree(report: Report, site: Site, browser: Browser) -> None:
    """The tree of the column opens and leads on without script, on a wide and on a narrow screen."""
    for width in (1280, 390):
        with opened(browser, width, java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(site.root + "index.html", wait_until="load")
            menu = page.locator("nav summary", has_text="栏目导航")
            if menu.count() and menu.first.is_visible():
                menu.first.click()
            summaries = page.locator("nav details summary")
            closed = [
                summary
                for summary in summaries.all()
                if summary.is_visible() and not summary.evaluate("it => it.parentElement.open")
            ]
            report.check(bool(closed), f"without script, {width} px: the tree has something to open")
            for summary in closed[:1]:
                summary.click()
                links = summary.locator("xpath=following-sibling::*//a")
                report.check(
                    links.count() > 0 and links.first.is_visible(),
                    f"without script, {width} px: opening it shows what lies below",
                )
                links.first.click()
                page.wait_for_load_state("load")
                report.check(
                    "/category/" in page.url or page.url != site.root + "index.html",
                    f"without script, {width} px: a node of the tree leads to its page",
                    page.url,
                )


# Where the page's own matter begins: the title of a document, the first entry of a list.
BEGINNING = """() => {
  const first = document.querySelector("article h1") ?? document.querySelector(".rows > li");
  return first === null ? 0 : first.getBoundingClientRect().top;
}"""

# Titles whose last line is narrower than a character and a sign.
ORPHANS = """() => [...document.querySelectorAll(".rows a")].filter(link => {
  const range = document.createRange();
  range.selectNodeContents(link);
  const boxes = [...range.getClientRects()];
  const last = boxes.filter(box => Math.abs(box.top - boxes.at(-1).top) < 4);
  const size = parseFloat(getComputedStyle(link).fontSize);
  return last.length < boxes.length && last.reduce((sum, box) => sum + box.width, 0) < 1.2 * size;
}).map(link => link.textContent)"""

TEXT = """() => document.querySelector(".document")?.getBoundingClientRect().top ?? 0"""


def phone(report: Report, site: Site, browser: Browser) -> None:
    """On a phone what a page is about is in sight at once; what waits behind a word opens without script."""
    kinds = {
        name: address
        for name, address in addresses(site.column).items()
        if name.startswith(("notice", "list", "withdrawn"))
    }
    late: list[str] = []
    far: list[str] = []
    unshown: list[str] = []
    orphans: list[str] = []
    with opened(browser, 390, java_script_enabled=False) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 390, "height": 844})
        for name, address in kinds.items():
            page.goto(address, wait_until="load")
            if name != "notice-standing" and (top := page.evaluate(BEGINNING)) > 844:
                late.append(f"{name}: {top:.0f} px")
            if (top := page.evaluate(TEXT)) > 2 * 844:
                far.append(f"{name}: {top:.0f} px")
            orphans += [f"{name}: {title}" for title in page.evaluate(ORPHANS)]
            for summary in page.query_selector_all("details:not([open]) > summary"):
                if summary.is_visible():
                    summary.click()
            shown = page.inner_text("body")
            unshown += [f"{name}: {text}" for text in page.evaluate(UNSHOWN) if text not in shown]
    report.every("on a phone the title, or the first entry, is in sight", len(kinds), late)
    report.every("on a phone the text begins on the second screen at the latest", len(kinds), far)
    report.every("on a phone no title of a list leaves one character on a line", len(kinds), orphans)
    report.every("on a phone all that the page says can be opened without script", len(kinds), unshown)


# Scrolls every table to its end: heads of rows that are no longer in sight, and how many rows there were.
SCROLLED = """() => {
  const lost = [];
  let rows = 0;
  for (const box of document.querySelectorAll(".table-scroll")) {
    if (box.scrollWidth <= box.clientWidth) continue;
    box.scrollLeft = box.scrollWidth;
    const frame = box.getBoundingClientRect();
    for (const head of box.querySelectorAll("tbody th[scope=row]")) {
      rows += 1;
      const place = head.getBoundingClientRect();
      if (place.left < frame.left - 1 || place.right > frame.right + 1) lost.push(head.innerText);
    }
    const body = box.querySelector("tbody tr");
    for (const head of body ? box.querySelectorAll("thead th") : []) {
      const cell = body.cells[head.cellIndex];
      const apart = head.getBoundingClientRect().left - cell.getBoundingClientRect().left;
      if (Math.abs(apart) > 1) lost.push(`${head.innerText} is ${apart} px from its column`);
    }
  }
  return { rows, lost };
}"""


def row_heads(report: Report, site: Site, browser: Browser) -> None:
    """What a row is about stays in sight while its table is scrolled."""
    wide = [page for page in site.column.pages if 'class="table-scroll"' in page.text]
    rows = 0
    lost: list[str] = []
    with opened(browser, 390) as context:
        page = context.new_page()
        for written in wide:
            page.goto(site.column.address(written.path), wait_until="load")
            found = page.evaluate(SCROLLED)
            rows += found["rows"]
            lost += [f"{written.path}: {head}" for head in found["lost"]]
    report.every(
        "on a phone the heads of rows stay in sight while a table is scrolled, heads of columns over them",
        rows,
        lost,
    )


def judge(report: Report, site: Site, browser: Browser) -> None:
    row_heads(report, site, browser)
    phone(report, site, browser)
    without(report, site, browser, "without script", styled=True, java_script_enabled=False)
    without(report, site, browser, "without style", styled=False)
    without(report, site, browser, "without either", styled=False, java_script_enabled=False)
    tree(report, site, browser)
