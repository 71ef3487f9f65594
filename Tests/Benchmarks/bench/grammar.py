"""Sentences from the grammar."""

import re

from bench.dice import Dice
from bench.phrases import GRAMMAR

# A part of an alternative: text, the name of another symbol, or a range of numbers.
Part = str | tuple[str] | tuple[int, int]

_SLOT = re.compile(r"\{([^}]+)\}")


def _parse(alternative: str) -> list[Part]:
    """An alternative cut at its slots."""
    parts: list[Part] = []
    for position, piece in enumerate(_SLOT.split(alternative)):
        if position % 2 == 0:
            if piece:
                parts.append(piece)
        elif piece.startswith("#"):
            low, high = piece[1:].split("-")
            parts.append((int(low), int(high)))
        else:
            parts.append((piece,))
    return parts


_PARSED: dict[str, list[list[Part]]] = {
    symbol: [_parse(alternative) for alternative in alternatives] for symbol, alternatives in GRAMMAR.items()
}


def say(symbol: str, dice: Dice) -> str:
    """One text for a symbol of the grammar."""
    words: list[str] = []
    for part in dice.pick(_PARSED[symbol]):
        if isinstance(part, str):
            words.append(part)
        elif len(part) == 2:
            words.append(str(dice.between(*part)))
        else:
            words.append(say(part[0], dice))
    return "".join(words)
