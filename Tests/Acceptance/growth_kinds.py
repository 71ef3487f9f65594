"""Kinds of text that a notice may hold, each a function from a size in bytes to a text of about that size."""

from __future__ import annotations

from collections.abc import Callable

Kind = Callable[[int], str]

ADDRESS = "https://www.example.gov.cn/"
DIGITS = "零一二三四五六七八九"
JOINER = "\u200d"


def repeated(unit: str | Callable[[int], str], before: str = "", after: str = "") -> Kind:
    """One unit after the other until the size is reached."""

    def text(size: int) -> str:
        parts, length, number = [before], 0, 0
        while length < size:
            number += 1
            part = unit if isinstance(unit, str) else unit(number)
            parts.append(part)
            length += len(part.encode())
        return "".join(parts) + after

    return text


def paired(use: Callable[[int], str], definition: Callable[[int], str]) -> Kind:
    """What is used, and then as many definitions."""

    def text(size: int) -> str:
        uses, definitions, length, number = [], [], 0, 0
        while length < size:
            number += 1
            uses.append(use(number))
            definitions.append(definition(number))
            length += len((uses[-1] + definitions[-1]).encode())
        return "".join(uses) + "\n" + "".join(definitions)

    return text


def chinese(number: int) -> str:
    """第…条 up to 9,999."""
    text, zero = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if zero else "") + DIGITS[digit] + sign
            zero = False
        elif text:
            zero = True
    return text.removeprefix("一") if text.startswith("一十") else text


def square_table(size: int) -> str:
    width = max(2, int((size / 4) ** 0.5))
    return "|" + "甲|" * width + "\n|" + "-|" * width + "\n" + ("|" + "乙|" * width + "\n") * width


def wide_table(size: int) -> str:
    width = size // 10
    return "|" + "甲|" * width + "\n|" + "-|" * width + "\n|" + "乙|" * width + "\n"


