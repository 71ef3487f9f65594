"""Small columns, made for one check each: an office, a theme, and as many notices as wanted."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

CODE = "11990100MB2C00005J"
BASE = "https://www.example.org/xxgk/"
AS_OF = "2026-11-21"

SITE = f"""\
office:
  name: 云岭市人民政府办公室
  code: {CODE}
  address: 云岭市中心路1号
  hours: 工作日9:00—17:00
  telephone: 0999-5550100
  fax: 0999-5550101
  mail: office@example.org
bodies:
  - name: 云岭市人民政府办公室
    code: {CODE}
carrier:
  site_name: 云岭市人民政府
  site_domain: www.example.org
  site_id_code: "9901000009"
  icp: 云ICP备00000001号
  police: 云公网安备 99010202000002号
  party_mark: https://bszs.conac.cn/sitename?method=show&id=0000000000000001
  report_errors: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9901000009
  home: https://www.example.org/
base_url: {BASE}
rules: {{article-twenty-open: off}}
tree:
  - id: guide
    name: 政府信息公开指南
  - id: rules
    name: 政府信息公开制度
    none: 本机关执行上级机关的规定，没有另行制定。
  - id: content
    name: 法定主动公开内容
    children:
      - id: 20-07
        name: 财政预决算
      - id: 20-04
        name: 统计信息
        none: 本机关不承担统计工作。
  - id: annual-reports
    name: 政府信息公开年报
    none: 本机关成立不满一年，尚无年报。
  - id: on-request
    name: 依申请公开
"""

PAGE = "---\ntitle: {title}\nupdated_on: 2026-01-05\n---\n\n本页说明如何取得政府信息。\n"

GUIDE = PAGE + (
    "\n工作机构：云岭市人民政府办公室；办公地址：云岭市中心路1号；办公时间：工作日9:00—17:00；"
    "联系电话：0999-5550100；传真：0999-5550101；电子邮箱：office@example.org。\n"
)

NOTICE = """\
---
index_number: {code}/{year}-{serial:05d}
title: {title}
document_number: 云政办发〔{year}〕{serial}号
issuing_body: 云岭市人民政府办公室
category: 财政预决算
topic: 财政、金融、审计/财政
genre: 通知
summary: 说明第{serial}件的内容。
made_on: {date}
published_at: {date}
review: {{reviewer: 政务公开科, date: {date}}}
{more}---

{body}
"""


@dataclass(frozen=True)
class Run:
    """What came of one call of the program."""

    status: int
    out: str
    err: str

    def __str__(self) -> str:
        return f"exit {self.status}\nstdout: {self.out[-1500:]}\nstderr: {self.err[-1500:]}"


Snapshot = dict[str, tuple[int, int, bytes]]


class TinyRoot:
    """A folder with Content/ and Themes/, and the program to run on it."""

    def __init__(self, program: Path, themes: Path, folder: Path, notices: int = 3) -> None:
        self.program, self.folder = program, folder
        self.output = folder / "Output"
        (folder / "Content/notices").mkdir(parents=True)
        (folder / "Content/pages").mkdir()
        shutil.copytree(themes, folder / "Themes")
        self.write("Content/site.yaml", SITE)
        self.write("Content/pages/guide.md", GUIDE.format(title="政府信息公开指南"))
        self.write("Content/pages/on-request.md", PAGE.format(title="依申请公开"))
        for serial in range(1, notices + 1):
            self.notice(serial)

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def notice(self, serial: int, more: str = "", body: str = "", title: str = "", date: str = "") -> Path:
        """A sound notice; the larger the serial, the later its day."""
        day = date or f"2025-{1 + (serial - 1) // 28 % 12:02d}-{1 + (serial - 1) % 28:02d}"
        text = NOTICE.format(
            code=CODE,
            year=day[:4],
            serial=serial,
            title=title or f"关于第{serial}件事项的通知",
            date=day,
            more=more,
            body=body or f"各部门：\n\n现将第{serial}件事项通知如下，请遵照执行。\n",
        )
        return self.write(f"Content/notices/{serial:05d}.md", text)

    def command(self, *arguments: str) -> list[str]:
        return [str(self.program), *arguments, "--root", str(self.folder)]

    def run(self, *arguments: str, environment: dict[str, str] | None = None, timeout: float = 120) -> Run:
        """Calls `build` or `check` at a fixed day, with no terminal."""
        arguments = arguments if "--as-of" in arguments else (*arguments, "--as-of", AS_OF)
        run = subprocess.run(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            cwd=self.folder.parent,
            env=surroundings(environment),
        )
        return Run(run.returncode, run.stdout.decode(), run.stderr.decode())

    def build(self, *arguments: str, environment: dict[str, str] | None = None) -> Run:
        return self.run("build", *arguments, environment=environment)

    def snapshot(self, folder: Path | None = None) -> Snapshot:
        """Every path below a folder (the output) with its inode, its time and its bytes."""
        root = folder or self.output
        found: Snapshot = {}
        # os.walk passes over folders that vanish while it looks.
        paths = [Path(parent, name) for parent, folders, files in os.walk(root) for name in folders + files]
        for path in sorted(paths):
            try:
                status = path.lstat()
                data = path.read_bytes() if stat.S_ISREG(status.st_mode) else b""
            except FileNotFoundError:
                continue  # It vanishes under our eyes: then it is not there.
            found[path.relative_to(root).as_posix()] = (status.st_ino, status.st_mtime_ns, data)
        return found

    def leftovers(self) -> list[str]:
        """What lies beside the output and should not."""
        return sorted(
            path.name for path in self.folder.iterdir() if path.name not in ("Content", "Themes", "Output")
        )


def surroundings(more: dict[str, str] | None = None) -> dict[str, str]:
    """A bare environment, so that no check depends on the machine's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"LANG": "en_US.UTF-8", "TZ": "UTC"} | (more or {})


def bytes_of(snapshot: Snapshot) -> dict[str, bytes]:
    return {path: data for path, (_, _, data) in snapshot.items()}
