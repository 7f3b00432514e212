import os
import random
import re

import pytest

from submission import api_key, loggable, new_token, read_report


@pytest.fixture
def root(tmp_path):
    (tmp_path / "reports" / "2026").mkdir(parents=True)
    (tmp_path / "reports-private").mkdir()
    (tmp_path / "reports" / "week.txt").write_text("week", encoding="utf-8")
    (tmp_path / "reports" / "2026" / "may.txt").write_text("may", encoding="utf-8")
    (tmp_path / "reports-private" / "pay.txt").write_text("pay", encoding="utf-8")
    os.symlink(tmp_path / "reports-private" / "pay.txt", tmp_path / "reports" / "link.txt")
    return str(tmp_path / "reports")


def test_reports_inside_the_folder_are_read(root):
    assert read_report(root, "week.txt") == "week"
    assert read_report(root, "2026/may.txt") == "may"
    assert read_report(root, "2026/../week.txt") == "week"
    with pytest.raises(FileNotFoundError):
        read_report(root, "absent.txt")


def test_a_neighbouring_folder_is_outside(root):
    with pytest.raises(PermissionError):
        read_report(root, "../reports-private/pay.txt")


def test_other_ways_out_are_refused(root):
    for name in ("../../etc/passwd", "/etc/passwd", "link.txt"):
        with pytest.raises(PermissionError):
            read_report(root, name)


def test_a_missing_key_is_an_error():
    assert api_key({"REPORT_API_KEY": "k"}) == "k"
    for environ in ({}, {"REPORT_API_KEY": ""}):
        with pytest.raises(RuntimeError):
            api_key(environ)


def test_tokens_cannot_be_foreseen_from_the_random_module():
    random.seed(7)
    first = new_token()
    random.seed(7)
    assert new_token() != first


def test_tokens_have_32_digits():
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(re.fullmatch("[0-9a-f]{32}", token) for token in tokens)


def test_headers_are_redacted_in_any_case():
    headers = {"authorization": "Bearer abc", "COOKIE": "session=1", "X-API-Key": "k", "Accept": "text/html"}
    before = dict(headers)
    assert loggable(headers) == {
        "authorization": "[redacted]",
        "COOKIE": "[redacted]",
        "X-API-Key": "[redacted]",
        "Accept": "text/html",
    }
    assert headers == before
