from submission import make_examples


def log(*triples):
    return [{"user": u, "item": i, "time": t} for u, i, t in triples]


def test_histories_are_padded_on_the_left():
    train, test = make_examples(log(("u", 5, 1), ("u", 6, 2), ("u", 7, 3)), length=4, cutoff=100)
    assert [len(h) for _, h, _ in train] == [4, 4] and test == []
    assert all(h[0] == 0 for _, h, _ in train)


def test_histories_by_hand():
    events = log(("u", 5, 1), ("u", 6, 2), ("u", 7, 3), ("u", 8, 4))
    train, test = make_examples(events, length=2, cutoff=4)
    assert train == [("u", (0, 5), 6), ("u", (5, 6), 7)]
    assert test == [("u", (6, 7), 8)]


def test_the_target_is_not_in_its_history():
    train, _ = make_examples(log(("u", 5, 1), ("u", 6, 2), ("u", 7, 3)), length=4, cutoff=100)
    assert all(target not in history for _, history, target in train)
    assert all(set(history) - {0} for _, history, _ in train)


def test_the_most_recent_items_are_kept():
    events = log(*(("u", n, n) for n in range(1, 10)))
    train, _ = make_examples(events, length=3, cutoff=100)
    last = train[-1][1]
    assert last[-1] >= 8 and 1 not in last


def test_events_are_ordered_by_time():
    events = log(("u", 1, 10), ("u", 3, 30), ("u", 2, 20))
    train, _ = make_examples(events, length=5, cutoff=100)
    assert [target for _, _, target in train] == [2, 3]


def test_the_targets_time_decides_the_split():
    events = log(("u", 1, 10), ("u", 2, 20), ("u", 3, 30), ("u", 4, 40))
    train, test = make_examples(events, length=2, cutoff=30)
    assert [target for _, _, target in train] == [2]
    assert [target for _, _, target in test] == [3, 4]


def test_equal_times_keep_the_order_of_the_log_and_input_stays():
    events = log(("v", 9, 5), ("u", 1, 7), ("v", 8, 5), ("u", 2, 6))
    before = [dict(event) for event in events]
    train, _ = make_examples(events, length=2, cutoff=100)
    assert [(user, target) for user, _, target in train] == [("v", 8), ("u", 1)]
    assert events == before


def test_a_single_event_gives_no_example():
    assert make_examples(log(("u", 1, 1)), length=3, cutoff=5) == ([], [])


def test_an_item_may_be_its_own_history():
    train, _ = make_examples(log(("u", 5, 1), ("u", 5, 2), ("u", 6, 3), ("u", 5, 4)), length=3, cutoff=100)
    assert train == [("u", (0, 0, 5), 5), ("u", (0, 5, 5), 6), ("u", (5, 5, 6), 5)]
