import math


def beam_search(step, end, width, max_length, alpha=0.0):
    """Return up to `width` (tokens, score), best first; see task.md."""
    if width < 1 or max_length < 1:
        raise ValueError("width and max_length must be at least 1")
    open_prefixes, finished = [((), 0.0)], []
    for _ in range(max_length):
        extensions = [
            (prefix + (token,), total + log_p)
            for prefix, total in open_prefixes
            for token, log_p in step(prefix).items()
            if log_p > -math.inf
        ]
        kept = sorted(extensions, key=lambda row: (-row[1], row[0]))[:width]
        finished += [row for row in kept if row[0][-1] == end]
        open_prefixes = [row for row in kept if row[0][-1] != end]
        if not open_prefixes:
            break
    scored = [(tokens, total / len(tokens) ** alpha) for tokens, total in finished + open_prefixes]
    return sorted(scored, key=lambda row: (-row[1], row[0]))[:width]
