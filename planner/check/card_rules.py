"""Rules on flashcards: one fact each, short, self-contained, and none twice in the library."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planner.check.topic_rules import count_words, holds_link, holds_placeholder
from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Card, Library, Topic

LEAST_CARDS = 10
MOST_ANSWER_WORDS = 40
CLOZE = re.compile(r"\{\{c\d+::(.+?)\}\}", re.DOTALL)
YES_NO = re.compile(r"(yes|no|true|false)\b", re.IGNORECASE)
ORPHAN = re.compile(r"(it|this|that|they|these|those|he|she)\b", re.IGNORECASE)
ENUMERATION = re.compile(
    r"\b(list|name (two|three|four|five|six|all|some)|what are the (two|three|four|five|six|\d))\b", re.IGNORECASE
)
NEAR = 0.85


def card_problems(topic: Topic) -> Iterator[Problem]:
    """Broken rules of one topic's cards."""
    cards = [card for card in topic.cards if not card.retired]
    if len(cards) < LEAST_CARDS:
        yield Problem(
            Source(f"{topic.folder}/cards.yaml"),
            "few-cards",
            f"a topic has at least {LEAST_CARDS} cards, not {len(cards)}",
        )
    seen: set[str] = set()
    for card in topic.cards:
        if card.id in seen:
            yield Problem(card.source, "duplicate-id", f"the card id '{card.id}' is given twice")
        seen.add(card.id)
        yield from _one_card(card)


def _one_card(card: Card) -> Iterator[Problem]:
    text = card.cloze or f"{card.front} {card.back}"
    if holds_placeholder(text):
        yield Problem(card.source, "placeholder", f"card '{card.id}' holds placeholder text")
    if holds_link(text):
        yield Problem(card.source, "link", f"card '{card.id}' holds a link")
    if card.cloze:
        answers = CLOZE.findall(card.cloze)
        if not answers:
            yield Problem(card.source, "no-cloze", f"card '{card.id}' hides nothing: write {{{{c1::answer}}}}")
        if any("{{c" in answer for answer in answers):
            yield Problem(card.source, "nested-cloze", f"card '{card.id}' has a cloze within a cloze")
        if "}}}" in card.cloze:
            yield Problem(
                card.source, "cloze-end", f"card '{card.id}': put a space between a formula's brace and the cloze's end"
            )
        words = count_words(" ".join(answers))
    else:
        words = count_words(card.back)
        if YES_NO.match(card.back):
            yield Problem(card.source, "yes-no", f"card '{card.id}' can be answered by yes or no", "ask for the fact")
        if ORPHAN.match(card.front):
            yield Problem(
                card.source, "orphan-pronoun", f"card '{card.id}' begins with a pronoun that refers to nothing"
            )
        if ENUMERATION.search(card.front):
            yield Problem(
                card.source, "enumeration", f"card '{card.id}' asks for a list", "make one card of each member"
            )
        if not card.front or not card.back:
            yield Problem(card.source, "empty", f"card '{card.id}' has an empty side")
    if words > MOST_ANSWER_WORDS:
        yield Problem(
            card.source, "long-answer", f"card '{card.id}' has an answer of {words} words; {MOST_ANSWER_WORDS} at most"
        )


def _words(card: Card) -> frozenset[str]:
    text = CLOZE.sub(r"\1", card.cloze) if card.cloze else f"{card.front} {card.back} {card.code}"
    return frozenset(re.findall(r"[\w+#]+", text.lower()))


def near_duplicates(library: Library) -> Iterator[Problem]:
    """Cards whose words overlap by `NEAR` or more (Jaccard) with an earlier card's, in the whole library.

    Prefix filtering (Chaudhuri, Ganti, Kaushik 2006): two sets that similar share one of their rarest words.
    """
    cards = [(topic, card, _words(card)) for topic in library.topics for card in topic.cards if not card.retired]
    frequency: dict[str, int] = defaultdict(int)
    for _, _, words in cards:
        for word in words:
            frequency[word] += 1
    index: dict[str, list[int]] = defaultdict(list)
    rank = {word: number for number, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}
    sizes = [len(words) for _, _, words in cards]
    for number, (_, card, words) in enumerate(cards):
        size = sizes[number]
        rarest = sorted(words, key=rank.__getitem__)[: size - int(NEAR * size) + 1]
        least, most = NEAR * size, size / NEAR  # sets of sizes further apart can't overlap that much
        candidates = {other for word in rarest for other in index[word] if least <= sizes[other] <= most}
        for other in sorted(candidates):
            topic, earlier, theirs = cards[other]
            shared = len(words & theirs)
            if shared and shared >= NEAR * (size + sizes[other] - shared):
                message = f"card '{card.id}' nearly repeats '{earlier.id}' of {topic.id}"
                yield Problem(card.source, "near-duplicate", message, f"see {earlier.source}")
                break
        for word in rarest:
            index[word].append(number)
