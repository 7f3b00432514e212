"""An always-valid two-sample test by a mixture of likelihood ratios (mSPRT)."""

import math

import numpy as np


class Moments:
    """Count, mean and sum of squared deviations of a stream."""

    def __init__(self):
        self.count, self.mean, self.squares = 0, 0.0, 0.0

    def add(self, values):
        values = np.asarray(values, dtype=float)
        if not len(values):
            return
        mean = float(values.mean())
        gap, total = mean - self.mean, self.count + len(values)
        self.squares += float(((values - mean) ** 2).sum()) + gap**2 * self.count * len(values) / total
        self.mean += gap * len(values) / total
        self.count = total

    def variance_of_mean(self):
        return self.squares / (self.count - 1) / self.count


class SequentialTest:
    def __init__(self, tau, alpha=0.05):
        if not tau > 0:
            raise ValueError("tau must be positive")
        if not 0 < alpha < 1:
            raise ValueError("alpha must lie between 0 and 1")
        self.tau2, self.alpha = tau**2, alpha
        self.control, self.treatment = Moments(), Moments()
        self.p, self.low, self.high = 1.0, -math.inf, math.inf

    def update(self, control, treatment):
        """Add two batches and return estimate, p, low, high and significant."""
        self.control.add(control)
        self.treatment.add(treatment)
        fewest = min(self.control.count, self.treatment.count)
        estimate = self.treatment.mean - self.control.mean if fewest else math.nan
        if fewest >= 2:
            self.look(estimate, self.control.variance_of_mean() + self.treatment.variance_of_mean())
        return {
            "estimate": estimate,
            "p": self.p,
            "low": self.low,
            "high": self.high,
            "significant": self.p <= self.alpha,
        }

    def look(self, estimate, v):
        if v <= 0:
            return
        spread = math.log((v + self.tau2) / v)
        log_ratio = self.tau2 * estimate**2 / (2 * v * (v + self.tau2)) - spread / 2
        self.p = min(self.p, math.exp(min(0.0, -log_ratio)))
        half = math.sqrt(v * (v + self.tau2) / self.tau2 * (2 * math.log(1 / self.alpha) + spread))
        self.low, self.high = max(self.low, estimate - half), min(self.high, estimate + half)
