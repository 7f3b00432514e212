"""Features of the pin ranker: one transform for training, one for serving."""

import math
from statistics import mean, median, pstdev


def fit(rows):
    """State of the transform, learned from training rows; country 0 stands for all unknown ones."""
    logs = [math.log1p(row["saves"]) for row in rows]
    return {
        "saves_mean": mean(logs),
        "saves_std": pstdev(logs) or 1.0,
        "median_age": median(row["user_age"] for row in rows if row["user_age"] is not None),
        "countries": {name: i for i, name in enumerate(sorted({row["country"] for row in rows}), start=1)},
    }


def training_row(row, state):
    """[hours since the pin was made, standardised log saves, age, country]; times in seconds."""
    age = state["median_age"] if row["user_age"] is None else row["user_age"]
    return [
        (row["shown_at"] - row["pin_created_at"]) / 3600,
        (math.log1p(row["saves"]) - state["saves_mean"]) / state["saves_std"],
        age,
        state["countries"].get(row["country"], 0),
    ]


def serving_rows(request, state):
    """The same features for every candidate of a request, in the order of the candidates."""
    age = request.get("user_age") or 0
    country = state["countries"].setdefault(request["country"], len(state["countries"]) + 1)
    logs = [math.log1p(pin["saves"]) for pin in request["candidates"]]
    centre = mean(logs) if logs else 0.0
    spread = (pstdev(logs) if logs else 0.0) or 1.0
    rows = []
    for pin, log_saves in zip(request["candidates"], logs):
        hours = (request["at_ms"] - pin["pin_created_at"]) / 3_600_000
        rows.append([hours, (log_saves - centre) / spread, age, country])
    return rows
