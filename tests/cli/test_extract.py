"""`planner extract` and `planner survey` from outside: exit codes, JSON alone on standard output, the published schema."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "planner" / "schemas" / "requirements.schema.json").read_text())


def planner(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "planner", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def test_json_outside_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Data Intern\n\nRequirements\n- Python or Zorbtool\n- Kubernetes or Quuxify is a plus\n"
    )
    done = planner(tmp_path, "extract", "a.txt", "--format", "json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    jsonschema.validate(result, SCHEMA)
    (posting,) = result["postings"]
    assert [(r["quote"], r["line"], r["strength"], r["any_of"]) for r in posting["requirements"]] == [
        ("Python or Zorbtool", 4, "must", [["Python", "Zorbtool"]]),
        ("Kubernetes or Quuxify is a plus", 5, "preferred", [["Kubernetes", "Quuxify"]]),
    ]
    assert {"text": "Zorbtool", "line": 4} in posting["unmatched_terms"]


def test_example_postings_keep_the_schema() -> None:
    done = planner(ROOT, "extract", "postings", "--format", "json")
    result = json.loads(done.stdout)
    jsonschema.validate(result, SCHEMA)
    assert len(result["postings"]) >= 5
    assert all(len(posting["requirements"]) >= 8 for posting in result["postings"])
    assert "Quillon" not in json.dumps([posting["requirements"] for posting in result["postings"]])


def test_problems_are_printed_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Requirements\n- Python")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text("A lamp shop. It is open.")
    done = planner(tmp_path, "extract", "a.txt", "b.txt", "c.txt")
    assert done.returncode == 1
    assert "Python -> python" in done.stdout
    assert "b.txt: empty-posting" in done.stderr
    assert "c.txt: no-requirements" in done.stderr


def test_explain_gives_each_line_its_rule(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Requirements\n- Python\nBenefits\n- Cake")
    done = planner(tmp_path, "extract", "a.txt", "--explain")
    assert [line.strip() for line in done.stdout.splitlines() if "[" in line] == [
        "set aside: heading  [heading-words: requirements]",
        "requirement: must skill: Python  [heading-words 'Requirements']",
        "set aside: heading  [heading-words: benefits]",
        "set aside: benefits  [heading-words 'Benefits']",
    ]


def test_survey_counts_postings_from_files_and_tables(tmp_path: Path) -> None:
    folder = tmp_path / "many" / "deep"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("Lamp Intern\n\nRequirements\n- Python\n")
    (tmp_path / "b.jsonl").write_text(
        '{"title": "Bell Intern", "text": "Nice to have\\n- Python\\n- Zorbtool"}\nnot json\n'
    )
    (tmp_path / "c.csv").write_text('title,description\nClock Intern,"Requirements\n- Zorbtool"\n')
    done = planner(tmp_path, "survey", "many", "b.jsonl", "c.csv", "--format", "json", "--page", "chart.html")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert (result["postings"], result["unreadable"]) == (3, 1)
    python = next(entry for entry in result["topics"] if entry["name"] == "python")
    assert (python["must"], python["preferred"], python["share"]) == (1, 1, 0.6667)
    assert result["unmatched"][0] | {"share": 0} == {
        "name": "Zorbtool",
        "postings": 2,
        "share": 0,
        "must": 1,
        "duty": 0,
        "preferred": 1,
    }
    assert "Zorbtool" in (tmp_path / "chart.html").read_text()
