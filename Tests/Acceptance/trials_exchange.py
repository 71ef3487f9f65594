"""Ways to break what other programs are given, and the check that has to object to each."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from trials import Damage, Trial, added, feed, replaced, substituted


def first_notice(old: str, new: str, ending: str) -> Damage:
    return replaced(f"notices/*/*.{ending}", old, new)


def dropped_first(value: dict[str, Any]) -> None:
    value["items"].pop(0)


def without_changes(value: dict[str, Any]) -> None:
    value["items"] = [item for item in value["items"] if item["_gongkai"]["event"] in ("published", "moved")]


def damaged_bundle(root: Path) -> None:
    """One text is another than the column's."""
    path = sorted(root.glob("downloads/bundle-*.zip"))[0]
    with zipfile.ZipFile(path) as archive:
        entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for number, (entry, data) in enumerate(entries):
            archive.writestr(entry, data + b"\n" if number == 0 else data)


def without_mark(root: Path) -> None:
    path = root / "downloads/catalogue.csv"
    path.write_bytes(path.read_bytes()[3:])


EXCHANGE = [
    Trial(
        "exchange",
        "a notice without its day",
        first_notice('"made_on"', '"made"', "json"),
        "is valid by|same fields",
    ),
    Trial(
        "exchange",
        "an index of a search without its number",
        feed(lambda value: value.pop("total"), "search/index.json"),
        "is valid by search-index",
    ),
    Trial(
        "exchange",
        "a table of folding that misses a character",
        feed(lambda value: value.update(pairs=value["pairs"][1:]), "search/folding.json"),
        "is valid by search-folding",
    ),
    Trial(
        "exchange",
        "a JSON file that nobody describes",
        added("more.json", "{}"),
        "every JSON file has a schema",
    ),
    Trial(
        "exchange",
        "a review in the Markdown",
        substituted("notices/*/*.md", r"\n---\n\n", "\nreview: x\n---\n\n"),
        "no review, waiver or comment",
    ),
    Trial(
        "exchange",
        "a comment in the Markdown",
        substituted("notices/*/*.md", r"\n---\n\n", "\n---\n\n<!-- 内部 -->\n"),
        "no review, waiver or comment",
    ),
    Trial(
        "exchange",
        "Markdown that says something else",
        substituted("notices/*/*.md", "title: ", "title: x"),
        "same fields",
    ),
    Trial(
        "exchange",
        "an Atom feed that is no XML",
        replaced("feed.atom", "</feed>", ""),
        "feedparser and atoma|Traceback",
    ),
    Trial(
        "exchange",
        "an entry less in Atom",
        substituted("feed.atom", r"(?s)<entry>.*?</entry>", ""),
        "hold the entries",
    ),
    Trial("exchange", "another self in Atom", replaced("feed.atom", 'rel="self"', 'rel="via"'), "RFC 4287"),
    Trial(
        "exchange",
        "RSS on the wrong day of the week",
        substituted("feed.rss", r"<pubDate>\w{3}", "<pubDate>Xxx"),
        "RSS keeps",
    ),
    Trial(
        "exchange",
        "a publication that is not told",
        feed(dropped_first, "updates.json"),
        "publication is told|hold the entries",
    ),
    Trial(
        "exchange",
        "changes that are not told",
        feed(without_changes, "updates.json"),
        "change of validity|hold the entries",
    ),
    Trial(
        "exchange",
        "a page that is nothing",
        substituted("index.html", r"application/ld\+json", "text/plain"),
        "says what it is",
    ),
    Trial(
        "exchange",
        "JSON-LD that is none",
        replaced("index.html", '{"@context"', '{"@context'),
        "JSON-LD is sound",
    ),
]

DOWNLOADS = [
    Trial(
        "downloads",
        "a formula in the table",
        substituted("downloads/catalogue.csv", r'\n"', '\n"=1+'),
        "no cell is a formula",
    ),
    Trial(
        "downloads",
        "a table without its mark",
        without_mark,
        "byte order mark",
    ),
    Trial(
        "downloads",
        "a line less",
        substituted("downloads/catalogue.jsonl", r"^.*\n", ""),
        "every notice once",
    ),
    Trial(
        "downloads",
        "an element that no schema knows",
        replaced("downloads/catalogue.xml", "<title>", "<x/><title>"),
        "valid by its schema",
    ),
    Trial(
        "downloads",
        "a sum of another file",
        substituted("downloads/attachments-*.sha256", "^.", "g"),
        "sha256sum agrees",
    ),
    Trial("downloads", "a bundle with another text", damaged_bundle, "bundles open"),
    Trial(
        "downloads",
        "a size that is not so",
        substituted("catalogue.jsonld", r'"dcat:byteSize":\{"@value":"', '"dcat:byteSize":{"@value":"1'),
        "tells the sizes",
    ),
]
