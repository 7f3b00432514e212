import math

import numpy as np
import pytest

from submission import softmax, weighted_cross_entropy


def test_ordinary_values():
    p = softmax([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]])
    assert p.sum(axis=1) == pytest.approx([1, 1])
    assert p[1] == pytest.approx([1 / 3] * 3)
    assert weighted_cross_entropy([[0.0, 0.0], [0.0, math.log(3)]], [0, 1], [0.5, 0.5]) == pytest.approx(
        0.5 * math.log(2) + 0.5 * math.log(4 / 3)
    )


@pytest.mark.filterwarnings("error")
def test_large_logits_do_not_overflow():
    p = softmax([[1000.0, 1001.0], [-1000.0, -1001.0]])
    e = math.exp(1)
    assert p == pytest.approx(np.array([[1 / (1 + e), e / (1 + e)], [e / (1 + e), 1 / (1 + e)]]))


@pytest.mark.filterwarnings("error")
def test_a_confident_mistake_has_a_finite_exact_loss():
    assert weighted_cross_entropy([[0.0, 700.0]], [0], [1.0]) == pytest.approx(700, rel=1e-9)
    assert weighted_cross_entropy([[-400.0, 400.0]], [0], [1.0]) == pytest.approx(800, rel=1e-9)


def test_weights_are_compared_with_a_tolerance():
    loss = weighted_cross_entropy(np.zeros((3, 2)), [0, 1, 0], [0.7, 0.2, 0.1])
    assert loss == pytest.approx(math.log(2))
    assert weighted_cross_entropy(np.zeros((2, 2)), [0, 1], [1.0, 0.0]) == pytest.approx(math.log(2))


@pytest.mark.parametrize("weights", [[0.5, 0.4], [1.5, -0.5], [0.5, 0.5 + 1e-6], [0.0, 0.0]])
def test_wrong_weights_are_refused(weights):
    with pytest.raises(ValueError):
        weighted_cross_entropy(np.zeros((2, 2)), [0, 1], weights)


def test_inputs_are_not_changed():
    logits, weights = np.array([[1.0, 5.0], [2.0, 0.0]]), np.array([0.25, 0.75])
    before = logits.copy(), weights.copy()
    softmax(logits)
    weighted_cross_entropy(logits, [0, 1], weights)
    assert np.array_equal(logits, before[0]) and np.array_equal(weights, before[1])
