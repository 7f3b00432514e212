"""Two-dimensional convolution with its gradients."""

import numpy as np


def pad(x, padding):
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def window(u, v, height, width, stride):
    """Index of the padded pixels that meet kernel position (u, v), one for each output."""
    return (slice(None), slice(None), slice(u, u + (height - 1) * stride + 1, stride),
            slice(v, v + (width - 1) * stride + 1, stride))


def conv2d(x, w, b, stride=1, padding=0):
    """Return the output feature maps, shape (N, O, H_out, W_out)."""
    if x.shape[1] != w.shape[1]:
        raise ValueError("x and w differ in channels")
    padded = pad(x, padding)
    kh, kw = w.shape[2:]
    height, width = ((padded.shape[2] - kh) // stride + 1, (padded.shape[3] - kw) // stride + 1)
    if height < 1 or width < 1:
        raise ValueError("kernel larger than the padded input")
    y = np.zeros((len(x), len(w), height, width)) + b[None, :, None, None]
    for u in range(kh):
        for v in range(kw):
            y += np.einsum("nchw,oc->nohw", padded[window(u, v, height, width, stride)], w[:, :, u, v])
    return y


def conv2d_backward(dy, x, w, stride=1, padding=0):
    """Return the gradients (dx, dw, db) of a loss whose gradient at the output is dy."""
    padded = pad(x, padding)
    height, width = dy.shape[2:]
    dpadded, dw = np.zeros(padded.shape), np.zeros(w.shape)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            part = window(u, v, height, width, stride)
            dw[:, :, u, v] = np.einsum("nohw,nchw->oc", dy, padded[part])
            dpadded[part] += np.einsum("nohw,oc->nchw", dy, w[:, :, u, v])
    bottom, right = padding + x.shape[2], padding + x.shape[3]
    return dpadded[:, :, padding:bottom, padding:right], dw, dy.sum(axis=(0, 2, 3))
