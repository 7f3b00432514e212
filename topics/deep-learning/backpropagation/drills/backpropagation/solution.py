"""Loss and gradients of a fully connected ReLU network."""

import numpy as np


def loss_and_gradients(weights, biases, X, labels):
    """Return (mean softmax cross-entropy, list of weight gradients, list of bias gradients)."""
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    rows = np.arange(len(X))

    inputs, A = [], X
    for layer, (W, b) in enumerate(zip(weights, biases)):
        inputs.append(A)
        S = A @ W + b
        if layer < len(weights) - 1:
            A = np.maximum(S, 0)

    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    loss = float(-log_p[rows, labels].mean())

    dS = np.exp(log_p)
    dS[rows, labels] -= 1
    dS /= len(X)
    weight_gradients, bias_gradients = [None] * len(weights), [None] * len(weights)
    for layer in reversed(range(len(weights))):
        A = inputs[layer]
        weight_gradients[layer] = A.T @ dS
        bias_gradients[layer] = dS.sum(axis=0)
        if layer:
            dS = (dS @ weights[layer].T) * (A > 0)
    return loss, weight_gradients, bias_gradients
