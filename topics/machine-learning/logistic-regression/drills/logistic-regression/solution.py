import numpy as np


def sigmoid(z):
    """Elementwise 1 / (1 + exp(-z)) without overflow."""
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def losses(scores, y):
    return np.maximum(scores, 0) + np.log1p(np.exp(-np.abs(scores))) - y * scores


def log_loss(scores, y):
    """Mean log loss of 0/1 labels, from scores."""
    return float(np.mean(losses(np.asarray(scores, dtype=float), np.asarray(y, dtype=float))))


def fit(X, y, lam, tolerance=1e-8, max_steps=200):
    """Return (intercept, weights) of L2-penalised logistic regression."""
    if lam <= 0:
        raise ValueError("lam must be positive")
    A = np.column_stack([np.ones(len(X)), np.asarray(X, dtype=float)])
    y = np.asarray(y, dtype=float)
    penalty = np.full(A.shape[1], float(lam))
    penalty[0] = 0.0                                  # the intercept is free

    def objective(w):
        return losses(A @ w, y).sum() + 0.5 * (penalty * w) @ w

    w = np.zeros(A.shape[1])
    for _ in range(max_steps):
        p = sigmoid(A @ w)
        gradient = A.T @ (p - y) + penalty * w
        if np.abs(gradient).max() < tolerance:
            break
        hessian = (A * (p * (1 - p))[:, None]).T @ A + np.diag(penalty)
        step = np.linalg.lstsq(hessian, gradient, rcond=None)[0]
        size, now = 1.0, objective(w)
        while size > 1e-10 and objective(w - size * step) > now:
            size /= 2
        w = w - size * step
    return float(w[0]), w[1:]
