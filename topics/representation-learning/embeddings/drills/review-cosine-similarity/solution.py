"""Similar items by cosine similarity."""

import numpy as np


def most_similar(embeddings, ids, query_id, k=10):
    """Return up to k other items as (id, cosine), best first; items without a vector are left out."""
    norms = np.linalg.norm(embeddings, axis=1)
    query_row = ids.index(query_id)
    if norms[query_row] == 0:
        return []

    usable = norms > 0
    usable[query_row] = False
    rows = np.flatnonzero(usable)
    unit = embeddings[rows] / norms[rows, None]
    scores = unit @ (embeddings[query_row] / norms[query_row])
    best = np.argsort(-scores, kind="stable")[:k]
    return [(ids[rows[i]], float(scores[i])) for i in best]
