import math

import pytest

from submission import corpus_bleu, span_f1


def split(*texts):
    return [text.split() for text in texts]


def test_a_perfect_translation_scores_one():
    texts = split("a b c d e", "f g h i")
    assert corpus_bleu(texts, [[text] for text in texts]) == pytest.approx(1)


def test_one_pair_by_hand():
    got = corpus_bleu(split("the cat the cat on mat"), [split("the cat sat on the mat")], order=2)
    assert got == pytest.approx(math.sqrt(1 / 6))


def test_counts_are_clipped_at_a_single_reference():
    got = corpus_bleu(split("the the the cat"), [split("the red cat sat", "the old cat ran")], order=1)
    assert got == pytest.approx(2 / 4)


def test_the_better_reference_may_differ_by_ngram():
    got = corpus_bleu(split("a a b b"), [split("a a c d", "b b e f")], order=1)
    assert got == pytest.approx(1)


def test_short_candidates_pay():
    got = corpus_bleu(split("the red"), [split("the red sofa stands here")], order=2)
    assert got == pytest.approx(math.exp(1 - 5 / 2))


def test_the_nearest_reference_length_counts_and_ties_go_to_the_shorter():
    assert corpus_bleu(split("a b c d"), [split("a b", "a b c d e", "a b c d e f g")], order=1) == pytest.approx(math.exp(-1 / 4))
    assert corpus_bleu(split("a b c d"), [split("a b c d e", "a b c")], order=1) == pytest.approx(1)


def test_counts_are_pooled_over_the_corpus():
    got = corpus_bleu(split("a b", "x y z w"), [[["a", "b"]], [["x", "q", "r", "s"]]], order=1)
    assert got == pytest.approx(3 / 6)


def test_nothing_matching_gives_zero():
    assert corpus_bleu(split("a b"), [split("a c")]) == 0.0


def test_missing_outputs_are_refused():
    with pytest.raises(ValueError):
        corpus_bleu(split("a b"), [split("a b"), split("c d")], order=1)
    with pytest.raises(ValueError):
        corpus_bleu(split("a b", "c d"), [split("a b")], order=1)


def test_exact_spans_by_hand():
    gold = [[("PER", 0, 2), ("ORG", 5, 6)], [("PER", 1, 2)]]
    predicted = [[("PER", 0, 1), ("ORG", 5, 6)], [("ORG", 1, 2)]]
    assert span_f1(gold, predicted) == pytest.approx(1 / 3)


def test_spans_belong_to_their_document():
    assert span_f1([[("PER", 0, 1)], []], [[], [("PER", 0, 1)]]) == 0
    twice = [[("PER", 0, 1)], [("PER", 0, 1)]]
    assert span_f1(twice, [[("PER", 0, 1)], []]) == pytest.approx(2 / 3)


def test_no_spans_at_all_has_no_score():
    assert span_f1([[], []], [[], []]) is None
    assert span_f1([[("PER", 0, 1)]], [[]]) == 0


def test_a_repeated_span_counts_once():
    assert span_f1([[("PER", 0, 1)]], [[("PER", 0, 1), ("PER", 0, 1)]]) == pytest.approx(1)
