import sqlite3

import pytest

from submission import search_pins


@pytest.fixture
def conn():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE pins (id INTEGER, owner TEXT, title TEXT, saves INTEGER)")
    rows = [
        (1, "ada", "Oak table", 30),
        (2, "ada", "Blue chair", 10),
        (3, "bo", "Secret oak plan", 99),
        (4, "ada", "Save 50% on oak", 20),
        (5, "ada", "snake_case mug", 40),
        (6, "o'neil", "Harp", 1),
        (7, "ada", r"back\slash", 5),
    ]
    connection.executemany("INSERT INTO pins VALUES (?, ?, ?, ?)", rows)
    return connection


def ids(rows):
    return [row[0] for row in rows]


def test_finds_the_owners_pins(conn):
    assert search_pins(conn, "ada", "oak") == [(1, "Oak table"), (4, "Save 50% on oak")]
    assert ids(search_pins(conn, "ada", "")) == [1, 2, 4, 5, 7]


def test_sorts_by_the_allowed_columns(conn):
    assert ids(search_pins(conn, "ada", "oak", sort="saves")) == [4, 1]
    assert ids(search_pins(conn, "ada", "a", sort="title")) == [2, 1, 4, 7, 5]


def test_the_owner_cannot_change_the_query(conn):
    assert search_pins(conn, "nobody' OR '1'='1", "oak") == []
    assert ids(search_pins(conn, "o'neil", "")) == [6]


@pytest.mark.filterwarnings("ignore")
def test_the_order_cannot_carry_sql(conn):
    for sort in ("(SELECT owner FROM pins WHERE id = 3)", "owner", "id; DROP TABLE pins", "id DESC", ""):
        with pytest.raises(ValueError):
            search_pins(conn, "ada", "oak", sort=sort)


def test_percent_and_underscore_are_plain_text(conn):
    assert ids(search_pins(conn, "ada", "50%")) == [4]
    assert ids(search_pins(conn, "ada", "%")) == [4]
    assert ids(search_pins(conn, "ada", "_")) == [5]
    assert ids(search_pins(conn, "ada", "\\")) == [7]


def test_a_quote_in_the_term_is_plain_text(conn):
    assert search_pins(conn, "ada", "' OR 1=1 --") == []
