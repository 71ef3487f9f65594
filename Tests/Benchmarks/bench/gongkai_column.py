"""The notices as Gongkai reads them: `Content/` with site.yaml, the standing pages, the notices."""

import json
from pathlib import Path

from bench import prose
from bench.catalogue import Notice
from bench.vocabulary import BASE_URL, BODIES, CITY

OFFICE = {
    "name": BODIES[0].name,
    "code": BODIES[0].code,
    "address": f"{CITY}中心路1号",
    "hours": "工作日 8:30—12:00，14:00—17:30",
    "telephone": "0990-1000001",
    "fax": "0990-1000002",
    "mail": "xxgk@chengling.example",
}
CARRIER = {
    "site_name": f"{CITY}人民政府门户网站",
    "site_domain": "www.chengling.example",
    "site_id_code": "9901000001",
    "icp": "京ICP备00000001号",
    "police": "京公网安备 11000000000001号",
    "party_mark": "https://bszs.conac.cn/sitename?method=show&id=0000000000000001",
    "report_errors": "https://zfwzgl.www.gov.cn/exposure/jiucuo.html",
    "home": "https://www.chengling.example/",
}

GUIDE = f"""## 信息的分类和编排

本机关公开的政府信息按法定公开内容分类，每件信息有索引号、名称、内容概述和生成日期。

## 获取方式

可以在本专栏查阅和下载，也可以到{CITY}档案馆、公共图书馆和政务服务大厅查阅。

## 工作机构

- 名称：{OFFICE["name"]}
- 办公地址：{OFFICE["address"]}
- 办公时间：{OFFICE["hours"]}
- 联系电话：{OFFICE["telephone"]}
- 传真号码：{OFFICE["fax"]}
- 电子邮箱：{OFFICE["mail"]}
"""

ON_REQUEST = f"""## 申请

公民、法人和其他组织可以书面申请公开政府信息。申请应当写明申请人的姓名或者名称、身份证明、联系方式，
所需信息的名称、文号或者便于查询的描述，以及获取信息的形式要求。

## 受理机构

{OFFICE["name"]}，{OFFICE["address"]}，电话{OFFICE["telephone"]}。

## 答复

自收到申请之日起20个工作日内答复；需要延长的，延长的期限最长不超过20个工作日。
"""

PAGES = {"guide": ("政府信息公开指南", GUIDE), "on-request": ("依申请公开", ON_REQUEST)}


def quoted(value: object) -> str:
    """A value as JSON, which is YAML as well."""
    return json.dumps(value, ensure_ascii=False)


def write_frame(content: Path) -> None:
    """Everything of `Content/` but its notices."""
    (content / "pages").mkdir(parents=True)
    bodies = [f"  - {{name: {quoted(body.name)}, code: {quoted(body.code)}}}" for body in BODIES]
    lines = ["office:", *_mapping(OFFICE), "bodies:", *bodies, "carrier:", *_mapping(CARRIER)]
    lines.append(f"base_url: {BASE_URL}")
    (content / "site.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for slug, (title, text) in PAGES.items():
        front = f"---\ntitle: {quoted(title)}\nupdated_on: 2026-06-01\n---\n\n"
        (content / "pages" / f"{slug}.md").write_text(front + text, encoding="utf-8")


def _mapping(values: dict[str, str]) -> list[str]:
    return [f"  {key}: {quoted(value)}" for key, value in values.items()]


def front_matter(notice: Notice, seed: str) -> str:
    """The front matter of a notice, in Gongkai's keys."""
    fields: list[tuple[str, str | None]] = [
        ("index_number", quoted(notice.index_number)),
        ("title", quoted(notice.title)),
        ("summary", quoted(prose.summary(notice, seed))),
        ("document_number", quoted(notice.document_number) if notice.document_number else None),
        ("issuing_body", quoted(notice.body.name)),
        ("category", quoted(notice.node.id)),
        ("topic", quoted(f"{notice.topic.first}/{notice.topic.second}")),
        ("genre", quoted(notice.genre)),
        ("keywords", quoted([notice.topic.second, notice.genre, CITY])),
        ("made_on", notice.made_on.isoformat()),
        ("published_at", f'"{notice.published_at:%Y-%m-%d %H:%M}"'),
        ("effective_on", notice.effective_on.isoformat() if notice.effective_on else None),
        ("expires_on", notice.expires_on.isoformat() if notice.expires_on else None),
        ("interprets", quoted(notice.interprets.index_number) if notice.interprets else None),
        ("kind", notice.kind),
        ("review", f'{{reviewer: "保密审查员", date: {notice.made_on.isoformat()}}}'),
    ]
    lines = [f"{key}: {value}" for key, value in fields if value is not None]
    return "---\n" + "\n".join(lines) + "\n---\n\n"
