"""The local server: what it shows, what it writes down, and whom it refuses."""

import http.client
import json
import os
import threading
from pathlib import Path

import pytest

from planner.publish.plan_json import plan_text
from planner.read.progress import read_progress
from planner.serve.record import Record
from planner.serve.server import Server
from tests.small import plan


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "build" / "site"
    (site / "topics").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Today</h1>")
    (site / "topics" / "ranking.html").write_text("<h1>Ranking</h1>")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / ".planner").mkdir()
    (tmp_path / ".planner" / "plan.json").write_text(plan_text(plan("Mon ranking learn 45\nTue spark learn 30")))
    return tmp_path


@pytest.fixture
def server(root: Path):
    made = Server(root / "build" / "site", Record(root), 0)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def ask(server: Server, method: str, path: str, body: object = None, raw: bytes | None = None, **headers: str):
    """Status and body of an answer; headers by name with underscores."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    sent = {"Host": f"localhost:{server.port}"} | {name.replace("_", "-"): value for name, value in headers.items()}
    payload = raw if raw is not None else json.dumps(body).encode() if body is not None else None
    if payload is not None and "Content-Type" not in sent:
        sent["Content-Type"] = "application/json"
    connection.request(method, path, body=payload, headers=sent)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def tick(server: Server, session: str, action: str = "done", **headers: str) -> int:
    return ask(server, "POST", "/api/progress", {"action": action, "session": session}, **headers)[0]


def done(server: Server) -> list[str]:
    return json.loads(ask(server, "GET", "/api/progress")[1])["done"]


def test_pages_are_served(server):
    assert ask(server, "GET", "/") == (200, "<h1>Today</h1>")
    assert ask(server, "GET", "/topics/ranking.html?x=1") == (200, "<h1>Ranking</h1>")
    assert ask(server, "GET", "/missing.html")[0] == 404
    assert ask(server, "GET", "/topics/")[0] == 404


def test_a_tick_is_written_to_the_record_once_and_can_be_taken_back(server, root):
    assert tick(server, "ranking.learn.1") == 200
    assert tick(server, "ranking.learn.1") == 200
    assert done(server) == ["ranking.learn.1"]
    entries, _ = read_progress(root / ".planner" / "progress.jsonl")
    assert [(entry.action, entry.session, entry.topic) for entry in entries] == [("done", "ranking.learn.1", "ranking")]
    assert tick(server, "ranking.learn.1", "undo") == 200
    assert tick(server, "ranking.learn.1", "undo") == 200
    assert done(server) == []
    entries, _ = read_progress(root / ".planner" / "progress.jsonl")
    assert [entry.action for entry in entries] == ["done", "undo"]


@pytest.mark.parametrize("path", [
    "/../../secret.txt", "/..%2f..%2fsecret.txt", "/%2e%2e/%2e%2e/secret.txt", "/topics/../../../secret.txt",
    "//../../secret.txt", "/..\\..\\secret.txt", "/%00", "/topics/ranking.html%00.txt", "/link.txt", "/out/secret.txt",
])  # fmt: skip
def test_no_path_leaves_the_site(server, root, path):
    os.symlink(root / "secret.txt", root / "build" / "site" / "link.txt")
    os.symlink(root, root / "build" / "site" / "out")
    status, text = ask(server, "GET", path)
    assert status == 404
    assert "secret" not in text


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"},
    {"Host": "localhost"},
    {"Host": "evil.example:8000"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://localhost:1"},
    {"Sec_Fetch_Site": "cross-site"},
])  # fmt: skip
def test_strangers_neither_read_nor_write(server, headers):
    assert tick(server, "ranking.learn.1", **headers) == 403
    assert ask(server, "GET", "/api/progress", **headers)[0] == 403
    assert done(server) == []


def test_a_page_of_the_server_itself_may_write(server):
    assert (
        tick(server, "ranking.learn.1", Origin=f"http://localhost:{server.port}", Sec_Fetch_Site="same-origin") == 200
    )


@pytest.mark.parametrize("body, headers, status", [
    (b'{"action": "done", "session": "ranking.learn.1"}', {"Content_Type": "text/plain"}, 415),
    (b"action=done&session=ranking.learn.1", {"Content_Type": "application/x-www-form-urlencoded"}, 415),
    (b"{", {}, 400),
    (b"[" * 10_000, {}, 400),
    (b"\xff\xfe", {}, 400),
    (b"[]", {}, 400),
    (b'{"action": "skip", "session": "ranking.learn.1"}', {}, 400),
    (b'{"action": "done", "session": 3}', {}, 400),
    (b'{"action": "done", "session": "ranking.learn.1", "undoes": "p1"}', {}, 400),
    (b'{"action": "done", "session": "unknown.learn.1"}', {}, 404),
    (b'{"action": "done", "session": "' + b"x" * 20_000 + b'"}', {}, 413),
])  # fmt: skip
def test_what_is_no_proper_request_changes_nothing(server, root, body, headers, status):
    assert ask(server, "POST", "/api/progress", raw=body, **headers)[0] == status
    assert not (root / ".planner" / "progress.jsonl").exists()


def test_two_hundred_ticks_at_once_lose_none(server, root):
    def ticks(action: str) -> None:
        for _ in range(10):
            assert tick(server, "ranking.learn.1", action) == 200
            assert tick(server, "spark.learn.1", action) == 200

    threads = [threading.Thread(target=ticks, args=(action,)) for action in ("done", "undo") * 5]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tick(server, "ranking.learn.1")
    tick(server, "spark.learn.1", "undo")
    assert done(server) == ["ranking.learn.1"]
    _, problems = read_progress(root / ".planner" / "progress.jsonl")
    assert problems == ()


def test_a_rebuilt_site_is_served_at_once(server, root):
    from planner.write.files import replace_folder

    new = root / ".build-new"
    new.mkdir()
    (new / "index.html").write_text("<h1>New</h1>")
    replace_folder(new, root / "build" / "site")
    assert ask(server, "GET", "/index.html") == (200, "<h1>New</h1>")
