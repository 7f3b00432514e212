"""A small scikit-learn: a contract for estimators, a scaler, a pipeline and cross-validation."""

import copy
import inspect

import numpy as np


class NotFittedError(ValueError):
    """Raised when an estimator is used before fit."""


class Estimator:
    """Parameters are the arguments of the constructor, stored unchanged under the same names."""

    def get_params(self):
        return {name: getattr(self, name) for name in inspect.signature(type(self)).parameters}

    def set_params(self, **params):
        known = self.get_params()
        for name, value in params.items():
            if name not in known:
                raise ValueError(f"{type(self).__name__} has no parameter {name!r}")
            setattr(self, name, value)
        return self


def _copied(value):
    """A parameter for a clone: estimators unfitted, also within lists; the rest copied."""
    if hasattr(value, "get_params") and not isinstance(value, type):
        return clone(value)
    if type(value) in (list, tuple):
        return type(value)(_copied(element) for element in value)
    return copy.deepcopy(value)


def clone(estimator):
    """Return an unfitted copy with the same parameters."""
    params = {name: _copied(value) for name, value in estimator.get_params().items()}
    twin = type(estimator)(**params)
    for name, value in params.items():
        if getattr(twin, name) is not value:
            raise RuntimeError(f"the constructor of {type(twin).__name__} changed {name!r}")
    return twin


class StandardScaler(Estimator):
    """Brings each column to mean 0 and deviation 1."""

    def __init__(self, with_mean=True):
        self.with_mean = with_mean

    def fit(self, X, y=None):
        X = np.asarray(X, dtype=float)
        self.mean_ = X.mean(axis=0)
        # Rounding can give a constant column a tiny deviation: compare the values instead.
        self.scale_ = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0))
        return self

    def transform(self, X):
        if not hasattr(self, "mean_"):
            raise NotFittedError("call fit first")
        X = np.asarray(X, dtype=float)
        if X.ndim != 2 or X.shape[1] != len(self.mean_):
            raise ValueError(f"expects {len(self.mean_)} columns, got shape {X.shape}")
        return (X - self.mean_ if self.with_mean else X) / self.scale_

    def fit_transform(self, X, y=None):
        return self.fit(X, y).transform(X)


class Pipeline(Estimator):
    """Transformers in order, and a predictor at the end, as one estimator."""

    def __init__(self, steps):
        self.steps = steps

    def set_params(self, **params):
        own, inner = {}, {}
        for name, value in params.items():
            step, separator, rest = name.partition("__")
            if separator:
                inner.setdefault(step, {})[rest] = value
            else:
                own[name] = value
        super().set_params(**own)
        by_name = dict(self.steps)
        for step, values in inner.items():
            if step not in by_name:
                raise ValueError(f"the pipeline has no step {step!r}")
            by_name[step].set_params(**values)
        return self

    def fit(self, X, y=None):
        for _, step in self.steps[:-1]:
            if hasattr(step, "fit_transform"):
                X = step.fit_transform(X, y)
            else:
                X = step.fit(X, y).transform(X)
        self.steps[-1][1].fit(X, y)
        return self

    def _transformed(self, X):
        for _, step in self.steps[:-1]:
            X = step.transform(X)
        return X

    def predict(self, X):
        return self.steps[-1][1].predict(self._transformed(X))

    def score(self, X, y):
        return self.steps[-1][1].score(self._transformed(X), y)


def cross_val_score(estimator, X, y, folds, scoring=None):
    """Return the scores of clones, each fitted on its training rows and scored on its test rows."""
    X, y = np.asarray(X), np.asarray(y)
    scores = []
    for train, test in folds:
        train, test = np.asarray(train, dtype=int), np.asarray(test, dtype=int)
        fitted = clone(estimator)
        fitted.fit(X[train], y[train])
        if scoring is None:
            scores.append(fitted.score(X[test], y[test]))
        else:
            scores.append(scoring(fitted, X[test], y[test]))
    return np.array(scores, dtype=float)
