"""The ways in which a page is looked at: screens, colours, enlargement, and what a reader has set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from buttons import CONTRAST, ELDER, LARGE, SIMPLIFIED, TRADITIONAL, press

# WCAG 1.4.12: nothing may be lost when a reader spaces text so. Set as a browser's extension would set it.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""


@dataclass(frozen=True)
class Mode:
    name: str
    width: int
    options: dict[str, Any] = field(default_factory=dict)
    """How the browser is set."""
    tools: tuple[re.Pattern[str], ...] = ()
    """What the reader has pressed once, on another page of the column."""
    spaced: bool = False
    height: int = 0
    pictured: bool = False
    """Whether pictures of it are kept."""
    rules: tuple[str, ...] = ()
    """Rules of axe-core beyond the usual ones."""
    axe: bool = True
    """Left out where the same colours, or the same widths, are judged in other modes."""
    always: bool = False
    """What breaks most easily is judged on every kind of page, also where the others are judged by turns."""

    def arrange(self, page: Page) -> None:
        """What is done to every page once it is open."""
        if self.spaced:
            page.evaluate(SPACING)
        if TRADITIONAL in self.tools:
            page.get_by_role("button", name=SIMPLIFIED, include_hidden=True).wait_for(state="attached")


DARK: dict[str, Any] = {"color_scheme": "dark"}
FORCED: dict[str, Any] = {"forced_colors": "active"}
ENHANCED = ("color-contrast-enhanced",)

# Of the modes that are not always judged, one page in so many.
TURNS = 6

MODES = [
    Mode("phone-small", 320, always=True),
    Mode("phone", 390, pictured=True),
    Mode("tablet", 768, pictured=True),
    Mode("desktop", 1280, pictured=True, always=True),
    Mode("phone-dark", 390, DARK, pictured=True),
    Mode("tablet-dark", 768, DARK, pictured=True, axe=False),
    Mode("desktop-dark", 1280, DARK, pictured=True, always=True),
    Mode("phone-contrast", 390, tools=(CONTRAST,), pictured=True, rules=ENHANCED),
    Mode("tablet-contrast", 768, tools=(CONTRAST,), pictured=True, axe=False),
    Mode("desktop-contrast", 1280, tools=(CONTRAST,), pictured=True, rules=ENHANCED),
    Mode("desktop-contrast-dark", 1280, DARK, tools=(CONTRAST,), rules=ENHANCED),
    Mode("phone-forced", 390, FORCED),
    Mode("desktop-forced", 1280, FORCED, always=True),
    Mode("desktop-forced-dark", 1280, FORCED | DARK),
    Mode("phone-small-elder", 320, tools=(ELDER,)),
    Mode("desktop-elder", 1280, tools=(ELDER,)),
    Mode("phone-elder-contrast-dark", 390, DARK, tools=(ELDER, CONTRAST), rules=ENHANCED),
    Mode("phone-small-large", 320, tools=(LARGE,)),
    Mode("phone-small-spaced", 320, spaced=True),
    Mode("desktop-spaced", 1280, spaced=True),
    Mode("desktop-elder-spaced", 1280, tools=(ELDER,), spaced=True, axe=False),
    Mode("phone-traditional", 390, tools=(TRADITIONAL,)),
    Mode("desktop-traditional", 1280, tools=(TRADITIONAL,)),
    # 1280 × 1024 enlarged to 200 % and to 400 %: what is left of the screen.
    Mode("zoom-200", 640, height=512, axe=False),
    Mode("zoom-400", 320, height=256, axe=False),
]


def set_up(page: Page, address: str, mode: Mode) -> None:
    """The reader sets the tools once, on the first page."""
    if mode.tools:
        page.goto(address, wait_until="load")
        for tool in mode.tools:
            press(page, tool)
        page.wait_for_timeout(150)
