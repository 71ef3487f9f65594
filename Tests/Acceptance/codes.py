"""The QR code of a document, read by another's reader from the screen in every mode, and from paper."""

from __future__ import annotations

import io
import random
import re
import subprocess
import tempfile
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Error, Page

from chromium import Site, opened, settle
from modes import MODES, set_up
from pages import chosen_pages, notices_among
from report import Report

SAMPLES = 12
MODES_READ = (
    "phone",
    "desktop-dark",
    "phone-contrast",
    "desktop-forced",
    "desktop-forced-dark",
    "phone-small-elder",
)
NAME = re.compile("二维码")


def read(picture: bytes) -> list[str]:
    image = Image.open(io.BytesIO(picture)).convert("L")
    return [code.text for code in zxingcpp.read_barcodes(image)]


def on_screen(page: Page) -> list[str]:
    """What a telephone held before the screen reads; the code is found by its name."""
    code = page.get_by_role("img", name=NAME).first
    code.scroll_into_view_if_needed(timeout=1500)
    box = code.bounding_box()
    if not box:
        return []
    margin = 24
    clip = {
        "x": max(0, box["x"] - margin),
        "y": max(0, box["y"] - margin),
        "width": box["width"] + 2 * margin,
        "height": box["height"] + 2 * margin,
    }
    return read(page.screenshot(clip=clip))  # type: ignore[arg-type]


def objection(page: Page, address: str) -> list[str]:
    try:
        found = on_screen(page)
    except Error as error:
        return [f"{address}: no picture is named 二维码: {str(error).splitlines()[0]}"]
    return [] if found == [address] else [f"{address}: read as {found}"]


def on_paper(site: Site, browser: Browser, address: str) -> list[str]:
    with opened(browser, 1280) as context, tempfile.TemporaryDirectory(prefix="gongkai-code-") as name:
        page = context.new_page()
        page.goto(address, wait_until="load")
        settle(page)
        page.pdf(path=f"{name}/page.pdf", prefer_css_page_size=True)
        subprocess.run(
            ["pdftoppm", "-r", "200", "-gray", "-png", f"{name}/page.pdf", f"{name}/page"], check=True
        )
        pages = sorted(Path(name).glob("page*.png"))
        return [text for picture in pages for text in read(picture.read_bytes())]


def judge(report: Report, site: Site, browser: Browser) -> None:
    kinds = {
        name: site.column.address(path) for name, path in notices_among(chosen_pages(site.column)).items()
    }
    dice = random.Random("codes")
    every = [site.column.address(page.path) for page in site.column.of_kind("notice")]
    some = dice.sample(every, min(SAMPLES, len(every)))
    offences = []
    with opened(browser, 1280) as context:
        page = context.new_page()
        for address in [*kinds.values(), *some]:
            page.goto(address, wait_until="load")
            offences += objection(page, address)
    report.every("the code on a document is read as the document's address", len(kinds) + len(some), offences)
    address = kinds["notice"]
    offences = []
    for mode in (mode for mode in MODES if mode.name in MODES_READ):
        with opened(browser, mode.width, **mode.options) as context:
            page = context.new_page()
            try:
                set_up(page, site.root + "index.html", mode)
            except Error as error:
                offences.append(f"{mode.name}: a tool is missing: {str(error).splitlines()[0]}")
                continue
            page.goto(address, wait_until="load")
            offences += [f"{mode.name}: {line}" for line in objection(page, address)]
    report.every("and so in the dark, in high contrast, in forced colours", len(MODES_READ), offences)
    offences = []
    printed = [kinds[name] for name in ("notice", "notice-table", "notice-longest") if name in kinds]
    for address in printed:
        found = on_paper(site, browser, address)
        if found != [address]:
            offences.append(f"{address}: read as {found}")
    report.every("the code on paper is read as the document's address", len(printed), offences)
