"""The deck as Anki itself sees it."""

from pathlib import Path

import pytest

from planner.model.deck import Deck, Note, note_guid
from planner.write.anki import write_deck


def note(
    key: str, front: str = "Front", back: str = "Back", model: str = "basic", due: int = 0, at: int = 1_790_000_000
):
    return Note(key, model, (key, front, back, "", "Topic", "", "", ""), ("planner", "area::ml"), due, at)


@pytest.fixture
def collection(tmp_path: Path):
    from anki.collection import Collection

    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def load(collection, path: Path):
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


def test_anki_imports_every_note_and_every_card_renders(collection, tmp_path: Path):
    notes = (note("t/a"), note("t/b", "The gain is {{c1::\\(2^r - 1\\)}}.", "", "cloze", due=1))
    write_deck(Deck("Interview prep", notes), tmp_path / "d.apkg")
    log = load(collection, tmp_path / "d.apkg")
    assert len(log.new) == 2
    shown = [collection.get_card(number) for number in collection.find_cards("")]
    assert len(shown) == 2
    for card in shown:
        assert "Topic" in card.question()
        assert card.answer()
        assert "{{" not in card.question() + card.answer()
    assert [name.name for name in collection.decks.all_names_and_ids()][-1] == "Interview prep"


def test_new_cards_are_shown_in_the_order_of_the_deck(collection, tmp_path: Path):
    notes = tuple(
        note(f"t/{name}", front=name, due=due) for name, due in (("third", 2000), ("first", 3), ("second", 1000))
    )
    write_deck(Deck("Interview prep", notes), tmp_path / "d.apkg")
    load(collection, tmp_path / "d.apkg")
    collection.decks.select(collection.decks.id_for_name("Interview prep"))
    order = []
    while queued := collection.sched.get_queued_cards(fetch_limit=1).cards:
        card = collection.get_card(queued[0].card.id)
        card.start_timer()
        order.append(card.note()["Front"])
        collection.sched.answerCard(card, 4)
    assert order == ["first", "second", "third"]


def test_importing_again_changes_only_what_changed_and_keeps_the_history(collection, tmp_path: Path):
    write_deck(Deck("Interview prep", (note("t/a"), note("t/b", due=1))), tmp_path / "d.apkg")
    load(collection, tmp_path / "d.apkg")
    collection.decks.select(collection.decks.id_for_name("Interview prep"))
    card = collection.sched.getCard()
    assert card is not None
    collection.sched.answerCard(card, 3)
    mended = (note("t/a", front="Better front", at=1_790_000_500), note("t/b", due=1))
    write_deck(Deck("Interview prep", mended), tmp_path / "d.apkg")
    log = load(collection, tmp_path / "d.apkg")
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 1)
    again = collection.get_card(card.id)
    assert again.note()["Front"] == "Better front"
    assert again.reps == 1


def test_the_same_deck_gives_the_same_bytes(tmp_path: Path):
    deck = Deck("Interview prep", (note("t/a"), note("t/b", due=1)))
    write_deck(deck, tmp_path / "one.apkg")
    write_deck(deck, tmp_path / "two.apkg")
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()


def test_a_note_is_known_by_its_key_for_ever():
    assert note_guid("ranking-metrics/dcg-discount") == "e9cb382fbb34a6e91e3b"
