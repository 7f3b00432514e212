import math

import numpy as np
import pytest

from submission import paired_bootstrap


def accuracy(labels, outputs):
    return float((labels == outputs).mean())


def mean_output(labels, outputs):
    return float(outputs.mean())


def precision(labels, outputs):
    return float(labels[outputs == 1].mean()) if (outputs == 1).any() else float("nan")


def test_difference_on_all_rows():
    result = paired_bootstrap(accuracy, [1, 0, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], draws=200)
    assert result["difference"] == pytest.approx(0.5)
    assert result["low"] <= 0.5 <= result["high"]
    assert set(result) == {"difference", "low", "high", "share_not_better", "undefined"}


def test_identical_systems_never_differ():
    rng = np.random.default_rng(0)
    labels, outputs = rng.integers(0, 2, 50), rng.integers(0, 2, 50)
    result = paired_bootstrap(accuracy, labels, outputs, outputs, draws=300)
    assert (result["difference"], result["low"], result["high"]) == (0, 0, 0)
    assert result["share_not_better"] == 1


def test_the_interval_is_paired_and_has_the_right_width():
    rng = np.random.default_rng(1)
    shared, n = rng.normal(0, 10, 400), 400
    a = shared + rng.normal(0.3, 1, n)
    b = shared + rng.normal(0.0, 1, n)
    result = paired_bootstrap(mean_output, np.zeros(n), a, b, draws=1000)
    expected = 2 * 1.96 * (a - b).std() / math.sqrt(n)
    assert result["high"] - result["low"] == pytest.approx(expected, rel=0.15)


def test_clusters_are_drawn_whole():
    rng = np.random.default_rng(2)
    users, per = 50, 20
    gain = rng.normal(0.0, 1.0, users)
    d = np.repeat(gain, per) + rng.normal(0, 0.5, users * per)
    clusters = np.repeat([f"u{i}" for i in range(users)], per)
    order = rng.permutation(users * per)
    result = paired_bootstrap(mean_output, np.zeros(len(d)), d[order], np.zeros(len(d)), clusters=clusters[order], draws=1000)
    expected = 2 * 1.96 * d.reshape(users, per).mean(1).std() / math.sqrt(users)
    assert result["high"] - result["low"] == pytest.approx(expected, rel=0.15)


def test_a_single_cluster_has_no_spread():
    result = paired_bootstrap(mean_output, [0, 0, 0], [1.0, 2.0, 3.0], [0.0, 0.0, 0.0], clusters=["x"] * 3, draws=50)
    assert (result["low"], result["high"]) == (2, 2)


def test_the_metric_is_recomputed_not_averaged_over_clusters():
    seen = []

    def spy(labels, outputs):
        seen.append(len(labels))
        return float(outputs.mean())

    paired_bootstrap(spy, np.zeros(11), np.arange(11.0), np.zeros(11), clusters=["big"] * 10 + ["small"], draws=200)
    assert set(seen) <= {2, 11, 20}
    assert {2, 20} <= set(seen)


def test_undefined_draws_are_left_out_and_counted():
    labels, a, b = [1, 0, 1, 0], [1, 0, 0, 0], [1, 1, 0, 0]
    result = paired_bootstrap(precision, labels, a, b, draws=2000, seed=4)
    assert result["difference"] == pytest.approx(0.5)
    # A is undefined without row 0: (3/4)^4 = 0.316 of the draws; B then adds nothing new
    assert 560 < result["undefined"] < 705
    assert isinstance(result["undefined"], int)
    assert not math.isnan(result["low"])


def test_level_and_share():
    rng = np.random.default_rng(5)
    d = rng.normal(0.1, 1, 300)
    wide = paired_bootstrap(mean_output, np.zeros(300), d, np.zeros(300), draws=1000, level=0.99)
    narrow = paired_bootstrap(mean_output, np.zeros(300), d, np.zeros(300), draws=2000, level=0.5)
    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]
    error = d.std() / math.sqrt(300)
    assert narrow["low"] == pytest.approx(d.mean() - 0.674 * error, abs=0.15 * error)
    assert narrow["high"] == pytest.approx(d.mean() + 0.674 * error, abs=0.15 * error)
    z = d.mean() / error
    assert wide["share_not_better"] == pytest.approx(0.5 * math.erfc(z / math.sqrt(2)), abs=0.04)


def test_the_seed_decides_alone():
    rng = np.random.default_rng(6)
    a, b = rng.normal(size=40), rng.normal(size=40)
    np.random.seed(1)
    state = np.random.random(2)
    np.random.seed(1)
    first = paired_bootstrap(mean_output, np.zeros(40), a, b, draws=200, seed=9)
    assert (np.random.random(2) == state).all()
    assert paired_bootstrap(mean_output, np.zeros(40), a, b, draws=200, seed=9) == first
    assert paired_bootstrap(mean_output, np.zeros(40), a, b, draws=200, seed=10) != first


@pytest.mark.parametrize(("labels", "a", "b"), [([], [], []), ([1], [1, 0], [1]), ([1, 0], [1, 0], [1])])
def test_bad_input_is_refused(labels, a, b):
    with pytest.raises(ValueError):
        paired_bootstrap(accuracy, labels, a, b)
