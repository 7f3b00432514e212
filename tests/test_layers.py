"""Who may import whom, and that the tests stand where the code stands."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_imports_keep_the_layers():
    program = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_folder_of_tests_mirrors_a_folder_of_the_package():
    beside = {"content", "golden", "bad", "properties", "labels", "browser"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    packages = {path.name for path in (ROOT / "planner").iterdir() if path.is_dir()}
    assert folders - beside - packages == set()


def test_modules_stay_short():
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "planner").rglob("*.py")
        if (count := path.read_text().count("\n")) > 350
    }
    assert long == {}
