import shlex
import subprocess

import pytest

from submission import clean_run, old_checkpoints


class Copy:
    """Stands for subprocess.run: notes how it was called and ends with a given status."""

    def __init__(self, status=0):
        self.status, self.calls = status, []

    def __call__(self, args, **options):
        self.calls.append((args, options))
        if self.status and options.get("check"):
            raise subprocess.CalledProcessError(self.status, args)
        return subprocess.CompletedProcess(args, self.status)

    def arguments(self):
        """What rsync was started with, as the operating system or a shell would have cut it."""
        (args, options), = self.calls
        assert isinstance(args, str) == bool(options.get("shell")), "shell=True goes with a string"
        return shlex.split(args) if isinstance(args, str) else [str(arg) for arg in args]


def make_run(folder, *steps, size=10):
    folder.mkdir(exist_ok=True)
    for step in steps:
        (folder / f"step_{step}.pt").write_bytes(b"x" * size)
    return folder


def names(paths):
    return [path.name for path in paths]


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_old_ones_are_deleted_and_counted(tmp_path):
    run_dir, copy = make_run(tmp_path / "run", 100, 200, 300, 400), Copy()
    (run_dir / "config.yaml").write_text("lr: 0.1")
    result = clean_run(run_dir, "backup:/runs", keep=2, run=copy)
    assert result == (["step_100.pt", "step_200.pt"], 20)
    assert left(run_dir) == ["config.yaml", "step_300.pt", "step_400.pt"]
    assert len(copy.calls) == 1


def test_the_highest_steps_stay(tmp_path):
    run_dir = make_run(tmp_path / "run", 800, 900, 1000, 10000)
    assert names(old_checkpoints(run_dir, 1)) == ["step_800.pt", "step_900.pt", "step_1000.pt"]


def test_the_target_of_a_link_stays(tmp_path):
    run_dir = make_run(tmp_path / "run", 100, 200, 300)
    (run_dir / "best.pt").symlink_to("step_100.pt")
    (run_dir / "latest.pt").symlink_to(run_dir / "step_300.pt")
    assert names(old_checkpoints(run_dir, 1)) == ["step_200.pt"]


@pytest.mark.parametrize("name", ["plain", "lr 0.1", "it's; echo", "a  b"])
def test_names_reach_rsync_whole(tmp_path, name):
    run_dir, copy = make_run(tmp_path / name, 100), Copy()
    clean_run(run_dir, "backup:/my runs", run=copy)
    assert copy.arguments() == ["rsync", "-a", str(run_dir), "backup:/my runs"]


def test_a_failed_copy_deletes_nothing(tmp_path):
    run_dir = make_run(tmp_path / "run", 100, 200, 300)
    with pytest.raises(subprocess.CalledProcessError):
        clean_run(run_dir, "archive", keep=1, run=Copy(status=23))
    assert left(run_dir) == ["step_100.pt", "step_200.pt", "step_300.pt"]


def test_keeping_none_and_keeping_more_than_there_are(tmp_path):
    run_dir = make_run(tmp_path / "run", 100, 200)
    assert names(old_checkpoints(run_dir, 0)) == ["step_100.pt", "step_200.pt"]
    assert old_checkpoints(run_dir, 3) == []
    assert clean_run(run_dir, "archive", keep=3, run=Copy()) == ([], 0)
