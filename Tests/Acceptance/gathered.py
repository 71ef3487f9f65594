"""A superior's column with what its subordinates hand up: nothing lost, each leads home, all can be searched.

What was fetched (`Content/subordinates`) is read here once more, in our own way. Texts in HTML are taken as
Chromium shows them. Random strings of what was fetched are typed into the search page behind a real server.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, sync_playwright

import axe
from chromium import PROGRAM, opened
from column import Column, Page, arguments
from links import check_htmlproofer, check_lychee, offences_of_form, offences_of_loading
from markup import check_markup
from meta_tags import offences_of_groups, offences_of_head, offences_of_values
from reflow import overflow as wider
from report import Report
from search import BUDGET, SHOWN, Asker, Sample, full_width, samples
from server import Server
from share import any_seed

OWN = "_"
WIDTHS = (320, 390, 1280)
COUNTED = re.compile(r"共(\d+)条")


@dataclass
class Entry:
    """An item of a feed, as it was fetched."""

    office: str
    name: str
    home: str
    title: str
    number: str
    document_number: str
    published: str
    texts: list[str] = field(default_factory=list)
    html: str = ""
    validity: str = ""

    @property
    def year(self) -> str:
        return self.published[:4]


@dataclass
class Gathering:
    """Everything that was fetched, office by office, each address once."""

    sources: Path
    entries: dict[str, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = dict(
            re.findall(r"\{id: ([a-z0-9-]+), name: ([^,}]+)", (self.sources / "site.yaml").read_text())
        )
        folder = self.sources / "subordinates"
        for line in (folder / "lock.tsv").read_text().splitlines()[1:]:
            office, path, _, digest, _ = line.split("\t")
            data = (folder / path).read_bytes()
            if hashlib.sha256(data).hexdigest() != digest:
                raise ValueError(f"{path} is not what the lock says")
            for entry in read(json.loads(data), office, names[office]):
                self.entries.setdefault(entry.home, entry)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())


def read(feed: dict[str, Any], office: str, name: str) -> Iterator[Entry]:
    for item in feed.get("items", []):
        more = item["_gongkai"]
        yield Entry(
            office,
            name,
            item["url"],
            item["title"],
            more["index_number"],
            more.get("document_number", ""),
            item["date_published"][:10],
            [text for text in (more.get("summary"), item.get("summary"), item.get("content_text")) if text],
            item.get("content_html", ""),
            more.get("validity", ""),
        )
    for record in feed.get("articles", []):
        yield Entry(
            office,
            name,
            record["url"],
            record["title"],
            record["identifier"],
            record.get("document_number", ""),
            (record.get("display_publish_time") or record["date"])[:10],
        )


def check_lists(report: Report, column: Column, gathering: Gathering) -> None:
    """The combined feed and the lists hold every entry once, and each leads to where it was published."""
    feeds = [json.loads(path.read_text()) for path in sorted(column.root.glob("subordinates/feed*.json"))]
    items = [item for feed in feeds for item in feed["items"]]
    told = Counter(item["url"] for item in items)
    homes = gathering.entries
    report.every(
        "the combined feed holds every entry once and nothing else",
        len(homes),
        [f"{url}: {told[url]}" for url in sorted(homes.keys() | told.keys()) if told[url] != (url in homes)],
    )
    report.every(
        "the combined feed tells of each what its own column tells",
        len(items),
        [
            f"{item['url']}: {item['title']!r}"
            for item in items
            if (entry := homes.get(item["url"]))
            and (item["title"], item["_gongkai"]["index_number"]) != (entry.title.strip(), entry.number)
        ],
    )
    lists: dict[str, list[Page]] = {}
    for page in column.of_kind("aggregate"):
        lists.setdefault(page.path.rpartition("/")[0], []).append(page)
    report.every(
        "every entry of a list leads to where it was published",
        sum(map(len, lists.values())),
        [
            f"{page.path}: {url}"
            for pages in lists.values()
            for page in pages
            for url in rows(page) - set(homes)
        ],
    )
    expected = {"subordinates": set(homes)}
    for entry in gathering:
        for part in (f"body/{entry.office}", f"year/{entry.year}"):
            expected.setdefault(f"subordinates/{part}", set()).add(entry.home)
    report.every(
        "the list of all, of each office and of each year holds what it should, and says how many",
        len(expected),
        [
            f"{path}: {len(found)} of {len(wanted)}, says {said}"
            for path, wanted in expected.items()
            for found in [set[str]().union(*(rows(page) for page in lists.get(path, [])))]
            for said in [count_of(column, path)]
            if found != wanted or said != len(wanted)
        ],
    )


def check_heads(report: Report, column: Column) -> None:
    """Its pages have what all pages owe their readers: tags, heads, navigation, the marks of the footer."""
    pages = column.of_kind("aggregate")
    code = dict(column.page("index.html").metas())["SiteIDCode"]
    lines = [
        line
        for page in pages
        for line in offences_of_groups(page)
        + offences_of_values(column, page)
        + offences_of_head(column, page)
    ]
    report.every("its pages carry the site and column tags, and uniform heads", len(pages), lines)
    report.every(
        "its pages have head band, navigation and footer",
        len(pages),
        [
            page.path
            for page in pages
            if not (page.all("header") and page.all("nav") and page.all("footer"))
            or code not in page.text.rpartition("<footer")[2]
        ],
    )
    titles = Counter(page.title for page in column.of_kind("aggregate", "list") if "page-" not in page.path)
    report.every(
        "no list has the title of another",
        len(titles),
        [title for title, count in titles.items() if count > 1],
    )


def rows(page: Page) -> set[str]:
    """Addresses of what a list page lists: links that lead out of the column, the footer's left out."""
    return {
        link.get("href") or ""
        for link in page.all("a")
        if link.get("rel") == "external" and "/notices/" in (link.get("href") or "")
    }


