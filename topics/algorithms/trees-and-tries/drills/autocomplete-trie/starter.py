class Autocomplete:
    def __init__(self):
        raise NotImplementedError

    def add(self, phrase, weight):
        raise NotImplementedError

    def remove(self, phrase):
        raise NotImplementedError

    def complete(self, prefix, k):
        raise NotImplementedError

    def nodes(self):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError
