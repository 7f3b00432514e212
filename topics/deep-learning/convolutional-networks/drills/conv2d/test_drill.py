import numpy as np
import pytest

from submission import conv2d, conv2d_backward


def naive(x, w, b, stride, padding):
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    kh, kw = w.shape[2:]
    rows = range(0, x.shape[2] - kh + 1, stride)
    columns = range(0, x.shape[3] - kw + 1, stride)
    y = np.zeros((len(x), len(w), len(rows), len(columns)))
    for i, r in enumerate(rows):
        for j, c in enumerate(columns):
            y[:, :, i, j] = np.tensordot(x[:, :, r:r + kh, c:c + kw], w, axes=((1, 2, 3), (1, 2, 3))) + b
    return y


def random(shape_x, shape_w, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=shape_x), rng.normal(size=shape_w), rng.normal(size=shape_w[0])


def test_the_kernel_is_not_flipped():
    x = np.arange(9.0).reshape(1, 1, 3, 3)
    w = np.array([[[[1.0, 0.0], [0.0, 0.0]]]])
    assert conv2d(x, w, np.zeros(1)) == pytest.approx(np.array([[[[0.0, 1.0], [3.0, 4.0]]]]))


@pytest.mark.parametrize("stride,padding", [(1, 0), (1, 1), (2, 1), (3, 2)])
def test_forward_agrees_with_the_definition(stride, padding):
    x, w, b = random((2, 3, 7, 8), (4, 3, 3, 2))
    assert conv2d(x, w, b, stride, padding) == pytest.approx(naive(x, w, b, stride, padding))


def test_the_bias_belongs_to_the_output_channel():
    x, w, _ = random((1, 2, 4, 4), (2, 2, 3, 3))
    y = conv2d(x, 0 * w, np.array([1.0, -2.0]))
    assert y.shape == (1, 2, 2, 2)
    assert y[0, 0] == pytest.approx(np.ones((2, 2))) and y[0, 1] == pytest.approx(-2 * np.ones((2, 2)))


@pytest.mark.parametrize("stride,padding", [(1, 0), (2, 1), (3, 2)])
def test_gradients_agree_with_differences(stride, padding):
    x, w, b = random((2, 2, 6, 5), (3, 2, 3, 2))
    dy = np.random.default_rng(1).normal(size=conv2d(x, w, b, stride, padding).shape)
    grads = conv2d_backward(dy, x, w, stride, padding)
    for array, grad in zip((x, w, b), grads):
        assert grad.shape == array.shape
        for i in np.ndindex(array.shape):
            old = array[i]
            array[i] = old + 1e-4
            up = (dy * conv2d(x, w, b, stride, padding)).sum()
            array[i] = old - 1e-4
            down = (dy * conv2d(x, w, b, stride, padding)).sum()
            array[i] = old
            assert grad[i] == pytest.approx((up - down) / 2e-4, abs=1e-6)


def test_pixels_that_no_window_reaches_have_no_gradient():
    x, w, _ = random((1, 1, 6, 6), (1, 1, 3, 3))
    dx, _, _ = conv2d_backward(np.ones((1, 1, 2, 2)), x, w, stride=2)
    assert np.array_equal(dx[0, 0, 5], np.zeros(6)) and np.array_equal(dx[0, 0, :, 5], np.zeros(6))


def test_bad_shapes_are_refused():
    x, w, b = random((1, 3, 4, 4), (2, 2, 3, 3))
    with pytest.raises(ValueError):
        conv2d(x, w, b)
    with pytest.raises(ValueError):
        conv2d(np.ones((1, 2, 2, 2)), w, b)


def test_a_large_input_and_unchanged_arguments():
    x, w, b = random((16, 8, 64, 64), (16, 8, 3, 3))
    before = x.copy()
    y = conv2d(x, w, b, padding=1)
    assert y.shape == (16, 16, 64, 64)
    assert y[:, :, 10:12, 10:12] == pytest.approx(naive(x[:, :, 9:13, 9:13], w, b, 1, 0))
    conv2d_backward(y, x, w, padding=1)
    assert np.array_equal(x, before)
