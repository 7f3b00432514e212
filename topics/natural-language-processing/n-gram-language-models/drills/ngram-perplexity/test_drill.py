import copy

import pytest

from submission import NGramModel

TRAIN = [["i", "want", "shoes"], ["i", "want", "red", "shoes"], ["you", "want", "lamps"]]


def test_vocabulary_has_end_and_unknown_but_no_start():
    model = NGramModel(TRAIN, 2)
    assert model.vocabulary == {"i", "want", "shoes", "red", "you", "lamps", "</s>", "<unk>"}


def test_bigram_by_hand():
    model = NGramModel(TRAIN, 2, lam=0.5)
    unigram = 0.5 * 2 / 13 + 0.5 / 8                      # shoes: 2 of 13 predicted tokens
    assert model.prob("shoes", ["i", "want"]) == pytest.approx(0.5 / 3 + 0.5 * unigram)


def test_sentence_borders():
    model = NGramModel(TRAIN, 2, lam=0.5)
    assert model.prob("i", []) == pytest.approx(0.5 * 2 / 3 + 0.5 * (0.5 * 2 / 13 + 0.5 / 8))
    assert model.prob("</s>", ["shoes"]) == pytest.approx(0.5 * 1 + 0.5 * (0.5 * 3 / 13 + 0.5 / 8))


def test_every_context_sums_to_one():
    for n in (1, 2, 3, 4):
        model = NGramModel(TRAIN, n, lam=0.6)
        for context in ([], ["i"], ["i", "want"], ["red"], ["never", "seen"], ["want", "never"], ["lamps", "i", "want"]):
            assert sum(model.prob(word, context) for word in model.vocabulary) == pytest.approx(1)


def test_an_unseen_context_keeps_the_shorter_estimate():
    trigram, bigram = NGramModel(TRAIN, 3), NGramModel(TRAIN, 2)
    assert trigram.prob("shoes", ["lamps", "want"]) == pytest.approx(bigram.prob("shoes", ["want"]))


def test_only_the_last_words_of_the_context_count():
    model = NGramModel(TRAIN, 2)
    assert model.prob("red", ["red", "you", "want"]) == pytest.approx(model.prob("red", ["want"]))
    one = NGramModel(TRAIN, 1)
    assert one.prob("red", ["want"]) == pytest.approx(one.prob("red", []))


def test_rare_training_words_become_unknown():
    model = NGramModel(TRAIN, 2, lam=0.5, min_count=2)
    assert model.vocabulary == {"i", "want", "shoes", "</s>", "<unk>"}
    assert model.prob("red", ["want"]) == model.prob("green", ["want"]) == model.prob("<unk>", ["want"])
    assert model.prob("green", ["want"]) == pytest.approx(0.5 * 2 / 3 + 0.5 * (0.5 * 3 / 13 + 0.5 / 5))


def test_without_weight_the_model_is_uniform():
    assert NGramModel(TRAIN, 3, lam=0).perplexity([["i"], ["zebra", "lamps"]]) == pytest.approx(8)


def test_perplexity_pools_tokens_over_sentences():
    model = NGramModel(TRAIN, 1, lam=0.5)
    p = {word: model.prob(word, []) for word in ("i", "want", "</s>")}
    got = model.perplexity([["i"], ["want", "want", "want"]])
    assert got == pytest.approx((p["i"] * p["want"] ** 3 * p["</s>"] ** 2) ** (-1 / 6))


def test_an_empty_sentence_predicts_its_end():
    model = NGramModel(TRAIN, 3)
    assert model.perplexity([[]]) == pytest.approx(1 / model.prob("</s>", []))
    with pytest.raises(ValueError):
        model.perplexity([])


def test_long_texts_do_not_underflow():
    model = NGramModel(TRAIN, 2)
    once, often = model.perplexity([["you", "want", "red"]]), model.perplexity([["you", "want", "red"]] * 2000)
    assert often == pytest.approx(once)


def test_more_context_fits_training_better_and_inputs_stay():
    before = copy.deepcopy(TRAIN)
    values = [NGramModel(TRAIN, n).perplexity(TRAIN) for n in (1, 2, 3)]
    assert values[0] > values[1] > values[2]
    assert TRAIN == before
