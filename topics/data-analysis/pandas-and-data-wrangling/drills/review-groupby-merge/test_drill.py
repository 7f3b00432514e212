import pytest

from submission import country_report


def tables(customers, orders, items):
    return (
        [{"customer": c, "country": country} for c, country in customers],
        [{"order": o, "customer": c, "shipping": s} for o, c, s in orders],
        [{"order": o, "price": p} for o, p in items],
    )


def test_one_order_with_one_item():
    report = country_report(*tables([("c1", "DE")], [("o1", "c1", 5)], [("o1", 20)]))
    assert report == {name: {"customers": 1, "orders": 1, "revenue": 25, "per_order": 25} for name in ("DE", "all")}


def test_shipping_counts_once_per_order():
    report = country_report(*tables([("c1", "DE")], [("o1", "c1", 5)], [("o1", 20), ("o1", 30), ("o1", 10)]))
    assert report["DE"]["revenue"] == 65


def test_equal_shipping_of_two_orders_counts_twice():
    report = country_report(*tables([("c1", "DE")], [("o1", "c1", 5), ("o2", "c1", 5)], [("o1", 20), ("o2", 20)]))
    assert report["DE"]["revenue"] == 50 and report["DE"]["orders"] == 2


def test_customers_and_orders_without_partners_stay():
    report = country_report(*tables([("c1", "DE"), ("c2", "DE"), ("c3", "FR")], [("o1", "c1", 5), ("o2", "c1", 7)], [("o1", 20)]))
    assert report["DE"] == {"customers": 2, "orders": 2, "revenue": 32, "per_order": 16}
    assert report["FR"] == {"customers": 1, "orders": 0, "revenue": 0, "per_order": 0.0}


def test_an_unknown_country_has_a_line():
    report = country_report(*tables([("c1", None), ("c2", "DE")], [("o1", "c1", 5), ("o2", "c2", 5)], [("o1", 20), ("o2", 10)]))
    assert report["unknown"]["revenue"] == 25
    assert report["all"]["customers"] == 2 and report["all"]["revenue"] == 40


def test_the_overall_value_per_order_weighs_orders():
    orders = [(f"o{n}", "c1", 0) for n in range(9)] + [("o9", "c2", 0)]
    items = [(f"o{n}", 10) for n in range(9)] + [("o9", 110)]
    report = country_report(*tables([("c1", "DE"), ("c2", "FR")], orders, items))
    assert report["all"]["per_order"] == pytest.approx(20)


def test_empty_tables():
    assert country_report([], [], []) == {"all": {"customers": 0, "orders": 0, "revenue": 0, "per_order": 0.0}}
