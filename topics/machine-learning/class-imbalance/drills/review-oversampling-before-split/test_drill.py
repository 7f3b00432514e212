import numpy as np
import pytest

from submission import run, split

N, POSITIVES = 400, 40


def data():
    y = np.zeros(N, dtype=int)
    y[:POSITIVES] = 1
    X = np.column_stack([np.arange(N), np.linspace(0.9, 0.1, N)])     # row number, score
    return X, y


class Recorder:
    """A fake model that returns column 1 and remembers the row numbers that it met."""

    def __init__(self, constant=None):
        self.fitted, self.labels, self.scored, self.constant = [], None, [], constant

    def __call__(self, X, y):
        self.fitted.append(X[:, 0].astype(int))
        self.labels = y

        def model(rows):
            self.scored.append(rows[:, 0].astype(int))
            return rows[:, 1] if self.constant is None else np.full(len(rows), self.constant)
        return model


def test_no_scored_row_was_trained_on():
    X, y = data()
    fit = Recorder()
    run(X, y, fit)
    assert not set(fit.fitted[0]) & set(np.concatenate(fit.scored))


def test_training_data_are_balanced_and_complete():
    X, y = data()
    fit = Recorder()
    run(X, y, fit)
    assert len(fit.fitted) == 1
    assert (fit.labels == 1).sum() == (fit.labels == 0).sum()
    train, _, _ = split(y, 0)
    times = np.bincount(fit.fitted[0], minlength=N)[train]
    assert (times[y[train] == 1] >= 1).all() and (times[y[train] == 0] == 1).all()


def test_probabilities_are_corrected_to_the_base_rate():
    X, y = data()
    report = run(X, y, Recorder(constant=0.5))
    assert report["mean_probability"] == pytest.approx(POSITIVES / N, abs=0.005)


def test_the_threshold_comes_from_the_validation_part():
    X, y = data()
    X[:, 1] = np.where(y == 1, 0.8, 0.2)
    _, _, test = split(y, 0)
    X[test, 1] = np.where(y[test] == 1, 0.5, 0.2)          # positives of the test part score lower
    report = run(X, y, Recorder())
    assert report["recall"] == 0 and report["precision"] == 0


def test_a_perfect_model_is_reported_as_such():
    X, y = data()
    X[:, 1] = np.where(y == 1, 0.8, 0.2)
    report = run(X, y, Recorder())
    assert report["precision"] == 1 and report["recall"] == 1
