"""The text of a notice: Markdown of about 8 KB."""

import os.path

from bench.catalogue import Notice
from bench.dice import Dice
from bench.grammar import say
from bench.phrases import GRAMMAR

TARGET_BYTES = 8192
_ORDINALS = "一二三四五六七八九十"


def summary(notice: Notice, seed: str) -> str:
    """内容概述: one sentence, by its own dice, so that it does not hang on the text."""
    return say("digest", Dice(f"{seed}/summary/{notice.index_number}"))


def write(notice: Notice, seed: str) -> str:
    """The whole text: an opening, five to eight sections, a closing line, the signature."""
    dice = Dice(f"{seed}/text/{notice.index_number}")
    target = TARGET_BYTES * dice.between(86, 110) // 100
    sections = dice.between(5, 8)
    table_at = dice.below(sections) if dice.chance(1 / 3) else -1
    first_heading = dice.below(15)
    blocks = [say("opening", dice)]
    blocks += [_reference(notice, other) for other in notice.links]
    size = sum(map(_bytes, blocks))
    for section in range(sections):
        heading = _heading(section, first_heading)
        section_blocks = [heading]
        if section == table_at:
            section_blocks.append(_table(dice))
        size += sum(map(_bytes, section_blocks))
        limit = target * (section + 1) // sections
        while size < limit:
            block = _block(dice)
            section_blocks.append(block)
            size += _bytes(block)
        blocks += section_blocks
    day = notice.made_on
    blocks += [say("closing", dice), notice.body.name, f"{day.year}年{day.month}月{day.day}日"]
    return "\n\n".join(blocks) + "\n"


def _bytes(text: str) -> int:
    """The size of a block in UTF-8, with the blank line after it."""
    return len(text.encode()) + 2


def _heading(section: int, first: int) -> str:
    names = GRAMMAR["heading"]
    return f"## {_ORDINALS[section]}、{names[(first + section) % len(names)]}"


def _reference(notice: Notice, other: Notice) -> str:
    path = os.path.relpath(f"{other.folder}/{other.file_name}", notice.folder)
    return f"本文与[{other.title}]({path})一并执行，两者不一致的，以本文为准。"


def _block(dice: Dice) -> str:
    """A paragraph mostly, now and then a list or a heading of the third level with its paragraph."""
    throw = dice.below(10)
    if throw == 0:
        return "\n".join(f"- {say('item', dice)}" for _ in range(dice.between(3, 4)))
    if throw == 1:
        return "\n".join(f"{place}. {say('item', dice)}" for place in range(1, dice.between(4, 5)))
    paragraph = "".join(say("sentence", dice) for _ in range(dice.between(2, 4)))
    return f"### {say('subheading', dice)}\n\n{paragraph}" if throw == 2 else paragraph


def _table(dice: Dice) -> str:
    rows = ["| 序号 | 事项 | 承办单位 | 数量 | 完成时限 |", "| ---: | :--- | --- | ---: | :---: |"]
    rows += [
        f"| {place} | {say('act', dice)}{say('thing', dice)} | {say('unit', dice)} "
        f"| {dice.between(1, 980)} | {say('when', dice)} |"
        for place in range(1, dice.between(7, 13))
    ]
    return "\n".join(rows)
