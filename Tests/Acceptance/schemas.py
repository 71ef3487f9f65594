"""JSON Schemas of what commands print: sound, held by real output, strict enough to refuse broken ones."""

from __future__ import annotations

import copy
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema

import word_files
from aggregate import serving, settle, subordinate, superior
from cases import BAD_DATE, Workshop, run_cases
from report import Report
from takeover import saved
from tiny import Run, TinyRoot, surroundings

NAMES = ["report", "audit", "list", "import"]
# Whose keys are data, not names of ours.
OPEN = {"left"}


def printed(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), "schema", *arguments], capture_output=True, text=True, env=surroundings()
    )


def validator(program: Path, name: str) -> jsonschema.Draft202012Validator:
    """By the schema that the program prints."""
    return jsonschema.Draft202012Validator(
        json.loads(printed(program, name).stdout), format_checker=jsonschema.FormatChecker()
    )


def offences(judge: jsonschema.Draft202012Validator, answer: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(answer)]


def the_schemas(report: Report, make: Workshop) -> None:
    root = make(1)
    report.check(
        printed(root.program).stdout.split() == NAMES,
        "without a name they are listed",
        printed(root.program).stdout,
    )
    for name in NAMES:
        text = printed(root.program, name).stdout
        schema = json.loads(text)
        report.every(
            f"{name}: sound by the schema of schemas",
            1,
            offences(jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA), schema),
        )
        report.check(
            schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
            and schema["$id"] == f"urn:gongkai:schema:{name}:1",
            f"{name}: a schema of 2020-12 with a name",
            text,
        )
        loose = [path for path, part in objects(schema, "$") if part.get("type") == "object"]
        loose = [path for path in loose if "additionalProperties" not in dict(objects(schema, "$"))[path]]
        report.every(f"{name}: every object says which keys it has", len(text), loose)
    unknown = printed(root.program, "nothing")
    report.check(unknown.returncode == 64, "a name that is none is a usage error", unknown)


