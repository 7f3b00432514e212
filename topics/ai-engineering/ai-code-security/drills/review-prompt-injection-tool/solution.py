"""Guards between a repository agent and the machine: every tool argument passes here first."""

import os
import shlex
from urllib.parse import urlsplit

DOC_HOSTS = ("docs.example", "api.example")
GIT_SUBCOMMANDS = {"status", "diff", "log"}
FORBIDDEN_CHARACTERS = set(";&|`$<>\n")
FORBIDDEN_GIT_OPTIONS = ("--output", "--ext-diff")


def safe_path(root, requested):
    """Return the real path of something inside root; links are resolved before the check."""
    if "\0" in requested:
        raise PermissionError("a path holds no null character")
    root = os.path.realpath(root)
    target = os.path.realpath(os.path.join(root, requested))
    if os.path.commonpath([root, target]) != root:
        raise PermissionError(f"{requested!r} is outside of the repository")
    return target


def safe_command(line):
    """Return the argument list of an allowed command."""
    if FORBIDDEN_CHARACTERS & set(line):
        raise PermissionError("shell syntax is not allowed")
    try:
        argv = shlex.split(line)
    except ValueError as error:
        raise PermissionError(f"{line!r} cannot be read") from error
    if not argv or argv[0] not in {"ls", "git"}:
        raise PermissionError(f"{line!r} is not an allowed command")
    if argv[0] == "git":
        if len(argv) < 2 or argv[1] not in GIT_SUBCOMMANDS:
            raise PermissionError(f"{line!r} is not an allowed git subcommand")
        if any(a.startswith(FORBIDDEN_GIT_OPTIONS) for a in argv[2:]):
            raise PermissionError("this git option is not allowed")
    return argv


def safe_url(url):
    """Return the URL of a documentation page."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise PermissionError(f"{url!r} cannot be read") from error
    if parts.scheme != "https" or "@" in parts.netloc or "\\" in url:
        raise PermissionError(f"{url!r} is not an allowed address")
    host = (parts.hostname or "").lower()
    if not any(host == allowed or host.endswith("." + allowed) for allowed in DOC_HOSTS):
        raise PermissionError(f"{host!r} is not a documentation host")
    return url
