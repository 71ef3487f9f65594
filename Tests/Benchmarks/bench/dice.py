"""Chance that is the same on every machine."""

import random
from collections.abc import Sequence
from typing import TypeVar

Value = TypeVar("Value")


class Dice:
    """A seeded source of choices.

    Only `random.Random.random` is used: Python promises the same sequence of it for the same seed
    in every version, and promises that of nothing else in the module.
    """

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed).random

    def below(self, limit: int) -> int:
        """A whole number from 0 to `limit` - 1."""
        return int(self._random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def pick(self, values: Sequence[Value]) -> Value:
        """One of the values."""
        return values[int(self._random() * len(values))]

    def chance(self, share: float) -> bool:
        """True in this share of the throws."""
        return self._random() < share
