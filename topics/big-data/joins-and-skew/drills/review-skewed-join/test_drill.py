from collections import Counter

from submission import salted_left_join


def sql_left_join(left, right):
    rows = []
    for key, value in left:
        matches = [v for k, v in right if k is not None and k == key] or [None]
        rows += [(key, value, match) for match in matches]
    return Counter(rows)


def same(left, right, **options):
    rows, loads = salted_left_join(left, right, **options)
    assert Counter(map(tuple, rows)) == sql_left_join(left, right)
    assert len(loads) == options["tasks"] and sum(loads) == len(left)
    return list(loads)


USERS = [(f"u{i}", f"row{i}") for i in range(200)]


def test_unmatched_and_matched_rows():
    left = [("u1", 1), ("u2", 2), ("zz", 3), ("u1", 4)]
    same(left, USERS, tasks=4, hot={"u1"}, salts=5)


def test_no_hot_keys_keeps_a_key_together():
    left = [("u7", i) for i in range(100)]
    loads = same(left, USERS, tasks=8, hot=set(), salts=64)
    assert sorted(loads) == [0] * 7 + [100]


def test_a_hot_key_is_spread():
    left = [("u0", i) for i in range(4000)] + [(f"u{i % 200}", i) for i in range(800)]
    loads = same(left, USERS, tasks=8, hot={"u0"}, salts=64)
    assert max(loads) <= 2 * sum(loads) / 8


def test_duplicate_right_keys_give_one_row_per_pair():
    right = USERS + [("u3", "second"), ("u0", "second")]
    left = [("u3", 1), ("u0", 2), ("u0", 3), ("u4", 4)]
    same(left, right, tasks=4, hot={"u0"}, salts=6)


def test_null_keys_match_nothing_and_are_spread():
    left = [(None, i) for i in range(4000)] + [(f"u{i % 200}", i) for i in range(800)]
    loads = same(left, USERS + [(None, "ghost")], tasks=8, hot=set(), salts=64)
    assert max(loads) <= 2 * sum(loads) / 8


def test_empty_sides():
    assert same([], USERS, tasks=3, hot={"u0"}, salts=4) == [0, 0, 0]
    same([("u0", 1), ("u1", 2)], [], tasks=3, hot={"u0"}, salts=4)


class Key(str):
    """A string whose hash can be changed, as that of strings does between processes."""

    offset = 0

    def __hash__(self):
        return str.__hash__(self) + Key.offset


def test_placement_does_not_follow_the_hash_of_strings():
    loads = []
    for offset in (0, 12345):
        Key.offset = offset
        left = [(Key(f"u{i}"), n) for i in range(50) for n in range(i + 1)]
        right = [(Key(f"u{i}"), "row") for i in range(50)]
        loads.append(list(salted_left_join(left, right, tasks=4, hot={Key("u49")}, salts=8)[1]))
    assert loads[0] == loads[1]


def test_two_runs_agree():
    left = [("u0", i) for i in range(50)]
    runs = [salted_left_join(left, USERS, tasks=4, hot={"u0"}, salts=8)[1] for _ in range(2)]
    assert list(runs[0]) == list(runs[1])
