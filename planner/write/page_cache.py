"""What earlier builds made of each page, under a hash of all it was made from (SQLite).

A wrong or damaged cache must never break a build: it is thrown away and the pages are made anew.
"""

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

LAYOUT = 1  # raise when what is stored changes


def fingerprint(*parts: object) -> str:
    """A hash of JSON-able parts; parts never run together."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class PageCache:
    """Values by fingerprint. `save` keeps those that this build used and drops the rest."""

    def __init__(self, path: Path):
        self.path = path
        self.hits = self.misses = 0
        self._used: dict[str, bytes] = {}
        self._known = self._read()

    def _read(self) -> dict[str, bytes]:
        if not self.path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(self.path, timeout=10)) as connection:
                if connection.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
                    return {}
                return dict(connection.execute("SELECT key, value FROM pages"))
        except sqlite3.Error:
            return {}

    def get(self, key: str) -> Any:
        """The stored value, or None."""
        packed = self._known.get(key)
        if packed is not None:
            try:
                value = json.loads(zlib.decompress(packed))
            except (zlib.error, ValueError):
                packed = None
            else:
                self._used[key] = packed
                self.hits += 1
                return value
        self.misses += 1
        return None

    def put(self, key: str, value: Any) -> None:
        """Remember a JSON-able value."""
        self._used[key] = zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)

    def save(self) -> None:
        """Write what was used. A cache that can't be written is no reason to fail."""
        if self._used.keys() == self._known.keys():
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._write()
        except sqlite3.DatabaseError:
            try:
                self.path.unlink(missing_ok=True)
                self._write()
            except (sqlite3.Error, OSError):
                return
        except OSError:
            return

    def _write(self) -> None:
        with closing(sqlite3.connect(self.path, timeout=10)) as connection, connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
                connection.execute("DROP TABLE IF EXISTS pages")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS pages (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"
            )
            connection.execute(f"PRAGMA user_version = {LAYOUT}")
            present = {key for (key,) in connection.execute("SELECT key FROM pages")}
            connection.executemany("DELETE FROM pages WHERE key = ?", [(key,) for key in present - self._used.keys()])
            fresh = [(key, self._used[key]) for key in sorted(self._used.keys() - present)]
            connection.executemany("INSERT INTO pages VALUES (?, ?)", fresh)
