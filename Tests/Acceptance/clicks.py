"""A walk by clicks: at the column's own address, under another path, and opened from a disk."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Error, Page

from chromium import Seen, Site, opened
from report import Report

PAINTED = "getComputedStyle(document.querySelector('body > footer')).backgroundColor !== 'rgba(0, 0, 0, 0)'"


def follow(page: Page, selector: str) -> str:
    page.locator(selector).first.click(timeout=5000)
    page.wait_for_load_state("load")
    return page.url


def walk(report: Report, browser: Browser, root: str, what: str) -> None:
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
        styled = bool(page.evaluate(PAINTED))
    for name, (url, wanted) in steps.items():
        led = url.startswith(root) and re.search(wanted, url) is not None
        report.check(led, f"{what}: a click leads to {name}", url)
    report.check(styled, f"{what}: pages have their style")
    strangers = sorted({url for url in seen.requests if not url.startswith(root)})
    report.every(f"{what}: nothing outside the column is opened", len(seen.requests), strangers)
    report.every(f"{what}: nothing fails", len(seen.requests), sorted(set(seen.problems)))


def judge(report: Report, site: Site, browser: Browser) -> None:
    roots = {
        "at its own address": site.root,
        "under another path": site.server.plain_root,
        "from a disk": site.column.root.as_uri() + "/",
    }
    for what, root in roots.items():
        try:
            walk(report, browser, root, what)
        except Error as error:
            report.check(False, f"{what}: the walk from home to a notice and back comes to its end", error)
