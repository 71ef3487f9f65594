"""What an office puts in: damaged files are told with their place, real-life files are read as meant."""

from __future__ import annotations

import os
import re

from cases import Workshop, run_cases
from report import Report
from tiny import CODE

HAN = re.compile("[\u3400-\u9fff]")


def the_day(report: Report, make: Workshop) -> None:
    root = make()
    root.notice(2, more="expires_on: 2026-06-30\n")
    outputs = {}
    for day in ("2026-06-01", "2026-07-02"):
        output = root.folder / f"Output-{day}"
        report.check(root.build("--as-of", day, "--output", str(output)).status == 0, f"builds as of {day}")
        outputs[day] = (output / f"notices/{CODE}/2025-00002.html").read_text()
    report.check(
        "失效" in outputs["2026-07-02"] and "失效</td>" not in outputs["2026-06-01"],
        "--as-of decides what is still in force",
    )


def damaged_input(report: Report, make: Workshop) -> None:
    """Each a located problem with exit 1; never a crash, never a silent skip."""
    sound = make().notice(1).read_text()
    bomb = "".join(f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9) if i else 'lol'}]\n" for i in range(12))
    damages: dict[str, bytes] = {
        "not UTF-8": sound.encode("gb18030"),
        "UTF-16": sound.encode("utf-16"),
        "no front matter": "只有正文。\n".encode(),
        "empty": b"",
        "unclosed fence": sound.replace("---\n\n", "\n").encode(),
        "an unknown key": sound.replace("genre:", "gener:").encode(),
        "a key twice": sound.replace("genre: 通知\n", "genre: 通知\n体裁分类: 通知\n").encode(),
        "a wrong type": sound.replace("title: ", "title: [").replace("的通知\ndoc", "的通知]\ndoc").encode(),
        "YAML aliases": sound.replace("genre: 通知\n", "genre: &a 通知\naudience: *a\n").encode(),
        "a YAML bomb": f"---\n{bomb}---\n".encode(),
        "raw HTML": (sound + "\n<script>alert(1)</script>\n").encode(),
        "an unsafe link": (sound + "\n[看](javascript:alert(1))\n").encode(),
        "a missing attachment": (sound + "\n[附件](missing.pdf)\n").encode(),
        "an attachment outside": (sound + "\n[附件](../../../../etc/passwd)\n").encode(),
        "a bad index number": sound.replace(CODE, CODE[:-1] + "K").encode(),
        "an unknown category": sound.replace("财政预决算", "财政预算").encode(),
        "not proactive": sound.replace("genre:", "公开方式: 依申请公开\ngenre:").encode(),
        "50 MB": (sound + "正文" * 9_000_000).encode(),
        "null bytes": sound.encode() + b"\0\0\0",
    }
    for what, data in damages.items():
        root = make()
        root.write("Content/notices/00001.md", data)
        run = root.build("--quiet")
        located = "Content/notices/00001.md:" in run.err and " error: " in run.err
        report.check(
            run.status == 1 and located and not root.output.exists(), f"{what}: a located error, exit 1", run
        )
    root = make()
    (root.folder / "Content/notices/00009.md").symlink_to("/etc/hostname")
    run = root.build()
    report.check(
        run.status == 1 and "00009.md" in run.err, "a symbolic link out of Content: a located error", run
    )
    root = make()
    (root.folder / "Content/site.yaml").unlink()
    run = root.build()
    report.check(run.status == 1 and "site.yaml" in run.err, "no site.yaml: a located error", run)


def real_life_input(report: Report, make: Workshop) -> None:
    """Byte order mark, CRLF, full-width colons, letter-spaced labels, Chinese keys: read as meant."""
    root = make()
    sound = root.notice(1).read_text()
    meant = {
        "a byte order mark": b"\xef\xbb\xbf" + sound.encode(),
        "CRLF": sound.replace("\n", "\r\n").encode(),
        "Chinese labels": sound.replace("title:", "名称:")
        .replace("genre:", "体裁分类:")
        .replace("made_on:", "生成日期:")
        .encode(),
        "a letter-spaced label and a full-width colon": sound.replace(
            "document_number: ", "文　　号："
        ).encode(),
        "square brackets in the document number": sound.replace("〔2025〕", "[2025]").encode(),
    }
    root.build()
    expected = (root.output / f"notices/{CODE}/2025-00001.html").read_text()
    for what, data in meant.items():
        other = make()
        other.write("Content/notices/00001.md", data)
        run = other.build()
        page = other.output / f"notices/{CODE}/2025-00001.html"
        report.check(run.status == 0 and page.is_file(), f"{what}: builds", run)
        if page.is_file():
            same = page.read_text().replace("[2025]", "〔2025〕") == expected
            report.check(same, f"{what}: the same page as the plain form")


