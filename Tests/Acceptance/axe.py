"""axe-core: what WCAG 2.2 AA and its best practices object to on a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SCRIPT = Axe().axe_script

# Only what is objected to leaves the page: the whole answer costs more to carry than to find.
RUN = """async options => {
  const { violations } = await axe.run(document, options);
  return violations.map(
    rule => [rule.id, rule.impact, rule.help, rule.nodes.length, rule.nodes[0].html.slice(0, 160)]);
}"""


def objections(page: Page, more: tuple[str, ...] = ()) -> list[str]:
    """`more` names rules that are held besides those of the tags."""
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": TAGS},
        "resultTypes": ["violations"],
        "rules": {name: {"enabled": True} for name in ("target-size", *more)},
        "preload": False,
    }
    page.evaluate(SCRIPT)
    return [
        f"{rule} ({impact}): {text}: {count} × {html}"
        for rule, impact, text, count, html in page.evaluate(RUN, options)
    ]
