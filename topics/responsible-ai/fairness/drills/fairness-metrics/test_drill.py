import numpy as np
import pytest

from submission import fairness_report


def table(**cells):
    y_true, y_pred, group = [], [], []
    for name, (tp, fp, fn, tn) in cells.items():
        y_true += [1] * tp + [0] * fp + [1] * fn + [0] * tn
        y_pred += [1] * (tp + fp) + [0] * (fn + tn)
        group += [name] * (tp + fp + fn + tn)
    return y_true, y_pred, group


def test_rates_of_each_group():
    groups = fairness_report(*table(a=(6, 2, 4, 8), b=(3, 1, 1, 5)))["groups"]
    assert groups["a"] == {"n": 20, "selection_rate": pytest.approx(0.4), "tpr": pytest.approx(0.6),
                           "fpr": pytest.approx(0.2), "ppv": pytest.approx(0.75)}
    assert groups["b"]["n"] == 10 and groups["b"]["tpr"] == pytest.approx(0.75)


def test_gaps_and_equalized_odds():
    gaps = fairness_report(*table(a=(6, 2, 4, 8), b=(3, 1, 1, 5)))["gaps"]
    assert gaps["tpr"] == pytest.approx(0.15)
    assert gaps["fpr"] == pytest.approx(0.2 - 1 / 6)
    assert gaps["equalized_odds"] == pytest.approx(0.15)
    assert gaps["ppv"] == pytest.approx(0)


def test_the_gap_is_taken_over_all_groups():
    gaps = fairness_report(*table(a=(5, 0, 5, 5), b=(9, 0, 1, 5), c=(7, 0, 3, 5)))["gaps"]
    assert gaps["tpr"] == pytest.approx(0.4)


def test_a_group_without_positives_has_no_recall():
    report = fairness_report(*table(a=(0, 1, 0, 4), b=(2, 1, 2, 4)))
    assert report["groups"]["a"]["tpr"] is None
    assert report["groups"]["a"]["fpr"] == pytest.approx(0.2)
    assert report["gaps"]["tpr"] is None and report["gaps"]["equalized_odds"] is None


def test_undefined_groups_are_left_out_of_a_gap():
    report = fairness_report(*table(a=(0, 0, 0, 4), b=(2, 1, 2, 4), c=(3, 0, 1, 4)))
    assert report["gaps"]["tpr"] == pytest.approx(0.25)
    assert report["groups"]["a"]["ppv"] is None


def test_selection_ratio():
    assert fairness_report(*table(a=(2, 2, 0, 6), b=(1, 1, 0, 8)))["selection_ratio"] == pytest.approx(0.5)
    assert fairness_report(*table(a=(0, 0, 1, 6), b=(2, 1, 0, 8)))["selection_ratio"] == 0
    assert fairness_report(*table(a=(0, 0, 1, 1), b=(0, 0, 1, 1)))["selection_ratio"] is None


def test_numpy_arrays_are_welcome():
    y_true, y_pred, group = map(np.array, table(a=(6, 2, 4, 8), b=(3, 1, 1, 5)))
    assert fairness_report(y_true, y_pred, group)["gaps"]["tpr"] == pytest.approx(0.15)


@pytest.mark.parametrize("y_true, y_pred, group", [([], [], []), ([1, 0], [1], ["a", "a"]), ([2], [1], ["a"]), ([1], [0.5], ["a"])])
def test_bad_input_is_refused(y_true, y_pred, group):
    with pytest.raises(ValueError):
        fairness_report(y_true, y_pred, group)
