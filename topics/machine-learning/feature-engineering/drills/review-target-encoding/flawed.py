"""K-fold target encoding with smoothing."""

from collections import defaultdict


def totals(categories, labels):
    """Return {category: [count, sum of labels]}."""
    table = defaultdict(lambda: [0, 0.0])
    for category, label in zip(categories, labels, strict=True):
        table[category][0] += 1
        table[category][1] += label
    return table


def smoothed(count, total, prior, m):
    """Blend the rate of the category with the prior; rare categories lean on the prior."""
    rate = total / count if count else prior
    weight = m / (count + m)
    return weight * rate + (1 - weight) * prior


def encode_train(categories, labels, folds, m):
    """Encode every training row from the other folds only, to prevent leakage."""
    prior = sum(labels) / len(labels)
    encoded = [0.0] * len(categories)
    for fold in sorted(set(folds)):
        outside = [i for i, f in enumerate(folds) if f != fold]
        table = totals([categories[i] for i in outside], [labels[i] for i in outside])
        for i, f in enumerate(folds):
            if f == fold:
                count, total = table[categories[i]]
                encoded[i] = smoothed(count, total, prior, m)
    return encoded


def fit(categories, labels, m):
    """Return an encoder for new rows that also handles unseen categories."""
    prior = sum(labels) / len(labels)
    table = totals(categories, labels)

    def encode(new_categories):
        return [smoothed(*table[c], prior, m) if c in table else 0.0 for c in new_categories]

    return encode
