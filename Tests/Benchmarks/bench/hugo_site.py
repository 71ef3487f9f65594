"""The same notices as Hugo content: the same text, front matter in Hugo's own keys and taxonomies."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import prose
from bench.catalogue import Notice
from bench.gongkai_column import CARRIER, OFFICE, PAGES, quoted
from bench.vocabulary import (
    ANNUAL_REPORTS,
    AS_OF,
    BODIES,
    CITY,
    CONTENT,
    GENRES,
    ITEMS,
    RULES,
    TOPICS,
    YEARS,
    Node,
)


def write_frame(site: Path) -> None:
    """Everything of the site but its notices and its theme: terms with their names, pages, data."""
    for weight, (folder, name, extra) in enumerate(_terms(), start=1):
        _write(site / "content" / folder / "_index.md", {"title": name, "weight": weight, **extra})
    notices = {"title": "公开信息", "build": {"render": "never"}, "cascade": {"type": "notice"}}
    _write(site / "content/notices/_index.md", notices)
    for slug, (title, text) in PAGES.items():
        front = {"title": title, "type": "standing", "url": f"/{slug}.html"}
        _write(site / "content" / f"{slug}.md", {**front, "lastmod": "2026-06-01T00:00:00+08:00"}, text)
    data = {"office": OFFICE, "carrier": CARRIER, "as_of": AS_OF, "tree": _tree()}
    (site / "data").mkdir()
    (site / "data/column.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _terms() -> Iterator[tuple[str, str, dict[str, object]]]:
    """Every list of the site: its folder, its name, what else its front matter says."""
    feeds: dict[str, object] = {"outputs": ["html", "feed", "atom", "rss"]}
    catalogues: dict[str, object] = {"outputs": ["html", "feed", "table", "lines", "tree"]}
    names = {"category": "全部栏目", "topic": "按主题", "body": "按机构", "genre": "按体裁", "year": "按年份"}
    yield from ((folder, name, {}) for folder, name in names.items())
    for node in (RULES, CONTENT, *ITEMS, ANNUAL_REPORTS):
        about = {"description": f"公开{node.name}。", "keywords": [node.name]}
        yield f"category/{node.id}", node.name, {**about, "column_type": node.column_type, **feeds}
    for topic in TOPICS:
        yield f"topic/{topic.first_code}", topic.first, {}
        yield f"topic/{topic.code}", topic.second, {"parent_topic": topic.first_code}
    yield from ((f"body/{body.code}", body.name, dict(feeds)) for body in BODIES)
    yield from ((f"genre/{slug}", name, {}) for name, slug in GENRES.items())
    yield from ((f"year/{year}", f"{year}年", dict(catalogues)) for year in YEARS)


def _tree() -> list[dict[str, object]]:
    """The navigation: the four sections and disclosure on request."""

    def entry(node: Node) -> dict[str, object]:
        return {"id": node.id, "name": node.name, "path": f"category/{node.id}/"}

    return [
        {"id": "guide", "name": "政府信息公开指南", "path": "guide.html"},
        entry(RULES),
        {**entry(CONTENT), "children": [entry(node) for node in ITEMS]},
        entry(ANNUAL_REPORTS),
        {"id": "on-request", "name": "依申请公开", "path": "on-request.html"},
    ]


def _write(path: Path, front: Mapping[str, object], text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {quoted(value)}" for key, value in front.items()]
    path.write_text("---\n" + "\n".join(lines) + "\n---\n\n" + text, encoding="utf-8")


def front_matter(notice: Notice, seed: str) -> str:
    """The front matter of a notice, in Hugo's keys and the site's taxonomies."""
    nodes = ["content", notice.node.id] if notice.node in ITEMS else [notice.node.id]
    year = str(notice.published_at.year)
    related = notice.interprets or notice.interpreted_by
    fields: list[tuple[str, str | None]] = [
        ("title", quoted(notice.title)),
        ("date", f"{notice.published_at:%Y-%m-%dT%H:%M:00+08:00}"),
        ("slug", notice.index_number),
        ("outputs", quoted(["html", "record", "copy", "plain"])),
        ("summary", quoted(prose.summary(notice, seed))),
        ("keywords", quoted([notice.topic.second, notice.genre, CITY])),
        ("category", quoted(nodes)),
        ("topic", quoted([notice.topic.first_code, notice.topic.code])),
        ("body", quoted([notice.body.code])),
        ("genre", quoted([GENRES[notice.genre]])),
        ("year", quoted([year])),
        ("category-year", quoted([f"{node}-{year}" for node in nodes])),
        ("topic-year", quoted([f"{topic}-{year}" for topic in (notice.topic.first_code, notice.topic.code)])),
        ("body-year", quoted([f"{notice.body.code}-{year}"])),
        ("genre-year", quoted([f"{GENRES[notice.genre]}-{year}"])),
        ("number", quoted([f"{notice.body.code}-{year}"])),
        ("document-number", quoted([year]) if notice.document_number else None),
        ("index_number", quoted(notice.index_number)),
        ("document_number", quoted(notice.document_number) if notice.document_number else None),
        ("issuing_body", quoted(notice.body.name)),
        ("node_name", quoted(notice.node.name)),
        ("topic_name", quoted(f"{notice.topic.first}/{notice.topic.second}")),
        ("genre_name", quoted(notice.genre)),
        ("made_on", quoted(notice.made_on.isoformat())),
        ("effective_on", quoted(notice.effective_on.isoformat()) if notice.effective_on else None),
        ("expires_on", quoted(notice.expires_on.isoformat()) if notice.expires_on else None),
        ("related", quoted(f"/notices/{related.folder}/{related.file_name}") if related else None),
        ("related_as", quoted("解读文件" if notice.interprets else "政策解读") if related else None),
    ]
    lines = [f"{key}: {value}" for key, value in fields if value is not None]
    return "---\n" + "\n".join(lines) + "\n---\n\n"
