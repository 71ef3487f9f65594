"""Ways to break the pages that the public opens, and the check of the browser suite that has to object."""

from __future__ import annotations

import random
import re
import string
from pathlib import Path

from trials import Damage, in_page, replaced, substituted


def everywhere(pattern: str, old: str, new: str) -> Damage:
    """Every file of this pattern is changed that holds the old text; one has to."""

    def damage(root: Path) -> None:
        files = [file for file in sorted(root.glob(pattern)) if old in file.read_text(encoding="utf-8")]
        if not files:
            raise LookupError(f"{pattern} holds no {old!r}")
        for file in files:
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return damage


def with_style(rules: str, path: str = "assets/style.css") -> Damage:
    return more(path, f"\n{rules}\n")


def more(path: str, text: str) -> Damage:
    def damage(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return damage


def heavy(root: Path) -> None:
    """A script of 60 KB that nothing makes smaller."""
    dice = random.Random(1)
    more("assets/script.js", "// " + "".join(dice.choices(string.ascii_letters, k=80_000)))(root)


def exchanged_codes(root: Path) -> None:
    """Every document carries the code of the first."""
    code = re.compile(r"<svg[^>]*二维码.*?</svg>", re.DOTALL)
    files = sorted(root.glob("notices/*/*.html"))
    first = next(found.group() for file in files if (found := code.search(file.read_text(encoding="utf-8"))))
    for file in files:
        file.write_text(code.sub(lambda _: first, file.read_text(encoding="utf-8")), encoding="utf-8")


LATE = """
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.body.prepend(Object.assign(document.createElement("p"), { textContent: "later" }));
})));
"""
TINY = '<ul><li><a href="guide.html">x</a></li></ul>'
HEADLESS = "<table><tr><th>x</th></tr><tr><td>y</td></tr></table>"
ENGLISH = "<p>This is a whole sentence in another language</p>"

# The options with which browser.py is called, and what is broken for it, all at once.
BROWSER: dict[str, list[tuple[Damage, str]]] = {
    "--only visits --modes ^(phone-small|desktop-dark|desktop-spaced)$": [
        (in_page('<img alt="x" src="https://cdn.example/x.png">'), "nothing is asked of another host"),
        (in_page("<script>document.title = 1</script>"), "the strict policy is never breached"),
        (in_page('<p style="color: red">x</p>'), "nothing fails and nothing is said"),
        (in_page('<img src="assets/none.png"><button></button>', "on-request.html"), "axe-core objects"),
        (replaced("404.html", 'rel="stylesheet"', 'rel="help"'), "style sheets reach every page"),
        (with_style(".home h1 + *, .home main { min-width: 40rem }"), "no page is wider than the screen"),
        (with_style(".page h1 { max-height: 1em; overflow: hidden }"), "no text is cut off"),
        (with_style("main a { transition: color 2s !important }"), "nothing moves for who wants no motion"),
        (more("assets/script.js", LATE), "nothing moves once it has been drawn"),
        (in_page(HEADLESS, "guide.html"), "landmarks, one h1"),
        (in_page(ENGLISH, "on-request.html"), "landmarks, one h1"),
        (in_page(TINY, "guide.html"), "targets measure 24 px"),
    ],
    "--only keyboard": [
        (with_style(":focus-visible { outline: none !important }"), "every stop of the tab key is marked"),
        (
            with_style("main :has(> table) { overflow-x: hidden !important }"),
            "is scrolled with the arrow keys",
        ),
        (everywhere("notices/*/*.html", 'id="_main"', 'id="_text"'), "the next stop is in the text"),
        (everywhere("*.html", "<summary", "<summary tabindex='-1'"), "the menu is reached"),
        (everywhere("search.html", 'role="status"', ""), "the number of hits is announced"),
    ],
    "--only weight": [(heavy, "the first view of a document takes at most")],
    "--only plain": [
        (with_style("article h1 { display: none }"), "without script: all that the page says is shown"),
        (replaced("guide.html", 'href="#_main"', 'href="index.html"'), "without style: skip link, head"),
        (everywhere("index.html", "<details", "<details open"), "the tree has something to open"),
        (with_style("th[scope=row] { position: static !important }"), "the heads of rows stay in sight"),
        (with_style("thead th:last-child { position: relative; left: -3em }"), "heads of columns over them"),
        (
            everywhere("assets/style.css", "text-wrap: pretty", "text-wrap: wrap"),
            "leaves one character on a line",
        ),
        (with_style(".document { margin-top: 120rem }"), "the text begins on the second screen"),
    ],
    "--only typography": [
        (with_style(".document > p { max-width: 60em }"), "1280 px: 30 to 40 characters to a line"),
        (
            with_style(
                ".number, .unbroken { display: inline-block; width: 3em; white-space: normal !important }"
            ),
            "320 px: dashes and",
        ),
        (with_style("body { font-synthesis: weight !important }"), "320 px: no slanted or thickened Han"),
        (with_style("p { text-spacing-trim: space-all }"), "320 px: signs that follow each other"),
    ],
    "--only codes": [(exchanged_codes, "the code on a document is read")],
    "--only print": [
        (everywhere("assets/print.css", "size: A4", "size: letter"), "paper is A4"),
        (
            with_style("nav { display: block !important }", "assets/print.css"),
            "nothing that leads about the site",
        ),
        (
            with_style("tr { break-inside: auto !important }", "assets/print.css"),
            "no row of a table is cut in two",
        ),
        (everywhere("assets/print.css", "counter(page)", '""'), "every page of paper has its number"),
        (with_style(".document p { font-size: 9pt !important }", "assets/print.css"), "a full line has"),
        (
            with_style("[data-elder] .document p { text-indent: 3em !important }", "assets/print.css"),
            "what is chosen for the screen leaves paper",
        ),
        # The title stands in the breadcrumbs too, which another of these lets through.
        (with_style(".document > p:first-of-type { display: none }", "assets/print.css"), "on paper: title"),
    ],
    "--only tools": [
        (
            everywhere("assets/remembered.js", "localStorage", "sessionStorage"),
            "large print: it stays after a reload",
        ),
        (everywhere("assets/tools.js", "引用", "一下"), "there is a tool that copies the citation"),
        (everywhere("assets/tools.js", "address()", "location.pathname"), "sharing copies the address"),
    ],
    "--only traditional": [
        (everywhere("notices/*/*.html", ' translate="no"', ""), "numbers, issuing bodies and names of files"),
        (everywhere("assets/style.css", "當前位置", "当前位置"), "what style sheets write is turned too"),
        (with_style(".caveat { display: none }", "assets/print.css"), "said above every text that is turned"),
    ],
    "--only clicks": [(substituted("index.html", r'(<h2><a href=")', r"\1missing/"), "from a disk: ")],
}

# What the guides might say instead, and the check of the policy that has to object.
GUIDES = [
    ("style-src 'self'", "style-src 'self' 'unsafe-inline'", "the policy stated is strict"),
    ("gzip on;", "gzip off;", "the guide's nginx sends the policy, UTF-8 and gzip"),
    ("Cache-Control no-cache always", "X-None no always", "always asked for anew"),
    ("        text/markdown md;\n", "", "the guide's nginx: types, UTF-8"),
    ("absolute_redirect off;", "", "README's nginx: the folder without its slash"),
]

# The same, for the judge of Apache and Caddy.
SERVED = [
    ("    AddType application/rss+xml .rss\n", "", "apache: every kind of file comes as what it is"),
    (
        "    ErrorDocument 404 /xxgk/404.html\n",
        "",
        "apache: no/such.html is not found, in the column's words",
    ),
    ("        header Cache-Control no-cache\n", "", "caddy: asked for anew each time"),
    ("redir /xxgk /xxgk/ permanent\n", "", "caddy: the folder without its slash"),
    ("        header @page Content", "        header @feed Content", "caddy: /index.html is the home page"),
]
