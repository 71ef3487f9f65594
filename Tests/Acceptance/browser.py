"""A real Chromium: nothing from another host, no breach of a strict policy, no overflow, axe-core content.

The column is served by a real nginx at the address that it was built for. Pictures of every kind of page are
kept in the folder that GONGKAI_ARTIFACTS names, and `--readme-picture` writes the one of the README.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Response,
    sync_playwright,
)

from column import Column, arguments
from report import Report
from server import Server

WIDTHS = {320: 640, 390: 844, 1280: 900}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
WATCH = """
window.__breaches = [];
document.addEventListener("securitypolicyviolation", event =>
  window.__breaches.push(`${event.violatedDirective} ${event.blockedURI} line ${event.lineNumber}`));
"""
MARKED = (
    "(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))"
)
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest(".table-scroll"))
    .slice(0, 5)
    .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} of ${width}`)
    .concat(["the page is " + document.documentElement.scrollWidth + " wide"]);
}"""


@dataclass
class Seen:
    """What happened while pages were open."""

    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def watch(self, page: Page, missing: str = "") -> None:
        """`missing` is the address that is meant to be answered with 404."""
        page.add_init_script(WATCH)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", lambda request: self.problems.append(f"{request.url}: {request.failure}"))
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))
        page.on("dialog", self._dismiss)
        page.on("console", lambda message: self._hear(page.url, message, missing))
        page.on("response", lambda answer: self._receive(answer, missing))

    def _dismiss(self, dialog: Dialog) -> None:
        self.problems.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def _hear(self, url: str, message: ConsoleMessage, missing: str) -> None:
        if message.type in ("error", "warning") and url != missing:
            self.problems.append(f"{url}: {message.text}")

    def _receive(self, answer: Response, missing: str) -> None:
        if answer.status >= 400 and answer.url != missing:
            self.problems.append(f"{answer.url}: {answer.status}")


def chosen_pages(column: Column) -> dict[str, str]:
    """One page of each kind, and the most demanding ones: tables, attachments, paging, statements."""
    pages = {"home": "index.html", "guide": "guide.html", "on-request": "on-request.html"}
    lists = column.of_kind("list")
    paged = [page for page in lists if any(tag.get("class") == "pager" for tag in page.all("nav"))]
    middle = [page for page in paged if re.search(r"page-\d+\.html$", page.path)]
    statement = [page for page in lists if any(tag.get("class") == "statement" for tag in page.all("p"))]
    notices = column.of_kind("notice")
    found = {
        "list": lists[:1],
        "list-paged": [page for page in paged if page.path.endswith("index.html")],
        "list-middle": middle,
        "list-statement": statement,
        "directory": column.of_kind("directory"),
        "notice": notices[-1:],
        "notice-table": [page for page in notices if len(page.all("table")) > 1],
        "notice-picture": [page for page in notices if page.all("img")],
        "notice-attachments": [
            page for page in notices if any(tag.get("class") == "attachments" for tag in page.all("section"))
        ],
        "notice-ended": [
            page for page in notices if any(tag.get("class") == "banner" for tag in page.all("p"))
        ],
        "notice-contents": [
            page for page in notices if any(tag.get("class") == "contents" for tag in page.all("nav"))
        ],
        "notice-longest": sorted(notices, key=lambda page: -len(page.text)),
        "notice-articles": [
            page for page in notices if any(tag.get("class") == "article" for tag in page.all("a"))
        ],
        "numbers": [page for page in lists if page.path.startswith("document-number/")],
        "downloads": column.of_kind("downloads"),
        "page": [page for page in column.of_kind("page") if page.path.startswith("pages/")],
    }
    return pages | {name: some[0].path for name, some in found.items() if some}


@contextmanager
def opened(browser: Browser, width: int, **options: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS.get(width, 900)},
        locale="zh-CN",
        ignore_https_errors=True,
        **options,
    )
    try:
        yield context
    finally:
        context.close()


class Visit:
    """Opens every chosen page at every width and collects what is wrong with it."""

    def __init__(self, column: Column, browser: Browser, pictures: Path) -> None:
        self.column, self.browser, self.pictures = column, browser, pictures
        self.pages = chosen_pages(column)
        self.missing = column.address("notices/no/such/page.html")
        self.seen = Seen()
        self.overflow: list[str] = []
        self.breaches: list[str] = []
        self.objections: list[str] = []
        self.unstyled: list[str] = []
        self.opened = 0
        self.judged = 0

    def addresses(self) -> dict[str, str]:
        return {name: self.column.address(path) for name, path in self.pages.items()} | {
            "not-found": self.missing
        }

    def visit(self, width: int, scheme: str = "light", axe: bool = True, **options: Any) -> None:
        with opened(self.browser, width, color_scheme=scheme, **options) as context:
            page = context.new_page()
            self.seen.watch(page, self.missing)
            for name, address in self.addresses().items():
                self.look(page, name, address, f"{name}-{width}-{'-'.join([scheme, *options])}", axe)

    def look(self, page: Page, name: str, address: str, label: str, axe: bool) -> None:
        answer = page.goto(address, wait_until="load")
        self.opened += 1
        if name == "not-found" and (answer is None or answer.status != 404):
            self.seen.problems.append(f"{address}: not answered with 404")
        self.overflow += [f"{label}: {line}" for line in page.evaluate(OVERFLOW)]
        self.breaches += [f"{label}: {line}" for line in page.evaluate("window.__breaches || []")]
        if page.evaluate("[...document.styleSheets].filter(sheet => sheet.cssRules.length).length") < 1:
            self.unstyled.append(label)
        page.screenshot(path=str(self.pictures / f"{label}.png"), full_page=True)
        if axe:
            self.judged += 1
            self.objections += [f"{label}: {line}" for line in judge(page)]


