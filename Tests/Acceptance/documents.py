"""Documents of an old platform: Word's through pandoc, plain texts; nothing of them is lost silently."""

from __future__ import annotations

import io
import json
import os
import re
import resource
import socket
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import docx

import word_files
from cases import Workshop, run_cases
from hostile import laughs, word
from report import Report
from tiny import CODE, TinyRoot, surroundings

# Of a processor: what else the machine does at the time does not count.
SECONDS, MEGABYTES = 100, 2200
File = dict[str, object]


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def take(root: TinyRoot, *arguments: str) -> tuple[int, str, dict[str, File]]:
    root.write("columns.tsv", "预决算公开\t20-07\n")
    map_ = str(root.folder / "columns.tsv")
    run = root.run(
        "import", str(root.folder / "saved"), "--map", map_, "--format", "json", "--lang", "zh", *arguments
    )
    return run.status, str(run), {file["path"]: file for file in json.loads(run.out)["files"]}


def said(file: File) -> str:
    return json.dumps(file, ensure_ascii=False)


def a_notice(report: Report, make: Workshop) -> None:
    root = make(1)
    data = word_files.notice()
    root.write("saved/notice.docx", data)
    root.write(
        "saved/新格式.wps", word_files.minimal(word_files.paragraphs("关于新格式的通知", "各部门：正文。"))
    )
    _, told, files = take(root)
    if not report.check({f["state"] for f in files.values()} == {"taken"}, "a document is taken over", told):
        return
    file = files["notice.docx"]
    text = (root.folder / str(file["target"])).read_text()
    front = text.split("---\n")[1]
    for line in (
        f"index_number: {CODE}/2020-00015",
        "title: 关于做好旧文件移交工作的通知",
        "document_number: 云政办发〔2020〕15号",
        "made_on: 2020-03-02",
        "published_at: 2020-03-05",
        "category: 20-07",
    ):
        report.check(line in front, f"its head says {line}", front)
    words = said(file)
    for what, sign in (
        ("merged cells", '"merged-cell": 2'),
        ("raised signs", '"sup-sign": 1'),
        ("lines in a cell", '"cell-line"'),
        ("the header", "页眉里的文字"),
        ("deleted words", "删去的话"),
        ("a picture that no browser shows", "word/media/image9.emf"),
        ("numbers that Word adds", "一、"),
    ):
        report.check(sign in words, f"{what}: told in the report", words)
    report.check("— 1 —" not in words, "page numbers are not worth a line", words)
    report.check(file["same_text"] is True, "the program finds the text the same", words)
    folder = (root.folder / str(file["target"])).with_suffix("")
    report.check(
        sorted(path.name for path in folder.iterdir()) == ["image1.png", "sheet.xlsx"]
        and (folder / "image1.png").read_bytes() == word_files.picture(),
        "its picture and the file inside lie beside the notice",
        sorted(folder.iterdir()),
    )
    report.check("[^1]" in text and "[^1]: 注释里的话。" in text, "a footnote stays one", text)
    shown(report, root, file, data)


def shown(report: Report, root: TinyRoot, file: File, data: bytes) -> None:
    """Every paragraph that python-docx reads stands on the page, in its order, or in the report."""
    (root.folder / str(file["target"])).with_suffix("").joinpath("sheet.xlsx").unlink()
    target = root.folder / str(file["target"])
    text = re.sub(r"attachments:\n( .*\n)+", "", target.read_text())
    target.write_text(text.replace("![](", "![示意图]("))
    (root.folder / "Content/notices/undated/新格式.md").unlink(missing_ok=True)
    root.write("Content/old-paths.tsv", "")
    run = root.build()
    if not report.check(run.status == 0, "the column with it is built", run):
        return
    parser = Words()
    parser.feed((root.output / f"notices/{CODE}/2020-00015.html").read_text())
    page = squeezed(parser.text)
    document = docx.Document(io.BytesIO(data))
    lines = [paragraph.text.replace("千米2", "千米²") for paragraph in document.paragraphs]
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    position, wrong = 0, []
    for line in filter(None, map(squeezed, lines)):
        found = page.find(line.replace("有注释的一句。", "有注释的一句"), position)
        if found < 0 and line not in squeezed(said(file)):
            wrong.append(line)
        position = max(position, found)
    report.every("every paragraph stands on the page, in its order", len(lines), wrong)
    report.every(
        "every cell stands on the page",
        len(cells),
        # The map gives the category another name.
        [cell for cell in sorted(cells) if squeezed(cell) not in page and cell != "预决算公开"],
    )
    for line in ("文本框里的话", "注释里的话。"):
        report.check(line in page or line in said(file), f"{line}: on the page or in the report", said(file))


def what_word_hides(report: Report, make: Workshop) -> None:
    root = make(1)
    root.write("saved/traps.docx", word_files.traps())
    _, told, files = take(root)
    file = files["traps.docx"]
    if not report.check(file["state"] == "taken", "a document with traps is taken over", told):
        return
    text = (root.folder / str(file["target"])).read_text()
    words = said(file)
    for name, kept, said_of_it in [
        ("hidden words are left out", "前文后文。", '隐藏文字，第2段", "text": "看不见的话", "kept": false'),
        ("ticks stand in the text", "☑同意☐不同意", '"signs": 2, "signs_lost": ["Wingdings F04A × 1"]'),
        (
            "what nobody accepted stays",
            "保留加入的话完。",
            '修订中加入的文字，第4段", "text": "加入的话", "kept": true',
        ),
        ("a table in a cell stays in its cell", "| 丙 | 内一 内二 内三 内四 |", '"inner-table": 1'),
    ]:
        report.check(kept in text and said_of_it in words, f"{name}, and it is told", (text, words))


