"""The policy that the guides state: one, strict, sent with every page, and obeyed by the browser."""

from __future__ import annotations

from playwright.sync_api import Browser

import notes
from chromium import Site, opened
from pages import addresses
from report import Report

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
