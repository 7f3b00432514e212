"""Rules on topic.yaml and questions.yaml of one topic."""

import re
from collections.abc import Iterator

from planner.model.problem import Problem, did_you_mean
from planner.model.source import Source
from planner.model.topic import Library, Topic

PLACEHOLDERS = ("todo", "tbd", "fixme", "xxx", "lorem ipsum", "placeholder text")
PLACEHOLDER = re.compile(rf"\b({'|'.join(PLACEHOLDERS)})\b")
LEAST_ANSWER_WORDS = 35


def count_words(text: str) -> int:
    """Words separated by white space."""
    return len(text.split())


def holds_placeholder(text: str) -> bool:
    """Whether `text` holds words that stand in for what is still to be written."""
    lowered = text.lower()
    # Looked for one by one first: hardly any text holds one, and an alternation is tried at every letter.
    return any(word in lowered for word in PLACEHOLDERS) and bool(PLACEHOLDER.search(lowered))


def holds_link(text: str) -> bool:
    """Whether `text` holds a link; works are cited, not linked."""
    return "http://" in text or "https://" in text or "www." in text


def topic_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """Broken rules of topic.yaml and questions.yaml."""
    for name, text in (("title", topic.title), ("summary", topic.summary)):
        if not text:
            yield Problem(topic.source, "empty", f"{name} is empty")
        elif holds_placeholder(text):
            yield Problem(topic.source, "placeholder", f"{name} is placeholder text")
    if not 20 <= topic.minutes.learn <= 90:
        yield Problem(topic.source, "minutes", f"a lesson takes 20 to 90 minutes, not {topic.minutes.learn}")
    if not 5 <= topic.minutes.practise <= 90:
        yield Problem(topic.source, "minutes", f"practice takes 5 to 90 minutes, not {topic.minutes.practise}")
    if bool(topic.minutes.drill) != bool(topic.drills):
        message = "has drills but no minutes for them" if topic.drills else "has minutes for drills but no drill"
        yield Problem(topic.source, "minutes", message)
    if not topic.aliases:
        yield Problem(topic.source, "no-alias", "no posting can ever ask for a topic without an alias")
    if not 3 <= len(topic.objectives) <= 6:
        yield Problem(topic.source, "objectives", f"a topic has 3 to 6 objectives, not {len(topic.objectives)}")
    for prerequisite in topic.prerequisites:
        if count_words(prerequisite.why) < 3:
            yield Problem(prerequisite.source, "no-reason", f"say why '{prerequisite.topic}' must come before")
        if prerequisite.topic == topic.id:
            yield Problem(prerequisite.source, "cycle", f"'{topic.id}' needs itself")
    yield from _citation_problems(topic, library)
    yield from _question_problems(topic)


def _citation_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    if not 2 <= len(topic.citations) <= 5:
        yield Problem(topic.source, "sources", f"a topic cites 2 to 5 works, not {len(topic.citations)}")
    for citation in topic.citations:
        if citation.key not in library.work_by_key:
            hint = did_you_mean(citation.key, library.work_by_key)
            yield Problem(citation.source, "unknown-source", f"sources.yaml has no '{citation.key}'", hint)


def _question_problems(topic: Topic) -> Iterator[Problem]:
    where = Source(f"{topic.folder}/questions.yaml")
    if len(topic.questions) < 4:
        yield Problem(where, "few-questions", f"a topic has at least 4 questions, not {len(topic.questions)}")
    seen: set[str] = set()
    for question in topic.questions:
        if question.id in seen:
            yield Problem(question.source, "duplicate-id", f"the question id '{question.id}' is given twice")
        seen.add(question.id)
        words = count_words(question.answer)
        if words < LEAST_ANSWER_WORDS:
            yield Problem(question.source, "thin-answer", f"'{question.id}' is answered in {words} words")
        if len(question.listen_for) < 2:
            yield Problem(question.source, "no-rubric", f"'{question.id}' needs at least two points to listen for")
        if not question.follow_ups:
            yield Problem(question.source, "no-follow-up", f"'{question.id}' has no follow-up")
        text = "\n".join((question.question, question.answer, *question.listen_for, *question.follow_ups))
        if holds_placeholder(text):
            yield Problem(question.source, "placeholder", f"'{question.id}' holds placeholder text")
        if holds_link(text):
            yield Problem(question.source, "link", f"'{question.id}' holds a link", "cite a work of sources.yaml")
