"""Ways to break a column or a program, and the check that has to object to each."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Damage = Callable[[Path], None]


@dataclass(frozen=True)
class Trial:
    judge: str
    what: str
    damage: Damage
    failing: str
    """What the line of the check that must fail says, as a regular expression."""


def replaced(path: str, old: str, new: str) -> Damage:
    """The first file of this pattern that holds the old text is changed."""

    def damage(root: Path) -> None:
        files = [file for file in sorted(root.glob(path)) if old in file.read_text(encoding="utf-8")]
        if not files:
            raise LookupError(f"{path} holds no {old!r}")
        files[0].write_text(files[0].read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return damage


def substituted(path: str, pattern: str, new: str) -> Damage:
    def damage(root: Path) -> None:
        for file in sorted(root.glob(path)):
            text, count = re.subn(pattern, new, file.read_text(encoding="utf-8"), count=1)
            if count:
                file.write_text(text, encoding="utf-8")
                return
        raise LookupError(f"{path} holds no {pattern!r}")

    return damage


def removed(path: str) -> Damage:
    def damage(root: Path) -> None:
        next(iter(sorted(root.glob(path)))).unlink()

    return damage


def copied(path: str, to: str) -> Damage:
    def damage(root: Path) -> None:
        shutil.copy(root / path, root / to)

    return damage


def added(path: str, text: str) -> Damage:
    def damage(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return damage


def in_page(markup: str, path: str = "index.html") -> Damage:
    return replaced(path, "</main>", markup + "</main>")


def feed(change: Callable[[dict[str, Any]], object], path: str = "feed.json") -> Damage:
    def damage(root: Path) -> None:
        value = json.loads((root / path).read_text(encoding="utf-8"))
        change(value)
        (root / path).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    return damage


def item(change: Callable[[dict[str, Any]], object]) -> Damage:
    return feed(lambda value: change(value["items"][0]))


def with_attachment(change: Callable[[dict[str, Any]], object]) -> Damage:
    def damage(value: dict[str, Any]) -> None:
        items = value["items"]
        change(next(entry["attachments"][0] for entry in items if "attachments" in entry))

    return feed(damage)


def swap_first_items(value: dict[str, Any]) -> None:
    items = value["items"]
    items[0], items[-1] = items[-1], items[0]


def mode(path: str, bits: int) -> Damage:
    return lambda root: (root / path).chmod(bits)


FILES = [
    Trial("files", "a fixed name is missing", removed("robots.txt"), r"robots\.txt stands at the top"),
    Trial("files", "a stranger at the top", added("notes.txt", "x"), "nothing but the uniform names"),
    Trial(
        "files",
        "a page with a name of its own",
        added("category/20-07/latest.html", "<title>x</title>"),
        "every page has a uniform name",
    ),
    Trial(
        "files",
        "a file that the manifest does not list",
        added("assets/more.css", "a{}"),
        "the manifest lists every file",
    ),
    Trial("files", "a file that is not there", removed("assets/script.js"), "the manifest lists every file"),
    Trial("files", "a byte changed", replaced("index.html", "</body>", "</body> "), "sizes and SHA-256"),
    Trial(
        "files",
        "another key in the manifest",
        feed(lambda value: value.update(made="now"), "manifest.json"),
        "one object with `files`",
    ),
    Trial("files", "a file that only its owner reads", mode("index.html", 0o600), "folders are 0755"),
    Trial("files", "a folder open to all", mode("assets", 0o777), "folders are 0755"),
    Trial("files", "an empty file", added("robots.txt", ""), "no file is empty"),
]

META = [
    Trial(
        "meta_tags",
        "no SiteIDCode on the error page",
        substituted("404.html", r'<meta name="SiteIDCode"[^>]*>', ""),
        "not-found pages carry",
    ),
    Trial(
        "meta_tags",
        "column tags on the error page",
        replaced("404.html", "<title>", '<meta name="ColumnName" content="x"><title>'),
        "not-found pages carry",
    ),
    Trial(
        "meta_tags",
        "an empty ColumnType",
        substituted("index.html", r'(name="ColumnType" content=)"[^"]*"', r'\1""'),
        "home pages carry",
    ),
    Trial(
        "meta_tags",
        "no ColumnKeywords on a list",
        substituted("category/*/index.html", r'<meta name="ColumnKeywords"[^>]*>', ""),
        "list pages carry",
    ),
    Trial(
        "meta_tags",
        "article tags on a directory",
        replaced("topic/index.html", "<title>", '<meta name="PubDate" content="2024-01-01 00:00"><title>'),
        "directory pages carry",
    ),
    Trial(
        "meta_tags",
        "no ContentSource on a notice",
        substituted("notices/*/*.html", r'<meta name="ContentSource"[^>]*>', ""),
        "notice pages carry",
    ),
    Trial(
        "meta_tags",
        "an optional tag that is empty",
        replaced("guide.html", "<title>", '<meta name="Image" content=""><title>'),
        "page pages carry",
    ),
    Trial(
        "meta_tags",
        "a tag that stands twice",
        replaced("guide.html", "<title>", '<meta name="SiteName" content="x"><title>'),
        "page pages carry",
    ),
    Trial(
        "meta_tags",
        "a date without minutes",
        substituted("notices/*/*.html", r'(name="PubDate" content="\d{4}-\d\d-\d\d) \d\d:\d\d"', r'\1"'),
        "values have the prescribed form",
    ),
    Trial(
        "meta_tags",
        "an unknown ColumnType",
        substituted("index.html", r'(name="ColumnType" content=)"[^"]*"', r'\1"其他栏目"'),
        "values have the prescribed form",
    ),
    Trial(
        "meta_tags",
        "the Url of another page",
        substituted("notices/*/*.html", r'(name="Url" content="[^"]*)\.html"', r'\1-.html"'),
        "values have the prescribed form",
    ),
    Trial(
        "meta_tags",
        "zoom forbidden",
        replaced("index.html", "initial-scale=1", "initial-scale=1, user-scalable=no"),
        "heads are uniform",
    ),
    Trial("meta_tags", "no language", replaced("index.html", ' lang="zh-CN"', ""), "heads are uniform"),
    Trial("meta_tags", "two h1", in_page("<h1>x</h1>"), "heads are uniform"),
    Trial(
        "meta_tags",
        "the canonical address of another page",
        substituted("guide.html", r'(rel="canonical" href="[^"]*)guide', r"\1on-request"),
        "heads are uniform",
    ),
    Trial(
        "meta_tags",
        "another SiteName on one page",
        substituted("guide.html", r'(name="SiteName" content=)"[^"]*"', r'\1"别的网站"'),
        "the same on every page",
    ),
    Trial(
        "meta_tags",
        "another date than the feed's",
        substituted("notices/*/*.html", r'(name="PubDate" content=)"\d{4}', r'\1"1999'),
        "agree with the feed",
    ),
]

FEEDS = [
    Trial("feeds", "no title", feed(lambda value: value.pop("title")), "feeds keep the rules"),
    Trial(
        "feeds",
        "another version",
        feed(lambda value: value.update(version="https://jsonfeed.org/version/1")),
        "feeds keep the rules",
    ),
    Trial(
        "feeds",
        "a key of our own without _",
        feed(lambda value: value.update(office="x")),
        "feeds keep the rules",
    ),
    Trial(
        "feeds",
        "a feed_url that is not its own",
        feed(lambda value: value.update(feed_url=str(value["feed_url"]) + "x")),
        "feeds keep the rules",
    ),
    Trial("feeds", "an empty list", feed(lambda value: value.update(hubs=[])), "feeds keep the rules"),
    Trial("feeds", "an id that is a number", item(lambda value: value.update(id=7)), "items keep the rules"),
    Trial(
        "feeds",
        "no content",
        item(lambda value: value.pop("content_text", value.pop("content_html", None))),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "a date without a zone",
        item(lambda value: value.update(date_published="2024-01-01T00:00:00")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "a day that does not exist",
        item(lambda value: value.update(date_published="2024-02-30T00:00:00+08:00")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "a field without _",
        item(lambda value: value.update(index_number="x")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "an own field that is no object",
        item(lambda value: value.update(_gongkai_sha256="x")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "an item of another site",
        item(lambda value: value.update(url="https://other.example/1.html")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "an attachment without a type",
        with_attachment(lambda value: value.pop("mime_type")),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "an attachment of another size",
        with_attachment(lambda value: value.update(size_in_bytes=1)),
        "items keep the rules",
    ),
    Trial(
        "feeds",
        "a category without a feed",
        removed("category/*/feed.json"),
        "every category, body and year has a feed",
    ),
    Trial(
        "feeds",
        "a feed that the home page does not tell of",
        substituted("index.html", r'<link rel="alternate"[^>]*href="feed\.json"[^>]*>', ""),
        "the home page tells",
    ),
    Trial(
        "feeds",
        "a next_url that leads nowhere",
        feed(
            lambda value: value.update(next_url=str(value["feed_url"]).replace("feed.json", "feed-99.json"))
        ),
        "next_url leads through",
    ),
    Trial(
        "feeds",
        "a next_url that runs in a circle",
        feed(lambda value: value.update(next_url=value["feed_url"])),
        "next_url leads through",
    ),
    Trial(
        "feeds",
        "a notice twice",
        feed(lambda value: value["items"].append(value["items"][0])),
        "next_url leads through",
    ),
    Trial(
        "feeds",
        "a notice that is missing",
        feed(lambda value: value["items"].pop()),
        "next_url leads through",
    ),
    Trial("feeds", "the wrong order", feed(swap_first_items), "the newest entry comes first"),
    Trial(
        "feeds",
        "a feed page that nothing leads to",
        copied("feed.json", "year/feed-1.json"),
        "every page of a feed is reached|next_url leads",
    ),
    Trial(
        "feeds",
        "a field that the page shows and the feed lacks",
        item(lambda value: value["_gongkai"].pop("made_on")),
        "_gongkai holds every field",
    ),
]

BY_SCHEMA = [
    Trial(
        "feeds",
        "a key of our own, by the schema",
        feed(lambda value: value.update(office="x")),
        "valid by the JSON schema",
    ),
    Trial(
        "feeds",
        "a date that is none, by the schema",
        item(lambda value: value.update(date_published="yesterday")),
        "valid by the JSON schema",
    ),
    Trial(
        "sitemap",
        "an unknown element, by the schema",
        replaced("sitemap.xml", "</url>", "<color>red</color></url>"),
        r"is valid by sitemap\.xsd",
    ),
    Trial(
        "sitemap",
        "a date that is none, by the schema",
        substituted("sitemap.xml", r"<lastmod>[^<]*", "<lastmod>yesterday"),
        r"is valid by sitemap\.xsd",
    ),
]

SITEMAP = [
    Trial(
        "sitemap",
        "another root element",
        replaced("sitemap.xml", "urlset", "urls"),
        "is a sitemap or an index",
    ),
    Trial(
        "sitemap",
        "a date that is none",
        substituted("sitemap.xml", r"<lastmod>[^<]*", "<lastmod>yesterday"),
        "are W3C dates",
    ),
    Trial(
        "sitemap",
        "an address that is no file",
        replaced("sitemap.xml", "guide.html", "guide.htm"),
        "every address is a page",
    ),
    Trial(
        "sitemap",
        "an address of another site",
        substituted("sitemap.xml", r"<loc>https://[^/]*", "<loc>https://other.example"),
        "every address is a page",
    ),
    Trial(
        "sitemap",
        "an address twice",
        replaced(
            "sitemap.xml",
            "</urlset>",
            "<url><loc>https://a.example/</loc></url><url><loc>https://a.example/</loc></url></urlset>",
        ),
        "no address stands twice",
    ),
    Trial(
        "sitemap",
        "a notice that is not listed",
        substituted("sitemap.xml", r"<url><loc>[^<]*/notices/.*?</url>", ""),
        "are all listed",
    ),
    Trial(
        "sitemap",
        "the error page is listed",
        replaced("sitemap.xml", "guide.html", "404.html"),
        "the error page is not listed",
    ),
    Trial(
        "sitemap",
        "robots.txt without the sitemap",
        replaced("robots.txt", "Sitemap:", "Site:"),
        "names the sitemap",
    ),
    Trial(
        "sitemap",
        "robots.txt shuts the column",
        replaced("robots.txt", "Allow:", "Disallow:"),
        "shuts nothing out",
    ),
]

LINKS = [
    Trial(
        "links",
        "a link from the server's root",
        in_page('<a href="/xxgk/guide.html">x</a>'),
        "links are relative",
    ),
    Trial(
        "links", "an absolute link inside", in_page('<a href="{base}guide.html">x</a>'), "links are relative"
    ),
    Trial(
        "links",
        "a relative link on the error page",
        in_page('<a href="guide.html">x</a>', "404.html"),
        "links are relative",
    ),
    Trial("links", "a link to a folder", in_page('<a href="category/rules/">x</a>'), "links are relative"),
    Trial("links", "a script address", in_page('<a href="javascript:void 0">x</a>'), "links are relative"),
    Trial(
        "links",
        "a path that is not encoded",
        in_page('<a href="pages/说明.html">x</a>'),
        "links are relative",
    ),
    Trial(
        "links",
        "a picture from another host",
        in_page('<img alt="x" src="https://cdn.example/x.png">'),
        "load nothing from another host",
    ),
    Trial(
        "links",
        "a script from another host",
        in_page('<script src="//cdn.example/x.js"></script>'),
        "load nothing from another host",
    ),
    Trial(
        "links",
        "a style sheet from another host",
        replaced("guide.html", "<title>", '<link rel="stylesheet" href="https://cdn.example/x.css"><title>'),
        "load nothing from another host",
    ),
    Trial("links", "a script in the page", in_page("<script>1</script>"), "load nothing from another host"),
    Trial(
        "links",
        "a style in the page",
        in_page('<p style="color:red">x</p>'),
        "load nothing from another host",
    ),
    Trial(
        "links", "a handler in the page", in_page('<p onclick="x()">x</p>'), "load nothing from another host"
    ),
    Trial(
        "links",
        "a font from another host",
        replaced(
            "assets/style.css",
            "body {",
            "@font-face { font-family: x; src: url(https://cdn.example/x.woff2) } body {",
        ),
        "call nobody",
    ),
    Trial(
        "links", "a script that calls out", replaced("assets/script.js", "{", "{ fetch('x');"), "call nobody"
    ),
    Trial("links", "a dead link", in_page('<a href="category/none.html">x</a>'), "lychee finds no dead link"),
    Trial("links", "a dead anchor", in_page('<a href="guide.html#none">x</a>'), "lychee finds no dead link"),
    Trial(
        "links",
        "a dead link on the error page",
        in_page('<a href="{base}none.html">x</a>', "404.html"),
        "lychee finds no dead link",
    ),
    Trial(
        "links",
        "an attachment that is gone",
        lambda root: sorted(path for path in root.glob("notices/*/*/*") if path.is_file())[0].unlink(),
        "lychee finds no dead link",
    ),
    Trial(
        "links",
        "a script that is missing",
        in_page('<script src="assets/none.js"></script>'),
        "html-proofer finds nothing",
    ),
    Trial(
        "links",
        "a picture without a text",
        in_page('<img src="assets/none.png">'),
        "html-proofer finds nothing",
    ),
]

MARKUP = [
    Trial(
        "markup", "an element that is not closed", in_page("<section><p>x</span>"), "no error in HTML and CSS"
    ),
    Trial(
        "markup",
        "a style sheet that is broken",
        replaced("assets/style.css", "body {", "body { colour: red;"),
        "no error in HTML and CSS",
    ),
    Trial(
        "markup",
        "a section without a heading",
        in_page("<section><p>x</p></section>"),
        "no warning in HTML and CSS",
    ),
]


def deaf(root: Path) -> None:
    """Shards that hold nothing but empty slices."""
    for file in root.glob("search/*/*.bin"):
        if not file.name.startswith("paths"):
            file.write_bytes(b"\1" + b"\0" * 4096)


def swollen(root: Path) -> None:
    with (root / "search/folding.json").open("ab") as file:
        file.write(b" " * 200_000)


SEARCH = [
    Trial(
        "search --only guarantee",
        "a pair of characters that the index has lost",
        deaf,
        "this column: every string finds its notice",
    ),
    Trial(
        "search --only guarantee",
        "an index larger than its budget",
        swollen,
        "no question costs more than",
    ),
    Trial(
        "search --only page",
        "a page that does not say what it is doing",
        replaced("search.html", ' role="status" aria-live="polite"', ""),
        "the number of hits is announced",
    ),
    Trial(
        "search --only guarantee",
        "hits that mark nothing",
        replaced(
            "assets/search.js", 'piece.isMarked ? element("mark", {}, piece.text) : piece.text', "piece.text"
        ),
        "every string finds its notice",
    ),
    Trial(
        "search --only description",
        "a description that browsers cannot use",
        replaced("opensearch.xml", "{searchTerms}", "{words}"),
        "OpenSearch: the template",
    ),
    Trial(
        "search --only without",
        "nothing is said to who opens it from a disk",
        replaced("assets/script.js", 'location.protocol === "file:"', "false"),
        "from a disk: the page says why",
    ),
    Trial(
        "search --only cut-off",
        "a search that never comes says nothing",
        replaced("search.html", " data-search-slow", " hidden"),
        "a search that did not load says so",
    ),
    Trial(
        "search --only anew",
        "an index that a browser keeps without asking",
        replaced("assets/search-index.js", ', { cache: "no-cache" }', ""),
        "the index is asked for anew",
    ),
]
