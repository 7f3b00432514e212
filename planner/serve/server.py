"""The built site on localhost, and the record of progress behind its check boxes.

Pages of other sites must neither read nor write it: requests are answered only under a local host name (DNS
rebinding), from the site's own pages (Origin), and written only as JSON (no plain form can send that).
"""

import json
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from planner.serve.record import Record, Refused

LOCAL = ("localhost", "127.0.0.1", "[::1]")
LARGEST_BODY = 16_384
API = "/api/progress"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors 'none'; base-uri 'none'",
    "Cache-Control": "no-cache",
}


class Server(ThreadingHTTPServer):
    """Serves the folder `site`, which a build may replace at any time. `port` 0 takes a free one."""

    daemon_threads = True

    def __init__(self, site: Path, record: Record, port: int, quiet: bool = True):
        self.site, self.record, self.quiet = site, record, quiet
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"


class Handler(SimpleHTTPRequestHandler):
    """One request."""

    server: Server
    server_version, sys_version = "planner", ""
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        if self._refuse_strangers():
            return
        if urlsplit(self.path).path == API:
            self._json(200, self.server.record.settled())
        elif self._is_inside():
            super().do_GET()
        else:
            self._json(404, {"error": "no such page"})

    def do_HEAD(self) -> None:
        if self._refuse_strangers():
            return
        if self._is_inside():
            super().do_HEAD()
        else:
            self._json(404, {"error": "no such page"})

    def do_POST(self) -> None:
        if self._refuse_strangers():
            return
        if urlsplit(self.path).path != API:
            self._json(404, {"error": "no such page"})
            return
        if self.headers.get_content_type() != "application/json":
            self._json(415, {"error": "only application/json is taken"})
            return
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST_BODY:
            self._json(413 if length.isdigit() else 411, {"error": "the body is too long or of unknown length"})
            return
        try:
            asked = json.loads(self.rfile.read(int(length)))
            self._json(200, self.server.record.change(asked))
        except (ValueError, RecursionError):
            self._json(400, {"error": "the body is no JSON"})
        except Refused as error:
            self._json(error.status, {"error": str(error)})
        except OSError as error:
            self._json(500, {"error": f"can't be written: {error.strerror}"})

    def _refuse_strangers(self) -> bool:
        """Answer 403 to what doesn't come from this site's own pages or from a tool on this machine."""
        hosts = {f"{name}:{self.server.port}" for name in LOCAL}
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin")
        strange = host.lower() not in hosts or len(self.headers.get_all("Host", [])) != 1
        strange = strange or (origin is not None and origin.lower() != f"http://{host.lower()}")
        strange = strange or (
            self.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none", "same-site")
            and (self.command != "GET" or urlsplit(self.path).path == API)
        )
        if strange:
            self._json(403, {"error": "only pages of this server may ask"})
        return strange

    def _is_inside(self) -> bool:
        """Whether the path names a file of the site, links followed, or a folder with an index."""
        if "\0" in unquote(self.path):
            return False
        root, target = self.server.site.resolve(), Path(self.translate_path(self.path)).resolve()
        if not target.is_relative_to(root):
            return False
        return target.is_file() or (target.is_dir() and (target / "index.html").is_file())

    def translate_path(self, path: str) -> str:
        self.directory = str(self.server.site)
        return super().translate_path(path)

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def _json(self, status: int, value: dict[str, Any]) -> None:
        body = json.dumps(value, ensure_ascii=False).encode()
        self.close_connection = self.close_connection or status >= 400  # an unread body would be taken for a request
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *words: Any) -> None:
        if not self.server.quiet:
            print(format % words, file=sys.stderr)
