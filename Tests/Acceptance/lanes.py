"""Browsers side by side: each lane has one of its own and takes one piece of work after another."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from playwright.sync_api import Browser, sync_playwright

from chromium import Site, launched

# Where judges run at once, each has one.
LANES = int(os.environ.get("GONGKAI_LANES") or 2)

Outcome = TypeVar("Outcome")
Work = Callable[[Browser], Outcome]


class Lanes:
    """Playwright is not to be shared between threads, so a lane lives in a thread with all it opens."""

    def __init__(self, site: Site, program: str, count: int) -> None:
        self.site, self.program = site, program
        self.waiting: SimpleQueue[tuple[Work[Any], Future[Any]] | None] = SimpleQueue()
        self.threads = [Thread(target=self._run, daemon=True) for _ in range(count)]

    def __enter__(self) -> Lanes:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for _thread in self.threads:
            self.waiting.put(None)
        for thread in self.threads:
            thread.join()

    def submit(self, work: Work[Outcome]) -> Future[Outcome]:
        outcome: Future[Outcome] = Future()
        self.waiting.put((work, outcome))
        return outcome

    def _run(self) -> None:
        with sync_playwright() as playwright, launched(playwright, self.program, self.site) as browser:
            while entry := self.waiting.get():
                work, outcome = entry
                try:
                    outcome.set_result(work(browser))
                except BaseException as error:  # it belongs to whoever asked
                    outcome.set_exception(error)
