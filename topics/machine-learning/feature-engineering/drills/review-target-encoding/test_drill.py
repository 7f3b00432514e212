import pytest

from submission import encode_train, fit


def test_frequent_categories_keep_their_own_rate():
    labels = [1] * 90 + [0] * 10 + [0] * 100
    encode = fit(["a"] * 100 + ["b"] * 100, labels, 10)
    assert encode(["a", "b"]) == pytest.approx([(90 + 4.5) / 110, 4.5 / 110])


def test_own_fold_does_not_move_the_prior():
    # for rows of fold 0 only fold 1 may speak: its mean label is 0.25
    categories = ["x", "y", "a", "a", "a", "a"]
    labels = [1, 1, 1, 0, 0, 0]
    got = encode_train(categories, labels, [0, 0, 1, 1, 1, 1], 1)
    assert got[:2] == pytest.approx([0.25, 0.25])


def test_a_label_never_changes_its_own_encoding():
    categories, folds = list("aabbcdab"), [0, 1, 0, 1, 0, 1, 0, 1]
    labels = [1, 0, 1, 1, 0, 0, 1, 0]
    before = encode_train(categories, labels, folds, 2)
    for i in range(len(labels)):
        flipped = labels.copy()
        flipped[i] = 1 - flipped[i]
        assert encode_train(categories, flipped, folds, 2)[i] == pytest.approx(before[i])


def test_unseen_categories_get_the_prior():
    encode = fit(["a", "a", "b", "b"], [1, 1, 1, 0], 3)
    assert encode(["new"]) == pytest.approx([0.75])


def test_by_hand():
    # row 0: others are rows 2 and 3 (labels 1, 0), prior 0.5, category a: n = 1, s = 1
    got = encode_train(["a", "b", "a", "b"], [0, 1, 1, 0], [0, 0, 1, 1], 1)
    assert got[0] == pytest.approx((1 + 0.5) / 2)
    assert got == pytest.approx([0.75, 0.25, 0.25, 0.75])


def test_encoding_new_rows_leaves_the_encoder_unchanged():
    encode = fit(["a", "b"], [1, 0], 1)
    assert encode(["z", "a", "z"]) == pytest.approx(encode(["z", "a", "z"]))
    assert encode([]) == []
