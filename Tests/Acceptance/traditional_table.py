"""The reading aid's table: OpenCC's dictionaries with official wording of our own before them.

OpenCC's longest phrases run over the ends of words, 养老金 发放 becomes 養老 金髮 放, and it writes 爲
and 衆, which nobody does in Hong Kong, Macao or Taiwan. `traditional_wording.tsv` and `FORMS` mend both;
OpenCC is given the same dictionaries, so that it still judges what the browser makes of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import opencc  # type: ignore[import-untyped]

SOURCE = (
    "made from OpenCC's STCharacters, STPhrases, HKVariants and TWVariants, Apache-2.0, "
    "and wording of our own, by Tests/Acceptance/traditional.py"
)
WORDING = Path(__file__).with_name("traditional_wording.tsv")
LONGEST = 16  # characters of a phrase
LONGEST_WORD = 3  # of a word that a phrase must not begin in
# What readers meet in Hong Kong and in Taiwan where one of OpenCC's two lists is silent.
FORMS = dict(zip("羣峯牀麪啓佈溼蔘", "群峰床麵啟布濕參", strict=True))


def dictionary(name: str) -> dict[str, str]:
    """One of OpenCC's dictionaries: of several forms the first."""
    path = Path(opencc.__file__).parent / "dictionary" / name
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {phrase: forms.split(" ")[0] for phrase, forms in pairs}


def wording() -> dict[str, str]:
    """Our own words; one without a form is none of OpenCC's phrases either."""
    lines = WORDING.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert len({phrase for phrase, _ in pairs}) == len(pairs), "a word stands twice"
    return {phrase: form for phrase, form in pairs}


class Dictionaries:
    """What is known of characters, of phrases and of forms."""

    def __init__(self) -> None:
        taiwan, hong_kong = dictionary("TWVariants.txt"), dictionary("HKVariants.txt")
        self.forms = {old: new for old, new in taiwan.items() if hong_kong.get(old) == new} | FORMS
        self.own = wording()
        ours = {True: dictionary("STCharacters.txt"), False: dictionary("STPhrases.txt")}
        for phrase, form in self.own.items():
            ours[len(phrase) == 1][phrase] = form
        self.characters = ours[True]
        self.phrases = {phrase: form for phrase, form in ours[False].items() if form}

    def formed(self, text: str) -> str:
        return "".join(self.forms.get(character, character) for character in text)

    def converter(self, folder: Path) -> Any:
        """OpenCC with these dictionaries, which it reads from a folder."""
        for name, pairs in (
            ("phrases", self.phrases),
            ("characters", self.characters),
            ("forms", self.forms),
        ):
            lines = "".join(f"{old}\t{new}\n" for old, new in sorted(pairs.items()))
            (folder / f"{name}.txt").write_text(lines, encoding="utf-8")

        def text(name: str) -> dict[str, str]:
            return {"type": "txt", "file": str(folder / f"{name}.txt")}

        simplified = {"type": "group", "dicts": [text("phrases"), text("characters")]}
        chain = [{"dict": simplified}, {"dict": text("forms")}]
        segmentation = {"type": "mmseg", "dict": text("phrases")}
        config = {"name": "Gongkai", "segmentation": segmentation, "conversion_chain": chain}
        (folder / "gongkai.json").write_text(json.dumps(config), encoding="utf-8")
        return opencc.OpenCC(str(folder / "gongkai"))


class Table:
    """What the browser gets, found by trying every phrase with what the table already holds."""

    def __init__(self) -> None:
        self.dictionaries = known = Dictionaries()
        single = known.forms | known.characters
        forms = {character: known.formed(form) for character, form in single.items()}
        self.characters = {old: new for old, new in forms.items() if old != new}
        self.known = {phrase: known.formed(form) for phrase, form in known.phrases.items()}
        self.held: dict[str, str] = {}
        self.phrases: set[str] = set()
        self.words: set[str] = set()
        while True:
            self._try_phrases()
            words = self._needed_words()
            if words == self.words:
                break
            self.words = words

    def _try_phrases(self) -> None:
        """The shorter first, so that a longer one is held only where they do not make it."""
        self.held, self.phrases = {}, set()
        for phrase, form in sorted(self.known.items(), key=lambda pair: len(pair[0])):
            if phrase in self.words:
                self.held[phrase] = form
            elif self.convert(phrase) != form:
                self.held[phrase] = form
                self.phrases.add(phrase)

    def _needed_words(self) -> set[str]:
        heads = {phrase[:length] for phrase in self.phrases for length in range(1, len(phrase))}
        return {
            word
            for word, form in self.known.items()
            if form == self.single(word)
            and word not in self.phrases
            and (len(word) <= LONGEST_WORD or word in self.dictionaries.own)
            and any(word[start:] in heads for start in range(1, len(word)))
        }

    def single(self, text: str) -> str:
        return "".join(self.characters.get(character, character) for character in text)

    def convert(self, text: str) -> str:
        made, place = "", 0
        while place < len(text):
            lengths = range(min(LONGEST, len(text) - place), 1, -1)
            length = next((n for n in lengths if text[place : place + n] in self.held), 1)
            piece = text[place : place + length]
            made += self.held.get(piece) or self.single(piece)
            place += length
        return made

    def form(self, phrase: str) -> str:
        """Only what differs from the single characters is written: the others are dots."""
        form, single = self.known[phrase], self.single(phrase)
        assert len(form) == len(single), phrase
        return "".join("." if a == b else a for a, b in zip(form, single, strict=True))

    def json(self) -> str:
        table = {
            "source": SOURCE,
            "from": "".join(self.characters),
            "to": "".join(self.characters.values()),
            "phrases": grouped(self.phrases),
            "forms": " ".join(self.form(phrase) for phrase in sorted(self.phrases, key=group_order)),
            "words": grouped(self.words),
        }
        return json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"


def group_order(phrase: str) -> tuple[str, bool, str]:
    return (phrase[0], len(phrase) > 2, phrase)


def grouped(phrases: Iterable[str]) -> str:
    """By first characters: 当场 当事 当一天 are 当事场,一天."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=group_order):
        groups.setdefault(phrase[0], []).append(phrase[1:])
    return " ".join(
        ",".join(
            [first + "".join(rest for rest in rests if len(rest) == 1), *(r for r in rests if len(r) > 1)]
        )
        for first, rests in groups.items()
    )
