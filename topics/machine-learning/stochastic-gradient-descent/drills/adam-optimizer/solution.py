import numpy as np


def clip_norm(grads, limit):
    """Return gradients scaled together to a joint norm of at most limit."""
    norm = np.sqrt(sum(float(np.sum(g**2)) for g in grads if g is not None))
    scale = limit / norm if norm > limit else 1.0
    return [None if g is None else g * scale for g in grads]


class Adam:
    """Adam with decoupled weight decay; updates the given arrays in place."""

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        self.params = params
        self.lr, self.betas, self.eps, self.weight_decay = lr, betas, eps, weight_decay
        self.m = [np.zeros_like(w) for w in params]
        self.v = [np.zeros_like(w) for w in params]
        self.t = [0] * len(params)

    def step(self, grads):
        b1, b2 = self.betas
        for i, (w, g) in enumerate(zip(self.params, grads, strict=True)):
            if g is None:
                continue
            self.t[i] += 1
            self.m[i] = b1 * self.m[i] + (1 - b1) * g
            self.v[i] = b2 * self.v[i] + (1 - b2) * g**2
            m_hat = self.m[i] / (1 - b1 ** self.t[i])
            v_hat = self.v[i] / (1 - b2 ** self.t[i])
            w -= self.lr * (m_hat / (np.sqrt(v_hat) + self.eps) + self.weight_decay * w)
