def beam_search(step, end, width, max_length, alpha=0.0):
    """Return up to `width` (tokens, score), best first; see task.md."""
    raise NotImplementedError
