import numpy as np
import pytest

from submission import BatchNorm


def data(rows=8, seed=0):
    return np.random.default_rng(seed).normal(3, 2, size=(rows, 3))


def frozen(mean, var, eps=1e-5):
    layer = BatchNorm(len(mean), eps=eps)
    layer.running_mean, layer.running_var = np.array(mean, float), np.array(var, float)
    layer.training = False
    return layer


def test_training_output_is_standardised():
    out = BatchNorm(3)(data(64))
    assert out.mean(axis=0) == pytest.approx(np.zeros(3), abs=1e-9)
    assert out.std(axis=0) == pytest.approx(np.ones(3), abs=1e-3)


def test_gain_and_shift_are_applied():
    layer = BatchNorm(3)
    layer.gamma, layer.beta = np.array([2.0, 3.0, 4.0]), np.array([1.0, -1.0, 0.0])
    out = layer(data(64))
    assert out.mean(axis=0) == pytest.approx(layer.beta, abs=1e-9)
    assert out.std(axis=0) == pytest.approx(layer.gamma, rel=1e-3)


def test_a_row_does_not_depend_on_its_batch_in_evaluation():
    x = data()
    together = frozen([1, 2, 3], [4, 4, 4])(x)
    alone = np.vstack([frozen([1, 2, 3], [4, 4, 4])(row[None]) for row in x])
    assert together == pytest.approx(alone)


def test_evaluation_leaves_the_running_statistics_alone():
    layer = frozen([1, 2, 3], [4, 4, 4])
    layer(data())
    assert layer.running_mean == pytest.approx(np.array([1, 2, 3]))
    assert layer.running_var == pytest.approx(np.array([4, 4, 4]))


def test_running_mean_moves_by_the_momentum():
    layer = BatchNorm(3)
    x = data()
    layer(x)
    assert layer.running_mean == pytest.approx(0.1 * x.mean(axis=0))


def test_epsilon_is_added_to_the_variance():
    layer = BatchNorm(1, eps=0.5)
    out = layer(np.array([[-1.0], [1.0]]))
    assert out[:, 0] == pytest.approx(np.array([-1, 1]) / np.sqrt(1.5))


def test_running_variance_takes_the_unbiased_batch_variance():
    x = np.array([[0.0], [2.0]])
    layer = BatchNorm(1, momentum=0.5)
    layer(x)
    assert layer.running_var == pytest.approx(np.array([0.5 * 1 + 0.5 * 2]))


def test_the_input_is_not_changed():
    x = data()
    before = x.copy()
    BatchNorm(3)(x)
    assert np.array_equal(x, before)
