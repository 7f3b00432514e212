"""A MapReduce engine for one process, and a job that needs a mergeable statistic."""


def run_job(splits, mapper, reducer, combiner=None, reducers=2):
    """Return (outputs per reducer, number of shuffled pairs)."""
    raise NotImplementedError


def variance_by_key(splits):
    """Population variance of x per key, for records (key, x)."""
    raise NotImplementedError
