"""Free-text questions find the topic that answers them."""

import pytest

from planner.mapping.find_topics import find_topics, index_topics
from tests.small import cards, library, question, topic

INDEX = index_topics(
    library(
        topic(
            "ranking-metrics",
            aliases=["NDCG"],
            cards=cards(("What divides DCG?", "IDCG")),
            lesson="Lists are judged by position.",
        ),
        topic("attention", lesson="Queries, keys and values.", questions=(question(text="What are Q, K and V?"),)),
        topic("gradient-boosting", lesson="Trees fit residuals. Attention is paid to learning rate."),
        topic("a-b-testing", title="A/B testing", lesson="Randomise users."),
    )
)


@pytest.mark.parametrize(
    "asked, first",
    [
        ("How is NDCG computed?", "ranking-metrics"),
        ("Explain the attention mechanism", "attention"),
        ("explain boosted gradients", "gradient-boosting"),
        ("What are queries and keys?", "attention"),
        ("How do you A/B test?", "a-b-testing"),
    ],
)
def test_the_first_topic_answers(asked: str, first: str):
    assert find_topics(asked, INDEX)[0].id == first


def test_a_b_is_one_word():
    index = index_topics(library(topic("all-tests"), topic("randomised", aliases=["A/B tests"])))
    assert find_topics("How long does an A/B test run?", index)[0].id == "randomised"


def test_a_letter_joined_to_a_word_is_one_word_with_it():
    index = index_topics(library(topic("all-tests"), topic("small-samples", aliases=["t-tests"])))
    assert find_topics("When is a t-test right?", index)[0].id == "small-samples"
    assert find_topics("When is a ttest right?", index)[0].id == "small-samples"


def test_words_of_one_passage_answer_better_than_the_same_words_scattered():
    scattered = cards(("lens glass", "wave"), ("light glass", "wave"), ("prism", "ray"))
    together = cards(("lens glass light glass prism", "wave"), ("wave", "ray"))
    index = index_topics(library(topic("far", cards=scattered), topic("near", cards=together)))
    assert find_topics("lens light prism", index)[0].id == "near"


def test_words_that_every_design_question_uses_count_for_less():
    index = index_topics(library(topic("a-system"), topic("churn")))
    assert find_topics("Design a system for churn", index)[0].id == "churn"


def test_no_word_in_common_finds_nothing():
    assert find_topics("xylophone?", INDEX) == ()


def test_scores_fall():
    scores = [found.score for found in find_topics("attention to ranking metrics", INDEX)]
    assert scores == sorted(scores, reverse=True)
