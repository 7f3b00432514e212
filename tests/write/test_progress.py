"""The record loses nothing: torn lines, two writers, odd content."""

import json
import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.progress import ProgressEntry, in_force, settled_sessions
from planner.read.progress import entry_line, parse_entry, read_progress
from planner.write.progress import append_progress


def done(session: str, at: str = "2026-08-03T18:00:00+00:00") -> ProgressEntry:
    return ProgressEntry("", at, "done", session=session)


def sessions(path: Path) -> list[str]:
    return [entry.session for entry in read_progress(path)[0]]


def test_entries_are_numbered_and_kept_in_order(tmp_path: Path):
    path = tmp_path / "progress.jsonl"
    append_progress(path, [done("a"), done("b")])
    append_progress(path, [done("c")])
    entries, problems = read_progress(path)
    assert [(entry.id, entry.session) for entry in entries] == [("p1", "a"), ("p2", "b"), ("p3", "c")]
    assert problems == ()


def test_a_torn_last_line_is_set_aside_and_nothing_else_is_lost(tmp_path: Path):
    path = tmp_path / "progress.jsonl"
    append_progress(path, [done("a"), done("b")])
    with open(path, "ab") as file:
        file.write(b'{"id": "p3", "at": "2026-08')
    entries, problems = read_progress(path)
    assert [entry.session for entry in entries] == ["a", "b"]
    assert [(problem.code, problem.source.line, problem.warning) for problem in problems] == [("torn-line", 3, True)]
    append_progress(path, [done("c")])
    assert sessions(path) == ["a", "b", "c"]
    assert (tmp_path / "progress.torn").read_bytes() == b'{"id": "p3", "at": "2026-08\n'


def test_a_last_line_that_only_lacks_its_line_break_counts(tmp_path: Path):
    path = tmp_path / "progress.jsonl"
    append_progress(path, [done("a"), done("b")])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append_progress(path, [done("c")])
    assert sessions(path) == ["a", "b", "c"]


def test_a_line_somebody_broke_in_the_middle_does_not_hide_the_rest(tmp_path: Path):
    path = tmp_path / "progress.jsonl"
    append_progress(path, [done("a"), done("b"), done("c")])
    lines = path.read_text().split("\n")
    path.write_text("\n".join([lines[0], "no json", *lines[2:]]))
    entries, problems = read_progress(path)
    assert [entry.session for entry in entries] == ["a", "c"]
    assert [problem.code for problem in problems] == ["bad-line"]


@pytest.mark.parametrize(
    "changed, said",
    [
        ({"at": "yesterday"}, "not 'yesterday'"),
        ({"at": "2026-08-03"}, None),
        ({"minutes": -50}, "from 0 to 1440, not -50"),
        ({"minutes": 100_000}, "from 0 to 1440, not 100000"),
        ({"rating": 5}, "from 1 to 4, not 5"),
    ],
)
def test_what_no_command_would_write_is_set_aside_and_told(
    tmp_path: Path, changed: dict[str, object], said: str | None
):
    path = tmp_path / "progress.jsonl"
    entry = {"at": "2026-08-03T18:00:00+00:00", "action": "done", "session": "a", **changed}
    path.write_text(json.dumps(entry) + "\n")
    entries, problems = read_progress(path)
    assert len(entries) == (said is None)
    assert [said in problem.message for problem in problems if said] == [True] * (said is not None)


def _append_many(path: str, name: str) -> None:
    for number in range(40):
        append_progress(Path(path), [done(f"{name}{number}")])


def test_two_writers_at_once_lose_nothing(tmp_path: Path):
    path = tmp_path / "progress.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_append_many, args=(str(path), name)) for name in "xy"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries, problems = read_progress(path)
    assert problems == ()
    assert sorted(entry.session for entry in entries) == sorted(
        f"{name}{number}" for name in "xy" for number in range(40)
    )
    assert [entry.id for entry in entries] == [f"p{number}" for number in range(1, 81)]


def test_an_undone_entry_no_longer_counts():
    entries = (
        ProgressEntry("p1", "t", "done", session="a"),
        ProgressEntry("p2", "t", "done", session="b"),
        ProgressEntry("p3", "t", "undo", undoes="p1"),
    )
    assert [entry.id for entry in in_force(entries)] == ["p2"]
    assert list(settled_sessions(entries)) == ["b"]


texts = st.text(max_size=20)
entries = st.builds(
    ProgressEntry,
    id=texts,
    at=st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat),
    action=st.sampled_from(["done", "skip", "undo", "assess", "known", "drill", "mock", "anki"]),
    session=texts,
    topic=texts,
    minutes=st.none() | st.integers(0, 1440),
    rating=st.none() | st.integers(1, 4),
    undoes=texts,
    detail=st.dictionaries(texts, texts, max_size=3).map(lambda pairs: tuple(sorted(pairs.items()))),
)


@given(entries)
def test_every_entry_reads_back_as_it_was_written(entry: ProgressEntry):
    line = entry_line(entry)
    assert "\n" not in line
    assert parse_entry(line.encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode()) == entry


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes):
    parse_entry(raw)
