"""Training labels for the post-click conversion model."""

from collections import defaultdict


def label_clicks(clicks, conversions, now, window):
    """Return {id, label} per click, using conversions inside the attribution window."""
    sales = defaultdict(list)
    for conversion in conversions:
        if conversion["time"] <= now:
            sales[conversion["user"], conversion["advertiser"]].append(conversion["time"])

    rows = []
    for click in clicks:
        if click["time"] > now:
            continue
        key = click["user"], click["advertiser"]
        label = int(any(abs(time - click["time"]) <= window for time in sales[key]))
        rows.append({"id": click["id"], "label": label})
    return rows
