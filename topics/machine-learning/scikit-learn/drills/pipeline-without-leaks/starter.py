"""A small scikit-learn: a contract for estimators, a scaler, a pipeline and cross-validation."""

import inspect


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


def clone(estimator):
    """Return an unfitted copy with the same parameters."""
    raise NotImplementedError


class StandardScaler(Estimator):
    """Brings each column to mean 0 and deviation 1."""

    def __init__(self, with_mean=True):
        self.with_mean = with_mean

    def fit(self, X, y=None):
        raise NotImplementedError

    def transform(self, X):
        raise NotImplementedError

    def fit_transform(self, X, y=None):
        raise NotImplementedError


class Pipeline(Estimator):
    """Transformers in order, and a predictor at the end, as one estimator."""

    def __init__(self, steps):
        self.steps = steps

    def fit(self, X, y=None):
        raise NotImplementedError

    def predict(self, X):
        raise NotImplementedError

    def score(self, X, y):
        raise NotImplementedError


def cross_val_score(estimator, X, y, folds, scoring=None):
    """Return the scores of clones, each fitted on its training rows and scored on its test rows."""
    raise NotImplementedError
