"""The reading aid: its table of characters follows from OpenCC's, and a real Chromium converts with it.

`--write THEME` makes the theme's `assets/traditional.json` anew. The table holds the characters that
differ; of the phrases those that characters and shorter phrases would convert wrongly; and the short words
that no such phrase may begin in: 应当当场 is 应当 and 当场, never 当当.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import opencc  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from column import Column, arguments
from report import Report
from server import Server

ASSET = "assets/traditional.json"
SOURCE = "made from OpenCC's STCharacters and STPhrases, Apache-2.0, by Tests/Acceptance/traditional.py"
LONGEST = 16  # characters of a phrase
LONGEST_WORD = 3  # of a word that a phrase must not begin in
HEAVIEST = 150_000  # bytes of the table, compressed
# Words that cross in ways which only OpenCC's whole dictionary tells apart: one text in so many.
TOLERATED = 5_000
# Text nodes as the page shows them; what is kept as it is stands under "kept".
TEXTS = """() => {
  const kept = "[translate=no], code, pre, script, style, textarea, [lang=zh-Hans]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("[role=status], .reading")) continue;
    if (node.data.trim()) texts.push({text: node.data, kept: !!node.parentElement.closest(kept)});
  }
  return texts;
}"""
DOCUMENT_NUMBER = re.compile(r"[\u3400-\u9fff]{1,12}[〔［\[](?:19|20)\d\d[〕］\]]\d+号")


def dictionary(name: str) -> dict[str, str]:
    """One of OpenCC's dictionaries: of several forms the first."""
    path = Path(opencc.__file__).parent / "dictionary" / name
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {phrase: forms.split(" ")[0] for phrase, forms in pairs}


class Table:
    """What the browser gets, found by trying every phrase of OpenCC with what the table already holds."""

    def __init__(self) -> None:
        self.characters = {a: b for a, b in dictionary("STCharacters.txt").items() if a != b}
        self.known = dictionary("STPhrases.txt")
        self.held: dict[str, str] = {}
        self.phrases: set[str] = set()
        self.words: set[str] = set()
        while True:
            self._try_phrases()
            words = self._needed_words()
            if words == self.words:
                break
            self.words = words

    def _try_phrases(self) -> None:
        """The shorter first, so that a longer one is held only where they do not make it."""
        self.held, self.phrases = {}, set()
        for phrase, form in sorted(self.known.items(), key=lambda pair: len(pair[0])):
            if phrase in self.words:
                self.held[phrase] = form
            elif self.convert(phrase) != form:
                self.held[phrase] = form
                self.phrases.add(phrase)

    def _needed_words(self) -> set[str]:
        heads = {phrase[:length] for phrase in self.phrases for length in range(1, len(phrase))}
        return {
            word
            for word, form in self.known.items()
            if form == self.single(word)
            and word not in self.phrases
            and len(word) <= LONGEST_WORD
            and any(word[start:] in heads for start in range(1, len(word)))
        }

    def single(self, text: str) -> str:
        return "".join(self.characters.get(character, character) for character in text)

    def convert(self, text: str) -> str:
        made, place = "", 0
        while place < len(text):
            lengths = range(min(LONGEST, len(text) - place), 1, -1)
            length = next((n for n in lengths if text[place : place + n] in self.held), 1)
            piece = text[place : place + length]
            made += self.held.get(piece) or self.single(piece)
            place += length
        return made

    def form(self, phrase: str) -> str:
        """Only what differs from the single characters is written: the others are dots."""
        form, single = self.known[phrase], self.single(phrase)
        assert len(form) == len(single), phrase
        return "".join("." if a == b else a for a, b in zip(form, single, strict=True))

    def json(self) -> str:
        table = {
            "source": SOURCE,
            "from": "".join(self.characters),
            "to": "".join(self.characters.values()),
            "phrases": grouped(self.phrases),
            "forms": " ".join(self.form(phrase) for phrase in sorted(self.phrases, key=group_order)),
            "words": grouped(self.words),
        }
        return json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"


def group_order(phrase: str) -> tuple[str, bool, str]:
    return (phrase[0], len(phrase) > 2, phrase)


