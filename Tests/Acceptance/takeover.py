"""Taking over an old platform: saved pages become notices, old addresses lead on, no file is forgotten."""

from __future__ import annotations

import html
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

import word_files
from cases import Workshop, run_cases
from report import Report
from server import Server
from tiny import BASE, CODE, Run, TinyRoot

WORDS = "为做好*星*号、_下划线_、[1]、1. 数字、# 井号、|竖线|、a<b、A&B 和 \\反斜杠\\ 的保存工作，特此通知。"
BODY = f"<p>　　各部门：</p><p>　　{html.escape(WORDS)}</p><p>1. 第一项<br>2. 第二项</p>"


def block(serial: int, kind: str) -> str:
    pairs = [
        ("索引号", f"{CODE}/2020-{serial:05d}"),
        ("名　　称", f"关于第{serial}号旧文件的通知"),
        ("发布机构", "云岭市人民政府办公室"),
        ("文&nbsp;号", f"云政办发〔2020〕{serial}号" if serial % 2 else "null"),
        ("组配分类", "预决算公开"),
        ("生成日期", "2020年3月2日"),
        ("发布日期", "2020-03-05 10:06:36"),
        ("有 效 性", ""),
    ]
    if kind == "table":
        return "<table>" + "".join(f"<tr><td>{k}：</td><td>{v}</td></tr>" for k, v in pairs) + "</table>"
    if kind == "dl":
        return "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in pairs) + "</dl>"
    if kind == "list":
        return "<ul>" + "".join(f"<li><b>{k}</b>：<span>{v}</span></li>" for k, v in pairs) + "</ul>"
    return "".join(f"<p>[ {k} ] {v}</p>" for k, v in pairs)


def page(serial: int, kind: str, mark: str, more: str = "", charset: str = "utf-8") -> bytes:
    text = (
        f'<html><head><meta charset="{charset}"><title>旧文件{serial}_云岭</title>'
        "<script>document.write('<p>脚本</p>')</script></head><body>"
        f'<div class=nav><a href="/">首页</a></div>{block(serial, kind)}'
        f"<div {mark}>{BODY}{more}</div><div>主办单位</div></body></html>"
    )
    return text.encode("gb18030" if charset.startswith("gb") else "utf-8")


