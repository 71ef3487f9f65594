"""A real Chromium before a real nginx: how it is opened, and what is noted while pages are open in it."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Playwright,
    Response,
)

from column import Column
from server import Server

# The one without windows does what the other does, in two thirds of the time.
PROGRAM = (
    os.environ.get("GONGKAI_CHROMIUM")
    or shutil.which("chromium-headless-shell")
    or shutil.which("chromium")
    or "/usr/bin/chromium"
)
HEIGHTS = {320: 640, 390: 844, 768: 1024, 1280: 900}

# Breaches of the policy and shifts of the layout are counted from the first moment on.
WATCH = """
window.__breaches = [];
window.__shifts = [];
document.addEventListener("securitypolicyviolation", event =>
  window.__breaches.push(`${event.violatedDirective} ${event.blockedURI} line ${event.lineNumber}`));
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) {
    const moved = shift.sources.map(source => source.node?.nodeName + "." + (source.node?.className ?? ""));
    if (!shift.hadRecentInput) window.__shifts.push(`${shift.value.toFixed(4)} ${moved.join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


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


@dataclass(frozen=True)
class Site:
    """A column as it is served, and where pictures of it go, if anybody wants them."""

    column: Column
    server: Server
    pictures: Path | None = None

    @property
    def root(self) -> str:
        return self.column.base_url


def chromium_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chromium", default=PROGRAM)


@contextmanager
def launched(playwright: Playwright, program: str, site: Site) -> Iterator[Browser]:
    """A browser for which the column's host is our nginx, and no other host can be reached."""
    port = site.server.secure if site.root.startswith("https:") else site.server.plain
    rules = f"MAP {site.server.host} 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    browser = playwright.chromium.launch(
        executable_path=program, args=["--no-sandbox", f"--host-resolver-rules={rules}"]
    )
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def opened(browser: Browser, width: int, height: int = 0, **options: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": width, "height": height or HEIGHTS.get(width, 900)},
        locale="zh-CN",
        ignore_https_errors=True,
        **options,
    )
    try:
        yield context
    finally:
        context.close()


def settle(page: Page) -> None:
    """Waits until what the scripts set has been drawn, and the search has answered."""
    page.evaluate(
        "document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => "
        "requestAnimationFrame(() => setTimeout(done, 30)))))"
    )
    if "search.html?" in page.url:
        page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
