from submission import label_clicks


def click(name, time, user="u", advertiser="shop"):
    return {"id": name, "user": user, "advertiser": advertiser, "time": time}


def sale(time, reported=None, user="u", advertiser="shop"):
    return {"user": user, "advertiser": advertiser, "time": time, "reported": time if reported is None else reported}


def labels(clicks, sales, now, window=24):
    return {row["id"]: row["label"] for row in label_clicks(clicks, sales, now, window)}


def test_a_sale_inside_the_window_makes_a_positive():
    clicks = [click("a", 0), click("b", 0, user="v"), click("c", 0, advertiser="other")]
    assert labels(clicks, [sale(24)], now=100) == {"a": 1, "b": 0, "c": 0}
    assert labels([click("a", 40)], [sale(64)], now=100) == {"a": 1}


def test_a_sale_after_the_window_does_not_count():
    assert labels([click("a", 0)], [sale(24.5)], now=100) == {"a": 0}


def test_conversions_not_yet_reported_are_unknown():
    assert labels([click("a", 0)], [sale(10, reported=60)], now=50) == {"a": 0}
    assert labels([click("a", 0)], [sale(10, reported=60)], now=60) == {"a": 1}


def test_immature_clicks_are_left_out():
    clicks = [click("old", 76), click("young", 77, user="v"), click("sold", 90, user="w")]
    assert labels(clicks, [sale(91, user="w")], now=100) == {"old": 0}


def test_a_sale_before_the_click_does_not_count():
    assert labels([click("a", 10)], [sale(9)], now=100) == {"a": 0}


def test_a_sale_belongs_to_the_latest_click_only():
    clicks = [click("second", 8), click("first", 0), click("third", 12)]
    assert labels(clicks, [sale(10)], now=100) == {"first": 0, "second": 1, "third": 0}


def test_order_of_the_clicks_and_empty_input():
    assert [row["id"] for row in label_clicks([click("b", 5), click("a", 1)], [], 100, 24)] == ["b", "a"]
    assert label_clicks([], [sale(1)], 100, 24) == []


def test_an_immature_click_may_own_a_sale():
    clicks = [click("old", 70), click("young", 80)]
    assert labels(clicks, [sale(85)], now=100) == {"old": 0}
