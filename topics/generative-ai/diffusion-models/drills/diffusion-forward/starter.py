import numpy as np


def alpha_bars(betas):
    """Products of (1 - beta), with 1 in front; length T + 1."""
    raise NotImplementedError


def add_noise(x0, t, noise, bars):
    """x_t for each example at its own step."""
    raise NotImplementedError


def predict_x0(xt, t, noise, bars):
    """Invert add_noise."""
    raise NotImplementedError


def posterior(xt, x0, t, betas):
    """Mean and variance of q(x_{t-1} | x_t, x_0)."""
    raise NotImplementedError
