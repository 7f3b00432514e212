from submission import ProfileCache


class Service:
    def __init__(self):
        self.now, self.calls, self.down = 0.0, [], False

    def clock(self):
        return self.now

    def fetch(self, user, locale):
        self.calls.append((user, locale))
        if self.down:
            return None
        return {"user": user, "greeting": {"de": "Hallo", "en": "Hello"}[locale], "boards": ["lamps"]}


def make(**options):
    service = Service()
    return service, ProfileCache(service.fetch, service.clock, **options)


def test_a_second_read_is_served_from_memory():
    service, cache = make()
    first, second = cache.get("ann", "en"), cache.get("ann", "en")
    assert first == second == {"user": "ann", "greeting": "Hello", "boards": ["lamps"]}
    assert len(service.calls) == 1


def test_an_entry_expires():
    service, cache = make(ttl=60)
    cache.get("ann", "en")
    service.now = 60
    cache.get("ann", "en")
    assert len(service.calls) == 2


def test_reading_often_does_not_keep_an_entry_alive():
    service, cache = make(ttl=60)
    for second in (0, 50, 100, 150):  # fetched at 0 and again at 100
        service.now = second
        cache.get("ann", "en")
    assert len(service.calls) == 2


def test_locales_do_not_mix():
    _, cache = make()
    assert cache.get("ann", "en")["greeting"] == "Hello"
    assert cache.get("ann", "de")["greeting"] == "Hallo"


def test_callers_cannot_change_each_others_profile():
    _, cache = make()
    for _ in range(3):
        profile = cache.get("ann", "en")
        assert profile["boards"] == ["lamps"]
        assert "seen" not in profile
        profile["boards"].append("spam")
        profile["seen"] = True


def test_a_failure_is_not_remembered():
    service, cache = make()
    service.down = True
    assert cache.get("ann", "en") is None
    service.down = False
    assert cache.get("ann", "en") is not None


def test_the_oldest_entry_goes_first():
    service, cache = make(max_size=2)
    for second, user in enumerate(["ann", "bob", "cem"]):
        service.now = second
        cache.get(user, "en")
    service.calls.clear()
    cache.get("bob", "en")
    cache.get("cem", "en")
    assert service.calls == []
    cache.get("ann", "en")
    assert service.calls == [("ann", "en")]


def test_a_renewed_entry_is_young_again():
    service, cache = make(ttl=60, max_size=2)
    for second, user in [(0, "ann"), (50, "bob"), (60, "ann"), (61, "cem")]:  # ann is fetched anew at 60
        service.now = second
        cache.get(user, "en")
    service.calls.clear()
    cache.get("ann", "en")
    assert service.calls == []
