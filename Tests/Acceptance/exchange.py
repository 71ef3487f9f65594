"""What other programs are given: notices as JSON and Markdown, Atom, RSS, updates, data in the heads."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import atoma
import feedparser
import jsonschema
import yaml

from column import Column, arguments
from feeds import chain, is_rfc3339
from report import Report

ATOM = "{http://www.w3.org/2005/Atom}"
SECRET = re.compile(r"^(review|waive|no_interpretation|draft|审核|豁免|不解读理由)\s*:", re.MULTILINE)


def check_schemas(report: Report, column: Column) -> None:
    """Our own schemas are sound, and everything but a theme's own files is valid by one."""
    uses = {
        "notice.schema.json": [path for path in column.files if re.match(r"notices/.+\.json$", path)],
        "feed.schema.json": [
            path for path in column.files if re.search(r"^(?!subordinates/).*\bfeed(-\d+)?\.json$", path)
        ],
        "updates.schema.json": [path for path in column.files if re.match(r"updates(-\d+)?\.json$", path)],
        "manifest.schema.json": ["manifest.json"],
        "search-index.schema.json": ["search/index.json"],
        "search-folding.schema.json": ["search/folding.json"],
    }
    told = {path for paths in uses.values() for path in paths}
    written = [
        path
        for path in column.files
        if path.endswith(".json") and not path.startswith(("schemas/", "assets/"))
    ]
    report.every("every JSON file has a schema", len(written), sorted(set(written) - told))
    for name, paths in uses.items():
        schema = column.json(f"schemas/{name}")
        jsonschema.Draft202012Validator.check_schema(schema)
        report.check(schema["$id"] == column.address(f"schemas/{name}"), f"{name} knows its own address")
        judge = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        report.every(
            f"JSON is valid by {name}",
            len(paths),
            [
                f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
                for path in paths
                for error in judge.iter_errors(column.json(path))
            ],
        )


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    match = re.match(r"---\n(.*?)\n---\n\n(.*)\Z", text, re.DOTALL)
    if match is None:
        return {}, text
    loaded = yaml.load(match[1], Loader=yaml.BaseLoader)
    return (loaded if isinstance(loaded, dict) else {}), match[2]


def as_text(value: Any) -> Any:
    """YAML read without types: every value is its text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return str(value)


def check_forms(report: Report, column: Column) -> None:
    """The forms of a notice say the same, and nothing that is the office's own."""
    differing, missing, secrets, dead, told = [], [], [], [], []
    feed = {item["url"]: item["_gongkai"] for item in chain(column, "feed.json")[0] if "_gongkai" in item}
    pages = column.of_kind("notice")
    for page in pages:
        stem = page.path.removesuffix(".html")
        if not {f"{stem}.json", f"{stem}.md"} <= set(column.files):
            missing.append(page.path)
            continue
        data = column.json(f"{stem}.json")
        text = (column.root / f"{stem}.md").read_text(encoding="utf-8")
        front, body = front_matter(text)
        fields = {key: value for key, value in data.items() if key not in ("$schema", "content_html")}
        if front != as_text(fields):
            differing.append(f"{stem}.md: {sorted(set(front) ^ set(fields))}")
        own = {key: value for key, value in feed.get(data["url"], {}).items() if key != "attachments"}
        mine = {key: value for key, value in fields.items() if key not in ("attachments", "url", "related")}
        if own != mine:
            differing.append(f"{stem}.json and the feed: {sorted(set(own) ^ set(mine))}")
        if SECRET.search(text.split("\n---\n")[0]) or "<!--" in body:
            secrets.append(f"{stem}.md")
        for address in re.findall(r'(?:href|src)="([^"]*)"', data["content_html"]):
            if address.startswith(column.base_url) and column.file_of(address) not in set(column.files):
                dead.append(f"{stem}.json: {address}")
            elif not re.match(r"[a-z]+:|#", address):
                dead.append(f"{stem}.json: {address} is relative")
        for address in re.findall(r"\]\(([^)\s]+)", body):
            if address.startswith(column.base_url) and column.file_of(address) not in set(column.files):
                dead.append(f"{stem}.md: {address}")
            elif not re.match(r"[a-z]+:|#|<", address):
                dead.append(f"{stem}.md: {address} is relative")
        offered = {tag.get("type"): tag.get("href") for tag in page.links("alternate")}
        shown = {column.file_of(column.resolve(page, value)) for _, _, value in page.addresses()}
        if (
            not {"application/json", "text/markdown"} <= set(offered)
            or not {
                f"{stem}.json",
                f"{stem}.md",
            }
            <= shown
        ):
            told.append(page.path)
    report.every("every notice is there as JSON and Markdown", len(pages), missing)
    report.every("page, JSON, Markdown and feed tell the same fields", len(pages), differing)
    report.every("no review, waiver or comment is in them", len(pages), secrets)
    report.every("links in JSON and Markdown are absolute and lead to files of the column", len(pages), dead)
    report.every("the page links to them, in its head and where they are seen", len(pages), told)


