"""Giving upward: a superior's column gathers its subordinates' and builds from what was stored."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from cases import Workshop, run_cases
from column import Column
from gathered import check_gathered
from report import Report
from tiny import AS_OF, BASE, Run, TinyRoot, bytes_of


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        return

    def do_GET(self) -> None:
        """`/away/…` leads to the same server under another name."""
        if self.path.startswith("/away/"):
            self.send_response(302)
            self.send_header(
                "Location", f"http://localhost:{self.headers['Host'].rpartition(':')[2]}{self.path[5:]}"
            )
            self.end_headers()
        else:
            super().do_GET()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """A reader may hang up before the end."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def subordinate(make: Workshop, name: str, notices: int, served: Path) -> TinyRoot:
    root = make(notices)
    site = (root.folder / "Content/site.yaml").read_text()
    root.write("Content/site.yaml", site.replace("www.example.org/xxgk/", f"{name}.example.org/xxgk/"))
    root.build()
    publish(root, name, served)
    return root


def publish(root: TinyRoot, name: str, served: Path) -> None:
    """Under the server's own address, so that `next_url` leads there."""
    target = served / name
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for file in root.output.glob("feed*.json"):
        feed = json.loads(file.read_text())
        if "next_url" in feed:
            feed["next_url"] = "PLACE" + name + "/" + feed["next_url"].rsplit("/", 1)[1]
        (target / file.name).write_text(json.dumps(feed, ensure_ascii=False))


def settle(served: Path, address: str) -> None:
    for file in served.rglob("*.json"):
        file.write_text(file.read_text().replace("PLACE", address))


def superior(make: Workshop, address: str) -> TinyRoot:
    root = make(2)
    root.write(
        "Content/site.yaml",
        (root.folder / "Content/site.yaml").read_text()
        + f"""\
subordinates:
  - {{id: jyj, name: 云岭市教育局, feed: "{address}jyj/feed.json"}}
  - {{id: wjj, name: 云岭市卫生健康委员会, feed: "{address}wjj/feed.json"}}
""",
    )
    return root


def gathered(report: Report, make: Workshop) -> None:
    served = make(1).folder / "served"
    subordinate(make, "jyj", 120, served)
    subordinate(make, "wjj", 3, served)
    with serving(served) as address:
        settle(served, address)
        root = superior(make, address)
        bare = root.run("check")
        report.check(
            bare.status == 1 and "[aggregate-not-fetched]" in bare.err,
            "a build does not fetch by itself",
            bare,
        )
        run = root.run("aggregate")
        report.check(
            run.status == 0 and "120 entries, 2 pages" in run.out and "3 entries, 1 pages" in run.out,
            "aggregate follows the feed through its pages",
            run,
        )
        shared = [line for line in run.out.splitlines() if line.startswith("云政办发〔2025〕")]
        offices = {
            "云岭市教育局 https://jyj.",
            "云岭市卫生健康委员会 https://wjj.",
            "this office https://www.",
        }
        report.check(
            len(shared) == 3
            and all(part in "".join(shared) for part in offices)
            and "3 documents are published in more columns than one" in run.out,
            "documents that several columns publish are told with all their addresses, the own column's too",
            run,
        )
        report.check(run.err == "", "where these agree nothing is objected to", run)
    run = root.build()
    if not report.check(run.status == 0, "with the servers gone it builds from what was stored", run):
        return
    feeds = [json.loads(file.read_text()) for file in sorted(root.output.glob("subordinates/feed*.json"))]
    addresses = {item["url"] for feed in feeds for item in feed["items"]}
    report.check(
        len(addresses) == 123 and all(".example.org/xxgk/notices/" in url for url in addresses),
        "the combined feed holds every entry, each with its home",
        (len(addresses), run),
    )
    front = (root.output / "subordinates/index.html").read_text()
    one = (root.output / "subordinates/body/wjj/index.html").read_text()
    report.check(
        'rel="external" href="https://' in front and "云岭市教育局" in front and "共123条" in front,
        "the front lists all, as leading elsewhere",
        front[:3000],
    )
    report.check(
        one.count("https://wjj.example.org/xxgk/notices/") == 3, "each office has its list", one[:3000]
    )
    report.check(
        (root.output / "subordinates/year/2025/index.html").is_file()
        and any((root.output / "subordinates/category").iterdir()),
        "there are lists by year and by category",
    )
    report.check(
        BASE + "subordinates/index.html" in (root.output / "sitemap.xml").read_text(), "the sitemap has it"
    )


