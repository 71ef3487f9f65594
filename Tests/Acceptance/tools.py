"""What a reader sets stays set on the device, what a tool gives is right; also where nothing may be kept."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from buttons import CITE, CONTRAST, ELDER, LARGE, MIDDLE, PRINT, SHARE, SMALL, control, is_there, press
from chromium import Seen, Site, opened, settle
from column import Page as Document
from pages import chosen_pages
from report import Report

# Browsers that keep nothing for a site answer so.
DENIED = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""
LISTEN = """window.__printed = 0; window.print = () => { window.__printed += 1; };"""
SHARED = """navigator.share = async what => { window.__shared = what; };"""
LOOK = """() => {
  const style = selector => getComputedStyle(document.querySelector(selector));
  const text = style(document.querySelector(".document p") ? ".document p" : "main p, main li");
  return { size: Number.parseFloat(text.fontSize), colour: text.color,
    paper: style("body").backgroundColor, link: style("main a").color };
}"""


def look(page: Page) -> dict[str, Any]:
    settle(page)
    return dict(page.evaluate(LOOK))


def chosen(page: Page, name: re.Pattern[str]) -> bool:
    """Whether the tool says to a screen reader that it is on."""
    tool = control(page, name)
    return bool(
        tool.evaluate("it => it.ariaPressed === 'true' || it.ariaChecked === 'true' || it.checked === true")
    )


def check_kept(report: Report, site: Site, browser: Browser, name: str, tool: re.Pattern[str]) -> None:
    """A tool pressed on one page shows on the next, after a reload, and not in another visitor's browser."""
    paths = chosen_pages(site.column)
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.column.address(paths["notice"]), wait_until="load")
        if not report.check(is_there(page, tool), f"there is a tool for {name}"):
            return
        plain = look(page)
        press(page, tool)
        changed = look(page)
        report.check(plain != changed, f"{name}: the page changes", changed)
        report.check(chosen(page, tool), f"{name}: the tool says that it is on")
        page.reload(wait_until="load")
        report.check(look(page) == changed, f"{name}: it stays after a reload", look(page))
        report.check(chosen(page, tool), f"{name}: the tool says so after a reload")
        page.goto(site.column.address(paths["notice-longest"]), wait_until="load")
        report.check(look(page)["size"] == changed["size"], f"{name}: it holds on other pages", look(page))
        other = context.new_page()
        other.goto(site.column.address(paths["notice"]), wait_until="load")
        report.check(look(other) == changed, f"{name}: it holds in another tab", look(other))


def check_sizes(report: Report, site: Site, browser: Browser) -> None:
    sizes = []
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.column.address(chosen_pages(site.column)["notice"]), wait_until="load")
        if not report.check(is_there(page, LARGE), "there is a choice of size"):
            return
        for tool in (SMALL, MIDDLE, LARGE):
            press(page, tool)
            sizes.append(look(page)["size"])
        press(page, ELDER)
        sizes.append(look(page)["size"])
    report.check(sizes[0] < sizes[1] < sizes[2], "small, middle and large are smaller and larger", sizes)
    report.check(sizes[3] >= 24, "large print for the elderly is 18 points at least", sizes)


def check_denied(report: Report, site: Site, browser: Browser) -> None:
    seen = Seen()
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.add_init_script(DENIED)
        seen.watch(page)
        page.goto(site.column.address(chosen_pages(site.column)["notice"]), wait_until="load")
        for name, tool in (("large print", ELDER), ("high contrast", CONTRAST)):
            plain = look(page)
            if report.check(is_there(page, tool), f"where nothing is kept, there is a tool for {name}"):
                press(page, tool)
                report.check(look(page) != plain, f"where nothing is kept, {name} still works on the page")
    report.every("where nothing is kept, nothing fails", len(seen.requests), seen.problems)


def copied(context: BrowserContext, page: Page, tool: re.Pattern[str]) -> str:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page, tool)
    page.wait_for_timeout(150)
    return str(page.evaluate("navigator.clipboard.readText()"))


def check_citation(report: Report, site: Site, browser: Browser) -> None:
    document: Document = site.column.page(chosen_pages(site.column)["notice-articles"])
    metas = dict(document.metas())
    address = site.column.address(document.path)
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        page.goto(address, wait_until="load")
        if report.check(is_there(page, CITE), "there is a tool that copies the citation"):
            text = copied(context, page, CITE)
            title = re.sub("[《》〈〉]", "", document.heading)
            number = re.search(r">文号</th><td[^>]*>([^<]*)<", document.text)
            wanted = [title, number.group(1) if number else "", metas.get("ContentSource", ""), address]
            plain = re.sub("[《》〈〉]", "", text)
            missing = [part for part in wanted if part not in plain]
            report.check(
                not missing, "the citation names title, 文号, issuing body, address", f"{missing}: {text}"
            )
            day = metas.get("PubDate", "")[:10]
            days = (day, "{}年{}月{}日".format(*(int(part) for part in day.split("-"))))
            report.check(any(one in text for one in days), "the citation names the day", f"{days}: {text}")
        if report.check(is_there(page, SHARE), "there is a tool that shares the address"):
            text = copied(context, page, SHARE)
            report.check(address in text, "without a share sheet, sharing copies the address", text)
        if report.check(is_there(page, PRINT), "there is a tool that prints"):
            press(page, PRINT)
            report.check(page.evaluate("window.__printed") == 1, "the tool for printing prints")
        sharing = context.new_page()
        sharing.add_init_script(SHARED)
        sharing.goto(address, wait_until="load")
        if is_there(sharing, SHARE):
            press(sharing, SHARE)
            given = sharing.evaluate("window.__shared?.url ?? 'nothing'")
            report.check(given == address, "with a share sheet, the address is given to it", given)


def check_clipboard_denied(report: Report, site: Site, browser: Browser) -> None:
    """Where the clipboard is refused, the words are shown to be copied by hand, or copied the old way."""
    refuse = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.add_init_script(refuse)
        seen = Seen()
        seen.watch(page)
        page.goto(site.column.address(chosen_pages(site.column)["notice"]), wait_until="load")
        if not is_there(page, CITE):
            return
        press(page, CITE)
        page.wait_for_timeout(150)
        said = " ".join(page.get_by_role("status").all_inner_texts())
        report.check("复制" in said, "without a clipboard the tool still says what came of it", said)
        report.every("without a clipboard nothing fails", len(seen.requests), seen.problems)


def judge(report: Report, site: Site, browser: Browser) -> None:
    check_kept(report, site, browser, "large print", ELDER)
    check_kept(report, site, browser, "high contrast", CONTRAST)
    check_kept(report, site, browser, "large type", LARGE)
    check_sizes(report, site, browser)
    check_denied(report, site, browser)
    check_citation(report, site, browser)
    check_clipboard_denied(report, site, browser)
