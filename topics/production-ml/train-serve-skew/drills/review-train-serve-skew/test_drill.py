import copy
import math
from statistics import mean, pstdev

import pytest

from submission import fit, serving_rows, training_row

DAY = 86_400
AT = 1_700_000_000


def history():
    return [
        {"shown_at": AT - DAY, "pin_created_at": AT - 3 * DAY, "saves": saves, "user_age": age, "country": country}
        for saves, age, country in [(0, 20, "DE"), (9, 30, "US"), (99, None, "US"), (999, 40, "BR"), (3, 0, "DE")]
    ]


STATE = fit(history())
PINS = [{"pin_created_at": AT - 7200, "saves": 9}, {"pin_created_at": AT - 10 * DAY, "saves": 500}]


def request(**changes):
    return {"at_ms": AT * 1000 + 500, "country": "US", "user_age": 33, "candidates": PINS, **changes}


def expected(asked, column):
    facts = {"shown_at": asked["at_ms"] / 1000, "country": asked["country"], "user_age": asked.get("user_age")}
    return [training_row({**facts, **pin}, STATE)[column] for pin in asked["candidates"]]


def served(asked, column, state=None):
    return [row[column] for row in serving_rows(asked, copy.deepcopy(STATE) if state is None else state)]


def test_the_training_side_stays_as_it_was():
    logs = [math.log1p(saves) for saves in (0, 9, 99, 999, 3)]
    scaled = (math.log1p(99) - mean(logs)) / pstdev(logs)
    assert training_row(history()[2], STATE) == [pytest.approx(48), pytest.approx(scaled), 25, 3]
    assert fit(history()[:1])["saves_std"] == 1.0


def test_hours_agree_with_training():
    assert served(request(), 0) == pytest.approx(expected(request(), 0), abs=1e-9)


def test_saves_are_scaled_as_in_training():
    assert served(request(), 1) == pytest.approx(expected(request(), 1), abs=1e-9)


def test_one_candidate_alone_gets_the_same_saves_value_as_among_others():
    alone = served(request(candidates=PINS[:1]), 1)
    assert alone == pytest.approx(expected(request(), 1)[:1], abs=1e-9)


def test_a_missing_age_is_the_median_and_zero_stays_zero():
    assert served(request(user_age=None), 2) == [25, 25]
    absent = request()
    del absent["user_age"]
    assert served(absent, 2) == [25, 25]
    assert served(request(user_age=0), 2) == [0, 0]


def test_an_unknown_country_is_zero_and_changes_nothing():
    state = copy.deepcopy(STATE)
    assert served(request(country="JP"), 3, state) == [0, 0]
    assert state == STATE


def test_known_countries_and_ages_pass():
    assert served(request(country="BR"), 3) == [1, 1]
    assert served(request(), 2) == [33, 33]


def test_a_request_without_candidates():
    assert serving_rows(request(candidates=[]), copy.deepcopy(STATE)) == []
