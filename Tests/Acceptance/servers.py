"""Apache and Caddy serve the column in the words that the author's guide gives operators."""

from __future__ import annotations

import gzip
import http.client
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import notes
from column import Column, arguments
from report import Report
from server import free_port, linked

APACHE = """\
ServerName www.example
ServerRoot {work}
DefaultRuntimeDir {work}
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/error.log
User www-data
Group www-data
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
{modules}
TypesConfig /etc/mime.types
DocumentRoot {work}/www
{block}
"""

CADDY = """\
{{
  admin off
  auto_https off
  http_port {port}
}}
{block}
"""

# By the end of a name: the types that are right, the binary ones without a character set.
TYPES = {
    ".html": {"text/html"},
    "feed.json": {"application/feed+json"},
    ".json": {"application/json"},
    ".atom": {"application/atom+xml"},
    ".rss": {"application/rss+xml"},
    ".xml": {"text/xml", "application/xml"},
    ".csv": {"text/csv"},
    ".md": {"text/markdown"},
    ".txt": {"text/plain"},
    ".jsonld": {"application/ld+json"},
    ".css": {"text/css"},
    ".js": {"text/javascript", "application/javascript"},
    ".bin": {"application/octet-stream"},
    ".zip": {"application/zip"},
    ".pdf": {"application/pdf"},
}
PACKED = (".html", ".json", ".csv", ".txt", ".css", ".js", ".bin")
# JSON and XML say themselves what they are written in.
BARE = (".bin", ".zip", ".pdf", ".json", ".jsonld", ".atom", ".rss", ".xml")


class Answers:
    """What a server on loopback answers a browser that can unpack."""

    def __init__(self, port: int, host: str) -> None:
        self.port, self.host = port, host

    def get(self, path: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip", "Host": self.host})
        response = connection.getresponse()
        body = response.read()
        headers = {name.lower(): value for name, value in response.getheaders()}
        if headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return response.status, headers, body


@contextmanager
def serving(name: str, column: Column) -> Iterator[Answers]:
    work = Path(tempfile.mkdtemp(prefix=f"gongkai-{name}-"))
    work.chmod(0o755)
    base = urlsplit(column.base_url)
    path, host = base.path.rstrip("/"), base.hostname or "localhost"
    shutil.copytree(column.root, work / f"www{path}", copy_function=linked)
    port = free_port()
    block = notes.block(name).replace("/srv/www", f"{work}/www").replace("/xxgk", path)
    if name == "apache":
        modules = "\n".join(
            f"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"
            for module in notes.apache_modules()
        )
        text = APACHE.format(work=work, port=port, modules=modules, block=block)
        command = [shutil.which("apache2") or "/usr/sbin/apache2", "-D", "FOREGROUND", "-f"]
    else:
        # Loopback has no certificate of this name, and the guide's name is not that of every column.
        block = re.sub(r"^\S+ \{", f"http://{host}:{port} {{", block, count=1, flags=re.MULTILINE)
        text = CADDY.format(port=port, block=block)
        command = [shutil.which("caddy") or "/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config"]
    configuration = work / f"{name}.conf"
    configuration.write_text(text, encoding="utf-8")
    with (work / "output.log").open("w") as log:
        process = subprocess.Popen(
            [*command, str(configuration)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={"HOME": str(work), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
        )
    try:
        answers = Answers(port, host)
        for _ in range(100):
            try:
                answers.get(f"{path}/robots.txt")
                break
            except OSError:
                if process.poll() is not None:
                    raise SystemExit(f"{name}: {(work / 'output.log').read_text()}") from None
                time.sleep(0.1)
        yield answers
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(work, ignore_errors=True)


def first(column: Column, ending: str) -> str | None:
    return next(
        (
            file
            for file in sorted(column.files)
            if file.endswith(ending) and (ending != ".json" or "feed" not in file)
        ),
        None,
    )


def check_types(report: Report, name: str, column: Column, answers: Answers) -> None:
    base = urlsplit(column.base_url).path
    wrong, loose = [], []
    for ending, wanted in TYPES.items():
        path = first(column, ending)
        if path is None:
            wrong.append(f"the column has no {ending}")
            continue
        status, headers, body = answers.get(base + path)
        kind, _, charset = headers.get("content-type", "").partition("; ")
        bare = ending.endswith(BARE) and charset == ""
        if status != 200 or kind not in wanted or not (bare or charset.lower() == "charset=utf-8"):
            wrong.append(f"{path}: {status} {headers.get('content-type')}")
        if body != (column.root / path).read_bytes():
            wrong.append(f"{path}: other bytes")
        said = [headers.get(header) for header in ("cache-control", "x-content-type-options")]
        packed = headers.get("content-encoding") == "gzip"
        if said != ["no-cache", "nosniff"] or (ending in PACKED and len(body) > 2000 and not packed):
            loose.append(f"{path}: {said}, {headers.get('content-encoding')}")
    report.every(f"{name}: every kind of file comes as what it is", len(TYPES), wrong)
    report.every(f"{name}: asked for anew each time, compressed", len(TYPES), loose)


def check_pages(report: Report, name: str, column: Column, answers: Answers) -> None:
    path = urlsplit(column.base_url).path
    status, headers, _ = answers.get(path.rstrip("/"))
    where = urlsplit(headers.get("location", "")).path
    report.check((status, where) == (301, path), f"{name}: the folder without its slash", headers)
    home = (column.root / "index.html").read_bytes()
    for asked in ("", "index.html"):
        status, headers, body = answers.get(path + asked)
        report.check(
            (status, headers.get("content-security-policy"), body) == (200, notes.policy(), home),
            f"{name}: /{asked} is the home page, with the policy",
            (status, headers),
        )
    missing = (column.root / "404.html").read_bytes()
    for asked in ("no/such.html", "notices/"):
        status, headers, body = answers.get(path + asked)
        report.check(
            (status, body) == (404, missing), f"{name}: {asked} is not found, in the column's words", status
        )


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    column = Column(options.column, options.base_url)
    report = Report("servers")
    for name in ("apache", "caddy"):
        with serving(name, column) as answers:
            check_types(report, name, column, answers)
            check_pages(report, name, column, answers)
    report.finish()


if __name__ == "__main__":
    main()
