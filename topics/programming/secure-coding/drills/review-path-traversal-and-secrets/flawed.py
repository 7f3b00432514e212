"""Hardened helpers of the report service."""

import os
import random

SECRET_HEADERS = {"Authorization", "Cookie", "X-Api-Key"}


def read_report(root: str, name: str) -> str:
    """Return the text of a report; refuse paths that leave the root folder."""
    root = os.path.realpath(root)
    path = os.path.realpath(os.path.join(root, name))
    if not path.startswith(root):
        raise PermissionError(f"{name!r} is outside of the report folder")
    with open(path, encoding="utf-8") as file:
        return file.read()


def api_key(environ: dict) -> str:
    """Return the key for the upstream service."""
    return environ.get("REPORT_API_KEY") or "rk-dev-4f9a1c"


def new_token() -> str:
    """Return a random download token of 128 bits, in hexadecimal."""
    return f"{random.getrandbits(128):032x}"


def loggable(headers: dict) -> dict:
    """Return a copy of the headers that can be logged safely."""
    return {name: "[redacted]" if name in SECRET_HEADERS else value for name, value in headers.items()}
