import numpy as np
import pytest

from submission import Estimator, NotFittedError, Pipeline, StandardScaler, clone, cross_val_score

SEEN = []                                   # what each Model was fitted on, in order


class Model(Estimator):
    """Predicts the most frequent label; writes down what it was fitted on."""

    def __init__(self, tag="plain", options=None):
        self.tag = tag
        self.options = options

    def fit(self, X, y):
        SEEN.append((np.array(X), list(y)))
        labels, counts = np.unique(y, return_counts=True)
        self.top_ = labels[counts.argmax()]
        self.fits_ = getattr(self, "fits_", 0) + 1
        return self

    def predict(self, X):
        self.shown_ = np.array(X)
        return np.array([self.top_] * len(X))

    def score(self, X, y):
        return float(np.mean(self.predict(X) == np.asarray(y)))


class Shift(Estimator):
    """Subtracts the training mean; has no fit_transform."""

    def fit(self, X, y=None):
        self.centre_ = np.asarray(X, dtype=float).mean(axis=0)
        return self

    def transform(self, X):
        return np.asarray(X, dtype=float) - self.centre_


class CrossFitted(Estimator):
    """Treats the rows it is fitted on differently from new ones, as an out-of-fold encoder does."""

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return np.zeros((len(X), 1))

    def fit_transform(self, X, y=None):
        assert y is not None, "an encoder needs the labels"
        return np.ones((len(X), 1))


class Eager(Estimator):
    def __init__(self, columns=()):
        self.columns = list(columns)


@pytest.fixture(autouse=True)
def forget():
    SEEN.clear()


