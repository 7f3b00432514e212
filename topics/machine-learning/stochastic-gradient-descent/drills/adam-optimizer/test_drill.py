import numpy as np
import pytest

from submission import Adam, clip_norm


def test_the_first_step_has_length_lr_in_every_coordinate():
    w = np.array([1.0, 1.0, 1.0])
    Adam([w], lr=0.1).step([np.array([1000.0, -0.001, 2.0])])
    assert w == pytest.approx([0.9, 1.1, 0.9], abs=1e-5)


def test_two_steps_by_hand():
    w = np.array([0.0])
    opt = Adam([w], lr=1.0, betas=(0.5, 0.75), eps=0.0)
    opt.step([np.array([1.0])])
    assert w == pytest.approx([-1.0])
    opt.step([np.array([3.0])])
    # m = (0.25*1 + 0.5*3)/0.75 = 7/3 ; v = (0.1875*1 + 0.25*9)/0.4375 = 39/7
    assert w == pytest.approx([-1 - (7 / 3) / np.sqrt(39 / 7)])


def test_epsilon_is_added_after_the_root():
    w = np.array([0.0])
    Adam([w], lr=1.0, eps=1.0).step([np.array([3.0])])
    assert w == pytest.approx([-0.75])


def test_zero_gradient_gives_no_nan():
    w = np.array([2.0])
    Adam([w]).step([np.array([0.0])])
    assert w == pytest.approx([2.0])


def test_decay_is_decoupled():
    w = np.array([10.0])
    Adam([w], lr=0.1, weight_decay=0.5).step([np.array([4.0])])
    assert w == pytest.approx([10 - 0.1 - 0.1 * 0.5 * 10])
    w = np.array([10.0])
    Adam([w], lr=0.1, weight_decay=0.5).step([np.array([0.0])])
    assert w == pytest.approx([9.5])


def test_none_skips_moments_counter_and_weights():
    w = np.array([1.0])
    opt = Adam([w], lr=0.1, weight_decay=0.5)
    for _ in range(5):
        opt.step([None])
    assert w == pytest.approx([1.0])
    opt.step([np.array([7.0])])
    assert w == pytest.approx([1 - 0.1 - 0.05])


def test_each_parameter_counts_its_own_steps():
    late, busy = np.array([1.0]), np.array([1.0])
    opt = Adam([late, busy], lr=0.1)
    for _ in range(5):
        opt.step([None, np.array([2.0])])
    opt.step([np.array([7.0]), np.array([2.0])])
    assert late == pytest.approx([0.9])                      # its first step has length lr


def test_inputs_are_kept_and_shapes_are_free():
    w, g = np.ones((2, 3)), np.full((2, 3), 2.0)
    Adam([w]).step([g])
    assert np.array_equal(g, np.full((2, 3), 2.0))
    assert w == pytest.approx(np.full((2, 3), 0.999), abs=1e-6)


def test_adam_solves_a_badly_scaled_quadratic():
    w = np.array([1.0, 1.0])
    opt = Adam([w], lr=0.05)
    for _ in range(600):
        opt.step([np.array([1000.0, 0.01]) * w])
    assert np.abs(w).max() < 0.05


def test_clip_norm_scales_all_gradients_together():
    grads = [np.array([3.0]), None, np.array([0.0, 4.0])]
    got = clip_norm(grads, 1.0)
    assert grads[0].tolist() == [3] and grads[2].tolist() == [0, 4]
    assert got[1] is None
    assert got[0] == pytest.approx([0.6])
    assert got[2] == pytest.approx([0, 0.8])
    assert clip_norm([np.array([3.0]), np.array([4.0])], 10)[1] == pytest.approx([4.0])
    assert clip_norm([np.zeros(2)], 1)[0] == pytest.approx([0, 0])