def names(report: Report, make: Workshop) -> None:
    """Names in two normal forms: found, or told at their place; never a failure of the machine."""
    for composed, decomposed in (
        ("caf\u00e9.csv", "cafe\u0301.csv"),
        ("\u0626\u06c7\u064a.csv", "\u064a\u0654\u06c7\u064a.csv"),
        ("\ufa19\u519c.csv", "\u795e\u519c.csv"),
    ):
        for disk, link in ((composed, decomposed), (decomposed, composed)):
            root = make(1)
            root.write(f"Content/notices/{disk}", "甲,1\n")
            root.notice(2, more=f"附件: {link}\n")
            run = root.build()
            published = {path.name for path in root.output.rglob("*.csv")}
            report.check(
                run.status == 0 and disk in published, f"{ascii(disk)}, named {ascii(link)}, is found", run
            )
        root = make(1)
        for name in (composed, decomposed):
            root.write(f"Content/notices/{name}", "甲,1\n")
        root.notice(2, more=f"附件: {composed}\n")
        run = root.build()
        report.check(
            run.status == 1 and run.err.count("[file-not-regular]") == 1,
            f"{ascii(composed)} in two forms is told once",
            run,
        )


def settings(report: Report, make: Workshop) -> None:
    """A setting that is a link, a folder or a pipe is told, and not taken for absent."""
    for name in (
        "wording.yaml",
        "workdays.yaml",
        "ledger.tsv",
        "old-paths.tsv",
        "tombstones.yaml",
        "site.yaml",
    ):
        for kind in ("link", "folder", "pipe"):
            root = make(1)
            path = root.folder / "Content" / name
            path.unlink(missing_ok=True)
            if kind == "link":
                path.symlink_to(root.write("elsewhere", "a: 1\n"))
            elif kind == "folder":
                path.mkdir()
            else:
                os.mkfifo(path)
            run = root.run("check", timeout=30)
            report.check(
                run.status == 1
                and f"Content/{name}: error" in run.err
                and run.err.count(" error: ") == 1
                and "[file-not-regular]" in run.err,
                f"{name} that is a {kind}",
                run,
            )


def line_ends(report: Report, make: Workshop) -> None:
    """What is a line end for some programs only shifts no place."""
    for sign in ("\u2028", "\u2029", "\u0085"):
        root = make(1)
        notice = root.notice(1).read_text().replace("说明第", f"说明{sign}第")
        lines = notice.split("\n")
        line = next(number for number, text in enumerate(lines, 1) if text.startswith("review:"))
        lines[line - 1] = "review: {reviewer: 政务公开科, date: 2025-02-31}"
        root.write("Content/notices/00001.md", "\n".join(lines))
        run = root.run("check")
        report.check(f"00001.md:{line}:" in run.err and lines[line - 1] in run.err, f"{ascii(sign)}", run)


def languages(report: Report, make: Workshop) -> None:
    """A message in one language holds no word of the other."""
    root = make(1)
    root.write("Content/notices/x.pdf", "hello world\n")
    root.notice(2, more="附件: x.pdf\n")
    run = root.run("check", "--lang", "en")
    told = [line for line in run.err.splitlines() if "type-mismatch" in line]
    report.check(
        len(told) == 1 and "but this is plain text" in told[0] and not HAN.search(told[0]), "in English", run
    )
    run = root.run("check", "--lang", "zh")
    told = [line for line in run.err.splitlines() if "type-mismatch" in line]
    report.check(len(told) == 1 and "内容却是文本" in told[0], "in Chinese", run)


if __name__ == "__main__":
    run_cases(
        "content",
        __doc__,
        [
            the_day,
            damaged_input,
            real_life_input,
            names,
            settings,
            line_ends,
            languages,
        ],
    )
