from planner.serve.watch import changed, stamps


def test_changed_files_are_named(tmp_path):
    (tmp_path / "postings").mkdir()
    (tmp_path / "planner.yaml").write_text("interview: 2026-09-14\n")
    (tmp_path / "postings" / "a.txt").write_text("one")
    (tmp_path / "postings" / "b.txt").write_text("two")
    before = stamps(tmp_path)
    assert changed(before, stamps(tmp_path)) == ()
    (tmp_path / "postings" / "a.txt").write_text("longer")
    (tmp_path / "postings" / "b.txt").unlink()
    (tmp_path / "postings" / "c.txt").write_text("three")
    (tmp_path / "notes.txt").write_text("not watched")
    assert changed(before, stamps(tmp_path)) == ("postings/a.txt", "postings/b.txt", "postings/c.txt")
