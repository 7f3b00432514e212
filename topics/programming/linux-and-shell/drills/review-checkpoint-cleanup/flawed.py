"""Free scratch space: copy a run to the archive, then delete its old checkpoints."""

import subprocess
from pathlib import Path


def old_checkpoints(run_dir, keep):
    """Return the checkpoints that may be deleted, lowest step first."""
    found = sorted(Path(run_dir).glob("step_*.pt"))
    linked = {path for path in Path(run_dir).iterdir() if path.is_symlink()}
    return [path for path in found[: max(len(found) - keep, 0)] if path not in linked]


def clean_run(run_dir, archive, keep=3, run=subprocess.run):
    """Copy run_dir to the archive, delete old checkpoints; return (names, bytes freed)."""
    command = f"rsync -a {run_dir} {archive}"
    run(command, shell=True)
    names, freed = [], 0
    for path in old_checkpoints(run_dir, keep):
        freed += path.stat().st_size
        path.unlink()
        names.append(path.name)
    return names, freed
