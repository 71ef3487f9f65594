"""Links: none dead, none absolute but where a standard wants it, nothing loaded from another host."""

from __future__ import annotations

import json
import re
import subprocess
from urllib.parse import urlsplit

from column import Column, Element, Page, arguments
from report import Report

LOADING = {
    "script": {"src"},
    "img": {"src", "srcset"},
    "source": {"src", "srcset"},
    "iframe": {"src"},
    "embed": {"src"},
    "object": {"data"},
    "audio": {"src"},
    "video": {"src", "poster"},
    "track": {"src"},
    "input": {"src"},
}
FETCHED_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "manifest",
    "apple-touch-icon",
    "dns-prefetch",
    "preconnect",
}


def is_loaded(element: Element, attribute: str) -> bool:
    """Whether a browser fetches the address by itself."""
    if element.tag == "link":
        return attribute == "href" and bool(
            FETCHED_RELATIONS & set((element.get("rel") or "").lower().split())
        )
    return attribute in LOADING.get(element.tag, set())


def wants_absolute(element: Element) -> bool:
    return element.tag == "link" and "canonical" in (element.get("rel") or "").lower().split()


def offences_of_form(column: Column, page: Page) -> list[str]:
    found = []
    for element, name, value in page.addresses():
        where = f"{page.path}:{element.line}: <{element.tag} {name}={value!r}>"
        parts = urlsplit(value)
        inside = value.startswith(column.base_url)
        if value == "":
            found.append(f"{where} is empty")
        elif value.startswith("/") or (parts.netloc and not parts.scheme):
            found.append(f"{where} depends on the server's root")
        elif parts.scheme not in ("", "http", "https", "mailto", "tel"):
            found.append(f"{where} has the scheme {parts.scheme}")
        elif page.kind == "not-found" and not parts.scheme and parts.path:
            found.append(f"{where} is relative on a page that is served at any depth")
        elif page.kind != "not-found" and inside and not wants_absolute(element):
            found.append(f"{where} is absolute though it stays in the column")
        elif not parts.scheme and (parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")):
            found.append(f"{where} leads to a folder, which a disk does not open as a page")
        elif re.search(r"[^!-~]", value.partition("#")[0]) or re.search(r"[\x00-\x20\"<>\\^`{|}]", value):
            found.append(f"{where} is not percent-encoded")
    return found


def leads_on(page: Page, refresh: Element) -> bool:
    """Only what moved leads on by itself, at once, to where a link of the page leads too."""
    target = (refresh.get("content") or "").removeprefix("0; url=")
    return page.kind == "tombstone" and target in [link.get("href") for link in page.all("a")]


def offences_of_loading(column: Column, page: Page) -> list[str]:
    found = []
    for element, name, value in page.addresses():
        if is_loaded(element, name) and column.file_of(column.resolve(page, value)) not in set(column.files):
            found.append(
                f"{page.path}:{element.line}: <{element.tag} {name}={value!r}> is loaded from elsewhere"
            )
    for element in page.elements:
        if element.get("style") is not None or element.tag == "style":
            found.append(f"{page.path}:{element.line}: <{element.tag}> carries style of its own")
        # A block of data is no script: browsers do not run it.
        is_data = element.get("type") == "application/ld+json"
        if element.tag == "script" and element.get("src") is None and not is_data:
            found.append(f"{page.path}:{element.line}: a script stands in the page")
        if element.tag in ("base", "iframe", "object", "embed") or (
            (element.get("http-equiv") or "").lower() == "refresh" and not leads_on(page, element)
        ):
            found.append(f"{page.path}:{element.line}: <{element.tag}> has no place here")
        handlers = [name for name in element.attributes if name.startswith("on")]
        if handlers:
            found.append(f"{page.path}:{element.line}: <{element.tag}> has {handlers}")
    return found


def offences_of_assets(column: Column, path: str) -> list[str]:
    text = (column.root / path).read_text(encoding="utf-8")
    found = []
    for address in (
        re.findall(r"url\(\s*['\"]?([^)'\"]+)|@import\s+['\"]([^'\"]+)", text)
        if path.endswith(".css")
        else []
    ):
        if re.match(r"(https?:)?//", address[0] or address[1]):
            found.append(f"{path}: {address[0] or address[1]} is loaded from elsewhere")
    if path.startswith("assets/search"):
        # The search reads files of the column; that it asks nobody else is held by the strict policy.
        text = text.replace("fetch(new URL(path, root))", "")
        text = text.replace('fetch(new URL(path, this.root), { cache: "no-cache" })', "")
    if path == "assets/traditional.js":
        # The reading aid reads its own table, which lies beside it.
        text = text.replace('fetch(new URL("traditional.json", import.meta.url))', "")
    if path.endswith(".js") and re.search(
        r"\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|https?://", text
    ):
        found.append(f"{path}: calls out")
    return found


def check_lychee(report: Report, column: Column) -> None:
    pages = [page.path for page in column.pages]
    run = subprocess.run(
        [
            "lychee",
            "--offline",
            "--include-fragments",
            "--no-progress",
            "--format",
            "json",
            "--mode",
            "plain",
            "--root-dir",
            str(column.root),
            "--remap",
            f"{re.escape(column.base_url)}(.*) file://{column.root}/$1",
            "--",
            *pages,
        ],
        cwd=column.root,
        capture_output=True,
        text=True,
    )
    try:
        answer = json.loads(run.stdout)
    except json.JSONDecodeError:
        report.check(False, "lychee answers", run.stdout[-2000:] + run.stderr[-2000:])
        return
    dead = [
        f"{place}: {entry.get('url')}: {(entry.get('status') or {}).get('text')}"
        for kind in ("error_map", "timeout_map")
        for place, entries in answer.get(kind, {}).items()
        for entry in entries
    ]
    report.every("lychee finds no dead link or anchor", answer.get("successful", 0), dead)
    report.check(run.returncode == 0, "lychee ends well", run.stderr[-2000:])


def check_htmlproofer(report: Report, column: Column) -> None:
    """html-proofer sees what lychee does not: scripts and pictures that are missing, alternative texts."""
    run = subprocess.run(
        [
            "htmlproofer",
            "--disable-external",
            "--url-swap",
            f"^{re.escape(column.base_url).replace(':', chr(92) + ':')}:/",
            str(column.root),
        ],
        capture_output=True,
        text=True,
    )
    said = run.stdout + run.stderr
    counted = re.search(r"Ran on (\d+) files?", said)
    report.check(
        run.returncode == 0 and counted is not None and int(counted[1]) == len(column.pages),
        "html-proofer finds nothing amiss",
        said[-4000:],
    )


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--quick", action="store_true", help="without lychee and html-proofer")
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report, pages = Report("links"), column.pages
    report.every(
        "links are relative but where absolute ones are wanted",
        len(pages),
        [line for page in pages for line in offences_of_form(column, page)],
    )
    report.every(
        "pages load nothing from another host and carry no style or script inside",
        len(pages),
        [line for page in pages for line in offences_of_loading(column, page)],
    )
    assets = [path for path in column.files if path.startswith("assets/") and path.endswith((".css", ".js"))]
    report.every(
        "style sheets and scripts call nobody",
        len(assets),
        [line for path in assets for line in offences_of_assets(column, path)],
    )
    if not options.quick:
        check_lychee(report, column)
        check_htmlproofer(report, column)
    report.finish()


if __name__ == "__main__":
    main()
