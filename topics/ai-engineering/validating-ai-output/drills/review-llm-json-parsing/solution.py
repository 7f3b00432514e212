"""Parse a model's batch of pin labels into clean records."""

import json
from collections import defaultdict

TOPICS = ("home", "food", "fashion", "travel", "other")


def extract_array(text):
    """Return the JSON array inside the text, ignoring prose around it; None if there is none."""
    start, end = text.find("["), text.rfind("]")
    if start == -1 or end < start:
        return None
    try:
        return json.loads(text[start : end + 1])
    except (ValueError, RecursionError):  # malformed, over-long number, deep nesting
        return None


def problem_with(item):
    """Return why an item cannot be accepted; None if it can."""
    if item.get("topic") not in TOPICS:
        return f"unknown topic {item.get('topic')!r}"
    confidence = item.get("confidence")
    if isinstance(confidence, bool) or not isinstance(confidence, (int, float)):
        return "confidence is not a number"
    if not 0 <= confidence <= 1:  # false for NaN
        return f"confidence {confidence} is out of range"
    if not isinstance(item.get("safe"), bool):
        return "safe is not a boolean"
    return None


def parse_labels(text, requested):
    """Return (accepted, rejected); each requested id ends in exactly one of them."""
    items = extract_array(text)
    if items is None:
        return {}, {pin: "no JSON array in the answer" for pin in requested}

    by_id = defaultdict(list)
    for item in items:
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            by_id[item["id"]].append(item)

    accepted, rejected = {}, {}
    for pin in requested:
        found = by_id[pin]
        if len(found) != 1:
            rejected[pin] = "missing from the answer" if not found else "occurs more than once"
            continue
        reason = problem_with(found[0])
        if reason:
            rejected[pin] = reason
        else:
            accepted[pin] = {
                "topic": found[0]["topic"],
                "confidence": float(found[0]["confidence"]),
                "safe": found[0]["safe"],
            }
    return accepted, rejected
