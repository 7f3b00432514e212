"""Progress read back from what Anki itself wrote."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.model.deck import Deck, Note
from planner.model.problem import BadInput
from planner.read import anki as reader
from planner.write import anki as writer

KEYS = ["t/a", "t/b", "t/c"]


@pytest.fixture
def studied(tmp_path: Path) -> Path:
    """A collection with our deck in which FSRS is on, 'a' was answered Good and 'b' Again; gives its folder."""
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    notes = tuple(
        Note(key, "basic", (key, key, "Back", "", "", "", "", ""), ("planner",), due, 1_790_000_000)
        for due, key in enumerate(KEYS)
    )
    writer.write_deck(Deck("Interview prep", notes), tmp_path / "deck.apkg")
    folder = tmp_path / "profile"
    folder.mkdir()
    collection = Collection(str(folder / "collection.anki2"))
    collection.set_config("fsrs", True)
    request = ImportAnkiPackageRequest(package_path=str(tmp_path / "deck.apkg"), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)
    collection.decks.select(collection.decks.id_for_name("Interview prep"))
    for answer in (4, 1):
        card = collection.sched.getCard()
        assert card is not None
        collection.sched.answerCard(card, answer)
    collection.export_collection_package(str(tmp_path / "all.colpkg"), include_media=False, legacy=False)
    collection = Collection(str(folder / "collection.anki2"))
    collection.close()
    return tmp_path


@pytest.mark.parametrize("name", ["profile", "profile/collection.anki2", "all.colpkg"])
def test_what_was_answered_is_remembered(studied: Path, name: str):
    memories = {memory.key: memory for memory in reader.read_memory(studied / name, KEYS, datetime.now(UTC))}
    assert sorted(memories) == KEYS
    assert [memories[key].reviews for key in KEYS] == [1, 1, 0]
    assert memories["t/a"].stability_days > memories["t/b"].stability_days > 0
    assert memories["t/a"].recall_after() > 0.99
    assert memories["t/a"].recall_after(memories["t/a"].stability_days) == pytest.approx(0.9, abs=0.001)
    assert memories["t/c"].recall_after() == 0


def test_the_collection_is_not_changed(studied: Path):
    path = studied / "profile" / "collection.anki2"
    before = path.read_bytes()
    reader.read_memory(path, KEYS, datetime.now(UTC))
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.glob("*-shm")] == []


@pytest.mark.parametrize("content", [b"", b"not a collection", b"PK\x03\x04broken"])
def test_a_file_that_is_no_collection_is_a_clear_problem(tmp_path: Path, content: bytes):
    path = tmp_path / "x.colpkg"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="unreadable-collection"):
        reader.read_memory(path, KEYS, datetime.now(UTC))


def test_a_missing_file_says_what_to_give(tmp_path: Path):
    with pytest.raises(BadInput, match="colpkg"):
        reader.read_memory(tmp_path / "none", KEYS, datetime.now(UTC))
