"""Symmetric int8 quantisation of a linear layer."""

import numpy as np

TOP = 127


def quantise(values, axis):
    """(int8 values, float64 scales) such that values is about q * scale."""
    values = np.asarray(values, dtype=np.float64)
    if not np.isfinite(values).all():
        raise ValueError("only finite values can be quantised")
    largest = np.abs(values).max(axis=axis, keepdims=True)
    scale = np.where(largest > 0, largest / TOP, 1.0)
    q = np.clip(np.rint(values / scale), -TOP, TOP).astype(np.int8)
    return q, scale


def dequantise(q, scale):
    """Restored float64 values."""
    return np.asarray(q, dtype=np.float64) * scale


def linear_int8(x, weight_q, weight_scale, bias):
    """x @ W + bias with an int8 weight, int8 inputs per row and int32 sums."""
    x_q, x_scale = quantise(x, axis=1)
    sums = x_q.astype(np.int32) @ weight_q.astype(np.int32)
    return sums * (x_scale * weight_scale) + bias
