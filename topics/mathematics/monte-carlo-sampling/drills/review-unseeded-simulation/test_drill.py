import math

import numpy as np
import pytest

from submission import compare, sample, summary


def uniform(rng):
    return rng.random()


def normal(rng):
    return rng.normal()


def test_batches_do_not_repeat_each_other():
    values = sample(uniform, 400, seed=3, batches=4)
    assert len(set(values.tolist())) == len(values)


@pytest.mark.parametrize("n, batches", [(10, 4), (3, 8), (1, 1), (7, 7), (101, 10)])
def test_exactly_n_values_come_back(n, batches):
    assert sample(uniform, n, seed=1, batches=batches).shape == (n,)


def test_sampling_is_repeatable_and_depends_on_the_seed():
    first = sample(normal, 40, seed=5)
    assert np.array_equal(first, sample(normal, 40, seed=5))
    assert not np.array_equal(first, sample(normal, 40, seed=6))


def test_standard_error_divides_by_the_root_of_n():
    mean, error = summary([1.0, 2.0, 3.0, 4.0])
    assert mean == pytest.approx(2.5)
    assert error == pytest.approx(math.sqrt(5 / 3) / 2)
    assert summary([1.0, 3.0]) == (pytest.approx(2.0), pytest.approx(1.0))


def test_summary_needs_two_values():
    with pytest.raises(ValueError):
        summary([1.0])


def test_a_comparison_is_repeatable_from_its_seed():
    a = compare(normal, lambda rng: rng.normal() ** 2, n=50, seed=9)
    b = compare(normal, lambda rng: rng.normal() ** 2, n=50, seed=9)
    c = compare(normal, lambda rng: rng.normal() ** 2, n=50, seed=10)
    assert a == b
    assert a != c


def test_pairs_share_their_randomness():
    mean, error = compare(lambda rng: rng.normal() + 0.1, normal, n=200, seed=2)
    assert mean == pytest.approx(0.1)
    assert error == pytest.approx(0, abs=1e-12)


def test_pairs_are_independent_of_each_other():
    seen = []

    def record(rng):
        seen.append(rng.random())
        return seen[-1]

    compare(record, lambda rng: 0.0, n=100, seed=4)
    assert len(set(seen)) == 100


def test_the_global_state_is_left_alone():
    np.random.seed(0)
    before = np.random.get_state()[1].copy()
    sample(uniform, 20, seed=1)
    compare(uniform, normal, n=20, seed=1)
    assert np.array_equal(before, np.random.get_state()[1])
