import numpy as np


def sgd_step(model, u, i, r, lr, reg):
    """One SGD step in place; returns the error before the step."""
    p, q = model["P"][u].copy(), model["Q"][i].copy()
    bu, bi = model["bu"][u], model["bi"][i]
    e = r - (model["mu"] + bu + bi + p @ q)
    model["bu"][u] += lr * (e - reg * bu)
    model["bi"][i] += lr * (e - reg * bi)
    model["P"][u] += lr * (e * q - reg * p)
    model["Q"][i] += lr * (e * p - reg * q)
    return e


def als_user_factors(R, mask, Q, reg):
    """Exact user factors for fixed item factors Q."""
    d = Q.shape[1]
    P = np.zeros((len(R), d))
    for u, observed in enumerate(mask):
        if observed.any():
            A = Q[observed]
            P[u] = np.linalg.solve(A.T @ A + reg * np.eye(d), A.T @ R[u, observed])
    return P


def fit(ratings, n_users, n_items, d=2, epochs=20, lr=0.02, reg=0.02, seed=0):
    """Train a biased factor model by SGD and return it."""
    rng = np.random.default_rng(seed)
    model = {
        "mu": float(np.mean([r for _, _, r in ratings])),
        "bu": np.zeros(n_users),
        "bi": np.zeros(n_items),
        "P": rng.normal(0, 0.1, (n_users, d)),
        "Q": rng.normal(0, 0.1, (n_items, d)),
    }
    for _ in range(epochs):
        for row in rng.permutation(len(ratings)):
            u, i, r = ratings[row]
            sgd_step(model, u, i, r, lr, reg)
    return model