class Visible(HTMLParser):
    """The paragraphs that a reader sees in one element of a page."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted, self.depth, self.text = wanted, 0, ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        marks = " ".join(value or "" for _, value in attributes)
        if tag in ("br", "img", "meta", "link", "hr", "input"):
            return
        if self.depth or re.search(self.wanted, marks):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in ("br", "img", "meta", "link", "hr", "input"):
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += data


def visible(page: str, wanted: str) -> str:
    parser = Visible(wanted)
    parser.feed(page)
    return re.sub(r"\s", "", parser.text)


TARGET = CODE + "-2020-{:05d}"

SAVED: dict[str, str | bytes] = {
    "zwgk/2020/1.html": page(
        1,
        "table",
        'class="TRS_Editor"',
        '<p>见<a href="2.html">第二件</a>和<a href="files/a.txt">附件</a>。</p>',
    ),
    "zwgk/2020/2.html": page(2, "dl", 'id="zoom"', charset="gb2312"),
    "zwgk/2020/t3.shtml": page(3, "list", 'class="pages_content"'),
    "zwgk/旧 件/4.html": page(
        4, "brackets", 'class="article-content"', '<p><img src="none.png" alt="示意图"></p>'
    ),
    "zwgk/2020/files/a.txt": "附件内容。\n",
    "zwgk/index.html": "<html><meta charset=utf-8><ul>"
    + "".join(f'<li><a href="2020/{n}.html">关于第{n}号旧文件的通知</a></li>' for n in (1, 2))
    + "</ul></html>",
    "zwgk/style.css": "p { color: red }",
    "zwgk/2020/lost.xlsx": b"x",
    "zwgk/2020/deep.html": "<div>" * 5000,
    "zwgk/2020/old.doc": b"\xd0\xcf\x11\xe0",
}


def saved(root: TinyRoot) -> Path:
    for path, data in SAVED.items():
        root.write(f"saved/{path}", data)
    root.write("columns.tsv", "预决算公开\t20-07\n")
    return root.folder / "saved"


def take(root: TinyRoot, *more: str) -> tuple[Run, dict[str, dict[str, object]]]:
    run = root.run(
        "import",
        str(root.folder / "saved"),
        "--map",
        str(root.folder / "columns.tsv"),
        "--format",
        "json",
        *more,
    )
    try:
        return run, {file["path"]: file for file in json.loads(run.out)["files"]}
    except ValueError:
        return run, {}


def account(report: Report, make: Workshop) -> None:
    root = make(1)
    saved(root)
    trial, files = take(root, "--dry-run")
    report.check(
        not (root.folder / "Content/old-paths.tsv").exists()
        and "taken" in {f["state"] for f in files.values()},
        "--dry-run tells and writes nothing",
        trial,
    )
    run, files = take(root)
    report.check(set(files) == set(SAVED), "every file of the source is accounted for", (sorted(files), run))
    states = {path: str(file["state"]) for path, file in files.items()}
    report.check(
        [path for path, state in sorted(states.items()) if state == "taken"]
        == ["zwgk/2020/1.html", "zwgk/2020/2.html", "zwgk/2020/t3.shtml", "zwgk/旧 件/4.html"]
        and states["zwgk/2020/files/a.txt"] == "attached"
        and states["zwgk/index.html"] == "not-a-notice"
        and states["zwgk/style.css"] == "furniture"
        and states["zwgk/2020/lost.xlsx"] == "unused"
        and states["zwgk/2020/deep.html"] == states["zwgk/2020/old.doc"] == "unread",
        "each file is told as what it is",
        states,
    )
    report.check(
        files["zwgk/旧 件/4.html"].get("missing") == ["none.png"],
        "a picture that is not there is told",
        files,
    )
    report.check(
        all(file.get("same_text") is True for file in files.values() if file["state"] == "taken"),
        "the program finds the texts the same",
        files,
    )
    before = root.snapshot(root.folder / "Content")
    again, files = take(root)
    report.check(
        root.snapshot(root.folder / "Content") == before
        and sum(file["state"] == "known" for file in files.values()) == 4,
        "a second run changes nothing and doubles nothing",
        again,
    )


def addresses(report: Report, make: Workshop) -> None:
    root = make(1)
    saved(root)
    take(root)
    # What the report told is missing, an editor puts in its place.
    for file in (root.folder / "Content/notices/2020").glob("*00004.md"):
        text = file.read_text()
        file.write_text(re.sub(r"!\[.*\]\(.*\)\n", "图略。\n", text))
    run = root.build()
    if not report.check(run.status == 0, "what was taken over is checked and built", run):
        return
    path = urlsplit(BASE).path
    with Server(root.output, BASE) as server:

        def answer(where: str) -> tuple[int, str, str]:
            status, headers, body = server.answer(quote(where))
            return status, headers.get("location", ""), body.decode()

        for serial, old in enumerate(
            (p for p in SAVED if p.endswith(("l",)) and "deep" not in p and "index" not in p), 1
        ):
            status, location, _ = answer("/" + old)
            target = f"{path}notices/{CODE}/2020-{serial:05d}.html"
            report.check(
                (status, urlsplit(location).path) == (301, target),
                f"/{old} leads to the notice",
                (status, location),
            )
            status, _, body = answer(target)
            source = SAVED[old]
            raw = (
                source.decode("gb18030" if b"gb2312" in source else "utf-8")
                if isinstance(source, bytes)
                else source
            )
            wanted = visible(raw, "TRS_Editor|zoom|pages_content|article-content")
            got = visible(body, r"\bdocument\b")
            if serial == 4:
                got = got.replace("图略。", "")
            report.check(
                status == 200 and wanted != "" and wanted in got,
                f"its text is that of /{old}",
                (wanted, got[:1500]),
            )
        status, _, body = answer(f"{path}notices/{CODE}/2020-00001.html")
        report.check(
            f'{CODE}/2020-00002.html">第二件</a>' in body and f'{CODE}/2020-00001/a.txt">附件</a>' in body,
            "links to other pages and to files lead to where they lie now",
            body[-3000:],
        )


def a_list_of_the_platform(report: Report, make: Workshop) -> None:
    """What a platform of Guangdong's family answers to programs fills what its saved pages lack."""
    root = make(1)
    bare = (
        "<html><meta charset=utf-8><table><tr><td>索引号:</td><td>" + f"{CODE}/2021-00007</td><td>分类:</td>"
        "<td></td></tr><tr><td>名称:</td><td>关于第7件旧文件的通知</td><td>文号:</td><td>null</td></tr></table>"
        f'<div class="article-content">{BODY}</div></html>'
    )
    root.write("saved/gkmlpt/content/2/100/post_100007.html", bare)
    articles = [
        {
            "id": 100007,
            "title": "关于第7件旧文件的通知",
            "identifier": f"{CODE}/2021-00008",
            "document_number": "云政办发〔2021〕7号",
            "publisher": "云岭市人民政府办公室",
            "date": "2021-03-02 00:00:00",
            "display_publish_time": 1614910000,
            "classify_main_name": "预决算公开",
            "classify_theme_name": None,
            "url": "http://gk.example.gov.cn/gkmlpt/content/2/100/post_100007.html",
        },
        {"id": 100009, "title": "没有存下的一件", "post_url": "/gkmlpt/content/2/100/post_100009.html"},
    ]
    root.write("saved/gkmlpt/api/all/5.json", json.dumps({"articles": articles, "total": 2}))
    root.write("saved/gkmlpt/other.json", '{"a": 1}')
    root.write("columns.tsv", "预决算公开\t20-07\n")
    run, files = take(root)
    page = files.get("gkmlpt/content/2/100/post_100007.html", {})
    told = json.dumps(page, ensure_ascii=False)
    report.check(page.get("state") == "taken", "the page is taken over", run)
    for key, value in (
        ("document_number", "云政办发〔2021〕7号"),
        ("issuing_body", "云岭市人民政府办公室"),
        ("made_on", "2021-03-02"),
        ("published_at", "2021-03-05 10:06"),
        ("category", "预决算公开"),
    ):
        report.check(
            f'{{"key": "{key}", "value": "{value}"' in told and '"from": "list"' in told,
            f"the list tells its {key}",
            told,
        )
    report.check(
        f'"value": "{CODE}/2021-00007"' in told and f'"value": "{CODE}/2021-00008"' in told,
        "where they differ the page is believed and both are told",
        told,
    )
    notice = root.folder / str(page.get("target"))
    report.check(
        "category: 20-07" in notice.read_text() and "made_on: 2021-03-02" in notice.read_text(),
        "the notice has them",
        notice.read_text(),
    )
    report.check(
        files["gkmlpt/api/all/5.json"]
        == {
            "path": "gkmlpt/api/all/5.json",
            "state": "list",
            "unsaved": ["/gkmlpt/content/2/100/post_100009.html"],
        },
        "what the list names and nobody saved is told",
        files,
    )
    report.check(files["gkmlpt/other.json"]["state"] == "unused", "other JSON is no list", files)


