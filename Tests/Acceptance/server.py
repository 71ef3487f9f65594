"""A real nginx on loopback that serves a built column as a carrying site would, under a strict policy."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'none'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

CONFIGURATION = """\
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  types {{
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/xml xml;
    text/plain txt;
    image/png png;
    image/jpeg jpg;
    application/pdf pdf;
  }}
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/html text/css text/javascript text/plain application/json;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  add_header Content-Security-Policy "{policy}" always;
  add_header X-Content-Type-Options nosniff always;
  # As Content/README.md tells operators to answer for what was withdrawn or moved.
  map_hash_bucket_size 256;
  map $uri $xxgk_path {{
    default "";
    {redirects}
  }}
  map $uri$is_args$args $xxgk_left {{
    default $xxgk_path;
    {redirects}
  }}
  server {{
    listen 127.0.0.1:{secure} ssl;
    listen 127.0.0.1:{plain};
    ssl_certificate {work}/certificate.pem;
    ssl_certificate_key {work}/key.pem;
    location {path} {{
      alias {work}/column/;
      index index.html;
      error_page 404 {path}404.html;
      if ($xxgk_left = 410) {{ return 410; }}
      if ($xxgk_left) {{ return 301 $xxgk_left; }}
      error_page 410 {path}404.html;
    }}
    location {elsewhere} {{
      alias {work}/column/;
      index index.html;
    }}
    # The carrying site's own: a browser asks for it whatever the page says.
    location = /favicon.ico {{ return 204; }}
    location / {{
      if ($xxgk_left) {{ return 301 $xxgk_left; }}
      return 404;
    }}
  }}
}}
"""

# A second address of the same files: the column lives under any path.
ELSEWHERE = "/departments/office/disclosure/"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Server:
    """Serves a copy of a column at the path of its base URL: `secure` is a TLS port, `plain` an HTTP port."""

    def __init__(self, column: Path, base_url: str) -> None:
        self.work = Path(tempfile.mkdtemp(prefix="gongkai-nginx-"))
        # The server runs as another user, as real ones do: the column's own access rights must let it in.
        self.work.chmod(0o755)
        shutil.copytree(column, self.work / "column")
        self.secure, self.plain = free_port(), free_port()
        self.host = urlsplit(base_url).hostname or "localhost"
        path = urlsplit(base_url).path
        self.plain_root = f"http://127.0.0.1:{self.plain}{ELSEWHERE}"
        (self.work / "nginx.conf").write_text(
            CONFIGURATION.format(
                work=self.work,
                policy=POLICY,
                secure=self.secure,
                plain=self.plain,
                path=path,
                elsewhere=ELSEWHERE,
                redirects=f"include {self.work}/column/redirects.map;"
                if (column / "redirects.map").is_file()
                else "",
            )
        )
        subprocess.run(
            [
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
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

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)
        shutil.rmtree(self.work, ignore_errors=True)
