"""Giving upward: a superior's column gathers its subordinates' and builds from what was stored."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases import Workshop, run_cases
from report import Report
from tiny import BASE, TinyRoot


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        return


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
        report.check(
            "[aggregate-number-twice]" not in run.err
            and "[aggregate-differs]" in run.err
            or "[aggregate-number-twice]" in run.err
            or run.err == "",
            "what is told of duplicates is told by rule",
            run,
        )
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


if __name__ == "__main__":
    run_cases("aggregate", __doc__, [gathered, held])
