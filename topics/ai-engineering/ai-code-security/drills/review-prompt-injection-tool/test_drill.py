import os

import pytest

from submission import safe_command, safe_path, safe_url


@pytest.fixture
def repo(tmp_path):
    root = tmp_path / "repo"
    (root / "src").mkdir(parents=True)
    (root / "src" / "main.py").write_text("print(1)")
    (tmp_path / "repo-secrets").mkdir()
    (tmp_path / "repo-secrets" / "key").write_text("s3cret")
    return root


def test_files_inside_are_found(repo):
    real = os.path.realpath(repo)
    assert safe_path(repo, "src/main.py") == os.path.join(real, "src", "main.py")
    assert safe_path(repo, "src/../src/main.py") == os.path.join(real, "src", "main.py")
    assert safe_path(repo, ".") == real


@pytest.mark.parametrize("requested", ["../../etc/passwd", "/etc/passwd", "..", "src/main.py\0"])
def test_paths_outside_are_refused(repo, requested):
    with pytest.raises(PermissionError):
        safe_path(repo, requested)


def test_a_sibling_with_the_same_beginning_is_refused(repo):
    with pytest.raises(PermissionError):
        safe_path(repo, "../repo-secrets/key")


def test_a_link_that_leads_outside_is_refused(repo, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (repo / "docs").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError):
        safe_path(repo, "docs/page.txt")


def test_a_link_that_stays_inside_is_allowed(repo):
    (repo / "latest").symlink_to(repo / "src")
    assert safe_path(repo, "latest").startswith(os.path.realpath(repo))


def test_the_root_may_be_reached_through_a_link(repo, tmp_path):
    (tmp_path / "checkout").symlink_to(repo)
    assert safe_path(tmp_path / "checkout", "src/main.py") == os.path.realpath(repo / "src" / "main.py")


@pytest.mark.parametrize(
    ("line", "argv"),
    [
        ("ls -l src", ["ls", "-l", "src"]),
        ("git status", ["git", "status"]),
        ("git diff HEAD~1 -- 'my file.py'", ["git", "diff", "HEAD~1", "--", "my file.py"]),
    ],
)
def test_allowed_commands(line, argv):
    assert safe_command(line) == argv


@pytest.mark.parametrize(
    "line",
    [
        "", "ls 'x", "rm -rf .", "ls; rm x", "ls && rm x", "ls | sh", "ls `id`", "ls $(id)", "ls < x", "ls > x",
        "ls\nrm x", "git push", "git diff --output=x", "git log -p --ext-diff", "git",
    ],
)
def test_refused_commands(line):
    with pytest.raises(PermissionError):
        safe_command(line)


@pytest.mark.parametrize(
    "line",
    ["git -c core.pager=evil log", "git push origin log", "git clone evil.example status", "git --exec-path=x diff"],
)
def test_the_git_subcommand_is_the_second_word(line):
    with pytest.raises(PermissionError):
        safe_command(line)


@pytest.mark.parametrize("url", ["https://docs.example/a", "https://v2.docs.example/a?b=1", "https://API.example/"])
def test_documentation_is_allowed(url):
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://docs.example/",
        "https://docs.example.evil.io/",
        "https://evil.io/docs.example",
        "https://docs.example@evil.io/",
        "https://evil.io\\.docs.example/",
        "https://[docs.example/",
    ],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(PermissionError):
        safe_url(url)


@pytest.mark.parametrize("url", ["https://evildocs.example/", "https://my-api.example/x"])
def test_a_host_that_only_ends_alike_is_refused(url):
    with pytest.raises(PermissionError):
        safe_url(url)
