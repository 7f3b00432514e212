import numpy as np
import pytest

from submission import add_noise, alpha_bars, posterior, predict_x0

BETAS = np.array([0.1, 0.2, 0.5])


def test_bars_by_hand():
    assert alpha_bars(BETAS) == pytest.approx([1, 0.9, 0.72, 0.36])


@pytest.mark.parametrize("betas", [[], [0.1, 1.0], [0.0, 0.1], [-0.1], [[0.1, 0.2]]])
def test_bad_betas(betas):
    with pytest.raises(ValueError):
        alpha_bars(np.array(betas))


def test_noise_by_hand():
    bars = alpha_bars(BETAS)
    got = add_noise(np.array([10.0]), np.array([3]), np.array([1.0]), bars)
    assert got == pytest.approx([6.0 + 0.8])


def test_each_example_has_its_own_step():
    bars, x0, noise = alpha_bars(BETAS), np.ones((4, 4, 2)), np.full((4, 4, 2), 2.0)
    got = add_noise(x0, np.array([0, 1, 2, 3]), noise, bars)
    for i in range(4):
        assert got[i] == pytest.approx(np.full((4, 2), np.sqrt(bars[i]) + 2 * np.sqrt(1 - bars[i])))


def test_step_zero_is_clean_and_inputs_stay():
    bars, x0, noise = alpha_bars(BETAS), np.arange(6.0).reshape(2, 3), np.ones((2, 3))
    assert add_noise(x0, np.array([0, 0]), noise, bars) == pytest.approx(x0)
    add_noise(x0, np.array([3, 3]), noise, bars)
    assert (x0 == np.arange(6.0).reshape(2, 3)).all() and (noise == 1).all()


def test_predict_x0_inverts():
    rng = np.random.default_rng(0)
    bars, x0, noise, t = alpha_bars(BETAS), rng.normal(size=(3, 2, 2)), rng.normal(size=(3, 2, 2)), np.array([1, 2, 3])
    assert predict_x0(add_noise(x0, t, noise, bars), t, noise, bars) == pytest.approx(x0)


def test_the_first_step_returns_x0():
    mean, variance = posterior(np.array([5.0]), np.array([2.0]), np.array([1]), BETAS)
    assert mean == pytest.approx([2.0]) and variance == pytest.approx([0.0])


def test_posterior_matches_bayes_rule():
    """Product of the Gaussians q(x_{t-1} | x_0) and q(x_t | x_{t-1}) as functions of x_{t-1}."""
    bars, xt, x0 = alpha_bars(BETAS), np.array([0.7, -1.2]), np.array([1.5, 0.3])
    t = np.array([2, 3])
    beta, before = BETAS[t - 1], bars[t - 1]
    precision = 1 / (1 - before) + (1 - beta) / beta
    expected = (np.sqrt(before) * x0 / (1 - before) + np.sqrt(1 - beta) * xt / beta) / precision
    mean, variance = posterior(xt, x0, t, BETAS)
    assert mean == pytest.approx(expected) and variance == pytest.approx(1 / precision)


def test_posterior_keeps_the_marginal():
    """Averaged over x_t, the posterior must give back q(x_{t-1} | x_0)."""
    bars, t, x0 = alpha_bars(BETAS), np.array([3]), np.array([2.0])
    at0, variance = posterior(np.array([0.0]), x0, t, BETAS)
    slope = posterior(np.array([1.0]), x0, t, BETAS)[0] - at0
    assert at0 + slope * np.sqrt(bars[3]) * x0 == pytest.approx(np.sqrt(bars[2]) * x0)
    assert slope**2 * (1 - bars[3]) + variance == pytest.approx(1 - bars[2])


def test_shapes():
    xt = np.zeros((2, 3, 4))
    mean, variance = posterior(xt, xt, np.array([2, 3]), BETAS)
    assert mean.shape == (2, 3, 4) and variance.shape == (2,)


def test_steps_out_of_range():
    bars, one = alpha_bars(BETAS), np.array([1.0])
    for t in (-1, 4):
        with pytest.raises(ValueError):
            add_noise(one, np.array([t]), one, bars)
        with pytest.raises(ValueError):
            predict_x0(one, np.array([t]), one, bars)
    for t in (0, 4, -1):
        with pytest.raises(ValueError):
            posterior(one, one, np.array([t]), BETAS)