def count_of(column: Column, path: str) -> int:
    file = column.root / path / "index.html"
    found = COUNTED.search(file.read_text(encoding="utf-8")) if file.is_file() else None
    return int(found.group(1)) if found else -1


def stems(column: Column) -> dict[str, str]:
    """By home: the path of what is stored of an entry, without its ending."""
    found = {}
    for path in sorted(column.root.glob("subordinates/text/*.txt")):
        changing = path.read_text(encoding="utf-8-sig").rpartition("\f\n")[2]
        fields = dict(line.split("\t", 1) for line in changing.splitlines())
        found[fields["网址"]] = path.relative_to(column.root).as_posix().removesuffix(".txt")
    return found


def pieces(context: BrowserContext, entry: Entry) -> list[str]:
    """What a reader may mark of an entry: its title, its numbers, and its text line by line."""
    found = [entry.title, entry.number, entry.document_number, *entry.texts]
    if entry.html:
        page = context.new_page()
        page.set_content(entry.html)
        found += page.evaluate("document.body.innerText").splitlines()
        page.close()
    return [text.strip() for text in found if len(re.sub(r"\s", "", text)) >= 2]


class Question(Asker):
    """Asks the column of a superior, and remembers every address that the browser asked for."""

    def __init__(self, context: BrowserContext, root: str) -> None:
        super().__init__(context, root)
        self.requests: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))


