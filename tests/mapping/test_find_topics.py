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


def test_no_word_in_common_finds_nothing():
    assert find_topics("xylophone?", INDEX) == ()


def test_scores_fall():
    scores = [found.score for found in find_topics("attention to ranking metrics", INDEX)]
    assert scores == sorted(scores, reverse=True)