def grouped(phrases: Iterable[str]) -> str:
    """By first characters: 当场 当事 当一天 are 当事场,一天."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=group_order):
        groups.setdefault(phrase[0], []).append(phrase[1:])
    return " ".join(
        ",".join(
            [first + "".join(rest for rest in rests if len(rest) == 1), *(r for r in rests if len(r) > 1)]
        )
        for first, rests in groups.items()
    )


def check_table(report: Report, column: Column, table: Table) -> None:
    shipped = (column.root / ASSET).read_text(encoding="utf-8")
    report.check(shipped == table.json(), "the table follows from OpenCC's", "run traditional.py --write")
    weight = len(gzip.compress(shipped.encode(), 9))
    report.check(weight <= HEAVIEST, f"the table weighs {weight} bytes compressed, at most {HEAVIEST}")


def check_conversion(report: Report, page: Page, table: Table) -> None:
    """Every phrase and character of OpenCC, by the script that readers run."""
    known = table.known | table.characters
    made = page.evaluate(
        """async words => {
          const {Conversion} = await import(new URL("assets/traditional.js", document.baseURI));
          const answer = await fetch(new URL("assets/traditional.json", document.baseURI));
          const conversion = new Conversion(await answer.json());
          return words.map(word => conversion.convert(word));
        }""",
        list(known),
    )
    wrong = [
        f"{word}: {got}, not {known[word]}"
        for word, got in zip(known, made, strict=True)
        if got != known[word]
    ]
    report.every("the script converts what OpenCC knows as OpenCC does", len(known), wrong)


def asked(requests: list[str]) -> list[str]:
    return [url for url in requests if "traditional." in url]


def check_pages(report: Report, column: Column, browser: Browser, notices: int | None) -> None:
    """Each page there and back: as OpenCC converts it, with what must stay, and then the very text again."""
    converter = opencc.OpenCC("s2t")
    context = browser.new_context(
        locale="zh-CN", ignore_https_errors=True, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    early, wrong, changed, lost, untold = [], [], [], [], []
    examined = 0
    paths = [
        "index.html",
        *(some.path for some in column.of_kind("notice")[:notices]),
        "body/index.html",
        "downloads/index.html",
    ]
    for path in paths:
        page.goto(column.address(path), wait_until="load")
        if not examined:
            early += asked(requests)
        before = page.evaluate(TEXTS)
        title = page.title()
        turn(page, "zh-Hant")
        after = page.evaluate(TEXTS)
        if len(before) != len(after):
            wrong.append(f"{path}: {len(before)} texts became {len(after)}")
        examined += len(after)
        for old, new in zip(before, after, strict=False):
            if new["kept"]:
                changed += (
                    [f"{path}: {old['text']} became {new['text']}"] if old["text"] != new["text"] else []
                )
            elif new["text"] != expected(converter, old["text"]):
                wrong.append(f"{path}: {old['text'][:80]} became {new['text'][:80]}")
        if page.evaluate("document.querySelector('[role=status].unseen').textContent") == "":
            untold.append(path)
        turn(page, "zh-CN")
        lost += (
            [path] if [text["text"] for text in page.evaluate(TEXTS)] != [t["text"] for t in before] else []
        )
        lost += [path] if page.title() != title else []
    context.close()
    report.every("the table is not fetched before it is asked for", len(requests), early)
    tolerated = examined // TOLERATED
    report.check(
        examined > 0 and len(wrong) <= tolerated,
        f"pages are converted as OpenCC does it ({examined} texts, {len(wrong)} of {tolerated} otherwise)",
        "\n".join(wrong[:12]),
    )
    report.every("issuing bodies, numbers and names of files stay", examined, changed)
    report.every("the way back leads to the very text", examined, lost)
    report.every("a reader who does not see the change hears of it", examined, untold)


def expected(converter: Any, text: str) -> str:
    """Document numbers stay where they stand in a sentence."""
    pieces = DOCUMENT_NUMBER.split(text)
    numbers = [*DOCUMENT_NUMBER.findall(text), ""]
    return "".join(converter.convert(piece) + number for piece, number in zip(pieces, numbers, strict=True))


def turn(page: Page, language: str) -> None:
    """Presses the button that is there at the time and waits until the page says what it is written in."""
    page.get_by_role("button", name=re.compile("繁體|简体")).click()
    page.locator(f"html[lang={language}]").wait_for(state="attached", timeout=10_000)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "/usr/bin/chromium")
    parser.add_argument("--write", type=Path, metavar="THEME", help="only write the table into this theme")
    parser.add_argument("--notices", type=int, help="how many notices are tried (default: all)")
    options = parser.parse_args()
    table = Table()
    if options.write:
        (options.write / ASSET).write_text(table.json(), encoding="utf-8")
        print(
            f"{len(table.characters)} characters, {len(table.phrases)} phrases and {len(table.words)} words"
        )
        return
    column = Column(options.column, options.base_url)
    report = Report("traditional")
    check_table(report, column, table)
    with Server(column.root, column.base_url) as server, sync_playwright() as playwright:
        port = server.secure if column.base_url.startswith("https:") else server.plain
        rules = f"MAP {server.host} 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox", f"--host-resolver-rules={rules}"]
        )
        page = browser.new_page(ignore_https_errors=True)
        page.goto(column.address("index.html"), wait_until="load")
        check_conversion(report, page, table)
        check_pages(report, column, browser, options.notices)
        browser.close()
    report.finish()


if __name__ == "__main__":
    main()
