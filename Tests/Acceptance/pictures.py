"""The picture of the README: the page of a document as a reader meets it, wide and on a telephone."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from chromium import Site, opened, settle
from pages import chosen_pages

WIDE, NARROW, HEIGHT = 1280, 390, 900
GAP = 40
GROUND = "#e4e7eb"


def shot(site: Site, browser: Browser, kind: str, width: int, scheme: str) -> Image.Image:
    path = chosen_pages(site.column)[kind]
    with opened(browser, width, HEIGHT, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(site.column.address(path), wait_until="load")
        settle(page)
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def for_readme(site: Site, path: Path, browser: Browser) -> None:
    """A document on a wide screen; beside it the home page, and a list in the dark, on a narrow one."""
    shots = [
        shot(site, browser, "notice-articles", WIDE, "light"),
        shot(site, browser, "home", NARROW, "light"),
        shot(site, browser, "list-paged", NARROW, "dark"),
    ]
    width = sum(one.width for one in shots) + GAP * (len(shots) + 1)
    ground = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    for one in shots:
        ground.paste(one, (left, GAP))
        left += one.width + GAP
    small = ground.resize((width * 3 // 4, ground.height * 3 // 4), Image.Resampling.LANCZOS)
    small.quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"picture: {path}, {path.stat().st_size // 1000} KB")
