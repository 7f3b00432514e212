from collections import defaultdict


class InvertedIndex:
    def __init__(self):
        self.positions = defaultdict(dict)      # term -> {doc_id: positions}
        self.terms_of = {}                      # doc_id -> its distinct terms

    def add(self, doc_id, tokens):
        """Index or replace a document."""
        self.remove(doc_id)
        places = defaultdict(list)
        for position, token in enumerate(tokens):
            places[token].append(position)
        for term, where in places.items():
            self.positions[term][doc_id] = where
        self.terms_of[doc_id] = set(places)

    def remove(self, doc_id):
        """Delete a document; unknown ids are ignored."""
        for term in self.terms_of.pop(doc_id, ()):
            del self.positions[term][doc_id]
            if not self.positions[term]:
                del self.positions[term]

    def postings(self, term):
        """Sorted ids of the documents with the term."""
        return sorted(self.positions.get(term, ()))

    def search_all(self, terms):
        """Sorted ids of the documents with all terms."""
        if not terms:
            return []
        rarest, *others = sorted((self.positions.get(t, {}) for t in terms), key=len)
        return sorted(doc for doc in rarest if all(doc in other for other in others))

    def search_phrase(self, tokens):
        """Sorted ids of the documents with the tokens in direct sequence."""
        found = []
        for doc in self.search_all(tokens):
            places = [set(self.positions[token][doc]) for token in tokens]
            if any(all(start + j in place for j, place in enumerate(places)) for start in places[0]):
                found.append(doc)
        return found


def encode(ids):
    """Gap and variable-byte code of increasing ids."""
    out, previous = bytearray(), None
    for number in ids:
        if number < 0 or (previous is not None and number <= previous):
            raise ValueError("ids must be non-negative and strictly increasing")
        gap = number - (previous or 0)
        previous = number
        while gap > 127:
            out.append(gap & 127 | 128)
            gap >>= 7
        out.append(gap)
    return bytes(out)


def decode(data):
    """Inverse of encode."""
    ids, total, gap, shift = [], 0, 0, 0
    for byte in data:
        gap |= (byte & 127) << shift
        if byte & 128:
            shift += 7
        else:
            total += gap
            ids.append(total)
            gap = shift = 0
    if shift:
        raise ValueError("data ends in the middle of a number")
    return ids
