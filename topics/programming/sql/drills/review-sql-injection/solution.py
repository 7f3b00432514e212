"""Search a user's own pins."""

import sqlite3

ORDERS = {"id": "id", "title": "title", "saves": "saves"}


def escaped(term: str) -> str:
    """The term as literal text of a LIKE pattern with backslash as its escape character."""
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def search_pins(conn: sqlite3.Connection, owner: str, term: str, sort: str = "id") -> list[tuple[int, str]]:
    """Return (id, title) of the owner's pins whose title contains the term."""
    if sort not in ORDERS:
        raise ValueError(f"cannot sort by {sort!r}")
    query = f"SELECT id, title FROM pins WHERE owner = ? AND title LIKE ? ESCAPE '\\' ORDER BY {ORDERS[sort]}, id"
    return conn.execute(query, (owner, f"%{escaped(term)}%")).fetchall()
