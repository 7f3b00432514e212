"""A MapReduce engine for one process, and a job that needs a mergeable statistic."""

import zlib
from functools import reduce


def run_job(splits, mapper, reducer, combiner=None, reducers=2):
    """Return (outputs per reducer, number of shuffled pairs)."""
    if reducers < 1:
        raise ValueError("a job needs at least one reducer")
    inboxes = [{} for _ in range(reducers)]
    shuffled = 0
    for split in splits:
        local = {}
        for record in split:
            for key, value in mapper(record):
                local.setdefault(key, []).append(value)
        for key, values in local.items():
            if combiner is not None:
                values = [combiner(key, values)]
            shuffled += len(values)
            inbox = inboxes[zlib.crc32(repr(key).encode()) % reducers]
            inbox.setdefault(key, []).extend(values)
    outputs = [[(key, reducer(key, inbox[key])) for key in sorted(inbox)] for inbox in inboxes]
    return outputs, shuffled


def _merge(a, b):
    """Merge (count, mean, sum of squared deviations) of two disjoint groups."""
    n = a[0] + b[0]
    delta = b[1] - a[1]
    return n, a[1] + delta * b[0] / n, a[2] + b[2] + delta * delta * a[0] * b[0] / n


def variance_by_key(splits):
    """Population variance of x per key, for records (key, x)."""

    def mapper(record):
        key, x = record
        yield key, (1, x, 0.0)

    def combiner(key, values):
        return reduce(_merge, values)

    def reducer(key, values):
        n, _, m2 = reduce(_merge, values)
        return m2 / n

    outputs, _ = run_job(splits, mapper, reducer, combiner)
    return {key: value for output in outputs for key, value in output}
