"""K-fold target encoding with smoothing."""

from collections import Counter


def fit(categories, labels, m):
    """Return an encoder for rows that are not among the given ones."""
    prior = sum(labels) / len(labels)
    counts, sums = Counter(), Counter()
    for category, label in zip(categories, labels, strict=True):
        counts[category] += 1
        sums[category] += label

    def encode(new_categories):
        return [(sums[c] + m * prior) / (counts[c] + m) for c in new_categories]

    return encode


def encode_train(categories, labels, folds, m):
    """Encode every training row with an encoder fitted on the other folds."""
    encoded = [0.0] * len(categories)
    for fold in set(folds):
        outside = [i for i, f in enumerate(folds) if f != fold]
        inside = [i for i, f in enumerate(folds) if f == fold]
        encode = fit([categories[i] for i in outside], [labels[i] for i in outside], m)
        for i, value in zip(inside, encode([categories[i] for i in inside]), strict=True):
            encoded[i] = value
    return encoded
