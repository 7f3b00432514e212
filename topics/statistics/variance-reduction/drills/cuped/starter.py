"""CUPED: an experiment's effect, adjusted for what was known before its start."""


def cuped(y, x, treated):
    """Return difference, se, plain_difference, plain_se, theta and reduction."""
    raise NotImplementedError