def check_xml_feeds(report: Report, column: Column, schemas: Path | None) -> None:
    atoms = [path for path in column.files if path.endswith(".atom")]
    feeds = [path for path in column.files if path.endswith(".rss")]
    wrong, other = [], []
    for path in atoms + feeds:
        data = (column.root / path).read_bytes()
        parsed = feedparser.parse(data)
        if parsed.bozo:
            wrong.append(f"{path}: {parsed.bozo_exception}")
        twin = re.sub(r"\.(atom|rss)$", ".json", path)
        items = column.json(twin)["items"]
        if [entry.title for entry in parsed.entries] != [item["title"] for item in items]:
            other.append(f"{path}: other entries than {twin}")
        try:
            (atoma.parse_atom_bytes if path.endswith(".atom") else atoma.parse_rss_bytes)(data)
        except (atoma.FeedParseError, atoma.FeedXMLError) as error:
            wrong.append(f"{path}: {error}")
    report.every("feedparser and atoma read Atom and RSS", len(atoms + feeds), wrong)
    if wrong:
        return
    report.every("Atom and RSS hold the entries of the JSON feed", len(atoms + feeds), other)
    report.every("Atom keeps RFC 4287", len(atoms), atom_rules(column, atoms))
    report.every("RSS keeps its specification", len(feeds), rss_rules(column, feeds))
    grammar = schemas / "atom.rnc" if schemas else None
    if grammar is None or not grammar.is_file() or shutil.which("jing") is None:
        report.skip("Atom by jing", "no jing or no atom.rnc here; the rules above judge alone")
        return
    for start in range(0, len(atoms), 200):
        batch = [str(column.root / path) for path in atoms[start : start + 200]]
        run = subprocess.run(["jing", "-c", str(grammar), *batch], capture_output=True, text=True)
        report.check(run.returncode == 0, f"Atom by jing ({len(batch)})", run.stdout)


def atom_rules(column: Column, paths: list[str]) -> list[str]:
    found = []
    for path in paths:
        root = ElementTree.parse(column.root / path).getroot()
        links = {link.get("rel"): link.get("href") or "" for link in root.findall(f"{ATOM}link")}
        if column.file_of(links.get("self", "")) != path:
            found.append(f"{path}: self is {links.get('self')!r}")
        for relation, address in links.items():
            if column.file_of(address) not in set(column.files):
                found.append(f"{path}: {relation} leads to {address}")
        ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
        if len(ids) != len(set(ids)):
            found.append(f"{path}: an id stands twice")
        for moment in root.iter(f"{ATOM}updated"):
            if not is_rfc3339(moment.text):
                found.append(f"{path}: updated {moment.text!r}")
    return found


def rss_rules(column: Column, paths: list[str]) -> list[str]:
    found = []
    for path in paths:
        for item in ElementTree.parse(column.root / path).getroot().iter("item"):
            link, moment = item.findtext("link") or "", item.findtext("pubDate") or ""
            if column.file_of(link) not in set(column.files):
                found.append(f"{path}: {link} is no page")
            date = parsedate_to_datetime(moment)
            if date.strftime("%a") != moment[:3]:
                found.append(f"{path}: {moment} is a {date.strftime('%a')}")
    return found