def objects(value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from objects(inner, f"{path}.{key}")
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from objects(inner, f"{path}[{number}]")


def every_command(report: Report, make: Workshop) -> None:
    """No command learns to print JSON without a schema."""
    root = make(1)
    told = subprocess.run([str(root.program), "--help"], capture_output=True, text=True).stdout
    commands = re.findall(r"^  ([a-z]+) {2,}", told.split("SUBCOMMANDS:")[1], re.MULTILINE)
    found = []
    for command in commands:
        run = subprocess.run([str(root.program), command, "--help"], capture_output=True, text=True)
        if re.search(r"--(format|report).*", run.stdout) and "json" in run.stdout:
            found.append(command)
    report.check(
        sorted(found) == ["audit", "build", "check", "import", "list", "record"],
        "the commands that print JSON are those that are judged here",
        found,
    )


def held(report: Report, root: TinyRoot, name: str, what: str, run: Run | str) -> None:
    judge = validator(root.program, name)
    text = run if isinstance(run, str) else run.out
    answer = json.loads(text)
    report.every(f"{what}: valid by the schema {name}", 1, offences(judge, answer))
    passed, tried = [], 0
    for what_is_wrong, wrong in broken(answer):
        tried += 1
        if judge.is_valid(wrong):
            passed.append(what_is_wrong)
    report.every(f"{what}: the schema refuses it when it is broken", tried, passed)


def broken(answer: Any) -> Iterator[tuple[str, Any]]:
    """The same with a strange key in each object, and each value of another type; the first of a list."""
    for path in places(answer):
        value = at(answer, path)
        shown = ".".join(map(str, path))
        if isinstance(value, dict) and not (path and path[-1] in OPEN):
            changed = copy.deepcopy(answer)
            at(changed, path)["strange"] = 1
            yield f"a strange key in {shown or 'all'}", changed
        if path:
            changed = copy.deepcopy(answer)
            at(changed, path[:-1])[path[-1]] = {"no": "such"} if not isinstance(value, dict) else "text"
            yield f"another type at {shown}", changed


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    if isinstance(value, list) and value:
        yield from places(value[0], (*path, 0))


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def reports(report: Report, make: Workshop) -> None:
    root = make()
    held(report, root, "report", "check of a sound column", root.run("check", "--format", "json"))
    held(report, root, "report", "record", root.run("record", "--dry-run", "--format", "json"))
    root.notice(2, more=BAD_DATE, body="联系人电话 13800138000。")
    held(report, root, "report", "check of a bad column", root.run("check", "--format", "json"))
    file = root.folder / "report.json"
    root.run("build", "--report", f"json:{file}")
    held(report, root, "report", "--report json:FILE", file.read_text())
    (root.folder / "Output").write_text("no folder")
    held(report, root, "report", "a run that failed", root.run("build", "--format", "json"))


def audits(report: Report, make: Workshop) -> None:
    root = make()
    held(report, root, "audit", "audit of a sound column", root.run("audit", "--format", "json"))
    root.notice(2, more=BAD_DATE, body="联系人电话 13800138000。")
    held(report, root, "audit", "audit of a bad column", root.run("audit", "--format", "json"))
    held(report, root, "audit", "in Chinese", root.run("audit", "--format", "json", "--lang", "zh"))


def lists(report: Report, make: Workshop) -> None:
    root = make()
    root.notice(4, more="waive: [{rule: document-number-form, reason: 原件如此}]\n")
    file = root.folder / "Content/notices/00004.md"
    file.write_text(file.read_text().replace("云政办发〔2025〕4号", "云政办发2025年4号"))
    root.notice(5, more="draft: true\n", date="2026-11-10")
    root.notice(6, more="effective_on: 2025-02-01\nexpires_on: 2026-12-01\n")
    for what in (["waivers"], ["--due", "3650d"], ["--expiring", "3650d"]):
        arguments = [part for part in what if part.startswith("--")] + [
            part for part in what if not part.startswith("--")
        ]
        run = root.run("list", *arguments, "--format", "json")
        report.check(json.loads(run.out)["entries"] != [], f"list {' '.join(what)} has something", run)
        held(report, root, "list", f"list {' '.join(what)}", run)


def imports(report: Report, make: Workshop) -> None:
    root = make(1)
    folder = saved(root)
    root.write("saved/notice.docx", word_files.notice())
    root.write("saved/zwgk/2020/1(1).html", (folder / "zwgk/2020/1.html").read_bytes())
    arguments = ["import", str(folder), "--map", str(root.folder / "columns.tsv"), "--format", "json"]
    held(report, root, "import", "a trial", root.run(*arguments, "--dry-run"))
    run = root.run(*arguments)
    held(report, root, "import", "a takeover", run)
    documents = [file for file in json.loads(run.out)["files"] if "document" in file]
    report.check(len(documents) == 1, "a Word document is among them", run)
    held(report, root, "import", "the same once more", root.run(*arguments))


def a_combined_feed(report: Report, make: Workshop) -> None:
    """What a superior's column publishes of its subordinates, by the schema that lies in the column."""
    served = make(1).folder / "served"
    subordinate(make, "jyj", 120, served)
    subordinate(make, "wjj", 3, served)
    with serving(served) as address:
        settle(served, address)
        root = superior(make, address)
        run = root.run("aggregate")
    built = root.build()
    feeds = sorted((root.output / "subordinates").rglob("feed*.json"))
    if not report.check(bool(feeds), "a combined feed is published", f"{run}\n{built}"):
        return
    schema = json.loads((root.output / "schemas/subordinates.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    wrong = [offence for feed in feeds for offence in offences(judge, json.loads(feed.read_text()))]
    report.every("the combined feed is valid by its schema", len(feeds), wrong)
    feed = json.loads(feeds[0].read_text())
    for key in ("index_number", "title", "column"):
        changed = copy.deepcopy(feed)
        del changed["items"][0]["_gongkai"][key]
        report.check(not judge.is_valid(changed), f"an entry without {key} is refused", changed["items"][0])


if __name__ == "__main__":
    run_cases(
        "schemas", __doc__, [the_schemas, every_command, reports, audits, lists, imports, a_combined_feed]
    )
