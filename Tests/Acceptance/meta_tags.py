"""The uniform form of the pages: the meta tags of 国办发〔2017〕47号 and what stands in every head."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime

from column import Column, Page, arguments
from report import Report

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")
OPTIONAL = ("Keywords", "Author", "Description", "Image", "Url")
COLUMN_TYPES = set(
    "首页 概况信息 机构职能 负责人信息 工作动态 政策文件 信息公开指南 信息公开目录 信息公开年报 依申请公开 "
    "数据发布 数据开放 政策解读 回应关切 办事服务 咨询投诉 征集调查 在线访谈".split()
)


def tags(page: Page) -> dict[str, str]:
    return dict(page.metas())


def offences_of_groups(page: Page) -> list[str]:
    """Tags that are missing, empty, doubled or in a page where they do not belong."""
    found, values = [], tags(page)
    article = page.kind in ("notice", "page", "tombstone")
    wanted = [*SITE, *(COLUMN if page.kind != "not-found" else ()), *(ARTICLE if article else ())]
    for name in wanted:
        if not values.get(name, "").strip():
            found.append(f"{page.path}: {name} is missing or empty")
    forbidden = [
        *(COLUMN if page.kind == "not-found" else ()),
        *(() if article else (*ARTICLE, "Image", "Url")),
    ]
    for name in forbidden:
        if name in values:
            found.append(f"{page.path}: {name} does not belong on a {page.kind} page")
    for name in OPTIONAL:
        if name in values and not values[name].strip():
            found.append(f"{page.path}: {name} is there and empty")
    for name, count in Counter(name for name, _ in page.metas()).items():
        # Dublin Core says each creator and each subject in a tag of its own.
        if count > 1 and name not in ("dcterms.creator", "dcterms.subject"):
            found.append(f"{page.path}: {name} stands {count} times")
    return found


def offences_of_values(column: Column, page: Page) -> list[str]:
    found, values = [], tags(page)
    if (published := values.get("PubDate")) is not None:
        try:
            if datetime.strptime(published, "%Y-%m-%d %H:%M").strftime("%Y-%m-%d %H:%M") != published:
                raise ValueError
        except ValueError:
            found.append(f"{page.path}: PubDate {published!r}")
    if (kind := values.get("ColumnType")) is not None and kind not in COLUMN_TYPES:
        found.append(f"{page.path}: ColumnType {kind!r}")
    if not re.fullmatch(r"[0-9a-z]{10}", values.get("SiteIDCode", "")):
        found.append(f"{page.path}: SiteIDCode {values.get('SiteIDCode')!r} is not 10 characters")
    if (url := values.get("Url")) is not None and column.file_of(url) != page.path:
        found.append(f"{page.path}: Url {url!r} is not its own address")
    if (picture := values.get("Image")) is not None and column.file_of(picture) not in set(column.files):
        found.append(f"{page.path}: Image {picture!r} is no file of the column")
    return found


def offences_of_head(column: Column, page: Page) -> list[str]:
    found = []
    if not page.text.lower().startswith("<!doctype html>"):
        found.append(f"{page.path}: no doctype")
    if [tag.get("lang") for tag in page.all("html")] != ["zh-CN"]:
        found.append(f"{page.path}: no lang=zh-CN")
    if [tag.get("charset") for tag in page.all("meta") if tag.get("charset")] != ["utf-8"]:
        found.append(f"{page.path}: no charset utf-8")
    viewport = tags(page).get("viewport", "")
    if "width=device-width" not in viewport or re.search(r"user-scalable|maximum-scale", viewport):
        found.append(f"{page.path}: viewport {viewport!r}")
    if not page.title.strip() or len(page.all("title")) != 1:
        found.append(f"{page.path}: no title of its own")
    if len(page.all("h1")) != 1 or not page.heading.strip():
        found.append(f"{page.path}: {len(page.all('h1'))} h1")
    canonical = [tag.get("href") or "" for tag in page.links("canonical")]
    if page.kind == "not-found":
        if canonical:
            found.append(f"{page.path}: an error page has no canonical address")
    elif page.kind == "tombstone":
        if len(canonical) != 1:
            found.append(f"{page.path}: canonical {canonical}")
    elif len(canonical) != 1 or column.file_of(canonical[0]) not in set(column.files):
        found.append(f"{page.path}: canonical {canonical}")
    elif page.kind != "list" and column.file_of(canonical[0]) != page.path:
        found.append(f"{page.path}: canonical {canonical} is another page")
    return found


def check_against_feed(report: Report, column: Column) -> None:
    """The article tags say what the feed says."""
    found, count = [], 0
    by_path = {page.path: tags(page) for page in column.of_kind("notice")}
    for path in [name for name in column.files if re.fullmatch(r"feed(-\d+)?\.json", name)]:
        for item in column.json(path)["items"]:
            page = by_path.get(column.file_of(item.get("url", "")) or "")
            if page is None:
                continue
            count += 1
            published = item.get("date_published", "")
            if page.get("PubDate") != published[:16].replace("T", " "):
                found.append(f"{item['url']}: PubDate {page.get('PubDate')}, the feed says {published}")
            if page.get("ArticleTitle") != item.get("title"):
                found.append(f"{item['url']}: ArticleTitle is not the title in the feed, {item.get('title')}")
    report.every("PubDate and ArticleTitle agree with the feed", count, found)


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    column = Column(options.column, options.base_url)
    report, pages = Report("meta tags"), column.pages
    for kind, groups in {
        "home": "site and column",
        "list": "site and column",
        "directory": "site and column",
        "not-found": "site",
        "notice": "site, column and article",
        "page": "site, column and article",
    }.items():
        chosen = column.of_kind(kind)
        report.every(
            f"{kind} pages carry the {groups} tags",
            len(chosen),
            [line for page in chosen for line in offences_of_groups(page)],
        )
    report.every(
        "values have the prescribed form",
        len(pages),
        [line for page in pages for line in offences_of_values(column, page)],
    )
    report.every(
        "heads are uniform", len(pages), [line for page in pages for line in offences_of_head(column, page)]
    )
    site = {tuple(tags(page).get(name, "") for name in SITE) for page in pages}
    report.check(len(site) == 1, "the site tags say the same on every page", site)
    check_against_feed(report, column)
    report.finish()


if __name__ == "__main__":
    main()
