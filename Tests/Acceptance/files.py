"""The files of a built column: fixed names, the manifest, access rights, nothing beside them."""

from __future__ import annotations

import hashlib
import re
import stat

from column import Column, arguments
from report import Report

FIXED = (
    "404.html",
    "accessibility.html",
    "catalogue.jsonld",
    "feed.atom",
    "feed.json",
    "feed.rss",
    "guide.html",
    "index.html",
    "manifest.json",
    "on-request.html",
    "opensearch.xml",
    "redirects.map",
    "robots.txt",
    "search.html",
    "updates.atom",
    "updates.json",
)
TOP = {
    "assets",
    "body",
    "category",
    "document-number",
    "downloads",
    "genre",
    "notices",
    "number",
    "pages",
    "schemas",
}
TOP |= {"search", "topic", "year"}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def check_names(report: Report, column: Column) -> None:
    for name in (*FIXED, "sitemap.xml"):
        report.check((column.root / name).is_file(), f"{name} stands at the top")
    at_top = {path.split("/")[0] for path in column.files}
    known = {*FIXED, "sitemap.xml", *TOP}
    strange = [
        name
        for name in at_top - known
        if not any(name.startswith(stem) for stem in ("sitemap-", "feed-", "updates-"))
    ]
    report.every("nothing but the uniform names stands at the top", len(at_top), sorted(strange))
    report.every(
        "every page has a uniform name",
        len(column.pages),
        [page.path for page in column.pages if page.kind == "unknown"],
    )
    kinds = {page.kind for page in column.pages}
    wanted = {"home", "list", "directory", "notice", "page", "search", "not-found", "accessibility"}
    report.check(wanted <= kinds, "every kind of page is there", f"missing: {sorted(wanted - kinds)}")


def check_manifest(report: Report, column: Column) -> None:
    manifest = column.json("manifest.json")
    report.check(
        set(manifest) - {"ledger"} == {"files"},
        "the manifest is one object with `files`, and `ledger` where there is one",
        sorted(manifest),
    )
    if "ledger" in manifest:
        head = manifest["ledger"]
        report.check(
            set(head) == {"entries", "head"}
            and isinstance(head["entries"], int)
            and re.fullmatch(r"[0-9a-f]{64}", head["head"]) is not None,
            "the ledger's head is a count and a SHA-256",
            head,
        )
    entries = manifest["files"]
    report.every(
        "every entry has path, size and sha256",
        len(entries),
        [str(entry) for entry in entries if set(entry) != {"path", "size", "sha256"}],
    )
    paths = [entry["path"] for entry in entries]
    expected = [path for path in column.files if path != "manifest.json"]
    report.check(
        paths == expected,
        "the manifest lists every file but itself, sorted by path",
        f"not listed: {sorted(set(expected) - set(paths))}\nnot there: {sorted(set(paths) - set(expected))}\n"
        f"sorted: {paths == sorted(paths, key=lambda path: path.encode())}",
    )
    wrong = []
    for entry in entries:
        file = column.root / entry["path"]
        if not file.is_file():
            continue
        data = file.read_bytes()
        if (entry["size"], entry["sha256"]) != (len(data), digest(data)):
            wrong.append(
                f"{entry['path']}: {entry['size']} {entry['sha256'][:12]}…, "
                f"is {len(data)} {digest(data)[:12]}…"
            )
    report.every("sizes and SHA-256 digests are right", len(entries), wrong)


def check_rights(report: Report, column: Column) -> None:
    wrong, count = [], 0
    for path in [column.root, *sorted(column.root.rglob("*"))]:
        status = path.lstat()
        wanted = 0o755 if stat.S_ISDIR(status.st_mode) else 0o644
        count += 1
        if not (stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode)):
            wrong.append(f"{path.relative_to(column.root)}: neither a file nor a folder")
        elif stat.S_IMODE(status.st_mode) != wanted:
            wrong.append(
                f"{path.relative_to(column.root)}: {stat.S_IMODE(status.st_mode):o}, wanted {wanted:o}"
            )
    report.every("folders are 0755 and files 0644", count, wrong)
    empty = [
        str(path.relative_to(column.root))
        for path in column.root.rglob("*")
        if path.is_dir() and not any(path.iterdir())
    ]
    report.every("no folder is empty", count, empty)
    hollow = [path for path in column.files if (column.root / path).stat().st_size == 0]
    report.every("no file is empty", len(column.files), hollow)


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    column = Column(options.column, options.base_url)
    report = Report("files")
    check_names(report, column)
    if (column.root / "manifest.json").is_file():
        check_manifest(report, column)
    check_rights(report, column)
    report.finish()


if __name__ == "__main__":
    main()
