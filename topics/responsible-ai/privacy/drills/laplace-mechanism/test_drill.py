import numpy as np
import pytest

from submission import private_histogram

SURE = 1e9          # so large an epsilon that the noise disappears


def rng():
    return np.random.default_rng(0)


def test_counts_without_noise():
    out = private_histogram([("ann", "x"), ("bob", "x"), ("eve", "y")], ["x", "y", "z"], SURE, 1, rng())
    assert list(out) == ["x", "y", "z"]
    assert [out[c] for c in out] == pytest.approx([2, 1, 0], abs=1e-5)


def test_a_person_counts_at_most_cap_times():
    records = [("ann", "x"), ("ann", "y"), ("ann", "x"), ("bob", "y")]
    out = private_histogram(records, ["x", "y"], SURE, 2, rng())
    assert [out["x"], out["y"]] == pytest.approx([1, 2], abs=1e-5)


def test_unpublished_cells_do_not_use_up_the_cap():
    out = private_histogram([("ann", "secret"), ("ann", "x")], ["x"], SURE, 1, rng())
    assert list(out) == ["x"] and out["x"] == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("epsilon, cap", [(1.0, 1), (0.5, 1), (1.0, 4)])
def test_the_noise_is_laplace_with_the_right_scale(epsilon, cap):
    noise = np.array(list(private_histogram([], list(range(20_000)), epsilon, cap, rng()).values()))
    scale = cap / epsilon
    assert np.abs(noise).mean() == pytest.approx(scale, rel=0.05)
    assert noise.std() == pytest.approx(2**0.5 * scale, rel=0.05)
    assert abs(noise.mean()) < 0.05 * scale


def test_cells_get_different_noise_and_negative_values_stay():
    values = list(private_histogram([], list(range(100)), 1.0, 1, rng()).values())
    assert len(set(values)) == 100 and min(values) < 0


def test_the_generator_decides():
    one, two = (private_histogram([("a", 1)], [1, 2], 1.0, 1, rng()) for _ in range(2))
    assert one == two


@pytest.mark.parametrize("bins, epsilon, cap", [(["x"], 0, 1), (["x"], -1, 1), (["x"], 1, 0), (["x", "x"], 1, 1)])
def test_bad_input_is_refused(bins, epsilon, cap):
    with pytest.raises(ValueError):
        private_histogram([], bins, epsilon, cap, rng())
