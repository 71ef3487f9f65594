"""Ways to break the column of a superior, and the check of `gathered.py` that has to object to each."""

from __future__ import annotations

from pathlib import Path

from trials import Damage, Trial, feed, removed, replaced, substituted


def emptied(segment: str) -> Damage:
    """Shards of a segment of the index that hold nothing but empty slices."""

    def damage(root: Path) -> None:
        for file in root.glob(f"search/{segment}/*.bin"):
            if not file.name.startswith(("paths", "order")):
                file.write_bytes(b"\1" + b"\0" * 4096)

    return damage


def unordered(root: Path) -> None:
    """Entries that all stand before the first of the own notices."""
    for file in root.glob("search/subordinates-*/order.bin"):
        file.write_bytes(b"\1" + b"\0" * (file.stat().st_size - 1))


GATHERED = [
    Trial(
        "gathered --only lists",
        "an entry that the combined feed has lost",
        feed(lambda value: value["items"].pop(), "subordinates/feed.json"),
        "combined feed holds every entry",
    ),
    Trial(
        "gathered --only lists",
        "an entry under another title",
        feed(lambda value: value["items"][0].update(title="别的名称"), "subordinates/feed.json"),
        "tells of each what its own column tells",
    ),
    Trial(
        "gathered --only lists",
        "an entry that a list has lost",
        substituted("subordinates/body/wjj/index.html", r'<li><a rel="external".*\n', ""),
        "list of all, of each office",
    ),
    Trial(
        "gathered --only lists",
        "a link that does not lead home",
        replaced("subordinates/body/wjj/*.html", "//wjj.example.org/xxgk/", "//www.example.net/xxgk/"),
        "every entry of a list leads to where it was published",
    ),
    Trial(
        "gathered",
        "a hit that does not lead home",
        replaced("subordinates/text/*.txt", "//sd.example.org/", "//sd.example.net/"),
        "something is stored of every entry",
    ),
    Trial(
        "gathered",
        "an entry of which nothing is stored",
        removed("subordinates/text/*.txt"),
        "something is stored of every entry",
    ),
    Trial(
        "gathered",
        "a year of entries that the index has lost",
        emptied("subordinates-2024"),
        "every string of what was fetched",
    ),
    Trial(
        "gathered",
        "hits that do not say whose they are",
        replaced("assets/search.js", '"下级单位："', '""'),
        "a hit names its office",
    ),
    Trial("gathered", "entries out of their order", unordered, "newest first is newest first"),
    Trial(
        "gathered",
        "a choice that is not there",
        replaced("search.html", '<option value="sx">', '<option value="sxx">'),
        "a filter for every office",
    ),
    Trial(
        "gathered",
        "a filter that filters nothing",
        replaced("assets/search-query.js", 'facets.push("office")', "facets.push()"),
        "filters by office, year and validity",
    ),
    Trial(
        "gathered",
        "a search that asks the subordinate",
        replaced(
            "assets/search.js",
            'return { hit, notice, address: hit.segment.folder ? notice.fields.get("网址")',
            'fetch(notice.fields.get("网址")).catch(() => 0);\n  '
            'return { hit, notice, address: hit.segment.folder ? notice.fields.get("网址")',
        ),
        "asks nothing of another host|strict policy",
    ),
    Trial(
        "gathered --only lists",
        "a page without its footer",
        substituted("subordinates/year/2024/index.html", r"<footer[\s\S]*</footer>", ""),
        "head band, navigation and footer",
    ),
]