def held(report: Report, make: Workshop) -> None:
    served = make(1).folder / "served"
    school = subordinate(make, "jyj", 3, served)
    subordinate(make, "wjj", 3, served)
    feed = served / "wjj/feed.json"
    changed = json.loads(feed.read_text())
    changed["items"][0]["_gongkai"]["title"] = changed["items"][0]["title"] = "关于另一件事项的通知"
    changed["items"][1]["_gongkai"]["document_number"] = "云卫发〔2025〕9号"
    feed.write_text(json.dumps(changed, ensure_ascii=False))
    with serving(served) as address:
        settle(served, address)
        root = superior(make, address)
        run = root.run("aggregate")
        report.check(
            "[aggregate-differs]" in run.err and "[aggregate-number-twice]" in run.err,
            "one document with two titles, and one number for two documents, are told",
            run,
        )
        before = root.snapshot(root.folder / "Content/subordinates")
        (served / "jyj/feed.json").write_text("<html>维护中</html>")
        run = root.run("aggregate")
        after = root.snapshot(root.folder / "Content/subordinates")
        kept = {path: data for path, (_, _, data) in before.items() if path.startswith("jyj/")}
        report.check(
            run.status == 1
            and all(after[path][2] == data for path, data in kept.items() if path in after)
            and all(path in after for path in kept),
            "what is no feed is refused, and what was stored stays",
            run,
        )
    run = root.run("aggregate")
    report.check(run.status == 1 and "not fetched" in run.out, "a server that is gone is told", run)
    stored = next((root.folder / "Content/subordinates/jyj").iterdir())
    stored.write_text(stored.read_text() + " ")
    run = root.run("check")
    report.check(
        run.status == 1 and "[aggregate-changed]" in run.err,
        "a stored feed that was changed is an error",
        run,
    )
    report.check(school.output.is_dir(), "the subordinate's own column is as it was")


def led_on(report: Report, make: Workshop) -> None:
    """A feed leads to its next page on its own host, in whatever words, and nowhere else."""
    served = make(1).folder / "served"
    subordinate(make, "jyj", 120, served)
    subordinate(make, "wjj", 3, served)
    feed = served / "jyj/feed.json"
    older = served / "jyj/feed-1.json"
    with serving(served) as address, serving(served) as elsewhere:
        settle(served, address)
        root = superior(make, address)
        pages = json.loads(feed.read_text())

        def gather(next_url: str) -> Run:
            feed.write_text(json.dumps(pages | {"next_url": next_url}, ensure_ascii=False))
            return root.run("aggregate", "jyj")

        for next_url in ("feed-1.json", "/jyj/feed-1.json", address + "wjj/../jyj/feed-1.json"):
            run = gather(next_url)
            report.check("120 entries, 2 pages" in run.out, f"next_url {next_url} is followed", run)
        before = root.snapshot(root.folder / "Content/subordinates")
        local = root.folder / "Content/local.json"
        shutil.copy(older, local)
        pipe = root.folder / "pipe"
        os.mkfifo(pipe)
        for next_url in (
            str(local),
            f"file://{local}",
            str(pipe),
            elsewhere + "jyj/feed-1.json",
            "/away/jyj/feed-1.json",
        ):
            run = gather(next_url)
            report.check(
                run.status == 1
                and ("next_url" in run.out or "404" in run.out)
                and "2 pages" not in run.out
                and root.snapshot(root.folder / "Content/subordinates") == before,
                f"next_url {next_url} leads nowhere, and what was stored stays",
                run,
            )
        with feed.open("wb") as file:
            file.truncate(33 << 20)
        run = root.run("aggregate", "jyj", "--lang", "zh")
        report.check(run.status == 1 and "超过 32 MB" in run.out, "a feed may have 32 MB", run)
    root = superior(make, address)
    run = root.run("aggregate")
    report.check(
        run.status == 1 and "nothing is stored" in run.out and "run gongkai aggregate" not in run.err,
        "what cannot be fetched is not told to be fetched",
        run,
    )


