"""Click model for ads: smoothed rates per ad, learnt from downsampled traffic."""

import math
import random
from collections import Counter


def downsample(rows, keep, seed):
    """Keep every clicked row and each other row with probability keep."""
    rng = random.Random(seed)
    return [row for row in rows if row["clicked"] or rng.random() < keep]


def train(rows, keep=0.1, strength=50, seed=0):
    """Return a model: shrunk click rate per ad and overall, both as seen in the sample, and the sampling share."""
    sample = downsample(rows, keep, seed)
    shown = Counter(row["ad"] for row in sample)
    clicks = Counter(row["ad"] for row in sample if row["clicked"])
    prior = sum(clicks.values()) / len(sample)
    rates = {ad: (clicks[ad] + strength * prior) / (shown[ad] + strength) for ad in shown}
    return {"rates": rates, "prior": prior, "keep": keep}


def predict(model, ad):
    """Return the probability of a click on this ad in real traffic."""
    sampled = model["rates"].get(ad, model["prior"])
    return sampled / (sampled + (1 - sampled) / model["keep"])


def log_loss(label, p):
    p = min(max(p, 1e-9), 1 - 1e-9)
    return -math.log(p) if label else -math.log(1 - p)


def evaluate(model, rows):
    """Return impressions, calibration and normalized entropy of the model on rows of real traffic."""
    predictions = [predict(model, row["ad"]) for row in rows]
    clicks = sum(row["clicked"] for row in rows)
    loss = sum(log_loss(row["clicked"], p) for row, p in zip(rows, predictions))
    base_loss = sum(log_loss(row["clicked"], clicks / len(rows)) for row in rows)
    return {
        "impressions": len(rows),
        "calibration": sum(predictions) / clicks,
        "normalized_entropy": loss / base_loss,
    }
