"""The package as a user gets it: a wheel in an empty environment, far from the checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
POSTING = """Machine Learning Intern

What you'll do
- Use machine learning to solve ranking problems across search and ads

What we are looking for
- Experience with recommendation systems and embeddings
- Proficiency in at least one of Python, Java or C++
- Strong communicator
"""


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    result = subprocess.run(
        [str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False, env=environment
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing but the wheel and what it asks for; gives the `planner` command."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    run(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    wheel = next(folder.glob("planner-*.whl"))
    python = folder / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", wheel, cwd=folder)
    return folder / "env" / "bin" / "planner"


def test_init_and_build_in_an_empty_folder(installed: Path, tmp_path: Path):
    run(
        installed, "init", "prep", "--start", "2026-08-03", "--interview", "2026-08-24", "--minutes", "60", cwd=tmp_path
    )
    workspace = tmp_path / "prep"
    (workspace / "postings" / "intern.txt").write_text(POSTING)
    run(installed, "build", "--today", "2026-08-01", cwd=workspace)
    made = {
        path.relative_to(workspace / "build").parts[0] for path in (workspace / "build").rglob("*") if path.is_file()
    }
    assert made == {"plan.json", "requirements.json", "site", "docs", "anki", "calendar.ics", "print"}
    assert (workspace / "build" / "site" / "index.html").is_file()
    assert "planner.plan/1" in run(installed, "plan", "--format", "json", "--today", "2026-08-01", cwd=workspace)
