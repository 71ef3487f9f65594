"""Faults between notices, or between one and the ledger: each knows its rule and marks its place with ⟦ ⟧."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from faults import marked, with_fields

LAST = date(2026, 6, 1)
"""The latest day on which a victim was made: what comes later in it must not lie in the future."""


def field(text: str, key: str) -> str:
    found = re.search(rf"(?m)^{key}: \"?([^\"\n]*)", text)
    return found[1] if found else ""


def victims(notices: list[Path]) -> list[Path]:
    """Plain notices, made before `LAST`, that no other one names: what is done to one shows in no other."""
    texts = {path: path.read_text(encoding="utf-8") for path in notices}
    named = {field(text, "interprets") for text in texts.values()}
    linked = {name for text in texts.values() for name in re.findall(r"/([^/()]+\.md)\)", text)}
    return [
        path
        for path, text in texts.items()
        if field(text, "kind") == "plain"
        and field(text, "index_number") not in named
        and path.name not in linked
        and date(2017, 1, 1) <= date.fromisoformat(field(text, "made_on")) < LAST
    ]


@dataclass(frozen=True)
class Relation:
    """`fields` replace or join those of a notice; `twins` are further notices made of it.

    `{own}` and `{twin}` are index numbers, `{serial}` is a number of the victim's own. `{made+5}` is five
    days after it was made, `{published+5}` after it was published; `{zh+5}` is the former in Chinese.
    """

    rule: str
    fields: tuple[str, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    # No document number: another year, or a twin's, would be a second fault.
    unnumbered: bool = True
    recorded: bool = False
    """Whether the notice stands in the ledger before the fault is planted."""
    removed: bool = False
    """Whether the file is taken away."""

    def plant(self, path: Path, number: int, ledger: dict[str, int]) -> tuple[Path, int, int]:
        """Writes the fault; returns the file, the line and the column of what must be found."""
        text = path.read_text(encoding="utf-8")
        own = field(text, "index_number")
        if self.removed:
            path.unlink()
            return path.parents[path.parts[::-1].index("Content") - 1] / "ledger.tsv", ledger[own], 1
        found = (path, 1, 1)
        for count, fields in enumerate([self.fields, *self.twins]):
            twin = f"{own.split('/')[0]}/{own.split('/')[1][:4]}-{90000 + 3 * number % 9000 + max(1, count)}"
            target = path.with_stem(f"{path.stem}-{count}") if count else path
            base = (f'index_number: "{twin}"', f'title: "{field(text, "title")}（{count}）"') if count else ()
            changed = self.changed(
                text, tuple(self.filled(line, text, twin, number) for line in (*base, *fields))
            )
            if "⟦" in changed:
                changed, line, column = marked(changed)
                found = (target, line, column)
            target.write_text(changed, encoding="utf-8")
        return found

    def changed(self, text: str, fields: tuple[str, ...]) -> str:
        head, body = text.removeprefix("---\n").split("\n---\n", 1)
        lines = head.split("\n")
        if self.unnumbered:
            lines = [line for line in lines if not line.startswith("document_number:")]
        sums = [line for line in fields if line.startswith("body:")]
        body += "".join(f"\n{line.removeprefix('body: ')}\n" for line in sums)
        kept = tuple(line for line in fields if not line.startswith("body:"))
        return "---\n" + "\n".join(with_fields(lines, kept)) + "\n---\n" + body

    @staticmethod
    def filled(line: str, text: str, twin: str, number: int) -> str:
        made = date.fromisoformat(field(text, "made_on"))
        published = date.fromisoformat(field(text, "published_at")[:10])

        def day(found: re.Match[str]) -> str:
            base = published if found[1] == "published" else made
            later = base + timedelta(days=int(found[2]))
            return f"{later.year}年{later.month}月{later.day}日" if found[1] == "zh" else later.isoformat()

        line = re.sub(r"\{(made|published|zh)\+(\d+)\}", day, line)
        line = line.replace("{own}", field(text, "index_number")).replace("{twin}", twin)
        return line.replace("{serial}", str(1000 + number)).replace("{year}", str(made.year))


OTHER = "body: 另有一段，使两份文本不同。"
PLAIN_TITLE = "title: 道路照明管理办法（第{serial}号）"
POLICY = ("no_interpretation: 内部事项", "effective_on: {made+40}", "expires_on: 长期有效")
ORDER = "document_number: 澄岭市人民政府令第{serial}号"
NOTE = "promulgation_note: （{zh+0}澄岭市人民政府令第{serial}号公布　自{zh+40}起施行）"

# Where nothing is marked, the head of the notice is meant.
RELATIONS: list[Relation] = [
    Relation("published-late", ("published_at: ⟦{made+60}⟧",)),
    Relation("decision-published-late", ("kind: penalty", "published_at: ⟦{made+20}⟧")),
    Relation("decision-published-late", ("kind: licence", "published_at: ⟦{made+22}⟧")),
    Relation("normative-field-missing", ("kind: normative", *POLICY)),
    Relation(
        "normative-without-expiry",
        (
            "kind: normative",
            "genre: 通知",
            PLAIN_TITLE,
            *POLICY[:2],
            "document_number: 澄政规〔{year}〕{serial}号",
        ),
    ),
    *(
        Relation(
            "bad-date", ("kind: normative", *POLICY, "document_number: 澄政规〔{year}〕{serial}号", written)
        )
        for written in ("effective_on: ⟦明年一月⟧", "expires_on: ⟦五年⟧")
    ),
    # A decision that changes or ends others needs neither: the title is that of a text that stands by itself.
    Relation("promulgation-note-missing", ("kind: regulation", "genre: 通知", PLAIN_TITLE, *POLICY, ORDER)),
    Relation(
        "promulgation-note-form",
        ("kind: regulation", *POLICY, ORDER, NOTE.replace("自{zh+40}起施行", "⟦{zh+40}⟧")),
    ),
    Relation(
        "promulgation-note-disagrees",
        ("kind: regulation", *POLICY, ORDER, NOTE.replace("{zh+40}", "⟦{zh+41}⟧")),
    ),
    Relation("interpretation-missing", ("kind: policy",)),
    Relation("interpretation-without-file", ("kind: interpretation",)),
    Relation(
        "interpretation-late",
        ("kind: policy",),
        (
            (
                "kind: interpretation",
                "interprets: {own}",
                "published_at: ⟦{published+12}⟧",
                "made_on: {made+10}",
                OTHER,
            ),
        ),
    ),
    Relation("duplicate-content", (), (("title: ⟦另一个题目{serial}⟧", "published_at: {published+1}"),)),
    Relation(
        "duplicate-content",
        ("title: 两次发布的题目{serial}",),
        (("title: ⟦两次发布的题目{serial}⟧", "published_at: {published+1}", OTHER),),
    ),
    Relation("reference-dangling", ("repeals: ⟦11990100MB9D0101X3/2016-99999⟧",)),
    Relation("reference-dangling", ("amends: ⟦11990100MB9D0101X3/2016-99998⟧",)),
    Relation(
        "repeal-cycle",
        ("repeals: ⟦{twin}⟧",),
        (("repeals: {own}", "published_at: {published+1}", OTHER),),
    ),
    Relation(
        "repeals-newer",
        ("replaces: ⟦{twin}⟧",),
        (("made_on: {made+1}", "published_at: {published+2}", OTHER),),
    ),
    Relation(
        "replaced-twice",
        (),
        (
            ("replaces: {own}", "published_at: {published+1}", OTHER),
            ("replaces: ⟦{own}⟧", "published_at: {published+2}", OTHER + "再有一段。"),
        ),
    ),
    Relation("validity-without-ground", ("validity: ⟦废止⟧",)),
    Relation("validity-outdated", ("validity: ⟦有效⟧", "expires_on: {made+90}")),
    Relation("published-before-record", ("published_at: ⟦{published+0} 00:01⟧",), recorded=True),
    Relation("published-after-record", ("published_at: ⟦{published+2}⟧",), recorded=True),
    Relation("index-number-changed", ('⟦index_number⟧: "{twin}"',), recorded=True),
    Relation("notice-vanished", recorded=True, removed=True),
    Relation("document-number-form", ("document_number: ⟦澄建[{year}]{serial} 号⟧",)),
    Relation("document-number-year", ("document_number: 澄建〔⟦2009⟧〕{serial}号",)),
    Relation("review-missing", ("review:",)),
    Relation("review-after-published", ("review: ⟦{reviewer: 审核人, date: {published+1}}⟧",)),
    Relation("deadline-overdue", ("draft: true", "made_on: ⟦{made+0}⟧")),
    Relation(
        "duplicate-index-number",
        ('⟦index_number⟧: "{own}"',),
        (('index_number: "{own}"', "published_at: {published+1}", OTHER),),
    ),
    Relation("index-number-form", ("index_number: ⟦示例-{serial}⟧",)),
    Relation("index-number-foreign", ('index_number: "⟦11990100MB2C00005J⟧/{year}-8{serial}"',)),
    Relation("credit-code-check", ('index_number: ⟦"11990100MB9D0101X4/{year}-8{serial}"⟧',)),
    Relation("reference-unknown", ("interprets: ⟦澄府发〔2024〕99999号⟧",)),
    Relation("summary-form", ("title: 关于第{serial}件事项的说明", "summary: ⟦关于第{serial}件事项的说明⟧")),
    Relation(
        "effective-before-promulgated",
        (
            "kind: normative",
            "document_number: 澄政规〔{year}〕{serial}号",
            "effective_on: ⟦2016-01-01⟧",
            "expires_on: 长期有效",
            "no_interpretation: 内部事项",
        ),
    ),
]
