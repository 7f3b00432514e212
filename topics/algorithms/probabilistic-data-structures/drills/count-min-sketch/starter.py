class CountMin:
    def __init__(self, epsilon, delta):
        raise NotImplementedError

    def add(self, item, count=1):
        raise NotImplementedError

    def estimate(self, item):
        raise NotImplementedError

    def merge(self, other):
        raise NotImplementedError
