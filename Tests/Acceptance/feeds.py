"""Every feed against JSON Feed 1.1: the schema, a second parser, the specification's rules."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import atoma
import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from column import Column, Page, arguments
from report import Report

VERSION = "https://jsonfeed.org/version/1.1"
TOP_KEYS = set(
    "version title home_page_url feed_url description user_comment next_url icon favicon authors language "
    "expired hubs items".split()
)
ITEM_KEYS = set(
    "id url external_url title content_html content_text summary image banner_image date_published "
    "date_modified authors tags language attachments".split()
)
ATTACHMENT_KEYS = {"url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"}
AUTHOR_KEYS = {"name", "url", "avatar"}
RFC3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"


def is_rfc3339(text: object) -> bool:
    if not isinstance(text, str) or not re.fullmatch(RFC3339, text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_absolute(text: object) -> bool:
    return isinstance(text, str) and re.fullmatch(r"https?://[!-~]+", text) is not None


def own_keys(value: dict[str, Any], known: set[str], where: str) -> list[str]:
    """Keys of our own are objects whose names are `_`, a letter and no dot; nothing else is added."""
    found = []
    for key, inner in value.items():
        if key in known:
            continue
        if not re.fullmatch(r"_[A-Za-z][^.]*", key):
            found.append(f"{where}: {key} is neither of the specification nor begins with _ and a letter")
        elif not isinstance(inner, dict):
            found.append(f"{where}: {key} is no object")
    return found


def empty_values(value: Any, where: str) -> list[str]:
    """Nothing is there and empty: no null, no empty text, list or object."""
    if isinstance(value, dict):
        found = [line for key, inner in value.items() for line in empty_values(inner, f"{where}.{key}")]
        return found or ([] if value else [f"{where} is empty"])
    if isinstance(value, list):
        found = [
            line for index, inner in enumerate(value) for line in empty_values(inner, f"{where}[{index}]")
        ]
        return found or ([] if value else [f"{where} is empty"])
    return [f"{where} is empty"] if value is None or value == "" else []


def authors(value: Any, where: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{where}: authors is no list"]
    found = []
    for author in value:
        if not isinstance(author, dict) or not AUTHOR_KEYS & set(author):
            found.append(f"{where}: an author has neither name, url nor avatar")
        else:
            found += own_keys(author, AUTHOR_KEYS, where)
    return found


def feed_rules(column: Column, path: str, feed: dict[str, Any]) -> list[str]:
    found = own_keys(feed, TOP_KEYS, path)
    if feed.get("version") != VERSION:
        found.append(f"{path}: version {feed.get('version')!r}")
    if list(feed)[:1] != ["version"]:
        found.append(f"{path}: version does not come first")
    if not isinstance(feed.get("title"), str):
        found.append(f"{path}: no title")
    if not isinstance(feed.get("items"), list):
        found.append(f"{path}: no items")
    if column.file_of(feed.get("feed_url", "")) != path:
        found.append(f"{path}: feed_url {feed.get('feed_url')!r} is not its own address")
    home = column.file_of(feed.get("home_page_url", ""))
    if home is None or not home.endswith(".html") or home not in set(column.files):
        found.append(f"{path}: home_page_url {feed.get('home_page_url')!r} leads to no page")
    if "next_url" in feed and (feed["next_url"] == feed.get("feed_url") or not is_absolute(feed["next_url"])):
        found.append(f"{path}: next_url {feed['next_url']!r}")
    if "language" in feed and not re.fullmatch(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", str(feed["language"])
    ):
        found.append(f"{path}: language {feed['language']!r}")
    if "author" in feed:
        found.append(f"{path}: author is deprecated")
    return found + authors(feed.get("authors", []), path) + empty_values(feed, path)


def item_rules(column: Column, path: str, item: dict[str, Any]) -> list[str]:
    where = f"{path}: {item.get('id')}"
    found = own_keys(item, ITEM_KEYS, where)
    if not isinstance(item.get("id"), str):
        found.append(f"{where}: the id is no text")
    if not is_absolute(item.get("url")) or column.file_of(item["url"]) not in set(column.files):
        found.append(f"{where}: url {item.get('url')!r} leads to no page")
    if not (isinstance(item.get("content_html"), str) or isinstance(item.get("content_text"), str)):
        found.append(f"{where}: neither content_html nor content_text")
    for key in ("date_published", "date_modified"):
        if key in item and not is_rfc3339(item[key]):
            found.append(f"{where}: {key} {item[key]!r}")
    if not isinstance(item.get("_gongkai"), dict):
        found.append(f"{where}: no _gongkai")
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        found.append(f"{where}: a tag is no text")
    for attachment in item.get("attachments", []):
        found += attachment_rules(column, where, attachment)
    return found + authors(item.get("authors", []), where)


def attachment_rules(column: Column, where: str, attachment: dict[str, Any]) -> list[str]:
    found = own_keys(attachment, ATTACHMENT_KEYS, where)
    file = column.file_of(attachment.get("url", ""))
    if file is None or file not in set(column.files):
        return [*found, f"{where}: the attachment {attachment.get('url')!r} is no file of the column"]
    if not re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", attachment.get("mime_type", "")):
        found.append(f"{where}: mime_type {attachment.get('mime_type')!r}")
    if attachment.get("size_in_bytes") != (column.root / file).stat().st_size:
        found.append(f"{where}: size_in_bytes {attachment.get('size_in_bytes')!r}")
    return found


def validator(schemas: Path) -> jsonschema.Draft4Validator:
    feed, older = (json.loads((schemas / name).read_text()) for name in ("feed.json", "feed-1.json"))
    registry: Registry[Any] = Registry()
    for address, contents in [
        (feed["id"], feed),
        (older["id"], older),
        ("https://json.schemastore.org/feed-1", older),
    ]:
        registry = registry.with_resource(
            address, Resource.from_contents(contents, default_specification=DRAFT4)
        )
    return jsonschema.Draft4Validator(
        feed, registry=registry, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    )


def check_schema(report: Report, column: Column, paths: list[str], schemas: Path | None) -> None:
    if schemas is None:
        report.skip("feeds against the JSON schema", "the schema is not at hand; the rules below judge alone")
        return
    judge = validator(schemas)
    report.every(
        "feeds are valid by the JSON schema",
        len(paths),
        [
            f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for path in paths
            for error in judge.iter_errors(column.json(path))
        ],
    )


def check_second_parser(report: Report, column: Column, paths: list[str]) -> None:
    offences = []
    for path in paths:
        try:
            parsed = atoma.parse_json_feed_file(str(column.root / path))
        except atoma.FeedParseError as error:
            offences.append(f"{path}: {error}")
            continue
        if len(parsed.items) != len(column.json(path)["items"]) or any(
            item.date_published is None for item in parsed.items
        ):
            offences.append(f"{path}: another parser reads other items or no dates")
    report.every("another parser reads them alike", len(paths), offences)


def chain(column: Column, start: str) -> tuple[list[dict[str, Any]], list[str], str]:
    """The items of a feed and of all that follow it, the paths, and what was wrong."""
    items: list[dict[str, Any]] = []
    seen: list[str] = []
    path: str | None = start
    while path is not None:
        if path in seen:
            return items, seen, f"{start}: next_url runs in a circle at {path}"
        if path not in set(column.files):
            return items, seen, f"{start}: next_url leads to {path}, which is not there"
        seen.append(path)
        feed = column.json(path)
        items += feed["items"]
        path = column.file_of(feed["next_url"]) if "next_url" in feed else None
        if "next_url" in feed and path is None:
            return items, seen, f"{start}: next_url {feed['next_url']!r} leaves the column"
    return items, seen, ""


def listed_notices(column: Column, folder: str) -> set[str]:
    """The notices that the list pages of a folder link to."""
    found = set()
    for page in column.of_kind("list"):
        if page.path.rpartition("/")[0] == folder:
            found |= linked_notices(column, page)
    return found


def linked_notices(column: Column, page: Page) -> set[str]:
    addresses = [
        column.resolve(page, value)
        for tag, name, value in page.addresses()
        if tag.tag == "a" and name == "href"
    ]
    files = {column.file_of(address) for address in addresses}
    return {file for file in files if file is not None and re.fullmatch(r"notices/[^/]+/[^/]+\.html", file)}


def check_paging(report: Report, column: Column, paths: list[str]) -> None:
    folders = sorted({path.rpartition("/")[0] for path in paths})
    offences, order, reached = [], [], set()
    for folder in folders:
        own = [path for path in paths if path.rpartition("/")[0] == folder]
        numbered = sorted(
            (int(match[1]), path) for path in own if (match := re.search(r"feed-(\d+)\.json$", path))
        )
        prefix = folder + "/" if folder else ""
        expected = (
            listed_notices(column, folder) if folder else {page.path for page in column.of_kind("notice")}
        )
        for start in {prefix + "feed.json", *(path for _, path in numbered[-1:])}:
            items, seen, wrong = chain(column, start)
            reached |= set(seen)
            if wrong:
                offences.append(wrong)
            covered = [column.file_of(item.get("url", "")) for item in items]
            for missing in sorted(expected - set(covered)):
                offences.append(f"{start}: {missing} is in no page of the feed")
            if len(covered) != len(set(covered)):
                offences.append(f"{start}: {len(covered) - len(set(covered))} notices stand twice")
            for strange in {str(file) for file in covered} - expected:
                offences.append(f"{start}: {strange} does not belong here")
            ids = [item.get("id") for item in items]
            if len(ids) != len(set(ids)):
                offences.append(f"{start}: an id stands twice")
            dates = [
                datetime.fromisoformat(item["date_published"])
                for item in items
                if is_rfc3339(item.get("date_published"))
            ]
            if dates != sorted(dates, reverse=True):
                order.append(start)
    report.every(
        "next_url leads through all notices of the column, category, body or year, each once",
        len(folders),
        offences,
    )
    report.every("the newest entry comes first", len(folders), order)
    report.every("every page of a feed is reached", len(paths), sorted(set(paths) - reached))


def check_presence(report: Report, column: Column, paths: list[str]) -> None:
    """Feeds stand where they are promised, and pages tell of them."""
    folders = {
        page.path.rpartition("/")[0]
        for page in column.of_kind("list")
        if page.path.startswith(("category/", "body/", "year/"))
    }
    # A node without notices (无此项, or kept on another platform) has nothing to feed.
    wanted = [f"{folder}/feed.json" for folder in sorted(folders) if listed_notices(column, folder)]
    report.every(
        "every category, body and year has a feed",
        len(wanted),
        [path for path in wanted if path not in paths],
    )
    report.check("feed.json" in paths, "the column has a feed")
    home = column.page("index.html")
    told = [column.file_of(column.resolve(home, tag.get("href") or "")) for tag in home.links("alternate")]
    report.check("feed.json" in told, "the home page tells of the feed", told)


def check_fields(report: Report, column: Column) -> None:
    """`_gongkai` holds every field that the notice's own page shows."""
    pages = {page.path: page for page in column.of_kind("notice")}
    offences, count = [], 0
    for item in chain(column, "feed.json")[0]:
        page, fields = pages.get(column.file_of(item.get("url", "")) or ""), item.get("_gongkai", {})
        if page is None:
            continue
        count += 1
        shown = {tag.get("class") or "" for tag in page.all("tr")} & KNOWN_FIELDS
        if len(shown) < 4:
            offences.append(f"{page.path}: shows {sorted(shown)} alone")
        for key in sorted(shown - set(fields)):
            offences.append(f"{page.path}: shows {key}, which _gongkai lacks")
        if fields.get("index_number", "") not in page.text:
            offences.append(f"{page.path}: index number {fields.get('index_number')!r}")
    report.every("_gongkai holds every field that the page shows", count, offences)


KNOWN_FIELDS = set(
    "index_number title summary document_number issuing_body category topic genre audience keywords made_on "
    "published_at effective_on expires_on validity disclosure source unified_number responsible_department "
    "issued_on contact life_event form scope time_limit language note".split()
)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument(
        "--schemas", type=Path, help="the folder that holds feed.json and feed-1.json of SchemaStore"
    )
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("feeds")
    paths = [path for path in column.files if re.search(r"(^|/)feed(-\d+)?\.json$", path)]
    feeds = {path: column.json(path) for path in paths}
    check_schema(report, column, paths, options.schemas)
    check_second_parser(report, column, paths)
    report.every(
        "feeds keep the rules of JSON Feed 1.1",
        len(paths),
        [line for path in paths for line in feed_rules(column, path, feeds[path])],
    )
    items = [(path, item) for path in paths for item in feeds[path]["items"]]
    report.every(
        "items keep the rules of JSON Feed 1.1",
        len(items),
        [line for path, item in items for line in item_rules(column, path, item)],
    )
    check_presence(report, column, paths)
    check_paging(report, column, paths)
    check_fields(report, column)
    report.finish()


if __name__ == "__main__":
    main()
