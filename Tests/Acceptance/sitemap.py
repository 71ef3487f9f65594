"""sitemap.xml against the protocol of sitemaps.org, and robots.txt."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from usp.fetch_parse import SitemapStrParser

from column import Column, arguments
from report import Report

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024


def check_schema(report: Report, column: Column, maps: list[str], schemas: Path | None) -> None:
    for path in maps:
        root = ElementTree.parse(column.root / path).getroot().tag
        name = {NAMESPACE + "urlset": "sitemap.xsd", NAMESPACE + "sitemapindex": "siteindex.xsd"}.get(root)
        if not report.check(name is not None, f"{path} is a sitemap or an index of sitemaps", root):
            continue
        if schemas is None or name is None:
            report.skip(
                f"{path} against the XML schema", "the schema is not at hand; the rules below judge alone"
            )
            continue
        run = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", str(schemas / name), str(column.root / path)],
            capture_output=True,
            text=True,
        )
        report.check(run.returncode == 0, f"{path} is valid by {name}", run.stderr)


def locations(column: Column, path: str) -> tuple[list[str], list[str]]:
    """The addresses and the dates of a sitemap."""
    tree = ElementTree.parse(column.root / path)
    return (
        [(tag.text or "") for tag in tree.iter(NAMESPACE + "loc")],
        [(tag.text or "") for tag in tree.iter(NAMESPACE + "lastmod")],
    )


def check_rules(report: Report, column: Column, maps: list[str]) -> None:
    addresses: list[str] = []
    for path in maps:
        found, dates = locations(column, path)
        size = (column.root / path).stat().st_size
        report.check(
            0 < len(found) <= MOST_ADDRESSES and size <= MOST_BYTES,
            f"{path} keeps the limits",
            (len(found), size),
        )
        report.every(
            f"dates of {path} are W3C dates",
            len(dates),
            [
                date
                for date in dates
                if not re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?", date)
            ],
        )
        if ElementTree.parse(column.root / path).getroot().tag == NAMESPACE + "urlset":
            addresses += found
        else:
            parts = [column.file_of(address) for address in found]
            report.check(
                sorted(map(str, parts)) == [name for name in maps if name != path],
                "the index names every part",
                parts,
            )
    report.every(
        "no address is longer than the protocol allows",
        len(addresses),
        [a for a in addresses if len(a) >= 2048],
    )
    report.every(
        "no address stands twice", len(addresses), sorted({a for a in addresses if addresses.count(a) > 1})
    )
    files = set(column.files)
    report.every(
        "every address is a page of the column",
        len(addresses),
        [a for a in addresses if column.file_of(a) not in files],
    )
    listed = {column.file_of(address) for address in addresses}
    wanted = [page.path for page in column.of_kind("home", "notice", "page")]
    report.every(
        "home, notices and standing pages are all listed",
        len(wanted),
        [path for path in wanted if path not in listed],
    )
    report.check("404.html" not in listed, "the error page is not listed")
    canonical = {
        column.file_of(tag.get("href") or "") for page in column.pages for tag in page.links("canonical")
    }
    report.every(
        "every address is a canonical one",
        len(listed),
        [str(path) for path in listed if path not in canonical],
    )


def check_second_parser(report: Report, column: Column, maps: list[str]) -> None:
    """ultimate-sitemap-parser reads as many pages as we did."""
    ours, theirs = 0, 0
    for path in maps:
        if ElementTree.parse(column.root / path).getroot().tag != NAMESPACE + "urlset":
            continue
        ours += len(locations(column, path)[0])
        parsed = SitemapStrParser(static_content=(column.root / path).read_text(encoding="utf-8")).sitemap()
        theirs += len(list(parsed.all_pages()))
    report.check(
        0 < ours == theirs, "another parser reads the same number of pages", f"{ours} here, {theirs} there"
    )


def check_robots(report: Report, column: Column) -> None:
    robots = (column.root / "robots.txt").read_text(encoding="utf-8")
    named = re.findall(r"(?im)^sitemap:\s*(\S+)\s*$", robots)
    report.check(
        named == [column.address("sitemap.xml")],
        "robots.txt names the sitemap by its absolute address",
        robots,
    )
    report.check(
        bool(re.search(r"(?im)^user-agent:\s*\*\s*$", robots)), "robots.txt speaks to every crawler", robots
    )
    shut = [rule for rule in re.findall(r"(?im)^disallow:\s*(\S+)", robots)]
    report.check(not shut, "robots.txt shuts nothing out", shut)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--schemas", type=Path, help="the folder that holds sitemap.xsd and siteindex.xsd")
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("sitemap")
    maps = [path for path in column.files if re.fullmatch(r"sitemap(-\d+)?\.xml", path)]
    check_schema(report, column, maps, options.schemas)
    check_rules(report, column, maps)
    check_second_parser(report, column, maps)
    check_robots(report, column)
    report.finish()


if __name__ == "__main__":
    main()
