"""Faults to plant: each knows its rule and marks with ⟦ ⟧ what the program must point at."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def resident_id(dice: random.Random) -> str:
    """An invented resident ID number (GB 11643) with a true date and a right check character."""
    area = dice.choice(["110105", "320481", "440106", "510104", "620102"])
    day = f"{dice.randint(1940, 2009)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}"
    head = f"{area}{day}{dice.randint(0, 999):03d}"
    return head + "10X98765432"[sum(int(d) * w for d, w in zip(head, WEIGHTS, strict=True)) % 11]


def mobile(dice: random.Random) -> str:
    return dice.choice(["138", "139", "150", "177", "186", "199"]) + f"{dice.randint(0, 99999999):08d}"


def bank_card(dice: random.Random) -> str:
    """An invented card of 16 or 19 digits with a right check digit (Luhn).

    Without a word such as 银行 beside it, 62 and a year are taken for an area's code and a register's date.
    """
    head = "62" + "".join(str(dice.randint(0, 9)) for _ in range(dice.choice([13, 16])))
    if 1949 <= int(head[6:10]) <= 2049:
        return bank_card(dice)
    total = 0
    for place, digit in enumerate(reversed(head)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return head + str((10 - total % 10) % 10)


Values = dict[str, Callable[[random.Random], str]]
VALUES: Values = {"{id}": resident_id, "{mobile}": mobile, "{card}": bank_card}


def packed(name: str, text: str) -> bytes:
    """The smallest office document that holds one paragraph, or one cell."""
    main = {
        "docx": (
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>",
        ),
        "xlsx": (
            "xl/workbook.xml",
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
    }[name]
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    target = f'Type="{kinds}/officeDocument" Target="{main[0]}"'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relationships(target),
        main[0]: main[1],
    }
    if name == "xlsx":
        parts["xl/_rels/workbook.xml.rels"] = relationships(
            f'Type="{kinds}/worksheet" Target="worksheets/sheet1.xml"'
        )
        parts["xl/worksheets/sheet1.xml"] = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row></sheetData></worksheet>'
        )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return data.getvalue()


def relationships(first: str) -> str:
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{kind}"><Relationship Id="rId1" {first}/></Relationships>'


@dataclass(frozen=True)
class Fault:
    """`body` is a block of its own in the text; `fields` replace lines of the same key or are added.

    `attachment` is the type of a file that the notice links to, and `content` the text in it.
    """

    rule: str
    body: str = ""
    fields: tuple[str, ...] = ()
    attachment: str = ""
    content: str = ""

    def planted(self, text: str, stem: str, dice: random.Random) -> tuple[str, int, int]:
        """The notice with the fault, and the line and column of what is marked."""
        return marked(filled(self.written(text, stem, dice), dice))

    def file(self, stem: str, dice: random.Random) -> tuple[str, bytes]:
        """The name of the attachment and what is in it."""
        content = filled(self.content, dice)
        if self.attachment in ("docx", "xlsx"):
            return f"{stem}.{self.attachment}", packed(self.attachment, content)
        return f"{stem}.{self.attachment}", content.encode()

    def written(self, text: str, stem: str, dice: random.Random) -> str:
        # What stands in an attachment is told where the notice links to it.
        block = f"见⟦[附表]({stem}.{self.attachment})⟧。" if self.attachment else self.body
        head, body = text.removeprefix("---\n").split("\n---\n", 1)
        lines = with_fields(head.split("\n"), self.fields)
        if block:
            blocks = body.strip("\n").split("\n\n")
            # Never between the signature's lines, never before the opening.
            place = dice.randint(1, max(1, len(blocks) - 4))
            blocks.insert(place, block)
            body = "\n" + "\n\n".join(blocks) + "\n"
        return "---\n" + "\n".join(lines) + "\n---\n" + body


def with_fields(lines: list[str], fields: tuple[str, ...]) -> list[str]:
    """The lines of a front matter with these in place of those of the same key."""
    for field in fields:
        key = re.sub("[⟦⟧]", "", field).split(":", 1)[0]
        lines = [line for line in lines if line.split(":", 1)[0] != key] + [field]
    return lines


def filled(text: str, dice: random.Random) -> str:
    for name, make in VALUES.items():
        while name in text:
            text = text.replace(name, make(dice), 1)
    return text


def marked(text: str) -> tuple[str, int, int]:
    """The text without its marks, and the line and column of what they stand around."""
    start = text.index("⟦")
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return re.sub("[⟦⟧]", "", text), line, column


def body(rule: str, *blocks: str) -> list[Fault]:
    return [Fault(rule, body=block) for block in blocks]


def field(rule: str, *lines: str) -> list[Fault]:
    return [Fault(rule, fields=(line,)) for line in lines]


# {id}, {mobile}, {card} become other numbers each time.
FAULTS: list[Fault] = [
    *body(
        "resident-id",
        "申请人证件号码⟦{id}⟧，请核对。",
        "- 张某某，⟦{id}⟧\n- 李某某",
        "| 姓名 | 备注 |\n| --- | --- |\n| 张某某 | ⟦{id}⟧ |",
        "> 当事人（⟦{id}⟧）提出申请。",
        "经审查，**张某某**(⟦{id}⟧)符合条件。",
        "第一行没有问题，\n第二行写着⟦{id}⟧。",
        "## 附表 ⟦{id}⟧",
    ),
    *field(
        "resident-id", "summary: 公布⟦{id}⟧的申请结果。", "note: 受理人⟦{id}⟧", "keywords: [公示, ⟦{id}⟧]"
    ),
    *body(
        "mobile-number",
        "请与李某某联系，电话⟦{mobile}⟧。",
        "| 姓名 | 方式 |\n| --- | --- |\n| 李某 | ⟦{mobile}⟧ |",
        "1. 报名电话：⟦{mobile}⟧；\n2. 现场报名。",
    ),
    *field("mobile-number", "contact: 李某，⟦{mobile}⟧"),
    *body("bank-card", "补贴发放至⟦{card}⟧，户主张某某。", "- 银行卡号：⟦{card}⟧"),
    *body("home-address", "张某某，住址：⟦澄岭市滨江区人民路8号2号楼3单元501室⟧。"),
    *body("secrecy-mark", "⟦秘密★1年⟧", "⟦此件依申请公开⟧", "（⟦此件不公开⟧）"),
    *body("damaged-text", "关于做好⟦\ufffd\ufffd⟧工作的补充。", "安排⟦锟斤拷⟧专项资金。"),
    *body("private-use-character", "各单位要落实⟦\ue004⟧责任。"),
    *body("empty-number", "按照澄政办发⟦〔〕号⟧执行。"),
    *body("template-mark", "请于⟦{{截止日期}}⟧前报送。", "联系人：⟦${name}⟧"),
    *body("program-value", "| 项目 | 数值 |\n| --- | --- |\n| 合计 | ⟦null⟧ |"),
    *body("raw-html", "正文⟦<b>⟧加粗</b>。"),
    *body("unsafe-link", "见⟦[说明](javascript:alert(1))⟧。"),
    *body(
        "internal-address", "系统地址http://⟦192.168.3.7⟧:8080/oa。", "文件在⟦C:\\Users\\clerk⟧\\Desktop。"
    ),
    *body("link-text", "申请表请⟦[点击这里⟧](https://www.chengling.gov.cn/a.html)下载。"),
    *field(
        "bad-date",
        "made_on: ⟦2024-02-30⟧",
        "expires_on: ⟦明年底⟧",
    ),
    *field("unknown-key", "⟦法布日期⟧: 2024-03-05"),
    *field("wrong-value", "validity: ⟦还行⟧"),
    *field("not-proactive", "disclosure: ⟦依申请公开⟧"),
    *field("unknown-issuing-body", "issuing_body: ⟦澄岭市财政厅⟧"),
    *field("unknown-category", "category: ⟦财政予算⟧"),
    *field("published-in-future", "published_at: ⟦2027-03-01⟧"),
    Fault(
        "made-after-published",
        fields=("published_at: ⟦2015-12-31⟧", "review: {reviewer: 政务公开科, date: 2015-12-30}"),
    ),
    *field("missing-field", "⟦title⟧:"),
    *field("waiver-name", "waive: [{rule: ⟦no-such-rule⟧, reason: 原件如此}]"),
    *field("waiver-forbidden", "waive: [{rule: ⟦resident-id⟧, reason: 本人同意}]"),
    *field("waiver-unused", "waive: [{rule: ⟦document-number-form⟧, reason: 原件如此}]"),
    Fault("validity-disagrees", fields=("validity: ⟦失效⟧", "expires_on: 2027-01-01")),
    *field("reprint-source", "source: ⟦邻县融媒体中心⟧"),
    *field("unknown-topic", "topic: ⟦水务⟧"),
    *field("wrong-type", "title: ⟦[甲, 乙]⟧"),
    *field("secrecy-mark", "title: ⟦关于做好有关工作的通知（机密）⟧"),
    *body("bank-card", "| 户名 | 账户 |\n| --- | --- |\n| 张某 | ⟦{card}⟧ |"),
    *body("dead-link", "见⟦[附表](missing.md)⟧。"),
    *body("file-missing", "见⟦[附表](missing.pdf)⟧。"),
    *body("dead-anchor", "见⟦[上文](#没有这一节)⟧。"),
    *body("absolute-link", "见⟦[首页](/index.html)⟧。"),
    *body("image-without-alt", "⟦![](https://www.chengling.gov.cn/a.png)⟧"),
    *body("mistyped-word", "各单位要认真⟦布署⟧落实。"),
    *body("forbidden-wording", "报国务院⟦办公庭⟧备案。".replace("国务院⟦", "⟦国务院")),
    *body("injected-advertising", "⟦英超直播 欧冠直播 足球比分 篮球直播吧 NBA直播⟧"),
    *body("invisible-character", "各单位要⟦\u200b⟧落实责任。"),
    *body("confusable-character", "自⟦2O24⟧年起施行。"),
    *body("footnote-undefined", "见注⟦[^九]⟧。"),
    *body("table-head-empty", "| 项目 | ⟦|⟧\n| --- | --- |\n| 甲 | 1 |"),
    *body("plate-number", "张某驾驶的车辆，车牌号⟦京A·12345⟧。"),
    Fault("resident-id", attachment="csv", content="姓名,备注\n张某某,{id}\n李某某,无\n"),
    Fault("resident-id", attachment="docx", content="申请人证件号码{id}。"),
    Fault("resident-id", attachment="xlsx", content="{id}"),
    Fault("mobile-number", attachment="txt", content="联系人：李某某\n电话：{mobile}\n"),
    Fault("attachment-type-mismatch", attachment="pdf", content="并不是版式文件。\n"),
    Fault("file-empty", attachment="csv"),
    *body("travel-document", "申请人护照号码：⟦E12345678⟧。"),
    *body("old-resident-id", "户主身份证：⟦320481491231002⟧。"),
    *body("leftover-password", "系统登录密码：⟦Clq2024abc⟧。"),
    *body("unfilled-blank", "自⟦XX年XX月XX日⟧起施行。"),
    *body("draft-mark", "（⟦征求意见稿）⟧"),
    *body("external-link", "见⟦[采购网店](https://shop.example.com/a)⟧。"),
    *body("link-not-https", "见⟦[说明](http://www.chengling.gov.cn/a.html)⟧。"),
    *body("link-without-text", "见⟦[](https://www.chengling.gov.cn/a.html)⟧。"),
    *body("link-without-target", "见⟦[说明]()⟧。"),
    *body("link-definition-unused", "⟦[甲]: https://www.chengling.gov.cn/⟧"),
    *body("footnote-unused", "⟦[^七]: 没有人引用。⟧"),
    *body("heading-order", "⟦###### 附则⟧"),
    *body("table-row-overflow", "| 甲 | 乙 |\n| --- | --- |\n| ⟦1 | 2 | 3 |⟧"),
    *body("table-row-width", "| 甲 | 乙 |\n| --- | --- |\n| ⟦1 |⟧"),
    *body("table-header-width", "⟦| 甲 | 乙 |⟧\n| --- |\n| 1 | 2 |"),
    *field("duplicate-key", "note: 甲\n⟦note⟧: 乙"),
    *field("hidden-comment", "note: 甲⟦ # 乙⟧"),
    *field("unknown-genre", "genre: ⟦通知书⟧"),
    *field("source-vague", "source: ⟦本网⟧"),
    Fault("expires-before-effective", fields=("effective_on: 2030-01-01", "expires_on: ⟦2029-12-01⟧")),
    *field("bad-address", "source_url: ⟦www.gov.cn⟧"),
    *field("label-form", "⟦备 注⟧：示例"),
    *field("category-not-list", "category: ⟦guide⟧"),
    *body("personal-column", "| 姓名 | ⟦病种⟧ | 金额 |\n| --- | --- | --- |\n| 张某 | 尿毒症 | 500 |"),
    *body("footnote-duplicate", "见注[^一]。\n\n[^一]: 甲。\n\n⟦[^一]⟧: 乙。"),
]
