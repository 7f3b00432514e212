"""Similar items by cosine similarity."""

import numpy as np


def most_similar(embeddings, ids, query_id, k=10):
    """Return up to k items most similar to query_id as (id, cosine), best first.

    Normalises all rows once, so that one matrix product gives every cosine.
    """
    norms = np.linalg.norm(embeddings, axis=1, keepdims=True)
    embeddings /= norms
    query = embeddings[ids.index(query_id)]
    scores = embeddings @ query

    # The query item has cosine 1 with itself, so it is first and can be skipped.
    order = np.argsort(-scores, kind="stable")
    return [(ids[row], float(scores[row])) for row in order[1 : k + 1]]
