import math

import numpy as np
import pytest

from submission import noise_distribution, sgns_step, skipgram_pairs


def loss_of(w_in, w_out, centre, context, negatives):
    s = lambda x: 1 / (1 + math.exp(-x))
    total = -math.log(s(w_out[context] @ w_in[centre]))
    return total - sum(math.log(s(-(w_out[n] @ w_in[centre]))) for n in negatives)


def tables():
    rng = np.random.default_rng(3)
    return rng.normal(size=(5, 4)), rng.normal(size=(5, 4))


def test_pairs_stop_at_the_ends():
    assert skipgram_pairs(["a", "b", "c", "d"], 1) == [
        ("a", "b"), ("b", "a"), ("b", "c"), ("c", "b"), ("c", "d"), ("d", "c")]


def test_pairs_keep_repeated_words():
    assert skipgram_pairs(["x", "x", "y"], 2) == [("x", "x"), ("x", "y"), ("x", "x"), ("x", "y"), ("y", "x"), ("y", "x")]
    assert skipgram_pairs([], 2) == []


def test_noise_distribution():
    p = noise_distribution([16, 1, 0])
    assert p == pytest.approx([8 / 9, 1 / 9, 0])
    assert noise_distribution([3, 1, 0], power=0.0) == pytest.approx([0.5, 0.5, 0])


def test_loss_is_returned_before_the_step():
    w_in, w_out = tables()
    before = loss_of(w_in, w_out, 1, 2, [0, 4])
    assert sgns_step(w_in, w_out, 1, 2, [0, 4], 0.1) == pytest.approx(before)
    assert loss_of(w_in, w_out, 1, 2, [0, 4]) < before


@pytest.mark.parametrize("negatives", [[0, 4], [3, 3], [2, 0]])
def test_step_is_the_numerical_gradient(negatives):
    w_in, w_out = tables()
    new_in, new_out = w_in.copy(), w_out.copy()
    sgns_step(new_in, new_out, 1, 2, negatives, lr=1.0)
    for table, changed in ((w_in, new_in), (w_out, new_out)):
        gradient = np.zeros_like(table)
        for at in np.ndindex(table.shape):
            kept = table[at]
            table[at] = kept + 1e-6
            up = loss_of(w_in, w_out, 1, 2, negatives)
            table[at] = kept - 1e-6
            down = loss_of(w_in, w_out, 1, 2, negatives)
            table[at] = kept
            gradient[at] = (up - down) / 2e-6
        assert table - changed == pytest.approx(gradient, abs=1e-6)


def test_other_rows_are_untouched():
    w_in, w_out = tables()
    old_in, old_out = w_in.copy(), w_out.copy()
    sgns_step(w_in, w_out, 1, 2, [0], 0.5)
    assert np.array_equal(w_in[[0, 2, 3, 4]], old_in[[0, 2, 3, 4]])
    assert np.array_equal(w_out[[1, 3, 4]], old_out[[1, 3, 4]])


def test_huge_scores_stay_finite():
    w_in, w_out = np.array([[1000.0]]), np.array([[-1.0], [1.0]])
    assert sgns_step(w_in, w_out, 0, 0, [1], 0.0) == pytest.approx(2000.0)
    assert np.isfinite(w_in).all() and np.isfinite(w_out).all()