def judge(page: Page) -> list[str]:
    answer = Axe().run(
        page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    )
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        f"{violation['nodes'][0]['html'][:160]}"
        for violation in answer.response["violations"]
    ]


def check_served(report: Report, column: Column, browser: Browser, pictures: Path) -> None:
    visit = Visit(column, browser, pictures)
    for width in WIDTHS:
        visit.visit(width)
    visit.visit(1280, "dark")
    visit.visit(390, "dark")
    visit.visit(1280, "light", forced_colors="active")
    visit.visit(390, "light", axe=False, java_script_enabled=False)
    requests = visit.seen.requests
    report.check(
        len(visit.pages) >= 12,
        f"pages of every kind are opened: {', '.join([*visit.pages, 'not-found'])}",
        visit.pages,
    )
    report.every(
        "nothing is asked of another host",
        len(requests),
        sorted({url for url in requests if not url.startswith(column.base_url)}),
    )
    report.every(
        "nothing fails and nothing is said on the console", visit.opened, sorted(set(visit.seen.problems))
    )
    report.every("the strict policy is never breached", visit.opened, visit.breaches)
    report.every("style sheets reach every page", visit.opened, visit.unstyled)
    report.every(
        f"no page is wider than the screen ({', '.join(map(str, WIDTHS))} px)", visit.opened, visit.overflow
    )
    report.every(f"axe-core objects to nothing ({', '.join(AXE_TAGS)})", visit.judged, visit.objections)


def follow(page: Page, selector: str) -> str:
    page.locator(selector).first.click(timeout=5000)
    page.wait_for_load_state("load")
    return page.url


def check_walk(report: Report, browser: Browser, root: str, what: str) -> None:
    """From home to a list to a notice by clicking, and back home."""
    seen = Seen()
    with opened(browser, 1280) as context:
        page = context.new_page()
        seen.watch(page)
        page.goto(root + "index.html", wait_until="load")
        steps = {
            "a list": (follow(page, "main h2 a[href*='category/']"), r"category/[^/]+/index\.html$"),
            "a notice": (follow(page, "main ul.rows a[href*='notices/']"), r"notices/[^/]+/[^/]+\.html$"),
            "home again": (follow(page, "header a[href$='index.html']"), r"index\.html$"),
        }
        styled = (
            page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
            != "rgba(0, 0, 0, 0)"
        )
    for name, (url, wanted) in steps.items():
        report.check(
            url.startswith(root) and re.search(wanted, url) is not None,
            f"{what}: a click leads to {name}",
            url,
        )
    report.check(styled, f"{what}: pages have their style")
    report.every(
        f"{what}: nothing outside the column is opened",
        len(seen.requests),
        sorted({url for url in seen.requests if not url.startswith(root)}),
    )
    report.every(f"{what}: nothing fails", len(seen.requests), sorted(set(seen.problems)))


def check_keyboard(report: Report, column: Column, browser: Browser) -> None:
    """The first stop of the tab key leads to the text, and every stop shows where it is."""
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(column.address(chosen_pages(column)["notice"]), wait_until="load")
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.getAttribute('href')")
        report.check(str(first).startswith("#"), "the first stop of the tab key leads to the text", first)
        page.keyboard.press("Enter")
        target = page.evaluate("location.hash && !!document.querySelector(location.hash)")
        report.check(bool(target), "the skip link has a target")
        unseen = []
        for _ in range(20):
            page.keyboard.press("Tab")
            if not page.evaluate(MARKED):
                unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
        report.every("every stop of the tab key is marked", 20, unseen)


def take_readme_picture(column: Column, browser: Browser, path: Path) -> None:
    with opened(browser, 1280, color_scheme="light") as context:
        page = context.new_page()
        page.goto(column.base_url + "index.html", wait_until="load")
        page.screenshot(path=str(path))
        print(f"picture: {path}")


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "/usr/bin/chromium")
    parser.add_argument(
        "--readme-picture", type=Path, help="only take the picture of the home page for the README"
    )
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    pictures = Path(os.environ.get("GONGKAI_ARTIFACTS") or tempfile.mkdtemp(prefix="gongkai-pictures-"))
    pictures.mkdir(parents=True, exist_ok=True)
    report = Report("browser")
    # Told to end, it leaves the way it came: the server goes with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with Server(column.root, column.base_url) as server, sync_playwright() as playwright:
        port = server.secure if column.base_url.startswith("https:") else server.plain
        browser = playwright.chromium.launch(
            executable_path=options.chromium,
            args=[
                "--no-sandbox",
                "--host-resolver-rules="
                f"MAP {server.host} 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        )
        if options.readme_picture:
            take_readme_picture(column, browser, options.readme_picture)
            return
        print(f"  {browser.version=}, pictures in {pictures}")
        check_served(report, column, browser, pictures)
        roots = {
            "at its own address": column.base_url,
            "under another path": server.plain_root,
            "from a disk": column.root.as_uri() + "/",
        }
        for what, root in roots.items():
            try:
                check_walk(report, browser, root, what)
            except Error as error:
                report.check(
                    False, f"{what}: the walk from home to a notice and back comes to its end", error
                )
        check_keyboard(report, column, browser)
        browser.close()
    report.finish()


if __name__ == "__main__":
    main()
