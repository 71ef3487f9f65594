"""A part of a long sweep for every day. Which part follows from a seed: the same seed judges the same."""

from __future__ import annotations

import argparse
import os
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """One of `of` parts of a sweep, by turns; without a seed, the whole of it."""

    seed: int | None
    of: int

    def takes(self, *place: int) -> bool:
        """Whether what stands at this place of the sweep (row, column) is judged this time.

        As many seeds in a row as there are parts judge everything once; each judges something of every row
        and of every column.
        """
        return self.seed is None or (sum(place) + self.seed) % self.of == 0

    def __str__(self) -> str:
        return "all" if self.seed is None else f"a share, one of {self.of}, by --seed {self.seed}"


def any_seed() -> int:
    """For what is taken at random: the one that GONGKAI_SEED names, or another each time."""
    return int(os.environ.get("GONGKAI_SEED") or random.SystemRandom().randrange(10**9))


def seed_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, help="judge a share of the sweep, by this number (default: all)")
