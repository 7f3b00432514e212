import json

import pytest

from submission import parse_labels


def item(pin, topic="food", confidence=0.9, safe=True):
    return {"id": pin, "topic": topic, "confidence": confidence, "safe": safe}


def answer(*items):
    return "Here are the labels:\n" + json.dumps(list(items)) + "\nAnything else?"


def test_good_items_are_accepted():
    accepted, rejected = parse_labels(answer(item("a"), item("b", "home", 1, False)), ["a", "b"])
    assert accepted == {
        "a": {"topic": "food", "confidence": 0.9, "safe": True},
        "b": {"topic": "home", "confidence": 1.0, "safe": False},
    }
    assert rejected == {}


def test_a_missing_item_is_rejected():
    accepted, rejected = parse_labels(answer(item("a")), ["a", "b"])
    assert set(accepted) == {"a"}
    assert rejected["b"]


@pytest.mark.parametrize("safe", ["false", "true", 1, 0, None, []])
def test_safe_must_be_a_boolean(safe):
    accepted, rejected = parse_labels(answer(item("a", safe=safe)), ["a"])
    assert accepted == {}
    assert rejected["a"]


def test_nan_is_outside_the_range():
    accepted, rejected = parse_labels(answer(item("a", confidence=float("nan"))), ["a"])
    assert accepted == {}
    assert rejected["a"]


@pytest.mark.parametrize("confidence", [-0.1, 1.5, "0.9", True, None])
def test_other_bad_confidences(confidence):
    assert parse_labels(answer(item("a", confidence=confidence)), ["a"])[0] == {}


def test_items_nobody_asked_for_are_left_out():
    accepted, rejected = parse_labels(answer(item("a"), item("z"), item("y", topic="cats")), ["a"])
    assert set(accepted) == {"a"}
    assert rejected == {}


def test_a_repeated_id_is_rejected():
    accepted, rejected = parse_labels(answer(item("a"), item("b"), item("a", safe=False)), ["a", "b"])
    assert set(accepted) == {"b"}
    assert rejected["a"]


def test_a_third_copy_does_not_bring_the_item_back():
    accepted, rejected = parse_labels(answer(*[item("a", topic=t) for t in ("food", "cats", "food")]), ["a"])
    assert (set(accepted), set(rejected)) == (set(), {"a"})


@pytest.mark.parametrize("text", ["", "I cannot do that.", "[{'id': 'a'}]", "] [", "[" + "9" * 5000 + "]"])
def test_unreadable_answers_reject_everything(text):
    accepted, rejected = parse_labels(text, ["a", "b"])
    assert accepted == {}
    assert set(rejected) == {"a", "b"}