def check_search(
    report: Report,
    column: Column,
    gathering: Gathering,
    browser: Browser,
    root: str,
    options: tuple[int, str],
) -> None:
    count, seed = options
    dice = random.Random(seed)
    paths = stems(column)
    report.every(
        "something is stored of every entry",
        len(gathering.entries),
        [home for home in gathering.entries if home not in paths],
    )
    with opened(browser, 1280) as context:
        # Those with long texts first: they are few.
        rich = [entry for entry in gathering if entry.html or len("".join(entry.texts)) > 60]
        known = {entry.home for entry in rich}
        plain = [entry for entry in gathering if entry.home not in known]
        chosen = rich[:50] + dice.sample(plain, min(12, len(plain)))
        texts = {entry.home: pieces(context, entry) for entry in chosen}
        taken = [
            Sample(sample.notice, sample.text, sample.typed, paths.get(sample.notice, ""))
            for sample in samples(texts, count, dice)
        ]
        asker = Question(context, root)
        answers = [asker.hold(sample) for sample in taken]
        report.every(
            f"every string of what was fetched finds its entry, and the hit shows it (seed {seed})",
            len(answers),
            [f"{a.sample.typed!r} of {a.sample.notice}: {a.objection}" for a in answers if a.objection],
        )
        report.every(
            f"no question costs more than {BUDGET // 1000} KB of index: {max(a.size for a in answers)} bytes",
            len(answers),
            [f"{a.size}: {a.sample.typed!r}" for a in answers if not 0 < a.size <= BUDGET],
        )
        check_hits(report, gathering, asker, dice)
        check_filters(report, column, gathering, asker)
        report.every(
            "the search asks nothing of another host",
            len(asker.requests),
            sorted({url for url in asker.requests if not url.startswith(root)}),
        )
        report.every("nothing fails and nothing is said on the console", len(answers), asker.problems)
        breaches = asker.page.evaluate("window.__breaches")
        report.check(not breaches, "the strict policy is never breached", breaches)


def check_hits(report: Report, gathering: Gathering, asker: Question, dice: random.Random) -> None:
    """Whole numbers give their documents first; hits say whose they are; both kinds run by their dates."""
    asked, objections = 0, []
    for entry in dice.sample(list(gathering), 8):
        for number in filter(None, (entry.number, entry.document_number)):
            asked += 1
            hits = asker.ask(q=full_width(number)).evaluate(SHOWN)
            exact = [hit for hit in hits if "编号相符" in hit["text"]]
            if hits[: len(exact)] != exact or entry.home not in [hit["address"] for hit in exact]:
                objections.append(f"{number}: {[hit['address'] for hit in exact]}")
            objections += [
                f"{number}: {hit['text']!r} does not say whose it is"
                for hit in exact
                if hit["address"] == entry.home and f"下级单位：{entry.name}" not in hit["text"]
            ]
    report.every("a whole number gives its documents first, and a hit names its office", asked, objections)
    dates: list[str] = []
    kinds: set[bool] = set()
    for start in (0, 10, 20, 30):
        hits = asker.ask(q="通知", order="newest", **{"from": start}).evaluate(SHOWN)
        kinds |= {"下级单位：" in hit["text"] for hit in hits}
        dates += [found.group() for hit in hits if (found := re.search(r"20\d\d-\d\d-\d\d", hit["text"]))]
    report.check(
        dates == sorted(dates, reverse=True) and len(dates) == 40 and len(kinds) == 2,
        "newest first is newest first, for own notices and those of others together",
        (kinds, dates),
    )


def check_filters(report: Report, column: Column, gathering: Gathering, asker: Question) -> None:
    offices = Counter(entry.office for entry in gathering)
    choices = asker.page.locator("select[name=office] option").evaluate_all(
        "options => options.map(option => option.value).filter(value => value)"
    )
    report.check(sorted(choices) == sorted([OWN, *offices]), "there is a filter for every office", choices)
    own = len(column.of_kind("notice"))
    wanted = {("office", office): count for office, count in offices.items()} | {("office", OWN): own}
    for year, count in Counter(entry.year for entry in gathering).items():
        wanted["year", year] = count + count_own(column, f"year/{year}")
    for state, count in Counter(entry.validity for entry in gathering if entry.validity).items():
        wanted["state", state] = count + count_state(column, state)
    objections = []
    for (name, value), count in wanted.items():
        said = asker.ask(**{name: value}).inner_text("[data-search-status]")
        found = re.search(r"找到 (\d+) 条", said)
        if not found or int(found.group(1)) != count:
            objections.append(f"{name}={value}: {said!r}, not {count}")
    report.every("the filters by office, year and validity know the entries", len(wanted), objections)
    office, count = offices.most_common()[-1]
    hits = asker.ask(q="通知", office=office).evaluate(SHOWN)
    strange = [hit for hit in hits if gathering.entries[str(hit["address"])].office != office]
    report.check(0 < len(hits) <= count and not strange, "a filter by office narrows a question", hits)
    hits = asker.ask(q="通知", office=OWN).evaluate(SHOWN)
    strange = [hit for hit in hits if not str(hit["address"]).startswith("notices/")]
    report.check(bool(hits) and not strange, "a question can be kept to the own notices", strange)


