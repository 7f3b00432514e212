"""Training labels for the post-click conversion model."""

from bisect import bisect_right
from collections import defaultdict


def label_clicks(clicks, conversions, now, window):
    """Return {id, label} per mature click; each conversion known at `now` belongs to the latest click before it."""
    starts = defaultdict(list)
    for click in sorted(clicks, key=lambda click: click["time"]):
        starts[click["user"], click["advertiser"]].append((click["time"], click["id"]))

    converted = set()
    for conversion in conversions:
        if conversion["reported"] > now:
            continue
        own = starts[conversion["user"], conversion["advertiser"]]
        place = bisect_right([time for time, _ in own], conversion["time"]) - 1
        if place >= 0 and conversion["time"] - own[place][0] <= window:
            converted.add(own[place][1])

    return [
        {"id": click["id"], "label": int(click["id"] in converted)}
        for click in clicks
        if now - click["time"] >= window
    ]
