"""An Anki collection, package or backup to the memory of our cards. Never changes the file given.

Takes collection.anki2 (or the profile folder that holds it), .colpkg and .apkg. A collection that Anki has open keeps
its latest answers in a -wal file beside it, so both are copied and the copy is opened.
"""

import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from planner.model.deck import note_guid
from planner.model.memory import CardMemory
from planner.model.problem import BadInput, Problem
from planner.model.source import Source

DEFAULT_DECAY = 0.1542  # FSRS-6's default
NAMES_IN_PACKAGES = ("collection.anki21b", "collection.anki21", "collection.anki2")
MOST_BYTES = 4 << 30
SQLITE = b"SQLite format 3\x00"
ZSTD = b"\x28\xb5\x2f\xfd"


def read_memory(path: Path, keys: Iterable[str], now: datetime) -> tuple[CardMemory, ...]:
    """The memory of every card of `keys` that the file holds, sorted by key. `now` has a time zone.

    Raises BadInput when the file is missing or is nothing that Anki writes.
    """
    found = path / "collection.anki2" if path.is_dir() else path
    if not found.is_file():
        hint = "give collection.anki2 (in Anki's profile folder), a .colpkg or an .apkg exported with progress"
        raise BadInput([Problem(Source(str(path)), "no-collection", "there is no such file", hint)])
    with tempfile.TemporaryDirectory(prefix="planner-anki-") as folder:
        copy = Path(folder, "collection.anki2")
        try:
            if zipfile.is_zipfile(found):
                _unpack(found, copy)
            else:
                shutil.copyfile(found, copy)
                wal = found.with_name(found.name + "-wal")
                if wal.is_file():
                    shutil.copyfile(wal, copy.with_name(copy.name + "-wal"))
            if not copy.read_bytes()[:16] == SQLITE:
                raise ValueError("it holds no Anki database")
            return _memories(copy, {note_guid(key): key for key in keys}, now)
        except (sqlite3.Error, zipfile.BadZipFile, ValueError, OSError) as error:
            hint = "close Anki and try again, or give a .colpkg made with File > Export"
            raise BadInput(
                [Problem(Source(str(path)), "unreadable-collection", f"can't read it: {error}", hint)]
            ) from None


def _unpack(package: Path, target: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
        name = next((entry for entry in NAMES_IN_PACKAGES if entry in names), None)
        if name is None:
            raise ValueError("the package holds no collection")
        if archive.getinfo(name).file_size > MOST_BYTES:
            raise ValueError("the collection in it is too large")
        with archive.open(name) as source, open(target, "wb") as sink:
            head = source.read(4)
            source.seek(0)
            if head == ZSTD:
                import zstandard

                zstandard.ZstdDecompressor().copy_stream(source, sink)
            else:
                shutil.copyfileobj(source, sink)


def _memories(database: Path, key_of: dict[str, str], now: datetime) -> tuple[CardMemory, ...]:
    connection = sqlite3.connect(database)
    try:
        connection.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
        created = connection.execute("SELECT crt FROM col").fetchone()[0]
        latest = dict(connection.execute("SELECT cid, max(id) FROM revlog WHERE ease > 0 GROUP BY cid"))
        rows = connection.execute(
            "SELECT n.guid, c.id, c.reps, c.ivl, c.queue, c.data, c.type, c.due FROM cards c JOIN notes n ON n.id = c.nid"
        )
        memories = [
            _memory(key_of[guid], reps, ivl, queue, data, latest.get(number), due, created, now)
            for guid, number, reps, ivl, queue, data, _, due in rows
            if guid in key_of
        ]
    finally:
        connection.close()
    best: dict[str, CardMemory] = {}
    for memory in memories:  # a note with two clozes has two cards: the weaker one speaks for it
        earlier = best.get(memory.key)
        if earlier is None or memory.recall_after() < earlier.recall_after():
            best[memory.key] = memory
    return tuple(best[key] for key in sorted(best))


def _memory(
    key: str, reps: int, ivl: int, queue: int, data: str, latest_ms: int | None, due: int, created: int, now: datetime
) -> CardMemory:
    try:
        state = json.loads(data) if data else {}
    except ValueError:
        state = {}
    stability = _number(state.get("s"))
    if not stability and reps:
        # Scheduled without FSRS: an interval is chosen so that recall is about 90 % at its end, which is what
        # stability means; a learning card's negative interval is in seconds.
        stability = float(ivl) if ivl > 0 else -ivl / 86_400 if ivl < 0 else 0.5
    reviewed_at = latest_ms / 1000 if latest_ms else _number(state.get("lrt"))
    if not reviewed_at and reps:
        reviewed_at = created + (due - ivl) * 86_400
    days = (now.astimezone(UTC).timestamp() - reviewed_at) / 86_400 if reviewed_at else 0.0
    decay = _number(state.get("decay")) or DEFAULT_DECAY
    difficulty = min(max(_number(state.get("d")) or 5.0, 1.0), 10.0)
    return CardMemory(key, reps, stability, decay, max(0.0, days), queue == -1, difficulty)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0.0
