"""The kinds of page that a column has, and one page of each: the most demanding where several would do."""

from __future__ import annotations

import re

from column import Column, Page

NOT_FOUND = "not-found"


def holding(pages: list[Page], pattern: str) -> list[Page]:
    return [page for page in pages if re.search(pattern, page.text)]


def chosen_pages(column: Column) -> dict[str, str]:
    """One page of each kind, by its path; lists, notices and searches of every sort count as kinds."""
    lists, notices = column.of_kind("list"), column.of_kind("notice")
    paged = holding(lists, 'aria-label="分页"')
    found = {
        "home": column.of_kind("home"),
        "guide": [page for page in column.of_kind("page") if page.path == "guide.html"],
        "on-request": [page for page in column.of_kind("page") if page.path == "on-request.html"],
        "page": [page for page in column.of_kind("page") if page.path.startswith("pages/")],
        "accessibility": holding(column.of_kind("page"), "<h1>[^<]*无障碍"),
        "list": lists[:1],
        "list-paged": [page for page in paged if page.path.endswith("index.html")],
        "list-middle": [page for page in paged if re.search(r"page-\d+\.html$", page.path)],
        "list-statement": holding(lists, 'class="statement"'),
        "list-years": holding(lists, 'aria-label="按年份查看"'),
        "numbers": [page for page in lists if page.path.startswith("document-number/")],
        "directory": column.of_kind("directory")[:1],
        "directory-deep": holding(column.of_kind("directory"), r"<ul>\s*<li>.*\s*<ul>"),
        "downloads": column.of_kind("downloads"),
        "search": column.of_kind("search"),
        "notice": notices[-1:],
        "notice-table": [page for page in notices if len(page.all("table")) > 1],
        "notice-picture": [page for page in notices if page.all("img")],
        "notice-attachments": holding(notices, ">附件</h2>"),
        "notice-standing": holding(notices, 'role="note"'),
        "notice-related": holding(notices, 'class="related"'),
        "notice-contents": holding(notices, 'aria-label="目录"'),
        "notice-articles": holding(notices, 'class="article"'),
        "notice-longest": sorted(notices, key=lambda page: -len(page.text)),
        "withdrawn": column.of_kind("tombstone"),
    }
    chosen = {name: some[0].path for name, some in found.items() if some}
    if "search" in chosen:
        chosen["search-answer"] = "search.html?q=%E9%80%9A%E7%9F%A5"
    return chosen


def notices_among(chosen: dict[str, str]) -> dict[str, str]:
    return {name: path for name, path in chosen.items() if name.startswith("notice")}


def addresses(column: Column) -> dict[str, str]:
    """The address of every kind of page, and one that is answered with the error page; no page twice."""
    names: dict[str, str] = {}
    for name, path in chosen_pages(column).items():
        names[path] = f"{names[path]}-{name.removeprefix('notice-')}" if path in names else name
    kinds = {name: column.address(path) for path, name in names.items()}
    return kinds | {NOT_FOUND: column.address("notices/no/such/page.html")}
