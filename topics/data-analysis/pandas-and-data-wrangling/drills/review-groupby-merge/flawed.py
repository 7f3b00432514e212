"""Revenue report by country."""

from collections import defaultdict


def merge(left, right, on):
    """Join two tables on a column."""
    partners = defaultdict(list)
    for row in right:
        partners[row[on]].append(row)
    return [{**a, **b} for a in left for b in partners[a.get(on)]]


def group_by(rows, column):
    """Split a table into one list of rows per value of the column."""
    groups = defaultdict(list)
    for row in rows:
        if row[column] is not None:
            groups[row[column]].append(row)
    return groups


def ratio(part, whole):
    return part / whole if whole else 0.0


def country_report(customers, orders, items):
    """Return customers, orders, revenue and revenue per order for each country and for all."""
    rows = merge(merge(customers, orders, on="customer"), items, on="order")
    report = {}
    for country, group in group_by(rows, "country").items():
        order_ids = {row["order"] for row in group if row.get("order")}
        goods = sum(row.get("price", 0) for row in group)
        shipping = sum(row.get("shipping", 0) for row in group)
        report[country] = {
            "customers": len({row["customer"] for row in group}),
            "orders": len(order_ids),
            "revenue": goods + shipping,
            "per_order": ratio(goods + shipping, len(order_ids)),
        }

    lines = list(report.values())
    total = {name: sum(line[name] for line in lines) for name in ("customers", "orders", "revenue")}
    total["per_order"] = ratio(sum(line["per_order"] for line in lines), len(lines))
    return {**report, "all": total}
