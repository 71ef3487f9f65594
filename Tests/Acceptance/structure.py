"""What a screen reader goes by: landmarks, headings, heads of tables, the language of parts."""

from __future__ import annotations

import re

from playwright.sync_api import Page

STRUCTURE = """() => {
  const found = [];
  const shown = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
  const count = (name, selector) => {
    const number = shown(selector).length;
    if (number !== 1) found.push(`${number} × ${name}`);
  };
  count("h1", "h1");
  count("main", "main, [role=main]");
  count("banner", "body > header, [role=banner]");
  count("contentinfo", "body > footer, [role=contentinfo]");
  if (!shown("main h1").length) found.push("the h1 is not in main");
  if (!shown("nav, [role=navigation]").length) found.push("no navigation");
  if (!shown("[role=search], search").length) found.push("no search");
  if (document.documentElement.lang !== "zh-CN" && !/^zh/.test(document.documentElement.lang))
    found.push(`the language of the page is “${document.documentElement.lang}”`);
  let level = 0;
  for (const heading of shown("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (level && next > level + 1) found.push(`h${level} is followed by h${next} “${heading.textContent}”`);
    if (!heading.textContent.trim()) found.push(`an empty h${next}`);
    level = next;
  }
  const names = shown("nav, [role=navigation]").map(nav => nav.getAttribute("aria-label")
    ?? document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent ?? "");
  if (names.length > 1 && (names.includes("") || new Set(names).size < names.length))
    found.push(`navigations named ${names.join(", ")}`);
  for (const table of shown("table")) {
    const heads = [...table.querySelectorAll("th")];
    const name = table.textContent.trim().slice(0, 20);
    if (!heads.length && table.rows.length > 1) found.push(`no head in the table “${name}”`);
    for (const head of heads)
      if (!head.scope) { found.push(`th without scope “${head.textContent}” in “${name}”`); break; }
  }
  return found;
}"""

# Pieces of text with the language they are said to be in.
SPOKEN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode());) {
    if (node.data.trim() && !node.parentElement.closest("script, style, code, pre, noscript"))
      found.push([node.data, node.parentElement.closest("[lang]").lang]);
  }
  return found;
}"""
# A heading that is a name is not turned.
HEADING_LANGUAGE = """() => {
  const heading = document.querySelector("h1");
  return heading.closest("[translate=no]") || heading.querySelector("[translate=no]") ? "zh-Hant"
    : heading.closest("[lang]").lang;
}"""
SENTENCE = re.compile(r"[A-Za-z]+(?:[ ,;’'-]+[A-Za-z]+){5,}")


def languages(page: Page, is_traditional: bool) -> list[str]:
    """Text in another language or in traditional characters that is not marked as such."""
    found = []
    pieces = [(str(text), str(language)) for text, language in page.evaluate(SPOKEN)]
    for text, language in pieces:
        if language.startswith("zh") and SENTENCE.search(text):
            found.append(f"in {language}: “{text.strip()[:60]}”")
    if is_traditional and not re.search("Hant|TW|HK", str(page.evaluate(HEADING_LANGUAGE))):
        found.append("the heading in traditional characters is not marked as such")
    return found[:5]


def objections(page: Page, is_traditional: bool = False) -> list[str]:
    return [str(line) for line in page.evaluate(STRUCTURE)] + languages(page, is_traditional)
