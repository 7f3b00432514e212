import pytest

from submission import threshold_report


def rows(*triples):
    return [{"score": s, "label": y, "weight": w} for s, y, w in triples]


def test_a_perfect_model():
    data = rows((0.9, 1, 1), (0.8, 1, 1), (0.2, 0, 1), (0.1, 0, 1))
    assert threshold_report(data, data, 0.9) == {
        "threshold": 0.8, "precision": 1.0, "recall": 1.0, "flagged_share": 0.5}


def test_the_threshold_comes_from_validation_rows():
    validation = rows((0.9, 1, 1), (0.6, 1, 1), (0.3, 0, 1), (0.2, 0, 1))
    test = rows((0.9, 1, 1), (0.7, 0, 1), (0.6, 0, 1), (0.5, 1, 1))
    report = threshold_report(validation, test, 1.0)
    assert report["threshold"] == 0.6
    assert report["precision"] == pytest.approx(1 / 3)
    assert report["recall"] == pytest.approx(1 / 2)


def test_false_positives_stand_for_all_the_items_they_replace():
    data = rows((0.9, 1, 1), (0.8, 1, 1), (0.7, 0, 10), (0.6, 1, 1), (0.1, 0, 10))
    report = threshold_report(data, data, 0.7)
    assert report["threshold"] == 0.8
    assert report["recall"] == pytest.approx(2 / 3)
    report = threshold_report(data, data, 0.2)
    assert report["precision"] == pytest.approx(3 / 13)
    assert report["flagged_share"] == pytest.approx(13 / 23)


def test_precision_of_nothing_flagged_is_none():
    validation = rows((0.9, 1, 1), (0.1, 0, 1))
    test = rows((0.5, 1, 1), (0.1, 0, 1))
    report = threshold_report(validation, test, 0.5)
    assert report["precision"] is None
    assert report["recall"] == 0
    assert report["flagged_share"] == 0


def test_equal_recall_prefers_the_higher_threshold():
    data = rows((0.9, 1, 1), (0.5, 0, 1), (0.4, 0, 1))
    assert threshold_report(data, data, 0.3)["threshold"] == 0.9


def test_no_threshold_qualifies():
    data = rows((0.9, 0, 1), (0.5, 1, 1))
    assert threshold_report(data, data, 0.9) is None
