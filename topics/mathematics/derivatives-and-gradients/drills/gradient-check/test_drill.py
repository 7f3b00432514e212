import math

import numpy as np
import pytest

from submission import check_gradient, numerical_gradient


def quadratic(x):
    return float((x**2).sum())


def test_gradient_of_a_quadratic_in_any_shape():
    x = np.array([[1.0, -2.0], [3.0, 0.5]])
    assert np.allclose(numerical_gradient(quadratic, x), 2 * x, atol=1e-8)
    assert numerical_gradient(lambda v: float(v) ** 3, np.array(2.0)) == pytest.approx(12, rel=1e-8)


def test_integers_and_float32_are_computed_in_float64():
    for x in (np.array([3, 4]), np.array([3.0, 4.0], dtype=np.float32)):
        g = numerical_gradient(lambda v: float(np.exp(v).sum()), x)
        assert g.dtype == np.float64
        assert g == pytest.approx([math.exp(3), math.exp(4)], rel=1e-8)


def test_the_step_scales_with_the_entry():
    x = np.array([1e9])
    assert numerical_gradient(lambda v: float(np.sqrt(v[0])), x) == pytest.approx([0.5 / math.sqrt(1e9)], rel=1e-6)
    assert numerical_gradient(lambda v: float(np.sqrt(-v[0])), -x) == pytest.approx([-0.5 / math.sqrt(1e9)], rel=1e-6)
    seen = []
    numerical_gradient(lambda v: seen.append(float(v[0])) or 0.0, np.array([-4.0]), eps=0.25)
    assert sorted(seen) == [-5.0, -3.0]


def test_x_is_left_alone_and_a_careless_f_does_no_harm():
    x = np.array([1.0, 2.0, 3.0])

    def careless(v):
        value = float((v**2).sum())
        v *= 0
        return value

    assert numerical_gradient(careless, x) == pytest.approx([2, 4, 6], rel=1e-7)
    assert x.tolist() == [1.0, 2.0, 3.0]


def test_a_right_gradient_passes():
    result = check_gradient(lambda v: float(np.sin(v).sum()), np.cos, np.linspace(0.1, 1.2, 6).reshape(2, 3))
    assert result["ok"] is True
    assert result["worst"] < 1e-6


def test_a_wrong_entry_is_found():
    def wrong(x):
        g = 2 * x
        g[1, 0] *= 1.001
        return g

    result = check_gradient(quadratic, wrong, np.array([[1.0, -2.0], [3.0, 0.5]]))
    assert result["ok"] is False
    assert result["index"] == (1, 0)
    assert result["worst"] == pytest.approx(0.001 / 1.001, rel=1e-3)


def test_small_gradients_are_judged_relatively():
    result = check_gradient(lambda v: 1e-5 * quadratic(v), lambda v: 4e-5 * v, np.array([1.0, 2.0]))
    assert result["ok"] is False
    assert result["worst"] == pytest.approx(0.5, rel=1e-3)


def test_two_zeros_agree():
    result = check_gradient(lambda v: 0.0, np.zeros_like, np.array([1.0, 2.0]))
    assert result["ok"] is True and result["worst"] == 0


def test_a_wrong_shape_is_refused():
    with pytest.raises(ValueError):
        check_gradient(quadratic, lambda v: (2 * v)[:, None], np.array([1.0, 2.0]))


def test_not_a_number_never_passes():
    result = check_gradient(quadratic, lambda v: np.array([2.0, math.nan, math.nan]), np.array([1.0, 2.0, 3.0]))
    assert result["ok"] is False
    assert result["worst"] == math.inf
    assert result["index"] == (1,)


def test_an_undefined_function_never_passes():
    result = check_gradient(lambda v: math.nan if v[1] > 2 else v[0], lambda v: np.array([1.0, 0.0]), np.array([1.0, 2.0]))
    assert result == {"ok": False, "worst": math.inf, "index": (1,)}


def test_grad_gets_a_copy():
    def careless(v):
        v *= 2
        return v

    x = np.array([1.0, 2.0])
    assert check_gradient(quadratic, careless, x)["ok"] is True
    assert x.tolist() == [1.0, 2.0]