def halves(n):
    rows = np.arange(n)
    return [(rows[n // 2:], rows[: n // 2]), (rows[: n // 2], rows[n // 2:])]


def test_scaler_by_hand():
    X = np.array([[1, 10], [3, 10], [5, 10]])
    scaler = StandardScaler()
    assert scaler.fit(X) is scaler
    assert scaler.mean_ == pytest.approx([3, 10])
    assert scaler.scale_ == pytest.approx([np.sqrt(8 / 3), 1])
    assert scaler.transform([[3 + np.sqrt(8 / 3), 12]]) == pytest.approx(np.array([[1, 2]]))
    assert X.tolist() == [[1, 10], [3, 10], [5, 10]]


def test_scaler_transforms_with_what_it_learned():
    scaler = StandardScaler().fit([[0.0], [2.0]])
    assert scaler.transform([[5.0]]) == pytest.approx(np.array([[4.0]]))
    assert scaler.transform([[5.0], [7.0]]) == pytest.approx(np.array([[4.0], [6.0]]))
    assert scaler.fit([[10.0], [30.0]]).transform([[30.0]]) == pytest.approx(np.array([[1.0]]))


def test_a_constant_column_has_scale_one():
    X = np.full((7, 1), 0.1)
    assert StandardScaler().fit(X).scale_.tolist() == [1.0]


def test_scaler_without_centring():
    X = np.array([[1.0], [3.0]])
    assert StandardScaler(with_mean=False).fit_transform(X) == pytest.approx(X)
    assert X.tolist() == [[1.0], [3.0]]


def test_scaler_refuses_what_it_cannot_do():
    with pytest.raises(NotFittedError):
        StandardScaler().transform([[1.0]])
    with pytest.raises(ValueError):
        StandardScaler().fit([[1.0, 2.0], [3.0, 5.0]]).transform([[1.0]])


def test_clone_keeps_parameters_and_forgets_what_was_learned():
    options = {"depth": [1, 2]}
    model = Model(tag="x", options=options).fit([[1]], ["a"])
    twin = clone(model)
    assert type(twin) is Model and twin is not model
    assert (twin.tag, twin.options) == ("x", {"depth": [1, 2]})
    assert not hasattr(twin, "top_") and hasattr(model, "top_")
    twin.options["depth"].append(3)
    assert options == {"depth": [1, 2]} and model.options is options


def test_clone_reaches_into_the_steps():
    pipeline = Pipeline([("scale", StandardScaler(with_mean=False)), ("model", Model())])
    pipeline.fit(np.arange(4.0).reshape(4, 1), [0, 1, 1, 1])
    twin = clone(pipeline)
    assert [name for name, _ in twin.steps] == ["scale", "model"]
    assert twin.steps[0][1] is not pipeline.steps[0][1]
    assert twin.steps[0][1].with_mean is False
    assert not hasattr(twin.steps[0][1], "mean_") and not hasattr(twin.steps[1][1], "top_")
    assert hasattr(pipeline.steps[0][1], "mean_")


def test_clone_refuses_a_constructor_that_changes_its_arguments():
    with pytest.raises(RuntimeError):
        clone(Eager((1, 2)))


def test_pipeline_fits_the_given_steps_in_order():
    scaler, model = StandardScaler(), Model()
    pipeline = Pipeline([("shift", Shift()), ("scale", scaler), ("model", model)])
    assert pipeline.fit([[1.0], [3.0]], ["a", "b"]) is pipeline
    assert SEEN[0][0].ravel() == pytest.approx([-1, 1]) and SEEN[0][1] == ["a", "b"]
    assert scaler.mean_ == pytest.approx([0]) and hasattr(model, "top_")


def test_pipeline_predicts_without_fitting():
    model = Model()
    pipeline = Pipeline([("scale", StandardScaler()), ("model", model)])
    pipeline.fit([[0.0], [2.0], [4.0]], [1, 1, 0])
    pipeline.predict([[2.0], [100.0]])
    together = model.shown_[1]
    pipeline.predict([[100.0]])
    assert model.shown_[0] == pytest.approx(together)
    assert pipeline.score([[2.0], [100.0]], [1, 0]) == 0.5
    assert model.fits_ == 1 and pipeline.steps[0][1].mean_ == pytest.approx([2])


def test_pipeline_uses_fit_transform_for_the_training_rows():
    model = Model()
    pipeline = Pipeline([("encode", CrossFitted()), ("model", model)]).fit([[5], [6]], [0, 1])
    assert SEEN[0][0].tolist() == [[1], [1]]
    pipeline.predict([[5]])
    assert model.shown_.tolist() == [[0]]


def test_pipeline_parameters_by_step():
    pipeline = Pipeline([("scale", StandardScaler()), ("model", Model())])
    assert pipeline.set_params(scale__with_mean=False, model__tag="new") is pipeline
    assert pipeline.steps[0][1].with_mean is False and pipeline.steps[1][1].tag == "new"
    inner = Pipeline([("model", Model())])
    Pipeline([("inner", inner)]).set_params(inner__model__tag="deep")
    assert inner.steps[0][1].tag == "deep"
    for name in ("scale__depth", "other__tag", "tag"):
        with pytest.raises(ValueError):
            pipeline.set_params(**{name: 1})


def test_training_does_not_depend_on_the_held_out_rows():
    pipeline = Pipeline([("scale", StandardScaler()), ("model", Model())])
    X, y = np.arange(8.0).reshape(8, 1), [0, 1] * 4
    cross_val_score(pipeline, X, y, halves(8))
    before = [rows for rows, _ in SEEN]
    SEEN.clear()
    changed = X.copy()
    changed[:4] = 1e6             # held out in the first fold, training rows in the second
    cross_val_score(pipeline, changed, y, halves(8))
    assert SEEN[0][0] == pytest.approx(before[0])
    assert before[0].mean() == pytest.approx(0) and before[0].std() == pytest.approx(1)


def test_scores_in_order_of_the_folds():
    y = ["yes", "yes", "no", "no", "no", "yes"]
    scores = cross_val_score(Model(), [[0]] * 6, y, (fold for fold in halves(6)))
    assert isinstance(scores, np.ndarray) and scores.dtype == float
    assert scores == pytest.approx([1 / 3, 1 / 3])
    uneven = [([0, 1, 2], [3]), ([2, 3, 4], [5, 0, 2, 3])]
    assert cross_val_score(Model(), [[0]] * 6, y, uneven) == pytest.approx([0, 0.5])


def test_each_fold_has_its_own_clone_and_the_estimator_stays_unfitted():
    pipeline = Pipeline([("scale", StandardScaler()), ("model", Model())])
    fitted = []

    def scoring(estimator, X, y):
        fitted.append(estimator)
        return len(X) + estimator.steps[1][1].fits_ / 10

    scores = cross_val_score(pipeline, np.arange(6.0).reshape(6, 1), [0, 1] * 3, halves(6), scoring)
    assert scores == pytest.approx([3.1, 3.1])
    assert fitted[0] is not fitted[1] and pipeline not in fitted
    assert fitted[0].steps[0][1].mean_ == pytest.approx([4])
    assert not hasattr(pipeline.steps[0][1], "mean_") and not hasattr(pipeline.steps[1][1], "top_")


def test_the_data_stay_unchanged():
    X, y = np.arange(6.0).reshape(6, 1), np.array([0, 1] * 3)
    pipeline = Pipeline([("scale", StandardScaler()), ("model", Model())])
    cross_val_score(pipeline, X, y, halves(6))
    assert X.ravel().tolist() == [0, 1, 2, 3, 4, 5] and y.tolist() == [0, 1] * 3
