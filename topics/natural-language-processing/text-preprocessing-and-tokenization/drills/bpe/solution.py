from collections import Counter

END = "</w>"


def _merge(parts, pair):
    out, i = [], 0
    while i < len(parts):
        if i + 1 < len(parts) and (parts[i], parts[i + 1]) == pair:
            out.append(parts[i] + parts[i + 1])
            i += 2
        else:
            out.append(parts[i])
            i += 1
    return out


def learn_bpe(word_counts, merges):
    splits = {word: [*word, END] for word in word_counts}
    learned = []
    while len(learned) < merges:
        totals = Counter()
        for word, parts in splits.items():
            for pair in zip(parts, parts[1:]):
                totals[pair] += word_counts[word]
        if not totals:
            break
        best = min(totals, key=lambda pair: (-totals[pair], pair))
        if totals[best] < 2:
            break
        learned.append(best)
        splits = {word: _merge(parts, best) for word, parts in splits.items()}
    return learned


def apply_bpe(word, merges):
    parts = [*word, END]
    for pair in merges:
        parts = _merge(parts, tuple(pair))
    return parts
