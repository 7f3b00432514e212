"""Bootstrap intervals for units that hold several rows each."""


def resample(n, draws, seed):
    """Return an integer array of shape (draws, n): units drawn with replacement."""
    raise NotImplementedError


def replicates(units, statistic, indices):
    """Return the statistic of each resample, as an array."""
    raise NotImplementedError


def interval(units, statistic, indices, level=0.95, method="percentile"):
    """Return (low, high) by the percentile, basic or BCa method."""
    raise NotImplementedError
