import numpy as np


def importance_weights(rewards, logged, target):
    """Validate the log and return (rewards, weights)."""
    rewards, logged, target = (np.asarray(a, dtype=float) for a in (rewards, logged, target))
    if not len(rewards) == len(logged) == len(target) or len(rewards) == 0:
        raise ValueError("three arrays of equal, positive length are needed")
    if np.isnan(rewards).any():
        raise ValueError("a reward is missing")
    if not ((logged > 0) & (logged <= 1)).all():
        raise ValueError("logged probabilities must lie in (0, 1]")
    if not ((target >= 0) & (target <= 1)).all():
        raise ValueError("target probabilities must lie in [0, 1]")
    return rewards, target / logged


def evaluate(rewards, logged, target, max_weight=None):
    """IPS and SNIPS of a new policy, with diagnostics."""
    rewards, raw = importance_weights(rewards, logged, target)
    w = raw if max_weight is None else np.minimum(raw, max_weight)
    total = w.sum()
    snips = float((w * rewards).sum() / total) if total else float("nan")
    return {
        "ips": float((w * rewards).mean()),
        "snips": snips,
        "snips_se": float(np.sqrt((w**2 * (rewards - snips) ** 2).sum()) / total) if total else float("nan"),
        "mean_weight": float(raw.mean()),
        "ess": float(total**2 / (w**2).sum()) if total else 0.0,
        "clipped_share": float(1 - total / raw.sum()) if raw.sum() else 0.0,
    }


def doubly_robust(rewards, logged, target, model_logged, model_target):
    """Doubly robust estimate of the new policy's value."""
    rewards, w = importance_weights(rewards, logged, target)
    return float(np.mean(np.asarray(model_target) + w * (rewards - np.asarray(model_logged))))
