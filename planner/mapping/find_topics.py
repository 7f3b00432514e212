"""Which topics answer a question asked in free words.

BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor 2004): a word in a title or an alias says more than
the same word deep in a lesson. Words are stemmed (Porter2, from snowballstemmer); two-word phrases count as words of
their own, so that "cross entropy" is more than "cross" and "entropy".
"""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from planner.model.topic import Library, Topic

FIELD_WEIGHTS = {
    "title": 9.0,
    "aliases": 7.0,
    "summary": 3.0,
    "objectives": 3.0,
    "questions": 4.0,
    "cards": 2.5,
    "lesson": 1.0,
}
K1, B = 1.2, 0.6
PHRASE_WEIGHT = 0.7
STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "give",
        "given",
        "had",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "me",
        "might",
        "more",
        "most",
        "my",
        "need",
        "of",
        "on",
        "one",
        "or",
        "our",
        "shall",
        "she",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "us",
        "use",
        "used",
        "using",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "let",
        "about",
        "above",
        "after",
        "all",
        "also",
        "am",
        "any",
        "because",
        "before",
        "being",
        "below",
        "between",
        "both",
        "down",
        "during",
        "each",
        "few",
        "further",
        "he",
        "her",
        "here",
        "him",
        "his",
        "just",
        "no",
        "nor",
        "not",
        "now",
        "off",
        "once",
        "only",
        "other",
        "out",
        "over",
        "own",
        "same",
        "say",
        "says",
        "too",
        "under",
        "until",
        "up",
        "very",
        "via",
        "vs",
        "versus",
        "explain",
        "describe",
        "define",
        "tell",
        "understand",
        "mean",
        "briefly",
        "introduce",
        "please",
    ]
)


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic and how well it answers: `score` 0 or more, comparable within one question only."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Weighted word counts by topic, ready to be asked."""

    topics: tuple[str, ...]
    postings: dict[str, tuple[tuple[int, float], ...]]
    lengths: tuple[float, ...]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def _words(text: str) -> list[str]:
    raw = re.findall(r"[a-z0-9]+(?:[+#]+|(?='s))?", text.lower().replace("’", "'"))
    kept = [word for word in raw if word not in STOP and (len(word) > 1 or word in "crkpq")]
    return [_stem(word) for word in kept]


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


def _tokens(text: str) -> Iterator[str]:
    for clause in re.split(r"[.?!;:()\n]+", text):
        words = _words(clause)
        yield from words
        yield from (f"{first} {second}" for first, second in itertools.pairwise(words))


def _fields(topic: Topic) -> Iterator[tuple[str, str]]:
    yield "title", f"{topic.title}. {topic.id.replace('-', ' ')}"
    yield "aliases", ". ".join(alias.text for alias in topic.aliases)
    yield "summary", topic.summary
    yield "objectives", ". ".join(topic.objectives)
    yield "questions", ". ".join(question.question for question in topic.questions)
    yield "cards", ". ".join(f"{card.front}. {card.back}. {card.cloze}" for card in topic.cards if not card.retired)
    yield "lesson", ". ".join([topic.lesson, *(question.answer for question in topic.questions)])


def index_topics(library: Library) -> TopicIndex:
    """Count the library's words once."""
    found: dict[str, list[tuple[int, float]]] = {}
    lengths = []
    for number, topic in enumerate(library.topics):
        weighted: Counter[str] = Counter()
        for field, text in _fields(topic):
            for token, count in Counter(_tokens(text)).items():
                weighted[token] += FIELD_WEIGHTS[field] * (1 + math.log(count))  # type: ignore[assignment]
        lengths.append(sum(weight for token, weight in weighted.items() if " " not in token))
        for token, weight in weighted.items():
            found.setdefault(token, []).append((number, weight))
    return TopicIndex(
        tuple(topic.id for topic in library.topics),
        {token: tuple(hits) for token, hits in found.items()},
        tuple(lengths),
    )


def find_topics(question: str, index: TopicIndex) -> tuple[FoundTopic, ...]:
    """The topics that share words with `question`, best first, ties by id; empty when none does."""
    total = len(index.topics)
    mean_length = sum(index.lengths) / total if total else 1.0
    scores: Counter[int] = Counter()
    for token in sorted(set(_tokens(question))):
        hits = index.postings.get(token, ())
        rarity = math.log(1 + (total - len(hits) + 0.5) / (len(hits) + 0.5))
        for number, weight in hits:
            normal = K1 * 4 * (1 - B + B * index.lengths[number] / mean_length)
            gain = rarity * weight * (K1 + 1) / (weight + normal)
            scores[number] += gain * (PHRASE_WEIGHT if " " in token else 1.0)  # type: ignore[assignment]
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], index.topics[pair[0]]))
    return tuple(FoundTopic(index.topics[number], round(score, 4)) for number, score in ranked if score > 0)