def overseen(report: Report, make: Workshop) -> None:
    """What a subordinate should not have published, and what is wrong with its feed, stops nobody."""
    served = make(1).folder / "served"
    subordinate(make, "jyj", 6, served)
    subordinate(make, "wjj", 3, served)
    file = served / "jyj/feed.json"
    feed = json.loads(file.read_text())
    items = feed["items"]
    items[0] |= {"title": "对张三11010519491231002X的答复", "content_html": "<p>电话<b>138</b>00138000</p>"}
    items[1]["_gongkai"]["disclosure"] = "依申请公开"
    items[2]["title"] = "通知\u202e\u0007"
    items[3]["_gongkai"]["issuing_body"] = "云岭市教育局"
    items[4]["_gongkai"]["index_number"] = ""
    items[5] = None
    file.write_text(json.dumps(feed, ensure_ascii=False))
    with serving(served) as address:
        settle(served, address)
        root = superior(make, address)
        run = root.run("aggregate")
    told = [run.err.count(f"[aggregate-{rule}]") for rule in ("personal", "withheld", "item")]
    report.check(run.status == 0 and told == [1, 1, 2], "each of them is told once, and nothing stops", run)
    run = root.build()
    if not report.check(run.status == 0, "the superior is built", run):
        return
    feeds = [json.loads(path.read_text()) for path in root.output.glob("subordinates/feed*.json")]
    report.check(
        sum(item["url"].startswith("https://jyj.") for feed in feeds for item in feed["items"]) == 3,
        "what is sound is listed",
        feeds,
    )
    secrets = ["11010519491231002X", "13800138000", "\u202e", "\u0007"]
    leaks = [
        f"{path.relative_to(root.output)}: {secret!r}"
        for path in root.output.rglob("*")
        if path.is_file() and "subordinates" in str(path.relative_to(root.output))
        for secret in secrets
        if secret.encode() in path.read_bytes() and path.suffix != ".bin"
    ]
    report.every("no number and no character that steers a page is published again", len(feeds), leaks)
    report.check(
        not any(secret in run.out + run.err for secret in secrets), "nor does it stand in what is said", run
    )


# What other programs than ours hand up: whole texts, in HTML as others write it and as plain text.
FOREIGN_TEXTS = [
    {
        "content_html": "<h2>一、總體要求</h2><p>各學校要於２０２４年９月１日前完成<b>隱患</b>排查"
        "&nbsp;&amp;整改，聯繫電話：0999-5550188。<br>逾期未報的，按〔2023〕12号文件處理。"
        "<script>document.title = 'no'</script><table><tr><th>学校<th>负责科室"
        "<tr><td>第一中学<td>安全科</table><p>特此通知。<img alt=校舍平面图 src=x>"
    },
    {
        "content_text": "第一条　为了规范校外供餐，制定本办法。\r\n第二条　供餐单位的资质，"
        "按照示教规〔2020〕3号办理。\r\n第三条　本办法自公布之日起施行，有效期五年。",
        "summary": "供餐单位的资质和责任。",
    },
    {"content_text": "\f\n网址\thttps://elsewhere.example.net/\n这一段不能冒充网址。"},
]


def foreign(served: Path) -> None:
    items = [
        {
            "id": f"https://sd.example.org/notices/{number}.html",
            "url": f"https://sd.example.org/notices/{number}.html",
            "title": f"关于第{number}项校园工作的通知",
            "date_published": f"{2023 + number % 3}-0{1 + number % 9}-15T10:30:00+08:00",
            "_gongkai": {
                "index_number": f"11990100MB2C00099A/{2023 + number % 3}-{number:05d}",
                "document_number": f"示教字〔{2023 + number % 3}〕{number}号",
                "issuing_body": ["示东县教育局"],
                "category": {"path": ["法定主动公开内容", "财政预决算"]},
                "topic": ["科技、教育", "教育"],
                "genre": "通知",
                "validity": "expired" if number == 1 else "in_force",
            },
        }
        | FOREIGN_TEXTS[number % 3]
        for number in range(1, 13)
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "示东县", "items": items}
    (served / "sd").mkdir(parents=True)
    (served / "sd/feed.json").write_text(json.dumps(feed, ensure_ascii=False))
    records = [
        {
            "title": f"示西县第{number}号公告",
            "identifier": f"11990100MB2C00098C/2024-{number:05d}",
            "publisher": "示西县财政局",
            "display_publish_time": f"2024-11-{10 + number} 08:00",
            "date": "2024-11-01",
            "classify_main_name": "财政预决算",
            "url": f"https://sx.example.org/xxgk/notices/{number}.html",
        }
        for number in range(1, 6)
    ]
    (served / "sx").mkdir()
    (served / "sx/feed.json").write_text(json.dumps({"articles": records}, ensure_ascii=False))


