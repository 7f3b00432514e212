"""Files and folders written whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> None:
    """Replace `path` by `content` in one step: a reader sees the old file or the new, never a half.

    Raises OSError, with the old file untouched, when it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    payload = content.encode() if isinstance(content, str) else content
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def write_tree(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by their path relative to `folder`. No path may leave the folder.

    Raises ValueError for a path that would.
    """
    root = folder.resolve()
    for name, content in files.items():
        target = (root / name).resolve()
        if not target.is_relative_to(root):
            raise ValueError(f"{name} leaves {folder}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


def replace_folder(new: Path, folder: Path) -> None:
    """Put the finished folder `new` in the place of `folder`; both must be on one file system.

    The old folder is moved aside first and removed last; when the swap fails it is put back.
    """
    aside = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    had_one = folder.exists()
    if had_one:
        os.replace(folder, aside)
    try:
        os.replace(new, folder)
    except BaseException:
        if had_one:
            os.replace(aside, folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)
