"""Counts what passed and what failed, and says so in one way in every script of this folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from typing import NoReturn

SHOWN = 12


class Report:
    """The outcome of one script: `finish` prints `N passed, N failed` and ends the process."""

    def __init__(self, subject: str, is_silent: bool = False) -> None:
        self.subject = subject
        self.lines: list[str] = []
        self.is_silent = is_silent
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self._start = time.monotonic()

    def say(self, line: str) -> None:
        """A line of the account; a silent report keeps it for the one that takes it over."""
        self.lines.append(line)
        if not self.is_silent:
            print(line, flush=True)

    def take(self, other: Report) -> None:
        """What another report has found becomes part of this one."""
        self.passed, self.failed = self.passed + other.passed, self.failed + other.failed
        self.skipped += other.skipped
        for line in other.lines:
            self.say(line)

    def check(self, holds: bool, what: str, detail: object = "") -> bool:
        """One statement that holds or does not."""
        if holds:
            self.passed += 1
            self.say(f"  ok    {what}")
        else:
            self.failed += 1
            self.say(f"  FAIL  {what}")
            for line in str(detail).rstrip().splitlines()[: 3 * SHOWN]:
                self.say(f"        {line}")
        return holds

    def every(self, what: str, examined: int, offences: Iterable[str]) -> bool:
        """A statement about many things. One that examined nothing has shown nothing, and fails."""
        found = list(offences)
        if examined == 0:
            return self.check(False, what, "nothing was there to examine")
        more = [f"… and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        return self.check(not found, f"{what} ({examined})", "\n".join(found[:SHOWN] + more))

    def skip(self, what: str, why: str) -> None:
        """Said aloud, never silently."""
        self.skipped += 1
        self.say(f"  skip  {what}: {why}")

    def finish(self) -> NoReturn:
        if self.passed + self.failed == 0:
            self.check(False, "at least one check ran")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        seconds = time.monotonic() - self._start
        print(f"{self.subject}: {self.passed} passed, {self.failed} failed{skipped} in {seconds:.1f} s")
        sys.exit(1 if self.failed else 0)
