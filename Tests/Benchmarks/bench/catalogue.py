"""What each notice is: everything about it but its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bench.dice import Dice
from bench.grammar import say
from bench.vocabulary import (
    ANNUAL_REPORTS,
    BODIES,
    LEAVES,
    NODE_LOTS,
    ORDINARY_GENRES,
    TOPICS,
    Body,
    Node,
    Topic,
)

FIRST_DAY = date(2016, 1, 4)
LAST_DAY = date(2026, 11, 10)


@dataclass(slots=True)
class Notice:
    """A notice before its text is written."""

    body: Body
    node: Node
    topic: Topic
    genre: str
    kind: str
    title: str
    made_on: date
    published_at: datetime
    serial: int
    number: int | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    interprets: "Notice | None" = None
    interpreted_by: "Notice | None" = None
    links: "list[Notice]" = field(default_factory=list)

    @property
    def index_number(self) -> str:
        """索引号: the body's code, the year of making, a serial number within both."""
        return f"{self.body.code}/{self.made_on.year}-{self.serial:05d}"

    @property
    def document_number(self) -> str | None:
        """文号: the body's characters, the year in 〔〕, a number within both."""
        return None if self.number is None else f"{self.body.prefix}〔{self.made_on.year}〕{self.number}号"

    @property
    def folder(self) -> str:
        """Its folder below `notices/`: the year and the month it was made in."""
        return f"{self.made_on.year}/{self.made_on.month:02d}"

    @property
    def file_name(self) -> str:
        """Its file: from the index number, so that it is unique."""
        return f"{self.body.code[12:17].lower()}-{self.made_on.year}-{self.serial:05d}.md"


class Plan:
    """A row of notices in the order of their making, the same for the same seed and count."""

    def __init__(self, count: int, seed: str) -> None:
        self._count = count
        self._dice = Dice(f"{seed}/plan")
        self._serials: dict[tuple[str, int], int] = {}
        self._numbers: dict[tuple[str, int], int] = {}
        self._titles: set[tuple[str, date]] = set()
        self._reports: set[tuple[str, int]] = set()
        self.notices: list[Notice] = []
        for notice in self._make():
            self.notices.append(notice)

    def addition(self) -> Notice:
        """One more notice, newer than all others: what an office adds on the next morning."""
        notice = self._ordinary(LAST_DAY + timedelta(days=9), last=True)
        notice.published_at = datetime(2026, 11, 21, 8, 30)
        return notice

    def _make(self) -> Iterator[Notice]:
        days = (LAST_DAY - FIRST_DAY).days
        rule: Notice | None = None
        for position in range(self._count):
            if rule:
                yield self._interpretation(rule)
                rule = None
                continue
            notice = self._ordinary(
                FIRST_DAY + timedelta(days=position * days // self._count), last=position == self._count - 1
            )
            rule = notice if notice.kind == "normative" else None
            if self.notices and self._dice.chance(0.2):
                notice.links = [self._dice.pick(self.notices) for _ in range(self._dice.between(1, 2))]
            yield notice

    def _ordinary(self, made_on: date, last: bool) -> Notice:
        dice = self._dice
        body = dice.pick(BODIES)
        topic = dice.pick(TOPICS)
        node = LEAVES[dice.pick(NODE_LOTS)]
        published = self._published(made_on)
        serial = self._next(self._serials, body, made_on)
        if made_on.month == 1 and (body.code, made_on.year) not in self._reports:
            self._reports.add((body.code, made_on.year))
            title = f"{body.name}{made_on.year - 1}年政府信息公开工作年度报告"
            return Notice(body, ANNUAL_REPORTS, TOPICS[0], "报告", "plain", title, made_on, published, serial)
        genre = dice.pick(ORDINARY_GENRES)
        title = self._title(body, genre, made_on)
        notice = Notice(body, node, topic, genre, "plain", title, made_on, published, serial)
        notice.number = self._next(self._numbers, body, made_on)
        if node.id == "20-01" and not last:
            notice.kind = "normative"
            notice.effective_on = made_on + timedelta(days=40)
            notice.expires_on = date(made_on.year + 5, made_on.month, 1)
        return notice

    def _interpretation(self, rule: Notice) -> Notice:
        """解读: every normative document gets one, on the same day."""
        serial = self._next(self._serials, rule.body, rule.made_on)
        title = f"关于《{rule.title}》的解读"
        reading = Notice(
            rule.body, rule.node, rule.topic, "其他", "interpretation", title, rule.made_on,
            rule.published_at + timedelta(minutes=5), serial, interprets=rule,
        )
        rule.interpreted_by = reading
        return reading

    def _title(self, body: Body, genre: str, made_on: date) -> str:
        while True:
            title = f"{body.name}关于{made_on.year}年{say('matter', self._dice)}的{genre}"
            if (title, made_on) not in self._titles:
                self._titles.add((title, made_on))
                return title

    def _published(self, made_on: date) -> datetime:
        """Up to a week after the making, in office hours."""
        minutes = self._dice.between(8 * 60 + 30, 17 * 60)
        day = made_on + timedelta(days=self._dice.between(0, 7))
        return datetime.combine(day, time(minutes // 60, minutes % 60))

    def _next(self, counters: dict[tuple[str, int], int], body: Body, made_on: date) -> int:
        key = (body.code, made_on.year)
        counters[key] = counters.get(key, 0) + 1
        return counters[key]
