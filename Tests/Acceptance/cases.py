"""Runs checks of the real program, each in a folder of its own."""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from report import Report
from tiny import TinyRoot

BAD_DATE = "effective_on: 2025-02-30\n"


class Workshop:
    """Makes as many small columns as a case wants."""

    def __init__(self, program: Path, themes: Path, folder: Path) -> None:
        self.program, self.themes, self.folder = program, themes, folder
        self.count = 0

    def __call__(self, notices: int = 3) -> TinyRoot:
        self.count += 1
        return TinyRoot(self.program, self.themes, self.folder / f"root{self.count}", notices)


Case = Callable[[Report, Workshop], None]


def run_cases(subject: str, description: str | None, cases: list[Case]) -> NoReturn:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--only", help="run only the cases whose names hold this")
    options = parser.parse_args()
    report = Report(subject)
    for case in cases:
        if options.only and options.only not in case.__name__:
            continue
        print(f" {case.__name__.replace('_', ' ')}")
        with tempfile.TemporaryDirectory(prefix="gongkai-case-") as name:
            try:
                case(report, Workshop(options.program.resolve(), options.themes.resolve(), Path(name)))
            except (OSError, ValueError, LookupError, subprocess.SubprocessError) as error:
                report.check(False, f"{case.__name__} runs to its end", repr(error))
    report.finish()