def whole(make: Workshop) -> TinyRoot:
    """A superior of four subordinates; two of them are not ours, but other people's programs."""
    served = make(1).folder / "served"
    subordinate(make, "jyj", 120, served)
    subordinate(make, "wjj", 3, served)
    foreign(served)
    with serving(served) as address:
        settle(served, address)
        root = superior(make, address)
        for serial in range(3, 31):
            root.notice(serial, date=f"2025-{1 + serial % 9:02d}-{serial % 28 + 1:02d}")
        site = (root.folder / "Content/site.yaml").read_text()
        for name, office in (("sd", "示东县教育局"), ("sx", "示西县财政局")):
            site += f'  - {{id: {name}, name: {office}, feed: "{address}{name}/feed.json"}}\n'
        root.write("Content/site.yaml", site)
        run = root.run("aggregate")
        if run.status != 0:
            raise ValueError(f"the feeds are not fetched: {run}")
    run = root.build()
    if run.status != 0:
        raise ValueError(f"the superior's column is not built: {run}")
    return root


def searched(report: Report, make: Workshop) -> None:
    root = whole(make)
    check_gathered(report, Column(root.output), root.folder / "Content", 60)
    before = root.snapshot()
    root.build()
    report.check(bytes_of(before) == bytes_of(root.snapshot()), "built again it is the same, byte for byte")


class Endless(Quiet):
    """Page after page without end: `/new/` with new entries on each, `/same/` with always the same one."""

    def do_GET(self) -> None:
        kind, number = self.path.split("/")[1], int(self.path.rsplit("/", 1)[1])
        serial = number if kind == "new" else 1
        url = f"https://jyj.example.org/xxgk/notices/{serial}.html"
        item = {"id": url, "url": url, "title": f"第{serial}件", "date_published": "2025-01-05"}
        own = {"index_number": f"GZ000001/2025-{serial:05d}"}
        feed = {"version": "https://jsonfeed.org/version/1.1", "next_url": f"/{kind}/{number + 1}"}
        data = json.dumps(feed | {"items": [item | {"_gongkai": own}]}, ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def bounded(report: Report, make: Workshop) -> None:
    """Another office's server neither holds a fetch for ever nor fills the memory; our large ones come."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endless) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = make(1)
        site = (root.folder / "Content/site.yaml").read_text()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        root.write(
            "Content/site.yaml",
            site + f'subordinates:\n  - {{id: jyj, name: 云岭市教育局, feed: "{address}/same/1"}}\n',
        )
        run = root.run("aggregate", timeout=60)
        server.shutdown()
    report.check(
        run.status == 1 and "bring no new entry" in run.out and "nothing is stored" in run.out,
        "pages without end and without new entries end the fetch",
        run,
    )
    root = make(1)
    count = 4001
    for number in range(count):
        url = f"https://jyj.example.org/xxgk/notices/{number}.html"
        item = {"id": url, "url": url, "title": f"第{number}件", "date_published": "2025-01-05"}
        own = {"index_number": f"GZ000001/2025-{number:05d}", "category": ["其他"]}
        feed: dict[str, object] = {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [item | {"_gongkai": own}],
        }
        if number < count - 1:
            feed["next_url"] = f"f{number + 1}.json"
        root.write(f"Content/feeds/f{number}.json", json.dumps(feed, ensure_ascii=False))
    root.write(
        "Content/site.yaml", site + "subordinates:\n  - {id: big, name: 省级汇聚, feed: feeds/f0.json}\n"
    )
    run = root.run("aggregate", timeout=600)
    report.check(
        run.status == 0 and f"{count} entries, {count} pages" in run.out, f"{count} pages are fetched", run
    )
    run = root.run("check")
    report.check(
        run.status == 0 and "[file-unused]" not in run.err, "what site.yaml names is not called unused", run
    )
    ones = '{"version":"https://jsonfeed.org/version/1.1","items":[' + "1," * (15 << 20) + "1]}"
    root.write("Content/feeds/f0.json", ones)
    size, run = memory(root, "aggregate")
    report.check(
        run.status == 1 and "more values" in run.out and "stays" in run.out,
        "30 MB of ones are refused, and what was stored stays",
        run,
    )
    report.check(size < 8 * len(ones), "in a small multiple of their size", f"{size >> 20} MB")


def memory(root: TinyRoot, command: str) -> tuple[int, Run]:
    """The most that the program held, in bytes, with what came of it."""
    run = subprocess.run(
        ["/usr/bin/env", "python3", "-c", MEASURE, *root.command(command), "--as-of", AS_OF],
        capture_output=True,
        timeout=600,
        text=True,
    )
    said, _, size = run.stdout.rpartition("\n")
    return int(size) * 1024, Run(run.returncode, said, run.stderr)


MEASURE = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:]).returncode
print(f"\\n{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}", end="")
sys.exit(status)
"""


if __name__ == "__main__":
    run_cases("aggregate", __doc__, [gathered, held, led_on, overseen, searched, bounded])
