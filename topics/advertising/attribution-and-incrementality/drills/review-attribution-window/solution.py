"""Last-touch attribution: seven days after a click, one day after a view, clicks before views."""

from collections import defaultdict

DAY = 86_400
WINDOW = {"click": 7 * DAY, "view": DAY}


def attribute(touches, sales):
    """Return revenue per campaign; each order counts once and belongs to one touch at most."""
    by_user = defaultdict(list)
    for place, touch in enumerate(touches):
        by_user[touch["user"]].append((touch["kind"] == "click", touch["time"], place, touch))

    first_report = {}
    for sale in sales:
        first_report.setdefault(sale["order"], sale)

    revenue = defaultdict(float)
    for sale in first_report.values():
        eligible = [
            entry for entry in by_user[sale["user"]] if 0 <= sale["time"] - entry[1] <= WINDOW[entry[3]["kind"]]
        ]
        if eligible:
            revenue[max(eligible, key=lambda entry: entry[:3])[3]["campaign"]] += sale["revenue"]
    return dict(revenue)
