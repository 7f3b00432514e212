"""Sweeps of a small linear model: data sets, early stopping, run logs and a trainer."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

Example = tuple[list[float], float]


@dataclass(frozen=True)
class Config:
    """Everything that a run's result may depend on, besides the data."""

    rate: float = 0.05
    epochs: int = 10
    jitter: float = 0.0
    seed: int = 0


class Dataset:
    """Examples by position. Each access returns a fresh list, which the caller may change."""

    def __init__(self, rows: Sequence[object], load: Callable[[object], Example]) -> None:
        self._rows = list(rows)
        self._load = load

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> Example:
        features, target = self._load(self._rows[index])
        return list(features), target

    def __iter__(self) -> Iterator[Example]:
        return (self[index] for index in range(len(self)))


class CachedDataset(Dataset):
    """A data set for slow sources: loads each row at most once."""

    def __init__(self, rows: Sequence[object], load: Callable[[object], Example]) -> None:
        super().__init__(rows, load)
        self._cache: dict[int, Example] = {}

    def __getitem__(self, index: int) -> Example:
        if index not in self._cache:
            self._cache[index] = super().__getitem__(index)
        return self._cache[index]


class EarlyStopping:
    """Says stop when the loss has not improved for `patience` epochs in a row."""

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.best = float("inf")
        self.waited = 0

    def start(self) -> None:
        """Prepare for a new run."""
        self.waited = 0

    def should_stop(self, loss: float) -> bool:
        """Take note of an epoch's loss; True when training should end."""
        if loss < self.best:
            self.best = loss
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience


class RunLog:
    """The configuration and the metrics of one run."""

    metrics: dict[str, list[float]] = {}

    def __init__(self, config: Config) -> None:
        self.config = config

    def add(self, name: str, value: float) -> None:
        """Append a value to a metric."""
        self.metrics.setdefault(name, []).append(value)

    def best(self, name: str) -> float:
        """The smallest value of a metric."""
        return min(self.metrics[name])


class Trainer:
    """Trains a linear model by stochastic gradient descent."""

    def __init__(self, data: Dataset, stopping: EarlyStopping) -> None:
        self.data = data
        self.stopping = stopping

    def run(self, config: Config) -> tuple[list[float], RunLog]:
        """Train from zero weights; return them and the log with a "loss" for each epoch."""
        rng = random.Random(config.seed)
        log = RunLog(config)
        weights = [0.0] * len(self.data[0][0])
        self.stopping.start()
        for _ in range(config.epochs):
            total = 0.0
            for features, target in self.data:
                for j in range(len(features)):
                    features[j] += rng.gauss(0, config.jitter)
                error = sum(w * x for w, x in zip(weights, features)) - target
                total += error * error
                weights = [w - config.rate * error * x for w, x in zip(weights, features)]
            loss = total / len(self.data)
            log.add("loss", loss)
            if self.stopping.should_stop(loss):
                break
        return weights, log


def sweep(trainer: Trainer, configs: Iterable[Config]) -> list[RunLog]:
    """Run all configurations; return their logs, the lowest best loss first."""
    logs = [trainer.run(config)[1] for config in configs]
    return sorted(logs, key=lambda log: log.best("loss"))
