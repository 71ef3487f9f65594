"""Numbers for ever: the ledger, what is left of withdrawn notices, and a real nginx that answers for them."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import urlsplit

from cases import Workshop, run_cases
from report import Report
from server import Server
from tiny import BASE, CODE, TinyRoot

LEDGER = "Content/ledger.tsv"


def number(serial: int) -> str:
    return f"{CODE}/2025-{serial:05d}"


def page(serial: int) -> str:
    return f"notices/{CODE}/2025-{serial:05d}.html"


def tombstone(serial: int, state: str, more: str) -> str:
    return f"- {{索引号: {number(serial)}, 去向: {state}, 日期: 2026-01-05, 理由: 决定已撤销, {more}}}\n"


def lines_of(root: TinyRoot) -> list[str]:
    return (root.folder / LEDGER).read_text().splitlines()


def recorded(make: Workshop, notices: int = 5) -> TinyRoot:
    root = make(notices)
    root.build()
    root.run("record")
    return root


def recording(report: Report, make: Workshop) -> None:
    root = make(4)
    trial = root.run("record", "--dry-run")
    report.check(
        trial.status == 0 and trial.out.count("published") == 4 and not (root.folder / LEDGER).exists(),
        "record --dry-run tells and writes nothing",
        trial,
    )
    run = root.run("record", "--format", "json")
    report.check(
        run.status == 0
        and [entry["event"] for entry in json.loads(run.out)["recorded"]] == ["published"] * 4,
        "record tells what it recorded, as JSON",
        run,
    )
    before = (root.folder / LEDGER).read_bytes()
    root.notice(5)
    root.run("record")
    after = (root.folder / LEDGER).read_bytes()
    report.check(after.startswith(before) and after != before, "record only appends")
    previous, wrong = "0" * 64, []
    for line in lines_of(root)[1:]:
        content, _, sum_of_line = line.rpartition("\t")
        if hashlib.sha256(f"{previous}\n{content}".encode()).hexdigest() != sum_of_line:
            wrong.append(line)
        previous = sum_of_line
    report.every("every sum continues the line before, by our own reckoning", len(lines_of(root)) - 1, wrong)
    snapshot = root.snapshot(root.folder / "Content")
    run = root.run("record")
    report.check(
        run.status == 0 and root.snapshot(root.folder / "Content") == snapshot,
        "with nothing new, record changes nothing and is exit 0",
        run,
    )
    root.build()
    head = json.loads((root.output / "manifest.json").read_text())["ledger"]
    report.check(head == {"entries": 5, "head": previous}, "the manifest publishes the head", head)


def what_is_refused(report: Report, make: Workshop) -> None:
    def refused(root: TinyRoot, rule: str, what: str, *arguments: str) -> None:
        before = root.snapshot()
        run = root.run("build", *arguments)
        report.check(
            run.status == 1 and f"[{rule}]" in run.err and root.snapshot() == before,
            f"{what} is an error, and what is published stays",
            run,
        )

    root = recorded(make)
    (root.folder / "Content/notices/00002.md").unlink()
    refused(root, "notice-vanished", "a recorded notice that vanishes")
    root = recorded(make)
    text = (root.folder / "Content/notices/00003.md").read_text()
    root.write("Content/notices/00003.md", text.replace("-00003\n", "-00033\n"))
    refused(root, "index-number-changed", "a changed number")
    root = recorded(make)
    root.build()
    lines = lines_of(root)
    root.write(LEDGER, "\n".join(lines[:-1]) + "\n")
    refused(root, "ledger-rewritten", "a ledger cut off behind what was published")
    root.write(LEDGER, "\n".join([*lines[:2], lines[3], lines[2], *lines[4:]]) + "\n")
    refused(root, "ledger-broken", "a ledger with two lines exchanged")
    (root.folder / LEDGER).unlink()
    refused(root, "ledger-rewritten", "a ledger that is gone")
    root.write("published.json", (root.output / "manifest.json").read_bytes())
    run = root.run(
        "check", "--output", str(root.folder / "none"), "--against", str(root.folder / "published.json")
    )
    report.check(
        run.status == 1 and "[ledger-rewritten]" in run.err,
        "--against FILE: the manifest may come from elsewhere",
        run,
    )


def checked_out(report: Report, make: Workshop) -> None:
    """What git or an editor makes of line ends is the same ledger."""
    root = recorded(make)
    ledger = root.folder / LEDGER
    plain = ledger.read_bytes()
    for what, data in {
        "CRLF": plain.replace(b"\n", b"\r\n"),
        "CR": plain.replace(b"\n", b"\r"),
        "a byte order mark and CRLF": b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n"),
    }.items():
        ledger.write_bytes(data)
        run = root.run("check")
        report.check(run.status == 0, f"{what}: the ledger is the same", run)
    root.notice(6)
    run = root.run("record")
    report.check(
        run.status == 0 and ledger.read_bytes().startswith(plain) and b"\r" not in ledger.read_bytes(),
        "record goes on from there, in its own form",
        run,
    )
    ledger.write_bytes(plain.replace(b"\n", b"\r\n").replace(b"2025-01-02", b"2025-01-03", 1))
    run = root.run("check")
    report.check(run.status == 1 and "[ledger-broken]" in run.err, "a changed line is still found", run)


def addresses(report: Report, make: Workshop) -> None:
    root = recorded(make)
    for serial in (1, 2, 3, 4):
        (root.folder / f"Content/notices/{serial:05d}.md").unlink()
    root.write(
        "Content/tombstones.yaml",
        tombstone(1, "已撤下", "名称: 一条信息")
        + tombstone(2, "已移除", "名称: ''")
        + tombstone(3, "已迁移", f"迁移至: {number(5)}")
        + tombstone(4, "已迁移", "迁移至: 'https://other.example.org/a?b=c&d'"),
    )
    run = root.build()
    if not report.check(run.status == 0, "a column with every kind of tombstone is built", run):
        return
    path = urlsplit(BASE).path
    with Server(root.output, BASE) as server:

        def answer(where: str) -> tuple[int, str, str]:
            status, headers, body = server.answer(path + where)
            return status, headers.get("location", ""), body.decode()

        status, _, body = answer(page(1))
        report.check(
            status == 200 and "已撤下" in body and "决定已撤销" in body and "第1件" not in body,
            "a withdrawn notice answers 200, with its reason and without its text",
            body[:2000],
        )
        status, _, body = answer(page(2))
        report.check(
            status == 410 and 'id="_main"' in body,
            "a notice that is gone answers 410 in the column's words",
            body,
        )
        attachment = page(2).removesuffix(".html") + "/a.pdf"
        report.check(answer(attachment)[0] == 410, "so do its attachments")
        status, location, _ = answer(page(3))
        report.check(
            status == 301 and urlsplit(location).path == path + page(5),
            "a moved notice answers 301 to the other notice",
            (status, location),
        )
        forms = [f"{page(3).removesuffix('.html')}.{form}" for form in ("json", "md", "txt")]
        wanted = [f"{path}{page(5).removesuffix('.html')}.{form}" for form in ("json", "md", "txt")]
        led = [urlsplit(answer(form)[1]).path for form in forms]
        report.check(led == wanted, "and its forms to those of the other notice", led)
        texts = page(3).replace(".html", "~attachments.txt")
        status, location, _ = answer(texts)
        report.check(
            status == 301 and answer(urlsplit(location).path.removeprefix(path))[0] == 200,
            "the text of its attachments leads on to what is there",
            (status, location),
        )
        texts = page(1).replace(".html", "~attachments.txt")
        report.check(answer(texts)[0] == 410, "that of a withdrawn notice is gone", answer(texts))
        status, location, _ = answer(page(4))
        report.check(
            (status, location) == (301, "https://other.example.org/a?b=c&d"),
            "or to an address elsewhere",
            (status, location),
        )
        report.check(answer(page(5))[0] == 200, "a notice that stands answers 200")
        report.check(answer("notices/no/such.html")[0] == 404, "what never was answers 404")
    moved = (root.output / page(3)).read_text()
    report.check(
        f'content="0; url=../../{page(5)}"' in moved and f'href="../../{page(5)}"' in moved,
        "without a server's help the page leads on by itself",
        moved[:2000],
    )


if __name__ == "__main__":
    run_cases("ledger", __doc__, [recording, what_is_refused, checked_out, addresses])
