"""`gongkai audit`: its three forms, its exit statuses, and columns that reach a veto."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from cases import BAD_DATE, Workshop, run_cases
from markup import checker
from report import Report
from schemas import offences, validator
from tiny import AS_OF, Run, TinyRoot

EMPTY = "".join(f"      - id: leer-{n}\n        name: 空白栏目{n}\n" for n in range(5))


VETOES = (
    "safety access homepage stale-columns long-stale-columns empty-columns interaction services"
).split()
DEDUCTIONS = (
    "structure guide statutory-content policy-documents interpretations annual-reports timeliness review "
    "metadata sources wording page-tags footer-marks links external-links accessibility search display"
).split()


def audited(report: Report, root: TinyRoot, *arguments: str) -> dict[str, Any]:
    """The JSON form, judged by its schema."""
    run = root.run("audit", "--format", "json", *arguments)
    answer: dict[str, Any] = json.loads(run.out)
    found = offences(validator(root.program, "audit"), answer)
    report.every("the JSON form is valid by its schema", 1, found)
    report.check(
        [(item["part"], item["id"]) for item in answer["items"]]
        == [("veto", name) for name in VETOES] + [("deduction", name) for name in DEDUCTIONS],
        "every item of an inspection stands in it, in its order",
        [item["id"] for item in answer["items"]],
    )
    taken = sum(item["points"] for item in answer["items"])
    report.check(answer["score"] == max(0, 100 - taken), "the score is what the items leave", answer["score"])
    return answer


def verdict(answer: dict[str, Any], name: str) -> tuple[str, int]:
    item = next(item for item in answer["items"] if item["id"] == name)
    return item["verdict"], item["count"]


def a_sound_column(report: Report, make: Workshop) -> None:
    root = make()
    root.notice(9, date="2026-11-20")
    answer = audited(report, root)
    report.check(
        (answer["vetoes"], answer["unread"], answer["as_of"], answer["notices"]) == ([], 0, AS_OF, 4),
        "a sound column has no veto",
        answer,
    )
    report.check(
        {item["id"] for item in answer["items"] if item["verdict"] == "manual"}
        >= {"access", "services", "search", "display"},
        "what files cannot tell is said",
        answer["items"],
    )
    run = root.run("audit", "--fail", "--fail-under", "1")
    report.check(run.status == 0 and run.err == "", "--fail and --fail-under let it pass", run)
    report.check(not root.output.exists() and root.leftovers() == [], "nothing is written", root.leftovers())


def a_bad_column(report: Report, make: Workshop) -> None:
    root = make()
    site = root.folder / "Content/site.yaml"
    site.write_text(site.read_text().replace("      - id: 20-04\n", EMPTY + "      - id: 20-04\n"))
    site.write_text(re.sub(r"  (telephone|mail|report_errors): .*\n", "", site.read_text()))
    unreadable = root.notice(8)
    unreadable.write_text(unreadable.read_text().replace("made_on: 2025-01-08", "made_on: 2025-01-32"))
    answer = audited(report, root)
    report.check(verdict(answer, "empty-columns") == ("failed", 5), "five empty columns are a veto", answer)
    report.check(verdict(answer, "interaction")[0] == "failed", "no way to ask is a veto", answer)
    report.check(
        answer["vetoes"] == ["empty-columns", "interaction"] and not answer["passed"],
        "both are named",
        answer,
    )
    report.check(answer["unread"] >= 1, "what could not be read is told", answer["unread"])
    lines = site.read_text().splitlines()
    empty = next(item for item in answer["items"] if item["id"] == "empty-columns")
    report.every(
        "each veto shows its place",
        len(empty["places"]),
        [str(place) for place in empty["places"] if "leer-" not in lines[place["line"] - 1]],
    )
    report.check(root.run("audit").status == 0, "an audit that could be made is exit 0")
    report.check(root.run("audit", "--fail").status == 1, "--fail: a veto is exit 1")
    report.check(root.run("audit", "--fail-under", "0").status == 1, "--fail-under: a veto is exit 1 too")


def exits(report: Report, make: Workshop) -> None:
    root = make()
    (root.folder / "Content/site.yaml").unlink()
    run = root.run("audit")
    report.check(
        run.status == 1 and run.out == "" and "[site-missing]" in run.err,
        "no settings, no audit: exit 1",
        run,
    )
    run = make().run("audit", "--output", "/nowhere/audit.html")
    report.check(run.status == 2 and "/nowhere" in run.err, "a file that cannot be written: exit 2", run)
    for wrong in (["--format", "sarif"], ["--fail-under", "101"], ["--output", ""], ["--lang", "fr"]):
        run = root.run("audit", *wrong)
        report.check(run.status == 64, f"audit {' '.join(wrong)} is a matter of usage: exit 64", run)


class Page(HTMLParser):
    """What an audit's page loads, and how its tables are headed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.requests: list[str] = []
        self.bare: list[str] = []
        self.tables = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag in ("script", "link", "img", "iframe", "object", "embed", "base") or {"src", "href"} & set(
            names
        ):
            self.requests.append(self.get_starttag_text() or tag)
        if tag == "th" and names.get("scope") not in ("col", "row"):
            self.bare.append(self.get_starttag_text() or tag)
        self.tables += tag == "table"


def nu_checker(page: str) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="gongkai-audit-") as folder:
        file = Path(folder) / "audit.html"
        file.write_text(page, encoding="utf-8")
        said = subprocess.run(
            ["java", "-Xss2m", "-jar", str(checker()), "--format", "json", "--stdout", str(file)],
            capture_output=True,
            text=True,
        )
    return [message["message"] for message in json.loads(said.stdout)["messages"]]


def html(report: Report, make: Workshop) -> None:
    root = make()
    root.notice(2, title="含有<script>alert(1)</script>&“引号”的通知")
    root.notice(3, more=BAD_DATE)
    for language, tag in (("zh", "zh-CN"), ("en", "en-US")):
        run = root.run("audit", "--format", "html", "--lang", language)
        page = Page(run.out)
        report.every(f"{tag}: nothing is loaded", len(run.out), page.requests)
        report.every(f"{tag}: heads of tables have a scope", page.tables, page.bare)
        report.every(f"{tag}: no message of the Nu checker", 1, nu_checker(run.out))
        report.check(f'<html lang="{tag}">' in run.out, f"{tag}: the page says its language")
        report.check("@import" not in run.out and "url(" not in run.out, f"{tag}: its style loads nothing")
    file = root.folder.parent / "audit.html"
    again = root.run("audit", "--format", "html", "--lang", "en", "--output", str(file))
    report.check(
        again.status == 0 and again.out == "" and file.read_text(encoding="utf-8") == run.out,
        "--output: the file holds what would be printed",
        again,
    )


def text(report: Report, make: Workshop) -> None:
    root = make()
    runs = {language: root.run("audit", "--lang", language) for language in ("zh", "en")}
    report.check("单项否决指标" in runs["zh"].out and "得分：" in runs["zh"].out, "Chinese", runs["zh"])
    report.check("Single vetoes" in runs["en"].out and "Score: " in runs["en"].out, "English", runs["en"])

    def titles(run: Run) -> int:
        return len(re.findall(r"(?m)^\[", run.out))

    report.check(
        titles(runs["zh"]) == titles(runs["en"]) == len(audited(report, root)["items"]),
        "every item stands in both",
        runs["zh"],
    )


if __name__ == "__main__":
    run_cases("audit", __doc__, [a_sound_column, a_bad_column, exits, html, text])
