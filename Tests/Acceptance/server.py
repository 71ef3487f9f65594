"""A real nginx on loopback that serves a built column in the words that a guide gives operators."""

from __future__ import annotations

import gzip
import http.client
import os
import random
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from notes import nginx_blocks, policy

CONFIGURATION = """\
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  {http}
  server {{
    listen 127.0.0.1:{secure} ssl;
    listen 127.0.0.1:{plain};
    ssl_certificate {work}/certificate.pem;
    ssl_certificate_key {work}/key.pem;
    {server}
    location {elsewhere} {{
      alias {column}/;
      index index.html;
      charset utf-8;
      add_header Content-Security-Policy "{policy}" always;
    }}
    # The carrying site's own: a browser asks for it whatever the page says.
    location = /favicon.ico {{ return 204; }}
    location / {{ return 404; }}
  }}
}}
"""

# A second address of the same files: the column lives under any path.
ELSEWHERE = "/departments/office/disclosure/"


def free_port() -> int:
    """One below those that the kernel gives to whoever calls out: nobody else takes it before it is used."""
    while True:
        port = random.SystemRandom().randrange(10_000, 32_000)
        with socket.socket() as listener:
            if listener.connect_ex(("127.0.0.1", port)) != 0:
                return port


def linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


class Server:
    """Serves a copy of a column at the path of its base URL: `secure` is a TLS port, `plain` an HTTP port."""

    def __init__(self, column: Path, base_url: str, guide: str = "Content/README.md") -> None:
        self.work = Path(tempfile.mkdtemp(prefix="gongkai-nginx-"))
        # The server runs as another user, as real ones do: the column's own access rights must let it in.
        self.work.chmod(0o755)
        path = urlsplit(base_url).path.rstrip("/")
        copy = self.work / f"www{path}"
        # A second name for every file takes no time, however large the column is.
        shutil.copytree(column, copy, copy_function=linked)
        if not (copy / "redirects.map").exists():
            (copy / "redirects.map").touch()
        self.secure, self.plain = free_port(), free_port()
        self.host = urlsplit(base_url).hostname or "localhost"
        self.plain_root = f"http://127.0.0.1:{self.plain}{ELSEWHERE}"
        http, server = (
            block.replace("/srv/www", f"{self.work}/www").replace("/xxgk", path)
            for block in nginx_blocks(guide)
        )
        (self.work / "nginx.conf").write_text(
            CONFIGURATION.format(
                work=self.work,
                column=copy,
                http=http,
                server=server,
                secure=self.secure,
                plain=self.plain,
                elsewhere=ELSEWHERE,
                policy=policy(),
            ),
            encoding="utf-8",
        )
        subprocess.run(
            [
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                f"/CN={self.host}",
                "-keyout",
                str(self.work / "key.pem"),
                "-out",
                str(self.work / "certificate.pem"),
            ],
            check=True,
            capture_output=True,
        )

    def __enter__(self) -> Server:
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen(
            [
                program,
                "-c",
                str(self.work / "nginx.conf"),
                "-p",
                str(self.work),
                "-e",
                str(self.work / "error.log"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.plain)) == 0:
                    return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        log = self.work / "error.log"
        raise SystemExit(f"nginx did not start: {log.read_text() if log.exists() else 'no log'}")

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers by their names in small letters, and the body, unpacked."""
        connection = http.client.HTTPConnection("127.0.0.1", self.plain, timeout=10)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        body = response.read()
        headers = {name.lower(): value for name, value in response.getheaders()}
        if headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return response.status, headers, body

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)
        shutil.rmtree(self.work, ignore_errors=True)
