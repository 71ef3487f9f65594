"""Counts what passed and what failed, and says so in one way in every script of this folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from typing import NoReturn

SHOWN = 12


class Report:
    """The outcome of one script: `finish` prints `N passed, N failed` and ends the process."""

    def __init__(self, subject: str) -> None:
        self.subject = subject
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self._start = time.monotonic()

    def check(self, holds: bool, what: str, detail: object = "") -> bool:
        """One statement that holds or does not."""
        if holds:
            self.passed += 1
            print(f"  ok    {what}")
        else:
            self.failed += 1
            print(f"  FAIL  {what}")
            for line in str(detail).rstrip().splitlines()[: 3 * SHOWN]:
                print(f"        {line}")
        sys.stdout.flush()
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
        print(f"  skip  {what}: {why}")

    def finish(self) -> NoReturn:
        if self.passed + self.failed == 0:
            self.check(False, "at least one check ran")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        seconds = time.monotonic() - self._start
        print(f"{self.subject}: {self.passed} passed, {self.failed} failed{skipped} in {seconds:.1f} s")
        sys.exit(1 if self.failed else 0)
