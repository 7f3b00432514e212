"""Parse a model's batch of pin labels into clean records."""

import json

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


def check_item(item):
    """Return (record, None) for a valid item, (None, reason) otherwise."""
    if item.get("topic") not in TOPICS:
        return None, f"unknown topic {item.get('topic')!r}"
    confidence = item.get("confidence")
    if isinstance(confidence, bool) or not isinstance(confidence, (int, float)):
        return None, "confidence is not a number"
    if confidence < 0 or confidence > 1:
        return None, f"confidence {confidence} is out of range"
    safe = bool(item.get("safe", False))
    return {"topic": item["topic"], "confidence": float(confidence), "safe": safe}, None


def parse_labels(text, requested):
    """Return (accepted, rejected); each requested id ends in one of them."""
    accepted, rejected = {}, {}
    items = extract_array(text)
    if items is None:
        return accepted, {pin: "no JSON array in the answer" for pin in requested}

    for item in items:
        if not isinstance(item, dict) or not isinstance(item.get("id"), str):
            continue
        pin = item["id"]
        if pin in rejected:
            continue
        record, reason = check_item(item)
        if record is None:
            accepted.pop(pin, None)
            rejected[pin] = reason
        else:
            accepted[pin] = record

    for pin in requested:
        if pin not in accepted and pin not in rejected:
            rejected[pin] = "missing from the answer"
    return accepted, rejected
