"""Two-dimensional convolution with its gradients."""

import numpy as np


def conv2d(x, w, b, stride=1, padding=0):
    """Return the output feature maps, shape (N, O, H_out, W_out)."""
    raise NotImplementedError


def conv2d_backward(dy, x, w, stride=1, padding=0):
    """Return the gradients (dx, dw, db) of a loss whose gradient at the output is dy."""
    raise NotImplementedError
