import random

from submission import Autocomplete


def index(**phrases):
    a = Autocomplete()
    for phrase, weight in phrases.items():
        a.add(phrase, weight)
    return a


def test_best_first_then_alphabetical():
    a = index(sofa=5, soda=5, sock=9, table=7)
    assert a.complete("so", 2) == ["sock", "soda"]
    assert a.complete("", 10) == ["sock", "table", "soda", "sofa"]
    assert a.complete("x", 3) == [] and a.complete("so", 0) == []


def test_a_phrase_equal_to_the_prefix_counts():
    assert index(car=1, cart=2).complete("car", 5) == ["cart", "car"]


def test_adding_again_replaces_the_weight():
    a = index(lamp=1, land=2)
    a.add("lamp", 3)
    assert len(a) == 2 and a.complete("la", 1) == ["lamp"]


def test_nodes_are_shared():
    a = index(car=1, cart=1, cat=1)
    assert a.nodes() == 5 and len(a) == 3


def test_removing_cuts_dead_branches_only():
    a = index(car=1, cart=1, cat=1)
    assert a.remove("cart") is True and a.nodes() == 4
    assert a.remove("cart") is False and a.remove("ca") is False
    assert a.remove("car") is True and a.nodes() == 3
    assert a.complete("c", 5) == ["cat"] and len(a) == 1


def test_removing_a_prefix_keeps_the_longer_phrase():
    a = index(car=1, cart=2)
    assert a.remove("car") and a.nodes() == 4 and a.complete("c", 2) == ["cart"]


def test_the_empty_phrase():
    a = Autocomplete()
    a.add("", 1)
    assert len(a) == 1 and a.nodes() == 0 and a.complete("", 1) == [""]
    assert a.remove("") is True and len(a) == 0


def test_long_phrases_do_not_recurse():
    a = Autocomplete()
    long = "ab" * 2500
    a.add(long, 1)
    assert a.complete("abab", 1) == [long]
    assert a.remove(long) and a.nodes() == 0


def test_against_a_dictionary():
    rng = random.Random(2)
    a, model = Autocomplete(), {}
    for _ in range(1500):
        phrase = "".join(rng.choice("ab") for _ in range(rng.randint(0, 4)))
        if rng.random() < 0.6:
            weight = rng.randint(0, 3)
            a.add(phrase, weight)
            model[phrase] = weight
        else:
            assert a.remove(phrase) == (model.pop(phrase, None) is not None)
        prefix = "".join(rng.choice("ab") for _ in range(rng.randint(0, 2)))
        want = sorted((p for p in model if p.startswith(prefix)), key=lambda p: (-model[p], p))[:3]
        assert a.complete(prefix, 3) == want and len(a) == len(model)
        assert a.nodes() == len({p[:i] for p in model for i in range(1, len(p) + 1)})
