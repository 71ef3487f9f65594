"""The pages that the public opens, in a real Chromium before a real nginx: one command for all of it.

The column is served at the address that it was built for, in the words of the guide for operators. Two
browsers work side by side. Pictures of every kind of page go into the folder that GONGKAI_ARTIFACTS names;
`--readme-picture` takes those of the README and does nothing else.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error

import clicks
import codes
import keyboard
import pictures
import plain
import policy
import printed
import reading_aid
import tools
import typography
import weight
from chromium import Site, chromium_option
from column import Column, arguments
from lanes import Lanes
from modes import MODES, Mode
from report import Report
from server import Server
from visits import sum_up, visit

Concern = Callable[[Report, Site, Browser], None]

# Each is judged in a browser of its own; the slowest come first.
CONCERNS: dict[str, Concern] = {
    "traditional": reading_aid.judge,
    "print": printed.judge,
    "codes": codes.judge,
    "keyboard": keyboard.judge,
    "weight": weight.judge,
    "tools": tools.judge,
    "plain": plain.judge,
    "policy": policy.judge,
    "typography": typography.judge,
    "clicks": clicks.judge,
}
LANES = 2


def held(name: str, concern: Concern, site: Site, browser: Browser) -> Report:
    report = Report(name, is_silent=True)
    try:
        concern(report, site, browser)
    except (Error, LookupError, OSError, ValueError) as error:
        report.check(False, f"{name}: the check comes to its end", repr(error))
    return report


def judge(report: Report, site: Site, lanes: Lanes, concerns: list[str], modes: list[Mode]) -> None:
    single = {name: lanes.submit(partial(held, name, CONCERNS[name], site)) for name in concerns}
    visits = [lanes.submit(partial(visit, site, mode)) for mode in modes]
    for name, outcome in single.items():
        print(f" {name}")
        report.take(outcome.result())
    if modes:
        print(" every kind of page in every mode")
        sum_up(report, site, [outcome.result() for outcome in visits])


def main() -> None:
    parser = arguments(__doc__ or "")
    chromium_option(parser)
    parser.add_argument("--only", help="the concerns whose names hold this: visits, " + ", ".join(CONCERNS))
    parser.add_argument("--modes", default="", help="the modes whose names match this")
    parser.add_argument("--readme-picture", type=Path, help="only take the picture for the README")
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    folder = Path(os.environ.get("GONGKAI_ARTIFACTS") or tempfile.mkdtemp(prefix="gongkai-pictures-"))
    folder.mkdir(parents=True, exist_ok=True)
    report = Report("browser")
    # Told to end, it leaves the way it came: the server goes with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wanted = [name for name in CONCERNS if not options.only or options.only in name]
    modes = [mode for mode in MODES if re.search(options.modes, mode.name)]
    with Server(column.root, column.base_url) as server:
        site = Site(column, server, folder)
        with Lanes(site, options.chromium, LANES) as lanes:
            if options.readme_picture:
                lanes.submit(partial(pictures.for_readme, site, options.readme_picture)).result()
                return
            print(f"  pictures in {folder}")
            visiting = not options.only or options.only in "visits"
            judge(report, site, lanes, wanted, modes if visiting else [])
    report.finish()


if __name__ == "__main__":
    main()
