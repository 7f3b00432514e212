import numpy as np
import pytest

from submission import train_epoch


def gradient(weights, batch):
    X, y = batch
    return 2 * X.T @ (X @ weights - y) / len(X), len(X)


def batches(*sizes, seed=0):
    rng = np.random.default_rng(seed)
    return [(rng.normal(size=(n, 3)), rng.normal(size=n)) for n in sizes]


def joined(parts):
    return np.vstack([X for X, _ in parts]), np.concatenate([y for _, y in parts])


def constant(rate):
    return lambda update: rate


def test_without_accumulation_it_is_plain_sgd():
    parts, w = batches(4, 4), np.ones(3)
    expected = w
    for part in parts:
        expected = expected - 0.1 * gradient(expected, part)[0]
    result, updates = train_epoch(w, parts, gradient, constant(0.1), accumulate=1)
    assert result == pytest.approx(expected) and updates == 2


def test_equal_micro_batches_equal_the_large_batch():
    parts, w = batches(4, 4, 4), np.ones(3)
    result, updates = train_epoch(w, parts, gradient, constant(0.1), accumulate=3)
    assert result == pytest.approx(w - 0.1 * gradient(w, joined(parts))[0]) and updates == 1


def test_every_row_counts_the_same():
    parts, w = batches(1, 9), np.ones(3)
    result, _ = train_epoch(w, parts, gradient, constant(0.1), accumulate=2)
    assert result == pytest.approx(w - 0.1 * gradient(w, joined(parts))[0])


def test_clipping_acts_on_the_accumulated_gradient():
    w = np.zeros(3)
    X, y = np.eye(3), np.array([3.0, 0.0, 0.0])
    parts = [(X, y), (X, -y + [0.0, 0.6, 0.0])]
    result, _ = train_epoch(w, parts, gradient, constant(1.0), accumulate=2, max_norm=1.0)
    assert result == pytest.approx(np.array([0.0, 0.2, 0.0]))


def test_a_long_accumulated_gradient_is_clipped():
    parts, w = batches(4, 4), np.ones(3)
    result, _ = train_epoch(w, parts, gradient, constant(1.0), accumulate=2, max_norm=0.01)
    assert np.linalg.norm(result - w) == pytest.approx(0.01)


def test_the_last_short_group_makes_an_update():
    parts, w = batches(4, 4, 4), np.ones(3)
    middle = w - 0.1 * gradient(w, joined(parts[:2]))[0]
    result, updates = train_epoch(w, parts, gradient, constant(0.1), accumulate=2)
    assert updates == 2
    assert result == pytest.approx(middle - 0.1 * gradient(middle, parts[2])[0])


def test_the_schedule_counts_updates_and_the_input_stays():
    asked, w = [], np.ones(3)
    train_epoch(w, batches(2, 2, 2, 2), gradient, lambda u: asked.append(u) or 0.1, accumulate=2)
    assert asked == [0, 1]
    assert np.array_equal(w, np.ones(3))
