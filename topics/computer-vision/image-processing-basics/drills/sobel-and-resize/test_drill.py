import numpy as np
import pytest

from submission import convolve, resize, sobel


def test_an_impulse_reproduces_the_kernel():
    image = np.zeros((5, 5))
    image[2, 2] = 1
    kernel = np.arange(9.0).reshape(3, 3)
    assert convolve(image, kernel)[1:4, 1:4].tolist() == kernel.tolist()


def test_the_border_repeats_the_edge():
    assert np.allclose(convolve(np.full((3, 4), 7), np.ones((3, 3)) / 9), 7)
    assert convolve([[1, 2, 4]], [[1, 0, 0]]).tolist() == [[2, 4, 4]]


def test_kernels_need_not_be_square_but_odd():
    image = np.arange(20).reshape(4, 5)
    assert convolve(image, np.ones((1, 5)) / 5).shape == (4, 5)
    assert convolve(image, [[1], [0], [0]])[0].tolist() == image[1].tolist()
    with pytest.raises(ValueError):
        convolve(image, np.ones((2, 3)))


def test_eight_bit_input_does_not_wrap():
    image = np.full((4, 4), 200, dtype=np.uint8)
    out = convolve(image, np.ones((3, 3)))
    assert out.dtype == np.float64 and (out == 1800).all()


def test_the_gradient_of_a_ramp_is_its_slope():
    y, x = np.mgrid[0:8, 0:9]
    magnitude, angle = sobel(2 * x + 3 * y)
    assert np.allclose(magnitude[1:-1, 1:-1], np.sqrt(13))
    assert np.allclose(angle[1:-1, 1:-1], np.arctan2(3, 2))


def test_direction_points_to_the_brighter_side():
    image = np.zeros((5, 6), dtype=np.uint8)
    image[:, :3] = 240
    magnitude, angle = sobel(image)
    assert magnitude[2].tolist() == [0, 0, 120, 120, 0, 0]
    assert abs(angle[2, 2]) == pytest.approx(np.pi)


def test_same_size_changes_nothing():
    image = np.random.default_rng(0).integers(0, 255, (5, 7, 3), dtype=np.uint8)
    out = resize(image, 5, 7)
    assert out.dtype == np.float64 and np.allclose(out, image)


def test_enlarging_uses_half_pixel_centres():
    assert np.allclose(resize([[0, 100]], 1, 4), [[0, 25, 75, 100]])
    assert np.allclose(resize([[0], [100]], 4, 1)[:, 0], [0, 25, 75, 100])


def test_halving_averages_pairs():
    assert np.allclose(resize([[10, 20, 30, 50]], 1, 2), [[15, 40]])


def test_each_axis_has_its_own_scale_and_channels_stay_apart():
    image = np.zeros((2, 4, 3))
    image[..., 1] = [[0, 1, 2, 3], [4, 5, 6, 7]]
    image[..., 2] = 9
    out = resize(image, 1, 2)
    assert out.shape == (1, 2, 3)
    assert np.allclose(out[0], [[0, 2.5, 9], [0, 4.5, 9]])


def test_inputs_are_left_alone():
    image = np.arange(12.0).reshape(3, 4)
    kernel = np.ones((3, 3))
    convolve(image, kernel), sobel(image), resize(image, 6, 2)
    assert image.tolist() == np.arange(12.0).reshape(3, 4).tolist() and (kernel == 1).all()
