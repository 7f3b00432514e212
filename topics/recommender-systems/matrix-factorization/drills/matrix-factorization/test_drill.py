import numpy as np
import pytest

from submission import als_user_factors, fit, sgd_step


def model():
    return {"mu": 3.0, "bu": np.zeros(2), "bi": np.zeros(2),
            "P": np.array([[1.0, 0.0], [2.0, 2.0]]), "Q": np.array([[0.5, 1.0], [3.0, 3.0]])}


def test_one_step_by_hand():
    m = model()
    assert sgd_step(m, 0, 0, 4.0, lr=0.1, reg=0.1) == pytest.approx(0.5)
    assert m["bu"] == pytest.approx([0.05, 0]) and m["bi"] == pytest.approx([0.05, 0])
    assert m["P"][0] == pytest.approx([1.015, 0.05])
    assert m["Q"][0] == pytest.approx([0.545, 0.99])


def test_step_leaves_the_rest_alone():
    m = model()
    sgd_step(m, 0, 0, 4.0, lr=0.1, reg=0.1)
    assert m["mu"] == 3.0
    assert m["P"][1] == pytest.approx([2, 2]) and m["Q"][1] == pytest.approx([3, 3])


def test_step_follows_the_numerical_gradient():
    def loss(m):
        e = 5.0 - (m["mu"] + m["bu"][1] + m["bi"][0] + m["P"][1] @ m["Q"][0])
        return 0.5 * e**2 + 0.1 * (m["bu"][1]**2 + m["bi"][0]**2 + m["P"][1] @ m["P"][1] + m["Q"][0] @ m["Q"][0])
    after = model()
    sgd_step(after, 1, 0, 5.0, lr=1e-3, reg=0.2)
    for name, index in [("P", (1, 0)), ("P", (1, 1)), ("Q", (0, 0)), ("Q", (0, 1)), ("bu", (1,)), ("bi", (0,))]:
        up, down = model(), model()
        up[name][index] += 1e-5
        down[name][index] -= 1e-5
        gradient = (loss(up) - loss(down)) / 2e-5
        assert after[name][index] - model()[name][index] == pytest.approx(-1e-3 * gradient, abs=1e-8)


def test_als_is_the_minimum():
    rng = np.random.default_rng(0)
    R, Q = rng.normal(size=(5, 8)), rng.normal(size=(8, 3))
    mask = rng.random((5, 8)) < 0.6
    P = als_user_factors(R, mask, Q, reg=0.7)
    for u in range(5):
        residual = np.where(mask[u], P[u] @ Q.T - R[u], 0)
        assert residual @ Q + 0.7 * P[u] == pytest.approx(np.zeros(3), abs=1e-9)


def test_als_ignores_missing_cells_and_empty_users():
    R = np.array([[1.0, np.nan], [np.nan, np.nan]])
    mask = ~np.isnan(R)
    P = als_user_factors(R, mask, np.array([[1.0], [5.0]]), reg=1.0)
    assert P == pytest.approx(np.array([[0.5], [0.0]]))


def ratings(seed=3):
    rng = np.random.default_rng(seed)
    P, Q = rng.normal(size=(30, 2)), rng.normal(size=(20, 2))
    bu = rng.normal(0, 0.5, 30)
    cells = [(u, i, 3 + bu[u] + P[u] @ Q[i]) for u in range(30) for i in range(20)]
    order = rng.permutation(len(cells))
    return [cells[n] for n in order[:420]], [cells[n] for n in order[420:]]


def test_fit_generalises_to_held_out_cells():
    train, test = ratings()
    m = fit(train, 30, 20, d=2, epochs=60, lr=0.03, reg=0.01, seed=1)
    errors = [r - (m["mu"] + m["bu"][u] + m["bi"][i] + m["P"][u] @ m["Q"][i]) for u, i, r in test]
    spread = np.std([r for _, _, r in test])
    assert np.sqrt(np.mean(np.square(errors))) < 0.4 * spread


def test_fit_starts_from_zero_biases_and_small_factors():
    m = fit([(0, 0, 3.0), (1, 1, 5.0)], 2000, 1000, d=4, epochs=1, lr=0.0)
    assert m["mu"] == 4 and not m["bu"].any() and not m["bi"].any()
    assert m["P"].shape == (2000, 4) and m["Q"].shape == (1000, 4)
    assert m["P"].std() == pytest.approx(0.1, rel=0.05) and m["Q"].std() == pytest.approx(0.1, rel=0.05)


def test_fit_is_reproducible_and_keeps_its_input():
    train, _ = ratings()
    copy = list(train)
    a, b, c = (fit(train, 30, 20, epochs=2, seed=s) for s in (1, 1, 2))
    assert np.array_equal(a["P"], b["P"]) and not np.array_equal(a["P"], c["P"])
    assert train == copy
    assert a["mu"] == pytest.approx(np.mean([r for _, _, r in train]))
