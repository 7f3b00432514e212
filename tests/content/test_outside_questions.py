"""Interview questions that nobody here wrote find, among the first three, a topic that answers them.

Skipped where the questions are absent; the labels beside hold fingerprints and topics only.
"""

import csv
import functools
import hashlib
import re
from pathlib import Path

import pytest
import yaml

from planner.mapping.find_topics import find_topics, index_topics
from tests.conftest import NOT_HERE
from tests.content.test_library import library

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / ".." / "shared" / "outside" / "questions_dev.tsv"
LABELS = yaml.safe_load((ROOT / "tests" / "labels" / "questions.yaml").read_text(encoding="utf-8"))["questions"]
LEAST_FOUND = 0.95
SHORTEST_COPY = 5  # words; shorter sentences are said by everybody
COMMON = {"what is the vc dimension"}

needs_questions = pytest.mark.skipif(not QUESTIONS.exists(), reason=NOT_HERE)


@functools.cache
def outside_questions() -> tuple[str, ...]:
    with QUESTIONS.open(encoding="utf-8", newline="") as lines:
        return tuple(row["question"] for row in csv.DictReader(lines, delimiter="\t"))


def fingerprint(question: str) -> str:
    return hashlib.sha256(" ".join(question.lower().split()).encode()).hexdigest()[:16]


def plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def test_labels_name_topics_of_the_library():
    assert [name for label in LABELS for name in label["topics"] if name not in library().by_id] == []


@needs_questions
def test_every_outside_question_is_judged():
    assert {fingerprint(question) for question in outside_questions()} == {label["fingerprint"] for label in LABELS}


@needs_questions
def test_outside_questions_find_a_topic_that_answers_them():
    answers = {label["fingerprint"]: set(label["topics"]) for label in LABELS}
    index = index_topics(library())
    in_scope = [question for question in outside_questions() if answers[fingerprint(question)]]
    missed = [
        question
        for question in in_scope
        if not answers[fingerprint(question)] & {found.id for found in find_topics(question, index)[:3]}
    ]
    assert 1 - len(missed) / len(in_scope) >= LEAST_FOUND, missed


@needs_questions
def test_no_sentence_of_an_outside_question_is_in_the_library():
    texts = {
        topic.id: plain(
            " . ".join(
                [
                    topic.lesson,
                    *(f"{question.question} . {question.answer}" for question in topic.questions),
                    *(f"{card.front} . {card.back} . {card.cloze}" for card in topic.cards),
                ]
            )
        )
        for topic in library().topics
    }
    copied = [
        (topic, sentence)
        for question in outside_questions()
        for sentence in map(plain, re.split(r"(?<=[.?!])\s+", question))
        if len(sentence.split()) >= SHORTEST_COPY and sentence not in COMMON
        for topic, text in texts.items()
        if f" {sentence} " in f" {text} "
    ]
    assert copied == []
