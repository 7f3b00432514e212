import dataclasses
import random

import pytest

from submission import CachedDataset, Config, Dataset, EarlyStopping, RunLog, Trainer, sweep

RNG = random.Random(4)
ROWS = [(x, 2 * x[0] - x[1]) for x in ([RNG.gauss(0, 1), RNG.gauss(0, 1)] for _ in range(30))]


def load(row):
    return list(row[0]), row[1]


def trainer(kind=Dataset, patience=3):
    return Trainer(kind(ROWS, load), EarlyStopping(patience))


def test_a_run_learns():
    weights, log = trainer().run(Config(rate=0.1, epochs=20))
    assert weights == pytest.approx([2, -1], abs=0.01)
    assert list(log.metrics) == ["loss"]


def test_equal_runs_of_two_trainers_are_equal():
    config = Config(epochs=4, jitter=0.1, seed=3)
    assert trainer().run(config)[0] == trainer().run(config)[0]
    assert trainer().run(config)[0] != trainer().run(dataclasses.replace(config, seed=4))[0]


def test_stopping_counts_epochs_without_improvement():
    stopping = EarlyStopping(2)
    stopping.start()
    assert [stopping.should_stop(loss) for loss in (5, 6, 4, 4, 4)] == [False] * 4 + [True]


def test_stopping_starts_afresh():
    stopping = EarlyStopping(2)
    for losses in ((1.0, 0.5, 0.4), (9.0, 8.0, 7.0, 6.0)):
        stopping.start()
        assert not any(stopping.should_stop(loss) for loss in losses)


def test_a_later_run_trains_for_all_its_epochs():
    one = trainer(patience=2)
    one.run(Config(rate=0.1, epochs=20))
    slow = Config(rate=0.001, epochs=12)
    assert one.run(slow)[0] == trainer(patience=2).run(slow)[0]


def test_logs_hold_their_own_metrics():
    first, second = RunLog(Config()), RunLog(Config(seed=1))
    first.add("loss", 1.0)
    second.add("loss", 3.0)
    second.add("loss", 2.0)
    assert (first.metrics, second.metrics) == ({"loss": [1.0]}, {"loss": [3.0, 2.0]})
    assert (first.best("loss"), second.best("loss")) == (1.0, 2.0)


def test_cached_examples_belong_to_the_caller():
    data = CachedDataset(ROWS, load)
    features, target = data[3]
    features[0] += 100.0
    assert data[3] == (ROWS[3][0], target)
    assert [features for features, _ in data] == [row[0] for row in ROWS]


def test_a_cache_changes_no_result():
    config = Config(epochs=5, jitter=0.3, seed=1)
    assert trainer(CachedDataset).run(config)[0] == trainer(Dataset).run(config)[0]


def test_each_row_is_loaded_once():
    loaded = []

    def counting(row):
        loaded.append(row)
        return load(row)

    data = CachedDataset(ROWS, counting)
    for _ in range(3):
        assert len(list(data)) == len(data) == 30
    assert len(loaded) == 30


def test_sweep_puts_the_best_run_first():
    configs = [Config(rate=rate, epochs=5) for rate in (0.001, 0.1, 0.01)]
    best = [trainer().run(config)[1].best("loss") for config in configs]
    logs = sweep(trainer(), configs)
    assert [log.config.rate for log in logs] == [0.1, 0.01, 0.001]
    assert [log.best("loss") for log in logs] == sorted(best)


def test_the_order_of_a_sweep_does_not_matter():
    configs = [Config(r, epochs=6, jitter=0.1, seed=seed) for r in (0.1, 0.002) for seed in (0, 1)]
    results = []
    for order in (configs, configs[::-1]):
        logs = sweep(trainer(CachedDataset, patience=2), order)
        results.append({log.config: list(log.metrics["loss"]) for log in logs})
    assert results[0] == results[1]


def test_the_rows_stay_unchanged():
    before = [(list(x), y) for x, y in ROWS]
    trainer(CachedDataset).run(Config(epochs=2, jitter=0.5))
    assert before == ROWS
