"""Features of the pin ranker: one transform, used by training and by serving."""

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
    """State each candidate as a training row, then use the training transform itself."""
    facts = {
        "shown_at": request["at_ms"] / 1000,
        "user_age": request.get("user_age"),
        "country": request["country"],
    }
    return [training_row({**facts, **pin}, state) for pin in request["candidates"]]
