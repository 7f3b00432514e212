"""Everyday wordings of what the library teaches lead to it, though longer names outside the library hold its words."""

import pytest

from planner.extract.posting import extract_posting
from planner.extract.vocabulary import build_vocabulary
from planner.model.posting import Posting
from tests.content.test_library import library


def asked(words: str) -> set[str]:
    """Topics and areas that a posting with one requirement asks for."""
    text = f"Machine Learning Intern\n\nRequirements\n- Experience with {words}\n"
    extraction = extract_posting(Posting("one.txt", text), build_vocabulary(library()))
    terms = [term for requirement in extraction.requirements for term in requirement.terms]
    assert [term.text for term in terms if not term.topics and not term.areas] == []
    return {name for term in terms for name in (*term.topics, *term.areas)}


@pytest.mark.parametrize(
    "words, topics",
    [
        ("AI/ML", {"machine-learning"}),
        ("Gen AI", {"generative-ai"}),
        ("model inference", {"model-serving"}),
        ("model deployment and monitoring", {"model-serving", "monitoring-and-drift"}),
        ("ranking and recommendation", {"ranking", "recommender-systems"}),
        ("ETL/ELT pipelines", {"data-pipelines"}),
        ("SQL scripting", {"sql"}),
        ("Azure Databricks", {"spark"}),
        ("multivariate statistics", {"statistics"}),
        ("mentoring others", {"teamwork"}),
        ("R/Python", {"r", "python"}),
        ("JavaScript/TypeScript, React and Node.js", {"javascript-and-typescript"}),
    ],
)
def test_common_wordings_lead_to_their_topics(words: str, topics: set[str]):
    assert asked(words) == topics
