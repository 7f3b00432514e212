from submission import PredictionCache


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Model:
    def __init__(self, version, offset=0.0):
        self.version, self.offset, self.calls, self.down = version, offset, 0, False

    def predict(self, user, items):
        self.calls += 1
        if self.down:
            raise RuntimeError("out of memory")
        return [self.offset + position for position, _ in enumerate(items)]


def make(ttl=60):
    clock, model = Clock(), Model("v1")
    return PredictionCache(model, ttl, clock, default=0.5), model, clock


def test_a_second_request_is_served_from_the_cache():
    cache, model, clock = make()
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]
    clock.now = 59
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]
    clock.now = 1000
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]
    clock.now = 1059
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]
    assert model.calls == 2


def test_users_and_orders_are_kept_apart():
    cache, model, _ = make()
    for user, items in (("ann", ["a", "b"]), ("bob", ["a", "b"]), ("ann", ["b", "a"]), ("ann", ["a,b"])):
        cache.scores(user, items)
    assert model.calls == 4


def test_another_model_version_does_not_serve_old_scores():
    cache, _, _ = make()
    cache.scores("ann", ["a"])
    cache.model = Model("v2", offset=7.0)
    assert cache.scores("ann", ["a"]) == [7.0]
    cache.model.version, cache.model.offset = "v3", 9.0
    assert cache.scores("ann", ["a"]) == [9.0]


def test_reading_does_not_prolong_an_entry():
    cache, model, clock = make(ttl=60)
    for now in (0, 40, 80):
        clock.now = now
        cache.scores("ann", ["a"])
    assert model.calls == 2


def test_an_entry_ends_exactly_at_its_life():
    cache, model, clock = make(ttl=60)
    cache.scores("ann", ["a"])
    clock.now = 60
    cache.scores("ann", ["a"])
    assert model.calls == 2


def test_a_failure_is_answered_but_not_stored():
    cache, model, _ = make()
    model.down = True
    assert cache.scores("ann", ["a", "b"]) == [0.5, 0.5]
    model.down = False
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]


def test_callers_cannot_change_what_is_stored():
    cache, _, _ = make()
    first = cache.scores("ann", ["a", "b"])
    first.sort(reverse=True)
    second = cache.scores("ann", ["a", "b"])
    assert second == [0.0, 1.0]
    second.clear()
    assert cache.scores("ann", ["a", "b"]) == [0.0, 1.0]


def test_the_model_cannot_change_what_is_stored():
    cache, model, _ = make()
    buffer = [1.0, 2.0]
    model.predict = lambda user, items: buffer
    assert cache.scores("ann", ["a", "b"]) == [1.0, 2.0]
    buffer[:] = [8.0, 9.0]
    assert cache.scores("ann", ["a", "b"]) == [1.0, 2.0]
