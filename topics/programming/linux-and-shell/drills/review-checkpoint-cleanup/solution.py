"""Free scratch space: copy a run to the archive, then delete its old checkpoints."""

import re
import subprocess
from pathlib import Path

CHECKPOINT = re.compile(r"step_(\d+)\.pt")


def old_checkpoints(run_dir, keep):
    """Return the checkpoints that may be deleted, lowest step first."""
    entries = list(Path(run_dir).iterdir())
    linked = {entry.resolve() for entry in entries if entry.is_symlink()}
    steps = {}
    for entry in entries:
        match = CHECKPOINT.fullmatch(entry.name)
        if match and not entry.is_symlink():
            steps[entry] = int(match[1])
    by_step = sorted(steps, key=steps.get)
    return [path for path in by_step[: max(len(by_step) - keep, 0)] if path.resolve() not in linked]


def clean_run(run_dir, archive, keep=3, run=subprocess.run):
    """Copy run_dir to the archive, delete old checkpoints; return (names, bytes freed)."""
    run(["rsync", "-a", str(run_dir), str(archive)], check=True)
    names, freed = [], 0
    for path in old_checkpoints(run_dir, keep):
        freed += path.stat().st_size
        path.unlink()
        names.append(path.name)
    return names, freed
