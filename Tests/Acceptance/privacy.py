"""Personal data never leaves the program whole, whatever is asked of it; what is to be masked is masked."""

from __future__ import annotations

import json
import subprocess

from cases import Workshop, run_cases
from report import Report
from tiny import AS_OF, CODE, TinyRoot, surroundings

# The example of GB 11643 itself, and an invented telephone and card.
IDENTITY, MOBILE, CARD = "11010519491231002X", "13800138000", "6222020200112233446"


def leaky(make: Workshop) -> TinyRoot:
    """A column that holds the numbers wherever an office can write."""
    root = make()
    body = f"各部门：\n\n张某，{IDENTITY}，{MOBILE}，银行卡号{CARD}。\n\n![{IDENTITY}](图{MOBILE}.png)\n"
    root.notice(
        1, more=f"note: 经办人{MOBILE}\nwaive: [{{rule: mobile-number, reason: 值班{MOBILE}}}]\n", body=body
    )
    root.notice(
        2, title=f"关于{IDENTITY}的通知", more=f"{IDENTITY}: {IDENTITY}\nattachments: 名单{IDENTITY}.csv\n"
    )
    root.notice(3, more=f"attachments: 名单{IDENTITY}.csv\n")
    root.write(f"Content/notices/名单{IDENTITY}.csv", f"姓名,身份证号,电话\n张某,{IDENTITY},{MOBILE}\n")
    root.write(f"Content/notices/{MOBILE}/broken.md", f'---\ntitle: "{IDENTITY}\n')
    root.write("Content/wording.yaml", f"- {{wrong: {IDENTITY}, severity: {MOBILE}}}\n")
    return root


def nothing_leaks(report: Report, make: Workshop) -> None:
    root = leaky(make)
    asked = [
        [verb, "--format", form, "--lang", language]
        for verb in ("check", "build")
        for form in ("text", "json", "sarif", "github", "gitlab", "junit")
        for language in ("zh", "en")
    ]
    asked += [["audit", "--format", form, "--lang", "zh"] for form in ("text", "json", "html")]
    asked += [["list", "waivers"], ["list", "--due"], ["record", "--dry-run"]]
    for arguments in asked:
        run = root.run(*arguments)
        told = run.out + run.err
        leaks = [number for number in (IDENTITY, MOBILE, CARD) if number in told]
        report.check(leaks == [], f"{' '.join(arguments)}: no number stands whole", f"{leaks}\n{told[:800]}")
    told = root.run("check", "--format", "text", "--lang", "zh").err
    report.check(
        "110105********002X" in told and "138****8000" in told, "the masked forms are shown", told[:800]
    )
    found = {entry["rule"] for entry in json.loads(root.run("check", "--format", "json").out)["diagnostics"]}
    wanted = {"resident-id", "mobile-number", "bank-card"}
    report.check(wanted <= found, "all three kinds are found", sorted(found))


def nothing_is_remembered_whole(report: Report, make: Workshop) -> None:
    """What scans of attachments leave behind may be read by others."""
    root = leaky(make)
    cache = root.folder / "cache"
    root.run("check", "--cache", str(cache))
    files = [path for path in cache.rglob("*") if path.is_file()]
    report.check(files != [], "a scan is remembered")
    held = [path.name for path in files if any(n.encode() in path.read_bytes() for n in (IDENTITY, MOBILE))]
    report.check(held == [], "and holds no number whole", held)
    first = root.run("check", "--quiet", "--cache", str(cache)).err
    for path in files:
        path.write_bytes(b"\0\xff damaged")
    report.check(
        root.run("check", "--quiet", "--cache", str(cache)).err == first, "a damaged memory is no memory"
    )


def masks(report: Report, make: Workshop) -> None:
    root = make()
    text = f"---\r\nindex_number: {CODE}/2025-00001\r\n---\r\n\r\n张某，{IDENTITY}；{MOBILE}；卡号{CARD}。"
    file = root.write("Content/notices/a.md", text)

    def mask(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(root.program), "mask", *arguments, str(file)]
        return subprocess.run(command, capture_output=True, text=True, env=surroundings(), check=False)

    listed = mask()
    report.check(
        listed.returncode == 1 and file.read_bytes() == text.encode(),
        "without --write nothing changes",
        listed,
    )
    report.check(
        not any(n in listed.stdout + listed.stderr for n in (IDENTITY, MOBILE, CARD)),
        "and nothing is shown",
        listed,
    )
    written = mask("--write")
    wanted = text.replace(IDENTITY, "110105********002X").replace(MOBILE, "138****8000")
    wanted = wanted.replace(CARD, "*" * (len(CARD) - 4) + CARD[-4:])
    report.check(
        written.returncode == 0 and file.read_bytes() == wanted.encode(),
        "--write masks, all else stays",
        file.read_text(),
    )
    again = mask("--write")
    report.check(
        again.returncode == 0 and file.read_bytes() == wanted.encode(), "once more changes nothing", again
    )
    missing = subprocess.run(
        [str(root.program), "mask", "/no/such.md"], capture_output=True, env=surroundings(), check=False
    )
    report.check(missing.returncode == 2, "a file that is not there: exit 2", missing)


def lists(report: Report, make: Workshop) -> None:
    root = make()
    root.notice(1, more="expires_on: 2026-12-31\n")
    root.notice(2, more="draft: true\n", date="2026-11-20")
    root.notice(
        3, more="waive: [{rule: mistyped-word, reason: 原件如此}]\n", body="截止目前，各项工作正常。\n"
    )
    expiring = root.run("list", "--expiring", "90d", "--lang", "zh")
    report.check(
        expiring.status == 0 and "2026-12-31" in expiring.out, "what expires within 90 days", expiring
    )
    nearer = root.run("list", "--expiring", "10d", "--format", "json")
    report.check(nearer.status == 0 and "2026-12-31" not in nearer.out, "and not within 10", nearer)
    due = root.run("list", "--due", "--lang", "zh")
    report.check(due.status == 0 and "00002.md" in due.out, "a draft's deadline falls due", due)
    waived = root.run("list", "waivers", "--lang", "zh")
    report.check(
        "mistyped-word" in waived.out and "原件如此" in waived.out, "a waiver with its reason", waived
    )
    report.check(json.loads(root.run("list", "waivers", "--format", "json").out) is not None, "as JSON too")
    closing = root.run("check", "--as-of", AS_OF, "--lang", "zh").err
    report.check("1 处豁免" in closing, "waivers are counted in the closing line", closing)


if __name__ == "__main__":
    run_cases("privacy", __doc__, [nothing_leaks, nothing_is_remembered_whole, masks, lists])
