from submission import attribute

DAY = 86_400


def touch(campaign, day, kind="click", user="u"):
    return {"user": user, "campaign": campaign, "kind": kind, "time": int(day * DAY)}


def sale(day, revenue=10, order="o1", user="u"):
    return {"order": order, "user": user, "time": int(day * DAY), "revenue": revenue}


def test_the_latest_click_gets_everything():
    assert attribute([touch("a", 1), touch("b", 3), touch("c", 2)], [sale(5)]) == {"b": 10}


def test_windows_are_exact_to_the_second():
    assert attribute([touch("a", 0, "view")], [sale(1)]) == {"a": 10}
    late = dict(sale(1), time=DAY + 1)
    assert attribute([touch("a", 0, "view")], [late]) == {}
    assert attribute([touch("a", 0)], [sale(7)]) == {"a": 10}
    assert attribute([touch("a", 0)], [sale(7.5)]) == {}


def test_touches_after_the_sale_get_nothing():
    assert attribute([touch("a", 1), touch("late", 7)], [sale(4)]) == {"a": 10}


def test_an_eligible_click_goes_before_a_later_view():
    touches = [touch("clicked", 1), touch("seen", 2.5, "view")]
    assert attribute(touches, [sale(3)]) == {"clicked": 10}
    assert attribute(touches, [sale(8.4)]) == {}
    assert attribute([touch("clicked", 0), touch("seen", 7.5, "view")], [sale(8)]) == {"seen": 10}


def test_an_order_counts_once():
    reports = [sale(2, 10, "o1"), sale(2, 12, "o1"), sale(2, 5, "o2")]
    assert attribute([touch("a", 1)], reports) == {"a": 15}


def test_a_touch_at_the_moment_of_the_sale_counts():
    assert attribute([touch("a", 1)], [sale(1)]) == {"a": 10}


def test_users_are_kept_apart():
    touches = [touch("a", 1, user="u"), touch("b", 1, user="v")]
    assert attribute(touches, [sale(2, user="v", order="x"), sale(2, user="w", order="y")]) == {"b": 10}


def test_equal_times_go_to_the_later_in_the_list():
    assert attribute([touch("a", 1), touch("b", 1)], [sale(2)]) == {"b": 10}
