import random

from submission import training_rows


def value(entity, event_time, available_at, v, name="clicks"):
    return {"entity": entity, "name": name, "value": v, "event_time": event_time, "available_at": available_at}


def label(entity, at, y=0):
    return {"entity": entity, "at": at, "label": y}


def get(labels, features, ttl=1000, name="clicks"):
    return [row["features"][name] for row in training_rows(labels, features, ttl)]


def test_newest_available_value():
    features = [value("a", 20, 20, 2), value("a", 10, 10, 1), value("a", 30, 30, 3)]
    assert get([label("a", 25), label("a", 30), label("a", 5)], features) == [2, 3, None]


def test_rows_keep_order_and_fields():
    rows = training_rows([label("a", 9, 1), label("a", 3, 0)], [value("a", 1, 2, 7)], 100)
    assert rows == [
        {"entity": "a", "at": 9, "label": 1, "features": {"clicks": 7}},
        {"entity": "a", "at": 3, "label": 0, "features": {"clicks": 7}},
    ]


def test_a_value_is_unknown_until_it_is_available():
    features = [value("a", 24, 28, 1), value("a", 48, 52, 2)]
    assert get([label("a", 26), label("a", 28), label("a", 50), label("a", 52)], features) == [None, 1, 1, 2]


def test_late_corrections():
    features = [value("a", 10, 11, 1), value("a", 10, 40, 9), value("a", 20, 21, 2), value("a", 5, 60, 5)]
    assert get([label("a", 15), label("a", 30), label("a", 70)], features) == [1, 2, 2]
    assert get([label("a", 45)], [value("a", 10, 11, 1), value("a", 10, 40, 9)]) == [9]


def test_expiry_counts_from_the_event_time():
    features = [value("a", 10, 30, 1)]
    assert get([label("a", 30), label("a", 59), label("a", 60), label("a", 75)], features, ttl=50) == [1, 1, None, None]


def test_labels_without_features_stay():
    features = [value("a", 1, 1, 1), value("a", 1, 1, 5, name="saves")]
    rows = training_rows([label("new", 9, 1), label("a", 9)], features, 100)
    assert [row["features"] for row in rows] == [{"clicks": None, "saves": None}, {"clicks": 1, "saves": 5}]


def test_agrees_with_the_rule_and_is_quick():
    rng = random.Random(1)
    features = []
    for i in range(20_000):
        event = rng.randrange(10_000)
        features.append(value(rng.randrange(200), event, event + rng.randrange(300), i))
    labels = [label(rng.randrange(220), rng.randrange(10_500)) for _ in range(20_000)]
    got = get(labels, features, ttl=400)
    by_entity = {}
    for f in features:
        by_entity.setdefault(f["entity"], []).append(f)
    for row, have in list(zip(labels, got))[:1500]:
        usable = [
            f for f in by_entity.get(row["entity"], [])
            if f["available_at"] <= row["at"] and f["event_time"] > row["at"] - 400
        ]
        top = max(((f["event_time"], f["available_at"]) for f in usable), default=None)
        want = {f["value"] for f in usable if (f["event_time"], f["available_at"]) == top} or {None}
        assert have in want
