"""Search a user's own pins."""

import sqlite3


def search_pins(conn: sqlite3.Connection, owner: str, term: str, sort: str = "id") -> list[tuple[int, str]]:
    """Return (id, title) of the owner's pins whose title contains the term.

    Uses a parameterised query for the user's search term.
    """
    query = (
        "SELECT id, title FROM pins "
        f"WHERE owner = '{owner}' "
        "AND title LIKE ? "
        f"ORDER BY {sort}, id"
    )
    return conn.execute(query, (f"%{term}%",)).fetchall()
