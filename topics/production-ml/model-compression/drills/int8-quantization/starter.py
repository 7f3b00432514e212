"""Symmetric int8 quantisation of a linear layer."""

import numpy as np


def quantise(values, axis):
    """(int8 values, float64 scales) such that values is about q * scale."""
    raise NotImplementedError


def dequantise(q, scale):
    """Restored float64 values."""
    raise NotImplementedError


def linear_int8(x, weight_q, weight_scale, bias):
    """x @ W + bias with an int8 weight, int8 inputs per row and int32 sums."""
    raise NotImplementedError
