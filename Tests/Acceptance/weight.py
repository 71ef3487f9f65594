"""The first view of a document: what comes over the wire, everything included."""

from __future__ import annotations

import gzip
from typing import Any

from playwright.sync_api import Browser

from chromium import Site, opened, settle
from pages import chosen_pages, notices_among
from report import Report

MOST = 40_000
# What nginx does by default.
LEVEL = 1


class Meter:
    """Counts what the browser receives, head and body, as it came over the wire."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.sizes: dict[str, int] = {}

    def receive(self, event: dict[str, Any]) -> None:
        self.kinds[event["requestId"]] = event["type"]

    def finish(self, event: dict[str, Any]) -> None:
        kind = self.kinds.get(event["requestId"], "Other")
        self.sizes[kind] = self.sizes.get(kind, 0) + int(event["encodedDataLength"])

    @property
    def total(self) -> int:
        return sum(self.sizes.values())


def weigh(browser: Browser, address: str) -> Meter:
    """Opens a page for the first time."""
    meter = Meter()
    with opened(browser, 390) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", meter.receive)
        session.on("Network.loadingFinished", meter.finish)
        page.goto(address, wait_until="networkidle")
        settle(page)
    return meter


def judge(report: Report, site: Site, browser: Browser) -> None:
    chosen = chosen_pages(site.column)
    kinds = notices_among(chosen)
    heavy, common = [], 0
    columns = ("Document", "Stylesheet", "Script", "Image")
    report.say(
        f"        {'bytes over the wire':22} {'all':>7} {'html':>7} {'css':>7} {'js':>7} {'images':>7}"
    )
    for name, path in kinds.items() | {
        (name, chosen[name]) for name in ("home", "list", "search") if name in chosen
    }:
        meter = weigh(browser, site.column.address(path))
        row = " ".join(f"{meter.sizes.get(kind, 0):7}" for kind in columns)
        report.say(f"        {name:22} {meter.total:7} {row}")
        if name in kinds:
            common = max(common, meter.total - meter.sizes.get("Document", 0) - meter.sizes.get("Image", 0))
            if meter.total > MOST:
                heavy.append(f"{name}: {meter.total}: {meter.sizes}")
    report.every(f"the first view of a document takes at most {MOST} bytes", len(kinds), heavy)
    notices = site.column.of_kind("notice")
    sizes = {page.path: common + len(gzip.compress(page.text.encode(), LEVEL)) for page in notices}
    longest = max(sizes, key=lambda path: sizes[path])
    report.every(
        f"and so for every document; the longest, {longest}, takes {sizes[longest]}",
        len(sizes),
        [f"{path}: {size}" for path, size in sizes.items() if size > MOST],
    )
