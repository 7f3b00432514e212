"""Helpers of the report service."""

import secrets
from pathlib import Path

SECRET_HEADERS = {"authorization", "cookie", "x-api-key"}


def read_report(root: str, name: str) -> str:
    """Return the text of a report; refuse paths that leave the root folder."""
    base = Path(root).resolve()
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        raise PermissionError("outside of the report folder")
    return path.read_text(encoding="utf-8")


def api_key(environ: dict) -> str:
    """Return the key for the upstream service; there is no default."""
    key = environ.get("REPORT_API_KEY")
    if not key:
        raise RuntimeError("REPORT_API_KEY is not set")
    return key


def new_token() -> str:
    """Return an unpredictable download token of 128 bits, in hexadecimal."""
    return secrets.token_hex(16)


def loggable(headers: dict) -> dict:
    """Return a copy of the headers without credentials."""
    return {name: "[redacted]" if name.lower() in SECRET_HEADERS else value for name, value in headers.items()}
