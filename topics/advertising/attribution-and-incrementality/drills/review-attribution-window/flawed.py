"""Last-touch attribution: seven days after a click, one day after a view."""

from collections import defaultdict

DAY = 86_400
WINDOW_DAYS = {"click": 7, "view": 1}


def attribute(touches, sales):
    """Return revenue per campaign under last-touch attribution."""
    by_user = defaultdict(list)
    for touch in touches:
        by_user[touch["user"]].append(touch)

    revenue = defaultdict(float)
    for sale in sales:
        eligible = []
        for touch in by_user[sale["user"]]:
            age = int((sale["time"] - touch["time"]) / DAY)
            if age <= WINDOW_DAYS[touch["kind"]]:
                eligible.append(touch)
        if eligible:
            last = max(reversed(eligible), key=lambda touch: touch["time"])
            revenue[last["campaign"]] += sale["revenue"]
    return dict(revenue)
