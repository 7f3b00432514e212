class InvertedIndex:
    def add(self, doc_id, tokens):
        """Index or replace a document."""
        raise NotImplementedError

    def remove(self, doc_id):
        """Delete a document; unknown ids are ignored."""
        raise NotImplementedError

    def postings(self, term):
        """Sorted ids of the documents with the term."""
        raise NotImplementedError

    def search_all(self, terms):
        """Sorted ids of the documents with all terms."""
        raise NotImplementedError

    def search_phrase(self, tokens):
        """Sorted ids of the documents with the tokens in direct sequence."""
        raise NotImplementedError


def encode(ids):
    """Gap and variable-byte code of increasing ids."""
    raise NotImplementedError


def decode(data):
    """Inverse of encode."""
    raise NotImplementedError
