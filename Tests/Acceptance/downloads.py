"""What may be downloaded: tables, JSON Lines, XML by its schema, sums, bundles, the data catalogue."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pandas

from column import Column, arguments
from report import Report

FORMULA = tuple("=+-@\t\r＝＋－＠|%")


def meant(cell: str) -> str:
    """What a cell says: one apostrophe off its front, as the downloads page tells."""
    return cell[1:] if cell.startswith("'") else cell


def table(column: Column, path: str) -> list[dict[str, str]]:
    text = (column.root / path).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def notices(column: Column) -> dict[str, dict[str, Any]]:
    found = {}
    for page in column.of_kind("notice"):
        data = column.json(page.path.removesuffix(".html") + ".json")
        found[data["index_number"]] = data
    return found


def check_tables(report: Report, column: Column, all_of: dict[str, dict[str, Any]]) -> None:
    paths = [path for path in column.files if re.match(r"downloads/.+\.csv$", path)]
    raw = [(path, (column.root / path).read_bytes()) for path in paths]
    report.every(
        "tables begin with a byte order mark and end their lines as RFC 4180 says",
        len(raw),
        [
            path
            for path, data in raw
            if not data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\r\n") or b"\r\n\r\n" in data
        ],
    )
    formulas, ragged = [], []
    for path, data in raw:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        ragged += [f"{path}: {len(cells)} cells" for cells in rows if len(cells) != len(rows[0])]
        formulas += [f"{path}: {cell!r}" for cells in rows for cell in cells if cell.startswith(FORMULA)]
    report.every("no cell is a formula", len(raw), formulas)
    report.every("every row is as wide as its head", len(raw), ragged)
    entries = table(column, "downloads/catalogue.csv")
    wrong = []
    for row in entries:
        notice = all_of.get(meant(row["索引号"]))
        if notice is None:
            wrong.append(f"{row['索引号']} is no notice")
            continue
        for name, key in [("名称", "title"), ("文号", "document_number"), ("统一编号", "unified_number")]:
            if meant(row[name]) != notice.get(key, ""):
                wrong.append(f"{row['索引号']}: {name} {row[name]!r}, {notice.get(key)!r}")
        if row["生成日期"] != notice["made_on"] or row["网页地址"] != notice["url"]:
            wrong.append(f"{row['索引号']}: {row['生成日期']} {row['网页地址']}")
    report.check(
        len(entries) == len(all_of), "the table holds every notice", f"{len(entries)}, {len(all_of)}"
    )
    report.every("the table says what the notices say", len(entries), wrong)
    frame = pandas.read_csv(
        column.root / "downloads/catalogue.csv", encoding="utf-8-sig", keep_default_na=False
    )
    inferred = {str(name): str(kind) for name, kind in frame.dtypes.items() if name not in ("生成日期",)}
    numbers = [name for name, kind in inferred.items() if re.match("int|float", kind)]
    report.every("pandas, left to guess, takes no column for numbers", len(inferred), numbers)


def check_spreadsheet(report: Report, column: Column, all_of: dict[str, dict[str, Any]]) -> None:
    """LibreOffice opens the table and keeps the codes as they are."""
    office = shutil.which("soffice")
    if office is None:
        report.skip("LibreOffice opens the table", "no soffice here; Python and pandas judge alone")
        return
    with tempfile.TemporaryDirectory(prefix="gongkai-table-") as name:
        work = Path(name)
        shutil.copy(column.root / "downloads/catalogue.csv", work / "table.csv")
        subprocess.run(
            [
                office,
                f"-env:UserInstallation=file://{work}/profile",
                "--headless",
                "--convert-to",
                "fods",
                "--infilter=CSV:44,34,76,1",
                "--outdir",
                str(work),
                str(work / "table.csv"),
            ],
            capture_output=True,
            timeout=180,
        )
        text = (work / "table.fods").read_text(encoding="utf-8")
    shown = set(re.findall(r"<text:p>([^<]*)</text:p>", text))
    kept = [number for number in all_of if number not in {meant(cell) for cell in shown}]
    report.check("table:formula" not in text, "LibreOffice sees no formula")
    report.every("LibreOffice keeps every index number", len(all_of), kept)


def check_lines(report: Report, column: Column, all_of: dict[str, dict[str, Any]]) -> None:
    judge = jsonschema.Draft202012Validator(
        column.json("schemas/notice.schema.json"),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    paths = [path for path in column.files if re.match(r"downloads/.+\.jsonl$", path)]
    wrong, numbers = [], []
    for path in paths:
        for line in (column.root / path).read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            wrong += [f"{path}: {error.message[:160]}" for error in judge.iter_errors(data)]
            whole = all_of.get(data["index_number"], {})
            if data != {key: whole[key] for key in whole if key not in ("$schema", "content_html")}:
                wrong.append(f"{path}: {data['index_number']} is told otherwise in its own file")
            if path == "downloads/catalogue.jsonl":
                numbers.append(data["index_number"])
    report.every("JSON Lines are valid and say what the notices say", len(paths), wrong)
    report.check(sorted(numbers) == sorted(all_of), "JSON Lines hold every notice once")


def check_xml(report: Report, column: Column) -> None:
    paths = [path for path in column.files if re.match(r"downloads/.+\.xml$", path)]
    run = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", str(column.root / "schemas/catalogue.xsd")]
        + [str(column.root / path) for path in paths],
        capture_output=True,
        text=True,
    )
    report.check(
        run.returncode == 0 and bool(paths), f"XML is valid by its schema ({len(paths)})", run.stderr
    )


def check_sums(report: Report, column: Column, all_of: dict[str, dict[str, Any]]) -> None:
    paths = [path for path in column.files if path.endswith(".sha256")]
    wrong, counted = [], 0
    for path in paths:
        run = subprocess.run(
            ["sha256sum", "--check", "--strict", path], cwd=column.root, capture_output=True, text=True
        )
        counted += len((column.root / path).read_text(encoding="utf-8").splitlines())
        if run.returncode != 0:
            wrong.append(f"{path}: {run.stdout[-300:]}{run.stderr[-300:]}")
    report.every("sha256sum agrees with every sum", len(paths), wrong)
    wanted = sum(len(data.get("attachments", [])) for data in all_of.values())
    listed = len(table(column, "downloads/attachments.csv"))
    report.check(counted == listed == wanted, "every attachment is listed", f"{counted}, {listed}, {wanted}")


def check_bundles(report: Report, column: Column, all_of: dict[str, dict[str, Any]]) -> None:
    paths = [path for path in column.files if re.match(r"downloads/bundle-\d{4}\.zip$", path)]
    wrong, held = [], set()
    for path in paths:
        run = subprocess.run(["unzip", "-tq", str(column.root / path)], capture_output=True, text=True)
        if run.returncode != 0:
            wrong.append(f"{path}: {run.stdout[-200:]}")
        with zipfile.ZipFile(column.root / path) as archive:
            if archive.testzip() is not None or len(set(archive.namelist())) != len(archive.namelist()):
                wrong.append(f"{path}: damaged, or a name stands twice")
            if {entry.date_time for entry in archive.infolist()} != {(1980, 1, 1, 0, 0, 0)}:
                wrong.append(f"{path}: entries bear times")
            for name in set(archive.namelist()) - {"SHA256SUMS"}:
                if archive.read(name) != (column.root / name).read_bytes():
                    wrong.append(f"{path}: {name} is not the column's")
            held |= set(archive.namelist())
            with tempfile.TemporaryDirectory(prefix="gongkai-bundle-") as work:
                archive.extractall(work)
                run = subprocess.run(
                    ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
                    cwd=work,
                    capture_output=True,
                    text=True,
                )
                if run.returncode != 0:
                    wrong.append(f"{path}: {run.stdout[-200:]}")
    report.every("bundles open, agree with the column and with their sums", len(paths), wrong)
    wanted = {column.file_of(data["url"].removesuffix(".html") + ".md") for data in all_of.values()}
    wanted |= {
        column.file_of(file["url"]) for data in all_of.values() for file in data.get("attachments", [])
    }
    report.every(
        "every text and attachment is in a bundle", len(wanted), sorted(str(p) for p in wanted - held)
    )


def check_catalogue(report: Report, column: Column, schemas: Path | None) -> None:
    data = column.json("catalogue.jsonld")
    wrong = []
    distributions = [one for dataset in data["dcat:dataset"] for one in dataset["dcat:distribution"]]
    for one in distributions:
        path = column.file_of(one["dcat:downloadURL"]["@id"])
        if path not in set(column.files):
            wrong.append(f"{path} is not there")
        elif (column.root / str(path)).stat().st_size != int(one["dcat:byteSize"]["@value"]):
            wrong.append(f"{path}: {one['dcat:byteSize']}")
    offered = {column.file_of(one["dcat:downloadURL"]["@id"]) for one in distributions}
    files = {path for path in column.files if path.startswith("downloads/") and not path.endswith(".html")}
    report.every("the data catalogue tells the sizes of files that are there", len(distributions), wrong)
    report.check(
        offered == files, "the data catalogue names every download", sorted(map(str, offered ^ files))
    )
    page = column.page("downloads/index.html")
    linked = {column.file_of(column.resolve(page, value)) for _, _, value in page.addresses()}
    report.every("the downloads page links to every download", len(files), sorted(files - linked))
    shapes = schemas / "dcat-ap-3.0.0-SHACL.ttl" if schemas else None
    if shapes is None or not shapes.is_file():
        report.skip("DCAT-AP 3 by its shapes", "the shapes are not at hand")
        return
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    rules = rdflib.Graph().parse(shapes, format="turtle")
    conforms, _, said = pyshacl.validate(graph, shacl_graph=rules, advanced=True)
    report.check(conforms, f"DCAT-AP 3 by its shapes ({len(graph)} statements)", said[:3000])


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--schemas", type=Path, help="the folder that holds dcat-ap-3.0.0-SHACL.ttl")
    options = parser.parse_args()
    column = Column(options.column, options.base_url)
    report = Report("downloads")
    all_of = notices(column)
    check_tables(report, column, all_of)
    check_spreadsheet(report, column, all_of)
    check_lines(report, column, all_of)
    check_xml(report, column)
    check_sums(report, column, all_of)
    check_bundles(report, column, all_of)
    check_catalogue(report, column, options.schemas)
    report.finish()


if __name__ == "__main__":
    main()
