"""Every kind of page in every mode: one opening of the page, and all that can be judged by looking at it."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Error, Page

import axe
from buttons import ELDER, TRADITIONAL
from chromium import Seen, Site, opened, settle
from modes import MODES, TURNS, Mode, set_up
from pages import NOT_FOUND, addresses
from reflow import lost, overflow
from report import Report
from share import Share
from structure import objections as structure
from targets import too_small

# Moving things, for who has asked for none.
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const longest = times => Math.max(...times.split(",").map(time => Number.parseFloat(time)));
  return longest(style.transitionDuration) > 0.01 || longest(style.animationDuration) > 0.01
    || style.scrollBehavior === "smooth";
}).slice(0, 3).map(element => element.outerHTML.slice(0, 80))"""

# A picture of unknown size pushes the text away when it comes late.
UNSIZED = """() => [...document.images].filter(image => !image.width || !image.height
  || !(image.hasAttribute("width") && image.hasAttribute("height")))
  .map(image => `no width and height: ${image.getAttribute("src")}`)"""

TALLEST_PICTURE = 3000


@dataclass
class Findings:
    """What one mode has brought, by the statement it speaks against."""

    mode: Mode
    seen: Seen = field(default_factory=Seen)
    opened: int = 0
    judged: int = 0
    """How many pages axe-core has looked at."""
    against: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Where, and what was found there."""

    def add(self, statement: str, label: str, lines: list[str]) -> None:
        self.against.setdefault(statement, []).extend((label, line) for line in lines)


def grouped(offences: list[tuple[str, str]]) -> list[str]:
    """What is found in many places is told once, with the first places."""
    places: dict[str, list[str]] = {}
    for label, line in offences:
        places.setdefault(line, []).append(label)
    several = sorted(places.items(), key=lambda entry: -len(entry[1]))
    return [f"{line} [{len(where)} times: {', '.join(where[:3])}]" for line, where in several]


OPENED = "every kind of page can be opened in every mode, and its tools are there"
BREACHES = "the strict policy is never breached"
SHIFTS = "nothing moves once it has been drawn"
STYLED = "style sheets reach every page"
WIDTH = "no page is wider than the screen"
LOST = "no text is cut off, none lies on another"
AXE = f"axe-core objects to nothing ({', '.join(axe.TAGS)}; 7 to 1 where high contrast is chosen)"
STRUCTURE = "landmarks, one h1, headings in order, heads of tables with their scope, language of parts"
TARGETS = "targets measure 24 px, 44 px for the elderly"
STILL = "nothing moves for who wants no motion"
STATEMENTS = (OPENED, BREACHES, SHIFTS, STYLED, WIDTH, LOST, AXE, STRUCTURE, TARGETS, STILL)


def look(page: Page, findings: Findings, name: str, address: str, site: Site) -> None:
    mode, label = findings.mode, f"{name} {findings.mode.name}"
    answer = page.goto(address, wait_until="load")
    settle(page)
    findings.opened += 1
    if name == NOT_FOUND and (answer is None or answer.status != 404):
        findings.add(OPENED, label, ["not answered with 404"])
    findings.add(BREACHES, label, page.evaluate("window.__breaches"))
    findings.add(SHIFTS, label, page.evaluate("window.__shifts"))
    findings.add(SHIFTS, label, page.evaluate(UNSIZED))
    mode.arrange(page)
    if page.evaluate("[...document.styleSheets].filter(sheet => sheet.cssRules.length).length") < 1:
        findings.add(STYLED, label, ["no style sheet"])
    findings.add(WIDTH, label, overflow(page))
    findings.add(LOST, label, lost(page))
    findings.add(STRUCTURE, label, structure(page, TRADITIONAL in mode.tools))
    findings.add(TARGETS, label, too_small(page, 44 if ELDER in mode.tools else 24))
    findings.add(STILL, label, page.evaluate(MOVING))
    if mode.axe:
        findings.judged += 1
        findings.add(AXE, label, axe.objections(page, mode.rules))
    if mode.pictured and site.pictures:
        width = page.viewport_size["width"] if page.viewport_size else mode.width
        height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST_PICTURE)
        page.screenshot(
            path=str(site.pictures / f"{name}-{mode.name}.jpg"),
            type="jpeg",
            quality=40,
            full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height},
        )


def pages_by_turns(kinds: dict[str, str], mode: Mode, seed: int | None) -> dict[str, str]:
    """The kinds of page that are opened in this mode; without a seed, all."""
    if mode.always:
        return kinds
    share = Share(seed, TURNS)
    row = MODES.index(mode)
    return {name: kinds[name] for column, name in enumerate(kinds) if share.takes(row, column)}


def visit(site: Site, mode: Mode, seed: int | None, browser: Browser) -> Findings:
    """Opens every kind of page in one mode, or those whose turn it is."""
    findings = Findings(mode)
    kinds = addresses(site.column)
    with opened(browser, mode.width, mode.height, reduced_motion="reduce", **mode.options) as context:
        page = context.new_page()
        findings.seen.watch(page, kinds[NOT_FOUND])
        try:
            set_up(page, kinds["home"], mode)
        except Error as error:
            findings.add(OPENED, mode.name, [f"a tool is missing: {str(error).splitlines()[0]}"])
            return findings
        for name, address in pages_by_turns(kinds, mode, seed).items():
            try:
                look(page, findings, name, address, site)
            except Error as error:
                findings.add(OPENED, f"{name} {mode.name}", [str(error).splitlines()[0]])
    return findings


def sum_up(report: Report, site: Site, all_findings: list[Findings]) -> None:
    kinds = addresses(site.column)
    report.check(len(kinds) >= 12, f"pages of every kind are opened: {', '.join(kinds)}", kinds)
    number = sum(findings.opened for findings in all_findings)
    print(f"  modes: {', '.join(findings.mode.name for findings in all_findings)}")
    for statement in STATEMENTS:
        offences = [offence for findings in all_findings for offence in findings.against.get(statement, [])]
        judged = sum(findings.judged for findings in all_findings)
        report.every(statement, judged if statement == AXE else number, grouped(offences))
    requests = [url for findings in all_findings for url in findings.seen.requests]
    strangers = sorted({url for url in requests if not url.startswith(site.root)})
    report.every("nothing is asked of another host", len(requests), strangers)
    problems = sorted({line for findings in all_findings for line in findings.seen.problems})
    report.every("nothing fails and nothing is said on the console", number, problems)
