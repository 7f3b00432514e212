"""Left join that spreads hot keys over several tasks by salting."""

import zlib
from collections import defaultdict


def stable_hash(*parts):
    return zlib.crc32(repr(parts).encode())


def salted_left_join(left, right, tasks, hot, salts):
    """Return (joined rows, number of left rows per task)."""
    left_of = defaultdict(list)
    for key, value in left:
        salt = stable_hash(key) % salts if key in hot else 0
        left_of[stable_hash(key, salt) % tasks].append((key, salt, value))

    right_of = defaultdict(dict)
    for key, value in right:
        for salt in range(salts if key in hot else 1):
            right_of[stable_hash(key, salt) % tasks][(key, salt)] = value

    rows = []
    for task in range(tasks):
        table = right_of[task]
        for key, salt, value in left_of[task]:
            rows.append((key, value, table.get((key, salt))))
    return rows, [len(left_of[task]) for task in range(tasks)]
