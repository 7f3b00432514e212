import numpy as np


def alpha_bars(betas):
    """Products of (1 - beta), with 1 in front; length T + 1."""
    betas = np.asarray(betas, dtype=float)
    if betas.ndim != 1 or betas.size == 0 or not np.all((betas > 0) & (betas < 1)):
        raise ValueError("betas must be a non-empty vector with entries between 0 and 1")
    return np.concatenate([[1.0], np.cumprod(1 - betas)])


def _steps(t, low, high):
    t = np.asarray(t)
    if np.any((t < low) | (t > high)):
        raise ValueError(f"t must be from {low} to {high}")
    return t


def _spread(values, like):
    """Shape (n,) to (n, 1, 1, ...), to multiply an array of shape (n, ...)."""
    return values.reshape(values.shape + (1,) * (np.ndim(like) - 1))


def add_noise(x0, t, noise, bars):
    """x_t for each example at its own step."""
    bar = _spread(bars[_steps(t, 0, len(bars) - 1)], x0)
    return np.sqrt(bar) * x0 + np.sqrt(1 - bar) * noise


def predict_x0(xt, t, noise, bars):
    """Invert add_noise."""
    bar = _spread(bars[_steps(t, 0, len(bars) - 1)], xt)
    return (xt - np.sqrt(1 - bar) * noise) / np.sqrt(bar)


def posterior(xt, x0, t, betas):
    """Mean and variance of q(x_{t-1} | x_t, x_0)."""
    bars = alpha_bars(betas)
    t = _steps(t, 1, len(bars) - 1)
    beta, bar, before = np.asarray(betas, dtype=float)[t - 1], bars[t], bars[t - 1]
    on_x0 = np.sqrt(before) * beta / (1 - bar)
    on_xt = np.sqrt(1 - beta) * (1 - before) / (1 - bar)
    return _spread(on_x0, xt) * x0 + _spread(on_xt, xt) * xt, (1 - before) / (1 - bar) * beta
