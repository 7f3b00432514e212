"""Left join that spreads hot keys over several tasks by salting."""

import zlib
from collections import defaultdict


def stable_hash(*parts):
    return zlib.crc32(repr(parts).encode())


def salted_left_join(left, right, tasks, hot, salts):
    """Return (joined rows, number of left rows per task)."""
    rows, left_of = [], defaultdict(list)
    loads = [0] * tasks
    for number, (key, value) in enumerate(left):
        if key is None:                      # matches nothing: no shuffle by key needed
            loads[number % tasks] += 1
            rows.append((None, value, None))
            continue
        salt = number % salts if key in hot else 0
        task = stable_hash(key, salt) % tasks
        loads[task] += 1
        left_of[task].append((key, salt, value))

    right_of = defaultdict(lambda: defaultdict(list))
    for key, value in right:
        if key is None:
            continue
        for salt in range(salts if key in hot else 1):
            right_of[stable_hash(key, salt) % tasks][key, salt].append(value)

    for task in range(tasks):
        for key, salt, value in left_of[task]:
            matches = right_of[task].get((key, salt)) or [None]
            rows += [(key, value, match) for match in matches]
    return rows, loads
