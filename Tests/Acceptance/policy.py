"""The policy that the guides state: one, strict, sent with every page, and obeyed by the browser."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Browser

import notes
from chromium import Site, opened
from pages import addresses
from report import Report
from server import Server

# The media types that the guide's nginx gives, by the end of a name; the binary ones have no character set.
TYPES = {
    ".html": "text/html",
    "feed.json": "application/feed+json",
    ".json": "application/json",
    ".atom": "application/atom+xml",
    ".rss": "application/rss+xml",
    ".xml": "text/xml",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".css": "text/css",
    ".js": "application/javascript",
    ".bin": "application/octet-stream",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
}
BINARY = (".bin", ".zip", ".pdf")

# What a strict policy does without.
LOOSE = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "data:", "blob:", "http:", "https:", "*")

BREACH = """() => new Promise(told => {
  const tell = event => told(event.violatedDirective);
  document.addEventListener("securitypolicyviolation", tell, { once: true });
  const script = document.createElement("script");
  script.textContent = "window.__ran = true";
  document.head.append(script);
  setTimeout(() => told(window.__ran ? "the script ran" : "nothing was told"), 500);
})"""


def check_types(report: Report, site: Site) -> None:
    """Every kind of file comes as what it is, and is asked for anew before it is used again."""
    base = urlsplit(site.column.base_url).path
    wrong = []
    for ending, wanted in TYPES.items():
        path = next(
            (
                file
                for file in sorted(site.column.files)
                if file.endswith(ending) and (ending != ".json" or "feed" not in file)
            ),
            None,
        )
        if path is None:
            wrong.append(f"the column has no {ending}")
            continue
        _, headers, _ = site.server.answer(base + path)
        kind = wanted if ending in BINARY else f"{wanted}; charset=utf-8"
        said = [headers.get(name) for name in ("content-type", "cache-control", "x-content-type-options")]
        if said != [kind, "no-cache", "nosniff"]:
            wrong.append(f"{path}: {said}, wanted {kind}")
    report.every("the guide's nginx: types, UTF-8, always asked for anew", len(TYPES), wrong)


def check_short(report: Report, site: Site) -> None:
    """The few lines of README.md serve a column too."""
    path = urlsplit(site.column.base_url).path
    with Server(site.column.root, site.column.base_url, guide="README.md") as server:
        status, headers, _ = server.answer(path.rstrip("/"))
        report.check(
            (status, headers.get("location")) == (301, path),
            "README's nginx: the folder without its slash",
            headers,
        )
        for name, wanted in (("index.html", 200), ("no/such.html", 404), ("notices/", 404)):
            status, headers, _ = server.answer(path + name)
            report.check(
                status == wanted
                and headers.get("content-security-policy") == notes.policy()
                and headers.get("cache-control") == "no-cache",
                f"README's nginx: {name} answers {wanted} with the policy",
                (status, headers),
            )
        unpacked = [
            name
            for name in ("index.html", "assets/style.css", "assets/script.js", "search/index.json")
            if server.answer(path + name)[1].get("content-encoding") != "gzip"
        ]
        report.check(
            not unpacked, "README's nginx: pages, styles, scripts and index are compressed", unpacked
        )


def judge(report: Report, site: Site, browser: Browser) -> None:
    stated = {guide: policies for guide, policies in notes.policies().items() if policies}
    report.check(
        len(set().union(*stated.values())) == 1 and len(stated) == len(notes.GUIDES),
        f"{', '.join(notes.GUIDES)} state one policy",
        stated,
    )
    wanted = notes.policy()
    sources = [word for part in wanted.split(";") for word in part.split()[1:]]
    report.every("the policy stated is strict", len(sources), [word for word in sources if word in LOOSE])
    report.check(wanted.startswith("default-src 'none'"), "the policy stated begins with nothing", wanted)
    with opened(browser, 1280) as context:
        page = context.new_page()
        wrong = []
        kinds = addresses(site.column)
        for name, address in kinds.items():
            answer = page.goto(address, wait_until="commit")
            headers = answer.headers if answer else {}
            if headers.get("content-security-policy") != wanted:
                wrong.append(f"{name}: {headers.get('content-security-policy')}")
            if headers.get("content-encoding") != "gzip" or "charset=utf-8" not in headers.get(
                "content-type", ""
            ):
                wrong.append(f"{name}: {headers.get('content-type')}, {headers.get('content-encoding')}")
        report.every("the guide's nginx sends the policy, UTF-8 and gzip with every page", len(kinds), wrong)
        page.goto(kinds["home"], wait_until="load")
        told = page.evaluate(BREACH)
        report.check(str(told).startswith("script-src"), "an inline script is stopped and told", told)
    check_types(report, site)
    check_short(report, site)
