"""Hostile attachments end in a clear error, in bounded time and memory; what can be read inside is read."""

from __future__ import annotations

import io
import json
import os
import resource
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable

from cases import Workshop, run_cases
from report import Report
from shims import FAILED_READ, preloaded, shim
from tiny import AS_OF, TinyRoot, surroundings

IDENTITY = "11010519491231002X"
# Of a processor: what else the machine does at the time does not count.
SECONDS, MEGABYTES = 120, 400
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def zipped(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return buffer.getvalue()


def nested(depth: int) -> bytes:
    data = b"x"
    for level in range(depth):
        data = zipped((f"{level}.zip", data))
    return data


def repeated(piece: bytes, times: int, head: bytes = b"") -> tuple[bytes, int, int]:
    """Deflated, the sum and the size of a piece that stands so many times behind a head; packed only once."""

    def packed(data: bytes, end: int) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush(end)

    sum32 = zlib.crc32(head)
    for _ in range(times):
        sum32 = zlib.crc32(piece, sum32)
    body = packed(head, zlib.Z_FULL_FLUSH) + packed(piece, zlib.Z_FULL_FLUSH) * times
    return body + packed(b"", zlib.Z_FINISH), sum32, len(head) + len(piece) * times


def zip_of(*entries: tuple[str, bytes, int, int]) -> bytes:
    """A zip of entries that are packed already: the name of each, what `repeated` gives."""
    local = central = b""
    for name, packed, sum32, size in entries:
        sizes = len(packed), min(size, 0xFFFFFFFF)
        head = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, sum32, *sizes, len(name), 0)
        where = struct.pack("<HHHII", 0, 0, 0, 0, len(local))
        central += b"PK\1\2" + struct.pack("<H", 20) + head + where + name.encode()
        local += b"PK\3\4" + head + name.encode() + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), len(local), 0)
    return local + central + b"PK\5\6" + end


def zeros(gigabytes: int) -> bytes:
    """A zip of one entry that unpacks to so many gigabytes, written without ever holding them."""
    return zip_of(("0.txt", *repeated(bytes(1 << 20), gigabytes << 10)))


def encrypted() -> bytes:
    data = bytearray(zipped(("secret.txt", b"x" * 100)))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{entities}]><w>&l9;</w>'
    return word(text.encode())


