"""An always-valid two-sample test by a mixture of likelihood ratios (mSPRT)."""


class SequentialTest:
    def __init__(self, tau, alpha=0.05):
        raise NotImplementedError

    def update(self, control, treatment):
        """Add two batches and return estimate, p, low, high and significant."""
        raise NotImplementedError