def traps(report: Report, make: Workshop) -> None:
    """What a page hides from whoever reads it by its links and its words alone."""
    root = make(1)
    site = "https://old.example.gov.cn"
    more = (
        f'<p><a href="{site}/down/att?id=3">下载</a><a href="http://old.example.gov.cn/zwgk/t9.html">旧文</a>'
        '<a href="https://other.example.cn/">别处</a>'
        "<span onclick=\"window.open('files/a.xlsx')\">表格</span>"
        '<img data-src="files/real.png" alt="图"></p>'
    )
    root.write("saved/1.html", page(1, "table", 'class="TRS_Editor"', more))
    root.write("saved/files/a.xlsx", b"x")
    root.write("saved/files/real.png", word_files.picture())
    hollow = page(2, "table", 'class="TRS_Editor"').decode().replace(BODY, "")
    root.write("saved/2.html", hollow)
    root.write("saved/3.html", page(3, "table", 'class="TRS_Editor"').decode().encode("gb18030"))
    root.write("saved/4.html", page(4, "table", 'class="TRS_Editor"').split(b"</div><div>")[0])
    root.write("saved/noise.html", bytes((n * n * 31 + n // 7) % 251 for n in range(9000)))
    root.write("columns.tsv", "预决算公开\t20-07\n")
    run, files = take(root, "--old-site", site + "/", "--lang", "zh")
    first = files["1.html"]
    report.check(
        first.get("links_to_old_site") == [f"{site}/down/att?id=3", "http://old.example.gov.cn/zwgk/t9.html"],
        "links that still lead to the old platform are told",
        first,
    )
    report.check(
        sorted(re.findall(r'"file": "([^"]*)"', json.dumps(first["attachments"])))
        == [f"{TARGET.format(1)}/a.xlsx", f"{TARGET.format(1)}/real.png"],
        "a file behind a script and a picture of a lazy page are taken along",
        first,
    )
    report.check(
        files["2.html"]["state"] == "unread" and "标出的正文处" in str(files["2.html"]["reason"]),
        "an empty text is told, and nothing else taken for it",
        files["2.html"],
    )
    third = files["3.html"]
    report.check(
        (third["state"], third["encoding"], third.get("declared_encoding"), third["damaged_bytes"])
        == ("taken", "GB18030", "UTF-8", 0),
        "a page that lies about its encoding is read and told",
        third,
    )
    report.check(files["4.html"].get("breaks_off") is True, "a page that breaks off is told", files["4.html"])
    report.check(files["noise.html"]["state"] == "unread", "noise is no page", files["noise.html"])


def twins(report: Report, make: Workshop) -> None:
    """A page that was saved twice is one notice, to which both addresses lead."""
    root = make(1)
    one = page(1, "table", 'class="TRS_Editor"', '<p><a href="a.xlsx">表</a></p>')
    root.write("saved/same(1).html", one)
    root.write("saved/same.html", one)
    root.write("saved/zwfj/same.html", one.replace(b"</body>", "<!-- 又一处 --></body>".encode()))
    root.write("saved/other/same.html", one)
    root.write("saved/a.xlsx", b"x")
    root.write("saved/zwfj/a.xlsx", b"x")
    root.write("saved/other/a.xlsx", b"another file")
    root.write("columns.tsv", "预决算公开\t20-07\n")
    run, files = take(root, "--lang", "zh")
    report.check(
        {path: file["state"] for path, file in files.items() if path.endswith(".html")}
        == {
            "same.html": "taken",
            "same(1).html": "repeated",
            "zwfj/same.html": "repeated",
            "other/same.html": "taken",
        },
        "a page saved twice is one notice, under the clean name; another file beside it makes it another",
        run,
    )
    report.check(
        files["same(1).html"]["reason"] == "与 same.html 内容相同"
        and files["same(1).html"]["old_address"] == "/same(1).html",
        "the report says whose content it has",
        files["same(1).html"],
    )
    map_ = (root.folder / "Content/old-paths.tsv").read_text().splitlines()
    targets = dict(line.split("\t") for line in map_[1:])
    report.check(
        len({targets.get(path) for path in ("/same.html", "/same(1).html", "/zwfj/same.html")}) == 1
        and len(targets) == 4
        and targets["/same.html"] != targets["/other/same.html"],
        "all its addresses lead to the one notice",
        map_,
    )
    again, files = take(root, "--lang", "zh")
    report.check(
        {file["state"] for path, file in files.items() if path.endswith(".html")} == {"known"}
        and (root.folder / "Content/old-paths.tsv").read_text().splitlines() == map_,
        "a second run finds them all known",
        again,
    )


def clear_words(report: Report, make: Workshop) -> None:
    """What cannot be taken over says what to do."""
    root = make(1)
    text = ["关于文本移交的通知", *["请各单位认真执行有关规定，及时报送情况，不得拖延，年底前总结上报。"] * 6]
    root.write("saved/some.txt", "\n".join(text))
    root.write("saved/pages.zip", b"PK\5\6" + bytes(18))
    root.write("saved/page.mht", b"MIME-Version: 1.0\n")
    root.write("saved/page.doc", page(1, "table", 'class="TRS_Editor"'))
    root.write("saved/word.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related\n")
    root.write("columns.tsv", "预决算公开\t20-07\n")

    def told(name: str, *more: str) -> Run:
        return root.run("import", str(root.folder / "saved" / name), "--lang", "zh", *more)

    run = told("some.txt", "--dry-run")
    report.check(
        run.status == 0 and "some.txt\t已移交" in run.out and "文件不存在" not in run.out,
        "a text that is no list is a document",
        run,
    )
    report.check("没有读出元数据" not in run.out and "名称（文档）" in run.out, "its title is read", run)
    for name, words in (
        ("pages.zip", "读不出\t里面如有网页，请先解压"),
        ("page.mht", "另存为“网页，仅 HTML”"),
        ("word.doc", "另存为“网页，仅 HTML”"),
        ("page.doc", "page.doc\t已移交"),
    ):
        run = told(name, "--dry-run")
        report.check(words in run.out, f"{name}: {words}", run)
    root.run("import", str(root.folder / "saved"), "--map", str(root.folder / "columns.tsv"))
    run = told("page.doc")
    report.check(
        "没有新的信息。" in run.out and "0 条" not in run.out, "a second run says that nothing is new", run
    )


def strange(report: Report, make: Workshop) -> None:
    """What can be no file of a source is accounted for, and keeps nothing else from being taken."""
    root = make(1)
    more = '<p>见<a href="files/名单.txt">名单</a>和<a href="files/cafe\u0301.txt">表</a>。</p>'
    root.write("saved/1.html", page(1, "table", 'class="TRS_Editor"', more))
    root.write("saved/files/caf\u00e9.txt", "附件内容。\n")
    root.write("columns.tsv", "预决算公开\t20-07\r\n")
    saved_folder = root.folder / "saved"
    (saved_folder / "2.html").symlink_to("1.html")
    (saved_folder / "files/名单.txt").symlink_to("/etc/hostname")
    (saved_folder / "loop").symlink_to(".")
    os.mkfifo(saved_folder / "3.html")
    Path(os.fsdecode(bytes(saved_folder) + b"/\xb9\xab.html")).write_bytes(page(4, "dl", 'id="zoom"'))
    run, files = take(root)
    states = {path: file["state"] for path, file in files.items()}
    left = ["2.html", "3.html", "files/名单.txt", "loop"]
    report.check(
        run.status == 1
        and states["1.html"] == "taken"
        and all(states.get(path) == "unread" and files[path].get("reason") for path in left)
        and len(states) == 7,
        "links, pipes and names of another encoding are told, the page beside them is taken",
        (states, run),
    )
    report.check(
        files["1.html"].get("missing") == ["files/名单.txt"],
        "a file that is a link is missing, one in another normal form is found",
        files["1.html"],
    )


def refusals(report: Report, make: Workshop) -> None:
    root = make(1)
    saved(root)
    report.check(
        root.run("import", str(root.folder / "none")).status == 2, "a folder that is not there is exit 2"
    )
    pipe = root.folder / "pipe.tsv"
    os.mkfifo(pipe)
    run = root.run("import", str(root.folder / "saved"), "--map", str(pipe), timeout=20)
    report.check(run.status == 2 and "pipe" in run.err, "a pipe for a list is told, and not waited for", run)
    root.write("Content/old-paths.tsv", "old_path\ttarget\n/a.html\tnotices/none.md\n")
    run = root.run("check")
    report.check(
        run.status == 1 and "[old-path-target]" in run.err,
        "an old address that leads nowhere is an error",
        run,
    )


def lists(report: Report, make: Workshop) -> None:
    """A list of saved pages with their old addresses, as Excel writes it."""
    root = make(1)
    saved(root)
    folder = root.folder / "saved"
    lines = [
        "# 文件\t旧网址",
        "zwgk/2020/1.html\thttp://old.example.gov.cn/zwgk/show.aspx?id=123",
        "zwgk/2020/2.html http://old.example.gov.cn/zwgk/show.aspx?id=124&type=通知",
        "zwgk/2020/t3.shtml\thttp://old.example.gov.cn/zwgk/2020/",
        "zwgk/旧 件/4.html\thttp://old.example.gov.cn/%E4%BF%A1%E6%81%AF/4.html",
        "",
        "zwgk/2020/1.html\thttp://old.example.gov.cn/twice.html",
        "zwgk/2020/none.html",
        "../outside.html",
        "zwgk/2020/deep.html",
    ]
    (folder / "list.txt").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    run = root.run(
        "import", str(folder / "list.txt"), "--map", str(root.folder / "columns.tsv"), "--format", "json"
    )
    files = {file["path"]: file for file in json.loads(run.out)["files"]}
    report.check(
        {path: file["state"] for path, file in files.items()}
        == {
            "zwgk/2020/1.html": "taken",
            "zwgk/2020/2.html": "taken",
            "zwgk/2020/t3.shtml": "taken",
            "zwgk/旧 件/4.html": "taken",
            "zwgk/2020/none.html": "unread",
            "../outside.html": "unread",
            "zwgk/2020/deep.html": "unread",
        },
        "a list: every line is accounted for",
        run,
    )
    report.check(
        list(files)[0] == "zwgk/2020/1.html" and "no such file" in str(files["zwgk/2020/none.html"]),
        "in its order, and what is not there is told",
        run,
    )
    report.check(
        files["zwgk/2020/1.html"]["attachments"] != [],
        "attachments beside a listed page are taken along",
        run,
    )
    map_ = (root.folder / "Content/old-paths.tsv").read_text()
    report.check(
        map_.splitlines()
        == [
            "old_path\ttarget",
            f"/zwgk/show.aspx?id=123\t{CODE}/2020-00001",
            f"/zwgk/show.aspx?id=124&type=通知\t{CODE}/2020-00002",
            f"/zwgk/2020/\t{CODE}/2020-00003",
            f"/信息/4.html\t{CODE}/2020-00004",
        ],
        "the old addresses of the list are kept",
        map_,
    )
    for file in (root.folder / "Content/notices/2020").glob("*00004.md"):
        file.write_text(re.sub(r"!\[.*\]\(.*\)\n", "图略。\n", file.read_text()))
    # What an office adds by hand: copied out of a browser, and a folder without its slash.
    with (root.folder / "Content/old-paths.tsv").open("a") as more:
        more.write(f"/%E6%97%A7/5.html\t{CODE}/2020-00001\n/gk/show\t{CODE}/2020-00002\n")
    run = root.build()
    if not report.check(run.status == 0, "a column with such addresses is built", run):
        return
    path = urlsplit(BASE).path
    with Server(root.output, BASE) as server:
        for asked, serial in {
            "/zwgk/show.aspx?id=123": 1,
            "/zwgk/show.aspx?id=124&type=%E9%80%9A%E7%9F%A5": 2,
            "/zwgk/show.aspx?id=124&type=%e9%80%9a%e7%9f%a5": 2,
            "/zwgk/2020/": 3,
            "/zwgk/2020": 3,
            "/zwgk/2020/?from=timeline": 3,
            "/%E4%BF%A1%E6%81%AF/4.html": 4,
            "/%e4%bf%a1%e6%81%af/4.html?from=timeline": 4,
            "/%E6%97%A7/5.html": 1,
            "/gk/show": 2,
            "/gk/show/": 2,
            "/zwgk/show.aspx?id=999": 0,
            "/zwgk/show.aspx": 0,
            "/zwgk/show.aspx?id=1234": 0,
            "/zwgk/2020/1.html": 0,
        }.items():
            status, headers, _ = server.answer(asked)
            where = urlsplit(headers.get("location", "")).path
            wanted = (301, f"{path}notices/{CODE}/2020-{serial:05d}.html") if serial else (404, "")
            report.check(
                (status, where) == wanted,
                f"{asked}: {wanted[0]}",
                (status, where),
            )


if __name__ == "__main__":
    run_cases(
        "takeover",
        __doc__,
        [account, addresses, lists, a_list_of_the_platform, traps, twins, clear_words, refusals, strange],
    )
