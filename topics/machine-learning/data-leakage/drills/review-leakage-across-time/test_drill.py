from submission import build


def imp(user, pin, time):
    return {"user": user, "pin": pin, "time": time}


save = imp


def test_labels_have_open_start_and_closed_end():
    saves = [save("a", "p", 100)]
    got = build([imp("a", "p", t) for t in (75, 76, 99, 100)] + [imp("b", "p", 99), imp("a", "q", 99)], saves, 1000)
    assert [row["label"] for row in got["train"]] == [0, 1, 1, 0, 0, 0]


def test_saves_later_on_the_same_day_are_unknown():
    saves = [save("a", "x", 242), save("a", "y", 250), save("a", "z", 255)]
    got = build([imp("a", "p", 250)], saves, 1000)
    assert got["train"][0]["user_saves_7d"] == 1


def test_the_window_is_seven_times_24_hours():
    saves = [save("a", "x", 500 - 169), save("a", "x", 500 - 168), save("a", "x", 499), save("b", "x", 490)]
    got = build([imp("a", "p", 500)], saves, 1000)
    assert got["train"][0]["user_saves_7d"] == 2


def test_popularity_is_counted_before_the_impression():
    saves = [save("a", "p", 100), save("b", "p", 200), save("c", "p", 300), save("d", "p", 400)]
    got = build([imp("z", "p", 50), imp("z", "p", 200), imp("z", "p", 301)], saves, 1000)
    assert [row["pin_saves"] for row in got["train"]] == [0, 1, 3]


def test_rows_with_an_open_label_are_in_neither_set():
    got = build([imp("a", "p", t) for t in (475, 476, 477, 499, 500, 501)], [], 500)
    assert [row["time"] for row in got["train"]] == [475, 476]
    assert [row["time"] for row in got["test"]] == [500, 501]


def test_inputs_are_kept():
    impressions, saves = [imp("a", "p", 10)], [save("a", "p", 12)]
    build(impressions, saves, 100)
    assert impressions == [imp("a", "p", 10)] and saves == [save("a", "p", 12)]
