import pytest

from submission import batches, model_name, sample_users, top_items


def test_batches():
    assert batches(range(5), 2) == [[0, 1], [2, 3], [4]]
    assert batches("abc", 5) == [["a", "b", "c"]]
    assert batches(iter([1, 2]), 1) == [[1], [2]]
    assert batches([], 3) == []


@pytest.mark.parametrize("size", [0, -1])
def test_batches_refuses_sizes_below_one(size):
    with pytest.raises(ValueError):
        batches([1], size)


def test_sampled_users_are_different_and_reproducible():
    users = [f"u{i}" for i in range(20)]
    drawn = sample_users(users, 15, seed=3)
    assert len(set(drawn)) == 15
    assert set(drawn) <= set(users)
    assert drawn == sample_users(users, 15, seed=3)
    assert any(sample_users(users, 15, seed=s) != drawn for s in range(4, 9))


def test_sampling_is_uniform():
    counts = {u: 0 for u in "abcd"}
    for seed in range(2000):
        for u in sample_users("abcd", 2, seed):
            counts[u] += 1
    assert all(850 < n < 1150 for n in counts.values())


def test_too_many_users_are_refused():
    with pytest.raises(ValueError):
        sample_users(["a"], 2, seed=0)


def test_top_items_best_first_with_stable_ties():
    assert top_items([0.1, 0.9, 0.5], 2) == [1, 2]
    assert top_items([1, 2, 2, 2, 0], 3) == [1, 2, 3]
    assert top_items([3, 1], 10) == [0, 1]
    assert all(type(i) is int for i in top_items([1.0, 2.0], 2))


@pytest.mark.parametrize(
    ("run", "name"),
    [("exp_gbdt", "gbdt"), ("exp_pipeline", "pipeline"), ("exp_exp_2", "exp_2"), ("xgboost", "xgboost"), ("exp_", "")],
)
def test_only_the_prefix_is_removed(run, name):
    assert model_name(run) == name
