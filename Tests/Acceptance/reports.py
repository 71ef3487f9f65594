"""The forms of report for other programs, judged by the schemas and readers of those programs.

`GONGKAI_REPORT_SCHEMAS` names a folder with `sarif-schema-2.1.0.json` (OASIS) and `junit-10.xsd` (Jenkins).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
from junitparser import Error, Failure, JUnitXml, Skipped

from cases import BAD_DATE, Workshop, run_cases
from report import Report
from tiny import Run, TinyRoot

FAULT = "Content/notices/三 季度,1:2%.md"
WAIVED = "Content/notices/00003.md"
REASON = "上级文件用的就是这一分类"


def faulty(make: Workshop) -> TinyRoot:
    """A column with an error under a difficult name, a warning and a waived finding."""
    root = make()
    bad = root.notice(2, more=BAD_DATE)
    bad.rename(root.folder / FAULT)
    waived = root.notice(3, more=f"waive:\n  - {{rule: unknown-topic, reason: {REASON}}}\n")
    waived.write_text(waived.read_text().replace("财政、金融、审计/财政", "没有这一类"))
    root.write("Content/notices/unused.pdf", b"%PDF-1.4\n")
    return root


def schema(name: str) -> Path | None:
    folder = os.environ.get("GONGKAI_REPORT_SCHEMAS")
    file = Path(folder) / name if folder else None
    return file if file and file.is_file() else None


def findings(root: TinyRoot) -> list[dict[str, Any]]:
    """The same findings in our own form."""
    answer: list[dict[str, Any]] = json.loads(root.run("check", "--format", "json").out)["diagnostics"]
    return answer


def marked(root: TinyRoot, path: str, line: int, start: int, end: int) -> str:
    """What stands at a place; columns are counted in Unicode characters, as Python counts them."""
    text = (root.folder.parent / path).read_text(encoding="utf-8").split("\n")
    return text[line - 1][start - 1 : end - 1]


def judged_by_schema(report: Report, log: Any) -> None:
    file = schema("sarif-schema-2.1.0.json")
    if file is None:
        return report.skip("the SARIF log by the OASIS schema", "GONGKAI_REPORT_SCHEMAS does not name it")
    validator = jsonschema.Draft4Validator(
        json.loads(file.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
    offences = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(log)]
    report.every("the SARIF log is valid by the OASIS schema", 1, offences)


def sarif(report: Report, make: Workshop) -> None:
    root = faulty(make)
    run = root.run("check", "--format", "sarif")
    log = json.loads(run.out)
    judged_by_schema(report, log)
    report.check(run.status == 1 and run.err == "", "--format sarif: exit 1, nothing on stderr", run)
    (sarif_run,) = log["runs"]
    driver = sarif_run["tool"]["driver"]
    rules = driver["rules"]
    results = sarif_run["results"]
    report.every(
        "every result points at its rule",
        len(results),
        [result["ruleId"] for result in results if rules[result["ruleIndex"]]["id"] != result["ruleId"]],
    )
    report.check(
        {rule["id"] for rule in rules} == {result["ruleId"] for result in results},
        "the rules are those of the results",
        rules,
    )
    texts = ("shortDescription", "fullDescription", "help")
    translated = sarif_run["translations"][0]
    report.check(
        all(rule[text]["text"] for rule in rules + translated["rules"] for text in texts)
        and {driver["language"], translated["language"]} == {"zh-CN", "en-US"},
        "every rule speaks both languages",
        sarif_run["translations"],
    )
    open_results = [result for result in results if "suppressions" not in result]
    plain = findings(root)
    report.check(
        [(result["ruleId"], result["level"]) for result in open_results]
        == [(entry["rule"], entry["severity"]) for entry in plain],
        "the findings of our own form, in its order",
        open_results,
    )
    sarif_places(report, root, open_results)
    hidden = [result for result in results if "suppressions" in result]
    report.check(
        [(result["ruleId"], result["suppressions"][0]["justification"]) for result in hidden]
        == [("unknown-topic", REASON)],
        "what is waived is suppressed, with its reason",
        hidden,
    )
    (invocation,) = sarif_run["invocations"]
    report.check(
        invocation["exitCode"] == run.status and invocation["executionSuccessful"],
        "the exit status is told",
        invocation,
    )
    sarif_languages(report, root)


def sarif_places(report: Report, root: TinyRoot, results: list[dict[str, Any]]) -> None:
    offences = []
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        path = unquote(uri)
        if not re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) or path.startswith(("/", "./")):
            offences.append(f"{uri}: not a relative, encoded address")
        if not (root.folder.parent / path).is_file():
            offences.append(f"{path}: no such file below the folder of the run")
    report.every("addresses are relative to the folder of the run, and encoded", len(results), offences)
    region = next(result for result in results if result["ruleId"] == "bad-date")["locations"][0][
        "physicalLocation"
    ]["region"]
    found = marked(
        root, f"{root.folder.name}/{FAULT}", region["startLine"], region["startColumn"], region["endColumn"]
    )
    report.check(found == "2025-02-30", "the region is the place of the fault, in characters", found)


def sarif_languages(report: Report, root: TinyRoot) -> None:
    spoken = {}
    for language in ("zh", "en"):
        log = json.loads(root.run("check", "--format", "sarif", "--lang", language).out)
        spoken[language] = log["runs"][0]["results"][0]["message"]["text"]
    report.check(
        bool(re.search("[一-鿿]{4}", spoken["zh"])) and not re.search("[一-鿿]{6}", spoken["en"]),
        "messages are in the language that was asked for",
        spoken,
    )


def a_failed_machine(report: Report, make: Workshop) -> None:
    root = make()
    root.write("Output/index.php", "a stranger")
    run = root.build("--format", "sarif")
    log = json.loads(run.out)
    judged_by_schema(report, log)
    (invocation,) = log["runs"][0]["invocations"]
    report.check(
        run.status == 2
        and invocation["exitCode"] == 2
        and invocation["executionSuccessful"] is False
        and len(invocation["toolExecutionNotifications"]) == 1,
        "sarif: a failure of the machine is a notification",
        run,
    )
    run = root.build("--format", "github")
    report.check(run.status == 2 and len(commands(report, run.out)) == 1, "github: it is an error", run)
    run = root.build("--format", "gitlab")
    report.check(run.status == 2 and len(json.loads(run.out)) == 1, "gitlab: it is a finding", run)
    run = root.build("--format", "junit")
    xml = JUnitXml.fromstring(run.out.encode())
    report.check(run.status == 2 and xml.errors == 1 and xml.failures == 0, "junit: it is an error", run)


Command = tuple[str, dict[str, str], str]


def commands(report: Report, text: str) -> list[Command]:
    """Parses workflow commands strictly: `::name key=value,key=value::data`, one a line."""
    found: list[Command] = []
    offences = []
    lines = text.split("\n")
    if lines.pop() != "":
        offences.append("the last line has no end")
    for line in lines:
        match = re.fullmatch(r"::(error|warning|notice) ((?:[A-Za-z]+=[^:,\r\n]*,?)+)::([^\r\n]*)", line)
        if not match or match[2].endswith(","):
            offences.append(line)
            continue
        values = dict(pair.split("=", 1) for pair in match[2].split(","))
        if re.search(r"%(?!0A|0D|25|3A|2C)", match[2]) or re.search(r"%(?!0A|0D|25)", match[3]):
            offences.append(f"an escape that is none: {line}")
        known = {"file", "line", "endLine", "col", "endColumn", "title"}
        if set(values) - known:
            offences.append(f"an unknown property: {line}")
        found.append(
            (match[1], {key: unescaped(value) for key, value in values.items()}, unescaped(match[3]))
        )
    report.every("workflow commands keep the documented grammar", len(lines), offences)
    return found


def unescaped(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def github(report: Report, make: Workshop) -> None:
    root = faulty(make)
    twin = root.notice(4)
    twin.write_text(twin.read_text().replace("/2025-00004", "/2025-00001"))
    run = root.run("check", "--format", "github")
    found = commands(report, run.out)
    report.check(run.status == 1, "--format github: exit 1", run)
    plain = findings(root)
    told = [command for command in found if command[0] != "notice"]
    report.check(
        [(level, values["title"]) for level, values, _ in told]
        == [(entry["severity"], entry["rule"]) for entry in plain],
        "the findings of our own form, in its order",
        told,
    )
    report.check(
        all(
            f"{entry['message']}\n{entry['help']}" == data
            for entry, (_, _, data) in zip(plain, told, strict=True)
        ),
        "message and help come back as they were",
        told,
    )
    fault = next(values for _, values, _ in told if values["title"] == "bad-date")
    report.check(
        fault["file"] == f"{root.folder.name}/{FAULT}", "the path comes back, with all its marks", fault
    )
    place = marked(root, fault["file"], int(fault["line"]), int(fault["col"]), int(fault["endColumn"]))
    report.check(place == "2025-02-30", "the columns are the place of the fault", place)
    report.check(
        any(level == "notice" for level, _, _ in found), "a second place is a notice of its own", found
    )


CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def gitlab(report: Report, make: Workshop) -> None:
    """By the properties that GitLab documents for Code Quality reports."""
    root = faulty(make)
    twins = "effective_on: 2025-02-30\nexpires_on: 2025-02-30\n"
    root.notice(5, more=twins)
    run = root.run("check", "--format", "gitlab")
    entries = json.loads(run.out)
    validator = jsonschema.Draft202012Validator(CODE_QUALITY)
    report.every(
        "entries have the documented properties",
        len(entries),
        [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(entries)],
    )
    report.check(run.status == 1 and run.err == "", "--format gitlab: exit 1, nothing on stderr", run)
    report.check(
        [entry["check_name"] for entry in entries] == [entry["rule"] for entry in findings(root)],
        "the findings of our own form, in its order",
        entries,
    )
    prints = [entry["fingerprint"] for entry in entries]
    report.check(len(set(prints)) == len(prints), "no fingerprint stands twice", prints)
    for path in (FAULT, "Content/notices/00005.md"):
        file = root.folder / path
        file.write_text(file.read_text().replace("summary:", "keywords: 财政\nsummary:"))
    moved = json.loads(root.run("check", "--format", "gitlab").out)
    report.check(
        [entry["fingerprint"] for entry in moved] == prints
        and [entry["location"] for entry in moved] != [entry["location"] for entry in entries],
        "fingerprints stay when lines move",
        moved,
    )


def junit(report: Report, make: Workshop) -> None:
    root = faulty(make)
    for strict in (False, True):
        run = root.run("check", "--format", "junit", *(["--strict"] if strict else []))
        xml = JUnitXml.fromstring(run.out.encode())
        judged_by_xsd(report, run)
        name = "junit, strict" if strict else "junit"
        counted = {Failure: 0, Error: 0, Skipped: 0}
        total = 0
        for suite in xml:
            for case in suite:
                total += 1
                for result in case.result:
                    counted[type(result)] += 1
        report.check(
            (xml.tests, xml.failures, xml.errors) == (total, counted[Failure], counted[Error]),
            f"{name}: the counts add up",
            run,
        )
        errors = [entry for entry in findings(root) if entry["severity"] == "error"]
        wanted = len(findings(root)) if strict else len(errors)
        report.check(counted[Failure] == wanted, f"{name}: what fails the run is a failure", run)
        report.check(
            total == len(findings(root)) + 2 and run.status == 1,
            f"{name}: a case for each finding, for what is waived, and for the check",
            run,
        )
    suites = {suite.name: suite for suite in xml}
    report.check(f"{root.folder.name}/{FAULT}" in suites, "a suite for each file, by its path", list(suites))
    sound = make()
    clean = sound.run("check", "--format", "junit")
    xml = JUnitXml.fromstring(clean.out.encode())
    report.check(
        (clean.status, xml.tests, xml.failures, xml.errors) == (0, 1 + len(findings(sound)), 0, 0),
        "a sound column is a passed test, and its warnings fail nothing",
        clean,
    )


def judged_by_xsd(report: Report, run: Run) -> None:
    file = schema("junit-10.xsd")
    if file is None:
        return report.skip("the JUnit report by the Jenkins XSD", "GONGKAI_REPORT_SCHEMAS does not name it")
    with tempfile.NamedTemporaryFile(suffix=".xml") as saved:
        Path(saved.name).write_text(run.out, encoding="utf-8")
        said = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", str(file), saved.name],
            capture_output=True,
            text=True,
        )
    report.check(said.returncode == 0, "the JUnit report is valid by the Jenkins XSD", said.stderr)


def reports_in_files(report: Report, make: Workshop) -> None:
    root = faulty(make)
    folder = root.folder.parent / "reports"
    folder.mkdir()
    forms = ("sarif", "gitlab", "junit", "github")
    wanted = [argument for form in forms for argument in ("--report", f"{form}:{folder / form}")]
    (folder / "sarif").write_text("what an earlier run left")
    run = root.run("check", *wanted)
    report.check(run.status == 1 and "[bad-date]" in run.err and run.out == "", "text is told as ever", run)
    for form in forms:
        alone = root.run("check", "--format", form).out
        report.check(
            (folder / form).is_file() and (folder / form).read_text(encoding="utf-8") == alone,
            f"--report {form}: the file holds what --format prints",
        )
    report.check(
        sorted(path.name for path in folder.iterdir()) == sorted(forms),
        "nothing else is left beside them",
        list(folder.iterdir()),
    )
    root.write("Output/index.php", "a stranger")
    run = root.build("--report", f"sarif:{folder / 'sarif'}")
    log = json.loads((folder / "sarif").read_text(encoding="utf-8"))
    report.check(
        run.status == 2 and log["runs"][0]["invocations"][0]["exitCode"] == 2,
        "a failure of the machine is written too",
        run,
    )
    run = root.run("check", "--report", f"sarif:{folder / 'missing' / 'sarif'}")
    report.check(run.status == 2 and "missing" in run.err, "a folder that is not there: exit 2", run)
    run = root.run("check", "--report", "sarif:/dev/null")
    report.check(run.status == 2 and Path("/dev/null").is_char_device(), "a device is not replaced", run)
    for place in ("Output/sarif", "Content/sarif", "Themes/x"):
        run = root.run("check", "--report", f"sarif:{root.folder / place}")
        report.check(
            run.status == 64 and not (root.folder / place).exists(), f"no report goes into {place}", run
        )
    for wrong in ("sarif", "pdf:x", "sarif:", ":x", "text:x"):
        run = root.run("check", "--report", wrong)
        report.check(run.status == 64, f"--report {wrong} is a matter of usage: exit 64", run)


if __name__ == "__main__":
    run_cases("reports", __doc__, [sarif, a_failed_machine, github, gitlab, junit, reports_in_files])
