"""Revenue report by country."""

from collections import defaultdict


def country_report(customers, orders, items):
    """Return customers, orders, revenue and revenue per order for each country and for all."""
    country_of = {row["customer"]: row["country"] or "unknown" for row in customers}
    country_of_order = {row["order"]: country_of[row["customer"]] for row in orders}

    report = defaultdict(lambda: {"customers": 0, "orders": 0, "revenue": 0})
    for country in country_of.values():
        report[country]["customers"] += 1
    for row in orders:
        report[country_of_order[row["order"]]]["orders"] += 1
        report[country_of_order[row["order"]]]["revenue"] += row["shipping"]
    for row in items:
        report[country_of_order[row["order"]]]["revenue"] += row["price"]

    total = {name: sum(line[name] for line in report.values()) for name in ("customers", "orders", "revenue")}
    report = {**report, "all": total}
    for line in report.values():
        line["per_order"] = line["revenue"] / line["orders"] if line["orders"] else 0.0
    return report
