import numpy as np
import pytest

from submission import loss_and_gradients


def network(sizes, seed=0):
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(a, b)) for a, b in zip(sizes, sizes[1:])]
    return weights, [rng.normal(size=b) for b in sizes[1:]], rng


def assert_gradients_match_differences(sizes, n):
    weights, biases, rng = network(sizes)
    X, labels = rng.normal(size=(n, sizes[0])), rng.integers(sizes[-1], size=n)
    _, dW, db = loss_and_gradients(weights, biases, X, labels)
    for arrays, grads in ((weights, dW), (biases, db)):
        for array, grad in zip(arrays, grads):
            assert grad.shape == array.shape
            for i in np.ndindex(array.shape):
                old = array[i]
                array[i] = old + 1e-6
                up = loss_and_gradients(weights, biases, X, labels)[0]
                array[i] = old - 1e-6
                down = loss_and_gradients(weights, biases, X, labels)[0]
                array[i] = old
                assert grad[i] == pytest.approx((up - down) / 2e-6, abs=1e-7)


def test_one_layer_is_softmax_regression():
    weights, biases = [np.zeros((2, 3))], [np.zeros(3)]
    X = np.array([[1.0, 2.0], [3.0, -1.0]])
    loss, dW, db = loss_and_gradients(weights, biases, X, [0, 2])
    assert isinstance(loss, float) and loss == pytest.approx(np.log(3))
    dS = (np.full((2, 3), 1 / 3) - np.eye(3)[[0, 2]]) / 2
    assert dW[0] == pytest.approx(X.T @ dS)
    assert db[0] == pytest.approx(dS.sum(axis=0))


def test_two_layers_agree_with_differences():
    assert_gradients_match_differences([3, 5, 4], n=6)


def test_four_layers_agree_with_differences():
    assert_gradients_match_differences([3, 4, 4, 4, 2], n=5)


def test_a_repeated_batch_changes_nothing():
    weights, biases, rng = network([3, 5, 4])
    X, labels = rng.normal(size=(4, 3)), np.array([0, 1, 2, 3])
    once = loss_and_gradients(weights, biases, X, labels)
    twice = loss_and_gradients(weights, biases, np.vstack([X, X]), np.tile(labels, 2))
    assert once[0] == pytest.approx(twice[0])
    for a, b in zip(once[1] + once[2], twice[1] + twice[2]):
        assert a == pytest.approx(b)


def test_huge_logits_stay_finite():
    weights, biases = [np.array([[5000.0, -5000.0]])], [np.zeros(2)]
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        loss, dW, _ = loss_and_gradients(weights, biases, np.array([[1.0]]), [1])
    assert loss == pytest.approx(10000)
    assert dW[0] == pytest.approx(np.array([[1.0, -1.0]]))


def test_relu_has_derivative_zero_at_zero():
    weights, biases = [np.zeros((1, 1)), np.array([[1.0, -1.0]])], [np.zeros(1), np.zeros(2)]
    _, dW, db = loss_and_gradients(weights, biases, np.array([[1.0]]), [0])
    assert dW[0] == pytest.approx(np.zeros((1, 1)))
    assert db[0] == pytest.approx(np.zeros(1))
    assert db[1] == pytest.approx(np.array([-0.5, 0.5]))


def test_inputs_are_not_changed():
    weights, biases, rng = network([3, 5, 4])
    X, labels = rng.normal(size=(4, 3)), np.array([0, 1, 2, 3])
    before = [a.copy() for a in weights + biases + [X, labels]]
    loss_and_gradients(weights, biases, X, labels)
    for a, b in zip(before, weights + biases + [X, labels]):
        assert np.array_equal(a, b)