def converters(report: Report, make: Workshop) -> None:
    root = make(1)
    root.write(
        "saved/notice.docx", word_files.minimal(word_files.paragraphs("关于旧文档的通知", "现通知如下*星*。"))
    )
    bare = root.run("import", str(root.folder / "saved"), environment={"PATH": "/nonexistent"})
    report.check(
        bare.status == 1 and "apt-get install pandoc" in bare.out,
        "without pandoc it says what to install",
        bare,
    )
    chinese = root.run(
        "import", str(root.folder / "saved"), "--lang", "zh", environment={"PATH": "/nonexistent"}
    )
    report.check("要先安装 pandoc" in chinese.out, "in Chinese too", chinese)
    root.run("import", str(root.folder / "saved"))
    texts = [path.read_text() for path in (root.folder / "Content/notices").rglob("notice.md")]
    report.check(
        len(texts) == 1
        and "title: 关于旧文档的通知" in texts[0]
        and texts[0].count("关于旧文档的通知") == 1
        and "现通知如下\\*星\\*。" in texts[0],
        "with pandoc the document becomes a notice",
        texts,
    )


def plain_texts(report: Report, make: Workshop) -> None:
    root = make(1)
    lines = [
        "关于文本移交的通知",
        "　　各部门：",
        "　　请各单位认真执行*有关*规定，及时报送情况，不得拖延，并于年底前总结上报市政府办公室。",
    ]
    root.write("saved/gb.txt", "\r\n".join(lines).encode("gb18030"))
    root.write("saved/list.txt", "a.html\nb.html\n")
    root.write("saved/own.md", "---\ntitle: x\n---\n\n正文。\n")
    _, told, files = take(root)
    text = next(iter((root.folder / "Content/notices").rglob("gb.md")), Path("/dev/null")).read_text()
    report.check(
        "title: 关于文本移交的通知" in text and lines[2].strip().replace("*", "\\*") in text,
        "a text in GB18030 becomes a notice",
        (text, told),
    )
    report.check(files["gb.txt"]["encoding"] == "GB18030", "its encoding is told", files["gb.txt"])
    report.check(files["list.txt"]["state"] == "not-a-notice", "a list of names is no notice", told)
    report.check(
        files["own.md"]["state"] == "unread" and "Content/notices" in said(files["own.md"]),
        "Markdown is told to need no import",
        told,
    )


def hostile(report: Report, make: Workshop) -> None:
    root = make(1)
    big = word_files.minimal(word_files.paragraphs("关于大文件的通知", "正文。"))
    files: dict[str, tuple[str, str]] = {
        "bomb.docx": ("a bomb of 3 GB", "unpacks to more than"),
        "text.docx": ("a text called docx", "not docx"),
        "noise.docx": ("noise called docx", "damaged"),
        "cut.docx": ("half a document", "damaged"),
        "locked.docx": ("an encrypted document", "password"),
        "old.docx": ("a .doc called docx", "save it as .docx"),
        "old.wps": ("a .wps of the old kind", "save it as .docx"),
        "laughs.docx": ("a billion laughs", "damaged"),
        "nested.docx": ("a million nested elements", "damaged"),
        "huge.docx": ("a document of 101 MB", "larger than 100 MB"),
        "long.docx": ("forty thousand paragraphs", "within limits|taken"),
        "empty.docx": ("an empty file", "damaged|not docx"),
    }
    for name, data in {
        "text.docx": b"hello",
        "noise.docx": b"PK\3\4" + os.urandom(100_000),
        "cut.docx": big[: len(big) // 2],
        "locked.docx": word_files.locked(),
        "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "old.wps": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "laughs.docx": laughs(),
        "nested.docx": word(b"<a>" * 1_000_000),
        "huge.docx": big + bytes(101 << 20),
        "long.docx": word_files.minimal(word_files.paragraphs("关于长文件的通知", *["正文。"] * 40_000)),
        "empty.docx": b"",
    }.items():
        root.write(f"saved/{name}", data)
    word_files.bomb(root.folder / "saved/bomb.docx", 3)
    for name, (what, words) in files.items():
        status, out, seconds, peak = measured(root, name)
        report.check(status in (0, 1) and bool(re.search(words, out)), f"{what}: a clear answer", out)
        bounded = seconds <= SECONDS and peak <= MEGABYTES
        report.check(bounded, f"{what}: {seconds:.1f} s, {peak:.0f} MB", f"over {SECONDS} s, {MEGABYTES} MB")


def measured(root: TinyRoot, name: str) -> tuple[int, str, float, float]:
    """Exit status, what was told, seconds of a processor, megabytes at the peak, pandoc's too."""
    command = root.command("import", str(root.folder / "saved" / name), "--dry-run")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=surroundings()
    ) as run:
        out = run.stdout.read() if run.stdout else b""
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    return run.returncode, out.decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def nothing_is_fetched(report: Report, make: Workshop) -> None:
    root = make(1)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/a.png"
        root.write("saved/a.docx", word_files.fetching(address))
        _, told, files = take(root)
        try:
            listener.accept()
            report.check(False, "nothing is fetched", "the program called")
        except TimeoutError:
            report.check(True, "nothing is fetched")
    report.check(
        files["a.docx"]["state"] == "taken" and "a.png" in said(files["a.docx"]),
        "a picture on another server is told as missing",
        told,
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    run_cases(
        "documents",
        __doc__,
        [a_notice, what_word_hides, converters, plain_texts, nothing_is_fetched, hostile],
    )
