import numpy as np
import pytest

from submission import dequantise, linear_int8, quantise


def layer(k=64, m=8, n=5, seed=0):
    rng = np.random.default_rng(seed)
    weight = rng.normal(size=(k, m)) * np.exp(rng.normal(size=m))
    return rng.normal(size=(n, k)), weight, rng.normal(size=m)


def test_values_by_hand():
    q, scale = quantise(np.array([[0.5, -1.27, 0.004]]), axis=1)
    assert q.tolist() == [[50, -127, 0]]
    assert q.dtype == np.int8
    assert scale.shape == (1, 1) and scale[0, 0] == pytest.approx(0.01)


def test_one_scale_per_column():
    q, scale = quantise(np.array([[1.0, 100.0], [-0.25, 25.0]]), axis=0)
    assert scale.shape == (1, 2)
    assert q[0].tolist() == [127, 127] and q[1].tolist() == [-32, 32]


def test_one_scale_for_all():
    q, scale = quantise(np.array([[1.0, 100.0], [-0.5, 50.0]]), axis=None)
    assert np.size(scale) == 1 and q[0].tolist() == [1, 127]
    assert dequantise(q, scale).shape == (2, 2)


def test_ties_go_to_even():
    q, _ = quantise(np.array([[127.0, 0.5, 1.5, 2.5, -2.5]]), axis=1)
    assert q.tolist() == [[127, 0, 2, 2, -2]]


def test_the_error_is_at_most_half_a_step():
    _, weight, _ = layer(500, 20)
    q, scale = quantise(weight, axis=0)
    assert (np.abs(dequantise(q, scale) - weight) <= scale / 2 + 1e-12).all()
    assert np.abs(q.astype(int)).max(axis=0).tolist() == [127] * 20


def test_zeros_stay_zero_without_warnings():
    with np.errstate(all="raise"):
        q, scale = quantise(np.zeros((3, 2)), axis=0)
    assert not q.any() and scale.tolist() == [[1.0, 1.0]]


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_values_that_are_not_finite_are_refused(bad):
    with pytest.raises(ValueError):
        quantise(np.array([[1.0, bad]]), axis=1)


def test_the_layer_is_close_to_the_exact_one():
    x, weight, bias = layer(256, 16, 40)
    q, scale = quantise(weight, axis=0)
    exact, got = x @ weight + bias, linear_int8(x, q, scale, bias)
    assert got.dtype == np.float64 and got.shape == exact.shape
    error = np.linalg.norm(got - exact, axis=0) / np.linalg.norm(exact, axis=0)
    assert error.max() < 0.02


def test_the_layer_equals_the_product_of_its_quantised_parts():
    x, weight, bias = layer()
    q, scale = quantise(weight, axis=0)
    x_q, x_scale = quantise(x, axis=1)
    assert linear_int8(x, q, scale, bias) == pytest.approx(dequantise(x_q, x_scale) @ dequantise(q, scale) + bias)


def test_long_sums_do_not_wrap_around():
    k = 100_000
    x, weight_q = np.ones((1, k)), np.full((k, 1), 127, dtype=np.int8)
    got = linear_int8(x, weight_q, np.array([[1 / 127]]), np.array([0.0]))
    assert got[0, 0] == pytest.approx(k)


def test_rows_are_scaled_apart():
    x, weight, bias = layer()
    loud = x.copy()
    loud[0] *= 1e6
    q, scale = quantise(weight, axis=0)
    assert linear_int8(loud, q, scale, bias)[1:] == pytest.approx(linear_int8(x, q, scale, bias)[1:])


def test_inputs_stay_unchanged():
    x, weight, bias = layer()
    q, scale = quantise(weight, axis=0)
    copies = [a.copy() for a in (x, weight, q, scale, bias)]
    linear_int8(x, q, scale, bias)
    assert all((a == b).all() for a, b in zip((x, weight, q, scale, bias), copies))
