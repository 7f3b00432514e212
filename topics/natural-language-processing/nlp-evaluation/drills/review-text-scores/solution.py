"""Scorers for the weekly model comparison: corpus BLEU and F1 of entity spans."""

import math
from collections import Counter


def ngrams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def nearest_length(candidate, options):
    """Length of the reference nearest to the candidate's; a tie goes to the shorter."""
    return min((abs(len(option) - len(candidate)), len(option)) for option in options)[1]


def corpus_bleu(candidates, references, order=4):
    """Corpus-level BLEU between 0 and 1; ValueError when outputs are missing."""
    if len(candidates) != len(references):
        raise ValueError(f"{len(candidates)} candidates for {len(references)} sets of references")
    matched, total = [0] * order, [0] * order
    candidate_length = reference_length = 0
    for candidate, options in zip(candidates, references):
        candidate_length += len(candidate)
        reference_length += nearest_length(candidate, options)
        for n in range(1, order + 1):
            found, ceiling = ngrams(candidate, n), Counter()
            for option in options:
                ceiling |= ngrams(option, n)  # the largest count in any one reference
            matched[n - 1] += sum((found & ceiling).values())
            total[n - 1] += sum(found.values())
    if min(matched) == 0:
        return 0.0
    precision = math.exp(sum(math.log(m / t) for m, t in zip(matched, total)) / order)
    return precision * min(1.0, math.exp(1 - reference_length / candidate_length))


def in_documents(documents):
    return {(number, tuple(span)) for number, spans in enumerate(documents) for span in spans}


def span_f1(gold, predicted):
    """Micro-averaged F1 of exact spans, each within its own document."""
    true, found = in_documents(gold), in_documents(predicted)
    if not true and not found:
        return None
    return 2 * len(true & found) / (len(true) + len(found))