def count_own(column: Column, path: str) -> int:
    return count_of(column, path) if (column.root / path).is_dir() else 0


def count_state(column: Column, state: str) -> int:
    page = column.page("search.html").text
    label = re.search(rf'<option value="{state}">([^<]+)<', page)
    wanted = f"\n有效性\t{label.group(1) if label else ''}\n"
    return sum(wanted in path.read_text(encoding="utf-8") for path in column.root.glob("notices/*/*.txt"))


def check_pages(report: Report, column: Column, browser: Browser, root: str, query: str) -> None:
    """The pages as a reader with any screen and any help meets them."""
    lists = [page.path for page in column.of_kind("aggregate")]
    paths = [
        "subordinates/index.html",
        next((path for path in lists if path.startswith("subordinates/body/")), ""),
        next((path for path in lists if "page-1" in path), ""),
        f"search.html?{urlencode({'q': query})}",
    ]
    objections, overflow, failed = [], [], []
    for width in WIDTHS:
        with opened(browser, width) as context:
            asker = Question(context, root)
            for path in filter(None, paths):
                asker.page.goto(root + path, wait_until="load")
                if "?" in path:
                    asker.page.locator("[data-search-hits][aria-busy=false]").wait_for(timeout=20000)
                objections += [f"{path}, {width} px: {line}" for line in axe.objections(asker.page)]
                overflow += [f"{path}, {width} px: {line}" for line in wider(asker.page)]
            failed += [url for url in asker.requests if not url.startswith(root)] + asker.problems
    opened_pages = len(WIDTHS) * len([path for path in paths if path])
    report.every("axe-core objects to nothing on the pages of the subordinates", opened_pages, objections)
    report.every("none of them is wider than the screen", opened_pages, overflow)
    report.every("none of them asks another host, nothing fails", opened_pages, failed)


def check_files(report: Report, column: Column, gathering: Gathering) -> None:
    check_lists(report, column, gathering)
    check_heads(report, column)
    pages = column.of_kind("aggregate")
    lines = [
        line
        for page in [*pages, column.page("search.html")]
        for line in offences_of_form(column, page) + offences_of_loading(column, page)
    ]
    report.every(
        "links of its pages have their form, and nothing is loaded from elsewhere", len(pages), lines
    )


def check_served(
    report: Report, column: Column, gathering: Gathering, options: tuple[int, str], *, thorough: bool
) -> None:
    """`thorough` brings in axe-core on the pages."""
    with Server(column.root, column.base_url) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        check_search(report, column, gathering, browser, server.plain_root, options)
        if thorough:
            check_pages(report, column, browser, server.plain_root, "通知")
        browser.close()


def check_gathered(report: Report, column: Column, sources: Path, samples: int) -> None:
    """Everything that must hold for the column of a superior, built from these sources."""
    gathering = Gathering(sources)
    check_files(report, column, gathering)
    check_served(report, column, gathering, (samples, str(any_seed())), thorough=True)
    # The page of the downloads of so small a column holds more English than Chinese.
    paths = [page.path for page in column.of_kind("aggregate")]
    check_markup(report, column, [*paths, "search.html", "assets"])
    check_lychee(report, column)
    check_htmlproofer(report, column)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("sources", type=Path, help="the folder Content/ that it was built from")
    parser.add_argument("--samples", type=int, default=60)
    parser.add_argument("--quick", action="store_true", help="without Nu, lychee, html-proofer, axe-core")
    parser.add_argument("--only", choices=["lists"], help="without a browser")
    parser.add_argument("--seed", default=str(any_seed()))
    options = parser.parse_args()
    report, column = Report("gathered"), Column(options.column, options.base_url)
    if not options.quick:
        check_gathered(report, column, options.sources, options.samples)
        report.finish()
    gathering = Gathering(options.sources)
    check_files(report, column, gathering)
    if options.only != "lists":
        check_served(report, column, gathering, (options.samples, options.seed), thorough=False)
    report.finish()


if __name__ == "__main__":
    main()
