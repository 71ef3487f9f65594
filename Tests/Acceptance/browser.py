"""The pages that the public opens, in a real Chromium before a real nginx: one command for all of it.

The column is served at the address that it was built for, in the words of the guide for operators. Browsers
work side by side. Pictures of every kind of page go into the folder that GONGKAI_ARTIFACTS names, where it
names one; `--readme-picture` takes those of the README and does nothing else.
"""

from __future__ import annotations

import os
import re
import signal
import sys
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
from lanes import LANES, Lanes
from modes import MODES, TURNS, Mode
from report import Report
from server import Server
from share import Share, seed_option
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


def held(name: str, concern: Concern, site: Site, browser: Browser) -> Report:
    report = Report(name, is_silent=True)
    try:
        concern(report, site, browser)
    except (Error, LookupError, OSError, ValueError) as error:
        report.check(False, f"{name}: the check comes to its end", repr(error))
    return report


def judge(
    report: Report, site: Site, lanes: Lanes, concerns: list[str], modes: list[Mode], seed: int | None
) -> None:
    single = {name: lanes.submit(partial(held, name, CONCERNS[name], site)) for name in concerns}
    visits = [lanes.submit(partial(visit, site, mode, seed)) for mode in modes]
    for name, outcome in single.items():
        print(f" {name}")
        report.take(outcome.result())
    if modes:
        print(f" every kind of page in every mode: {Share(seed, TURNS)}")
        sum_up(report, site, [outcome.result() for outcome in visits])


def main() -> None:
    parser = arguments(__doc__ or "")
    names = ", ".join(CONCERNS)
    chromium_option(parser)
    seed_option(parser)
    parser.add_argument("--only", default="", help="the concerns whose names match this: visits, " + names)
    parser.add_argument("--modes", default="", help="the modes whose names match this")
    parser.add_argument("--readme-picture", type=Path, help="only take the picture for the README")
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    folder = Path(os.environ["GONGKAI_ARTIFACTS"]) if os.environ.get("GONGKAI_ARTIFACTS") else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    report = Report("browser")
    # Told to end, it leaves the way it came: the server goes with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wanted = [name for name in CONCERNS if re.search(options.only, name)]
    modes = [mode for mode in MODES if re.search(options.modes, mode.name)]
    with Server(column.root, column.base_url) as server:
        site = Site(column, server, folder)
        with Lanes(site, options.chromium, LANES) as lanes:
            if options.readme_picture:
                lanes.submit(partial(pictures.for_readme, site, options.readme_picture)).result()
                return
            if folder:
                print(f"  pictures in {folder}")
            visiting = re.search(options.only, "visits")
            judge(report, site, lanes, wanted, modes if visiting else [], options.seed)
    report.finish()


if __name__ == "__main__":
    main()
