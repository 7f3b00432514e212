"""Inverse propensity weighting with normalised weights and diagnostics."""

import numpy as np


def clipped_propensity(propensity, clip):
    if not 0 <= clip < 0.5:
        raise ValueError("clip must lie in [0, 0.5)")
    e = np.asarray(propensity, dtype=float)
    if not ((e >= 0) & (e <= 1)).all():
        raise ValueError("propensities lie between 0 and 1")
    return np.clip(e, clip, 1 - clip)


def weights(treated, propensity, estimand, clip):
    """Return normalised-within-arm weights; both arms sum to 1."""
    e = clipped_propensity(propensity, clip)
    if min(treated.sum(), (~treated).sum()) < 2:
        raise ValueError("each arm needs at least two users")
    if estimand not in ("ate", "att"):
        raise ValueError(f"unknown estimand {estimand!r}")
    chance = np.where(treated, 1.0 if estimand == "att" else e, 1 - e)
    if (chance == 0).any():
        raise ValueError("a weight would be infinite")
    target = np.where(treated, 1.0, e) if estimand == "att" else 1.0
    w = target / chance
    totals = np.where(treated, w[treated].sum(), w[~treated].sum())
    if (totals == 0).any():
        raise ValueError("no untreated user has any weight")
    return w / totals


def ipw(y, treated, propensity, estimand="ate", clip=0.01):
    """Return effect, se, ess and clipped."""
    y, treated = np.asarray(y, dtype=float), np.asarray(treated, dtype=bool)
    w = weights(treated, propensity, estimand, clip)
    mean_treated, mean_untreated = (w * y)[treated].sum(), (w * y)[~treated].sum()
    residuals = y - np.where(treated, mean_treated, mean_untreated)
    return {
        "effect": float(mean_treated - mean_untreated),
        "se": float(np.sqrt((w**2 * residuals**2).sum())),
        "ess": tuple(float(1 / (w[arm] ** 2).sum()) for arm in (treated, ~treated)),
        "clipped": int((clipped_propensity(propensity, clip) != np.asarray(propensity, dtype=float)).sum()),
    }


def balance(x, treated, propensity, estimand="ate", clip=0.01):
    """Return standardised mean differences before and after weighting."""
    x, treated = np.asarray(x, dtype=float), np.asarray(treated, dtype=bool)
    w = weights(treated, propensity, estimand, clip)
    a, b = x[treated], x[~treated]
    spread = np.sqrt((a.var(axis=0, ddof=1) + b.var(axis=0, ddof=1)) / 2)
    scale = np.where(spread > 0, spread, np.inf)
    after = w[treated] @ a - w[~treated] @ b
    return {"before": (a.mean(axis=0) - b.mean(axis=0)) / scale, "after": after / scale}
