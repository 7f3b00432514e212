import numpy as np
import pytest

from submission import multi_head_attention


def inputs(n=5, m=5, heads=4, kv_heads=4, size=3, seed=0):
    rng = np.random.default_rng(seed)
    return (rng.normal(size=(n, heads * size)), rng.normal(size=(m, kv_heads * size)),
            rng.normal(size=(m, kv_heads * size)))


def one_query(q, K, V):
    scores = [float(q @ k) / np.sqrt(len(q)) for k in K]
    weights = np.exp(np.array(scores) - max(scores))
    return (weights / weights.sum()) @ V


def test_one_head_by_hand():
    Q = np.array([[1.0, 0.0]])
    K = np.array([[np.sqrt(2) * np.log(3), 0.0], [0.0, 7.0]])
    V = np.array([[4.0, 0.0], [0.0, 8.0]])
    assert multi_head_attention(Q, K, V, heads=1) == pytest.approx(np.array([[3.0, 2.0]]))


def test_heads_are_independent_and_scaled_by_their_own_size():
    Q, K, V = inputs()
    out = multi_head_attention(Q, K, V, heads=4)
    for h in range(4):
        part = slice(3 * h, 3 * h + 3)
        for i in range(5):
            assert out[i, part] == pytest.approx(one_query(Q[i, part], K[:, part], V[:, part]))


def test_groups_share_key_value_heads_consecutively():
    Q, K, V = inputs(heads=4, kv_heads=2)
    out = multi_head_attention(Q, K, V, heads=4, kv_heads=2)
    for h in range(4):
        g = slice(3 * (h // 2), 3 * (h // 2) + 3)
        assert out[2, 3 * h:3 * h + 3] == pytest.approx(one_query(Q[2, 3 * h:3 * h + 3], K[:, g], V[:, g]))


def test_heads_must_divide_into_groups():
    Q, K, V = inputs(heads=4, kv_heads=3)
    with pytest.raises(ValueError):
        multi_head_attention(Q, K, V, heads=4, kv_heads=3)


def test_causal_outputs_ignore_the_future():
    Q, K, V = inputs()
    before = multi_head_attention(Q, K, V, heads=4, causal=True)
    K[3:] += 10
    V[3:] -= 10
    after = multi_head_attention(Q, K, V, heads=4, causal=True)
    assert after[:3] == pytest.approx(before[:3])
    assert not np.allclose(after[3:], before[3:])


def test_the_first_position_sees_itself():
    Q, K, V = inputs()
    assert multi_head_attention(Q, K, V, heads=4, causal=True)[0] == pytest.approx(V[0])


def test_a_cache_gives_the_same_last_outputs():
    Q, K, V = inputs()
    full = multi_head_attention(Q, K, V, heads=4, causal=True)
    assert multi_head_attention(Q[3:], K, V, heads=4, causal=True) == pytest.approx(full[3:])


def test_padding_keys_do_not_count():
    Q, K, V = inputs()
    mask = np.array([True, True, False, True, False])
    out = multi_head_attention(Q, K, V, heads=4, key_mask=mask)
    assert out == pytest.approx(multi_head_attention(Q, K[mask], V[mask], heads=4))


def test_left_padding_with_causal_mask_gives_zeros_not_nan():
    Q, K, V = inputs()
    mask = np.array([False, False, True, True, True])
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        out = multi_head_attention(Q, K, V, heads=4, causal=True, key_mask=mask)
    assert np.array_equal(out[:2], np.zeros((2, 12)))
    assert out[2] == pytest.approx(V[2])


def test_large_scores_do_not_overflow():
    Q, K, V = inputs()
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        out = multi_head_attention(1000 * Q, 10 * K, V, heads=4)
        masked = multi_head_attention(1000 * Q, 10 * K, V, heads=4, causal=True)
    assert np.isfinite(out).all() and np.isfinite(masked).all()


def test_padded_keys_with_huge_scores_do_not_disturb():
    Q, K, V = inputs()
    K[4] = 1e5
    mask = np.array([True, True, True, True, False])
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        out = multi_head_attention(Q, K, V, heads=4, key_mask=mask)
    assert out == pytest.approx(multi_head_attention(Q, K[:4], V[:4], heads=4))
