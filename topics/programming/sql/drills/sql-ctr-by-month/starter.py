"""Click-through rate by ad and month."""


def ctr_by_month_sql() -> str:
    """Return one SELECT statement with the columns month, ad_id, impressions, clicks, ctr."""
    raise NotImplementedError
