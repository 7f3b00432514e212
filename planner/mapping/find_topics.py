"""Which topics answer a question asked in free words.

BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor 2004): a word in a title or an alias says more than
the same word deep in a lesson. To this a share of the topic's best passage (one question with its answer, one card,
one paragraph) is added: words that stand together in one place answer better than the same words scattered. Words
are stemmed (Porter2, from snowballstemmer); two-word phrases count as words of their own, so that "cross entropy" is
more than "cross" and "entropy".
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
# Saturation (the weight at which a word has half its effect) and length normalisation, of topics and of passages.
TOPIC_BM25 = (16.0, 0.6)
PASSAGE_BM25 = (1.2, 0.5)
PASSAGE_WEIGHT = 0.13
PHRASE_WEIGHT = 0.7
# "Design a machine learning system for ..." says little about what is asked: these words count for less.
BROAD = frozenset(["ml", "machine", "learning", "system", "design"])
BROAD_WEIGHT = 0.4
LEAST_PARAGRAPH = 60
# Words of grammar, and the furniture of questions ("What are the main types of ...?").
STOP_WORDS = """
a about above after all also am an and answer any approach approaches are as assume assuming at be because been
before being below best between both briefly but by can common commonly concept could define describe detail did
different do does down during each example examples explain few following for from further give given good had has
have he her here him his how i idea if imagine important in into introduce is it its just kind kinds let like main
me mean might more most my name need no nor not now of off on once one only or other our out over own please problem
problems question reason reasons same say says several shall she should so some such suppose supposing tell than
that the their them then there these they this those to too type types under understand until up us use used using
various versus very via vs want was way ways we were what when where which while who why will with would you your
"""
STOP = frozenset(STOP_WORDS.split())


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic and how well it answers: `score` 0 or more, comparable within one question only."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Postings:
    """For each word the texts that hold it with its weight there, and the length of each text."""

    hits: dict[str, tuple[tuple[int, float], ...]]
    lengths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Weighted words of the topics and of their passages, ready to be asked; `passage_topics` says whose each is."""

    topics: tuple[str, ...]
    words: Postings
    passages: Postings
    passage_topics: tuple[int, ...]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def _words(text: str) -> list[str]:
    plain = text.lower().replace("’", "'").replace("a/b", "ab")
    plain = re.sub(r"\b([a-z])-(?=[a-z])", r"\1", plain)  # t-test, k-means and n-gram are one word each
    raw = re.findall(r"[a-z0-9]+(?:[+#]+|(?='s))?", plain)
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


def _texts(topic: Topic) -> Iterator[tuple[str, str, str]]:
    """The topic's texts: the field each counts for, the passage it belongs to ("" for none), and the words."""
    yield "title", "", f"{topic.title}. {topic.id.replace('-', ' ')}"
    yield "aliases", "", ". ".join(alias.text for alias in topic.aliases)
    yield "summary", "", topic.summary
    for number, objective in enumerate(topic.objectives):
        yield "objectives", f"objective {number}", objective
    for question in topic.questions:
        yield "questions", f"question {question.id}", question.question
        yield "lesson", f"question {question.id}", question.answer
    for card in topic.cards:
        if not card.retired:
            yield "cards", f"card {card.id}", f"{card.front}. {card.back}. {card.cloze}"
    for number, paragraph in enumerate(re.split(r"\n\s*\n|\n- ", topic.lesson)):
        yield "lesson", f"paragraph {number}" if len(paragraph) > LEAST_PARAGRAPH else "", paragraph


def _count(topic: Topic) -> tuple[dict[str, float], list[dict[str, float]]]:
    """The weights of the topic's words, and the counts of the words of each of its passages."""
    fields: dict[str, Counter[str]] = {}
    passages: dict[str, Counter[str]] = {}
    for field, passage, text in _texts(topic):
        tokens = list(_tokens(text))
        fields.setdefault(field, Counter()).update(tokens)
        if passage:
            passages.setdefault(passage, Counter()).update(tokens)
    weights: dict[str, float] = {}
    for field, counts in fields.items():
        for token, count in counts.items():
            weights[token] = weights.get(token, 0.0) + FIELD_WEIGHTS[field] * (1 + math.log(count))
    return weights, [dict(counts) for counts in passages.values()]


def _postings(texts: list[dict[str, float]]) -> Postings:
    hits: dict[str, list[tuple[int, float]]] = {}
    lengths = []
    for number, weights in enumerate(texts):
        lengths.append(sum(weight for token, weight in weights.items() if " " not in token))
        for token, weight in weights.items():
            hits.setdefault(token, []).append((number, weight))
    return Postings({token: tuple(found) for token, found in hits.items()}, tuple(lengths))


def index_topics(library: Library) -> TopicIndex:
    """Count the library's words once."""
    counted = [_count(topic) for topic in library.topics]
    return TopicIndex(
        tuple(topic.id for topic in library.topics),
        _postings([weights for weights, _ in counted]),
        _postings([counts for _, passages in counted for counts in passages]),
        tuple(number for number, (_, passages) in enumerate(counted) for _ in passages),
    )


def _asked(question: str) -> dict[str, float]:
    """The words and phrases of `question` with what each counts, in alphabetical order."""
    broad = {_stem(word) for word in BROAD}
    return {
        token: (PHRASE_WEIGHT if " " in token else 1.0) * (BROAD_WEIGHT if broad.issuperset(token.split()) else 1.0)
        for token in sorted(set(_tokens(question)))
    }


def _bm25(asked: dict[str, float], postings: Postings, saturation: float, by_length: float) -> dict[int, float]:
    total = len(postings.lengths)
    mean_length = sum(postings.lengths) / total if total else 1.0
    scores: dict[int, float] = {}
    for token, counts_for in asked.items():
        hits = postings.hits.get(token, ())
        rarity = math.log(1 + (total - len(hits) + 0.5) / (len(hits) + 0.5)) * counts_for
        for number, weight in hits:
            half = saturation * (1 - by_length + by_length * postings.lengths[number] / mean_length)
            scores[number] = scores.get(number, 0.0) + rarity * weight / (weight + half)
    return scores


def find_topics(question: str, index: TopicIndex) -> tuple[FoundTopic, ...]:
    """The topics that share words with `question`, best first, ties by id; empty when none does."""
    asked = _asked(question)
    scores = _bm25(asked, index.words, *TOPIC_BM25)
    best_passage: dict[int, float] = {}
    for passage, score in _bm25(asked, index.passages, *PASSAGE_BM25).items():
        topic = index.passage_topics[passage]
        best_passage[topic] = max(score, best_passage.get(topic, 0.0))
    total = {number: score + PASSAGE_WEIGHT * best_passage.get(number, 0.0) for number, score in scores.items()}
    ranked = sorted(total.items(), key=lambda pair: (-pair[1], index.topics[pair[0]]))
    return tuple(FoundTopic(index.topics[number], round(score, 4)) for number, score in ranked)