def check_updates(report: Report, column: Column) -> None:
    """The update feed knows every notice, and what the pages say of their validity."""
    items = chain(column, "updates.json")[0]
    dates = [item["date_published"][:10] for item in items]
    report.check(dates == sorted(dates, reverse=True), "updates: the newest comes first")
    ids = [item["id"] for item in items]
    report.check(len(ids) == len(set(ids)), "updates: every id is its own")
    published = {item["url"] for item in items if item["_gongkai"]["event"] == "published"}
    pages = column.of_kind("notice")
    report.every(
        "updates: every notice's publication is told",
        len(pages),
        [page.path for page in pages if column.address(page.path) not in published],
    )
    events = {(item["url"], item["_gongkai"]["event"]) for item in items if "url" in item}
    ended = []
    for page in pages:
        data = column.json(page.path.removesuffix(".html") + ".json")
        state, since = data.get("validity"), data.get("validity_since")
        changed = since is not None and since > data["published_at"][:10]
        if (
            state in ("repealed", "expired", "amended", "partly_invalid")
            and changed
            and (data["url"], state) not in events
        ):
            ended.append(f"{page.path}: {state} since {since}")
    report.every("updates: every change of validity with a day is told", len(pages), ended)
    stones = column.of_kind("tombstone")
    gone = {
        item["url"] for item in items if item["_gongkai"]["event"] in ("withdrawn", "moved") and "url" in item
    }
    if stones:
        report.every(
            "updates: what was withdrawn or moved is told",
            len(stones),
            [page.path for page in stones if column.address(page.path) not in gone],
        )


class DataBlocks(HTMLParser):
    """The JSON-LD of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attributes
        if self._inside:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def terms(value: Any) -> set[str]:
    if isinstance(value, dict):
        kinds = {value["@type"]} if isinstance(value.get("@type"), str) else set()
        keys = {key for key in value if not key.startswith("@")}
        return kinds | keys | {term for inner in value.values() for term in terms(inner)}
    return {term for inner in value for term in terms(inner)} if isinstance(value, list) else set()


def check_data(report: Report, column: Column, schemas: Path | None) -> None:
    broken, lacking, used = [], [], set[str]()
    for page in column.pages:
        parser = DataBlocks()
        parser.feed((column.root / page.path).read_text(encoding="utf-8"))
        kinds = set()
        for block in parser.blocks:
            try:
                data = json.loads(block)
            except ValueError as error:
                broken.append(f"{page.path}: {error}")
                continue
            kinds.add(data.get("@type"))
            used |= terms(data)
            if data.get("@type") == "BreadcrumbList":
                for entry in data["itemListElement"]:
                    if "item" in entry and column.file_of(entry["item"]) not in set(column.files):
                        broken.append(f"{page.path}: the way leads to {entry['item']}")
        wanted = {"GovernmentOrganization"} if page.kind == "home" else {"BreadcrumbList"}
        if page.kind == "notice":
            kind = column.json(page.path.removesuffix(".html") + ".json")["kind"]
            wanted |= {
                {"regulation": "Legislation", "normative": "Legislation", "report": "Report"}.get(
                    kind, "DigitalDocument"
                )
            }
        if page.kind != "not-found" and not wanted <= kinds:
            lacking.append(f"{page.path}: {sorted(wanted - kinds)}")
        if page.kind == "notice":
            names = {name for name, _ in page.metas()}
            if not {"dcterms.identifier", "dcterms.title", "dcterms.creator", "dcterms.issued"} <= names:
                lacking.append(f"{page.path}: no Dublin Core")
    report.every("JSON-LD is sound and its ways lead to pages", len(column.pages), broken)
    report.every("every page says what it is (JSON-LD, Dublin Core)", len(column.pages), lacking)
    vocabulary = schemas / "schemaorg-current-https.nt" if schemas else None
    if vocabulary is None or not vocabulary.is_file():
        report.skip("the words of schema.org", "its vocabulary is not at hand")
        return
    known = set(re.findall(r"<https://schema\.org/(\w+)>", vocabulary.read_text(encoding="utf-8")))
    report.every("every word of the JSON-LD is schema.org's", len(used), sorted(used - known))


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument(
        "--schemas", type=Path, help="the folder that holds atom.rnc and schemaorg-current-https.nt"
    )
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("exchange")
    check_schemas(report, column)
    check_forms(report, column)
    check_xml_feeds(report, column, options.schemas)
    check_updates(report, column)
    check_data(report, column, options.schemas)
    report.finish()


if __name__ == "__main__":
    main()
