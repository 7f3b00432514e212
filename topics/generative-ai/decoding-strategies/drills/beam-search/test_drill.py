import math

import pytest

from submission import beam_search

END = "$"


def table(rows, default=None):
    """A model from a dict prefix -> probabilities; unknown prefixes end."""
    def step(prefix):
        probabilities = rows.get(prefix, default or {END: 1.0})
        return {t: math.log(p) if p > 0 else -math.inf for t, p in probabilities.items()}
    return step


MODEL = table({(): {"A": 0.6, "B": 0.4}, ("A",): {"c": 0.4, "d": 0.35, "e": 0.25}, ("B",): {"c": 0.9, "d": 0.1}})


def test_width_one_is_greedy():
    (tokens, score), = beam_search(MODEL, END, 1, 5)
    assert tokens == ("A", "c", END) and score == pytest.approx(math.log(0.24))


def test_width_two_finds_the_better_sequence():
    results = beam_search(MODEL, END, 2, 5)
    assert [tokens for tokens, _ in results] == [("B", "c", END), ("A", "c", END)]
    assert results[0][1] == pytest.approx(math.log(0.36))


def test_finished_hypotheses_are_kept_and_not_extended():
    asked = []
    inner = table({(): {END: 0.5, "a": 0.5}, ("a",): {END: 0.1, "a": 0.9}})
    def step(prefix):
        asked.append(prefix)
        return inner(prefix)
    results = beam_search(step, END, 2, 3)
    assert results[0] == ((END,), pytest.approx(math.log(0.5)))
    assert all(END not in prefix for prefix in asked)
    assert len(asked) == len(set(asked))


def test_an_end_outside_the_beam_is_dropped():
    model = table({(): {"a": 0.6, END: 0.4}, ("a",): {"b": 0.5, "c": 0.5}})
    (tokens, score), = beam_search(model, END, 1, 5)
    assert tokens == ("a", "b", END) and score == pytest.approx(math.log(0.3))


def test_at_most_width_results_come_back():
    model = table({(): {END: 0.4, "a": 0.6}, ("a",): {END: 0.5, "b": 0.5}, ("a", "b"): {END: 1.0}})
    assert [tokens for tokens, _ in beam_search(model, END, 2, 3)] == [(END,), ("a", END)]


def test_alpha_changes_the_order():
    model = table({(): {END: 0.4, "a": 0.6}, ("a",): {"b": 0.6, END: 0.4}, ("a", "b"): {END: 1.0}})
    assert beam_search(model, END, 3, 3, alpha=0)[0][0] == (END,)
    tokens, score = beam_search(model, END, 3, 3, alpha=1)[0]
    assert tokens == ("a", "b", END) and score == pytest.approx(math.log(0.36) / 3)


def test_open_prefixes_come_back_at_the_length_limit():
    model = table({}, default={"a": 0.9, END: 0.1})
    results = beam_search(model, END, 1, 4)
    assert results == [(("a",) * 4, pytest.approx(4 * math.log(0.9)))]


def test_impossible_tokens_are_never_used():
    model = table({(): {"a": 1.0, "b": 0.0}})
    assert [tokens for tokens, _ in beam_search(model, END, 5, 3)] == [("a", END)]


def test_ties_take_the_smaller_tuple():
    model = table({(): {"b": 0.5, "a": 0.5}})
    assert beam_search(model, END, 1, 2)[0][0] == ("a", END)


def test_the_number_of_calls_stays_within_the_beam():
    calls = 0
    def step(prefix):
        nonlocal calls
        calls += 1
        return {t: math.log(0.1) for t in range(10)}
    results = beam_search(step, END, 3, 6)
    assert calls <= 1 + 3 * 5 and len(results) == 3


@pytest.mark.parametrize("width, length", [(0, 3), (3, 0)])
def test_bad_arguments(width, length):
    with pytest.raises(ValueError):
        beam_search(MODEL, END, width, length)