# What builds without an error.
SOUND: dict[str, Kind] = {
    "paragraphs": repeated(lambda i: f"各单位要认真落实第{i}项工作。\n\n"),
    "short paragraphs": repeated("甲\n\n"),
    "one line": repeated(lambda i: f"各单位要认真落实第{i}项工作，按时完成。"),
    "one word": repeated("a"),
    "articles": repeated(lambda i: f"第{chinese(i)}条　各单位要认真落实工作。\n\n"),
    "articles of one number": repeated("第一条　各单位要认真落实工作。\n\n"),
    "articles with addresses": repeated(lambda i: f"第{chinese(i)}条　见[办法{i}]({ADDRESS}{i})。\n\n"),
    "chapters": repeated(lambda i: f"第{chinese(i)}章　总则\n\n第{chinese(i)}条　内容。\n\n"),
    "chapters of one number": repeated("第一章　总则\n\n甲。\n\n"),
    "headings": repeated(lambda i: f"## 标题{i}\n\n内容\n\n"),
    "headings of one text": repeated("## 标题\n\n"),
    "headings with articles": repeated(lambda i: f"## 标题{i}\n\n第{chinese(i)}条　内容。\n\n"),
    "anchors": repeated(lambda i: f"## 标题{i}\n\n[见{i}](#标题{i})\n\n"),
    "footnotes": paired(lambda i: f"内容[^{i}]\n\n", lambda i: f"[^{i}]: 注释\n\n"),
    "one footnote": repeated("内容[^1]\n", after="\n\n[^1]: 注释\n"),
    "footnotes that nothing names": repeated(lambda i: f"[^{i}]: 注释\n\n", before="内容\n\n"),
    "rows of a table": repeated(lambda i: f"| {i} | 内容 |\n", before="| 甲 | 乙 |\n| - | - |\n"),
    "columns of a table": wide_table,
    "cells of a table": square_table,
    "links in a table": repeated(
        lambda i: f"| **{i}** | [内容{i}]({ADDRESS}{i}) |\n", before="| 甲 | 乙 |\n| - | - |\n"
    ),
    "tables": repeated(lambda i: f"表{i} 情况\n\n单位：万元\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | {i} |\n\n"),
    "links": repeated(lambda i: f"[链接{i}]({ADDRESS}{i})\n"),
    "links in one line": repeated(lambda i: f"[链接{i}]({ADDRESS}{i})"),
    "addresses": repeated(lambda i: f"<{ADDRESS}{i}/a.html>\n"),
    "one long address": repeated("abcdefgh/", before=f"见 {ADDRESS}", after=" 。\n"),
    "one long query": repeated("a=b&", before=f"见 {ADDRESS}?", after=" 。\n"),
    "link definitions": paired(lambda i: f"[甲{i}]\n", lambda i: f"[甲{i}]: {ADDRESS}\n"),
    "joined emoji": repeated(f"👨{JOINER}👩{JOINER}👧{JOINER}"),
    "characters nobody sees": repeated("甲\u200b乙"),
    "combining characters": repeated("\u0301", before="a"),
    "stars": repeated("*a "),
    "stars in Chinese": repeated("“**甲**”"),
    "underscores": repeated("_a "),
    "brackets": repeated("["),
    "pairs of brackets": repeated("[a]"),
    "nested brackets": lambda size: "[" * (size // 2) + "a" + "]" * (size // 2),
    "pictures that do not end": repeated("!["),
    "back ticks": repeated(lambda i: "`" * (i % 100 + 1) + "a"),
    "a block of code": repeated(lambda i: f"行{i}\n", before="```\n", after="```\n"),
    "entities": repeated("&amp;"),
    "backslashes": repeated("\\*甲"),
    "lists": repeated(lambda i: f"- 项{i}\n"),
    "loose lists": repeated(lambda i: f"{i}. 项{i}\n\n"),
    "many lists": repeated("1. 甲\n\n文\n\n"),
    "quotes": repeated("> 甲\n>\n"),
    "lines of carriage returns": repeated("甲\r\n\r\n"),
    "blank lines": repeated("\n", before="甲\n", after="乙\n"),
    "blanks": repeated(" ", before="甲", after="乙\n"),
    "titles": repeated(lambda i: f"《关于第{i}项工作的办法》"),
    "titles that do not end": repeated("《甲"),
    "document numbers": repeated(lambda i: f"云政办发〔2024〕{i}号，"),
    "index numbers": repeated(lambda i: f"11990100MB2C00005J/2024-{i:05d}，"),
    "dates": repeated(lambda i: f"2024年{i % 12 + 1}月3日10:00—12:00，"),
    "dates beside links": repeated(lambda i: f"2024-05-{i % 28 + 1:02d}《关于第2件事项的通知》"),
    "signatures": repeated("云岭市人民政府办公室\n\n2024年11月4日\n\n"),
    "digits": repeated("8", before="编号："),
    "groups of digits": repeated(lambda i: f"{i} "),
    "places that wait for an address": repeated("住霁川市云汀区霁湖路"),
    "English": repeated("The quick brown fox jumps over the lazy dog.\n\n"),
    "braces": repeated("{ "),
}

# What is told, each time it stands there.
FAULTY: dict[str, Kind] = {
    "telephones": repeated(lambda i: f"1381234{i % 10000:04d}，"),
    "telephones in lines": repeated(lambda i: f"1381234{i % 10000:04d}\n"),
    "identity numbers": repeated("11010519491231002X，"),
    "cards": repeated("| 4111111111111111 |\n"),
    "characters of no font": repeated("甲\ue000"),
    "lost characters": repeated("甲\ufffd乙"),
    "raw HTML": repeated("<b>"),
    "raw HTML of many names": repeated(lambda i: f"<x{i}>甲\n"),
    "comments": repeated("<!--甲-->"),
    "comments that do not end": repeated("a <!-- "),
    "blocks of HTML": repeated(lambda i: f"<div>\n\n甲{i}\n\n</div>\n\n"),
    "anchors that are not there": repeated(lambda i: f"## 标题{i}\n\n[见{i}](#缺{i})\n\n"),
    "files that are not there": repeated(lambda i: f"[见{i}](missing-{i}.pdf)\n"),
    "notices that are not there": repeated(lambda i: f"[见{i}](missing-{i}.md)\n"),
    "unsafe links": repeated(lambda i: f"[见{i}](javascript:{i})"),
    "footnotes that are not there": repeated(lambda i: f"内容[^{i}]"),
    "footnotes of one name": repeated("[^1]: 注释\n\n", before="内容[^1]\n\n"),
    "definitions that are not there": repeated("[a]:"),
    "definitions that nothing names": repeated(lambda i: f"[甲{i}]: {ADDRESS}\n", before="内容\n\n"),
    "rows that are short": repeated("|乙|\n", before="|甲|乙|丙|\n|-|-|-|\n"),
    "headers that are short": repeated("| 甲 | 乙 |\n| - | - | - |\n| 丙 | 丁 |\n\n"),
    "wrong words": repeated("帐户，登陆，"),
    "marks of templates": repeated("{{甲}}，"),
    "letters of two scripts": repeated("a\u0430 "),
    "links without words": repeated(f"[]({ADDRESS})"),
}
