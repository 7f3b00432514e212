"""A Deck to an .apkg file (genanki), the same bytes for the same deck."""

import os
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from planner.model.deck import Deck, Note, note_guid
from planner.write.files import write_file

# Constants for ever: an id that changes makes Anki see another note type or deck and strands the learner's history.
MODEL_IDS = {"basic": 1_607_392_101, "cloze": 1_607_392_102}
DECK_ID = 2_059_400_201
MODEL_MODIFIED_AT = 1_790_000_000  # raise, never lower, when templates or styles below change
FIELDS = ("Key", "Front", "Back", "Code", "Topic", "Why", "Spare 1", "Spare 2")

STYLE = """
.card { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-size: 19px; line-height: 1.45;
  text-align: left; max-width: 42rem; margin: 1rem auto; padding: 0 1rem; color: #1c1e21; background: #fff; }
.topic { font-size: 13px; color: #6b7280; margin-bottom: .6rem; }
.why { font-size: 13px; color: #6b7280; margin-top: 1.2rem; border-top: 1px solid #d1d5db; padding-top: .5rem; }
pre.code { background: #f3f4f6; padding: .7rem; border-radius: 6px; overflow-x: auto; font-size: 15px; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }
.cloze { font-weight: 600; color: #1d4ed8; }
hr { border: 0; border-top: 1px solid #d1d5db; margin: 1rem 0; }
.nightMode.card, .night_mode .card { color: #e5e7eb; background: #1f2328; }
.nightMode pre.code { background: #2a2f36; }
.nightMode .cloze { color: #93c5fd; }
"""
TOPIC = '<div class="topic">{{Topic}}</div>'
WHY = '{{#Why}}<div class="why">Asked for: {{Why}}</div>{{/Why}}'
TEMPLATES = {
    "basic": (TOPIC + "<div>{{Front}}</div>{{Code}}", "{{FrontSide}}<hr id=answer><div>{{Back}}</div>" + WHY),
    "cloze": (TOPIC + "<div>{{cloze:Front}}</div>{{Code}}", TOPIC + "<div>{{cloze:Front}}</div>{{Code}}" + WHY),
}


def write_deck(deck: Deck, path: Path) -> None:
    """Write the deck; an existing file is replaced whole or not at all."""
    import genanki

    models = {name: _model(genanki, name) for name in MODEL_IDS}
    target = genanki.Deck(DECK_ID, deck.name)
    for note in deck.notes:
        target.add_note(_note(genanki, models[note.model], note))
    with tempfile.TemporaryDirectory(prefix="planner-anki-") as folder:
        raw = Path(folder, "deck.apkg")
        package = _Package(target, {note.key: note.modified_at for note in deck.notes})
        # a fixed time, so that the database inside is the same for the same deck
        package.write_to_file(
            str(raw), timestamp=float(max((note.modified_at for note in deck.notes), default=MODEL_MODIFIED_AT))
        )
        write_file(path, _repacked(raw))


def _model(genanki: Any, name: str) -> Any:
    front, back = TEMPLATES[name]
    fields = [{"name": field, "id": MODEL_IDS[name] * 100 + number} for number, field in enumerate(FIELDS)]
    template = {"name": "Card", "qfmt": front, "afmt": back, "id": MODEL_IDS[name] * 100 + 90}
    kind = genanki.Model.CLOZE if name == "cloze" else genanki.Model.FRONT_BACK
    label = f"Interview prep ({name})"
    return genanki.Model(
        MODEL_IDS[name], label, fields=fields, templates=[template], css=STYLE, model_type=kind, sort_field_index=0
    )


def _note(genanki: Any, model: Any, note: Note) -> Any:
    return genanki.Note(
        model=model, fields=list(note.fields), guid=note_guid(note.key), tags=list(note.tags), due=note.due
    )


class _Package:
    """genanki's package with each note's own modification time and the note types' fixed one."""

    def __init__(self, deck: Any, modified_at: dict[str, int]):
        import genanki

        self._package = genanki.Package(deck)
        self._modified_at = {note_guid(key): seconds for key, seconds in modified_at.items()}

    def write_to_file(self, file: str, timestamp: float) -> None:
        import json
        import sqlite3

        self._package.write_to_file(file, timestamp=timestamp)
        with tempfile.TemporaryDirectory(prefix="planner-anki-") as folder:
            with zipfile.ZipFile(file) as archive:
                archive.extractall(folder)
            database = Path(folder, "collection.anki2")
            connection = sqlite3.connect(database)
            try:
                for number, guid in connection.execute("SELECT id, guid FROM notes").fetchall():
                    connection.execute("UPDATE notes SET mod = ? WHERE id = ?", (self._modified_at[guid], number))
                models = json.loads(connection.execute("SELECT models FROM col").fetchone()[0])
                for model in models.values():
                    model["mod"] = MODEL_MODIFIED_AT
                connection.execute("UPDATE col SET models = ?", (json.dumps(models),))
                connection.commit()
            finally:
                connection.close()
            with zipfile.ZipFile(file, "w") as archive:
                for name in sorted(os.listdir(folder)):
                    archive.write(Path(folder, name), name)


def _repacked(path: Path) -> bytes:
    """The package with the dates inside the zip fixed."""
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()
