"""Batch normalisation for inputs of shape (rows, features)."""

import numpy as np


class BatchNorm:
    """Normalises each feature; keeps running statistics for evaluation."""

    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)
        self.momentum = momentum
        self.eps = eps
        self.training = True

    def __call__(self, x):
        mean = x.mean(axis=0)
        var = x.var(axis=0)
        if len(x) > 1:
            self._update(mean, x.var(axis=0, ddof=1))
        if not self.training and len(x) == 1:
            mean, var = self.running_mean, self.running_var
        x_hat = (x - mean) / (np.sqrt(var) + self.eps)
        return self.gamma * x_hat + self.beta

    def _update(self, mean, var):
        """Exponential moving averages of the batch statistics."""
        m = self.momentum
        self.running_mean = m * self.running_mean + (1 - m) * mean
        self.running_var = m * self.running_var + (1 - m) * var
