"""Invoices of advertisers."""

DEFAULT_DISCOUNT_PERCENT = 5


def invoice_total(lines, discount_percent=DEFAULT_DISCOUNT_PERCENT):
    """Cents to pay. Credits cost nothing; the discount is rounded down, once, on the sum."""
    cents = sum(line["clicks"] * line["cents_per_click"] for line in lines if not line.get("credit"))
    return cents - cents * discount_percent // 100
