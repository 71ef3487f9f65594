"""The judges themselves on trial: each must object to a column, or to a program, that was broken on purpose.

Every trial names a script of this folder, a way to break what it judges, and the check that has to fail.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from column import Column
from report import Report

HERE = Path(__file__).resolve().parent
Damage = Callable[[Path], None]


@dataclass(frozen=True)
class Trial:
    judge: str
    what: str
    damage: Damage
    failing: str
    """What the line of the check that must fail says, as a regular expression."""


def replaced(path: str, old: str, new: str) -> Damage:
    """Every file that the pattern names is changed; one that lacks the old text is an error of the trial."""

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


def added(path: str, text: str) -> Damage:
    def damage(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return damage


def in_page(markup: str, path: str = "index.html") -> Damage:
    return replaced(path, "</main>", markup + "</main>")


def feed(change: Callable[[dict[str, object]], object], path: str = "feed.json") -> Damage:
    def damage(root: Path) -> None:
        value = json.loads((root / path).read_text(encoding="utf-8"))
        change(value)
        (root / path).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    return damage


def item(change: Callable[[dict[str, object]], object]) -> Damage:
    return feed(lambda value: change(value["items"][0]))  # type: ignore[index]


def with_attachment(change: Callable[[dict[str, object]], object]) -> Damage:
    def damage(value: dict[str, object]) -> None:
        items: list[dict[str, list[dict[str, object]]]] = value["items"]  # type: ignore[assignment]
        change(next(entry["attachments"][0] for entry in items if "attachments" in entry))

    return feed(damage)


def swap_first_items(value: dict[str, object]) -> None:
    items: list[object] = value["items"]  # type: ignore[assignment]
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
        "every category and year has a feed",
    ),
    Trial(
        "feeds",
        "a feed that the home page does not tell of",
        substituted("index.html", r'<link rel="alternate"[^>]*>', ""),
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
    ),  # type: ignore[attr-defined,index]
    Trial(
        "feeds",
        "a notice that is missing",
        feed(lambda value: value["items"].pop()),
        "next_url leads through",
    ),  # type: ignore[attr-defined]
    Trial("feeds", "the wrong order", feed(swap_first_items), "the newest entry comes first"),
    Trial(
        "feeds",
        "a feed page that nothing leads to",
        lambda root: shutil.copy(root / "feed.json", root / "year/feed-1.json") and None,
        "every page of a feed is reached|next_url leads",
    ),
    Trial(
        "feeds",
        "a field that the page shows and the feed lacks",
        item(lambda value: value["_gongkai"].pop("made_on")),
        "_gongkai holds every field",
    ),  # type: ignore[attr-defined]
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
        lambda root: [replaced("sitemap.xml", "urlset", "urls")(root)] and None,
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

BROWSER = [
    (in_page('<img alt="x" src="https://cdn.example/x.png">'), "nothing is asked of another host"),
    (in_page("<script>document.title = 1</script>"), "the strict policy is never breached"),
    (in_page("<script>document.title = 1</script>"), "nothing fails and nothing is said"),
    (in_page("<pre>" + "x" * 400 + "</pre>", "guide.html"), "no page is wider than the screen"),
    (
        in_page('<img src="assets/none.png"><button></button>', "on-request.html"),
        "axe-core objects to nothing",
    ),
    (replaced("404.html", 'rel="stylesheet"', 'rel="help"'), "style sheets reach every page"),
    (substituted("index.html", r'(<h2><a href=")', r"\1missing/"), "from a disk: "),
    (
        replaced("assets/style.css", ":focus-visible {", ":focus-visible { outline: none !important;"),
        "every stop of the tab key is marked",
    ),
]

# Programs that do what the real one does, and something wrong besides. `$real` is the real one.
WRAPPED = {
    "exit 0 whatever happens": ('"$real" "$@"; exit 0', "command --only a_problem_in", "is exit 1"),
    "usage errors with exit 1": (
        '"$real" "$@" || { s=$?; [ $s = 64 ] && exit 1; exit $s; }',
        "command --only usage",
        "exit 64",
    ),
    "problems on stdout": ('"$real" "$@" 2>&1', "command --only a_sound", "text goes to stderr"),
    "quiet swallows problems": (
        'case "$*" in *--quiet*) "$real" "$@" 2>/dev/null;; *) "$real" "$@";; esac',
        "command --only quiet",
        "--quiet keeps",
    ),
    "colours everywhere": (
        'exec "$real" "$@" --color always',
        "command --only colours",
        "a pipe gets none|no colour without a terminal",
    ),
    "English whatever the environment": (
        'LANG=C LC_ALL=C exec "$real" "$@"',
        "command --only languages",
        "speaks Chinese",
    ),
    "strict is ignored": (
        'for a; do shift; [ "$a" = --strict ] || set -- "$@" "$a"; done; exec "$real" "$@"',
        "command --only strict",
        "--strict: a warning",
    ),
    "the old column goes first": (
        'case "$1" in build) for a; do [ "$p" = --root ] && rm -rf "$a/Output"; p=$a; done;; esac; exec "$real" "$@"',
        "command --only an_error",
        "an error leaves every file",
    ),
    "foreign files are swept away": (
        'case "$1" in build) for a; do [ "$p" = --root ] && rm -rf "$a/Output/index.php"; p=$a; done;; esac; exec "$real" "$@"',
        "command --only foreign",
        "a foreign file in Output",
    ),
    "check leaves a file": (
        '[ "$1" = check ] && for a; do [ "$p" = --root ] && touch "$a/log"; p=$a; done; exec "$real" "$@"',
        "command --only check_writes",
        "check writes nothing",
    ),
    "every file gets a new time": (
        '"$real" "$@"; s=$?; for a; do [ "$p" = --root ] && find "$a/Output" -type f -exec touch {} + 2>/dev/null; p=$a; done; exit $s',
        "command --only a_second",
        "keeps its time",
    ),
    "the date of the build on old pages": (
        '"$real" "$@"; s=$?; for a; do [ "$p" = --root ] && for f in "$a"/Output/category/*/page-1.html; do [ -f "$f" ] && date +%N >> "$f"; done; p=$a; done; exit $s',
        "command --only a_new",
        "older list pages stay",
    ),
    "a crash instead of a problem": (
        '"$real" "$@" || { [ $? = 1 ] && kill -SEGV $$; }; ',
        "command --only damaged",
        "a located error",
    ),
    "a trace of the time zone": (
        '"$real" "$@"; s=$?; for a; do [ "$p" = --output ] && echo "$TZ" >> "$a/index.html"; p=$a; done; exit $s',
        "same_bytes",
        "the same",
    ),
    "rights by the umask": (
        '"$real" "$@"; s=$?; for a; do [ "$p" = --output ] && cp "$a/index.html" "$a/x" && mv "$a/x" "$a/index.html"; p=$a; done; exit $s',
        "same_bytes",
        "umask",
    ),
    "a column that grows in place": (
        'for a; do [ "$p" = --root ] && rm -rf "$a/Output/notices"; p=$a; done; sleep 0.1; exec "$real" "$@"',
        "killed --times 4",
        "leaves a whole column|ends a build and leaves",
    ),
    "nothing is cleared": (
        'for a; do [ "$p" = --root ] && mkdir -p "$a/.left"; p=$a; done; exec "$real" "$@"',
        "killed --times 4",
        "the next build works and clears|so does the last",
    ),
    "two builds at once": (
        'for a; do [ "$p" = --root ] && cp -r "$a" "$a-$$" && set -- build --as-of 2026-11-21 --root "$a-$$"; p=$a; done; exec "$real" "$@"',
        "killed --times 4",
        "refused|met at work",
    ),
}


def failures(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if line.startswith("  FAIL")]


def call(judge: str, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, str(HERE / f"{judge}.py"), *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    return run.stdout + run.stderr if run.returncode != 0 else ""


def settle(report: Report, judge: str, what: str, said: str, failing: str) -> None:
    """The judge must have failed, and in the check that was meant."""
    meant = [line for line in failures(said) if re.search(failing, line)]
    report.check(
        bool(meant), f"{judge}: {what}", "\n".join(failures(said)) or said[-1500:] or "the judge let it pass"
    )


def try_column(trial: Trial, column: Column, copy: Path, schemas: Path | None) -> str:
    """Breaks a copy of the column and returns what the judge says of it."""
    shutil.copytree(column.root, copy)
    trial.damage(copy)
    for page in ("index.html", "404.html"):
        text = (copy / page).read_text(encoding="utf-8")
        if "{base}" in text:
            (copy / page).write_text(text.replace("{base}", column.base_url), encoding="utf-8")
    more = ["--schemas", str(schemas)] if schemas and trial.judge in ("feeds", "sitemap") else []
    quick = (
        ["--quick"] if trial.judge == "links" and not re.match("lychee|html-proofer", trial.failing) else []
    )
    said = call(trial.judge, str(copy), "--base-url", column.base_url, *more, *quick)
    shutil.rmtree(copy)
    return said


def try_columns(report: Report, column: Column, work: Path, schemas: Path | None) -> None:
    trials = [*FILES, *META, *FEEDS, *SITEMAP, *LINKS, *(BY_SCHEMA if schemas else [])]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        answers = pool.map(
            lambda index: try_column(trials[index], column, work / f"column{index}", schemas),
            range(len(trials)),
        )
        for trial, said in zip(trials, answers):
            settle(report, trial.judge, trial.what, said, trial.failing)


def trimmed(column: Column, copy: Path) -> None:
    """Enough of a column for the slow judges: home, the single pages, one list and a few notices."""
    keep = {"index.html", "guide.html", "on-request.html", "404.html"}
    keep |= {page.path for page in column.of_kind("notice")[-3:]}
    keep |= {page.path for page in column.of_kind("list") if page.path.startswith("category/20-01-2/")}
    for path in column.files:
        if path in keep or path.startswith("assets/"):
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(column.root / path, copy / path)


def try_slow_judges(report: Report, column: Column, work: Path) -> None:
    for trial in MARKUP:
        copy = work / "trimmed"
        trimmed(column, copy)
        trial.damage(copy)
        settle(
            report,
            trial.judge,
            trial.what,
            call(trial.judge, str(copy), "--base-url", column.base_url),
            trial.failing,
        )
        shutil.rmtree(copy)
    copy = work / "trimmed"
    trimmed(column, copy)
    for damage, _ in BROWSER:
        damage(copy)
    said = call("browser", str(copy), "--base-url", column.base_url)
    for _, failing in BROWSER:
        settle(report, "browser", failing, said, failing)


def try_programs(report: Report, program: Path, root: Path, work: Path) -> None:
    for index, (what, (script, judge, failing)) in enumerate(WRAPPED.items()):
        wrapper = work / f"gongkai-{index}"
        wrapper.write_text(f"#!/bin/sh\nreal={program}\n{script}\n")
        wrapper.chmod(0o755)
        name, *options = judge.split()
        where = [str(root), "--as-of", "2026-11-21"] if name == "same_bytes" else [str(root / "Themes")]
        settle(report, name, what, call(name, str(wrapper), *where, *options), failing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("root", type=Path, help="the folder that holds Content/ and Themes/")
    parser.add_argument("column", type=Path, help="the column built from it")
    parser.add_argument("--base-url")
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--only", choices=["columns", "slow", "programs"])
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("judges on trial")
    with tempfile.TemporaryDirectory(prefix="gongkai-broken-") as name:
        work = Path(name)
        if options.only in (None, "columns"):
            try_columns(report, column, work, options.schemas)
        if options.only in (None, "slow"):
            try_slow_judges(report, column, work)
        if options.only in (None, "programs"):
            try_programs(report, options.program.resolve(), options.root.resolve(), work)
    report.finish()


if __name__ == "__main__":
    main()