def word(document: bytes) -> bytes:
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName='
        b'"/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        b'document.main+xml"/></Types>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        b'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        b'Target="word/document.xml"/></Relationships>'
    )
    return zipped(("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document))


def measured(root: TinyRoot) -> tuple[int, str, float, float]:
    """Exit status, what was told, seconds of a processor, megabytes at the peak."""
    command = root.command("check", "--as-of", AS_OF, "--format", "json", "--cache", str(root.folder / "c"))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as run:
        out = run.stdout.read() if run.stdout else b""
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    return run.returncode, out.decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def hostile_files(report: Report, make: Workshop) -> None:
    sound = word(b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>")
    files: dict[str, tuple[str, Callable[[], bytes]]] = {
        "a zip bomb of 10 GB": ("bomb.zip", lambda: zeros(10)),
        "zips in zips, 100 deep": ("deep.zip", lambda: nested(100)),
        "an encrypted zip": ("locked.zip", encrypted),
        "a truncated docx": ("cut.docx", lambda: sound[: len(sound) // 2]),
        "a billion laughs": ("laughs.docx", laughs),
        "a million nested elements": ("nested.docx", lambda: word(b"<a>" * 1_000_000)),
        "a PDF cut short": ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>"),
        "noise called xlsx": ("noise.xlsx", lambda: b"PK\3\4" + os.urandom(100_000)),
    }
    for what, (name, data) in files.items():
        root = make()
        root.notice(1, more=f"attachments: {name}\n")
        root.write(f"Content/notices/{name}", data())
        judge(report, root, what)
    root = make()
    root.notice(1, more="attachments: big.txt\n")
    with open(root.write("Content/notices/big.txt", b"x"), "r+b") as file:
        for _ in range(500):
            file.write(b"0123456789abcdef\n" * (1 << 16))
    judge(report, root, "500 MB of text")


def judge(report: Report, root: TinyRoot, what: str) -> None:
    status, told, seconds, peak = measured(root)
    errors = [entry for entry in json.loads(told)["diagnostics"] if entry["severity"] == "error"]
    rules = {entry["rule"] for entry in errors}
    clear = status == 1 and rules and rules <= {"attachment-unscanned", "attachment-type-mismatch"}
    report.check(bool(clear), f"{what}: a clear error", f"exit {status} {errors}")
    bounded = seconds <= SECONDS and peak <= MEGABYTES
    report.check(
        bounded, f"{what}: {seconds:.1f} s, {peak:.0f} MB", f"more than {SECONDS} s or {MEGABYTES} MB"
    )


def what_stands_inside(report: Report, make: Workshop) -> None:
    """Each place in which a number is overlooked by eye."""
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{IDENTITY}</t></is></c></row>'
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    book = (
        f'<workbook xmlns="{SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><sheets><sheet name="表" sheetId="1" r:id="a"/><sheet name="底稿" sheetId="2" '
        'state="hidden" r:id="b"/></sheets></workbook>'
    ).encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    links = (
        f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" Type="{kind}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="{kind}/worksheet" '
        'Target="worksheets/sheet2.xml"/></Relationships>'
    ).encode()
    root_links = (
        f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" Type="{kind}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
    ).encode()
    empty = f'<worksheet xmlns="{SHEET}"><sheetData/></worksheet>'.encode()
    types = f'<Types xmlns="{package}/content-types"/>'.encode()
    hidden = zipped(
        ("[Content_Types].xml", types),
        ("_rels/.rels", root_links),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/worksheets/sheet1.xml", empty),
        ("xl/worksheets/sheet2.xml", sheet),
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    run = "<w:r><w:t>{}</w:t></w:r>"
    split = (
        f'<w:document xmlns:w="{space}"><w:body><w:p>'
        + run.format(IDENTITY[:7])
        + run.format(IDENTITY[7:])
        + "</w:p></w:body></w:document>"
    )
    places = {
        "a hidden sheet": ("book.xlsx", hidden, "底稿"),
        "a number split over runs": ("list.docx", word(split.encode()), "list.docx"),
        "a zip in a zip": ("all.zip", zipped(("inner.zip", zipped(("a.txt", IDENTITY.encode())))), "a.txt"),
        "a CSV in GB18030": ("list.csv", f"姓名,证件\n张某,{IDENTITY}\n".encode("gb18030"), "list.csv"),
    }
    for what, (name, data, shown) in places.items():
        root = make()
        root.notice(1, more=f"attachments: {name}\n")
        root.write(f"Content/notices/{name}", data)
        run_of = root.run("check", "--format", "json", "--lang", "zh")
        found = [e for e in json.loads(run_of.out)["diagnostics"] if e["rule"] == "resident-id"]
        report.check(
            len(found) == 1 and shown in found[0]["message"], f"{what}: found where it stands", run_of
        )
        report.check(IDENTITY not in run_of.out, f"{what}: never shown whole", run_of.out)


def told(root: TinyRoot, *arguments: str, environment: dict[str, str] | None = None) -> tuple[int, set[str]]:
    """Exit status and the rules of what was found."""
    run = root.run("check", "--format", "json", *arguments, environment=environment)
    found = json.loads(run.out).get("diagnostics", []) if run.out else []
    return run.status, {entry["rule"] for entry in found}


def with_attachment(make: Workshop, name: str, data: bytes) -> TinyRoot:
    root = make()
    root.notice(1, more=f"attachments: {name}\n")
    root.write(f"Content/notices/{name}", data)
    return root


def failures_of_the_machine(report: Report, make: Workshop) -> None:
    """What the machine could not do is exit 2; what a file does to a converter is told at it."""
    scripts = {
        "killed": ("kill -KILL $$", 2, "signal 9"),
        "without a library": ("echo 'error while loading shared libraries' >&2; exit 127", 2, "run here"),
        "out of memory": ("echo 'Out of memory' >&2; exit 1", 1, "memory"),
        "in a crash": ("kill -SEGV $$", 1, "memory"),
        "saying it is damaged": ("exit 1", 1, "damaged"),
    }
    for what, (script, status, words) in scripts.items():
        root = with_attachment(make, "a.pdf", PAGE)
        cache = str(root.folder / "cache")
        for tool in ("pdfinfo", "pdftotext", "pdfdetach"):
            root.write(f"tools/{tool}", f"#!/bin/sh\n{script}\n").chmod(0o755)
        path = {"PATH": str(root.folder / "tools")}
        run = root.run("check", "--cache", cache, environment=path)
        report.check(
            run.status == status and words in run.err and "a.pdf" in run.err,
            f"a converter {what}: exit {status}, with the attachment's name",
            run,
        )
        after = told(root, "--cache", cache)
        report.check(after[0] == 0 and "attachment-unscanned" not in after[1], f"{what}: forgotten", after)
    root = with_attachment(make, "a.pdf", PAGE)
    root.write("tools/README", "nothing")
    run = root.run("check", environment={"PATH": str(root.folder / "tools")})
    report.check(
        run.status == 2 and "poppler-utils" in run.err,
        "a converter that is not installed: exit 2 with its package",
        run,
    )
    library = shim(FAILED_READ, root.folder.parent)
    if library is None:
        report.skip("an error of reading", "no C compiler here")
        return
    sound = word(
        b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
        b"<w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>"
    )
    root = with_attachment(make, "a.docx", sound)
    cache = str(root.folder / "cache")
    wrong = []
    for number in range(1, 40):
        status, _ = told(root, "--cache", cache, environment=preloaded(library, number))
        if status != 2:
            break
        after = told(root, "--cache", cache)
        if after[0] != 0 or "attachment-unscanned" in after[1]:
            wrong.append(f"the read of number {number}: {after}")
        shutil.rmtree(cache)
    report.every("one error of reading: exit 2, and sound the next time", number - 1, wrong)


def a_forged_memory(report: Report, make: Workshop) -> None:
    """Whoever can write the memory can wave a file through: so it must be one's own."""
    root = with_attachment(make, "list.txt", f"{IDENTITY}\n".encode())
    memory = root.folder / "cache"
    first = told(root, "--cache", str(memory))
    report.check("resident-id" in first[1], "what stands in an attachment is found", first)
    for entry in (memory / "scans").iterdir():
        entry.write_bytes(entry.read_bytes().split(b"\n")[0] + b"\nclean\n")
    forged = told(root, "--cache", str(memory))
    report.check("resident-id" not in forged[1], "a forged memory of one's own is believed", forged)
    report.check("resident-id" in told(root, "--no-cache")[1], "--no-cache looks for itself")
    for place in (memory, memory / "scans"):
        place.chmod(0o777)
        run = root.run("check", "--cache", str(memory))
        report.check(
            run.status == 1 and "[resident-id]" in run.err and "others can write" in run.err,
            f"a memory that others can write to ({place.name}) is not believed, and that is said",
            run,
        )
        place.chmod(0o700)
    if os.geteuid() == 0:
        os.chown(memory / "scans", 54_321, 54_321)
        report.check("resident-id" in told(root, "--cache", str(memory))[1], "nor one of another's")


def a_file_without_end(report: Report, make: Workshop) -> None:
    """Its size is known before a byte of it is read."""
    root = with_attachment(make, "big.pdf", b"%PDF-1.7\n")
    try:
        os.truncate(root.folder / "Content/notices/big.pdf", 1 << 42)
    except OSError as error:
        report.skip("an attachment of 4 TB", str(error))
        return
    answer = told(root)
    report.check(answer == (1, {"attachment-unscanned"}), "an attachment of 4 TB is refused unread", answer)


# A page with one word.
PAGE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 35>>stream
BT /F 12 Tf 10 10 Td (Notice) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    run_cases(
        "hostile attachments",
        __doc__,
        [
            hostile_files,
            what_stands_inside,
            failures_of_the_machine,
            a_forged_memory,
            a_file_without_end,
        ],
    )
